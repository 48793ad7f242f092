"""South Carolina: danger and reports, minors, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.south_carolina import minors, privilege, protection
from disclosure_rules.law.us.states.south_carolina.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "SOUTH_CAROLINA"]

SOUTH_CAROLINA = evolve(
    protection.SOUTH_CAROLINA,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (SOUTH_CAROLINA, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
