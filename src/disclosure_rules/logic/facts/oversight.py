"""Facts about the oversight of health care and of benefit programs."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "client_is_subject",
    "concerns_care_or_benefits",
    "is_authorized_by_law",
    "is_joint_with_benefits_claim",
]


def _oversight(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"oversight.{name}", f"circumstances.oversight.{name}", ask, About.SITUATION, remedy=remedy
    )


is_authorized_by_law = _oversight(
    "is_authorized_by_law",
    "Does law authorize this audit, investigation, inspection, licensure action or the like?",
)
client_is_subject = _oversight(
    "client_is_subject",
    "Is the client the subject of the investigation or activity?",
)
concerns_care_or_benefits = _oversight(
    "concerns_care_or_benefits",
    "Does it arise out of, or directly relate to, the receipt of health care, a claim"
    " for health benefits, or benefits for which the client's health is integral?",
)
is_joint_with_benefits_claim = _oversight(
    "is_joint_with_benefits_claim",
    "Is it conducted together with one that relates to a claim for public benefits "
    "not related to health?",
)
