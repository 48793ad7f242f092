"""What is missing: the unknown facts that could change an answer.

An unknown counts only where it can still matter: not in a permission of a law that forbids
anyway, nor behind a condition that is settled.  Answering every fact listed settles the item.
"""

from collections.abc import Iterable, Iterator

from disclosure_rules.engine.books import Books
from disclosure_rules.engine.combine import ItemAnswer
from disclosure_rules.engine.reading import LawReading
from disclosure_rules.engine.weigh import limitations_of
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts import other_law
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import TRUE, UNKNOWN
from disclosure_rules.rules.rule import Mandate, Permission, Prohibition, Rule

__all__ = ["open_in_answer", "open_in_limits", "open_in_rule"]


def open_in_rule(books: Books, reading: LawReading, rule: Rule) -> Iterator[Question]:
    """Yield the unanswered questions on which it depends whether the rule speaks on the item."""
    yield from _known_how_to_ask(_open_in_rule(reading, rule), books, reading.case)


def open_in_answer(
    books: Books, readings: tuple[LawReading, ...], case: Case
) -> Iterator[Question]:
    """Yield the unanswered questions on which the answer for the item depends."""
    for reading in readings:
        yield from _known_how_to_ask(_open_in_law(reading), books, case)


def _open_in_law(reading: LawReading) -> Iterator[Question]:
    if reading.governs is UNKNOWN:
        yield from reading.law.governs.open_questions(reading.case)
    # As in the first table: what a stronger kind settles, a weaker one cannot change.
    for kind in (Prohibition, Mandate, Permission):
        read = [one for one in reading.rules if isinstance(one.rule, kind)]
        if any(one.truth is TRUE for one in read):
            return
        for one in read:
            yield from one.rule.open_questions(reading.case)


def _open_in_rule(reading: LawReading, rule: Rule) -> Iterator[Question]:
    yield from reading.law.governs.open_questions(reading.case)
    yield from rule.open_questions(reading.case)


def _known_how_to_ask(
    questions: Iterable[Question], books: Books, case: Case
) -> Iterator[Question]:
    """Yield the questions, with those of other laws' mandates for "does other law require it"."""
    for question in questions:
        if question == other_law.requires_it:
            yield from _open_mandates(books, case)
        else:
            yield question


def _open_mandates(books: Books, case: Case) -> Iterator[Question]:
    for book, governs in books.governing(case):
        if not book.law.rank.is_law:
            continue
        opened = [one.rule for one in books.speaking(case, book.mandating)]
        if opened and governs is UNKNOWN:
            yield from book.law.governs.open_questions(case)
        for one in opened:
            yield from one.open_questions(case)


def open_in_limits(
    books: Books, readings: tuple[LawReading, ...], answer: ItemAnswer
) -> Iterator[Question]:
    """Yield the unanswered questions on which it depends whether something limits the item."""
    by_law = {reading.law.id: reading for reading in readings}
    for ground in limitations_of(books, readings, answer):
        if ground.rule is not None and not ground.is_certain:
            yield from open_in_rule(books, by_law[ground.law.id], ground.rule)
