"""Remedies: the smallest sets of facts that somebody can bring about and that let an item go."""

import pytest
from attrs import evolve

from disclosure_rules import (
    ALWAYS,
    NEVER,
    About,
    DisclosureRequest,
    Fact,
    Law,
    Outcome,
    Rank,
    RecordKind,
    Rule,
    RuleSet,
    Stance,
    evaluate,
)
from disclosure_rules.engine.remedies import LARGEST
from disclosure_rules.logic.facts import consent, other_law, wishes
from disclosure_rules.logic.facts import item as item_facts
from tests.builders import (
    MARCH_2026,
    STAYS,
    asked,
    denial,
    grant,
    item,
    law,
    limitation,
    mandate,
    permission,
    prohibition,
    request,
    standard,
)


def obtainable(letter: str) -> Fact:
    return asked(f"test.{letter}", remedy=f"bringing about {letter}")


A, B, C, D = (obtainable(letter) for letter in "abcd")
GIVEN = asked("test.given")
RELEASE = consent.meets(standard())


def found(
    *rules: Rule, source: DisclosureRequest | None = None
) -> list[tuple[str, tuple[int, ...]]]:
    """Return the remedies as letters, each with the positions of its items."""
    rule_set = RuleSet.of(law("us.first", *rules, stance=Stance.CLOSED))
    decision = evaluate(source or request(), rule_set, as_of=MARCH_2026)
    return [
        ("".join(fact.name.removeprefix("test.") for fact in one.facts), one.items)
        for one in decision.remedies
    ]


class TestSmallestSets:
    """No remedy contains another for the same item."""

    @pytest.mark.parametrize(
        ("rules", "expected"),
        [
            pytest.param([permission(when=A)], ["a"], id="one"),
            pytest.param([permission(when=A & B)], ["ab"], id="two together"),
            pytest.param([permission(when=A | B)], ["a", "b"], id="either of two"),
            pytest.param([permission(when=A | (B & C))], ["a", "bc"], id="smaller first"),
            pytest.param([permission(when=A | (A & B))], ["a"], id="not more than is needed"),
            pytest.param([permission(when=A & B & C)], ["abc"], id="three together"),
            pytest.param([permission(when=A & B & C & D)], [], id="four are a list of wishes"),
            pytest.param(
                [permission(when=(A | B) & (C | D))], ["ac", "ad", "bc", "bd"], id="two of four"
            ),
            pytest.param([permission(), prohibition(when=~A)], ["a"], id="lifting a prohibition"),
            pytest.param([permission(when=A), prohibition()], [], id="forbidden all the same"),
            pytest.param([permission(when=GIVEN)], [], id="nobody can bring it about"),
            pytest.param([permission(when=A & GIVEN)], [], id="not enough by itself"),
            pytest.param([permission(when=A & ~GIVEN & NEVER)], [], id="never"),
            pytest.param([], [], id="no rules"),
        ],
    )
    def test_in_one_law(self, rules: list[Rule], expected: list[str]) -> None:
        """By size, then by name."""
        assert [(letters, (0,)) for letters in expected] == found(*rules)

    def test_none_is_larger_than_three(self) -> None:
        """No law we know asks for more at once."""
        assert 3 == LARGEST

    def test_what_is_so_already_is_no_remedy(self) -> None:
        """And what is known not to be so may be brought about."""
        both = permission(when=A & B)
        for answers, expected in (
            ({"test.a": True}, ["b"]),
            ({"test.a": False}, ["ab"]),
            ({"test.a": False, "test.b": False}, ["ab"]),
        ):
            assert expected == [
                letters for letters, _ in found(both, source=request(answers=answers))
            ]

    def test_of_what_goes_there_is_none(self) -> None:
        """Nothing is to be remedied."""
        assert [] == found(permission(when=A), permission("us.first.two"))

    def test_a_mandate_is_nothing_to_bring_about(self) -> None:
        """Nobody makes a threat serious to let a note go."""
        raised = asked("test.raised", About.SITUATION, remedy="raising it")
        assert [] == found(mandate(when=raised))

    def test_other_law_is_none_either(self) -> None:
        """Laws are not brought about."""
        assert [] == found(permission(when=other_law.requires_it))


class TestItems:
    """A remedy names the items that would then go."""

    def test_items_with_the_same_remedy_are_together(self) -> None:
        """In the order of the request."""
        of_diagnoses = item_facts.kind.is_in(RecordKind.DIAGNOSIS)
        source = request(
            item("item-1", RecordKind.DIAGNOSIS),
            item("item-2"),
            item("item-3", RecordKind.DIAGNOSIS),
            item("item-4", RecordKind.SUCCESS),
        )
        both = (
            permission("us.first.one", when=A, covers=of_diagnoses),
            permission("us.first.two", when=A & B),
        )

        assert [("a", (0, 2)), ("ab", (1, 3))] == found(*both, source=source)

    def test_it_says_what_to_bring_about(self) -> None:
        """In words."""
        rules = RuleSet.of(law("us.first", permission(when=A & B), stance=Stance.CLOSED))
        (remedy,) = evaluate(request(), rules, as_of=MARCH_2026).remedies

        assert "bringing about a and bringing about b" == str(remedy)


class TestConsent:
    """A consent is a remedy, unless the client has said no."""

    def test_a_consent_that_is_missing(self) -> None:
        """By the name of its standard."""
        assert [("consent.release", (0,))] == found(permission(when=RELEASE))

    def test_a_consent_on_file_is_none(self) -> None:
        """The item goes."""
        assert [] == found(permission(when=RELEASE), source=request(consents=(grant(),)))

    def test_agreement_is_no_remedy_against_an_objection(self) -> None:
        """A client who objects is not asked to agree."""
        rule = permission(when=wishes.agrees)

        assert [("wishes.agrees", (0,))] == found(rule)
        assert [] == found(rule, source=request(answers={"wishes.objects": True}))

    def test_a_denial_on_file_is_not_remedied_by_a_consent(self) -> None:
        """The directive still forbids."""
        assert [] == found(permission(when=RELEASE), source=request(consents=(denial(),)))


class TestLimitations:
    """Where a limitation keeps an item, a remedy lifts the limitation."""

    def test_what_lifts_it(self) -> None:
        """And nothing that only bears on the answer."""
        kept = limitation(limit=STAYS, when=~A)
        assert [("a", (0,))] == found(permission(when=B | GIVEN | ALWAYS), kept)

    def test_a_limitation_that_nobody_can_lift(self) -> None:
        """Has no remedy."""
        kept = limitation(limit=STAYS)
        assert [] == found(permission("us.first.one"), permission("us.first.two", when=A), kept)

    def test_what_is_only_generalised_goes(self) -> None:
        """And needs none."""
        assert [] == found(permission(), limitation(when=~A))

    def test_a_remedy_may_not_stop_the_item_from_being_permitted(self) -> None:
        """To lift the limitation is no use if the item is then forbidden."""
        kept = limitation(limit=STAYS, when=~A)
        assert [] == found(permission(), prohibition(when=A), kept)

    def test_both_may_be_needed(self) -> None:
        """Where the law's answer keeps an item and a limitation would: it goes only with both."""
        kept = limitation(limit=STAYS, when=~B)
        assert [("ab", (0,))] == found(permission(when=A), kept)


class TestSeveralLaws:
    """Every law that may forbid must be won, and none lost by it."""

    def remedies(self, *laws: Law, **answers: bool) -> list[str]:
        known = {f"test.{name}": value for name, value in answers.items()}
        decision = evaluate(request(answers=known), RuleSet.of(*laws), as_of=MARCH_2026)
        return [
            "".join(fact.name.removeprefix("test.") for fact in one.facts)
            for one in decision.remedies
        ]

    def closed(self, name: str, *rules: Rule) -> Law:
        return law(name, *rules, stance=Stance.CLOSED)

    def test_what_wins_one_law_may_win_another(self) -> None:
        """Then nothing more is needed."""
        first = self.closed("us.first", permission("us.first.one", A | B))
        second = self.closed("us.second", permission("us.second.one", A))

        assert ["a"] == self.remedies(first, second)

    def test_what_wins_one_law_may_lose_another(self) -> None:
        """Then it is no remedy."""
        first = self.closed("us.first", permission("us.first.one", A))
        second = law("us.second", prohibition("us.second.one", A))

        assert [] == self.remedies(first, second, a=False)

    def test_what_would_lose_another_law_may_be_helped(self) -> None:
        """By a fact that the other law then wants."""
        first = self.closed("us.first", permission("us.first.one", A))
        second = law("us.second", prohibition("us.second.one", A & ~B))

        assert ["ab"] == self.remedies(first, second, a=False)

    def test_one_set_may_be_reached_in_two_ways(self) -> None:
        """And is named once."""
        first = self.closed("us.first", permission(when=A), permission("us.first.two", B))
        second = self.closed("us.second", permission("us.second.one", A & B))

        assert ["ab"] == self.remedies(first, second, a=False, b=False)

    def test_no_more_than_three_things_are_tried(self) -> None:
        """Four laws that each want something of their own."""
        four = (
            self.closed(f"us.law_{one.name[-1]}", permission(f"us.law_{one.name[-1]}.one", one))
            for one in (A, B, C, D)
        )
        assert [] == self.remedies(*four, a=False, b=False, c=False, d=False)

    def test_what_other_law_would_then_require_is_enough(self) -> None:
        """Though the law that keeps the item was first asked for more."""
        raised = asked("test.e", About.SITUATION, remedy="e")
        first = self.closed("us.first", permission(when=(raised & B) | other_law.requires_it))
        second = law("us.second", mandate("us.second.one", when=raised))

        assert ["e"] == self.remedies(first, second, e=False, b=False)

    def test_a_higher_law_may_come_to_require_it(self) -> None:
        """Then a lower one, which nothing would win, is outranked."""
        code = law(
            "code.first",
            mandate("code.first.one"),
            prohibition("code.first.two", ~A),
            rank=Rank.PROFESSION,
        )
        policy = law("host.policy", prohibition("host.policy.one"), rank=Rank.ORGANISATION)

        assert ["a"] == self.remedies(code, policy, a=False)

    def test_a_higher_law_that_requires_it_may_come_to_govern(self) -> None:
        """It is not known yet whether it does."""
        code = evolve(law("code.first", mandate("code.first.one"), rank=Rank.PROFESSION), governs=A)
        policy = law("host.policy", prohibition("host.policy.one"), rank=Rank.ORGANISATION)

        assert ["a"] == self.remedies(code, policy)

    def test_a_law_may_cease_to_govern(self) -> None:
        """By a fact that its rules ask, too."""
        first = evolve(self.closed("us.first", permission("us.first.one", A & NEVER)), governs=~A)
        other = law("us.other", permission("us.other.one"))

        assert ["a"] == self.remedies(first, other, a=False)

    def test_by_a_fact_that_only_its_reach_asks(self) -> None:
        """De-identification, for a law that governs identified records alone."""
        first = evolve(self.closed("us.first"), governs=~A)
        other = law("us.other", permission("us.other.one"))

        assert ["a"] == self.remedies(first, other, a=False)


class TestOutcomes:
    """Remedies are told of whatever stays."""

    @pytest.mark.parametrize(
        ("answers", "outcome"),
        [({}, Outcome.UNDETERMINED), ({"test.a": False}, Outcome.FORBIDDEN)],
    )
    def test_forbidden_or_undetermined(self, answers: dict[str, bool], outcome: Outcome) -> None:
        """An open question may be brought about as well as answered."""
        rules = RuleSet.of(law("us.first", permission(when=A), stance=Stance.CLOSED))
        decision = evaluate(request(answers=answers), rules, as_of=MARCH_2026)

        assert outcome is decision.outcome
        assert [(A,)] == [one.facts for one in decision.remedies]

    def test_of_an_open_law(self) -> None:
        """What no law speaks of may be permitted by one."""
        rules = RuleSet.of(law("us.first", permission(when=A)))
        decision = evaluate(request(answers={"test.a": False}), rules, as_of=MARCH_2026)

        assert Outcome.NOT_COVERED is decision.outcome
        assert [(A,)] == [one.facts for one in decision.remedies]

    def test_every_law_must_be_won(self) -> None:
        """One remedy for each that keeps the item."""
        rules = RuleSet.of(
            law("us.first", permission(when=A), stance=Stance.CLOSED),
            law("us.second", permission("us.second.one", when=B), stance=Stance.CLOSED),
        )
        decision = evaluate(request(), rules, as_of=MARCH_2026)

        assert [(A, B)] == [one.facts for one in decision.remedies]
