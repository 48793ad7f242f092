"""The one converter between plain JSON values and value objects, strict in every type.

Nothing is coerced: ``"false"`` is no bool, ``3.0`` is no int, a string is no list, and ``None``
stands only where the field may be unknown.  A refusal names every place and what was expected
there; no value of the document, and no key that is not one of ours, gets into it.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from difflib import get_close_matches
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import fields, has
from cattrs import AttributeValidationNote, ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from disclosure_rules.interop.json.text import Json, to_text
from disclosure_rules.model.consent import Unlimited
from disclosure_rules.model.errors import InvalidField, Problem

__all__ = ["Refused", "structured", "unstructured"]

V = TypeVar("V")

_Hook = Callable[[object, Any], Any]
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_FEW = 12  # words that are listed in full
_LONGEST_WORD = 80  # a longer string is no slip of the pen, and comparing it would take long


class Refused(Exception):
    """Part of a document is not what it should be; the paths are relative to that part."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("; ".join(str(problem) for problem in problems))

    def within(self, step: str) -> Iterator[Problem]:
        """Yield the problems with their paths as seen from one step further out."""
        for problem in self.problems:
            yield Problem(f"{step}{problem.path}", problem.expected)


def structured(value: object, kind: type[V]) -> V:
    """Return the value object that a plain JSON value describes; raise `Refused` if it is none."""
    made: V = _converter().structure(value, kind)
    return made


def unstructured(value: object) -> Json:
    """Return a value object as a plain JSON value, without the fields that hold their default."""
    plain: Json = _converter().unstructure(value)
    return plain


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=True, forbid_extra_keys=True)
    converter.register_structure_hook(bool, _bool)
    converter.register_structure_hook(int, _int)
    converter.register_structure_hook(str, _str)
    converter.register_structure_hook(date, _date)
    for is_one, make in (
        (_is_enum, _of_enum),
        (_is_union, _of_union),
        (_is_tuple, _of_tuple),
        (_is_frozenset, _of_frozenset),
        (has, _of_class),
    ):
        converter.register_structure_hook_factory(is_one, make)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(tuple, lambda found: [unstructured(one) for one in found])
    converter.register_unstructure_hook(frozenset, _sorted)
    converter.register_unstructure_hook_factory(has, _to_object)
    return converter


def _bool(value: object, _: Any) -> bool:
    if type(value) is not bool:
        raise _expected("true or false")
    return value


def _int(value: object, _: Any) -> int:
    if type(value) is not int:
        raise _expected("a whole number")
    return value


def _str(value: object, _: Any) -> str:
    if type(value) is not str or not value.strip():
        raise _expected("a string that is not empty")
    return value


def _date(value: object, _: Any) -> date:
    day = None
    if type(value) is str and _DAY.fullmatch(value):
        try:
            day = date(*(int(part) for part in value.split("-")))
        except ValueError:
            day = None
    if day is None:
        raise _expected("a date as YYYY-MM-DD")
    return day


def _of_enum(kind: type[Enum], _: Converter) -> _Hook:
    members = {member.value: member for member in kind}

    def structure(value: object, _: Any) -> Enum:
        if type(value) is str and value in members:
            return members[value]
        raise _expected(_one_of(kind.__name__, list(members)))

    return structure


def _one_of(name: str, words: list[str]) -> str:
    # The nearest word would be a help and a leak: "hiv" for a label that was written "hvi".
    return f"one of: {', '.join(words)}" if len(words) <= _FEW else f"a word of {name}"


def _near(key: object, names: list[str]) -> str | None:
    # A key that is nearly one of ours tells which field was meant, and nothing of what it holds.
    if type(key) is not str or len(key) > _LONGEST_WORD:
        return None
    return next(iter(get_close_matches(key, names, n=1, cutoff=0.8)), None)


def _of_union(hint: Any, converter: Converter) -> _Hook:
    members = get_args(hint)
    may_be_none = NoneType in members
    may_be_any = Unlimited in members
    rest = [member for member in members if member not in (NoneType, Unlimited)]

    def structure(value: object, _: Any) -> object:
        if value is None and may_be_none:
            return None
        if may_be_any and type(value) is str:
            if value == Unlimited.ANY.value:
                return Unlimited.ANY
            raise _expected('a list or the word "any"')
        if len(rest) == 1:
            return converter.structure(value, rest[0])
        for member in rest:
            if type(value) is member:
                return converter.structure(value, member)
        raise _expected("a string or a whole number")

    return structure


def _of_tuple(hint: Any, converter: Converter) -> _Hook:
    inner = get_args(hint)[0]

    def structure(value: object, _: Any) -> tuple[object, ...]:
        return tuple(_members(value, inner, converter))

    return structure


def _of_frozenset(hint: Any, converter: Converter) -> _Hook:
    inner = get_args(hint)[0]

    def structure(value: object, _: Any) -> frozenset[object]:
        members = _members(value, inner, converter)
        seen: set[object] = set()
        twice = []
        for position, member in enumerate(members):
            if member in seen:
                twice.append(Problem(f"[{position}]", "expected each only once"))
            seen.add(member)
        if twice:
            raise Refused(*twice)
        return frozenset(seen)

    return structure


def _members(value: object, inner: Any, converter: Converter) -> list[object]:
    if type(value) is not list:
        raise _expected("a list")
    members = []
    problems: list[Problem] = []
    for position, member in enumerate(value):
        try:
            members.append(converter.structure(member, inner))
        except Refused as refused:
            problems.extend(refused.within(f"[{position}]"))
    if problems:
        raise Refused(*problems)
    return members


def _of_class(kind: Any, converter: Converter) -> _Hook:
    # The hints are read here because a class that holds itself is written as a string.
    hints = get_type_hints(kind)
    overrides: dict[str, Any] = {
        one.name: override(struct_hook=_of_field(hints[one.name], converter))
        for one in fields(kind)
    }
    inner = make_dict_structure_fn(
        kind,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        _cattrs_use_linecache=False,
        **overrides,
    )
    names = [one.name for one in fields(kind)]

    def structure(value: object, _: Any) -> object:
        if type(value) is not dict:
            raise _expected("an object")
        try:
            return inner(value, kind)
        except ClassValidationError as error:
            problems = tuple(_problems(error, kind, names))
        raise Refused(*problems)

    return structure


def _of_field(hint: Any, converter: Converter) -> _Hook:
    return lambda value, _: converter.structure(value, hint)


def _problems(error: ClassValidationError, kind: Any, names: list[str]) -> Iterator[Problem]:
    for found in error.exceptions:
        if isinstance(found, ForbiddenExtraKeysError):
            near = (_near(key, names) for key in sorted(found.extra_fields, key=str))
            perhaps = sorted({name for name in near if name is not None})
            hint = f"; perhaps meant: {', '.join(perhaps)}" if perhaps else ""
            yield Problem("", f"expected no key that {kind.__name__} does not have{hint}")
        elif isinstance(found, InvalidField):
            for problem in found.problems:
                yield Problem(problem.path.removeprefix(kind.__name__), problem.expected)
        elif isinstance(found, Refused):
            yield from found.within(f".{_name(found)}")
        elif isinstance(found, KeyError):
            yield Problem(f".{_name(found)}", "expected to be given")
        else:
            raise found


def _name(found: BaseException) -> str:
    notes = (note for note in found.__notes__ if isinstance(note, AttributeValidationNote))
    return next(notes).name


def _to_object(kind: Any, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    overrides: dict[str, Any] = {
        one.name: override(omit_if_default=True, unstruct_hook=converter.unstructure)
        for one in fields(kind)
    }
    return make_dict_unstructure_fn(kind, converter, _cattrs_use_linecache=False, **overrides)


def _sorted(found: frozenset[object]) -> list[Json]:
    return sorted((unstructured(one) for one in found), key=to_text)


def _expected(words: str) -> Refused:
    return Refused(Problem("", f"expected {words}"))


def _is_enum(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType)


def _is_tuple(hint: Any) -> bool:
    return get_origin(hint) is tuple


def _is_frozenset(hint: Any) -> bool:
    return get_origin(hint) is frozenset
