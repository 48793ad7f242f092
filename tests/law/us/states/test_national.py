"""All states together, several at once, and what the register says of each."""

import subprocess
import sys
from datetime import date

import pytest
from attrs import evolve

from disclosure_rules import (
    AbuseVictim,
    Client,
    Decision,
    Discloser,
    DisclosureRequest,
    Jurisdiction,
    Outcome,
    Purpose,
    Recipient,
    RecipientKind,
    RuleSet,
    Situation,
    evaluate,
    mandates,
)
from disclosure_rules.law import us
from disclosure_rules.law.us.holdings import HOLDINGS, Level, Topic, held
from tests.law.us.states.people import (
    A_REPORT,
    A_THREAT,
    EVERY_ABUSE,
    EVERY_THREAT,
    NOW,
    decide,
    law_of,
    place_of,
    request_in,
    situation_in,
)

EVERYWHERE = us.ruleset(states=us.ALL)
OF_EVERY_STATE = (Topic.DUTY_TO_PROTECT, Topic.CHILD_ABUSE_REPORT, Topic.ADULT_ABUSE_REPORT)
"""Topics of which something is held of every state."""
STATES_ALONE = RuleSet.of(*(law_of(one) for one in us.ALL))


def requests(state: str) -> tuple[DisclosureRequest, ...]:
    """Return a warning and two reports in one state."""
    adult = evolve(EVERY_ABUSE, victim=AbuseVictim.DEPENDENT_ADULT, victim_age=80)
    return (
        request_in(
            state,
            to=RecipientKind.LIKELY_VICTIM,
            purpose=Purpose.AVERT_THREAT,
            item=A_THREAT,
            threat=EVERY_THREAT,
        ),
        request_in(
            state,
            to=RecipientKind.CHILD_PROTECTIVE_SERVICES,
            purpose=Purpose.REPORT_CHILD_ABUSE,
            item=A_REPORT,
            abuse=evolve(EVERY_ABUSE, suspect_has_care=None),
        ),
        request_in(
            state,
            to=RecipientKind.ADULT_PROTECTIVE_SERVICES,
            purpose=Purpose.REPORT_ADULT_ABUSE,
            item=A_REPORT,
            abuse=adult,
        ),
    )


def said(decision: Decision) -> tuple[object, ...]:
    """Return everything of a decision that a rule set may change."""
    return (
        decision.outcome,
        decision.items,
        decision.missing,
        decision.obligations,
        decision.conflicts,
        decision.secondary_sources,
        decision.held_in_part,
    )


class TestAllStates:
    """`us.ruleset(states=us.ALL)`: a national system."""

    def test_it_builds_and_checks_clean(self) -> None:
        """Ids, versions, questions and obligations do not clash."""
        assert () == EVERYWHERE.check()
        assert 51 == sum(len(law.id) == len("ca") for law in EVERYWHERE.laws)

    @pytest.mark.parametrize("state", us.ALL)
    def test_one_state_decides_as_if_alone(self, state: str) -> None:
        """The other fifty are silent where they do not apply."""
        for request in requests(state):
            alone = decide(request, state)
            among = evaluate(request, STATES_ALONE, as_of=NOW)
            assert said(alone) == said(among)

    def test_with_federal_law_as_well(self) -> None:
        """The same with everything that the library holds."""
        for state in ("CA", "TX", "NY", "WA"):
            for request in requests(state):
                alone = evaluate(request, us.ruleset(states=(state,)), as_of=NOW)
                assert said(alone) == said(evaluate(request, EVERYWHERE, as_of=NOW))

    @pytest.mark.parametrize("state", us.ALL)
    def test_duties_of_one_state_alone(self, state: str) -> None:
        """Nobody is told of another state's deadline."""
        found = mandates(situation_in(state, abuse=EVERY_ABUSE), STATES_ALONE, as_of=NOW)
        assert {state.lower()} == {duty.law.id for duty in found}

    def test_a_state_is_loaded_only_when_asked_for(self) -> None:
        """A clinic in one state does not pay for fifty."""
        program = (
            "import sys; from disclosure_rules.law import us; us.ruleset(states=('VT',)); "
            "print({m.split('.')[4] for m in sys.modules if '.us.states.' in m})"
        )
        run = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        assert "{'vermont'}" == run.stdout.strip()


class TestSeveralStates:
    """Every applicable state's law applies, and where two clash the decision shows it."""

    def request(self, *states: str) -> DisclosureRequest:
        """Return a counselor's wish to warn the victim of a serious threat."""
        return request_in(
            *states,
            to=RecipientKind.LIKELY_VICTIM,
            purpose=Purpose.AVERT_THREAT,
            item=A_THREAT,
            threat=EVERY_THREAT,
        )

    def test_both_states_duties_are_listed(self) -> None:
        """A client in Nevada, a counselor in California."""
        came_up = situation_in("CA", "NV", threat=EVERY_THREAT)
        found = mandates(came_up, STATES_ALONE, as_of=NOW)
        assert {"ca", "nv"} == {duty.law.id for duty in found}

    def test_a_clash_of_states_is_for_a_lawyer(self) -> None:
        """California requires what Texas forbids: nothing prevails, and the decision says so."""
        decision = decide(self.request("CA", "TX"), "CA", "TX")
        assert Outcome.REQUIRED is not decision.outcome
        assert decision.needs_counsel
        (conflict,) = decision.conflicts
        assert {"ca", "tx"} == {one.law.id for one in decision.items[0].grounds}
        assert conflict.needs_counsel

    def test_without_texas_it_is_required(self) -> None:
        """So it is the second state that makes the difference."""
        assert Outcome.REQUIRED is decide(self.request("CA"), "CA", "TX").outcome

    def test_places_stated_one_by_one(self) -> None:
        """Client, discloser and recipient each bring a law."""
        request = self.request("CA")
        by_place = evolve(
            request,
            jurisdictions=None,
            client=evolve(request.client, place=Jurisdiction.CALIFORNIA),
            discloser=evolve(request.discloser, place=Jurisdiction.CALIFORNIA),
            recipient=evolve(request.recipient, place=Jurisdiction.TEXAS),
        )
        both = decide(self.request("CA", "TX"), "CA", "TX")
        assert said(both)[0] == said(decide(by_place, "CA", "TX"))[0]
        assert decide(by_place, "CA", "TX").needs_counsel

    def test_a_place_that_is_known_applies_though_another_is_not(self) -> None:
        """And whether a further state's law applies is asked."""
        came_up = evolve(
            situation_in("CA", threat=EVERY_THREAT),
            jurisdictions=None,
            client=Client(ref="client-a", place=Jurisdiction.CALIFORNIA),
        )
        rules = RuleSet.of(law_of("CA"), law_of("NV"))
        found = {duty.mandate.id: duty for duty in mandates(came_up, rules, as_of=NOW)}
        assert found["ca.duty_to_protect"].is_certain
        nevada = found["nv.duty_to_protect"]
        assert not nevada.is_certain
        assert ["place.jurisdictions"] == [one.name for one in nevada.missing]

    def test_in_a_situation_the_recipient_has_no_place_yet(self) -> None:
        """Client and discloser are enough to know where one is."""
        came_up = Situation(
            client=Client(ref="client-a", place=Jurisdiction.NEVADA),
            discloser=Discloser(place=Jurisdiction.NEVADA),
        )
        assert () == mandates(came_up, RuleSet.of(law_of("CA")), as_of=NOW)

    def test_a_stated_place_is_added_to_the_stated_set(self) -> None:
        """Nothing that was said is dropped."""
        request = evolve(
            self.request("CA"),
            recipient=Recipient(
                kind=RecipientKind.LIKELY_VICTIM,
                place=Jurisdiction.TEXAS,
                is_within_program=False,
            ),
        )
        assert decide(request, "CA", "TX").needs_counsel


class TestRegister:
    """Per state and topic: held, level of confirmation, as-of date, doubts."""

    def test_every_state_has_every_topic(self) -> None:
        """Fifty states and the District of Columbia, each once."""
        expected = {(state, topic) for state in us.ALL for topic in OF_EVERY_STATE}
        found = [(one.state, one.topic) for one in HOLDINGS if one.topic in OF_EVERY_STATE]
        assert expected == set(found)
        assert len(expected) == len(found)

    @pytest.mark.parametrize("state", us.ALL)
    @pytest.mark.parametrize("topic", OF_EVERY_STATE)
    def test_it_says_what_the_module_says(self, state: str, topic: Topic) -> None:
        """Level and day follow from the provisions; nobody keeps them by hand for long."""
        rules = [one for one in law_of(state).rules if topic is topic_of(one.id)]
        secondary = {one.rests_on_secondary_source for one in rules}
        level = {
            frozenset((False,)): Level.PRIMARY_TEXT,
            frozenset((True,)): Level.SECONDARY_SOURCE,
            frozenset((True, False)): Level.PARTLY_SECONDARY,
        }[frozenset(secondary)]
        holding = held(state, topic)
        assert holding is not None
        assert level is holding.level
        assert min(one.in_force.start or date.max for one in rules) == holding.text_as_of

    @pytest.mark.parametrize("state", us.ALL)
    def test_the_law_is_named_after_its_state(self, state: str) -> None:
        """Module, name, id and place agree."""
        law = law_of(state)
        package, _ = us.STATES[state]
        name = package.rsplit(".", 1)[1].upper()
        assert state.lower() == law.id
        assert Jurisdiction[name].postal == state
        assert all(rule.id.startswith(f"{law.id}.") for rule in law.rules)
        assert place_of(state) == {Jurisdiction[name]}

    def test_an_unknown_state_is_not_held(self) -> None:
        """Guam, say."""
        assert held("GU", Topic.CHILD_ABUSE_REPORT) is None


def topic_of(rule_id: str) -> Topic:
    """Return the topic of a rule, by the second word of its id."""
    return _TOPICS.get(rule_id.split(".")[1], Topic.DUTY_TO_PROTECT)


_TOPICS = {
    "child_abuse_report": Topic.CHILD_ABUSE_REPORT,
    "adult_abuse_report": Topic.ADULT_ABUSE_REPORT,
    "minors": Topic.MINORS_CARE,
    "privilege": Topic.PRIVILEGE,
    "psychotherapist_privilege": Topic.PRIVILEGE,
}
