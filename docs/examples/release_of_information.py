"""The main job: five disclosures of one client's record, decided, explained and carried out.

A counselor in California, who also runs a federally assisted substance use program, holds the
record of a (synthetic) client as a FHIR R4 bundle, and a FHIR R4 Consent that lets one physician
have some of it for treatment.  Five people want some of that record.  This script reads the two
files, labels the items, decides each disclosure, prints the decision, and writes what was
released to ``docs/examples/released/``.  The library itself reads and writes nothing.

Run it from the checkout: ``python docs/examples/release_of_information.py``.
"""

import base64
import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from attrs import evolve

from disclosure_rules import (
    AbuseVictim,
    Assurance,
    Circumstances,
    Client,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    Decision,
    Discloser,
    DisclosureRequest,
    Emergency,
    Jurisdiction,
    LegalProcess,
    ProcessKind,
    Profession,
    Purpose,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    SensitivityLabel,
    Setting,
    SuspectedAbuse,
    Threat,
    ThreatSource,
    evaluate,
    mandates,
)
from disclosure_rules.interop.fhir import (
    FileOf,
    consent_from_fhir,
    items_from_bundle,
    redacted_bundle,
)
from disclosure_rules.law import us

HERE = Path(__file__).resolve().parent
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 16, 30, tzinfo=timezone(timedelta(hours=-8)))

CHART = frozenset({RecordFile.TREATMENT})
PROGRAM = frozenset({RecordFile.TREATMENT, RecordFile.PART2})
PATIENT = ("entry", 0)  # where the bundle has the Patient

# Nothing has been served, and nobody is in need: said, because what is not said is not known.
ROUTINE = Circumstances(
    process=LegalProcess(kinds=frozenset()),
    emergency=Emergency(is_medical=False, is_declared_disaster=False),
)
SUBSTANCE = ("drug", "opioid", "overdose", "alcohol", "substance")


def label(resource: Mapping[str, object]) -> frozenset[SensitivityLabel]:
    """Say what a resource is about.  This is the host's work; here a few words must do."""
    words = json.dumps(resource).lower() + text_of(resource).lower()
    labels = set()
    if any(word in words for word in SUBSTANCE):
        labels.add(SensitivityLabel.SUBSTANCE_USE_DISORDER)
    if "depressi" in words or "suicide" in words:
        labels.add(SensitivityLabel.MENTAL_HEALTH)
    if "intimate partner" in words:
        labels.add(SensitivityLabel.ABUSE_OR_DOMESTIC_VIOLENCE)
    return frozenset(labels)


def text_of(resource: Mapping[str, object]) -> str:
    """Return the free text that a note carries, base64 as FHIR has it."""
    contents = resource.get("content", [])
    assert isinstance(contents, list)
    notes = (content.get("attachment", {}).get("data", "") for content in contents)
    return "\n".join(base64.b64decode(note).decode() for note in notes)


def filing(bundle: Mapping[str, object]) -> FileOf:
    """Return what says in which file a resource is kept.

    What tells of substance use is the program's, and so is everything recorded in an encounter
    of the program (42 CFR 2.12(e)(1): "any information" created by it).
    """
    entries = bundle["entry"]
    assert isinstance(entries, list)
    names = {
        name
        for entry in entries
        for name in (entry["fullUrl"], f"Encounter/{entry['resource']['id']}")
        if entry["resource"]["resourceType"] == "Encounter" and is_about_sud(entry["resource"])
    }

    def file_of(resource: Mapping[str, object]) -> frozenset[RecordFile]:
        context = resource.get("context", {})
        assert isinstance(context, dict)
        found = [resource.get("encounter", {}), *context.get("encounter", [])]
        is_programs = any(one.get("reference") in names for one in found)
        return PROGRAM if is_programs or is_about_sud(resource) else CHART

    return file_of


def is_about_sud(resource: Mapping[str, object]) -> bool:
    """Say whether a resource tells of substance use."""
    return SensitivityLabel.SUBSTANCE_USE_DISORDER in label(resource)


def memo(ref: str, kind: RecordKind, files: frozenset[RecordFile]) -> RecordItem:
    """Return an item that is to be said, and stands nowhere in the bundle."""
    return RecordItem(ref=ref, kind=kind, files=files, is_oral=True, is_narrative=False)


def consent_on_file(client: Client) -> ConsentGrant:
    """Read the FHIR Consent, and add what FHIR cannot say: the paper form and what it carries."""
    resource = json.loads((HERE / "data" / "consent.json").read_text(encoding="utf-8"))
    reading = consent_from_fhir(resource)
    print("Read from the FHIR Consent:")
    for note in reading.not_understood:
        print(f"  not understood: {note}")
    assert reading.grant is not None
    assert reading.grant.client_ref == client.ref
    return evolve(
        reading.grant,
        form=ConsentForm.WRITTEN,
        elements=frozenset(ConsentElement),
        combined_with=frozenset(),
        care_was_conditioned=False,
    )


def requests(
    base: DisclosureRequest, items: tuple[RecordItem, ...]
) -> dict[str, DisclosureRequest]:
    """Return the five requests.

    A report and a warning offer the client's particulars and what was said, not the chart.
    """
    particulars = tuple(item for item in items if item.path[:2] == PATIENT and item.kind)
    return {
        "treating-physician": evolve(
            base,
            items=items,
            recipient=Recipient(
                kind=RecipientKind.PHYSICIAN,
                ref="Practitioner/13",
                identity_is_verified=True,
                treats_client=True,
                is_covered_entity=True,
                is_business_associate=False,
                is_within_program=False,
                controls_program=False,
                is_qualified_service_organization=False,
            ),
            purpose=Purpose.TREATMENT,
        ),
        "employer": evolve(
            base,
            items=items,
            recipient=Recipient(kind=RecipientKind.EMPLOYER, identity_is_verified=True),
            purpose=Purpose.EMPLOYMENT,
        ),
        "child-protective-services": evolve(
            base,
            items=(
                *particulars,
                memo("memo-abuse", RecordKind.ABUSE_DETAIL, PROGRAM),
                memo("memo-child", RecordKind.RELATIVE_NAME, PROGRAM),
            ),
            recipient=Recipient(
                kind=RecipientKind.CHILD_PROTECTIVE_SERVICES, identity_is_verified=True
            ),
            purpose=Purpose.REPORT_CHILD_ABUSE,
            circumstances=evolve(
                ROUTINE,
                abuse=SuspectedAbuse(
                    is_suspected=True,
                    victim=AbuseVictim.CHILD,
                    victim_is_client=False,
                    is_past_only=False,
                    learned_in_professional_capacity=True,
                    is_initial_report=True,
                ),
            ),
        ),
        "likely-victim": evolve(
            base,
            items=(
                *particulars,
                memo("memo-threat", RecordKind.THREAT_DETAIL, CHART),
                memo("memo-threat-in-program", RecordKind.THREAT_DETAIL, PROGRAM),
            ),
            recipient=Recipient(kind=RecipientKind.LIKELY_VICTIM, identity_is_verified=True),
            purpose=Purpose.AVERT_THREAT,
            circumstances=evolve(
                ROUTINE,
                threat=Threat(
                    exists=True,
                    is_to_others=True,
                    is_of_physical_violence=True,
                    is_serious=True,
                    is_imminent=True,
                    is_foreseeable=True,
                    has_identifiable_target=True,
                    is_made_by_client=True,
                    told_by=ThreatSource.CLIENT,
                    disclosure_is_necessary=True,
                    is_against_program=False,
                ),
            ),
        ),
        "court-with-bare-subpoena": evolve(
            base,
            # The subpoena lists the whole chart.
            items=tuple(evolve(item, is_named_in_process=True) for item in items),
            recipient=Recipient(kind=RecipientKind.COURT, identity_is_verified=True),
            purpose=Purpose.CIVIL_PROCEEDING,
            circumstances=evolve(
                ROUTINE,
                process=LegalProcess(
                    kinds=frozenset({ProcessKind.SUBPOENA}),
                    assurance=Assurance.NONE,
                    is_signed_by_judge=False,
                    is_against_client=True,
                ),
            ),
        ),
    }


def write_out(name: str, decision: Decision, bundle: Mapping[str, object]) -> None:
    """Apply the plan to the bundle and write what is left of it."""
    released = redacted_bundle(bundle, decision.plan)
    folder = HERE / "released"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.json"
    path.write_text(json.dumps(released, indent=1), encoding="utf-8")
    entries = released.get("entry", [])
    assert isinstance(entries, list)
    print(f"Wrote {path.name}: {len(entries)} of {count(bundle)} resources.\n")


def count(bundle: Mapping[str, object]) -> int:
    """Return how many resources a bundle holds."""
    entries = bundle["entry"]
    assert isinstance(entries, list)
    return len(entries)


def main() -> None:
    """Decide the five disclosures."""
    bundle = json.loads((HERE / "data" / "patient-bundle.json").read_text(encoding="utf-8"))
    items = items_from_bundle(bundle, labeller=label, file_of=filing(bundle))
    patient = next(
        entry["resource"]
        for entry in bundle["entry"]
        if entry["resource"]["resourceType"] == "Patient"
    )
    client = Client(
        ref=f"Patient/{patient['id']}",
        born=date.fromisoformat(patient["birthDate"]),
        has_capacity=True,
    )
    rules = us.ruleset(states=("CA",), codes=("ACA",))
    base = DisclosureRequest(
        client=client,
        discloser=Discloser(
            profession=Profession.COUNSELOR,
            settings=frozenset({Setting.HIPAA_COVERED_ENTITY, Setting.PART2_PROGRAM}),
            is_licensed=True,
        ),
        recipient=Recipient(),
        items=items,
        consents=(consent_on_file(client),),
        jurisdictions=frozenset({Jurisdiction.CALIFORNIA}),
        circumstances=ROUTINE,
    )
    for name, request in requests(base, items).items():
        decision = evaluate(request, rules, as_of=TODAY)
        print(f"\n##### {name}: {len(request.items)} items\n")
        print(decision.explain())
        for due in decision.obligations:
            if due.obligation.exact_text is not None and not due.depends_on:
                print(f"{due.obligation.text}\n\n{due.obligation.exact_text}\n")
        print(f"To the recipient: {decision.explain_to_recipient()}")
        for duty in mandates(request.situation, rules, as_of=TODAY, trigger=NOW):
            if duty.is_certain:
                to = " and ".join(sorted(kind.words for kind in duty.mandate.to))
                print(f"A duty stands ({duty.mandate.basis[-1]}), to {to}:")
                for step in duty.steps:
                    by = "" if step.due is None else f" by {step.due:%A %d %B %Y, %H:%M}"
                    words = "" if step.step.deadline is None else f" ({step.step.deadline})"
                    print(f"  - {step.step.text}{by}{words}")
        write_out(name, decision, bundle)


if __name__ == "__main__":
    main()
