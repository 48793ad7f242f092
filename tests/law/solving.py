"""Finds answers under which a condition holds, fails, or hangs on one question alone."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import islice

from disclosure_rules import (
    Case,
    Client,
    Condition,
    Discloser,
    DisclosureRequest,
    Fact,
    Question,
    Recipient,
    RecordItem,
    Term,
)
from disclosure_rules.logic.condition import AllOf, AnyOf, AtLeast, Constant, Includes, IsIn, Not
from disclosure_rules.logic.truth import TRUE

__all__ = ["Answers", "empty_case", "other_answers", "pivots", "solutions"]

Answers = Mapping[str, object]
_ENOUGH = 400


def empty_case(as_of: date) -> Case:
    """Return a case of which nothing is known, for answers to be supposed in."""
    item = RecordItem(ref="1")
    request = DisclosureRequest(
        client=Client(ref="client-a"),
        discloser=Discloser(),
        recipient=Recipient(),
        items=(item,),
    )
    return Case(request, as_of, item)


def solutions(condition: Condition, want: bool) -> Iterator[dict[str, object]]:
    """Yield answers that make the condition true, or false; not all there are."""
    yield from _Solver(condition).solve(condition, want, {})


def pivots(condition: Condition, question: Question) -> Iterator[dict[str, object]]:
    """Yield answers to the other questions under which the condition may hang on this one."""
    solver = _Solver(condition)
    for answers in islice(solver.pivot(condition, question, {}), _ENOUGH):
        yield {name: answer for name, answer in answers.items() if name != question.name}


def other_answers(question: Question, condition: Condition) -> tuple[object, ...]:
    """Return every answer worth trying to a question of a condition."""
    if isinstance(question, Fact):
        return (True, False)
    asking = [
        atom
        for atom in _atoms(condition)
        if not isinstance(atom, Fact) and atom.question == question
    ]
    found = [answer for atom in asking for answer in answers_to(atom)]
    sets = [atom.terms for atom in asking if isinstance(atom, Includes)]
    if sets:
        found.append(frozenset().union(*sets))
        found.extend(_together(condition, question))
    return tuple(dict.fromkeys(found))


def answers_to(atom: IsIn | Includes | AtLeast) -> tuple[object, ...]:
    """Return the answers worth trying: each that the atom names, and one that it does not."""
    if isinstance(atom, AtLeast):
        return (atom.bound, atom.bound - 1)
    named = sorted(atom.terms, key=str)
    if isinstance(atom, Includes):
        return (*(frozenset((one,)) for one in named), frozenset())
    return (*named, *_unnamed(frozenset(named)))


class _Solver:
    """Finds answers to the questions of one condition, trying what any part of it names."""

    def __init__(self, whole: Condition) -> None:
        self._tries = {one.name: other_answers(one, whole) for one in whole.questions()}

    def solve(
        self, condition: Condition, want: bool, given: Answers
    ) -> Iterator[dict[str, object]]:
        match condition:
            case Constant(constant=constant):
                if (constant is TRUE) is want:
                    yield dict(given)
            case Not(part=part):
                yield from self.solve(part, not want, given)
            case AllOf(parts=parts):
                yield from self._all(parts, True, given) if want else self._one(parts, False, given)
            case AnyOf(parts=parts):
                yield from self._one(parts, True, given) if want else self._all(parts, False, given)
            case Fact() | IsIn() | Includes() | AtLeast():
                name = condition.question.name
                for answer in (given[name],) if name in given else self._tries[name]:
                    if _holds(condition, answer) is want:
                        yield {**given, name: answer}
            case _:
                raise NotImplementedError(type(condition).__name__)

    def pivot(
        self, condition: Condition, question: Question, given: Answers
    ) -> Iterator[dict[str, object]]:
        match condition:
            case Not(part=part):
                yield from self.pivot(part, question, given)
            case AllOf(parts=parts) | AnyOf(parts=parts):
                for position, part in enumerate(parts):
                    if question not in part.questions():
                        continue
                    rest = parts[:position] + parts[position + 1 :]
                    for inside in self.pivot(part, question, given):
                        yield from self._all(rest, isinstance(condition, AllOf), inside)
            case _:
                for answer in self._tries[question.name]:
                    yield {**given, question.name: answer}

    def _all(
        self, parts: tuple[Condition, ...], want: bool, given: Answers
    ) -> Iterator[dict[str, object]]:
        if not parts:
            yield dict(given)
            return
        for first in self.solve(parts[0], want, given):
            yield from self._all(parts[1:], want, first)

    def _one(
        self, parts: tuple[Condition, ...], want: bool, given: Answers
    ) -> Iterator[dict[str, object]]:
        for part in parts:
            yield from self.solve(part, want, given)


def _together(condition: Condition, question: Question) -> Iterator[frozenset[object]]:
    """Yield the terms that one conjunction asks for together, such as the steps of one group."""
    match condition:
        case Not(part=part):
            yield from _together(part, question)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            asked = [
                one.terms for one in parts if isinstance(one, Includes) and one.question == question
            ]
            if isinstance(condition, AllOf) and asked:
                yield frozenset().union(*asked)
            for part in parts:
                yield from _together(part, question)
        case _:
            return


def _atoms(condition: Condition) -> Iterator[Fact | IsIn | Includes | AtLeast]:
    match condition:
        case Not(part=part):
            yield from _atoms(part)
        case AllOf(parts=parts) | AnyOf(parts=parts):
            for part in parts:
                yield from _atoms(part)
        case Fact() | IsIn() | Includes() | AtLeast():
            yield condition
        case _:
            return


def _holds(atom: Fact | IsIn | Includes | AtLeast, answer: object) -> bool:
    return atom.truth(_CASE.supposing({atom.question.name: answer})) is TRUE


@cache
def _unnamed(named: frozenset[object]) -> tuple[object, ...]:
    vocabularies = {type(one) for one in named}
    return tuple(
        next(one for one in reversed(vocabulary) if one not in named)
        for vocabulary in vocabularies
        if issubclass(vocabulary, Term) and len(vocabulary) > len(named)
    )


_CASE = empty_case(date(2026, 1, 1))
