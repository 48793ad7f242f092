"""Facts about the client's presence and word on this disclosure."""

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact

__all__ = [
    "agrees",
    "asked_for_access",
    "asked_for_other_channel",
    "channel_is_as_requested",
    "contradicts_requested_channel",
    "had_chance_to_object",
    "has_agreed_restriction",
    "has_asked_for_restriction",
    "has_known_agreement",
    "has_known_objection",
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


def _has_known_agreement(case: Case) -> bool:
    return case.value(agrees) is True


def _has_known_objection(case: Case) -> bool:
    return case.value(objected_before) is True or case.value(objects) is True


def _has_asked_for_restriction(case: Case) -> bool:
    return case.value(requested_restriction) is True


def _has_agreed_restriction(case: Case) -> bool:
    return case.value(restriction_was_agreed) is True


def _contradicts_requested_channel(case: Case) -> bool | None:
    as_requested = case.value(channel_is_as_requested)
    if as_requested is not None:
        return as_requested is False
    # Without a request on file there is nothing to contradict.
    return None if case.value(asked_for_other_channel) is True else False


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
paid_in_full = _wish(
    "paid_in_full",
    "Is this solely about a service that was paid for in full by the client, or by somebody other "
    "than the health plan for the client?",
)
has_known_agreement = derived(
    "wishes.has_known_agreement",
    _has_known_agreement,
    "Is it known that the client agrees to this disclosure?",
)
has_known_objection = derived(
    "wishes.has_known_objection",
    _has_known_objection,
    "Is it known that the client objects, or expressed earlier a wish against it?",
)
has_asked_for_restriction = derived(
    "wishes.has_asked_for_restriction",
    _has_asked_for_restriction,
    "Is there a request of the client on file that this not be shared?",
)
has_agreed_restriction = derived(
    "wishes.has_agreed_restriction",
    _has_agreed_restriction,
    "Is there an agreed restriction on file that covers this?",
)
asked_for_other_channel = _wish(
    "asked_for_other_channel",
    "Has the client asked, reasonably, to be reached by other means or elsewhere?",
)
contradicts_requested_channel = derived(
    "wishes.contradicts_requested_channel",
    _contradicts_requested_channel,
    "Do channel or address differ from what the client has asked for?",
)
channel_is_as_requested = _wish(
    "channel_is_as_requested", "Are channel and address the ones the client asked for?"
)
knows_of_sharing = _wish("knows_of_sharing", "Was the client told beforehand of this sharing?")
