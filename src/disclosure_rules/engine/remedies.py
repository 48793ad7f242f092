"""Remedies: the smallest sets of facts that somebody can bring about and that let an item go.

A remedy turns the law's answer, or lifts the limitation that keeps the item, or both.
"""

from collections.abc import Iterable
from itertools import combinations

from disclosure_rules.engine.alike import Alike
from disclosure_rules.engine.plan import Handling, handling_of
from disclosure_rules.engine.reading import Book, LawReading, read_item
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
    reachable, readings = read_item(books, rules, case)
    asked: list[Rule] = []
    for book in _speaking(books, readings):
        asked.extend(book.limitations)
        if not reachable <= GOES:
            asked.extend((*book.prohibitions, *book.permissions))
    found: list[tuple[Fact, ...]] = []
    candidates = _obtainable(asked, case)
    for size in range(1, LARGEST + 1):
        for facts in combinations(candidates, size):
            if any(set(smaller) <= set(facts) for smaller in found):
                continue
            if _goes(books, rules, case.granting(fact.name for fact in facts)):
                found.append(facts)
    return found


def _speaking(books: tuple[Book, ...], readings: tuple[LawReading, ...]) -> list[Book]:
    governing = {reading.law.id for reading in readings}
    return [book for book in books if book.law.id in governing]


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
            and not (refused and one == wishes.agrees)
        ),
        key=lambda fact: fact.name,
    )
