"""Pennsylvania: documents of persons in treatment under the Mental Health Procedures Act."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    Bar,
    MentalHealthRecords,
    OnRelease,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
    warnings_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    ABUSE_REPORTS,
    AUDITS,
    COMMITMENT,
    COURT_ORDER,
    PAYMENT,
    TO_TREATERS,
    TREATMENT,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.law.patterns.written_consent import written_consent
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import consent, discloser, item, purpose, recipient
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
    code="",
    source=(
        "https://www.legis.state.pa.us/cfdocs/legis/PN/Public/btCheck.cfm (SB 1037 of 2007); "
        "casetext 55 Pa. Code §§ 5100.32, 5100.34, 5100.35 (Nov-Dec 2024); Justia-derived "
        "code text, github.com/saint1415/us-statutes (data branch, scraped Feb 2026), 42 "
        "Pa.C.S. § 5944"
    ),
    since=date(2024, 12, 31),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/pennsylvania (snapshot "
        "2026-02-15 of the Pennsylvania code); "
        "https://www.aging.pa.gov/organization/advocacy-and-protection/Pages/Mandatory-Abus"
        "e-Reporting.aspx; "
        "https://apps.rainn.org/policy/policy-state-laws.cfm?state=Pennsylvania&group=5 "
        "(April 2023)"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
    is_secondary=True,
).provision(
    (
        "23 Pa. Cons. Stat. §§ 6311, 6313; privilege § 6311.1; 35 P.S. § 10225.302; 35 P.S. § "
        "10210.501"
    ),
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "On privilege the first says: all between mandated reporter and patient or client: "
        "does not apply to a situation involving child abuse, does not relieve the duty. How "
        "the list of releases stands to the duty is not said in the text read: a duty laid on "
        "those who learn of abuse in confidence is taken to be let through"
    ),
)
_WRITTEN = written_consent(
    "pa_privileged_consent", "written consent (Pennsylvania)", "50 P.S. § 7111"
)

RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="pa.records",
            title="the Pennsylvania Mental Health Procedures Act on documents of persons in "
            "treatment",
            place=Jurisdiction.PENNSYLVANIA,
            text=_TEXT,
            holders=FACILITY,
            closed_by=(
                "50 P.S. § 7111(a)",
                "Documents are kept confidential and, without written consent, not "
                "released but as listed.",
            ),
            unread="an act of 2022 is said to have amended 50 P.S. § 7111 on care "
            "coordination, and was not read",
            consents=(
                RecordsConsent(
                    citation="55 Pa. Code § 5100.34",
                    gist="With a written consent; the client is told of the right to inspect, and "
                    "the notice of § 5100.34(d) goes along.",
                    obligations=(
                        Obligation(
                            id="pa.records.inspect",
                            code=ObligationCode.OTHER,
                            text="Tell the client of the right to inspect what is to be released.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                    leaves_out="the items of the form in (f), which were cut off",
                ),
            ),
            releases=(
                Release(
                    id="treatment",
                    citation="50 P.S. § 7111(a)(1); 55 Pa. Code § 5100.32(a)(1)",
                    gist="To those who provide treatment to the person.",
                    when=all_of(TO_TREATERS, recipient.treats_client),
                ),
                Release(
                    id="court",
                    citation="50 P.S. § 7111(a)(3)",
                    gist="To a court in proceedings under the act.",
                    when=all_of(COMMITMENT, recipient.kind.is_in(RecipientKind.COURT)),
                ),
                Release(
                    id="federal",
                    citation="50 P.S. § 7111(a)(4)",
                    gist="Under federal rules, where a federal agency provides treatment.",
                    when=all_of(
                        for_purpose(*TREATMENT),
                        recipient.kind.is_in(RecipientKind.DEPARTMENT_OF_VETERANS_AFFAIRS),
                    ),
                ),
                Release(
                    id="payment",
                    citation="55 Pa. Code § 5100.32(a)(2)",
                    gist="To payers: names of staff, dates, types and costs of therapy, and a "
                    "short description of its purpose.",
                    when=PAYMENT,
                    covers=item.kind.is_in(
                        RecordKind.TREATING_PROVIDER,
                        RecordKind.DATE_OF_SERVICE,
                        RecordKind.BILLING_LINE,
                        RecordKind.CLAIM,
                        RecordKind.NAME,
                        RecordKind.HEALTH_PLAN_NUMBER,
                    ),
                ),
                Release(
                    id="licensing",
                    citation="55 Pa. Code § 5100.32(a)(3)-(4)",
                    gist="For licensing, accreditation and review of utilization, as needed.",
                    when=all_of(
                        any_of(AUDITS, for_purpose(Purpose.HEALTH_OVERSIGHT)), item.is_necessary
                    ),
                ),
                Release(
                    id="court_order",
                    citation="55 Pa. Code §§ 5100.32(a)(7), 5100.35(b)",
                    gist="By court order; a subpoena alone is not enough.",
                    when=COURT_ORDER,
                    obligations=(
                        Obligation(
                            id="pa.records.notify_patient",
                            code=ObligationCode.TELL_CLIENT_BEFORE,
                            text="Notify a patient who is in treatment.",
                            timing=Timing.BEFORE,
                        ),
                    ),
                ),
                *reports_let_through(_REPORTING),
                *warnings_let_through(
                    StatuteText(
                        code="", source=_TEXT.source, since=_TEXT.since, read_on=_TEXT.read_on
                    ).provision(
                        "Emerich v. Phila. Ctr. for Human Dev., 554 Pa. 209 (1998); Maas v. UPMC "
                        "Presbyterian Shadyside, 234 A.3d 427 (Pa. 2020)",
                        "The duty to warn applies despite confidentiality.",
                        is_secondary=True,
                    )
                ),
            ),
            bars=(
                Bar(
                    id="privileged",
                    citation="50 P.S. § 7111",
                    gist="In no event are privileged communications disclosed without written "
                    "consent.",
                    when=all_of(
                        discloser.profession.is_in(
                            Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST
                        ),
                        ~consent.meets(_WRITTEN),
                        ~purpose.stated_purpose.is_in(Purpose.AVERT_THREAT, *ABUSE_REPORTS),
                    ),
                    covers=item.is_confidential_communication,
                    leaves_out="warnings and reports, in which other law speaks; "
                    "privileges of others "
                    "than psychiatrists and psychologists were not found (42 Pa.C.S. § 5944)",
                ),
            ),
            duties=(
                OnRelease(
                    id="notice",
                    citation="55 Pa. Code § 5100.34(d)",
                    gist="A written notice against redisclosure goes with each release.",
                    code=ObligationCode.REDISCLOSURE_NOTICE,
                    text="Send the written notice of 55 Pa. Code § 5100.34(d) along.",
                    timing=Timing.WITH,
                ),
            ),
            leaves_out="the county administrator, 50 P.S. § 7111(a)(2)",
        )
    ),
)
