"""What the reader makes of HL7's own examples, one golden file per resource.

To write the files anew after a change: ``python -m tests.interop.test_fhir_goldens``.  Then hold
each that changed against its resource.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from disclosure_rules.interop.fhir import FhirRelease, consent_from_fhir
from tests.interop.showing import shown

HERE = Path(__file__).parent
RESOURCES = sorted((HERE.parent / "data" / "fhir").glob("r*/Consent-*.json"))


def golden(path: Path) -> Path:
    """Return where the golden file of a resource is."""
    return HERE / "golden" / f"{path.parent.name}-{path.stem}.txt"


def resource_in(path: Path) -> dict[str, Any]:
    """Return the resource in a file."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("path", RESOURCES, ids=lambda path: f"{path.parent.name}-{path.stem}")
class TestExamples:
    """HL7's examples, read."""

    def test_the_reading_is_the_one_that_was_reviewed(self, path: Path) -> None:
        """Nothing is understood otherwise without somebody looking at it."""
        assert golden(path).read_text(encoding="utf-8") == shown(
            consent_from_fhir(resource_in(path))
        )

    def test_the_release_is_told(self, path: Path) -> None:
        """By its elements, as it would be if it were stated; and stated wrongly it is refused."""
        stated = FhirRelease(path.parent.name.upper())

        reading = consent_from_fhir(resource_in(path), release=stated)

        assert stated is reading.release
        assert reading == consent_from_fhir(resource_in(path))


def test_every_golden_file_has_its_resource() -> None:
    """All 24, and none left over."""
    found = sorted((HERE / "golden").glob("*.txt"))

    assert 24 == len(RESOURCES)
    assert sorted(golden(path) for path in RESOURCES) == found


if __name__ == "__main__":
    for resource_path in RESOURCES:
        reading_of_it = consent_from_fhir(resource_in(resource_path))
        golden(resource_path).write_text(shown(reading_of_it), encoding="utf-8")
