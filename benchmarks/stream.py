"""Requests that never repeat: what caches cost, and how long the longest decision takes."""

from collections.abc import Iterator
from itertools import count
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple, TypeAlias

from benchmarks import real
from benchmarks.ours import DAY, Ours, read
from benchmarks.policy import PLACES, make_policy, make_requests
from disclosure_rules import DisclosureRequest, RuleSet, evaluate

__all__ = ["Stream", "real_stream", "stream"]

BATCH = 500
Batches: TypeAlias = Iterator[list[DisclosureRequest]]


class Stream(NamedTuple):
    """How long different requests took, in microseconds."""

    decisions: int
    median_us: float
    p99_us: float
    longest_us: float


def stream(rules: int, decisions: int, seconds: float) -> Stream:
    """Decide so many different requests from all places, or as many as there is time for."""
    side = Ours(make_policy(rules))

    def batches() -> Batches:
        for seed in count(1):
            requests = make_requests(BATCH, 5, seed=seed, places=len(PLACES))
            yield [side.prepare(one) for one in requests]

    return _stream(batches(), side.rules, decisions, seconds)


def real_stream(rules: RuleSet, decisions: int, seconds: float) -> Stream:
    """Decide different requests under real law: other places, people, purposes and items."""

    def batches() -> Batches:
        for seed in count(1):
            yield real.various(BATCH, seed)

    return _stream(batches(), rules, decisions, seconds)


def _stream(batches: Batches, rules: RuleSet, decisions: int, seconds: float) -> Stream:
    taken: list[float] = []
    until = perf_counter() + seconds
    for batch in batches:
        for request in batch:
            start = perf_counter()
            read(evaluate(request, rules, as_of=DAY))
            taken.append(perf_counter() - start)
            if len(taken) >= decisions or perf_counter() > until:
                return _found(taken)
    raise AssertionError("there is always another request")


def _found(taken: list[float]) -> Stream:
    high = quantiles(taken, n=100, method="inclusive")[-1] if len(taken) > 1 else taken[0]
    return Stream(len(taken), median(taken) * 1e6, high * 1e6, max(taken) * 1e6)
