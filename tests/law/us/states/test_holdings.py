"""What is said to be held of the states agrees with the rules that are held."""

import pytest

from disclosure_rules import Rule
from disclosure_rules.law import us
from disclosure_rules.law.us.holdings import HOLDINGS, Level, Topic, held
from tests.law.us.states.packages import rules_of

WORDS = {
    Topic.MENTAL_HEALTH_RECORDS: ".records",
    Topic.MINORS_CARE: ".minors.",
    Topic.PRIVILEGE: "privilege",
}


def rules_on(state: str, topic: Topic) -> list[Rule]:
    """Return a state's rules on a topic; what is let through a list stands under records."""
    word = WORDS[topic]
    return [one for one in rules_of(state) if word in one.id]


@pytest.mark.parametrize("topic", list(WORDS))
@pytest.mark.parametrize("state", us.ALL)
class TestHoldings:
    """How well a state's law on a topic is held."""

    def test_something_is_held_where_there_are_rules(self, state: str, topic: Topic) -> None:
        """And nothing where there are none."""
        assert (held(state, topic) is not None) is bool(rules_on(state, topic))

    def test_the_level_is_that_of_its_rules(self, state: str, topic: Topic) -> None:
        """The text itself, secondary sources, or both."""
        holding = held(state, topic)
        found = {one.rests_on_secondary_source for one in rules_on(state, topic)}
        levels = {
            frozenset((False,)): Level.PRIMARY_TEXT,
            frozenset((True,)): Level.SECONDARY_SOURCE,
            frozenset((True, False)): Level.PARTLY_SECONDARY,
        }
        assert holding is None or levels[frozenset(found)] is holding.level

    def test_the_day_is_that_of_the_oldest_text(self, state: str, topic: Topic) -> None:
        """Before it the state's law is silent, or not held."""
        holding = held(state, topic)
        days = [one.in_force.start for one in rules_on(state, topic) if one.in_force.start]
        assert holding is None or min(days) == holding.text_as_of


def test_every_holding_is_of_a_state() -> None:
    """And there is one of each topic at most."""
    assert {one.state for one in HOLDINGS} <= set(us.ALL)
    assert len(HOLDINGS) == len({(one.state, one.topic) for one in HOLDINGS})
