"""Facts about a crime that a disclosure is about.

That somebody escaped, or that a crime was met in emergency care, is known where it is so: until
then it is not.
"""

from attrs import frozen

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "alert_is_necessary",
    "client_is_victim",
    "death_may_result_from_crime",
    "found_in_emergency_care",
    "is_abuse",
    "may_have_harmed_seriously",
    "participation_was_admitted",
    "suspect_escaped",
    "telling_is_necessary_to_apprehend",
    "victim_cannot_agree",
    "was_learned_in_treatment",
]


def _crime(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"crime.{name}", f"circumstances.crime.{name}", ask, About.SITUATION, remedy=remedy
    )


@frozen
class _Known:
    """Reads one field of the crime; what nobody has stated is not so."""

    field: str

    def __call__(self, case: Case) -> bool:
        return getattr(case.circumstances.crime, self.field) is True


def _known(name: str, ask: str) -> Fact:
    return derived(f"crime.{name}", _Known(name), ask, About.SITUATION)


client_is_victim = _crime(
    "client_is_victim",
    "Is the client, or may the client be, the victim of a crime?",
)
victim_cannot_agree = _crime(
    "victim_cannot_agree",
    "Is the victim unable to agree now, because of incapacity or an emergency?",
)
death_may_result_from_crime = _crime(
    "death_may_result_from_crime",
    "Do you suspect that the client's death resulted from criminal conduct?",
)
found_in_emergency_care = _known(
    "found_in_emergency_care",
    "Do you, a health care provider, give emergency care in a medical emergency off "
    "your own premises?",
)
is_abuse = _crime(
    "is_abuse",
    "Do you believe that the emergency results from abuse, neglect or domestic "
    "violence of the person in need of care?",
)
alert_is_necessary = _crime(
    "alert_is_necessary",
    "Does telling appear necessary to alert the police to the crime, to where it or "
    "its victims are, or to who did it?",
)
participation_was_admitted = _crime(
    "participation_was_admitted",
    "Has a person stated that they took part in the crime?",
)
may_have_harmed_seriously = _crime(
    "may_have_harmed_seriously",
    "Is it a violent crime that you reasonably believe may have caused serious "
    "physical harm to the victim?",
)
was_learned_in_treatment = _crime(
    "was_learned_in_treatment",
    "Did you learn of it in counseling, therapy or treatment of the propensity to "
    "commit it, or through a request for that?",
)
suspect_escaped = _known(
    "suspect_escaped",
    "Does it appear from all the circumstances that the client has escaped from lawful custody?",
)
telling_is_necessary_to_apprehend = _crime(
    "telling_is_necessary_to_apprehend",
    "Do you believe in good faith that disclosure is necessary for the police to "
    "identify or apprehend a person?",
)
