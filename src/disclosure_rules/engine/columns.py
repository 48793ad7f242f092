"""Many disclosures at once, in columns: each distinct legal situation is decided once.

A row is one disclosure of one item, told by the answers to questions (`rows`).  Rows that tell
the law the same are one situation (`cells`), so the cost of a log is the number of its
situations, and what is left for each row is to look its situation up.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from disclosure_rules.engine.books import open_books
from disclosure_rules.engine.cells import AGES, Ages, Cells, Days, Remembered, bounds_of
from disclosure_rules.engine.evaluate import check_day, outcome_of
from disclosure_rules.engine.judge import judge
from disclosure_rules.engine.obligations import merged
from disclosure_rules.engine.plan import Handling
from disclosure_rules.engine.rows import AskedColumn, RowReader, Unreadable
from disclosure_rules.engine.weigh import conflict_of
from disclosure_rules.logic.asking import NumberQuestion
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts import all_questions, client
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.stating import can_be_told
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["ANSWER_COLUMNS", "Reviewer", "RowAnswer", "evaluate_columns"]

_AS_OF = "as_of"


class RowAnswer(NamedTuple):
    """What comes out of one row; rows of one situation share it.

    Args:
        outcome: The answer to the whole, as `Outcome` has it; ``None`` for a row with an error.
        answer: What all laws together say, as `ItemAnswer` has it; ``None`` likewise.
        handling: What is done with the item, as `Handling` has it; an error withholds.
        limits: How the item is generalised or de-identified, or why it is withheld.
        is_silent: The withholding may not be told to the recipient.
        needs_counsel: Laws clash and none prevails.
        rules: The ids of the rules that speak, or may speak.
        provisions: The citations that the answer rests on.
        secondary_sources: Those of them that were not read in their own text.
        missing: The names of the questions that could change the answer, sorted: columns that
            are not there, or cells of this row that are empty.
        obligations: The ids of what is to be done, before first, then with, then after.
        open_obligations: Those of them that depend on a question that is missing.
        valid_until: The first day on which the law changes, or on which a client whose date of
            birth is told reaches an age that counts; ``None`` if no such day is known.
        error: What is wrong with the row, by column; ``None`` if nothing is.
        edition: The rule set's edition; ``None`` if unnamed.
        fingerprint: The rule set's fingerprint.
    """

    outcome: str | None
    answer: str | None
    handling: str
    limits: tuple[str, ...]
    is_silent: bool
    needs_counsel: bool
    rules: tuple[str, ...]
    provisions: tuple[str, ...]
    secondary_sources: tuple[str, ...]
    missing: tuple[str, ...]
    obligations: tuple[str, ...]
    open_obligations: tuple[str, ...]
    valid_until: date | None
    error: str | None
    edition: str | None
    fingerprint: str


ANSWER_COLUMNS: tuple[str, ...] = RowAnswer._fields
"""The names of the columns that come out, in order."""


def evaluate_columns(
    columns: Mapping[str, Sequence[Any]], rules: RuleSet, *, as_of: date | None = None
) -> dict[str, list[Any]]:
    """Decide many disclosures, each of one item and told by the answers to questions.

    What no column tells is unknown, also whether a consent or a refusal is on file.  ``None``,
    NaN, NaT and pandas' NA are unknown as well.  Nothing is coerced: ``"false"`` and ``1`` are
    no answers.  A cell that cannot be read makes an error of its row and of no other: the row
    has no outcome, its handling is ``withhold``, and the error names the column and never what
    was in it.

    Args:
        columns: Sequences of equal length, by the names of questions: bools for facts, codes for
            terms, collections of codes for sets, whole numbers.  ``as_of`` may hold the day of
            each disclosure, and ``client.born`` dates of birth in place of ``client.age``.
        rules: The laws to ask.
        as_of: The day whose law is asked, where there is no such column.

    Returns:
        The columns of `RowAnswer` by name, each a new list as long as the columns given.

    Raises:
        InvalidField: A column has a name that no question has, or another length; or the day is
            given twice, or not at all.  All problems are named.
        Exception: Whatever a host's own rule raises, with the rule's id added as a note.

    >>> from disclosure_rules.law import us
    >>> log = {"purpose.stated_purpose": ["treatment", None], "client.age": [12, "12"]}
    >>> evaluate_columns(log, us.ruleset(), as_of=date(2026, 11, 22))["error"]
    [None, 'client.age: expected a whole number from 0, or nothing']
    """
    return Reviewer(rules, as_of=as_of).review(columns)


class Reviewer:
    """Decides columns like `evaluate_columns`, and remembers situations from piece to piece.

    It is for logs that come in pieces of the same columns.  It remembers at most 65,536
    situations, and nothing of them when it is pickled.

    Args:
        rules: The laws to ask.
        as_of: The day whose law is asked, where the pieces have no such column.

    Raises:
        InvalidField: `as_of` is not a date.
    """

    def __init__(self, rules: RuleSet, *, as_of: date | None = None) -> None:
        if as_of is not None:
            check_day(as_of)
        self._rules = rules
        self._as_of = as_of
        self._bounds = bounds_of(rules)
        self._days = Days(rules, self._bounds)
        self._docket: _Docket | None = None

    def reduced(self, name: str, cells: Sequence[Any]) -> list[Any]:
        """Return cells that no answer tells from those given, and that may be fewer.

        Days are reduced to the first after a change of the law, numbers to the bounds that rules
        compare with; all else stays as it is.  Where dates of birth are told, days count in full.

        Args:
            name: The column's name.
            cells: Its cells, or the distinct ones among them.
        """
        question = _askable(self._rules).get(name)
        reduced: Sequence[object] = cells
        if name == _AS_OF:
            reduced = self._days.reduced(self._days.read(cells))
        elif name != AGES and isinstance(question, NumberQuestion):
            reduced = Cells(AskedColumn(question), self._bounds).read(cells)
        return [
            given if isinstance(one, Unreadable) else one
            for given, one in zip(cells, reduced, strict=True)
        ]

    def review(self, columns: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
        """Return what comes out of a piece; see `evaluate_columns`."""
        questions = _askable(self._rules)
        _refuse(columns, questions, self._as_of)
        names = tuple(sorted(name for name in columns if name != _AS_OF))
        docket = self._docket
        if docket is None or docket.names != names:
            docket = self._docket = _Docket(names, questions, self._rules, self._days, self._bounds)
        found, turns = docket.answers(columns, self._as_of)
        if turns is not None:
            found["valid_until"] = list(map(_earlier, found["valid_until"], turns))
        return found

    def __reduce__(self) -> tuple[Callable[..., "Reviewer"], tuple[RuleSet, date | None]]:
        """Pickle the rule set and the day alone."""
        return _reviewer, (self._rules, self._as_of)


def _reviewer(rules: RuleSet, as_of: date | None) -> Reviewer:
    return Reviewer(rules, as_of=as_of)


def _askable(rules: RuleSet) -> dict[str, Question]:
    found = {one.name: one for one in (*all_questions(), *rules.questions) if can_be_told(one)}
    found[AGES] = client.age
    return found


def _refuse(
    columns: Mapping[str, Sequence[Any]], questions: Mapping[str, Question], as_of: date | None
) -> None:
    """Refuse columns that make no sense, all problems at once."""
    problems = []
    rows: int | None = None
    for position, (name, cells) in enumerate(columns.items()):
        path = f"columns[{position}]"
        if name not in questions and name != _AS_OF:
            problems.append(Problem(path, "expected the name of a question that a row can answer"))
        if not _is_sequence(cells):
            problems.append(Problem(path, "expected a sequence of cells"))
        elif rows is None:
            rows = len(cells)
        elif len(cells) != rows:
            problems.append(Problem(path, "expected as many cells as in the columns before"))
    if AGES in columns and client.age.name in columns:
        problems.append(Problem(AGES, f"expected it, or {client.age.name}, and not both"))
    if (_AS_OF in columns) is (as_of is not None):
        problems.append(Problem(_AS_OF, "expected a day, or a column of days, and not both"))
    if problems:
        raise InvalidField(tuple(problems))


def _is_sequence(cells: object) -> bool:
    no_sequence = isinstance(cells, (str, bytes, Mapping, set, frozenset))
    return hasattr(cells, "__len__") and not no_sequence


def _earlier(one: date | None, other: date | None) -> date | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


class _Docket:
    """The situations told by columns of certain names under a rule set, with their answers."""

    def __init__(
        self,
        names: tuple[str, ...],
        questions: Mapping[str, Question],
        rules: RuleSet,
        days: Days,
        bounds: tuple[int, ...] | None,
    ) -> None:
        columns = [AskedColumn(questions[name]) for name in names]
        self.names = names
        self._cells = {
            name: Cells(column, bounds) for name, column in zip(names, columns, strict=True)
        }
        self._reader = RowReader(columns, rules.questions)
        self._rules = rules
        self._days = days
        self._ages = Ages(bounds)
        self._fingerprint = rules.fingerprint
        self._known = Remembered(self._judged)

    def answers(
        self, columns: Mapping[str, Sequence[Any]], as_of: date | None
    ) -> tuple[dict[str, list[Any]], list[date | None] | None]:
        """Return what comes out, and perhaps when each client reaches another age."""
        many = len(next(iter(columns.values()), ()))
        if as_of is None:
            days = self._days.read(columns[_AS_OF])
            told: list[Sequence[Any]] = [self._days.reduced(days)]
        else:
            days = [as_of] * many
            told = [self._days.reduced((as_of,)) * many]
        turns = None
        for name, cells in self._cells.items():
            if name == AGES:
                aged = self._ages.read(columns[name], days)
                told.append([one.age for one in aged])
                turns = [one.turns for one in aged]
            else:
                told.append(cells.read(columns[name]))
        return self._looked_up(told, many), turns

    def _looked_up(self, told: list[Sequence[Any]], many: int) -> dict[str, list[Any]]:
        # What stands here is done for every row: plain tuples, and no call but the look-up.
        known = self._known
        restarts = known.restarts
        rows = list(map(known.__getitem__, zip(*told, strict=True)))
        # Where all situations have the same in a column, no row needs to be looked at.
        situations = known.values() if known.restarts == restarts else rows
        found: dict[str, list[Any]] = {}
        for at, name in enumerate(ANSWER_COLUMNS):
            values = {one[at] for one in situations}
            found[name] = [*values] * many if len(values) == 1 else [row[at] for row in rows]
        return found

    def _judged(self, told: tuple[Any, ...]) -> tuple[Any, ...]:
        day, *cells = told
        read = day if isinstance(day, Unreadable) else self._reader.read(cells, day)
        judged = self._unread(read) if isinstance(read, Unreadable) else self._answer(read)
        return tuple(judged)

    def _unread(self, unreadable: Unreadable) -> RowAnswer:
        return RowAnswer(
            outcome=None,
            answer=None,
            handling=Handling.WITHHOLD.value,
            limits=(),
            is_silent=False,
            needs_counsel=False,
            rules=(),
            provisions=(),
            secondary_sources=(),
            missing=(),
            obligations=(),
            open_obligations=(),
            valid_until=None,
            error=str(unreadable),
            edition=self._rules.edition,
            fingerprint=self._fingerprint,
        )

    def _answer(self, case: Case) -> RowAnswer:
        assert case.item is not None  # INVARIANT: a row is about one item.
        judgement = judge(open_books(self._rules, case.as_of), case)
        decision = judgement.at(0, case.item)
        conflict = conflict_of(decision)
        due = merged([((0,), judgement.dues)])
        missing = judgement.open_in_answer | judgement.open_in_limits
        return RowAnswer(
            outcome=outcome_of((decision,)).value,
            answer=judgement.answer.value,
            handling=judgement.handling.value,
            limits=tuple(one.how for one in judgement.limits),
            is_silent=judgement.is_silent,
            needs_counsel=conflict is not None and conflict.needs_counsel,
            rules=tuple(one.rule.id for one in judgement.grounds if one.rule is not None),
            provisions=tuple(dict.fromkeys(one.citation for one in judgement.basis)),
            secondary_sources=tuple(
                dict.fromkeys(one.citation for one in judgement.basis if one.is_secondary)
            ),
            missing=tuple(sorted(one.name for one in missing)),
            obligations=tuple(one.obligation.id for one in due),
            open_obligations=tuple(one.obligation.id for one in due if one.depends_on),
            valid_until=self._days.next_change(case.as_of),
            error=None,
            edition=self._rules.edition,
            fingerprint=self._fingerprint,
        )
