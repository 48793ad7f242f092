"""Requests and situations in a state, with every answer in place that its law may ask for."""

from datetime import date
from functools import cache
from typing import Any

from attrs import evolve, fields

from disclosure_rules import (
    AbuseKind,
    AbuseVictim,
    Circumstances,
    Client,
    Decision,
    Discloser,
    DisclosureRequest,
    Jurisdiction,
    Law,
    Profession,
    ProtectiveStep,
    Purpose,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    RuleSet,
    Situation,
    StandingDuty,
    SuspectedAbuse,
    Threat,
    ThreatSource,
    evaluate,
    mandates,
)
from disclosure_rules.law import us

__all__ = [
    "A_REPORT",
    "A_THREAT",
    "EVERY_ABUSE",
    "EVERY_THREAT",
    "NOW",
    "alone",
    "decide",
    "law_of",
    "place_of",
    "request_in",
    "situation_in",
    "standing",
    "steps_of",
]

NOW = date(2026, 11, 22)

# Everything that any state asks of a danger is so, told by the client.
EVERY_THREAT = Threat(
    **{
        one.name: True
        for one in fields(Threat)
        if one.name not in ("told_by", "exists", "is_against_program")
    },
    told_by=ThreatSource.CLIENT,
)
# Everything that any state asks of abuse is so, and nothing that excuses from a report.
EVERY_ABUSE = SuspectedAbuse(
    is_suspected=True,
    is_known=True,
    has_substantial_cause=True,
    learned_in_professional_capacity=True,
    kinds=frozenset(AbuseKind),
    victim=AbuseVictim.CHILD,
    victim_age=10,
    years_ago=0,
    victim_is_known_from_work=True,
    victim_is_identifiable=True,
    victim_is_vulnerable=True,
    victim_is_covered=True,
    victim_cannot_seek_help=True,
    victim_is_at_imminent_risk=True,
    victim_is_in_danger=True,
    victim_has_intellectual_disability=True,
    has_contact=True,
    guardian_told=True,
    suspect_told=True,
    suspect_has_care=True,
    suspect_is_client=False,
    learned_under_privilege=False,
    report_is_against_best_interest=False,
    was_reported_already=False,
)
A_THREAT = RecordItem(ref="threat", kind=RecordKind.THREAT_DETAIL, is_narrative=False)
A_REPORT = RecordItem(ref="report", kind=RecordKind.ABUSE_DETAIL, is_narrative=False)


@cache
def law_of(state: str) -> Law:
    """Return a state's law."""
    return us.ruleset(states=(state,)).law(state.lower())


@cache
def alone(state: str) -> RuleSet:
    """Return the rule set of a state's law and nothing else."""
    return RuleSet.of(law_of(state))


def place_of(state: str) -> frozenset[Jurisdiction]:
    """Return a state as the only place."""
    return frozenset((Jurisdiction(f"US-{state}"),))


def discloser(profession: Profession | None, **more: Any) -> Discloser:
    """Return a professional of whom every role is known."""
    known = {
        "is_mandated_reporter": False,
        "is_mandated_adult_reporter": False,
        "works_for_treatment_facility": False,
        "is_qualified_examiner": False,
        "controls_client": True,
    }
    return Discloser(profession=profession, **{**known, **more})


def situation_in(
    *states: str,
    profession: Profession | None = Profession.COUNSELOR,
    threat: Threat = Threat(exists=False),  # noqa: B008 -- a frozen value
    abuse: SuspectedAbuse = SuspectedAbuse(is_suspected=False),  # noqa: B008
    taken: frozenset[ProtectiveStep] = frozenset(),
    client: Client = Client(ref="client-a", born=date(1986, 5, 17)),  # noqa: B008
    **more: Any,
) -> Situation:
    """Return what has come up in some states, and that nothing else has."""
    return Situation(
        client=client,
        discloser=discloser(profession, **more),
        circumstances=Circumstances(threat=threat, abuse=abuse, steps_taken=taken),
        jurisdictions=frozenset().union(*(place_of(one) for one in states)),
    )


def request_in(
    *states: str,
    to: RecipientKind,
    purpose: Purpose,
    item: RecordItem,
    profession: Profession | None = Profession.COUNSELOR,
    threat: Threat = Threat(exists=False),  # noqa: B008
    abuse: SuspectedAbuse = SuspectedAbuse(is_suspected=False),  # noqa: B008
    client: Client = Client(ref="client-a", born=date(1986, 5, 17)),  # noqa: B008
    taken: frozenset[ProtectiveStep] = frozenset(),
    traits: dict[str, bool] | None = None,
    **more: Any,
) -> DisclosureRequest:
    """Return a request to disclose one item in some states."""
    known: dict[str, Any] = {
        "is_within_program": False,
        "is_able_to_prevent_threat": True,
        **(traits or {}),
    }
    came_up = situation_in(
        *states,
        profession=profession,
        threat=threat,
        abuse=abuse,
        taken=taken,
        client=client,
        **more,
    )
    return DisclosureRequest(
        client=came_up.client,
        discloser=came_up.discloser,
        circumstances=came_up.circumstances,
        jurisdictions=came_up.jurisdictions,
        recipient=Recipient(kind=to, **known),
        purpose=purpose,
        items=(evolve(item, is_necessary=True),),
    )


def decide(request: DisclosureRequest, *states: str, as_of: date = NOW) -> Decision:
    """Return the decision of these states' laws alone."""
    return evaluate(request, RuleSet.of(*(law_of(one) for one in states)), as_of=as_of)


def standing(situation: Situation, *states: str, **more: Any) -> dict[str, StandingDuty]:
    """Return the duties that these states' laws raise, by rule id."""
    rules = RuleSet.of(*(law_of(one) for one in states))
    found = mandates(situation, rules, as_of=more.pop("as_of", NOW), **more)
    return {duty.mandate.id: duty for duty in found}


def steps_of(duty: StandingDuty) -> list[str]:
    """Return what a duty makes somebody do, in words."""
    return [one.step.text for one in duty.steps]
