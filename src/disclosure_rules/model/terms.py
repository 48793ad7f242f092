"""The base of the vocabularies: words of the field, each with its HL7 coding where one exists."""

from enum import Enum
from typing import NamedTuple, Self

__all__ = ["ACT_CODE", "ACT_REASON", "CONFIDENTIALITY", "ROLE_CODE", "Coding", "Term"]

ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"


class Coding(NamedTuple):
    """A code together with its system; a code alone means nothing.

    ``PSY`` is a sensitivity label in one system, a retired confidentiality code in another and
    a psychiatry clinic in a third.
    """

    system: str
    code: str


class Term(Enum):
    """A word of a vocabulary.

    Its ``value`` is the stable name used in JSON.  Its ``codings`` are the HL7 codes that mean
    the same; the first is the one to write, the others are only read.
    """

    codings: tuple[Coding, ...]

    # Members are singletons: by identity is as good as by name, and many times as fast.
    __hash__ = object.__hash__

    def __new__(cls, value: str, *codings: Coding) -> Self:
        """Make a member from its name and its HL7 codings."""
        member = object.__new__(cls)
        member._value_ = value
        member.codings = codings
        return member

    @classmethod
    def _missing_(cls, value: object) -> None:
        """Refuse an unknown word without repeating it."""
        raise ValueError(f"expected a member of {cls.__name__}")

    @property
    def coding(self) -> Coding | None:
        """The HL7 coding to write, or ``None`` where HL7 has none."""
        return self.codings[0] if self.codings else None

    @property
    def words(self) -> str:
        """The member in plain words."""
        return str(self.value).replace("_", " ")

    @classmethod
    def from_coding(cls, coding: Coding) -> Self | None:
        """Return the member that has this coding, or ``None``; never a parent or a near match."""
        for member in cls:
            if coding in member.codings:
                return member
        return None
