"""Reading every law on one item: which rules speak, and what positions that leaves.

Mandates of all laws are read first.  "Another law requires this" is then a fact that
permissions and prohibitions of other laws may ask; a mandate may not, so no reading waits for
itself.  Only what a court can enforce, federal and state law, counts as requiring.
"""

from datetime import date

from attrs import frozen

from disclosure_rules.engine.combine import (
    ItemAnswer,
    Position,
    RankedPositions,
    answers,
    positions,
)
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.truth import FALSE, TRUE, UNKNOWN, Truth, any_true, truth_of
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.rule import (
    Duty,
    Limitation,
    Mandate,
    Permission,
    Prohibition,
    Rule,
)
from disclosure_rules.rules.ruleset import RuleSet

__all__ = [
    "Book",
    "LawReading",
    "ReadRule",
    "governing",
    "is_asserted",
    "open_books",
    "reachable_of",
    "read_item",
    "truth_of_rule",
]


@frozen
class Book:
    """A law with those of its rules that are in force on the day, sorted by kind.

    Of a closed law whose text is not held for the day there is a book without rules.
    """

    law: Law
    is_held: bool
    mandates: tuple[Mandate, ...]
    prohibitions: tuple[Prohibition, ...]
    permissions: tuple[Permission, ...]
    limitations: tuple[Limitation, ...]
    duties: tuple[Duty, ...]


def open_books(rules: RuleSet, day: date) -> tuple[Book, ...]:
    """Return the laws of a day, each with its rules in force, in the order of their ids."""
    return tuple(_book(law, day) for law in rules.laws if day in law.held or law.is_closed)


def _book(law: Law, day: date) -> Book:
    held = day in law.held
    rules = (one for one in law.rules if held and day in one.in_force)
    written = sorted(rules, key=lambda one: one.id)
    return Book(
        law,
        held,
        tuple(one for one in written if isinstance(one, Mandate)),
        tuple(one for one in written if isinstance(one, Prohibition)),
        tuple(one for one in written if isinstance(one, Permission)),
        tuple(one for one in written if isinstance(one, Limitation)),
        tuple(one for one in written if isinstance(one, Duty)),
    )


@frozen
class ReadRule:
    """A rule together with whether it speaks on the item."""

    rule: Rule
    truth: Truth


@frozen
class LawReading:
    """What one law says of one item.

    Args:
        law: The law.
        governs: Whether it governs the item.
        rules: Those of its prohibitions, mandates and permissions that are not false.
        reachable: Every position that it can have.
        case: The case as this law sees it.
    """

    law: Law
    governs: Truth
    rules: tuple[ReadRule, ...]
    reachable: frozenset[Position]
    case: Case

    def is_settled(self, position: Position) -> bool:
        """Return whether this is the law's only reachable position."""
        return self.reachable == frozenset((position,))


def is_asserted(case: Case) -> Truth:
    """Return whether the host says that a law outside the rule set requires the item."""
    ref = None if case.item is None else case.item.ref
    return truth_of(any(ref in one.items for one in case.circumstances.requirements))


def governing(law: Law, case: Case) -> Truth:
    """Return whether a law governs; an error inside it rises with the law's id noted on it."""
    try:
        return law.governing(case)
    except Exception as error:
        error.add_note(f"in law {law.id}")
        raise


def truth_of_rule(rule: Rule, case: Case) -> Truth:
    """Return whether a rule speaks; an error inside it rises with the rule's id noted on it."""
    try:
        truth = rule.holds(case)
    except Exception as error:
        error.add_note(f"in rule {rule.id}")
        raise
    if not isinstance(truth, Truth):
        raise TypeError(f"rule {rule.id}: expected TRUE, FALSE or UNKNOWN")
    return truth


def read_item(
    books: tuple[Book, ...], rules: RuleSet, case: Case
) -> tuple[frozenset[ItemAnswer], tuple[LawReading, ...]]:
    """Return every reachable answer for the case's item, and what each governing law says."""
    mandates = [_read_mandates(book, rules, case) for book in books]
    requires = [
        governs & any_true(one.truth for one in read) if book.law.rank.is_law else FALSE
        for book, (governs, read) in zip(books, mandates, strict=True)
    ]
    asserted = is_asserted(case)
    readings = []
    for position, book in enumerate(books):
        governs, read = mandates[position]
        if governs is FALSE:
            continue
        others = (truth for other, truth in enumerate(requires) if other != position)
        seen = case.under(asserted | any_true(others))
        readings.append(_read_law(book, rules, seen, governs, read))
    reachable = answers(RankedPositions(one.law.rank, one.reachable) for one in readings)
    return reachable, tuple(readings)


def reachable_of(book: Book, rules: RuleSet, case: Case) -> frozenset[Position]:
    """Return every position that one law can have, given what other law requires in the case."""
    governs, mandates = _read_mandates(book, rules, case)
    if governs is FALSE:
        return frozenset((Position.SILENT,))
    return _read_law(book, rules, case, governs, mandates).reachable


def _read_mandates(book: Book, rules: RuleSet, case: Case) -> tuple[Truth, tuple[ReadRule, ...]]:
    governs = governing(book.law, case)
    if governs is FALSE:
        return FALSE, ()
    return governs, _read(book.mandates, rules, case)


def _read_law(
    book: Book, rules: RuleSet, case: Case, governs: Truth, mandates: tuple[ReadRule, ...]
) -> LawReading:
    if not book.is_held:
        unheld = {Position.NOT_HELD} | ({Position.SILENT} if governs is UNKNOWN else set())
        return LawReading(book.law, governs, (), frozenset(unheld), case)
    prohibitions = _read(book.prohibitions, rules, case)
    permissions = _read(book.permissions, rules, case)
    reachable = positions(
        governs=governs,
        prohibited=any_true(one.truth for one in prohibitions),
        mandated=any_true(one.truth for one in mandates),
        permitted=any_true(one.truth for one in permissions),
        closed=book.law.is_closed,
    )
    return LawReading(book.law, governs, prohibitions + mandates + permissions, reachable, case)


def _read(written: tuple[Rule, ...], rules: RuleSet, case: Case) -> tuple[ReadRule, ...]:
    read = []
    for rule in written:
        truth = truth_of_rule(rule, case)
        if (
            truth is TRUE
            and rules.confirmed_only
            and rule.rests_on_secondary_source
            and not isinstance(rule, Prohibition)
        ):
            truth = UNKNOWN
        if truth is not FALSE:
            read.append(ReadRule(rule, truth))
    return tuple(read)
