"""Scenarios as requests: what each fact of a scenario means in the model, and nothing more.

`adapt` reads a scenario's facts, the law that it names and its date.  It reads neither the story
nor the published answer.

How facts are read:

- What the keys do not state stays unknown.
- A scenario describes the whole situation.  "consent: none" is an empty file, "legal_process:
  none" is that nothing was served, and "threat: none" is that there is no danger.
- What cannot be said in the model is named in `Adapted.unrepresentable`, as ``key=value``.
- A few words mean more than their letter; each such reading has a comment that says so and why.

No reading makes up for law that is not held: a missing rule shows as a wrong answer.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from attrs import evolve, frozen

from disclosure_rules import (
    AbuseVictim,
    CareConsent,
    Circumstances,
    Client,
    ClientWishes,
    ConsentGrant,
    Discloser,
    DisclosureRequest,
    Emergency,
    Jurisdiction,
    LegalProcess,
    LegalRequirement,
    ProcessKind,
    Purpose,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    Representative,
    RepresentativeAuthority,
    RuleSet,
    Setting,
    SuspectedAbuse,
    Threat,
    ThreatSource,
)
from disclosure_rules.law import us
from tests.scenarios.consents import (
    PARTNER,
    RECIPIENT,
    WITHOUT_PAPER,
    Asked,
    grants_for,
    named_for,
)
from tests.scenarios.facts import Facts
from tests.scenarios.words import (
    ASSURANCES,
    HEALTH_ROLES,
    KINDS_OF_RELATIONSHIPS,
    KINDS_OF_ROLES,
    NOT_QUITE_IN_THE_MODEL,
    ORDERS,
    OUTSIDE,
    PROCESSES,
    PROFESSIONS,
    PURPOSES,
    RECORD_KINDS,
    SAYS_NOTHING,
    SETTINGS,
    TRAITS_OF_RELATIONSHIPS,
    VAGUE_ROLES,
)

__all__ = ["TODAY", "Adapted", "adapt"]

TODAY = date(2026, 11, 22)
"""The day of a scenario that states none."""

CLIENT = "client"
ADULT = 18

_K = RecipientKind


@frozen(kw_only=True)
class Adapted:
    """A scenario as the library sees it.

    Args:
        request: What is asked.
        ruleset: The law that is asked.
        as_of: The day whose law is asked.
        unrepresentable: Facts that the model has no way to say, as ``key=value``, sorted.
    """

    request: DisclosureRequest
    ruleset: RuleSet
    as_of: date
    unrepresentable: tuple[str, ...]


def adapt(scenario: Mapping[str, Any]) -> Adapted:
    """Return a scenario's facts as a request, with the law and the day to ask."""
    facts = Facts(scenario["facts"])
    as_of = TODAY if scenario.get("date") is None else date.fromisoformat(scenario["date"])
    client = _client(facts, as_of)
    discloser = _discloser(facts)
    purpose = _purpose(facts)
    recipient = _recipient(facts, client, purpose)
    process = _process(facts)
    threat = _threat(facts, purpose)
    items = _items(facts, discloser, recipient, process, purpose)
    asked = Asked(
        recipient_role=facts.word("recipient_role"),
        recipient_relationship=facts.word("recipient_relationship"),
        purpose=purpose,
        items=items,
        as_of=as_of,
        only=facts.mapped("authorization_scope", {"one_test_result": RecordKind.TEST_RESULT}),
    )
    consents, named = _consents(facts, asked)
    request = DisclosureRequest(
        client=_with_representative(client, facts, recipient),
        discloser=discloser,
        recipient=recipient,
        purpose=purpose,
        items=tuple(_named_in_consent(one, named) for one in items),
        consents=consents,
        circumstances=Circumstances(
            threat=threat,
            abuse=_abuse(facts, client, purpose),
            process=process,
            emergency=_emergency(facts, purpose, threat),
            wishes=_wishes(facts, purpose, recipient, process),
            requirements=_requirements(facts),
        ),
        jurisdictions=_jurisdictions(facts),
    )
    return Adapted(
        request=request,
        ruleset=_ruleset(_states(facts), _codes(scenario.get("law") or ())),
        as_of=as_of,
        unrepresentable=facts.unsaid(),
    )


# ---------------------------------------------------------------- law


@cache
def _ruleset(states: tuple[str, ...], codes: tuple[str, ...]) -> RuleSet:
    return us.ruleset(states=states, codes=codes)


def _states(facts: Facts) -> tuple[str, ...]:
    place = facts.word("jurisdiction")
    return () if place is None or place not in us.STATES else (place,)


def _codes(named: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Return the codes that the scenario's law names and the library holds."""
    words = {word for one in named for word in re.findall(r"\w+", one)}
    return tuple(sorted(words & set(us.CODES)))


def _jurisdictions(facts: Facts) -> frozenset[Jurisdiction] | None:
    by_code = {one.postal: one for one in Jurisdiction}
    place = facts.mapped("jurisdiction", by_code)
    return None if place is None else frozenset({Jurisdiction.UNITED_STATES, place})


# ---------------------------------------------------------------- client and discloser


_DECISIONS = frozenset({"objects", "verbal_agreement", "no_objection", "no_objection_present"})


def _client(facts: Facts, as_of: date) -> Client:
    said: dict[str, Any] = {
        "has_capacity": facts.flag("client_has_capacity"),
        "is_emancipated": facts.flag("emancipated"),
        "parent_agreed_to_confidentiality": facts.flag("parent_agreed_confidentiality"),
        "care_consented_by": facts.mapped("consented_by", {"court": CareConsent.COURT}),
    }
    if facts.flag("minor_consented_alone"):
        said["care_consented_by"] = CareConsent.MINOR_ALONE
    match facts.word("client_status"):
        case "deceased":
            # A scenario that wants a death to lie long ago would say so.
            said.update(is_deceased=True, died=as_of)
        case "incapacitated" | "unconscious":
            said["has_capacity"] = False
        case "inmate":
            said["is_inmate"] = True
        case "civilian_dependent":
            said["is_armed_forces_member"] = False
        case "current_client" | "inpatient" | "involuntary_hold":
            # Whoever is in treatment is more than an applicant.
            said["is_applicant_only"] = False
        case None | "never_client":
            pass
        case other:
            facts.cannot_say("client_status", other)
    if said["has_capacity"] is None and facts.word("consent") in _DECISIONS:
        # The word of a client who could not decide would not be one; and the scenarios mark
        # who cannot.
        said["has_capacity"] = None if _is_minor(facts) else True
    # A commander has authority over members of the armed forces.
    if (
        facts.word("recipient_relationship") == "command_authority"
        and "is_armed_forces_member" not in said
    ):
        said["is_armed_forces_member"] = True
    return Client(ref=CLIENT, born=_born(facts, as_of), **said)


def _born(facts: Facts, as_of: date) -> date | None:
    age = facts.number("client_age")
    return None if age is None else date(as_of.year - age, as_of.month, min(as_of.day, 28))


def _is_minor(facts: Facts) -> bool:
    age = facts.number("client_age")
    return age is not None and age < ADULT


def _discloser(facts: Facts) -> Discloser:
    return Discloser(
        profession=facts.mapped("discloser_role", PROFESSIONS),
        settings=_settings(facts),
        acts_for_school=facts.flag("acting_for_school"),
    )


# Settings in which every holder of the record gives or pays for care.
_CARE = frozenset(
    {
        "part2_program",
        "hospital",
        "hospital_sud_unit",
        "outpatient_clinic",
        "community_mental_health",
        "general_medical_practice",
        "home_care",
        "nursing_home",
        "school_based_clinic",
        "state_psychiatric_authority",
    }
)
# Settings in which it depends on who holds it.
_MIXED = frozenset(
    {"private_practice", "military", "correctional", "lawful_holder", "government", "litigation"}
)


def _settings(facts: Facts) -> frozenset[Setting] | None:
    """Return everything that the discloser is to the law.

    Health professionals and their clinics and hospitals are taken for HIPAA covered entities:
    the scenarios mark only what departs from that.
    """
    role, setting = facts.word("discloser_role"), facts.word("discloser_setting")
    by_setting = facts.mapped("discloser_setting", SETTINGS)
    if by_setting is None:
        return None
    found = set(by_setting)
    if role == "business_associate":
        found.add(Setting.HIPAA_BUSINESS_ASSOCIATE)
    elif setting in _CARE or (setting in _MIXED and role in HEALTH_ROLES):
        found.add(Setting.HIPAA_COVERED_ENTITY)
    if role in ("health_plan", "medicaid_agency") or setting == "health_plan":
        found.update((Setting.HIPAA_COVERED_ENTITY, Setting.HEALTH_PLAN))
    if role == "health_plan_sponsor":
        # An employer who sponsors a plan is not the plan (45 CFR 160.103).
        found -= {Setting.HIPAA_COVERED_ENTITY, Setting.HEALTH_PLAN}
    if setting == "school_based_clinic" and facts.flag("acting_for_school"):
        found = {Setting.EDUCATIONAL_AGENCY}
    is_program = _is_part2_program(facts)
    if is_program is True:
        found.add(Setting.PART2_PROGRAM)
    elif is_program is False:
        found.discard(Setting.PART2_PROGRAM)
    return frozenset(found)


def _is_part2_program(facts: Facts) -> bool | None:
    """Return what the facts say beside the setting; ``None`` where they leave it to that.

    42 CFR 2.11 and 2.12(b): a program holds itself out as providing SUD care and is federally
    assisted.
    """
    both = (facts.flag("holds_out_as_sud"), facts.flag("federally_assisted"))
    if False in both:
        return False
    return True if None not in both else None


# ---------------------------------------------------------------- recipient


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
_NEAR = frozenset({_K.PARENT, _K.SPOUSE_OR_PARTNER, _K.FAMILY_MEMBER, _K.FRIEND, _K.FOSTER_PARENT})
# People of flesh and blood, whom a threat can be aimed at.
_PERSONS = _NEAR | {_K.OTHER, _K.LIKELY_VICTIM, _K.EXPOSED_PERSON, _K.CO_CLIENT, _K.BYSTANDER}


def _recipient(facts: Facts, client: Client, purpose: Purpose | None) -> Recipient:
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
    traits["lost_rights_by_court_order"] = facts.flag("court_order_revokes_rights")
    if facts.flag("parent_pays"):
        if kind is _K.PARENT:
            # "Involved in the client's care or its payment."
            traits["is_involved_in_care"] = True
        else:
            facts.cannot_say("parent_pays", True)
    if _suspects(facts, kind):
        traits["is_suspected_abuser"] = True


def _suspects(facts: Facts, kind: RecipientKind | None) -> bool:
    whom = facts.words("suspected_abuser")
    return _is_recipient_suspected(facts) or ("parent" in whom and kind is _K.PARENT)


def _is_recipient_suspected(facts: Facts) -> bool:
    return not facts.words("suspected_abuser") and facts.flag("suspected_abuser") is True


def _is_told_to_avert(
    facts: Facts, kind: RecipientKind | None, relationship: str | None, purpose: Purpose | None
) -> bool:
    if purpose is not Purpose.AVERT_THREAT or facts.flag("threat_serious") is not True:
        return False
    if facts.word("recipient_role") == "household_member":
        return True
    carers = ("caregiver", "caregiver_not_guardian", "treating_provider")
    near = kind in _NEAR or relationship in carers
    return near and facts.word("threat") == "self"


def _with_representative(client: Client, facts: Facts, recipient: Recipient) -> Client:
    """Return the client with the recipient as parent, where the client is a minor."""
    in_place = {
        _K.PARENT: RepresentativeAuthority.PARENT,
        _K.FOSTER_PARENT: RepresentativeAuthority.IN_LOCO_PARENTIS,
    }
    if recipient.kind not in in_place or not _is_minor(facts):
        return client
    standing_in = Representative(ref=RECIPIENT, authority=in_place[recipient.kind])
    return evolve(client, representatives=(standing_in,))


# ---------------------------------------------------------------- purpose


def _purpose(facts: Facts) -> Purpose | None:
    word = facts.word("purpose")
    relationship, role = facts.word("recipient_relationship"), facts.word("recipient_role")
    by_role = KINDS_OF_ROLES.get(role or "")
    is_near = by_role in _NEAR or "is_family_or_friend" in TRAITS_OF_RELATIONSHIPS.get(
        relationship or "", {}
    )
    is_school = facts.word("discloser_setting") in ("school", "college", "school_based_clinic")
    in_danger = facts.word("threat") in ("self", "others")
    match word:
        case "report_crime" if facts.flag("crime_on_premises"):
            return Purpose.REPORT_CRIME_ON_PREMISES
        case "report_crime_on_premises" if facts.flag("crime_on_premises") is False:
            return Purpose.REPORT_CRIME
        case "abuse_investigation":
            return {
                _K.CHILD_PROTECTIVE_SERVICES: Purpose.REPORT_CHILD_ABUSE,
                _K.CHILD_WELFARE_AGENCY: Purpose.REPORT_CHILD_ABUSE,
                _K.ADULT_PROTECTIVE_SERVICES: Purpose.REPORT_ADULT_ABUSE,
                _K.LAW_ENFORCEMENT: Purpose.CRIMINAL_INVESTIGATION,
            }.get(by_role or _K.OTHER, Purpose.HEALTH_OVERSIGHT)
        case "medical_emergency":
            return Purpose.NOTIFICATION_OF_FAMILY if is_near else Purpose.EMERGENCY_TREATMENT
        case "health_emergency":
            if is_school:
                return Purpose.HEALTH_OR_SAFETY_EMERGENCY
            return Purpose.NOTIFICATION_OF_FAMILY if is_near else Purpose.EMERGENCY_TREATMENT
        case "safety" | "threat_assessment" | "risk_assessment":
            return Purpose.AVERT_THREAT if in_danger else Purpose.OTHER
        case "litigation_support":
            own = relationship == "own_attorney"
            return Purpose.LEGAL_REPRESENTATION if own else Purpose.CIVIL_PROCEEDING
        case "malpractice_claim":
            own = relationship in ("own_attorney", "insurer")
            return Purpose.OWN_DEFENSE if own else Purpose.CIVIL_PROCEEDING
        case "monitor_progress":
            by_court = relationship == "criminal_justice_referral" or by_role in (
                _K.PROBATION_OR_PAROLE,
                _K.COURT,
                _K.PROSECUTOR,
            )
            return Purpose.CRIMINAL_JUSTICE_MONITORING if by_court else Purpose.OTHER
        case "treatment_discussion" | "discuss_claims":
            if is_near or "is_involved_in_care" in TRAITS_OF_RELATIONSHIPS.get(
                relationship or "", {}
            ):
                return Purpose.INVOLVEMENT_IN_CARE
            return Purpose.PAYMENT if word == "discuss_claims" else Purpose.TREATMENT
        case "fitness_for_duty":
            command = by_role is _K.MILITARY_COMMANDER
            return Purpose.MILITARY_COMMAND if command else Purpose.EMPLOYMENT
        case "duty_coverage":
            # A colleague who takes over the clients, or a unit that fills a gap in its ranks.
            same_work = by_role in (_K.COLLEAGUE, _K.SUPERVISOR)
            return Purpose.TREATMENT if same_work else Purpose.OTHER
        case "enrollment":
            plan = facts.word("discloser_setting") == "health_plan"
            return Purpose.HEALTH_CARE_OPERATIONS if plan else Purpose.SCHOOL_ENROLLMENT
        case "public_warning_claimed":
            # Claimed, and not meant: a story in the paper.
            return Purpose.MEDIA
        case (
            "alcohol_violation_notice"
            | "case_plan"
            | "juvenile_disposition"
            | "notice_of_disclosure"
            | "public_records_request"
            | "receive_information"
            | "treatment_intended_misdirected"
        ):
            return Purpose.OTHER
    return facts.mapped("purpose", PURPOSES)


# ---------------------------------------------------------------- circumstances


def _threat(facts: Facts, purpose: Purpose | None) -> Threat:
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
    elif standard not in (None, "none", "harm_to_mission", "special_personnel_or_fitness"):
        facts.cannot_say("notification_standard_met", standard)
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


def _abuse(facts: Facts, client: Client, purpose: Purpose | None) -> SuspectedAbuse:
    word = facts.word("purpose")
    past, others = facts.flag("past_abuse"), facts.flag("other_minors_at_risk")
    suspect = facts.words("suspected_abuser")
    said: dict[str, Any] = {"other_children_at_risk": others}
    if suspect and "parent" not in suspect:
        facts.cannot_say("suspected_abuser", suspect[0])
    if suspect or _is_recipient_suspected(facts):
        said["is_suspected"] = True
    if "parent" in suspect and _is_minor(facts):
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


def _process(facts: Facts) -> LegalProcess:
    kinds = _process_kinds(facts)
    signed = facts.flag("judge_signed")
    if signed is None and kinds:
        # A judge signs an order or a warrant; who has signed a subpoena is not known.
        signed = True if kinds & ORDERS else None
    said: dict[str, Any] = {
        "kinds": kinds,
        "assurance": facts.mapped("satisfactory_assurance", ASSURANCES),
        "is_signed_by_judge": signed,
        "is_compulsory": _is_compulsory(kinds),
        "client_put_condition_at_issue": facts.flag("client_put_mental_state_at_issue"),
        "client_brought_it": facts.mapped(
            "lawsuit_brought_by", {"client": True, "partner_of_subject": False}
        ),
        "client_was_notified": facts.flag("client_notified") if kinds else None,
    }
    word = facts.word("purpose") or ""
    if word.endswith(("_against_patient", "_of_patient")):
        said["is_against_client"] = True
    if word == "criminal_investigation_of_patient" or facts.word("subject_status") == "suspect":
        said["is_investigation_of_client"] = True
    elif facts.word("subject_status") not in (None, "crime_victim"):
        facts.cannot_say("subject_status", facts.word("subject_status"))
    if facts.word("consent") == "written_waiver_client_and_attorney":
        said["privilege_is_waived"] = True
    return LegalProcess(**said)


def _process_kinds(facts: Facts) -> frozenset[ProcessKind] | None:
    word = facts.word("legal_process")
    if word is None:
        return None
    kinds: set[ProcessKind] = set()
    for one in word.split():
        if one in PROCESSES:
            kinds.add(PROCESSES[one])
        elif one == "informal_interview_order":
            # No court has ordered it: whatever it is, it binds no more than a request.
            kinds.add(ProcessKind.INFORMAL_REQUEST)
        elif one != "none":
            facts.cannot_say("legal_process", one)
    return frozenset(kinds)


def _is_compulsory(kinds: frozenset[ProcessKind] | None) -> bool | None:
    """Whether a court can enforce it, as far as the kind of paper tells."""
    if kinds is None:
        return None
    if kinds <= {ProcessKind.INFORMAL_REQUEST, ProcessKind.PART2_COURT_ORDER}:
        # 42 CFR 2.61(a): such an order authorizes, and does not compel.
        return False
    if ProcessKind.PART2_COURT_ORDER in kinds and ProcessKind.SUBPOENA in kinds:
        return True
    return True if kinds & (ORDERS | {ProcessKind.GRAND_JURY_SUBPOENA}) else None


def _emergency(facts: Facts, purpose: Purpose | None, threat: Threat) -> Emergency:
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
    return Emergency(**said)


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


def _wishes(
    facts: Facts, purpose: Purpose | None, recipient: Recipient, process: LegalProcess
) -> ClientWishes:
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
    return True if parent and _is_minor(facts) else None


def _requirements(facts: Facts) -> tuple[LegalRequirement, ...]:
    required = facts.flag("required_by_law")
    if facts.word("purpose") == "required_by_state_law":
        required = True
    if facts.flag("state_law_bar"):
        facts.cannot_say("state_law_bar", True)
    if not required:
        return ()
    says = "It requires this very disclosure."
    return (LegalRequirement(citation="the law that the scenario speaks of", says=says),)


# ---------------------------------------------------------------- consent


def _consents(facts: Facts, asked: Asked) -> tuple[tuple[ConsentGrant, ...], frozenset[str]]:
    word = facts.word("consent")
    if word is None or word in WITHOUT_PAPER:
        return (), frozenset()
    grants = grants_for(word, asked)
    if grants is None:
        facts.cannot_say("consent", word)
        return (), frozenset()
    return grants, named_for(word, asked)


def _named_in_consent(item: RecordItem, named: frozenset[str]) -> RecordItem:
    # What a valid paper names for this very purpose is what the purpose needs.
    if item.ref in named and item.is_necessary is None:
        return evolve(item, is_necessary=True)
    return item


# ---------------------------------------------------------------- items

_SUD = frozenset({"deidentified_sud_data", "sud_counseling_notes", "sud_record"})
_NO_IDENTITY = frozenset({"deidentified_case", "deidentified_sud_data"})
_DATED = {"progress_note_2023": date(2023, 7, 1), "treatment_summary_2024": date(2024, 7, 1)}
_IDENTIFIERS = frozenset({RecordKind.NAME, RecordKind.ADDRESS, RecordKind.IMAGE})
# 45 CFR 164.510(b)(1): what a person who helps has to know, and what bears on a death.
_FOR_HELPERS = frozenset(
    {
        RecordKind.APPOINTMENT,
        RecordKind.DIAGNOSIS,
        RecordKind.DISCHARGE_PLAN,
        RecordKind.GENERAL_CONDITION,
        RecordKind.LOCATION,
        RecordKind.MEDICATION,
        RecordKind.SAFETY_PLAN,
        RecordKind.SYMPTOM,
        RecordKind.TREATMENT_PLAN,
    }
)
_FOR_PAYERS = frozenset({RecordKind.BILLING_LINE, RecordKind.CLAIM, RecordKind.DATE_OF_SERVICE})
_AFTER_DEATH = frozenset({RecordKind.CIRCUMSTANCES_OF_DEATH, RecordKind.GENERAL_CONDITION})


def _items(
    facts: Facts,
    discloser: Discloser,
    recipient: Recipient,
    process: LegalProcess,
    purpose: Purpose | None,
) -> tuple[RecordItem, ...]:
    words = facts.words("data_categories")
    for word in words:
        if word not in RECORD_KINDS:
            facts.cannot_say("data_categories", word)
    made = tuple(_item(word, facts, discloser, recipient, process, purpose) for word in words)
    return made or (RecordItem(ref="nothing-named"),)


def _item(
    word: str,
    facts: Facts,
    discloser: Discloser,
    recipient: Recipient,
    process: LegalProcess,
    purpose: Purpose | None,
) -> RecordItem:
    kind = RECORD_KINDS.get(word, RecordKind.OTHER)
    is_sud = word in _SUD or word == "own_note_with_sud_history"
    said: dict[str, Any] = {
        "subjects": _subjects(word, facts),
        "dated": _DATED.get(word),
        "files": _files(word, facts, discloser),
        "is_deidentified": word in _NO_IDENTITY,
        "identifies_client": True if kind in _IDENTIFIERS else None,
        "identifies_as_sud_patient": True if is_sud else None,
    }
    if process.kinds and not process.kinds <= {ProcessKind.INFORMAL_REQUEST}:
        # What a scenario lists beside a process is what the process demands, except for what
        # its own word puts outside the matter.
        said["is_named_in_process"] = word != "unrelated_history"
    said.update(_bearing(kind, facts, recipient, process, purpose))
    if word in _NO_IDENTITY:
        said["identifies_client"] = False
        said["identifies_as_sud_patient"] = False
    return RecordItem(ref=word, kind=kind, **said)


def _bearing(
    kind: RecordKind,
    facts: Facts,
    recipient: Recipient,
    process: LegalProcess,
    purpose: Purpose | None,
) -> dict[str, bool]:
    """Return whether the purpose needs it and whether it bears on the recipient's involvement.

    The words of a scenario tell this of little; for the rest the library's own table answers,
    or nobody does.
    """
    if kind is RecordKind.UNRELATED_HISTORY:
        return {"is_necessary": False, "is_relevant_to_involvement": False}
    if kind is RecordKind.OTHER_STUDENT_INFORMATION:
        return {"is_necessary": False}
    involved = recipient.is_involved_in_care or recipient.was_involved_before_death
    relevant = {
        Purpose.INVOLVEMENT_IN_CARE: _FOR_HELPERS
        | (_FOR_PAYERS if _is_payer(facts) else frozenset()),
        Purpose.FAMILY_INQUIRY: _AFTER_DEATH,
    }
    if involved and purpose is not None and kind in relevant.get(purpose, ()):
        # To share for somebody's part in the care is to share what bears on that part.
        return {"is_necessary": True, "is_relevant_to_involvement": True}
    if purpose in _PROCEEDINGS and process.kinds and process.kinds & _DEMANDS:
        # What the process demands is what answering it needs.
        return {"is_necessary": True}
    return {}


_PROCEEDINGS = frozenset(
    {
        Purpose.CIVIL_PROCEEDING,
        Purpose.CRIMINAL_PROCEEDING,
        Purpose.ADMINISTRATIVE_PROCEEDING,
        Purpose.CUSTODY_PROCEEDING,
        Purpose.CHILD_PROTECTION_PROCEEDING,
        Purpose.CRIMINAL_INVESTIGATION,
    }
)
_DEMANDS = frozenset(PROCESSES.values())


def _is_payer(facts: Facts) -> bool:
    return facts.word("recipient_relationship") == "involved_in_payment"


# Who speaks of one partner, or of both, speaks of a record about two.
_OF_SEVERAL = frozenset({"both_partners_written", "one_family_member_only", "one_partner_only"})


def _subjects(word: str, facts: Facts) -> frozenset[str]:
    unit = facts.mapped("client_unit", {"couple": True, "family": True})
    if unit or word == "couple_record" or facts.word("consent") in _OF_SEVERAL:
        return frozenset({CLIENT, PARTNER})
    if word == "other_student_information":
        return frozenset({"other-student"})
    return frozenset()


_OF_ITSELF: Mapping[str, RecordFile] = {
    "law_enforcement_unit_record": RecordFile.SCHOOL_LAW_ENFORCEMENT,
    "litigation_work_product": RecordFile.LITIGATION,
    "sole_possession_notes": RecordFile.SOLE_POSSESSION,
}
_CLINICIANS_AT_COLLEGES = frozenset(
    {"campus_clinician", "college_counselor", "nurse", "physician", "psychiatrist", "psychologist"}
)


def _files(word: str, facts: Facts, discloser: Discloser) -> frozenset[RecordFile] | None:
    """Return every file that such an item of such a discloser is kept in."""
    role, setting = facts.word("discloser_role"), facts.word("discloser_setting")
    settings = discloser.settings
    if word in _OF_ITSELF:
        return frozenset({_OF_ITSELF[word]})
    if settings is None:
        return None
    if Setting.EDUCATIONAL_AGENCY in settings:
        return frozenset({_at_school(word, role, settings)})
    if setting == "school_based_clinic" and discloser.acts_for_school is None:
        # Education or treatment records, depending on whom the clinic acts for.
        return None
    if setting == "government_employer":
        return frozenset({RecordFile.EMPLOYMENT})
    if Setting.PART2_PROGRAM in settings:
        return frozenset({RecordFile.TREATMENT, RecordFile.PART2})
    if Setting.PART2_LAWFUL_HOLDER in settings and word != "own_note_with_sud_history":
        own = Setting.HIPAA_COVERED_ENTITY in settings
        return frozenset({RecordFile.PART2} | ({RecordFile.TREATMENT} if own else set()))
    if setting == "litigation" and Setting.HIPAA_COVERED_ENTITY not in settings:
        return frozenset({RecordFile.LITIGATION})
    if word in _SUD and _is_part2_program(facts) is None:
        # Whether this comes from a Part 2 program nobody says.
        return None
    return frozenset({RecordFile.TREATMENT})


def _at_school(word: str, role: str | None, settings: frozenset[Setting]) -> RecordFile:
    if word == "observation":
        return RecordFile.PERSONAL_OBSERVATION
    if role == "campus_police":
        return RecordFile.SCHOOL_LAW_ENFORCEMENT
    if Setting.POSTSECONDARY_INSTITUTION in settings and role in _CLINICIANS_AT_COLLEGES:
        # 20 U.S.C. 1232g(a)(4)(B)(iv).
        return RecordFile.EDUCATION_TREATMENT
    return RecordFile.EDUCATION
