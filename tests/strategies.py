"""Random law and random requests, for holding one evaluator against another.

Everything here is built by throwing dice, and there are two kinds of dice.  `Thrown` takes them
from a seed: fast, so that tens of thousands of cases can be tried, and the same on every run.
`Drawn` takes them from hypothesis: slow, but a failing case is made smaller until nothing can be
left out.  The strategies at the end of the file wrap the same builders.

The law is made up, but the facts it asks are the library's own, of every kind and scope.  A
scenario states much or little of them, so that settled and unsettled cases are equally common.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from enum import Enum
from random import Random
from typing import Protocol, TypeVar

from attrs import evolve, fields, frozen, has
from hypothesis import strategies as st

from disclosure_rules import (
    ALWAYS,
    ANY,
    NEVER,
    UNKNOWN,
    About,
    CareConsent,
    Case,
    Circumstances,
    Client,
    ClientWishes,
    CombinedWith,
    Condition,
    Confirmation,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentRequirement,
    ConsentScope,
    ConsentStandard,
    DefectKind,
    Discloser,
    DiscloserDesignation,
    DisclosureRequest,
    Duty,
    Emergency,
    Fact,
    Grantor,
    ItemDesignation,
    Jurisdiction,
    Law,
    LegalProcess,
    LegalRequirement,
    Limit,
    Limitation,
    LimitKind,
    Mandate,
    Obligation,
    ObligationCode,
    Occasion,
    Period,
    Permission,
    ProcessKind,
    Profession,
    Prohibition,
    ProtectiveStep,
    Provision,
    Purpose,
    Rank,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordItem,
    RecordKind,
    Refusal,
    Representative,
    RepresentativeAuthority,
    Rule,
    RuleSet,
    ScopeDecision,
    SensitivityLabel,
    Setting,
    Stance,
    Threat,
    Timing,
    Unlimited,
    all_of,
    any_of,
)
from disclosure_rules.logic.asking import NumberQuestion, SetQuestion, TermQuestion
from disclosure_rules.logic.condition import Constant
from disclosure_rules.logic.facts import (
    client,
    consent,
    discloser,
    emergency,
    item,
    other_law,
    process,
    purpose,
    recipient,
    threat,
    wishes,
)
from disclosure_rules.model.terms import Term
from disclosure_rules.rules.directive import CLIENT_DIRECTIVE

__all__ = [
    "ANSWERABLE",
    "CONSENTS",
    "DAYS",
    "FLAVOURS",
    "HOST_FACT",
    "PLAIN",
    "Dice",
    "Drawn",
    "Flavour",
    "Polarity",
    "Scenario",
    "Thrown",
    "conditions",
    "drawn",
    "grants",
    "laws",
    "make_condition",
    "make_grant",
    "make_law",
    "make_limitation",
    "make_prohibition",
    "make_provision",
    "make_request",
    "make_rule_set",
    "make_scenario",
    "make_scope",
    "provisions",
    "requests",
    "rule_sets",
    "scenarios",
    "spelled_out",
    "thrown",
]

T = TypeVar("T")
TermT = TypeVar("TermT", bound=Term)

# ------------------------------------------------------------------------------------------ dice


class Dice(Protocol):
    """Where choices come from."""

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options; the first is the plainest."""
        ...

    def number(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        ...

    def chance(self, percent: int) -> bool:
        """Return True that often."""
        ...


class Thrown:
    """Dice from a seed: the same seed throws the same on every run, process and platform."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return options[int(self._random.random() * len(options))]

    def number(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return least + int(self._random.random() * (most - least + 1))

    def chance(self, percent: int) -> bool:
        """Return True that often."""
        return self._random.random() * 100 < percent


class Drawn:
    """Dice from hypothesis, which throws again and lower where a case fails."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options; shrinks to the first."""
        return self._draw(st.sampled_from(options))

    def number(self, least: int, most: int) -> int:
        """Return a whole number, both ends included; shrinks to the least."""
        return self._draw(st.integers(least, most))

    def chance(self, percent: int) -> bool:
        """Return True that often; shrinks to False."""
        return self._draw(st.integers(0, 99)) >= 100 - percent


def _some(dice: Dice, options: Sequence[T], least: int, most: int) -> tuple[T, ...]:
    left = list(options)
    found = []
    for _ in range(min(dice.number(least, most), len(left))):
        one = dice.pick(left)
        left.remove(one)
        found.append(one)
    return tuple(found)


def _stated(dice: Dice, known: int, options: Sequence[T]) -> T | None:
    return dice.pick(options) if dice.chance(known) else None


_YES_NO = (True, False)

# ------------------------------------------------------------------------------------ vocabulary

_CHANGE = date(2025, 7, 1)
_LATER = date(2027, 1, 1)
_PERIODS = (
    Period(start=date(2000, 1, 1)),
    Period(start=date(2000, 1, 1), end=_CHANGE),
    Period(start=_CHANGE),
    Period(start=date(2000, 1, 1), end=_LATER),
    Period(start=_CHANGE, end=_LATER),
)
_PAST = Period(start=date(2024, 1, 1), end=_CHANGE)

DAYS: Sequence[date] = (
    date(2026, 1, 1),
    _CHANGE - timedelta(days=1),
    _CHANGE,
    _CHANGE + timedelta(days=1),
    _LATER,
)
"""The days on which the law is asked: a plain one, and those around a change of law."""

_KINDS = (RecipientKind.PHYSICIAN, RecipientKind.COURT, RecipientKind.PARENT)
_PURPOSES = (
    Purpose.TREATMENT,
    Purpose.CIVIL_PROCEEDING,
    Purpose.PAYMENT,
    Purpose.AVERT_THREAT,
)
_RECORDS = (
    RecordKind.PROGRESS_NOTE,
    RecordKind.DIAGNOSIS,
    RecordKind.PSYCHOTHERAPY_NOTE,
    RecordKind.NAME,
)
_LABELS = (SensitivityLabel.MENTAL_HEALTH, SensitivityLabel.SUBSTANCE_USE_DISORDER)
_SETTINGS = (Setting.HIPAA_COVERED_ENTITY, Setting.PART2_PROGRAM, Setting.EDUCATIONAL_AGENCY)
_STEPS = (ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)
_STATES = (Jurisdiction.CALIFORNIA, Jurisdiction.NEVADA)
_PROCESSES = (ProcessKind.COURT_ORDER, ProcessKind.SUBPOENA)
_BIRTHS = (date(1990, 5, 17), date(2008, 1, 1), date(2007, 7, 1), date(2015, 3, 3))
_WRITTEN = (date(2025, 1, 1), date(2026, 1, 1))
_AUTHORS = ("counselor-a", "counselor-b")
_HOW = ("the year only", "the strategies alone", "without names")

_OBLIGATIONS = tuple(
    Obligation(id=f"do.{timing.value}", code=code, text=f"Do it {timing.value}.", timing=timing)
    for timing, code in (
        (Timing.BEFORE, ObligationCode.TELL_CLIENT_BEFORE),
        (Timing.WITH, ObligationCode.MINIMUM_NECESSARY),
        (Timing.AFTER, ObligationCode.LOG_FOR_ACCOUNTING),
    )
)


def _obtain(name: str) -> Obligation:
    return Obligation(
        id=f"obtain.{name}",
        code=ObligationCode.OBTAIN_AUTHORIZATION,
        text="Obtain it.",
        timing=Timing.BEFORE,
    )


_MILD = ConsentStandard(
    name="mild_release",
    title="mild release",
    requirements=(
        ConsentRequirement(element=ConsentElement.SIGNATURE, citation="Mild Act § 1"),
        ConsentRequirement(
            element=ConsentElement.WITNESS,
            citation="Mild Act § 2",
            when=client.age.under(18),
        ),
    ),
    citations=(
        (DefectKind.EXPIRED, "Mild Act § 3"),
        (DefectKind.REVOKED, "Mild Act § 4"),
        (DefectKind.NOT_YET_IN_FORCE, "Mild Act § 5"),
    ),
    obtain=_obtain("mild"),
    asks_only_competent=True,
)
_STRICT = ConsentStandard(
    name="strict_authorization",
    title="strict authorization",
    requirements=(
        ConsentRequirement(element=ConsentElement.SIGNATURE, citation="Strict Act § 1"),
        ConsentRequirement(element=ConsentElement.EXPIRATION, citation="Strict Act § 2"),
        ConsentRequirement(
            element=ConsentElement.REMUNERATION_STATEMENT,
            citation="Strict Act § 3",
            when=discloser.settings.includes(Setting.PART2_PROGRAM) & ~threat.is_serious,
        ),
        ConsentRequirement(
            element=ConsentElement.REPRESENTATIVE_AUTHORITY,
            citation="Strict Act § 4",
            if_signed_for_client=True,
        ),
        ConsentRequirement(
            element=ConsentElement.RECIPIENT_NAMED,
            citation="Strict Act § 5",
            if_given_by=frozenset((Grantor.PARENT,)),
        ),
    ),
    citations=tuple((kind, f"Strict Act § {10 + at}") for at, kind in enumerate(DefectKind)),
    may_be_combined_with=frozenset((CombinedWith.OTHER_AUTHORIZATION,)),
    only_purposes=frozenset((Purpose.TREATMENT, Purpose.CIVIL_PROCEEDING, Purpose.PAYMENT)),
    lets_revocation_wait=True,
    obtain=_obtain("strict"),
)

CONSENTS: Sequence[Fact] = (consent.meets(_MILD), consent.meets(_STRICT))
"""The facts of two made-up consent standards: one that asks little, one that asks everything."""

_FACTS: Sequence[Fact] = (
    threat.is_serious,
    emergency.is_bona_fide,
    process.has_court_order,
    recipient.identity_is_verified,
    recipient.is_medical_personnel,
    wishes.agrees,
    item.is_necessary,
    item.is_named_in_process,
    item.is_psychotherapy_note,
)


def _is_by_the_counselor_this_year(case: Case) -> bool | None:
    if case.item is None or case.item.author is None or case.item.dated is None:
        return None
    return case.item.author == "counselor-a" and case.item.dated.year == case.as_of.year


HOST_FACT = Fact(
    name="host.is_by_the_counselor_this_year",
    ask="Did the counselor write it this year?",
    reading=_is_by_the_counselor_this_year,
    about=About.ITEM,
)
"""A fact of a host's own."""

ANSWERABLE: Sequence[Fact] = (
    *_FACTS,
    wishes.objects,
    wishes.objected_before,
    *CONSENTS,
    consent.is_denied,
)
"""Yes-or-no facts that the random law asks and a person can answer, consents after the rest."""

# ------------------------------------------------------------------------------------ conditions


class Polarity(Enum):
    """How conditions may ask for a consent."""

    ANY = "however"
    AS_GIVEN = "only as given"
    AS_MISSING = "only as missing"
    NEVER = "not at all"


@frozen
class Words:
    """What a condition may ask.

    Args:
        scopes: What the questions may be about.
        consents: How the facts of consent standards may be asked.
        denial: Whether "is it denied" may be asked.
        never_known: Whether it may hold something that nobody can ever know.
        host_facts: Whether it may ask the host's own fact.
    """

    scopes: frozenset[About]
    consents: Polarity = Polarity.ANY
    denial: bool = True
    never_known: bool = True
    host_facts: bool = False


_SITUATION = frozenset((About.SITUATION,))
_REQUEST = _SITUATION | {About.REQUEST}
_ITEM = _REQUEST | {About.ITEM}
_LAW = _ITEM | {About.LAW}


def make_condition(dice: Dice, words: Words, *, depth: int = 2, negated: bool = False) -> Condition:
    """Return a condition in these words.

    Args:
        dice: Where choices come from.
        words: What it may ask.
        depth: How deep it may be nested; 0 is one question.
        negated: Whether it will stand under an odd number of negations.
    """
    shape = dice.pick(_SHAPES) if depth else "atom"
    if shape == "not":
        return ~make_condition(dice, words, depth=depth - 1, negated=not negated)
    if shape in ("all", "any"):
        parts = tuple(
            make_condition(dice, words, depth=depth - 1, negated=negated)
            for _ in range(dice.number(2, 3))
        )
        return all_of(*parts) if shape == "all" else any_of(*parts)
    if dice.chance(4):
        return dice.pick((ALWAYS, NEVER, Constant(UNKNOWN) if words.never_known else ALWAYS))
    return _atom(dice, words, negated)


_SHAPES = ("atom", "atom", "not", "all", "any")


def _atom(dice: Dice, words: Words, negated: bool) -> Condition:
    if About.ITEM in words.scopes and words.consents is not Polarity.NEVER and dice.chance(25):
        fact = dice.pick(CONSENTS)
        asked_as_given = not negated
        if words.consents is Polarity.ANY:
            return fact
        return fact if asked_as_given is (words.consents is Polarity.AS_GIVEN) else ~fact
    if About.ITEM in words.scopes and words.denial and dice.chance(5):
        return consent.is_denied
    if About.ITEM in words.scopes and words.host_facts and dice.chance(30):
        return HOST_FACT
    if About.LAW in words.scopes and dice.chance(12):
        return other_law.requires_it
    if dice.chance(70):
        return dice.pick([one for one in _FACTS if one.about in words.scopes])
    return dice.pick([make for about, make in _COMPARISONS if about in words.scopes])(dice)


def _one_term(asked: TermQuestion[TermT], terms: Sequence[TermT]) -> Callable[[Dice], Condition]:
    return lambda dice: asked.is_in(*_some(dice, terms, 1, 2))


def _terms(asked: SetQuestion[TermT], terms: Sequence[TermT]) -> Callable[[Dice], Condition]:
    return lambda dice: asked.includes(*_some(dice, terms, 1, 2))


def _bound(asked: NumberQuestion, bounds: Sequence[int]) -> Callable[[Dice], Condition]:
    return lambda dice: (
        asked.at_least(dice.pick(bounds)) if dice.chance(50) else asked.under(dice.pick(bounds))
    )


_COMPARISONS: Sequence[tuple[About, Callable[[Dice], Condition]]] = (
    (About.SITUATION, _terms(discloser.settings, _SETTINGS)),
    (About.SITUATION, _terms(process.kinds, _PROCESSES)),
    (About.SITUATION, _bound(client.age, (12, 18))),
    (About.REQUEST, _one_term(purpose.stated_purpose, _PURPOSES)),
    (About.REQUEST, _one_term(recipient.kind, _KINDS)),
    (About.ITEM, _one_term(item.kind, _RECORDS)),
    (About.ITEM, _terms(item.labels, _LABELS)),
)

# ------------------------------------------------------------------------------------------- law


@frozen(kw_only=True)
class Flavour:
    """What kind of scenarios to make.

    Args:
        items: How many items a request has at most.
        laws: How many laws a rule set has at most, besides the client's directive.
        consents_as_given: A consent never speaks against a release: permissions ask for it as
            given, prohibitions and limitations as missing, and nothing else asks for it.
        denial: Whether rules ask if there is a denial.  The client's directive always does.
        confirmed_only: How often, in percent, a rule set counts confirmed law only.
        never_known: Whether conditions may hold something that nobody can ever know.
        host_facts: Whether rules ask a fact of the host's own, which reads when and by whom the
            item was written: what no fact of the library asks.
        limitations: How often, in percent, a law has a limitation more than it would have.
        known: How much is stated, in percent, by the case.
    """

    items: int = 3
    laws: int = 4
    consents_as_given: bool = False
    denial: bool = True
    confirmed_only: int = 20
    never_known: bool = True
    host_facts: bool = False
    limitations: int = 0
    known: tuple[int, ...] = (100, 100, 95, 85, 50)


PLAIN = Flavour()
"""A bit of everything."""

FLAVOURS: Sequence[Flavour] = (
    PLAIN,
    Flavour(items=1, laws=1),
    Flavour(items=1, laws=4, known=(100, 95)),
    Flavour(items=3, laws=2, known=(50, 20)),
)
"""A bit of everything, the smallest cases, crowded and well-known ones, and little-known ones."""


def make_provision(dice: Dice) -> Provision:
    """Return a provision; most are in force all the time and read in their own text."""
    secondary = dice.chance(15)
    return Provision(
        citation=f"Act § {dice.number(1, 9)}",
        gist="Says so.",
        period=_PERIODS[0] if dice.chance(70) else dice.pick(_PERIODS),
        source="made up",
        read_on=date(2026, 1, 1),
        confirmation=(Confirmation.SECONDARY_SOURCE if secondary else Confirmation.PRIMARY_TEXT),
    )


def _basis(dice: Dice) -> tuple[Provision, ...]:
    first = make_provision(dice)
    if dice.chance(80):
        return (first,)
    second = make_provision(dice)
    return (first, second if second.period.overlaps(first.period) else first)


def _obligations(dice: Dice) -> tuple[Obligation, ...]:
    return _some(dice, _OBLIGATIONS, 0, 2)


def _words(flavour: Flavour, scopes: frozenset[About], as_given: Polarity) -> Words:
    return Words(
        scopes,
        consents=as_given if flavour.consents_as_given else Polarity.ANY,
        denial=flavour.denial,
        never_known=flavour.never_known,
        host_facts=flavour.host_facts,
    )


def _covers(dice: Dice, flavour: Flavour, as_given: Polarity) -> Condition:
    if dice.chance(60):
        return ALWAYS
    return make_condition(dice, _words(flavour, _ITEM, as_given), depth=0)


def _make_permission(dice: Dice, flavour: Flavour, rule_id: str) -> Rule:
    when = make_condition(dice, _words(flavour, _LAW, Polarity.AS_GIVEN))
    if dice.chance(45):
        when = when | dice.pick(CONSENTS)
    return Permission(
        id=rule_id,
        gist="Permits it.",
        basis=_basis(dice),
        when=when,
        covers=_covers(dice, flavour, Polarity.AS_GIVEN),
        obligations=_obligations(dice),
    )


def make_prohibition(dice: Dice, flavour: Flavour, rule_id: str) -> Rule:
    """Return a prohibition."""
    words = _words(flavour, _LAW, Polarity.AS_MISSING)
    return Prohibition(
        id=rule_id,
        gist="Forbids it.",
        basis=_basis(dice),
        # A prohibition that spoke half of the time would leave little to the other rules.
        when=all_of(make_condition(dice, words, depth=1), make_condition(dice, words, depth=1)),
        covers=_covers(dice, flavour, Polarity.AS_MISSING),
        obligations=_obligations(dice),
    )


def _make_mandate(dice: Dice, flavour: Flavour, rule_id: str) -> Rule:
    to_when: Condition = ALWAYS
    if dice.chance(25):
        to_when = make_condition(dice, _words(flavour, _REQUEST, Polarity.NEVER), depth=0)
    return Mandate(
        id=rule_id,
        gist="Requires it.",
        basis=_basis(dice),
        when=make_condition(dice, _words(flavour, _SITUATION, Polarity.NEVER), depth=1),
        covers=_covers(dice, flavour, Polarity.NEVER),
        to=frozenset(_some(dice, _KINDS, 2, 3)),
        to_when=to_when,
        purposes=frozenset(_some(dice, _PURPOSES, 3, 4)),
        discharged_by=tuple(
            frozenset(_some(dice, _STEPS, 1, 2))
            for _ in range(dice.number(1, 2) if dice.chance(15) else 0)
        ),
        discharged_in=_stated(dice, 50, _STATES),
        obligations=_obligations(dice),
    )


def make_limitation(dice: Dice, flavour: Flavour, rule_id: str) -> Rule:
    """Return a limitation."""
    kind = dice.pick(tuple(LimitKind))
    return Limitation(
        id=rule_id,
        gist="Limits it.",
        basis=_basis(dice),
        when=make_condition(dice, _words(flavour, _LAW, Polarity.AS_MISSING)),
        covers=_covers(dice, flavour, Polarity.AS_MISSING),
        limit=Limit(kind=kind, how=dice.pick(_HOW)),
        obligations=_obligations(dice),
    )


def _make_duty(dice: Dice, flavour: Flavour, rule_id: str) -> Rule:
    return Duty(
        id=rule_id,
        gist="Makes somebody do something.",
        basis=_basis(dice),
        when=make_condition(dice, _words(flavour, _LAW, Polarity.NEVER), depth=1),
        covers=ALWAYS,
        obligations=(dice.pick(_OBLIGATIONS),),
        on=dice.pick(tuple(Occasion)),
    )


_MAKERS: Sequence[Callable[[Dice, Flavour, str], Rule]] = (
    _make_permission,
    _make_permission,
    _make_permission,
    _make_permission,
    make_prohibition,
    make_prohibition,
    _make_mandate,
    _make_mandate,
    make_limitation,
    _make_duty,
)


def make_law(dice: Dice, flavour: Flavour, law_id: str) -> Law:
    """Return a law of one to five rules, of any rank and stance."""
    governs: Condition = ALWAYS
    if dice.chance(30):
        governs = make_condition(dice, _words(flavour, _ITEM, Polarity.NEVER), depth=1)
    rules = [
        dice.pick(_MAKERS)(dice, flavour, f"{law_id}.rule_{at}") for at in range(dice.number(1, 5))
    ]
    if dice.chance(flavour.limitations):
        rules.append(make_limitation(dice, flavour, f"{law_id}.limitation"))
    return Law(
        id=law_id,
        title=f"The {law_id}",
        rank=dice.pick(_RANKS),
        stance=Stance.CLOSED if dice.chance(40) else Stance.OPEN,
        governs=governs,
        rules=tuple(rules),
        stance_basis=(make_provision(dice),) if dice.chance(50) else (),
        held=Period() if dice.chance(90) else dice.pick(_PERIODS),
        refusal=Refusal.NEITHER_CONFIRM_NOR_DENY if dice.chance(15) else Refusal.OPENLY,
    )


_RANKS = (
    Rank.STATE,
    Rank.FEDERAL,
    Rank.STATE,
    Rank.FEDERAL,
    Rank.PROFESSION,
    Rank.ORGANISATION,
    Rank.CLIENT,
)


def make_rule_set(dice: Dice, flavour: Flavour = PLAIN) -> RuleSet:
    """Return a rule set; the client's directive is always in it."""
    names = ("alpha", "beta", "gamma", "delta")[: dice.number(1, flavour.laws)]
    return RuleSet(
        laws=tuple(make_law(dice, flavour, f"law.{name}") for name in names),
        confirmed_only=dice.chance(flavour.confirmed_only),
    )


# -------------------------------------------------------------------------------------- requests


def make_scope(
    dice: Dice, decision: ScopeDecision = ScopeDecision.PERMIT, *, depth: int = 2
) -> ConsentScope:
    """Return the scope of a grant, perhaps with exceptions that hold exceptions."""
    exceptions = []
    for _ in range(dice.number(1, 2) if depth and dice.chance(40) else 0):
        other = decision.opposite if dice.chance(85) else decision
        exceptions.append(make_scope(dice, other, depth=depth - 1))
    return ConsentScope(
        decision=decision,
        recipients=_reach(dice, _recipient_designation),
        purposes=_reach(dice, lambda thrown: thrown.pick(_PURPOSES)),
        items=_reach(dice, _item_designation),
        period=dice.pick((*_PERIODS, _PAST)) if dice.chance(10) else None,
        exceptions=tuple(exceptions),
        not_understood=("provision.code",) if dice.chance(10) else (),
    )


def _reach(dice: Dice, one: Callable[[Dice], T]) -> frozenset[T] | Unlimited | None:
    if dice.chance(55):
        return ANY
    if dice.chance(15):
        return dice.pick((None, frozenset()))
    return frozenset(one(dice) for _ in range(dice.number(1, 2)))


def _recipient_designation(dice: Dice) -> RecipientDesignation:
    if dice.chance(25):
        kind = _stated(dice, 40, _KINDS)
        return RecipientDesignation(
            kind=kind,
            ref=dice.pick(("recipient-a", "recipient-b")),
            with_members=dice.chance(30),
        )
    return RecipientDesignation(kind=dice.pick(_KINDS))


def _item_designation(dice: Dice) -> ItemDesignation:
    return (
        ItemDesignation(
            kind=dice.pick(_RECORDS),
            label=_stated(dice, 15, _LABELS),
            ref=_stated(dice, 10, ("item-0", "item-1")),
            dated=_stated(dice, 15, (*_PERIODS, _PAST)),
        )
        if dice.chance(70)
        else ItemDesignation(label=dice.pick(_LABELS))
    )


_ELEMENTS = (
    ConsentElement.SIGNATURE,
    ConsentElement.EXPIRATION,
    ConsentElement.REMUNERATION_STATEMENT,
    ConsentElement.WITNESS,
    ConsentElement.REPRESENTATIVE_AUTHORITY,
    ConsentElement.RECIPIENT_NAMED,
)


def make_grant(dice: Dice, ref: str, fitting: ConsentScope | None = None) -> ConsentGrant:
    """Return a grant: without defects, with a defect or two, or with everything left open.

    Args:
        dice: Where choices come from.
        ref: Its ref.
        fitting: A scope to use now and then, because it reaches something.
    """
    denies = dice.chance(25)
    scope = make_scope(dice, ScopeDecision.DENY if denies else ScopeDecision.PERMIT)
    if fitting is not None and dice.chance(45):
        scope = fitting
        if dice.chance(15):
            # Everything is denied but what would have been permitted.
            scope = ConsentScope(
                decision=ScopeDecision.DENY,
                exceptions=(fitting,),
                not_understood=("provision.code",) if dice.chance(50) else (),
            )
    sound = ConsentGrant(
        ref=ref,
        scope=scope,
        granted_by=Grantor.CLIENT if dice.chance(70) else dice.pick(_GRANTORS),
        grantor_ref=_stated(dice, 15, ("other-a", "client-a")),
        form=dice.pick((ConsentForm.WRITTEN, ConsentForm.ELECTRONIC)),
        elements=frozenset(_ELEMENTS),
        signed_on=_stated(dice, 50, (date(2025, 1, 1),)),
        combined_with=frozenset(),
        care_was_conditioned=False,
        is_for_all_future_tpo=True,
    )
    if dice.chance(50):
        return sound
    if dice.chance(20):
        return ConsentGrant(ref=ref, scope=sound.scope)
    for spoil in _some(dice, _SPOILERS, 1, 2):
        sound = spoil(dice, sound)
    return sound


_DISCLOSERS = (
    DiscloserDesignation(setting=Setting.HIPAA_COVERED_ENTITY),
    DiscloserDesignation(ref="discloser-a"),
    DiscloserDesignation(ref="discloser-b", setting=Setting.PART2_PROGRAM),
)
_GRANTORS = (Grantor.CLIENT, Grantor.PARENT, Grantor.PERSONAL_REPRESENTATIVE, None)
_SPOILERS: Sequence[Callable[[Dice, ConsentGrant], ConsentGrant]] = (
    lambda dice, one: evolve(one, form=dice.pick((ConsentForm.ORAL, None))),
    lambda dice, one: evolve(
        one,
        elements=None if dice.chance(30) else frozenset(_some(dice, _ELEMENTS, 0, 5)),
    ),
    lambda dice, one: evolve(one, signed_on=dice.pick((_CHANGE, _LATER))),
    lambda dice, one: evolve(one, period=Period(end=dice.pick((_CHANGE, _LATER)))),
    lambda dice, one: evolve(one, period=dice.pick((*_PERIODS, _PAST))),
    lambda dice, one: evolve(one, expiry_event_has_occurred=dice.pick((True, False))),
    lambda dice, one: evolve(one, revoked_on=dice.pick((_CHANGE, _LATER))),
    lambda dice, one: evolve(
        one,
        revoked_on=_CHANGE,
        revocable_from=_stated(dice, 70, (_CHANGE, _LATER)),
        revocability_event_has_occurred=_stated(dice, 30, _YES_NO),
    ),
    lambda dice, one: evolve(one, granted_by=dice.pick(_GRANTORS)),
    lambda dice, one: evolve(
        one,
        granted_by=Grantor.PERSONAL_REPRESENTATIVE,
        grantor_ref=dice.pick(("representative-a", "representative-b")),
    ),
    lambda dice, one: evolve(one, disclosers=frozenset(_some(dice, _DISCLOSERS, 0, 2))),
    lambda dice, one: evolve(one, grantor_ref=dice.pick(("other-a", "representative-a"))),
    lambda dice, one: evolve(one, known_to_be_false=True),
    lambda dice, one: evolve(
        one,
        combined_with=None if dice.chance(30) else frozenset((dice.pick(tuple(CombinedWith)),)),
    ),
    lambda dice, one: evolve(one, care_was_conditioned=dice.pick((True, None))),
    lambda dice, one: evolve(one, is_for_all_future_tpo=dice.pick((False, None))),
)


def _make_item(dice: Dice, known: int, ref: str) -> RecordItem:
    labels = _some(dice, _LABELS, 0, 2) if dice.chance(known) else None
    shared = dice.chance(8)
    return RecordItem(
        ref=ref,
        kind=_stated(dice, known, _RECORDS),
        labels=None if labels is None else frozenset(labels),
        dated=_stated(dice, known, _WRITTEN),
        author=_stated(dice, known, _AUTHORS),
        subjects=frozenset(("client-a", "other-a") if shared else ()),
        is_recipients_own_part=dice.chance(50) if shared else None,
        other_subjects_agreed=_stated(dice, known, _YES_NO) if shared else None,
        is_necessary=_stated(dice, known, _YES_NO),
        is_named_in_process=_stated(dice, known, _YES_NO),
        is_narrative=_stated(dice, known, _YES_NO),
    )


def _make_items(dice: Dice, known: int, most: int) -> tuple[RecordItem, ...]:
    found = [_make_item(dice, known, "item-0")]
    for at in range(1, dice.number(1, most)):
        one = _make_item(dice, known, f"item-{at}")
        if dice.chance(35):
            # Items that are alike to the law, or nearly so.
            one = evolve(found[0], ref=one.ref)
            one = evolve(one, dated=_stated(dice, known, _WRITTEN)) if dice.chance(30) else one
            one = evolve(one, author=_stated(dice, known, _AUTHORS)) if dice.chance(30) else one
        found.append(one)
    return tuple(found)


def _make_client(dice: Dice, known: int) -> Client:
    representative = Representative(
        ref="representative-a",
        authority=dice.pick((RepresentativeAuthority.GUARDIAN, RepresentativeAuthority.EXECUTOR)),
        may_decide_on_health_care=_stated(dice, known, _YES_NO),
    )
    return Client(
        ref="client-a",
        born=_stated(dice, known, _BIRTHS),
        is_deceased=dice.chance(5),
        is_emancipated=_stated(dice, 10, _YES_NO),
        may_consent_alone=_stated(dice, 10, _YES_NO),
        adjudicated_incapable=_stated(dice, 10, (False, True)),
        care_consented_by=_stated(dice, known, tuple(CareConsent)),
        parent_agreed_to_confidentiality=_stated(dice, 10, _YES_NO),
        representatives=(representative,) if dice.chance(10) else (),
    )


def _make_circumstances(dice: Dice, known: int, refs: Sequence[str]) -> Circumstances:
    serious = _stated(dice, known, _YES_NO)
    kinds = _some(dice, _PROCESSES, 0, 2) if dice.chance(known) else None
    agrees = _stated(dice, known, _YES_NO)
    return Circumstances(
        threat=Threat(is_serious=serious, exists=None if serious else _stated(dice, 10, (False,))),
        emergency=Emergency(is_medical=_stated(dice, known, _YES_NO)),
        process=LegalProcess(kinds=None if kinds is None else frozenset(kinds)),
        wishes=ClientWishes(
            agrees=agrees,
            objects=None if agrees else _stated(dice, 25, _YES_NO),
            objected_before=_stated(dice, 15, _YES_NO),
        ),
        requirements=(
            (
                LegalRequirement(
                    citation="Other Act § 1",
                    says="Requires it.",
                    items=frozenset(_some(dice, refs, 1, 2)),
                ),
            )
            if dice.chance(8)
            else ()
        ),
        steps_taken=frozenset(_some(dice, _STEPS, 0, 2) if dice.chance(25) else ()),
        reported_in=frozenset(_some(dice, _STATES, 0, 2)) if dice.chance(50) else None,
    )


def _fitting(items: tuple[RecordItem, ...], aim: Purpose | None) -> ConsentScope:
    """Return a scope that reaches the first item for the purpose, and names nothing else."""
    return ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=frozenset(RecipientDesignation(kind=one) for one in _KINDS),
        purposes=frozenset((aim or Purpose.TREATMENT,)),
        items=frozenset((ItemDesignation(kind=items[0].kind or RecordKind.DIAGNOSIS),)),
    )


def make_request(dice: Dice, flavour: Flavour = PLAIN) -> DisclosureRequest:
    """Return a request of one to three items without answers, which states much or little."""
    known = dice.pick(flavour.known)
    settings = _some(dice, _SETTINGS, 0, 2) if dice.chance(known) else None
    items = _make_items(dice, known, flavour.items)
    aim = _stated(dice, known, _PURPOSES)
    fitting = _fitting(items, aim)
    return DisclosureRequest(
        client=_make_client(dice, known),
        discloser=Discloser(
            ref=_stated(dice, known, ("discloser-a", "discloser-b")),
            profession=Profession.COUNSELOR,
            settings=None if settings is None else frozenset(settings),
        ),
        recipient=Recipient(
            kind=_stated(dice, known, _KINDS),
            ref=_stated(dice, known, ("recipient-a", "recipient-b")),
            belongs_to=_stated(dice, known, (frozenset(), frozenset(("recipient-b",)))),
            identity_is_verified=_stated(dice, known, _YES_NO),
            is_medical_personnel=_stated(dice, known // 2, _YES_NO),
        ),
        purpose=aim,
        items=items,
        consents=tuple(
            make_grant(dice, f"grant-{at}", fitting)
            for at in range(dice.number(1, 2) if dice.chance(60) else 0)
        ),
        circumstances=_make_circumstances(dice, known, [one.ref for one in items]),
        jurisdictions=frozenset(_some(dice, _STATES, 1, 2)) if dice.chance(50) else None,
    )


def _with_answers(
    dice: Dice, request: DisclosureRequest, rules: RuleSet, as_of: date
) -> DisclosureRequest:
    """Return the request with answers to some of what it leaves open, and to nothing else."""
    asked = frozenset(rules.questions)
    for fact in ANSWERABLE:
        # A consent that no rule asks for is not known to the library.
        if (fact in CONSENTS and fact not in asked) or not dice.chance(25):
            continue
        open_for = tuple(
            one.ref for one in request.items if Case(request, as_of, one).value(fact) is None
        )
        if fact.about is About.ITEM and open_for and dice.chance(60):
            ref = dice.pick(open_for)
            request = request.answering({fact.name: dice.chance(50)}, item=ref)
        elif len(open_for) == len(request.items):
            request = request.answering({fact.name: dice.chance(50)})
    return request


# ------------------------------------------------------------------------------------- scenarios


@frozen(kw_only=True)
class Scenario:
    """One request under one rule set on one day."""

    request: DisclosureRequest
    rules: RuleSet
    as_of: date

    def __repr__(self) -> str:
        """Return everything: the people in it are made up."""
        return spelled_out(self)


def make_scenario(dice: Dice, flavour: Flavour = PLAIN) -> Scenario:
    """Return a scenario."""
    as_of = dice.pick(DAYS)
    request = make_request(dice, flavour)
    rules = make_rule_set(dice, flavour)
    if dice.chance(50):
        request = _with_answers(dice, request, rules, as_of)
    return Scenario(request=request, rules=rules, as_of=as_of)


def spelled_out(value: object, indent: str = "") -> str:
    """Return a made-up value in full, without what was left at its default.

    Only for made-up values: it shows everything that the library's own ``repr`` hides.
    """
    deeper = indent + "  "
    if isinstance(value, Enum | Condition) and not isinstance(value, Fact):
        return str(value)
    if isinstance(value, Fact):
        return value.name
    if isinstance(value, tuple | frozenset):
        # The client's directive is in every rule set and always the same.
        parts = [spelled_out(one, deeper) for one in value if one is not CLIENT_DIRECTIVE]
        if isinstance(value, frozenset):
            parts.sort()
        return "(" + "".join(f"\n{deeper}{one}," for one in parts) + ")"
    if has(type(value)):
        said = "".join(_said(value, deeper))
        return f"{type(value).__name__}({said})"
    return repr(value)


def _said(value: object, indent: str) -> Iterator[str]:
    for one in fields(type(value)):  # type: ignore[arg-type]
        held = getattr(value, one.name)
        if one.init and held != one.default and held not in (None, (), frozenset()):
            yield f"\n{indent}{one.name}={spelled_out(held, indent)},"


def thrown(seed: int, flavour: Flavour = PLAIN) -> Scenario:
    """Return the scenario of a seed."""
    return make_scenario(Thrown(seed), flavour)


# ------------------------------------------------------------------------------------ strategies


def drawn(make: Callable[[Dice], T]) -> st.SearchStrategy[T]:
    """Return the strategy that draws what a builder makes."""

    @st.composite
    def strategy(draw: st.DrawFn) -> T:
        return make(Drawn(draw))

    return strategy()


def provisions() -> st.SearchStrategy[Provision]:
    """Return a strategy for provisions around a change of law."""
    return drawn(make_provision)


def conditions() -> st.SearchStrategy[Condition]:
    """Return a strategy for conditions over questions of every kind and scope."""
    return drawn(lambda dice: make_condition(dice, Words(_LAW)))


def laws(flavour: Flavour = PLAIN) -> st.SearchStrategy[Law]:
    """Return a strategy for laws of one to five rules."""
    return drawn(lambda dice: make_law(dice, flavour, "law.alpha"))


def rule_sets(flavour: Flavour = PLAIN) -> st.SearchStrategy[RuleSet]:
    """Return a strategy for rule sets."""
    return drawn(lambda dice: make_rule_set(dice, flavour))


def grants() -> st.SearchStrategy[ConsentGrant]:
    """Return a strategy for consents, with and without defects."""
    return drawn(lambda dice: make_grant(dice, "grant-0"))


def requests(flavour: Flavour = PLAIN) -> st.SearchStrategy[DisclosureRequest]:
    """Return a strategy for requests without answers."""
    return drawn(lambda dice: make_request(dice, flavour))


def scenarios(flavour: Flavour = PLAIN) -> st.SearchStrategy[Scenario]:
    """Return a strategy for requests, with answers, under rule sets on days."""
    return drawn(lambda dice: make_scenario(dice, flavour))
