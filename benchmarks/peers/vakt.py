"""vakt: policies of rule objects in pure Python, one inquiry for each item."""

from typing import Any, TypeAlias

from vakt import ALLOW_ACCESS, DENY_ACCESS, Guard, Inquiry, MemoryStorage, RulesChecker
from vakt import Policy as VaktPolicy
from vakt import rules as test

from benchmarks.peers.plain import as_data
from benchmarks.policy import Condition, Operator, Policy, PolicyRule, Request

__all__ = ["Vakt"]

Native: TypeAlias = list[Inquiry]


class Vakt:
    """The recipient and everything else about the request is the subject, the item the resource.

    It says yes or no, and not by which rules.
    """

    name = "vakt"
    form = "MemoryStorage and RulesChecker, one inquiry for each item; no rule ids"

    def __init__(self, policy: Policy) -> None:
        storage = MemoryStorage()
        for rule in policy.rules:
            storage.add(_policy(rule))
        self._guard = Guard(storage, RulesChecker())

    def prepare(self, request: Request) -> Native:
        """Return one inquiry for each item."""
        subject = as_data(request)
        items, purpose = subject.pop("items"), subject.pop("purpose")
        return [Inquiry(subject=subject, action=purpose, resource=item) for item in items]

    def decide(self, native: Native) -> list[bool]:
        """Return yes or no for each item."""
        ask = self._guard.is_allowed
        return [ask(one) for one in native]

    def answers(self, result: list[bool]) -> tuple[bool, ...]:
        """Return what was decided."""
        return tuple(result)


def _policy(rule: PolicyRule) -> VaktPolicy:
    purpose = [_rule(one) for one in rule.conditions if one.fact == "purpose"]
    subject = {one.fact: _rule(one) for one in rule.of_request if one.fact != "purpose"}
    resource = {one.fact: _rule(one) for one in rule.of_item}
    return VaktPolicy(
        rule.id,
        actions=purpose or [test.Any()],
        subjects=[subject or test.Any()],
        resources=[resource or test.Any()],
        effect=ALLOW_ACCESS if rule.permits else DENY_ACCESS,
    )


def _rule(condition: Condition) -> Any:
    operand = condition.operand
    match condition.operator:
        case Operator.IS:
            return test.Truthy() if operand else test.Falsy()
        case Operator.IN:
            assert isinstance(operand, tuple)
            return test.In(*operand)
        case Operator.HAS:
            assert isinstance(operand, tuple)
            return test.AnyIn(*operand)
        case Operator.AT_LEAST:
            return test.GreaterOrEqual(operand)
        case Operator.UNDER:
            return test.Less(operand)
