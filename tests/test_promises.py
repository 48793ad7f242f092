"""The promises of the design, held against a second evaluator or against the first on other input.

Most tests here try a promise on thousands of random cases, made from seeds; see `strategies`.  A
test that fails shows the smallest case that breaks the promise, and its seed.  How many cases
there are follows the hypothesis profile: ``pytest --hypothesis-profile=...``.
"""

import ast
import os
import pickle
import subprocess
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from hashlib import sha256
from itertools import product
from pathlib import Path
from random import Random
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import pytest
from attrs import evolve, fields, has
from hypothesis import HealthCheck, given, settings

import disclosure_rules
from disclosure_rules import (
    ALWAYS,
    NEVER,
    About,
    Answer,
    CareConsent,
    Case,
    Circumstances,
    Client,
    CombinedWith,
    Condition,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Decision,
    Discloser,
    DisclosureRequest,
    Duty,
    Effect,
    Emergency,
    Fact,
    Grantor,
    Handling,
    InvalidField,
    ItemAnswer,
    Law,
    Limit,
    Limitation,
    LimitKind,
    Mandate,
    Obligation,
    ObligationCode,
    Outcome,
    Period,
    Permission,
    Prohibition,
    Provision,
    Purpose,
    Question,
    Rank,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    Rule,
    RuleSet,
    ScopeDecision,
    SensitivityLabel,
    Setting,
    Stance,
    Timing,
    Truth,
    UnresolvedPath,
    Value,
    any_of,
    evaluate,
    mandates,
)
from disclosure_rules.logic.facts import (
    client,
    consent,
    emergency,
    item,
    other_law,
    process,
    recipient,
    threat,
    wishes,
)
from tests import naive
from tests.many_cases import Tally, compare, decided, differences
from tests.strategies import (
    ANSWERABLE,
    CONSENTS,
    DAYS,
    FLAVOURS,
    PLAIN,
    Flavour,
    Scenario,
    Thrown,
    make_limitation,
    make_prohibition,
    make_scope,
    scenarios,
    spelled_out,
    thrown,
)

R = TypeVar("R", bound=Rule)
V = TypeVar("V", bound=Value)

CASES = 200 * settings().max_examples
"""How many cases the two evaluators are compared on; 20,000 in hypothesis's own profiles."""

SOME = CASES // 10
"""How many cases any other promise is tried on."""

ROOT = Path(__file__).parents[1]


def never(
    wrong_with: Callable[[Scenario], str], cases: int, flavour: Flavour = PLAIN, *, first: int = 0
) -> None:
    """Fail with the smallest of the scenarios with which something is wrong, and what."""
    failures = []
    for seed in range(first, first + cases):
        scenario = thrown(seed, flavour)
        wrong = wrong_with(scenario)
        if wrong:
            failures.append(f"seed {seed} of {flavour}:\n{wrong}\n{scenario!r}")
        if len(failures) == ENOUGH:
            break
    if failures:
        pytest.fail(min(failures, key=len), pytrace=False)


ENOUGH = 20
"""How many failures are looked at for the smallest."""


def all_of_it(decision: Decision) -> dict[str, object]:
    """Return all that a decision says, with items by their refs, as things to compare."""
    refs = [one.ref for one in decision.request.items]
    by_ref = sorted(zip(refs, decision.items, strict=True), key=lambda pair: pair[0])
    return {
        "outcome": decision.outcome,
        "items": [
            (
                ref,
                one.answer,
                sorted(answer.value for answer in one.reachable),
                one.disposition.handling,
                one.disposition.limits,
                one.disposition.is_silent,
                [cited(provision) for provision in one.disposition.basis],
                [
                    (
                        ground.law.id,
                        ground.rule and ground.rule.id,
                        ground.effect,
                        ground.truth,
                        [cited(provision) for provision in ground.basis],
                    )
                    for ground in one.grounds
                ],
            )
            for ref, one in by_ref
        ],
        "missing": decision.missing,
        "obligations": [
            (
                due.obligation,
                sorted(refs[position] for position in due.items),
                due.rules,
                [cited(provision) for provision in due.basis],
                due.depends_on,
            )
            for due in decision.obligations
        ],
        "remedies": [
            (one.facts, sorted(refs[position] for position in one.items))
            for one in decision.remedies
        ],
        "conflicts": sorted(
            (
                refs[one.position],
                one.prevails and one.prevails.id,
                [ground.law.id for ground in one.forbids],
                [ground.law.id for ground in one.requires],
            )
            for one in decision.conflicts
        ),
        "sources": [cited(provision) for provision in decision.secondary_sources],
        "not held": decision.not_held,
        "valid until": decision.valid_until,
    }


def cited(provision: Provision) -> tuple[str, date | None, date | None]:
    """Return what tells a provision from another."""
    return provision.citation, provision.period.start, provision.period.end


def texts(decision: Decision) -> dict[str, str]:
    """Return what a decision tells people."""
    return {
        "explain": decision.explain(),
        "to recipient": decision.explain_to_recipient(),
    }


def changed(before: Mapping[str, object], after: Mapping[str, object], *but: str) -> str:
    """Return the names of what differs between two accounts."""
    return ", ".join(name for name in before if name not in but and before[name] != after[name])


HANDLINGS = (Handling.WITHHOLD, Handling.DEIDENTIFY, Handling.GENERALISE, Handling.RELEASE)


def releases_more(before: Decision, after: Decision) -> str:
    """Return which items go further after a change than before."""
    return ", ".join(
        f"item {one.position}: {one.disposition.handling.value} -> {two.disposition.handling.value}"
        for one, two in zip(before.items, after.items, strict=True)
        if HANDLINGS.index(two.disposition.handling) > HANDLINGS.index(one.disposition.handling)
    )


def on(scenario: Scenario, **changes: Any) -> Decision:
    """Return the decision on a scenario of which something is changed."""
    return decided(evolve(scenario, **changes))


# ---------------------------------------------------------------------------- small made-up things

PROVISION = Provision(
    citation="Test Act § 1",
    gist="Says so.",
    period=Period(start=date(2000, 1, 1)),
    source="made up",
    read_on=date(2026, 1, 1),
)
DO_IT = Obligation(id="test.do_it", code=ObligationCode.OTHER, text="Do it.", timing=Timing.WITH)


def written(kind: type[R], rule_id: str, when: Condition, **more: Any) -> R:
    """Return a rule of this kind, with all that the kind needs."""
    if issubclass(kind, Mandate):
        more |= {"to": frozenset(RecipientKind), "purposes": frozenset(Purpose)}
    if issubclass(kind, Limitation):
        more = {"limit": Limit(kind=LimitKind.GENERALISE, how="the year only"), **more}
    if issubclass(kind, Duty):
        more |= {"obligations": (DO_IT,)}
    return kind(id=rule_id, gist="Says so.", basis=(PROVISION,), when=when, covers=ALWAYS, **more)


def permission(rule_id: str, when: Condition) -> Permission:
    """Return a permission."""
    return written(Permission, rule_id, when)


def prohibition(rule_id: str, when: Condition) -> Prohibition:
    """Return a prohibition."""
    return written(Prohibition, rule_id, when)


def closed_law(
    *rules: Rule,
    governs: Condition = ALWAYS,
    law_id: str = "test.law",
    rank: Rank = Rank.STATE,
) -> Law:
    """Return a closed law."""
    return Law(
        id=law_id,
        title="The Test Act",
        rank=rank,
        stance=Stance.CLOSED,
        governs=governs,
        rules=rules,
    )


def bare_request(**more: Any) -> DisclosureRequest:
    """Return a request of which as good as nothing is known."""
    bare = DisclosureRequest(
        client=Client(ref="client-a"),
        discloser=Discloser(),
        recipient=Recipient(),
        items=(RecordItem(ref="item-a"),),
    )
    return evolve(bare, **more)


SECRET = "secret-7193"
SECRET_DAY = date(1931, 7, 13)
SECRET_NUMBER = 7193
SECRETS = ("secret", "7193", "1931", "7, 13", "07-13")
"""What must never show: the three above, however they are written."""


class Unfit:
    """Something that no field takes."""

    shows_as = "<unfit secret>"

    def __repr__(self) -> str:
        return self.shows_as


def filled(kind: type[V]) -> V:
    """Return a value of this kind with a secret in every field that can hold one.

    What cannot stand beside the rest is left out.
    """
    hints = get_type_hints(kind)
    held = {one.name: _filled(hints[one.name]) for one in fields(kind) if one.init}
    held |= _SPECIAL.get(kind, {})
    while True:
        try:
            return kind(**held)
        except InvalidField as error:
            for problem in error.problems:
                del held[problem.path.split(".")[1].split("[")[0]]


_SPECIAL: Mapping[type[Value], dict[str, object]] = {
    Period: {"end": date(2031, 7, 13)},
    RecordItem: {"path": (SECRET, SECRET_NUMBER)},
}


def _filled(hint: Any) -> object:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _filled(arguments[0])
    if origin in (tuple, frozenset):
        return origin((_filled(arguments[0]),))
    if hint in (str, date, int, bool):
        return {str: SECRET, date: SECRET_DAY, int: SECRET_NUMBER, bool: True}[hint]
    if hint is ConsentScope:
        return ConsentScope(decision=ScopeDecision.PERMIT, not_understood=(SECRET,))
    return filled(hint) if issubclass(hint, Value) else next(iter(hint))


def filled_request() -> DisclosureRequest:
    """Return a request with a secret in every field that can hold one."""
    return evolve(filled(DisclosureRequest), answers=())


def parts_of(value: object) -> Iterator[object]:
    """Yield a value and all values that it holds."""
    if isinstance(value, tuple | frozenset):
        for one in value:
            yield from parts_of(one)
    elif has(type(value)) and not isinstance(value, Rule | Law | RuleSet | Provision | Question):
        yield value
        for each in fields(type(value)):  # type: ignore[arg-type]
            held_there = getattr(value, each.name)
            if not isinstance(held_there, str | int | date | Enum | None):
                yield from parts_of(held_there)


VALUES: Sequence[type[Value]] = tuple(
    one
    for one in (getattr(disclosure_rules, name) for name in disclosure_rules.__all__)
    if isinstance(one, type) and issubclass(one, Value) and one not in (Value, Rule)
)
"""Every value object of the library, rules and laws included."""

PARTS_OF_REQUEST: Sequence[type[Value]] = tuple(
    one for one in VALUES if one.__module__.startswith("disclosure_rules.model.")
)

ASKS_MUCH = RuleSet.of(
    closed_law(
        permission("test.law.permits", client.age.at_least(18) & process.has_court_order),
        permission("test.law.permits_too", any_of(*ANSWERABLE)),
        prohibition("test.law.forbids", ~recipient.identity_is_verified & threat.is_serious),
        written(Mandate, "test.law.requires", threat.is_serious),
        written(Limitation, "test.law.limits", ~item.is_necessary),
        written(Duty, "test.law.obliges", ALWAYS),
    )
)
"""A rule set that asks of a request what random law asks."""


WHO_MAY_CONSENT: Sequence[Fact] = (
    client.is_adjudicated_incapable,
    client.is_emancipated,
    client.agreed_confidentiality_with_parent,
    item.is_recipients_own_part,
)
"""Facts that decide whose consent counts."""

PLACES: Mapping[Fact, tuple[str, ...]] = {
    threat.is_serious: ("circumstances", "threat", "is_serious"),
    emergency.is_bona_fide: ("circumstances", "emergency", "is_medical"),
    recipient.identity_is_verified: ("recipient", "identity_is_verified"),
    item.is_necessary: ("items", "is_necessary"),
    item.is_named_in_process: ("items", "is_named_in_process"),
    client.is_adjudicated_incapable: ("client", "adjudicated_incapable"),
    client.is_emancipated: ("client", "is_emancipated"),
    client.agreed_confidentiality_with_parent: ("client", "parent_agreed_to_confidentiality"),
    item.is_recipients_own_part: ("items", "is_recipients_own_part"),
}
"""Where a request states a fact."""


def raising_fact(reading: Callable[[Case], object] | None = None) -> Fact:
    """Return a fact whose reading raises."""
    return Fact(
        name="host.raises",
        ask="?",
        reading=reading or Detonator(),
        about=About.SITUATION,
        remedy="a way to bring it about",
    )


class Boom(Exception):
    """What a host's rule raises in these tests."""


class Detonator:
    """A reading that raises, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, case: Case) -> bool:
        self.asked += 1
        raise Boom


# ------------------------------------------------------------------------- two evaluators compared


def assert_no_difference(tally: Tally) -> None:
    """Fail with what differs, and where."""
    assert [] == tally.found


class TestTwoInterpreters:
    """Section 3, as the library holds it and as a naive reader does."""

    @settings(max_examples=CASES // 20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(scenarios())
    def test_they_agree_on_what_hypothesis_draws(self, scenario: Scenario) -> None:
        """Answers, reachable answers, handling, limits and outcome: the same from both."""
        assert () == differences(scenario)


class TestTwoInterpretersOnAFirstQuarter:
    """The same on many cases from seeds, spread over classes so that processes can share them."""

    def test_they_agree(self) -> None:
        """The library and the naive evaluator come to the same."""
        assert_no_difference(compare(range(CASES // 4)))


class TestTwoInterpretersOnASecondQuarter:
    """As above."""

    def test_they_agree(self) -> None:
        """The library and the naive evaluator come to the same."""
        assert_no_difference(compare(range(CASES // 4, CASES // 2)))


class TestTwoInterpretersOnAThirdQuarter:
    """As above."""

    def test_they_agree(self) -> None:
        """The library and the naive evaluator come to the same."""
        assert_no_difference(compare(range(CASES // 2, CASES * 3 // 4)))


class TestTwoInterpretersOnALastQuarter:
    """As above."""

    def test_they_agree(self) -> None:
        """The library and the naive evaluator come to the same."""
        assert_no_difference(compare(range(CASES * 3 // 4, CASES)))


class TestTwoInterpretersOnFactsOfAHost:
    """A host's own fact may read anything of an item, also what no fact of the library reads."""

    def test_they_agree(self) -> None:
        """Items that only a host's fact can tell apart are told apart."""
        flavour = Flavour(host_facts=True)

        never(lambda one: "; ".join(differences(one)), SOME, flavour)


class TestWhatTheCasesCover:
    """Random cases are worth as much as what they reach."""

    def test_every_outcome_and_every_answer_is_frequent(self) -> None:
        """No outcome and no answer is rarer than one in a hundred."""
        tally = compare(range(1000))
        least = tally.cases / 100

        assert {one.value for one in Outcome} == {
            name for name, times in tally.outcomes.items() if times >= least
        }
        assert {one.value for one in ItemAnswer} == {
            name for name, times in tally.answers.items() if times >= least
        }

    def test_everything_that_law_can_do_is_frequent(self) -> None:
        """Unknowns, conflicts, limits, consents, other law: none is rarer than one in a hundred."""
        seen: Counter[str] = Counter()
        for seed in range(1000):
            seen.update(set(noticed(thrown(seed))))

        assert {} == {name: seen[name] for name in NOTICED if seen[name] < 10}


NOTICED = (
    "a conflict",
    "a conflict for counsel",
    "a limit",
    "a required item limited",
    "a perhaps",
    "a secondary source",
    "a denial",
    "a valid consent",
    "a doubtful consent",
    "other law requires",
    "other law may require",
    "a law not held",
    "a silent refusal",
    "an answer about an item",
    "a remedy",
    "missing facts",
    "items that differ",
)


def noticed(scenario: Scenario) -> Iterator[str]:
    """Yield what is worth noticing in a scenario."""
    decision = decided(scenario)
    answers = {one.answer for one in decision.items}
    grounds = [ground for one in decision.items for ground in one.grounds]
    limited = [one for one in decision.items if one.disposition.limits]
    world = naive.World(
        request=scenario.request,
        item=scenario.request.items[0],
        as_of=scenario.as_of,
        supposed={},
    )
    consents = {naive.truth(fact, world) for fact in CONSENTS}
    others = {naive.as_seen_by(law, scenario.rules, world).other_law for law in scenario.rules.laws}
    found = (
        ("a conflict", bool(decision.conflicts)),
        ("a conflict for counsel", decision.needs_counsel),
        ("a limit", bool(limited)),
        ("a required item limited", ItemAnswer.REQUIRED in {one.answer for one in limited}),
        ("a perhaps", any(not ground.is_certain for ground in grounds)),
        ("a secondary source", bool(decision.secondary_sources)),
        ("a denial", naive.truth(consent.is_denied, world) is True),
        ("a valid consent", True in consents),
        ("a doubtful consent", None in consents),
        ("other law requires", True in others),
        ("other law may require", None in others),
        ("a law not held", bool(decision.not_held)),
        ("a silent refusal", any(one.disposition.is_silent for one in decision.items)),
        ("an answer about an item", any(one.item for one in scenario.request.answers)),
        ("a remedy", bool(decision.remedies)),
        ("missing facts", bool(decision.missing)),
        ("items that differ", len(answers) > 1),
    )
    yield from (name for name, is_there in found if is_there)


# ------------------------------------------------------------------------------ 1. order


class TestOrder:
    """1. "The order of rules, items and grants never matters." """

    def test_of_laws_and_rules(self) -> None:
        """Nothing in a decision shows in which order its law was written down."""

        def wrong_with(scenario: Scenario) -> str:
            again = on(scenario, rules=shuffled(scenario.rules))
            before = decided(scenario)
            return changed(all_of_it(before), all_of_it(again)) or changed(
                texts(before), texts(again)
            )

        never(wrong_with, SOME // 2)

    def test_of_grants_and_answers(self) -> None:
        """Nothing in a decision shows in which order consents and answers were filed."""

        def wrong_with(scenario: Scenario) -> str:
            request = scenario.request
            other = evolve(
                request,
                consents=tuple(mirrored(one) for one in reversed(request.consents)),
                answers=request.answers[::-1],
            )
            before, again = decided(scenario), on(scenario, request=other)
            return changed(all_of_it(before), all_of_it(again)) or changed(
                texts(before), texts(again)
            )

        never(wrong_with, SOME // 2)

    def test_of_items(self) -> None:
        """Each item is decided as it would be anywhere in the request."""

        def wrong_with(scenario: Scenario) -> str:
            other = evolve(scenario.request, items=scenario.request.items[::-1])
            return changed(all_of_it(decided(scenario)), all_of_it(on(scenario, request=other)))

        never(wrong_with, SOME // 2)

    def test_of_items_alone(self) -> None:
        """Each item is decided as it would be in a request of its own."""

        def wrong_with(scenario: Scenario) -> str:
            request = scenario.request
            for one, together in zip(request.items, decided(scenario).items, strict=True):
                answers = tuple(
                    answer for answer in request.answers if answer.item in (None, one.ref)
                )
                required = tuple(
                    evolve(law, items=frozenset((one.ref,)))
                    for law in request.circumstances.requirements
                    if one.ref in law.items
                )
                around = evolve(request.circumstances, requirements=required)
                only = evolve(request, items=(one,), answers=answers, circumstances=around)
                alone = on(scenario, request=only)
                moved = evolve(
                    together, position=0, disposition=evolve(together.disposition, position=0)
                )
                if alone.items[0] != moved:
                    return f"item {together.position} alone"
            return ""

        never(wrong_with, SOME // 2)

    @pytest.mark.parametrize("refs", [("item-a", "item-b"), ("item-b", "item-a")])
    def test_an_answer_about_one_item_counts_for_no_other(self, refs: tuple[str, str]) -> None:
        """A fact of the whole request cannot be answered for one item and leak into the next."""
        request = bare_request(items=tuple(RecordItem(ref=ref) for ref in refs))
        request = request.answering({threat.is_serious.name: True}, item="item-a")
        rules = RuleSet.of(closed_law(permission("test.law.permits", threat.is_serious)))
        try:
            decision = evaluate(request, rules, as_of=DAYS[0])
        except InvalidField:
            return

        assert {"item-a": ItemAnswer.PERMITTED, "item-b": ItemAnswer.UNDETERMINED} == {
            ref: one.answer for ref, one in zip(refs, decision.items, strict=True)
        }


def shuffled(rules: RuleSet) -> RuleSet:
    """Return the rule set with laws and rules in another order."""
    laws = [evolve(law, rules=law.rules[::-1]) for law in rules.laws if law.rank != Rank.CLIENT]
    laws.extend(law for law in rules.laws if law.rank == Rank.CLIENT)
    return evolve(rules, laws=tuple(reversed(laws)))


def mirrored(grant: ConsentGrant) -> ConsentGrant:
    """Return the grant with its exceptions in another order."""
    return evolve(grant, scope=_mirrored(grant.scope))


def _mirrored(scope: ConsentScope) -> ConsentScope:
    return evolve(scope, exceptions=tuple(_mirrored(one) for one in reversed(scope.exceptions)))


# ------------------------------------------------------- 2. silent rules, unanswered prohibitions


class TestSilence:
    """2. "A silent rule changes nothing" """

    def test_of_a_rule_that_covers_nothing(self) -> None:
        """Whatever it would say: a rule that does not cover the items changes nothing at all."""

        def wrong_with(scenario: Scenario) -> str:
            other = with_rules(
                scenario,
                lambda one: evolve(one, covers=NEVER, id=f"{one.id}.silent"),
            )
            before, again = decided(scenario), decided(other)
            return changed(all_of_it(before), all_of_it(again), "valid until") or changed(
                texts(before) if before.valid_until == again.valid_until else {}, texts(again)
            )

        never(wrong_with, SOME // 2)

    def test_of_a_rule_that_is_not_in_force(self) -> None:
        """A rule that was repealed long ago changes nothing."""
        repealed = Provision(
            citation="Act of 1950",
            gist="Said so.",
            period=Period(start=date(1950, 1, 1), end=date(1960, 1, 1)),
            source="made up",
            read_on=date(2026, 1, 1),
        )

        def wrong_with(scenario: Scenario) -> str:
            other = with_rules(
                scenario,
                lambda one: evolve(one, basis=(repealed,), id=f"{one.id}.repealed"),
            )
            before, again = decided(scenario), decided(other)
            return changed(all_of_it(before), all_of_it(again)) or changed(
                texts(before), texts(again)
            )

        never(wrong_with, SOME // 2)

    def test_of_a_law_that_does_not_govern(self) -> None:
        """However much it forbids: a law that does not govern is silent."""
        forbids = prohibition("other.law.forbids", ALWAYS)
        other_place = closed_law(forbids, governs=NEVER, law_id="other.law", rank=Rank.FEDERAL)

        def wrong_with(scenario: Scenario) -> str:
            again = on(scenario, rules=scenario.rules.with_law(other_place))
            return changed(all_of_it(decided(scenario)), all_of_it(again), "valid until")

        never(wrong_with, SOME // 2)


def with_rules(scenario: Scenario, change: Callable[[Rule], Rule]) -> Scenario:
    """Return the scenario with a changed copy of every rule put beside the rule."""
    laws = tuple(
        law if law.id == "client.directive" else law.with_rules(*(change(one) for one in law.rules))
        for law in scenario.rules.laws
    )
    return evolve(scenario, rules=evolve(scenario.rules, laws=laws))


class TestUnansweredProhibitions:
    """2. "an unanswered prohibition never yields a release." """

    def test_keeps_the_item_unless_outranked(self) -> None:
        """While it is not known that a prohibition does not speak, the item stays.

        Exactly: an item goes in spite of a prohibition that speaks or may speak, of a law that
        governs or may govern, only if some law of higher rank requires it whatever the unknown
        facts turn out to be.
        """

        def wrong_with(scenario: Scenario) -> str:
            for one, world in worlds(scenario):
                for law in held(scenario):
                    forbids = one.goes and may_forbid(law, scenario, world)
                    if forbids and not is_outranked(law, scenario, world):
                        return f"item {one.position} goes in spite of {law.id}"
            return ""

        never(wrong_with, SOME)

    def test_added_to_any_law_it_keeps_the_item(self) -> None:
        """A prohibition that nobody can answer keeps every item that no higher law requires."""
        unanswered = Fact(
            name="test.unanswered", ask="?", reading=_no_answer, about=About.SITUATION
        )

        def wrong_with(scenario: Scenario) -> str:
            for law in held(scenario):
                added = law.with_rules(prohibition(f"{law.id}.added", unanswered))
                other = evolve(scenario, rules=scenario.rules.with_law(added))
                for one, world in worlds(other):
                    silent = naive.truth(law.governs, world) is False
                    if one.goes and not silent and not is_outranked(added, other, world):
                        return f"item {one.position} goes in spite of {law.id}"
            return ""

        never(wrong_with, SOME // 2)


def _no_answer(case: Case) -> None:
    return None


def worlds(scenario: Scenario) -> Iterator[tuple[disclosure_rules.ItemDecision, naive.World]]:
    """Yield each item's decision with the world as the naive evaluator sees it."""
    for one, decision in zip(scenario.request.items, decided(scenario).items, strict=True):
        world = naive.World(request=scenario.request, item=one, as_of=scenario.as_of, supposed={})
        yield decision, world


def held(scenario: Scenario) -> list[Law]:
    """Return the laws held on the day, the client's directive excepted."""
    return [
        law
        for law in scenario.rules.laws
        if naive.within(scenario.as_of, law.held) and law.id != "client.directive"
    ]


def may_forbid(law: Law, scenario: Scenario, world: naive.World) -> bool:
    """Return whether a prohibition of the law speaks or may speak."""
    seen = naive.as_seen_by(law, scenario.rules, world)
    return naive.truth(law.governs, seen) is not False and any(
        naive.speaks(rule, seen) is not False
        for rule in law.rules
        if isinstance(rule, Prohibition) and naive.in_force(rule, scenario.as_of)
    )


def is_outranked(law: Law, scenario: Scenario, world: naive.World) -> bool:
    """Return whether a law of higher rank requires the item, whatever is still unknown."""
    return any(
        other.rank > law.rank
        and {"requires"}
        == naive.positions(other, scenario.rules, naive.as_seen_by(other, scenario.rules, world))
        for other in scenario.rules.laws
    )


# ------------------------------------------------------------------------------- 3. missing facts


class TestSupplyingFacts:
    """3. "Supplying a missing fact never turns one settled answer into another."

    Exactly: of the answers that were reachable none is added, and some may fall away; so what was
    settled stays as it was.  Only the name of a refusal may change, between "forbidden" and
    "needs consent": a new fact can show that consent would do, or that the client has refused.
    """

    @pytest.mark.parametrize("flavour", [FLAVOURS[0], FLAVOURS[3]], ids=["plain", "unknown"])
    def test_for_the_whole_request(self, flavour: Flavour) -> None:
        """Yes or no, to any fact that is open for every item."""

        def wrong_with(scenario: Scenario) -> str:
            return first_wrong(
                refined(scenario, scenario.request.answering({fact.name: answer}))
                for fact in asked_in(scenario)
                if all(is_open(fact, scenario, one) for one in scenario.request.items)
                for answer in (True, False)
            )

        never(wrong_with, SOME // 8, flavour)

    @pytest.mark.parametrize("flavour", [FLAVOURS[0], FLAVOURS[3]], ids=["plain", "unknown"])
    def test_for_one_item(self, flavour: Flavour) -> None:
        """Yes or no, to any fact of one item; the others stay as they were."""

        def wrong_with(scenario: Scenario) -> str:
            return first_wrong(
                refined(scenario, scenario.request.answering({fact.name: answer}, item=one.ref))
                for fact in asked_in(scenario)
                for one in scenario.request.items
                if fact.about is About.ITEM and is_open(fact, scenario, one)
                for answer in (True, False)
            )

        never(wrong_with, SOME // 8, flavour)

    @pytest.mark.parametrize("flavour", [FLAVOURS[0], FLAVOURS[3]], ids=["plain", "unknown"])
    def test_by_stating_it(self, flavour: Flavour) -> None:
        """A purpose, a kind, a date of birth, a set of labels: whatever the request left out."""

        def wrong_with(scenario: Scenario) -> str:
            return first_wrong(refined(scenario, other) for other in stated(scenario.request))

        never(wrong_with, SOME // 8, flavour)

    @pytest.mark.parametrize("fact", WHO_MAY_CONSENT, ids=str)
    def test_by_stating_who_may_consent(self, fact: Fact) -> None:
        """Who may consent, and who else has a say, is asked where it is not known."""

        def wrong_with(scenario: Scenario) -> str:
            less = evolve(scenario, request=forgotten(scenario.request, fact))
            if not is_open_for_some(fact, less):
                return ""  # What else is stated settles it.
            return first_wrong(
                refined(less, stating(less.request, fact, answer)) for answer in (True, False)
            )

        never(wrong_with, SOME // 2)


class TestAnswers:
    """3. A fact is a fact, whether the request states it or a person answers it."""

    @pytest.mark.parametrize("fact", PLACES, ids=str)
    def test_count_as_statements_do(self, fact: Fact) -> None:
        """The same answers come of stating a fact and of answering it, in consents as well."""

        def wrong_with(scenario: Scenario) -> str:
            request = forgotten(scenario.request, fact)
            less = evolve(scenario, request=request)
            if not all(is_open(fact, less, one) for one in request.items):
                return ""
            for answer in (True, False):
                said = on(scenario, request=stating(request, fact, answer))
                told = on(scenario, request=request.answering({fact.name: answer}))
                if wrong := changed(all_of_it(said), all_of_it(told), "valid until"):
                    return f"{answer} is not the same in {wrong}"
            return ""

        never(wrong_with, SOME // 8)


def forgotten(request: DisclosureRequest, fact: Fact) -> DisclosureRequest:
    """Return the request without a statement of, or an answer to, a fact, and what follows from it.

    What is said of consents may follow from the fact, so answers to these are left out as well.
    """
    left = without_answers(request, fact, consent.is_denied, *CONSENTS)
    return stating(left, fact, None)


def stating(request: DisclosureRequest, fact: Fact, answer: bool | None) -> DisclosureRequest:
    """Return the request with a fact stated, of every item if it is about items."""
    place = PLACES[fact]
    if place[0] != "items":
        return _with(request, place, answer)
    items = tuple(_with(one, place[1:], answer) for one in request.items)
    return evolve(request, items=items)


def _with(whole: V, path: tuple[str, ...], answer: bool | None) -> V:
    inner = answer if len(path) == 1 else _with(getattr(whole, path[0]), path[1:], answer)
    changes: dict[str, Any] = {path[0]: inner}
    return evolve(whole, **changes)


def first_wrong(found: Iterator[str]) -> str:
    """Return the first text that is not empty."""
    return next((one for one in found if one), "")


def asked_in(scenario: Scenario) -> list[Fact]:
    """Return the facts that the rule set asks and a person can answer, by name."""
    return [
        one
        for one in scenario.rules.questions
        if isinstance(one, Fact) and one.about is not About.LAW
    ]


def is_open(fact: Fact, scenario: Scenario, one: RecordItem) -> bool:
    """Return whether nothing says what the answer is for an item."""
    world = naive.World(request=scenario.request, item=one, as_of=scenario.as_of, supposed={})
    return naive.value(fact, world) is None


REFUSALS = {ItemAnswer.FORBIDDEN, ItemAnswer.NEEDS_CONSENT}


def refined(scenario: Scenario, request: DisclosureRequest) -> str:
    """Return what is wrong with an answer to a request of which more is known than before."""
    before = decided(scenario)
    try:
        after = on(scenario, request=request)
    except InvalidField:
        # What is stated now contradicts an answer that was given before: rightly refused.
        return ""
    for one, two in zip(before.items, after.items, strict=True):
        if not set(two.reachable) <= set(one.reachable):
            return f"item {one.position}: an answer became reachable"
        settled = one.answer is not ItemAnswer.UNDETERMINED
        if settled and one.answer is not two.answer and not {one.answer, two.answer} <= REFUSALS:
            return f"item {one.position}: {one.answer.value} became {two.answer.value}"
    return ""


def stated(request: DisclosureRequest) -> Iterator[DisclosureRequest]:
    """Yield the request with one thing more said of it."""
    if request.purpose is None:
        yield from (
            evolve(request, purpose=one) for one in (Purpose.TREATMENT, Purpose.CIVIL_PROCEEDING)
        )
    if request.recipient.kind is None:
        for kind in (RecipientKind.PHYSICIAN, RecipientKind.COURT):
            yield evolve(request, recipient=evolve(request.recipient, kind=kind))
    if request.recipient.ref is None:
        yield evolve(request, recipient=evolve(request.recipient, ref="recipient-a"))
    if request.client.born is None:
        for born in (date(1990, 1, 1), date(2014, 1, 1)):
            yield evolve(request, client=evolve(request.client, born=born))
    if request.client.care_consented_by is None:
        for by in CareConsent:
            yield evolve(request, client=evolve(request.client, care_consented_by=by))
    if request.discloser.settings is None:
        for one in (frozenset[Setting](), frozenset((Setting.PART2_PROGRAM,))):
            yield evolve(request, discloser=evolve(request.discloser, settings=one))
    for at, held_item in enumerate(request.items):
        for more in _items_stated(held_item):
            items = (*request.items[:at], more, *request.items[at + 1 :])
            yield evolve(request, items=items)
    for at, grant in enumerate(request.consents):
        for better in _grants_stated(grant):
            consents = (*request.consents[:at], better, *request.consents[at + 1 :])
            yield evolve(request, consents=consents)


def _items_stated(one: RecordItem) -> Iterator[RecordItem]:
    if one.kind is None:
        yield evolve(one, kind=RecordKind.DIAGNOSIS)
        yield evolve(one, kind=RecordKind.PSYCHOTHERAPY_NOTE)
    if one.labels is None:
        yield evolve(one, labels=frozenset())
        yield evolve(one, labels=frozenset((SensitivityLabel.MENTAL_HEALTH,)))
    if one.dated is None:
        yield evolve(one, dated=date(2026, 1, 1))


def _grants_stated(grant: ConsentGrant) -> Iterator[ConsentGrant]:
    if grant.granted_by is None:
        yield evolve(grant, granted_by=Grantor.CLIENT)
        yield evolve(grant, granted_by=Grantor.PARENT)
    if grant.form is None:
        yield evolve(grant, form=ConsentForm.WRITTEN)
        yield evolve(grant, form=ConsentForm.ORAL)
    if grant.elements is None:
        yield evolve(grant, elements=frozenset())
    if grant.combined_with is None:
        yield evolve(grant, combined_with=frozenset())
        yield evolve(grant, combined_with=frozenset((CombinedWith.OTHER_DOCUMENT,)))
    if grant.care_was_conditioned is None:
        yield evolve(grant, care_was_conditioned=True)
        yield evolve(grant, care_was_conditioned=False)


# ---------------------------------------------------------------------- 4. stricter is not looser

NO_DENIAL_ASKED = Flavour(denial=False)
CONSENTS_AS_GIVEN = Flavour(consents_as_given=True, denial=False, known=(100, 100, 95, 85))


class TestStricter:
    """4. "Adding a prohibition, a limitation or a denial never releases more" """

    def test_by_a_prohibition(self) -> None:
        """Whatever it asks, and to whichever law it is added."""
        self.adding(make_prohibition)

    def test_by_a_limitation(self) -> None:
        """Whatever it asks, and to whichever law it is added."""
        self.adding(make_limitation)

    def adding(self, make: Callable[[Thrown, Flavour, str], Rule]) -> None:
        def wrong_with(scenario: Scenario) -> str:
            before = decided(scenario)
            if not any(one.goes for one in before.items):
                return ""
            for at, law in enumerate(held(scenario)):
                added = law.with_rules(make(Thrown(at), PLAIN, f"{law.id}.added"))
                after = on(scenario, rules=scenario.rules.with_law(added))
                if more := releases_more(before, after):
                    return f"{spelled_out(added.rules[-1])} {more}"
            return ""

        never(wrong_with, SOME)

    def test_by_a_denial(self) -> None:
        """A denial, as far as it reaches, under law that does not ask for denials.

        A denial with a permitting exception is also a permit, and law that permits where there
        is a denial can be written: neither is meant.
        """

        def wrong_with(scenario: Scenario) -> str:
            before = decided(scenario)
            if not any(one.goes for one in before.items):
                return ""
            request = without_answers(scenario.request, consent.is_denied, *CONSENTS)
            before = on(scenario, request=request)
            for at in range(3):
                scope = make_scope(Thrown(at), ScopeDecision.DENY, depth=0)
                denial = ConsentGrant(ref="denial", scope=scope)
                other = evolve(request, consents=(*request.consents, denial))
                if more := releases_more(before, on(scenario, request=other)):
                    return f"{spelled_out(denial)} {more}"
            return ""

        never(wrong_with, SOME, NO_DENIAL_ASKED)


class TestFewerConsents:
    """4. "neither does removing a permitting grant or raising one's defect."

    So the law we ship is written, and so the law here is: a consent never speaks against a
    release.  A grant with denying exceptions is also a denial, and is not meant.
    """

    def test_removing_a_grant(self) -> None:
        """Without the grant nothing goes that stayed with it."""
        never(self.losing(lambda _: None), SOME, CONSENTS_AS_GIVEN)

    @pytest.mark.parametrize(
        "defect",
        [
            "form",
            "elements",
            "revoked",
            "expired",
            "ended by event",
            "not begun",
            "false",
            "combined",
            "conditioned",
            "not for all future use",
            "not understood",
        ],
    )
    def test_raising_a_defect(self, defect: str) -> None:
        """With the defect nothing goes that stayed without it."""
        wrong_with = self.losing(DEFECTS[defect])

        never(wrong_with, SOME // 5, CONSENTS_AS_GIVEN)

    def test_it_makes_a_difference(self) -> None:
        """Removing a grant does keep items: the tests above are not about nothing."""
        kept = 0
        for seed in range(SOME // 4):
            scenario = thrown(seed, CONSENTS_AS_GIVEN)
            request = without_answers(scenario.request, consent.is_denied, *CONSENTS)
            with_it, without_it = (
                on(scenario, request=one) for one in (request, evolve(request, consents=()))
            )
            kept += bool(releases_more(without_it, with_it))

        assert kept > SOME // 400

    def losing(self, spoil: Callable[[ConsentGrant], ConsentGrant | None]) -> Any:
        def wrong_with(scenario: Scenario) -> str:
            request = without_answers(scenario.request, consent.is_denied, *CONSENTS)
            before = on(scenario, request=request)
            for grant in request.consents:
                if not only_permits(grant.scope):
                    continue
                others = tuple(one for one in request.consents if one is not grant)
                spoiled = spoil(grant)
                left = others if spoiled is None else (*others, spoiled)
                after = on(scenario, request=evolve(request, consents=left))
                if more := releases_more(before, after):
                    return f"{grant.ref} {more}"
            return ""

        return wrong_with


DEFECTS: Mapping[str, Callable[[ConsentGrant], ConsentGrant]] = {
    "form": lambda grant: evolve(grant, form=ConsentForm.ORAL),
    "elements": lambda grant: evolve(grant, elements=frozenset()),
    "revoked": lambda grant: evolve(grant, revoked_on=date(2020, 1, 1)),
    "expired": lambda grant: evolve(grant, period=Period(end=date(2020, 1, 1))),
    "ended by event": lambda grant: evolve(grant, expiry_event_has_occurred=True),
    "not begun": lambda grant: evolve(grant, signed_on=date(2030, 1, 1)),
    "false": lambda grant: evolve(grant, known_to_be_false=True),
    "combined": lambda grant: evolve(
        grant, combined_with=frozenset((CombinedWith.OTHER_DOCUMENT,))
    ),
    "conditioned": lambda grant: evolve(grant, care_was_conditioned=True),
    "not for all future use": lambda grant: evolve(grant, is_for_all_future_tpo=False),
    "lets nobody disclose": lambda grant: evolve(grant, disclosers=frozenset()),
    "not understood": lambda grant: evolve(
        grant, scope=evolve(grant.scope, not_understood=("provision",))
    ),
}


def only_permits(scope: ConsentScope) -> bool:
    """Return whether nothing in the scope denies."""
    return scope.decision is ScopeDecision.PERMIT and all(map(only_permits, scope.exceptions))


def without_answers(request: DisclosureRequest, *facts: Fact) -> DisclosureRequest:
    """Return the request without answers to these facts."""
    names = {fact.name for fact in facts}
    left = tuple(one for one in request.answers if one.fact not in names)
    return evolve(request, answers=left)


# ---------------------------------------------------------------------------- 5. every law allows


class TestEveryLawAllows:
    """5. "Nothing is released that any governing law, unless outranked by a mandate, does not
    allow."
    """

    def test_what_goes(self) -> None:
        """No law forbids or may forbid what goes, but for one that a higher law's mandate beats.

        The client's directive is among the laws.
        """

        def wrong_with(scenario: Scenario) -> str:
            for one, world in worlds(scenario):
                for law in scenario.rules.laws if one.goes else ():
                    seen = naive.as_seen_by(law, scenario.rules, world)
                    said = naive.positions(law, scenario.rules, seen)
                    if said & {"forbids", "not held"} and not is_outranked(law, scenario, world):
                        return f"item {one.position} goes in spite of {law.id}"
            return ""

        never(wrong_with, SOME)

    def test_a_closed_law_permits_what_goes(self) -> None:
        """What a closed law that governs does not permit or require does not go."""

        def wrong_with(scenario: Scenario) -> str:
            for one, world in worlds(scenario):
                for law in held(scenario) if one.goes else ():
                    seen = naive.as_seen_by(law, scenario.rules, world)
                    governs = naive.truth(law.governs, seen) is not False
                    allows = any(
                        naive.speaks(rule, seen) is True
                        for rule in law.rules
                        if isinstance(rule, Permission | Mandate)
                        and naive.in_force(rule, scenario.as_of)
                    )
                    closed = law.stance is Stance.CLOSED
                    if closed and governs and not (allows or is_outranked(law, scenario, world)):
                        return f"item {one.position} goes in spite of {law.id}"
            return ""

        never(wrong_with, SOME)

    def test_something_goes_and_something_is_outranked(self) -> None:
        """The tests above are not about nothing."""
        seen: Counter[str] = Counter()
        for seed in range(SOME):
            scenario = thrown(seed)
            for one, world in worlds(scenario):
                seen["goes"] += one.goes
                seen["outranked"] += one.goes and any(
                    may_forbid(law, scenario, world) for law in held(scenario)
                )

        assert seen["goes"] > SOME // 10
        assert seen["outranked"] > SOME // 200


# ------------------------------------------------------------------------------------- 6. the same

SAMPLE = 150


def fingerprints_of_texts() -> Iterator[str]:
    """Yield, for a number of cases and for each kind of text, a line that tells whether it is the
    same; other processes run this, too.
    """
    for seed in range(SAMPLE):
        scenario = thrown(seed, FLAVOURS[seed % len(FLAVOURS)])
        decision = decided(scenario)
        copied: Decision = pickle.loads(pickle.dumps(decision))
        parts = {
            **texts(decision),
            "html": decision._repr_html_(),
            "all of it": repr([*all_of_it(decision).items()]),
            "repr": repr(decision),
            "parts": repr(
                (
                    decision.plan,
                    decision.obligations,
                    decision.remedies,
                    decision.conflicts,
                    decision.missing,
                    decision.secondary_sources,
                )
            ),
            "fingerprint": decision.fingerprint,
            "mandates": repr(
                mandates(scenario.request.situation, scenario.rules, as_of=scenario.as_of)
            ),
            "check": repr(scenario.rules.check()),
            "pickled": repr([*all_of_it(copied).items()]) + copied.explain(),
        }
        for name, text in parts.items():
            yield f"{seed}\t{name}\t{sha256(text.encode()).hexdigest()}"


class TestSameOutput:
    """6. "The same input gives the same output, byte for byte when serialised, on every run,
    process and platform."
    """

    @pytest.mark.parametrize(
        "kind",
        [
            "explain",
            "to recipient",
            "html",
            "all of it",
            "repr",
            "parts",
            "fingerprint",
            "mandates",
            "check",
            "pickled",
        ],
    )
    def test_in_other_processes(self, kind: str) -> None:
        """However a process orders its sets: no text differs by a byte."""
        first, *others = (lines_of(kind, hash_seed) for hash_seed in ("0", "1", "4711"))

        assert SAMPLE == len(first)
        assert [first] * len(others) == others

    def test_in_this_process(self) -> None:
        """Asked twice, and of a copy, the answer is the same; nothing is kept in between."""

        def wrong_with(scenario: Scenario) -> str:
            copied: Scenario = pickle.loads(pickle.dumps(scenario))
            first, again, other = decided(scenario), decided(scenario), decided(copied)
            if not first == again == other or hash(first) != hash(again):
                return "the decisions differ"
            return changed(texts(first), texts(other)) or changed(
                all_of_it(first), all_of_it(other)
            )

        never(wrong_with, SOME // 8)

    def test_rule_sets_that_say_something_else_have_another_fingerprint(self) -> None:
        """What can change an answer changes the fingerprint."""
        fact = Fact(name="test.release", ask="Is there one?", reading=_no_answer)
        facts = (
            fact,
            evolve(fact, ask="Is there a release?"),
            evolve(fact, about=About.ITEM),
            evolve(fact, remedy="a release"),
            evolve(fact, remedy="a release", is_consent=True),
        )
        found = {
            RuleSet.of(closed_law(permission("test.law.permits", one))).fingerprint for one in facts
        }

        assert len(facts) == len(found)


def lines_of(kind: str, hash_seed: str) -> tuple[str, ...]:
    """Return the lines about one kind of text, from a process with this hash seed."""
    return tuple(
        line for line in lines_of_process(hash_seed).splitlines() if line.split("\t")[1] == kind
    )


@cache
def lines_of_process(hash_seed: str) -> str:
    """Return what `fingerprints_of_texts` yields in a process with this hash seed."""
    return run_python(
        "from tests.test_promises import fingerprints_of_texts\n"
        "print(*fingerprints_of_texts(), sep='\\n')",
        PYTHONHASHSEED=hash_seed,
    )


def run_python(code: str, **environment: str) -> str:
    """Return what a fresh process prints."""
    paths = os.pathsep.join([str(ROOT), *(one for one in sys.path if one)])
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": paths, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "" == done.stderr
    return done.stdout


# --------------------------------------------------------------------------------- 7. errors rise


class RaisingPermission(Permission):
    """A host's rule with a mistake in it."""

    def holds(self, case: Case) -> Truth:
        raise Boom


class RaisingProhibition(Prohibition):
    """A host's rule with a mistake in it."""

    def holds(self, case: Case) -> Truth:
        raise Boom


class RaisingMandate(Mandate):
    """A host's rule with a mistake in it."""

    def holds(self, case: Case) -> Truth:
        raise Boom


class RaisingLimitation(Limitation):
    """A host's rule with a mistake in it."""

    def holds(self, case: Case) -> Truth:
        raise Boom


class RaisingDuty(Duty):
    """A host's rule with a mistake in it."""

    def holds(self, case: Case) -> Truth:
        raise Boom


class StoppingPermission(Permission):
    """A host's rule with a mistake that Python itself takes for the end of a loop."""

    def holds(self, case: Case) -> Truth:
        raise StopIteration


class TalkativePermission(Permission):
    """A host's rule that answers what is not an answer."""

    def holds(self, case: Case) -> Truth:
        return True  # type: ignore[return-value]


class TestErrorsRise:
    """7. "An exception inside a rule is never swallowed: it rises with the rule's id." """

    @pytest.mark.parametrize(
        "rule",
        [
            RaisingPermission,
            RaisingProhibition,
            RaisingMandate,
            RaisingLimitation,
            RaisingDuty,
        ],
    )
    def test_from_a_rule_of_any_kind(self, rule: type[Rule]) -> None:
        """With the rule's id noted on it, once, whichever part of a decision asks the rule."""
        raising = written(rule, "host.rule.raises", ALWAYS)
        rules = RuleSet.of(closed_law(permission("test.law.permits", ALWAYS), raising))

        with pytest.raises(Boom) as caught:
            look_at_everything(evaluate(bare_request(), rules, as_of=DAYS[0]))

        assert 1 == caught.value.__notes__.count("in rule host.rule.raises")

    def test_from_an_iterator_that_stops(self) -> None:
        """Not even an exception that loops are used to swallow is lost or loses its note."""
        stopping = written(StoppingPermission, "host.rule.stops", ALWAYS)
        rules = RuleSet.of(closed_law(stopping))

        with pytest.raises((StopIteration, RuntimeError)) as caught:
            evaluate(bare_request(), rules, as_of=DAYS[0])

        assert "host.rule.stops" in shown(caught.value)

    def test_from_a_rule_that_answers_what_is_no_truth(self) -> None:
        """A rule that returns a bool is refused by its id: True could hide an unknown."""
        talkative = written(TalkativePermission, "host.rule.talks", ALWAYS)
        rules = RuleSet.of(closed_law(talkative))

        with pytest.raises(TypeError, match=r"host\.rule\.talks"):
            evaluate(bare_request(), rules, as_of=DAYS[0])

    def test_from_a_mandate_where_mandates_are_asked(self) -> None:
        """`mandates` notes the rule as `evaluate` does."""
        raising = raising_fact()
        rules = RuleSet.of(closed_law(written(Mandate, "test.law.requires", raising)))

        with pytest.raises(Boom) as caught:
            mandates(bare_request().situation, rules, as_of=DAYS[0])

        assert 1 == caught.value.__notes__.count("in rule test.law.requires")

    def test_from_what_a_law_governs(self) -> None:
        """A law's own condition is no rule: the law's id is noted."""
        raising = raising_fact()
        rules = RuleSet.of(closed_law(permission("test.law.permits", ALWAYS), governs=raising))

        for ask in (
            lambda: evaluate(bare_request(), rules, as_of=DAYS[0]),
            lambda: mandates(bare_request().situation, rules, as_of=DAYS[0]),
        ):
            with pytest.raises(Boom) as caught:
                ask()
            assert 1 == caught.value.__notes__.count("in law test.law")

    def test_from_anywhere_in_any_law(self) -> None:
        """Wherever it is hidden: if the rule was asked, the exception came out with its id.

        That is so for the decision and for everything that is worked out when it is read.
        """

        def wrong_with(scenario: Scenario) -> str:
            for law in held(scenario):
                for rule in law.rules:
                    detonator = Detonator()
                    armed = evolve(rule, when=rule.when & raising_fact(detonator))
                    rules = scenario.rules.with_law(law.without(rule.id).with_rules(armed))
                    if wrong := silenced(evolve(scenario, rules=rules), detonator, rule.id):
                        return wrong
            return ""

        never(wrong_with, SOME // 10)


def silenced(scenario: Scenario, detonator: Detonator, rule_id: str) -> str:
    """Return where a rule's exception was lost, or rose without the rule's id."""
    decision: Decision | None = None
    for name, read in PARTS.items():
        detonator.asked = 0
        try:
            if decision is None:
                decision = decided(scenario)
            read(decision)
        except Boom as error:
            notes = getattr(error, "__notes__", [])
            # Remedies read facts as such and not as a part of a rule.
            of_fact = decision is not None and "in question host.raises" in notes
            if notes.count(f"in rule {rule_id}") != 1 and not of_fact:
                return f"{rule_id}: rose without its id from {name}"
            if decision is None:
                return ""
        else:
            if detonator.asked:
                return f"{rule_id}: swallowed by {name}"
    return ""


PARTS: Mapping[str, Callable[[Decision], object]] = {
    "evaluate": lambda decision: decision.outcome,
    "missing": lambda decision: decision.missing,
    "obligations": lambda decision: decision.obligations,
    "remedies": lambda decision: decision.remedies,
    "conflicts": lambda decision: decision.conflicts,
    "secondary sources": lambda decision: decision.secondary_sources,
    "counsel": lambda decision: decision.needs_counsel,
    "not held": lambda decision: decision.not_held,
    "fingerprint": lambda decision: decision.fingerprint,
    "explain": lambda decision: decision.explain(),
    "to recipient": lambda decision: decision.explain_to_recipient(),
    "html": lambda decision: decision._repr_html_(),
    "plan": lambda decision: (decision.plan.warnings, decision.plan.for_recipient),
    "repr": repr,
    "hash": hash,
}
"""Everything that a decision works out when it is read."""


def look_at_everything(decision: Decision) -> tuple[object, ...]:
    """Ask a decision for everything that it works out when it is read."""
    return tuple(read(decision) for read in PARTS.values())


class TestBadInput:
    """7. "Bad input is refused when the value is made, with every problem named." """

    @pytest.mark.parametrize("kind", VALUES)
    def test_every_wrong_field_is_named(self, kind: type[Value]) -> None:
        """Everything wrong at once: each field is named, and nothing of what was given shows."""
        names = [one.name for one in fields(kind) if one.init]

        with pytest.raises(InvalidField) as caught:
            kind(**dict.fromkeys(names, Unfit()))

        assert [f"{kind.__name__}.{name}" for name in names] == [
            problem.path for problem in caught.value.problems
        ]
        assert Unfit.shows_as not in shown(caught.value)

    def test_every_unknown_answer_is_named(self) -> None:
        """Answers to facts that nobody knows are refused together."""
        request = bare_request().answering({"no.such": True, threat.is_serious.name: True})
        request = request.answering({"no.such_either": False})

        with pytest.raises(InvalidField) as caught:
            evaluate(request, RuleSet.of(), as_of=DAYS[0])

        assert ["answers[0]", "answers[2]"] == [
            problem.path.removesuffix(".fact") for problem in caught.value.problems
        ]

    def test_every_contradicting_answer_is_named(self) -> None:
        """Answers that the request contradicts are refused together, asked for or not."""
        request = bare_request(
            circumstances=Circumstances(emergency=Emergency(is_medical=True, needs_treatment=True)),
            answers=(
                Answer(fact=emergency.is_bona_fide.name, is_true=False),
                Answer(fact=emergency.needs_treatment.name, is_true=False),
            ),
        )

        with pytest.raises(InvalidField) as caught:
            evaluate(request, RuleSet.of(), as_of=DAYS[0])

        assert 2 == len(caught.value.problems)

    def test_an_answer_for_other_law_is_refused(self) -> None:
        """Whether other law requires it is worked out: an answer would be lost without a word."""
        request = bare_request().answering({other_law.requires_it.name: True})

        with pytest.raises(InvalidField):
            evaluate(request, RuleSet.of(), as_of=DAYS[0])

    @pytest.mark.parametrize("as_of", [None, "2026-01-01", datetime(2026, 1, 1, tzinfo=UTC), 2026])
    def test_a_day_is_a_date(self, as_of: Any) -> None:
        """The day whose law is asked is a plain date and nothing else."""
        with pytest.raises(InvalidField):
            evaluate(bare_request(), RuleSet.of(), as_of=as_of)
        with pytest.raises(InvalidField):
            mandates(bare_request().situation, RuleSet.of(), as_of=as_of)

    def test_a_law_may_not_govern_by_what_other_law_requires(self) -> None:
        """Which laws govern comes before what they require, and never the other way round."""
        with pytest.raises(InvalidField):
            closed_law(governs=other_law.requires_it)


# ------------------------------------------------------------------------------- 8. nothing shown


class TestNothingShows:
    """8. "No value from the request appears in an exception, `repr`, trace or log line." """

    def test_in_a_repr(self) -> None:
        """Neither of the request or a part of it, nor of anything made from it."""
        request = filled_request()
        decision = evaluate(request, ASKS_MUCH, as_of=DAYS[0])
        case = Case(request, DAYS[0], request.items[0])
        duties = mandates(request.situation, ASKS_MUCH, as_of=DAYS[0])
        made = [*parts_of(request), *parts_of(decision), case, duties, decision.remedies]
        made += [decision.obligations, decision.conflicts, decision.missing, decision.plan]
        made += [decision.plan.warnings, decision.plan.for_recipient, request.situation]

        assert [] == [
            (type(one).__name__, secret)
            for one in made
            for text in (repr(one), str(one), f"{one}")
            for secret in SECRETS
            if secret in text
        ]

    def test_in_a_repr_of_any_decision(self) -> None:
        """Whatever law asks and answers: no ref comes through."""
        refs = ("client-a", "recipient-a", "recipient-b", "item-0", "item-1", "grant-0")

        def wrong_with(scenario: Scenario) -> str:
            decision = decided(scenario)
            text = repr((decision, decision.plan, decision.obligations, decision.remedies))
            return ", ".join(ref for ref in refs if ref in text)

        never(wrong_with, SOME // 4)

    def test_in_the_day_until_which_a_decision_holds(self) -> None:
        """It may be a birthday or the end of a consent: it is for who asks, and not for a log."""
        born = date(1990, 7, 13)
        request = bare_request(client=Client(ref=SECRET, born=born))
        rules = RuleSet.of(closed_law(permission("test.law.permits", client.age.at_least(18))))
        decision = evaluate(request, rules, as_of=DAYS[0])

        assert date(2026, 7, 13) == decision.valid_until
        assert "2026, 7, 13" not in repr(decision)
        assert "2026-07-13" not in repr(decision)

    def test_to_the_recipient(self) -> None:
        """What may be said to the recipient names nobody and nothing."""
        told = evaluate(filled_request(), ASKS_MUCH, as_of=DAYS[0]).explain_to_recipient()

        assert [] == [secret for secret in SECRETS if secret in told]

    @pytest.mark.parametrize("kind", PARTS_OF_REQUEST)
    def test_when_a_field_is_refused(self, kind: type[Value]) -> None:
        """Whatever wrong thing is given: the message, the notes and the trace do not repeat it."""
        whole = filled(kind)
        for one in fields(kind):
            for wrong in (
                Unfit(),
                SECRET,
                [SECRET],
                (SECRET, SECRET_NUMBER),
                frozenset((SECRET_DAY,)),
            ):
                try:
                    evolve(whole, **{one.name: wrong})
                except InvalidField as error:
                    text = shown(error)
                    # PT017 is about forgotten checks; here a refusal is only one possible end.
                    assert [] == [secret for secret in SECRETS if secret in text]

    def test_when_a_request_is_refused(self) -> None:
        """Refs used twice, answers to unknown facts or for no item, answers that contradict."""
        request = filled_request()
        twice = (*request.items, *request.items)
        answer = Answer(fact=SECRET, is_true=True, item=SECRET)
        refused: tuple[Callable[[], object], ...] = (
            lambda: evolve(request, items=twice),
            lambda: evolve(request, consents=request.consents * 2),
            lambda: evolve(request, answers=(answer, answer)),
            lambda: evolve(request, answers=(evolve(answer, item="nobody"),)),
            lambda: evaluate(evolve(request, answers=(answer,)), ASKS_MUCH, as_of=DAYS[0]),
            lambda: evaluate(
                request.answering({threat.is_serious.name: False}), ASKS_MUCH, as_of=DAYS[0]
            ),
            lambda: evaluate(
                bare_request(items=request.items).answering(
                    {item.is_deidentified.name: not request.items[0].is_deidentified}, item=SECRET
                ),
                ASKS_MUCH,
                as_of=DAYS[0],
            ),
        )
        for refuse in refused:
            with pytest.raises(InvalidField) as caught:
                refuse()
            text = shown(caught.value)
            assert [] == [secret for secret in SECRETS if secret in text]

    def test_when_a_plan_is_refused(self) -> None:
        """Paths that lead nowhere and transforms that are lacking are told by position."""
        request = filled_request()
        rules = RuleSet.of(
            closed_law(
                permission("test.law.permits", ALWAYS),
                written(
                    Limitation,
                    "test.law.limits",
                    ALWAYS,
                    limit=Limit(kind=LimitKind.GENERALISE, how="the year only"),
                ),
            )
        )
        plan = evaluate(request, rules, as_of=DAYS[0]).plan
        step = request.items[0].path[0]

        with pytest.raises(UnresolvedPath) as unresolved:
            plan.apply({"other": SECRET}, keep=((SECRET, SECRET_NUMBER),))
        with pytest.raises(InvalidField) as lacking:
            plan.apply({str(step): SECRET})

        text = shown(unresolved.value) + shown(lacking.value)
        assert [] == [secret for secret in SECRETS if secret in text]

    def test_when_a_rule_raises(self) -> None:
        """Neither the note nor the library's own lines of the trace show a value."""
        raising = written(RaisingPermission, "host.rule.raises", ALWAYS)

        with pytest.raises(Boom) as caught:
            evaluate(filled_request(), RuleSet.of(closed_law(raising)), as_of=DAYS[0])

        text = shown(caught.value)
        assert [] == [secret for secret in SECRETS if secret in text]


def shown(error: BaseException) -> str:
    """Return all that an error shows: message, repr, notes, causes and trace."""
    return "".join([str(error), repr(error), *traceback.format_exception(error)])


# ------------------------------------------------------------------------- 9. no input or output


WATCHED = """
import sys
import disclosure_rules
from disclosure_rules.law import us

seen = []
armed = False

def hook(event, arguments):
    if armed and event.partition(".")[0] not in {"object", "builtins", "compile", "exec", "sys"}:
        seen.append(event)

sys.addaudithook(hook)
"""

BY_HAND = """
from datetime import date
from disclosure_rules import *
rules = us.ruleset(states=("CA",), codes=("ACA",))

armed = True
day = date(2026, 1, 1)
request = DisclosureRequest(
    client=Client(ref="client-a", born=date(1990, 1, 1)),
    discloser=Discloser(
        profession=Profession.COUNSELOR, settings=frozenset((Setting.HIPAA_COVERED_ENTITY,))
    ),
    recipient=Recipient(kind=RecipientKind.PHYSICIAN),
    purpose=Purpose.TREATMENT,
    items=(
        RecordItem(ref="item-0", kind=RecordKind.DIAGNOSIS, path=("diagnosis",)),
        RecordItem(ref="item-1", kind=RecordKind.PSYCHOTHERAPY_NOTE, path=("notes", 0)),
    ),
    consents=(
        ConsentGrant(ref="grant-0", scope=ConsentScope(decision=ScopeDecision.PERMIT)),
    ),
)
decision = evaluate(request, rules, as_of=day)
decision.explain(), decision.explain_to_recipient(), decision._repr_html_(), repr(decision)
decision.missing, decision.obligations, decision.remedies, decision.conflicts
decision.secondary_sources, decision.not_held, decision.fingerprint, rules.check()
decision.plan.warnings
changes = {
    limit.how: str for one in decision.plan.dispositions for limit in one.limits
}
decision.plan.apply({"diagnosis": "F32.1", "notes": ["text"]}, transforms=changes)
mandates(request.situation, rules, as_of=day)
evaluate(request.answering({"threat.is_serious": True}), rules, as_of=day).explain()
try:
    RecordItem(ref="")
except InvalidField as error:
    str(error), repr(error)
armed = False
print(*seen)
"""

BY_DICE = """
import pickle
from tests.strategies import thrown
from tests.test_promises import look_at_everything, released

scenarios = [thrown(seed) for seed in range(200)]
armed = True
for one in scenarios:
    decision = disclosure_rules.evaluate(one.request, one.rules, as_of=one.as_of)
    look_at_everything(decision)
    released(one)
    disclosure_rules.mandates(one.request.situation, one.rules, as_of=one.as_of)
    one.rules.check(), one.rules.on(one.as_of), one.rules.provisions
armed = False
print(*seen)
"""

CANARY = """
armed = True
open("README.md").close()
import this_module_is_not_there_yet
"""


class TestNoInputOrOutput:
    """9. "Evaluation performs no I/O: held by an audit hook, not by trust." """

    def test_on_first_use(self) -> None:
        """From the first request on, nothing is opened, started, asked of the system or imported.

        The package and a rule set are all that is loaded before the hook is armed.
        """
        assert "\n" == run_python(WATCHED + BY_HAND)

    def test_on_any_use(self) -> None:
        """Nor in any of many cases, for anything that a decision can be asked."""
        assert "\n" == run_python(WATCHED + BY_DICE)

    def test_the_hook_watches(self) -> None:
        """It does see files and imports: the tests above are not about nothing."""
        code = WATCHED + CANARY.replace("import this", "try:\n    import this")
        found = run_python(code + "except ImportError:\n    pass\nprint(*seen)").split()

        assert {"open", "import"} <= set(found)

    def test_no_clock(self) -> None:
        """No module names a clock: not a way to today, to now, or to any time of its own."""
        clocks = {"today", "now", "utcnow", "fromtimestamp", "localtime", "gmtime", "monotonic"}
        clocks |= {"perf_counter", "time_ns", "process_time", "ctime", "strftime_now"}

        assert [] == [
            f"{path.name}:{node.lineno} {node.attr}"
            for path in sorted((ROOT / "src").rglob("*.py"))
            for node in ast.walk(ast.parse(path.read_bytes()))
            if isinstance(node, ast.Attribute) and node.attr in clocks
        ]
        assert [] == [
            f"{path.name}:{node.lineno}"
            for path in sorted((ROOT / "src").rglob("*.py"))
            for node in ast.walk(ast.parse(path.read_bytes()))
            if isinstance(node, ast.Import | ast.ImportFrom)
            and "time" in {getattr(node, "module", ""), *(one.name for one in node.names)}
            and not (isinstance(node, ast.ImportFrom) and node.module == "datetime")
        ]


def released(scenario: Scenario) -> dict[str, object]:
    """Return what the plan of a scenario leaves of a record that holds its items."""
    items = tuple(evolve(one, path=("items", at)) for at, one in enumerate(scenario.request.items))
    plan = on(scenario, request=evolve(scenario.request, items=items)).plan
    transforms = {limit.how: _hidden for one in plan.dispositions for limit in one.limits}
    record = {"items": [one.ref for one in items], "name": "client-a"}
    return plan.apply(record, transforms=transforms)


def _hidden(_: object) -> object:
    return "…"


class TestThePlanIsAllThatGoes:
    """5. Nothing is released that is not in the plan: the plan is an allow-list."""

    def test_of_a_record(self) -> None:
        """What stays is gone, what goes is there, and what was generalised is no longer itself."""

        def wrong_with(scenario: Scenario) -> str:
            handled = [one.disposition.handling for one in decided(scenario).items]
            refs = [one.ref for one in scenario.request.items]
            expected = [
                ref if done is Handling.RELEASE else "…"
                for ref, done in zip(refs, handled, strict=True)
                if done is not Handling.WITHHOLD
            ]
            found = released(scenario)
            return "" if found == ({"items": expected} if expected else {}) else repr(found)

        never(wrong_with, SOME // 2)


# ------------------------------------------------------------------------ what the answers promise


ONE_ITEM = Flavour(items=1, confirmed_only=0, never_known=False, known=(95, 85, 70))
LIMITED = evolve(ONE_ITEM, laws=2, limitations=80)


class TestMissing:
    """Section 3: "`missing` lists the unknown facts that take part"."""

    def test_answering_all_of_it_settles_the_item(self) -> None:
        """Whatever the answers are, as long as they agree with each other."""

        def wrong_with(scenario: Scenario) -> str:
            decision = decided(scenario)
            if decision.items[0].answer is not ItemAnswer.UNDETERMINED:
                return ""
            for answers, after in answered(scenario, decision.missing):
                if after.items[0].answer is ItemAnswer.UNDETERMINED:
                    return f"with {answers}"
            return "" if decision.missing else "nothing is missing"

        never(wrong_with, SOME, ONE_ITEM)

    def test_answering_all_of_it_settles_the_limits(self) -> None:
        """Of an item that may go, it lists what its limitations depend on."""

        def wrong_with(scenario: Scenario) -> str:
            decision = decided(scenario)
            if decision.items[0].answer is ItemAnswer.UNDETERMINED or not perhaps_limited(decision):
                return ""
            for answers, after in answered(scenario, decision.missing):
                if perhaps_limited(after):
                    return f"with {answers}"
            return "" if decision.missing else "nothing is missing"

        never(wrong_with, SOME, LIMITED)

    def test_all_of_it_can_be_asked(self) -> None:
        """It never lists what nobody can answer, or what is known."""

        def wrong_with(scenario: Scenario) -> str:
            decision = decided(scenario)
            return cannot_be_asked(decision.missing, scenario)

        never(wrong_with, SOME)

    def test_all_that_an_obligation_depends_on_can_be_asked(self) -> None:
        """An obligation, too, depends on nothing that is known or that nobody can answer."""

        def wrong_with(scenario: Scenario) -> str:
            decision = decided(scenario)
            asked = dict.fromkeys(one for due in decision.obligations for one in due.depends_on)
            return cannot_be_asked(tuple(asked), scenario)

        never(wrong_with, SOME // 2)

    def test_there_is_something_to_settle(self) -> None:
        """The tests above are not about nothing."""
        open_answers = open_limits = 0
        for seed in range(SOME):
            decision = decided(thrown(seed, ONE_ITEM))
            undetermined = decision.items[0].answer is ItemAnswer.UNDETERMINED
            open_answers += undetermined and all_yes_no(decision.missing)
            decision = decided(thrown(seed, LIMITED))
            open_limits += perhaps_limited(decision) and all_yes_no(decision.missing)

        assert open_answers > SOME // 50
        assert open_limits > SOME // 200


def cannot_be_asked(questions: tuple[Question, ...], scenario: Scenario) -> str:
    """Return the names of those that nobody can answer, or that are answered for every item."""
    return ", ".join(
        one.name
        for one in questions
        if one.about is About.LAW or not is_open_for_some(one, scenario)
    )


def is_open_for_some(question: Question, scenario: Scenario) -> bool:
    """Return whether a question is open for some item."""
    return any(
        naive.value(
            question,
            naive.World(request=scenario.request, item=one, as_of=scenario.as_of, supposed={}),
        )
        is None
        for one in scenario.request.items
    )


def all_yes_no(questions: tuple[Question, ...]) -> bool:
    """Return whether a person can answer all of them with yes or no."""
    return all(isinstance(one, Fact) and one.about is not About.LAW for one in questions)


def perhaps_limited(decision: Decision) -> bool:
    """Return whether some limit acts that perhaps does not apply."""
    return any(
        ground.effect is Effect.LIMITS and not ground.is_certain
        for one in decision.items
        for ground in one.grounds
    )


def answered(
    scenario: Scenario, questions: tuple[Question, ...]
) -> Iterator[tuple[dict[str, bool], Decision]]:
    """Yield every way, or many ways, to answer these questions, with what is then decided."""
    if not questions or not all_yes_no(questions):
        return
    ways = product((True, False), repeat=len(questions))
    chosen = list(ways) if len(questions) <= 5 else Random(0).sample(list(ways), 32)
    for way in chosen:
        answers = {one.name: yes for one, yes in zip(questions, way, strict=True)}
        try:
            yield answers, on(scenario, request=scenario.request.answering(answers))
        except InvalidField:
            # One answer rules out another: what is known of a consent, for one, follows from it.
            continue


class TestRemedies:
    """Section 3: "smallest sets of obtainable facts that turn the answer"."""

    def test_each_lets_its_items_go(self) -> None:
        """Suppose its facts true, and the naive evaluator lets the items go."""

        def wrong_with(scenario: Scenario) -> str:
            return first_wrong(
                f"{[fact.name for fact in remedy.facts]} leaves item {position} {found}"
                for remedy, position, found in tried_remedies(scenario)
                if not (found.goes or found.reachable <= naive.GOES)
            )

        never(wrong_with, SOME)

    def test_each_leaves_no_answer_but_that_the_item_goes(self) -> None:
        """With its facts true, every reachable answer is "permitted" or "required"."""

        def wrong_with(scenario: Scenario) -> str:
            return first_wrong(
                f"{[fact.name for fact in remedy.facts]} leaves item {position} {found}"
                for remedy, position, found in tried_remedies(scenario)
                if not found.reachable <= naive.GOES
            )

        never(wrong_with, SOME // 2)

    def test_none_is_needed_for_what_goes(self) -> None:
        """Remedies are for items that stay, and each fact of one is needed."""

        def wrong_with(scenario: Scenario) -> str:
            decision = decided(scenario)
            for remedy in decision.remedies:
                for position in remedy.items:
                    if decision.items[position].goes:
                        return f"item {position} goes already"
                    for fact in remedy.facts if len(remedy.facts) > 1 else ():
                        fewer = [one for one in remedy.facts if one != fact]
                        if supposing(scenario, position, fewer).goes:
                            return f"item {position} does not need {fact.name}"
            return ""

        never(wrong_with, SOME // 2)

    def test_no_consent_is_overlooked(self) -> None:
        """If one consent alone lets an item go that stays, it is listed.

        Under law that asks for consents where law does: in what permits, forbids or limits; and
        where the client has not said no.
        """

        def wrong_with(scenario: Scenario) -> str:
            decision = decided(scenario)
            listed = {
                (remedy.facts[0].name, position)
                for remedy in decision.remedies
                if len(remedy.facts) == 1
                for position in remedy.items
            }
            for one, world in worlds(scenario):
                if any(naive.truth(refusal, world) is True for refusal in REFUSED):
                    continue
                for fact in CONSENTS if not one.goes else ():
                    found = supposing(scenario, one.position, [fact])
                    if found.goes and (fact.name, one.position) not in listed:
                        return f"{fact.name} lets item {one.position} go"
            return ""

        never(wrong_with, SOME // 2, CONSENTS_AS_GIVEN)

    def test_one_trial_leaves_nothing_for_the_next(self) -> None:
        """What follows from a fact that was supposed does not stay for the next that is."""
        follows = Fact(
            name="host.follows",
            ask="?",
            reading=lambda case: case.value(recipient.identity_is_verified) is True,
        )
        rules = RuleSet.of(
            closed_law(
                permission("test.law.permits", recipient.identity_is_verified & follows),
                permission("test.law.permits_too", wishes.agrees & follows),
            )
        )
        request = bare_request(recipient=Recipient(identity_is_verified=False))

        remedies = evaluate(request, rules, as_of=DAYS[0]).remedies

        assert (wishes.agrees,) not in [remedy.facts for remedy in remedies]

    def test_needs_consent_says_which(self) -> None:
        """Where consent lets an item go, the remedies say which consents are needed.

        Consent may turn the law's answer and a limitation still keep the item: then none is told.
        """

        def wrong_with(scenario: Scenario) -> str:
            decision = decided(scenario)
            told = {
                position
                for remedy in decision.remedies
                if all(fact.is_consent for fact in remedy.facts)
                for position in remedy.items
            }
            needing = {
                one.position
                for one in decision.items
                if one.answer is ItemAnswer.NEEDS_CONSENT
                and supposing(scenario, one.position, CONSENTS).goes
            }
            return "" if needing <= told else f"items {needing - told}"

        never(wrong_with, SOME, CONSENTS_AS_GIVEN)


REFUSED: Sequence[Fact] = (wishes.objects, wishes.objected_before, consent.is_denied)
"""What a client who has said no has said: nobody is told to ask again."""


def tried_remedies(
    scenario: Scenario,
) -> Iterator[tuple[disclosure_rules.Remedy, int, naive.Opinion]]:
    """Yield each remedy with each of its items, and what it then comes to."""
    for remedy in decided(scenario).remedies:
        for position in remedy.items:
            yield remedy, position, supposing(scenario, position, remedy.facts)


def supposing(scenario: Scenario, position: int, facts: Iterable[Fact]) -> naive.Opinion:
    """Return what is naively done with an item if these facts were true."""
    return naive.opinion_on(
        scenario.request.items[position],
        scenario.request,
        scenario.rules,
        scenario.as_of,
        {fact.name: True for fact in facts},
    )
