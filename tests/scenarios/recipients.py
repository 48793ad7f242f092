"""Who is to receive, in a scenario's words: the kind, and the traits that the words settle."""

from typing import Any

from disclosure_rules import Client, Purpose, Recipient, RecipientKind
from tests.scenarios.consents import RECIPIENT
from tests.scenarios.facts import Facts
from tests.scenarios.words import (
    HEALTH_ROLES,
    KINDS_OF_RELATIONSHIPS,
    KINDS_OF_ROLES,
    NOT_QUITE_IN_THE_MODEL,
    OUTSIDE,
    SAYS_NOTHING,
    TRAITS_OF_RELATIONSHIPS,
    VAGUE_ROLES,
)

__all__ = ["NEAR", "recipient_of"]

_K = RecipientKind


# Who is asked for what a school official does, or a member of staff.
_SCHOOL_DUTIES = frozenset(
    {
        Purpose.EDUCATION,
        Purpose.EDUCATIONAL_PLANNING,
        Purpose.SCHOOL_DISCIPLINE,
        Purpose.SCHOOL_ENROLLMENT,
        Purpose.AVERT_THREAT,
        Purpose.HEALTH_OR_SAFETY_EMERGENCY,
    }
)
_STAFF_DUTIES = frozenset(
    {
        Purpose.TREATMENT,
        Purpose.EMERGENCY_TREATMENT,
        Purpose.CARE_COORDINATION,
        Purpose.CONSULTATION,
        Purpose.PAYMENT,
        Purpose.HEALTH_CARE_OPERATIONS,
        Purpose.QUALITY_IMPROVEMENT,
        Purpose.SUPERVISION,
        Purpose.TRAINING,
    }
)
# Relations and carers, who can watch over somebody who is a danger to themselves.
NEAR = frozenset({_K.PARENT, _K.SPOUSE_OR_PARTNER, _K.FAMILY_MEMBER, _K.FRIEND, _K.FOSTER_PARENT})
# People of flesh and blood, whom a threat can be aimed at.
_PERSONS = NEAR | {_K.OTHER, _K.LIKELY_VICTIM, _K.EXPOSED_PERSON, _K.CO_CLIENT, _K.BYSTANDER}


def recipient_of(facts: Facts, client: Client, purpose: Purpose | None) -> Recipient:
    """Return the recipient, with every trait that the words settle."""
    relationship = facts.word("recipient_relationship")
    kind = _kind(facts, purpose)
    traits: dict[str, Any] = {}
    if relationship in OUTSIDE:
        traits.update(is_within_program=False, is_business_associate=False, is_originator=False)
    traits.update(TRAITS_OF_RELATIONSHIPS.get(relationship or "", {}))
    if relationship is not None and not _is_known_relationship(relationship):
        facts.cannot_say("recipient_relationship", relationship)
    if client.is_deceased and traits.get("is_involved_in_care"):
        # Involved in the care of somebody who has died: it was before the death.
        traits["was_involved_before_death"] = True
    if facts.word("recipient_role") == "self_originator":
        traits.update(is_originator=True, treats_client=True, is_within_program=True)
    if (relationship or "").startswith("school_official") and not _is_at_school(facts):
        # An official of a school works in the school's program, and not in a clinic's.
        traits["is_within_program"] = False
    if relationship == "own_attorney" and purpose is not Purpose.OWN_DEFENSE:
        # The client's own, and not the discloser's.
        traits.update(is_within_program=False, is_business_associate=False)
    if facts.word("recipient_role") == "consultation_group":
        # A professional's consultation group is made of others of the profession.
        traits["is_health_care_provider"] = facts.word("discloser_role") in HEALTH_ROLES or None
    _add_duties(traits, relationship, purpose)
    _add_contracts(traits, facts)
    if kind is _K.MILITARY_COMMANDER and facts.word("discloser_setting") == "military":
        # Officers of the Department whose own facility keeps the record; whom a standard of
        # DoDI 6490.08 has told, their duties need it.
        traits["is_agency_staff"] = True
        if facts.word("notification_standard_met") not in (None, "none"):
            traits["needs_it_for_duties"] = True
    _add_single_facts(traits, facts, kind)
    if _is_told_to_avert(facts, kind, relationship, purpose):
        # Nobody can hold in good faith that telling this person is necessary to avert a danger
        # that this person can do nothing about.
        traits["is_able_to_prevent_threat"] = True
    return Recipient(kind=kind, ref=RECIPIENT, **traits)


def _is_known_relationship(word: str) -> bool:
    key = "recipient_relationship"
    silent = (SAYS_NOTHING[key], NOT_QUITE_IN_THE_MODEL[key])
    said = (OUTSIDE, TRAITS_OF_RELATIONSHIPS, KINDS_OF_RELATIONSHIPS)
    return any(word in some for some in (*said, *silent))


def _kind(facts: Facts, purpose: Purpose | None) -> RecipientKind | None:
    role, relationship = facts.word("recipient_role"), facts.word("recipient_relationship")
    by_role = facts.mapped("recipient_role", KINDS_OF_ROLES)
    by_relationship = KINDS_OF_RELATIONSHIPS.get(relationship or "")
    if by_role is None or role in VAGUE_ROLES:
        return by_relationship or by_role
    match role:
        case "attorney":
            if relationship == "own_attorney" and purpose is Purpose.OWN_DEFENSE:
                return _K.DISCLOSER_ATTORNEY
            if relationship in ("opposing_counsel", "adverse_party", "opposing_party"):
                return _K.OPPOSING_ATTORNEY
            return _K.CLIENT_ATTORNEY if relationship == "own_attorney" else by_role
        case "insurer" | "insurance_company":
            pays = relationship == "payer" or purpose is Purpose.PAYMENT
            return _K.THIRD_PARTY_PAYER if pays else by_role
        case "supervisor":
            return _K.EMPLOYER if relationship in ("employer", "coworkers") else by_role
        case "bookkeeper":
            own = by_relationship is _K.WORKFORCE_MEMBER
            return _K.WORKFORCE_MEMBER if own else by_role
        case "special_education_teacher":
            return _K.IEP_TEAM_MEMBER if purpose is Purpose.EDUCATIONAL_PLANNING else by_role
        case "threat_assessment_team":
            return _K.SCHOOL_ADMINISTRATOR if relationship == "school_official" else by_role
    if relationship == "self":
        return _K.CLIENT
    if relationship in ("target_of_threat", "co_client") and by_role in _PERSONS:
        return by_relationship
    return by_role


def _is_at_school(facts: Facts) -> bool:
    return facts.word("discloser_setting") in ("school", "college")


def _add_duties(traits: dict[str, Any], relationship: str | None, purpose: Purpose | None) -> None:
    # The vocabulary marks who has no need or interest.  Whoever is not so marked has it where
    # the purpose is what such people do, and where it is not, nothing is known.
    if relationship == "school_official" and purpose in _SCHOOL_DUTIES:
        traits.update(needs_it_for_duties=True, has_educational_interest=True)
    if purpose is Purpose.CRIMINAL_JUSTICE_MONITORING and traits.get("made_program_a_condition"):
        # 42 CFR 2.35(a)(2): "in connection with their duty to monitor the patient's progress".
        traits["needs_it_for_duties"] = True
    if relationship in ("workforce", "program_personnel") and purpose in _STAFF_DUTIES:
        traits["needs_it_for_duties"] = True


def _add_contracts(traits: dict[str, Any], facts: Facts) -> None:
    contract = facts.flag("baa")
    if contract is not None:
        traits.update(is_business_associate=True, has_written_contract=contract)
    agreement = facts.flag("qsoa")
    if agreement is not None:
        traits.update(is_qualified_service_organization=agreement, has_written_contract=agreement)


def _add_single_facts(traits: dict[str, Any], facts: Facts, kind: RecipientKind | None) -> None:
    traits["claims_client_as_dependent"] = facts.flag("tax_dependent")
    traits["asks_by_name"] = facts.flag("asked_by_name")
    traits["lost_rights_by_court_order"] = facts.flag("court_order_revokes_rights")
    if facts.flag("parent_pays"):
        if kind is _K.PARENT:
            # "Involved in the client's care or its payment."
            traits["is_involved_in_care"] = True
        else:
            facts.cannot_say("parent_pays", True)
    if "exposure" in facts.words("data_categories"):
        traits["may_be_exposed"] = True
    if _suspects(facts, kind):
        traits["is_suspected_abuser"] = True


def _suspects(facts: Facts, kind: RecipientKind | None) -> bool:
    whom = facts.words("suspected_abuser")
    return facts.suspects_recipient() or ("parent" in whom and kind is _K.PARENT)


def _is_told_to_avert(
    facts: Facts, kind: RecipientKind | None, relationship: str | None, purpose: Purpose | None
) -> bool:
    if purpose is not Purpose.AVERT_THREAT or facts.flag("threat_serious") is not True:
        return False
    if facts.word("recipient_role") == "household_member":
        return True
    carers = ("caregiver", "caregiver_not_guardian", "treating_provider")
    near = kind in NEAR or relationship in carers
    return near and facts.word("threat") == "self"
