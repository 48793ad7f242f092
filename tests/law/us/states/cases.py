"""Requests in one state, with everything filled in that a test leaves open."""

from datetime import date
from functools import cache
from typing import Any

from disclosure_rules import (
    ANY,
    CareConsent,
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
    Jurisdiction,
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
from disclosure_rules.law import us

__all__ = [
    "ADULT",
    "FIFTEEN",
    "TEN",
    "TODAY",
    "due",
    "grant",
    "in_state",
    "item",
    "speaking",
]

TODAY = date(2026, 11, 22)
ADULT = Client(ref="client-a", born=date(1986, 5, 17), has_capacity=True)
FIFTEEN = Client(
    ref="client-a",
    born=date(2011, 5, 17),
    is_emancipated=False,
    care_consented_by=CareConsent.MINOR_ALONE,
    parent_agreed_to_confidentiality=False,
    treat_parent_as_representative=False,
)
TEN = Client(
    ref="client-a",
    born=date(2016, 5, 17),
    is_emancipated=False,
    care_consented_by=CareConsent.PARENT,
    parent_agreed_to_confidentiality=False,
)


def item(kind: RecordKind = RecordKind.PROGRESS_NOTE, **more: Any) -> RecordItem:
    """Return an item of the treatment record that the purpose needs."""
    settled: dict[str, Any] = {
        "ref": kind.value,
        "files": frozenset((RecordFile.TREATMENT,)),
        "labels": frozenset(),
        "is_necessary": True,
        "identifies_client": True,
    }
    return RecordItem(**{**settled, **more}, kind=kind)


@cache
def _ruleset(state: str, confirmed_only: bool) -> RuleSet:
    return us.ruleset(states=(state,), confirmed_only=confirmed_only)


def in_state(
    state: str,
    purpose: Purpose,
    kind: RecipientKind,
    *items: RecordItem,
    client: Client = ADULT,
    profession: Profession = Profession.COUNSELOR,
    facility: bool | None = False,
    recipient: dict[str, Any] | None = None,
    consents: tuple[ConsentGrant, ...] = (),
    answers: dict[str, bool] | None = None,
    confirmed_only: bool = False,
    **circumstances: Any,
) -> Decision:
    """Return what federal law and one state's law decide for a covered private practice."""
    request = DisclosureRequest(
        client=client,
        discloser=Discloser(
            profession=profession,
            settings=frozenset((Setting.HIPAA_COVERED_ENTITY, Setting.PRIVATE_PRACTICE)),
            is_licensed=True,
            works_for_treatment_facility=facility,
        ),
        recipient=Recipient(kind=kind, **(recipient or {})),
        purpose=purpose,
        items=items or (item(),),
        consents=consents,
        circumstances=Circumstances(**circumstances),
        jurisdictions=frozenset(
            (
                Jurisdiction.UNITED_STATES,
                next(one for one in Jurisdiction if one.postal == state),
            )
        ),
    )
    rules = _ruleset(state, confirmed_only)
    return evaluate(request.answering(answers or {}), rules, as_of=TODAY)


def grant(
    to: RecipientKind, purpose: Purpose, *without: ConsentElement, **more: Any
) -> ConsentGrant:
    """Return a written consent for everything that carries all elements but these."""
    flawless: dict[str, Any] = {
        "granted_by": Grantor.CLIENT,
        "form": ConsentForm.WRITTEN,
        "elements": frozenset(ConsentElement) - frozenset(without),
        "combined_with": frozenset(),
        "care_was_conditioned": False,
    }
    scope = ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=frozenset((RecipientDesignation(kind=to),)),
        purposes=frozenset((purpose,)),
        items=ANY,
    )
    return ConsentGrant(**{**flawless, **more}, ref="grant-1", scope=scope)


def speaking(decision: Decision) -> set[str]:
    """Return the ids of the rules that are certain grounds of the first item's answer."""
    return {
        ground.rule.id
        for ground in decision.items[0].grounds
        if ground.rule is not None and ground.is_certain
    }


def due(decision: Decision) -> set[str]:
    """Return the ids of the obligations that are certainly due."""
    return {one.obligation.id for one in decision.obligations if not one.depends_on}
