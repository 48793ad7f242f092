"""A plain disclosure by a Part 2 program, with all settled that a test does not ask about."""

from datetime import date
from typing import Any

from attrs import evolve

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
    LegalProcess,
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
from disclosure_rules.law.us.federal.part2.law import PART2

MARCH_2026 = date(2026, 3, 2)
ONLY_PART2 = RuleSet.of(PART2)

ADULT = Client(
    ref="client-a",
    born=date(1990, 5, 17),
    has_capacity=True,
    adjudicated_incapable=False,
    is_applicant_only=False,
)
MINOR = evolve(ADULT, born=date(2010, 5, 17))
PROGRAM = Discloser(
    settings=frozenset((Setting.PART2_PROGRAM,)), publicly_identified_as_sud_only=True
)
HOLDER = Discloser(settings=frozenset((Setting.PART2_LAWFUL_HOLDER,)))
HOSPITAL = Discloser(settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)))
OUTSIDE: dict[str, Any] = {
    "is_in_part2_program": False,
    "controls_program": False,
    "is_qualified_service_organization": False,
    "is_part2_program": False,
    "is_source_of_record": False,
    "is_covered_entity": False,
    "is_business_associate": False,
    "treats_client": False,
}
EVERYTHING = frozenset(ConsentElement)


def who(kind: RecipientKind | None, **more: Any) -> Recipient:
    """Return a recipient outside the program, none of its traits open."""
    return Recipient(**{**OUTSIDE, **more}, kind=kind)


def part2_item(kind: RecordKind | None = RecordKind.DIAGNOSIS, **more: Any) -> RecordItem:
    """Return an item of a program's file that the purpose needs."""
    plain: dict[str, Any] = {
        "ref": "item-1",
        "files": frozenset((RecordFile.PART2,)),
        "is_necessary": True,
        "is_narrative": False,
    }
    return RecordItem(**{**plain, **more}, kind=kind)


def ask(
    purpose: Purpose | None,
    recipient: Recipient,
    *items: RecordItem,
    client: Client = ADULT,
    discloser: Discloser = PROGRAM,
    consents: tuple[ConsentGrant, ...] = (),
    **circumstances: Any,
) -> DisclosureRequest:
    """Return a request of a program to disclose one diagnosis, if nothing else is said.

    Nothing has been served but what is said.
    """
    process = circumstances.get("process", LegalProcess())
    if process.kinds is None:
        circumstances["process"] = evolve(process, kinds=frozenset())
    return DisclosureRequest(
        client=client,
        discloser=discloser,
        recipient=recipient,
        purpose=purpose,
        items=items or (part2_item(),),
        consents=consents,
        circumstances=Circumstances(**circumstances),
    )


def consent(
    recipients: tuple[RecipientKind, ...],
    purposes: tuple[Purpose, ...],
    kinds: tuple[RecordKind, ...] = (RecordKind.DIAGNOSIS,),
    **more: Any,
) -> ConsentGrant:
    """Return a flawless written consent that names these recipients, purposes and kinds."""
    flawless: dict[str, Any] = {
        "ref": "grant-1",
        "form": ConsentForm.WRITTEN,
        "granted_by": Grantor.CLIENT,
        "elements": EVERYTHING - {ConsentElement.SECOND_SIGNATURE, ConsentElement.CLIENT_SIGNATURE},
        "signed_on": date(2026, 1, 5),
        "period": Period(start=date(2026, 1, 5), end=date(2027, 1, 5)),
        "combined_with": frozenset(),
        "care_was_conditioned": False,
        "is_for_all_future_tpo": False,
    }
    scope = ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=frozenset(RecipientDesignation(kind=kind) for kind in recipients),
        purposes=frozenset(purposes),
        items=frozenset(ItemDesignation(kind=kind) for kind in kinds),
    )
    return ConsentGrant(**{**flawless, **more}, scope=scope)


def decide(request: DisclosureRequest, on: date = MARCH_2026) -> Decision:
    """Return what Part 2 alone says."""
    return evaluate(request, ONLY_PART2, as_of=on)


def outcome(request: DisclosureRequest, on: date = MARCH_2026) -> Outcome:
    """Return the outcome under Part 2 alone."""
    return decide(request, on).outcome


def permitted_by(decision: Decision) -> set[str]:
    """Return the ids of the rules that certainly permit or require the first item."""
    return {
        ground.rule.id
        for ground in decision.items[0].grounds
        if ground.rule is not None
        and ground.is_certain
        and ground.effect.value in ("permits", "requires")
    }
