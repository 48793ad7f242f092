"""42 CFR 2.20 against the law of every state held: what the part stops, and what it does not."""

from datetime import date

import pytest
from attrs import evolve

from disclosure_rules import (
    AbuseVictim,
    Decision,
    DisclosureRequest,
    Profession,
    Purpose,
    RecipientKind,
    RecordKind,
    SuspectedAbuse,
    Threat,
    ThreatSource,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.law.us.federal.part2.law import PART2
from disclosure_rules.model.jurisdiction import Jurisdiction
from tests.law.us.part2.samples import PROGRAM, ask, part2_item, who

K = RecordKind
TODAY = date(2026, 11, 22)
BY_CODE = {one.postal: one for one in Jurisdiction}
COUNSELOR = evolve(
    PROGRAM, profession=Profession.COUNSELOR, is_licensed=True, is_mandated_reporter=True
)
SUSPECTED = SuspectedAbuse(
    is_suspected=True,
    victim=AbuseVictim.CHILD,
    victim_is_client=False,
    learned_in_professional_capacity=True,
    is_past_only=False,
    is_initial_report=True,
)
DANGER = Threat(
    exists=True,
    is_of_physical_violence=True,
    is_to_others=True,
    is_to_self=False,
    has_identifiable_target=True,
    is_serious=True,
    is_imminent=True,
    is_foreseeable=True,
    has_apparent_intent_and_ability=True,
    is_made_by_client=True,
    told_by=ThreatSource.CLIENT,
    is_against_program=False,
    disclosure_is_necessary=True,
)
CHILD = ask(
    Purpose.REPORT_CHILD_ABUSE,
    who(RecipientKind.CHILD_PROTECTIVE_SERVICES),
    part2_item(K.ABUSE_DETAIL),
    discloser=COUNSELOR,
    abuse=SUSPECTED,
)
ELDER = ask(
    Purpose.REPORT_ADULT_ABUSE,
    who(RecipientKind.ADULT_PROTECTIVE_SERVICES),
    part2_item(K.ABUSE_DETAIL),
    discloser=COUNSELOR,
    abuse=evolve(SUSPECTED, victim=AbuseVictim.ELDER),
)
VICTIM = ask(
    Purpose.AVERT_THREAT,
    who(RecipientKind.LIKELY_VICTIM),
    part2_item(K.THREAT_DETAIL),
    discloser=COUNSELOR,
    threat=DANGER,
)


def decided(request: DisclosureRequest, code: str) -> Decision:
    there = frozenset((Jurisdiction.UNITED_STATES, BY_CODE[code]))
    asked = evolve(request, jurisdictions=there)
    return evaluate(asked, us.ruleset(states=(code,)), as_of=TODAY)


@pytest.mark.parametrize("code", sorted(us.STATES))
class TestEveryState:
    """What 2.12(c)(6) excepts is child abuse; nothing else that a state compels is excepted."""

    def test_the_report_of_child_abuse(self, code: str) -> None:
        """Whatever state law wants in the report, the part lets go: no clash, and no refusal."""
        decision = decided(CHILD, code)

        assert "us.part2.child_abuse_report" in {
            ground.rule.id
            for ground in decision.items[0].grounds
            if ground.rule is not None and ground.is_certain
        }
        assert () == decision.conflicts

    @pytest.mark.parametrize("request_", [ELDER, VICTIM], ids=["elder", "victim"])
    def test_what_else_a_state_compels(self, code: str, request_: DisclosureRequest) -> None:
        """It stays; where the state compels it for certain, the part prevails and says so."""
        decision = decided(request_, code)

        assert not decision.items[0].goes
        assert {PART2.id} >= {one.prevails.id for one in decision.conflicts if one.prevails}
        assert not decision.needs_counsel
        assert "us.part2.lawful_ways_out" in {one.obligation.id for one in decision.obligations}


def test_many_states_compel_a_warning() -> None:
    """So that the clash is seen, and not for want of law."""
    clashing = {code for code in us.STATES if decided(VICTIM, code).conflicts}

    assert "CA" in clashing
    assert len(clashing) > 10
