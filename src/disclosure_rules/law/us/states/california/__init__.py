"""California: danger and reports, minors, privilege and records."""

from datetime import date

from attrs import evolve

from disclosure_rules.law.us.states.california import minors, privilege, protection
from disclosure_rules.law.us.states.california.records import RECORDS
from disclosure_rules.model.dates import Period
from disclosure_rules.rules.law import Law

__all__ = ["CALIFORNIA", "LAWS"]

CALIFORNIA = evolve(
    protection.CALIFORNIA,
    rules=(
        *minors.RULES,
        *privilege.RULES,
        *protection.RULES,
    ),
    held=Period(start=date(1979, 1, 1)),  # the privilege is the oldest that is held
    leaves_out="case law on mature minors; minors' consent to care for substance use; what a "
    "parent may see of care to which a minor consented; before 2013 all but the privilege, before "
    "1 July 2024 minors' care, and before 22 November 2026 reports of adult abuse",
)
"""What speaks where it speaks, and is silent otherwise."""

LAWS: tuple[Law, ...] = (CALIFORNIA, *RECORDS)
"""Everything that the library holds of the state, one law for each stance."""
