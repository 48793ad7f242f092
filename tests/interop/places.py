"""Every place in a document, so that each can be filled wrongly in turn."""

from copy import deepcopy
from typing import Any


def with_each_place(document: object, wrong: object) -> list[Any]:
    """Return copies of a document in which one value is replaced, each in turn."""
    found = []
    for path in places(document):
        changed = deepcopy(document)
        holder: Any = changed
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = wrong
        found.append(changed)
    return found


def places(value: object) -> list[tuple[Any, ...]]:
    """Return the path to every value below."""
    pairs = list(value.items()) if isinstance(value, dict) else []
    steps = list(enumerate(value)) if isinstance(value, list) else pairs
    found: list[tuple[Any, ...]] = []
    for step, inner in steps:
        found.append((step,))
        found.extend((step, *rest) for rest in places(inner))
    return found
