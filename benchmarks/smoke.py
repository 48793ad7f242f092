"""A small benchmark that shows ratios and fails on no time: it keeps the benchmarks from rotting.

Run it with ``python benchmarks/smoke.py``.  The last line is JSON.
"""

import json
import platform
from collections.abc import Callable
from datetime import date
from time import perf_counter

from disclosure_rules import (
    Client,
    Discloser,
    DisclosureRequest,
    Jurisdiction,
    Profession,
    Purpose,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    Setting,
    evaluate,
)
from disclosure_rules.law import us

ROUNDS = 7
DAY = date(2026, 11, 22)
KINDS = (RecordKind.DIAGNOSIS, RecordKind.MEDICATION, RecordKind.PROGRESS_NOTE)


def request_of(items: int) -> DisclosureRequest:
    """Return a treatment request with so many items of three kinds."""
    return DisclosureRequest(
        client=Client(ref="client-a"),
        discloser=Discloser(
            profession=Profession.COUNSELOR, settings=frozenset({Setting.HIPAA_COVERED_ENTITY})
        ),
        recipient=Recipient(kind=RecipientKind.PHYSICIAN, is_within_program=False),
        purpose=Purpose.TREATMENT,
        items=tuple(
            RecordItem(
                ref=str(number),
                kind=KINDS[number % len(KINDS)],
                files=frozenset({RecordFile.TREATMENT}),
            )
            for number in range(items)
        ),
        jurisdictions=frozenset({Jurisdiction.CALIFORNIA}),
    )


def best(work: Callable[[], object], times: int) -> float:
    """Return the seconds that one call takes, best of the rounds."""
    return min(_timed(work, times) for _ in range(ROUNDS))


def _timed(work: Callable[[], object], times: int) -> float:
    start = perf_counter()
    for _ in range(times):
        work()
    return (perf_counter() - start) / times


def main() -> None:
    """Measure, print, and hold only that the answers are as expected."""
    one_state = us.ruleset(states=("CA",), codes=("ACA",))
    federal = us.ruleset()
    five, many = request_of(5), request_of(500)
    assert "permitted" == evaluate(five, federal, as_of=DAY).outcome.value
    base = best(lambda: evaluate(five, one_state, as_of=DAY), 5)
    figures = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "us_per_decision": round(base * 1e6),
        "items_500_over_5": round(best(lambda: evaluate(many, one_state, as_of=DAY), 1) / base, 2),
        "one_state_over_federal": round(
            base / best(lambda: evaluate(five, federal, as_of=DAY), 5), 2
        ),
        "explain_over_decision": round(
            best(lambda: evaluate(five, one_state, as_of=DAY).explain(), 1) / base, 2
        ),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
