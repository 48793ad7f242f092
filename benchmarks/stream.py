"""Requests that never repeat: what caches cost, and how long the longest decision takes."""

from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

from benchmarks.ours import Ours
from benchmarks.policy import PLACES, make_policy, make_requests
from disclosure_rules import DisclosureRequest

__all__ = ["Stream", "stream"]

BATCH = 500


class Stream(NamedTuple):
    """How long different requests took, in microseconds."""

    rules: int
    decisions: int
    median_us: float
    p99_us: float
    longest_us: float


def stream(rules: int, decisions: int, *, seconds: float = float("inf")) -> Stream:
    """Decide so many different requests from all places, or as many as there is time for."""
    side = Ours(make_policy(rules))
    taken: list[float] = []
    start, batch = perf_counter(), 0
    while len(taken) < decisions and perf_counter() - start < seconds:
        requests = make_requests(BATCH, 5, seed=batch + 1, places=len(PLACES))
        taken.extend(_taken(side, [side.prepare(one) for one in requests]))
        batch += 1
    taken = taken[:decisions]
    return Stream(
        rules=rules,
        decisions=len(taken),
        median_us=median(taken) * 1e6,
        p99_us=quantiles(taken, n=100)[-1] * 1e6,
        longest_us=max(taken) * 1e6,
    )


def _taken(side: Ours, natives: list[DisclosureRequest]) -> list[float]:
    taken = []
    for native in natives:
        start = perf_counter()
        side.decide(native)
        taken.append(perf_counter() - start)
    return taken
