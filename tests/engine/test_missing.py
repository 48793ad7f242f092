"""What is missing: the unknown facts that could change an answer, and in which order."""

from typing import Any

import pytest
from attrs import frozen

from disclosure_rules import (
    NEVER,
    About,
    Case,
    Circumstances,
    Law,
    LegalRequirement,
    Outcome,
    Prohibition,
    Purpose,
    Question,
    Rank,
    RecordKind,
    RuleSet,
    Stance,
    Truth,
    all_of,
    any_of,
    evaluate,
)
from disclosure_rules.logic.facts import item as item_facts
from disclosure_rules.logic.facts import other_law, purpose
from tests.builders import (
    BASIS,
    HEARSAY,
    MARCH_2026,
    asked,
    item,
    law,
    limitation,
    mandate,
    permission,
    prohibition,
    request,
    rules_of,
)

A, B, C, D = (asked(f"test.{letter}") for letter in "abcd")
OF_DIAGNOSES = item_facts.kind.is_in(RecordKind.DIAGNOSIS)
S, T = (asked(f"test.{letter}", About.SITUATION) for letter in "st")


def missing(rules: RuleSet, source: Any = None, **answers: bool) -> list[str]:
    """Return the names of the missing facts, without their group."""
    known = {f"test.{name}": value for name, value in answers.items()}
    asking = (source or request()).answering(known)
    decision = evaluate(asking, rules, as_of=MARCH_2026)
    return [one.name.removeprefix("test.") for one in decision.missing]


class TestWhatMatters:
    """An unknown counts only where it can still matter."""

    @pytest.mark.parametrize(
        ("rules", "expected"),
        [
            pytest.param([permission(when=A & B)], "ab", id="both parts"),
            pytest.param([permission(when=A | B)], "ab", id="either part"),
            pytest.param([permission(when=A & (B & NEVER))], "", id="behind a settled part"),
            pytest.param([permission(when=A), prohibition()], "", id="forbidden anyway"),
            pytest.param([prohibition(when=A), permission(when=B)], "ab", id="both kinds"),
            pytest.param(
                [permission("us.first.one"), permission("us.first.two", when=A)],
                "",
                id="permitted anyway",
            ),
            pytest.param(
                [permission(), prohibition("us.first.one", when=A)],
                "a",
                id="permitted unless",
            ),
            pytest.param([mandate(when=S), permission(when=A)], "as", id="required or permitted"),
            pytest.param([mandate(), permission(when=A)], "", id="required anyway"),
        ],
    )
    def test_in_one_law(self, rules: list[Any], expected: str) -> None:
        """As in the first table: what a stronger kind settles, a weaker one cannot change."""
        assert sorted(expected) == sorted(missing(rules_of(*rules)))

    @pytest.mark.parametrize("governs", [True, False, None])
    def test_what_a_law_governs(self, governs: bool | None) -> None:
        """Asked for where it is open; a law that does not govern asks nothing."""
        rules = RuleSet.of(law("us.first", permission(when=A), governs=B))
        answers = {} if governs is None else {"b": governs}

        assert {True: ["a"], False: [], None: ["a", "b"]}[governs] == missing(rules, **answers)

    def test_nothing_is_missing_where_the_answer_is_settled(self) -> None:
        """Whatever else is not known."""
        rules = RuleSet.of(law("us.first", prohibition()), law("us.second", permission(when=A)))
        assert [] == missing(rules)

    def test_a_question_is_asked_once(self) -> None:
        """However many rules and items ask it."""
        rules = RuleSet.of(
            law("us.first", permission(when=A), permission("us.first.two", when=A & B)),
            law("us.second", prohibition("us.second.one", when=A)),
        )
        assert ["a", "b"] == sorted(missing(rules, request(item("item-1"), item("item-2"))))

    def test_the_question_itself_is_told(self) -> None:
        """With the words to ask a person."""
        decision = evaluate(request(), rules_of(permission(when=A)), as_of=MARCH_2026)

        assert (A,) == decision.missing
        assert "Is test.a so?" == decision.missing[0].ask

    def test_a_secondary_source_is_nothing_to_ask(self) -> None:
        """No answer of the host's makes it primary."""
        rules = rules_of(permission(basis=HEARSAY), confirmed_only=True)
        decision = evaluate(request(), rules, as_of=MARCH_2026)

        assert Outcome.UNDETERMINED is decision.outcome
        assert () == decision.missing


class TestOrder:
    """First those that alone settle the items they bear on, then the rest, then limitations."""

    def test_alone_first(self) -> None:
        """Either answer to it must settle."""
        rules = rules_of(
            permission("us.first.one", when=B & C),
            prohibition(when=D),
            permission("us.first.two", when=~D & NEVER),
        )
        assert ["b", "c", "d"] == missing(rules)

        closing = rules_of(permission(when=all_of(A, any_of(B, C))))
        assert ["a"] == missing(closing, b=True)
        assert ["a", "b", "c"] == missing(closing)

    def test_a_fact_that_settles_goes_first(self) -> None:
        """Whatever its name."""
        # D decides alone: with it the item stays or goes whatever A says.
        rules = RuleSet.of(
            law("us.first", permission(when=D), stance=Stance.CLOSED),
            law("us.second", permission("us.second.one", when=A & D)),
        )
        assert ["d", "a"] == missing(rules)

    def test_a_fact_must_settle_every_item_that_it_bears_on(self) -> None:
        """To be among the first."""
        rules = rules_of(
            permission("us.first.one", when=D),
            prohibition(when=A & OF_DIAGNOSES),
        )
        note, diagnosis = item("item-1"), item("item-2", RecordKind.DIAGNOSIS)

        assert ["d"] == missing(rules, request(note))
        assert ["a", "d"] == missing(rules, request(note, diagnosis))

    def test_a_term_is_never_said_to_settle(self) -> None:
        """It has more than two answers."""
        of_media = purpose.stated_purpose.is_in(Purpose.MEDIA)
        rules = RuleSet.of(
            law("us.first", permission(when=of_media), stance=Stance.CLOSED),
            law("us.second", permission("us.second.one", when=of_media & asked("another.fact"))),
        )

        assert ["another.fact", "purpose.stated_purpose"] == missing(rules, request(purpose=None))

    def test_limitations_last(self) -> None:
        """They change how an item goes, not whether."""
        rules = rules_of(permission(when=D | OF_DIAGNOSES), limitation(when=A))
        both = request(item("item-1"), item("item-2", RecordKind.DIAGNOSIS))

        assert ["d", "a"] == missing(rules, both)

    def test_limitations_of_what_stays_are_not_asked_about(self) -> None:
        """Nothing would change."""
        assert [] == missing(rules_of(prohibition(), limitation(when=A)))
        assert ["d"] == missing(rules_of(permission(when=D), limitation(when=A)))

    def test_the_reach_of_a_law_that_limits(self) -> None:
        """Whether it governs decides whether it limits."""
        rules = RuleSet.of(
            law("us.first", permission()),
            law("us.second", limitation("us.second.one"), governs=A),
        )
        assert ["a"] == missing(rules)

    def test_a_limitation_that_is_outranked_asks_nothing(self) -> None:
        """It does not act on what a higher law requires."""
        rules = RuleSet.of(
            law("us.first", mandate()),
            law("host.policy", limitation("host.policy.one", when=A), rank=Rank.ORGANISATION),
        )
        assert [] == missing(rules)


IF_REQUIRED = law(
    "us.first",
    permission("us.first.required", when=other_law.requires_it),
    stance=Stance.CLOSED,
)


class TestOtherLaw:
    """Nobody is asked what law requires: what the laws themselves ask is asked instead."""

    def required_by(self, *laws: Law, **answers: bool) -> list[str]:
        return missing(RuleSet.of(IF_REQUIRED, *laws), **answers)

    def test_what_raises_a_mandate(self) -> None:
        """And whether its law governs."""
        other = law("us.other", mandate(when=S & T), governs=A)

        assert ["a", "s", "t"] == self.required_by(other)
        assert ["a", "t"] == self.required_by(other, s=True)

    def test_a_mandate_that_cannot_stand_asks_nothing(self) -> None:
        """Nor does a law that does not govern, or that no court can enforce."""
        assert [] == self.required_by(law("us.other", mandate(when=S & NEVER), governs=A))
        assert [] == self.required_by(law("us.other", mandate(when=S), governs=NEVER))
        code = law("us.code", mandate(when=S), rank=Rank.PROFESSION, stance=Stance.OPEN)
        assert [] == self.required_by(code)

    def test_the_name_of_the_fact_is_never_asked(self) -> None:
        """`other_law.requires_it` has no answer of a person's."""
        rules = RuleSet.of(
            IF_REQUIRED,
            law("us.limiting", limitation("us.limiting.one", when=other_law.requires_it)),
            law("us.permitting", permission("us.permitting.one")),
            law("us.other", mandate(when=S)),
        )
        assert ["s"] == missing(rules)

    def test_the_host_s_word_settles_it(self) -> None:
        """For the items that it names."""
        asserted = LegalRequirement(
            citation="2 CFR 2.2", says="It must go.", items=frozenset(("item-1",))
        )
        source = request(circumstances=Circumstances(requirements=(asserted,)))
        other = law("us.other", permission("us.other.one"), mandate(when=S))

        assert ["s"] == missing(RuleSet.of(IF_REQUIRED, other), source)
        assert [] == missing(RuleSet.of(IF_REQUIRED), source)


@frozen(kw_only=True, repr=False)
class Opaque(Prohibition):
    """A host's own rule that asks two questions."""

    def holds(self, case: Case) -> Truth:
        return A.truth(case) & B.truth(case)

    def questions(self) -> frozenset[Question]:
        return frozenset((A, B))


class TestOpaqueRules:
    """Of a host's own code every unanswered question is asked."""

    RULE = Opaque(
        id="host.policy.own", gist="The host's own.", basis=BASIS, when=NEVER, covers=NEVER
    )

    def test_while_it_is_open(self) -> None:
        """Nobody can look into its test."""
        rules = rules_of(permission(), self.RULE)

        assert ["a", "b"] == missing(rules)
        assert ["b"] == missing(rules, a=True)
        assert [] == missing(rules, a=False)


class TestAsking:
    """Answering every fact that is missing settles every item."""

    RULES = RuleSet.of(
        IF_REQUIRED.with_rules(permission("us.first.one", when=A & (B | C))),
        law("us.second", prohibition("us.second.one", when=D & ~A), governs=B, rank=Rank.STATE),
        law("us.third", mandate("us.third.one", when=S), limitation("us.third.two", when=T | D)),
    )

    @pytest.mark.parametrize("number", range(64))
    def test_round_by_round(self, number: int) -> None:
        """Whatever the answers are, and in one round."""
        facts = (A, B, C, D, S, T)
        world = {fact.name: bool(number >> place & 1) for place, fact in enumerate(facts)}
        first = evaluate(request(), self.RULES, as_of=MARCH_2026)
        told = {one.name: world[one.name] for one in first.missing}
        second = evaluate(request(answers=told), self.RULES, as_of=MARCH_2026)

        assert Outcome.UNDETERMINED is first.outcome
        assert Outcome.UNDETERMINED is not second.outcome
        rest = {one.name: world[one.name] for one in second.missing}
        whole = evaluate(request(answers={**told, **rest}), self.RULES, as_of=MARCH_2026)
        assert () == whole.missing
        assert second.items[0].answer is whole.items[0].answer
