"""42 CFR part 2 as a law: what it governs, and all its rules.

What stood before the rule of 2024 is in `earlier`: a law of its own, for the days of which this one
is not held.
"""

from disclosure_rules.law.us.federal.part2 import (
    consent,
    court_orders,
    earlier,
    minors_and_capacity,
    reach,
    redisclosure,
    registries_and_justice,
    research_and_audit,
    restrictions,
    security,
    without_consent,
)
from disclosure_rules.law.us.federal.part2.source import HELD
from disclosure_rules.rules.law import Law, Rank, Refusal, Stance

__all__ = ["PART2"]

PART2 = Law(
    id="us.part2",
    title="42 CFR part 2",
    rank=Rank.FEDERAL,
    stance=Stance.CLOSED,
    stance_basis=(restrictions.S2_13_A_2024,),
    # 2.12(a), (d)(2): the restrictions follow the record to whoever holds it.
    governs=reach.GOVERNS,
    held=HELD,
    refusal=Refusal.NEITHER_CONFIRM_NOR_DENY,
    refusal_basis=(restrictions.S2_13_C_2_2024,),
    rules=(
        *reach.RULES,
        *restrictions.RULES,
        *minors_and_capacity.RULES,
        *security.RULES,
        *consent.RULES,
        *redisclosure.RULES,
        *registries_and_justice.RULES,
        *without_consent.RULES,
        *research_and_audit.RULES,
        *court_orders.RULES,
        *earlier.RULES,
    ),
)
