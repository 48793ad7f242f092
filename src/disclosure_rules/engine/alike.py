"""Items alike to the law: what is decided once for many items of a request.

Two items are alike if they differ only in what no law and no consent of the request asks about:
their place in the record, their ref, date and author.  Where a consent or an answer names single
items they differ by these too, and where a host's own rule or fact may look at anything of an
item no two items are alike.
"""

from attrs import evolve, frozen

from disclosure_rules.logic.case import Case
from disclosure_rules.model.consent import ConsentScope, Unlimited
from disclosure_rules.model.record import RecordItem
from disclosure_rules.model.request import DisclosureRequest
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["Alike", "alike"]


@frozen
class Alike:
    """Items of a request that every law treats alike.

    Args:
        positions: Their positions, ascending.
        case: The case of the first of them.
    """

    positions: tuple[int, ...]
    case: Case


def alike(request: DisclosureRequest, rules: RuleSet, case: Case) -> tuple[Alike, ...]:
    """Return the request's items in groups, in the order of each group's first item."""
    whole = rules.reads_items_whole or _names_single_items(request)
    groups: dict[RecordItem, list[int]] = {}
    for position, item in enumerate(request.items):
        groups.setdefault(item if whole else _anonymous(item), []).append(position)
    return tuple(
        Alike(tuple(positions), case.for_item(request.items[positions[0]]))
        for positions in groups.values()
    )


def _anonymous(item: RecordItem) -> RecordItem:
    return evolve(item, ref="·", path=(), dated=None, author=None)


def _names_single_items(request: DisclosureRequest) -> bool:
    return any(answer.item is not None for answer in request.answers) or any(
        _scope_names_items(grant.scope) for grant in request.consents
    )


def _scope_names_items(scope: ConsentScope) -> bool:
    named = () if scope.items is None or isinstance(scope.items, Unlimited) else scope.items
    return any(one.ref is not None or one.dated is not None for one in named) or any(
        _scope_names_items(exception) for exception in scope.exceptions
    )
