"""The kinds of questions that are not answered yes or no, and how facts are read from a case."""

from collections.abc import Callable
from operator import attrgetter
from typing import Generic, TypeVar

from attrs import frozen

from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import AtLeast, Condition, Fact, Includes, IsIn
from disclosure_rules.logic.question import About, Question
from disclosure_rules.model.terms import Term

__all__ = [
    "NumberQuestion",
    "SetQuestion",
    "StatedOfItem",
    "TermQuestion",
    "derived",
    "stated",
    "stated_of_item",
]

T = TypeVar("T", bound=Term)


@frozen(kw_only=True, repr=False, eq=False)
class TermQuestion(Question, Generic[T]):
    """A question that is answered with one term of a vocabulary.

    Args:
        vocabulary: The vocabulary; ``None`` keeps the question from being a column.
    """

    vocabulary: type[T] | None = None

    def is_in(self, *terms: T) -> IsIn:
        """Return the condition that the answer is one of these terms."""
        return IsIn(self, frozenset(terms))


@frozen(kw_only=True, repr=False, eq=False)
class SetQuestion(Question, Generic[T]):
    """A question that is answered with a complete set of terms of a vocabulary.

    Args:
        vocabulary: The vocabulary; ``None`` keeps the question from being a column.
    """

    vocabulary: type[T] | None = None

    def includes(self, *terms: T) -> Includes:
        """Return the condition that one of these terms is in the answer."""
        return Includes(self, frozenset(terms))


@frozen(kw_only=True, repr=False, eq=False)
class NumberQuestion(Question):
    """A question that is answered with a whole number."""

    def at_least(self, bound: int) -> AtLeast:
        """Return the condition that the answer is at least `bound`."""
        return AtLeast(self, bound)

    def under(self, bound: int) -> Condition:
        """Return the condition that the answer is less than `bound`."""
        return ~AtLeast(self, bound)


def stated(
    name: str, path: str, ask: str, about: About = About.REQUEST, *, remedy: str | None = None
) -> Fact:
    """Return a fact that a request states outright.

    Args:
        name: The fact's stable name.
        path: Where the case holds it, as attributes: ``circumstances.threat.is_serious``.
        ask: The words to ask a person.
        about: What the answer belongs to.
        remedy: What would make it true, if somebody can bring that about.
    """
    return Fact(name=name, ask=ask, reading=attrgetter(path), about=about, remedy=remedy)


@frozen
class StatedOfItem:
    """Reads one field of the item; nothing where there is no item yet."""

    field: str

    def __call__(self, case: Case) -> object | None:
        """Return the field's value, ``None`` where nothing is stated."""
        return None if case.item is None else getattr(case.item, self.field)


def stated_of_item(name: str, field: str, ask: str, *, remedy: str | None = None) -> Fact:
    """Return a fact that an item states outright in one of its fields."""
    return Fact(name=name, ask=ask, reading=StatedOfItem(field), about=About.ITEM, remedy=remedy)


def derived(
    name: str,
    reading: Callable[[Case], bool | None],
    ask: str,
    about: About = About.REQUEST,
    *,
    remedy: str | None = None,
    is_consent: bool = False,
) -> Fact:
    """Return a fact that follows from what a request states."""
    return Fact(
        name=name, ask=ask, reading=reading, about=about, remedy=remedy, is_consent=is_consent
    )
