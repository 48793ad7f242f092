"""Reading every law on one item: which rules speak, and what positions that leaves.

Mandates of all laws are read first.  "Another law requires this" is then a fact that
permissions and prohibitions of other laws may ask; a mandate may not, so no reading waits for
itself.  Only what a court can enforce, federal and state law, counts as requiring.
"""

from collections.abc import Iterable

from attrs import frozen

from disclosure_rules.engine.books import Book, Books, ReadRule
from disclosure_rules.engine.combine import (
    ItemAnswer,
    Position,
    RankedPositions,
    answers,
    positions,
)
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.compilation import Sifted
from disclosure_rules.logic.truth import FALSE, UNKNOWN, Truth, any_true, truth_of
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.rule import Mandate, Permission, Prohibition

__all__ = ["LawReading", "is_asserted", "reachable_of", "read_item"]


@frozen
class LawReading:
    """What one law says of one item.

    Args:
        book: The law with its rules of the day.
        governs: Whether it governs the item.
        rules: Those of its prohibitions, mandates and permissions that are not false.
        reachable: Every position that it can have.
        case: The case as this law sees it.
        sifted: What the case leaves of all conditions.
    """

    book: Book
    governs: Truth
    rules: tuple[ReadRule, ...]
    reachable: frozenset[Position]
    case: Case
    sifted: Sifted

    @property
    def law(self) -> Law:
        """The law."""
        return self.book.law

    def is_settled(self, position: Position) -> bool:
        """Return whether this is the law's only reachable position."""
        return self.reachable == frozenset((position,))


def is_asserted(case: Case) -> Truth:
    """Return whether the host says that a law outside the rule set requires the item."""
    ref = None if case.item is None else case.item.ref
    return truth_of(any(ref in one.items for one in case.circumstances.requirements))


def read_item(books: Books, case: Case) -> tuple[frozenset[ItemAnswer], tuple[LawReading, ...]]:
    """Return every reachable answer for the case's item, and what each governing law says."""
    sifted = books.compiled.sift(case)
    governing = books.governing_of(sifted, case)
    mandates = [tuple(books.left(sifted, case, book.mandating)) for book, _ in governing]
    requires = [
        governs & any_true(one.truth for one in read) if book.law.rank.is_law else FALSE
        for (book, governs), read in zip(governing, mandates, strict=True)
    ]
    asserted = is_asserted(case)
    readings = []
    for place, (book, governs) in enumerate(governing):
        others = (truth for other, truth in enumerate(requires) if other != place)
        seen = case.under(asserted | any_true(others))
        rest = books.left(sifted, seen, book.deciding & ~book.mandating)
        readings.append(_reading(book, governs, (*mandates[place], *rest), seen, sifted))
    reachable = answers(RankedPositions(one.law.rank, one.reachable) for one in readings)
    return reachable, tuple(readings)


def reachable_of(books: Books, book: Book, case: Case) -> frozenset[Position]:
    """Return every position that one law can have, given what other law requires in the case."""
    governs = books.governs(book, case)
    if governs is FALSE:
        return frozenset((Position.SILENT,))
    sifted = books.compiled.sift(case)
    read = books.left(sifted, case, book.deciding)
    return _reading(book, governs, read, case, sifted).reachable


_ORDER: tuple[type, ...] = (Prohibition, Mandate, Permission)


def _reading(
    book: Book, governs: Truth, read: Iterable[ReadRule], case: Case, sifted: Sifted
) -> LawReading:
    if not book.is_held:
        unheld = {Position.NOT_HELD} | ({Position.SILENT} if governs is UNKNOWN else set())
        return LawReading(book, governs, (), frozenset(unheld), case, sifted)
    by_kind: dict[type, list[ReadRule]] = {kind: [] for kind in _ORDER}
    for one in read:
        by_kind[next(kind for kind in _ORDER if isinstance(one.rule, kind))].append(one)
    prohibited, mandated, permitted = (
        any_true(one.truth for one in by_kind[kind]) for kind in _ORDER
    )
    reachable = positions(
        governs=governs,
        prohibited=prohibited,
        mandated=mandated,
        permitted=permitted,
        closed=book.law.is_closed,
    )
    rules = tuple(one for kind in _ORDER for one in by_kind[kind])
    return LawReading(book, governs, rules, reachable, case, sifted)
