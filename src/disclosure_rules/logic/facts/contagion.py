"""Facts about a communicable, life-threatening disease and somebody who may catch it."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = ["client_tells_recipient", "is_confirmed", "recipient_is_at_risk"]


def _contagion(name: str, ask: str, about: About = About.REQUEST) -> Fact:
    return stated(f"contagion.{name}", f"circumstances.contagion.{name}", ask, about)


is_confirmed = _contagion(
    "is_confirmed",
    "Has a diagnosis confirmed that the client has a disease that is communicable and "
    "life-threatening?",
    About.SITUATION,
)
recipient_is_at_risk = _contagion(
    "recipient_is_at_risk",
    "Is the recipient known to be at serious and foreseeable risk of contracting it?",
)
client_tells_recipient = _contagion(
    "client_tells_recipient", "Has the client told the recipient of it, or is the client about to?"
)
