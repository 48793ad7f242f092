"""The frozen tables of state law, and the laws that stand for a state."""

import json
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from disclosure_rules import Law, Provision, Rule
from disclosure_rules.law import us

__all__ = ["MINORS", "RECORDS", "basis_of", "laws_of", "package_of", "rules_of"]

_DATA = Path(__file__).resolve().parents[3] / "data" / "states"


def _read(name: str) -> dict[str, dict[str, Any]]:
    rows = json.loads((_DATA / name).read_text(encoding="utf-8"))
    return {row["state"]: row for row in rows}


RECORDS = _read("mental_health_records.json")
MINORS = _read("minor_consent.json")


def package_of(state: str) -> Any:
    """Return the package of a state."""
    return import_module(us.STATES[state][0])


@cache
def laws_of(state: str) -> tuple[Law, ...]:
    """Return everything that is held of a state."""
    laws: tuple[Law, ...] = package_of(state).LAWS
    return laws


def rules_of(state: str) -> tuple[Rule, ...]:
    """Return every rule of a state."""
    return tuple(rule for law in laws_of(state) for rule in law.rules)


def basis_of(state: str) -> tuple[tuple[Provision, Rule], ...]:
    """Return every provision of a state with each rule that rests on it."""
    return tuple((provision, rule) for rule in rules_of(state) for provision in rule.basis)
