"""Facts about a disciplinary matter at a school or college."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "alcohol_violation_was_found",
    "alleges_violent_crime",
    "concerns_alcohol_or_drugs",
    "conduct_posed_risk",
    "recipient_is_victim",
    "violation_was_found",
]


def _discipline(name: str, ask: str, about: About = About.SITUATION) -> Fact:
    return stated(f"discipline.{name}", f"circumstances.discipline.{name}", ask, about)


conduct_posed_risk = _discipline(
    "conduct_posed_risk",
    "Was it about conduct that posed a significant risk to the safety or well-being of the "
    "student, other students or the school community?",
)
alleges_violent_crime = _discipline(
    "alleges_violent_crime",
    "Is the student alleged to have committed a crime of violence or a nonforcible sex offense?",
)
violation_was_found = _discipline(
    "violation_was_found",
    "Has the institution determined, with final results on or after 7 October 1998, that the "
    "student violated its rules in that?",
)
recipient_is_victim = _discipline(
    "recipient_is_victim", "Is the recipient the alleged victim?", About.REQUEST
)
concerns_alcohol_or_drugs = _discipline(
    "concerns_alcohol_or_drugs",
    "Is it about a violation of a law or rule on the use or possession of alcohol or a controlled "
    "substance?",
)
alcohol_violation_was_found = _discipline(
    "alcohol_violation_was_found",
    "Has the institution determined that the student committed a disciplinary violation by that "
    "use or possession?",
)
