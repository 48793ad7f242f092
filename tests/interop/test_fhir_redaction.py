"""What a plan lets go of a FHIR Bundle tells nothing of what stays."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, ClassVar

import pytest
from attrs import evolve
from fhir.resources.R4B.bundle import Bundle

from disclosure_rules import (
    ALWAYS,
    Client,
    Discloser,
    DisclosureRequest,
    InvalidField,
    Limit,
    LimitKind,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    RedactionPlan,
    evaluate,
)
from disclosure_rules.interop.fhir import items_from_bundle, redacted_bundle, structure_paths
from disclosure_rules.logic.facts import item as about_item
from tests.builders import MARCH_2026, limitation, permission, rules_of
from tests.interop.test_fhir_records import PATIENTS, bundle, plan_for, resource, synthetic

SECRET = "opioid dependence"


def entries(found: Any) -> list[Any]:
    """Return the resources of a bundle."""
    return [one["resource"] for one in found.get("entry", [])]


class TestHusks:
    """Nothing shows that there was something."""

    def test_a_name_inside_what_stays(self) -> None:
        """Names may go, diagnoses not: of a Condition that holds a name nothing is left."""
        found = bundle(resource("Condition", subject={"reference": "Patient/p", "display": "x"}))
        plan = plan_for(items_from_bundle(found), RecordKind.NAME)

        assert ["Patient"] == [one["resourceType"] for one in entries(redacted_bundle(found, plan))]
        assert 1 == len(plan.apply(found, keep=structure_paths(found, plan))["entry"])  # type: ignore[arg-type]

    @pytest.mark.parametrize("outer", [("entry",), ("entry", 1), ("entry", 1, "resource")])
    def test_whatever_stays_around_it(self, outer: tuple[str | int, ...]) -> None:
        """The same at every height."""
        found = bundle(resource("Condition"))
        items = (
            RecordItem(ref="1", kind=RecordKind.CLINICAL_NOTE, path=outer),
            RecordItem(
                ref="2", kind=RecordKind.NAME, path=("entry", 1, "resource", "subject", "reference")
            ),
        )
        plan = plan_for(items, RecordKind.NAME)

        assert (("resourceType",), ("type",)) == structure_paths(found, plan)


class TestReferences:
    """A Reference to what stays leads there, and says nothing of it."""

    TELLING: ClassVar[dict[str, Any]] = {
        "reference": "Condition/c1",
        "type": "Condition",
        "display": SECRET,
        "identifier": {"value": SECRET},
    }
    BARE: ClassVar[dict[str, Any]] = {"reference": "Condition/c1", "type": "Condition"}

    def released(self, medication: dict[str, Any], *kinds: RecordKind) -> list[Any]:
        """Return what goes of a medication and the diagnosis that it is for."""
        found = bundle(resource("Condition", "c1", code={"text": SECRET}), medication)
        before = deepcopy(found)
        plan = plan_for(items_from_bundle(found), *kinds)
        resources = entries(redacted_bundle(found, plan))
        assert before == found
        return resources

    @pytest.mark.parametrize("name", ["Condition/c1", "urn:uuid:1", "Condition/c1/_history/3"])
    def test_what_stays(self, name: str) -> None:
        """Its name and number do not go, by whichever name it is referred to."""
        medication = resource(
            "MedicationRequest",
            "m1",
            reasonReference=[{**self.TELLING, "reference": name}],
            extension=[{"url": "urn:x", "valueReference": {**self.TELLING, "reference": name}}],
        )

        (only,) = self.released(medication, RecordKind.MEDICATION)

        assert SECRET not in json.dumps(only)
        assert [{**self.BARE, "reference": name}] == only["reasonReference"]
        assert {**self.BARE, "reference": name} == only["extension"][0]["valueReference"]

    def test_what_goes(self) -> None:
        """Where both go, nothing is cut."""
        medication = resource("MedicationRequest", "m1", reasonReference=[self.TELLING])

        both = self.released(medication, RecordKind.MEDICATION, RecordKind.DIAGNOSIS)

        assert medication == both[1]

    def test_what_goes_in_part(self) -> None:
        """A name of the client that stands at another place stays as long as the name does."""
        team = {
            "resourceType": "CareTeam",
            "id": "t1",
            "participant": [{"member": {"reference": "Patient/p", "display": "x"}}],
        }
        found = bundle(team)
        found["entry"][0]["resource"]["birthDate"] = "2000-01-01"
        items = tuple(
            evolve(one, kind=RecordKind.OTHER) if one.ref == "CareTeam/t1" else one
            for one in items_from_bundle(found)
        )
        plan = plan_for(items, RecordKind.BIRTH_DATE, RecordKind.OTHER)

        patient, rest = entries(redacted_bundle(found, plan))

        assert {"resourceType": "Patient", "id": "p", "birthDate": "2000-01-01"} == patient
        assert [{"member": {"reference": "Patient/p"}}] == rest["participant"]

    def test_a_name_that_was_decided(self) -> None:
        """Beside the reference to whom it is about, the name is an item and goes if it may."""
        condition = resource("Condition", "c1", subject={"reference": "Patient/p", "display": "x"})
        found = bundle(condition)
        found["entry"][0]["resource"]["birthDate"] = "2000-01-01"
        plan = plan_for(items_from_bundle(found), RecordKind.DIAGNOSIS, RecordKind.NAME)

        assert condition == entries(redacted_bundle(found, plan))[1]

    def test_what_is_not_in_the_bundle(self) -> None:
        """It is no item: what the resource says of it is the resource's own."""
        medication = resource(
            "MedicationRequest", "m1", requester={"reference": "Practitioner/z", "display": "x"}
        )

        assert [medication] == self.released(medication, RecordKind.MEDICATION)


class TestWhole:
    """A synthetic patient's record, of which one kind stays."""

    @pytest.mark.parametrize("name", PATIENTS)
    @pytest.mark.parametrize("stays", [RecordKind.DIAGNOSIS, RecordKind.ATTENDANCE])
    def test_it_validates_and_tells_nothing(self, name: str, stays: RecordKind) -> None:
        """What remains are references; every other word of what stays also stands elsewhere."""
        found = synthetic(name)
        items = items_from_bundle(found)
        plan = plan_for(items, *(kind for kind in RecordKind if kind is not stays))

        released = redacted_bundle(found, plan)

        assert Bundle.model_validate(released).get_resource_type() == "Bundle"
        kept = {path[:3] for path in (one.path for one in items if one.kind is stays)}
        gone = [found["entry"][path[1]] for path in kept]
        others = [one for one in found["entry"] if one not in gone]
        own = {*words(gone)} - {*words(others)} - {one["fullUrl"] for one in gone}
        own -= {one["resource"]["id"] for one in gone}
        assert own
        assert own.isdisjoint(words(released))


def words(value: object) -> Iterator[str]:
    """Yield every string in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner)


class TestTransforms:
    """An item that is generalised goes through the host's function."""

    RULES = rules_of(
        permission(),
        limitation(
            when=ALWAYS,
            covers=about_item.kind.is_in(RecordKind.ADDRESS),
            limit=Limit(kind=LimitKind.GENERALISE, how="state alone"),
        ),
    )

    def test_given(self) -> None:
        """As in `RedactionPlan.apply`."""
        found = bundle()
        found["entry"][0]["resource"]["address"] = [{"city": "x", "state": "CA"}]
        request = DisclosureRequest(
            client=Client(ref="client-a"),
            discloser=Discloser(),
            recipient=Recipient(kind=RecipientKind.PHYSICIAN),
            items=items_from_bundle(found),
        )
        plan = evaluate(request, self.RULES, as_of=MARCH_2026).plan

        (patient,) = entries(
            redacted_bundle(found, plan, transforms={"state alone": lambda _: {"state": "CA"}})
        )

        assert [{"state": "CA"}] == patient["address"]
        with pytest.raises(InvalidField, match="expected one for: state alone"):
            redacted_bundle(found, plan)

    def test_no_bundle(self) -> None:
        """It is refused."""
        with pytest.raises(InvalidField, match=r"Bundle\.resourceType"):
            redacted_bundle({}, RedactionPlan(dispositions=()))
