"""Requests to a covered health care provider, with everything filled in that a test leaves open."""

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
    Profession,
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
from disclosure_rules.law.us.federal.hipaa.law import HIPAA

__all__ = [
    "ADULT",
    "CHILD",
    "HIPAA_ONLY",
    "MARCH_2026",
    "PROVIDER",
    "REQUIRED",
    "TREATMENT_FILE",
    "ask",
    "authorization",
    "codes",
    "decide",
    "item",
    "note",
    "outcome",
    "psychotherapy_note",
    "speaking",
]

HIPAA_ONLY = RuleSet.of(HIPAA)
MARCH_2026 = date(2026, 3, 2)
PROVIDER = Discloser(
    profession=Profession.COUNSELOR,
    settings=frozenset((Setting.HIPAA_COVERED_ENTITY, Setting.PRIVATE_PRACTICE)),
)
TREATMENT_FILE = frozenset((RecordFile.TREATMENT,))
ADULT = Client(ref="client-a", born=date(1986, 5, 17), has_capacity=True)
CHILD = Client(ref="client-a", born=date(2012, 5, 17), is_emancipated=False)


def item(kind: RecordKind | None = RecordKind.PROGRESS_NOTE, **more: Any) -> RecordItem:
    """Return an item of the medical record that the purpose is said to need."""
    settled: dict[str, Any] = {
        "ref": kind.value if kind else "item-1",
        "files": TREATMENT_FILE,
        "labels": frozenset(),
        "is_necessary": True,
    }
    return RecordItem(**{**settled, **more}, kind=kind)


def note(**more: Any) -> RecordItem:
    """Return a progress note."""
    return item(RecordKind.PROGRESS_NOTE, **more)


def psychotherapy_note(**more: Any) -> RecordItem:
    """Return a psychotherapy note."""
    return item(RecordKind.PSYCHOTHERAPY_NOTE, **more)


def ask(
    purpose: Purpose | None,
    kind: RecipientKind | None,
    *items: RecordItem,
    client: Client = ADULT,
    discloser: Discloser = PROVIDER,
    recipient: dict[str, Any] | None = None,
    consents: tuple[Any, ...] = (),
    answers: dict[str, bool] | None = None,
    **circumstances: Any,
) -> DisclosureRequest:
    """Return a request for a progress note, if nothing is said of items."""
    plain = DisclosureRequest(
        client=client,
        discloser=discloser,
        recipient=Recipient(kind=kind, **(recipient or {})),
        purpose=purpose,
        items=items or (note(),),
        consents=consents,
        circumstances=Circumstances(**circumstances),
    )
    return plain.answering(answers or {})


def decide(request: DisclosureRequest, *, as_of: date = MARCH_2026) -> Decision:
    """Return what HIPAA alone decides."""
    return evaluate(request, HIPAA_ONLY, as_of=as_of)


def outcome(*args: Any, as_of: date = MARCH_2026, **kwargs: Any) -> Outcome:
    """Return the outcome of a request that is made as `ask` makes it."""
    return decide(ask(*args, **kwargs), as_of=as_of).outcome


def speaking(decision: Decision, *, position: int = 0) -> set[str]:
    """Return the ids of the rules that are certain grounds of one item's answer."""
    return {
        ground.rule.id
        for ground in decision.items[position].grounds
        if ground.rule is not None and ground.is_certain
    }


def codes(decision: Decision) -> set[str]:
    """Return the codes of the obligations that are certainly due."""
    return {due.obligation.code.value for due in decision.obligations if not due.depends_on}


REQUIRED: frozenset[ConsentElement] = frozenset(
    (
        ConsentElement.INFORMATION_DESCRIBED,
        ConsentElement.DISCLOSER_NAMED,
        ConsentElement.RECIPIENT_NAMED,
        ConsentElement.PURPOSE_DESCRIBED,
        ConsentElement.EXPIRATION,
        ConsentElement.SIGNATURE,
        ConsentElement.SIGNATURE_DATE,
        ConsentElement.RIGHT_TO_REVOKE,
        ConsentElement.HOW_TO_REVOKE,
        ConsentElement.CONDITIONING_STATEMENT,
        ConsentElement.REDISCLOSURE_STATEMENT,
        ConsentElement.PLAIN_LANGUAGE,
    )
)


def authorization(
    *kinds: RecordKind,
    to: RecipientKind = RecipientKind.EMPLOYER,
    purpose: Purpose = Purpose.EMPLOYMENT,
    **more: Any,
) -> ConsentGrant:
    """Return a valid authorization for these kinds of items."""
    flawless: dict[str, Any] = {
        "granted_by": Grantor.CLIENT,
        "form": ConsentForm.WRITTEN,
        "elements": REQUIRED,
        "combined_with": frozenset(),
        "care_was_conditioned": False,
    }
    scope = ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=frozenset((RecipientDesignation(kind=to),)),
        purposes=frozenset((purpose,)),
        items=frozenset(ItemDesignation(kind=kind) for kind in kinds),
    )
    return ConsentGrant(**{**flawless, **more}, ref="grant-1", scope=scope)
