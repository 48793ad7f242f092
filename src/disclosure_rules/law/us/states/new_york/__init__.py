"""New York: danger and reports, minors, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.new_york import minors, privilege, protection
from disclosure_rules.law.us.states.new_york.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "NEW_YORK"]

NEW_YORK = evolve(
    protection.NEW_YORK,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="case law on mature minors; privileges other than those of CPLR 4507 and 4508: no "
    "section was found for mental health counselors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (NEW_YORK, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
