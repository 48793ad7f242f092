"""Alaska: danger and reports and records."""

from attrs import evolve

from disclosure_rules.law.us.states.alaska import protection
from disclosure_rules.law.us.states.alaska.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["ALASKA", "LAWS"]

ALASKA = evolve(
    protection.ALASKA,
    rules=(*protection.RULES,),
    leaves_out="privilege is not held; no statute on a minor's own consent to outpatient "
    "care was found: that is no proof that there is none; case law on mature "
    "minors",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (ALASKA, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
