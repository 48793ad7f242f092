"""Rhode Island: danger and reports, minors, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.rhode_island import minors, privilege, protection
from disclosure_rules.law.us.states.rhode_island.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "RHODE_ISLAND"]

RHODE_ISLAND = evolve(
    protection.RHODE_ISLAND,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (RHODE_ISLAND, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
