"""The entries of a FHIR R4 Bundle as record items.

A resource is one item, with two exceptions.  A Patient says several things of different kinds, so
each of its elements is an item of its own.  An Encounter is an attendance, and what it holds
beyond that (why the client came, what was found, who else was there) is an item of its own beside
it.  Nothing is guessed: a kind is stated where the resource settles it and else left unknown,
sensitivity comes from labels and from the host alone, and no document type ever makes a
psychotherapy note.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Protocol

from attrs import frozen

from disclosure_rules.interop.fhir.bundle import Entry, Path, entries_of, subjects_of
from disclosure_rules.interop.fhir.elements import Element, day_in
from disclosure_rules.interop.fhir.kinds import (
    BOUNDS,
    DATES,
    NOTES,
    PARTED,
    kind_of_identifier,
    kind_of_part,
    kind_of_resource,
)
from disclosure_rules.interop.fhir.labels import (
    resource_confidentiality,
    resource_labels,
    stated_labels,
)
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.record import RecordFile, RecordItem, RecordKind, SensitivityLabel

__all__ = ["FileOf", "Labeller", "items_from_bundle"]

FileOf = Callable[[Mapping[str, object]], frozenset[RecordFile] | None]
"""Says every file that a resource is kept in, complete; ``None`` where it does not know."""

_TECHNICAL = frozenset(("meta",))
_PLAIN_PARTS = frozenset(("birthDate", "gender", "identifier", "telecom"))
_OF_REFERENCE = frozenset(("id", "reference", "type"))
_OF_PARTICIPANT = frozenset(("id", "type", "period", "individual"))
_PROFESSIONALS = frozenset(("Practitioner", "PractitionerRole"))


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

    What no item leads to does not go when a plan is applied: so ``meta`` of a Patient, and
    whatever an entry holds besides its resource.  The client's name and number that stand in a
    resource beside the reference to them are items of their own, and so is what an Encounter
    holds beyond an attendance.  Inside a resource that stays, nothing goes.

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
        entries=entries_of(bundle),
        client=client,
        labeller=labeller,
        file_of=file_of,
    )
    return reader.items()


@frozen(kw_only=True)
class _BundleReader:
    entries: tuple[Entry, ...]
    client: str | None
    labeller: Labeller | None
    file_of: FileOf | None

    def items(self) -> tuple[RecordItem, ...]:
        client = self._client()
        self._refuse_repeats()
        types = {name: entry.type for entry in self.entries for name in entry.names}
        return tuple(item for entry in self.entries for item in self._items(entry, client, types))

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

    def _items(
        self, entry: Entry, client: frozenset[str], types: Mapping[str, str]
    ) -> Iterator[RecordItem]:
        resource = entry.resource
        parts = _Parts(
            labels=self._labels(resource),
            files=None if self.file_of is None else self.file_of(resource),
            subjects=self._subjects(entry, client),
            entry=entry,
            types=types,
        )
        if entry.type in PARTED:
            for key in resource:
                if key not in PARTED[entry.type] and key not in _TECHNICAL:
                    yield from parts.of(key)
        else:
            yield parts.whole()
            yield from parts.beyond_bounds()
        yield from parts.beside_subjects()

    def _subjects(self, entry: Entry, client: frozenset[str]) -> frozenset[str]:
        """Return whom a resource is about; nobody where it is about the client alone."""
        if set(entry.names) & client:
            return frozenset()
        if entry.type == "Patient":
            return frozenset((entry.names[0],))
        named = frozenset(target for _, _, target in subjects_of(entry) if target is not None)
        return named if named - client else frozenset()

    def _labels(self, resource: Element) -> frozenset[SensitivityLabel] | None:
        written = resource_labels(resource)
        said = None if self.labeller is None else self.labeller(resource)
        return written if said is None else said | stated_labels(resource)


@frozen(kw_only=True)
class _Parts:
    """One entry as items, and what they share."""

    entry: Entry
    labels: frozenset[SensitivityLabel] | None
    files: frozenset[RecordFile] | None
    subjects: frozenset[str]
    types: Mapping[str, str]

    def whole(self) -> RecordItem:
        resource, type_ = self.entry.resource, self.entry.type
        has_text: bool | None = None
        if type_ in BOUNDS:
            # What may hold free text is not in it, unless an extension changes what it says.
            has_text = None if "modifierExtension" in resource else False
        elif type_ in NOTES or "text" in resource or "note" in resource:
            has_text = True
        return self._item((), kind_of_resource(resource, self.labels), has_text)

    def of(self, key: str) -> Iterator[RecordItem]:
        """Yield an element of a resource that goes in parts, member by member."""
        base = key.removeprefix("_")
        is_text = True if base == "text" else False if base in _PLAIN_PARTS else None
        found = self.entry.resource[key]
        members: list[tuple[Path, object]] = [((key,), found)]
        if isinstance(found, list | tuple):
            members = [((key, position), one) for position, one in enumerate(found)]
        for steps, member in members:
            yield self._item(steps, kind_of_part(self.entry.type, base, member), is_text)

    def beyond_bounds(self) -> Iterator[RecordItem]:
        """Yield what a resource says beyond its kind, each element as one item.

        Taken member by member, an element of which nothing goes would leave an empty list.
        """
        for key, kind in self._beyond():
            yield self._item((key,), kind, True if key == "text" else None)

    def beside_subjects(self) -> Iterator[RecordItem]:
        """Yield what stands beside the reference to whom it is about: a name, a number."""
        for place, subject, _ in subjects_of(self.entry):
            for key, found in subject.items():
                if key not in _OF_REFERENCE:
                    yield self._item((*place, key), _kind_beside(key, found), False)

    def _beyond(self) -> Iterator[tuple[str, RecordKind | None]]:
        type_, resource = self.entry.type, self.entry.resource
        if type_ not in BOUNDS:
            return
        for key in resource:
            base = key.removeprefix("_")
            if base not in BOUNDS[type_]:
                yield key, kind_of_part(type_, base, resource[key])
            elif key == "participant":
                others = self._others_in(resource[key])
                if others:
                    is_known = others == {"RelatedPerson"}
                    yield key, RecordKind.OTHER_PERSON_INFORMATION if is_known else None

    def _others_in(self, participants: object) -> frozenset[str | None]:
        """Return the types of those who took part and are not known to be professionals."""
        found = participants if isinstance(participants, list | tuple) else (participants,)
        return frozenset(self._type_of(one) for one in found) - _PROFESSIONALS

    def _type_of(self, participant: object) -> str | None:
        if not isinstance(participant, Mapping) or not participant.keys() <= _OF_PARTICIPANT:
            return None
        if "individual" not in participant:
            return "PractitionerRole"  # A role alone names nobody.
        individual = participant["individual"]
        found = individual.get("reference") if isinstance(individual, Mapping) else None
        if not isinstance(found, str):
            return None
        reference = found.split("/_history/")[0]
        return self.types.get(reference) or _type_in(reference)

    @property
    def _is_therapy_note(self) -> bool:
        return self.labels is not None and SensitivityLabel.PSYCHOTHERAPY_NOTE in self.labels

    def _item(self, steps: Path, kind: RecordKind | None, is_narrative: bool | None) -> RecordItem:
        if self._is_therapy_note and steps:
            kind = None
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


def _kind_beside(key: str, found: object) -> RecordKind | None:
    if key == "identifier" and isinstance(found, Mapping):
        return kind_of_identifier(found)
    return RecordKind.NAME if key == "display" else None


def _type_in(reference: str) -> str | None:
    """Return the type in a reference such as ``Practitioner/13``; ``None`` if it names none."""
    steps = reference.split("?", maxsplit=1)[0].split("/")
    return steps[0] if "?" in reference else steps[-2] if len(steps) > 1 else None
