"""Facts about what has already been done to protect or report."""

from operator import attrgetter

from disclosure_rules.logic.asking import SetQuestion
from disclosure_rules.logic.question import About
from disclosure_rules.model.circumstances import ProtectiveStep

__all__ = ["taken"]

taken: SetQuestion[ProtectiveStep] = SetQuestion(
    name="steps.taken",
    ask="What has already been done to protect or report?",
    reading=attrgetter("circumstances.steps_taken"),
    about=About.SITUATION,
)
