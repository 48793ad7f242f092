"""The redaction plan: one disposition per item, and how it is applied to the host's record.

The plan is an allow-list.  Applying it builds a new record out of what is released; whatever no
item of the request leads to does not go.  Where one item's path lies inside another's, what is
withheld is withheld with everything in it, and inside what is released the longer path decides.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any

from attrs import evolve, field, frozen

from disclosure_rules.model.errors import InvalidField, Problem, UnresolvedPath
from disclosure_rules.model.obligation import Limit, LimitKind
from disclosure_rules.rules.provision import Provision

__all__ = ["Disposition", "Handling", "NarrativeWarning", "RedactionPlan", "handling_of"]

Path = tuple[str | int, ...]
Transform = Callable[[object], object]


class Handling(Enum):
    """What is done with an item."""

    RELEASE = "release"
    GENERALISE = "generalise"
    DEIDENTIFY = "deidentify"
    WITHHOLD = "withhold"


_HANDLING = {
    LimitKind.GENERALISE: Handling.GENERALISE,
    LimitKind.DEIDENTIFY: Handling.DEIDENTIFY,
    LimitKind.WITHHOLD: Handling.WITHHOLD,
}


@frozen(kw_only=True)
class Disposition:
    """What is done with one item, and why.

    Args:
        position: The item's position in the request, counted from 0.
        ref: The item's ref.
        handling: What is done.
        limits: The limits that brought that about; empty for a plain release, and for an item
            that is withheld because the law does not let it go.
        basis: The provisions it rests on, by citation.
        path: Where the item is in the host's record; empty if the host gave no path.
        is_narrative: Whether it is free text, or may be.
        is_silent: The withholding may not be told to the recipient.
    """

    position: int
    ref: str = field(repr=False)
    handling: Handling
    limits: tuple[Limit, ...] = ()
    basis: tuple[Provision, ...] = ()
    path: Path = field(default=(), repr=False)
    is_narrative: bool = field(default=True, repr=False)
    is_silent: bool = False

    @property
    def goes(self) -> bool:
        """Whether the item goes, in whatever form."""
        return self.handling is not Handling.WITHHOLD


def handling_of(limits: Sequence[Limit]) -> Handling:
    """Return what the strictest of the limits does; release where there are none."""
    for kind in (LimitKind.WITHHOLD, LimitKind.DEIDENTIFY, LimitKind.GENERALISE):
        if any(limit.kind is kind for limit in limits):
            return _HANDLING[kind]
    return Handling.RELEASE


@frozen(kw_only=True)
class NarrativeWarning:
    """Free text is released while other items are withheld: it may still hold what they say.

    Args:
        narrative: Positions of the items that go and are, or may be, free text.
        withheld: Positions of the items that stay.
    """

    narrative: tuple[int, ...]
    withheld: tuple[int, ...]

    def __str__(self) -> str:
        """Return the warning in words."""
        return (
            f"free text in {_numbers(self.narrative)} may still hold what was withheld in "
            f"{_numbers(self.withheld)}: read it before it goes"
        )


@frozen(kw_only=True)
class RedactionPlan:
    """What to release, withhold and generalise, item by item.

    Args:
        dispositions: One per item, in the order of the request.
    """

    dispositions: tuple[Disposition, ...]

    @property
    def released(self) -> tuple[Disposition, ...]:
        """The items that go, in whatever form; what stands inside one that stays does not."""
        kept = {one.path for one in self.dispositions if one.path and not one.goes}
        return tuple(
            one
            for one in self.dispositions
            if one.goes and not any(one.path[:steps] in kept for steps in range(len(one.path)))
        )

    @property
    def withheld(self) -> tuple[Disposition, ...]:
        """The items that stay, by themselves or with what they stand inside."""
        released = {one.position for one in self.released}
        return tuple(one for one in self.dispositions if one.position not in released)

    @property
    def for_recipient(self) -> "RedactionPlan":
        """The plan as the recipient may see it: without what is withheld in silence.

        It is numbered anew, so that no gap shows.
        """
        shown = (one for one in self.dispositions if not one.is_silent)
        numbered = (evolve(one, position=position) for position, one in enumerate(shown))
        return RedactionPlan(dispositions=tuple(numbered))

    @property
    def warnings(self) -> tuple[NarrativeWarning, ...]:
        """Where released free text may still hold what was withheld; empty if nowhere."""
        narrative = tuple(one.position for one in self.released if one.is_narrative)
        withheld = tuple(one.position for one in self.withheld)
        if not narrative or not withheld:
            return ()
        return (NarrativeWarning(narrative=narrative, withheld=withheld),)

    def apply(
        self,
        record: Mapping[str, object],
        *,
        transforms: Mapping[str, Transform] | None = None,
        keep: Sequence[Path] = (),
    ) -> dict[str, object]:
        """Return a new record that holds what is released and nothing else.

        The record is not changed.  List positions close up where something is left out.

        Args:
            record: The host's record: mappings and lists inside a mapping.
            transforms: How to generalise or de-identify an item, by the ``how`` of its limit; a
                pure function from the old value to the new.
            keep: Further paths to let through, for parts that are no item and that the host
                answers for, such as ``("resourceType",)``.

        Returns:
            A new mapping that shares no container with `record`.

        Raises:
            UnresolvedPath: A path does not lead to anything; the message names items by their
                position.
            InvalidField: An item is to be generalised and no transform was given for it.
        """
        _refuse_unresolved(self.dispositions, record, keep)
        tree = _Node()
        for path in keep:
            tree.at(path).value = _let_through
        for one in sorted(self.dispositions, key=_strictness):
            if one.path:
                tree.at(one.path).value = _step(one, transforms or {})
        pruned = _pruned(record, tree, _leave_out)
        return pruned if isinstance(pruned, dict) else {}


class _Absent:
    """Stands for a value that does not go."""


_ABSENT = _Absent()


def _leave_out(_: object) -> object:
    return _ABSENT


def _let_through(found: object) -> object:
    return found


class _Node:
    """One place in the record: what happens there, and the places below it."""

    __slots__ = ("below", "value")

    def __init__(self) -> None:
        self.value: Transform | None = None
        self.below: dict[str | int, _Node] = {}

    def at(self, path: Path) -> "_Node":
        node = self
        for step in path:
            node = node.below.setdefault(step, _Node())
        return node


# Of two items at one place the stricter decides, so it is written last.
_HOW_STRICT = (Handling.RELEASE, Handling.GENERALISE, Handling.DEIDENTIFY, Handling.WITHHOLD)


def _strictness(one: Disposition) -> tuple[int, list[str]]:
    return _HOW_STRICT.index(one.handling), [limit.how for limit in one.limits]


def _step(one: Disposition, transforms: Mapping[str, Transform]) -> Transform:
    if one.handling is Handling.WITHHOLD:
        return _leave_out
    if one.handling is Handling.RELEASE:
        return _let_through
    steps = [transforms.get(limit.how) for limit in one.limits]
    missing = tuple(
        Problem(f"transforms for item {one.position + 1}", f"expected one for: {limit.how}")
        for limit, step in zip(one.limits, steps, strict=True)
        if step is None
    )
    if missing:
        raise InvalidField(missing)

    def in_turn(found: object) -> object:
        for step in filter(None, steps):
            found = step(found)
        return found

    return in_turn


def _pruned(found: object, node: _Node | None, inherited: Transform) -> object:
    if node is not None and node.value is _leave_out:
        return _ABSENT
    here = inherited if node is None or node.value is None else node.value
    below = {} if node is None else node.below
    if not below:
        return _copied(here(found))
    if here is not _leave_out and here is not _let_through:
        # The whole is transformed, after what is decided inside it.
        assert node is not None  # INVARIANT: only a node has places below it.
        return _copied(here(_pruned(found, _below_only(node), _let_through)))
    if isinstance(found, Mapping):
        parts = {key: _pruned(value, below.get(key), here) for key, value in found.items()}
        kept = {key: value for key, value in parts.items() if value is not _ABSENT}
        return kept if kept or here is not _leave_out else _ABSENT
    # INVARIANT: paths have been resolved, so what has places below it is a mapping or a list.
    assert isinstance(found, list | tuple)
    members = [_pruned(value, below.get(index), here) for index, value in enumerate(found)]
    left = [value for value in members if value is not _ABSENT]
    return left if left or here is not _leave_out else _ABSENT


def _below_only(node: _Node) -> _Node:
    bare = _Node()
    bare.below = node.below
    return bare


def _copied(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _copied(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_copied(inner) for inner in value]
    return value


def _refuse_unresolved(
    dispositions: tuple[Disposition, ...], record: Mapping[str, object], keep: Sequence[Path]
) -> None:
    problems = [
        Problem(f"path of item {one.position + 1}", "expected to lead to something in the record")
        for one in dispositions
        if one.path and not _resolves(record, one.path)
    ]
    problems.extend(
        Problem(f"keep[{position}]", "expected to lead to something in the record")
        for position, path in enumerate(keep)
        if not _resolves(record, path)
    )
    if problems:
        raise UnresolvedPath(tuple(problems))


def _resolves(record: object, path: Path) -> bool:
    found: Any = record
    for step in path:
        if isinstance(found, Mapping):
            if step not in found:
                return False
        elif isinstance(found, list | tuple):
            if not isinstance(step, int) or not 0 <= step < len(found):
                return False
        else:
            return False
        found = found[step]
    return True


def _numbers(positions: tuple[int, ...]) -> str:
    return ("item " if len(positions) == 1 else "items ") + ", ".join(
        str(position + 1) for position in positions
    )
