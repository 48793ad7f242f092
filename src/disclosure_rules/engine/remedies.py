"""Remedies: the smallest sets of facts that somebody can bring about and that let an item go.

A remedy turns the law's answer, or lifts the limitation that keeps the item, or both.
"""

from collections.abc import Iterable
from itertools import combinations

from disclosure_rules.engine.alike import Alike
from disclosure_rules.engine.combine import ItemAnswer, Position
from disclosure_rules.engine.plan import Handling, handling_of
from disclosure_rules.engine.reading import Book, LawReading, reachable_of, read_item
from disclosure_rules.engine.result import Remedy
from disclosure_rules.engine.weigh import GOES, answer_of, limitations_of
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import wishes
from disclosure_rules.logic.truth import TRUE
from disclosure_rules.rules.rule import Limitation, Rule
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["LARGEST", "remedies_for"]

# No law we know asks for more than three things at once that somebody could bring about; a
# fourth would be a list of wishes and costs thousands of readings.
LARGEST = 3


def remedies_for(
    books: tuple[Book, ...], rules: RuleSet, groups: tuple[Alike, ...]
) -> tuple[Remedy, ...]:
    """Return what would let items go that now stay.

    Args:
        books: The laws in force.
        rules: The rule set.
        groups: The items that stay.

    Returns:
        Remedies of one fact first, then two, then three; by name within each.  No remedy
        contains another for the same item.
    """
    items: dict[tuple[Fact, ...], list[int]] = {}
    for group in groups:
        for facts in _smallest(books, rules, group.case):
            items.setdefault(facts, []).extend(group.positions)
    ordered = sorted(items, key=lambda facts: (len(facts), [fact.name for fact in facts]))
    return tuple(Remedy(facts=facts, items=tuple(sorted(items[facts]))) for facts in ordered)


def _smallest(books: tuple[Book, ...], rules: RuleSet, case: Case) -> list[tuple[Fact, ...]]:
    """Return the smallest sets of facts that let the item go.

    Each law that may forbid is asked alone what would make it yield, then each choice of one
    way for every such law is put together, and what limitations still want is added.
    """
    reachable, readings = read_item(books, rules, case)
    by_law = {book.law.id: book for book in books}
    ways: list[frozenset[Fact]] = [frozenset()]
    for reading in readings:
        if not reachable <= GOES and Position.FORBIDS in reading.reachable:
            yielding = _ways_of(by_law[reading.law.id], rules, reading, _YIELDS)
            joined = {one | other for one in ways for other in yielding}
            ways = _minimal(one for one in joined if len(one) <= LARGEST)
    if ItemAnswer.NOT_COVERED in reachable:
        # No law speaks: one of them must come to permit it.
        speaking = [
            way
            for reading in readings
            for way in _ways_of(by_law[reading.law.id], rules, reading, _LETS_GO)
        ]
        joined = {one | other for one in ways for other in speaking}
        ways = _minimal(one for one in joined if len(one) <= LARGEST)
    lifting = _obtainable(
        (rule for reading in readings for rule in by_law[reading.law.id].limitations), case
    )
    found: list[frozenset[Fact]] = []
    for way in ways:
        for size in range(LARGEST - len(way) + 1):
            more = (way.union(some) for some in combinations(lifting, size))
            going = [one for one in more if _goes(books, rules, _with(case, one))]
            found.extend(going)
            if going:
                break
    return [tuple(sorted(one, key=lambda fact: fact.name)) for one in _minimal(found) if one]


_LETS_GO = frozenset((Position.PERMITS, Position.REQUIRES))
_YIELDS = _LETS_GO | {Position.SILENT}


def _ways_of(
    book: Book, rules: RuleSet, reading: LawReading, wanted: frozenset[Position]
) -> list[frozenset[Fact]]:
    candidates = _obtainable((*book.prohibitions, *book.permissions), reading.case)
    found: list[frozenset[Fact]] = []
    for size in range(1, LARGEST + 1):
        for facts in map(frozenset, combinations(candidates, size)):
            if any(smaller <= facts for smaller in found):
                continue
            if reachable_of(book, rules, _with(reading.case, facts)) <= wanted:
                found.append(facts)
    return found


def _with(case: Case, facts: Iterable[Fact]) -> Case:
    return case.granting(fact.name for fact in facts)


def _minimal(ways: Iterable[frozenset[Fact]]) -> list[frozenset[Fact]]:
    ordered = sorted(set(ways), key=lambda way: (len(way), sorted(fact.name for fact in way)))
    kept: list[frozenset[Fact]] = []
    for way in ordered:
        if not any(smaller <= way for smaller in kept):
            kept.append(way)
    return kept


def _goes(books: tuple[Book, ...], rules: RuleSet, case: Case) -> bool:
    reachable, readings = read_item(books, rules, case)
    if not reachable <= GOES:
        return False
    acting = limitations_of(books, readings, answer_of(reachable))
    limits = [one.rule.limit for one in acting if isinstance(one.rule, Limitation)]
    return handling_of(limits) is not Handling.WITHHOLD


def _obtainable(asked: Iterable[Rule], case: Case) -> list[Fact]:
    questions = {question for rule in asked for question in rule.questions()}
    refused = wishes.objects.truth(case) is TRUE
    return sorted(
        (
            one
            for one in questions
            if isinstance(one, Fact)
            and one.remedy is not None
            and one.truth(case) is not TRUE
            and not (refused and (one.is_consent or one == wishes.agrees))
        ),
        key=lambda fact: fact.name,
    )
