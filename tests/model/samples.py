"""An example of every value object of the model, with every field filled.

Every string, date and number in them is one that no message and no repr may show; `SECRETS` lists
how they would look.  A new value object gets an example by itself, from its annotations; where
its fields may not be filled all at once, it says so in `OTHERWISE`.
"""

import sys
from collections.abc import Iterator
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import fields

import disclosure_rules
from disclosure_rules import (
    Answer,
    Client,
    ClientWishes,
    ConsentScope,
    Deadline,
    LegalProcess,
    Period,
    ProcessKind,
    RecordItem,
    ScopeDecision,
    Situation,
    Unlimited,
    Value,
)

__all__ = ["SAMPLES", "SECRET", "SECRETS", "sample"]

SECRET = "secret-7193"
SECRET_DAY = date(1987, 6, 13)
SECRET_LATER = date(2067, 9, 27)
SECRET_NUMBER = 7193
SECRETS = ("secret", "7193", "1987", "2067")

OTHERWISE: dict[type[Value], dict[str, Any]] = {
    Client: {"died": SECRET_LATER},
    ClientWishes: {"objects": False},
    ConsentScope: {"exceptions": (ConsentScope(decision=ScopeDecision.DENY),)},
    LegalProcess: {"kinds": frozenset(ProcessKind)},
    Period: {"end": SECRET_LATER},
    RecordItem: {"identifies_no_sud_patient": False},
    Situation: {"answers": (Answer(fact=SECRET, is_true=True),)},
}


def sample(cls: type[Value]) -> Value:
    """Return a value object with every field filled."""
    kind: Any = cls
    hints = get_type_hints(cls)
    given = OTHERWISE.get(cls, {})
    names = [one.name for one in fields(kind) if one.init]
    return cls(**{name: given[name] if name in given else filled(hints[name]) for name in names})


def filled(hint: Any) -> object:
    """Return a value that an annotation admits."""
    kinds = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        return filled(next(one for one in kinds if one not in (NoneType, Unlimited)))
    if get_origin(hint) is frozenset:
        return frozenset((filled(kinds[0]),))
    if get_origin(hint) is tuple:
        return (filled(kinds[0]),)
    if issubclass(hint, Enum):
        return next(iter(hint))
    if issubclass(hint, Value):
        return sample(hint)
    plain: dict[Any, object] = {
        bool: True,
        int: SECRET_NUMBER,
        str: SECRET,
        date: SECRET_DAY,
    }
    return plain[hint]


def subclasses(cls: type[Value]) -> Iterator[type[Value]]:
    for one in cls.__subclasses__():
        yield one
        yield from subclasses(one)


def of_model() -> list[type[Value]]:
    package = f"{disclosure_rules.__name__}.model."
    found = {cls for cls in subclasses(Value) if cls.__module__.startswith(package)}
    # attrs puts a class with slots in the place of the one that was written, which may linger.
    held = (cls for cls in found if getattr(sys.modules[cls.__module__], cls.__name__) is cls)
    return sorted(held, key=lambda cls: cls.__name__)


SAMPLES = tuple(sample(cls) for cls in of_model())
assert Deadline in {type(one) for one in SAMPLES}
