"""What surrounds a scenario: threat, abuse, emergency, the client's word, and what law asks."""

from typing import Any

from disclosure_rules import (
    AbuseVictim,
    Client,
    ClientWishes,
    Emergency,
    LegalProcess,
    LegalRequirement,
    Purpose,
    Recipient,
    RecipientKind,
    RecordItem,
    SuspectedAbuse,
    Threat,
    ThreatSource,
)
from tests.scenarios.facts import ADULT, Facts

__all__ = [
    "abuse_of",
    "emergency_of",
    "requirements_of",
    "threat_of",
    "wishes_of",
]

_K = RecipientKind


def threat_of(facts: Facts, purpose: Purpose | None) -> Threat:
    """Return the danger."""
    word = facts.word("threat")
    serious, imminent = facts.flag("threat_serious"), facts.flag("threat_imminent")
    target = facts.flag("identifiable_victim")
    maker = facts.mapped("threat_maker", {"client_relative": False})
    told_by = facts.mapped(
        "belief_basis", {"credible_third_party_report": ThreatSource.OTHER_PERSON}
    )
    against_program = facts.flag("crime_on_premises")
    standard = facts.word("notification_standard_met")
    if word == "none" and standard in ("harm_to_self", "harm_to_others"):
        word = None
    if word == "none":
        if serious or imminent:
            facts.cannot_say("threat", word)
        # A person can be identified whom nothing threatens: with no danger, that says nothing.
        return Threat(exists=False)
    said: dict[str, Any] = {
        "is_serious": serious,
        "is_imminent": imminent,
        "has_identifiable_target": target,
        "is_made_by_client": maker,
        "told_by": told_by,
    }
    if word in ("self", "others"):
        said.update(exists=True, is_to_self=word == "self", is_to_others=word == "others")
        said["is_against_program"] = against_program
        # The vocabulary marks a threat that somebody else makes or reports; what is not so
        # marked is made by the client, and told by the client.
        if maker is None:
            said["is_made_by_client"] = True
        if told_by is None and maker is None:
            said["told_by"] = ThreatSource.CLIENT
    elif word not in (None, "unclear"):
        facts.cannot_say("threat", word)
    if word == "others" and not _is_of_infection(facts):
        said["is_of_physical_violence"] = True
    if serious and imminent:
        # What is meant in earnest and about to be done is intended, and within reach.
        said["has_apparent_intent_and_ability"] = True
    if standard in ("harm_to_self", "harm_to_others"):
        # DoDI 6490.08: "a serious risk of" harm to self, or to others.
        said.update({"exists": True, "is_serious": True})
        said["is_to_self" if standard == "harm_to_self" else "is_to_others"] = True
    if purpose is Purpose.AVERT_THREAT and serious:
        # To disclose in order to avert a serious threat is to believe that it is necessary.
        said["disclosure_is_necessary"] = True
    return Threat(**said)


def _is_of_infection(facts: Facts) -> bool:
    """Whether somebody is in danger of a disease and not of violence."""
    return facts.word("recipient_role") == "sexual_partner" or (
        "exposure" in facts.words("data_categories")
    )


_ABUSE_PURPOSES = frozenset(
    {Purpose.REPORT_CHILD_ABUSE, Purpose.REPORT_ADULT_ABUSE, Purpose.REPORT_DOMESTIC_VIOLENCE}
)


def abuse_of(facts: Facts, client: Client, purpose: Purpose | None) -> SuspectedAbuse:
    """Return the abuse that is suspected."""
    word = facts.word("purpose")
    past, others = facts.flag("past_abuse"), facts.flag("other_minors_at_risk")
    suspect = facts.words("suspected_abuser")
    said: dict[str, Any] = {"other_children_at_risk": others}
    if suspect and "parent" not in suspect:
        facts.cannot_say("suspected_abuser", suspect[0])
    if suspect or facts.suspects_recipient():
        said["is_suspected"] = True
    if "parent" in suspect and facts.is_of_minor():
        said["representative_is_suspected"] = True
    if past is not None:
        said["is_suspected"] = True
        said["is_past_only"] = past and others is not True
    if purpose in _ABUSE_PURPOSES:
        # Whoever reports abuse suspects it, and what stands in the client's record was learned
        # in the professional role.
        said.update(is_suspected=True, learned_in_professional_capacity=True)
        said["is_initial_report"] = word is not None and word.endswith("_report")
        said.update(_victim(facts, purpose, past))
        if said.get("victim_is_client"):
            consent = facts.word("consent")
            if consent in ("objects", "verbal_agreement"):
                said["victim_agrees_to_report"] = consent == "verbal_agreement"
            if client.has_capacity is False:
                said["victim_cannot_agree"] = True
    return SuspectedAbuse(**said)


_ELDERLY = 65


def _victim(facts: Facts, purpose: Purpose | None, past: bool | None) -> dict[str, Any]:
    age = facts.number("client_age")
    if purpose is Purpose.REPORT_ADULT_ABUSE:
        own = None if age is None else age >= _ELDERLY
        return {"victim": AbuseVictim.ELDER, "victim_is_client": own}
    if purpose is Purpose.REPORT_DOMESTIC_VIOLENCE:
        return {"victim": AbuseVictim.OTHER_ADULT}
    if past and age is not None and age >= ADULT:
        return {"victim": AbuseVictim.ADULT_ABUSED_AS_CHILD}
    # A child in treatment is the child in question; an adult cannot be.
    own = None if age is None else age < ADULT
    return {"victim": AbuseVictim.CHILD, "victim_is_client": own}


def emergency_of(facts: Facts, purpose: Purpose | None, threat: Threat) -> Emergency:
    """Return the emergency, or that there is none."""
    word = facts.word("purpose")
    said: dict[str, Any] = {}
    if purpose is Purpose.EMERGENCY_TREATMENT or word == "medical_emergency":
        said["is_medical"] = True
        said["needs_treatment"] = True
    elif _is_calm(facts):
        said.update(is_medical=False, needs_treatment=False)
    if facts.word("client_status") == "unconscious":
        said["consent_obtainable_first"] = False
    serious = facts.flag("threat_serious")
    if word == "health_emergency":
        # The word says that there is one, unless the danger is said not to be serious.
        said["is_health_or_safety"] = None if serious is False else True
    elif threat.exists is not None:
        # 34 CFR 99.36: "an articulable and significant threat to the health or safety".
        said["is_health_or_safety"] = serious if threat.exists else False
    if said.get("is_health_or_safety") and purpose in _TO_PROTECT:
        # To tell somebody in order to protect from a significant threat is to hold that they
        # must know.
        said["recipient_must_know"] = True
    return Emergency(**said)


_TO_PROTECT = frozenset({Purpose.HEALTH_OR_SAFETY_EMERGENCY, Purpose.AVERT_THREAT})


def _is_calm(facts: Facts) -> bool:
    """Whether nothing speaks of an emergency; the words would, if there were one."""
    urgent = ("medical_emergency", "health_emergency", "emergency_notification")
    return (
        facts.word("threat") == "none"
        and facts.word("purpose") not in urgent
        and facts.word("client_status") not in ("unconscious", "incapacitated")
        and not (facts.word("recipient_role") or "").startswith(("emergency_", "crisis_"))
        and facts.word("recipient_role") != "psychiatric_emergency_team"
    )


def wishes_of(
    facts: Facts, purpose: Purpose | None, recipient: Recipient, process: LegalProcess
) -> ClientWishes:
    """Return where the client is and what the client says."""
    said: dict[str, Any] = {
        "is_available": facts.flag("client_present"),
        "is_in_best_interest": facts.flag("best_interest"),
        "requested_restriction": facts.flag("restriction_requested"),
        "paid_in_full": facts.flag("paid_out_of_pocket_in_full"),
        "knows_of_sharing": None if process.kinds else facts.flag("client_notified"),
    }
    consent = facts.word("consent")
    if consent is not None and consent not in _REFUSALS:
        # "Known to have expressed": the word for consent is all that is known of it.
        said["objected_before"] = False
    match consent:
        case "objects":
            # Whoever objects was told, and could be asked.
            said.update(objects=True, had_chance_to_object=True, is_available=True)
        case "prior_objection":
            said["objected_before"] = True
        case "verbal_agreement" | "written_waiver_client_and_attorney":
            said.update(agrees=True, had_chance_to_object=True, is_available=True)
        case "no_objection" | "no_objection_present":
            # 45 CFR 164.510(b)(2)(ii): given the opportunity, the client does not object.
            said.update(objects=False, had_chance_to_object=True, is_available=True)
        case "inferred_no_objection":
            said.update(objects=False, no_objection_inferred=True)
        case "not_yet_asked":
            said["had_chance_to_object"] = False
    opted_out = facts.flag("opted_out")
    if opted_out and said.get("agrees"):
        facts.cannot_say("opted_out", opted_out)
    elif opted_out is not None:
        said.update(objects=opted_out, had_chance_to_object=True)
    if facts.word("client_status") == "unconscious":
        said["is_available"] = False
    if facts.word("recipient_relationship") == "present_at_client_request":
        said["is_available"] = True
    if facts.mapped("confidential_communication_request", {"work_number_only": True}):
        # Somebody else has been reached, so not the client at the number that was asked for.
        said["asked_for_other_channel"] = True
        said["channel_is_as_requested"] = None if recipient.kind is _K.CLIENT else False
    if purpose is Purpose.CLIENT_REQUEST:
        said["asked_for_access"] = _asks_for_access(facts, recipient)
    return ClientWishes(**said)


_REFUSALS = frozenset(
    {"objects", "parent_refuses", "prior_objection", "revoked", "revoked_for_this_recipient"}
)


def _asks_for_access(facts: Facts, recipient: Recipient) -> bool | None:
    if recipient.kind is _K.CLIENT or recipient.is_personal_representative:
        return True
    if recipient.is_personal_representative is False:
        return False
    parent = facts.word("recipient_relationship") in ("parent", "parent_of_minor")
    return True if parent and facts.is_of_minor() else None


def requirements_of(facts: Facts, items: tuple[RecordItem, ...]) -> tuple[LegalRequirement, ...]:
    """Return the law outside the rule set that the scenario says requires the disclosure."""
    required = facts.flag("required_by_law")
    if facts.word("purpose") == "required_by_state_law":
        required = True
    # What is by its own word outside the matter no law requires.
    refs = frozenset(one.ref for one in items if one.is_necessary is not False)
    if not required or not refs:
        return ()
    return (
        LegalRequirement(
            citation="the law that the scenario speaks of",
            says="It requires this very disclosure.",
            items=refs,
        ),
    )
