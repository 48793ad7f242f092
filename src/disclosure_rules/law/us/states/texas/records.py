"""Texas: mental-health records (chapter 611)."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    CLINICIANS,
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
)
from disclosure_rules.law.patterns.record_releases import (
    AUDITS,
    BOARD,
    COMMITMENT,
    COURT_ORDER,
    KNOWN_ABUSE,
    OWN_DEFENSE,
    PAYMENT,
    REQUIRED_BY_LAW,
    RESEARCH,
    TO_TREATERS,
    TREATMENT,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.law.us.states.texas.protection import MENTAL_INJURY, WARNING
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, recipient
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

# § 611.004(a)(1) "to a governmental agency"
_AGENCIES = (
    RecipientKind.ADMINISTRATIVE_TRIBUNAL,
    RecipientKind.ADULT_PROTECTIVE_SERVICES,
    RecipientKind.CHILD_PROTECTIVE_SERVICES,
    RecipientKind.CHILD_WELFARE_AGENCY,
    RecipientKind.CORONER_OR_MEDICAL_EXAMINER,
    RecipientKind.CORRECTIONAL_INSTITUTION,
    RecipientKind.COURT,
    RecipientKind.DEPARTMENT_OF_VETERANS_AFFAIRS,
    RecipientKind.FIREARM_CHECK_SYSTEM,
    RecipientKind.FOOD_AND_DRUG_ADMINISTRATION,
    RecipientKind.GRAND_JURY,
    RecipientKind.HEALTH_OVERSIGHT_AGENCY,
    RecipientKind.LAW_ENFORCEMENT,
    RecipientKind.LICENSING_BOARD,
    RecipientKind.MENTAL_HEALTH_AUTHORITY,
    RecipientKind.OTHER_GOVERNMENT_AGENCY,
    RecipientKind.PROBATION_OR_PAROLE,
    RecipientKind.PROSECUTOR,
    RecipientKind.PUBLIC_HEALTH_AUTHORITY,
    RecipientKind.SECRETARY_OF_HHS,
)

_TEXT = StatuteText(
    code="Tex. Health & Safety Code ",
    source=(
        "https://texas.public.law/statutes/tex._health_and_safety_code_section_611.004; "
        "https://capitol.texas.gov/tlodocs/87R/billtext/html/SB01143I.htm; "
        "https://codes.findlaw.com/tx/health-and-safety-code/health-safety-sect-611-006/"
    ),
    since=date(2024, 12, 31),
    read_on=_READ_ON,
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="tx.records",
            title="Texas law on mental-health records (chapter 611)",
            place=Jurisdiction.TEXAS,
            text=_TEXT,
            holders=discloser.profession.is_in(*CLINICIANS) | FACILITY,
            closed_by=(
                "§ 611.004(a)",
                "A professional may disclose confidential information only as listed; a "
                "threatened person is not on the list.",
            ),
            unread="§ 611.004(a)(5) (the representative of a patient who has died) is not encoded; "
            "§ 611.004(a)(11) and later, and §§ 611.0041, 611.0045 and 611.007, were not read",
            consents=(
                RecordsConsent(
                    citation="§ 611.004(a)(4)",
                    gist="With the written consent of the patient, of a minor's parent, or of the "
                    "guardian.",
                ),
            ),
            releases=(
                Release(
                    id="agency",
                    citation="§ 611.004(a)(1)",
                    gist="To a governmental agency, where law requires or authorizes it.",
                    when=all_of(
                        recipient.kind.is_in(*_AGENCIES),
                        any_of(REQUIRED_BY_LAW, KNOWN_ABUSE),
                    ),
                    leaves_out="what law authorizes besides reports of abuse; a recipient whose "
                    "kind does not say that it is an agency is none",
                ),
                Release(
                    id="danger",
                    citation="§ 611.004(a)(2)",
                    gist="On a probability of imminent physical injury, or of immediate mental or "
                    "emotional injury, to medical, mental health or law enforcement personnel "
                    "alone.",
                    when=danger(
                        any_of(WARNING.danger.condition, MENTAL_INJURY.danger.condition),
                        to=recipient.is_medical_personnel
                        | recipient.kind.is_in(
                            RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
                            RecipientKind.CRISIS_TEAM,
                            RecipientKind.LAW_ENFORCEMENT,
                            RecipientKind.EMERGENCY_SERVICES,
                        ),
                    ),
                ),
                Release(
                    id="audits",
                    citation="§ 611.004(a)(3)",
                    gist="To qualified personnel for audits, evaluation or research.",
                    when=any_of(AUDITS, RESEARCH),
                    leaves_out="the limits of (b)",
                ),
                Release(
                    id="payment",
                    citation="§ 611.004(a)(6)",
                    gist="To those who are involved in paying or collecting fees.",
                    when=PAYMENT,
                ),
                Release(
                    id="treatment",
                    citation="§ 611.004(a)(7)",
                    gist="To other professionals, and personnel under their direction, who take "
                    "part in diagnosis, evaluation or treatment.",
                    when=all_of(TO_TREATERS, recipient.treats_client),
                ),
                Release(
                    id="inquiry",
                    citation="§ 611.004(a)(8)",
                    gist="In a legislative inquiry about a state hospital or school.",
                    when=all_of(for_purpose(Purpose.LEGISLATIVE_PROCEEDING), FACILITY),
                    leaves_out="the limits of (c)",
                ),
                Release(
                    id="corrections",
                    citation="§ 611.004(a)(9)",
                    gist="To a correctional facility, for treatment and health care alone.",
                    when=all_of(
                        for_purpose(*TREATMENT),
                        recipient.kind.is_in(RecipientKind.CORRECTIONAL_INSTITUTION),
                    ),
                ),
                Release(
                    id="agents",
                    citation="§ 611.004(a)(10)",
                    gist="To an agent who needs the information, with safeguards.",
                    when=recipient.is_business_associate,
                    obligations=(
                        Obligation(
                            id="tx.records.safeguards",
                            code=ObligationCode.SAFEGUARDS,
                            text="See that the agent has safeguards in place.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
                Release(
                    id="proceedings",
                    citation="§ 611.006(a)(1)-(10)",
                    gist="In proceedings: between patient and professional, on revocation of a "
                    "licence, to collect fees, on a court-ordered examination after warning, "
                    "on commitment and others.",
                    when=any_of(OWN_DEFENSE, BOARD, COURT_ORDER, COMMITMENT),
                    leaves_out="suits affecting the parent-child relationship, criminal "
                    "cases, abuse in "
                    "institutions and will contests, unless ordered by a court",
                ),
            ),
            leaves_out="Tex. R. Evid. 510",
        )
    ),
)
