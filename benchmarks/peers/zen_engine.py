"""zen-engine: its expression language, as one compiled list expression."""

import json
from typing import Any, TypeAlias

import zen

from benchmarks.peers import plain
from benchmarks.peers.plain import Decided, as_answers, as_data
from benchmarks.policy import Answer, Condition, Operator, Policy, Request

__all__ = ["Zen"]

Native: TypeAlias = dict[str, Any]


class Zen:
    """One call that answers for the request and for every item."""

    name = "zen-engine"
    form = "one compiled list expression, conditions about the request hoisted by hand"

    def __init__(self, policy: Policy) -> None:
        parts = plain.Hoisted(policy)
        self._rules = parts.rules
        of_request = ", ".join(_all(one, "") for one in parts.of_request)
        of_item = ", ".join(_all(one, "#.") for one in parts.of_item)
        self._expression = zen.compile_expression(f"[[{of_request}], map(items, [{of_item}])]")

    def prepare(self, request: Request) -> Native:
        """Return the request as JSON-like data."""
        return as_data(request)

    def decide(self, native: Native) -> Decided:
        """Return the decisions."""
        of_request, of_items = self._expression.evaluate(native)
        denying: list[tuple[str, int | None]] = []
        permitting: list[tuple[str, int | None]] = []
        for (name, permits, number), possible in zip(self._rules, of_request, strict=False):
            if possible:
                (permitting if permits else denying).append((name, number))
        decided: Decided = []
        for row in of_items:
            found = [name for name, number in denying if number is None or row[number]]
            if found:
                decided.append((False, found))
            else:
                found = [name for name, number in permitting if number is None or row[number]]
                decided.append((bool(found), found))
        return decided

    def answers(self, result: Decided) -> tuple[Answer, ...]:
        """Return what was decided."""
        return as_answers(result)


def _all(conditions: tuple[Condition, ...], owner: str) -> str:
    return " and ".join(_asked(one, owner) for one in conditions) or "true"


def _asked(condition: Condition, owner: str) -> str:
    value, operand = f"{owner}{condition.fact}", condition.operand
    match condition.operator:
        case Operator.IS:
            return value if operand else f"not {value}"
        case Operator.IN:
            return f"{value} in {json.dumps(operand)}"
        case Operator.HAS:
            assert isinstance(operand, tuple)
            return f"({' or '.join(f'{json.dumps(one)} in {value}' for one in operand)})"
        case Operator.AT_LEAST:
            return f"{value} >= {operand}"
        case Operator.UNDER:
            return f"{value} < {operand}"
