"""New Jersey: records of institutions and services under title 30."""

from datetime import date

from disclosure_rules.law.patterns.mental_health_records import (
    FACILITY,
    MentalHealthRecords,
    RecordsConsent,
    Release,
    mental_health_records,
    reports_let_through,
)
from disclosure_rules.law.patterns.record_releases import (
    CLIENT_ATTORNEY,
    COURT_ORDER,
    FAMILY_INQUIRY,
    FIREARMS,
    PAYMENT,
    REQUIRED_WARNING,
    TO_TREATERS,
    for_purpose,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import item, recipient
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

_READ_ON = date(2026, 11, 22)

_TEXT = StatuteText(
    code="N.J. Stat. ",
    source=(
        "https://law.onecle.com/new-jersey/title-30/30-4-24.3.html; "
        "https://www.kyzer.ai/law/njsa/45/14b-28; "
        "http://casetext.com/statute/new-jersey-statutes (45:8B-29, 2023); "
        "https://bownebarrylaw.com/understanding-new-jersey-rule-of-evidence-534/"
    ),
    since=date(2023, 12, 31),
    read_on=_READ_ON,
)
_REPORTING = StatuteText(
    code="",
    source=(
        "https://childusa.org/law/new-jersey/new-jersey-mandatory-reporting-laws; "
        "https://acnj.org/kidlaw/reporting-child-abuse-and-neglect/; Child Welfare "
        "Information Gateway, Mandatory Reporting of Child Abuse and Neglect, current through "
        "May 2023 (summary text as copied at "
        "https://atmos360orlando.com/states-that-offer-full-term-baby-3872); "
        "https://blog.lrrc.com/churchstate/constitutions-statutes/state-statutes/child-abus"
        "e-reporting-statutes/child-abuse-reporting-statutes-new-jersey/ "
        "(older text of § 9:6-8.10); "
        "https://www.churchlawandtax.com/abuse-reporting-laws-states/new-jersey/ (2023-03); "
        "https://apps.rainn.org/policy/policy-state-laws.cfm?state=New%20Jersey&group=5 "
        "(RAINN, April 2023); https://eagle.usc.edu/state-specific-laws/nj/; "
        "https://legalfix.com/statutes/state-codes/new-jersey/title-52/section-52-27g-7-1"
    ),
    since=_TEXT.since,
    read_on=_TEXT.read_on,
    is_secondary=True,
).provision(
    "N.J. Stat. Ann. § 9:6-8.10; N.J. Stat. Ann. § 52:27D-409; facilities § 52:27G-7.1",
    "Professionals report the abuse of children and of protected adults.",
    note=(
        "What they say of confidences was not read. How the list of releases stands to the "
        "duty is not said in the text read: a duty laid on those who learn of abuse in "
        "confidence is taken to be let through"
    ),
)
RECORDS: tuple[Law, ...] = (
    mental_health_records(
        MentalHealthRecords(
            law_id="nj.records",
            title="New Jersey law on records of institutions and services under title 30",
            place=Jurisdiction.NEW_JERSEY,
            text=_TEXT,
            holders=FACILITY,
            closed_by=("§ 30:4-24.3", "Records are confidential and not disclosed, but as listed."),
            unread="the last paragraphs of § 30:4-24.3 were cut off in the text read",
            consents=(
                RecordsConsent(
                    citation="§ 30:4-24.3(a)",
                    gist="With the consent of the individual, the guardian, or the parent of a "
                    "minor.",
                    is_written=False,
                    note="No form was found in the text read.",
                ),
            ),
            releases=(
                Release(
                    id="carry_out",
                    citation="§ 30:4-24.3(b)",
                    gist="To carry out the act.",
                    when=TO_TREATERS,
                    note="Read for care alone.",
                ),
                Release(
                    id="court_order",
                    citation="§ 30:4-24.3(c)",
                    gist="Where a court finds it necessary, and failure to disclose contrary to "
                    "the public interest.",
                    when=COURT_ORDER,
                ),
                Release(
                    id="ability_to_pay",
                    citation="§ 30:4-24.3(d)-(e)",
                    gist="On ability to pay, and to the firearm check.",
                    when=any_of(
                        PAYMENT,
                        all_of(
                            FIREARMS, item.kind.is_in(RecordKind.NAME, RecordKind.PROHIBITOR_STATUS)
                        ),
                    ),
                ),
                Release(
                    id="current_condition",
                    citation="§ 30:4-24.3",
                    gist="The current medical condition, on proper inquiry, to relative, friend, "
                    "physician or attorney, for the patient's benefit; and between contracted "
                    "agencies for treatment.",
                    when=any_of(
                        FAMILY_INQUIRY,
                        all_of(
                            for_purpose(Purpose.TREATMENT),
                            recipient.kind.is_in(RecipientKind.PHYSICIAN),
                        ),
                        CLIENT_ATTORNEY,
                    ),
                    covers=item.kind.is_in(RecordKind.GENERAL_CONDITION),
                    leaves_out="exchange between contracted agencies is under (b)",
                ),
                Release(
                    id="warning",
                    citation="§ 2A:62A-16",
                    gist="What the duty to warn requires.",
                    when=REQUIRED_WARNING,
                ),
                *reports_let_through(_REPORTING),
            ),
            leaves_out="privileges (N.J.R.E. 534, §§ 45:14B-28, 45:8B-29) and the counselors' "
            "rule (N.J.A.C. 13:34-18.5)",
        )
    ),
)
