"""Washington: danger and reports, minors, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.washington import minors, privilege, protection
from disclosure_rules.law.us.states.washington.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "WASHINGTON"]

WASHINGTON = evolve(
    protection.WASHINGTON,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="the privileges of psychologists and of physicians; case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (WASHINGTON, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
