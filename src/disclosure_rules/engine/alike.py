"""Items alike to the law: what is decided once for many items of a request.

Two items are alike if every condition about items that can still matter comes out the same for
both.  Where a host's own rule or fact may look at anything of an item, no two items are alike.
"""

from operator import attrgetter

from attrs import fields, frozen

from disclosure_rules.engine.books import Books
from disclosure_rules.engine.reading import is_asserted
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts import consent
from disclosure_rules.logic.facts import item as facts
from disclosure_rules.model.consent import ConsentScope, Unlimited
from disclosure_rules.model.record import RecordItem
from disclosure_rules.model.request import DisclosureRequest

__all__ = ["Alike", "alike", "alike_in_any_case"]


@frozen
class Alike:
    """Items of a request that every law treats alike.

    Args:
        positions: Their positions, ascending.
        case: The case of the first of them.
    """

    positions: tuple[int, ...]
    case: Case


def alike(request: DisclosureRequest, books: Books, case: Case) -> tuple[Alike, ...]:
    """Return the request's items in groups of the same looks, in the order of the first of each.

    The library's own questions never look at an item's ref, path, date or author; but a consent
    may name items by ref and date, and a host's rule may look at anything.
    """
    items = request.items
    if len(items) == 1 or books.reads_items_whole:
        return tuple(Alike((position,), case.for_item(item)) for position, item in enumerate(items))
    looks = _WHOLE if _names_single_items(request) else _LOOKS
    by_looks: dict[object, list[int]] = {}
    for position, item in enumerate(items):
        by_looks.setdefault(looks(item), []).append(position)
    return tuple(
        Alike(tuple(positions), case.for_item(items[positions[0]]))
        for positions in by_looks.values()
    )


def alike_in_any_case(request: DisclosureRequest, books: Books, case: Case) -> tuple[Alike, ...]:
    """Return the groups of items that stay alike whatever else may be brought about."""
    groups: dict[tuple[object, ...], list[int]] = {}
    cases: dict[tuple[object, ...], Case] = {}
    for group in alike(request, books, case):
        one = group.case
        key = (
            group.positions if books.reads_items_whole else None,
            facts.is_narrative.truth(one),
            is_asserted(one),
            # Whoever has refused one item is not asked again for it, whatever rules still matter.
            consent.is_denied.truth(one),
            *(condition.truth(one) for condition, _ in books.on_items),
        )
        cases.setdefault(key, one)
        groups.setdefault(key, []).extend(group.positions)
    return tuple(Alike(tuple(sorted(positions)), cases[key]) for key, positions in groups.items())


_UNSEEN = ("ref", "path", "dated", "author")
_WHOLE = attrgetter(*(one.name for one in fields(RecordItem)))
_LOOKS = attrgetter(*(one.name for one in fields(RecordItem) if one.name not in _UNSEEN))


def _names_single_items(request: DisclosureRequest) -> bool:
    return (
        bool(request.circumstances.requirements)
        or any(answer.item is not None for answer in request.answers)
        or any(_scope_names_items(grant.scope) for grant in request.consents)
    )


def _scope_names_items(scope: ConsentScope) -> bool:
    named = () if scope.items is None or isinstance(scope.items, Unlimited) else scope.items
    return any(one.ref is not None or one.dated is not None for one in named) or any(
        _scope_names_items(exception) for exception in scope.exceptions
    )
