"""Conditions: expression trees over facts that can be evaluated, listed, printed and compared.

Build them with ``&``, ``|`` and ``~`` from facts and from the comparisons that questions offer.
A condition never looks at a request itself; it asks its questions of a `Case`.
"""

from abc import abstractmethod
from collections.abc import Iterator
from typing import final

from attrs import frozen

from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import FALSE, TRUE, UNKNOWN, Truth, all_true, any_true, truth_of

__all__ = [
    "ALWAYS",
    "NEVER",
    "AllOf",
    "AnyOf",
    "AtLeast",
    "Condition",
    "Constant",
    "Fact",
    "Includes",
    "IsIn",
    "Not",
    "all_of",
    "any_of",
]


class Condition:
    """Something that is true, false or unknown of a case."""

    __slots__ = ()

    def truth(self, case: Case) -> Truth:
        """Return whether the condition holds of the case."""
        raise NotImplementedError

    def questions(self) -> frozenset[Question]:
        """Return every question that the condition can ask."""
        raise NotImplementedError

    def atoms(self) -> "frozenset[Condition]":
        """Return the conditions about one question each that it is made of."""
        raise NotImplementedError

    def open_questions(self, case: Case) -> Iterator[Question]:
        """Yield the unanswered questions that keep the condition from being settled.

        A question that can no longer change anything is not among them.  Nothing is yielded
        where the condition is true or false.
        """
        raise NotImplementedError

    def __and__(self, other: "Condition") -> "AllOf":
        """Return the condition that both hold."""
        return all_of(self, other)

    def __or__(self, other: "Condition") -> "AnyOf":
        """Return the condition that one of them holds."""
        return any_of(self, other)

    def __invert__(self) -> "Condition":
        """Return the condition that this does not hold."""
        return Not(self)


@final
@frozen(repr=False)
class Constant(Condition):
    """A condition that always has the same truth."""

    constant: Truth

    def truth(self, case: Case) -> Truth:
        """Return the constant."""
        return self.constant

    def questions(self) -> frozenset[Question]:
        """Return no question."""
        return frozenset()

    def atoms(self) -> frozenset[Condition]:
        """Return nothing: it asks nothing."""
        return frozenset()

    def open_questions(self, case: Case) -> Iterator[Question]:
        """Yield nothing: there is nobody to ask."""
        return iter(())

    def __str__(self) -> str:
        """Return ``always`` or ``never``."""
        return {TRUE: "always", FALSE: "never", UNKNOWN: "never known"}[self.constant]

    __repr__ = __str__


ALWAYS = Constant(TRUE)
NEVER = Constant(FALSE)


class _Atom(Condition):
    """A condition about the answer to one question."""

    __slots__ = ()

    @property
    @abstractmethod
    def question(self) -> Question:
        """The question that the condition is about."""

    def questions(self) -> frozenset[Question]:
        """Return the one question."""
        return frozenset((self.question,))

    def atoms(self) -> frozenset[Condition]:
        """Return the condition itself."""
        return frozenset((self,))

    def open_questions(self, case: Case) -> Iterator[Question]:
        """Yield the question if its answer does not settle the condition."""
        if self.truth(case) is UNKNOWN:
            yield self.question


@final
@frozen(kw_only=True, repr=False, eq=False)
class Fact(Question, _Atom):
    """A question that is answered yes or no, and by that a condition itself.

    Args:
        name: See `Question`, also for the rest.
        remedy: What would make it true, if somebody can bring that about; else ``None``.
        is_consent: Its remedy is a consent that the client, or whoever stands in for the
            client, could give.
    """

    remedy: str | None = None
    is_consent: bool = False

    @property
    def question(self) -> "Fact":
        """The fact itself."""
        return self

    def truth(self, case: Case) -> Truth:
        """Return what the case states."""
        value = case.value(self)
        if value is True:
            return TRUE
        return FALSE if value is False else truth_of_unstated(value)

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    __repr__ = __str__


def truth_of_unstated(value: object) -> Truth:
    """Return unknown for ``None``, and refuse a reading that is no yes or no."""
    if value is not None:
        raise TypeError("a fact's reading must return True, False or None")
    return UNKNOWN


@final
@frozen(repr=False)
class IsIn(_Atom):
    """The answer to a question about one term is one of these terms."""

    asked: Question
    terms: frozenset[object]

    @property
    def question(self) -> Question:
        """The question about the term."""
        return self.asked

    def truth(self, case: Case) -> Truth:
        """Return whether the stated term is among the terms."""
        value = case.value(self.asked)
        return UNKNOWN if value is None else truth_of(value in self.terms)

    def __str__(self) -> str:
        """Return ``name is a`` or ``name is one of (a, b)``."""
        words = _words(self.terms)
        return f"{self.asked.name} is " + (
            words[0] if len(words) == 1 else f"one of ({', '.join(words)})"
        )

    __repr__ = __str__


@final
@frozen(repr=False)
class Includes(_Atom):
    """The answer to a question about a set of terms includes one of these terms."""

    asked: Question
    terms: frozenset[object]

    @property
    def question(self) -> Question:
        """The question about the set."""
        return self.asked

    def truth(self, case: Case) -> Truth:
        """Return whether one of the terms is in the stated set."""
        value = case.value(self.asked)
        if value is None:
            return UNKNOWN
        if not isinstance(value, frozenset):
            raise TypeError("a set question's reading must return a frozenset or None")
        return truth_of(not self.terms.isdisjoint(value))

    def __str__(self) -> str:
        """Return ``name includes a`` or ``name includes one of (a, b)``."""
        words = _words(self.terms)
        return f"{self.asked.name} includes " + (
            words[0] if len(words) == 1 else f"one of ({', '.join(words)})"
        )

    __repr__ = __str__


@final
@frozen(repr=False)
class AtLeast(_Atom):
    """The answer to a question about a number is at least this."""

    asked: Question
    bound: int

    @property
    def question(self) -> Question:
        """The question about the number."""
        return self.asked

    def truth(self, case: Case) -> Truth:
        """Return whether the stated number reaches the bound."""
        value = case.value(self.asked)
        if value is None:
            return UNKNOWN
        if not isinstance(value, int):
            raise TypeError("a number question's reading must return an int or None")
        return truth_of(value >= self.bound)

    def __str__(self) -> str:
        """Return ``name is at least bound``."""
        return f"{self.asked.name} is at least {self.bound}"

    __repr__ = __str__


@final
@frozen(repr=False)
class Not(Condition):
    """The part does not hold."""

    part: Condition

    def truth(self, case: Case) -> Truth:
        """Return the opposite of the part's truth."""
        return ~self.part.truth(case)

    def questions(self) -> frozenset[Question]:
        """Return the part's questions."""
        return self.part.questions()

    def atoms(self) -> frozenset[Condition]:
        """Return the part's atoms."""
        return self.part.atoms()

    def open_questions(self, case: Case) -> Iterator[Question]:
        """Yield the part's open questions."""
        return self.part.open_questions(case)

    def __invert__(self) -> Condition:
        """Return the part."""
        return self.part

    def __str__(self) -> str:
        """Return ``not part``."""
        return f"not {_bracketed(self.part)}"

    __repr__ = __str__


class _Several(Condition):
    """A condition over several parts."""

    __slots__ = ()

    parts: tuple[Condition, ...]

    def questions(self) -> frozenset[Question]:
        """Return the questions of all parts."""
        return frozenset().union(*(part.questions() for part in self.parts))

    def atoms(self) -> frozenset[Condition]:
        """Return the atoms of all parts."""
        return frozenset().union(*(part.atoms() for part in self.parts))

    def open_questions(self, case: Case) -> Iterator[Question]:
        """Yield the open questions of the parts, if the whole is open."""
        if self.truth(case) is UNKNOWN:
            for part in self.parts:
                yield from part.open_questions(case)


@final
@frozen(repr=False)
class AllOf(_Several):
    """All parts hold; true where there are none."""

    parts: tuple[Condition, ...]

    def truth(self, case: Case) -> Truth:
        """Return the conjunction of the parts' truths."""
        return all_true(part.truth(case) for part in self.parts)

    def __str__(self) -> str:
        """Return the parts joined with ``and``."""
        return " and ".join(_bracketed(part) for part in self.parts) or "always"

    __repr__ = __str__


@final
@frozen(repr=False)
class AnyOf(_Several):
    """At least one part holds; false where there are none."""

    parts: tuple[Condition, ...]

    def truth(self, case: Case) -> Truth:
        """Return the disjunction of the parts' truths."""
        return any_true(part.truth(case) for part in self.parts)

    def __str__(self) -> str:
        """Return the parts joined with ``or``."""
        return " or ".join(_bracketed(part) for part in self.parts) or "never"

    __repr__ = __str__


def all_of(*parts: Condition) -> AllOf:
    """Return the condition that all parts hold, in the order of the text."""
    return AllOf(tuple(part for part in _flat(parts, AllOf) if part != ALWAYS))


def any_of(*parts: Condition) -> AnyOf:
    """Return the condition that one of the parts holds, in the order of the text."""
    return AnyOf(tuple(part for part in _flat(parts, AnyOf) if part != NEVER))


def _flat(parts: tuple[Condition, ...], kind: type[AllOf] | type[AnyOf]) -> tuple[Condition, ...]:
    flat: list[Condition] = []
    for part in parts:
        if not isinstance(part, Condition):
            raise TypeError("expected conditions: compare a question before you combine it")
        flat.extend(
            part.parts if isinstance(part, AllOf | AnyOf) and type(part) is kind else (part,)
        )
    return tuple(flat)


def _bracketed(part: Condition) -> str:
    return f"({part})" if isinstance(part, _Several) and len(part.parts) > 1 else str(part)


def _words(terms: frozenset[object]) -> list[str]:
    return sorted(str(getattr(term, "value", term)) for term in terms)
