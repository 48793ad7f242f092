"""A second opinion: a slow and obvious evaluator, written from the design and nothing else.

It shares no code with ``disclosure_rules.engine`` and asks no condition, rule, grant or truth of
the library to work anything out.  Here an unknown is ``None``, and wherever the design says
"every combination", every combination is tried, one after the other.

What it holds, in the words of the design:

- Facts are true, false or unknown; conditions combine them by Kleene's strong tables.
- A law that does not govern the item is silent.  Otherwise a prohibition that speaks forbids,
  else a mandate requires, else a permission permits, else a closed law forbids and an open one
  is silent.  Whatever is unknown is tried both ways.
- A closed law that governs, but whose text for the day nobody has, may forbid: nothing goes but
  what a law of higher rank requires, and the answer is "not covered".
- Over all laws the higher rank prevails between forbidding and requiring, on equal rank the
  prohibition; requiring goes before permitting, permitting before silence.
- "Other law requires it" means mandates of other laws that govern, federal or state, or what
  the host says that a law outside the rule set requires.
- Only what may go is limited; a limitation that may apply does.  What is required is limited
  only by laws that rank at least as high as the highest that requires it for certain.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import product
from typing import TypeVar

from attrs import evolve, frozen

from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Constant,
    Fact,
    Includes,
    IsIn,
    Not,
)
from disclosure_rules.logic.consent import ConsentStandard, DefectKind
from disclosure_rules.logic.facts import all_questions, client, consent, item
from disclosure_rules.logic.question import Question
from disclosure_rules.model.client import CareConsent, RepresentativeAuthority
from disclosure_rules.model.consent import (
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Grantor,
    ItemDesignation,
    RecipientDesignation,
    ScopeDecision,
    Unlimited,
)
from disclosure_rules.model.dates import Period
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Limit, LimitKind
from disclosure_rules.model.record import RecordItem
from disclosure_rules.model.request import DisclosureRequest
from disclosure_rules.rules.law import Law, Rank, Refusal, Stance
from disclosure_rules.rules.rule import Limitation, Mandate, Permission, Prohibition, Rule
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["Opinion", "decide", "opinion_on", "outcome"]

T = TypeVar("T")

Known = bool | None
"""True, False, or None for unknown."""

# ------------------------------------------------------------------------------- Kleene's tables


def not_(one: Known) -> Known:
    return None if one is None else not one


def both(values: Iterable[Known]) -> Known:
    found = list(values)
    if False in found:
        return False
    return None if None in found else True


def either(values: Iterable[Known]) -> Known:
    found = list(values)
    if True in found:
        return True
    return None if None in found else False


def ways(one: Known) -> tuple[bool, ...]:
    """Return what an answer can turn out to be."""
    return (True, False) if one is None else (one,)


# -------------------------------------------------------------------------------------- the case


@frozen(kw_only=True)
class World:
    """One item of a request, as one law sees it, perhaps with facts supposed."""

    request: DisclosureRequest
    item: RecordItem
    as_of: date
    supposed: Mapping[str, bool]
    other_law: Known = False


def value(question: Question, world: World) -> object | None:
    """Return what is known in answer to a question: supposed, stated or answered."""
    if question.name in world.supposed:
        return world.supposed[question.name]
    if question.name == "other_law.requires_it":
        return world.other_law
    stated = _stated(question, world)
    if stated is not None:
        return stated
    for_item: Known = None
    for_all: Known = None
    for answer in world.request.answers:
        if answer.fact == question.name and answer.item == world.item.ref:
            for_item = answer.is_true
        if answer.fact == question.name and answer.item is None:
            for_all = answer.is_true
    return for_all if for_item is None else for_item


def _stated(question: Question, world: World) -> object | None:
    if question.name == "consent.is_denied":
        return denied(world)
    standard = consent.standard_of(question)
    if standard is not None:
        return meets(standard, world)
    return question.reading(Case(world.request, world.as_of, world.item))


def truth(condition: Condition, world: World) -> Known:
    """Return whether a condition holds."""
    match condition:
        case Constant():
            return {"true": True, "false": False}.get(condition.constant.value)
        case Fact():
            found = value(condition, world)
            assert found is None or isinstance(found, bool)
            return found
        case IsIn():
            found = value(condition.asked, world)
            return None if found is None else any(found is term for term in condition.terms)
        case Includes():
            found = value(condition.asked, world)
            assert found is None or isinstance(found, frozenset)
            return None if found is None else any(term in found for term in condition.terms)
        case AtLeast():
            found = value(condition.asked, world)
            assert found is None or isinstance(found, int)
            return None if found is None else found >= condition.bound
        case Not():
            return not_(truth(condition.part, world))
        case AllOf():
            return both(truth(part, world) for part in condition.parts)
        case AnyOf():
            return either(truth(part, world) for part in condition.parts)
        case _:
            raise NotImplementedError(type(condition).__name__)


def within(day: date, period: Period) -> bool:
    """Return whether a day is in a half-open period."""
    after = period.start is None or day >= period.start
    before = period.end is None or day < period.end
    return after and before


# -------------------------------------------------------------------------------------- consents


def other_subjects(world: World) -> list[str]:
    """Return everybody the item is about besides the client."""
    return [ref for ref in world.item.subjects if ref != world.request.client.ref]


def meets(standard: ConsentStandard, world: World) -> Known:
    """Return whether there is a valid consent for the client, and one of everybody else.

    Of what goes to somebody as that one's own part, nobody else has a say.
    """
    own_part = truth(item.is_recipients_own_part, world)
    found = {
        _meets(standard, world, [] if one else other_subjects(world)) for one in ways(own_part)
    }
    return found.pop() if len(found) == 1 else None


def _meets(standard: ConsentStandard, world: World, others: list[str]) -> Known:
    grants = world.request.consents
    of_client = [one for one in grants if one.grantor_ref not in others]
    of_others = [[one for one in grants if one.grantor_ref == ref] for ref in others]
    each = both(
        either(counts(standard, one, world, others) for one in given) for given in of_others
    )
    agreed = truth(item.other_subjects_agreed, world) if standard.asks_only_competent else False
    return both(
        (
            either(counts(standard, one, world, others) for one in of_client),
            either((each, agreed)),
        )
    )


def counts(
    standard: ConsentStandard, grant: ConsentGrant, world: World, others: list[str]
) -> Known:
    """Return whether a grant has no defect under the standard, and permits."""
    faults = []
    for asked in standard.requirements:
        by = grant.granted_by
        asked_of_this: list[Known] = [truth(asked.when, world)]
        if asked.if_signed_for_client:
            asked_of_this.append(None if by is None else by is not Grantor.CLIENT)
        if asked.if_given_by is not None:
            known_by = None if by is None else by in asked.if_given_by
            asked_of_this.append(False if grant.grantor_ref in others else known_by)
        lacks = not_(_carries(grant, asked.element))
        faults.append(both((*asked_of_this, lacks)))
    faults.extend(
        has_defect(kind, grant, standard, world, others) for kind, _ in standard.citations
    )
    return both((not_(either(faults)), permits(grant.scope, world)))


def _carries(grant: ConsentGrant, element: ConsentElement) -> Known:
    names_recipient = element in (
        ConsentElement.RECIPIENT_NAMED,
        ConsentElement.INTERMEDIARY_NAMED,
        ConsentElement.PARTIES_IDENTIFIED,
    )
    if names_recipient and isinstance(grant.scope.recipients, Unlimited):
        return False
    return None if grant.elements is None else element in grant.elements


def has_defect(
    kind: DefectKind,
    grant: ConsentGrant,
    standard: ConsentStandard,
    world: World,
    others: list[str],
) -> Known:
    """Return whether a grant has a defect of this kind."""
    day = world.as_of
    if kind is DefectKind.NOT_WRITTEN:
        return None if grant.form is None else grant.form is ConsentForm.ORAL
    if kind is DefectKind.NOT_YET_IN_FORCE:
        begins = [one for one in (grant.period.start, grant.signed_on) if one is not None]
        return any(day < one for one in begins)
    if kind is DefectKind.EXPIRED:
        by_date = grant.period.end is not None and grant.period.end <= day
        return by_date or grant.expiry_event_has_occurred is True
    if kind is DefectKind.REVOKED:
        waits = standard.lets_revocation_wait and not revocable(grant, day)
        return revoked(grant, day) and not waits
    if kind is DefectKind.FALSE:
        return grant.known_to_be_false
    if kind is DefectKind.COMBINED:
        purposes = grant.scope.purposes
        other_purpose = standard.only_purposes is not None and (
            not isinstance(purposes, frozenset)
            or any(one not in standard.only_purposes for one in purposes)
        )
        other_paper: Known = None
        if grant.combined_with is not None:
            other_paper = any(
                one not in standard.may_be_combined_with for one in grant.combined_with
            )
        return either((other_purpose, other_paper))
    if kind is DefectKind.NOT_THEIRS_TO_GIVE:
        return not_(may_give(grant, world, others))
    if kind is DefectKind.NO_AUTHORITY:
        return lacks_authority(grant, world, others)
    if kind is DefectKind.DISCLOSER_NOT_NAMED:
        return not_(lets_disclose(grant, world))
    if kind is DefectKind.CONDITIONED:
        return grant.care_was_conditioned
    if kind is DefectKind.KIND_NOT_NAMED:
        if world.item.kind is None:
            return None
        named = grant.scope.items
        if not named or isinstance(named, Unlimited):
            return True
        return any(one.kind is not world.item.kind for one in named)
    assert kind is DefectKind.SINGLE_CONSENT_NEEDED
    return not_(grant.is_for_all_future_tpo)


def may_give(grant: ConsentGrant, world: World, others: list[str]) -> Known:
    """Return whether whoever gave a grant may give it.

    Everybody for themselves, but no minor who depends on a parent's consent and nobody whom a
    court has found incapable; a parent or guardian for such a minor; a representative on file who
    may decide on health care.
    """
    patient, by = world.request.client, grant.granted_by
    if grant.grantor_ref is not None and grant.grantor_ref in others:
        return True
    if by is None:
        return None
    minor = both((truth(client.is_minor, world), not_(truth(client.is_emancipated, world))))
    on_file = [one for one in patient.representatives if one.ref == grant.grantor_ref]
    if on_file:
        may = on_file[0].may_decide_on_health_care
        of_minors = (RepresentativeAuthority.PARENT, RepresentativeAuthority.IN_LOCO_PARENTIS)
        return both((may, minor)) if on_file[0].authority in of_minors else may
    alone = truth(client.may_consent_alone, world)
    if alone is None and patient.care_consented_by is CareConsent.PARENT:
        alone = False
    if by is Grantor.CLIENT:
        if patient.care_consented_by is CareConsent.COURT:
            alone = False
        capable = not_(truth(client.is_adjudicated_incapable, world))
        return both((capable, either((not_(minor), alone))))
    if by is Grantor.PARENT or by is Grantor.GUARDIAN:
        promised = truth(client.agreed_confidentiality_with_parent, world)
        return both((minor, not_(alone), not_(promised)))
    if by is Grantor.PERSONAL_REPRESENTATIVE:
        is_not_on_file = grant.grantor_ref is not None and patient.representatives != ()
        return False if is_not_on_file else None
    return False


def lacks_authority(grant: ConsentGrant, world: World, others: list[str]) -> Known:
    """Return whether what is on file speaks against the representative who signed."""
    patient, ref = world.request.client, grant.grantor_ref
    signed = grant.granted_by is Grantor.PERSONAL_REPRESENTATIVE or (
        grant.granted_by is Grantor.GUARDIAN
    )
    if not signed or ref is None or ref in others or not patient.representatives:
        return False
    on_file = [one for one in patient.representatives if one.ref == ref]
    if not on_file:
        return True
    gone = patient.is_deceased if patient.died is None else patient.died <= world.as_of
    if gone and on_file[0].authority in (
        RepresentativeAuthority.EXECUTOR,
        RepresentativeAuthority.COURT_APPOINTED,
    ):
        return False
    return not_(on_file[0].may_decide_on_health_care)


def lets_disclose(grant: ConsentGrant, world: World) -> Known:
    """Return whether the discloser is among those whom a grant names; all are, if it says none."""
    if grant.disclosers is None:
        return True
    discloser = world.request.discloser
    found: list[Known] = []
    for named in grant.disclosers:
        parts: list[Known] = []
        if named.setting is not None:
            settings = discloser.settings
            parts.append(None if settings is None else named.setting in settings)
        if named.ref is not None:
            parts.append(None if discloser.ref is None else named.ref == discloser.ref)
        found.append(both(parts))
    return either(found)


def revocable(grant: ConsentGrant, day: date) -> bool:
    """Return whether a grant may be revoked by now."""
    if grant.revocable_from is None and grant.revocability_event_has_occurred is None:
        return True
    by_day = grant.revocable_from is not None and grant.revocable_from <= day
    return by_day or grant.revocability_event_has_occurred is True


def revoked(grant: ConsentGrant, day: date) -> bool:
    """Return whether a grant is known to be revoked on a day."""
    return grant.revoked_on is not None and grant.revoked_on <= day


def denied(world: World) -> Known:
    """Return whether a grant that is in force denies."""
    in_force = [
        grant
        for grant in world.request.consents
        if within(world.as_of, grant.period)
        and not revoked(grant, world.as_of)
        and grant.expiry_event_has_occurred is not True
    ]
    return either(denies(grant.scope, world) for grant in in_force)


def permits(scope: ConsentScope, world: World) -> Known:
    """Return whether a part of a grant permits, its exceptions taken into account."""
    here = reaches(scope, world, unstated=scope.decision is ScopeDecision.DENY)
    if scope.decision is ScopeDecision.PERMIT:
        excepted = either(denies(one, world) for one in scope.exceptions)
        understood = None if scope.not_understood else True
        return both((here, not_(excepted), understood))
    if scope.not_understood:
        return False
    return both((here, either(permits(one, world) for one in scope.exceptions)))


def denies(scope: ConsentScope, world: World) -> Known:
    """Return whether a part of a grant denies, its exceptions taken into account."""
    here = reaches(scope, world, unstated=True)
    if scope.decision is ScopeDecision.PERMIT:
        return both((here, either(denies(one, world) for one in scope.exceptions)))
    if scope.not_understood:
        return here
    return both((here, not_(either(permits(one, world) for one in scope.exceptions))))


def reaches(scope: ConsentScope, world: World, *, unstated: bool) -> Known:
    """Return whether a part is about this recipient, purpose, item and day.

    What is not stated is nothing where permission is asked for, and everything in a denial.
    """
    given = world.request.purpose
    return both(
        (
            _reached(scope.recipients, unstated, lambda one: _is_recipient(one, world)),
            _reached(scope.purposes, unstated, lambda one: None if given is None else one is given),
            _reached(scope.items, unstated, lambda one: _is_item(one, world.item)),
            scope.period is None or within(world.as_of, scope.period),
        )
    )


def _reached(
    named: frozenset[T] | Unlimited | None, unstated: bool, is_meant: Callable[[T], Known]
) -> Known:
    if isinstance(named, Unlimited):
        return True
    if not named:
        return unstated
    return either(is_meant(one) for one in named)


def _is_recipient(named: RecipientDesignation, world: World) -> Known:
    recipient = world.request.recipient
    by_ref = _same(named.ref, recipient.ref)
    if named.with_members:
        groups = recipient.belongs_to
        by_ref = either((by_ref, None if groups is None else named.ref in groups))
    return both((_same(named.kind, recipient.kind), by_ref))


def _is_item(named: ItemDesignation, item: RecordItem) -> Known:
    labelled: Known = True
    if named.label is not None:
        labelled = None if item.labels is None else named.label in item.labels
    dated: Known = True
    if named.dated is not None:
        dated = None if item.dated is None else within(item.dated, named.dated)
    return both((_same(named.kind, item.kind), _same(named.ref, item.ref), labelled, dated))


def _same(named: object | None, given: object | None) -> Known:
    if named is None:
        return True
    return None if given is None else named == given


# ------------------------------------------------------------------------------- one law, one item


def in_force(rule: Rule, day: date) -> bool:
    """Return whether every provision that the rule rests on is in force."""
    return all(within(day, provision.period) for provision in rule.basis)


def speaks(rule: Rule, world: World) -> Known:
    """Return whether a rule speaks of the item."""
    asked = [truth(rule.covers, world), truth(rule.when, world)]
    if isinstance(rule, Mandate):
        request = world.request
        kind = request.recipient.kind
        done = request.circumstances.steps_taken
        asked.append(None if request.purpose is None else request.purpose in rule.purposes)
        asked.append(None if kind is None else kind in rule.to)
        asked.append(truth(rule.to_when, world))
        enough = any(all(step in done for step in way) for way in rule.discharged_by)
        asked.append(not_(both([enough, arrived(rule.discharged_in, request)])))
    return both(asked)


def arrived(place: Jurisdiction | None, request: DisclosureRequest) -> Known:
    """Return whether what was reported has reached the authorities of a place."""
    told = request.circumstances.reported_in
    if place is None:
        return True
    if told is not None:
        return place in told
    people = {request.client.place, request.discloser.place}
    if request.jurisdictions is None and None in people:
        return None
    states = {*(request.jurisdictions or ()), *people} - {None, Jurisdiction.UNITED_STATES}
    return place in states if len(states) <= 1 else None


def counted(rule: Rule, rules: RuleSet, world: World) -> Known:
    """Return whether a rule speaks, where a rule set may doubt what was not read itself."""
    spoken = speaks(rule, world)
    secondary = any(one.confirmation.name == "SECONDARY_SOURCE" for one in rule.basis)
    doubted = rules.confirmed_only and secondary and isinstance(rule, Permission | Mandate)
    return None if spoken and doubted else spoken


def position(law: Law, governs: bool, spoken: Iterable[tuple[Rule, bool]]) -> str:
    """Return what a law says when everything is known."""
    if not governs:
        return "silent"
    speaking = [rule for rule, does in spoken if does]
    if any(isinstance(rule, Prohibition) for rule in speaking):
        return "forbids"
    if any(isinstance(rule, Mandate) for rule in speaking):
        return "requires"
    if any(isinstance(rule, Permission) for rule in speaking):
        return "permits"
    return "forbids" if law.stance is Stance.CLOSED else "silent"


def positions(law: Law, rules: RuleSet, world: World) -> frozenset[str]:
    """Return what a law may say, by trying every unknown both ways."""
    if not within(world.as_of, law.held):
        if law.stance is Stance.OPEN:
            return frozenset(("silent",))
        return frozenset(
            "not held" if governs else "silent" for governs in ways(truth(law.governs, world))
        )
    deciding = [
        rule
        for rule in law.rules
        if in_force(rule, world.as_of) and isinstance(rule, Prohibition | Mandate | Permission)
    ]
    tried = [ways(counted(rule, rules, world)) for rule in deciding]
    return frozenset(
        position(law, governs, zip(deciding, chosen, strict=True))
        for governs in ways(truth(law.governs, world))
        for chosen in product(*tried)
    )


def mandated(law: Law, rules: RuleSet, world: World) -> Known:
    """Return whether a law that courts enforce has a mandate for the item, and governs it."""
    if law.rank not in (Rank.STATE, Rank.FEDERAL) or not within(world.as_of, law.held):
        return False
    written = [
        rule for rule in law.rules if isinstance(rule, Mandate) and in_force(rule, world.as_of)
    ]
    return both(
        (truth(law.governs, world), either(counted(rule, rules, world) for rule in written))
    )


def as_seen_by(law: Law, rules: RuleSet, world: World) -> World:
    """Return the world with what the other laws require."""
    others = [mandated(other, rules, world) for other in rules.laws if other is not law]
    asserted = world.request.circumstances.requirements
    said_by_host = any(world.item.ref in one.items for one in asserted)
    return evolve(world, other_law=either((said_by_host, *others)))


# ------------------------------------------------------------------------------ all laws, one item


def weighed(said: Iterable[tuple[Rank, str]]) -> str:
    """Return the answer of all laws together when everything is known."""
    found = list(said)
    forbids = [rank for rank, what in found if what == "forbids"]
    requires = [rank for rank, what in found if what == "requires"]
    not_held = [rank for rank, what in found if what == "not held"]
    if forbids and not (requires and max(requires) > max(forbids)):
        return "forbidden"
    if not_held and not (requires and max(requires) > max(not_held)):
        return "not covered"
    if requires:
        return "required"
    return "permitted" if any(what == "permits" for _, what in found) else "not covered"


def reachable(rules: RuleSet, world: World) -> frozenset[str]:
    """Return every answer, by trying every combination of what the laws may say."""
    ranks = [law.rank for law in rules.laws]
    said = [sorted(positions(law, rules, as_seen_by(law, rules, world))) for law in rules.laws]
    return frozenset(weighed(zip(ranks, chosen, strict=True)) for chosen in product(*said))


GOES = frozenset(("required", "permitted"))


@frozen(kw_only=True)
class Opinion:
    """What is to be done with one item."""

    answer: str
    reachable: frozenset[str]
    handling: str
    limits: frozenset[Limit]
    is_silent: bool
    is_open: bool = False

    @property
    def goes(self) -> bool:
        """Whether the item goes, in whatever form."""
        return self.handling != "withhold"


def opinion_on(
    item: RecordItem,
    request: DisclosureRequest,
    rules: RuleSet,
    as_of: date,
    supposed: Mapping[str, bool] | None = None,
) -> Opinion:
    """Return what is to be done with an item, perhaps with some facts supposed."""
    world = World(request=request, item=item, as_of=as_of, supposed=supposed or {})
    found = reachable(rules, world)
    answer = next(iter(found)) if len(found) == 1 else "undetermined"
    if answer == "forbidden" and consent_would_do(rules, world):
        answer = "needs consent"
    limits, certain = limits_on(answer, rules, world) if answer in GOES else _NO_LIMITS
    handling = strictest(limits) if answer in GOES else "withhold"
    quiet = any(
        law.refusal is Refusal.NEITHER_CONFIRM_NOR_DENY
        and "forbids" in positions(law, rules, as_seen_by(law, rules, world))
        for law in rules.laws
    )
    return Opinion(
        answer=answer,
        reachable=found,
        handling=handling,
        limits=limits,
        is_silent=quiet and handling == "withhold",
        is_open=answer == "undetermined"
        or (answer == "permitted" and handling == "withhold" != strictest(certain)),
    )


_NO_LIMITS: tuple[frozenset[Limit], frozenset[Limit]] = (frozenset(), frozenset())


def consent_would_do(rules: RuleSet, world: World) -> bool:
    """Return whether the item would go if every consent were given that the laws ask for."""
    for refusal in ("wishes.objects", "wishes.objected_before", "consent.is_denied"):
        if value(_LIBRARY[refusal], world) is True:
            return False
    asked = {fact.name: True for fact in facts_of(rules) if fact.is_consent}
    return reachable(rules, evolve(world, supposed={**world.supposed, **asked})) <= GOES


_LIBRARY = {one.name: one for one in all_questions()}


def facts_of(rules: RuleSet) -> Iterator[Fact]:
    """Yield the yes-or-no facts that a rule set asks."""
    for law in rules.laws:
        yield from _facts_in(law.governs)
        for rule in law.rules:
            yield from _facts_in(rule.covers)
            yield from _facts_in(rule.when)
            if isinstance(rule, Mandate):
                yield from _facts_in(rule.to_when)


def _facts_in(condition: Condition) -> Iterator[Fact]:
    match condition:
        case Fact():
            yield condition
        case Not():
            yield from _facts_in(condition.part)
        case AllOf() | AnyOf():
            for part in condition.parts:
                yield from _facts_in(part)


def limits_on(
    answer: str, rules: RuleSet, world: World
) -> tuple[frozenset[Limit], frozenset[Limit]]:
    """Return the limits on an item that may go, and those of them that act for certain."""
    seen = [(law, as_seen_by(law, rules, world)) for law in rules.laws]
    requiring = [law.rank for law, its in seen if positions(law, rules, its) == {"requires"}]
    known = [
        (rule.limit, both((truth(law.governs, its), speaks(rule, its))))
        for law, its in seen
        if within(world.as_of, law.held)
        and not (answer == "required" and law.rank < max(requiring))
        for rule in law.rules
        if isinstance(rule, Limitation) and in_force(rule, world.as_of)
    ]
    return (
        frozenset(limit for limit, acts in known if acts is not False),
        frozenset(limit for limit, acts in known if acts is True),
    )


def strictest(limits: Iterable[Limit]) -> str:
    """Return what the strictest limit does."""
    kinds = {limit.kind for limit in limits}
    for kind in (LimitKind.WITHHOLD, LimitKind.DEIDENTIFY, LimitKind.GENERALISE):
        if kind in kinds:
            return str(kind.value)
    return "release"


# ------------------------------------------------------------------------------------ the request


def outcome(opinions: Iterable[Opinion]) -> str:
    """Return the answer to the whole request."""
    found = list(opinions)
    answers = [one.answer for one in found]
    if "required" in answers:
        return "required"
    if all(one.handling == "release" for one in found):
        return "permitted"
    if any(one.goes for one in found):
        return "partly permitted"
    if "needs consent" in answers:
        return "needs consent"
    if any(one.is_open for one in found):
        return "undetermined"
    if "forbidden" in answers or "permitted" in answers:
        return "forbidden"
    return "not covered"


def decide(
    request: DisclosureRequest, rules: RuleSet, as_of: date
) -> tuple[str, tuple[Opinion, ...]]:
    """Return the answer to the whole request, and what is to be done with each item."""
    opinions = tuple(opinion_on(item, request, rules, as_of) for item in request.items)
    return outcome(opinions), opinions
