"""45 CFR 164.528: the accounting of disclosures that a client can ask for."""

from datetime import date

from attrs import frozen

from disclosure_rules.law.us.federal.hipaa.agree_or_object import UNDER_510
from disclosure_rules.law.us.federal.hipaa.authorizations import AUTHORIZED, IN_OWN_DEFENSE
from disclosure_rules.law.us.federal.hipaa.deidentification import AS_SAFE_HARBOR
from disclosure_rules.law.us.federal.hipaa.purposes import PHI, TREATMENT_PAYMENT_OPERATIONS
from disclosure_rules.law.us.federal.hipaa.representatives import INDIVIDUAL
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import access, data_use, item, purpose, recipient
from disclosure_rules.model.dates import Deadline, Period, TimeUnit
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.model.value import Value
from disclosure_rules.rules.rule import Duty, Mandate, MandateStep, Rule

__all__ = ["ACCOUNTING_TIME", "ENTRY_CONTENT", "RULES", "AccountingEntry", "years_accounted"]

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
    all_of(  # (a)(1)(i) "To carry out treatment, payment and health care operations as provided in"
        purpose.stated_purpose.is_in(*TREATMENT_PAYMENT_OPERATIONS),
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
            S164_528_A_2_2013,
            S164_528_B_2013,
            S164_528_C_2013,
        ),
        when=ALWAYS,
        covers=all_of(
            item.kind.is_in(RecordKind.ACCOUNTING_OF_DISCLOSURES),
            ~access.accounting_is_suspended,  # (a)(2) "must temporarily suspend"
        ),
        to=frozenset(
            (
                RecipientKind.CLIENT,
                RecipientKind.PERSONAL_REPRESENTATIVE,
                RecipientKind.PARENT,
                RecipientKind.GUARDIAN,
                RecipientKind.FOSTER_PARENT,
            )
        ),
        purposes=frozenset((Purpose.CLIENT_REQUEST,)),
        to_when=INDIVIDUAL,
        on_request=True,
        content="each disclosure of the last six years that is not excepted",
        steps=(
            MandateStep(text="Give the client a written accounting.", deadline=ACCOUNTING_TIME),
        ),
    ),
)
