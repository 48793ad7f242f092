"""cedarpy: Cedar in Rust, policies and entities parsed once, all items in one batch."""

import json
from typing import Any, TypeAlias

from cedarpy import Entities, PolicySet, is_authorized_batch

from benchmarks.peers.plain import as_answers, as_data
from benchmarks.policy import Answer, Condition, Operator, Policy, PolicyRule, Request

__all__ = ["Cedar"]

Native: TypeAlias = tuple[list[dict[str, Any]], Entities]


class Cedar:
    """The purpose is the action, the other facts are attributes of the recipient and the items."""

    name = "cedarpy"
    form = "PolicySet and Entities parsed beforehand, one batch call for all items, no context"

    def __init__(self, policy: Policy) -> None:
        self._ids = {f"policy{number}": rule.id for number, rule in enumerate(policy.rules)}
        self._policies = PolicySet.from_str("\n".join(_policy(one) for one in policy.rules))

    def prepare(self, request: Request) -> Native:
        """Return one request for each item, and what is known as parsed entities."""
        facts = as_data(request)
        purpose, items = facts.pop("purpose"), facts.pop("items")
        recipient = {"type": "Recipient", "id": "r"}
        entities: list[Any] = [{"uid": recipient, "attrs": facts, "parents": []}]
        asked = []
        for position, item in enumerate(items):
            uid = {"type": "Item", "id": str(position)}
            entities.append({"uid": uid, "attrs": item, "parents": []})
            action = {"type": "Action", "id": purpose}
            asked.append({"principal": recipient, "action": action, "resource": uid})
        return asked, Entities.from_json_str(json.dumps(entities))

    def decide(self, native: Native) -> list[tuple[bool, list[str]]]:
        """Return the decisions."""
        asked, entities = native
        ids = self._ids
        return [
            (one.allowed, [ids[reason] for reason in one.diagnostics.reasons])
            for one in is_authorized_batch(asked, self._policies, entities)
        ]

    def answers(self, result: list[tuple[bool, list[str]]]) -> tuple[Answer, ...]:
        """Return what was decided."""
        return as_answers(result)


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
    owner = "resource" if condition.is_about_item else "principal"
    value, operand = f"{owner}.{condition.fact}", condition.operand
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
