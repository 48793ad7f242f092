"""The entries of a FHIR Bundle, and which reference leads to which of them."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from disclosure_rules.interop.fhir.elements import Element, Notes, reference_in
from disclosure_rules.model.errors import InvalidField, Problem

__all__ = ["SUBJECTS", "Entry", "Path", "entries_of", "subjects_of"]

Path = tuple[str | int, ...]

# The elements that say whom a resource is about.
SUBJECTS = ("subject", "patient", "beneficiary")


@frozen(kw_only=True)
class Entry:
    """One entry that holds a resource.

    Args:
        position: Its place in the list of entries.
        holder: The entry itself.
        resource: What it holds.
        type: The type of the resource.
    """

    position: int
    holder: Element
    resource: Element
    type: str

    @property
    def path(self) -> Path:
        """The way from the bundle to the resource."""
        return ("entry", self.position, "resource")

    @property
    def names(self) -> tuple[str, ...]:
        """The references that lead to the resource, the one to write first."""
        ident, url = self.resource.get("id"), self.holder.get("fullUrl")
        found = [f"{self.type}/{ident}"] if isinstance(ident, str) and ident else []
        found.extend([url] if isinstance(url, str) and url else [])
        return tuple(found) or (f"entry[{self.position}]",)


def entries_of(bundle: Mapping[str, object]) -> tuple[Entry, ...]:
    """Return the entries of a bundle that hold a resource, in its order.

    Raises:
        InvalidField: It is no Bundle, or an entry is not written as FHIR.
    """
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
            found.append(Entry(position=position, holder=holder, resource=resource, type=type_))
    notes.raise_problems()
    return tuple(found)


def subjects_of(entry: Entry) -> Iterator[tuple[Path, Element, str | None]]:
    """Yield the References that say whom a resource is about, each with place and target.

    The target is ``None`` where the Reference does not say it in a way that can be followed.

    Raises:
        InvalidField: One of them is no Reference.
    """
    notes = Notes()
    path = f"Bundle.entry[{entry.position}].resource"
    found: list[tuple[Path, Element, str]] = []
    for key in SUBJECTS:
        if isinstance(entry.resource.get(key), list | tuple):
            several = notes.objects(entry.resource, key, path)
            found.extend(((key, number), one, at) for number, (one, at) in enumerate(several))
        else:
            one = notes.object(entry.resource, key, path)
            found.extend([] if one is None else [((key,), one, f"{path}.{key}")])
    targets = [reference_in(one, at, notes) for _, one, at in found]
    notes.raise_problems()
    for (place, one, _), target in zip(found, targets, strict=True):
        yield place, one, target
