"""What one law wants of a consent, and what can be wrong with one."""

from enum import Enum
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from disclosure_rules.logic.condition import ALWAYS, Condition
from disclosure_rules.logic.question import Question
from disclosure_rules.model.consent import CombinedWith, ConsentElement, Grantor
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.model.purpose import Purpose

__all__ = ["ConsentRequirement", "ConsentStandard", "Defect", "DefectKind", "StandardPart"]


class DefectKind(Enum):
    """What can be wrong with a consent besides a missing element."""

    NOT_WRITTEN = "is not in writing"
    NOT_YET_IN_FORCE = "is not in force yet"
    EXPIRED = "has expired"
    REVOKED = "has been revoked"
    FALSE = "is known to be false"
    COMBINED = "is combined with what it may not be combined with"
    CONDITIONED = "was made a condition of care where that is not allowed"
    KIND_NOT_NAMED = "does not name this kind of record itself, and nothing else"
    NOT_THEIRS_TO_GIVE = "was not given by somebody who may give it"
    NO_AUTHORITY = "was given by a representative without authority"
    DISCLOSER_NOT_NAMED = "does not let this discloser disclose"
    SINGLE_CONSENT_NEEDED = "is not one consent for all future treatment, payment and operations"


_IN_TIME = (DefectKind.NOT_YET_IN_FORCE, DefectKind.EXPIRED, DefectKind.REVOKED)


@frozen(kw_only=True)
class ConsentRequirement:
    """One element that a standard asks for.

    Args:
        element: The element.
        citation: Where the law asks for it.
        when: When it is asked for; always, if nothing is said.
        if_signed_for_client: It is asked for only where somebody else signed for the client.
        if_given_by: It is asked for only where one of these gave it; ``None`` for whoever did.
    """

    element: ConsentElement
    citation: str
    when: Condition = ALWAYS
    if_signed_for_client: bool = False
    if_given_by: frozenset[Grantor] | None = None


class StandardPart(NamedTuple):
    """A part of what a standard asks.

    Args:
        requirements: The elements.
        citations: The other kinds of defects, with where the law speaks of them.
    """

    requirements: tuple[ConsentRequirement, ...]
    citations: tuple[tuple[DefectKind, str], ...]


@frozen(kw_only=True)
class ConsentStandard:
    """What one law wants of a consent before it counts.

    Args:
        name: A stable name in one word: ``hipaa_authorization``.
        title: What people call it: ``HIPAA authorization``.
        requirements: The elements it must carry, in the order of the text.
        citations: Where the law speaks of each other kind of defect.  A kind that is not in it
            is no defect under this law; it must at least have expiry and revocation.
        may_be_combined_with: What it may share a paper with.
        only_purposes: It may name these purposes and no other, or it is combined with another
            consent; ``None`` for any.
        obtain: What to do to obtain it, for the obligations of a decision that needs it.
        lets_revocation_wait: A revocation counts only once the grant has become revocable.
        asks_only_competent: Of a record about several it asks for the word of those who are
            competent to give it, and a person may establish that they have given it.
    """

    name: str
    title: str
    requirements: tuple[ConsentRequirement, ...]
    citations: tuple[tuple[DefectKind, str], ...]
    obtain: Obligation
    may_be_combined_with: frozenset[CombinedWith] = frozenset()
    only_purposes: frozenset[Purpose] | None = None
    lets_revocation_wait: bool = False
    asks_only_competent: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a standard that lets the past count, or asks about other law."""
        problems = [
            Problem("ConsentStandard.citations", f"expected one for: {kind.value}")
            for kind in _IN_TIME
            if self.citation_for(kind) is None
        ]
        if any(one.depends_on_law for one in self.questions()):
            expected = "expected no question about other law"
            problems.append(Problem("ConsentStandard.requirements", expected))
        if problems:
            raise InvalidField(tuple(problems))

    def questions(self) -> frozenset[Question]:
        """Return every question on which it depends whether an element is asked for."""
        return frozenset().union(*(one.when.questions() for one in self.requirements))

    @cached_property
    def about_request(self) -> StandardPart:
        """What it asks that is the same for every item of a request."""
        return self._part(about_item=False)

    @cached_property
    def about_item(self) -> StandardPart:
        """What it asks that may come out differently from item to item."""
        return self._part(about_item=True)

    def _part(self, *, about_item: bool) -> StandardPart:
        requirements = (
            one
            for one in self.requirements
            if about_item is any(asked.is_about_item for asked in one.when.questions())
        )
        citations = (
            one for one in self.citations if about_item is (one[0] is DefectKind.KIND_NOT_NAMED)
        )
        return StandardPart(tuple(requirements), tuple(citations))

    def citation_for(self, kind: DefectKind) -> str | None:
        """Return where the law speaks of this kind of defect; ``None`` if it does not."""
        return dict(self.citations).get(kind)


@frozen(kw_only=True)
class Defect:
    """One thing that keeps a grant from counting under a standard.

    Args:
        what: The missing element, or the kind of defect.
        citation: Where the law asks for it.
        certain: False where nobody has said whether the defect is there.
    """

    what: ConsentElement | DefectKind
    citation: str
    certain: bool

    def __str__(self) -> str:
        """Return the defect in words, with its citation."""
        if isinstance(self.what, DefectKind):
            words = self.what.value
        else:
            words = f"lacks: {self.what.words}"
        return (
            f"{words} ({self.citation})" if self.certain else f"perhaps {words} ({self.citation})"
        )
