"""Requests in which one fact is not stated, and what a sound answer to them may be."""

from collections.abc import Iterator
from itertools import chain, combinations, cycle, islice

from benchmarks.ours import FACTS, Ours
from benchmarks.policy import REQUEST_FACTS, FactKind, Policy, Request, Value, decide, without
from benchmarks.side import WrongAnswer
from disclosure_rules import ItemAnswer

__all__ = ["check_unknowns", "one_unknown"]

# Too many completions to try: places and ages are left stated.
ASKED = tuple(
    name
    for name, (kind, _) in REQUEST_FACTS.items()
    if name != "places" and kind is not FactKind.NUMBER
)


def one_unknown(requests: tuple[Request, ...]) -> tuple[tuple[Request, str], ...]:
    """Return each request with one fact left out, and which: another one each time."""
    facts = islice(cycle(ASKED), len(requests))
    return tuple((without(one, fact), fact) for one, fact in zip(requests, facts, strict=True))


def check_unknowns(
    side: Ours, policy: Policy, requests: tuple[tuple[Request, str], ...]
) -> tuple[int, int]:
    """Hold our answers to what they are under every possible value of the fact left out.

    Returns:
        How many items are undetermined, and how many of these come out alike whatever the value.

    Raises:
        WrongAnswer: A settled answer is wrong for some value, or what is open does not ask for
            the fact.
    """
    still_open = needlessly = 0
    for number, (request, fact) in enumerate(requests):
        decision = side.decide(side.prepare(request))
        completed = [
            decide(policy, request._replace(facts={**request.facts, fact: value}))
            for value in _values(fact)
        ]
        for position, item in enumerate(decision.items):
            outcomes = {answers[position].is_permitted for answers in completed}
            if item.answer is not ItemAnswer.UNDETERMINED:
                if outcomes != {item.goes}:
                    raise WrongAnswer(f"unknown {fact}: request {number}, item {position}")
                continue
            still_open += 1
            needlessly += len(outcomes) == 1
            if item.goes or FACTS[fact] not in decision.missing:
                raise WrongAnswer(f"unknown {fact}: request {number}, item {position} is not asked")
    return still_open, needlessly


def _values(fact: str) -> Iterator[Value]:
    kind, terms = REQUEST_FACTS[fact]
    if kind is FactKind.YES_NO:
        yield from (True, False)
    elif kind is FactKind.TERM:
        yield from terms
        yield "other"  # a term that no rule names
    else:
        yield from chain.from_iterable(combinations(terms, size) for size in range(len(terms) + 1))
