"""The entries of a FHIR R4 Bundle as record items, and what keeps a released part a Bundle.

A resource is one item, with two exceptions: a Patient and an Encounter say several things of
different kinds, so each of their elements is an item of its own.  Nothing is guessed: a kind is
stated where the resource settles it and else left unknown, sensitivity comes from labels and
from the host alone, and no document type ever makes a psychotherapy note.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from attrs import frozen

from disclosure_rules.engine.plan import RedactionPlan
from disclosure_rules.interop.fhir.elements import Element, Notes, day_in, reference_in
from disclosure_rules.interop.fhir.kinds import (
    DATES,
    NOTES,
    PARTED,
    kind_of_part,
    kind_of_resource,
)
from disclosure_rules.interop.fhir.labels import resource_confidentiality, resource_labels
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.record import RecordFile, RecordItem, RecordKind, SensitivityLabel

__all__ = ["FileOf", "Labeller", "items_from_bundle", "structure_paths"]

Path = tuple[str | int, ...]

FileOf = Callable[[Mapping[str, object]], frozenset[RecordFile] | None]
"""Says every file that a resource is kept in, complete; ``None`` where it does not know."""

_SUBJECTS = ("subject", "patient", "beneficiary")
_TECHNICAL = frozenset(("meta",))
_PLAIN_PARTS = frozenset(("birthDate", "gender", "identifier", "telecom", "period"))


class Labeller(Protocol):
    """The host's own labelling of what a resource is about.

    It is a pure function: the same resource always gives the same labels.
    """

    def __call__(self, resource: Mapping[str, object], /) -> frozenset[SensitivityLabel] | None:
        """Return all sensitivities of a resource; ``None`` where it does not know."""
        ...


def items_from_bundle(
    bundle: Mapping[str, object],
    *,
    client: str | None = None,
    labeller: Labeller | None = None,
    file_of: FileOf | None = None,
) -> tuple[RecordItem, ...]:
    """Return the entries of an R4 Bundle as record items whose paths lead into that bundle.

    What no item leads to does not go when a plan is applied: so ``meta`` of a Patient or an
    Encounter, and whatever an entry holds besides its resource.  The client's name that stands
    in a resource beside the reference to them is an item of its own.

    Args:
        bundle: The Bundle, as a mapping.
        client: The FHIR reference of the client; ``None`` if the bundle holds one Patient alone.
            What is about somebody else carries that person's reference among its subjects;
            what does not say, by a reference, whom it is about counts as the client's.
        labeller: The host's labelling.  Its answer is joined with the labels in the resource;
            where it does not know, those count alone.
        file_of: The files that a resource is kept in.

    Returns:
        The items in the order of the bundle.  An item's ``ref`` is the reference under which a
        Consent names the resource (``Condition/c1``), for a part followed by ``#`` and its place.
        Kind, date, labels and confidentiality are stated where the resource states them, free
        text where it is sure to be there; everything else is not known.

    Raises:
        InvalidField: The bundle is none, holds a resource twice, or does not tell who the client
            is; every problem is named by its path, no value is shown.
    """
    reader = _BundleReader(
        entries=_entries(bundle),
        client=client,
        labeller=labeller,
        file_of=file_of,
    )
    return reader.items()


def structure_paths(bundle: Mapping[str, object], plan: RedactionPlan) -> tuple[Path, ...]:
    """Return what must go along so that what a plan releases is still a FHIR Bundle.

    For every resource of which something goes: ``fullUrl``, so that references hold; and for a
    resource that goes in parts, its type, its id and the elements that FHIR requires.  Nothing
    of a resource that stays is among them.  Ids and ``fullUrl`` are the server's own; whoever
    may not see them must get a bundle with other ids.

    Args:
        bundle: The Bundle that the plan's items lead into.
        plan: The plan.

    Returns:
        Paths for ``plan.apply(bundle, keep=...)``, each once, in the order of the bundle.

    Raises:
        InvalidField: The bundle is none.
    """
    paths: dict[Path, None] = {}
    for key in ("resourceType", "type"):
        if key in bundle:
            paths[key,] = None
    entries = {entry.position: entry for entry in _entries(bundle)}
    for one in plan.released:
        position = one.path[1] if len(one.path) > 1 and one.path[0] == "entry" else None
        entry = entries.get(position) if isinstance(position, int) else None
        if entry is None:
            continue
        if "fullUrl" in entry.holder:
            paths["entry", entry.position, "fullUrl"] = None
        if len(one.path) > len(entry.path):
            for key in PARTED.get(entry.type, ()):
                if key in entry.resource:
                    paths[*entry.path, key] = None
    return tuple(paths)


@frozen(kw_only=True)
class _Entry:
    position: int
    holder: Element
    resource: Element
    type: str

    @property
    def path(self) -> Path:
        return ("entry", self.position, "resource")

    @property
    def names(self) -> tuple[str, ...]:
        """The references that lead to the resource, the one to write first."""
        ident, url = self.resource.get("id"), self.holder.get("fullUrl")
        found = [f"{self.type}/{ident}"] if isinstance(ident, str) and ident else []
        found.extend([url] if isinstance(url, str) and url else [])
        return tuple(found) or (f"entry[{self.position}]",)


@frozen(kw_only=True)
class _BundleReader:
    entries: tuple[_Entry, ...]
    client: str | None
    labeller: Labeller | None
    file_of: FileOf | None

    def items(self) -> tuple[RecordItem, ...]:
        client = self._client()
        self._refuse_repeats()
        return tuple(item for entry in self.entries for item in self._items(entry, client))

    def _client(self) -> frozenset[str]:
        patients = [entry for entry in self.entries if entry.type == "Patient"]
        if self.client is None:
            if len(patients) != 1:
                expected = "expected the reference of the client, as not one Patient is there"
                raise InvalidField((Problem("client", expected),))
            return frozenset(patients[0].names)
        names = {self.client}
        for entry in patients:
            if self.client in entry.names:
                names.update(entry.names)
        return frozenset(names)

    def _refuse_repeats(self) -> None:
        seen: set[str] = set()
        problems = []
        for entry in self.entries:
            if entry.names[0] in seen:
                path = f"Bundle.entry[{entry.position}].resource"
                problems.append(Problem(path, "expected each resource only once"))
            seen.add(entry.names[0])
        if problems:
            raise InvalidField(tuple(problems))

    def _items(self, entry: _Entry, client: frozenset[str]) -> Iterator[RecordItem]:
        resource = entry.resource
        labels = self._labels(resource)
        about = entry.names[0] if entry.type == "Patient" else _subject(entry)
        is_client = about is None or about in client or bool(set(entry.names) & client)
        common = _Common(
            labels=labels,
            files=None if self.file_of is None else self.file_of(resource),
            subjects=frozenset() if is_client or about is None else frozenset((about,)),
            entry=entry,
        )
        if entry.type in PARTED:
            for key in resource:
                if key not in PARTED[entry.type] and key not in _TECHNICAL:
                    yield from common.parts(key)
        else:
            yield common.whole()
        yield from common.display()

    def _labels(self, resource: Element) -> frozenset[SensitivityLabel] | None:
        written = resource_labels(resource)
        said = None if self.labeller is None else self.labeller(resource)
        if said is None or written is None:
            return written if said is None else said
        return said | written


@frozen(kw_only=True)
class _Common:
    """What all items of one entry share."""

    entry: _Entry
    labels: frozenset[SensitivityLabel] | None
    files: frozenset[RecordFile] | None
    subjects: frozenset[str]

    def whole(self) -> RecordItem:
        resource = self.entry.resource
        has_text = "text" in resource or "note" in resource or self.entry.type in NOTES
        return self._item((), kind_of_resource(resource, self.labels), True if has_text else None)

    def parts(self, key: str) -> Iterator[RecordItem]:
        found = self.entry.resource[key]
        base = key.removeprefix("_")
        members = (
            [((key, position), one) for position, one in enumerate(found)]
            if isinstance(found, list | tuple)
            else [((key,), found)]
        )
        is_text = True if base == "text" else False if base in _PLAIN_PARTS else None
        for steps, member in members:
            kind = kind_of_part(self.entry.type, base, member)
            yield self._item(steps, None if self._is_therapy_note else kind, is_text)

    def display(self) -> Iterator[RecordItem]:
        """Yield the name that stands beside the reference to whom the resource is about."""
        for key in _SUBJECTS:
            found = self.entry.resource.get(key)
            if isinstance(found, Mapping) and "display" in found:
                kind = None if self._is_therapy_note else RecordKind.NAME
                yield self._item((key, "display"), kind, False)

    @property
    def _is_therapy_note(self) -> bool:
        return self.labels is not None and SensitivityLabel.PSYCHOTHERAPY_NOTE in self.labels

    def _item(self, steps: Path, kind: RecordKind | None, is_narrative: bool | None) -> RecordItem:
        place = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
        resource = self.entry.resource
        return RecordItem(
            ref=self.entry.names[0] + (f"#{place.removeprefix('.')}" if place else ""),
            kind=kind,
            labels=self.labels,
            confidentiality=resource_confidentiality(resource),
            files=self.files,
            subjects=self.subjects,
            dated=day_in(resource, DATES.get(self.entry.type, ())),
            path=(*self.entry.path, *steps),
            is_narrative=is_narrative,
        )


def _entries(bundle: Mapping[str, object]) -> tuple[_Entry, ...]:
    if not isinstance(bundle, Mapping) or bundle.get("resourceType") != "Bundle":
        raise InvalidField((Problem("Bundle.resourceType", "expected Bundle"),))
    notes = Notes()
    found = []
    for position, (holder, path) in enumerate(notes.objects(bundle, "entry", "Bundle")):
        resource = notes.object(holder, "resource", path)
        if resource is None:
            continue
        type_ = notes.string(resource, "resourceType", f"{path}.resource")
        if type_ is None:
            notes.refuse(f"{path}.resource.resourceType", "to be given")
        else:
            found.append(_Entry(position=position, holder=holder, resource=resource, type=type_))
    notes.raise_problems()
    return tuple(found)


def _subject(entry: _Entry) -> str | None:
    notes = Notes()
    path = f"Bundle.entry[{entry.position}].resource"
    subject = None
    for key in _SUBJECTS:
        found = notes.object(entry.resource, key, path)
        if found is not None:
            subject = reference_in(found, f"{path}.{key}", notes)
            break
    notes.raise_problems()
    return subject
