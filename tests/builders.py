"""Small values for tests, with everything filled in that a test does not care about."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, fields

from disclosure_rules import (
    ALWAYS,
    ANY,
    About,
    Case,
    Circumstances,
    Client,
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
    DisclosureRequest,
    Duty,
    Fact,
    Law,
    Limit,
    Limitation,
    LimitKind,
    Mandate,
    MandateStep,
    Obligation,
    ObligationCode,
    Occasion,
    Period,
    Permission,
    Prohibition,
    ProtectiveStep,
    Provision,
    Purpose,
    Rank,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    Refusal,
    Rule,
    RuleSet,
    ScopeDecision,
    Situation,
    Stance,
    Timing,
    Value,
)

V = TypeVar("V", bound=Value)

MARCH_2026 = date(2026, 3, 2)  # A Monday.
LONG_AGO = date(2000, 1, 1)
READ_ON = date(2026, 1, 1)


def nothing_stated(_: Case) -> bool | None:
    """Read nothing: such a fact is known by an answer alone."""
    return None


def asked(
    name: str,
    about: About = About.ITEM,
    *,
    remedy: str | None = None,
    is_consent: bool = False,
) -> Fact:
    """Return a fact that a request does not state, so that a test answers it or leaves it."""
    return Fact(
        name=name,
        ask=f"Is {name} so?",
        reading=nothing_stated,
        about=about,
        remedy=remedy,
        is_consent=is_consent,
    )


# ---------------------------------------------------------------- law


def provision(
    citation: str = "1 CFR 1.1",
    *,
    since: date = LONG_AGO,
    until: date | None = None,
    confirmation: Confirmation = Confirmation.PRIMARY_TEXT,
    note: str | None = None,
) -> Provision:
    """Return a provision in force since long ago."""
    return Provision(
        citation=citation,
        gist="What it says.",
        period=Period(start=since, end=until),
        source="where it was read",
        read_on=READ_ON,
        confirmation=confirmation,
        note=note,
    )


BASIS = (provision(),)
HEARSAY = (provision("1 CFR 9.9", confirmation=Confirmation.SECONDARY_SOURCE),)


def obligation(
    name: str = "us.first.log",
    text: str = "Write it down.",
    timing: Timing = Timing.AFTER,
    code: ObligationCode = ObligationCode.DOCUMENT_DISCLOSURE,
) -> Obligation:
    """Return an obligation without a deadline."""
    return Obligation(id=name, code=code, text=text, timing=timing)


def permission(
    name: str = "us.first.permission",
    when: Condition = ALWAYS,
    *,
    covers: Condition = ALWAYS,
    basis: tuple[Provision, ...] = BASIS,
    obligations: tuple[Obligation, ...] = (),
) -> Permission:
    """Return a permission; it always speaks, if nothing is said."""
    return Permission(
        id=name,
        gist="It may go.",
        basis=basis,
        when=when,
        covers=covers,
        obligations=obligations,
    )


def prohibition(
    name: str = "us.first.prohibition",
    when: Condition = ALWAYS,
    *,
    covers: Condition = ALWAYS,
    basis: tuple[Provision, ...] = BASIS,
    obligations: tuple[Obligation, ...] = (),
) -> Prohibition:
    """Return a prohibition; it always speaks, if nothing is said."""
    return Prohibition(
        id=name,
        gist="It may not go.",
        basis=basis,
        when=when,
        covers=covers,
        obligations=obligations,
    )


def mandate(
    name: str = "us.first.mandate",
    when: Condition = ALWAYS,
    *,
    covers: Condition = ALWAYS,
    basis: tuple[Provision, ...] = BASIS,
    obligations: tuple[Obligation, ...] = (),
    to: frozenset[RecipientKind] = frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    purposes: frozenset[Purpose] = frozenset((Purpose.REPORT_CRIME,)),
    to_when: Condition = ALWAYS,
    steps: tuple[MandateStep, ...] = (),
    discharged_by: tuple[frozenset[ProtectiveStep], ...] = (),
    on_request: bool = False,
    may_also_tell: frozenset[RecipientKind] = frozenset(),
) -> Mandate:
    """Return a mandate that `request` is, and that always stands, if nothing is said."""
    return Mandate(
        id=name,
        gist="It must go.",
        basis=basis,
        when=when,
        covers=covers,
        obligations=obligations,
        to=to,
        purposes=purposes,
        to_when=to_when,
        steps=steps,
        discharged_by=discharged_by,
        on_request=on_request,
        may_also_tell=may_also_tell,
    )


YEAR_ONLY = Limit(kind=LimitKind.GENERALISE, how="the year only")
NO_NAMES = Limit(kind=LimitKind.DEIDENTIFY, how="without names")
STAYS = Limit(kind=LimitKind.WITHHOLD, how="not this item")


def limitation(
    name: str = "us.first.limitation",
    when: Condition = ALWAYS,
    *,
    limit: Limit = YEAR_ONLY,
    covers: Condition = ALWAYS,
    basis: tuple[Provision, ...] = BASIS,
    obligations: tuple[Obligation, ...] = (),
) -> Limitation:
    """Return a limitation; it always speaks, if nothing is said."""
    return Limitation(
        id=name,
        gist="It goes in part.",
        basis=basis,
        when=when,
        covers=covers,
        limit=limit,
        obligations=obligations,
    )


def duty(
    name: str = "us.first.duty",
    when: Condition = ALWAYS,
    *,
    on: Occasion = Occasion.RELEASE,
    covers: Condition = ALWAYS,
    basis: tuple[Provision, ...] = BASIS,
    obligations: tuple[Obligation, ...] = (obligation(),),
) -> Duty:
    """Return a duty; it always speaks, if nothing is said."""
    return Duty(
        id=name,
        gist="Something is to be done.",
        basis=basis,
        when=when,
        covers=covers,
        on=on,
        obligations=obligations,
    )


def law(
    name: str = "us.first",
    *rules: Rule,
    rank: Rank = Rank.FEDERAL,
    stance: Stance = Stance.OPEN,
    governs: Condition = ALWAYS,
    held: Period = Period(),  # noqa: B008 -- a frozen value
    refusal: Refusal = Refusal.OPENLY,
    stance_basis: tuple[Provision, ...] = (),
    refusal_basis: tuple[Provision, ...] = (),
) -> Law:
    """Return an open federal law that governs everything, if nothing is said."""
    return Law(
        id=name,
        title=f"the law {name}",
        rank=rank,
        stance=stance,
        governs=governs,
        rules=rules,
        held=held,
        refusal=refusal,
        stance_basis=stance_basis,
        refusal_basis=refusal_basis,
    )


def rules_of(*rules: Rule, confirmed_only: bool = False) -> RuleSet:
    """Return the rule set of one open federal law with these rules."""
    return RuleSet.of(law("us.first", *rules), confirmed_only=confirmed_only)


# ---------------------------------------------------------------- requests


def item(
    ref: str = "item-1", kind: RecordKind | None = RecordKind.PROGRESS_NOTE, **more: Any
) -> RecordItem:
    """Return a progress note that is no free text, if nothing is said."""
    return RecordItem(**{"is_narrative": False, **more}, ref=ref, kind=kind)


def request(
    *items: RecordItem,
    client: Client = Client(ref="client-a"),  # noqa: B008 -- a frozen value
    recipient: Recipient = Recipient(kind=RecipientKind.LAW_ENFORCEMENT),  # noqa: B008
    purpose: Purpose | None = Purpose.REPORT_CRIME,
    consents: tuple[ConsentGrant, ...] = (),
    circumstances: Circumstances = Circumstances(),  # noqa: B008
    answers: Mapping[str, bool] | None = None,
) -> DisclosureRequest:
    """Return a request to send one progress note to the police to report a crime."""
    plain = DisclosureRequest(
        client=client,
        discloser=Discloser(),
        recipient=recipient,
        purpose=purpose,
        items=items or (item(),),
        consents=consents,
        circumstances=circumstances,
    )
    return plain.answering(answers or {})


def situation(
    circumstances: Circumstances = Circumstances(),  # noqa: B008
    *,
    answers: Mapping[str, bool] | None = None,
) -> Situation:
    """Return a situation of which nothing is known, if nothing is said."""
    plain = Situation(
        client=Client(ref="client-a"), discloser=Discloser(), circumstances=circumstances
    )
    return plain.answering(answers or {})


def case_of(source: DisclosureRequest | Situation | None = None, *, on: date = MARCH_2026) -> Case:
    """Return the case of a request's first item, or of a situation."""
    source = request() if source is None else source
    return Case(source, on, source.items[0] if isinstance(source, DisclosureRequest) else None)


def unstated(request: DisclosureRequest, *paths: str) -> DisclosureRequest:
    """Return the request without what it states there: nothing else changes.

    A path is a field (``purpose``), a group of circumstances (``emergency``), or a field of
    either (``recipient.kind``, ``threat.is_serious``).
    """
    for path in paths:
        steps = path.split(".")
        if steps[0] in {one.name for one in fields(Circumstances)}:
            steps.insert(0, "circumstances")
        request = _without(request, steps)
    return request


def _without(value: V, steps: list[str]) -> V:
    first, *rest = steps
    if rest:
        return evolve(value, **{first: _without(getattr(value, first), rest)})
    cls: Any = type(value)
    default = {one.name: one.default for one in fields(cls)}[first]
    return evolve(value, **{first: default})


# ---------------------------------------------------------------- consents


def scope(
    decision: ScopeDecision = ScopeDecision.PERMIT, *exceptions: ConsentScope, **more: Any
) -> ConsentScope:
    """Return a scope that reaches everybody and everything, if nothing is said."""
    everything: dict[str, Any] = {"recipients": ANY, "purposes": ANY, "items": ANY}
    return ConsentScope(**{**everything, **more}, decision=decision, exceptions=exceptions)


def grant(
    ref: str = "grant-1",
    reach: ConsentScope = scope(),  # noqa: B008 -- a frozen value
    **more: Any,
) -> ConsentGrant:
    """Return a written consent that carries every element, to everything, if nothing is said."""
    flawless: dict[str, Any] = {
        "form": ConsentForm.WRITTEN,
        "elements": frozenset(ConsentElement),
        "combined_with": frozenset(),
        "care_was_conditioned": False,
    }
    return ConsentGrant(**{**flawless, **more}, ref=ref, scope=reach)


def denial(ref: str = "denial-1", **more: Any) -> ConsentGrant:
    """Return a denial of everything, if nothing is said."""
    return grant(ref, scope(ScopeDecision.DENY, **more))


IN_TIME = (
    (DefectKind.NOT_YET_IN_FORCE, "1 CFR 2.1"),
    (DefectKind.EXPIRED, "1 CFR 2.2"),
    (DefectKind.REVOKED, "1 CFR 2.3"),
)


def standard(
    *requirements: ConsentRequirement,
    name: str = "release",
    title: str = "release",
    citations: tuple[tuple[DefectKind, str], ...] = IN_TIME,
    **more: Any,
) -> ConsentStandard:
    """Return a standard that asks for nothing but that a grant is in force, if nothing is said."""
    return ConsentStandard(
        **more,
        name=name,
        title=title,
        requirements=requirements,
        citations=citations,
        obtain=obligation(
            f"consent.{name}.obtain",
            f"Obtain a {title}.",
            Timing.BEFORE,
            ObligationCode.OBTAIN_AUTHORIZATION,
        ),
    )
