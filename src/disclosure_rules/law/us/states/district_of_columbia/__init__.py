"""District of Columbia: danger and reports, minors, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.district_of_columbia import minors, privilege, protection
from disclosure_rules.law.us.states.district_of_columbia.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["DISTRICT_OF_COLUMBIA", "LAWS"]

DISTRICT_OF_COLUMBIA = evolve(
    protection.DISTRICT_OF_COLUMBIA,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (DISTRICT_OF_COLUMBIA, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
