"""What most engines share: requests as JSON-like data, and the combination of what rules say."""

from collections.abc import Iterable, Sequence
from itertools import compress, repeat
from typing import Any, TypeAlias

from benchmarks.policy import Answer, Condition, Facts, Policy, PolicyRule, Request

__all__ = ["Column", "Decided", "Hoisted", "as_answers", "as_data", "combine_columns"]

Decided: TypeAlias = list[tuple[bool, list[str]]]
Column: TypeAlias = Sequence[bool]


def as_data(request: Request) -> dict[str, Any]:
    """Return the request as JSON-like data, with its items inside."""
    return {**_lists(request.facts), "items": [_lists(one) for one in request.items]}


def _lists(facts: Facts) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, tuple) else value for name, value in facts.items()
    }


def as_answers(decided: Decided) -> tuple[Answer, ...]:
    """Return what was decided in the form of the reference."""
    return tuple(Answer(goes, frozenset(rules)) for goes, rules in decided)


class Hoisted:
    """The policy cut in two by hand: what is about the request, and what is about an item.

    Conditions about an item that several rules share are asked once.

    Attributes:
        rules: For each rule its id, whether it permits, and which of the conditions about an
            item is its own; ``None`` if it has none.
        of_request: For each rule its conditions about the request; may be empty.
        of_item: The different conditions about an item.
    """

    def __init__(self, policy: Policy) -> None:
        numbers: dict[tuple[Condition, ...], int] = {}
        for rule in policy.rules:
            if rule.of_item:
                numbers.setdefault(rule.of_item, len(numbers))
        self.rules = [_entry(rule, numbers) for rule in policy.rules]
        self.of_request = [rule.of_request for rule in policy.rules]
        self.of_item = list(numbers)


def _entry(
    rule: PolicyRule, numbers: dict[tuple[Condition, ...], int]
) -> tuple[str, bool, int | None]:
    return rule.id, rule.permits, numbers.get(rule.of_item)


def combine_columns(
    items: int, denying: list[tuple[str, Column]], permitting: list[tuple[str, Column]]
) -> Decided:
    """Return the decisions on all items from what each rule says of each: denial overrides."""
    denials, permits = [name for name, _ in denying], [name for name, _ in permitting]
    decided: Decided = []
    rows = zip(_rows(items, denying), _rows(items, permitting), strict=False)
    for denied, permitted in rows:
        if True in denied:
            decided.append((False, [*compress(denials, denied)]))
        elif True in permitted:
            decided.append((True, [*compress(permits, permitted)]))
        else:
            decided.append((False, []))
    return decided


def _rows(items: int, columns: list[tuple[str, Column]]) -> Iterable[Sequence[bool]]:
    if not columns:
        return repeat((), items)
    return zip(*[column for _, column in columns], strict=False)
