"""The floor: every rule written by hand as one Python function, all of them asked in a loop.

The functions are written out by `_source` as a person would write them, and answer bare: no
unknowns, no obligations, no citations.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from benchmarks.policy import Answer, Condition, Facts, Operator, Policy, PolicyRule, Request

__all__ = ["Closures", "HoistedClosures"]

Native: TypeAlias = tuple[Facts, tuple[Facts, ...]]
Decided: TypeAlias = list[tuple[bool, list[str]]]
Test: TypeAlias = Callable[[Mapping[str, Any], Mapping[str, Any]], bool]


class Closures:
    """Every rule is asked about every item; permissions only where nothing denies."""

    name = "closures"
    form = "one Python function for each rule, in a loop; bare answers"

    def __init__(self, policy: Policy) -> None:
        self._denying = _functions(policy, permits=False)
        self._permitting = _functions(policy, permits=True)

    def prepare(self, request: Request) -> Native:
        """Return plain mappings, with sets where the facts are sets."""
        return native(request)

    def decide(self, native: Native) -> Decided:
        """Return for each item whether it may go, and the ids of the rules that say so."""
        request, items = native
        decided = []
        for item in items:
            denying = [name for name, test in self._denying if test(request, item)]
            if denying:
                decided.append((False, denying))
            else:
                permitting = [name for name, test in self._permitting if test(request, item)]
                decided.append((bool(permitting), permitting))
        return decided

    def answers(self, result: Decided) -> tuple[Answer, ...]:
        """Return what was decided."""
        return tuple(Answer(goes, frozenset(rules)) for goes, rules in result)


class HoistedClosures(Closures):
    """The same, with what does not differ from item to item asked once for each request."""

    name = "closures, request part once"
    form = "one Python function for each rule and half, request part hoisted by hand"

    def __init__(self, policy: Policy) -> None:
        self._halves = [
            (
                rule.id,
                rule.permits,
                _function(rule, rule.of_request),
                _function(rule, rule.of_item),
            )
            for rule in policy.rules
        ]

    def decide(self, native: Native) -> Decided:
        """Return for each item whether it may go, and the ids of the rules that say so."""
        request, items = native
        denying: list[tuple[str, Test]] = []
        permitting: list[tuple[str, Test]] = []
        for name, permits, of_request, of_item in self._halves:
            if of_request(request, request):
                (permitting if permits else denying).append((name, of_item))
        decided = []
        for item in items:
            found = [name for name, test in denying if test(request, item)]
            if found:
                decided.append((False, found))
            else:
                found = [name for name, test in permitting if test(request, item)]
                decided.append((bool(found), found))
        return decided


def native(request: Request) -> Native:
    """Return plain mappings, with sets where the facts are sets."""
    return _with_sets(request.facts), tuple(_with_sets(one) for one in request.items)


def _with_sets(facts: Facts) -> Any:
    return {
        name: frozenset(value) if isinstance(value, tuple) else value
        for name, value in facts.items()
    }


def _functions(policy: Policy, *, permits: bool) -> list[tuple[str, Test]]:
    return [
        (rule.id, _function(rule, rule.conditions))
        for rule in policy.rules
        if rule.permits is permits
    ]


def _function(rule: PolicyRule, conditions: tuple[Condition, ...]) -> Test:
    tests = " and ".join(_source(one) for one in conditions) or "True"
    name = rule.id.replace(".", "_").replace("-", "_")
    scope: dict[str, Test] = {}
    # Sets of constants are made once by the compiler, as they are in a module.
    exec(f"def {name}(request, item):\n    return {tests}\n", scope)
    return scope[name]


def _source(condition: Condition) -> str:
    value = f"{'item' if condition.is_about_item else 'request'}[{condition.fact!r}]"
    match condition.operator:
        case Operator.IS:
            return value if condition.operand else f"not {value}"
        case Operator.IN:
            assert isinstance(condition.operand, tuple)
            return f"{value} in {{{', '.join(map(repr, condition.operand))}}}"
        case Operator.HAS:
            assert isinstance(condition.operand, tuple)
            tests = [f"{one!r} in {value}" for one in condition.operand]
            return tests[0] if len(tests) == 1 else f"({' or '.join(tests)})"
        case Operator.AT_LEAST:
            return f"{value} >= {condition.operand}"
        case Operator.UNDER:
            return f"{value} < {condition.operand}"
