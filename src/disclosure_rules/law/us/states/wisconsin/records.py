"""Wisconsin: treatment records."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    Bar,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    AUDITS,
    COMMITMENT,
    CORONER,
    CORRECTIONS,
    COURT_ORDER,
    CRIME_ON_PREMISES,
    EMERGENCY_CARE,
    FAMILY_IN_CARE,
    KNOWN_ABUSE,
    PAYMENT,
    PROTECTION_AND_ADVOCACY,
    REPORTS_OF_ABUSE,
    RESEARCH,
    SUMMARY_FOR_FAMILY,
    TO_TREATERS,
    TO_VICTIM_OR_POLICE,
    TREATMENT,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    crime,
    discloser,
    emergency,
    item,
    parental_access,
    recipient,
    threat,
    wishes,
)
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind, SensitivityLabel
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Wis. Stat. ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Wis. Stat. § 51.30 (2023-24); "
        "http://docs.legis.wisconsin.gov/document/statutes/905.04(4)(h) (start of 905.04); "
        "https://instalawyer.io/laws/wisconsin-statutes-annotations/chapter-51-state-alcoho"
        "l-5117-warning-of-dangerousness"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="wi.records",
            title="Wisconsin law on treatment records",
            place=Jurisdiction.WISCONSIN,
            text=_TEXT,
            holders=discloser.profession.is_in(
                Profession.PSYCHOLOGIST,
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.SOCIAL_WORKER,
            )
            | FACILITY,
            closed_by=(
                "§ 51.30(4)(a)",
                "Treatment records are confidential and privileged, and released only as "
                "the section provides.",
            ),
            unread="§ 51.30(4)(b)24.-28. (registries, driver safety, the child-welfare "
            "system, firearms) is not held",
            consents=(
                RecordsConsent(
                    citation="§ 51.30(2), (4)(a)",
                    gist="With an informed written consent that carries the seven elements of § "
                    "51.30(2), to the persons designated.",
                    elements=(
                        ConsentElement.RECIPIENT_NAMED,
                        ConsentElement.CLIENT_NAME,
                        ConsentElement.PURPOSE_DESCRIBED,
                        ConsentElement.INFORMATION_DESCRIBED,
                        ConsentElement.STATED_DURATION,
                        ConsentElement.SIGNATURE_DATE,
                        ConsentElement.SIGNATURE,
                    ),
                    minors_own_from=14,
                    minors_citation="§ 51.30(5)(a)",
                ),
            ),
            releases=(
                Release(
                    id="audits",
                    citation="§ 51.30(4)(b)1.-3.",
                    gist="For audits, billing and approved research; it stays confidential.",
                    when=any_of(AUDITS, PAYMENT, RESEARCH),
                ),
                Release(
                    id="court_order",
                    citation="§ 51.30(4)(b)4.",
                    gist="By lawful order of a court of record.",
                    when=COURT_ORDER,
                ),
                Release(
                    id="department",
                    citation="§ 51.30(4)(b)5.-7.",
                    gist="To county department and department staff as their duties need.",
                    when=all_of(
                        for_purpose(*TREATMENT, Purpose.HEALTH_CARE_OPERATIONS),
                        recipient.needs_it_for_duties,
                    ),
                    covers=item.is_necessary,
                ),
                Release(
                    id="emergency",
                    citation="§ 51.30(4)(b)8.",
                    gist="In a medical emergency where consent cannot be obtained, only what it "
                    "needs.",
                    when=all_of(EMERGENCY_CARE, ~emergency.consent_obtainable_first),
                    covers=item.is_necessary,
                ),
                Release(
                    id="treatment",
                    citation="§ 51.30(4)(b)8g.",
                    gist="To a provider for current treatment, listed items alone: identity, "
                    "provider, dates, medications, allergies, diagnosis, test results and "
                    "symptoms.",
                    when=TO_TREATERS,
                    covers=item.kind.is_in(
                        RecordKind.NAME,
                        RecordKind.BIRTH_DATE,
                        RecordKind.TREATING_PROVIDER,
                        RecordKind.DATE_OF_SERVICE,
                        RecordKind.MEDICATION,
                        RecordKind.ALLERGY,
                        RecordKind.DIAGNOSIS,
                        RecordKind.TEST_RESULT,
                        RecordKind.SYMPTOM,
                    ),
                    leaves_out="psychological testing is not among the test results",
                ),
                Release(
                    id="transfer",
                    citation="§ 51.30(4)(b)9.-10.",
                    gist="On transfer of a committed person, and to corrections and probation, a "
                    "discharge summary and not the whole record.",
                    when=CORRECTIONS,
                    covers=item.kind.is_in(RecordKind.DISCHARGE_PLAN, RecordKind.TREATMENT_SUMMARY),
                ),
                Release(
                    id="counsel",
                    citation="§ 51.30(4)(b)11.",
                    gist="To the subject's counsel, guardian ad litem and corporation counsel, to "
                    "prepare commitment matters.",
                    when=all_of(
                        COMMITMENT,
                        recipient.kind.is_in(
                            RecipientKind.CLIENT_ATTORNEY, RecipientKind.PROSECUTOR
                        ),
                    ),
                ),
                Release(
                    id="police",
                    citation="§ 51.30(4)(b)12m., 16., 19.",
                    gist="To police, limited identifying information on forensic patients, "
                    "absence, and crime on the premises or observed by staff.",
                    when=any_of(
                        CRIME_ON_PREMISES,
                        all_of(
                            for_purpose(Purpose.IDENTIFY_OR_LOCATE, Purpose.APPREHEND),
                            recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
                            crime.suspect_escaped,
                        ),
                    ),
                    covers=item.kind.is_in(
                        RecordKind.NAME,
                        RecordKind.ADDRESS,
                        RecordKind.PHYSICAL_DESCRIPTION,
                        RecordKind.INCIDENT_DETAIL,
                    ),
                ),
                Release(
                    id="protective_agencies",
                    citation="§ 51.30(4)(b)17.",
                    gist="The holder may initiate contact with agencies for elders and adults at "
                    "risk and for child protection, and with sheriff or police.",
                    when=any_of(KNOWN_ABUSE, REPORTS_OF_ABUSE),
                ),
                Release(
                    id="advocacy",
                    citation="§ 51.30(4)(b)18., 22., 23.",
                    gist="To protection and advocacy, the long-term-care ombudsman, and who "
                    "investigates a death.",
                    when=any_of(
                        PROTECTION_AND_ADVOCACY,
                        recipient.kind.is_in(RecipientKind.LONG_TERM_CARE_OMBUDSMAN),
                        CORONER,
                    ),
                ),
                Release(
                    id="family",
                    citation="§ 51.30(4)(b)20.",
                    gist="To spouse, domestic partner, parent, adult child or sibling whose part "
                    "in care is verified and who asks in writing, the subject being notified: "
                    "a summary, medication list and treatment plan; not of alcohol or drug "
                    "services.",
                    when=FAMILY_IN_CARE,
                    covers=all_of(
                        SUMMARY_FOR_FAMILY,
                        ~item.labels.includes(
                            SensitivityLabel.SUBSTANCE_USE_DISORDER,
                            SensitivityLabel.SUBSTANCE_ABUSE,
                            SensitivityLabel.ALCOHOL_USE_DISORDER,
                            SensitivityLabel.OPIOID_USE_DISORDER,
                        ),
                    ),
                    leaves_out="the section wants notice; that the subject does not object is our "
                    "caution",
                ),
                Release(
                    id="location",
                    citation="§ 51.30(4)(cm)",
                    gist="Close family, police and treating professionals who ask are told where "
                    "an inpatient is, unless the patient objects or it would be dangerous.",
                    when=all_of(
                        FACILITY,
                        for_purpose(Purpose.NOTIFICATION_OF_FAMILY, Purpose.FAMILY_INQUIRY),
                        ~wishes.objects,
                    ),
                    covers=item.kind.is_in(RecordKind.LOCATION),
                    note="The paragraph says shall; that it would be dangerous is not asked, so it "
                    "is held as leave alone.",
                ),
                Release(
                    id="foster",
                    citation="§ 51.30(4)(cg)",
                    gist="To foster caregivers, what the child's care needs.",
                    when=all_of(client.is_minor, recipient.kind.is_in(RecipientKind.FOSTER_PARENT)),
                    covers=item.is_necessary,
                ),
                Release(
                    id="warning",
                    citation="§ 51.17",
                    gist="To fulfil any duty to warn, police and others may be contacted.",
                    when=danger(threat.is_to_others, to=TO_VICTIM_OR_POLICE),
                ),
            ),
            bars=(
                Bar(
                    id="denied_placement",
                    citation="§ 51.30(5)(bm)",
                    gist="A parent who is denied physical placement has no access.",
                    when=all_of(
                        client.is_minor,
                        recipient.kind.is_in(RecipientKind.PARENT),
                        parental_access.custody_was_removed,
                    ),
                ),
            ),
            duties=(
                OnRelease(
                    id="note",
                    citation="§ 51.30(4)(e)",
                    gist="Each release is noted.",
                    code=ObligationCode.DOCUMENT_DISCLOSURE,
                    text="Note to whom, what, why and when it was released.",
                    timing=Timing.WITH,
                ),
            ),
            leaves_out="§ 146.82 (general health records); court records (3); damages and "
            "penalties (9), (10)",
        )
    ),
)
