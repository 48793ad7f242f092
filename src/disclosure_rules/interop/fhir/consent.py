"""FHIR Consent, R4 and R5, read into a `ConsentGrant` with a report of what was not understood."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from attrs import evolve, frozen

from disclosure_rules.interop.fhir.codes import (
    BASES,
    EMERGENCY_ONLY,
    KNOWN_POLICIES,
    KNOWN_RESTRICTIONS,
    NARROWING_CATEGORIES,
    SCOPE_OF_PRIVACY,
    SCOPES_OF_CARE,
)
from disclosure_rules.interop.fhir.dimensions import time_in
from disclosure_rules.interop.fhir.elements import (
    Element,
    Notes,
    NotUnderstood,
    codings_in,
    reference_in,
    span_of,
)
from disclosure_rules.interop.fhir.provision import ProvisionReader, strange_in
from disclosure_rules.interop.fhir.release import (
    CONSENT_ELEMENTS,
    FhirRelease,
    release_of_consent,
)
from disclosure_rules.model.consent import ConsentGrant, ConsentScope, Grantor, ScopeDecision
from disclosure_rules.model.dates import Period
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.terms import Coding

__all__ = ["ConsentReading", "consent_from_fhir"]

_ROOT = "Consent"

# A consent of such a status is not in force, and a refusal neither.
_NOT_IN_FORCE = frozenset(
    ("draft", "entered-in-error", "inactive", "not-done", "proposed", "rejected")
)
# At the root of R4 these may stand beside a policy and constrain it; anything else may be meant
# as an exception to it.
_BESIDE_A_POLICY = frozenset(("id", "extension", "modifierExtension", "period", "provision"))


@frozen(kw_only=True)
class ConsentReading:
    """What was read from a FHIR Consent.

    Args:
        release: The release that it is written in.
        is_active: Its status is active; no other is a consent to rely on.
        grant: The consent; ``None`` if it is not in force, or is about care and not about
            information (an advance directive, a consent to treatment).  Where the status does
            not tell whether it is in force, it permits nothing for certain and still denies.
        not_understood: Every place that was not used, and why, in the order of reading; may be
            empty.  Show it to a person who can look at the resource.
        policies: The policies, forms and laws that it names and that are known, sorted.  What
            such a form says is not inferred from its name.
    """

    release: FhirRelease
    is_active: bool
    grant: ConsentGrant | None
    not_understood: tuple[NotUnderstood, ...] = ()
    policies: tuple[Coding, ...] = ()


def consent_from_fhir(
    resource: Mapping[str, object],
    *,
    release: FhirRelease | None = None,
    ref: str | None = None,
    disclosers: Collection[str] = (),
) -> ConsentReading:
    """Read a FHIR Consent, of R4 or R5, without widening a permit or losing a denial.

    Whom the Consent names is matched by reference: give client, recipients and items as their
    ``ref`` the FHIR reference under which consents name them (``Practitioner/f204``).  A Consent
    does not say in what form it was given or which statements of the law it carries: both stay
    unknown, and a law that asks for them is answered "unknown" until somebody adds them with
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
        subject = self._subject()
        policies = {code for _, codes in self._policies() for code in codes}
        scope = self._scope()
        scope, period = self._in_time(scope)
        granted_by, grantor = self._grantor(subject)
        grant = ConsentGrant(
            ref=ref or f"{_ROOT}/{ident}",
            scope=scope,
            client_ref=subject,
            granted_by=granted_by,
            grantor_ref=grantor,
            signed_on=self._signed_on(),
            period=period,
        )
        return ConsentReading(
            release=self.release,
            is_active=status == "active",
            grant=None if status in _NOT_IN_FORCE or self._is_about_care else grant,
            not_understood=tuple(notes.not_understood),
            policies=tuple(sorted(policies & (KNOWN_POLICIES | KNOWN_RESTRICTIONS | BASES.keys()))),
        )

    @property
    def _is_r4(self) -> bool:
        return self.release is FhirRelease.R4

    @property
    def _is_about_care(self) -> bool:
        codes = self._codes("scope")
        return bool(codes & SCOPES_OF_CARE) and SCOPE_OF_PRIVACY not in codes

    def _scope(self) -> ConsentScope:
        path = f"{_ROOT}.provision"
        provision = self.notes.object(self.resource, "provision", _ROOT) if self._is_r4 else None
        if self._is_r4:
            provision = provision or {}
            policy, stated = self._base(), self.provisions.stated(provision, "type", path)
            decision = stated if "type" in provision else policy
        else:
            path = _ROOT
            nested = self.resource.get("provision", ())
            provision = {"provision": nested}
            policy, stated = None, self.provisions.stated(self.resource, "decision", _ROOT)
            decision = stated
        opaque, limits = tuple(self._opaque(decision)), tuple(self._limits(decision))
        if decision is None:
            at = self.notes.note(path, "it does not say whether it permits or denies")
            return self.provisions.undecided(provision, path, (at, *opaque, *limits))
        keys = {key.removeprefix("_") for key in provision}
        if stated is None and self._is_r4 and not keys <= _BESIDE_A_POLICY:
            why = "it has no type: it may limit the policy or be an exception to it"
            at = self.notes.note(path, why)
            if decision is ScopeDecision.PERMIT:
                return self.provisions.undecided(provision, path, (at, *opaque, *limits))
            # Whichever it is: what it reaches, or everything else, is denied.
            self.provisions.root(provision, path, decision)
            return ConsentScope(decision=decision, not_understood=(at, *opaque, *limits))
        if policy is None or policy is decision:
            return self.provisions.root(provision, path, decision, opaque=opaque, limits=limits)
        at = self.notes.note(f"{path}.type", "the policy says the opposite")
        if decision is ScopeDecision.DENY:
            return self.provisions.root(provision, path, decision, opaque=opaque, limits=limits)
        permit = self.provisions.root(
            provision, path, decision, opaque=(at, *opaque), limits=limits
        )
        return ConsentScope(decision=ScopeDecision.DENY, exceptions=(permit,))

    def _base(self) -> ScopeDecision | None:
        found = {BASES[code] for code in self._codes("policyRule") & BASES.keys()}
        return found.pop() if len(found) == 1 else None

    def _codes(self, key: str) -> frozenset[Coding]:
        """Return the codings of the concept or the concepts at a key."""
        found = self.resource.get(key)
        if isinstance(found, list | tuple):
            concepts = self.notes.objects(self.resource, key, _ROOT)
        else:
            concept = self.notes.object(self.resource, key, _ROOT)
            concepts = [] if concept is None else [(concept, f"{_ROOT}.{key}")]
        return frozenset(code for one, at in concepts for code in codings_in(one, at, self.notes))

    def _opaque(self, decision: ScopeDecision | None) -> Iterator[str]:
        """Yield the paths of what may change the meaning in a way that is not known."""
        notes = self.notes
        yield from strange_in(self.resource, CONSENT_ELEMENTS[self.release], _ROOT, notes)
        if self.resource.keys() & {"implicitRules", "_implicitRules"}:
            yield notes.note(f"{_ROOT}.implicitRules", "rules agreed elsewhere are not known")
        for key in ("policy", "policyBasis"):
            if key in self.resource:
                yield notes.note(f"{_ROOT}.{key}", "the policy is not known")
        known = KNOWN_POLICIES | {code for code, base in BASES.items() if base is decision}
        if decision is ScopeDecision.DENY:
            known |= KNOWN_RESTRICTIONS
        for at, codes in self._policies():
            if {BASES[code] for code in codes & BASES.keys()} == set(ScopeDecision):
                yield notes.note(at, "the policy contradicts itself")
            if codes & NARROWING_CATEGORIES and not codes & known:
                continue
            if not codes & known and not (self._is_r4 and codes & BASES.keys()):
                yield notes.note(at, "the policy is not known")

    def _limits(self, decision: ScopeDecision | None) -> Iterator[str]:
        """Yield the paths of what makes the whole narrower than its provisions say."""
        notes = self.notes
        if self.resource.get("status") != "active":
            yield f"{_ROOT}.status"
        whose = "patient" if self._is_r4 else "subject"
        if whose in self.resource and self._subject() is None:
            yield f"{_ROOT}.{whose}"
        if self._is_about_care:
            notes.note(f"{_ROOT}.scope", "it is about care and not about information")
        elif self._is_r4 and not self._is_about_privacy:
            yield notes.note(f"{_ROOT}.scope", "it is not known to be about privacy")
        narrowing = NARROWING_CATEGORIES
        if decision is not ScopeDecision.DENY:
            narrowing = narrowing | EMERGENCY_ONLY
        if self._codes("category") & narrowing:
            yield notes.note(f"{_ROOT}.category", "such a consent reaches less than it says here")
        for at, codes in self._policies():
            if codes & NARROWING_CATEGORIES and not codes & KNOWN_POLICIES:
                yield notes.note(at, "such a consent reaches less than it says here")
        verified = list(self._verified())
        if verified and True not in verified:
            yield notes.note(f"{_ROOT}.verification", "it has not been verified")

    @property
    def _is_about_privacy(self) -> bool:
        codes = self._codes("scope")
        return SCOPE_OF_PRIVACY in codes and not codes & SCOPES_OF_CARE

    def _verified(self) -> Iterator[bool | None]:
        """Yield what each verification says; ``None`` where it says nothing."""
        for one, at in self.notes.objects(self.resource, "verification", _ROOT):
            found = one.get("verified")
            if found is not None and not isinstance(found, bool):
                self.notes.refuse(f"{at}.verified", "true or false")
            else:
                yield found

    def _policies(self) -> Iterator[tuple[str, frozenset[Coding]]]:
        """Yield path and codings of each policy that is written as a concept."""
        if self._is_r4:
            if "policyRule" in self.resource:
                yield f"{_ROOT}.policyRule", self._codes("policyRule")
            return
        for one, at in self.notes.objects(self.resource, "regulatoryBasis", _ROOT):
            yield at, codings_in(one, at, self.notes)

    def _in_time(self, scope: ConsentScope) -> tuple[ConsentScope, Period]:
        """Return the scope, marked where it must be, and the days on which it is in force."""
        narrow = time_in(self.resource, "period", _ROOT, self.notes, widely=False)
        if scope.decision is ScopeDecision.PERMIT and not scope.exceptions:
            return _marked(scope, narrow.limits), narrow.period or Period()
        # What is denied stays denied on a day that is in the period for some hours only.
        wide = time_in(self.resource, "period", _ROOT, self.notes, widely=True)
        differ = () if wide.period == narrow.period else (f"{_ROOT}.period",)
        return _marked(scope, (*wide.limits, *differ)), wide.period or Period()

    def _grantor(self, subject: str | None) -> tuple[Grantor | None, str | None]:
        key = "performer" if self._is_r4 else "grantor"
        found = self.notes.objects(self.resource, key, _ROOT)
        refs = [reference_in(one, at, self.notes) for one, at in found]
        if subject is not None and subject in refs:
            return Grantor.CLIENT, None
        if not found:
            return None, None
        named = [one for one in refs if one is not None]
        if len(named) != 1 or len(found) != 1:
            self.notes.note(f"{_ROOT}.{key}", "which one person gave it cannot be told")
        grantor = named[0] if len(named) == 1 else None
        return (None if subject is None else Grantor.OTHER), grantor

    def _signed_on(self) -> date | None:
        key = "dateTime" if self._is_r4 else "date"
        text = self.notes.string(self.resource, key, _ROOT)
        span = None if text is None else span_of(text)
        if span is None:
            if text is not None:
                self.notes.note(f"{_ROOT}.{key}", "it is no date")
            return None
        if span.first != span.last:
            self.notes.note(f"{_ROOT}.{key}", "the day is left open: the last possible one counts")
        return span.last

    def _subject(self) -> str | None:
        path = f"{_ROOT}.{'patient' if self._is_r4 else 'subject'}"
        found = self.notes.object(self.resource, path.removeprefix(f"{_ROOT}."), _ROOT)
        subject = None if found is None else reference_in(found, path, self.notes)
        if subject is None:
            self.notes.note(path, "it does not say, in a way that can be followed, whose it is")
        return subject


def _marked(scope: ConsentScope, because: tuple[str, ...]) -> ConsentScope:
    """Return the scope with what it permits made uncertain."""
    if not because:
        return scope
    if scope.decision is ScopeDecision.PERMIT:
        return evolve(scope, not_understood=(*scope.not_understood, *because))
    return evolve(scope, exceptions=tuple(_marked(one, because) for one in scope.exceptions))
