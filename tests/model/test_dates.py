"""Half-open periods, ages, and deadlines."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import product

import pytest

from disclosure_rules import Deadline, InvalidField, Period, TimeUnit, age_on

JANUARY = (date(2026, 1, 1), date(2026, 2, 1))
DAY = timedelta(days=1)


class TestPeriodHolds:
    """A period is half-open: its first day is in it, its end is not."""

    @pytest.mark.parametrize(
        ("day", "is_in"),
        [
            (date(2025, 12, 31), False),
            (date(2026, 1, 1), True),
            (date(2026, 1, 31), True),
            (date(2026, 2, 1), False),
        ],
    )
    def test_first_day_and_end(self, day: date, is_in: bool) -> None:
        """The day before, the first, the last, and the end."""
        start, end = JANUARY
        assert is_in is (day in Period(start=start, end=end))

    def test_a_missing_bound_is_no_bound(self) -> None:
        """Since ever, without end, or both."""
        start, end = JANUARY
        assert date.min in Period(end=end)
        assert end not in Period(end=end)
        assert date.max in Period(start=start)
        assert start - DAY not in Period(start=start)
        assert date.min in Period()
        assert date.max in Period()

    @pytest.mark.parametrize("other", [None, "2026-01-15", 20260115])
    def test_what_is_no_day_is_not_in_it(self, other: object) -> None:
        """Without an error, as with any container."""
        assert other not in Period()

    def test_a_moment_is_no_day(self) -> None:
        """A `datetime` is refused wherever a day is asked for, although Python counts it as one."""
        start, end = JANUARY
        assert datetime(2026, 1, 15, tzinfo=UTC) not in Period(start=start, end=end)

    def test_two_periods_in_succession_cover_each_day_once(self) -> None:
        """Versions of a law follow each other without gap or overlap."""
        day = date(2026, 1, 15)
        before, after = Period(end=day), Period(start=day)
        for offset in range(-40, 40):
            one = day + offset * DAY
            assert (one in before) is not (one in after)


class TestPeriodsOverlap:
    """Two periods overlap if they share a day."""

    def test_against_counting_days(self) -> None:
        """All pairs of periods over four days, bounded and not, against the days themselves."""
        days = [date(2026, 1, 1) + offset * DAY for offset in range(6)]
        bounds = [None, *days[1:5]]
        periods = [
            Period(start=start, end=end)
            for start, end in product(bounds, bounds)
            if start is None or end is None or start < end
        ]
        for one, other in product(periods, periods):
            shared = any(day in one and day in other for day in days)
            assert shared is one.overlaps(other)


class TestAge:
    """Age in whole years reached by a day."""

    @pytest.mark.parametrize(
        ("born", "day", "age"),
        [
            (date(2008, 5, 17), date(2008, 5, 17), 0),
            (date(2008, 5, 17), date(2026, 5, 16), 17),
            (date(2008, 5, 17), date(2026, 5, 17), 18),
            (date(2008, 5, 17), date(2026, 5, 18), 18),
            (date(2008, 12, 31), date(2026, 1, 1), 17),
            (date(2008, 2, 29), date(2026, 2, 28), 17),
            (date(2008, 2, 29), date(2026, 3, 1), 18),
            (date(2008, 2, 29), date(2028, 2, 28), 19),
            (date(2008, 2, 29), date(2028, 2, 29), 20),
            (date(1900, 1, 1), date(2026, 1, 1), 126),
        ],
    )
    def test_years_are_completed(self, born: date, day: date, age: int) -> None:
        """Born on a leap day, one comes of age on 1 March in common years."""
        assert age == age_on(born, day)

    def test_nobody_has_an_age_before_birth(self) -> None:
        """The message shows no day."""
        with pytest.raises(InvalidField) as caught:
            age_on(date(2008, 5, 17), date(2008, 5, 16))

        assert "day: expected a day on or after the date of birth" == str(caught.value)


FRIDAY = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
THANKSGIVING = date(2026, 11, 26)


def due(
    amount: int,
    unit: TimeUnit,
    trigger: datetime = FRIDAY,
    holidays: frozenset[date] = frozenset(),
) -> datetime:
    return Deadline(amount=amount, unit=unit).due(trigger, holidays)


def end_of(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=UTC)


class FallsBack(tzinfo):
    """A place that sets its clocks back by an hour on 1 November 2026 at 2 o'clock."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        assert moment is not None
        is_summer = moment.replace(tzinfo=None) < datetime(2026, 11, 1, 2)  # noqa: DTZ001
        return timedelta(hours=-4 if is_summer and not moment.fold else -5)

    def dst(self, moment: datetime | None) -> timedelta:
        return self.utcoffset(moment) + timedelta(hours=5)

    def tzname(self, moment: datetime | None) -> str:
        return "there"


class TestHours:
    """Hours run on from the trigger, through nights, weekends and holidays."""

    @pytest.mark.parametrize("hours", [1, 24, 36, 72])
    def test_they_are_added(self, hours: int) -> None:
        """To the minute."""
        assert FRIDAY + timedelta(hours=hours) == due(hours, TimeUnit.HOURS)

    def test_holidays_do_not_stop_them(self) -> None:
        """36 hours are 36 hours."""
        holidays = frozenset((date(2026, 11, 20), date(2026, 11, 21)))
        assert datetime(2026, 11, 21, 21, 30, tzinfo=UTC) == due(
            36, TimeUnit.HOURS, holidays=holidays
        )

    def test_clocks_that_are_set_back_give_no_hour_more(self) -> None:
        """24 hours have passed when 24 hours have passed."""
        trigger = datetime(2026, 10, 31, 12, tzinfo=FallsBack())
        deadline = due(24, TimeUnit.HOURS, trigger)

        assert timedelta(hours=24) == deadline.astimezone(UTC) - trigger.astimezone(UTC)


class TestCalendarDays:
    """Days are counted from the day after the trigger; the last counts to its end."""

    @pytest.mark.parametrize(
        ("amount", "last"),
        [(1, date(2026, 11, 21)), (2, date(2026, 11, 22)), (30, date(2026, 12, 20))],
    )
    def test_weekends_count(self, amount: int, last: date) -> None:
        """Saturday and Sunday are days."""
        assert end_of(last) == due(amount, TimeUnit.CALENDAR_DAYS)

    def test_holidays_count(self) -> None:
        """So do holidays."""
        assert end_of(THANKSGIVING) == due(
            6, TimeUnit.CALENDAR_DAYS, holidays=frozenset((THANKSGIVING,))
        )

    @pytest.mark.parametrize("hour", [0, 9, 23])
    def test_the_hour_of_the_trigger_does_not_matter(self, hour: int) -> None:
        """Whatever happened on Friday is due at the end of Saturday."""
        assert end_of(date(2026, 11, 21)) == due(
            1, TimeUnit.CALENDAR_DAYS, FRIDAY.replace(hour=hour)
        )


class TestBusinessDays:
    """Saturdays, Sundays and the host's holidays are no business days."""

    @pytest.mark.parametrize(
        ("trigger", "amount", "last"),
        [
            pytest.param(FRIDAY, 1, date(2026, 11, 23), id="over a weekend"),
            pytest.param(FRIDAY, 2, date(2026, 11, 24), id="two, over a weekend"),
            pytest.param(FRIDAY, 5, date(2026, 11, 30), id="over a holiday and two weekends"),
            pytest.param(FRIDAY + DAY, 1, date(2026, 11, 23), id="from a Saturday"),
            pytest.param(FRIDAY + 2 * DAY, 1, date(2026, 11, 23), id="from a Sunday"),
            pytest.param(FRIDAY + 5 * DAY, 1, date(2026, 11, 27), id="over a holiday"),
            pytest.param(FRIDAY + 6 * DAY, 1, date(2026, 11, 27), id="from a holiday"),
        ],
    )
    def test_they_are_counted_from_the_next(
        self, trigger: datetime, amount: int, last: date
    ) -> None:
        """Thanksgiving on Thursday, 26 November 2026."""
        assert end_of(last) == due(
            amount, TimeUnit.BUSINESS_DAYS, trigger, frozenset((THANKSGIVING,))
        )

    def test_without_holidays_only_weekends_are_left_out(self) -> None:
        """The library knows no calendar; the host gives it."""
        assert end_of(THANKSGIVING) == due(1, TimeUnit.BUSINESS_DAYS, FRIDAY + 5 * DAY)

    def test_any_container_of_days_will_do(self) -> None:
        """A list, or a calendar object that answers `in`."""
        deadline = Deadline(amount=1, unit=TimeUnit.BUSINESS_DAYS)
        assert end_of(date(2026, 11, 27)) == deadline.due(FRIDAY + 5 * DAY, [THANKSGIVING])


class TestHoursOfBusinessDays:
    """Minn. Stat. § 260E.09: "within 72 hours, exclusive of weekends and holidays"."""

    @pytest.mark.parametrize(
        ("trigger", "expected"),
        [
            # 2026-03-02 is a Monday.
            (datetime(2026, 3, 2, 9, tzinfo=UTC), datetime(2026, 3, 5, 9, tzinfo=UTC)),
            (datetime(2026, 3, 6, 15, tzinfo=UTC), datetime(2026, 3, 11, 15, tzinfo=UTC)),
            (datetime(2026, 3, 7, 15, tzinfo=UTC), datetime(2026, 3, 12, tzinfo=UTC)),
            (datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 5, tzinfo=UTC)),
        ],
    )
    def test_hours_of_other_days_do_not_count(self, trigger: datetime, expected: datetime) -> None:
        """From Friday to Wednesday; from a Saturday, as if it began with Monday."""
        deadline = Deadline(amount=72, unit=TimeUnit.BUSINESS_DAY_HOURS)
        assert expected == deadline.due(trigger)

    def test_a_holiday_does_not_count(self) -> None:
        """The host says which days are holidays."""
        deadline = Deadline(amount=72, unit=TimeUnit.BUSINESS_DAY_HOURS)
        trigger = datetime(2026, 3, 6, 15, tzinfo=UTC)
        assert datetime(2026, 3, 12, 15, tzinfo=UTC) == deadline.due(
            trigger, frozenset((date(2026, 3, 9),))
        )


class TestAnyDeadline:
    """What holds in every unit."""

    @pytest.mark.parametrize("unit", TimeUnit)
    def test_nothing_is_at_once(self, unit: TimeUnit) -> None:
        """An amount of 0 is due at the trigger itself, on a Sunday too."""
        assert FRIDAY + 2 * DAY == due(0, unit, FRIDAY + 2 * DAY)

    @pytest.mark.parametrize("unit", TimeUnit)
    def test_it_stays_in_the_time_zone_of_the_trigger(self, unit: TimeUnit) -> None:
        """The end of a day is the end of that day there."""
        there = timezone(timedelta(hours=-8))
        deadline = due(1, unit, FRIDAY.astimezone(there))

        assert there is deadline.tzinfo

    def test_the_day_is_the_day_there(self) -> None:
        """Late on Friday in Los Angeles it is Saturday in Greenwich."""
        there = timezone(timedelta(hours=-8))
        trigger = datetime(2026, 11, 20, 22, tzinfo=there)

        assert date(2026, 11, 21) == due(1, TimeUnit.CALENDAR_DAYS, trigger).date()

    @pytest.mark.parametrize("unit", TimeUnit)
    @pytest.mark.parametrize("amount", [0, 1])
    def test_a_trigger_without_a_time_zone_is_refused(self, unit: TimeUnit, amount: int) -> None:
        """Nobody guesses where half past nine was."""
        with pytest.raises(InvalidField) as caught:
            due(amount, unit, FRIDAY.replace(tzinfo=None))

        assert "trigger: expected a date and time with a time zone" == str(caught.value)


class TestWords:
    """A deadline says itself in words."""

    @pytest.mark.parametrize(
        ("amount", "unit", "words"),
        [
            (0, TimeUnit.HOURS, "at once"),
            (0, TimeUnit.BUSINESS_DAYS, "at once"),
            (36, TimeUnit.HOURS, "within 36 hours"),
            (30, TimeUnit.CALENDAR_DAYS, "within 30 calendar days"),
            (2, TimeUnit.BUSINESS_DAYS, "within 2 business days"),
        ],
    )
    def test_a_number_with_its_unit(self, amount: int, unit: TimeUnit, words: str) -> None:
        """Nothing is at once."""
        assert words == str(Deadline(amount=amount, unit=unit))

    def test_one_is_singular(self) -> None:
        """As a person would write it."""
        assert "within 1 business day" == str(Deadline(amount=1, unit=TimeUnit.BUSINESS_DAYS))

    def test_the_law_s_own_words_go_first(self) -> None:
        """A number alone would hide "immediately or as soon as practicably possible"."""
        deadline = Deadline(amount=0, unit=TimeUnit.HOURS, words="as soon as possible")
        assert "as soon as possible" == str(deadline)
