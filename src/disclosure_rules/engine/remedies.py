"""Remedies: the smallest sets of facts that somebody can bring about and that let an item go."""

from itertools import combinations

from disclosure_rules.engine.reading import Book, LawReading, read_item
from disclosure_rules.engine.result import Remedy
from disclosure_rules.engine.weigh import GOES
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import wishes
from disclosure_rules.logic.truth import TRUE
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["LARGEST", "remedies_for"]

# No law we know asks for more than three things at once that somebody could bring about; a
# fourth would be a list of wishes and costs thousands of readings.
LARGEST = 3


def remedies_for(
    books: tuple[Book, ...], rules: RuleSet, cases: tuple[tuple[int, Case], ...]
) -> tuple[Remedy, ...]:
    """Return what would let items go that now stay.

    Args:
        books: The laws in force.
        rules: The rule set.
        cases: The items that stay, with their positions.

    Returns:
        Remedies of one fact first, then two, then three; by name within each.  No remedy
        contains another for the same item.
    """
    items: dict[tuple[Fact, ...], list[int]] = {}
    for position, case in cases:
        for facts in _smallest(books, rules, case):
            items.setdefault(facts, []).append(position)
    ordered = sorted(items, key=lambda facts: (len(facts), [fact.name for fact in facts]))
    return tuple(Remedy(facts=facts, items=tuple(items[facts])) for facts in ordered)


def _smallest(books: tuple[Book, ...], rules: RuleSet, case: Case) -> list[tuple[Fact, ...]]:
    _, readings = read_item(books, rules, case)
    candidates = _obtainable(books, readings, case)
    found: list[tuple[Fact, ...]] = []
    for size in range(1, LARGEST + 1):
        for facts in combinations(candidates, size):
            if any(set(smaller) <= set(facts) for smaller in found):
                continue
            supposed = case.supposing({fact.name: True for fact in facts})
            reachable, _ = read_item(books, rules, supposed)
            if reachable <= GOES:
                found.append(facts)
    return found


def _obtainable(
    books: tuple[Book, ...], readings: tuple[LawReading, ...], case: Case
) -> list[Fact]:
    speaking = {reading.law.id for reading in readings}
    asked = {
        question
        for book in books
        if book.law.id in speaking
        for rule in (*book.prohibitions, *book.permissions)
        for question in rule.questions()
    }
    refused = wishes.objects.truth(case) is TRUE
    return sorted(
        (
            one
            for one in asked
            if isinstance(one, Fact)
            and one.remedy is not None
            and one.truth(case) is not TRUE
            and not (refused and one == wishes.agrees)
        ),
        key=lambda fact: fact.name,
    )
