"""Facts about a danger to the client or to others."""

from operator import attrgetter

from disclosure_rules.logic.asking import TermQuestion, derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About
from disclosure_rules.model.circumstances import ThreatSource

__all__ = [
    "client_intends_crime",
    "client_is_known_violent",
    "disclosure_is_necessary",
    "facility_head_decided",
    "has_apparent_intent_and_ability",
    "has_identifiable_target",
    "is_against_program",
    "is_by_specific_means",
    "is_clear_and_present_danger",
    "is_explicit",
    "is_foreseeable",
    "is_imminent",
    "is_made_by_client",
    "is_of_physical_violence",
    "is_serious",
    "is_to_identifiable_group",
    "is_to_others",
    "is_to_property",
    "is_to_self",
    "risk_is_of_mental_injury",
    "target_is_incompetent",
    "target_is_minor",
    "told_by",
]


class _OfThreat:
    """Reads one field of the threat; where no threat exists the answer is no."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __call__(self, case: Case) -> bool | None:
        threat = case.circumstances.threat
        value: bool | None = getattr(threat, self.field)
        return False if threat.exists is False else value


def _threat(field: str, ask: str) -> Fact:
    return derived(f"threat.{field}", _OfThreat(field), ask, About.SITUATION)


is_to_self = _threat("is_to_self", "Is the client a danger to themselves?")
is_to_others = _threat("is_to_others", "Is somebody else, or the public, in danger?")
is_to_property = _threat("is_to_property", "Is property in danger?")
is_of_physical_violence = _threat(
    "is_of_physical_violence", "Is physical violence against a person threatened?"
)
is_serious = _threat("is_serious", "Is the threat serious?")
is_imminent = _threat("is_imminent", "Is the threat imminent?")
is_foreseeable = _threat("is_foreseeable", "Is the harm foreseeable?")
has_identifiable_target = _threat(
    "has_identifiable_target", "Can a person in danger reasonably be identified?"
)
has_apparent_intent_and_ability = _threat(
    "has_apparent_intent_and_ability", "Are intent and ability to carry it out apparent?"
)
is_made_by_client = _threat("is_made_by_client", "Does the client make the threat?")
disclosure_is_necessary = _threat(
    "disclosure_is_necessary",
    "Do you believe in good faith that the disclosure is necessary to prevent or lessen it?",
)
is_against_program = _threat(
    "is_against_program", "Is it of a crime on the program's premises or against its staff?"
)
is_explicit = _threat(
    "is_explicit", "Was the threat put into words as such: what is to be done, and to whom?"
)
is_to_identifiable_group = _threat(
    "is_to_identifiable_group",
    "Is the threat aimed at people who can be told by a place, or as a group?",
)
is_by_specific_means = _threat(
    "is_by_specific_means", "Does the threat say by what means it is to be carried out?"
)
is_clear_and_present_danger = _threat(
    "is_clear_and_present_danger",
    "Is there, in your professional judgment, a clear and present danger from the client?",
)
target_is_minor = _threat("target_is_minor", "Is a person in danger a minor?")
target_is_incompetent = _threat(
    "target_is_incompetent", "Is a person in danger an adult who is incompetent?"
)
client_is_known_violent = _threat(
    "client_is_known_violent",
    "Do you know of the client's propensity for violence, or history of physical violence?",
)
client_intends_crime = _threat(
    "client_intends_crime", "Does the client intend to commit a crime or a harmful act?"
)
facility_head_decided = _threat(
    "facility_head_decided",
    "Has the head of the treatment facility concluded that notice should be given?",
)
risk_is_of_mental_injury = _threat(
    "risk_is_of_mental_injury",
    "Is the danger one of immediate mental or emotional injury to the client?",
)
told_by: TermQuestion[ThreatSource] = TermQuestion(
    name="threat.told_by",
    vocabulary=ThreatSource,
    ask="Who told you of the threat?",
    reading=attrgetter("circumstances.threat.told_by"),
    about=About.SITUATION,
)
