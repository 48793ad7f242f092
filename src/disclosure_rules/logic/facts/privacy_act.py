"""Facts that the Privacy Act asks about a disclosure by an agency of the United States."""

from operator import attrgetter

from disclosure_rules.logic.asking import SetQuestion, stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About
from disclosure_rules.model.federal_agency import PrivacyActCondition

__all__ = [
    "activity_is_authorized",
    "agency_head_asked",
    "circumstances_are_compelling",
    "conditions",
    "statistical_assurance_was_given",
]


def _case(name: str, ask: str) -> Fact:
    return stated(f"privacy_act.{name}", f"circumstances.privacy_act.{name}", ask, About.SITUATION)


conditions: SetQuestion[PrivacyActCondition] = SetQuestion(
    name="privacy_act.conditions",
    vocabulary=PrivacyActCondition,
    ask="Which conditions of 5 U.S.C. 552a(b) has the agency found to be met (routine use, "
    "Freedom of Information Act, Congress …)?",
    reading=attrgetter("circumstances.privacy_act.conditions"),
    about=About.SITUATION,
)
statistical_assurance_was_given = _case(
    "statistical_assurance_was_given",
    "Has the recipient given, in advance, adequate written assurance that it will be used solely "
    "as a statistical research or reporting record?",
)
agency_head_asked = _case(
    "agency_head_asked",
    "Has the head of another agency, or of an instrumentality of a government within the United "
    "States or under its control, asked in writing for this portion and named the law enforcement "
    "activity?",
)
activity_is_authorized = _case(
    "activity_is_authorized", "Is that law enforcement activity authorized by law?"
)
circumstances_are_compelling = _case(
    "circumstances_are_compelling",
    "Have compelling circumstances been shown that affect somebody's health or safety?",
)
