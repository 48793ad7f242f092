"""The laws of a day: those of their rules that are in force, with all conditions compiled.

They are put together once for each rule set and each time between two changes of its law.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple
from weakref import ref

from attrs import frozen

from disclosure_rules.logic.case import Case
from disclosure_rules.logic.compilation import Compiled, Sifted, on_items, positions
from disclosure_rules.logic.condition import ALWAYS, Condition, Fact
from disclosure_rules.logic.facts import consent, wishes
from disclosure_rules.logic.facts import item as facts_of_item
from disclosure_rules.logic.signature import Signature, Signatures
from disclosure_rules.logic.truth import FALSE, TRUE, UNKNOWN, Truth
from disclosure_rules.model.dates import Period
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.rule import Duty, Limitation, Mandate, Permission, Prohibition, Rule
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["Book", "Books", "ReadRule", "days_of_change", "open_books"]


class ReadRule(NamedTuple):
    """A rule together with whether it speaks on the item."""

    rule: Rule
    truth: Truth


@frozen(eq=False)
class Book:
    """A law on a day.  Each mask tells the positions of some of its conditions.

    Of a closed law whose text is not held for the day there is a book without rules.

    Args:
        law: The law.
        is_held: Whether its text is held for the day.
        mandates: Its mandates in force, by id.
        reach: The mask of what it governs.
        deciding: The mask of its prohibitions, mandates and permissions.
        mandating: The mask of its mandates.
        permitting: The mask of its permissions.
        limiting: The mask of its limitations.
        asking: The mask of its duties.
    """

    law: Law
    is_held: bool
    mandates: tuple[Mandate, ...]
    reach: int
    deciding: int
    mandating: int
    permitting: int
    limiting: int
    asking: int


@frozen(eq=False)
class Books:
    """The laws of a day, in the order of their ids.

    Args:
        books: The laws.
        rules: Each rule, at the position of its condition; ``None`` at that of a law's reach.
        compiled: The conditions.
        by_reach: The laws, by the position of their reach.
        reach: The mask of what all laws govern.
        on_items: Every condition about one question that may differ from item to item, with
            the mask of the conditions that it is part of.
        signatures: Makes the signatures of cases; ``None`` if a host's rule, law or question is
            among them: it may look at anything, and is asked only where its answer matters.
        judgements: What has been judged, by signature.  Whoever fills it keeps it small.
        answers: The reachable answers found, likewise.
        obligations: What is to be done because of several items, by positions and judgements.
        reads_items_whole: A rule or question of the host's may look at anything of an item.
        consents: The names of the consents that could be given.
        confirmed_only: A permission or mandate on a secondary source is at most unknown.
    """

    books: tuple[Book, ...]
    rules: tuple[Rule | None, ...]
    compiled: Compiled
    by_reach: Mapping[int, Book]
    reach: int
    on_items: tuple[tuple[Condition, int], ...]
    signatures: Signatures | None
    judgements: dict[Signature, Any]
    answers: dict[Signature, Any]
    obligations: dict[object, Any]
    reads_items_whole: bool
    consents: tuple[str, ...]
    confirmed_only: bool

    def signature(self, case: Case) -> Signature | None:
        """Return the signature of an item's case; ``None`` if it has none."""
        if self.signatures is None or case.circumstances.requirements:
            return None
        return self.signatures.of(case)

    def governing(self, case: Case) -> list[tuple[Book, Truth]]:
        """Return the laws that govern a case, or may."""
        return self.governing_of(self.compiled.sift(case), case)

    def governing_of(self, sifted: Sifted, case: Case) -> list[tuple[Book, Truth]]:
        """Return the laws that govern, or may, of what a case has left possible."""
        found = []
        for position in positions(sifted.possible & self.reach):
            book = self.by_reach[position]
            truth = self._governs(book, sifted, case)
            if truth is not FALSE:
                found.append((book, truth))
        return found

    def governs(self, book: Book, case: Case) -> Truth:
        """Return whether one law governs a case."""
        sifted = self.compiled.sift(case)
        return self._governs(book, sifted, case) if sifted.possible & book.reach else FALSE

    def speaking(self, case: Case, among: int) -> Iterator[ReadRule]:
        """Yield those of some rules, given as a mask, that speak on a case, or may."""
        return self.left(self.compiled.sift(case), case, among)

    def left(self, sifted: Sifted, case: Case, among: int) -> Iterator[ReadRule]:
        """Yield those of some rules that speak, or may, of what a case has left possible."""
        for position in positions(sifted.possible & among):
            rule = self.rules[position]
            assert rule is not None  # INVARIANT: at these positions there are rules.
            truth = _truth(rule, sifted, position, case)
            if truth is TRUE and self.confirmed_only and _needs_confirming(rule):
                truth = UNKNOWN
            if truth is not FALSE:
                yield ReadRule(rule, truth)

    def _governs(self, book: Book, sifted: Sifted, case: Case) -> Truth:
        try:
            if book.law.is_opaque:
                return book.law.governing(case)
            return sifted.truth(book.reach.bit_length() - 1, case)
        except Exception as error:
            error.add_note(f"in law {book.law.id}")
            raise


def _truth(rule: Rule, sifted: Sifted, position: int, case: Case) -> Truth:
    try:
        truth = rule.holds(case) if rule.is_opaque else sifted.truth(position, case)
    except Exception as error:
        error.add_note(f"in rule {rule.id}")
        raise
    if not isinstance(truth, Truth):
        raise TypeError(f"rule {rule.id}: expected TRUE, FALSE or UNKNOWN")
    return truth


def _needs_confirming(rule: Rule) -> bool:
    return isinstance(rule, Permission | Mandate) and rule.rests_on_secondary_source


class _Kept(NamedTuple):
    """What is kept of a rule set as long as it lives."""

    rules: ref[RuleSet]
    days: tuple[date, ...]
    books: dict[int, Books]


# By identity: to compare two rule sets is to compare all their law.
_KEPT: dict[int, _Kept] = {}


def open_books(rules: RuleSet, day: date) -> Books:
    """Return the laws of a day, each with its rules in force."""
    kept = _kept(rules)
    between = bisect_right(kept.days, day)
    books = kept.books.get(between)
    if books is None:
        books = kept.books[between] = _books(rules, day)
    return books


def days_of_change(rules: RuleSet) -> tuple[date, ...]:
    """Return the days on which the law of a rule set changes, ascending."""
    return _kept(rules).days


def _kept(rules: RuleSet) -> _Kept:
    number = id(rules)
    kept = _KEPT.get(number)
    if kept is None or kept.rules() is not rules:
        gone = ref(rules, lambda _: _KEPT.pop(number, None))
        kept = _KEPT[number] = _Kept(gone, _days(rules), {})
    return kept


def _days(rules: RuleSet) -> tuple[date, ...]:
    periods = [law.held for law in rules.laws]
    periods.extend(rule.in_force for rule in rules.rules)
    return tuple(sorted({day for one in periods for day in _ends(one)}))


def _ends(period: Period) -> Iterator[date]:
    if period.start is not None:
        yield period.start
    if period.end is not None:
        yield period.end


def _books(rules: RuleSet, day: date) -> Books:
    conditions: list[Condition] = []
    written: list[Rule | None] = []
    books = []
    for law in rules.laws:
        held = day in law.held
        if not held and not law.is_closed:
            continue
        in_force = [one for one in law.rules if held and day in one.in_force]
        masks = dict.fromkeys(_KINDS, 0)
        reach = 1 << len(conditions)
        conditions.append(ALWAYS if law.is_opaque else law.governs)
        written.append(None)
        for kind in _KINDS:
            for rule in (one for one in in_force if isinstance(one, kind)):
                masks[kind] |= 1 << len(conditions)
                conditions.append(ALWAYS if rule.is_opaque else rule.condition)
                written.append(rule)
        books.append(
            Book(
                law,
                held,
                tuple(one for one in in_force if isinstance(one, Mandate)),
                reach,
                masks[Prohibition] | masks[Mandate] | masks[Permission],
                masks[Mandate],
                masks[Permission],
                masks[Limitation],
                masks[Duty],
            )
        )
    by_reach = [(book.reach.bit_length() - 1, book) for book in books]
    compiled = Compiled(
        conditions, {at: book.deciding | book.limiting | book.asking for at, book in by_reach}
    )
    return Books(
        books=tuple(books),
        rules=tuple(written),
        compiled=compiled,
        by_reach=dict(by_reach),
        reach=sum(book.reach for book in books),
        on_items=_on_items(conditions),
        signatures=(
            None if rules.reads_items_whole else Signatures(compiled, conditions, _ALWAYS_ASKED)
        ),
        judgements={},
        answers={},
        obligations={},
        reads_items_whole=rules.reads_items_whole,
        consents=tuple(
            one.name for one in rules.questions if isinstance(one, Fact) and one.is_consent
        ),
        confirmed_only=rules.confirmed_only,
    )


# What is asked of every item, besides what its laws ask.
_ALWAYS_ASKED = (
    facts_of_item.is_narrative,
    consent.is_denied,
    wishes.objects,
    wishes.objected_before,
)


def _on_items(conditions: list[Condition]) -> tuple[tuple[Condition, int], ...]:
    masks: dict[Condition, int] = {}
    for position, condition in enumerate(conditions):
        for one in on_items(condition):
            masks[one] = masks.get(one, 0) | 1 << position
    return tuple(sorted(masks.items(), key=lambda pair: str(pair[0])))


_KINDS: tuple[type[Rule], ...] = (Prohibition, Mandate, Permission, Limitation, Duty)
