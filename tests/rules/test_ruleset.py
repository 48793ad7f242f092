"""Rule sets: the laws that are asked together."""

from collections.abc import Callable
from datetime import date
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    ALWAYS,
    TRUE,
    About,
    Case,
    Condition,
    ConsentElement,
    ConsentRequirement,
    Fact,
    FindingKind,
    InvalidField,
    Law,
    Period,
    Permission,
    Question,
    Rule,
    RuleSet,
    Stance,
    Truth,
)
from disclosure_rules.logic.condition import IsIn
from disclosure_rules.logic.facts import consent, item, threat
from disclosure_rules.rules.directive import CLIENT_DIRECTIVE
from disclosure_rules.rules.ruleset import Finding
from tests.builders import (
    BASIS,
    asked,
    duty,
    law,
    mandate,
    obligation,
    permission,
    prohibition,
    provision,
    standard,
)

FIRST = law("us.first", permission("us.first.permission"))
SECOND = law("us.second", prohibition("us.second.prohibition"))
THIRD = law("host.policy", duty("host.policy.duty"))
DIRECTIVE = CLIENT_DIRECTIVE.id
TELLER = evolve(threat.told_by, name="test.a", ask="Is test.a so?", about=About.ITEM)


def refusal(make: Callable[[], object]) -> str:
    with pytest.raises(InvalidField) as caught:
        make()
    return str(caught.value)


class TestLaws:
    """The order of laws means nothing; the client's directive is always among them."""

    @pytest.mark.parametrize("laws", list(permutations((FIRST, SECOND, THIRD))))
    def test_they_are_kept_by_id(self, laws: tuple[Law, ...]) -> None:
        """In whatever order they are given."""
        assert (CLIENT_DIRECTIVE, THIRD, FIRST, SECOND) == RuleSet.of(*laws).laws
        assert RuleSet.of(FIRST, SECOND, THIRD) == RuleSet(laws=laws)

    def test_a_refusal_on_file_counts_in_every_rule_set(self) -> None:
        """Given or not, the directive is there once."""
        assert (CLIENT_DIRECTIVE,) == RuleSet.of().laws == RuleSet.of(CLIENT_DIRECTIVE).laws

    def test_a_tampered_directive_is_refused(self) -> None:
        """Nobody leaves out what the client has refused."""
        assert "RuleSet.laws[1]: expected the client's directive whole" == refusal(
            lambda: RuleSet.of(FIRST, evolve(CLIENT_DIRECTIVE, rules=()))
        )

    def test_ids_are_their_own(self) -> None:
        """Every repetition is named."""
        assert (
            "RuleSet.laws[1].id: expected an id of its own; "
            "RuleSet.laws[3].id: expected an id of its own"
        ) == refusal(lambda: RuleSet.of(FIRST, law("us.first"), SECOND, FIRST))

    def test_it_is_found_by_id(self) -> None:
        """Or not at all."""
        rules = RuleSet.of(FIRST, SECOND)
        assert SECOND is rules.law("us.second")
        with pytest.raises(KeyError, match=r"us\.third"):
            rules.law("us.third")

    def test_it_says_its_laws(self) -> None:
        """Law is no secret."""
        assert "RuleSet(client.directive, us.first, us.second)" == repr(RuleSet.of(SECOND, FIRST))

    def test_it_has_no_edition_if_nothing_is_said(self) -> None:
        """And trusts secondary sources."""
        assert RuleSet.of(FIRST).edition is None
        assert not RuleSet.of(FIRST).confirmed_only
        assert "2026.1" == RuleSet.of(FIRST, edition="2026.1").edition
        assert RuleSet.of(FIRST, confirmed_only=True).confirmed_only


class TestWithLaw:
    """A host adds a law of its own, or puts its own version in place of ours."""

    def test_a_law_is_added(self) -> None:
        """In its place in the order."""
        assert RuleSet.of(FIRST, THIRD, edition="1") == RuleSet.of(FIRST, edition="1").with_law(
            THIRD
        )

    def test_a_law_is_replaced(self) -> None:
        """By its id."""
        stricter = law("us.first", prohibition("us.first.prohibition"))
        assert RuleSet.of(SECOND, stricter) == RuleSet.of(FIRST, SECOND).with_law(stricter)

    def test_the_directive_is_not_replaced(self) -> None:
        """Not by another."""
        assert "expected the client's directive whole" in refusal(
            lambda: RuleSet.of(FIRST).with_law(law(DIRECTIVE))
        )


class TestWithout:
    """A host leaves out laws and rules by their ids."""

    RULES = RuleSet.of(FIRST.with_rules(permission("us.first.more")), SECOND, confirmed_only=True)

    def test_a_law_is_left_out(self) -> None:
        """With all its rules."""
        assert (DIRECTIVE, "us.second") == ids(self.RULES.without("us.first"))

    def test_a_rule_is_left_out(self) -> None:
        """Of whichever law it is."""
        rest = self.RULES.without("us.first.more", "us.second.prohibition")

        assert RuleSet.of(FIRST, law("us.second"), confirmed_only=True) == rest

    def test_nothing_is_left_out_by_none(self) -> None:
        """Without ids it is the same."""
        assert self.RULES == self.RULES.without()

    def test_a_mistyped_id_is_refused(self) -> None:
        """Else what was to be left out would still be there; each is named by its place."""
        assert (
            "ids[0]: expected the id of a law or a rule of this rule set; "
            "ids[2]: expected the id of a law or a rule of this rule set"
        ) == refusal(lambda: self.RULES.without("us.firts", "us.second", "us"))

    @pytest.mark.parametrize("one", [DIRECTIVE, "client.directive.denial"])
    def test_the_directive_stays(self, one: str) -> None:
        """Whole."""
        assert "ids[0]: expected another than the client's directive" == refusal(
            lambda: self.RULES.without(one)
        )

    def test_another_law_that_begins_alike_can_be_left_out(self) -> None:
        """A host's policy on directives is not the client's directive."""
        policy = law("client.directives_policy", duty("client.directives_policy.duty"))

        assert RuleSet.of(FIRST) == RuleSet.of(FIRST, policy).without("client.directives_policy")


class TestOn:
    """The rule set as it is in force on a day."""

    DAY = date(2024, 4, 16)
    OLD = permission("us.first.old", basis=(provision(until=DAY),))
    NEW = permission("us.first.new", basis=(provision(since=DAY),))
    RULES = RuleSet.of(
        law("us.first", OLD, NEW), law("us.second", held=Period(start=DAY)), edition="1"
    )

    @pytest.mark.parametrize(
        ("day", "laws", "rules"),
        [
            (date(2024, 4, 15), ["us.first"], [OLD]),
            (date(2024, 4, 16), ["us.first", "us.second"], [NEW]),
            (date(1999, 12, 31), ["us.first"], []),
        ],
    )
    def test_laws_held_and_rules_in_force(
        self, day: date, laws: list[str], rules: list[Rule]
    ) -> None:
        """Half-open: on the day of the change the new version speaks."""
        then = self.RULES.on(day)

        assert (DIRECTIVE, *laws) == ids(then)
        assert (*CLIENT_DIRECTIVE.rules, *rules) == then.rules
        assert "1" == then.edition

    def test_any_day_will_do(self) -> None:
        """Also one on which nothing of ours was in force."""
        assert "us.first" in ids(self.RULES.on(date(1899, 12, 31)))


def ids(rules: RuleSet) -> tuple[str, ...]:
    return tuple(one.id for one in rules.laws)


class TestContents:
    """What the laws say, together."""

    def test_rules(self) -> None:
        """Law by law."""
        assert (*CLIENT_DIRECTIVE.rules, *FIRST.rules, *SECOND.rules) == RuleSet.of(
            SECOND, FIRST
        ).rules

    def test_provisions(self) -> None:
        """Each once, by citation; the directive's is last, in lower case."""
        cited = [provision("1 CFR 1.1"), provision("2 CFR 1.1")]
        rules = RuleSet.of(
            law("us.first", permission(basis=(cited[1],))),
            law("us.second", permission("us.second.permission", basis=tuple(cited))),
        )

        assert (*cited, *CLIENT_DIRECTIVE.provisions) == rules.provisions

    def test_questions(self) -> None:
        """Of what laws govern, and of every kind of rule; each once, by name."""
        governs, covers, when, of_duty = (asked(f"test.{letter}") for letter in "abcd")
        rules = RuleSet.of(
            law(
                "us.first",
                permission(covers=covers, when=when),
                duty(when=of_duty & when),
                governs=governs,
            )
        )

        of_directive = CLIENT_DIRECTIVE.rules[0].questions()

        assert sorted([*of_directive, governs, covers, when, of_duty], key=str) == list(
            rules.questions
        )

    def test_whether_items_are_read_whole(self) -> None:
        """Where a host's own question may look at anything of them."""
        ours = permission(when=item.is_sealed & threat.is_serious & consent.meets(standard()))
        of_request = permission(when=asked("host.of_request", About.REQUEST))
        of_item = permission(when=asked("host.of_item"))

        assert not RuleSet.of(law("us.first", ours)).reads_items_whole
        assert RuleSet.of(law("us.first", of_request)).reads_items_whole
        assert RuleSet.of(law("us.first", of_item)).reads_items_whole

    def test_whether_a_standard_reads_items_whole(self) -> None:
        """A host's own question may stand in what a consent must carry."""
        of_host = wanting(asked("host.of_item"))

        assert RuleSet.of(law("us.first", permission(when=of_host))).reads_items_whole

    def test_a_rule_in_python_reads_items_whole(self) -> None:
        """It may look at anything, whatever it says that it asks."""
        opaque = law("us.first", InPython(id="us.first.python", **PARTS))

        assert RuleSet.of(opaque).reads_items_whole


def wanting(when: Condition) -> Fact:
    """Return the fact that there is a consent with what is asked for under a condition."""
    return consent.meets(
        standard(
            ConsentRequirement(element=ConsentElement.SIGNATURE, citation="1 CFR 3.1", when=when)
        )
    )


class InPython(Permission):
    """A host's own rule: a test that a condition cannot say."""

    def holds(self, case: Case) -> Truth:
        """Speak always."""
        return TRUE


PARTS: dict[str, Any] = {"gist": "It may go.", "basis": BASIS, "when": ALWAYS, "covers": ALWAYS}


class TestCheck:
    """What is wrong with a rule set, before it is used."""

    def found(self, *laws: Law, also: tuple[Question, ...] = ()) -> list[tuple[FindingKind, str]]:
        return [(one.kind, one.subject) for one in RuleSet.of(*laws).check(also=also)]

    def test_nothing(self) -> None:
        """Of a sound rule set, and of an empty one."""
        assert () == RuleSet.of().check()
        assert [] == self.found(FIRST, SECOND, THIRD)

    def test_duplicate_id(self) -> None:
        """Two laws with a rule of the same id."""
        same = prohibition("us.first.permission")
        assert [(FindingKind.DUPLICATE_ID, "us.first.permission")] == self.found(
            FIRST, law("us.second", same)
        )

    @pytest.mark.parametrize(
        ("until", "since", "kind"),
        [
            (date(2024, 4, 16), date(2024, 4, 16), None),
            (date(2024, 4, 16), date(2024, 4, 17), FindingKind.GAP),
            (date(2024, 4, 16), date(2024, 4, 15), FindingKind.OVERLAP),
            (None, date(2024, 4, 16), FindingKind.OVERLAP),
        ],
    )
    def test_versions(self, until: date | None, since: date, kind: FindingKind | None) -> None:
        """The new version begins on the day on which the old one ends."""
        old = permission("us.first.old", basis=(provision(until=until),))
        new = evolve(
            permission("us.first.new", basis=(provision(since=since),)), replaces="us.first.old"
        )
        expected = [] if kind is None else [Finding(kind=kind, subject=new.id, detail=old.id)]

        assert expected == list(RuleSet.of(law("us.first", new, old)).check())

    def test_missing_version(self) -> None:
        """The rule that it replaces is not there."""
        new = evolve(permission("us.first.new"), replaces="us.first.old")
        assert (
            Finding(
                kind=FindingKind.MISSING_VERSION, subject="us.first.new", detail="us.first.old"
            ),
        ) == RuleSet.of(law("us.first", new)).check()

    def test_no_basis(self) -> None:
        """A closed law says where it says so."""
        closed = law("us.first", stance=Stance.CLOSED)
        assert [(FindingKind.NO_BASIS, "us.first")] == self.found(closed)
        assert [] == self.found(evolve(closed, stance_basis=(provision(),)))

    @pytest.mark.parametrize(
        "condition",
        [
            evolve(asked("test.a"), ask="Is it otherwise?"),
            asked("test.a", About.REQUEST),
            IsIn(TELLER, frozenset()),
        ],
        ids=["asks something else", "is about something else", "is of another kind"],
    )
    def test_two_meanings(self, condition: Condition) -> None:
        """Two questions of one name; in rules, or in what a law governs."""
        first = law("us.first", permission(when=asked("test.a")))
        for second in (
            law("us.second", permission("us.second.permission", when=condition)),
            law("us.second", governs=condition),
        ):
            assert [(FindingKind.TWO_MEANINGS, "test.a")] == self.found(first, second)

    def test_two_meanings_of_an_obligation(self) -> None:
        """Two obligations of one id that say something else."""
        other = obligation(text="Write it up.")
        assert [(FindingKind.TWO_MEANINGS, other.id)] == self.found(
            law("us.first", duty(), duty("us.first.other", obligations=(other,)))
        )
        assert [] == self.found(law("us.first", duty(), duty("us.first.other")))

    def test_two_meanings_of_a_standard(self) -> None:
        """Two consent standards of one name: whichever is read first would decide for both."""
        strict = standard(citations=standard().citations[:3], may_be_combined_with=frozenset())
        other = evolve(strict, citations=(*strict.citations[:2], (strict.citations[2][0], "else")))
        assert [(FindingKind.TWO_MEANINGS, "consent.release")] == self.found(
            law("us.first", permission(when=consent.meets(strict))),
            law("us.second", permission("us.second.permission", when=consent.meets(other))),
        )

    def test_never_asked(self) -> None:
        """Of the questions that the host means to ask, those that no rule asks."""
        one, other = asked("test.a"), asked("test.b")
        asking = law("us.first", permission(when=one))
        assert [(FindingKind.NEVER_ASKED, "test.b")] == self.found(asking, also=(one, other))

    def test_findings_are_sorted(self) -> None:
        """By subject, then by what is wrong."""
        wrong = law(
            "us.first",
            evolve(permission("us.first.z"), replaces="us.first.b"),
            evolve(permission("us.first.a"), replaces="us.first.b"),
            stance=Stance.CLOSED,
        )
        assert [
            (FindingKind.NEVER_ASKED, "test.a"),
            (FindingKind.NO_BASIS, "us.first"),
            (FindingKind.MISSING_VERSION, "us.first.a"),
            (FindingKind.MISSING_VERSION, "us.first.z"),
        ] == self.found(wrong, also=(asked("test.a"),))

    def test_a_finding_is_one_line(self) -> None:
        """With the detail, where there is one."""
        assert "us.first.new: a day is covered by both versions (us.first.old)" == str(
            Finding(kind=FindingKind.OVERLAP, subject="us.first.new", detail="us.first.old")
        )
        assert "test.a: no rule asks it" == str(
            Finding(kind=FindingKind.NEVER_ASKED, subject="test.a")
        )

    def test_a_mandate_is_checked_as_any_rule(self) -> None:
        """Its questions are asked, too."""
        assert [] == self.found(
            law("us.first", mandate(when=threat.is_serious)), also=(threat.is_serious,)
        )
