"""datalogic-py: JSONLogic compiled in Rust.

Three forms, from the plain to the clever: one compiled rule for each rule and item; conditions
about the request hoisted by hand, so that of the conditions about items only those are asked whose
rule is still possible; and the same with the rules of each place behind one question about the
place, which is an index written by hand, and drops the rules of a place that is not known.
"""

from itertools import compress
from typing import Any, TypeAlias

from datalogic_py import DataHandle, Engine, Rule

from benchmarks.peers import plain
from benchmarks.peers.plain import Column, Decided, as_answers, as_data, combine_columns
from benchmarks.policy import Answer, Condition, Operator, Policy, Request

__all__ = ["ByPlace", "Hoisted", "PerItem"]

Native: TypeAlias = tuple[DataHandle, int]


class Hoisted:
    """Which rules are possible for the request in one call, and then one call for each of them."""

    name = "datalogic-py, hoisted"
    form = "conditions about the request hoisted by hand; data parsed beforehand"

    def __init__(self, policy: Policy) -> None:
        engine = Engine(templating=True)
        parts = plain.Hoisted(policy)
        self._evaluate = engine.session().evaluate_data
        self._of_request = engine.compile([_all(one) for one in parts.of_request])
        of_item = [_over_items(engine, one) for one in parts.of_item]
        self._rules = [
            (name, permits, None if number is None else of_item[number])
            for name, permits, number in parts.rules
        ]

    def prepare(self, request: Request) -> Native:
        """Return the engine's own handle of parsed data, and the number of items."""
        return DataHandle(as_data(request)), len(request.items)

    def decide(self, native: Native) -> Decided:
        """Return the decisions."""
        handle, items = native
        evaluate = self._evaluate
        everything = [True] * items
        denying: list[tuple[str, Column]] = []
        permitting: list[tuple[str, Column]] = []
        for (name, permits, of_item), possible in zip(
            self._rules, evaluate(self._of_request, handle), strict=False
        ):
            if possible:
                column = everything if of_item is None else evaluate(of_item, handle)
                (permitting if permits else denying).append((name, column))
        return combine_columns(items, denying, permitting)

    def answers(self, result: Decided) -> tuple[Answer, ...]:
        """Return what was decided."""
        return as_answers(result)


class ByPlace(Hoisted):
    """The same, with the rules of a place asked only where the place is stated."""

    name = "datalogic-py, hoisted and indexed by place"
    form = "as hoisted; the rules of each place behind one question, an index by hand"

    def __init__(self, policy: Policy) -> None:
        engine = Engine(templating=True)
        self._evaluate = engine.session().evaluate_data
        groups: dict[tuple[Condition, ...], list[Any]] = {}
        columns: dict[tuple[Condition, ...], Rule] = {}
        for rule in policy.rules:
            place = tuple(one for one in rule.of_request if one.fact == "places")
            rest = tuple(one for one in rule.of_request if one.fact != "places")
            if rule.of_item and rule.of_item not in columns:
                columns[rule.of_item] = _over_items(engine, rule.of_item)
            entry = (rule.id, rule.permits, columns.get(rule.of_item))
            groups.setdefault(place, []).append((entry, _all(rest)))
        self._groups = [[entry for entry, _ in group] for group in groups.values()]
        self._of_request = engine.compile(
            [
                {"if": [_all(place), [asked for _, asked in group], None]}
                for place, group in groups.items()
            ]
        )

    def decide(self, native: Native) -> Decided:
        """Return the decisions."""
        handle, items = native
        evaluate = self._evaluate
        everything = [True] * items
        denying: list[tuple[str, Column]] = []
        permitting: list[tuple[str, Column]] = []
        for group, answers in zip(self._groups, evaluate(self._of_request, handle), strict=False):
            if answers is not None:
                for (name, permits, of_item), possible in zip(group, answers, strict=False):
                    if possible:
                        column = everything if of_item is None else evaluate(of_item, handle)
                        (permitting if permits else denying).append((name, column))
        return combine_columns(items, denying, permitting)


class PerItem:
    """One compiled expression with every rule in it, asked once for each item."""

    name = "datalogic-py, per item"
    form = "one compiled list of all rules, asked for each item"

    def __init__(self, policy: Policy) -> None:
        engine = Engine(templating=True)
        self._evaluate = engine.session().evaluate_data
        self._denying = [rule.id for rule in policy.rules if not rule.permits]
        self._permitting = [rule.id for rule in policy.rules if rule.permits]
        self._rule = engine.compile(
            [
                [_all(rule.conditions) for rule in policy.rules if rule.permits is permits]
                for permits in (False, True)
            ]
        )

    def prepare(self, request: Request) -> list[DataHandle]:
        """Return a handle of parsed data for each item, with the request's facts in it."""
        data = as_data(request)
        items = data.pop("items")
        return [DataHandle({**data, **item}) for item in items]

    def decide(self, native: list[DataHandle]) -> Decided:
        """Return the decisions."""
        decided: Decided = []
        for handle in native:
            denied, permitted = self._evaluate(self._rule, handle)
            found = [*compress(self._denying, denied)]
            if found:
                decided.append((False, found))
            else:
                found = [
                    name for name, yes in zip(self._permitting, permitted, strict=False) if yes
                ]
                decided.append((bool(found), found))
        return decided

    def answers(self, result: Decided) -> tuple[Answer, ...]:
        """Return what was decided."""
        return as_answers(result)


def _over_items(engine: Engine, conditions: tuple[Condition, ...]) -> Rule:
    return engine.compile({"map": [{"var": "items"}, _all(conditions)]})


def _all(conditions: tuple[Condition, ...]) -> Any:
    asked = [_asked(one) for one in conditions]
    if len(asked) < 2:
        return asked[0] if asked else True
    return {"and": asked}


def _asked(condition: Condition) -> Any:
    value, operand = {"var": condition.fact}, condition.operand
    match condition.operator:
        case Operator.IS:
            return value if operand else {"!": [value]}
        case Operator.IN:
            assert isinstance(operand, tuple)
            return {"===": [value, *operand]} if len(operand) == 1 else {"in": [value, [*operand]]}
        case Operator.HAS:
            assert isinstance(operand, tuple)
            tests = [{"in": [one, value]} for one in operand]
            return tests[0] if len(tests) == 1 else {"or": tests}
        case Operator.AT_LEAST:
            return {">=": [value, operand]}
        case Operator.UNDER:
            return {"<": [value, operand]}
