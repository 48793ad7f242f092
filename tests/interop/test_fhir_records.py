"""FHIR Bundles as record items, and back to Bundles by a plan."""

import json
import traceback
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import evolve
from fhir.resources.R4B.bundle import Bundle

from disclosure_rules import (
    Client,
    Discloser,
    DisclosureRequest,
    InvalidField,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    RedactionPlan,
    SensitivityLabel,
    evaluate,
)
from disclosure_rules.interop.fhir import items_from_bundle, structure_paths
from disclosure_rules.logic.facts import item as about_item
from tests.builders import MARCH_2026, permission, rules_of
from tests.interop.consents import SECRET
from tests.interop.places import with_each_place

DATA = Path(__file__).parents[1] / "data" / "synthetic-patients"
PATIENTS = ("smart-opioid-abuse", "smart-major-depression")
US_CORE = "http://hl7.org/fhir/us/core/CodeSystem/"
HL7 = "http://terminology.hl7.org/CodeSystem/"
DOCUMENT = f"{US_CORE}us-core-documentreference-category"
OBSERVATION = f"{HL7}observation-category"

Resource = dict[str, Any]


def bundle(*resources: Resource, url: str = "urn:uuid:") -> Resource:
    """Return a Bundle of a patient and resources."""
    patient = {"resourceType": "Patient", "id": "p", "name": [{"family": "x"}]}
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [
            {"fullUrl": f"{url}{number}", "resource": resource}
            for number, resource in enumerate((patient, *resources))
        ],
    }


def resource(type_: str, ident: str = "r1", **more: Any) -> Resource:
    """Return a resource about the patient."""
    return {"resourceType": type_, "id": ident, "subject": {"reference": "Patient/p"}, **more}


def category(system: str, code: str) -> list[Resource]:
    """Return one category."""
    return [{"coding": [{"system": system, "code": code}]}]


def labelled(*codes: str) -> Resource:
    """Return `meta` with these sensitivities."""
    return {"security": [{"system": f"{HL7}v3-ActCode", "code": code} for code in codes]}


def one_item(found: Resource, **more: Any) -> RecordItem:
    """Return the item of a resource beside the patient."""
    (item,) = [
        one for one in items_from_bundle(bundle(found), **more) if one.path[:2] == ("entry", 1)
    ]
    return item


def by_place(found: Resource, **more: Any) -> dict[str, RecordItem]:
    """Return the items of one resource by the place that their ref ends in."""
    items = items_from_bundle(bundle(found), **more)
    return {one.ref.partition("#")[2]: one for one in items if one.path[:2] == ("entry", 1)}


def synthetic(name: str) -> Resource:
    """Return a synthetic patient."""
    found: Resource = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


def plan_for(items: tuple[RecordItem, ...], *kinds: RecordKind) -> RedactionPlan:
    """Return the plan under a law that lets items of these kinds go and nothing else."""
    request = DisclosureRequest(
        client=Client(ref="client-a"),
        discloser=Discloser(),
        recipient=Recipient(kind=RecipientKind.PHYSICIAN),
        items=items,
    )
    rules = rules_of(permission(covers=about_item.kind.is_in(*kinds)))
    return evaluate(request, rules, as_of=MARCH_2026).plan


class TestKinds:
    """A kind is stated where FHIR settles it."""

    @pytest.mark.parametrize(
        ("type_", "expected"),
        [
            ("Condition", RecordKind.DIAGNOSIS),
            ("MedicationRequest", RecordKind.MEDICATION),
            ("MedicationStatement", RecordKind.MEDICATION),
            ("AllergyIntolerance", RecordKind.ALLERGY),
            ("Immunization", RecordKind.IMMUNIZATION),
            ("Procedure", RecordKind.PROCEDURE),
            ("CarePlan", RecordKind.TREATMENT_PLAN),
            ("Observation", RecordKind.OBSERVATION),
            ("Composition", RecordKind.CLINICAL_NOTE),
            ("DocumentReference", None),
            ("CareTeam", None),
            ("Practitioner", None),
            ("Coverage", None),
            ("Nonsense", None),
        ],
    )
    def test_types(self, type_: str, expected: RecordKind | None) -> None:
        """By type, where every resource of it is of one kind."""
        assert expected is one_item(resource(type_)).kind

    @pytest.mark.parametrize(
        ("type_", "system", "code", "expected"),
        [
            ("Condition", f"{US_CORE}condition-category", "health-concern", None),
            ("Observation", OBSERVATION, "laboratory", RecordKind.TEST_RESULT),
            ("Observation", OBSERVATION, "vital-signs", RecordKind.VITAL_SIGN),
            ("Observation", OBSERVATION, "survey", RecordKind.OBSERVATION),
            ("Observation", OBSERVATION, "social-history", RecordKind.OBSERVATION),
            ("Observation", "urn:x", "laboratory", RecordKind.OBSERVATION),
            (
                "Observation",
                f"{US_CORE}us-core-category",
                "functional-status",
                RecordKind.FUNCTIONAL_STATUS,
            ),
            ("DocumentReference", DOCUMENT, "clinical-note", RecordKind.CLINICAL_NOTE),
        ],
    )
    def test_categories(
        self, type_: str, system: str, code: str, expected: RecordKind | None
    ) -> None:
        """By a category of US Core or HL7, system and code."""
        assert expected is one_item(resource(type_, category=category(system, code))).kind

    def test_a_counseling_note_is_no_psychotherapy_note(self) -> None:
        """LOINC has no type that means what HIPAA means."""
        counseling = {"coding": [{"system": "http://loinc.org", "code": "34866-4"}]}
        note = resource("DocumentReference", type=counseling)

        assert one_item(note).kind is None
        assert one_item(note).is_narrative is True

    def test_only_the_label_makes_one(self) -> None:
        """Whoever keeps the notes says so."""
        psychotherapy = frozenset((SensitivityLabel.PSYCHOTHERAPY_NOTE,))
        note = resource("DocumentReference", meta=labelled("PSYTHPN"))

        assert RecordKind.PSYCHOTHERAPY_NOTE is one_item(note).kind
        assert psychotherapy == one_item(note).labels

    def test_a_diagnosis_with_that_label(self) -> None:
        """It contradicts itself: what it is is not known."""
        assert one_item(resource("Condition", meta=labelled("PSYTHPN"))).kind is None


class TestItems:
    """What else an item says."""

    def test_ref_and_path(self) -> None:
        """The reference by which a Consent names it, and the way into the bundle."""
        found = one_item(resource("Condition"))

        assert "Condition/r1" == found.ref
        assert ("entry", 1, "resource") == found.path

    def test_without_id(self) -> None:
        """The bundle's own name for it, or its place."""
        nameless = {"resourceType": "Condition"}
        bare = bundle(nameless)
        del bare["entry"][1]["fullUrl"]

        assert "urn:uuid:1" == one_item(nameless).ref
        assert "entry[1]" == items_from_bundle(bare)[-1].ref

    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            (resource("Condition", recordedDate="2020-02-03T10:00:00Z"), date(2020, 2, 3)),
            (resource("Condition", onsetDateTime="2020-02-03"), None),
            (resource("Condition", recordedDate="2020-02"), None),
            (resource("Condition", recordedDate="soon"), None),
            (resource("Procedure", performedPeriod={"start": "2020-02-03"}), date(2020, 2, 3)),
            (resource("Procedure", performedPeriod="2020-02-03"), None),
            (resource("MedicationRequest", authoredOn="2020-02-03"), date(2020, 2, 3)),
            (resource("Flag", period={"start": "2020-02-03"}), None),
        ],
        ids=["whole", "onset", "month", "no date", "period", "no period", "authored", "other"],
    )
    def test_dated(self, found: Resource, expected: date | None) -> None:
        """A whole day on which it was made or done, or nothing."""
        assert expected == one_item(found).dated

    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            (resource("Composition"), True),
            (resource("DocumentReference"), True),
            (resource("Condition", text={"div": "x"}), True),
            (resource("Condition", note=[{"text": "x"}]), True),
            (resource("Condition"), None),
        ],
        ids=["composition", "document", "narrative", "note", "coded"],
    )
    def test_free_text(self, found: Resource, expected: bool | None) -> None:
        """It is there, or it is not known to be."""
        assert expected is one_item(found).is_narrative

    def test_everything_else_is_not_known(self) -> None:
        """Nothing is said that the resource does not say."""
        plain = RecordItem(
            ref="Condition/r1", kind=RecordKind.DIAGNOSIS, path=("entry", 1, "resource")
        )

        assert plain == one_item(resource("Condition"))


class TestHost:
    """What the host adds."""

    def test_its_labels(self) -> None:
        """They are joined with those in the resource."""
        hiv = frozenset((SensitivityLabel.HIV,))

        def label(found: Mapping[str, object], /) -> frozenset[SensitivityLabel] | None:
            return hiv if found["resourceType"] == "Condition" else None

        unlabelled, both = resource("Condition"), resource("Condition", meta=labelled("MH"))

        assert hiv == one_item(unlabelled, labeller=label).labels
        assert hiv | {SensitivityLabel.MENTAL_HEALTH} == one_item(both, labeller=label).labels
        assert one_item(resource("Procedure"), labeller=label).labels is None
        assert (
            frozenset((SensitivityLabel.MENTAL_HEALTH,))
            == one_item(resource("Procedure", meta=labelled("MH")), labeller=label).labels
        )

    @pytest.mark.parametrize("unknown", ["NEW", "R"], ids=["not understood", "restricted"])
    def test_labels_that_are_not_all_understood(self, unknown: str) -> None:
        """Those that are still join the host's answer, in contained parts as well."""
        security = [
            {"system": f"{HL7}v3-ActCode", "code": "HIV"},
            {"system": f"{HL7}v3-Confidentiality", "code": unknown},
            {},
        ]
        inner = {"resourceType": "Observation", "meta": {"security": security}}
        outer = resource("Procedure", meta={"security": security[1:]}, contained=[inner])

        def label(_: Mapping[str, object], /) -> frozenset[SensitivityLabel]:
            return frozenset()

        assert frozenset((SensitivityLabel.HIV,)) == one_item(outer, labeller=label).labels
        assert one_item(outer).labels is None

    def test_its_files(self) -> None:
        """Complete, or not known."""
        files = frozenset((RecordFile.PART2,))

        assert files == one_item(resource("Condition"), file_of=lambda _: files).files
        assert one_item(resource("Condition"), file_of=lambda _: None).files is None


class TestSubjects:
    """Whose it is."""

    @pytest.mark.parametrize("reference", ["Patient/p", "urn:uuid:0", "Patient/p/_history/1"])
    def test_the_client(self, reference: str) -> None:
        """By id, by the bundle's name, in any version."""
        found = resource("Condition", subject={"reference": reference})

        assert frozenset() == one_item(found).subjects

    @pytest.mark.parametrize("key", ["subject", "patient", "beneficiary"])
    def test_somebody_else(self, key: str) -> None:
        """A group, or another patient."""
        found = {"resourceType": "Basic", "id": "r1", key: {"reference": "Group/g"}}

        assert frozenset(("Group/g",)) == one_item(found).subjects

    def test_several_subjects(self) -> None:
        """An account may be about many: it is the client's alone only if it names nobody else."""
        client, other = {"reference": "Patient/p"}, {"reference": "Patient/q", "display": "x"}
        alone, both = resource("Account"), resource("Account")
        alone["subject"], both["subject"] = [client], [client, other]

        assert frozenset() == one_item(alone).subjects
        items = by_place(both)
        assert frozenset(("Patient/p", "Patient/q")) == items[""].subjects
        assert RecordKind.NAME is items["subject[1].display"].kind

    def test_several_patients(self) -> None:
        """The caller says who the client is."""
        found = bundle({"resourceType": "Patient", "id": "q", "gender": "female"})

        items = items_from_bundle(found, client="urn:uuid:1")

        assert [frozenset(("Patient/p",)), frozenset()] == [one.subjects for one in items]
        with pytest.raises(InvalidField, match="client: expected the reference of the client"):
            items_from_bundle(found)

    def test_no_patient(self) -> None:
        """The same."""
        found = {
            **bundle(resource("Condition")),
            "entry": bundle(resource("Condition"))["entry"][1:],
        }

        assert (frozenset(),) == tuple(
            one.subjects for one in items_from_bundle(found, client="Patient/p")
        )
        with pytest.raises(InvalidField):
            items_from_bundle(found)


class TestEncounters:
    """An Encounter is an attendance: that the client came, when, where and to whom."""

    VISIT: ClassVar[Resource] = {
        **resource("Encounter"),
        "meta": {"profile": ["urn:x"]},
        "status": "finished",
        "_status": {"id": "x"},
        "statusHistory": [{"status": "planned"}],
        "period": {"start": "2020-02-03"},
        "length": {"value": 50},
        "participant": [
            {"type": [{}], "period": {}, "individual": {"reference": "Practitioner/a"}},
            {"individual": {"reference": "https://x/PractitionerRole/b/_history/2"}},
            {"individual": {"reference": "Practitioner?identifier=x|1"}},
            {"type": [{}]},
        ],
        "location": [{"location": {"reference": "Location/l"}}],
        "serviceProvider": {"reference": "Organization/o"},
        "partOf": {"reference": "Encounter/e"},
        "class": {"code": "AMB"},
    }

    def test_one_item(self) -> None:
        """It is judged as a whole, class and status included, and holds no free text."""
        found = one_item(self.VISIT)

        assert RecordKind.ATTENDANCE is found.kind
        assert date(2020, 2, 3) == found.dated
        assert ("entry", 1, "resource") == found.path
        assert found.is_narrative is False

    @pytest.mark.parametrize(
        ("key", "said", "expected"),
        [
            ("reasonCode", [{"text": "x"}], None),
            ("reasonReference", [{"reference": "Condition/c"}], None),
            ("diagnosis", [{"condition": {"reference": "Condition/c"}}], RecordKind.DIAGNOSIS),
            ("type", [{"text": "drug rehabilitation"}], None),
            ("serviceType", {"text": "x"}, None),
            ("hospitalization", {"dischargeDisposition": {"text": "x"}}, None),
            ("identifier", [{"value": "x"}], RecordKind.OTHER_IDENTIFIER),
            ("text", {"div": "x"}, None),
            ("contained", [{"resourceType": "Condition"}], None),
            ("extension", [{"url": "urn:x"}], None),
            ("_length", {"extension": []}, ...),
            ("somethingNew", "x", None),
        ],
    )
    def test_why_is_another_item(self, key: str, said: object, expected: object) -> None:
        """What says more than an attendance is decided by itself."""
        found = by_place({**self.VISIT, key: said})

        if expected is ...:
            assert {""} == found.keys()
        else:
            assert {"", key} == found.keys()
            assert expected is found[key].kind
            assert (True if key == "text" else None) is found[key].is_narrative
        assert RecordKind.ATTENDANCE is found[""].kind

    @pytest.mark.parametrize(
        ("participant", "expected"),
        [
            ({"individual": {"reference": "RelatedPerson/s"}}, RecordKind.OTHER_PERSON_INFORMATION),
            ({"individual": {"reference": "Patient/q"}}, None),
            ({"individual": {"reference": "urn:uuid:9"}}, None),
            ({"individual": {"display": "x"}}, None),
            ({"individual": "x"}, None),
            ({"actor": {"reference": "Practitioner/a"}}, None),
            ({"individual": {"reference": "Practitioner/a"}, "extension": []}, None),
            ("x", None),
        ],
        ids=["spouse", "patient", "nobody known", "name", "string", "R5", "extension", "no object"],
    )
    def test_who_else_was_there(self, participant: object, expected: RecordKind | None) -> None:
        """A spouse in a couple's session is somebody else, whoever treated them."""
        found = by_place({**self.VISIT, "participant": [*self.VISIT["participant"], participant]})

        assert {"", "participant"} == found.keys()
        assert expected is found["participant"].kind

    def test_a_professional_of_the_bundle(self) -> None:
        """The bundle's own name for somebody is followed to what they are."""
        visit = {**self.VISIT, "participant": [{"individual": {"reference": "urn:uuid:2"}}]}
        with_doctor = bundle(visit, {"resourceType": "Practitioner", "id": "a"})
        with_spouse = bundle(visit, {"resourceType": "RelatedPerson", "id": "a"})

        assert ["Encounter/r1"] == [
            one.ref for one in items_from_bundle(with_doctor) if one.ref.startswith("Encounter")
        ]
        assert ["Encounter/r1", "Encounter/r1#participant"] == [
            one.ref for one in items_from_bundle(with_spouse) if one.ref.startswith("Encounter")
        ]

    def test_an_extension_that_changes_it(self) -> None:
        """What it then says is not known."""
        found = one_item({**self.VISIT, "modifierExtension": [{"url": "urn:x"}]})

        assert found.kind is None
        assert found.is_narrative is None

    def test_the_label_of_psychotherapy_notes(self) -> None:
        """It contradicts an attendance: what it is is not known."""
        found = by_place({**self.VISIT, "meta": labelled("PSYTHPN"), "diagnosis": [{}]})

        assert {None} == {one.kind for one in found.values()}

    def test_attendance_goes_without_the_reason(self) -> None:
        """Somebody who may know that the client came learns nothing of why."""
        found = bundle(
            {
                **self.VISIT,
                "reasonCode": [{"text": "opioid dependence"}],
                "type": [{"text": "drug rehabilitation"}],
                "subject": {"reference": "Patient/p", "display": "x"},
            }
        )
        plan = plan_for(items_from_bundle(found), RecordKind.ATTENDANCE)

        released: Any = plan.apply(found, keep=structure_paths(found, plan))

        assert [self.VISIT] == [one["resource"] for one in released["entry"]]

    def test_the_reason_does_not_go_alone(self) -> None:
        """Where the attendance stays, nothing of the Encounter goes."""
        found = bundle({**self.VISIT, "diagnosis": [{"condition": {"reference": "Condition/c"}}]})
        plan = plan_for(items_from_bundle(found), RecordKind.DIAGNOSIS)

        assert {"resourceType": "Bundle", "type": "collection"} == plan.apply(
            found, keep=structure_paths(found, plan)
        )


class TestParts:
    """A Patient goes part by part."""

    PATIENT = resource(
        "Patient",
        "q",
        name=[{"family": "x"}, {"family": "y"}],
        birthDate="2000-01-01",
        _birthDate={
            "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/patient-birthTime"}]
        },
        telecom=[{"system": system} for system in ("phone", "fax", "email", "url", "pager")],
        identifier=[
            {"type": {"coding": [{"system": f"{HL7}v2-0203", "code": code}]}}
            for code in ("SS", "MR", "MB", "AN", "DL", "PPN")
        ]
        + [{"system": "http://hl7.org/fhir/sid/us-ssn"}, {"value": "x"}],
        address=[{"city": "x"}],
        gender="female",
        deceasedDateTime="2020-01-01",
        maritalStatus={},
        contact=[{"name": {}}],
        communication=[{}],
        photo=[{}],
        text={"div": "x"},
        extension=[
            {"url": "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race"},
            {"url": "urn:x"},
        ],
        meta={"tag": []},
    )

    def test_kinds(self) -> None:
        """Each element is what it is; what FHIR does not settle is not known."""
        found = {
            place: None if one.kind is None else one.kind.value
            for place, one in by_place(self.PATIENT, client="Patient/q").items()
        }

        assert {
            "name[0]": "name",
            "name[1]": "name",
            "birthDate": "birth_date",
            "_birthDate": "birth_date",
            "telecom[0]": "telephone_number",
            "telecom[1]": "fax_number",
            "telecom[2]": "email_address",
            "telecom[3]": "web_address",
            "telecom[4]": None,
            "identifier[0]": "social_security_number",
            "identifier[1]": "medical_record_number",
            "identifier[2]": "health_plan_number",
            "identifier[3]": "account_number",
            "identifier[4]": "license_number",
            "identifier[5]": "other_identifier",
            "identifier[6]": "social_security_number",
            "identifier[7]": "other_identifier",
            "address[0]": "address",
            "gender": "gender",
            "deceasedDateTime": "date_of_death",
            "maritalStatus": None,
            "contact[0]": "other_person_information",
            "communication[0]": "language",
            "photo[0]": "photograph",
            "text": None,
            "extension[0]": "race_or_ethnicity",
            "extension[1]": None,
            "subject": None,
        } == found

    def test_paths(self) -> None:
        """Each leads to its own element."""
        found = by_place(self.PATIENT, client="Patient/q")

        assert ("entry", 1, "resource", "name", 1) == found["name[1]"].path
        assert ("entry", 1, "resource", "birthDate") == found["birthDate"].path
        assert found["text"].is_narrative is True
        assert found["birthDate"].is_narrative is False

    @pytest.mark.parametrize("subject", [{"reference": "Patient/p"}, {}], ids=["both", "alone"])
    def test_the_name_beside_a_reference(self, subject: Resource) -> None:
        """It is a name wherever it stands."""
        found = by_place(resource("Condition", subject={**subject, "display": "x"}))

        assert {"", "subject.display"} == found.keys()
        assert RecordKind.NAME is found["subject.display"].kind

    @pytest.mark.parametrize(
        ("key", "beside", "expected"),
        [
            (
                "identifier",
                {"type": {"coding": [{"system": f"{HL7}v2-0203", "code": "MR"}]}, "value": "x"},
                RecordKind.MEDICAL_RECORD_NUMBER,
            ),
            ("identifier", {"value": "x"}, RecordKind.OTHER_IDENTIFIER),
            ("identifier", "x", None),
            ("extension", [{"url": "urn:x"}], None),
        ],
        ids=["number", "some number", "no identifier", "extension"],
    )
    def test_what_else_stands_beside_it(
        self, key: str, beside: object, expected: RecordKind | None
    ) -> None:
        """Only the reference itself goes with the resource."""
        found = by_place(
            resource("Condition", subject={"reference": "Patient/p", "type": "x", key: beside})
        )

        assert {"", f"subject.{key}"} == found.keys()
        assert expected is found[f"subject.{key}"].kind


class TestRefusals:
    """What is no bundle is refused, and no value shown."""

    @pytest.mark.parametrize(
        ("wrong", "path"),
        [
            ({"resourceType": "Patient"}, "Bundle.resourceType"),
            ({"resourceType": "Bundle", "entry": {}}, "Bundle.entry"),
            ({"resourceType": "Bundle", "entry": ["x"]}, "Bundle.entry[0]"),
            ({"resourceType": "Bundle", "entry": [{"resource": 1}]}, "Bundle.entry[0].resource"),
            (
                {"resourceType": "Bundle", "entry": [{"resource": {}}]},
                "Bundle.entry[0].resource.resourceType",
            ),
            (bundle(resource("Condition"), resource("Condition")), "Bundle.entry[2].resource"),
            (bundle(resource("Condition", subject="x")), "Bundle.entry[1].resource.subject"),
        ],
        ids=["type", "entry", "member", "resource", "no type", "twice", "subject"],
    )
    def test_refused(self, wrong: Resource, path: str) -> None:
        """With the place."""
        with pytest.raises(InvalidField) as caught:
            items_from_bundle(wrong)

        assert [path] == [problem.path for problem in caught.value.problems]

    @pytest.mark.parametrize(
        "wrong", [SECRET, [SECRET], {SECRET: SECRET}, {1: SECRET}, 71829.5, None]
    )
    def test_a_secret_in_every_place(self, wrong: object) -> None:
        """It is read or refused, and shown in neither case."""
        whole = bundle(
            TestParts.PATIENT,
            resource(
                "Observation",
                meta=labelled("HIV"),
                category=category(OBSERVATION, "survey"),
                effectivePeriod={"start": "2020-01-01"},
            ),
        )
        for found in with_each_place(whole, wrong):
            try:
                shown = repr(items_from_bundle(found, client="Patient/p"))
            except InvalidField as error:
                shown = "".join(traceback.format_exception(error))
            assert SECRET not in shown
            assert "71829" not in shown

    def test_an_entry_without_a_resource(self) -> None:
        """It holds nothing that could go."""
        found = bundle()
        found["entry"].append({"search": {"mode": "outcome"}})

        assert 1 == len(items_from_bundle(found))


class TestRelease:
    """What a plan lets go is still a Bundle, and holds nothing else."""

    def test_only_what_goes(self) -> None:
        """A name beside a reference stays although the rest goes."""
        found = bundle(
            resource("Condition", subject={"reference": "Patient/p", "display": "x"}),
            resource("MedicationRequest", "m1"),
        )
        plan = plan_for(items_from_bundle(found), RecordKind.DIAGNOSIS)

        assert {
            "resourceType": "Bundle",
            "type": "collection",
            "entry": [
                {
                    "fullUrl": "urn:uuid:1",
                    "resource": {
                        "resourceType": "Condition",
                        "id": "r1",
                        "subject": {"reference": "Patient/p"},
                    },
                }
            ],
        } == plan.apply(found, keep=structure_paths(found, plan))

    def test_a_part_of_a_patient(self) -> None:
        """Type and id go with it, and no other part."""
        found = bundle()
        found["entry"][0]["resource"]["birthDate"] = "2000-01-01"
        plan = plan_for(items_from_bundle(found), RecordKind.NAME)

        released: Any = plan.apply(found, keep=structure_paths(found, plan))

        assert [{"resourceType": "Patient", "id": "p", "name": [{"family": "x"}]}] == [
            one["resource"] for one in released["entry"]
        ]

    def test_nothing(self) -> None:
        """Not even the husk of a resource shows that there was one."""
        found = bundle(resource("Condition"))
        plan = plan_for(items_from_bundle(found), RecordKind.ALLERGY)

        assert (("resourceType",), ("type",)) == structure_paths(found, plan)
        assert {"resourceType": "Bundle", "type": "collection"} == plan.apply(
            found, keep=structure_paths(found, plan)
        )

    def test_items_of_another_record(self) -> None:
        """What does not lead into the bundle brings nothing along."""
        elsewhere = [("entry",), ("entry", 7, "resource"), ("entry", "x"), ("other", 0), ()]
        items = tuple(
            RecordItem(ref=str(number), kind=RecordKind.NAME, path=path)
            for number, path in enumerate(elsewhere)
        )

        assert (("resourceType",), ("type",)) == structure_paths(
            bundle(), plan_for(items, RecordKind.NAME)
        )

    @pytest.mark.parametrize("name", PATIENTS)
    @pytest.mark.parametrize(
        "kinds",
        [
            (RecordKind.DIAGNOSIS,),
            (RecordKind.NAME, RecordKind.BIRTH_DATE, RecordKind.ATTENDANCE),
            (RecordKind.MEDICATION, RecordKind.PROCEDURE, RecordKind.OBSERVATION),
            tuple(RecordKind),
        ],
        ids=["diagnoses", "dates", "clinical", "all"],
    )
    def test_it_validates(self, name: str, kinds: tuple[RecordKind, ...]) -> None:
        """By models that are not ours."""
        found = synthetic(name)
        before = deepcopy(found)
        items = items_from_bundle(found)
        plan = plan_for(items, *kinds)

        released: Any = plan.apply(found, keep=structure_paths(found, plan))
        types = {one["resource"]["resourceType"] for one in released["entry"]}

        assert Bundle.model_validate(released).get_resource_type() == "Bundle"
        assert before == found
        assert types <= {
            "Patient",
            "Encounter",
            "Condition",
            "MedicationRequest",
            "Procedure",
            "Observation",
            "CarePlan",
        }

    @pytest.mark.parametrize("name", PATIENTS)
    def test_every_path_leads_somewhere(self, name: str) -> None:
        """Each item can be released by itself, and then nothing else is there of its kind."""
        found = synthetic(name)
        items = items_from_bundle(found)
        refs = [one.ref for one in items]

        assert len(refs) == len(set(refs))
        assert all(one.labels is None and one.subjects == frozenset() for one in items)
        everything = plan_for(
            tuple(evolve(one, kind=RecordKind.OTHER) for one in items), RecordKind.OTHER
        )
        released: Any = everything.apply(found, keep=structure_paths(found, everything))
        assert len(found["entry"]) == len(released["entry"])
