"""Which law prevails: both tables, exhausted."""

from collections.abc import Iterator
from itertools import combinations, combinations_with_replacement, permutations, product

import pytest

from disclosure_rules import FALSE, TRUE, UNKNOWN, ItemAnswer, Rank, Truth
from disclosure_rules.engine.combine import Position, RankedPositions, answers, positions

FORBIDS, REQUIRES, PERMITS, SILENT, NOT_HELD = Position
SAID = (FORBIDS, REQUIRES, PERMITS, SILENT)
READINGS = {TRUE: (True,), FALSE: (False,), UNKNOWN: (True, False)}


def position(
    governs: bool, prohibited: bool, mandated: bool, permitted: bool, closed: bool
) -> Position:
    """The first table, line by line, without unknowns."""
    if not governs:
        return SILENT
    if prohibited:
        return FORBIDS
    if mandated:
        return REQUIRES
    if permitted:
        return PERMITS
    return FORBIDS if closed else SILENT


class TestOneLawOneItem:
    """An unknown anywhere means the set of positions that either reading reaches."""

    @pytest.mark.parametrize("closed", [True, False])
    def test_every_input(self, closed: bool) -> None:
        """All 162: each unknown read both ways, against the table."""
        for governs, prohibited, mandated, permitted in product(Truth, repeat=4):
            readings = product(
                READINGS[governs], READINGS[prohibited], READINGS[mandated], READINGS[permitted]
            )
            expected = {position(*reading, closed) for reading in readings}
            assert expected == positions(
                governs=governs,
                prohibited=prohibited,
                mandated=mandated,
                permitted=permitted,
                closed=closed,
            )

    @pytest.mark.parametrize(
        ("prohibited", "mandated", "permitted", "if_closed", "if_open"),
        [
            (TRUE, TRUE, TRUE, {FORBIDS}, {FORBIDS}),
            (FALSE, TRUE, TRUE, {REQUIRES}, {REQUIRES}),
            (FALSE, FALSE, TRUE, {PERMITS}, {PERMITS}),
            (FALSE, FALSE, FALSE, {FORBIDS}, {SILENT}),
            (UNKNOWN, FALSE, TRUE, {FORBIDS, PERMITS}, {FORBIDS, PERMITS}),
            (FALSE, UNKNOWN, FALSE, {REQUIRES, FORBIDS}, {REQUIRES, SILENT}),
            (UNKNOWN, UNKNOWN, UNKNOWN, {FORBIDS, REQUIRES, PERMITS}, set(SAID)),
        ],
    )
    def test_the_table(
        self,
        prohibited: Truth,
        mandated: Truth,
        permitted: Truth,
        if_closed: set[Position],
        if_open: set[Position],
    ) -> None:
        """As the design prints it."""
        for closed, expected in ((True, if_closed), (False, if_open)):
            assert expected == positions(
                governs=TRUE,
                prohibited=prohibited,
                mandated=mandated,
                permitted=permitted,
                closed=closed,
            )


def answer(laws: tuple[tuple[Rank, Position], ...]) -> ItemAnswer:
    """The second table, rule by rule, without unknowns."""
    forbid = [rank for rank, said in laws if said is FORBIDS]
    require = [rank for rank, said in laws if said is REQUIRES]
    unheld = [rank for rank, said in laws if said is NOT_HELD]
    if forbid and not require:  # 1. Some law forbids and none requires.
        return ItemAnswer.FORBIDDEN
    if forbid and max(forbid) >= max(require):  # 2. The higher rank prevails, on equal rank none.
        return ItemAnswer.FORBIDDEN
    if unheld and not (require and max(require) > max(unheld)):  # It may forbid.
        return ItemAnswer.NOT_COVERED
    if require:  # 3. None forbids, or is outranked, and some require.
        return ItemAnswer.REQUIRED
    if any(said is PERMITS for _, said in laws):  # 4. None forbids or requires, some permit.
        return ItemAnswer.PERMITTED
    return ItemAnswer.NOT_COVERED  # 5. No law speaks.


SETS = [
    *(frozenset(some) for size in range(1, 5) for some in combinations(SAID, size)),
    frozenset((NOT_HELD,)),
    frozenset((NOT_HELD, SILENT)),
]
LAWS = [RankedPositions(rank, some) for rank in Rank for some in SETS]


def combined(laws: tuple[RankedPositions, ...]) -> Iterator[ItemAnswer]:
    for said in product(*(law.reachable for law in laws)):
        yield answer(tuple((law.rank, one) for law, one in zip(laws, said, strict=True)))


class TestAllLawsOneItem:
    """An item has every answer that one combination of positions gives."""

    @pytest.mark.parametrize("number", [0, 1, 2])
    def test_every_input(self, number: int) -> None:
        """All sets of positions of up to two laws, at all ranks, in any order."""
        for laws in product(LAWS, repeat=number):
            assert set(combined(laws)) == answers(laws)

    def test_every_input_of_three_laws(self) -> None:
        """All sets of positions of three laws, at all ranks."""
        for laws in combinations_with_replacement(LAWS, 3):
            assert set(combined(laws)) == answers(laws)

    def test_the_order_of_laws_does_not_matter(self) -> None:
        """Three laws at three ranks, in all orders."""
        ranks = (Rank.FEDERAL, Rank.STATE, Rank.CLIENT)
        for some in product(SETS, repeat=3):
            laws = [RankedPositions(rank, one) for rank, one in zip(ranks, some, strict=True)]
            assert 1 == len({answers(iter(order)) for order in permutations(laws)})

    @pytest.mark.parametrize(("bar", "duty"), list(product(Rank, Rank)))
    def test_the_higher_rank_prevails(self, bar: Rank, duty: Rank) -> None:
        """Between forbidding and requiring; on equal rank the item stays."""
        expected = ItemAnswer.REQUIRED if duty > bar else ItemAnswer.FORBIDDEN
        laws = [
            RankedPositions(bar, frozenset((FORBIDS,))),
            RankedPositions(duty, frozenset((REQUIRES,))),
            RankedPositions(Rank.FEDERAL, frozenset((PERMITS,))),
            RankedPositions(Rank.FEDERAL, frozenset((SILENT,))),
        ]
        assert {expected} == answers(laws)

    @pytest.mark.parametrize(("unheld", "duty"), list(product(Rank, Rank)))
    def test_a_law_that_is_not_held_may_forbid(self, unheld: Rank, duty: Rank) -> None:
        """It keeps everything but what outranks it, and nobody can say whether it forbids."""
        law = RankedPositions(unheld, frozenset((NOT_HELD,)))
        permits = RankedPositions(Rank.FEDERAL, frozenset((PERMITS,)))
        requires = RankedPositions(duty, frozenset((REQUIRES,)))
        expected = ItemAnswer.REQUIRED if duty > unheld else ItemAnswer.NOT_COVERED

        assert {ItemAnswer.NOT_COVERED} == answers([law, permits])
        assert {expected} == answers([law, permits, requires])

    def test_silence_is_no_answer(self) -> None:
        """Neither a quiet yes nor a quiet no."""
        silent = RankedPositions(Rank.FEDERAL, frozenset((SILENT,)))
        assert {ItemAnswer.NOT_COVERED} == answers([]) == answers([silent, silent])

    def test_these_are_all_answers_of_law(self) -> None:
        """That consent would do, and that facts are missing, is said later."""
        found = {one for law in LAWS for one in answers([law])}
        assert found == set(ItemAnswer) - {ItemAnswer.NEEDS_CONSENT, ItemAnswer.UNDETERMINED}
