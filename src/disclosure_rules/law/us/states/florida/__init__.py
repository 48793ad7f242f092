"""Florida: danger and reports, minors, privilege and records."""

from attrs import evolve

from disclosure_rules.law.us.states.florida import minors, privilege, protection
from disclosure_rules.law.us.states.florida.records import RECORDS
from disclosure_rules.rules.law import Law

__all__ = ["FLORIDA", "LAWS"]

FLORIDA = evolve(
    protection.FLORIDA,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    leaves_out="case law on mature minors; minors' consent to care for substance use; § 1014.06 on "
    "parents' consent; what § 394.4615(4) has the staff of facilities tell the police; before 15 "
    "February 2026 all but the duty to tell the police and the leave to tell the victim, and "
    "before 22 November 2026 reports of child abuse",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (FLORIDA, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
