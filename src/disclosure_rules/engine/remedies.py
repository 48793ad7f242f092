"""Remedies: the smallest sets of facts that somebody can bring about and that let an item go.

A remedy turns the law's answer, or lifts the limitation that keeps the item, or both.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from disclosure_rules.engine.alike import Alike
from disclosure_rules.engine.books import Books
from disclosure_rules.engine.combine import ItemAnswer, Position
from disclosure_rules.engine.plan import Handling, handling_of
from disclosure_rules.engine.reading import LawReading, reachable_of, read_item
from disclosure_rules.engine.result import Remedy
from disclosure_rules.engine.weigh import GOES, answer_of, limitations_of
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.compilation import positions
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import wishes
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import TRUE, UNKNOWN
from disclosure_rules.rules.rule import Limitation, Mandate

__all__ = ["LARGEST", "remedies_for"]

# No law we know asks for more than three things at once that somebody could bring about; a
# fourth would be a list of wishes and costs thousands of readings.
LARGEST = 3

_Way = frozenset[Fact]


def remedies_for(books: Books, groups: tuple[Alike, ...]) -> tuple[Remedy, ...]:
    """Return what would let items go that now stay.

    Args:
        books: The laws in force.
        groups: The items that stay.

    Returns:
        Remedies of one fact first, then two, then three; by name within each.  No remedy
        contains another for the same item.
    """
    items: dict[tuple[Fact, ...], list[int]] = {}
    for group in groups:
        for facts in _Search(books, group.case).smallest():
            items.setdefault(facts, []).extend(group.positions)
    ordered = sorted(items, key=lambda facts: (len(facts), [fact.name for fact in facts]))
    return tuple(Remedy(facts=facts, items=tuple(sorted(items[facts]))) for facts in ordered)


_LETS_GO = frozenset((Position.PERMITS, Position.REQUIRES))
_YIELDS = _LETS_GO | {Position.SILENT}
_REQUIRES = frozenset((Position.REQUIRES,))


class _Search:
    """The search for what lets one item go.

    It starts with nothing brought about and asks what still keeps the item.  Where a law does,
    each smallest way in which that law yields, or a higher one comes to require the item, is
    tried in turn, and the question is asked again with that brought about.
    """

    def __init__(self, books: Books, case: Case) -> None:
        self._books = books
        self._case = case
        self._refused = wishes.objects.truth(case) is TRUE

    def smallest(self) -> list[tuple[Fact, ...]]:
        """Return the smallest ways, each by name."""
        found: list[_Way] = []
        tried: set[_Way] = set()
        waiting: list[_Way] = [frozenset()]
        while waiting:
            way = waiting.pop()
            if way in tried or any(smaller <= way for smaller in found):
                continue
            tried.add(way)
            reachable, readings = self._read(way)
            if self._goes(reachable, readings):
                found.append(self._shrunk(way))
                continue
            room = LARGEST - len(way)
            if room:
                waiting.extend(way | more for more in self._steps(reachable, readings, room))
        return [tuple(sorted(one, key=lambda fact: fact.name)) for one in _minimal(found) if one]

    def _read(self, way: _Way) -> tuple[frozenset[ItemAnswer], tuple[LawReading, ...]]:
        return read_item(self._books, self._case.granting(fact.name for fact in way))

    def _shrunk(self, way: _Way) -> _Way:
        """Return a way without what it does not need.

        A law is asked as other law stands; a fact may also change what other law requires.
        """
        for fact in sorted(way, key=lambda one: one.name):
            fewer = way - {fact}
            if fewer and self._goes(*self._read(fewer)):
                return self._shrunk(fewer)
        return way

    def _goes(self, reachable: frozenset[ItemAnswer], readings: tuple[LawReading, ...]) -> bool:
        if not reachable <= GOES:
            return False
        acting = limitations_of(self._books, readings, answer_of(reachable))
        limits = [one.rule.limit for one in acting if isinstance(one.rule, Limitation)]
        return handling_of(limits) is not Handling.WITHHOLD

    def _steps(
        self, reachable: frozenset[ItemAnswer], readings: tuple[LawReading, ...], room: int
    ) -> Iterator[_Way]:
        """Yield what to bring about next; every way that lets the item go contains one of them."""
        if reachable <= GOES:
            yield from self._lifting(readings)
            return
        barring = [one for one in readings if Position.FORBIDS in one.reachable]
        if ItemAnswer.FORBIDDEN in reachable:
            bar = max(barring, key=lambda one: one.law.rank)
            yield from self._ways_of(bar, _YIELDS, room)
            for one in readings:
                if one.law.rank > bar.law.rank and _may_require(one):
                    yield from self._ways_of(one, _REQUIRES, room)
            return
        # No law speaks: one of them must come to permit it.
        for one in readings:
            yield from self._ways_of(one, _LETS_GO, room)

    def _lifting(self, readings: tuple[LawReading, ...]) -> Iterator[_Way]:
        asked = (
            question
            for one in readings
            for rule, _ in self._books.left(one.sifted, one.case, one.book.limiting)
            if isinstance(rule, Limitation) and rule.withholds
            for question in rule.questions()
        )
        yield from (frozenset((one,)) for one in self._obtainable(asked))

    def _ways_of(self, reading: LawReading, wanted: frozenset[Position], room: int) -> list[_Way]:
        """Return the smallest ways that leave a law no position but the wanted ones."""
        found: list[_Way] = []
        candidates = self._candidates(reading)
        for size in range(1, room + 1):
            for facts in map(frozenset, combinations(candidates, size)):
                if any(smaller <= facts for smaller in found):
                    continue
                case = reading.case.granting(fact.name for fact in facts)
                if reachable_of(self._books, reading.book, case) <= wanted:
                    found.append(facts)
        return found

    def _candidates(self, reading: LawReading) -> list[Fact]:
        """Return the obtainable facts on which a law's position can hang at all."""
        books, book = self._books, reading.book
        speaking = book.deciding & ~book.mandating
        rules = (books.rules[position] for position in positions(speaking))
        asked = {one for rule in rules if rule is not None for one in rule.questions()}
        obtainable = self._obtainable(asked | book.law.governs.questions())
        # A rule that comes out the same, whatever may be brought about, needs no trying.
        case = reading.case.forgetting(fact.name for fact in obtainable)
        hangs = [
            one.rule.questions() for one in books.speaking(case, speaking) if one.truth is UNKNOWN
        ]
        if books.governs(book, case) is UNKNOWN:
            hangs.append(book.law.governs.questions())
        return [fact for fact in obtainable if any(fact in asked for asked in hangs)]

    def _obtainable(self, asked: Iterable[Question]) -> list[Fact]:
        facts = {one for one in asked if isinstance(one, Fact) and self._may_be_obtained(one)}
        return sorted(facts, key=lambda fact: fact.name)

    def _may_be_obtained(self, fact: Fact) -> bool:
        if fact.remedy is None or fact.truth(self._case) is TRUE:
            return False
        # A client who has said no is not asked again by us.
        return not (self._refused and (fact.is_consent or fact == wishes.agrees))


def _may_require(reading: LawReading) -> bool:
    mandated = any(isinstance(one.rule, Mandate) for one in reading.rules)
    return mandated and reading.reachable != _REQUIRES


def _minimal(ways: Iterable[_Way]) -> list[_Way]:
    different = set(ways)
    smallest = (way for way in different if not any(fewer < way for fewer in different))
    return sorted(smallest, key=lambda way: (len(way), sorted(fact.name for fact in way)))
