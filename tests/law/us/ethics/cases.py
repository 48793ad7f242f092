"""Requests to whom a code binds, with everything filled in that a test leaves open."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from disclosure_rules import (
    Channel,
    Circumstances,
    Client,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Decision,
    Discloser,
    DisclosureRequest,
    Emergency,
    Grantor,
    Handling,
    ItemDesignation,
    Law,
    LegalProcess,
    LegalRequirement,
    ProcessKind,
    Profession,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordItem,
    RecordKind,
    RuleSet,
    ScopeDecision,
    Threat,
    evaluate,
)
from disclosure_rules.law.us.ethics.aamft import AAMFT
from disclosure_rules.law.us.ethics.aca import ACA
from disclosure_rules.law.us.ethics.apa import APA
from disclosure_rules.law.us.ethics.asca import ASCA
from disclosure_rules.law.us.ethics.nasw import NASW
from disclosure_rules.law.us.ethics.nbcc import NBCC
from tests.builders import law, permission

__all__ = [
    "ADULT",
    "CALM",
    "CODES",
    "DYING",
    "LETS_GO",
    "MARCH_2022",
    "MARCH_2026",
    "NO_ORDER",
    "ORDER",
    "PROFESSIONS",
    "REQUIRED",
    "ask",
    "decide",
    "due",
    "grant",
    "handling",
    "note",
    "perhaps_due",
    "speaking",
    "unlimited",
]

MARCH_2022 = date(2022, 3, 2)
MARCH_2026 = date(2026, 3, 2)
ADULT = Client(ref="client-a", born=date(1986, 5, 17), has_capacity=True)

CODES: Mapping[str, Law] = MappingProxyType(
    {"AAMFT": AAMFT, "ACA": ACA, "APA": APA, "ASCA": ASCA, "NASW": NASW, "NBCC": NBCC}
)
PROFESSIONS: Mapping[str, Profession] = MappingProxyType(
    {
        "AAMFT": Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        "ACA": Profession.COUNSELOR,
        "APA": Profession.PSYCHOLOGIST,
        "ASCA": Profession.SCHOOL_COUNSELOR,
        "NASW": Profession.SOCIAL_WORKER,
        "NBCC": Profession.COUNSELOR,
    }
)

CALM = Threat(exists=False)
DYING = Threat(
    is_to_self=True,
    is_to_others=False,
    has_identifiable_target=False,
    is_serious=True,
    is_imminent=True,
    disclosure_is_necessary=True,
)
ORDER = LegalProcess(kinds=frozenset((ProcessKind.COURT_ORDER,)))
NO_ORDER = LegalProcess(kinds=frozenset())
NO_EMERGENCY = Emergency(is_medical=False, needs_treatment=False)
LETS_GO = law("us.lets_go", permission("us.lets_go.everything"))
"""A law that permits everything, to see what an open code keeps back of it."""

REQUIRED = (
    LegalRequirement(
        citation="State Code 1", says="It goes to the agency.", items=frozenset(("item-1",))
    ),
)


def note(kind: RecordKind = RecordKind.PROGRESS_NOTE, **more: Any) -> RecordItem:
    """Return a note about the client that the purpose needs and that shows who the client is."""
    settled: dict[str, Any] = {
        "ref": "item-1",
        "is_necessary": True,
        "identifies_client": True,
        "is_narrative": False,
    }
    return RecordItem(**{**settled, **more}, kind=kind)


def ask(
    code: str,
    purpose: Purpose,
    kind: RecipientKind,
    *items: RecordItem,
    client: Client = ADULT,
    recipient: Mapping[str, Any] = MappingProxyType({}),
    consents: tuple[ConsentGrant, ...] = (),
    channel: Channel | None = Channel.SECURE_MESSAGE,
    **circumstances: Any,
) -> DisclosureRequest:
    """Return a request to whom the code binds; in peace, if nothing is said."""
    settled = {"threat": CALM, "process": NO_ORDER, "emergency": NO_EMERGENCY, **circumstances}
    return DisclosureRequest(
        client=client,
        discloser=Discloser(profession=PROFESSIONS[code]),
        recipient=Recipient(**{"kind": kind, "ref": "recipient-b", **recipient}),
        purpose=purpose,
        items=items or (note(),),
        consents=consents,
        circumstances=Circumstances(**settled),
        channel=channel,
    )


def decide(code: str, *args: Any, as_of: date | None = None, **more: Any) -> Decision:
    """Return what one code alone decides of a request that is made as `ask` makes it."""
    day = as_of or (MARCH_2022 if code == "NBCC" else MARCH_2026)
    return evaluate(ask(code, *args, **more), RuleSet.of(CODES[code]), as_of=day)


def grant(
    ref: str = "grant-1",
    *,
    to: RecipientKind | None = None,
    by: str | None = None,
    form: ConsentForm | None = ConsentForm.WRITTEN,
    kinds: tuple[RecordKind, ...] = (RecordKind.PROGRESS_NOTE,),
    purposes: tuple[Purpose, ...] = tuple(Purpose),
    **more: Any,
) -> ConsentGrant:
    """Return the client's consent, or that of the one whose ref is given, for progress notes."""
    whom = RecipientDesignation(ref="recipient-b") if to is None else RecipientDesignation(kind=to)
    return ConsentGrant(
        **{"granted_by": Grantor.CLIENT if by is None else Grantor.OTHER, **more},
        ref=ref,
        scope=ConsentScope(
            decision=ScopeDecision.PERMIT,
            recipients=frozenset((whom,)),
            purposes=frozenset(purposes),
            items=frozenset(ItemDesignation(kind=kind) for kind in kinds),
        ),
        grantor_ref=by,
        form=form,
    )


def unlimited(decision: Decision) -> bool:
    """Return whether every item goes as it is."""
    return all(one.handling is Handling.RELEASE for one in decision.plan.dispositions)


def handling(decision: Decision) -> tuple[Handling, ...]:
    """Return what is done with each item."""
    return tuple(one.handling for one in decision.plan.dispositions)


def speaking(decision: Decision, *, position: int = 0) -> set[str]:
    """Return the ids of the rules that are certain grounds of one item's answer."""
    return {
        ground.rule.id
        for ground in decision.items[position].grounds
        if ground.rule is not None and ground.is_certain
    }


def due(decision: Decision) -> set[str]:
    """Return the ids of the obligations that are certainly due."""
    return {one.obligation.id for one in decision.obligations if not one.depends_on}


def perhaps_due(decision: Decision) -> set[str]:
    """Return the ids of the obligations that hang on a fact that nobody has stated."""
    return {one.obligation.id for one in decision.obligations if one.depends_on}
