"""The policy as Rego, for the engines that speak it."""

import json
from collections.abc import Iterable
from typing import Any

from benchmarks.peers.plain import Decided
from benchmarks.policy import Condition, Operator, Policy

__all__ = ["QUERY", "Combiner", "module", "plain_module"]

QUERY = "data.bench.hits"


def module(policy: Policy) -> str:
    """Return the policy as one Rego module.

    `hits` holds for each rule that speaks its number and the positions of the items it speaks
    of, or true for all of them.  What is about the request stands first in each body, so nothing
    about items is asked where it fails.
    """
    lines = ["package bench", "", "import rego.v1", ""]
    for number, rule in enumerate(policy.rules):
        body = [_asked(one, "input") for one in rule.of_request]
        if rule.of_item:
            asked = "; ".join(_asked(one, "item") for one in rule.of_item)
            body.append(f"found := [n | some n, item in input.items; {asked}]")
            body.append("count(found) > 0")
        else:
            body.append("found := true")
        lines.append(f"hits contains [{number}, found] if {{ {'; '.join(body)} }}")
    return "\n".join(lines) + "\n"


def plain_module(policy: Policy) -> str:
    """Return the same for an engine that knows no `some` inside a comprehension.

    `hits` holds a number and one position for each rule and item.
    """
    lines = ["package bench", "", "import rego.v1", ""]
    for number, rule in enumerate(policy.rules):
        body = [_asked(one, "input") for one in rule.of_request]
        body.append(f"some n, {'item' if rule.of_item else '_'} in input.items")
        body.extend(_asked(one, "item") for one in rule.of_item)
        lines.append(f"hits contains [{number}, [n]] if {{ {'; '.join(body)} }}")
    return "\n".join(lines) + "\n"


def _asked(condition: Condition, owner: str) -> str:
    value, operand = f"{owner}.{condition.fact}", condition.operand
    match condition.operator:
        case Operator.IS:
            return value if operand else f"not {value}"
        case Operator.IN:
            assert isinstance(operand, tuple)
            if len(operand) == 1:
                return f"{value} == {json.dumps(operand[0])}"
            return f"{value} in {_set(operand)}"
        case Operator.HAS:
            assert isinstance(operand, tuple)
            if len(operand) == 1:
                return f"{json.dumps(operand[0])} in {value}"
            return f"some x_{condition.fact} in {value}; x_{condition.fact} in {_set(operand)}"
        case Operator.AT_LEAST:
            return f"{value} >= {operand}"
        case Operator.UNDER:
            return f"{value} < {operand}"


def _set(words: tuple[str, ...]) -> str:
    return f"{{{', '.join(json.dumps(word) for word in words)}}}"


class Combiner:
    """Turns hits into decisions: denial overrides."""

    def __init__(self, policy: Policy) -> None:
        self._rules = [(rule.id, rule.permits) for rule in policy.rules]

    def decide(self, items: int, hits: Iterable[Any]) -> Decided:
        """Return the decisions on all items."""
        denying: list[list[str]] = [[] for _ in range(items)]
        permitting: list[list[str]] = [[] for _ in range(items)]
        for number, found in hits:
            name, permits = self._rules[number]
            said = permitting if permits else denying
            for position in range(items) if found is True else set(found):
                said[position].append(name)
        return [
            (False, denied) if denied else (bool(permitted), permitted)
            for denied, permitted in zip(denying, permitting, strict=True)
        ]
