"""Conflicts: laws of which one forbids what another requires."""

from itertools import product

import pytest

from disclosure_rules import (
    About,
    Decision,
    Law,
    Outcome,
    Period,
    Rank,
    RecordKind,
    RuleSet,
    Stance,
    evaluate,
)
from disclosure_rules.logic.facts import item as item_facts
from tests.builders import (
    MARCH_2026,
    asked,
    item,
    law,
    mandate,
    permission,
    prohibition,
    request,
)

A, RAISED = asked("test.a"), asked("test.raised", About.SITUATION)


def forbidding(rank: Rank, name: str = "us.bar") -> Law:
    return law(name, prohibition(f"{name}.rule"), rank=rank)


def requiring(rank: Rank, name: str = "us.duty") -> Law:
    return law(name, mandate(f"{name}.rule"), rank=rank)


def decided(*laws: Law, **answers: bool) -> Decision:
    known = {f"test.{name}": value for name, value in answers.items()}
    return evaluate(request(answers=known), RuleSet.of(*laws), as_of=MARCH_2026)


class TestTwoLaws:
    """The higher rank prevails; on equal rank nothing does, and counsel is needed."""

    @pytest.mark.parametrize(("bar", "duty"), list(product(Rank, Rank)))
    def test_by_rank(self, bar: Rank, duty: Rank) -> None:
        """Both grounds are told, and which law prevails."""
        barring, requires = forbidding(bar), requiring(duty)
        decision = decided(barring, requires)
        (conflict,) = decision.conflicts

        expected = Outcome.REQUIRED if duty > bar else Outcome.FORBIDDEN
        assert expected is decision.outcome
        assert 0 == conflict.position
        assert [barring] == [one.law for one in conflict.forbids]
        assert [requires] == [one.law for one in conflict.requires]
        if bar == duty:
            assert conflict.prevails is None
            assert conflict.needs_counsel
            assert decision.needs_counsel
        else:
            assert (barring if bar > duty else requires) is conflict.prevails
            assert not decision.needs_counsel

    @pytest.mark.parametrize("rank", [Rank.FEDERAL, Rank.CLIENT])
    def test_a_closed_law_clashes_by_its_silence(self, rank: Rank) -> None:
        """42 CFR 2.20: what is not permitted is forbidden, whatever state law requires."""
        closed = law("us.closed", rank=rank, stance=Stance.CLOSED)
        requires = requiring(Rank.STATE)
        (conflict,) = decided(closed, requires).conflicts

        assert [None] == [one.rule for one in conflict.forbids]
        assert (closed if rank > Rank.STATE else requires) is conflict.prevails

    @pytest.mark.parametrize("unknown", ["a", "raised"])
    def test_what_may_not_be_so_does_not_clash_yet(self, unknown: str) -> None:
        """First the facts are asked for; a lawyer, if the laws then clash."""
        barring = law("us.bar", prohibition("us.bar.rule", when=A), rank=Rank.FEDERAL)
        requires = law("us.duty", mandate("us.duty.rule", when=RAISED), rank=Rank.STATE)
        known = {"a": True, "raised": True}
        del known[unknown]
        decision = decided(barring, requires, **known)

        assert () == decision.conflicts
        assert not decision.needs_counsel

    def test_what_is_not_so_does_not_clash(self) -> None:
        """Either is answered with no."""
        barring = law("us.bar", prohibition("us.bar.rule", when=A))
        requires = law("us.duty", mandate("us.duty.rule", when=RAISED))

        assert () == decided(barring, requires, a=False).conflicts
        assert () == decided(barring, requires, raised=False).conflicts

    def test_to_permit_is_no_clash(self) -> None:
        """Nobody is made to do what is permitted."""
        may = law("us.may", permission("us.may.rule"))

        assert () == decided(may, forbidding(Rank.STATE)).conflicts
        assert () == decided(may, requiring(Rank.STATE)).conflicts

    def test_a_law_that_is_not_held_does_not_clash(self) -> None:
        """It is not known what it says."""
        closed = law("us.closed", stance=Stance.CLOSED, held=Period(end=MARCH_2026))
        assert () == decided(closed, requiring(Rank.STATE)).conflicts


class TestOneLaw:
    """A law's own rules are weighed in its own table and do not clash."""

    def test_its_own_prohibition_goes_before_its_own_mandate(self) -> None:
        """The law forbids, and there is nobody to clash with."""
        both = law("us.both", mandate("us.both.duty"), prohibition("us.both.bar"))
        decision = decided(both)

        assert Outcome.FORBIDDEN is decision.outcome
        assert () == decision.conflicts

    def test_a_law_that_forbids_does_not_require(self) -> None:
        """Two laws forbid, none requires: no clash, and none prevails over the other."""
        both = law("us.both", mandate("us.both.duty"), prohibition("us.both.bar"))
        decision = decided(both, forbidding(Rank.STATE))

        assert Outcome.FORBIDDEN is decision.outcome
        assert () == decision.conflicts


class TestThreeLaws:
    """Only the highest on each side matter."""

    @pytest.mark.parametrize(
        ("bars", "duties", "prevails"),
        [
            ([Rank.STATE, Rank.CLIENT], [Rank.FEDERAL], "us.duty.0"),
            ([Rank.STATE, Rank.CLIENT], [Rank.PROFESSION], "us.bar.0"),
            ([Rank.PROFESSION], [Rank.STATE, Rank.FEDERAL], "us.duty.1"),
            ([Rank.FEDERAL], [Rank.STATE, Rank.FEDERAL], None),
        ],
    )
    def test_the_highest_of_each_side(
        self, bars: list[Rank], duties: list[Rank], prevails: str | None
    ) -> None:
        """All grounds are told."""
        laws = [
            *(forbidding(rank, f"us.bar.{number}") for number, rank in enumerate(bars)),
            *(requiring(rank, f"us.duty.{number}") for number, rank in enumerate(duties)),
        ]
        (conflict,) = decided(*laws).conflicts

        assert len(bars) == len(conflict.forbids)
        assert len(duties) == len(conflict.requires)
        assert prevails == (conflict.prevails.id if conflict.prevails else None)


class TestItems:
    """Conflicts are told item by item."""

    def test_each_with_its_position(self) -> None:
        """Of those on which laws clash."""
        barring = law(
            "us.bar",
            prohibition("us.bar.rule", covers=item_facts.kind.is_in(RecordKind.DIAGNOSIS)),
        )
        source = request(item("item-1"), item("item-2", RecordKind.DIAGNOSIS))
        decision = evaluate(source, RuleSet.of(barring, requiring(Rank.STATE)), as_of=MARCH_2026)

        assert [1] == [conflict.position for conflict in decision.conflicts]
        assert Outcome.REQUIRED is decision.outcome
