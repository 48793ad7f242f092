"""The cells of the comparison: so many rules, so many items, and the sides that are timed in it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from benchmarks.ours import Ours, check_in_full
from benchmarks.peers import FLOOR, Maker, installed
from benchmarks.policy import make_policy, make_requests
from benchmarks.side import Side, Unable, check
from benchmarks.timing import Work

__all__ = ["EVERY_CELL", "OURS", "QUICK_CELLS", "Cell", "Timed", "key_of", "timed_sides"]

OURS = "ours"
FAST = ("datalogic", "datalogic_by_place", "closures", "closures_hoisted")


class Cell(NamedTuple):
    """One size of the comparison.

    Args:
        rules: How many rules.
        items: How many items a request has.
        requests: How many different requests.
        sides: Who is timed in it besides us; ``None`` for everybody.
    """

    rules: int
    items: int
    requests: int
    sides: tuple[str, ...] | None = None

    def __str__(self) -> str:
        """Return ``60x5``: rules and items."""
        return f"{self.rules}x{self.items}"


QUICK_CELLS = (
    Cell(60, 5, 32),
    Cell(60, 50, 16, FAST),
    Cell(60, 500, 4, FAST),
    Cell(600, 5, 32, FAST),
)
EVERY_CELL = (Cell(60, 5, 32), Cell(60, 50, 16), Cell(60, 500, 4), Cell(600, 5, 32))


class Timed(NamedTuple):
    """What is timed, and how many requests each call decides."""

    works: dict[str, Work]
    units: dict[str, int]
    absent: tuple[str, ...]
    forms: dict[str, str]
    unable: dict[str, str]


def key_of(side: str, cell: Cell | str) -> str:
    """Return the name under which a side's time in a cell is kept."""
    return f"{side} {cell}"


def timed_sides(cells: Iterable[Cell]) -> Timed:
    """Load the policy into every side that is there, check its answers, and return the work.

    Raises:
        WrongAnswer: A side differs from the reference.
    """
    peers, absent = installed()
    floor, _ = installed(FLOOR)
    makers: Mapping[str, Maker] = {OURS: Ours, **floor, **peers}
    works: dict[str, Work] = {}
    units: dict[str, int] = {}
    forms: dict[str, str] = {}
    unable: dict[str, str] = {}
    for cell in cells:
        policy = make_policy(cell.rules)
        requests = make_requests(cell.requests, cell.items)
        for name, maker in makers.items():
            if cell.sides is not None and name not in (OURS, *cell.sides):
                continue
            side = maker(policy)
            try:
                check(side, policy, requests)
            except Unable as error:
                unable[key_of(name, cell)] = str(error)
                continue
            if isinstance(side, Ours):
                check_in_full(side, policy, requests)
            key = key_of(name, cell)
            works[key] = _deciding(side, [side.prepare(one) for one in requests])
            units[key] = cell.requests
            forms[name] = side.form
    return Timed(works, units, tuple(absent), forms, unable)


def _deciding(side: Side, natives: list[object]) -> Work:
    def work() -> None:
        decide = side.decide
        for one in natives:
            decide(one)

    return work
