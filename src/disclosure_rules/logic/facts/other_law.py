"""What law says that the law asking does not hold: other laws, and parts of its own text.

`requires_it` lets laws meet without knowing each other.  `unheld_part_permits_it` is for a closed
list that was not read to its end: what it does not permit as far as it is held may stand in the
rest, and only a person who looks can tell.
"""

from disclosure_rules.logic.asking import derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import About
from disclosure_rules.logic.truth import FALSE, TRUE

__all__ = ["requires_it", "unheld_part_permits_it"]


def _requires_it(case: Case) -> bool | None:
    if case.other_law_requires is TRUE:
        return True
    return False if case.other_law_requires is FALSE else None


def _unheld_part_permits_it(case: Case) -> bool | None:
    return case.circumstances.unheld_law_permits


requires_it = derived(
    "other_law.requires_it",
    _requires_it,
    "Does another law require this disclosure?",
    About.LAW,
)
unheld_part_permits_it = derived(
    "other_law.unheld_part_permits_it",
    _unheld_part_permits_it,
    "Does a part of the state's law on these records that is not held here permit this disclosure?",
)
