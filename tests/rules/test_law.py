"""Laws: rules, the rank of who made them, what they govern, and what their silence means."""

from datetime import date
from itertools import pairwise

import pytest

from disclosure_rules import InvalidField, Law, Rank, Refusal, Stance
from disclosure_rules.logic.facts import other_law
from disclosure_rules.logic.truth import truth_of
from tests.builders import asked, case_of, law, permission, prohibition, provision

ONE, TWO = permission("us.first.one"), prohibition("us.first.two")


class TestRank:
    """Federal statute or regulation > state > profession's code > policy > client's directive."""

    def test_the_order(self) -> None:
        """From the highest."""
        order = (Rank.FEDERAL, Rank.STATE, Rank.PROFESSION, Rank.ORGANISATION, Rank.CLIENT)

        assert set(Rank) == set(order)
        assert all(higher > lower for higher, lower in pairwise(order))

    @pytest.mark.parametrize(
        ("rank", "is_law"),
        [
            (Rank.FEDERAL, True),
            (Rank.STATE, True),
            (Rank.PROFESSION, False),
            (Rank.ORGANISATION, False),
            (Rank.CLIENT, False),
        ],
    )
    def test_what_a_court_can_enforce(self, rank: Rank, is_law: bool) -> None:
        """45 CFR 164.103: "a mandate ... that is enforceable in a court of law"."""
        assert is_law is rank.is_law


class TestLaw:
    """A body of law is a value."""

    def test_rule_ids_are_its_own(self) -> None:
        """Every repetition is named, whatever kind of rule it is."""
        with pytest.raises(InvalidField) as caught:
            law("us.first", ONE, TWO, prohibition("us.first.one"), TWO)

        assert (
            "Law.rules[2].id: expected an id of its own; Law.rules[3].id: expected an id of its own"
        ) == str(caught.value)

    def test_what_it_governs_does_not_depend_on_other_law(self) -> None:
        """Else two laws could wait for each other."""
        with pytest.raises(InvalidField) as caught:
            law(governs=asked("test.a") & ~other_law.requires_it)

        assert "Law.governs: expected no question about other law" == str(caught.value)

    @pytest.mark.parametrize("stance", Stance)
    def test_its_stance(self, stance: Stance) -> None:
        """Closed: what is not permitted is forbidden."""
        assert (stance is Stance.CLOSED) is law(stance=stance).is_closed

    @pytest.mark.parametrize("governs", [True, False, None])
    def test_what_it_governs(self, governs: bool | None) -> None:
        """As its condition has it."""
        case = case_of().supposing({"test.a": governs})

        assert truth_of(governs) is law(governs=asked("test.a")).governing(case)

    def test_it_refuses_openly_if_nothing_is_said(self) -> None:
        """And its text is held for every day."""
        plain = Law(
            id="us.first",
            title="the law",
            rank=Rank.FEDERAL,
            stance=Stance.OPEN,
            governs=asked("test.a"),
            rules=(),
        )
        assert Refusal.OPENLY is plain.refusal
        assert date.min in plain.held
        assert date.max in plain.held

    def test_the_order_of_rules_means_nothing(self) -> None:
        """They are kept by id."""
        assert law("us.first", ONE, TWO) == law("us.first", TWO, ONE)
        assert (ONE, TWO) == law("us.first", TWO, ONE).rules

    def test_rules_are_added_and_left_out(self) -> None:
        """In a copy; the law stays."""
        plain = law("us.first", ONE)

        assert (ONE, TWO) == plain.with_rules(TWO).rules
        assert (TWO,) == plain.with_rules(TWO).without("us.first.one").rules
        assert () == plain.with_rules(TWO).without("us.first.one", "us.first.two").rules
        assert (ONE,) == plain.without("us.first.two").rules == plain.rules

    def test_its_provisions(self) -> None:
        """Of its rules, of its stance and of its refusals; each once, by citation."""
        first, second, third, fourth = (provision(f"1 CFR 1.{number}") for number in range(1, 5))
        whole = law(
            "us.first",
            permission("us.first.one", basis=(third, first)),
            permission("us.first.two", basis=(first,)),
            stance_basis=(second,),
            refusal_basis=(fourth, second),
        )

        assert (first, second, third, fourth) == whole.provisions

    def test_it_says_its_title(self) -> None:
        """And its id where a programmer looks."""
        assert "the law us.first" == str(law())
        assert "Law('us.first')" == repr(law())
