"""Questions: what law wants to know about a case, with the words to ask a person."""

from collections.abc import Callable
from enum import Enum

from attrs import field, frozen

from disclosure_rules.logic.case import Case

__all__ = ["About", "Question"]


class About(Enum):
    """What the answer to a question belongs to."""

    SITUATION = "situation"
    REQUEST = "request"
    ITEM = "item"
    LAW = "law"


@frozen(kw_only=True, repr=False, eq=False)
class Question:
    """A typed question about a case.

    Two questions with the same name are the same question.

    Args:
        name: The stable name, grouped by what it is about: ``threat.is_imminent``.
        ask: The words to ask a person.
        reading: Reads the answer from a case; returns ``None`` where nothing is stated.
        about: What the answer belongs to.

    Attributes:
        is_about_item: Whether the answer may differ from item to item.
        depends_on_law: Whether the answer depends on which law asks.
    """

    name: str
    ask: str
    reading: Callable[[Case], object | None] = field(repr=False)
    about: About = About.REQUEST
    is_about_item: bool = field(init=False)
    depends_on_law: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Work out once what is asked at every reading."""
        object.__setattr__(self, "is_about_item", self.about is About.ITEM)
        object.__setattr__(self, "depends_on_law", self.about is About.LAW)

    def read(self, case: Case) -> object | None:
        """Return what the case states, ``None`` for nothing."""
        return self.reading(case)

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the same question, by name."""
        return isinstance(other, Question) and self.name == other.name

    def __hash__(self) -> int:
        """Return the hash of the name."""
        return hash(self.name)

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    __repr__ = __str__
