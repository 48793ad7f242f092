"""What a plan releases of a FHIR Bundle, as a Bundle again, without what the rest would tell.

A resource says things also about its neighbours: a Reference may carry the name or the number of
what it leads to, beside a bare id.  Where the neighbour stays, those stay too.
"""

from collections.abc import Callable, Mapping

from disclosure_rules.engine.plan import Handling, RedactionPlan
from disclosure_rules.interop.fhir.bundle import SUBJECTS, Entry, Path, entries_of
from disclosure_rules.interop.fhir.kinds import PARTED

__all__ = ["redacted_bundle", "structure_paths"]

_TELLING = frozenset(("display", "identifier"))


def redacted_bundle(
    bundle: Mapping[str, object],
    plan: RedactionPlan,
    *,
    transforms: Mapping[str, Callable[[object], object]] | None = None,
) -> dict[str, object]:
    """Return a new Bundle that holds what a plan releases, and nothing that tells of the rest.

    A Reference to a resource of the bundle that does not go whole keeps its ``reference`` and
    loses ``display`` and ``identifier``; whoever may not see the ids themselves must get a bundle
    with other ids.  Free text is not searched: `RedactionPlan.warnings` says where to read.

    Args:
        bundle: The Bundle that the plan's items lead into; it is not changed.
        plan: The plan.
        transforms: As for `RedactionPlan.apply`.

    Returns:
        A new mapping that shares no container with `bundle`.

    Raises:
        InvalidField: The bundle is none, or an item is to be generalised and no transform was
            given for it.
        UnresolvedPath: An item of the plan leads to nothing in the bundle.
    """
    released = plan.apply(bundle, transforms=transforms, keep=structure_paths(bundle, plan))
    whole = _going_whole(plan)
    stay = frozenset(
        name for entry in entries_of(bundle) if entry.position not in whole for name in entry.names
    )
    entries = released.get("entry")
    if isinstance(entries, list):
        released["entry"] = [_entry_without_telling(one, stay) for one in entries]
    return released


def structure_paths(bundle: Mapping[str, object], plan: RedactionPlan) -> tuple[Path, ...]:
    """Return what must go along so that what a plan releases is still a FHIR Bundle.

    For every resource of which something goes: ``fullUrl``, so that references hold; and for a
    resource that goes in parts, its type and its id.  Nothing of a resource that stays is among
    them, and inside what stays nothing goes.  Ids and ``fullUrl`` are the server's own; whoever
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
    entries = {entry.position: entry for entry in entries_of(bundle)}
    for path in _going(plan):
        entry = _entry_at(path, entries)
        if entry is None:
            continue
        if "fullUrl" in entry.holder:
            paths["entry", entry.position, "fullUrl"] = None
        if len(path) > len(entry.path):
            for key in PARTED.get(entry.type, ()):
                if key in entry.resource:
                    paths[*entry.path, key] = None
    return tuple(paths)


def _going(plan: RedactionPlan) -> list[Path]:
    """Return the paths of the items that go, without those inside something that stays."""
    stay = {one.path for one in plan.withheld}
    return [
        one.path
        for one in plan.released
        if not any(one.path[:length] in stay for length in range(1, len(one.path) + 1))
    ]


def _entry_at(path: Path, entries: Mapping[int, Entry]) -> Entry | None:
    position = path[1] if len(path) > 1 and path[0] == "entry" else None
    return entries.get(position) if isinstance(position, int) else None


def _going_whole(plan: RedactionPlan) -> frozenset[int]:
    """Return the positions of entries of which everything that is an item goes as it is."""
    as_it_is: dict[int, bool] = {}
    for one in plan.dispositions:
        position = one.path[1] if len(one.path) > 1 and one.path[0] == "entry" else None
        if isinstance(position, int):
            goes = one.handling is Handling.RELEASE
            as_it_is[position] = as_it_is.get(position, True) and goes
    return frozenset(position for position, goes in as_it_is.items() if goes)


def _entry_without_telling(entry: object, stay: frozenset[str]) -> object:
    resource = entry.get("resource") if isinstance(entry, Mapping) else None
    if not isinstance(entry, Mapping) or not isinstance(resource, Mapping):
        return entry
    # What stands beside the reference to whom it is about is an item of its own: it has been
    # decided, and goes or does not.
    cut = {
        key: value if key in SUBJECTS else _without_telling(value, stay)
        for key, value in resource.items()
    }
    return {**entry, "resource": cut}


def _without_telling(value: object, stay: frozenset[str]) -> object:
    if isinstance(value, Mapping):
        target = value.get("reference")
        is_telling = isinstance(target, str) and target.split("/_history/")[0] in stay
        return {
            key: _without_telling(inner, stay)
            for key, inner in value.items()
            if not (is_telling and key in _TELLING)
        }
    if isinstance(value, list):
        return [_without_telling(inner, stay) for inner in value]
    return value
