"""One provision of a Consent, with those nested in it, as a scope with exceptions.

The two promises, and how they are kept:

- *A permit never widens.*  What is not understood in a permit drops out, or the permit is marked
  as not understood, so that it permits at most "unknown".  A permit to do something other than
  disclose is none.  At the root, a permit that does not say to whom, for what or what permits
  nobody.  Inside a denial it is not limited in what it leaves out; but if neither it nor what
  it stands in says to whom or for what, it is marked.
- *A denial still denies.*  What is not understood in a denial lifts its limits.  What a denial
  wider than the text excepts is then no longer certain, and is marked so.

Releases differ in the sense of a nested provision: R4 writes it in ``type``, and where that is
missing it is perhaps an exception to what it stands in; in R5 it always is.
"""

from collections.abc import Iterator, Mapping, Set
from typing import TypeVar

from attrs import evolve, frozen

from disclosure_rules.interop.fhir.dimensions import (
    Dimension,
    items_in,
    purposes_in,
    recipients_in,
    speaks_of,
    time_in,
)
from disclosure_rules.interop.fhir.elements import Element, Notes
from disclosure_rules.interop.fhir.release import FhirRelease
from disclosure_rules.model.consent import ANY, ConsentScope, ScopeDecision, Unlimited

__all__ = ["ProvisionReader", "strange_in"]

T = TypeVar("T")

_DEEPEST = 20
_COMMON = frozenset(
    [
        "id",
        "extension",
        "modifierExtension",
        "period",
        "actor",
        "action",
        "securityLabel",
        "purpose",
        "code",
        "dataPeriod",
        "data",
        "provision",
    ]
)
_DATA_TYPE = frozenset(["id", "extension"])
_BACKBONE = _DATA_TYPE | {"modifierExtension"}
_CODING = _DATA_TYPE | {"system", "version", "code", "display", "userSelected"}
_CONCEPT = _DATA_TYPE | {"coding", "text"}
_PERIOD = _DATA_TYPE | {"start", "end"}
_REFERENCE = _DATA_TYPE | {"reference", "type", "identifier", "display"}

# Of each element that is read: the elements that it may have.
_PARTS: Mapping[str, frozenset[str]] = {
    "action": _CONCEPT,
    "actor": _BACKBONE | {"role", "reference"},
    "category": _CONCEPT,
    "class": _CODING,
    "code": _CONCEPT,
    "coding": _CODING,
    "data": _BACKBONE | {"meaning", "reference"},
    "dataPeriod": _PERIOD,
    "documentType": _CODING,
    "grantor": _REFERENCE,
    "patient": _REFERENCE,
    "performer": _REFERENCE,
    "period": _PERIOD,
    "policy": _BACKBONE | {"authority", "uri"},
    "policyBasis": _BACKBONE | {"reference", "url"},
    "policyRule": _CONCEPT,
    "purpose": _CODING,
    "reference": _REFERENCE,
    "regulatoryBasis": _CONCEPT,
    "resourceType": _CODING,
    "role": _CONCEPT,
    "scope": _CONCEPT,
    "securityLabel": _CODING,
    "subject": _REFERENCE,
    "verification": _BACKBONE
    | {"verified", "verificationType", "verifiedBy", "verifiedWith", "verificationDate"},
}
_ELEMENTS = {
    FhirRelease.R4: _COMMON | {"type", "class"},
    FhirRelease.R5: _COMMON | {"documentType", "resourceType"},
}


def strange_in(element: Element, known: Set[str], path: str, notes: Notes) -> Iterator[str]:
    """Yield the paths in an element that may change its meaning in a way that is not known.

    These are elements that FHIR does not have there, whose names are not repeated, elements
    without a content, which FHIR never has, and modifier extensions.  Nested provisions are read
    on their own.
    """
    if not _names(element) <= known:
        yield notes.note(path, "it has an element that is not known here")
    for key in sorted(known & element.keys()):
        if element[key] in (None, "") or (key != "provision" and element[key] in ([], {}, ())):
            yield notes.note(f"{path}.{key}", "it is empty")
    if "modifierExtension" in element:
        at = f"{path}.modifierExtension"
        yield notes.note(at, "a modifier extension may change the meaning")
    for key in sorted(_PARTS.keys() & element.keys()):
        found = element[key]
        parts = found if isinstance(found, list | tuple) else (found,)
        for position, part in enumerate(parts):
            at = f"{path}.{key}" if part is found else f"{path}.{key}[{position}]"
            if isinstance(part, Mapping):
                yield from strange_in(part, _PARTS[key], at, notes)


def _names(element: Element) -> frozenset[str]:
    return frozenset(str(key).removeprefix("_") for key in element)


@frozen(kw_only=True)
class ProvisionReader:
    """Reads provisions.

    Args:
        release: How they are written.
        notes: What comes up.
        disclosers: References that stand for whoever is about to disclose.
    """

    release: FhirRelease
    notes: Notes
    disclosers: frozenset[str]

    def root(
        self,
        provision: Element,
        path: str,
        decision: ScopeDecision,
        *,
        opaque: tuple[str, ...] = (),
        limits: tuple[str, ...] = (),
    ) -> ConsentScope:
        """Return the scope of a whole consent.

        Args:
            provision: The provision at the root; empty if there is none.
            path: Where it stands.
            decision: Its base.
            opaque: Paths outside it that may change the meaning of the whole.
            limits: Paths outside it that limit the whole in a way that is not understood.
        """
        if decision is ScopeDecision.DENY:
            return self._denial(provision, path, 0, opaque=opaque, limits=limits)
        return self._root_permit(provision, path, opaque=(*opaque, *limits))

    def undecided(self, provision: Element, path: str, because: tuple[str, ...]) -> ConsentScope:
        """Return the scope of a consent of which it is not known whether it permits or denies.

        What it reaches is then neither permitted nor denied for certain; what a part of it
        denies in so many words is denied.
        """
        whole = self._denial(provision, path, 0)
        denied = tuple(
            self._denial(nested, at, 1)
            for nested, at in self.notes.objects(provision, "provision", path)
            if self.release is FhirRelease.R4 and nested.get("type") == ScopeDecision.DENY.value
        )
        perhaps = ConsentScope(
            decision=ScopeDecision.PERMIT,
            recipients=ANY,
            purposes=ANY,
            items=ANY,
            exceptions=denied,
            not_understood=because,
        )
        return evolve(whole, exceptions=(perhaps,), not_understood=())

    def exceptions(
        self,
        provision: Element,
        path: str,
        decision: ScopeDecision,
        *,
        depth: int = 0,
        is_bounded: bool = False,
    ) -> tuple[tuple[ConsentScope, ...], tuple[str, ...]]:
        """Return what a provision excepts, and the paths of parts that repeat its own decision.

        Args:
            provision: What the exceptions stand in.
            path: Where it stands.
            decision: What it decides.
            depth: How many provisions it stands in.
            is_bounded: It, or what it stands in, says to whom or for what.
        """
        parts: list[ConsentScope] = []
        repeats: list[str] = []
        if depth > _DEEPEST:
            self.notes.refuse(path, f"at most {_DEEPEST} provisions inside each other")
            return (), ()
        for nested, at in self.notes.objects(provision, "provision", path):
            sense = self._sense(nested, at, decision)
            if sense is decision:
                why = "it decides the same as the part that it should be an exception to"
                repeats.append(self.notes.note(at, why))
                inner, again = self.exceptions(
                    nested, at, sense, depth=depth + 1, is_bounded=is_bounded
                )
                repeats.extend(again)
                if decision is ScopeDecision.PERMIT:
                    parts.extend(inner)
            elif sense is ScopeDecision.PERMIT:
                permit = self._permit(nested, at, depth + 1, is_bounded)
                surely = self.release is FhirRelease.R5 or nested.get("type") == sense.value
                because = () if surely else (at,)
                parts.extend(() if permit is None else (_uncertain(permit, because),))
            else:
                parts.append(self._denial(nested, at, depth + 1, is_bounded=is_bounded))
        return tuple(parts), tuple(repeats)

    def _sense(self, nested: Element, path: str, outer: ScopeDecision) -> ScopeDecision:
        if self.release is FhirRelease.R5:
            return outer.opposite
        found = self.stated(nested, "type", path)
        if found is None:
            self.notes.note(path, "it has no type that is known: perhaps it is an exception")
            return outer.opposite
        return found

    def stated(self, holder: Element, key: str, path: str) -> ScopeDecision | None:
        """Return the decision at a key; ``None`` if there is none or it is not known."""
        found = self.notes.string(holder, key, path)
        if found is None:
            return None
        decision = {"permit": ScopeDecision.PERMIT, "deny": ScopeDecision.DENY}.get(found)
        if decision is None:
            self.notes.note(f"{path}.{key}", "it is neither permit nor deny")
        return decision

    def _strange(self, provision: Element, path: str) -> tuple[str, ...]:
        known = _ELEMENTS[self.release] | {"expression"}
        found = list(strange_in(provision, known, path, self.notes))
        if "expression" in provision:
            why = "an expression is not evaluated"
            found.append(self.notes.note(f"{path}.expression", why))
        return tuple(found)

    def _permit(
        self, provision: Element, path: str, depth: int, is_bounded: bool
    ) -> ConsentScope | None:
        """Return a permit inside a denial; ``None`` if it is none to disclose.

        What drops out of it stays denied by what it stands in, its own exceptions included.
        """
        discloses, _ = speaks_of(provision, path, self.notes)
        to_whom = recipients_in(provision, path, self.notes, self.disclosers, denies=False)
        for_what = purposes_in(provision, path, self.notes, denies=False)
        what = items_in(provision, path, self.notes, denies=False)
        time = time_in(provision, "period", path, self.notes, widely=False)
        says = to_whom.members is not None or for_what.members is not None
        is_bounded = is_bounded or says
        excepted, repeats = self.exceptions(
            provision, path, ScopeDecision.PERMIT, depth=depth, is_bounded=is_bounded
        )
        marks = list(self._strange(provision, path))
        if not discloses:
            return None
        if not is_bounded:
            why = "nothing says to whom or for what it permits"
            marks.append(self.notes.note(path, why))
        return ConsentScope(
            decision=ScopeDecision.PERMIT,
            recipients=ANY if to_whom.members is None else to_whom.members,
            purposes=ANY if for_what.members is None else for_what.members,
            items=ANY if what.members is None else what.members,
            period=time.period,
            exceptions=excepted,
            not_understood=(
                *to_whom.limits,
                *for_what.limits,
                *what.limits,
                *time.limits,
                *repeats,
                *marks,
            ),
        )

    def _root_permit(
        self, provision: Element, path: str, *, opaque: tuple[str, ...]
    ) -> ConsentScope:
        """Return the permit at the root.

        Nothing stands around it that would deny what drops out.  So where it has exceptions and
        could be meant to reach further than it surely does, it is read as far as it could reach,
        and marked: it then permits nothing for certain, and what it excepts is denied.
        """
        discloses, others = speaks_of(provision, path, self.notes)
        to_whom = recipients_in(provision, path, self.notes, self.disclosers, denies=False)
        for_what = purposes_in(provision, path, self.notes, denies=False)
        what = items_in(provision, path, self.notes, denies=False)
        time = time_in(provision, "period", path, self.notes, widely=False)
        excepted, repeats = self.exceptions(
            provision,
            path,
            ScopeDecision.PERMIT,
            is_bounded=to_whom.members is not None or for_what.members is not None,
        )
        scope = ConsentScope(
            decision=ScopeDecision.PERMIT,
            recipients=to_whom.members if discloses else frozenset(),
            purposes=for_what.members,
            items=what.members,
            period=time.period,
            exceptions=excepted,
            not_understood=(
                *opaque,
                *to_whom.limits,
                *for_what.limits,
                *what.limits,
                *time.limits,
                *repeats,
                *self._strange(provision, path),
            ),
        )
        said = {"to whom": to_whom.members, "for what": for_what.members, "what": what.members}
        unsaid = ", ".join(words for words, members in said.items() if not members)
        if unsaid:
            why = f"the permit does not say, or not so that it is understood, {unsaid}"
            self.notes.note(path, why)
        if not excepted:
            return scope
        furthest = self._furthest(provision, path, scope)
        if furthest == scope:
            return scope
        return evolve(furthest, not_understood=(*scope.not_understood, *others, path))

    def _furthest(self, provision: Element, path: str, scope: ConsentScope) -> ConsentScope:
        to_whom = recipients_in(provision, path, self.notes, self.disclosers, denies=True)
        for_what = purposes_in(provision, path, self.notes, denies=True)
        what = items_in(provision, path, self.notes, denies=True)
        time = time_in(provision, "period", path, self.notes, widely=True)
        return evolve(
            scope,
            recipients=_unless_lost(to_whom) or ANY,
            purposes=_unless_lost(for_what) or ANY,
            items=_unless_lost(what) or ANY,
            period=time.period,
        )

    def _denial(
        self,
        provision: Element,
        path: str,
        depth: int,
        *,
        opaque: tuple[str, ...] = (),
        limits: tuple[str, ...] = (),
        is_bounded: bool = False,
    ) -> ConsentScope:
        _, others = speaks_of(provision, path, self.notes)
        to_whom = recipients_in(provision, path, self.notes, self.disclosers, denies=True)
        for_what = purposes_in(provision, path, self.notes, denies=True)
        what = items_in(provision, path, self.notes, denies=True)
        time = time_in(provision, "period", path, self.notes, widely=True)
        excepted, repeats = self.exceptions(
            provision,
            path,
            ScopeDecision.DENY,
            depth=depth,
            is_bounded=is_bounded or _says(to_whom) or _says(for_what),
        )
        # A denial inside a denial may have been meant to reach further than what it stands in.
        is_whole = not repeats
        lifted = (
            *limits,
            *others,
            *to_whom.lost,
            *to_whom.limits,
            *for_what.lost,
            *what.lost,
            *what.limits,
            *time.limits,
        )
        return ConsentScope(
            decision=ScopeDecision.DENY,
            recipients=_unless_lost(to_whom) if is_whole else None,
            purposes=_unless_lost(for_what) if is_whole else None,
            items=_unless_lost(what) if is_whole else None,
            period=time.period if is_whole else None,
            exceptions=tuple(_uncertain(one, lifted) for one in excepted),
            not_understood=(*opaque, *repeats, *self._strange(provision, path)),
        )


def _says(found: Dimension[T]) -> bool:
    return found.members is not None and not found.lost


def _unless_lost(found: Dimension[T]) -> frozenset[T] | Unlimited | None:
    return None if found.lost else found.members


def _uncertain(scope: ConsentScope, because: tuple[str, ...]) -> ConsentScope:
    if not because or scope.decision is ScopeDecision.DENY:
        return scope
    return evolve(scope, not_understood=(*scope.not_understood, *because))
