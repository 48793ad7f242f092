"""45 CFR 164.514(b)(2): Safe Harbor as data and as pure functions on tagged values.

The eighteen identifiers, (A) to (R), are mapped to kinds of record items.  What is removed is
removed by the plan, which withholds it; what may stay in part is generalised by the functions
here, given to `RedactionPlan.apply` as ``transforms=safe_harbor_transforms(as_of=…)``.

Which three-digit ZIP codes are to become 000 depends on "the current publicly available data
from the Bureau of the Census".  The library holds two lists with the census they were made from
and uses both together; the host answers for whether a later one exists, and passes its own.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.record import RecordKind

__all__ = [
    "AGE_90_OR_OLDER",
    "BARE_VALUE",
    "GENERALISED_AGES",
    "GENERALISED_DATES",
    "GENERALISED_PLACES",
    "IDENTIFIERS",
    "RESTRICTED_ZIP3",
    "THREE_DIGITS",
    "WITHOUT_IDENTIFIERS",
    "YEAR_ONLY",
    "age_up_to_89",
    "bare_value",
    "safe_harbor_transforms",
    "three_digit_zip",
    "year_of",
]

_K = RecordKind

IDENTIFIERS: Mapping[str, frozenset[RecordKind]] = MappingProxyType(
    {
        "A": frozenset((_K.NAME, _K.RELATIVE_NAME, _K.EMERGENCY_CONTACT, _K.EMPLOYER)),
        "B": frozenset((_K.ADDRESS, _K.CITY, _K.ZIP_CODE, _K.LOCATION, _K.BIRTH_PLACE)),
        "C": frozenset(
            (
                _K.BIRTH_DATE,
                _K.DATE_OF_SERVICE,
                _K.DATE_OF_DEATH,
                _K.APPOINTMENT,
                _K.ATTENDANCE,
                _K.AGE,
            )
        ),
        "D": frozenset((_K.TELEPHONE_NUMBER,)),
        "E": frozenset((_K.FAX_NUMBER,)),
        "F": frozenset((_K.EMAIL_ADDRESS,)),
        "G": frozenset((_K.SOCIAL_SECURITY_NUMBER,)),
        "H": frozenset((_K.MEDICAL_RECORD_NUMBER,)),
        "I": frozenset((_K.HEALTH_PLAN_NUMBER,)),
        "J": frozenset((_K.ACCOUNT_NUMBER, _K.FINANCIAL_ACCOUNT, _K.PAYMENT_CARD)),
        "K": frozenset((_K.LICENSE_NUMBER,)),
        "L": frozenset((_K.VEHICLE_IDENTIFIER,)),
        "M": frozenset((_K.DEVICE_IDENTIFIER,)),
        "N": frozenset((_K.WEB_ADDRESS,)),
        "O": frozenset((_K.IP_ADDRESS,)),
        "P": frozenset((_K.BIOMETRIC,)),
        "Q": frozenset((_K.PHOTOGRAPH, _K.IMAGE)),
        "R": frozenset((_K.OTHER_IDENTIFIER, _K.PHYSICAL_DESCRIPTION, _K.REIDENTIFICATION_CODE)),
    }
)
"""By the letter of 164.514(b)(2)(i), the kinds of items that are such identifiers."""

GENERALISED_DATES = frozenset((_K.BIRTH_DATE, _K.DATE_OF_SERVICE, _K.DATE_OF_DEATH, _K.APPOINTMENT))
GENERALISED_PLACES = frozenset((_K.ZIP_CODE,))
GENERALISED_AGES = frozenset((_K.AGE,))

WITHOUT_IDENTIFIERS = frozenset(
    (
        _K.DIAGNOSIS,
        _K.MEDICATION,
        _K.ALLERGY,
        _K.IMMUNIZATION,
        _K.PROCEDURE,
        _K.VITAL_SIGN,
        _K.BLOOD_TYPE,
        _K.INJURY_TYPE,
        _K.FACT_OF_DEATH,
        _K.GENDER,
        _K.RACE_OR_ETHNICITY,
        _K.LANGUAGE,
        _K.STATE,
    )
)
"""Kinds that are none of the eighteen, if they hold no free text."""

BARE_VALUE = "the bare code or measure, with nothing beside it"
YEAR_ONLY = "the year only, and no year that shows an age over 89"
THREE_DIGITS = "the first three digits, or 000 where they cover 20,000 people or fewer"
AGE_90_OR_OLDER = "in years up to 89, else 90 or older"

RESTRICTED_ZIP3: Mapping[int, frozenset[str]] = MappingProxyType(
    {
        # As the Office for Civil Rights printed them from the census of 2000; read in an article
        # that lists the seventeen (pipedot.org/article/1JTFD, from John D. Cook's journal).
        2000: frozenset(
            (
                *("036", "059", "063", "102", "203", "556", "692", "790", "821"),
                *("823", "830", "831", "878", "879", "884", "890", "893"),
            )
        ),
        # As published tools for health records list them from the census of 2010 (the file
        # Zipcode De-Identification of danielendeg/nugetpackageupdate); 202, 204, 753 and 772,
        # where nobody at all was counted, as others list besides.
        2010: frozenset(
            (
                *("036", "059", "102", "202", "203", "204", "205", "369", "556"),
                *("692", "753", "772", "821", "823", "878", "879", "884", "893"),
            )
        ),
    }
)
"""By the year of the census: the three-digit ZIP codes of 20,000 people or fewer.

Both come from secondary sources, and neither is of the census of 2020.
"""

_OLDEST = 89
_DIGITS_OF_ZIP = 5
_DIGITS_KEPT = 3
_DIGITS_OF_YEAR = 4
_NOWHERE = "000"
_AGED = "90 or older"

Transform = Callable[[object], object]


def year_of(value: object, *, as_of: date) -> str:
    """Return the year of a date, or ``90 or older`` where the year would show an age over 89.

    The year alone decides, as a reader would reckon: whoever can have turned 90 in the year of
    `as_of` counts.

    Args:
        value: A date, or text that begins with a year: ``2026-03-01``.
        as_of: The day on which ages are counted.

    Raises:
        InvalidField: It is neither a date nor such text.

    >>> year_of("1990-05-17", as_of=date(2026, 3, 2))
    '1990'
    >>> year_of(date(1930, 5, 17), as_of=date(2026, 3, 2))
    '90 or older'
    """
    year = _year(value)
    return _AGED if as_of.year - int(year) > _OLDEST else year


def _year(value: object) -> str:
    if isinstance(value, date):
        return f"{value.year:04}"
    if isinstance(value, str):
        year, rest = value[:_DIGITS_OF_YEAR], value[_DIGITS_OF_YEAR:]
        if len(year) == _DIGITS_OF_YEAR and year.isdecimal() and not rest[:1].isdecimal():
            return year
    raise InvalidField((Problem("value", "expected a date, or text that begins with a year"),))


def three_digit_zip(value: object, *, restricted: Collection[str]) -> str:
    """Return the first three digits of a ZIP code, ``000`` for a restricted one.

    Args:
        value: A ZIP code as text, with or without the four digits after the hyphen.
        restricted: The three-digit codes that cover 20,000 people or fewer.

    Raises:
        InvalidField: It is no ZIP code.

    >>> three_digit_zip("03601-1234", restricted=RESTRICTED_ZIP3[2000])
    '000'
    """
    digits = value.partition("-")[0].strip() if isinstance(value, str) else ""
    if len(digits) != _DIGITS_OF_ZIP or not (digits.isascii() and digits.isdigit()):
        raise InvalidField((Problem("value", "expected a ZIP code, as text of five digits"),))
    kept = digits[:_DIGITS_KEPT]
    return _NOWHERE if kept in restricted else kept


def age_up_to_89(value: object) -> str:
    """Return an age in whole years as text, ``90 or older`` above 89.

    Args:
        value: An age as a whole number.

    Raises:
        InvalidField: It is no age.

    >>> age_up_to_89(90)
    '90 or older'
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidField((Problem("value", "expected an age, as a whole number"),))
    return str(value) if value <= _OLDEST else _AGED


def bare_value(value: object) -> object:
    """Return a code or a measure as it stands, and refuse whatever else may stand beside it.

    A mapping or a list may hold dates, numbers and names beside the code: the host gives the
    code alone.  That text is a code, and no narrative, whoever made the item answers for.

    Args:
        value: Text, a number, or nothing.

    Raises:
        InvalidField: It is a date, or made of parts.

    >>> bare_value("F41.1")
    'F41.1'
    """
    if value is None or isinstance(value, str | bool | int | float):
        return value
    raise InvalidField((Problem("value", "expected a bare code or measure, and no parts"),))


def safe_harbor_transforms(
    *, as_of: date, restricted: Collection[str] | None = None
) -> Mapping[str, Transform]:
    """Return the functions that generalise what Safe Harbor lets stay in part.

    Args:
        as_of: The day on which ages are counted: a year that shows an age over 89 goes too.
        restricted: The three-digit ZIP codes that cover 20,000 people or fewer by the current
            census; if not given, those of every census held together.

    Returns:
        A mapping for ``transforms`` of `RedactionPlan.apply`, by how a limit reads.
    """
    codes = frozenset().union(*RESTRICTED_ZIP3.values()) if restricted is None else restricted
    return MappingProxyType(
        {
            YEAR_ONLY: partial(year_of, as_of=as_of),
            THREE_DIGITS: partial(three_digit_zip, restricted=codes),
            AGE_90_OR_OLDER: age_up_to_89,
            BARE_VALUE: bare_value,
        }
    )
