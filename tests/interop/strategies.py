"""Hypothesis strategies for every value object of the model, read from its annotations."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, evolve, fields
from hypothesis import reject
from hypothesis import strategies as st

from disclosure_rules import (
    Answer,
    ConsentScope,
    DisclosureRequest,
    InvalidField,
    Situation,
    Value,
)

V = TypeVar("V", bound=Value)

TEXT = st.text(min_size=1, max_size=6).filter(lambda text: text.strip() != "")
DEPTH = 2
FILLED = 6  # optional fields of one object


def values(kind: type[V], depth: int = DEPTH) -> st.SearchStrategy[V]:
    """Return a strategy for one class of value objects: each field filled, or left as it is."""
    return st.composite(_drawn)(kind, depth)


def requests() -> st.SearchStrategy[DisclosureRequest]:
    """Return a strategy for requests whose parts fit each other."""
    return values(DisclosureRequest)


def _drawn(draw: Callable[[st.SearchStrategy[Any]], Any], kind: type[V], depth: int) -> V:
    hints = get_type_hints(kind)
    optional = [one.name for one in fields(kind) if one.default is not NOTHING]
    required = [one.name for one in fields(kind) if one.default is NOTHING]
    some = st.sets(st.sampled_from(optional), max_size=FILLED) if optional else st.just(set[str]())
    filled = draw(some)
    drawn = {
        name: draw(_of(hints[name], depth))
        for name in (*required, *(name for name in optional if name in filled))
    }
    drawn = _fitted(kind, drawn)
    for _ in fields(kind):
        try:
            return kind(**drawn)
        except InvalidField as error:
            # What contradicts itself is left out, where it may be.
            names = {one.path.split(".")[-1].split("[")[0] for one in error.problems}
            if not names & filled & drawn.keys():
                reject()
            for name in names & filled:
                drawn.pop(name, None)
    return kind(**drawn)


def _fitted(kind: type[Value], drawn: Mapping[str, Any]) -> dict[str, Any]:
    fitted = dict(drawn)
    for name in ("items", "consents"):
        if kind is DisclosureRequest and name in fitted:
            fitted[name] = tuple(
                evolve(one, ref=f"{one.ref}{position}") for position, one in enumerate(fitted[name])
            )
    if kind is DisclosureRequest:
        client = fitted["client"].ref
        fitted["consents"] = tuple(
            one if one.client_ref is None else evolve(one, client_ref=client)
            for one in fitted.get("consents", ())
        )
    if kind is DisclosureRequest and "circumstances" in fitted:
        refs = frozenset(one.ref for one in fitted["items"])
        around = fitted["circumstances"]
        fitted["circumstances"] = evolve(
            around, requirements=tuple(evolve(one, items=refs) for one in around.requirements)
        )
    if kind in (DisclosureRequest, Situation) and "answers" in fitted:
        fitted["answers"] = tuple(
            Answer(fact=f"{one.fact}{position}", is_true=one.is_true)
            for position, one in enumerate(fitted["answers"])
        )
    return fitted


def _of(hint: Any, depth: int) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return st.one_of(*(_of(one, depth) for one in arguments))
    if origin is tuple:
        most = 0 if arguments[0] is ConsentScope and depth == 0 else 3
        smaller = depth - 1 if arguments[0] is ConsentScope else depth
        least = 1 if _is_items(arguments[0]) else 0
        return st.lists(_of(arguments[0], smaller), min_size=least, max_size=most).map(tuple)
    if origin is frozenset:
        return st.frozensets(_of(arguments[0], depth), max_size=3)
    if hint is NoneType:
        return st.none()
    if hint is str:
        return TEXT
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(min_value=0, max_value=9)
    if hint is date:
        return st.dates()
    if issubclass(hint, Enum):
        return st.sampled_from(sorted(hint, key=str))
    return values(hint, depth)


def _is_items(hint: Any) -> bool:
    return getattr(hint, "__name__", "") == "RecordItem"
