"""Facts about why something is to be shared, and how it travels."""

from operator import attrgetter

from disclosure_rules.logic.asking import TermQuestion
from disclosure_rules.model.circumstances import Channel
from disclosure_rules.model.purpose import Purpose

__all__ = ["channel", "stated_purpose"]

stated_purpose: TermQuestion[Purpose] = TermQuestion(
    name="purpose.stated_purpose",
    ask="What is the purpose of the disclosure?",
    reading=attrgetter("purpose"),
)
channel: TermQuestion[Channel] = TermQuestion(
    name="purpose.channel",
    ask="How does the information travel?",
    reading=attrgetter("channel"),
)
