"""Holds the evaluator against the naive one, many times: ``python -m tests.many_cases N [seed]``.

Prints how often each answer came up, how long it took, and every difference with the seed that
shows it.  ``python -m tests.many_cases show SEED`` spells a scenario out.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter

from attrs import field, frozen

from disclosure_rules import Decision, Disposition, ItemDecision, evaluate
from tests import naive
from tests.strategies import FLAVOURS, Scenario, spelled_out, thrown

__all__ = ["Tally", "compare", "decided", "differences", "flavour_of", "main"]

PROCESSES = 2
BATCH = 500


def decided(scenario: Scenario) -> Decision:
    """Return what the library decides."""
    return evaluate(scenario.request, scenario.rules, as_of=scenario.as_of)


def differences(scenario: Scenario) -> tuple[str, ...]:
    """Return where the library and the naive evaluator differ, in words; empty if nowhere."""
    return tuple(_differences(scenario, decided(scenario)))


def _differences(scenario: Scenario, ours: Decision) -> Iterator[str]:
    outcome, opinions = naive.decide(scenario.request, scenario.rules, scenario.as_of)
    for one, opinion in zip(ours.items, opinions, strict=True):
        for what, here, there in _compared(one, one.disposition, opinion):
            if here != there:
                yield f"item {one.position}: {what} is {here}, naively {there}"
    if ours.outcome.value != outcome:
        yield f"outcome is {ours.outcome.value}, naively {outcome}"


def _compared(
    one: ItemDecision, done: Disposition, opinion: naive.Opinion
) -> Iterator[tuple[str, object, object]]:
    yield "answer", one.answer.value, opinion.answer
    yield "reachable", {answer.value for answer in one.reachable}, set(opinion.reachable)
    yield "handling", done.handling.value, opinion.handling
    yield "limits", set(done.limits), set(opinion.limits)
    yield "silence", done.is_silent, opinion.is_silent


@frozen
class Tally:
    """What a number of comparisons came to.

    Args:
        outcomes: How often each outcome came up.
        answers: How often each answer to an item came up.
        conflicts: In how many requests laws clashed.
        found: The seeds that show a difference, each with what differs.
    """

    outcomes: Counter[str] = field(factory=Counter)
    answers: Counter[str] = field(factory=Counter)
    conflicts: Counter[bool] = field(factory=Counter)
    found: list[tuple[int, str]] = field(factory=list)

    @property
    def cases(self) -> int:
        """How many comparisons there were."""
        return self.outcomes.total()

    def add(self, other: "Tally") -> None:
        """Add another tally to this one."""
        self.outcomes.update(other.outcomes)
        self.answers.update(other.answers)
        self.conflicts.update(other.conflicts)
        self.found.extend(other.found)


def flavour_of(seed: int) -> int:
    """Return which flavour a seed's scenario has: they take turns."""
    return seed % len(FLAVOURS)


def compare(seeds: range) -> Tally:
    """Return what comparing the scenarios of these seeds comes to."""
    tally = Tally()
    for seed in seeds:
        scenario = thrown(seed, FLAVOURS[flavour_of(seed)])
        ours = decided(scenario)
        tally.outcomes[ours.outcome.value] += 1
        tally.answers.update(one.answer.value for one in ours.items)
        tally.conflicts[bool(ours.conflicts)] += 1
        tally.found.extend((seed, found) for found in _differences(scenario, ours))
    return tally


def main(arguments: list[str]) -> int:
    """Compare many scenarios in several processes; return 1 if any two differ."""
    if arguments[:1] == ["show"]:
        seed = int(arguments[1])
        print(spelled_out(thrown(seed, FLAVOURS[flavour_of(seed)])))
        return 0
    cases = int(arguments[0])
    first = int(arguments[1]) if len(arguments) > 1 else 0
    starts = range(first, first + cases, BATCH)
    batches = [range(start, min(start + BATCH, first + cases)) for start in starts]
    tally = Tally()
    begun = perf_counter()
    with ProcessPoolExecutor(PROCESSES) as pool:
        for part in pool.map(compare, batches):
            tally.add(part)
    seconds = perf_counter() - begun
    print(f"{tally.cases} cases from seed {first}, {seconds:.1f} s, {len(tally.found)} differences")
    for title, counter in (("outcomes", tally.outcomes), ("answers", tally.answers)):
        total = counter.total()
        shares = (f"{name} {100 * many / total:.1f} %" for name, many in counter.most_common())
        print(f"{title}: {', '.join(shares)}")
    print(f"requests with a conflict of laws: {100 * tally.conflicts[True] / tally.cases:.1f} %")
    for seed, what in tally.found:
        print(f"seed {seed}: {what}")
    return 1 if tally.found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
