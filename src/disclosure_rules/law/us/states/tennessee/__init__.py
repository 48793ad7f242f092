"""Tennessee: danger and reports, minors, privilege and records."""

from attrs import evolve

from disclosure_rules.law.patterns.minors_consent import let_parents_through
from disclosure_rules.law.us.states.tennessee import minors, privilege, protection
from disclosure_rules.law.us.states.tennessee.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "TENNESSEE"]

TENNESSEE = evolve(
    protection.TENNESSEE,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (TENNESSEE, *(let_parents_through(law, minors.PARENTS) for law in RECORDS))
"""Everything that the library holds of the state, one law for each stance."""
