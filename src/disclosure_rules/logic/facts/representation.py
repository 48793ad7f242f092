"""Facts about whether the discloser treats the recipient as the client's representative."""

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About

__all__ = [
    "belief_rests_on_reproductive_care",
    "is_declined",
    "is_known_to_endanger",
    "is_ruled_out",
    "may_endanger_client",
]


def _representation(name: str, ask: str) -> Fact:
    return stated(f"representation.{name}", f"circumstances.representation.{name}", ask)


def _is_declined(case: Case) -> bool | None:
    told = case.circumstances.representation
    if told.is_declined is not None:
        return told.is_declined
    # Who suspects abuse, or fears for the client, is asked before a representative gets anything.
    return None if case.recipient.is_suspected_abuser or told.may_endanger_client else False


is_declined = derived(
    "representation.is_declined",
    _is_declined,
    "Have you elected not to treat the recipient as the client's representative, because in your "
    "professional judgment it is not in the client's best interest?",
)
may_endanger_client = _representation(
    "may_endanger_client",
    "Do you reasonably believe that treating the recipient as the representative could endanger "
    "the client?",
)
belief_rests_on_reproductive_care = _representation(
    "belief_rests_on_reproductive_care",
    "Is it known that this belief rests on reproductive health care which the recipient provided "
    "or facilitated at the client's request?",
)


def _is_known_to_endanger(case: Case) -> bool:
    return case.circumstances.representation.may_endanger_client is True


is_known_to_endanger = derived(
    "representation.is_known_to_endanger",
    _is_known_to_endanger,
    "Is it known that to inform a parent or representative could endanger the client?",
    About.SITUATION,
)


def _is_ruled_out(case: Case) -> bool:
    return bool(case.recipient.is_suspected_abuser or case.recipient.lost_rights_by_court_order)


is_ruled_out = derived(
    "representation.is_ruled_out",
    _is_ruled_out,
    "Is the recipient known to be suspected of the abuse, or to have lost a parent's rights by "
    "court order?",
)
