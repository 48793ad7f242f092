"""Many rows at once: rows per second, by the number of distinct situations among them.

Each row is a request for one item, told in columns by the names of questions.  Where the library
offers no columns yet there is nothing to measure, and the figures are ``None``.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import cycle, islice
from time import perf_counter
from typing import Any, TypeAlias

import disclosure_rules
from benchmarks.ours import DAY, FACTS, ruleset_of
from benchmarks.policy import PLACES, Facts, decide, make_policy, make_requests
from benchmarks.side import WrongAnswer
from disclosure_rules.logic.facts import consent

__all__ = ["DISTINCT", "columns_rows_per_s"]

DISTINCT = (100, 1_000, 10_000, 100_000)
Columns: TypeAlias = Mapping[str, Sequence[Any]]


def columns_rows_per_s(rows: int, distinct: int) -> float | None:
    """Decide so many rows, of which so many are distinct, and return how many in a second.

    The rows were never seen before, so each distinct situation is decided once within the time.

    Raises:
        WrongAnswer: A row is not answered as the policy does.
    """
    evaluate_columns: Callable[..., Columns] | None
    evaluate_columns = getattr(disclosure_rules, "evaluate_columns", None)
    if evaluate_columns is None:
        return None
    policy = make_policy(60)
    rules = ruleset_of(policy)
    requests = make_requests(distinct, 1, places=len(PLACES))
    told = [{**one.facts, **one.items[0]} for one in requests]
    columns = _columns(list(islice(cycle(told), rows)))
    start = perf_counter()
    answered = evaluate_columns(columns, rules, as_of=DAY)
    seconds = perf_counter() - start
    if len(answered["handling"]) != rows:
        raise WrongAnswer("columns: another number of rows")
    for number, request in enumerate(requests[:1_000]):
        (expected,) = decide(policy, request)
        if (answered["handling"][number] == "release") is not expected.is_permitted:
            raise WrongAnswer(f"columns: row {number}")
    return rows / seconds


def _columns(rows: list[Facts]) -> Columns:
    columns: dict[str, Sequence[Any]] = {
        question.name: [row[name] for row in rows] for name, question in FACTS.items()
    }
    # What no column tells is not known, also whether the client has refused.
    columns[consent.is_denied.name] = [False] * len(rows)
    return columns
