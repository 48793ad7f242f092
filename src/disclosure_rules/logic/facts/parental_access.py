"""Facts about a parent's access to the record of an unemancipated minor."""

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import About
from disclosure_rules.model.rights import ParentalAccessLaw

__all__ = [
    "custody_was_removed",
    "is_barred",
    "law_allows",
    "law_is_silent",
    "professional_decides_to_give",
    "recipient_is_in_loco_parentis",
]


def _law_allows(case: Case) -> bool | None:
    law = case.circumstances.parental_access.law
    return None if law is None else law is ParentalAccessLaw.ALLOWS


def _law_is_silent(case: Case) -> bool | None:
    law = case.circumstances.parental_access.law
    return None if law is None else law is ParentalAccessLaw.SILENT


def _is_barred(case: Case) -> bool:
    # Laws that bar it stand in the rule set themselves; this is for those that do not.
    return case.circumstances.parental_access.law is ParentalAccessLaw.PROHIBITS


law_allows = derived(
    "parental_access.law_allows",
    _law_allows,
    "Does state or other law permit or require that a parent has access to this record?",
    About.SITUATION,
)
law_is_silent = derived(
    "parental_access.law_is_silent",
    _law_is_silent,
    "Does state or other law, case law included, say nothing of a parent's access to this record?",
    About.SITUATION,
)
is_barred = derived(
    "parental_access.is_barred",
    _is_barred,
    "Is state or other law known to prohibit a parent's access to this record?",
    About.SITUATION,
)
recipient_is_in_loco_parentis = stated(
    "parental_access.recipient_is_in_loco_parentis",
    "circumstances.parental_access.recipient_is_in_loco_parentis",
    "Has it been established that the recipient acts in place of a parent?",
)
professional_decides_to_give = stated(
    "parental_access.professional_decides_to_give",
    "circumstances.parental_access.professional_decides_to_give",
    "Has a licensed health care professional decided, in professional judgment, to give access?",
    remedy="the decision of a licensed health care professional to give access",
)
custody_was_removed = stated(
    "parental_access.custody_was_removed",
    "circumstances.parental_access.custody_was_removed",
    "Has it been established that a court removed the minor from the recipient's custody, or "
    "denied the recipient physical placement?",
)
