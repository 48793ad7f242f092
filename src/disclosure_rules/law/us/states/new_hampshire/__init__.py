"""New Hampshire: danger and reports, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.new_hampshire import privilege, protection
from disclosure_rules.law.us.states.new_hampshire.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "NEW_HAMPSHIRE"]

NEW_HAMPSHIRE = evolve(
    protection.NEW_HAMPSHIRE,
    rules=(
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="no statute on a minor's own consent to outpatient care was found: that "
    "is no proof that there is none; case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (NEW_HAMPSHIRE, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
