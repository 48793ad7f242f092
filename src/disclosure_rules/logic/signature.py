"""The signature of a case: of all its answers, what can still matter to many conditions.

Two cases with the same signature are treated alike, whatever else differs between them.  It
holds the mask of the conditions that are still possible, the mask of the questions that those ask
and nobody has answered, and the answers to what only single questions cannot settle.  A question
that no condition still possible asks is not read, and does not count.

Questions about consent do not narrow: what would hold if a consent were given can matter, too.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from disclosure_rules.logic.asking import StatedOfItem
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.compilation import Column, Compiled, accepts, is_dear, single
from disclosure_rules.logic.condition import AnyOf, AtLeast, Condition
from disclosure_rules.logic.facts import is_ours
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import FALSE

__all__ = ["Signature", "Signatures"]

Signature = tuple[Any, ...]

# So many masks are remembered with what is still to be asked; then it starts anew.
_REMEMBERED = 4096
# So many questions, those that most conditions ask, are put before a plan is looked up.
_FIRST = 8
# Alternatives over the same questions are narrowed together if so many conditions have them.
_WORTH_WHILE = 8


class _Plan(NamedTuple):
    """What is still to be asked after the first questions.

    Args:
        of_request: The questions about the request that narrow.
        of_item: Those about an item.
        tails: What counts for an item, by the mask of what is still possible for it.
    """

    of_request: "_Block"
    of_item: "_Block"
    tails: "dict[int, _Tail]"


class _Tail(NamedTuple):
    """What counts where the mask of what is still possible is known.

    Args:
        relevant: The mask of the narrowing questions that still count.
        of_request: The other questions about the request that count.
        of_item: Those about the item.
    """

    relevant: int
    of_request: "_Answers"
    of_item: "_Answers"


class _Told(NamedTuple):
    """What the request alone says.

    Args:
        possible: The mask of what it leaves possible.
        unknown: The mask of the narrowing questions that it does not answer.
        plan: What is still to be asked.
        answers: Its answers to what else counts, by the mask of what an item leaves possible.
    """

    possible: int
    unknown: int
    plan: _Plan
    answers: dict[int, tuple[object, ...]]


class Signatures:
    """Makes signatures for compiled conditions.

    Args:
        compiled: The conditions.
        conditions: The same, as they were compiled.
        besides: Questions whose answers always count.
    """

    __slots__ = (
        "_besides",
        "_bounds",
        "_columns",
        "_eithers",
        "_everything",
        "_first",
        "_further",
        "_in_front",
        "_in_front_of_items",
        "_plans",
    )

    def __init__(
        self,
        compiled: Compiled,
        conditions: Sequence[Condition],
        besides: Iterable[Question] = (),
    ) -> None:
        self._everything = compiled.everything
        self._besides = tuple(besides)
        narrowing = [one for one in compiled.columns if not is_dear(one.question)]
        self._columns = tuple((1 << at, one) for at, one in enumerate(narrowing))
        of_requests = [pair for pair in self._columns if not pair[1].about_item]
        self._first = _Block(of_requests[:_FIRST])
        self._eithers = tuple(_eithers(compiled))
        dear = [(one.question, one.mentioned) for one in compiled.columns if is_dear(one.question)]
        self._further = (*dear, *compiled.residues_asked())
        self._in_front = tuple(_in_front(compiled, about_item=False))
        self._in_front_of_items = tuple(_in_front(compiled, about_item=True))
        self._bounds = _bounds(conditions)
        self._plans: dict[int, _Plan] = {}

    def of(self, case: Case) -> Signature:
        """Return the signature of a case."""
        told: _Told | None = case.worked_out.get(self)
        if told is None:
            told = case.worked_out[self] = self._told(case)
        plan = told.plan
        possible, unknown = plan.of_item.narrowed(case, told.possible, told.unknown)
        possible = _without_false(self._in_front_of_items, case, possible)
        tail = plan.tails.get(possible)
        if tail is None:
            tail = self._tail(plan, possible)
        answers = told.answers.get(possible)
        if answers is None:
            answers = told.answers[possible] = tail.of_request.read(case)
        return possible, unknown & tail.relevant, answers, tail.of_item.read(case)

    def _told(self, case: Case) -> _Told:
        possible, unknown = self._first.narrowed(case, self._everything, 0)
        for either in self._eithers:
            possible = either.narrowed(case, possible)
        possible = _without_false(self._in_front, case, possible)
        plan = self._plans.get(possible)
        if plan is None:
            plan = self._plan(possible)
        possible, unknown = plan.of_request.narrowed(case, possible, unknown)
        return _Told(possible, unknown, plan, {})

    def _plan(self, possible: int) -> _Plan:
        if len(self._plans) >= _REMEMBERED:
            self._plans.clear()
        left = [pair for pair in self._columns if pair[1].mentioned & possible]
        first = self._first.columns
        plan = self._plans[possible] = _Plan(
            of_request=_Block(
                [pair for pair in left if not pair[1].about_item and pair not in first]
            ),
            of_item=_Block([pair for pair in left if pair[1].about_item]),
            tails={},
        )
        return plan

    def _tail(self, plan: _Plan, possible: int) -> _Tail:
        if len(plan.tails) >= _REMEMBERED:
            plan.tails.clear()
        asked = dict.fromkeys(self._besides)
        asked.update((question, None) for question, mask in self._further if mask & possible)
        tail = plan.tails[possible] = _Tail(
            relevant=sum(bit for bit, column in self._columns if column.mentioned & possible),
            of_request=self._answers(one for one in asked if not one.is_about_item),
            of_item=self._answers(one for one in asked if one.is_about_item),
        )
        return tail

    def _answers(self, questions: Iterable[Question]) -> "_Answers":
        return _Answers(tuple(questions), self._bounds)


class _Answers:
    """Questions whose answers count as they are; of a number only which bounds it reaches."""

    __slots__ = ("_bounded", "_derived", "_stated", "questions")

    def __init__(
        self, questions: tuple[Question, ...], bounds: Mapping[Question, list[int]]
    ) -> None:
        stated = [one for one in questions if _path(one) is not None]
        derived = [one for one in questions if _path(one) is None]
        self.questions = (*stated, *derived)
        self._stated = _getter(stated)
        self._derived = tuple(derived)
        self._bounded = tuple(
            (at, bounds[one]) for at, one in enumerate(self.questions) if one in bounds
        )

    def read(self, case: Case) -> tuple[object, ...]:
        """Return the answers."""
        value = case.value
        if case.states_all:
            answers = (*self._stated(case), *[value(one) for one in self._derived])
        else:
            answers = tuple([value(one) for one in self.questions])
        if not self._bounded:
            return answers
        reduced = list(answers)
        for at, bounds in self._bounded:
            number = reduced[at]
            if isinstance(number, int):
                reduced[at] = bisect_right(bounds, number)
        return tuple(reduced)


class _Block:
    """Questions that are put one after the other; what a case holds outright is read at once."""

    __slots__ = ("_derived", "_read", "_stated", "columns")

    def __init__(self, columns: Sequence[tuple[int, Column]]) -> None:
        self.columns = tuple(columns)
        self._stated = tuple(one for one in columns if _path(one[1].question) is not None)
        self._derived = tuple(one for one in columns if _path(one[1].question) is None)
        self._read = _getter([column.question for _, column in self._stated])

    def narrowed(self, case: Case, possible: int, unknown: int) -> tuple[int, int]:
        """Return what the answers leave possible, with the questions that have none."""
        value = case.value
        answers = (
            self._read(case)
            if case.states_all
            else [value(column.question) for _, column in self._stated]
        )
        for (bit, column), answer in zip(self._stated, answers, strict=True):
            if column.mentioned & possible:
                if answer is None:
                    unknown |= bit
                else:
                    possible &= ~column.ruled_out(answer)
        for bit, column in self._derived:
            if column.mentioned & possible:
                answer = value(column.question)
                if answer is None:
                    unknown |= bit
                else:
                    possible &= ~column.ruled_out(answer)
        return possible, unknown


def _getter(questions: Sequence[Question]) -> Callable[[Case], tuple[object, ...]]:
    """Return what reads the answers to questions that a case holds outright, all at once."""
    paths = [str(_path(one)) for one in questions]
    if len(paths) > 1:
        return attrgetter(*paths)
    if not paths:
        return lambda _: ()
    # Of a single attribute `attrgetter` returns the value and no tuple.
    (read,) = map(attrgetter, paths)
    return lambda case: (read(case),)


class _Front(NamedTuple):
    """What must not be false of a condition that others stand behind.

    Args:
        bit: The condition's.
        falls: The mask of what falls with it.
        part: What must not be false.
    """

    bit: int
    falls: int
    part: Condition


def _in_front(compiled: Compiled, *, about_item: bool) -> Iterator[_Front]:
    for position, behind in compiled.behind.items():
        for number in compiled.residues[position]:
            part = compiled.parts[number]
            asked = part.questions()
            if any(one.depends_on_law or is_dear(one) or not is_ours(one) for one in asked):
                continue
            if about_item is any(one.is_about_item for one in asked):
                yield _Front(1 << position, 1 << position | behind, part)


def _without_false(in_front: tuple[_Front, ...], case: Case, possible: int) -> int:
    for bit, falls, part in in_front:
        if possible & bit and part.truth(case) is FALSE:
            possible &= ~falls
    return possible


def _path(question: Question) -> str | None:
    """Return where a case holds the answer outright; ``None`` if it has to be worked out."""
    reading = question.reading
    if isinstance(reading, StatedOfItem):
        return f"item.{reading.field}"
    if isinstance(reading, attrgetter):
        return str(reading.__reduce__()[1][0])
    return None


class _Either:
    """Alternatives over the same questions, one of which must hold; for many conditions at once."""

    __slots__ = ("_demands", "_mask", "_met", "_questions")

    def __init__(self, questions: tuple[Question, ...]) -> None:
        self._questions = questions
        self._mask = 0
        self._demands: list[tuple[int, dict[str, list[Condition]]]] = []
        self._met: tuple[dict[object, int], ...] = tuple({} for _ in questions)

    def __len__(self) -> int:
        return len(self._demands)

    def add(self, mask: int, alternatives: Sequence[Condition]) -> None:
        """Add the conditions that fall where none of these alternatives holds."""
        # Of two such residues of one condition only the first narrows.
        if mask & self._mask:
            return
        self._mask |= mask
        by_question: dict[str, list[Condition]] = {}
        for one in alternatives:
            (question,) = one.questions()
            by_question.setdefault(question.name, []).append(one)
        self._demands.append((mask, by_question))

    def narrowed(self, case: Case, possible: int) -> int:
        """Return what the answers leave possible."""
        if not self._mask & possible:
            return possible
        kept = 0
        for question, met in zip(self._questions, self._met, strict=True):
            answer = case.value(question)
            if answer is None:
                return possible
            mask = met.get(answer)
            if mask is None:
                if len(met) >= _REMEMBERED:
                    met.clear()
                mask = met[answer] = self._kept(question, answer)
            kept |= mask
        return possible & (~self._mask | kept)

    def _kept(self, question: Question, answer: object) -> int:
        kept = 0
        for mask, alternatives in self._demands:
            if any(accepts(one, answer) for one in alternatives[question.name]):
                kept |= mask
        return kept


def _eithers(compiled: Compiled) -> Iterator[_Either]:
    found: dict[tuple[str, ...], _Either] = {}
    for position, numbers in enumerate(compiled.residues):
        mask = 1 << position | compiled.behind.get(position, 0)
        for number in numbers:
            part = compiled.parts[number]
            questions = _alternatives(part)
            if questions:
                key = tuple(one.name for one in questions)
                assert isinstance(part, AnyOf)  # INVARIANT: only these have alternatives.
                found.setdefault(key, _Either(questions)).add(mask, part.parts)
    return (one for one in found.values() if len(one) >= _WORTH_WHILE)


def _alternatives(part: Condition) -> tuple[Question, ...]:
    """Return the questions of the library's about the request that one alternative each asks."""
    if not isinstance(part, AnyOf):
        return ()
    questions = {single(one) for one in part.parts}
    asked = [one for one in questions if one is not None]
    if len(asked) != len(questions) or any(one.is_about_item or is_dear(one) for one in asked):
        return ()
    return tuple(sorted(asked, key=lambda one: one.name))


def _bounds(conditions: Iterable[Condition]) -> dict[Question, list[int]]:
    """Return the bounds that the answers to numbers are compared with, ascending."""
    found: dict[Question, set[int]] = {}
    for condition in conditions:
        for atom in condition.atoms():
            if isinstance(atom, AtLeast):
                (question,) = atom.questions()
                if is_ours(question):
                    found.setdefault(question, set()).add(atom.bound)
    return {question: sorted(bounds) for question, bounds in found.items()}
