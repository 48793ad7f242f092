"""Oregon: danger and reports, minors and records."""

from attrs import evolve

from disclosure_rules.law.us.states.oregon import minors, protection
from disclosure_rules.law.us.states.oregon.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "OREGON"]

OREGON = evolve(
    protection.OREGON,
    rules=(
        *minors.RULES,
        *protection.RULES,
    ),
    leaves_out="privilege is not held; case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (OREGON, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
