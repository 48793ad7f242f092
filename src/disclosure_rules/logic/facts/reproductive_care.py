"""Facts that the rule of 2024 on reproductive health care asked about."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "attestation_is_valid",
    "is_known_unlawful",
    "is_to_blame_for_care",
]


def _reproductive_care(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"reproductive_care.{name}",
        f"circumstances.reproductive_care.{name}",
        ask,
        About.SITUATION,
        remedy=remedy,
    )


is_to_blame_for_care = _reproductive_care(
    "is_to_blame_for_care",
    "Is it wanted to investigate, hold liable or identify a person for the mere act "
    "of seeking, obtaining, providing or facilitating reproductive health care?",
)
is_known_unlawful = _reproductive_care(
    "is_known_unlawful",
    "Do you actually know that the care was not lawful where it was given, or has the"
    " requester shown a substantial factual basis for that?",
)
attestation_is_valid = _reproductive_care(
    "attestation_is_valid",
    "Has the requester given an attestation that is valid under 45 CFR 164.509?",
    remedy="a valid attestation of the requester under 45 CFR 164.509",
)
