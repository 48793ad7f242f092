"""Limitations: what they do to an item that may go."""

from itertools import permutations, product

import pytest

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    About,
    Effect,
    Handling,
    ItemAnswer,
    Law,
    Limit,
    Outcome,
    Rank,
    RuleSet,
    Truth,
    evaluate,
)
from tests.builders import (
    MARCH_2026,
    NO_NAMES,
    STAYS,
    YEAR_ONLY,
    asked,
    law,
    limitation,
    mandate,
    permission,
    prohibition,
    provision,
    request,
    rules_of,
)

A, GOVERNS = asked("test.a"), asked("test.governs")
RAISED = asked("test.raised", About.SITUATION)
LIMITS = {
    Handling.GENERALISE: YEAR_ONLY,
    Handling.DEIDENTIFY: NO_NAMES,
    Handling.WITHHOLD: STAYS,
}


class TestLimitation:
    """It acts only on what may go, and acts also where it is not known whether it speaks."""

    @pytest.mark.parametrize(("handling", "limit"), LIMITS.items())
    def test_what_it_does(self, handling: Handling, limit: Limit) -> None:
        """Generalise, de-identify or withhold; the answer stays."""
        decision = evaluate(
            request(), rules_of(permission(), limitation(limit=limit)), as_of=MARCH_2026
        )
        (one,) = decision.items

        assert ItemAnswer.PERMITTED is one.answer
        assert handling is one.disposition.handling
        assert (limit,) == one.disposition.limits
        assert [Effect.PERMITS, Effect.LIMITS] == [ground.effect for ground in one.grounds]
        expected = Outcome.FORBIDDEN if handling is Handling.WITHHOLD else Outcome.PARTLY_PERMITTED
        assert expected is decision.outcome

    @pytest.mark.parametrize(("when", "governs"), list(product((True, False, None), repeat=2)))
    def test_an_unknown_limits(self, when: bool | None, governs: bool | None) -> None:
        """Whether the rule speaks, or whether its law governs."""
        known = {"test.a": when, "test.governs": governs}
        answers = {name: value for name, value in known.items() if value is not None}
        rules = RuleSet.of(
            law("us.first", permission()),
            law("us.second", limitation("us.second.limit", when=A), governs=GOVERNS),
        )
        (one,) = evaluate(request(answers=answers), rules, as_of=MARCH_2026).items
        silent = when is False or governs is False
        certain = when is True and governs is True

        assert (Handling.RELEASE if silent else Handling.GENERALISE) is one.disposition.handling
        truths = [ground.truth for ground in one.grounds if ground.effect is Effect.LIMITS]
        assert ([] if silent else [TRUE if certain else UNKNOWN]) == truths

    @pytest.mark.parametrize("rule", [prohibition(), permission(when=A)])
    def test_what_stays_is_not_limited(self, rule: object) -> None:
        """Forbidden or undetermined."""
        assert isinstance(rule, type(prohibition()) | type(permission()))
        rules = rules_of(rule, limitation())
        (one,) = evaluate(request(), rules, as_of=MARCH_2026).items

        assert () == one.disposition.limits
        assert Effect.LIMITS not in {ground.effect for ground in one.grounds}

    def test_several_act_together(self) -> None:
        """The strictest decides; each limit is told once, in the order of laws and rules."""
        rules = (
            limitation("us.first.a", limit=NO_NAMES),
            limitation("us.first.b", limit=YEAR_ONLY),
            limitation("us.first.c", limit=NO_NAMES),
        )
        for order in permutations(rules):
            (one,) = evaluate(request(), rules_of(permission(), *order), as_of=MARCH_2026).items
            assert Handling.DEIDENTIFY is one.disposition.handling
            assert (NO_NAMES, YEAR_ONLY) == one.disposition.limits

    def test_it_rests_on_its_provision(self) -> None:
        """Beside that of the permission, by citation."""
        other = provision("1 CFR 0.5")
        rules = rules_of(permission(), limitation(basis=(other,)))
        (one,) = evaluate(request(), rules, as_of=MARCH_2026).items

        assert (other, provision()) == one.disposition.basis


def limiting(rank: Rank) -> Law:
    return law("us.limiting", limitation("us.limiting.limit"), rank=rank)


def requiring(rank: Rank, name: str = "us.requiring", when: Truth = TRUE) -> Law:
    rule = mandate(f"{name}.mandate") if when is TRUE else mandate(f"{name}.mandate", when=RAISED)
    return law(name, rule, rank=rank)


class TestRequiredItems:
    """On a required item only those limitations act whose law the mandate does not outrank."""

    @pytest.mark.parametrize(("limit", "duty"), list(product(Rank, Rank)))
    def test_a_policy_cannot_defeat_a_statute(self, limit: Rank, duty: Rank) -> None:
        """By limiting what it may not forbid."""
        rules = RuleSet.of(limiting(limit), requiring(duty))
        (one,) = evaluate(request(), rules, as_of=MARCH_2026).items

        assert ItemAnswer.REQUIRED is one.answer
        expected = Handling.GENERALISE if limit >= duty else Handling.RELEASE
        assert expected is one.disposition.handling

    def test_on_a_permitted_item_every_limitation_acts(self) -> None:
        """Whatever the rank of the permission."""
        for rank in Rank:
            rules = RuleSet.of(limiting(rank), law("us.first", permission()))
            (one,) = evaluate(request(), rules, as_of=MARCH_2026).items
            assert Handling.GENERALISE is one.disposition.handling

    def test_a_mandate_that_may_not_stand_lifts_nothing(self) -> None:
        """A state's limitation acts unless it is known that federal law requires the whole."""
        rules = RuleSet.of(
            limiting(Rank.STATE),
            requiring(Rank.STATE),
            requiring(Rank.FEDERAL, "us.federal", UNKNOWN),
        )
        handled = {}
        for answers in ({}, {RAISED.name: False}, {RAISED.name: True}):
            (one,) = evaluate(request(answers=answers), rules, as_of=MARCH_2026).items
            assert ItemAnswer.REQUIRED is one.answer
            handled[answers.get(RAISED.name)] = one.disposition.handling

        assert {
            None: Handling.GENERALISE,
            False: Handling.GENERALISE,
            True: Handling.RELEASE,
        } == handled


class TestSilence:
    """A law may want a refusal to neither confirm nor deny."""

    def test_nothing_false_is_shown(self) -> None:
        """A limitation that does not speak leaves no trace."""
        never = limitation(when=A & ~A)
        decided = evaluate(
            request(answers={A.name: True}), rules_of(permission(), never), as_of=MARCH_2026
        )

        assert FALSE not in {ground.truth for ground in decided.items[0].grounds}
        assert Handling.RELEASE is decided.items[0].disposition.handling
