"""Where a request states the answer to a question, so that what follows from it follows.

Most questions have a place in a request: ``threat.is_serious`` is stated in
``circumstances.threat.is_serious``, and a client's age by a date of birth.  An answer that is put
there is read by every fact that follows from it.  A question without such a place, as that for a
valid consent, is answered by supposing its answer (`Case.supposing`).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import Any

from attrs import evolve, frozen, has

from disclosure_rules.logic.asking import NumberQuestion, SetQuestion, StatedOfItem, TermQuestion
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import client
from disclosure_rules.logic.question import Question
from disclosure_rules.model.client import Client
from disclosure_rules.model.discloser import Discloser
from disclosure_rules.model.errors import InvalidField
from disclosure_rules.model.recipient import Recipient
from disclosure_rules.model.record import RecordItem
from disclosure_rules.model.request import DisclosureRequest
from disclosure_rules.model.terms import Term

__all__ = ["SILENT", "Place", "answers_to", "can_be_told", "place_of", "silence_on", "state_all"]

SILENT = DisclosureRequest(
    client=Client(ref="client"),
    discloser=Discloser(),
    recipient=Recipient(),
    items=(RecordItem(ref="item"),),
)
"""A request about one item that states nothing."""

_SOME_DAY = date(2000, 1, 1)
_BORN = ("client", "born")
_LEAP_DAY = (2, 29)


@frozen
class Place:
    """Where a request states the answer to a question.

    Args:
        path: The steps to the field, ``item`` for the request's one item.
    """

    path: tuple[str, ...]

    def state(self, request: DisclosureRequest, answer: object, as_of: date) -> DisclosureRequest:
        """Return a request about one item with the answer stated in it.

        Raises:
            InvalidField: The answer cannot stand there.
        """
        return state_all(request, ((self, answer),), as_of)


def state_all(
    request: DisclosureRequest, answers: Iterable[tuple[Place, object]], as_of: date
) -> DisclosureRequest:
    """Return a request about one item with all these answers stated in it.

    Raises:
        InvalidField: An answer cannot stand in its place, or not beside the others.
    """
    tree: dict[str, Any] = {}
    for place, answer in answers:
        below = tree
        for step in place.path[:-1]:
            below = below.setdefault(step, {})
        age = place.path == _BORN and isinstance(answer, int)
        below[place.path[-1]] = _birth_of_one_aged(answer, as_of) if age else answer
    item = tree.pop("item", None)
    if item is not None:
        tree["items"] = (_stating(request.items[0], item),)
    stated: DisclosureRequest = _stating(request, tree)
    return stated


def can_be_told(question: Question) -> bool:
    """Tell whether an answer to a question can be told by itself, apart from a request."""
    if isinstance(question, TermQuestion | SetQuestion):
        return question.vocabulary is not None
    return isinstance(question, Fact | NumberQuestion) and not question.depends_on_law


def place_of(question: Question) -> Place | None:
    """Return where a request states the answer; ``None`` if there is no such place.

    A field of the right name is its place only if what is stated there is read back.
    """
    if question == client.age:
        return Place(_BORN)
    samples = tuple(answers_to(question))[:2]
    for path in _candidates(question):
        if _leads_somewhere(path) and samples and _is_read_back(question, Place(path), samples):
            return Place(path)
    return None


def answers_to(question: Question) -> Iterator[object]:
    """Yield answers that a question may get: of a set each single term, of a number the least."""
    if isinstance(question, Fact):
        yield from (True, False)
    elif isinstance(question, NumberQuestion):
        yield from (0, 1)
    elif isinstance(question, TermQuestion | SetQuestion):
        terms: type[Term] | None = question.vocabulary
        for term in () if terms is None else terms:
            yield term if isinstance(question, TermQuestion) else frozenset((term,))


def silence_on(question: Question) -> object | None:
    """Return how a request is read that states nothing; ``None`` where that leaves it unknown.

    What exists only once somebody has established it reads as absent.
    """
    return _read(question, SILENT)


def _read(question: Question, request: DisclosureRequest) -> object | None:
    return Case(request, _SOME_DAY, request.items[0]).value(question)


def _candidates(question: Question) -> Iterator[tuple[str, ...]]:
    reading: Any = question.reading
    if isinstance(reading, attrgetter):
        yield tuple(reading.__reduce__()[1][0].split("."))
    if isinstance(reading, StatedOfItem):
        yield ("item", reading.field)
    steps = tuple(question.name.split("."))
    yield from (steps, ("circumstances", *steps), steps[1:], ("circumstances", *steps[1:]))


def _leads_somewhere(path: tuple[str, ...]) -> bool:
    found: Any = SILENT.items[0] if path[:1] == ("item",) else SILENT
    steps = path[1:] if path[:1] == ("item",) else path
    for step in steps:
        if not has(type(found)) or step not in type(found).__slots__:
            return False
        found = getattr(found, step)
    return bool(steps)


def _is_read_back(question: Question, place: Place, samples: tuple[object, ...]) -> bool:
    try:
        return all(_read(question, place.state(SILENT, one, _SOME_DAY)) == one for one in samples)
    except InvalidField:
        return False


def _stating(value: Any, told: Mapping[str, Any]) -> Any:
    parts = {
        step: _stating(getattr(value, step), below) if isinstance(below, dict) else below
        for step, below in told.items()
    }
    return evolve(value, **parts)


def _birth_of_one_aged(years: Any, as_of: date) -> date:
    # Who was born on 28 February has a birthday in every year.
    leaps = (as_of.month, as_of.day) == _LEAP_DAY
    return as_of.replace(year=as_of.year - years, day=28 if leaps else as_of.day)
