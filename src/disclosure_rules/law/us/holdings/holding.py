"""How well a state's law on a topic is held: what was read, of which day, and what is in doubt."""

from collections.abc import Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from disclosure_rules.model.errors import Problem
from disclosure_rules.model.value import Value

__all__ = ["Holding", "Level", "Topic", "of_topic"]


class Topic(Enum):
    """What a state's law may speak to."""

    DUTY_TO_PROTECT = "danger from a client: duty to protect, permission to warn"
    CHILD_ABUSE_REPORT = "reports of child abuse"
    ADULT_ABUSE_REPORT = "reports of the abuse of elders and of dependent adults"
    MENTAL_HEALTH_RECORDS = "mental-health records"
    MINORS_CARE = "a minor's own consent to care, and what a parent may see of it"
    PRIVILEGE = "the privilege of therapists"


class Level(Enum):
    """How the state's rules on a topic were confirmed, taken together."""

    PRIMARY_TEXT = "the text itself"
    PARTLY_SECONDARY = "the text in part, the rest in secondary sources"
    SECONDARY_SOURCE = "secondary sources"


@frozen(kw_only=True, repr=False)
class Holding(Value):
    """What is held of one state's law on one topic.

    Args:
        state: The postal code.
        topic: The topic.
        level: How its rules were confirmed.
        text_as_of: The day of the oldest text that one of its rules rests on; before it the
            state's law is silent on that.
        doubt: What is in doubt, or was not read; ``None`` where nothing is noted.
    """

    state: str
    topic: Topic
    level: Level
    text_as_of: date
    doubt: str | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a code that is not a postal one."""
        if len(self.state) != len("CA") or not self.state.isupper():
            yield Problem("Holding.state", "expected a postal code")

    def __repr__(self) -> str:
        """Return state and topic: law is no secret."""
        return f"Holding({self.state!r}, {self.topic.name})"


def of_topic(topic: Topic, *rows: tuple[str, Level, date, str | None]) -> tuple[Holding, ...]:
    """Return the holdings of one topic.

    Args:
        topic: The topic.
        rows: By state: postal code, level, day of the text, and doubt.
    """
    return tuple(
        Holding(state=state, topic=topic, level=level, text_as_of=as_of, doubt=doubt)
        for state, level, as_of, doubt in rows
    )
