"""Three-valued logic: true, false and unknown, combined as Kleene's strong tables have it."""

from collections.abc import Iterable
from enum import Enum
from typing import NoReturn

__all__ = ["FALSE", "TRUE", "UNKNOWN", "Truth", "all_true", "any_true", "truth_of"]


class Truth(Enum):
    """Whether a statement about a case is true, false, or not known.

    It has no truth value of its own in Python, so that ``if truth:`` cannot take "unknown" for
    yes or no: compare with ``is``.
    """

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"

    def __and__(self, other: "Truth") -> "Truth":
        """Return true if both are true, false if one is false, else unknown."""
        if self is FALSE or other is FALSE:
            return FALSE
        return TRUE if self is TRUE and other is TRUE else UNKNOWN

    def __or__(self, other: "Truth") -> "Truth":
        """Return true if one is true, false if both are false, else unknown."""
        if self is TRUE or other is TRUE:
            return TRUE
        return FALSE if self is FALSE and other is FALSE else UNKNOWN

    def __invert__(self) -> "Truth":
        """Return the opposite; unknown stays unknown."""
        return _OPPOSITE[self]

    def __bool__(self) -> NoReturn:
        """Refuse: an unknown is neither yes nor no."""
        raise TypeError("compare a Truth with `is`: it may be unknown")


TRUE = Truth.TRUE
FALSE = Truth.FALSE
UNKNOWN = Truth.UNKNOWN
_OPPOSITE = {TRUE: FALSE, FALSE: TRUE, UNKNOWN: UNKNOWN}


def truth_of(value: bool | None) -> Truth:
    """Return the truth of an answer; ``None``, which means not stated, is unknown."""
    if value is None:
        return UNKNOWN
    return TRUE if value else FALSE


def all_true(truths: Iterable[Truth]) -> Truth:
    """Return whether all are true; true for none at all."""
    result = TRUE
    for truth in truths:
        if truth is FALSE:
            return FALSE
        if truth is UNKNOWN:
            result = UNKNOWN
    return result


def any_true(truths: Iterable[Truth]) -> Truth:
    """Return whether any is true; false for none at all."""
    result = FALSE
    for truth in truths:
        if truth is TRUE:
            return TRUE
        if truth is UNKNOWN:
            result = UNKNOWN
    return result
