"""Wyoming: danger and reports, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.wyoming import privilege, protection
from disclosure_rules.law.us.states.wyoming.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "WYOMING"]

WYOMING = evolve(
    protection.WYOMING,
    rules=(
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="no statute on a minor's own consent to outpatient care was found: that "
    "is no proof that there is none; case law on mature minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (WYOMING, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
