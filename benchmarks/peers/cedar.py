"""cedarpy: Cedar in Rust, policies and entities parsed once, all items in one batch."""

import json
from typing import Any, TypeAlias

from cedarpy import AuthzResult, Entities, PolicySet, is_authorized_batch

from benchmarks.policy import Answer, Condition, Facts, Operator, Policy, PolicyRule, Request

__all__ = ["Cedar"]

Native: TypeAlias = list[dict[str, Any]]


class Cedar:
    """The purpose is the action; the rest of the facts are the context, serialised beforehand."""

    name = "cedarpy"
    form = "PolicySet and Entities parsed beforehand, one batch call for all items"

    def __init__(self, policy: Policy) -> None:
        self._ids = {f"policy{number}": rule.id for number, rule in enumerate(policy.rules)}
        self._policies = PolicySet.from_str("\n".join(_policy(one) for one in policy.rules))
        self._entities = Entities.from_json_str("[]")

    def prepare(self, request: Request) -> Native:
        """Return one request for each item, its context as JSON text."""
        facts = {name: _plain(value) for name, value in request.facts.items() if name != "purpose"}
        return [
            {
                "principal": {"type": "Recipient", "id": "r"},
                "action": {"type": "Action", "id": request.facts["purpose"]},
                "resource": {"type": "Item", "id": str(position)},
                "context": json.dumps({**facts, **_plain_facts(item)}),
            }
            for position, item in enumerate(request.items)
        ]

    def decide(self, native: Native) -> list[tuple[bool, list[str]]]:
        """Return the decisions."""
        ids = self._ids
        return [
            (one.allowed, [ids[reason] for reason in one.diagnostics.reasons])
            for one in _asked_in_batch(native, self._policies, self._entities)
        ]

    def answers(self, result: list[tuple[bool, list[str]]]) -> tuple[Answer, ...]:
        """Return what was decided."""
        return tuple(Answer(goes, frozenset(rules)) for goes, rules in result)


def _asked_in_batch(native: Native, policies: PolicySet, entities: Entities) -> list[AuthzResult]:
    return is_authorized_batch(native, policies, entities)


def _plain_facts(facts: Facts) -> dict[str, Any]:
    return {name: _plain(value) for name, value in facts.items()}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _policy(rule: PolicyRule) -> str:
    purposes = [one for one in rule.conditions if one.fact == "purpose"]
    action = "action"
    if purposes:
        assert isinstance(purposes[0].operand, tuple)
        allowed = ", ".join(f"Action::{json.dumps(one)}" for one in purposes[0].operand)
        action = f"action in [{allowed}]"
    asked = [_asked(one) for one in rule.conditions if one.fact != "purpose"]
    when = f" when {{ {' && '.join(asked)} }}" if asked else ""
    return f"{'permit' if rule.permits else 'forbid'}(principal, {action}, resource){when};"


def _asked(condition: Condition) -> str:
    value, operand = f"context.{condition.fact}", condition.operand
    match condition.operator:
        case Operator.IS:
            return value if operand else f"!{value}"
        case Operator.IN:
            return f"{json.dumps(operand)}.contains({value})"
        case Operator.HAS:
            assert isinstance(operand, tuple)
            if len(operand) == 1:
                return f"{value}.contains({json.dumps(operand[0])})"
            return f"{value}.containsAny({json.dumps(operand)})"
        case Operator.AT_LEAST:
            return f"{value} >= {operand}"
        case Operator.UNDER:
            return f"{value} < {operand}"
