"""The errors of the library: each names the field and what was expected, never what was given."""

from typing import NamedTuple

__all__ = [
    "DisclosureRulesError",
    "InvalidField",
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
