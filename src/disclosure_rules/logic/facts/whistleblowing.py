"""Facts about members of the workforce who disclose on their own account."""

from disclosure_rules.logic.asking import stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "discloser_is_crime_victim",
    "is_believed_wrong",
    "is_on_own_account",
    "recipient_is_retained_attorney",
    "recipient_may_investigate",
]


def _whistleblowing(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(
        f"whistleblowing.{name}",
        f"circumstances.whistleblowing.{name}",
        ask,
        About.SITUATION,
        remedy=remedy,
    )


is_on_own_account = _whistleblowing(
    "is_on_own_account",
    "Do you disclose on your own account, as a member of the workforce or a business associate?",
)
is_believed_wrong = _whistleblowing(
    "is_believed_wrong",
    "Do you believe in good faith that the covered entity's conduct is unlawful or "
    "unprofessional, or endangers patients, workers or the public?",
)
recipient_may_investigate = _whistleblowing(
    "recipient_may_investigate",
    "Is the recipient authorized by law to investigate it, or an accreditation "
    "organization to which failings are reported?",
)
recipient_is_retained_attorney = _whistleblowing(
    "recipient_is_retained_attorney",
    "Is the recipient an attorney whom you have retained to learn your legal options?",
)
discloser_is_crime_victim = _whistleblowing(
    "discloser_is_crime_victim",
    "Are you the victim of a criminal act, and is the client its suspected perpetrator?",
)
