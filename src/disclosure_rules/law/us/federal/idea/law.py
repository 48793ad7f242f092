"""IDEA's confidentiality rules as a law: what they govern, and all their rules.

It is a CLOSED law.  34 CFR 300.622(a) wants parental consent "before personally identifiable
information is disclosed to parties", other than officials of participating agencies, "unless the
information is contained in education records, and the disclosure is authorized without parental
consent under 34 CFR part 99".  What none of the three lets go is forbidden.

What part 99 authorizes is FERPA's to say.  A law here knows no other, so it is handed in; see
`disclosure_rules.law.us.federal.education`.
"""

from collections.abc import Iterable

from disclosure_rules.law.us.federal.idea import access, consent, crimes
from disclosure_rules.law.us.federal.idea.conditions import IN_EDUCATION_RECORDS
from disclosure_rules.law.us.federal.idea.source import HELD
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import item
from disclosure_rules.model.record import RecordFile
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.rule import Permission

__all__ = ["idea"]


def idea(authorized: Iterable[Permission]) -> Law:
    """Return the law.

    Args:
        authorized: What 34 CFR part 99 authorizes without parental consent (300.622(a)).
    """
    return Law(
        id="us.idea",
        title="the confidentiality rules of IDEA Part B",
        rank=Rank.FEDERAL,
        stance=Stance.CLOSED,
        stance_basis=(consent.S300_622_A,),
        # 300.613(a), 300.623(a) "collected, maintained, or used … under this part"
        governs=item.files.includes(RecordFile.SPECIAL_EDUCATION),
        held=HELD,
        leaves_out="who else is a parent (300.30) and Part C (34 CFR part 303), whose text is not "
        "held",
        rules=(
            *access.RULES,
            *consent.RULES,
            *crimes.RULES,
            *(_without_consent(one) for one in authorized),
        ),
    )


def _without_consent(rule: Permission) -> Permission:
    in_part_99 = any(one.citation.startswith("34 CFR 99.") for one in rule.basis)
    stands_in = consent.S300_622_A if in_part_99 else consent.S300_622_A_STATUTE
    return Permission(
        id=f"us.idea.as_ferpa.{rule.id.rsplit('.', 1)[1]}",
        gist=f"FERPA does without consent: {rule.gist[0].lower()}{rule.gist[1:]}",
        basis=(consent.S300_611_B, stands_in, *rule.basis),
        when=rule.when,
        covers=all_of(rule.covers, IN_EDUCATION_RECORDS),
        leaves_out=rule.leaves_out,
    )
