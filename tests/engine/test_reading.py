"""Reading every law on one item: what other law requires, and what goes wrong inside a rule."""

from typing import Any

import pytest
from attrs import evolve, fields, frozen

from disclosure_rules import (
    ALWAYS,
    TRUE,
    About,
    Case,
    Circumstances,
    Condition,
    Fact,
    Law,
    LegalRequirement,
    Outcome,
    Permission,
    Prohibition,
    Rank,
    RuleSet,
    Stance,
    Truth,
    evaluate,
)
from disclosure_rules.logic.facts import other_law
from disclosure_rules.logic.truth import truth_of
from tests.builders import (
    BASIS,
    HEARSAY,
    MARCH_2026,
    asked,
    item,
    law,
    mandate,
    permission,
    prohibition,
    request,
    rules_of,
)

OF_SITUATION = asked("test.a", About.SITUATION)
IF_REQUIRED = law(
    "us.first",
    permission("us.first.required", when=other_law.requires_it),
    stance=Stance.CLOSED,
)


def other(*, rank: Rank = Rank.FEDERAL, when: Condition = OF_SITUATION, **more: Any) -> Law:
    return law("us.other", mandate("us.other.mandate", when=when, **more), rank=rank)


class TestOtherLaw:
    """ "Another law requires this" is a fact that permissions and prohibitions may ask for."""

    @pytest.mark.parametrize(
        ("required", "outcome"),
        [
            (True, Outcome.REQUIRED),
            (False, Outcome.FORBIDDEN),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_law_that_yields_does_not_clash(
        self, required: bool | None, outcome: Outcome
    ) -> None:
        """As 45 CFR 164.512(a) permits what other law requires; a state may require it."""
        rules = RuleSet.of(IF_REQUIRED, other(rank=Rank.STATE))
        answers = {} if required is None else {OF_SITUATION.name: required}
        decision = evaluate(request(answers=answers), rules, as_of=MARCH_2026)

        assert outcome is decision.outcome

    @pytest.mark.parametrize("answers", [{"test.a": True}, {"test.a": False}], ids=str)
    def test_there_is_no_conflict_to_tell(self, answers: dict[str, bool]) -> None:
        """It permits what other law requires."""
        rules = RuleSet.of(IF_REQUIRED, other(rank=Rank.STATE))

        assert () == evaluate(request(answers=answers), rules, as_of=MARCH_2026).conflicts

    def test_nor_is_there_before_it_is_known(self) -> None:
        """Whatever the answer, the two laws will not clash: no lawyer is needed for that."""
        rules = RuleSet.of(IF_REQUIRED, other(rank=Rank.STATE))
        decision = evaluate(request(), rules, as_of=MARCH_2026)

        assert () == decision.conflicts
        assert not decision.needs_counsel

    @pytest.mark.parametrize("rank", Rank)
    def test_only_what_a_court_can_enforce_counts(self, rank: Rank) -> None:
        """45 CFR 164.103: a code of ethics or a policy is no "required by law"."""
        rules = RuleSet.of(IF_REQUIRED, other(rank=rank, when=ALWAYS))
        expected = Outcome.REQUIRED if rank.is_law else Outcome.FORBIDDEN

        assert expected is evaluate(request(), rules, as_of=MARCH_2026).outcome

    def test_a_law_is_not_other_to_itself(self) -> None:
        """Its own mandate is weighed in its own table."""
        both = IF_REQUIRED.with_rules(
            permission("us.first.not_required", when=~other_law.requires_it),
            mandate("us.first.mandate", when=OF_SITUATION),
        )
        unanswered = evaluate(request(), RuleSet.of(both), as_of=MARCH_2026)

        assert ["us.first.not_required"] == [
            one.rule.id
            for one in unanswered.items[0].grounds
            if one.truth is TRUE and one.rule is not None
        ]

    @pytest.mark.parametrize("governs", [True, False, None])
    def test_a_law_that_does_not_govern_requires_nothing(self, governs: bool | None) -> None:
        """And one that may govern, may require."""
        elsewhere = evolve(other(when=ALWAYS), governs=asked("test.governs"))
        answers = {} if governs is None else {"test.governs": governs}
        expected = {
            True: Outcome.REQUIRED,
            False: Outcome.FORBIDDEN,
            None: Outcome.UNDETERMINED,
        }[governs]
        rules = RuleSet.of(IF_REQUIRED, elsewhere)

        assert expected is evaluate(request(answers=answers), rules, as_of=MARCH_2026).outcome

    def test_the_host_may_say_so(self) -> None:
        """Of a law outside the rule set, with its citation, for the items that it names."""
        asserted = LegalRequirement(
            citation="2 CFR 2.2", says="It must go.", items=frozenset(("item-2",))
        )
        source = request(
            item("item-1"),
            item("item-2"),
            circumstances=Circumstances(requirements=(asserted,)),
        )
        decision = evaluate(source, RuleSet.of(IF_REQUIRED), as_of=MARCH_2026)

        assert [False, True] == [one.goes for one in decision.items]
        assert Outcome.PARTLY_PERMITTED is decision.outcome

    def test_a_secondary_source_is_not_trusted_to_require(self) -> None:
        """Where only confirmed law is."""
        rules = RuleSet.of(IF_REQUIRED, other(when=ALWAYS, basis=HEARSAY), confirmed_only=True)
        assert Outcome.UNDETERMINED is evaluate(request(), rules, as_of=MARCH_2026).outcome


@frozen(kw_only=True, repr=False)
class Broken(Prohibition):
    """A host's own rule with a mistake in it."""

    def holds(self, case: Case) -> Truth:
        raise ZeroDivisionError("of the host")


@frozen(kw_only=True, repr=False)
class Loose(Permission):
    """A host's own rule that answers yes or no."""

    def holds(self, case: Case) -> Truth:
        return True  # type: ignore[return-value]


def own(kind: Any) -> Any:
    return kind(
        id="host.policy.own",
        gist="The host's own.",
        basis=BASIS,
        when=ALWAYS,
        covers=ALWAYS,
    )


def broken_reading(_: Case) -> bool | None:
    raise ZeroDivisionError("of the host")


BROKEN = Fact(name="test.broken", ask="?", reading=broken_reading, about=About.ITEM)


class TestErrors:
    """An exception inside a rule is never swallowed: it rises with the rule's id."""

    def test_of_a_host_s_rule(self) -> None:
        """As it is, with a note."""
        with pytest.raises(ZeroDivisionError) as caught:
            evaluate(request(), rules_of(own(Broken)), as_of=MARCH_2026)

        assert "of the host" == str(caught.value)
        assert ["in rule host.policy.own"] == caught.value.__notes__

    def test_of_a_host_s_fact(self) -> None:
        """The question is named first, then the rule that asked it."""
        with pytest.raises(ZeroDivisionError) as caught:
            evaluate(request(item("item-1")), rules_of(permission(when=BROKEN)), as_of=MARCH_2026)

        assert ["in question test.broken", "in rule us.first.permission"] == (
            caught.value.__notes__
        )

    def test_of_what_a_law_governs(self) -> None:
        """The law is named."""
        rules = RuleSet.of(law("us.first", governs=BROKEN))
        with pytest.raises(ZeroDivisionError) as caught:
            evaluate(request(), rules, as_of=MARCH_2026)

        assert ["in question test.broken", "in law us.first"] == caught.value.__notes__

    def test_of_many_items(self) -> None:
        """Also where items are first looked at for being alike."""
        rules = rules_of(permission(when=BROKEN))
        with pytest.raises(ZeroDivisionError) as caught:
            evaluate(request(item("item-1"), item("item-2")), rules, as_of=MARCH_2026)

        assert "in question test.broken" in caught.value.__notes__

    def test_a_rule_that_answers_what_is_no_truth_is_refused(self) -> None:
        """`True` would be taken for a truth that is not `TRUE`."""
        with pytest.raises(TypeError) as caught:
            evaluate(request(), rules_of(own(Loose)), as_of=MARCH_2026)

        assert "rule host.policy.own: expected TRUE, FALSE or UNKNOWN" == str(caught.value)


@frozen(kw_only=True, repr=False)
class OnSundays(Law):
    """A host's law with a reach of its own in Python."""

    def governing(self, case: Case) -> Truth:
        return truth_of(case.as_of.isoweekday() == SUNDAY)


SUNDAY = 7


@pytest.mark.parametrize(
    ("day", "outcome"), [(1, Outcome.FORBIDDEN), (2, Outcome.PERMITTED)], ids=["sunday", "monday"]
)
def test_a_law_may_say_in_python_what_it_governs(day: int, outcome: Outcome) -> None:
    """As a rule may say in Python when it speaks."""
    plain = law("host.sundays", prohibition("host.sundays.rest"), rank=Rank.ORGANISATION)
    ours = OnSundays(**{one.name: getattr(plain, one.name) for one in fields(Law) if one.init})
    rules = RuleSet.of(law("us.first", permission()), ours)

    assert outcome is evaluate(request(), rules, as_of=MARCH_2026.replace(day=day)).outcome
