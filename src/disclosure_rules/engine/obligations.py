"""Obligations: what to do before, with and after, merged over items and laws.

What goes with a permission, a mandate or a limitation is due where that is relied on; what goes
with a prohibition, where it stops something.  An undetermined item keeps the obligations of the
rules that may yet speak, marked with the facts they depend on: "obtain consent" is what such an
answer is for.
"""

from collections.abc import Iterator

from attrs import evolve, frozen

from disclosure_rules.engine.alike import Alike
from disclosure_rules.engine.books import Books
from disclosure_rules.engine.combine import ItemAnswer, Position
from disclosure_rules.engine.missing import open_in_answer, open_in_rule
from disclosure_rules.engine.reading import LawReading, read_item
from disclosure_rules.engine.result import DueObligation, ItemDecision
from disclosure_rules.logic.compilation import positions
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import consent
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import TRUE, Truth
from disclosure_rules.model.obligation import Obligation, Occasion, Timing
from disclosure_rules.rules.provision import Provision, by_citation
from disclosure_rules.rules.rule import Duty, Limitation, Mandate, Permission, Prohibition, Rule

__all__ = ["obligations_for"]

_ORDER = {Timing.BEFORE: 0, Timing.WITH: 1, Timing.AFTER: 2}


@frozen
class _Due:
    """One rule asking for one obligation on one item."""

    obligation: Obligation
    positions: tuple[int, ...]
    rule: str
    basis: tuple[Provision, ...]
    depends_on: tuple[Question, ...]


def obligations_for(
    books: Books,
    groups: tuple[Alike, ...],
    decisions: tuple[ItemDecision, ...],
) -> tuple[DueObligation, ...]:
    """Return everything to be done, before first, then with, then after; by id within each."""
    found: dict[Obligation, list[_Due]] = {}
    for group in groups:
        _, readings = read_item(books, group.case)
        for due in _due(books, readings, group, decisions[group.positions[0]]):
            found.setdefault(due.obligation, []).append(due)
    merged = (_merged(dues) for dues in found.values())
    return tuple(
        sorted(
            merged,
            key=lambda one: (
                _ORDER[one.obligation.timing],
                one.obligation.id,
                one.obligation.text,
            ),
        )
    )


def _due(
    books: Books,
    readings: tuple[LawReading, ...],
    group: Alike,
    decision: ItemDecision,
) -> Iterator[_Due]:
    # What goes with an answer that is open is as open as the answer.
    open_in_it: tuple[Question, ...] = ()
    if decision.answer is ItemAnswer.UNDETERMINED:
        open_in_it = tuple(open_in_answer(books, readings, group.case))
    for ground in decision.grounds:
        rule = ground.rule
        if rule is not None and _is_relied_on(rule, ground.truth, decision):
            reading = next(one for one in readings if one.law.id == ground.law.id)
            for due in _of_rule(books, rule, ground.truth, reading, group):
                yield evolve(due, depends_on=due.depends_on or open_in_it)
    if decision.answer in (ItemAnswer.NEEDS_CONSENT, ItemAnswer.UNDETERMINED):
        yield from _consents_to_obtain(books, readings, group, open_in_it)
    for reading in readings:
        for duty, truth in books.left(reading.sifted, reading.case, reading.book.asking):
            if isinstance(duty, Duty) and _is_occasion(duty, decision):
                yield from _of_rule(books, duty, reading.governs & truth, reading, group)


def _is_relied_on(rule: Rule, truth: Truth, decision: ItemDecision) -> bool:
    if isinstance(rule, Limitation):
        return True
    if isinstance(rule, Prohibition):
        return not decision.goes
    assert isinstance(rule, Permission | Mandate)  # INVARIANT: the kinds that give grounds.
    if decision.answer is ItemAnswer.UNDETERMINED:
        return True
    return truth is TRUE and decision.goes


def _is_occasion(duty: Duty, decision: ItemDecision) -> bool:
    if duty.on is Occasion.REQUEST:
        return True
    return decision.goes is (duty.on is Occasion.RELEASE)


def _of_rule(
    books: Books, rule: Rule, truth: Truth, reading: LawReading, group: Alike
) -> Iterator[_Due]:
    depends_on: tuple[Question, ...] = ()
    if truth is not TRUE:
        depends_on = tuple(open_in_rule(books, reading, rule))
    for obligation in rule.obligations:
        yield _Due(obligation, group.positions, rule.id, rule.basis, depends_on)


def _consents_to_obtain(
    books: Books,
    readings: tuple[LawReading, ...],
    group: Alike,
    depends_on: tuple[Question, ...],
) -> Iterator[_Due]:
    for reading in readings:
        if Position.FORBIDS not in reading.reachable:
            continue
        for question in _consents_asked(books, reading):
            standard = consent.standard_of(question)
            if standard is None or question.truth(group.case) is TRUE:
                continue
            supposed = reading.case.supposing({question.name: True})
            for rule, _ in books.speaking(supposed, reading.book.permitting):
                if question in rule.questions():
                    yield _Due(standard.obtain, group.positions, rule.id, rule.basis, depends_on)


def _consents_asked(books: Books, reading: LawReading) -> list[Fact]:
    asked = {
        question
        for position in positions(reading.book.permitting)
        if (rule := books.rules[position]) is not None
        for question in rule.questions()
        if isinstance(question, Fact) and question.is_consent
    }
    return sorted(asked, key=lambda question: question.name)


def _merged(dues: list[_Due]) -> DueObligation:
    certain = any(not due.depends_on for due in dues)
    asked = {question for due in dues for question in due.depends_on}
    return DueObligation(
        obligation=dues[0].obligation,
        items=tuple(sorted({position for due in dues for position in due.positions})),
        rules=tuple(sorted({due.rule for due in dues})),
        basis=by_citation(provision for due in dues for provision in due.basis),
        depends_on=() if certain else tuple(sorted(asked, key=lambda one: one.name)),
    )
