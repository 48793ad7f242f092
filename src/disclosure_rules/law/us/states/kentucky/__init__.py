"""Kentucky: danger and reports, minors and records."""

from attrs import evolve

from disclosure_rules.law.us.states.kentucky import minors, protection
from disclosure_rules.law.us.states.kentucky.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["KENTUCKY", "LAWS"]

KENTUCKY = evolve(
    protection.KENTUCKY,
    rules=(
        *minors.RULES,
        *protection.RULES,
    ),
    leaves_out="privilege is not held; case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (KENTUCKY, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
