"""42 CFR part 2 as a law: what it governs, and all its rules."""

from disclosure_rules.law.us.federal.part2 import consent, without_consent
from disclosure_rules.law.us.federal.part2.source import HELD
from disclosure_rules.logic.facts import item
from disclosure_rules.model.record import RecordFile
from disclosure_rules.rules.law import Law, Rank, Refusal, Stance

__all__ = ["PART2"]

PART2 = Law(
    id="us.part2",
    title="42 CFR part 2",
    rank=Rank.FEDERAL,
    stance=Stance.CLOSED,
    stance_basis=(without_consent.S2_13_A_2024,),
    # 2.12(a), (d)(2): the restrictions follow the record to whoever holds it.  Which records
    # these are, the host says by the file that an item is kept in.
    governs=item.files.includes(RecordFile.PART2),
    held=HELD,
    refusal=Refusal.NEITHER_CONFIRM_NOR_DENY,
    refusal_basis=(without_consent.S2_13_C_2_2024,),
    rules=(*consent.RULES, *without_consent.RULES),
)
