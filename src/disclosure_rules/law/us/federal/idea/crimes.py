"""34 CFR 300.535: reporting a crime that a child with a disability has committed."""

from disclosure_rules.law.us.federal.idea.source import idea
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of
from disclosure_rules.logic.facts import crime, item, purpose, recipient
from disclosure_rules.model.obligation import Obligation, ObligationCode, Occasion, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Duty, Permission, Rule

__all__ = ["RULES"]

S300_535_A = idea(
    "300.535(a)",
    "Nothing in the part prohibits reporting a crime committed by a child with a disability.",
    note="The report itself is what is read to go; FERPA is asked besides.",
)
S300_535_B_1 = idea(
    "300.535(b)(1)",
    "Copies of the special education and disciplinary records go to whom the crime is reported.",
)
S300_535_B_2 = idea("300.535(b)(2)", "Only to the extent that FERPA permits.")

_REPORTED: Condition = all_of(
    purpose.stated_purpose.is_in(Purpose.REPORT_CRIME, Purpose.REPORT_CRIME_ON_PREMISES),
    recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT, RecipientKind.PROSECUTOR),
    ~crime.client_is_victim,  # "a crime committed by a child with a disability"
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.idea.crime_report",
        gist="A crime that the child has committed may be reported.",
        basis=(S300_535_A,),
        when=_REPORTED,
        covers=item.kind.is_in(
            RecordKind.INCIDENT_DETAIL,
            RecordKind.INJURY_DETAIL,
            RecordKind.THREAT_DETAIL,
            RecordKind.OBSERVATION,
            RecordKind.NAME,
            RecordKind.ADDRESS,
            RecordKind.LOCATION,
        ),
    ),
    Duty(
        id="us.idea.records_with_crime_report",
        gist="Special education and disciplinary records go along with the report, as far as FERPA "
        "permits.",
        basis=(S300_535_B_1, S300_535_B_2),
        when=_REPORTED,
        covers=ALWAYS,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.idea.records_with_crime_report",
                code=ObligationCode.OTHER,
                text="See that copies of the child's special education and disciplinary records "
                "are sent for consideration, as far as FERPA permits: with consent, or where an "
                "exception of 34 CFR 99.31 is met.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
