"""Which states and codes the library holds, and in which module each stands."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["CODES", "EDITION", "STATES"]

EDITION = "us-2026-11-22"

STATES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "CA": ("disclosure_rules.law.us.states.california", "CALIFORNIA"),
        "TX": ("disclosure_rules.law.us.states.texas", "TEXAS"),
    }
)
"""By postal code: the module, and the name of the law in it."""

CODES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"ACA": ("disclosure_rules.law.us.ethics.aca", "ACA")}
)
"""By short name: the module, and the name of the law in it."""
