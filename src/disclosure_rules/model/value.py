"""The base of all value objects: checks every field when made and hides every value when shown.

A field's annotation is its check: ``born: date | None`` accepts a date or nothing, and a
``datetime``, a string or a number is refused.  All problems of one object are collected and
raised together.  Nothing is coerced: ``"false"`` is not a bool and ``3.0`` is not an int.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields, frozen

from disclosure_rules.model.errors import InvalidField, Problem

__all__ = ["Value"]

_Hint = Any
_Check = Callable[[object, str], Iterator[Problem]]


@frozen(repr=False)
class Value:
    """Base of the frozen value objects.

    A subclass is an attrs class made with ``@frozen(kw_only=True, repr=False)``.  It may add
    checks that look at several fields at once by overriding ``problems``.
    """

    def __attrs_post_init__(self) -> None:
        """Check every field; raise one `InvalidField` that names all problems."""
        found = tuple(_problems_of_types(self))
        if not found:
            found = tuple(self.problems())
        if found:
            raise InvalidField(found)

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong between fields whose types are right; nothing by default."""
        return iter(())

    def __repr__(self) -> str:
        """Return the class and the names of the fields that are filled, never a value."""
        filled = [
            f"{field.name}=…"
            for field in fields(type(self))
            if getattr(self, field.name) not in (None, (), frozenset())
        ]
        return f"{type(self).__name__}({', '.join(filled)})"


def _problems_of_types(value: Value) -> Iterator[Problem]:
    cls: Any = type(value)
    owner = cls.__name__
    for name, plain, empty, check in _checks(cls):
        found = getattr(value, name)
        kind = type(found)
        # Most values are plainly right for their field, and need no closer look.
        if kind in plain or (kind is empty and not found):
            continue
        yield from check(found, f"{owner}.{name}")


@cache
def _checks(cls: Any) -> tuple[tuple[str, frozenset[type], type | None, _Check], ...]:
    hints = get_type_hints(cls)
    named = ((field.name, hints[field.name]) for field in fields(cls))
    return tuple(
        (name, frozenset(_plain(hint)), get_origin(hint), _check_for(hint)) for name, hint in named
    )


def _plain(hint: _Hint) -> Iterator[type]:
    """Yield the types of which every value is right for a field."""
    origin: Any = get_origin(hint)
    if origin in (Union, UnionType):
        for argument in get_args(hint):
            yield from _plain(argument)
    elif isinstance(hint, type) and hint not in (str, datetime):
        yield hint


def _check_for(hint: _Hint) -> _Check:
    origin: Any = get_origin(hint)
    arguments = get_args(hint)
    if origin in (Union, UnionType):
        return _any_of(tuple(_check_for(argument) for argument in arguments), _name(hint))
    if origin in (tuple, frozenset):
        return _all_in(origin, _check_for(arguments[0]), _name(hint))
    return _instance(hint)


def _instance(kind: _Hint) -> _Check:
    expected = _name(kind)

    def check(value: object, path: str) -> Iterator[Problem]:
        if not _is(value, kind):
            yield Problem(path, f"expected {expected}")

    return check


def _is(value: object, kind: _Hint) -> bool:
    if kind is str:
        return isinstance(value, str) and value.strip() != ""
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if kind is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    if kind is datetime:
        return isinstance(value, datetime) and value.tzinfo is not None
    return isinstance(value, kind)


def _any_of(checks: tuple[_Check, ...], expected: str) -> _Check:
    def check(value: object, path: str) -> Iterator[Problem]:
        if all(any(True for _ in one(value, path)) for one in checks):
            yield Problem(path, f"expected {expected}")

    return check


def _all_in(kind: type, inner: _Check, expected: str) -> _Check:
    def check(value: object, path: str) -> Iterator[Problem]:
        if not isinstance(value, kind):
            yield Problem(path, f"expected {expected}")
            return
        ordered = kind is tuple
        for position, member in enumerate(value):  # type: ignore[arg-type, var-annotated]
            yield from inner(member, f"{path}[{position}]" if ordered else f"{path}[…]")

    return check


_NAMES: dict[_Hint, str] = {
    str: "a string that is not empty",
    bool: "True or False",
    int: "a whole number",
    date: "a date",
    datetime: "a date and time with a time zone",
    type(None): "None",
}


def _name(hint: _Hint) -> str:
    origin: Any = get_origin(hint)
    arguments = get_args(hint)
    if origin in (Union, UnionType):
        return " or ".join(_name(argument) for argument in arguments)
    if origin is tuple:
        return f"a tuple, each {_name(arguments[0])}"
    if origin is frozenset:
        return f"a frozenset, each {_name(arguments[0])}"
    if hint in _NAMES:
        return _NAMES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return f"a member of {hint.__name__}"
    return f"a {hint.__name__}"
