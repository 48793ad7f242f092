"""Facts about the client's presence and word on this disclosure."""

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact

__all__ = [
    "agrees",
    "asked_for_access",
    "channel_is_as_requested",
    "had_chance_to_object",
    "is_available",
    "is_in_best_interest",
    "knows_of_sharing",
    "no_objection_inferred",
    "objected_before",
    "objects",
    "paid_in_full",
    "requested_restriction",
    "restriction_was_agreed",
]


def _wish(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(f"wishes.{name}", f"circumstances.wishes.{name}", ask, remedy=remedy)


def _objects(case: Case) -> bool | None:
    wishes = case.circumstances.wishes
    return False if wishes.objects is None and wishes.agrees else wishes.objects


def _agrees(case: Case) -> bool | None:
    wishes = case.circumstances.wishes
    return False if wishes.agrees is None and wishes.objects else wishes.agrees


is_available = _wish("is_available", "Is the client present, or can they be asked first?")
agrees = derived(
    "wishes.agrees",
    _agrees,
    "Does the client agree to this disclosure, orally or in writing?",
    remedy="the client's agreement, after being told beforehand",
)
objects = derived("wishes.objects", _objects, "Does the client object to this disclosure?")
had_chance_to_object = _wish(
    "had_chance_to_object", "Was the client told of it, and could they have objected?"
)
no_objection_inferred = _wish(
    "no_objection_inferred",
    "Can you reasonably infer from the circumstances that the client does not object?",
)
is_in_best_interest = _wish(
    "is_in_best_interest", "Is it, in your professional judgment, in the client's best interest?"
)
objected_before = _wish(
    "objected_before", "Is the client known to have expressed earlier a wish against it?"
)
asked_for_access = _wish(
    "asked_for_access", "Does the client, or a representative, ask for the client's own record?"
)
requested_restriction = _wish(
    "requested_restriction", "Has the client asked that this not be shared?"
)
restriction_was_agreed = _wish(
    "restriction_was_agreed", "Has the discloser agreed to a restriction that covers this?"
)
paid_in_full = _wish("paid_in_full", "Did the client pay for this in full, out of pocket?")
channel_is_as_requested = _wish(
    "channel_is_as_requested", "Are channel and address the ones the client asked for?"
)
knows_of_sharing = _wish("knows_of_sharing", "Was the client told beforehand of this sharing?")
