"""Facts about communications that sell or raise funds."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "client_opted_out",
    "fee_covers_costs_only",
    "is_face_to_face",
    "is_nominal_gift",
    "is_paid_for",
    "notice_announces_fundraising",
]


def _outreach(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"outreach.{name}", f"circumstances.outreach.{name}", ask, About.SITUATION, remedy=remedy
    )


is_face_to_face = _outreach(
    "is_face_to_face",
    "Is it a face-to-face communication to the client?",
)
is_nominal_gift = _outreach(
    "is_nominal_gift",
    "Is it a promotional gift of nominal value?",
)
is_paid_for = _outreach(
    "is_paid_for",
    "Are you paid for it, directly or indirectly, by or for somebody whose product or service it "
    "describes?",
)
notice_announces_fundraising = _outreach(
    "notice_announces_fundraising",
    "Does your notice of privacy practices say that you may contact clients to raise funds?",
)
client_opted_out = _outreach(
    "client_opted_out",
    "Has the client elected not to receive fundraising communications?",
)
fee_covers_costs_only = _outreach(
    "fee_covers_costs_only",
    "Is whatever you are paid only a reasonable fee for preparing and sending it, or "
    "one that other law expressly permits?",
)
