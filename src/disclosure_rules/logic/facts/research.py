"""Facts about research."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "death_is_documented",
    "is_preparatory",
    "is_represented_as_necessary",
    "is_solely_on_decedents",
    "stays_with_discloser",
    "waiver_is_documented",
]


def _research(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"research.{name}", f"circumstances.research.{name}", ask, About.SITUATION, remedy=remedy
    )


waiver_is_documented = _research(
    "waiver_is_documented",
    "Is a board's waiver of authorization documented, with board and date, the "
    "criteria found, what is needed, the procedure and the signature?",
    remedy="documentation that an institutional review board or privacy board has waived the"
    " authorization",
)
is_preparatory = _research(
    "is_preparatory",
    "Does the researcher represent that it is sought solely to prepare a protocol or the like?",
)
stays_with_discloser = _research(
    "stays_with_discloser",
    "Does the researcher represent that nothing is to be removed in the course of the review?",
)
is_solely_on_decedents = _research(
    "is_solely_on_decedents",
    "Does the researcher represent that it is solely for research on people who have died?",
)
death_is_documented = _research(
    "death_is_documented",
    "Has the researcher documented the deaths, as far as you asked for that?",
)
is_represented_as_necessary = _research(
    "is_represented_as_necessary",
    "Does the researcher represent that the information is necessary for the research?",
)
