"""Facts about why something is to be shared, and how it travels."""

from operator import attrgetter

from disclosure_rules.logic.asking import TermQuestion, derived
from disclosure_rules.logic.case import Case
from disclosure_rules.model.circumstances import Channel
from disclosure_rules.model.purpose import Purpose

__all__ = ["channel", "is_known_to_be_posted", "stated_purpose"]


def _is_known_to_be_posted(case: Case) -> bool:
    return case.channel is Channel.PUBLIC_POSTING


stated_purpose: TermQuestion[Purpose] = TermQuestion(
    name="purpose.stated_purpose",
    vocabulary=Purpose,
    ask="What is the purpose of the disclosure?",
    reading=attrgetter("purpose"),
)
channel: TermQuestion[Channel] = TermQuestion(
    name="purpose.channel",
    vocabulary=Channel,
    ask="How does the information travel?",
    reading=attrgetter("channel"),
)
is_known_to_be_posted = derived(
    "purpose.is_known_to_be_posted",
    _is_known_to_be_posted,
    "Is it known to be posted where anybody can read it?",
)
