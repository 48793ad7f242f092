"""pycasbin: its fast enforcer, with an index by two facts and one matcher for the rest.

The matcher is a fixed expression, which pycasbin parses once; an expression of each rule's own
under ``eval`` is parsed anew for every rule and request, and takes several times as long.
"""

import logging
from collections.abc import Container
from itertools import chain, combinations, product
from typing import Any, TypeAlias

import casbin
from casbin.model import FastModel

from benchmarks.policy import (
    ITEM_FACTS,
    REQUEST_FACTS,
    Condition,
    FactKind,
    Operator,
    Policy,
    PolicyRule,
    Request,
)

__all__ = ["Casbin"]

Native: TypeAlias = list[tuple[Any, ...]]

FACTS = {**REQUEST_FACTS, **ITEM_FACTS}
# What the index looks up stands first among the tokens of request and policy.
INDEX = ("purpose", "recipient_kind")
# What rules ask for most often is asked first; of places a rule asks for one at most.
ASKED = ("kind", "labels", "profession", "settings", "client_age")
REST = (*ASKED, *(one for one in FACTS if one not in (*INDEX, *ASKED, "places")))
TOKENS = ", ".join((*INDEX, "places", *REST))
MODEL = f"""
[request_definition]
r = {TOKENS}

[policy_definition]
p = {TOKENS}, eft

[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

[matchers]
m = (p.places == "" || p.places in r.places) && {" && ".join(f"r.{one} in p.{one}" for one in REST)}
"""
AGES = range(200)


class Casbin:
    """A rule is stored once for each purpose and recipient that it is for.

    For each other fact it holds every answer that meets it.  It says yes or no, and not by which
    rules.
    """

    name = "pycasbin"
    form = "FastEnforcer indexed by purpose and recipient, one matcher; no rule ids"

    def __init__(self, policy: Policy) -> None:
        logging.getLogger("casbin").setLevel(logging.ERROR)
        order = [*range(len(INDEX))]
        model = FastModel(order)
        model.load_model_from_text(MODEL)
        self._enforcer = casbin.FastEnforcer(model, cache_key_order=order)
        for rule in policy.rules:
            effect = "allow" if rule.permits else "deny"
            for keys in product(*(_terms_of(rule, fact) for fact in INDEX)):
                # Filed straight into the index: `add_policy` counts all that is there each time.
                row = [*keys, _place_of(rule), *(_met(rule, fact) for fact in REST), effect]
                model.model["p"]["p"].policy.append(row)

    def prepare(self, request: Request) -> Native:
        """Return the values of all tokens, for each item."""
        return [
            tuple(_hashable({**request.facts, **item}[token]) for token in TOKENS.split(", "))
            for item in request.items
        ]

    def decide(self, native: Native) -> list[bool]:
        """Return yes or no for each item."""
        ask = self._enforcer.enforce
        return [ask(*one) for one in native]

    def answers(self, result: list[bool]) -> tuple[bool, ...]:
        """Return what was decided."""
        return tuple(result)


def _hashable(value: object) -> object:
    return frozenset(value) if isinstance(value, tuple) else value


def _condition_of(rule: PolicyRule, fact: str) -> Condition | None:
    return next((one for one in rule.conditions if one.fact == fact), None)


def _terms_of(rule: PolicyRule, fact: str) -> tuple[str, ...]:
    condition = _condition_of(rule, fact)
    if condition is None:
        return FACTS[fact][1]
    assert isinstance(condition.operand, tuple)
    return condition.operand


def _place_of(rule: PolicyRule) -> str:
    condition = _condition_of(rule, "places")
    if condition is None:
        return ""
    assert isinstance(condition.operand, tuple)
    (place,) = condition.operand
    return place


def _met(rule: PolicyRule, fact: str) -> Container[object]:
    condition = _condition_of(rule, fact)
    kind, terms = FACTS[fact]
    operand: Any = None if condition is None else condition.operand
    if kind is FactKind.TERM:
        return frozenset(terms if operand is None else operand)
    if kind is FactKind.TERMS:
        return frozenset(
            some for some in _some_of(terms) if operand is None or not some.isdisjoint(operand)
        )
    if condition is None:
        return AGES if kind is FactKind.NUMBER else frozenset((True, False))
    if condition.operator is Operator.IS:
        return frozenset((operand,))
    return AGES[operand:] if condition.operator is Operator.AT_LEAST else AGES[:operand]


def _some_of(terms: tuple[str, ...]) -> list[frozenset[str]]:
    sizes = range(len(terms) + 1)
    return [*map(frozenset, chain.from_iterable(combinations(terms, size) for size in sizes))]
