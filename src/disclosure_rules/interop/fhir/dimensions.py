"""The dimensions of one Consent provision: to whom, for what, what, which action, when.

Within one element FHIR offers alternatives, and all elements together must hold.  So in a permit
an alternative that is not understood drops out, which leaves fewer; in a denial it lifts the
whole limit, which denies more.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import product
from typing import Generic, TypeVar

from attrs import frozen

from disclosure_rules.interop.fhir.codes import (
    CUSTODIANS,
    DISCLOSING,
    KINDS_BELOW,
    KINDS_OF_TYPES,
    LABELS_BELOW,
    PURPOSES_BELOW,
    RECIPIENTS,
    RESOURCE_TYPES,
)
from disclosure_rules.interop.fhir.elements import (
    Element,
    Notes,
    coding_of,
    codings_in,
    period_in,
    reference_in,
)
from disclosure_rules.model.consent import ItemDesignation, RecipientDesignation
from disclosure_rules.model.dates import Period
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind, SensitivityLabel
from disclosure_rules.model.terms import Coding

__all__ = ["Dimension", "Time", "items_in", "purposes_in", "recipients_in", "speaks_of", "time_in"]

T = TypeVar("T")

_Part = RecordKind | SensitivityLabel | Period | str
_PERSONS = frozenset(("Device", "Patient", "Person", "Practitioner", "RelatedPerson"))
_NO_REFERENCE = "it does not say, in a way that can be followed, who or what is meant"


@frozen(kw_only=True)
class Dimension(Generic[T]):
    """What a provision says in one respect.

    Args:
        members: What was understood; ``None`` if it says nothing in this respect.
        lost: Paths of alternatives that were not understood.
        limits: Paths of further limits that were not understood and hold beside the members.
    """

    members: frozenset[T] | None
    lost: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()


def recipients_in(
    provision: Element, path: str, notes: Notes, disclosers: Set[str], *, denies: bool
) -> Dimension[RecipientDesignation]:
    """Return to whom; see `Dimension`.

    Only a role that names a recipient makes an actor one.  A custodian is who discloses: unless
    the caller is known to be that custodian, it limits the provision in a way that cannot be
    checked.  Any other role may mean either.  A permit to an organisation or a group reaches it
    alone; a denial reaches everybody who belongs to it, or may be meant by what is no person.
    """
    actors = notes.objects(provision, "actor", path)
    members: set[RecipientDesignation] = set()
    lost: list[str] = []
    limits: list[str] = []
    custodians: dict[str, str | None] = {}
    for actor, at in actors:
        role = notes.object(actor, "role", at)
        codes = frozenset() if role is None else codings_in(role, f"{at}.role", notes)
        reference = _reference(actor, at, notes)
        kinds = {RecipientKind.from_coding(code) for code in codes} - {None}
        if codes and codes <= CUSTODIANS:
            custodians[at] = reference
        elif codes & CUSTODIANS or not (codes & RECIPIENTS or kinds):
            why = "the role does not say that this is a recipient"
            (lost if denies else limits).append(notes.note(f"{at}.role", why))
        elif reference is not None:
            members.update(_whoever(reference) if denies else [RecipientDesignation(ref=reference)])
            if not _is_person(reference):
                which = "they are denied as well" if denies else "it alone is named"
                notes.note(f"{at}.reference", f"who belongs to it is not known: {which}")
        elif len(kinds) == 1 and "reference" not in actor:
            (kind,) = kinds
            members.add(RecipientDesignation(kind=kind))
        else:
            lost.append(notes.note(f"{at}.reference", _NO_REFERENCE))
    if custodians and not set(custodians.values()) & disclosers:
        why = "whether the discloser is this custodian is not known"
        limits.extend(notes.note(at, why) for at in custodians)
    named = members or lost
    return Dimension(
        members=frozenset(members) if named else None, lost=tuple(lost), limits=tuple(limits)
    )


def _is_person(reference: str) -> bool:
    return reference.split("/")[-2:-1] in [[one] for one in _PERSONS]


def _whoever(reference: str) -> Iterator[RecipientDesignation]:
    """Yield everybody whom a reference may mean in a denial, by its short name as well."""
    for ref in dict.fromkeys((reference, "/".join(reference.split("/")[-2:]))):
        yield RecipientDesignation(ref=ref, with_members=not _is_person(ref))


def purposes_in(provision: Element, path: str, notes: Notes, *, denies: bool) -> Dimension[Purpose]:
    """Return for what; a denial reaches also what HL7 files under a purpose."""

    def read(coding: Coding) -> Purpose | None:
        return Purpose.from_coding(coding)

    found = _alternatives(provision, "purpose", path, notes, read, "the purpose has no counterpart")
    return _with_below(found, PURPOSES_BELOW) if denies else found


def items_in(
    provision: Element, path: str, notes: Notes, *, denies: bool
) -> Dimension[ItemDesignation]:
    """Return what: items that match one alternative of each element that is there."""
    elements: list[Dimension[_Part]] = [
        one
        for one in (
            _widened(_types(provision, path, notes, denies=denies)),
            _widened(_codes(provision, path, notes)),
            _widened(_labels(provision, path, notes, denies=denies)),
            _widened(_data(provision, path, notes)),
            _widened(_data_period(provision, path, notes, denies=denies)),
        )
        if one.members is not None
    ]
    lost = tuple(at for one in elements for at in one.lost)
    limits = tuple(at for one in elements for at in one.limits)
    if not elements:
        return Dimension(members=None)
    if not denies:
        return Dimension(members=_designations(elements), lost=lost, limits=limits)
    # An element of which anything was lost no longer limits the denial.
    whole = [one for one in elements if not one.lost]
    if not whole:
        return Dimension(members=frozenset(), lost=lost, limits=limits)
    return Dimension(members=_designations(whole), limits=(*lost, *limits))


def speaks_of(provision: Element, path: str, notes: Notes) -> tuple[bool, tuple[str, ...]]:
    """Return whether the provision is about disclosing, and the paths of other actions.

    A provision without an action is about every action.  Access, collection, use and correction
    are not disclosure.
    """
    actions = notes.objects(provision, "action", path)
    others = []
    discloses = not actions
    for action, at in actions:
        if codings_in(action, at, notes) & DISCLOSING:
            discloses = True
        else:
            others.append(at)
    if not discloses:
        for at in others:
            notes.note(at, "the action is not known to be disclosure")
    return discloses, () if discloses else tuple(others)


@frozen(kw_only=True)
class Time:
    """When a provision holds.

    Args:
        period: The days; ``None`` if it is not limited in time, or the limit was lost.
        limits: The path of a limit that was lost.
    """

    period: Period | None
    limits: tuple[str, ...] = ()


def time_in(provision: Element, key: str, path: str, notes: Notes, *, widely: bool) -> Time:
    """Return when; widely is how a denial is read."""
    found = notes.object(provision, key, path)
    if found is None:
        return Time(period=None)
    at = f"{path}.{key}"
    read = period_in(found, at, notes, widely=widely)
    if read.period is None:
        return Time(period=None, limits=(notes.note(at, "the period cannot be told"),))
    return Time(period=read.period, limits=() if read.is_exact or widely else (at,))


def _reference(holder: Element, path: str, notes: Notes) -> str | None:
    found = notes.object(holder, "reference", path)
    return None if found is None else reference_in(found, f"{path}.reference", notes)


def _alternatives(
    provision: Element,
    key: str,
    path: str,
    notes: Notes,
    read: Callable[[Coding], T | None],
    why: str,
) -> Dimension[T]:
    members: set[T] = set()
    lost = []
    found = notes.objects(provision, key, path)
    for element, at in found:
        coding = coding_of(element)
        member = None if coding is None else read(coding)
        if member is None:
            lost.append(notes.note(at, why))
        else:
            members.add(member)
    return Dimension(members=frozenset(members) if found else None, lost=tuple(lost))


def _with_below(found: Dimension[T], below: Mapping[T, frozenset[T]]) -> Dimension[T]:
    if found.members is None:
        return found
    wider = frozenset(one for member in found.members for one in (member, *below.get(member, ())))
    return Dimension(members=wider, lost=found.lost, limits=found.limits)


def _widened(found: Dimension[T]) -> Dimension[T | _Part]:
    members: frozenset[T | _Part] | None = found.members
    return Dimension(members=members, lost=found.lost, limits=found.limits)


def _types(provision: Element, path: str, notes: Notes, *, denies: bool) -> Dimension[RecordKind]:
    def read(coding: Coding) -> RecordKind | None:
        return KINDS_OF_TYPES.get(coding.code) if coding.system in RESOURCE_TYPES else None

    why = "the type has no counterpart among the kinds of record"
    found = [
        _alternatives(provision, key, path, notes, read, why)
        for key in ("class", "documentType", "resourceType")
    ]
    stated = [one.members for one in found if one.members is not None]
    members = frozenset.intersection(*stated) if stated else None
    types = Dimension(members=members, lost=tuple(at for one in found for at in one.lost))
    return _with_below(types, KINDS_BELOW) if denies else types


def _codes(provision: Element, path: str, notes: Notes) -> Dimension[RecordKind]:
    # No code of a document or a finding is the same as one kind of ours.
    lost = tuple(
        notes.note(at, "the code has no counterpart among the kinds of record")
        for _, at in notes.objects(provision, "code", path)
    )
    return Dimension(members=frozenset() if lost else None, lost=lost)


def _labels(
    provision: Element, path: str, notes: Notes, *, denies: bool
) -> Dimension[SensitivityLabel]:
    def read(coding: Coding) -> SensitivityLabel | None:
        return SensitivityLabel.from_coding(coding)

    why = "the security label is not a sensitivity that is known"
    found = _alternatives(provision, "securityLabel", path, notes, read, why)
    if denies:
        return _with_below(found, LABELS_BELOW)
    several = notes.objects(provision, "securityLabel", path)
    if len(several) > 1:
        # FHIR speaks of one label "comprised of" fields: all of them may be meant together.
        at = notes.note(f"{path}.securityLabel", "whether one label or all together are meant")
        return Dimension(members=found.members, lost=found.lost, limits=(at,))
    return found


def _data(provision: Element, path: str, notes: Notes) -> Dimension[str]:
    members: set[str] = set()
    lost = []
    found = notes.objects(provision, "data", path)
    for data, at in found:
        meaning = notes.string(data, "meaning", at)
        reference = _reference(data, at, notes)
        if meaning != "instance":
            lost.append(notes.note(f"{at}.meaning", "what belongs to the data is not known"))
        elif reference is None:
            lost.append(notes.note(f"{at}.reference", _NO_REFERENCE))
        else:
            members.add(reference)
    return Dimension(members=frozenset(members) if found else None, lost=tuple(lost))


def _data_period(provision: Element, path: str, notes: Notes, *, denies: bool) -> Dimension[Period]:
    time = time_in(provision, "dataPeriod", path, notes, widely=denies)
    if time.period is None:
        return Dimension(members=frozenset() if time.limits else None, lost=time.limits)
    return Dimension(members=frozenset((time.period,)), limits=time.limits)


def _designations(elements: Iterable[Dimension[_Part]]) -> frozenset[ItemDesignation]:
    stated = (one.members or () for one in elements)
    return frozenset(_designation(one) for one in product(*stated))


def _designation(parts: Iterable[_Part]) -> ItemDesignation:
    kind: RecordKind | None = None
    label: SensitivityLabel | None = None
    ref: str | None = None
    dated: Period | None = None
    for part in parts:
        if isinstance(part, RecordKind):
            kind = part
        elif isinstance(part, SensitivityLabel):
            label = part
        elif isinstance(part, Period):
            dated = part
        else:
            ref = part
    return ItemDesignation(kind=kind, label=label, ref=ref, dated=dated)
