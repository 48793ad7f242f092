"""Texas: danger and reports, minors and records."""

from attrs import evolve

from disclosure_rules.law.patterns.minors_consent import let_parents_through
from disclosure_rules.law.us.states.texas import minors, protection
from disclosure_rules.law.us.states.texas.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "TEXAS"]

TEXAS = evolve(
    protection.TEXAS,
    rules=(
        *minors.RULES,
        *protection.RULES,
    ),
    leaves_out="privilege is not held; case law on mature minors; reports of adult abuse before 1 "
    "November 2023, of child abuse before 1 January 2024, and minors' care before 31 December 2024",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (TEXAS, *(let_parents_through(law, minors.PARENTS) for law in RECORDS))
"""Everything that the library holds of the state, one law for each stance."""
