"""What other law says: the one fact that lets laws meet without knowing each other."""

from disclosure_rules.logic.asking import derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import About
from disclosure_rules.logic.truth import FALSE, TRUE

__all__ = ["requires_it"]


def _requires_it(case: Case) -> bool | None:
    if case.other_law_requires is TRUE:
        return True
    return False if case.other_law_requires is FALSE else None


requires_it = derived(
    "other_law.requires_it",
    _requires_it,
    "Does another law require this disclosure?",
    About.LAW,
)
