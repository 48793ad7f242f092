"""Cells of columns: each is what its question wants, nothing, or unreadable; nothing is coerced.

A cell is reduced to what rules ask of it, so that rows which tell the law the same are the same:
a day to the time between two changes of the law, an age to the bound that it has reached.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from types import NoneType
from typing import Any, NamedTuple, TypeVar

from disclosure_rules.engine.books import days_of_change
from disclosure_rules.engine.rows import AskedColumn, Unreadable
from disclosure_rules.logic.asking import NumberQuestion, SetQuestion
from disclosure_rules.logic.condition import AtLeast, Fact
from disclosure_rules.logic.facts import client
from disclosure_rules.model.dates import age_on, day_of_age
from disclosure_rules.model.errors import Problem
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["AGES", "Aged", "Ages", "Cells", "Days", "Remembered", "bounds_of"]

K = TypeVar("K")
V = TypeVar("V")

AGES = "client.born"
"""The column of dates of birth, from which ages are counted."""

_REMEMBERED = 65_536  # so many are remembered; then it starts anew
_GREATEST = 999  # a greater number is no number of years
_DAY = timedelta(days=1)


class Remembered(dict[K, V]):
    """What has been worked out, by what it was worked out from; it never grows without end.

    Attributes:
        restarts: How often it was full and began anew.
    """

    def __init__(self, work_out: Callable[[K], V]) -> None:
        super().__init__()
        self._work_out = work_out
        self.restarts = 0

    def __missing__(self, key: K) -> V:
        """Work out what is not remembered."""
        if len(self) >= _REMEMBERED:
            self.clear()
            self.restarts += 1
        value = self[key] = self._work_out(key)
        return value


def bounds_of(rules: RuleSet) -> tuple[int, ...] | None:
    """Return the numbers that a rule set compares with; ``None`` if it may do anything with them.

    A host's own rule or question may look at the day and at the date of birth themselves.
    """
    if rules.reads_items_whole:
        return None
    conditions = [law.governs for law in rules.laws]
    conditions.extend(rule.condition for rule in rules.rules)
    atoms = (atom for condition in conditions for atom in condition.atoms())
    found = {one.bound for one in atoms if isinstance(one, AtLeast)}
    # Whether the client is a minor follows from the age.
    return tuple(sorted(found | {client.OF_AGE}))


class Cells:
    """Reads the cells of one column.

    Args:
        column: The column.
        bounds: The numbers that rules compare with; ``None`` if numbers are taken as they are.
    """

    def __init__(self, column: AskedColumn, bounds: tuple[int, ...] | None) -> None:
        self._unreadable = column.unreadable
        self._bounds = bounds
        self._kind: type = str
        self._read: Callable[[Sequence[Any]], Sequence[object]] = self._plain
        if isinstance(column.question, Fact):
            self._kind = bool
        elif isinstance(column.question, NumberQuestion):
            self._kind, self._read = int, self._numbers
            self._reduced = Remembered(self._reduce)
        elif isinstance(column.question, SetQuestion):
            self._read = self._sets
            self._known = Remembered(self._set)

    def read(self, cells: Sequence[Any]) -> Sequence[object]:
        """Return the cells as `AskedColumn.answer` takes them, `Unreadable` for some perhaps."""
        return self._read(cells)

    def _plain(self, cells: Sequence[Any]) -> Sequence[object]:
        plain = (self._kind, NoneType)
        if set(map(type, cells)).issubset(plain):
            return cells
        return [one if type(one) in plain else self._other(one) for one in cells]

    def _other(self, cell: Any) -> object | None:
        cell = _unwrapped(cell)
        if type(cell) is self._kind:
            return cell
        return None if _is_nothing(cell) else self._unreadable

    def _numbers(self, cells: Sequence[Any]) -> Sequence[object]:
        return list(map(self._reduced.__getitem__, self._plain(cells)))

    def _reduce(self, number: object) -> object:
        if not isinstance(number, int):
            return number
        if not 0 <= number <= _GREATEST:
            return self._unreadable
        return number if self._bounds is None else _reached(number, self._bounds)

    def _sets(self, cells: Sequence[Any]) -> Sequence[object]:
        kinds = set(map(type, cells))
        try:
            if kinds == {list}:
                return list(map(self._known.__getitem__, map(tuple, cells)))
            if kinds.issubset((tuple, frozenset, NoneType)):
                return list(map(self._known.__getitem__, cells))
        except TypeError:
            pass  # A collection holds what cannot be remembered, such as another list.
        return [self._set(_unwrapped(one)) for one in cells]

    def _set(self, cell: object) -> object | None:
        if isinstance(cell, list | tuple | set | frozenset):
            strings = all(type(one) is str for one in cell)
            return frozenset(cell) if strings else self._unreadable
        return None if _is_nothing(cell) else self._unreadable


class Days:
    """Reads days, each as one that stands for all days between two changes of the law.

    Args:
        rules: The rule set.
        bounds: As `bounds_of` has them: ``None`` keeps every day as it is.
    """

    def __init__(self, rules: RuleSet, bounds: tuple[int, ...] | None) -> None:
        self._changes = days_of_change(rules)
        self._reduces = bounds is not None
        self._reduced = Remembered(self._reduce)
        self._unreadable = Unreadable((Problem("as_of", "expected a date"),))

    def read(self, cells: Sequence[Any]) -> Sequence[date | Unreadable]:
        """Return the days, `Unreadable` for what is none."""
        if set(map(type, cells)).issubset((date,)):
            return cells
        return [self._day(one) for one in cells]

    def reduced(self, days: Sequence[date | Unreadable]) -> list[date | Unreadable]:
        """Return days that the law cannot tell from the given ones."""
        return list(map(self._reduced.__getitem__, days))

    def next_change(self, day: date) -> date | None:
        """Return the first day after this one on which the law changes."""
        after = self._changes[bisect_right(self._changes, day) :]
        return after[0] if after else None

    def _day(self, cell: Any) -> date | Unreadable:
        cell = _unwrapped(cell)
        return cell if type(cell) is date else self._unreadable

    def _reduce(self, day: date | Unreadable) -> date | Unreadable:
        if isinstance(day, Unreadable) or not self._reduces or not self._changes:
            return day
        between = bisect_right(self._changes, day)
        return self._changes[between - 1] if between else self._changes[0] - _DAY


class Aged(NamedTuple):
    """A client's age on the day of a disclosure.

    Args:
        age: The bound reached, ``None`` if nothing is known, or `Unreadable`.
        turns: The day on which the next bound is reached, if one is.
    """

    age: object | None
    turns: date | None


class Ages:
    """Counts ages from dates of birth.

    Args:
        bounds: As `bounds_of` has them.
    """

    def __init__(self, bounds: tuple[int, ...] | None) -> None:
        self._bounds = bounds
        problem = Problem(AGES, "expected a date not after that of the disclosure, or nothing")
        self._unreadable = Aged(Unreadable((problem,)), None)

    def read(self, born: Sequence[Any], days: Sequence[date | Unreadable]) -> list[Aged]:
        """Return the age of each client on each day."""
        known: dict[tuple[Any, date | Unreadable], Aged] = Remembered(self._aged)
        return list(map(known.__getitem__, zip(born, days, strict=True)))

    def _aged(self, of: tuple[Any, date | Unreadable]) -> Aged:
        born, day = _unwrapped(of[0]), of[1]
        if isinstance(day, Unreadable) or _is_nothing(born):
            return Aged(None, None)
        if type(born) is not date or born > day:
            return self._unreadable
        age = age_on(born, day)
        if self._bounds is None:
            return Aged(age, day_of_age(born, age + 1))
        further = self._bounds[bisect_right(self._bounds, age) :]
        turns = day_of_age(born, further[0]) if further else None
        return Aged(_reached(age, self._bounds), turns)


def _reached(number: int, bounds: tuple[int, ...]) -> int:
    at = bisect_right(bounds, number)
    return bounds[at - 1] if at else 0


def _unwrapped(cell: Any) -> Any:
    """Return an array's or a numpy scalar's value as a plain one."""
    to_plain = getattr(cell, "tolist", None)
    return to_plain() if callable(to_plain) else cell


def _is_nothing(cell: Any) -> bool:
    """Tell whether a cell is empty: ``None``, NaN, NaT or pandas' NA."""
    try:
        return cell is None or bool(cell != cell)
    except (TypeError, ValueError):  # NA is neither equal nor unequal to anything.
        return type(cell).__name__ == "NAType"
