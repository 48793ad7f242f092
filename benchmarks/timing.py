"""Timing of several sides against each other: interleaved rounds, and ratios within a round.

A shared machine has slow spells.  A spell that hits a whole round hits both sides of a ratio, so
ratios are taken within each round and their median is reported.
"""

from collections.abc import Callable, Mapping, Sequence
from gc import collect, freeze, unfreeze
from statistics import median
from time import perf_counter
from typing import TypeAlias

__all__ = ["Rounds", "Work", "interleaved"]

Work: TypeAlias = Callable[[], object]

LEAST_SECONDS = 0.01  # a sample is repeated until it takes that long


class Rounds:
    """Seconds that each side took for one unit of work, round by round."""

    def __init__(self, seconds: Mapping[str, Sequence[float]]) -> None:
        self.seconds = {name: tuple(taken) for name, taken in seconds.items()}

    def __contains__(self, name: str) -> bool:
        """Return whether the side was timed."""
        return name in self.seconds

    def median(self, name: str) -> float | None:
        """Return the median in seconds, ``None`` if the side was not timed."""
        return median(self.seconds[name]) if name in self.seconds else None

    def best(self, name: str) -> float | None:
        """Return the least disturbed figure in seconds, ``None`` if the side was not timed."""
        return min(self.seconds[name]) if name in self.seconds else None

    def ratio(self, above: str, below: str) -> float | None:
        """Return the median over the rounds of one side's time divided by the other's."""
        if above not in self.seconds or below not in self.seconds:
            return None
        pairs = zip(self.seconds[above], self.seconds[below], strict=True)
        return median(one / other for one, other in pairs)


def interleaved(
    sides: Mapping[str, Work], *, rounds: int, units: Mapping[str, int] | int = 1
) -> Rounds:
    """Time every side once in each round, in an order that turns from round to round.

    Args:
        sides: What to do, by name.  It is done once beforehand, untimed.
        rounds: How many rounds.
        units: How many units of work one call does, by name or for all.

    Returns:
        Seconds for one unit.
    """
    # What was made beforehand is no garbage, and is not to be gone through at anybody's expense.
    collect()
    freeze()
    try:
        return _timed(sides, rounds, units)
    finally:
        unfreeze()


def _timed(sides: Mapping[str, Work], rounds: int, units: Mapping[str, int] | int) -> Rounds:
    repeats = {name: _repeats(work) for name, work in sides.items()}
    names = list(sides)
    taken: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(rounds):
        start = turn % len(names) if names else 0
        for name in names[start:] + names[:start]:
            many = units if isinstance(units, int) else units[name]
            taken[name].append(_sample(sides[name], repeats[name]) / many)
    return Rounds(taken)


def _repeats(work: Work) -> int:
    work()
    once = _sample(work, 1)
    return max(1, round(LEAST_SECONDS / once))


def _sample(work: Work, times: int) -> float:
    collect()  # What others left is not charged to this side; what it leaves itself is.
    start = perf_counter()
    for _ in range(times):
        work()
    return (perf_counter() - start) / times
