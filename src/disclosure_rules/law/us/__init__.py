"""Law of the United States: federal law, states, and the professions' codes.

Importing this package loads federal law; a state's or a code's module is loaded when `ruleset`
is asked for it.
"""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

from disclosure_rules.law.us.federal.education import FERPA, IDEA
from disclosure_rules.law.us.federal.hipaa.law import HIPAA
from disclosure_rules.law.us.federal.military.command import COMMAND_NOTIFICATION
from disclosure_rules.law.us.federal.military.evidence import COURT_MARTIAL
from disclosure_rules.law.us.federal.part2.earlier import EARLIER
from disclosure_rules.law.us.federal.part2.law import PART2
from disclosure_rules.law.us.federal.privacy_act import PRIVACY_ACT
from disclosure_rules.law.us.federal.privilege import FEDERAL_PRIVILEGE
from disclosure_rules.law.us.federal.va.law import VETERANS_RECORDS
from disclosure_rules.law.us.holdings import HOLDINGS, held
from disclosure_rules.law.us.register import ALL, CODES, EDITION, STATES
from disclosure_rules.model.errors import InvalidField, LawNotHeld, Problem
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.library import Library
from disclosure_rules.rules.ruleset import RuleSet

__all__ = [
    "ALL",
    "CODES",
    "EDITION",
    "FEDERAL",
    "HOLDINGS",
    "LIBRARY",
    "STATES",
    "find",
    "held",
    "ruleset",
]

FEDERAL: tuple[Law, ...] = (
    COMMAND_NOTIFICATION,
    COURT_MARTIAL,
    EARLIER,
    FEDERAL_PRIVILEGE,
    FERPA,
    HIPAA,
    IDEA,
    PART2,
    PRIVACY_ACT,
    VETERANS_RECORDS,
)


def ruleset(
    *,
    states: Iterable[str] = (),
    codes: Iterable[str] = (),
    also: Iterable[Law] = (),
    confirmed_only: bool = False,
) -> RuleSet:
    """Return federal law with that of some states and some professions' codes.

    Args:
        states: Postal codes of states that the library holds; see ``STATES``.  ``ALL`` is every
            one of them: a national system, which asks each state's law where it applies.
        codes: Short names of codes that the library holds; see ``CODES``.
        also: The host's own laws, such as an organisation's policy.
        confirmed_only: Treat a permission or mandate that rests on a secondary source as
            unknown where it would speak.

    Raises:
        InvalidField: A state or a code is not held; all of them are named by position.

    >>> [law.id for law in ruleset(states=("CA",), codes=("ACA",)).laws][:4]
    ['aca', 'ca', 'ca.records', 'ca.records.facilities']
    """
    states, codes = tuple(states), tuple(codes)
    problems = (
        *_not_held("states", states, STATES),
        *_not_held("codes", codes, CODES),
    )
    if problems:
        raise InvalidField(problems)
    chosen = [law for one in states for law in _load(STATES[one])]
    chosen.extend(law for one in codes for law in _load(CODES[one]))
    return RuleSet(
        laws=(*FEDERAL, *chosen, *also),
        confirmed_only=confirmed_only,
        edition=EDITION,
        library=LIBRARY,
    )


def find(edition: str | None, ids: tuple[str, ...]) -> tuple[Law, ...]:
    """Return laws by their ids, in the order of the ids: so a pickled rule set finds them again.

    Raises:
        LawNotHeld: The edition is another than ``EDITION``, or there is no law of such an id.
    """
    if edition != EDITION:
        raise LawNotHeld(edition, ids, f"expected edition {EDITION}, which is the one held here")
    known = {law.id: law for law in (*FEDERAL, *_of_lawmakers({one.split(".")[0] for one in ids}))}
    unknown = tuple(sorted(set(ids) - set(known)))
    if unknown:
        raise LawNotHeld(edition, unknown, "expected ids of laws that are held")
    return tuple(known[one] for one in ids)


LIBRARY = Library(find)
"""The laws of this edition, by their ids."""


def _of_lawmakers(names: Iterable[str]) -> Iterator[Law]:
    # An id begins with the postal code of its state, or with the short name of its code.
    for name in names:
        where = STATES.get(name.upper()) or CODES.get(name.upper())
        if where is not None:
            yield from _load(where)


def _not_held(
    name: str, given: tuple[str, ...], held: Mapping[str, tuple[str, str]]
) -> tuple[Problem, ...]:
    expected = f"expected one of {', '.join(sorted(held))}"
    return tuple(
        Problem(f"{name}[{position}]", expected)
        for position, one in enumerate(given)
        if one not in held
    )


def _load(where: tuple[str, str]) -> tuple[Law, ...]:
    module, name = where
    found: Law | tuple[Law, ...] = getattr(import_module(module), name)
    return found if isinstance(found, tuple) else (found,)
