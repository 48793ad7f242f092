"""The scenarios' words for consent as grants on file.

Each paper carries what such a paper has, no more and no less.  What a valid one reaches is the
scenario's own recipient, purpose and items, so far as one paper can reach them under any law:
notes kept apart (psychotherapy notes, SUD counseling notes) want a paper of their own, so a paper
names them only where nothing else is asked for.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from attrs import frozen

from disclosure_rules import (
    ANY,
    CombinedWith,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Grantor,
    ItemDesignation,
    Period,
    Purpose,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    ScopeDecision,
)

__all__ = [
    "CLIENT",
    "CONSENTS",
    "PARTNER",
    "RECIPIENT",
    "WITHOUT_PAPER",
    "Asked",
    "grants_for",
    "named_for",
]

CLIENT = "client"
"""The ref of a scenario's client."""

RECIPIENT = "recipient"
"""The ref of a scenario's recipient."""

PARTNER = "partner"
"""The ref of the other client of a couple or a family."""

_E = ConsentElement
_SIGNED = frozenset({_E.SIGNATURE, _E.CLIENT_SIGNATURE, _E.SIGNATURE_DATE})
_SHARED = _SIGNED | {
    _E.INFORMATION_DESCRIBED,
    _E.DISCLOSER_NAMED,
    _E.RECIPIENT_NAMED,
    _E.PURPOSE_DESCRIBED,
    _E.EXPIRATION,
    _E.RIGHT_TO_REVOKE,
    _E.HOW_TO_REVOKE,
    _E.REDISCLOSURE_STATEMENT,
}
# 45 CFR 164.508(c) asks for these, and not for the client's name.
_HIPAA = _SHARED | {_E.CONDITIONING_STATEMENT, _E.PLAIN_LANGUAGE}
# 42 CFR 2.31(a).
_PART2 = _SHARED | {_E.CLIENT_NAME, _E.REFUSAL_CONSEQUENCES, _E.HIPAA_REDISCLOSURE_STATEMENT}
# 42 CFR 2.34(b) and 2.35(b) ask for these besides.
_FOR_REGISTRIES = frozenset({_E.REGISTRIES_LISTED})
_FOR_CRIMINAL_JUSTICE = frozenset({_E.STATED_DURATION, _E.REVOCABLE_UPON})
# A Part 2 program here is a covered entity as well.  A consent that a scenario calls valid is a
# paper on which such a program may act, so it carries what both laws ask for.
_BOTH = _HIPAA | _PART2

_TPO = frozenset(
    {
        Purpose.TREATMENT,
        Purpose.EMERGENCY_TREATMENT,
        Purpose.CARE_COORDINATION,
        Purpose.CONSULTATION,
        Purpose.PAYMENT,
        Purpose.HEALTH_CARE_OPERATIONS,
        Purpose.QUALITY_IMPROVEMENT,
    }
)
# 42 CFR 2.31(a)(4)(i): "my treating providers, health plans, third-party payers, and people
# helping to operate this program".
_TPO_RECIPIENTS = frozenset(
    RecipientDesignation(kind=kind)
    for kind in (
        RecipientKind.PHYSICIAN,
        RecipientKind.PSYCHIATRIST,
        RecipientKind.NURSE,
        RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
        RecipientKind.HEALTH_CARE_PROVIDER,
        RecipientKind.HOSPITAL,
        RecipientKind.LABORATORY,
        RecipientKind.PHARMACY,
        RecipientKind.HEALTH_PLAN,
        RecipientKind.THIRD_PARTY_PAYER,
        RecipientKind.BILLING_SERVICE,
        RecipientKind.SERVICE_PROVIDER,
        RecipientKind.WORKFORCE_MEMBER,
    )
)
# 42 CFR 2.35(a): who has made participation a condition of a disposition or of release.
_CRIMINAL_JUSTICE = frozenset(
    RecipientDesignation(kind=kind)
    for kind in (
        RecipientKind.PROBATION_OR_PAROLE,
        RecipientKind.COURT,
        RecipientKind.PROSECUTOR,
    )
)
_NOTES = frozenset({RecordKind.PSYCHOTHERAPY_NOTE, RecordKind.SUD_COUNSELING_NOTE})
_HERE = frozenset({RecipientDesignation(ref=RECIPIENT)})


@frozen(kw_only=True)
class Asked:
    """What a scenario asks for, as its papers see it.

    Args:
        recipient_role: The scenario's word for the recipient.
        recipient_relationship: The scenario's word for how the recipient stands to the client.
        purpose: Why; ``None`` if not known.
        items: What is asked for.
        as_of: The day.
        only: The kind that an authorization is limited to; ``None`` for all that is asked for.
    """

    recipient_role: str | None
    recipient_relationship: str | None
    purpose: Purpose | None
    items: tuple[RecordItem, ...]
    as_of: date
    only: RecordKind | None = None

    @property
    def named(self) -> tuple[RecordItem, ...]:
        """The items that a valid paper for all that is asked for names."""
        items = self.items
        if self.only is not None:
            items = tuple(one for one in items if one.kind is self.only)
        kinds = {one.kind for one in items}
        if len(kinds) == 1:
            return items
        return tuple(one for one in items if one.kind not in _NOTES)

    @property
    def purposes(self) -> frozenset[Purpose] | None:
        """The scenario's purpose."""
        return None if self.purpose is None else frozenset({self.purpose})


def grants_for(word: str, asked: Asked) -> tuple[ConsentGrant, ...] | None:
    """Return the grants that a word stands for; ``None`` if it stands for no paper."""
    make = CONSENTS.get(word)
    return None if make is None else make(asked)


def named_for(word: str | None, asked: Asked) -> frozenset[str]:
    """Return the refs of the items that a valid paper names for this very disclosure."""
    if word not in _VALID_FOR_THIS:
        return frozenset()
    return frozenset(one.ref for one in asked.named)


def _designated(items: Iterable[RecordItem]) -> frozenset[ItemDesignation]:
    return frozenset(ItemDesignation(kind=one.kind, ref=one.ref) for one in items)


def _scope(
    asked: Asked,
    *,
    recipients: frozenset[RecipientDesignation] = _HERE,
    items: Iterable[RecordItem] | None = None,
) -> ConsentScope:
    return ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=recipients,
        purposes=asked.purposes,
        items=_designated(asked.named if items is None else items),
    )


def _paper(
    asked: Asked,
    scope: ConsentScope,
    elements: frozenset[ConsentElement] | None,
    *,
    ref: str = "paper",
    granted_by: Grantor = Grantor.CLIENT,
    grantor_ref: str | None = None,
    combined_with: frozenset[CombinedWith] = frozenset(),
    ended: date | None = None,
    revoked_on: date | None = None,
    is_for_all_future_tpo: bool = False,
) -> ConsentGrant:
    signed = asked.as_of - timedelta(days=400 if ended is not None else 30)
    return ConsentGrant(
        ref=ref,
        scope=scope,
        granted_by=granted_by,
        grantor_ref=grantor_ref,
        form=ConsentForm.WRITTEN,
        elements=elements,
        signed_on=signed,
        period=Period(start=signed, end=ended or asked.as_of + timedelta(days=335)),
        revoked_on=revoked_on,
        combined_with=combined_with,
        care_was_conditioned=False,
        is_for_all_future_tpo=is_for_all_future_tpo,
    )


def _valid(elements: frozenset[ConsentElement]) -> Callable[[Asked], tuple[ConsentGrant, ...]]:
    def make(asked: Asked) -> tuple[ConsentGrant, ...]:
        return (_paper(asked, _scope(asked), elements),)

    return make


def _spoken(asked: Asked) -> tuple[ConsentGrant, ...]:
    return (
        ConsentGrant(
            ref="word",
            scope=_scope(asked, items=asked.items),
            granted_by=Grantor.CLIENT,
            form=ConsentForm.ORAL,
            elements=frozenset(),
            combined_with=frozenset(),
            care_was_conditioned=False,
        ),
    )


def _tpo(asked: Asked) -> tuple[ConsentGrant, ...]:
    scope = ConsentScope(
        decision=ScopeDecision.PERMIT, recipients=_TPO_RECIPIENTS, purposes=_TPO, items=ANY
    )
    return (_paper(asked, scope, _PART2, is_for_all_future_tpo=True),)


def _criminal_justice(asked: Asked) -> tuple[ConsentGrant, ...]:
    scope = ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=_CRIMINAL_JUSTICE,
        purposes=frozenset({Purpose.CRIMINAL_JUSTICE_MONITORING}),
        items=_designated(asked.named),
    )
    return (_paper(asked, scope, _BOTH | _FOR_CRIMINAL_JUSTICE),)


def _combined(asked: Asked) -> tuple[ConsentGrant, ...]:
    # 42 CFR 2.31(d): a consent for a proceeding on one paper with one for other purposes.
    return (
        _paper(
            asked,
            ConsentScope(
                decision=ScopeDecision.PERMIT,
                recipients=_HERE | _TPO_RECIPIENTS,
                purposes=_TPO | (asked.purposes or frozenset()),
                items=_designated(asked.items),
            ),
            _BOTH,
            combined_with=frozenset({CombinedWith.OTHER_PURPOSE}),
        ),
    )


def _compound(asked: Asked) -> tuple[ConsentGrant, ...]:
    # 45 CFR 164.508(b)(3): an authorization on one paper with another document.
    scope = _scope(asked, items=asked.items)
    return (_paper(asked, scope, _HIPAA, combined_with=frozenset({CombinedWith.OTHER_DOCUMENT})),)


def _lacking_elements(asked: Asked) -> tuple[ConsentGrant, ...]:
    return (_paper(asked, _scope(asked, items=asked.items), _SIGNED),)


def _lacking_part2_elements(asked: Asked) -> tuple[ConsentGrant, ...]:
    lacking = {_E.RECIPIENT_NAMED, _E.RIGHT_TO_REVOKE, _E.HOW_TO_REVOKE, _E.EXPIRATION}
    return (_paper(asked, _scope(asked, items=asked.items), _PART2 - lacking),)


def _general(elements: frozenset[ConsentElement]) -> Callable[[Asked], tuple[ConsentGrant, ...]]:
    # "A general authorization for the release of medical or other information" names neither
    # SUD records nor notes kept apart (42 CFR 2.32(a); 45 CFR 164.508(b)(3)(ii)).
    def make(asked: Asked) -> tuple[ConsentGrant, ...]:
        medical = [
            one
            for one in asked.items
            if one.kind not in _NOTES and RecordFile.PART2 not in (one.files or ())
        ]
        return (_paper(asked, _scope(asked, items=medical), elements),)

    return make


def _expired(asked: Asked) -> tuple[ConsentGrant, ...]:
    return (_paper(asked, _scope(asked), _BOTH, ended=asked.as_of - timedelta(days=1)),)


def _revoked(asked: Asked) -> tuple[ConsentGrant, ...]:
    return (_paper(asked, _scope(asked), _BOTH, revoked_on=asked.as_of - timedelta(days=1)),)


def _revoked_here(asked: Asked) -> tuple[ConsentGrant, ...]:
    others = frozenset({RecipientDesignation(ref="another-recipient")})
    return (
        *_revoked(asked),
        _paper(asked, _scope(asked, recipients=others), _BOTH, ref="paper-for-others"),
    )


def _of_minor_alone(asked: Asked) -> tuple[ConsentGrant, ...]:
    # Whole, but for any second signature: no parent has signed.
    return (_paper(asked, _scope(asked), _BOTH),)


def _of_both(asked: Asked) -> tuple[ConsentGrant, ...]:
    elements = _BOTH | {_E.SECOND_SIGNATURE}
    return (
        _paper(asked, _scope(asked), elements),
        _paper(
            asked,
            _scope(asked),
            elements,
            ref="partners-paper",
            granted_by=Grantor.OTHER,
            grantor_ref=PARTNER,
        ),
    )


def _of_one(asked: Asked) -> tuple[ConsentGrant, ...]:
    return (_paper(asked, _scope(asked), _BOTH),)


def _of_spouse(asked: Asked) -> tuple[ConsentGrant, ...]:
    # Signed by somebody without authority, so nothing on it says what the authority is.
    return (
        _paper(asked, _scope(asked), _BOTH, granted_by=Grantor.OTHER, grantor_ref="clients-spouse"),
    )


def _refused_by_parent(asked: Asked) -> tuple[ConsentGrant, ...]:
    return (
        ConsentGrant(
            ref="refusal",
            scope=ConsentScope(
                decision=ScopeDecision.DENY,
                recipients=_HERE,
                purposes=asked.purposes,
                items=_designated(asked.items),
            ),
            granted_by=Grantor.PARENT,
            grantor_ref="clients-parent",
        ),
    )


def _to(role: str, *relationships: str) -> Callable[[Asked], tuple[ConsentGrant, ...]]:
    # A paper that names one person, who may or may not be the scenario's recipient.
    def make(asked: Asked) -> tuple[ConsentGrant, ...]:
        is_named = asked.recipient_role == role and asked.recipient_relationship in relationships
        ref = RECIPIENT if is_named else f"the-{role}"
        recipients = frozenset({RecipientDesignation(ref=ref)})
        return (_paper(asked, _scope(asked, recipients=recipients), _BOTH),)

    return make


def _waiver(asked: Asked) -> tuple[ConsentGrant, ...]:
    # In writing, signed by client and lawyer; nobody says what else stands on it.
    return (_paper(asked, _scope(asked), None),)


CONSENTS: Mapping[str, Callable[[Asked], tuple[ConsentGrant, ...]]] = {
    "both_partners_written": _of_both,
    "combined_consent": _combined,
    "compound_authorization": _compound,
    "criminal_justice_consent": _criminal_justice,
    "defective_part2_consent": _lacking_part2_elements,
    "expired": _expired,
    "general_medical_release": _general(_HIPAA),
    # "Only": a form so general that it says neither what nor for what nor until when.
    "general_release_only": _general(
        _SIGNED | {_E.CLIENT_NAME, _E.DISCLOSER_NAMED, _E.RECIPIENT_NAMED}
    ),
    "invalid_authorization": _lacking_elements,
    "minor_signature_only": _of_minor_alone,
    "one_family_member_only": _of_one,
    "one_partner_only": _of_one,
    "parent_refuses": _refused_by_parent,
    "part2_consent_to_attorney_only": _to("attorney", "own_attorney", "consented_recipient"),
    "part2_tpo_consent": _tpo,
    "revoked": _revoked,
    "revoked_for_this_recipient": _revoked_here,
    "spouse_release": _of_spouse,
    "verbal_agreement": _spoken,
    "written_hipaa_authorization": _valid(_HIPAA),
    "written_part2_consent": _valid(_BOTH | _FOR_REGISTRIES),
    "written_part2_consent_to_pcp": _to("physician", "treating_provider", "consented_recipient"),
    "written_waiver_client_and_attorney": _waiver,
}

WITHOUT_PAPER = frozenset(
    {
        "inferred_no_objection",
        "no_objection",
        "no_objection_present",
        "none",
        "not_yet_asked",
        "objects",
        "prior_objection",
    }
)
"""Words that stand for what the client said or left unsaid; see `adapter`."""

_VALID_FOR_THIS = frozenset(
    {
        "both_partners_written",
        "criminal_justice_consent",
        "written_hipaa_authorization",
        "written_part2_consent",
    }
)
