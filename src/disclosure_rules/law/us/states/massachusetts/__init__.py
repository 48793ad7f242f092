"""Massachusetts: danger and reports, minors, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.massachusetts import minors, privilege, protection
from disclosure_rules.law.us.states.massachusetts.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "MASSACHUSETTS"]

MASSACHUSETTS = evolve(
    protection.MASSACHUSETTS,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (MASSACHUSETTS, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
