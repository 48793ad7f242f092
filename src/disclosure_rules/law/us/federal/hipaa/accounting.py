"""45 CFR 164.528: the accounting of disclosures that a client can ask for."""

from datetime import date

from attrs import frozen

from disclosure_rules.law.us.federal.hipaa.agree_or_object import UNDER_510
from disclosure_rules.law.us.federal.hipaa.authorizations import AUTHORIZED, IN_OWN_DEFENSE
from disclosure_rules.law.us.federal.hipaa.deidentification import AS_SAFE_HARBOR
from disclosure_rules.law.us.federal.hipaa.purposes import PHI, TREATMENT_PAYMENT_OPERATIONS
from disclosure_rules.law.us.federal.hipaa.representatives import (
    INDIVIDUAL,
    INDIVIDUAL_OR_REPRESENTATIVE,
)
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import access, data_use, item, purpose, recipient
from disclosure_rules.model.dates import Deadline, Period, TimeUnit
from disclosure_rules.model.obligation import Limit, LimitKind, Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.model.value import Value
from disclosure_rules.rules.rule import Duty, Limitation, Mandate, MandateStep, Rule

__all__ = [
    "ACCOUNTING_TIME",
    "ENTRY_CONTENT",
    "REPEATED_CONTENT",
    "RESEARCH_CONTENT",
    "RULES",
    "WITHOUT_SUSPENDED",
    "AccountingEntry",
    "years_accounted",
]

S164_502_A_2_I_2013 = hipaa(
    "164.502(a)(2)(i)", "It must be disclosed to the individual as 164.524 and 164.528 require."
)
S164_528_A_1_2013 = hipaa(
    "164.528(a)(1)",
    "The individual has a right to an accounting of six years, but for nine kinds of disclosures.",
)
S164_528_A_2_2013 = hipaa(
    "164.528(a)(2)",
    "The right is suspended where oversight or law enforcement states that it would impede them; "
    "on a word of mouth for 30 days at most.",
)
S164_528_B_2013 = hipaa("164.528(b)", "What an accounting says of each disclosure.")
S164_528_C_2013 = hipaa(
    "164.528(c)", "Within 60 days, and once 30 more; the first in twelve months is free."
)
S164_528_D_2013 = hipaa("164.528(d)", "What an accounting needs is documented and kept.")

ACCOUNTING_TIME = Deadline(amount=60, unit=TimeUnit.CALENDAR_DAYS)
_SIX_YEARS = 6
_LEAP_DAY = (2, 29)

ENTRY_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.528(b)(2)(i)", "the date of the disclosure"),
    ("164.528(b)(2)(ii)", "who received it, and the address if known"),
    ("164.528(b)(2)(iii)", "a brief description of what was disclosed"),
    ("164.528(b)(2)(iv)", "a brief statement of the purpose, or a copy of the written request"),
)
"""What an accounting says of one disclosure: each with its paragraph."""


REPEATED_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.528(b)(3)(i)", "the entry of the first disclosure in the period"),
    ("164.528(b)(3)(ii)", "how often, at what intervals, or how many times"),
    ("164.528(b)(3)(iii)", "the date of the last disclosure in the period"),
)
"""What may stand for several disclosures to one recipient for a single purpose, under
164.502(a)(2)(ii) or 164.512: each with its paragraph.
"""

RESEARCH_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.528(b)(4)(i)(A)", "the name of the protocol or other research activity"),
    (
        "164.528(b)(4)(i)(B)",
        "in plain language what it is, its purpose, and how records were selected",
    ),
    ("164.528(b)(4)(i)(C)", "a brief description of the type of information disclosed"),
    ("164.528(b)(4)(i)(D)", "the date or period, with the date of the last disclosure"),
    (
        "164.528(b)(4)(i)(E)",
        "name, address and telephone number of the sponsor and of the researcher",
    ),
    (
        "164.528(b)(4)(i)(F)",
        "that the individual's information may or may not have been disclosed",
    ),
    (
        "164.528(b)(4)(ii)",
        "on request, help in reaching sponsor and researcher, where it likely was disclosed",
    ),
)
"""What may stand for disclosures under 164.512(i) of 50 or more individuals: each with its
paragraph.
"""

WITHOUT_SUSPENDED = (
    "without the disclosures to the agency or official whose statement suspends them"
)


@frozen(kw_only=True, repr=False)
class AccountingEntry(Value):
    """One disclosure as the accounting shows it (164.528(b)(2)).

    Args:
        disclosed_on: The date of the disclosure.
        recipient: Name of who received it.
        address: Their address; ``None`` if not known.
        what: A brief description of what was disclosed.
        why: A brief statement of the purpose, or where the copy of the written request is.
    """

    disclosed_on: date
    recipient: str
    what: str
    why: str
    address: str | None = None


def years_accounted(requested_on: date) -> Period:
    """Return the days that an accounting asked for on a day covers: the six years before it.

    The day of the request itself is not in it.  Asked for on 29 February, it begins on 1 March.

    >>> years_accounted(date(2026, 3, 2)).start
    datetime.date(2020, 3, 2)
    """
    year = requested_on.year - _SIX_YEARS
    leap = (requested_on.month, requested_on.day) == _LEAP_DAY and not _has_leap_day(year)
    start = date(year, 3, 1) if leap else requested_on.replace(year=year)
    return Period(start=start, end=requested_on)


def _has_leap_day(year: int) -> bool:
    return (date(year, 3, 1) - date(year, 2, 28)).days > 1


_EXCEPTED = any_of(
    recipient.is_known_to_be_inside,  # (a)(1) "disclosures … made": a use is none
    all_of(  # (a)(1)(i) "To carry out treatment, payment and health care operations as provided in"
        purpose.stated_purpose.is_in(
            *TREATMENT_PAYMENT_OPERATIONS,
            Purpose.UNDERWRITING,  # 164.501, operations (3)
            Purpose.LEGAL_REPRESENTATION,  # (4) "legal services"
        ),
        any_of(
            recipient.is_health_care_provider,
            recipient.is_covered_entity,
            recipient.is_within_program,
            recipient.is_business_associate,
            recipient.coordinates_care,
            recipient.kind.is_in(RecipientKind.HEALTH_PLAN, RecipientKind.THIRD_PARTY_PAYER),
        ),
    ),
    IN_OWN_DEFENSE,
    INDIVIDUAL,  # (a)(1)(ii) "To individuals of … information about them"
    data_use.is_incidental,  # (a)(1)(iii)
    AUTHORIZED,  # (a)(1)(iv) "Pursuant to an authorization"
    UNDER_510,  # (a)(1)(v) "the facility's directory or to persons involved"
    purpose.stated_purpose.is_in(
        Purpose.NATIONAL_SECURITY,  # (a)(1)(vi)
        Purpose.CORRECTIONAL_CUSTODY,  # (a)(1)(vii)
    ),
    data_use.is_limited_data_set,  # (a)(1)(viii)
    AS_SAFE_HARBOR,  # 164.502(d)(2)
)

RULES: tuple[Rule, ...] = (
    Duty(
        id="us.hipaa.accounting",
        gist="The disclosure is recorded for the accounting that the client can ask for.",
        basis=(S164_528_A_1_2013, S164_528_B_2013, S164_528_D_2013),
        when=~_EXCEPTED,
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.log_for_accounting",
                code=ObligationCode.LOG_FOR_ACCOUNTING,
                text="Record date, recipient, what went and why, and keep it for six years.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Mandate(
        id="us.hipaa.accounting_to_the_individual",
        gist="The client gets the accounting of disclosures that they ask for.",
        basis=(
            S164_502_A_2_I_2013,
            S164_528_A_1_2013,
            S164_528_B_2013,
            S164_528_C_2013,
        ),
        when=ALWAYS,
        covers=item.kind.is_in(RecordKind.ACCOUNTING_OF_DISCLOSURES),
        to=INDIVIDUAL_OR_REPRESENTATIVE,
        purposes=frozenset((Purpose.CLIENT_REQUEST,)),
        to_when=INDIVIDUAL,
        on_request=True,
        content="each disclosure of the last six years that is not excepted",
        steps=(
            MandateStep(text="Give the client a written accounting.", deadline=ACCOUNTING_TIME),
        ),
    ),
    Limitation(
        id="us.hipaa.suspended_accounting",
        gist="What went to an agency or official who has it suspended is left out meanwhile.",
        basis=(S164_528_A_2_2013,),
        # (a)(2)(i) "must temporarily suspend an individual's right to receive an accounting of
        # disclosures to a health oversight agency or law enforcement official"
        when=access.accounting_is_suspended,
        covers=item.kind.is_in(RecordKind.ACCOUNTING_OF_DISCLOSURES),
        limit=Limit(kind=LimitKind.GENERALISE, how=WITHOUT_SUSPENDED),
    ),
)
