"""The frozen tables of state law, the terms of every state's module, and words for both."""

import json
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from disclosure_rules.law import us
from disclosure_rules.law.patterns.adult_abuse_report import AdultAbuseReport
from disclosure_rules.law.patterns.child_abuse_report import ChildAbuseReport
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn

__all__ = ["Terms", "adults", "children", "duties", "rows", "terms", "warnings"]

_DATA = Path(__file__).parents[3] / "data" / "states"

Terms = DutyToProtect | PermissionToWarn | ChildAbuseReport | AdultAbuseReport
T = TypeVar("T", DutyToProtect, PermissionToWarn, ChildAbuseReport, AdultAbuseReport)


@cache
def rows(name: str) -> dict[str, dict[str, Any]]:
    """Return a table's rows by postal code."""
    table = json.loads((_DATA / f"{name}.json").read_text(encoding="utf-8"))
    return {row["state"]: row for row in table}


def terms(state: str) -> tuple[Terms, ...]:
    """Return every public term of a state's module, in the order of the file."""
    module = import_module(f"{us.STATES[state][0]}.protection")
    return tuple(one for one in vars(module).values() if isinstance(one, Terms))


def _of(state: str, kind: type[T]) -> Iterator[T]:
    return (one for one in terms(state) if isinstance(one, kind))


def duties(state: str) -> tuple[DutyToProtect, ...]:
    """Return a state's duties to protect."""
    return tuple(_of(state, DutyToProtect))


def warnings(state: str) -> tuple[PermissionToWarn, ...]:
    """Return a state's permissions to warn."""
    return tuple(_of(state, PermissionToWarn))


def children(state: str) -> tuple[ChildAbuseReport, ...]:
    """Return a state's reports of child abuse."""
    return tuple(_of(state, ChildAbuseReport))


def adults(state: str) -> tuple[AdultAbuseReport, ...]:
    """Return a state's reports of the abuse of adults."""
    return tuple(_of(state, AdultAbuseReport))
