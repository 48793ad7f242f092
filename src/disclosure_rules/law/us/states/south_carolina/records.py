"""South Carolina: confidences of mental-health providers, and facility records."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    ABUSE_REPORTS,
    BOARD,
    COMMITMENT,
    CONDITION_AT_ISSUE,
    COURT_ORDER,
    FAMILY_INQUIRY,
    FIREARMS,
    OWN_DEFENSE,
    PAYMENT,
    PROCEEDINGS,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    TREATMENT,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, item, process, purpose, recipient, threat
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="S.C. Code ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), S.C. Code §§ 19-11-95, 44-22-90, 44-22-100, 44-22-110"
    ),
    since=date(2026, 2, 15),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/south-carolina (snapshot "
        "2026-02-15 of the South Carolina code)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    ("S.C. Code Ann. § 63-7-310; privilege § 63-7-420; S.C. Code Ann. §§ 43-35-10, 43-35-25"),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: husband-wife and any professional "
        "person-patient/client: no ground for failure to report. How the list of releases "
        "stands to the duty is not said in the text read: a duty laid on those who learn of "
        "abuse in confidence is taken to be let through"
    ),
)
_PROVIDERS = frozenset(
    (
        Profession.PSYCHOLOGIST,
        Profession.COUNSELOR,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SOCIAL_WORKER,
    )
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="sc.records.providers",
            title="South Carolina law on confidences of patients of mental-health providers",
            place=Jurisdiction.SOUTH_CAROLINA,
            text=_TEXT,
            holders=discloser.profession.is_in(*_PROVIDERS),
            closed_by=(
                "§ 19-11-95(B)",
                "A provider does not reveal a patient's confidence, but as the section lets.",
            ),
            unread="(C)(2) lets in what statute or other law allows, which is asked only as "
            "far as other law requires it",
            consents=(
                RecordsConsent(
                    citation="§ 19-11-95(C)(1), (C)(7)",
                    gist="With the written authorization of the patients affected, after they are "
                    "told what will be revealed and to whom.",
                    elements=(ConsentElement.INFORMATION_DESCRIBED, ConsentElement.RECIPIENT_NAMED),
                    leaves_out="authorization in an insurance application or claim form",
                ),
            ),
            releases=(
                Release(
                    id="other_law",
                    citation="§ 19-11-95(C)(2)",
                    gist="What statute or other law allows.",
                    when=REQUIRED_BY_LAW,
                ),
                Release(
                    id="crime",
                    citation="§ 19-11-95(C)(3)",
                    gist="The intention to commit a crime or to harm oneself, and what is "
                    "necessary to prevent it.",
                    when=danger(TO_SELF_OR_OTHERS, threat.has_apparent_intent_and_ability),
                    covers=item.is_necessary,
                    note="The paragraph speaks of the patient's intention alone.",
                ),
                Release(
                    id="fees",
                    citation="§ 19-11-95(C)(4)",
                    gist="What is reasonably necessary to collect a fee, or in defense against an "
                    "accusation.",
                    when=all_of(PAYMENT | OWN_DEFENSE, item.is_necessary),
                ),
                Release(
                    id="care",
                    citation="§ 19-11-95(C)(5)",
                    gist="In the course of diagnosis, counseling or treatment, within accepted "
                    "standards of care.",
                    when=TO_TREATERS,
                ),
                Release(
                    id="ordered",
                    citation="§ 19-11-95(D)(1)",
                    gist="What statute requires, or a court orders for good cause where care or "
                    "condition is reasonably at issue.",
                    when=any_of(
                        REQUIRED_BY_LAW,
                        all_of(
                            COURT_ORDER,
                            ~purpose.stated_purpose.is_in(Purpose.CUSTODY_PROCEEDING)
                            | process.client_put_condition_at_issue,
                        ),
                    ),
                    note="The paragraph says shall.",
                    leaves_out="never as grounds for divorce: which civil matter it is, is "
                    "not asked",
                ),
                Release(
                    id="board",
                    citation="§ 19-11-95(D)(2)-(3)",
                    gist="To a licensing or disciplinary board in its proceeding.",
                    when=BOARD,
                    note="The paragraphs say shall.",
                ),
            ),
            duties=(
                OnRelease(
                    id="limit",
                    citation="§ 19-11-95(E)",
                    gist="Only the necessary information goes, to the necessary recipients.",
                    code=ObligationCode.LIMIT_TO_PURPOSE,
                    text="Send only what is necessary, to those alone who need it.",
                    timing=Timing.WITH,
                ),
                OnRelease(
                    id="bound",
                    citation="§ 19-11-95(F)",
                    gist="Recipients under (C)(1), (5) and (7) are bound by the same "
                    "confidentiality.",
                    code=ObligationCode.NO_REDISCLOSURE,
                    text="Tell the recipient that the same confidentiality binds them.",
                    timing=Timing.WITH,
                    when=~purpose.stated_purpose.is_in(
                        Purpose.AVERT_THREAT, *ABUSE_REPORTS, *PROCEEDINGS
                    ),
                ),
            ),
        )
    ),
    mental_health_records(
        MentalHealthRecords(
            law_id="sc.records.facilities",
            title="South Carolina law on records under the mental-health chapters",
            place=Jurisdiction.SOUTH_CAROLINA,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "§ 44-22-100(A)",
                "Records are confidential and must not be disclosed, but as listed.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 44-22-100(A)",
                    gist="With the patient's or guardian's consent.",
                    is_written=False,
                ),
            ),
            releases=(
                Release(
                    id="listed",
                    citation="§ 44-22-100(A)(1)-(6)",
                    gist="By court order; for research with consent; to cooperate with police, "
                    "health, welfare and other agencies, or to further the welfare of patient "
                    "or family; and to carry out the chapters.",
                    when=any_of(
                        COURT_ORDER,
                        all_of(
                            for_purpose(*TREATMENT, Purpose.CARE_COORDINATION),
                            recipient.is_health_care_provider,
                        ),
                        all_of(
                            FIREARMS, item.kind.is_in(RecordKind.NAME, RecordKind.PROHIBITOR_STATUS)
                        ),
                        all_of(
                            for_purpose(
                                Purpose.AVERT_THREAT, Purpose.PROTECTIVE_SERVICES, *ABUSE_REPORTS
                            ),
                            recipient.kind.is_in(
                                RecipientKind.LAW_ENFORCEMENT,
                                RecipientKind.CHILD_PROTECTIVE_SERVICES,
                                RecipientKind.ADULT_PROTECTIVE_SERVICES,
                                RecipientKind.CHILD_WELFARE_AGENCY,
                                RecipientKind.PUBLIC_HEALTH_AUTHORITY,
                            ),
                        ),
                    ),
                ),
                Release(
                    id="current_condition",
                    citation="§ 44-22-100(B)(1)",
                    gist="On proper inquiry, the current medical condition to family or the "
                    "ombudsman.",
                    when=any_of(
                        FAMILY_INQUIRY, recipient.kind.is_in(RecipientKind.LONG_TERM_CARE_OMBUDSMAN)
                    ),
                    covers=item.kind.is_in(RecordKind.GENERAL_CONDITION),
                ),
                Release(
                    id="privilege",
                    citation="§ 44-22-90(A)(1)-(5)",
                    gist="The privilege of facility staff yields to staff who need to know, "
                    "commitment, an emergency to prevent harm to self or others, court "
                    "examination, and a patient who litigates the condition.",
                    when=any_of(
                        COMMITMENT,
                        danger(TO_SELF_OR_OTHERS, threat.is_imminent),
                        CONDITION_AT_ISSUE,
                    ),
                ),
                *reports_let_through(_REPORTING),
            ),
            leaves_out="the patient's own access (§ 44-22-110): 45 CFR 164.524 is held",
        )
    ),
)
