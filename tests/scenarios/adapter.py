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
    ALWAYS,
    CareConsent,
    Circumstances,
    Client,
    ConsentGrant,
    Discloser,
    DisclosureRequest,
    Jurisdiction,
    Law,
    Period,
    Prohibition,
    Provision,
    Rank,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    Representative,
    RepresentativeAuthority,
    RuleSet,
    Setting,
    Stance,
)
from disclosure_rules.law import us
from tests.scenarios.circumstances import (
    abuse_of,
    emergency_of,
    requirements_of,
    threat_of,
    wishes_of,
)
from tests.scenarios.consents import (
    CLIENT,
    RECIPIENT,
    WITHOUT_PAPER,
    Asked,
    grants_for,
    named_for,
)
from tests.scenarios.facts import Facts
from tests.scenarios.items import items_of
from tests.scenarios.matters import matters_of
from tests.scenarios.processes import process_of
from tests.scenarios.purposes import purpose_of
from tests.scenarios.recipients import recipient_of
from tests.scenarios.words import (
    HEALTH_ROLES,
    PROFESSIONS,
    SETTINGS,
    THERAPISTS,
)

__all__ = ["TODAY", "Adapted", "adapt"]

TODAY = date(2026, 11, 22)
"""The day of a scenario that states none."""


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
    codes = _codes(scenario.get("law") or ())
    discloser = _discloser(facts, codes)
    purpose = purpose_of(facts)
    recipient = recipient_of(facts, client, purpose)
    process = process_of(facts, purpose)
    threat = threat_of(facts, purpose)
    items = items_of(facts, discloser, recipient, process, purpose)
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
            abuse=abuse_of(facts, client, purpose),
            process=process,
            emergency=emergency_of(facts, purpose, threat),
            wishes=wishes_of(facts, purpose, recipient, process),
            requirements=requirements_of(facts, items),
            **matters_of(facts, client, discloser, recipient, purpose, threat),
        ),
        jurisdictions=_jurisdictions(facts),
    )
    return Adapted(
        request=request,
        ruleset=_ruleset(_states(facts), codes, facts.flag("state_law_bar") is True),
        as_of=as_of,
        unrepresentable=facts.unsaid(),
    )


# ---------------------------------------------------------------- law


@cache
def _ruleset(states: tuple[str, ...], codes: tuple[str, ...], is_barred: bool) -> RuleSet:
    rules = us.ruleset(states=states, codes=codes)
    return rules.with_law(_BAR) if is_barred else rules


# "A state law bars it": the law itself is not held, so it is stated as a host states its own.
_BAR = Law(
    id="barring",
    title="the state law that the scenario speaks of",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=ALWAYS,
    rules=(
        Prohibition(
            id="barring.law.bar",
            gist="It bars this very disclosure.",
            basis=(
                Provision(
                    citation="the state law that the scenario speaks of",
                    gist="It bars this very disclosure.",
                    period=Period(start=date(1900, 1, 1)),
                    source="the scenario",
                    read_on=TODAY,
                ),
            ),
            when=ALWAYS,
            covers=ALWAYS,
        ),
    ),
)


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
    if facts.flag("state_requires_parental_consent"):
        # Then the minor who is in treatment is there with a parent's consent.
        said.update(may_consent_alone=False, care_consented_by=CareConsent.PARENT)
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
        said["has_capacity"] = None if facts.is_of_minor() else True
    if said["has_capacity"] is not False:
        # The scenarios mark who cannot decide; of nobody else has a court found that.
        said["adjudicated_incapable"] = False
    if facts.number("client_age") is None and not _speaks_of_minor(facts):
        # The scenarios state the age of minors, or say otherwise that they are.
        said["is_minor"] = False
    # A commander has authority over members of the armed forces.
    if (
        facts.word("recipient_relationship") == "command_authority"
        and "is_armed_forces_member" not in said
    ):
        said["is_armed_forces_member"] = True
    if facts.word("discloser_setting") == "military":
        # Care of the armed forces is for their members; the vocabulary marks who is not one.
        said.setdefault("is_armed_forces_member", True)
    return Client(ref=CLIENT, born=_born(facts, as_of), **said)


def _speaks_of_minor(facts: Facts) -> bool:
    return (
        facts.word("discloser_setting") in ("school", "school_based_clinic")
        or facts.word("recipient_relationship") in _OF_MINORS
        or facts.word("consent") in ("minor_signature_only", "parent_refuses")
        or (facts.word("purpose") or "").startswith(("child_", "juvenile_", "school_"))
        or any(facts.flag(key) is not None for key in _KEYS_OF_MINORS)
        or facts.word("consented_by") is not None
        or facts.word("state_law_parent_access") is not None
    )


_OF_MINORS = ("legal_responsibility_for_child", "parent", "parent_of_minor", "school_official")
_KEYS_OF_MINORS = (
    "emancipated",
    "minor_consented_alone",
    "parent_agreed_confidentiality",
    "parent_pays",
    "state_requires_parental_consent",
)


def _born(facts: Facts, as_of: date) -> date | None:
    age = facts.number("client_age")
    return None if age is None else date(as_of.year - age, as_of.month, min(as_of.day, 28))


def _discloser(facts: Facts, codes: tuple[str, ...]) -> Discloser:
    profession = facts.mapped("discloser_role", PROFESSIONS)
    if facts.word("discloser_role") == "therapist" and len(codes) == 1:
        # The code that binds a therapist says which profession that is.
        profession = THERAPISTS.get(codes[0], profession)
    return Discloser(
        profession=profession,
        settings=_settings(facts),
        # A program that is its own setting is known as one; where it is part of something larger,
        # the vocabulary says so ("hospital_sud_unit") and it is not known what the public knows.
        publicly_identified_as_sud_only=(
            True if facts.word("discloser_setting") == "part2_program" else None
        ),
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
    is_program = facts.is_of_part2_program()
    if is_program is True:
        found.add(Setting.PART2_PROGRAM)
    elif is_program is False:
        found.discard(Setting.PART2_PROGRAM)
    return frozenset(found)


def _with_representative(client: Client, facts: Facts, recipient: Recipient) -> Client:
    """Return the client with the recipient as parent, where the client is a minor."""
    in_place = {
        RecipientKind.PARENT: RepresentativeAuthority.PARENT,
        RecipientKind.FOSTER_PARENT: RepresentativeAuthority.IN_LOCO_PARENTIS,
    }
    if recipient.kind not in in_place or not facts.is_of_minor():
        return client
    standing_in = Representative(ref=RECIPIENT, authority=in_place[recipient.kind])
    return evolve(client, representatives=(standing_in,))


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
        return evolve(item, is_necessary=True, is_specifically_justified=True)
    return item
