"""A small disclosure policy as plain data, requests for it, and the obvious way to decide them.

Nothing here knows an engine.  Every side of a comparison is made from the same `Policy`, gets the
same requests in the form that is native to it, and is checked against `decide` before it is timed.

The policy is closed (what no rule permits is denied) and a denial overrides.  A rule has two to
five conditions over 20 facts about the request and 2 about the item; the names of facts and terms
are those of this library, so that it can be asked the same thing natively.

Federal rules apply everywhere.  The others belong to one place each, and a larger policy is the
smaller one with the rules of further places added: the requests come from the first places, so
the answers stay as they are, and what it costs to carry rules that cannot apply can be seen.
"""

import random
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple, TypeAlias

__all__ = [
    "ITEM_FACTS",
    "PLACES",
    "REQUEST_FACTS",
    "Answer",
    "Condition",
    "FactKind",
    "Facts",
    "Operator",
    "Policy",
    "PolicyRule",
    "Request",
    "decide",
    "make_policy",
    "make_requests",
    "without",
]

Value: TypeAlias = bool | int | str | tuple[str, ...]
Facts: TypeAlias = Mapping[str, Value]

SEED = 20261122
FEDERAL_RULES = 24
RULES_OF_A_PLACE = 12
HALF = 0.5
PERMITTING = 0.6


def _terms(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# The first ones are where the requests come from.
PLACES = tuple(
    f"US-{postal}"
    for postal in _terms(
        "CA IN TX AL AK AZ AR CO CT DE FL GA HI ID IL IA KS KY LA ME MD MA MI MN MS MO "
        "MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN UT VT VA WA WV WI WY DC"
    )
)
FIRST_PLACES = 3


class FactKind(Enum):
    """How a fact is answered."""

    YES_NO = "yes or no"
    TERM = "one term"
    TERMS = "a set of terms"
    NUMBER = "a whole number"


class Operator(Enum):
    """What a condition demands of a fact."""

    IS = "is"  # yes or no
    IN = "in"  # the term is one of these
    HAS = "has"  # one of these is in the set
    AT_LEAST = "at least"
    UNDER = "under"


Asked: TypeAlias = Mapping[str, tuple[FactKind, tuple[str, ...]]]

REQUEST_FACTS: Asked = {
    "recipient_kind": (
        FactKind.TERM,
        _terms(
            "physician nurse parent spouse_or_partner law_enforcement employer health_plan court "
            "school_counselor child_protective_services"
        ),
    ),
    "purpose": (
        FactKind.TERM,
        _terms(
            "treatment payment health_care_operations involvement_in_care avert_threat research "
            "report_child_abuse civil_proceeding benefits_determination educational_planning"
        ),
    ),
    "profession": (
        FactKind.TERM,
        _terms("counselor social_worker psychologist psychiatrist sud_counselor school_counselor"),
    ),
    "settings": (
        FactKind.TERMS,
        _terms(
            "hipaa_covered_entity part2_program educational_agency health_plan "
            "department_of_defense"
        ),
    ),
    "places": (FactKind.TERMS, PLACES),
    "channel": (FactKind.TERM, _terms("in_person telephone secure_message fax portal")),
    "care_consented_by": (FactKind.TERM, _terms("client parent minor_alone court")),
    "client_age": (FactKind.NUMBER, ()),
    "client_has_capacity": (FactKind.YES_NO, ()),
    "client_is_emancipated": (FactKind.YES_NO, ()),
    "client_is_inmate": (FactKind.YES_NO, ()),
    "identity_is_verified": (FactKind.YES_NO, ()),
    "requested_in_writing": (FactKind.YES_NO, ()),
    "is_involved_in_care": (FactKind.YES_NO, ()),
    "threat_is_serious": (FactKind.YES_NO, ()),
    "threat_is_imminent": (FactKind.YES_NO, ()),
    "threat_is_to_others": (FactKind.YES_NO, ()),
    "is_in_best_interest": (FactKind.YES_NO, ()),
    "is_signed_by_judge": (FactKind.YES_NO, ()),
    "needs_emergency_treatment": (FactKind.YES_NO, ()),
}
ITEM_FACTS: Asked = {
    "kind": (
        FactKind.TERM,
        _terms(
            "diagnosis medication progress_note treatment_plan attendance test_result "
            "billing_line safety_plan immunization treatment_summary"
        ),
    ),
    "labels": (
        FactKind.TERMS,
        _terms("mental_health substance_use_disorder hiv genetic_disease violence"),
    ),
}


class Condition(NamedTuple):
    """One demand on one fact."""

    fact: str
    operator: Operator
    operand: bool | int | tuple[str, ...]

    @property
    def is_about_item(self) -> bool:
        """Whether it may differ from item to item."""
        return self.fact in ITEM_FACTS

    def holds(self, facts: Facts) -> bool:
        """Return whether the demand is met; every fact is known."""
        value = facts[self.fact]
        match self.operator:
            case Operator.IS:
                return value is self.operand
            case Operator.IN:
                assert isinstance(self.operand, tuple)
                return value in self.operand
            case Operator.HAS:
                assert isinstance(self.operand, tuple)
                assert isinstance(value, tuple)
                return any(one in self.operand for one in value)
            case Operator.AT_LEAST:
                assert isinstance(value, int)
                assert isinstance(self.operand, int)
                return value >= self.operand
            case Operator.UNDER:
                assert isinstance(value, int)
                assert isinstance(self.operand, int)
                return value < self.operand


class PolicyRule(NamedTuple):
    """One rule: permits or denies where all its conditions hold."""

    id: str
    permits: bool
    conditions: tuple[Condition, ...]
    obligation: str | None
    citation: str

    @property
    def of_request(self) -> tuple[Condition, ...]:
        """The conditions that are the same for all items."""
        return tuple(one for one in self.conditions if not one.is_about_item)

    @property
    def of_item(self) -> tuple[Condition, ...]:
        """The conditions that may differ from item to item."""
        return tuple(one for one in self.conditions if one.is_about_item)


class Policy(NamedTuple):
    """Rules that are asked together; their order means nothing."""

    rules: tuple[PolicyRule, ...]


class Request(NamedTuple):
    """Everything known about one request, and about each of its items."""

    facts: Facts
    items: tuple[Facts, ...]


class Answer(NamedTuple):
    """What is decided about one item, and by which rules."""

    is_permitted: bool
    rules: frozenset[str]


def decide(policy: Policy, request: Request) -> tuple[Answer, ...]:
    """Return the answer for each item, in the obvious way."""
    answers = []
    for item in request.items:
        facts = {**request.facts, **item}
        speaking = [
            rule for rule in policy.rules if all(one.holds(facts) for one in rule.conditions)
        ]
        denying = frozenset(rule.id for rule in speaking if not rule.permits)
        permitting = frozenset(rule.id for rule in speaking if rule.permits)
        answers.append(Answer(bool(permitting) and not denying, denying or permitting))
    return tuple(answers)


def make_policy(rules: int) -> Policy:
    """Return the policy with so many rules; a larger one begins with the smaller one's rules.

    Raises:
        ValueError: There are not enough places for so many rules.
    """
    places = -(-max(0, rules - FEDERAL_RULES) // RULES_OF_A_PLACE)
    if places > len(PLACES):
        raise ValueError("expected fewer rules")
    made = list(_rules_of("federal", None, FEDERAL_RULES))
    for place in PLACES[:places]:
        made.extend(_rules_of(place.lower(), place, RULES_OF_A_PLACE))
    return Policy(tuple(made[:rules]))


def make_requests(
    count: int, items: int, *, seed: int = 0, places: int = FIRST_PLACES
) -> tuple[Request, ...]:
    """Return so many requests of so many items each, from the first places."""
    source = random.Random(f"{SEED} requests {items} {seed}")
    return tuple(
        Request(
            _facts(source, REQUEST_FACTS, PLACES[:places]),
            tuple(_facts(source, ITEM_FACTS, ()) for _ in range(items)),
        )
        for _ in range(count)
    )


def without(request: Request, *facts: str) -> Request:
    """Return the request with these facts about it not stated."""
    return request._replace(
        facts={name: value for name, value in request.facts.items() if name not in facts}
    )


def _rules_of(owner: str, place: str | None, count: int) -> Iterator[PolicyRule]:
    source = random.Random(f"{SEED} rules {owner}")
    for number in range(count):
        permits = source.random() < PERMITTING
        yield PolicyRule(
            id=f"{owner}.policy.rule_{number:02}",
            permits=permits,
            conditions=_conditions(source, place, permits),
            obligation=f"{owner}.do_{number % 4}" if source.random() < HALF else None,
            citation=f"{owner} code {number // 5}.{number % 5}",
        )


# What rules ask about, and how often; a place is asked for by the rules of one place alone.
_ASKED = (
    *("recipient_kind", "purpose", "kind", "labels") * 4,
    *("profession", "settings", "client_age") * 2,
    *(fact for fact, (kind, _) in REQUEST_FACTS.items() if kind is FactKind.YES_NO),
    *("channel", "care_consented_by"),
)


def _conditions(source: random.Random, place: str | None, permits: bool) -> tuple[Condition, ...]:
    count = source.randint(2, 5)
    chosen: list[str] = [] if place is None else ["places"]
    # A permission is for a purpose, as almost every rule of law is.
    chosen.append("purpose" if permits else source.choice(("purpose", "recipient_kind", "labels")))
    while len(chosen) < count:
        fact = source.choice(_ASKED)
        if fact not in chosen:
            chosen.append(fact)
    return tuple(
        Condition("places", Operator.HAS, (place,))
        if fact == "places" and place is not None
        else _condition(source, fact)
        for fact in chosen
    )


def _condition(source: random.Random, fact: str) -> Condition:
    kind, terms = REQUEST_FACTS.get(fact) or ITEM_FACTS[fact]
    if kind is FactKind.YES_NO:
        return Condition(fact, Operator.IS, source.random() < HALF)
    if kind is FactKind.NUMBER:
        operator = source.choice((Operator.AT_LEAST, Operator.UNDER))
        return Condition(fact, operator, source.choice((12, 14, 16, 18, 21)))
    chosen = tuple(sorted(source.sample(terms, source.randint(1, max(2, len(terms) // 2)))))
    return Condition(fact, Operator.IN if kind is FactKind.TERM else Operator.HAS, chosen)


def _facts(
    source: random.Random,
    asked: Asked,
    places: tuple[str, ...],
) -> Facts:
    return {
        fact: _value(source, kind, places if fact == "places" else terms)
        for fact, (kind, terms) in asked.items()
    }


def _value(source: random.Random, kind: FactKind, terms: tuple[str, ...]) -> Value:
    match kind:
        case FactKind.YES_NO:
            return source.random() < HALF
        case FactKind.NUMBER:
            return source.randint(8, 70)
        case FactKind.TERM:
            return source.choice(terms)
        case FactKind.TERMS:
            return tuple(sorted(source.sample(terms, source.choice((0, 1, 1, 2)))))
