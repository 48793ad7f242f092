"""The small policy as a rule set of this library, made with its public names alone."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

from benchmarks.policy import (
    Answer,
    Condition,
    Facts,
    Operator,
    Policy,
    PolicyRule,
    Request,
    decide,
)
from benchmarks.side import WrongAnswer
from disclosure_rules import (
    ALWAYS,
    CareConsent,
    Channel,
    Circumstances,
    Client,
    ClientWishes,
    Decision,
    Discloser,
    DisclosureRequest,
    Effect,
    Emergency,
    Jurisdiction,
    Law,
    LegalProcess,
    Obligation,
    ObligationCode,
    Outcome,
    Period,
    Permission,
    Profession,
    Prohibition,
    Provision,
    Purpose,
    Rank,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    Rule,
    RuleSet,
    SensitivityLabel,
    Setting,
    Stance,
    Term,
    Threat,
    Timing,
    all_of,
    evaluate,
)
from disclosure_rules import Condition as OurCondition
from disclosure_rules.logic.asking import NumberQuestion, SetQuestion, TermQuestion
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import (
    client,
    discloser,
    emergency,
    item,
    place,
    process,
    purpose,
    recipient,
    threat,
    wishes,
)

__all__ = ["DAY", "FACTS", "Ours", "check_in_full", "read", "request_of", "ruleset_of"]

DAY = date(2026, 11, 22)

YES_NO: dict[str, Fact] = {
    "client_has_capacity": client.has_capacity,
    "client_is_emancipated": client.is_emancipated,
    "client_is_inmate": client.is_inmate,
    "identity_is_verified": recipient.identity_is_verified,
    "requested_in_writing": recipient.requested_in_writing,
    "is_involved_in_care": recipient.is_involved_in_care,
    "threat_is_serious": threat.is_serious,
    "threat_is_imminent": threat.is_imminent,
    "threat_is_to_others": threat.is_to_others,
    "is_in_best_interest": wishes.is_in_best_interest,
    "is_signed_by_judge": process.is_signed_by_judge,
    "needs_emergency_treatment": emergency.needs_treatment,
}
TERM: dict[str, tuple[TermQuestion[Any], type[Term]]] = {
    "recipient_kind": (recipient.kind, RecipientKind),
    "purpose": (purpose.stated_purpose, Purpose),
    "profession": (discloser.profession, Profession),
    "channel": (purpose.channel, Channel),
    "care_consented_by": (client.care_consented_by, CareConsent),
    "kind": (item.kind, RecordKind),
}
TERMS: dict[str, tuple[SetQuestion[Any], type[Term]]] = {
    "settings": (discloser.settings, Setting),
    "places": (place.jurisdictions, Jurisdiction),
    "labels": (item.labels, SensitivityLabel),
}
NUMBER: dict[str, NumberQuestion] = {"client_age": client.age}

FACTS = {
    **YES_NO,
    **{name: question for name, (question, _) in TERM.items()},
    **{name: question for name, (question, _) in TERMS.items()},
    **NUMBER,
}
"""The library's own question behind each fact of the policy."""


def ruleset_of(policy: Policy) -> RuleSet:
    """Return the rule set that says what the policy says: one closed law of permissions and
    prohibitions.
    """
    law = Law(
        id="bench.policy",
        title="the benchmark's policy",
        rank=Rank.STATE,
        stance=Stance.CLOSED,
        governs=ALWAYS,
        rules=tuple(_rule(one) for one in policy.rules),
        stance_basis=(_provision("code 0"),),
    )
    return RuleSet.of(law)


def _rule(rule: PolicyRule) -> Rule:
    kind = Permission if rule.permits else Prohibition
    return kind(
        id=rule.id,
        gist=f"What {rule.citation} says.",
        basis=(_provision(rule.citation),),
        when=all_of(*(_condition(one) for one in rule.of_request)),
        covers=all_of(*(_condition(one) for one in rule.of_item)),
        obligations=() if rule.obligation is None else (_obligation(rule.obligation),),
    )


def _provision(citation: str) -> Provision:
    return Provision(
        citation=citation,
        gist="An invented paragraph.",
        period=Period(start=date(2000, 1, 1)),
        source="invented for the benchmark",
        read_on=DAY,
    )


def _obligation(name: str) -> Obligation:
    return Obligation(id=name, code=ObligationCode.OTHER, text=f"Do {name}.", timing=Timing.WITH)


def _condition(condition: Condition) -> OurCondition:
    operand = condition.operand
    match condition.operator:
        case Operator.IS:
            fact = YES_NO[condition.fact]
            return fact if operand else ~fact
        case Operator.IN:
            question, vocabulary = TERM[condition.fact]
            return question.is_in(*_words(vocabulary, operand))
        case Operator.HAS:
            set_question, vocabulary = TERMS[condition.fact]
            return set_question.includes(*_words(vocabulary, operand))
        case Operator.AT_LEAST:
            assert isinstance(operand, int)
            return NUMBER[condition.fact].at_least(operand)
        case Operator.UNDER:
            assert isinstance(operand, int)
            return NUMBER[condition.fact].under(operand)


def _words(vocabulary: type[Term], words: object) -> tuple[Term, ...]:
    assert isinstance(words, tuple)
    return tuple(vocabulary(one) for one in words)


def request_of(request: Request) -> DisclosureRequest:
    """Return the request in the library's own types; a fact that is left out stays unstated."""
    facts = request.facts
    term, terms, get = partial(_term, facts), partial(_set, facts), _getter(facts)
    age = facts.get("client_age")
    return DisclosureRequest(
        client=Client(
            ref="client-a",
            born=date(DAY.year - age, 3, 1) if isinstance(age, int) else None,
            has_capacity=get("client_has_capacity"),
            is_emancipated=get("client_is_emancipated"),
            is_inmate=get("client_is_inmate"),
            care_consented_by=term("care_consented_by"),
        ),
        discloser=Discloser(profession=term("profession"), settings=terms("settings")),
        recipient=Recipient(
            kind=term("recipient_kind"),
            identity_is_verified=get("identity_is_verified"),
            requested_in_writing=get("requested_in_writing"),
            is_involved_in_care=get("is_involved_in_care"),
        ),
        purpose=term("purpose"),
        channel=term("channel"),
        jurisdictions=terms("places"),
        circumstances=Circumstances(
            threat=Threat(
                is_serious=get("threat_is_serious"),
                is_imminent=get("threat_is_imminent"),
                is_to_others=get("threat_is_to_others"),
            ),
            process=LegalProcess(is_signed_by_judge=get("is_signed_by_judge")),
            emergency=Emergency(needs_treatment=get("needs_emergency_treatment")),
            wishes=ClientWishes(is_in_best_interest=get("is_in_best_interest")),
        ),
        items=tuple(
            RecordItem(ref=str(number), kind=_term(one, "kind"), labels=_set(one, "labels"))
            for number, one in enumerate(request.items)
        ),
    )


def _getter(facts: Facts) -> Callable[[str], bool | None]:
    def get(name: str) -> bool | None:
        value = facts.get(name)
        assert value is None or isinstance(value, bool)
        return value

    return get


def _term(facts: Facts, name: str) -> Any:
    value: Any = facts.get(name)
    return None if value is None else TERM[name][1](value)


def _set(facts: Facts, name: str) -> Any:
    value = facts.get(name)
    return None if value is None else frozenset(_words(TERMS[name][1], value))


def read(decision: Decision) -> int:
    """Read the full decision, as a host does: plan, grounds, obligations, citations, what is
    missing.  The explanation and the remedies are not read.

    Returns:
        How much there was, so that nothing is read for nothing.
    """
    count = len(decision.plan.dispositions)
    for disposition in decision.plan.dispositions:
        count += disposition.goes + len(disposition.limits) + len(disposition.basis)
    for one in decision.items:
        for ground in one.grounds:
            for provision in ground.basis:
                count += len(provision.citation)
    for due in decision.obligations:
        count += len(due.items) + len(due.basis)
    return count + len(decision.missing) + (decision.outcome is Outcome.PERMITTED)


def check_in_full(side: "Ours", policy: Policy, requests: Iterable[Request]) -> None:
    """Hold what else a decision says to the policy: what is to be done, citations, nothing missing.

    Raises:
        WrongAnswer: It says something else.
    """
    rules = {rule.id: rule for rule in policy.rules}
    for number, request in enumerate(requests):
        decision = side.decide(side.prepare(request))
        speaking = {rules[one] for answer in decide(policy, request) for one in answer.rules}
        due = {one.obligation.id for one in decision.obligations}
        cited = {
            provision.citation
            for item in decision.items
            for ground in item.grounds
            for provision in ground.basis
        }
        if (
            due != {rule.obligation for rule in speaking} - {None}
            or not {rule.citation for rule in speaking} <= cited
            or decision.missing
        ):
            raise WrongAnswer(f"{side.name}: request {number} in full")


class Ours:
    """This library as one side of a comparison."""

    name = "disclosure_rules"
    form = "full decision with plan, grounds, obligations, citations and missing facts read"

    def __init__(self, policy: Policy) -> None:
        self.rules = ruleset_of(policy)

    def prepare(self, request: Request) -> DisclosureRequest:
        """Return the request in native form."""
        return request_of(request)

    def decide(self, native: DisclosureRequest) -> Decision:
        """Return the decision, with everything in it read."""
        decision = evaluate(native, self.rules, as_of=DAY)
        read(decision)
        return decision

    def answers(self, result: Decision) -> tuple[Answer, ...]:
        """Return what was decided about each item, and by which rules."""
        return tuple(
            Answer(
                one.goes,
                frozenset(
                    ground.rule.id
                    for ground in one.grounds
                    if ground.rule is not None
                    and ground.effect is (Effect.PERMITS if one.goes else Effect.FORBIDS)
                ),
            )
            for one in result.items
        )
