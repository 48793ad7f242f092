"""What the client, or somebody for the client, has permitted or refused.

A grant covers what it names and nothing else.  What a permit does not state names nobody and
nothing; what a denial does not state names everybody and everything.  So a grant that was read
badly never widens, and a denial that was read badly still denies.
"""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind, SensitivityLabel
from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = [
    "ANY",
    "CombinedWith",
    "ConsentElement",
    "ConsentForm",
    "ConsentGrant",
    "ConsentScope",
    "DiscloserDesignation",
    "Grantor",
    "ItemDesignation",
    "RecipientDesignation",
    "ScopeDecision",
    "Unlimited",
]


class Unlimited(Enum):
    """The one value `ANY`: everybody or everything, said on purpose."""

    ANY = "any"


ANY = Unlimited.ANY


class ScopeDecision(Term):
    """Whether a grant, or an exception in it, permits or denies."""

    PERMIT = "permit"
    DENY = "deny"

    @property
    def opposite(self) -> "ScopeDecision":
        """The other decision."""
        return ScopeDecision.DENY if self is ScopeDecision.PERMIT else ScopeDecision.PERMIT


class Grantor(Term):
    """Who gave the consent."""

    CLIENT = "client"
    PARENT = "parent"
    GUARDIAN = "guardian"
    PERSONAL_REPRESENTATIVE = "personal_representative"
    PROGRAM_DIRECTOR = "program_director"
    COURT = "court"
    OTHER = "other"


class ConsentForm(Term):
    """In what form it was given."""

    ORAL = "oral"
    WRITTEN = "written"
    ELECTRONIC = "electronic"


class ConsentElement(Term):
    """Something that a law wants a written consent to carry."""

    CLIENT_NAME = "client_name"
    INFORMATION_DESCRIBED = "information_described"
    DISCLOSER_NAMED = "discloser_named"
    RECIPIENT_NAMED = "recipient_named"
    PURPOSE_DESCRIBED = "purpose_described"
    EXPIRATION = "expiration"
    SIGNATURE = "signature"
    SIGNATURE_DATE = "signature_date"
    SECOND_SIGNATURE = "second_signature"
    REPRESENTATIVE_AUTHORITY = "representative_authority"
    RIGHT_TO_REVOKE = "right_to_revoke"
    HOW_TO_REVOKE = "how_to_revoke"
    CONDITIONING_STATEMENT = "conditioning_statement"
    REFUSAL_CONSEQUENCES = "refusal_consequences"
    REDISCLOSURE_STATEMENT = "redisclosure_statement"
    HIPAA_REDISCLOSURE_STATEMENT = "hipaa_redisclosure_statement"
    REMUNERATION_STATEMENT = "remuneration_statement"
    FUNDRAISING_STATEMENT = "fundraising_statement"
    PLAIN_LANGUAGE = "plain_language"
    INTERMEDIARY_NAMED = "intermediary_named"
    INTERMEDIARY_PARTICIPANTS = "intermediary_participants"
    RECORDS_SPECIFIED = "records_specified"
    PARTIES_IDENTIFIED = "parties_identified"
    RIGHT_TO_INSPECT = "right_to_inspect"
    WITNESS = "witness"
    CLIENT_SIGNATURE = "client_signature"
    REGISTRIES_LISTED = "registries_listed"
    STATED_DURATION = "stated_duration"
    REVOCABLE_UPON = "revocable_upon"
    INFORMED_IN_NATIVE_LANGUAGE = "informed_in_native_language"
    UNDERSTOOD_AS_VOLUNTARY = "understood_as_voluntary"


class CombinedWith(Term):
    """What a consent was put on one paper with."""

    OTHER_DOCUMENT = "other_document"
    OTHER_AUTHORIZATION = "other_authorization"
    SAME_KIND_OF_NOTES = "same_kind_of_notes"
    RESEARCH_PERMISSION = "research_permission"
    OTHER_PURPOSE = "other_purpose"
    CONDITIONED_AUTHORIZATION = "conditioned_authorization"


@frozen(kw_only=True, repr=False)
class RecipientDesignation(Value):
    """Somebody named in a consent: a person, or a class of persons; at least one is given.

    Args:
        kind: The class.
        ref: The person, by the caller's own opaque id.
        with_members: Names everybody as well who belongs to what the ref leads to.
    """

    kind: RecipientKind | None = None
    ref: str | None = None
    with_members: bool = False

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if nobody is named."""
        if self.kind is None and self.ref is None:
            yield Problem("RecipientDesignation", "expected a kind, a ref, or both")


@frozen(kw_only=True, repr=False)
class DiscloserDesignation(Value):
    """Somebody whom a consent lets disclose: a person, or a class; at least one is given.

    Args:
        setting: The class, by what its members are to the law.
        ref: The person, by the caller's own opaque id.
    """

    setting: Setting | None = None
    ref: str | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if nobody is named."""
        if self.setting is None and self.ref is None:
            yield Problem("DiscloserDesignation", "expected a setting, a ref, or both")


@frozen(kw_only=True, repr=False)
class ItemDesignation(Value):
    """Items named in a consent: those that match all that is given; at least one is given.

    Args:
        kind: What they are.
        label: A sensitivity label that they carry.
        ref: One item, by the caller's own opaque id.
        dated: When they were made.
    """

    kind: RecordKind | None = None
    label: SensitivityLabel | None = None
    ref: str | None = None
    dated: Period | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if nothing is named."""
        if (self.kind, self.label, self.ref, self.dated) == (None, None, None, None):
            yield Problem("ItemDesignation", "expected a kind, a label, a ref or a period")


@frozen(kw_only=True, repr=False)
class ConsentScope(Value):
    """Whom, for what and what a consent reaches, with exceptions, as FHIR Consent nests them.

    Args:
        decision: Permit or deny.
        recipients: To whom; ``None`` if not stated, `ANY` for everybody.
        purposes: For what; ``None`` if not stated, `ANY` for every purpose.
        items: What; ``None`` if not stated, `ANY` for everything.
        period: When this part holds; ``None`` for as long as the whole.
        exceptions: Parts inside this one for which the answer is another; may be empty.
        not_understood: What a reader could not make sense of, as paths; may be empty.
    """

    decision: ScopeDecision
    recipients: frozenset[RecipientDesignation] | Unlimited | None = None
    purposes: frozenset[Purpose] | Unlimited | None = None
    items: frozenset[ItemDesignation] | Unlimited | None = None
    period: Period | None = None
    exceptions: tuple["ConsentScope", ...] = ()
    not_understood: tuple[str, ...] = ()


@frozen(kw_only=True, repr=False)
class ConsentGrant(Value):
    """A consent, authorization, release, directive or refusal.

    Whether it is valid depends on which law asks; see `ConsentStandard`.

    Args:
        ref: The caller's own opaque id, unique in the request.
        scope: What it permits or denies.
        client_ref: The ref of the client whose information it is about; ``None`` if it is on
            this client's file and nothing says otherwise.
        granted_by: Who gave it.
        grantor_ref: The ref of whoever gave it, if not the client.
        disclosers: Everybody whom it lets disclose, complete; ``None`` if nobody has read it for
            that, and then `ConsentElement.DISCLOSER_NAMED` is taken to mean this discloser.
        form: In what form; ``None`` if not known.
        elements: Everything of the law's lists that it carries, complete; ``None`` if nobody
            has checked.
        signed_on: The day it was signed.
        period: When it is in force; without an end it does not expire by date.
        expiry_event_has_occurred: The event that ends it has occurred; ``None`` if it has
            none or this is not known.
        revoked_on: The first day on which it is known to be revoked.
        revocable_from: The first day on which it may be revoked, where law lets it put that off
            (42 CFR 2.35(c)); ``None`` if it names no day.
        revocability_event_has_occurred: The event from which it may be revoked has occurred;
            ``None`` if it names none or this is not known.
        known_to_be_false: Something material in it is known to be false.
        combined_with: What it was put on one paper with, complete; ``None`` if not known.
        care_was_conditioned: Treatment, payment, enrollment or benefits were made to depend on
            it where that is not allowed; ``None`` if not known.
        is_for_all_future_tpo: Is one consent for all future treatment, payment and health care
            operations (42 CFR 2.31(a)(4)(i)).
    """

    ref: str
    scope: ConsentScope
    client_ref: str | None = None
    granted_by: Grantor | None = None
    grantor_ref: str | None = None
    disclosers: frozenset[DiscloserDesignation] | None = None
    form: ConsentForm | None = None
    elements: frozenset[ConsentElement] | None = None
    signed_on: date | None = None
    period: Period = Period()
    expiry_event_has_occurred: bool | None = None
    revoked_on: date | None = None
    revocable_from: date | None = None
    revocability_event_has_occurred: bool | None = None
    known_to_be_false: bool = False
    combined_with: frozenset[CombinedWith] | None = None
    care_was_conditioned: bool | None = None
    is_for_all_future_tpo: bool | None = None
