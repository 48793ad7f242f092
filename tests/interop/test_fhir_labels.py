"""Security labels of FHIR resources."""

from typing import Any

import pytest

from disclosure_rules import Confidentiality, SensitivityLabel
from disclosure_rules.interop.fhir import resource_confidentiality, resource_labels

HL7 = "http://terminology.hl7.org/CodeSystem/"
SUD, MH = SensitivityLabel.SUBSTANCE_USE_DISORDER, SensitivityLabel.MENTAL_HEALTH

Labelled = tuple[str, str]


def act(code: str) -> Labelled:
    """Return a coding of an act."""
    return (f"{HL7}v3-ActCode", code)


def degree(code: str) -> Labelled:
    """Return a coding of confidentiality."""
    return (f"{HL7}v3-Confidentiality", code)


def resource(*labels: Labelled, **more: Any) -> dict[str, Any]:
    """Return a resource with these security labels."""
    security = [{"system": system, "code": code} for system, code in labels]
    return {"resourceType": "Condition", "meta": {"security": security}, **more}


class TestLabels:
    """A set of labels is complete, or it is not known."""

    @pytest.mark.parametrize(
        "unlabelled",
        [{}, {"meta": {}}, {"meta": {"security": []}}, {"meta": {"tag": [{"code": "SUD"}]}}],
        ids=["no meta", "empty meta", "no label", "tag"],
    )
    def test_nobody_labelled_it(self, unlabelled: dict[str, Any]) -> None:
        """Then nobody has said that it holds nothing sensitive."""
        assert resource_labels({"resourceType": "Condition", **unlabelled}) is None

    @pytest.mark.parametrize(
        ("labels", "expected"),
        [
            ((act("SUD"), act("MH")), {SUD, MH}),
            ((act("SUD"), degree("R")), {SUD}),
            ((act("SUD"), act("42CFRPart2"), act("NORDSCLCD")), {SUD}),
            ((act("SICKLE"),), {SensitivityLabel.SICKLE_CELL}),
            ((degree("N"),), set()),
            ((degree("L"), act("PERSISTLABEL")), set()),
            (((f"{HL7}v3-ActReason", "TREAT"),), set()),
        ],
        ids=["two", "restricted", "law", "retired", "normal", "low", "purpose"],
    )
    def test_what_is_understood(
        self, labels: tuple[Labelled, ...], expected: set[SensitivityLabel]
    ) -> None:
        """Obligations, marks and degrees say nothing of what it is about."""
        assert frozenset(expected) == resource_labels(resource(*labels))

    @pytest.mark.parametrize(
        "labels",
        [
            (act("SUD"), act("IDS")),
            (act("SUD"), ("urn:local", "x")),
            (act("SUD"), degree("PSY")),
            ((f"{HL7}v3-RoleCode", "PSY"),),
            (degree("R"),),
            (degree("V"), act("PERSISTLABEL")),
            (act("42CFRPart2"),),
            (act("MH"), act("42CFRPart2")),
            (act("MH"), act("HIPAAPsyNotes")),
            (act("PROCESSINLINELABEL"),),
            (("", "SUD"),),
        ],
        ids=[
            "other sensitivity",
            "local",
            "retired degree",
            "clinic",
            "restricted",
            "very restricted",
            "law alone",
            "law for something else",
            "psychotherapy law",
            "inline",
            "no system",
        ],
    )
    def test_what_is_not_known_to_be_complete(self, labels: tuple[Labelled, ...]) -> None:
        """One label that is not understood may be the one that matters."""
        assert resource_labels(resource(*labels)) is None

    def test_contained_resources(self) -> None:
        """What is inside is part of it."""
        inside = resource(act("SUD"))

        assert frozenset((MH, SUD)) == resource_labels(resource(act("MH"), contained=[inside, {}]))
        assert resource_labels(resource(act("MH"), contained=[resource(act("IDS"))])) is None

    @pytest.mark.parametrize("wrong", ["x", 1, ["x"], [1], {"code": "SUD"}, [{"code": "SUD"}]])
    def test_what_is_no_label(self, wrong: object) -> None:
        """Nothing of it is understood."""
        assert resource_labels({"resourceType": "Condition", "meta": {"security": wrong}}) is None


class TestConfidentiality:
    """The highest degree counts."""

    @pytest.mark.parametrize(
        ("labels", "expected"),
        [
            ((degree("N"),), Confidentiality.NORMAL),
            ((degree("N"), degree("R"), degree("L")), Confidentiality.RESTRICTED),
            ((act("SUD"), degree("V")), Confidentiality.VERY_RESTRICTED),
            ((act("SUD"),), None),
            ((degree("N"), degree("PSY")), None),
        ],
        ids=["one", "three", "beside others", "none", "retired"],
    )
    def test_degrees(self, labels: tuple[Labelled, ...], expected: Confidentiality | None) -> None:
        """One that is not understood might be higher."""
        assert expected is resource_confidentiality(resource(*labels))

    def test_nobody_labelled_it(self) -> None:
        """It is not known."""
        assert resource_confidentiality({"resourceType": "Condition"}) is None
