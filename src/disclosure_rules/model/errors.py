"""The errors of the library: each names the field and what was expected, never what was given."""

from typing import NamedTuple

__all__ = [
    "DisclosureRulesError",
    "InvalidField",
    "LawNotHeld",
    "Problem",
    "UnresolvedPath",
]


class Problem(NamedTuple):
    """One thing wrong with an input: where, and what was expected there."""

    path: str
    expected: str

    def __str__(self) -> str:
        """Return ``path: expected``."""
        return f"{self.path}: {self.expected}"


class DisclosureRulesError(Exception):
    """The base of every error that this library raises on purpose."""


class InvalidField(DisclosureRulesError, ValueError):
    """A value object was given something it cannot hold.

    The message names each field and what was expected there, never what was given.

    Args:
        problems: Every problem found, in field order; never empty.

    Attributes:
        problems: The same tuple.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(str(problem) for problem in problems))

    def __reduce__(self) -> tuple[type["InvalidField"], tuple[tuple[Problem, ...]]]:
        """Support pickling, so that the error crosses process borders whole."""
        return (type(self), (self.problems,))


class UnresolvedPath(InvalidField, LookupError):
    """A record item's path does not lead to anything in the record it is applied to."""


class LawNotHeld(DisclosureRulesError, LookupError):
    """Laws are asked for by edition and id, and are not held here in that edition.

    Args:
        edition: The edition asked for; ``None`` if unnamed.
        laws: The ids of the laws that are not held, sorted.
        expected: What was expected, in words.

    Attributes:
        edition: The same.
        laws: The same.
    """

    def __init__(self, edition: str | None, laws: tuple[str, ...], expected: str) -> None:
        self.edition = edition
        self.laws = laws
        self._expected = expected
        super().__init__(f"edition {edition}, laws {', '.join(laws) or 'none'}: {expected}")

    def __reduce__(self) -> tuple[type["LawNotHeld"], tuple[str | None, tuple[str, ...], str]]:
        """Support pickling, so that the error crosses process borders whole."""
        return (type(self), (self.edition, self.laws, self._expected))
