"""Rows told by facts: one disclosure of one item, with the answers to some questions.

A row is read as the request that states these answers, so that what follows from them follows.
What no column tells is unknown, as in a request; what is absent until somebody establishes it is
absent.  Two things are told otherwise than by a request.  A request holds every consent and
refusal on file, so that none is "no"; a row without a column for them leaves them unknown.  And
an empty cell is always unknown, also where a request's silence is "no".
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from disclosure_rules.logic.asking import NumberQuestion, SetQuestion, TermQuestion
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import client, consent
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.stating import (
    SILENT,
    Place,
    answers_to,
    place_of,
    silence_on,
    state_all,
)
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.terms import Term

__all__ = ["AskedColumn", "RowReader", "Unreadable", "expected_of"]

_FEW = 12  # codes that are listed in full


@frozen(eq=False)
class Unreadable:
    """Stands for what cannot be read: in which columns, and what was expected there."""

    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        """Return all problems in one line, without a value."""
        return "; ".join(str(one) for one in self.problems)


@frozen(eq=False)
class AskedColumn:
    """A column: one question, and how its cells are read.

    Args:
        question: The question.

    Attributes:
        codes: The terms by their codes; empty where the answer is no term.
        place: Where a request states the answer; ``None`` if the answer is to be supposed.
        silence: How a request is read that states nothing.
        unreadable: Stands for a cell that cannot be read.
    """

    question: Question
    codes: Mapping[str, Term] = field(init=False)
    place: Place | None = field(init=False)
    silence: object | None = field(init=False)
    unreadable: Unreadable = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Work out once what every row needs."""
        problem = Problem(self.name, expected_of(self.question))
        object.__setattr__(self, "codes", _codes_of(self.question))
        object.__setattr__(self, "place", place_of(self.question))
        object.__setattr__(self, "silence", silence_on(self.question))
        object.__setattr__(self, "unreadable", Unreadable((problem,)))

    @property
    def name(self) -> str:
        """The column's name, which is the question's."""
        return self.question.name

    def answer(self, cell: object) -> object | None:
        """Return the answer that a cell tells: ``None`` for none, or `Unreadable`.

        Args:
            cell: ``None``, or of the type that goes with the question: a bool, a whole number,
                a code, or a frozenset of codes.
        """
        if isinstance(cell, str):
            return self.codes.get(cell, self.unreadable)
        if isinstance(cell, frozenset):
            terms = frozenset(self.codes.get(one) for one in cell)
            return self.unreadable if None in terms else terms
        return cell


def expected_of(question: Question) -> str:
    """Return what a cell of a question's column should hold, in words."""
    if isinstance(question, Fact):
        return "expected True, False or nothing"
    if isinstance(question, NumberQuestion):
        return "expected a whole number from 0, or nothing"
    codes = sorted(_codes_of(question))
    known = ", ".join(codes) if len(codes) <= _FEW else f"{', '.join(codes[:_FEW])} …"
    several = "a list of codes" if isinstance(question, SetQuestion) else "one code"
    return f"expected {several} out of: {known}; or nothing"


def _codes_of(question: Question) -> dict[str, Term]:
    if not isinstance(question, TermQuestion | SetQuestion):
        return {}
    return {str(one.value): one for one in question.vocabulary or ()}


class RowReader:
    """Reads rows of certain columns.

    Args:
        columns: The columns, in the order of the cells.
        asked: Every question that the rule set can ask.
    """

    def __init__(self, columns: Sequence[AskedColumn], asked: Sequence[Question]) -> None:
        told = frozenset(one.question for one in columns)
        untold = frozenset(asked) - told
        self._columns = tuple(columns)
        self._untold = {
            one.name: None for one in untold | ({consent.is_denied} - told) if _is_consent(one)
        }
        self._doubted = {
            one.name: tuple(_doubted(one, untold))
            for one in columns
            if one.place is None and one.silence is not None
        }

    def read(self, cells: Sequence[object], as_of: date) -> Case | Unreadable:
        """Return the case that a row tells, or what is wrong with it.

        Args:
            cells: The row's cells, in the order of the columns; see `AskedColumn.answer`.
            as_of: The day on which the law is asked.
        """
        answers = [
            (column, column.answer(cell)) for column, cell in zip(self._columns, cells, strict=True)
        ]
        assumed: dict[str, object] = dict(self._untold)
        supposed = []
        placed = []
        problems: list[Problem] = []
        for column, answer in answers:
            if isinstance(answer, Unreadable):
                problems.extend(answer.problems)
            elif answer is None:
                if column.silence is not None:
                    assumed[column.name] = None
            elif column.place is None:
                supposed.append((column, answer))
            else:
                placed.append((column, column.place, answer))
        try:
            request = state_all(SILENT, ((place, answer) for _, place, answer in placed), as_of)
        except ValueError:
            return Unreadable((*problems, *_misplaced(placed, as_of)))
        case = Case(request, as_of, request.items[0])
        for column, answer in supposed:
            stated = case.value(column.question)
            if stated is not None and stated not in (column.silence, answer):
                problems.append(Problem(column.name, _CONTRADICTS))
            assumed[column.name] = answer
            if answer and column.silence is not None:
                assumed.update(dict.fromkeys(self._doubted[column.name]))
        return Unreadable(tuple(problems)) if problems else case.supposing(assumed)


def _misplaced(
    placed: Sequence[tuple[AskedColumn, Place, object]], as_of: date
) -> Iterator[Problem]:
    """Yield what cannot be stated, or not beside what stands before it."""
    request = SILENT
    for column, place, answer in placed:
        try:
            request = place.state(request, answer, as_of)
        except ValueError:
            yield from column.unreadable.problems


_CONTRADICTS = "expected no answer that contradicts the rest of the row"


def _is_consent(question: Question) -> bool:
    return question == consent.is_denied or consent.standard_of(question) is not None


def _doubted(column: AskedColumn, untold: frozenset[Question]) -> Iterator[str]:
    """Yield what is no longer absent but unknown once the column's question is answered.

    Both follow from what the request holds, and no column tells that: "it was found that access
    would harm the client" leaves it open what else was found.
    """
    dead = column.question in (client.died_over_fifty_years_ago, client.years_since_death)
    if dead and client.is_deceased in untold:
        yield client.is_deceased.name
    for other in sorted(untold, key=lambda one: one.name):
        if silence_on(other) is not None and _settles(other, column):
            yield other.name


def _settles(other: Question, column: AskedColumn) -> bool:
    place = place_of(other)
    if place is None:
        return False
    return any(
        _stating(place, answer).value(column.question) != column.silence
        for answer in answers_to(other)
    )


def _stating(place: Place, answer: object) -> Case:
    request = place.state(SILENT, answer, _SOME_DAY)
    return Case(request, _SOME_DAY, request.items[0])


_SOME_DAY = date(2000, 1, 1)
