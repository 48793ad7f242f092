"""Utah: danger and reports and records."""

from attrs import evolve

from disclosure_rules.law.us.states.utah import protection
from disclosure_rules.law.us.states.utah.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["LAWS", "UTAH"]

UTAH = evolve(
    protection.UTAH,
    rules=(*protection.RULES,),
    leaves_out="privilege is not held; no statute on a minor's own consent to outpatient "
    "care was found: that is no proof that there is none; case law on mature "
    "minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (UTAH, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
