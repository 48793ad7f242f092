"""Facts about medical, school and disaster emergencies."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "asking_would_interfere",
    "consent_obtainable_first",
    "is_bona_fide",
    "is_declared_disaster",
    "is_health_or_safety",
    "needs_treatment",
    "prevents_asking",
    "program_is_closed",
    "recipient_must_know",
]


def _emergency(name: str, field: str, ask: str) -> Fact:
    return stated(f"emergency.{name}", f"circumstances.emergency.{field}", ask, About.SITUATION)


is_bona_fide = stated(
    "emergency.is_bona_fide",
    "circumstances.emergency.is_medical",
    "Is there a bona fide medical emergency?",
    About.SITUATION,
    remedy="a bona fide medical emergency, where there is one",
)
needs_treatment = _emergency(
    "needs_treatment", "needs_treatment", "Does the client need emergency treatment?"
)
consent_obtainable_first = _emergency(
    "consent_obtainable_first",
    "consent_obtainable_first",
    "Can the client's prior written consent be obtained?",
)
is_health_or_safety = _emergency(
    "is_health_or_safety",
    "is_health_or_safety",
    "Is there an articulable and significant threat to the health or safety of a student or of "
    "anybody else?",
)
recipient_must_know = stated(
    "emergency.recipient_must_know",
    "circumstances.emergency.recipient_must_know",
    "Is it necessary, to protect health or safety in it, that the recipient knows?",
)
is_declared_disaster = _emergency(
    "is_declared_disaster",
    "is_declared_disaster",
    "Has a state of emergency been declared as the result of a natural or major disaster?",
)
asking_would_interfere = _emergency(
    "asking_would_interfere",
    "asking_would_interfere",
    "Would asking the client, in your professional judgment, interfere with the response to the "
    "disaster?",
)
prevents_asking = _emergency(
    "prevents_asking",
    "prevents_asking",
    "Is there an emergency because of which the client cannot practicably be asked?",
)
program_is_closed = _emergency(
    "program_is_closed",
    "program_is_closed",
    "Is the program closed and unable to provide services or to obtain consent?",
)
