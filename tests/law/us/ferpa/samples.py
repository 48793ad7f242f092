"""A plain disclosure by a school, with all settled that a test does not ask about."""

from datetime import date
from typing import Any

from disclosure_rules import (
    Circumstances,
    Client,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Decision,
    Discloser,
    DisclosureRequest,
    Grantor,
    ItemDesignation,
    Outcome,
    Period,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    RuleSet,
    ScopeDecision,
    Setting,
    evaluate,
)
from disclosure_rules.law.us.federal.education import FERPA

MARCH_2026 = date(2026, 3, 2)
ONLY_FERPA = RuleSet.of(FERPA)

PUPIL = Client(ref="student-a", born=date(2012, 5, 17))  # 13 years old
SENIOR = Client(ref="student-a", born=date(2007, 5, 17))  # 18 years old
SCHOOL = Discloser(settings=frozenset((Setting.EDUCATIONAL_AGENCY,)), acts_for_school=False)
COLLEGE = Discloser(
    settings=frozenset((Setting.EDUCATIONAL_AGENCY, Setting.POSTSECONDARY_INSTITUTION)),
    acts_for_school=False,
)
CLINIC = Discloser(
    settings=frozenset((Setting.HIPAA_COVERED_ENTITY, Setting.PRIVATE_PRACTICE)),
    acts_for_school=False,
)
EDUCATION = frozenset((RecordFile.EDUCATION,))
INSIDE: dict[str, Any] = {"is_within_program": True, "identity_is_verified": True}
OUTSIDE: dict[str, Any] = {"is_within_program": False, "identity_is_verified": True}
NO_SERVICE = {"performs_school_function": False}


def who(kind: RecipientKind | None, **more: Any) -> Recipient:
    """Return a recipient outside the school."""
    return Recipient(**{**OUTSIDE, **more}, kind=kind)


def official(kind: RecipientKind = RecipientKind.TEACHER, **more: Any) -> Recipient:
    """Return a school official with a legitimate educational interest."""
    return Recipient(**{**INSIDE, "has_educational_interest": True, **more}, kind=kind)


def record(kind: RecordKind | None = RecordKind.EVALUATION_REPORT, **more: Any) -> RecordItem:
    """Return an item of an education record that the purpose needs."""
    plain: dict[str, Any] = {
        "ref": kind.value if kind else "item-1",
        "files": EDUCATION,
        "is_necessary": True,
    }
    return RecordItem(**{**plain, **more}, kind=kind)


def ask(
    purpose: Purpose | None,
    recipient: Recipient,
    *items: RecordItem,
    student: Client = PUPIL,
    discloser: Discloser = SCHOOL,
    consents: tuple[ConsentGrant, ...] = (),
    answers: dict[str, bool] | None = None,
    **circumstances: Any,
) -> DisclosureRequest:
    """Return a request of a school to disclose one evaluation, if nothing else is said."""
    plain = DisclosureRequest(
        client=student,
        discloser=discloser,
        recipient=recipient,
        purpose=purpose,
        items=items or (record(),),
        consents=consents,
        circumstances=Circumstances(**circumstances),
    )
    return plain.answering(answers or {})


WRITTEN = frozenset(
    (
        ConsentElement.SIGNATURE,
        ConsentElement.SIGNATURE_DATE,
        ConsentElement.RECORDS_SPECIFIED,
        ConsentElement.PURPOSE_DESCRIBED,
        ConsentElement.PARTIES_IDENTIFIED,
    )
)
"""What 34 CFR 99.30 asks for."""

SIGNED_ON = date(2026, 1, 5)


def consent(
    *kinds: RecordKind,
    to: RecipientKind = RecipientKind.OUTSIDE_AGENCY,
    purpose: Purpose = Purpose.CARE_COORDINATION,
    by: Grantor = Grantor.PARENT,
    **more: Any,
) -> ConsentGrant:
    """Return a flawless consent of a parent for these kinds of items."""
    flawless: dict[str, Any] = {
        "ref": "grant-1",
        "form": ConsentForm.WRITTEN,
        "elements": WRITTEN,
        "signed_on": SIGNED_ON,
        "period": Period(start=SIGNED_ON, end=date(2027, 1, 5)),
    }
    scope = ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=frozenset((RecipientDesignation(kind=to),)),
        purposes=frozenset((purpose,)),
        items=frozenset(
            ItemDesignation(kind=kind) for kind in kinds or (RecordKind.EVALUATION_REPORT,)
        ),
    )
    return ConsentGrant(**{**flawless, **more}, granted_by=by, scope=scope)


def decide(request: DisclosureRequest, on: date = MARCH_2026) -> Decision:
    """Return what FERPA alone says."""
    return evaluate(request, ONLY_FERPA, as_of=on)


def outcome(request: DisclosureRequest, on: date = MARCH_2026) -> Outcome:
    """Return the outcome under FERPA alone."""
    return decide(request, on).outcome


def permitted_by(decision: Decision, position: int = 0) -> set[str]:
    """Return the rules that certainly permit or require an item, without the law's name."""
    return {
        ground.rule.id.removeprefix("us.ferpa.").removeprefix("us.idea.")
        for ground in decision.items[position].grounds
        if ground.rule is not None
        and ground.is_certain
        and ground.effect.value in ("permits", "requires")
    }


def duties(decision: Decision) -> set[str]:
    """Return the ids of the obligations that are certainly due, without the law's name."""
    return {
        due.obligation.id.removeprefix("us.ferpa.").removeprefix("us.idea.")
        for due in decision.obligations
        if not due.depends_on
    }
