"""Facts about consents on file."""

from attrs import frozen

from disclosure_rules.logic.asking import derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.consent import ConsentStandard
from disclosure_rules.logic.facts.grants import denied
from disclosure_rules.logic.facts.grants import meets as _meets
from disclosure_rules.logic.question import About, Question
from disclosure_rules.logic.truth import FALSE, TRUE, Truth

__all__ = ["is_denied", "meets", "standard_of"]


def _yes_no(truth: Truth) -> bool | None:
    if truth is TRUE:
        return True
    return False if truth is FALSE else None


def _is_denied(case: Case) -> bool | None:
    return _yes_no(denied(case))


@frozen
class _Meets:
    """Reads whether some grant on file counts under a standard."""

    standard: ConsentStandard

    def __call__(self, case: Case) -> bool | None:
        return _yes_no(_meets(self.standard, case))


is_denied = derived(
    "consent.is_denied",
    _is_denied,
    "Does a directive or refusal on file forbid this?",
    About.ITEM,
)


def meets(standard: ConsentStandard) -> Fact:
    """Return the fact that some grant on file counts under the standard."""
    return derived(
        f"consent.{standard.name}",
        _Meets(standard),
        f"Is there a valid {standard.title} that covers this recipient, purpose and item?",
        About.ITEM,
        remedy=f"a valid {standard.title} that names this recipient, purpose and item",
        is_consent=True,
    )


def standard_of(question: Question) -> ConsentStandard | None:
    """Return the standard that a consent fact asks for; ``None`` for any other question."""
    return question.reading.standard if isinstance(question.reading, _Meets) else None
