"""Three-valued logic, held against Kleene's strong tables."""

from collections.abc import Callable, Iterable
from itertools import product

import pytest

from disclosure_rules import FALSE, TRUE, UNKNOWN, Truth
from disclosure_rules.logic.truth import all_true, any_true, truth_of

AND = {
    (TRUE, TRUE): TRUE,
    (TRUE, UNKNOWN): UNKNOWN,
    (TRUE, FALSE): FALSE,
    (UNKNOWN, TRUE): UNKNOWN,
    (UNKNOWN, UNKNOWN): UNKNOWN,
    (UNKNOWN, FALSE): FALSE,
    (FALSE, TRUE): FALSE,
    (FALSE, UNKNOWN): FALSE,
    (FALSE, FALSE): FALSE,
}
OR = {
    (TRUE, TRUE): TRUE,
    (TRUE, UNKNOWN): TRUE,
    (TRUE, FALSE): TRUE,
    (UNKNOWN, TRUE): TRUE,
    (UNKNOWN, UNKNOWN): UNKNOWN,
    (UNKNOWN, FALSE): UNKNOWN,
    (FALSE, TRUE): TRUE,
    (FALSE, UNKNOWN): UNKNOWN,
    (FALSE, FALSE): FALSE,
}
NOT = {TRUE: FALSE, UNKNOWN: UNKNOWN, FALSE: TRUE}


def readings(truth: Truth) -> tuple[bool, ...]:
    """Return what a truth may turn out to be."""
    return {TRUE: (True,), FALSE: (False,), UNKNOWN: (False, True)}[truth]


class TestTables:
    """Strong Kleene logic: unknown unless either reading gives the same."""

    @pytest.mark.parametrize(("one", "other"), list(product(Truth, Truth)))
    def test_and(self, one: Truth, other: Truth) -> None:
        """False if one is false."""
        assert AND[one, other] is one & other

    @pytest.mark.parametrize(("one", "other"), list(product(Truth, Truth)))
    def test_or(self, one: Truth, other: Truth) -> None:
        """True if one is true."""
        assert OR[one, other] is one | other

    @pytest.mark.parametrize("truth", Truth)
    def test_not(self, truth: Truth) -> None:
        """Unknown stays unknown."""
        assert NOT[truth] is ~truth

    def test_the_tables_say_what_readings_say(self) -> None:
        """Each table is the set of what its parts may turn out to be."""
        for one, other in product(Truth, Truth):
            pairs = list(product(readings(one), readings(other)))
            assert {left and right for left, right in pairs} == set(readings(AND[one, other]))
            assert {left or right for left, right in pairs} == set(readings(OR[one, other]))


class TestNoTruthValue:
    """An unknown is neither yes nor no, so Python may not take it for one."""

    @pytest.mark.parametrize("truth", Truth)
    @pytest.mark.parametrize(
        "asked",
        [bool, lambda truth: not truth, lambda truth: 1 if truth else 0],
        ids=["bool", "not", "if"],
    )
    def test_it_is_refused(self, asked: Callable[[Truth], object], truth: Truth) -> None:
        """True and false, too: a test would pass and the unknown would come later."""
        with pytest.raises(TypeError, match="compare a Truth with `is`: it may be unknown"):
            asked(truth)


class TestOfAnswers:
    """An answer is yes, no, or nothing."""

    @pytest.mark.parametrize(("answer", "truth"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)])
    def test_nothing_is_unknown(self, answer: bool | None, truth: Truth) -> None:
        """Never false."""
        assert truth is truth_of(answer)


class TestSeveral:
    """Many truths at once, as the tables combine two."""

    @pytest.mark.parametrize(
        ("together", "table", "of_none"), [(all_true, AND, TRUE), (any_true, OR, FALSE)]
    )
    def test_all_lists_of_up_to_four(
        self,
        together: Callable[[Iterable[Truth]], Truth],
        table: dict[tuple[Truth, Truth], Truth],
        of_none: Truth,
    ) -> None:
        """In any order, and for none at all."""
        for length in range(5):
            for truths in product(Truth, repeat=length):
                expected = of_none
                for truth in truths:
                    expected = table[expected, truth]
                assert expected is together(iter(truths))
