"""Which law prevails: the two tables, and nothing else decides.

One law, one item.  Over the rules of a governing law that are in force and cover the item:

    a prohibition   a mandate   a permission   position
    true            any         any            forbids
    all false       true        any            requires
    all false       all false   true           permits
    all false       all false   all false      forbids if closed, silent if open

All laws, one item.  Ranked federal > state > profession > organisation > client:

    1. some law forbids and none requires                    forbidden
    2. some forbid and some require                          the higher rank prevails; on equal
                                                             rank nothing does: forbidden
    3. none forbids, some require                            required
    4. none forbids or requires, some permit                 permitted
    5. no law speaks                                         not covered

A closed law that governs on a day for which its text is not held may forbid, and nobody here can
tell: it keeps everything but what outranks it, and the answer is "not covered".

Both tables are lifted to unknowns as sets: an unknown stands for true and for false, a law has
every position that one of the readings reaches, and an item has every answer that one
combination of positions gives.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from disclosure_rules.logic.truth import FALSE, TRUE, UNKNOWN, Truth
from disclosure_rules.rules.law import Rank

__all__ = ["ItemAnswer", "Position", "RankedPositions", "answers", "positions"]


class Position(Enum):
    """What one law says of one item."""

    __hash__ = object.__hash__  # Members are singletons.

    FORBIDS = "forbids"
    REQUIRES = "requires"
    PERMITS = "permits"
    SILENT = "silent"
    NOT_HELD = "is not held for this day"


class ItemAnswer(Enum):
    """What all laws together say of one item."""

    __hash__ = object.__hash__  # Members are singletons.

    REQUIRED = "required"
    PERMITTED = "permitted"
    FORBIDDEN = "forbidden"
    NEEDS_CONSENT = "needs consent"
    UNDETERMINED = "undetermined"
    NOT_COVERED = "not covered"


class RankedPositions(NamedTuple):
    """One law's reachable positions, with its rank."""

    rank: Rank
    reachable: frozenset[Position]


def positions(
    *, governs: Truth, prohibited: Truth, mandated: Truth, permitted: Truth, closed: bool
) -> frozenset[Position]:
    """Return every position that a law can have on an item.

    Args:
        governs: Whether the law governs the item.
        prohibited: Whether one of its prohibitions speaks.
        mandated: Whether one of its mandates speaks.
        permitted: Whether one of its permissions speaks.
        closed: Whether what it does not permit is forbidden.
    """
    if governs is FALSE:
        return frozenset((Position.SILENT,))
    reachable: set[Position] = set()
    if governs is UNKNOWN:
        reachable.add(Position.SILENT)
    for speaks, position in (
        (prohibited, Position.FORBIDS),
        (mandated, Position.REQUIRES),
        (permitted, Position.PERMITS),
    ):
        if speaks is not FALSE:
            reachable.add(position)
        if speaks is TRUE:
            return frozenset(reachable)
    reachable.add(Position.FORBIDS if closed else Position.SILENT)
    return frozenset(reachable)


class _Sofar(NamedTuple):
    """What matters of a combination of positions: the highest ranks on each side."""

    forbids: int
    requires: int
    permits: bool
    unheld: int


def answers(laws: Iterable[RankedPositions]) -> frozenset[ItemAnswer]:
    """Return every answer that some combination of the laws' reachable positions gives."""
    sofar = {_Sofar(0, 0, False, 0)}
    for rank, reachable in laws:
        if reachable != _ONLY_SILENT:
            sofar = {_add(one, rank, position) for one in sofar for position in reachable}
    return frozenset(_answer(one) for one in sofar)


_ONLY_SILENT = frozenset((Position.SILENT,))


def _add(sofar: _Sofar, rank: int, position: Position) -> _Sofar:
    if position is Position.FORBIDS:
        return sofar._replace(forbids=max(sofar.forbids, rank))
    if position is Position.REQUIRES:
        return sofar._replace(requires=max(sofar.requires, rank))
    if position is Position.NOT_HELD:
        return sofar._replace(unheld=max(sofar.unheld, rank))
    return sofar if position is Position.SILENT else sofar._replace(permits=True)


def _answer(sofar: _Sofar) -> ItemAnswer:
    if sofar.requires > max(sofar.forbids, sofar.unheld):
        return ItemAnswer.REQUIRED
    if sofar.forbids and sofar.forbids >= sofar.requires:
        return ItemAnswer.FORBIDDEN
    if sofar.unheld:
        return ItemAnswer.NOT_COVERED
    return ItemAnswer.PERMITTED if sofar.permits else ItemAnswer.NOT_COVERED
