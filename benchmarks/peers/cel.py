"""common-expression-language: CEL in Rust."""

import json
from typing import TypeAlias

import cel

from benchmarks.peers import plain
from benchmarks.peers.plain import Column, Decided, as_answers, as_data, combine_columns
from benchmarks.policy import Answer, Condition, Operator, Policy, Request

__all__ = ["Cel"]

Native: TypeAlias = tuple[cel.Context, int]


class Cel:
    """Which rules are possible for the request in one call, and then one call for each of them."""

    name = "common-expression-language"
    form = "compiled, conditions about the request hoisted by hand, context made beforehand"

    def __init__(self, policy: Policy) -> None:
        parts = plain.Hoisted(policy)
        self._of_request = cel.compile(f"[{', '.join(_all(one, '') for one in parts.of_request)}]")
        of_item = [cel.compile(f"items.map(i, {_all(one, 'i.')})") for one in parts.of_item]
        self._rules = [
            (name, permits, None if number is None else of_item[number])
            for name, permits, number in parts.rules
        ]

    def prepare(self, request: Request) -> Native:
        """Return the engine's own context, and the number of items."""
        return cel.Context(variables=as_data(request)), len(request.items)

    def decide(self, native: Native) -> Decided:
        """Return the decisions."""
        context, items = native
        everything = [True] * items
        denying: list[tuple[str, Column]] = []
        permitting: list[tuple[str, Column]] = []
        for (name, permits, of_item), possible in zip(
            self._rules, self._of_request.execute(context), strict=False
        ):
            if possible:
                column = everything if of_item is None else of_item.execute(context)
                (permitting if permits else denying).append((name, column))
        return combine_columns(items, denying, permitting)

    def answers(self, result: Decided) -> tuple[Answer, ...]:
        """Return what was decided."""
        return as_answers(result)


def _all(conditions: tuple[Condition, ...], owner: str) -> str:
    return " && ".join(_asked(one, owner) for one in conditions) or "true"


def _asked(condition: Condition, owner: str) -> str:
    value, operand = f"{owner}{condition.fact}", condition.operand
    match condition.operator:
        case Operator.IS:
            return value if operand else f"!{value}"
        case Operator.IN:
            return f"{value} in {json.dumps(operand)}"
        case Operator.HAS:
            assert isinstance(operand, tuple)
            return f"({' || '.join(f'{json.dumps(one)} in {value}' for one in operand)})"
        case Operator.AT_LEAST:
            return f"{value} >= {operand}"
        case Operator.UNDER:
            return f"{value} < {operand}"
