"""Facts about what an official, or somebody else to be relied on, asks for and represents."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "deidentified_would_do",
    "is_relevant_and_material",
    "is_specific_and_limited",
    "may_be_relied_on",
    "represents_crime_of_another",
    "represents_harm_of_waiting",
    "represents_minimum",
    "represents_need_in_custody",
    "seeks_somebody",
    "was_made",
]


def _official(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"official.{name}", f"circumstances.official.{name}", ask, About.SITUATION, remedy=remedy
    )


was_made = _official(
    "was_made",
    "Has an official asked for the information?",
)
seeks_somebody = _official(
    "seeks_somebody",
    "Is it asked for to identify or locate a suspect, fugitive, material witness or "
    "missing person?",
)
is_relevant_and_material = _official(
    "is_relevant_and_material",
    "Is what is sought relevant and material to a legitimate law enforcement inquiry?",
)
is_specific_and_limited = _official(
    "is_specific_and_limited",
    "Is the request specific, and as limited in scope as is practicable for its purpose?",
)
deidentified_would_do = _official(
    "deidentified_would_do",
    "Could de-identified information reasonably be used instead?",
)
represents_crime_of_another = _official(
    "represents_crime_of_another",
    "Does the official represent that it is needed to find out whether somebody other"
    " than the victim broke the law, and is not intended to be used against the "
    "victim?",
)
represents_harm_of_waiting = _official(
    "represents_harm_of_waiting",
    "Does the official represent that immediate law enforcement activity would be "
    "materially and adversely affected by waiting until the victim can agree?",
)
represents_need_in_custody = _official(
    "represents_need_in_custody",
    "Does the institution or official with custody represent that it is necessary for"
    " care, health and safety, law enforcement on the premises, or good order there?",
)
represents_minimum = _official(
    "represents_minimum",
    "Does whoever asks represent that it is the minimum necessary for the stated purpose?",
)
may_be_relied_on = _official(
    "may_be_relied_on",
    "Is it reasonable, under the circumstances, to rely on what is represented?",
)
