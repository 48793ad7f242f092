"""45 CFR 160.203(b): a more stringent state law prevails over what HIPAA permits."""

from datetime import date

import pytest

from disclosure_rules import (
    ALWAYS,
    Law,
    Limit,
    Limitation,
    LimitKind,
    Mandate,
    Outcome,
    Period,
    Permission,
    Prohibition,
    Provision,
    Purpose,
    Rank,
    RecipientKind,
    Rule,
    RuleSet,
    Stance,
    evaluate,
)
from disclosure_rules.law.us.federal.hipaa.law import HIPAA
from disclosure_rules.logic.facts import recipient
from tests.law.us.hipaa.cases import MARCH_2026, ask, note

K = RecipientKind
P = Purpose
BASIS = (
    Provision(
        citation="1 XX 1",
        gist="A made-up state's law of mental health records.",
        period=Period(start=date(2000, 1, 1)),
        source="made up for a test",
        read_on=MARCH_2026,
    ),
)


def state(*rules: Rule, stance: Stance = Stance.OPEN) -> RuleSet:
    """Return HIPAA with the law of a made-up state."""
    law = Law(
        id="xx",
        title="the law of a made-up state",
        rank=Rank.STATE,
        stance=stance,
        stance_basis=BASIS,
        governs=ALWAYS,
        rules=rules,
    )
    return RuleSet.of(HIPAA, law)


FORBIDS = Prohibition(
    id="xx.no_plan",
    gist="No note goes to a plan.",
    basis=BASIS,
    when=recipient.kind.is_in(K.HEALTH_PLAN),
    covers=ALWAYS,
)
PERMITS = Permission(
    id="xx.physicians",
    gist="A note may go to a physician.",
    basis=BASIS,
    when=recipient.kind.is_in(K.PHYSICIAN),
    covers=ALWAYS,
)
REQUIRES = Mandate(
    id="xx.report",
    gist="It must go to the plan.",
    basis=BASIS,
    when=ALWAYS,
    covers=ALWAYS,
    to=frozenset((K.HEALTH_PLAN,)),
    purposes=frozenset((P.PAYMENT,)),
)
LIMITS = Limitation(
    id="xx.limit",
    gist="No note goes whole.",
    basis=BASIS,
    when=ALWAYS,
    covers=ALWAYS,
    limit=Limit(kind=LimitKind.WITHHOLD, how="not whole"),
)


class TestMoreStringent:
    """160.203(b) "relates to the privacy of individually identifiable health information and is
    more stringent than a standard … adopted under subpart E".
    """

    def test_an_open_law_that_forbids(self) -> None:
        """What HIPAA only permits stays."""
        rules = state(FORBIDS)
        decision = evaluate(ask(P.PAYMENT, K.HEALTH_PLAN), rules, as_of=MARCH_2026)
        assert Outcome.FORBIDDEN is decision.outcome
        assert () == decision.conflicts

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [(K.PHYSICIAN, Outcome.PERMITTED), (K.PSYCHIATRIST, Outcome.FORBIDDEN)],
    )
    def test_a_closed_law_that_does_not_permit(
        self, kind: RecipientKind, expected: Outcome
    ) -> None:
        """Both must permit."""
        rules = state(PERMITS, stance=Stance.CLOSED)
        assert expected is evaluate(ask(P.TREATMENT, kind), rules, as_of=MARCH_2026).outcome

    def test_a_law_that_limits(self) -> None:
        """The stricter form counts."""
        decision = evaluate(ask(P.TREATMENT, K.PHYSICIAN), state(LIMITS), as_of=MARCH_2026)
        assert not decision.plan.released

    def test_a_law_that_permits_more_opens_nothing(self) -> None:
        """A state's permission is not HIPAA's."""
        open_door = Permission(
            id="xx.all", gist="Anything goes.", basis=BASIS, when=ALWAYS, covers=ALWAYS
        )
        decision = evaluate(ask(P.CURIOSITY, K.MEDIA), state(open_door), as_of=MARCH_2026)
        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_what_state_law_requires_hipaa_permits(self) -> None:
        """164.512(a): no clash, and the report is required."""
        decision = evaluate(
            ask(P.PAYMENT, K.HEALTH_PLAN, note(is_necessary=None)),
            state(REQUIRES),
            as_of=MARCH_2026,
        )
        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts


class TestNotMoreStringent:
    """160.202, more stringent (1), "except if the disclosure is: (i) Required by the Secretary …;
    or (ii) To the individual".
    """

    @pytest.mark.parametrize(
        ("purpose", "kind"),
        [(P.COMPLIANCE_INVESTIGATION, K.SECRETARY_OF_HHS), (P.CLIENT_REQUEST, K.CLIENT)],
    )
    def test_what_hipaa_requires_prevails(self, purpose: Purpose, kind: RecipientKind) -> None:
        """A state cannot keep these back; the clash is reported."""
        forbids = Prohibition(
            id="xx.nothing", gist="Nothing goes.", basis=BASIS, when=ALWAYS, covers=ALWAYS
        )
        decision = evaluate(ask(purpose, kind), state(forbids), as_of=MARCH_2026)
        assert Outcome.REQUIRED is decision.outcome
        assert HIPAA == decision.conflicts[0].prevails
