"""Judging one item: everything that is decided on it, but for where it stands in its request.

A judgement hangs on nothing but the signature of its case, and names nobody.  So it is made once
for all items and requests with the same signature, as long as there is room for it.
"""

from collections.abc import Iterable
from typing import TypeVar

from attrs import frozen

from disclosure_rules.engine.alike import alike
from disclosure_rules.engine.books import Books
from disclosure_rules.engine.combine import ItemAnswer, Position
from disclosure_rules.engine.missing import open_in_answer, open_in_limits
from disclosure_rules.engine.obligations import Due, dues, merged
from disclosure_rules.engine.plan import Disposition, Handling
from disclosure_rules.engine.reading import LawReading, read_item
from disclosure_rules.engine.result import DueObligation, Ground, ItemDecision
from disclosure_rules.engine.weigh import GOES, weigh
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import item as facts_of_item
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import FALSE
from disclosure_rules.model.obligation import Limit
from disclosure_rules.model.record import RecordItem
from disclosure_rules.model.request import DisclosureRequest
from disclosure_rules.rules.law import Refusal
from disclosure_rules.rules.provision import Provision, by_citation

__all__ = ["Judged", "Judgement", "answers_in", "judge", "judged", "missing_for", "obligations_for"]

K = TypeVar("K")
V = TypeVar("V")

# So many judgements are kept for a rule set and day; then it starts anew.
_KEPT = 2048


@frozen(eq=False)
class Judgement:
    """Everything that is decided on an item, wherever it stands and whoever's it is.

    Args:
        answer: What all laws together say.
        reachable: Every answer that the unknown facts leave open, before consent is considered;
            in the order of `ItemAnswer`.
        grounds: The laws that speak, forbidding first.
        handling: What is done with the item.
        limits: The limits that brought that about.
        basis: The provisions it rests on, by citation.
        is_narrative: Whether it is free text, or may be.
        is_silent: The withholding may not be told to the recipient.
        open_in_answer: The unanswered questions on which the answer depends.
        open_in_limits: The unanswered questions on which it depends whether something limits it.
        dues: What is to be done because of it.
    """

    answer: ItemAnswer
    reachable: tuple[ItemAnswer, ...]
    grounds: tuple[Ground, ...]
    handling: Handling
    limits: tuple[Limit, ...]
    basis: tuple[Provision, ...]
    is_narrative: bool
    is_silent: bool
    open_in_answer: frozenset[Question]
    open_in_limits: frozenset[Question]
    dues: tuple[Due, ...]

    def at(self, position: int, item: RecordItem) -> ItemDecision:
        """Return the decision on the item at a position of its request."""
        return ItemDecision(
            position=position,
            answer=self.answer,
            reachable=self.reachable,
            grounds=self.grounds,
            disposition=Disposition(
                position=position,
                ref=item.ref,
                handling=self.handling,
                limits=self.limits,
                basis=self.basis,
                path=item.path,
                is_narrative=self.is_narrative,
                is_silent=self.is_silent,
            ),
        )


@frozen
class Judged:
    """Items of a request that came out alike.

    Args:
        positions: Their positions, ascending.
        case: The case of the first of them.
        judgement: What is decided on each.
    """

    positions: tuple[int, ...]
    case: Case
    judgement: Judgement


def judged(request: DisclosureRequest, books: Books, case: Case) -> tuple[Judged, ...]:
    """Return what is decided on a request's items, in the order of each group's first item."""
    groups: dict[int, tuple[list[int], Case, Judgement]] = {}
    for group in alike(request, books, case):
        judgement = judge(books, group.case)
        known = groups.setdefault(id(judgement), ([], group.case, judgement))
        known[0].extend(group.positions)
    return tuple(
        Judged(tuple(sorted(positions)), of, judgement)
        for positions, of, judgement in groups.values()
    )


def judge(books: Books, case: Case) -> Judgement:
    """Return what is decided on the case's item."""
    signature = books.signature(case)
    if signature is None:
        return _judge(books, case)
    known: Judgement | None = books.judgements.get(signature)
    if known is None:
        known = _keep(books.judgements, signature, _judge(books, case))
    return known


def answers_in(books: Books, case: Case) -> frozenset[ItemAnswer]:
    """Return every answer for the case's item that the unknown facts leave open."""
    signature = books.signature(case)
    if signature is None:
        return read_item(books, case)[0]
    known: frozenset[ItemAnswer] | None = books.answers.get(signature)
    if known is None:
        known = _keep(books.answers, signature, read_item(books, case)[0])
    return known


def obligations_for(books: Books, groups: tuple[Judged, ...]) -> tuple[DueObligation, ...]:
    """Return everything to be done because of these items, as `merged` does."""
    place = tuple((one.positions, one.judgement) for one in groups)
    known: tuple[DueObligation, ...] | None = books.obligations.get(place)
    if known is None:
        found = merged((positions, judgement.dues) for positions, judgement in place)
        known = _keep(books.obligations, place, found)
    return known


def missing_for(books: Books, groups: Iterable[Judged]) -> tuple[Question, ...]:
    """Return the unknown facts that could change what is done with these items.

    Returns:
        First those that alone settle every undetermined item they bear on, then the rest of
        those that bear on an undetermined item, then those that only bear on a limitation; by
        name within each.
    """
    bearing: dict[Question, list[Case]] = {}
    limiting: set[Question] = set()
    for group in groups:
        for question in group.judgement.open_in_answer:
            bearing.setdefault(question, []).append(group.case)
        limiting.update(group.judgement.open_in_limits)
    if not bearing and not limiting:
        return ()
    alone = {one for one, cases in bearing.items() if _settles(one, books, cases)}
    ordered = (alone, bearing.keys() - alone, limiting - bearing.keys())
    return tuple(one for some in ordered for one in sorted(some, key=lambda found: found.name))


def _keep(memory: dict[K, V], key: K, value: V) -> V:
    """Return a value and remember it; where there is no more room, all else is forgotten."""
    if len(memory) >= _KEPT:
        memory.clear()
    memory[key] = value
    return value


def _settles(question: Question, books: Books, cases: list[Case]) -> bool:
    """Tell whether either answer settles every one of these items of one request."""
    if not isinstance(question, Fact):
        return False
    for answer in (True, False):
        # What the answer does to the request is worked out once for all items.
        supposed = cases[0].supposing({question.name: answer})
        for case in cases:
            assert case.item is not None  # INVARIANT: only items are judged.
            if len(answers_in(books, supposed.for_item(case.item))) != 1:
                return False
    return True


def _judge(books: Books, case: Case) -> Judgement:
    weighed = weigh(books, case)
    answer, readings = weighed.answer, weighed.readings
    undetermined = answer is ItemAnswer.UNDETERMINED
    limits = open_in_limits(books, readings, answer) if answer in GOES else ()
    return Judgement(
        answer=answer,
        reachable=tuple(one for one in ItemAnswer if one in weighed.reachable),
        grounds=weighed.grounds,
        handling=weighed.handling,
        limits=weighed.limits,
        basis=by_citation(provision for one in weighed.grounds for provision in one.basis),
        is_narrative=facts_of_item.is_narrative.truth(case) is not FALSE,
        is_silent=not weighed.goes and any(map(_is_silent, readings)),
        open_in_answer=frozenset(open_in_answer(books, readings, case) if undetermined else ()),
        open_in_limits=frozenset(limits),
        dues=tuple(dues(books, case, weighed)),
    )


def _is_silent(reading: LawReading) -> bool:
    neither_nor = reading.law.refusal is Refusal.NEITHER_CONFIRM_NOR_DENY
    return neither_nor and Position.FORBIDS in reading.reachable
