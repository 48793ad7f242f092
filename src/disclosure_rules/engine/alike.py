"""Items alike to the law: what is decided once for many items of a request.

Two items are alike if every condition about items, of every law, comes out the same for both.
Where a host's own rule or fact may look at anything of an item, no two items are alike.
"""

from attrs import evolve, frozen

from disclosure_rules.engine.reading import is_asserted
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts import item as facts
from disclosure_rules.logic.truth import Truth
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
    if len(request.items) == 1 or rules.reads_items_whole:
        return tuple(
            Alike((position,), case.for_item(item)) for position, item in enumerate(request.items)
        )
    by_looks: dict[RecordItem, list[int]] = {}
    named = _names_single_items(request)
    for position, item in enumerate(request.items):
        by_looks.setdefault(item if named else _anonymous(item), []).append(position)
    groups: dict[tuple[Truth, ...], list[int]] = {}
    cases: dict[tuple[Truth, ...], Case] = {}
    for positions in by_looks.values():
        one = case.for_item(request.items[positions[0]])
        key = (
            facts.is_narrative.truth(one),
            is_asserted(one),
            *(condition.truth(one) for condition in rules.conditions_on_items),
        )
        cases.setdefault(key, one)
        groups.setdefault(key, []).extend(positions)
    return tuple(Alike(tuple(sorted(positions)), cases[key]) for key, positions in groups.items())


def _anonymous(item: RecordItem) -> RecordItem:
    return evolve(item, ref="·", path=(), dated=None, author=None)


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
