"""FHIR Consent, R4 and R5, read into a `ConsentGrant` with a report of what was not understood."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from attrs import evolve, field, frozen

from disclosure_rules.interop.fhir.codes import (
    BASES,
    KNOWN_POLICIES,
    NARROWING_CATEGORIES,
    SCOPE_OF_PRIVACY,
)
from disclosure_rules.interop.fhir.elements import (
    Element,
    NotUnderstood,
    Notes,
    codings_in,
    reference_in,
    span_of,
)
from disclosure_rules.interop.fhir.dimensions import time_in
from disclosure_rules.interop.fhir.provision import ProvisionReader, strange_in
from disclosure_rules.interop.fhir.release import (
    CONSENT_ELEMENTS,
    FhirRelease,
    release_of_consent,
)
from disclosure_rules.model.consent import ANY, ConsentGrant, ConsentScope, Grantor, ScopeDecision
from disclosure_rules.model.dates import Period
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.terms import Coding

__all__ = ["ConsentReading", "consent_from_fhir"]

_ROOT = "Consent"


@frozen(kw_only=True)
class ConsentReading:
    """What was read from a FHIR Consent.

    Args:
        release: The release that it is written in.
        is_active: Its status is active; any other is no consent and no refusal to rely on.
        grant: The consent; ``None`` if it is not active.
        not_understood: Every place that was not used, and why, in the order of reading; may be
            empty.  Show it to a person who can look at the resource.
        policies: The policies, forms and laws that it names and that are known, sorted.  What
            such a form says is not inferred from its name.
        subject: The FHIR reference of whom it is about; ``None`` if it does not say.  A grant
            does not carry it: check that this is your client.
    """

    release: FhirRelease
    is_active: bool
    grant: ConsentGrant | None
    not_understood: tuple[NotUnderstood, ...] = ()
    policies: tuple[Coding, ...] = ()
    subject: str | None = field(default=None, repr=False)


def consent_from_fhir(
    resource: Mapping[str, object],
    *,
    release: FhirRelease | None = None,
    ref: str | None = None,
    disclosers: Collection[str] = (),
) -> ConsentReading:
    """Read a FHIR Consent, of R4 or R5, without widening a permit or losing a denial.

    Whom the Consent names is matched by reference: give a recipient's and an item's ``ref`` the
    FHIR reference under which consents name them (``Practitioner/f204``).  A Consent does not
    say in what form it was given or which statements of the law it carries: both stay unknown,
    and a law that asks for them is answered "unknown" until somebody adds them with
    ``attrs.evolve``.

    Args:
        resource: The resource as a mapping, such as `json.loads` makes.
        release: The release it is written in; ``None`` to tell it by its elements.
        ref: The ref of the grant; ``None`` for ``Consent/`` and the resource's id.
        disclosers: FHIR references that stand for whoever is about to disclose, so that a
            provision for one custodian can be known to be meant for them.

    Returns:
        The grant and everything that was not understood.

    Raises:
        InvalidField: The resource is no Consent, is not written as FHIR, mixes releases, or has
            no id where `ref` is not given; every problem is named by its path, no value is shown.

    >>> from disclosure_rules.interop.fhir import consent_from_fhir
    >>> reading = consent_from_fhir(
    ...     {
    ...         "resourceType": "Consent",
    ...         "id": "consent-a",
    ...         "status": "active",
    ...         "decision": "deny",
    ...         "provision": [
    ...             {
    ...                 "purpose": [
    ...                     {
    ...                         "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    ...                         "code": "TREAT",
    ...                     }
    ...                 ]
    ...             }
    ...         ],
    ...     }
    ... )
    >>> reading.grant.scope.decision, reading.grant.scope.exceptions[0].decision
    (<ScopeDecision.DENY: 'deny'>, <ScopeDecision.PERMIT: 'permit'>)
    """
    if not isinstance(resource, Mapping) or not all(isinstance(key, str) for key in resource):
        raise InvalidField((Problem(_ROOT, "expected an object"),))
    if resource.get("resourceType") != _ROOT:
        raise InvalidField((Problem(f"{_ROOT}.resourceType", "expected Consent"),))
    found = release_of_consent(resource, release)
    notes = Notes()
    reader = _ConsentReader(
        resource=resource,
        release=found,
        notes=notes,
        provisions=ProvisionReader(release=found, notes=notes, disclosers=frozenset(disclosers)),
    )
    reading = reader.read(ref)
    notes.raise_problems()
    return reading


@frozen(kw_only=True)
class _ConsentReader:
    resource: Element
    release: FhirRelease
    notes: Notes
    provisions: ProvisionReader

    def read(self, ref: str | None) -> ConsentReading:
        notes = self.notes
        status = notes.string(self.resource, "status", _ROOT)
        if status is None and "status" not in self.resource:
            notes.refuse(f"{_ROOT}.status", "to be given")
        if status != "active":
            notes.note(f"{_ROOT}.status", "only an active consent counts")
        ident = notes.string(self.resource, "id", _ROOT)
        if ident is None and ref is None:
            notes.refuse(f"{_ROOT}.id", "to be given, or a ref of the grant to be stated")
        subject = self._reference("patient" if self._is_r4 else "subject")
        policies = frozenset(self._policies())
        scope = self._scope()
        period = time_in(
            self.resource, "period", _ROOT, notes, widely=scope.decision is ScopeDecision.DENY
        )
        if period.limits:
            scope = evolve(scope, not_understood=(*scope.not_understood, *period.limits))
        granted_by, grantor = self._grantor(subject)
        grant = ConsentGrant(
            ref=ref or f"{_ROOT}/{ident}",
            scope=scope,
            granted_by=granted_by,
            grantor_ref=grantor,
            signed_on=self._signed_on(),
            period=period.period or Period(),
        )
        return ConsentReading(
            release=self.release,
            is_active=status == "active",
            grant=grant if status == "active" else None,
            not_understood=tuple(notes.not_understood),
            policies=tuple(sorted(policies & (KNOWN_POLICIES | BASES.keys()))),
            subject=subject,
        )

    @property
    def _is_r4(self) -> bool:
        return self.release is FhirRelease.R4

    def _scope(self) -> ConsentScope:
        opaque, limits = tuple(self._opaque()), tuple(self._limits())
        if self._is_r4:
            return self._scope_of_r4(opaque, limits)
        base = self.provisions.stated(self.resource, "decision", _ROOT)
        if base is None:
            self.notes.note(f"{_ROOT}.decision", "it does not say whether it permits or denies")
            return _undecided({}, (f"{_ROOT}.decision", *opaque), ())
        provisions = self.resource.get("provision")
        whole = {} if provisions is None else {"provision": provisions}
        return self.provisions.root(whole, _ROOT, base, opaque=opaque, limits=limits)

    def _scope_of_r4(self, opaque: tuple[str, ...], limits: tuple[str, ...]) -> ConsentScope:
        path = f"{_ROOT}.provision"
        provision = self.notes.object(self.resource, "provision", _ROOT) or {}
        base = self._base()
        stated = self.provisions.stated(provision, "type", path)
        decision = stated or base
        if decision is None:
            at = self.notes.note(path, "neither type nor policy says whether it permits or denies")
            return self._undecided_r4(provision, path, (at, *opaque))
        if stated is None or base is None or stated is base:
            return self.provisions.root(provision, path, decision, opaque=opaque, limits=limits)
        at = self.notes.note(f"{path}.type", "the policy says the opposite")
        if decision is ScopeDecision.DENY:
            return self.provisions.root(provision, path, decision, opaque=opaque, limits=limits)
        permit = self.provisions.root(provision, path, decision, opaque=(at, *opaque))
        return ConsentScope(decision=ScopeDecision.DENY, exceptions=(permit,))

    def _undecided_r4(
        self, provision: Element, path: str, because: tuple[str, ...]
    ) -> ConsentScope:
        as_denial = self.provisions.root(provision, path, ScopeDecision.DENY)
        as_permit = self.provisions.root(provision, path, ScopeDecision.PERMIT)
        denials = tuple(
            one
            for one in as_permit.exceptions
            if one.decision is ScopeDecision.DENY
        )
        return _undecided(
            {
                "recipients": as_denial.recipients,
                "purposes": as_denial.purposes,
                "items": as_denial.items,
            },
            because,
            denials,
        )

    def _base(self) -> ScopeDecision | None:
        rule = self.notes.object(self.resource, "policyRule", _ROOT)
        if rule is None:
            return None
        codes = codings_in(rule, f"{_ROOT}.policyRule", self.notes)
        found = {BASES[code] for code in codes & BASES.keys()}
        return found.pop() if len(found) == 1 else None
