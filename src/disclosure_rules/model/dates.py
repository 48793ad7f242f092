"""Half-open periods, ages, and deadlines in hours, calendar days and business days."""

from calendar import isleap
from collections.abc import Container, Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum

from attrs import frozen

from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.value import Value

__all__ = ["Deadline", "Period", "TimeUnit", "age_on", "day_of_age"]

_SATURDAY = 5


@frozen(kw_only=True, repr=False)
class Period(Value):
    """A stretch of days, half-open: `start` is in it, `end` is not.

    Args:
        start: First day, or ``None`` for "since ever".
        end: First day that is no longer in it, or ``None`` for "without end".
    """

    start: date | None = None
    end: date | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if the period holds no day."""
        if self.start is not None and self.end is not None and self.end <= self.start:
            yield Problem("Period.end", "expected a day after Period.start")

    def __contains__(self, day: object) -> bool:
        """Tell whether `day` lies in the period."""
        if not isinstance(day, date) or isinstance(day, datetime):
            return False
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two periods share a day."""
        return (self.start is None or other.end is None or self.start < other.end) and (
            other.start is None or self.end is None or other.start < self.end
        )


def age_on(born: date, day: date) -> int:
    """Return the age in whole years reached by `day`.

    A person born on 29 February comes of age on 1 March in common years.

    Args:
        born: Date of birth.
        day: The day to count on; may not be before `born`.

    Returns:
        Completed years, 0 or more.

    Raises:
        InvalidField: `day` is before `born`.

    >>> from datetime import date
    >>> age_on(date(2008, 2, 29), date(2026, 2, 28))
    17
    """
    if day < born:
        raise InvalidField((Problem("day", "expected a day on or after the date of birth"),))
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def day_of_age(born: date, years: int) -> date:
    """Return the day on which somebody reaches an age.

    Args:
        born: Date of birth.
        years: The age, in whole years.

    >>> day_of_age(date(2008, 2, 29), 18)
    datetime.date(2026, 3, 1)
    """
    year = born.year + years
    leap_day = (born.month, born.day) == (2, 29) and not isleap(year)
    return date(year, 3, 1) if leap_day else born.replace(year=year)


class TimeUnit(Enum):
    """What a deadline is counted in."""

    HOURS = "hours"
    CALENDAR_DAYS = "calendar days"
    BUSINESS_DAYS = "business days"
    BUSINESS_DAY_HOURS = "hours of business days"


@frozen(kw_only=True, repr=False)
class Deadline(Value):
    """How long after its trigger something must be done.

    An amount of 0 means at once.  Days are counted from the day after the trigger; the last
    day counts to its end.

    Args:
        amount: How many units; 0 or more.
        unit: Hours, calendar days, business days, or hours of which only those of business days
            count ("72 hours, exclusive of weekends and holidays").
        words: The words of the law, where a number alone would hide something.
    """

    amount: int
    unit: TimeUnit
    words: str | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if the amount is negative."""
        if self.amount < 0:
            yield Problem("Deadline.amount", "expected 0 or more")

    def due(self, trigger: datetime, holidays: Container[date] = frozenset()) -> datetime:
        """Return the last moment to act.

        Args:
            trigger: When the duty arose, with its time zone.
            holidays: The days that are no business days besides Saturdays and Sundays; the
                host gives them (a ``holidays.US()`` object will do).

        Returns:
            For hours, the trigger plus the hours; for hours of business days the same, with every
            hour of other days left out; for days, the last second of the last day, in the
            trigger's time zone; for an amount of 0, the trigger itself.

        Raises:
            InvalidField: `trigger` has no time zone.

        >>> from datetime import datetime, timezone
        >>> friday = datetime(2026, 11, 20, 9, 30, tzinfo=timezone.utc)
        >>> Deadline(amount=2, unit=TimeUnit.BUSINESS_DAYS).due(friday).date().isoformat()
        '2026-11-24'
        """
        if trigger.tzinfo is None:
            raise InvalidField((Problem("trigger", "expected a date and time with a time zone"),))
        if self.amount == 0:
            return trigger
        if self.unit is TimeUnit.HOURS:
            # In UTC, since clocks that are set back or forward do not change how long an hour is.
            passed = trigger.astimezone(UTC) + timedelta(hours=self.amount)
            return passed.astimezone(trigger.tzinfo)
        if self.unit is TimeUnit.BUSINESS_DAY_HOURS:
            return _after_business_hours(trigger, timedelta(hours=self.amount), holidays)
        day = trigger.date()
        left = self.amount
        while left:
            day += timedelta(days=1)
            if self.unit is TimeUnit.CALENDAR_DAYS or _is_business_day(day, holidays):
                left -= 1
        return datetime.combine(day, time(23, 59, 59), tzinfo=trigger.tzinfo)

    def __str__(self) -> str:
        """Return the deadline in words."""
        if self.words is not None:
            return self.words
        if self.amount == 0:
            return "at once"
        unit = self.unit.value.removesuffix("s") if self.amount == 1 else self.unit.value
        return f"within {self.amount} {unit}"


def _after_business_hours(
    trigger: datetime, left: timedelta, holidays: Container[date]
) -> datetime:
    now = trigger
    while True:
        midnight = datetime.combine(now.date() + timedelta(days=1), time(), tzinfo=trigger.tzinfo)
        if _is_business_day(now.date(), holidays):
            if left <= midnight - now:
                return now + left
            left -= midnight - now
        now = midnight


def _is_business_day(day: date, holidays: Container[date]) -> bool:
    return day.weekday() < _SATURDAY and day not in holidays
