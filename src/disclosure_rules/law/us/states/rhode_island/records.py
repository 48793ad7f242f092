"""Rhode Island: facility records, social workers' confidences, and health care information."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    CLINICIANS,
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    AUDITS,
    BENEFITS,
    CHILD_PROTECTION_HEARING,
    CLIENT_ATTORNEY,
    COMMITMENT,
    CORONER,
    COURT_ORDER,
    EMERGENCY_CARE,
    FAMILY_IN_CARE,
    FAMILY_INQUIRY,
    FIREARMS,
    KNOWN_ABUSE,
    OPERATIONS,
    OWN_DEFENSE,
    PAYMENT,
    RESEARCH,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, item, recipient, threat, wishes
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="R.I. Gen. Laws ",
    source=(
        "github.com/UniCourt/cic-code-ri release r74 (official code, Nov. 2022), R.I. Gen. "
        "Laws §§ 9-17-24, 40.1-5-26, 40.1-5-27, 40.1-5-27.1; "
        "http://webserver.rilegislature.gov/Statutes/TITLE5/5-39.1/5-39.1-4.htm; "
        "http://webserver.rilin.state.ri.us/Statutes/title5/5-37.3/5-37.3-4.HTM (subsection "
        "(a)); "
        "http://www.healthinfolaw.org/state-law/limitations-and-permitted-disclosures-ri-ge"
        "n-laws-ann-%C2%A7-5-373-4"
    ),
    since=date(2022, 11, 30),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/UniCourt/cic-code-ri (official code, release of 2023-03); "
        "https://lawserver.com/law/state/rhode-island/ri-laws/rhode_island_general_laws_42-66-8 "
        "(current); http://webserver.rilin.state.ri.us/PublicLaws/law07/law07084.htm (2007 "
        "act, definitions § 42-66-4.1)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    (
        "R.I. Gen. Laws § 40-11-3; privilege § 40-11-11; R.I. Gen. Laws §§ 42-66-4.1, "
        "42-66-8; programs for persons with developmental disabilities § 40.1-27-2"
    ),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: husband-wife and any professional "
        "person-patient/client: no ground for failure to report. How the list of releases "
        "stands to the duty is not said in the text read: a duty laid on those who learn of "
        "abuse in confidence is taken to be let through"
    ),
)
_SOCIAL_WORKERS = frozenset((Profession.SOCIAL_WORKER,))

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ri.records.facilities",
            title="Rhode Island law on mental-health records of facilities",
            place=Jurisdiction.RHODE_ISLAND,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 40.1-5-26(a)",
                "Information and records are confidential and disclosed only as listed; a "
                "warning to a victim is not on the list.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 40.1-5-26(b)(1), (3)",
                    gist="With the written consent of patient or guardian, or to whom they "
                    "designate.",
                ),
            ),
            releases=(
                Release(
                    id="treatment",
                    citation="§ 40.1-5-26(b)(2)",
                    gist="Among qualified professionals; outside the facility without consent only "
                    "to those responsible for the patient's care; and in court proceedings.",
                    when=any_of(all_of(TO_TREATERS, recipient.is_responsible_for_care), COMMITMENT),
                ),
                Release(
                    id="claims",
                    citation="§ 40.1-5-26(b)(4)",
                    gist="For claims for aid or insurance, as far as necessary.",
                    when=PAYMENT | BENEFITS,
                    covers=item.is_necessary,
                ),
                Release(
                    id="emergency",
                    citation="§ 40.1-5-26(b)(5)",
                    gist="To medical authorities, for treatment where life or health is in "
                    "immediate jeopardy.",
                    when=EMERGENCY_CARE,
                ),
                Release(
                    id="listed",
                    citation="§ 40.1-5-26(b)(6)-(13)",
                    gist="For research and evaluation, courts, the medical examiner, the director "
                    "of health and the firearm check.",
                    when=any_of(
                        RESEARCH,
                        AUDITS,
                        COURT_ORDER,
                        CORONER,
                        all_of(
                            FIREARMS, item.kind.is_in(RecordKind.NAME, RecordKind.PROHIBITOR_STATUS)
                        ),
                    ),
                    leaves_out="probate court, DCYF and RIte Care; how each item limits",
                ),
                Release(
                    id="family",
                    citation="§ 40.1-5-27",
                    gist="That somebody is a patient or seriously ill, to family, attorney, "
                    "guardian or conservator, in the person's best interests.",
                    when=all_of(
                        any_of(FAMILY_INQUIRY, CLIENT_ATTORNEY), wishes.is_in_best_interest
                    ),
                    covers=item.kind.is_in(RecordKind.CLIENT_STATUS, RecordKind.GENERAL_CONDITION),
                ),
                Release(
                    id="caregiver",
                    citation="§ 40.1-5-27.1",
                    gist="To family who live in and give care, on written request, the patient "
                    "being told in writing and not withholding consent: diagnosis, admission "
                    "or discharge, names and side effects of medication.",
                    when=FAMILY_IN_CARE,
                    covers=item.kind.is_in(
                        RecordKind.DIAGNOSIS,
                        RecordKind.CLIENT_STATUS,
                        RecordKind.DISCHARGE_PLAN,
                        RecordKind.MEDICATION,
                    ),
                    leaves_out="that the caregiver lives with the patient is not asked",
                ),
                *reports_let_through(_REPORTING),
            ),
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="ri.records.social_workers",
            title="Rhode Island law on what clients tell clinical social workers",
            place=Jurisdiction.RHODE_ISLAND,
            text=_TEXT,
            holders=discloser.profession.is_in(*_SOCIAL_WORKERS),
            closed_by=(
                "§ 5-39.1-4(a)",
                "A clinical social worker does not disclose what the client tells, but in "
                "six cases.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 5-39.1-4(a)(1)", gist="With the client's written consent."
                ),
            ),
            releases=(
                Release(
                    id="listed",
                    citation="§ 5-39.1-4(a)(1)-(6)",
                    gist="In clear and present danger to client or others; where a minor is "
                    "abused; in an action against the licensee; in foster and adoption "
                    "hearings; to an administrative superior.",
                    when=any_of(
                        danger(TO_SELF_OR_OTHERS, threat.is_imminent),
                        KNOWN_ABUSE,
                        OWN_DEFENSE,
                        CHILD_PROTECTION_HEARING,
                        all_of(
                            for_purpose(Purpose.SUPERVISION),
                            recipient.kind.is_in(RecipientKind.SUPERVISOR),
                        ),
                    ),
                    leaves_out="adoption hearings",
                ),
                *reports_let_through(_REPORTING),
            ),
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="ri.records",
            title="Rhode Island law on health care information",
            place=Jurisdiction.RHODE_ISLAND,
            text=_TEXT,
            holders=discloser.profession.is_in(*CLINICIANS) | FACILITY,
            closed_by=(
                "§ 5-37.3-4(a)",
                "Confidential health care information is not released without written "
                "consent, but as listed.",
            ),
            unread="§ 5-37.3-4(b)-(d) is known from a summary",
            consents=(
                RecordsConsent(
                    citation="§§ 40.1-5-26(b)(1), 5-37.3-4(a), (d)",
                    gist="With a written consent that says why the information is needed, how it "
                    "will be used, how much goes, and that it may be withdrawn.",
                    elements=(
                        ConsentElement.PURPOSE_DESCRIBED,
                        ConsentElement.INFORMATION_DESCRIBED,
                        ConsentElement.RIGHT_TO_REVOKE,
                    ),
                    is_secondary=True,
                ),
            ),
            releases=(
                Release(
                    id="listed",
                    citation="§ 5-37.3-4(b)",
                    gist="For emergency care, peer review, research, to police where the patient "
                    "endangers a person, and for care coordination.",
                    when=any_of(
                        EMERGENCY_CARE,
                        RESEARCH,
                        OPERATIONS,
                        all_of(
                            for_purpose(Purpose.CARE_COORDINATION),
                            recipient.is_health_care_provider,
                        ),
                        danger(
                            threat.is_to_others,
                            to=recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
                        ),
                    ),
                    is_secondary=True,
                ),
                *reports_let_through(_REPORTING),
            ),
        )
    ),
)
