"""Connecticut: confidences of psychiatrists, counselors, social workers and family therapists."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    COMMITMENT,
    CONDITION_AT_ISSUE,
    COURT_ORDER,
    KNOWN_ABUSE,
    PAYMENT,
    REQUIRED_BY_LAW,
    TO_SELF_OR_OTHERS,
    TO_TREATERS,
    danger,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, item, recipient, threat
from disclosure_rules.model.consent import ConsentElement
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="Conn. Gen. Stat. ",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Conn. Gen. Stat. ch. 899"
    ),
    since=date(2025, 1, 1),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/connecticut (snapshot "
        "2026-02-15 of the Connecticut code)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
).provision(
    (
        "Conn. Gen. Stat. §§ 17a-101, 17a-101a, 17a-101b, 17a-101c; Conn. Gen. Stat. §§ "
        "17b-450, 17b-451, 46a-11b"
    ),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "What they say of confidences was not read. How the list of releases stands to the "
        "duty is not said in the text read: a duty laid on those who learn of abuse in "
        "confidence is taken to be let through"
    ),
)
_PSYCHIATRIC = frozenset((Profession.PSYCHIATRIST,))
_COUNSELORS = frozenset((Profession.COUNSELOR,))
_SOCIAL_WORKERS = frozenset((Profession.SOCIAL_WORKER,))
_FAMILY_THERAPISTS = frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,))

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="ct.records",
            title="Connecticut law on communications and records of mental-health professionals",
            place=Jurisdiction.CONNECTICUT,
            text=_TEXT,
            holders=discloser.profession.is_in(
                *_PSYCHIATRIC, *_COUNSELORS, *_SOCIAL_WORKERS, *_FAMILY_THERAPISTS
            ),
            closed_by=(
                "§§ 52-146e, 52-146s, 52-146q, 52-146p",
                "Communications and records are not disclosed without consent, but for "
                "what is listed.",
            ),
            consents=(
                RecordsConsent(
                    citation="§ 52-146e(b)-(c) (psychiatric)",
                    gist="With a written consent that names the recipient and the use, and says "
                    "that refusal does not jeopardize treatment.",
                    who=_PSYCHIATRIC,
                    elements=(
                        ConsentElement.RECIPIENT_NAMED,
                        ConsentElement.PURPOSE_DESCRIBED,
                        ConsentElement.REFUSAL_CONSEQUENCES,
                        ConsentElement.RIGHT_TO_REVOKE,
                    ),
                ),
                RecordsConsent(
                    citation="§ 52-146q(b) (social workers)",
                    gist="With a written consent that states recipient, use, scope, purpose and "
                    "expiry; a copy goes along.",
                    who=_SOCIAL_WORKERS,
                    elements=(
                        ConsentElement.RECIPIENT_NAMED,
                        ConsentElement.PURPOSE_DESCRIBED,
                        ConsentElement.INFORMATION_DESCRIBED,
                        ConsentElement.EXPIRATION,
                        ConsentElement.RIGHT_TO_REVOKE,
                    ),
                    obligations=(
                        Obligation(
                            id="ct.records.copy_of_consent",
                            code=ObligationCode.COPY_OF_CONSENT,
                            text="Send a copy of the consent form along.",
                            timing=Timing.WITH,
                        ),
                    ),
                ),
                RecordsConsent(
                    citation="§ 52-146s(b)",
                    gist="With a written consent, which may be withdrawn in writing; in family "
                    "therapy of every member.",
                    who=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
                ),
            ),
            releases=(
                Release(
                    id="treatment",
                    citation="§ 52-146f(1)",
                    gist="To others for diagnosis or treatment; the patient must be told.",
                    who=_PSYCHIATRIC,
                    when=TO_TREATERS,
                    obligations=(
                        Obligation(
                            id="ct.records.tell_patient",
                            code=ObligationCode.TELL_CLIENT_BEFORE,
                            text="Tell the patient that the record goes to another who treats.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
                Release(
                    id="danger_psychiatric",
                    citation="§ 52-146f(2)",
                    gist="On a substantial risk of imminent physical injury, or to place the "
                    "patient in a facility.",
                    who=_PSYCHIATRIC,
                    when=any_of(danger(TO_SELF_OR_OTHERS, threat.is_imminent), COMMITMENT),
                ),
                Release(
                    id="fees",
                    citation="§§ 52-146f(3), 52-146s(c)(7), 52-146p(c)(3), 52-146q(c)(5)",
                    gist="To collect fees: name, address and amount; but for psychiatrists, after "
                    "30 days' written notice to the client.",
                    when=PAYMENT,
                    covers=item.kind.is_in(
                        RecordKind.NAME,
                        RecordKind.ADDRESS,
                        RecordKind.BILLING_LINE,
                        RecordKind.ACCOUNT_NUMBER,
                    ),
                    obligations=(
                        Obligation(
                            id="ct.records.notice_of_fees",
                            code=ObligationCode.TELL_CLIENT_BEFORE,
                            text="Unless you are a psychiatrist, tell the client in "
                            "writing at least 30 "
                            "days before.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                    leaves_out="in a dispute: fact, dates and general description of services",
                ),
                Release(
                    id="examination",
                    citation="§§ 52-146f(4), 52-146s(c)(1)",
                    gist="In a court-ordered examination, after a warning, on mental condition "
                    "alone.",
                    who=frozenset((Profession.PSYCHIATRIST, Profession.COUNSELOR)),
                    when=COURT_ORDER,
                    leaves_out="that the client was warned is not asked",
                ),
                Release(
                    id="at_issue",
                    citation="§§ 52-146f(5), 52-146s(c)(2)",
                    gist="Where the patient puts the condition in issue and a judge finds that it "
                    "should be disclosed.",
                    who=frozenset((Profession.PSYCHIATRIST, Profession.COUNSELOR)),
                    when=all_of(CONDITION_AT_ISSUE, COURT_ORDER),
                ),
                Release(
                    id="mandated",
                    citation="§§ 52-146s(c)(3), 52-146p(c)(1)",
                    gist="What another statute mandates.",
                    who=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
                    when=REQUIRED_BY_LAW,
                ),
                Release(
                    id="danger",
                    citation="§§ 52-146s(c)(4), 52-146p(c)(2)",
                    gist="On a good-faith belief in a clear and present danger to any individual.",
                    who=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
                    when=danger(TO_SELF_OR_OTHERS, threat.disclosure_is_necessary),
                ),
                Release(
                    id="imminent_injury",
                    citation="§ 52-146s(c)(5)",
                    gist="On a good-faith belief in a risk of imminent personal injury, or of "
                    "injury to the property of others.",
                    who=_COUNSELORS,
                    when=danger(
                        TO_SELF_OR_OTHERS | threat.is_to_property,
                        threat.is_imminent,
                        threat.disclosure_is_necessary,
                    ),
                ),
                Release(
                    id="abuse",
                    citation="§ 52-146s(c)(6)",
                    gist="Where abuse of a child, an elder or a disabled person is known or in "
                    "good faith suspected.",
                    who=_COUNSELORS,
                    when=KNOWN_ABUSE,
                ),
                Release(
                    id="treatment_social_workers",
                    citation="§ 52-146q(c)(1)",
                    gist="To those who treat, or for admission or referral to a facility; the "
                    "person shall be informed.",
                    who=_SOCIAL_WORKERS,
                    when=TO_TREATERS,
                    obligations=(
                        Obligation(
                            id="ct.records.tell_person",
                            code=ObligationCode.TELL_CLIENT_BEFORE,
                            text="Inform the person.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
                Release(
                    id="danger_social_workers",
                    citation="§ 52-146q(c)(2)",
                    gist="On a substantial risk of imminent physical injury to self or others, or "
                    "where otherwise mandated.",
                    who=_SOCIAL_WORKERS,
                    when=any_of(danger(TO_SELF_OR_OTHERS, threat.is_imminent), REQUIRED_BY_LAW),
                    note="It does not permit testimony in court (291 Conn. 642, annotation).",
                ),
                Release(
                    id="court_social_workers",
                    citation="§ 52-146q(c)(3)-(4)",
                    gist="In a court-ordered evaluation, or where the client puts the condition in "
                    "issue, on a court's finding.",
                    who=_SOCIAL_WORKERS,
                    when=COURT_ORDER,
                ),
                Release(
                    id="inspection",
                    citation="§ 52-146f(6)",
                    gist="To inspection by the Commissioner of Public Health, or of Mental Health "
                    "and Addiction Services.",
                    who=_PSYCHIATRIC,
                    when=all_of(
                        for_purpose(Purpose.HEALTH_OVERSIGHT, Purpose.AUDIT_OR_EVALUATION),
                        recipient.kind.is_in(RecipientKind.HEALTH_OVERSIGHT_AGENCY),
                    ),
                ),
                *reports_let_through(_REPORTING),
            ),
            leaves_out="psychologists, whose section (52-146c) is said to have been repealed on "
            "1 October 2025; the amendments of that day",
        )
    ),
)
