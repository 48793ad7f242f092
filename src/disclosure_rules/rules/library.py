"""How a rule set is pickled small: by the ids of its laws, which are found again by reference.

A law of a library is found by its edition and id.  A host's own law is found as what it is bound
to in a module, ``clinic.policy.POLICY``: Python finds functions and classes again in the same
way, and so the process that unpickles must be able to import that module.
"""

import sys
from collections.abc import Callable
from importlib import import_module

from attrs import frozen

from disclosure_rules.model.errors import LawNotHeld
from disclosure_rules.rules.law import Law

__all__ = ["Library", "Reference", "law_at", "references_to"]

Reference = tuple[str, str]
"""A module and the name of a law in it."""


@frozen
class Library:
    """A publisher's laws.

    Args:
        find: Returns the laws of these ids in an edition, in any order; raises `LawNotHeld` for
            an edition or an id that it does not have.  It is a function of a module, so that it
            is found again itself.
    """

    find: Callable[[str | None, tuple[str, ...]], tuple[Law, ...]]


def references_to(
    laws: tuple[Law, ...], library: Library, edition: str | None
) -> tuple[tuple[str, ...], tuple[Reference, ...]]:
    """Return the ids of a library's laws, and where the others are bound in modules.

    Raises:
        LawNotHeld: A law is neither the library's, word for word, nor bound in a module that
            another process can import.
    """
    ids = []
    bound = []
    lost = []
    for law in laws:
        if _is_held(law, library, edition):
            ids.append(law.id)
        elif (where := _bound_at(law)) is not None:
            bound.append(where)
        else:
            lost.append(law.id)
    if lost:
        expected = (
            "to be pickled, expected a law as the library has it, or one that is bound to a name "
            "in a module that can be imported"
        )
        raise LawNotHeld(edition, tuple(sorted(lost)), expected)
    return tuple(ids), tuple(bound)


def law_at(reference: Reference, edition: str | None) -> Law:
    """Return the law that is bound in a module.

    Raises:
        LawNotHeld: There is no such module, or no law of that name in it.
    """
    module, name = reference
    try:
        found = getattr(import_module(module), name, None)
    except ImportError:
        found = None
    if not isinstance(found, Law):
        raise LawNotHeld(edition, (f"{module}.{name}",), "expected a law of that name there")
    return found


def _is_held(law: Law, library: Library, edition: str | None) -> bool:
    try:
        return library.find(edition, (law.id,)) == (law,)
    except LawNotHeld:
        return False


def _bound_at(law: Law) -> Reference | None:
    for module in sorted(sys.modules):
        # What runs as a script is another module in another process.
        if module in ("__main__", "__mp_main__"):
            continue
        for name, value in tuple(vars(sys.modules[module]).items()):
            if value is law:
                return module, name
    return None
