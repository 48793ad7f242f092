"""Obligations: what to do before, with and after, merged over items and laws.

What goes with a permission, a mandate or a limitation is due where that is relied on; what goes
with a prohibition, where it stops something.  An undetermined item keeps the obligations of the
rules that may yet speak, marked with the facts they depend on: "obtain consent" is what such an
answer is for.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from disclosure_rules.engine.books import Books
from disclosure_rules.engine.combine import ItemAnswer, Position
from disclosure_rules.engine.missing import open_in_answer, open_in_rule
from disclosure_rules.engine.reading import LawReading
from disclosure_rules.engine.result import DueObligation
from disclosure_rules.engine.weigh import Weighed
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.compilation import positions
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import consent
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import TRUE, Truth
from disclosure_rules.model.obligation import Obligation, Occasion, Timing
from disclosure_rules.rules.provision import Provision, by_citation
from disclosure_rules.rules.rule import Duty, Limitation, Mandate, Permission, Prohibition, Rule

__all__ = ["Due", "dues", "merged"]

_ORDER = {Timing.BEFORE: 0, Timing.WITH: 1, Timing.AFTER: 2}


@frozen
class Due:
    """One rule asking for one obligation on one item.

    Args:
        obligation: What.
        rule: The rule's id.
        basis: Its provisions.
        depends_on: The unknown facts on which it depends; empty if it is due for certain.
    """

    obligation: Obligation
    rule: str
    basis: tuple[Provision, ...]
    depends_on: tuple[Question, ...]


def dues(books: Books, case: Case, weighed: Weighed) -> Iterator[Due]:
    """Yield what is to be done because of one item."""
    # What goes with an answer that is open is as open as the answer.
    open_in_it: tuple[Question, ...] = ()
    if weighed.answer is ItemAnswer.UNDETERMINED:
        open_in_it = tuple(open_in_answer(books, weighed.readings, case))
    for ground in weighed.grounds:
        rule = ground.rule
        if rule is not None and _is_relied_on(rule, ground.truth, weighed):
            reading = next(one for one in weighed.readings if one.law.id == ground.law.id)
            for due in _of_rule(books, rule, ground.truth, reading):
                yield evolve(due, depends_on=due.depends_on or open_in_it)
    if weighed.answer in (ItemAnswer.NEEDS_CONSENT, ItemAnswer.UNDETERMINED):
        yield from _consents_to_obtain(books, case, weighed, open_in_it)
    for reading in weighed.readings:
        for duty, truth in books.left(reading.sifted, reading.case, reading.book.asking):
            if isinstance(duty, Duty) and _is_occasion(duty, weighed):
                yield from _of_rule(books, duty, reading.governs & truth, reading)


def merged(found: Iterable[tuple[tuple[int, ...], Iterable[Due]]]) -> tuple[DueObligation, ...]:
    """Return everything to be done, before first, then with, then after; by id within each.

    Args:
        found: Positions of items, with what is to be done because of each.
    """
    by_obligation: dict[Obligation, list[tuple[tuple[int, ...], Due]]] = {}
    for positions_of, some in found:
        for due in some:
            by_obligation.setdefault(due.obligation, []).append((positions_of, due))
    return tuple(sorted(map(_merged, by_obligation.values()), key=_order))


def _order(one: DueObligation) -> tuple[int, str, str]:
    return (_ORDER[one.obligation.timing], one.obligation.id, one.obligation.text)


def _is_relied_on(rule: Rule, truth: Truth, weighed: Weighed) -> bool:
    if isinstance(rule, Limitation):
        return True
    if isinstance(rule, Prohibition):
        return not weighed.goes
    assert isinstance(rule, Permission | Mandate)  # INVARIANT: the kinds that give grounds.
    if weighed.answer is ItemAnswer.UNDETERMINED:
        return True
    return truth is TRUE and weighed.goes


def _is_occasion(duty: Duty, weighed: Weighed) -> bool:
    if duty.on is Occasion.REQUEST:
        return True
    return weighed.goes is (duty.on is Occasion.RELEASE)


def _of_rule(books: Books, rule: Rule, truth: Truth, reading: LawReading) -> Iterator[Due]:
    depends_on: tuple[Question, ...] = ()
    if truth is not TRUE:
        depends_on = tuple(open_in_rule(books, reading, rule))
    for obligation in rule.obligations:
        yield Due(obligation, rule.id, rule.basis, depends_on)


def _consents_to_obtain(
    books: Books, case: Case, weighed: Weighed, depends_on: tuple[Question, ...]
) -> Iterator[Due]:
    for reading in weighed.readings:
        if Position.FORBIDS not in reading.reachable:
            continue
        for question in _consents_asked(books, reading):
            standard = consent.standard_of(question)
            if standard is None or question.truth(case) is TRUE:
                continue
            granted = reading.case.granting((question.name,))
            for rule, _ in books.speaking(granted, reading.book.permitting):
                if question in rule.questions():
                    yield Due(standard.obtain, rule.id, rule.basis, depends_on)


def _consents_asked(books: Books, reading: LawReading) -> list[Fact]:
    asked = {
        question
        for position in positions(reading.book.permitting)
        if (rule := books.rules[position]) is not None
        for question in rule.questions()
        if isinstance(question, Fact) and question.is_consent
    }
    return sorted(asked, key=lambda question: question.name)


def _merged(found: list[tuple[tuple[int, ...], Due]]) -> DueObligation:
    some = [due for _, due in found]
    certain = any(not due.depends_on for due in some)
    asked = {question for due in some for question in due.depends_on}
    return DueObligation(
        obligation=some[0].obligation,
        items=tuple(sorted({one for positions_of, _ in found for one in positions_of})),
        rules=tuple(sorted({due.rule for due in some})),
        basis=by_citation(provision for due in some for provision in due.basis),
        depends_on=() if certain else tuple(sorted(asked, key=lambda one: one.name)),
    )
