"""`evaluate`: one request, one rule set, one day, one decision."""

import copy
import pickle
from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import pytest
from attrs import evolve, frozen

from disclosure_rules import (
    NEVER,
    About,
    Case,
    Circumstances,
    Client,
    Condition,
    ConsentElement,
    ConsentRequirement,
    ConsentScope,
    Decision,
    Disposition,
    Fact,
    Handling,
    InvalidField,
    ItemAnswer,
    ItemDecision,
    ItemDesignation,
    LegalProcess,
    Outcome,
    Period,
    Permission,
    Purpose,
    RecordItem,
    RecordKind,
    Rule,
    RuleSet,
    ScopeDecision,
    Stance,
    Threat,
    Truth,
    evaluate,
)
from disclosure_rules.engine.evaluate import known_facts, outcome_of
from disclosure_rules.logic.facts import client, consent, item, process, threat
from disclosure_rules.logic.truth import truth_of
from tests.builders import (
    HEARSAY,
    MARCH_2026,
    STAYS,
    asked,
    case_of,
    denial,
    grant,
    law,
    limitation,
    mandate,
    permission,
    prohibition,
    provision,
    request,
    rules_of,
    scope,
    standard,
)
from tests.builders import item as record_item

A = asked("test.a")
OF_REQUEST = asked("test.of_request", About.REQUEST)


def decided(*rules: Rule, stance: Stance = Stance.OPEN, **more: Any) -> Decision:
    """Decide the plain request under one federal law with these rules."""
    return evaluate(
        request(**more), RuleSet.of(law("us.first", *rules, stance=stance)), as_of=MARCH_2026
    )


class TestAnswersToOneItem:
    """What one law says of one item, from its rules to the outcome."""

    @pytest.mark.parametrize(
        ("rules", "stance", "outcome"),
        [
            ([mandate()], Stance.OPEN, Outcome.REQUIRED),
            ([permission()], Stance.OPEN, Outcome.PERMITTED),
            ([permission()], Stance.CLOSED, Outcome.PERMITTED),
            ([permission(when=A)], Stance.CLOSED, Outcome.UNDETERMINED),
            ([permission(when=A)], Stance.OPEN, Outcome.UNDETERMINED),
            ([prohibition()], Stance.OPEN, Outcome.FORBIDDEN),
            ([permission(), prohibition()], Stance.OPEN, Outcome.FORBIDDEN),
            ([permission(), prohibition(when=A)], Stance.OPEN, Outcome.UNDETERMINED),
            ([permission(when=NEVER)], Stance.CLOSED, Outcome.FORBIDDEN),
            ([permission(when=NEVER)], Stance.OPEN, Outcome.NOT_COVERED),
            ([permission(covers=NEVER)], Stance.OPEN, Outcome.NOT_COVERED),
            ([], Stance.CLOSED, Outcome.FORBIDDEN),
            ([], Stance.OPEN, Outcome.NOT_COVERED),
        ],
    )
    def test_outcomes(self, rules: list[Rule], stance: Stance, outcome: Outcome) -> None:
        """Each outcome but the two that need more."""
        decision = decided(*rules, stance=stance)

        assert outcome is decision.outcome
        assert outcome.value == decision.items[0].answer.value

    @pytest.mark.parametrize(
        ("governs", "outcome"),
        [(True, Outcome.FORBIDDEN), (False, Outcome.PERMITTED), (None, Outcome.UNDETERMINED)],
    )
    def test_a_law_that_does_not_govern_is_silent(
        self, governs: bool | None, outcome: Outcome
    ) -> None:
        """Where that is not known it may be."""
        rules = RuleSet.of(
            law("us.first", permission()), law("us.second", stance=Stance.CLOSED, governs=A)
        )
        answers = {} if governs is None else {A.name: governs}

        assert outcome is evaluate(request(answers=answers), rules, as_of=MARCH_2026).outcome

    def test_reachable_answers_are_told(self) -> None:
        """In one order, before consent is considered."""
        reachable = (
            decided(
                mandate(when=asked("test.b", About.SITUATION)),
                prohibition(when=A),
                stance=Stance.CLOSED,
            )
            .items[0]
            .reachable
        )

        assert (ItemAnswer.REQUIRED, ItemAnswer.FORBIDDEN) == reachable

    def test_a_decision_on_each_item(self) -> None:
        """In the order of the request, with the item's place and ref."""
        rules = rules_of(permission(covers=item.kind.is_in(RecordKind.DIAGNOSIS)))
        items = (
            record_item("item-1"),
            record_item("item-2", RecordKind.DIAGNOSIS, path=("diagnoses", 0)),
            record_item("item-3"),
            record_item("item-4", RecordKind.DIAGNOSIS, path=("diagnoses", 1)),
        )
        decision = evaluate(request(*items), rules, as_of=MARCH_2026)

        assert [0, 1, 2, 3] == [one.position for one in decision.items]
        assert [False, True, False, True] == [one.goes for one in decision.items]
        assert [(), ("diagnoses", 0), (), ("diagnoses", 1)] == [
            one.path for one in decision.plan.dispositions
        ]
        assert [one.ref for one in items] == [one.ref for one in decision.plan.dispositions]
        assert [0, 1, 2, 3] == [one.position for one in decision.plan.dispositions]


class TestNeedsConsent:
    """Forbidden becomes "needs consent" where a consent that the client could give would do."""

    RELEASE = permission("us.first.consent", when=consent.meets(standard()))

    def test_a_consent_would_do(self) -> None:
        """None is on file."""
        decision = decided(self.RELEASE, stance=Stance.CLOSED)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert (ItemAnswer.FORBIDDEN,) == decision.items[0].reachable
        assert not decision.items[0].goes

    def test_a_consent_on_file_does(self) -> None:
        """It covers recipient, purpose and item."""
        assert (
            Outcome.PERMITTED
            is decided(self.RELEASE, stance=Stance.CLOSED, consents=(grant(),)).outcome
        )

    def test_a_consent_that_has_ended_does_not(self) -> None:
        """Another is needed."""
        ended = grant(revoked_on=MARCH_2026)
        assert (
            Outcome.NEEDS_CONSENT
            is decided(self.RELEASE, stance=Stance.CLOSED, consents=(ended,)).outcome
        )

    def test_a_consent_that_nobody_has_checked_leaves_it_open(self) -> None:
        """Neither permitted nor in need of another."""
        unclear = grant(reach=scope(not_understood=("provision",)))
        assert (
            Outcome.UNDETERMINED
            is decided(self.RELEASE, stance=Stance.CLOSED, consents=(unclear,)).outcome
        )

    def test_a_consent_would_not_do(self) -> None:
        """A prohibition stands against it."""
        assert (
            Outcome.FORBIDDEN is decided(self.RELEASE, prohibition(), stance=Stance.CLOSED).outcome
        )

    def test_without_a_consent_fact_there_is_nothing_to_ask_the_client(self) -> None:
        """A fact that the client cannot bring about is no consent."""
        order = asked("test.order", remedy="an order")
        rule = permission(when=order)
        assert (
            Outcome.FORBIDDEN
            is decided(rule, stance=Stance.CLOSED, answers={order.name: False}).outcome
        )

    def test_two_laws_may_each_need_theirs(self) -> None:
        """Both would be given."""
        rules = RuleSet.of(
            law("us.first", self.RELEASE, stance=Stance.CLOSED),
            law(
                "us.second",
                permission("us.second.consent", when=consent.meets(standard(name="other"))),
                stance=Stance.CLOSED,
            ),
        )
        assert Outcome.NEEDS_CONSENT is evaluate(request(), rules, as_of=MARCH_2026).outcome

    @pytest.mark.parametrize("name", ["wishes.objects", "wishes.objected_before"])
    def test_a_client_who_has_said_no_is_not_asked_again(self, name: str) -> None:
        """The answer stays a refusal."""
        decision = decided(self.RELEASE, stance=Stance.CLOSED, answers={name: True})

        assert Outcome.FORBIDDEN is decision.outcome

    def test_nor_is_one_who_has_refused_in_writing(self) -> None:
        """In a directive on file."""
        assert (
            Outcome.FORBIDDEN
            is decided(self.RELEASE, stance=Stance.CLOSED, consents=(denial(),)).outcome
        )

    @pytest.mark.parametrize("purpose", [Purpose.TREATMENT, Purpose.AVERT_THREAT])
    def test_what_was_refused_of_one_item_is_not_of_the_other(self, purpose: Purpose) -> None:
        """Also where the directive itself does not reach the purpose."""
        kinds = (RecordKind.DIAGNOSIS, RecordKind.MEDICATION)
        named = frozenset((ItemDesignation(kind=kinds[0]),))
        source = request(
            *(record_item(kind.value, kind) for kind in kinds), consents=(denial(items=named),)
        )
        rules = RuleSet.of(law("us.first", self.RELEASE, stance=Stance.CLOSED))
        decision = evaluate(evolve(source, purpose=purpose), rules, as_of=MARCH_2026)

        assert [ItemAnswer.FORBIDDEN, ItemAnswer.NEEDS_CONSENT] == [
            one.answer for one in decision.items
        ]


def told(answer: ItemAnswer, handling: Handling) -> ItemDecision:
    return ItemDecision(
        position=0,
        answer=answer,
        reachable=(answer,),
        grounds=(),
        disposition=Disposition(position=0, ref="item", handling=handling),
    )


class TestOutcome:
    """The answer to the whole request, from its items."""

    STAY = (
        (ItemAnswer.NEEDS_CONSENT, Outcome.NEEDS_CONSENT),
        (ItemAnswer.UNDETERMINED, Outcome.UNDETERMINED),
        (ItemAnswer.FORBIDDEN, Outcome.FORBIDDEN),
        (ItemAnswer.NOT_COVERED, Outcome.NOT_COVERED),
    )
    ALL = tuple(
        told(answer, handling)
        for answer, handling in product(ItemAnswer, Handling)
        if handling is Handling.WITHHOLD or answer in (ItemAnswer.REQUIRED, ItemAnswer.PERMITTED)
    )

    def test_every_pair_of_items(self) -> None:
        """In either order, against the list of the design."""
        for one, other in product(self.ALL, repeat=2):
            both = (one, other)
            found = outcome_of(both)
            assert found is outcome_of((other, one))
            if ItemAnswer.REQUIRED in {one.answer, other.answer}:
                assert Outcome.REQUIRED is found
            elif all(some.disposition.handling is Handling.RELEASE for some in both):
                assert Outcome.PERMITTED is found
            elif one.goes or other.goes:
                assert Outcome.PARTLY_PERMITTED is found
            else:
                assert found not in (Outcome.REQUIRED, Outcome.PERMITTED, Outcome.PARTLY_PERMITTED)

    @pytest.mark.parametrize(("answer", "outcome"), STAY)
    def test_of_items_that_stay(self, answer: ItemAnswer, outcome: Outcome) -> None:
        """Each alone."""
        assert outcome is outcome_of((told(answer, Handling.WITHHOLD),))

    def test_what_can_be_done_is_said_first(self) -> None:
        """Consent to ask for, then facts, then a refusal, then that nobody speaks."""
        staying = [told(answer, Handling.WITHHOLD) for answer, _ in self.STAY]
        for first in range(len(staying)):
            assert self.STAY[first][1] is outcome_of(tuple(staying[first:]))

    def test_permitted_items_of_which_nothing_is_left_count_as_refused(self) -> None:
        """A limitation that withholds leaves nothing to send."""
        decision = decided(permission(), limitation(limit=STAYS))

        assert Outcome.FORBIDDEN is decision.outcome
        assert ItemAnswer.PERMITTED is decision.items[0].answer
        assert not decision.items[0].goes

    def test_permitted_items_that_a_missing_fact_may_free_are_open(self) -> None:
        """Until it is known, nothing goes; but that is no refusal."""
        fact = asked("test.a")
        decision = decided(permission(), limitation(limit=STAYS, when=fact))

        assert Outcome.UNDETERMINED is decision.outcome
        assert (fact,) == decision.missing
        assert not decision.items[0].goes


class TestBadInput:
    """What cannot be asked is refused before any law is read."""

    @pytest.mark.parametrize("day", [datetime(2026, 3, 2, tzinfo=UTC), "2026-03-02", None, 2026])
    def test_the_day_is_a_date(self, day: Any) -> None:
        """A moment is not one."""
        with pytest.raises(InvalidField) as caught:
            evaluate(request(), rules_of(), as_of=day)

        assert "as_of: expected a date" == str(caught.value)

    def refusal(self, source: Any, *rules: Rule) -> str:
        with pytest.raises(InvalidField) as caught:
            evaluate(source, rules_of(*rules), as_of=MARCH_2026)
        return str(caught.value)

    @pytest.mark.parametrize(
        "name", ["threat.is_serius", "recipient.kind", "other_law.requires_it", "test.a"]
    )
    def test_an_answer_names_a_fact(self, name: str) -> None:
        """Mistyped, no yes-or-no question, a matter of law, or of another rule set."""
        assert (
            "answers[0]: expected the name of a yes-or-no fact that can be answered here"
        ) == self.refusal(request(answers={name: True}))

    def test_facts_of_the_rule_set_are_known(self) -> None:
        """And all of the library's own."""
        facts = known_facts(rules_of(permission(when=A)))

        assert A is facts["test.a"]
        assert threat.is_serious is facts["threat.is_serious"]
        assert "recipient.kind" not in facts

    def test_an_answer_about_an_item_is_about_a_fact_of_items(self) -> None:
        """A fact of the request has one answer."""
        source = request().answering({OF_REQUEST.name: True}, item="item-1")
        assert (
            "answers[0]: expected no item: the fact is about the whole request"
        ) == self.refusal(source, permission(when=OF_REQUEST))

    @pytest.mark.parametrize("stated", [True, False])
    def test_an_answer_does_not_contradict(self, stated: bool) -> None:
        """What the request states; to repeat it is no contradiction."""
        around = Circumstances(threat=Threat(is_serious=stated))
        repeated = request(circumstances=around, answers={"threat.is_serious": stated})
        contradicting = request(circumstances=around, answers={"threat.is_serious": not stated})

        assert Outcome.NOT_COVERED is evaluate(repeated, rules_of(), as_of=MARCH_2026).outcome
        assert (
            "answers[0]: expected no answer that contradicts what the request states"
        ) == self.refusal(contradicting)

    def test_an_answer_does_not_contradict_any_item(self) -> None:
        """An answer for all items is one for each; an answer for one is for that one."""
        sealed, other = record_item("item-1", is_sealed=True), record_item("item-2")
        for_all = request(sealed, other).answering({"item.is_sealed": False})
        for_other = request(sealed, other).answering({"item.is_sealed": False}, item="item-2")

        assert "expected no answer that contradicts" in self.refusal(for_all)
        assert Outcome.NOT_COVERED is evaluate(for_other, rules_of(), as_of=MARCH_2026).outcome

    def test_every_answer_that_is_wrong_is_named(self) -> None:
        """By its place; no fact and no answer is shown."""
        source = request(answers={"test.x": True, "threat.is_serious": True, "test.y": False})

        assert ["answers[0]", "answers[2]"] == [
            part.split(":")[0] for part in self.refusal(source).split("; ")
        ]


class TestConfirmedOnly:
    """A permission or mandate that rests on a secondary source counts as unknown."""

    @pytest.mark.parametrize(
        ("rule", "trusting", "wary"),
        [
            (permission(basis=HEARSAY), Outcome.PERMITTED, Outcome.UNDETERMINED),
            (mandate(basis=HEARSAY), Outcome.REQUIRED, Outcome.UNDETERMINED),
            (prohibition(basis=HEARSAY), Outcome.FORBIDDEN, Outcome.FORBIDDEN),
            (permission(basis=HEARSAY, when=NEVER), Outcome.NOT_COVERED, Outcome.NOT_COVERED),
            (permission(), Outcome.PERMITTED, Outcome.PERMITTED),
        ],
        ids=["permission", "mandate", "prohibition", "one that does not speak", "primary text"],
    )
    def test_it_is_wary(self, rule: Rule, trusting: Outcome, wary: Outcome) -> None:
        """Of what would release; a prohibition counts as it stands."""
        for confirmed_only, outcome in ((False, trusting), (True, wary)):
            rules = rules_of(rule, confirmed_only=confirmed_only)
            assert outcome is evaluate(request(), rules, as_of=MARCH_2026).outcome

    def test_secondary_sources_are_listed(self) -> None:
        """Those among the grounds, each once, by citation."""
        other = provision("1 CFR 5.5", confirmation=HEARSAY[0].confirmation)
        decision = decided(
            permission(basis=HEARSAY),
            permission("us.first.other", basis=(*HEARSAY, other, provision())),
            prohibition("us.first.silent", basis=(other,), when=NEVER),
        )

        assert (other, *HEARSAY) == decision.secondary_sources
        assert () == decided(permission()).secondary_sources


class TestNotHeld:
    """A law whose text for the day is not held was not asked."""

    BEFORE, DAY = date(2024, 4, 15), date(2024, 4, 16)

    def test_it_is_said(self) -> None:
        """By its title, on every day on which that is so."""
        rules = RuleSet.of(law("us.first", permission(), held=Period(start=self.DAY)))

        assert ("the law us.first",) == evaluate(request(), rules, as_of=self.BEFORE).not_held
        assert () == evaluate(request(), rules, as_of=self.DAY).not_held

    def test_an_open_law_is_silent(self) -> None:
        """It forbids only where it speaks."""
        rules = RuleSet.of(
            law("us.first", permission()),
            law("us.second", prohibition("us.second.bar"), held=Period(start=self.DAY)),
        )
        assert Outcome.PERMITTED is evaluate(request(), rules, as_of=self.BEFORE).outcome
        assert Outcome.FORBIDDEN is evaluate(request(), rules, as_of=self.DAY).outcome

    @pytest.mark.parametrize(
        ("governs", "outcome"),
        [
            (True, Outcome.NOT_COVERED),
            (False, Outcome.PERMITTED),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_closed_law_that_governs_may_forbid(
        self, governs: bool | None, outcome: Outcome
    ) -> None:
        """Nobody here can tell: nothing goes, and the ground is told."""
        closed = law("us.second", stance=Stance.CLOSED, governs=A, held=Period(start=self.DAY))
        rules = RuleSet.of(law("us.first", permission()), closed)
        answers = {} if governs is None else {A.name: governs}
        decision = evaluate(request(answers=answers), rules, as_of=self.BEFORE)

        assert outcome is decision.outcome
        unheld = [one.gist for one in decision.items[0].grounds if one.law is closed]
        said = "The text of the law us.second for this day is not held; it may forbid this."
        assert ([] if governs is False else [said]) == unheld


class TestValidUntil:
    """The first day on which the decision may no longer hold."""

    SOON, LATER = date(2026, 3, 9), date(2026, 4, 1)

    def until(self, *rules: Rule, on: date = MARCH_2026, **more: Any) -> date | None:
        return evaluate(request(**more), rules_of(*rules), as_of=on).valid_until

    def test_without_an_end_there_is_none(self) -> None:
        """Law and grants may hold for good."""
        assert self.until(permission(), consents=(grant(),)) is None

    @pytest.mark.parametrize(
        "stated",
        [
            {"period": Period(end=SOON)},
            {"period": Period(start=SOON)},
            {"period": Period(start=SOON, end=LATER)},
            {"signed_on": SOON},
            {"revoked_on": SOON},
            {"reach": scope(period=Period(end=SOON))},
            {"reach": scope(ScopeDecision.PERMIT, scope(period=Period(start=SOON)))},
        ],
        ids=str,
    )
    def test_a_grant_begins_or_ends(self, stated: dict[str, Any]) -> None:
        """Also in a part of its scope."""
        assert self.SOON == self.until(permission(), consents=(grant(**stated),))

    def test_the_law_changes(self) -> None:
        """A rule ends, another begins, or the text is no longer held."""
        ending = permission(basis=(provision(until=self.SOON),))
        beginning = prohibition(basis=(provision(since=self.SOON),))
        held = law("us.first", permission(), held=Period(end=self.SOON))

        assert self.SOON == self.until(ending) == self.until(beginning)
        assert self.SOON == evaluate(request(), RuleSet.of(held), as_of=MARCH_2026).valid_until

    def test_the_earliest_counts(self) -> None:
        """And no day that has passed."""
        rules = (
            permission(basis=(provision(until=self.LATER),)),
            prohibition("us.first.old", basis=(provision(until=date(2001, 1, 1)),)),
        )
        consents = (grant(period=Period(start=date(2020, 1, 1), end=self.SOON)),)

        assert self.SOON == self.until(*rules, consents=consents)
        assert self.LATER == self.until(*rules, on=self.SOON, consents=consents)

    @pytest.mark.parametrize(
        ("born", "day", "until"),
        [
            (date(2010, 5, 17), MARCH_2026, date(2026, 5, 17)),
            (date(2010, 3, 2), MARCH_2026, date(2027, 3, 2)),
            (date(2010, 3, 1), MARCH_2026, date(2027, 3, 1)),
            (date(2010, 12, 31), date(2026, 12, 30), date(2026, 12, 31)),
            (date(2008, 2, 29), date(2026, 2, 28), date(2026, 3, 1)),
            (date(2008, 2, 29), date(2026, 3, 1), date(2027, 3, 1)),
            (date(2008, 2, 29), date(2027, 12, 31), date(2028, 2, 29)),
        ],
    )
    def test_a_birthday(self, born: date, day: date, until: date) -> None:
        """Law may ask for the age; on 1 March in common years for a leap day."""
        somebody = Client(ref="client-a", born=born)

        assert until == self.until(permission(), on=day, client=somebody)

    def test_without_a_date_of_birth_there_is_no_birthday(self) -> None:
        """It is asked for instead."""
        assert self.until(permission(when=client.age.at_least(18))) is None

    @pytest.mark.parametrize(
        ("died", "when", "until"),
        [
            (date(1976, 5, 17), client.years_since_death.at_least(50), date(2026, 5, 17)),
            (date(2026, 5, 17), client.is_deceased, date(2026, 5, 17)),
        ],
        ids=["50 years after it", "on the day itself"],
    )
    def test_a_day_of_death(self, died: date, when: Condition, until: date) -> None:
        """45 CFR 160.103: protected for 50 years after death."""
        rule = permission(when=when)
        somebody = Client(ref="client-a", died=died)
        before, after = (
            evaluate(request(client=somebody), rules_of(rule), as_of=day).outcome
            for day in (MARCH_2026, until)
        )

        assert before is not after
        assert until == self.until(rule, client=somebody)

    def test_the_day_after_fifty_years(self) -> None:
        """The day of death in the fiftieth year is still within fifty years."""
        somebody = Client(ref="client-a", died=date(1976, 5, 17))
        rule = permission(when=client.died_over_fifty_years_ago)
        last, first = date(2026, 5, 17), date(2026, 5, 18)

        assert [Outcome.NOT_COVERED, Outcome.PERMITTED] == [
            evaluate(request(client=somebody), rules_of(rule), as_of=day).outcome
            for day in (last, first)
        ]
        assert first == self.until(rule, on=last, client=somebody)

    def test_a_revocation_that_waits(self) -> None:
        """It counts only once the grant has become revocable."""
        waiting = grant(revoked_on=date(2026, 1, 1), revocable_from=self.SOON)
        rule = permission(when=consent.meets(standard(lets_revocation_wait=True)))
        source = request(consents=(waiting,))

        assert [Outcome.PERMITTED, Outcome.NOT_COVERED] == [
            evaluate(source, rules_of(rule), as_of=day).outcome for day in (MARCH_2026, self.SOON)
        ]
        assert self.SOON == self.until(rule, consents=(waiting,))

    def test_the_answer_holds_until_then(self) -> None:
        """Day by day, over a change of law and a grant that ends."""
        rules = rules_of(
            permission(when=consent.meets(standard())),
            prohibition(basis=(provision(since=self.LATER),)),
        )
        source = request(consents=(grant(period=Period(end=self.SOON)),))
        for offset in range(1, 31):
            day = date(2026, 3, offset)
            now = evaluate(source, rules, as_of=day)
            assert now.valid_until is not None
            last = date.fromordinal(now.valid_until.toordinal() - 1)
            assert now.outcome is evaluate(source, rules, as_of=last).outcome


def is_recent(case: Case) -> bool | None:
    dated = None if case.item is None else case.item.dated
    return None if dated is None else dated > date(2025, 6, 1)


IS_RECENT = Fact(name="host.is_recent", ask="Is it recent?", reading=is_recent, about=About.ITEM)


@frozen(kw_only=True, repr=False)
class OfRecentItems(Permission):
    """A host's own rule that looks at the date of an item."""

    def holds(self, case: Case) -> Truth:
        return truth_of(is_recent(case))


class TestAlike:
    """Items alike to the law are decided once, and decided as if each stood alone."""

    def together_and_alone(self, rules: RuleSet, *items: RecordItem, **more: Any) -> None:
        together = evaluate(request(*items, **more), rules, as_of=MARCH_2026)
        for one, found in zip(items, together.items, strict=True):
            alone = evaluate(request(one, **more), rules, as_of=MARCH_2026).items[0]
            assert alone.answer is found.answer
            assert alone.disposition.handling is found.disposition.handling
            assert alone.disposition.limits == found.disposition.limits

    ITEMS = (
        record_item("item-1", dated=date(2025, 1, 1)),
        record_item("item-2", dated=date(2026, 1, 1)),
        record_item("item-3", dated=date(2025, 1, 1), author="counselor-1"),
    )

    def test_a_consent_to_the_whole_request_may_tell_them_apart(self) -> None:
        """What it would open is looked at item by item, though the request rules it out by now."""
        rules = RuleSet.of(
            law(
                "us.first",
                permission(when=process.privilege_is_waived & item.is_sealed),
                stance=Stance.CLOSED,
            )
        )
        items = tuple(record_item(f"item-{sealed}", is_sealed=sealed) for sealed in (True, False))
        source = request(
            *items, circumstances=Circumstances(process=LegalProcess(privilege_is_waived=False))
        )
        found = evaluate(source, rules, as_of=MARCH_2026).items

        assert [ItemAnswer.NEEDS_CONSENT, ItemAnswer.FORBIDDEN] == [one.answer for one in found]

    def test_a_host_s_fact_may_look_at_anything(self) -> None:
        """Such as the date."""
        self.together_and_alone(rules_of(permission(when=IS_RECENT)), *self.ITEMS)

    def test_a_grant_may_name_items(self) -> None:
        """By ref or date, in an exception, too."""
        rules = rules_of(permission(when=consent.meets(standard())))
        for named in (
            ItemDesignation(ref="item-2"),
            ItemDesignation(dated=Period(start=date(2025, 6, 1))),
        ):
            inner = scope(ScopeDecision.DENY, items=frozenset((named,)))
            for reach in (scope(items=frozenset((named,))), scope(ScopeDecision.PERMIT, inner)):
                self.together_and_alone(rules, *self.ITEMS, consents=(grant(reach=reach),))

    def test_an_answer_may_be_about_one(self) -> None:
        """And about no other."""
        source = request(*self.ITEMS).answering({"item.is_sealed": True}, item="item-2")
        found = evaluate(source, rules_of(permission(when=item.is_sealed)), as_of=MARCH_2026)

        assert [False, True, False] == [one.goes for one in found.items]

    def test_a_standard_may_ask_a_host_s_fact_of_items(self) -> None:
        """Whether an element is asked for may depend on anything, too."""
        wanted = standard(
            ConsentRequirement(element=ConsentElement.WITNESS, citation="1 CFR 3.1", when=IS_RECENT)
        )
        self.together_and_alone(
            rules_of(permission(when=consent.meets(wanted))),
            *self.ITEMS,
            consents=(grant(elements=frozenset()),),
        )

    def test_a_host_s_rule_may_look_at_anything(self) -> None:
        """It is code."""

        plain = permission()
        rule = OfRecentItems(
            id=plain.id, gist=plain.gist, basis=plain.basis, when=plain.when, covers=plain.covers
        )
        self.together_and_alone(rules_of(rule), *self.ITEMS)


class TestDecision:
    """A decision keeps what it was made from, and shows nothing of it."""

    SECRET = "secret-7193"

    def decision(self) -> Decision:
        somebody = Client(ref=self.SECRET, born=date(1987, 6, 13))
        one = record_item(
            self.SECRET,
            dated=date(1987, 6, 13),
            author=self.SECRET,
            path=(self.SECRET, 7193),
            subjects=frozenset((self.SECRET,)),
        )
        ending = grant(self.SECRET, period=Period(end=date(2067, 9, 27)))
        source = request(one, client=somebody, consents=(ending,))
        rules = rules_of(
            permission(when=client.age.at_least(18) & consent.meets(standard())), limitation(when=A)
        )
        return evaluate(source, rules, as_of=MARCH_2026)

    def test_its_repr_shows_nothing_of_the_request(self) -> None:
        """Nor does that of any part of it: not even a day that gives a birthday away."""
        decision = self.decision()
        assert date(2026, 6, 13) == decision.valid_until
        parts = (decision, *decision.items, decision.plan, decision.obligations, decision.missing)
        for part in parts:
            for secret in ("secret", "7193", "1987", "2067", "6, 13"):
                assert secret not in repr(part)

    def test_it_can_be_pickled_and_copied(self) -> None:
        """And says the same afterwards."""
        decision = self.decision()
        for made in (pickle.loads(pickle.dumps(decision)), copy.deepcopy(decision)):
            assert decision == made
            assert hash(decision) == hash(made)
            assert decision.explain() == made.explain()
            assert decision.missing == made.missing

    def test_it_names_its_rule_set(self) -> None:
        """By the fingerprint, so that the answer can be given again."""
        decision = self.decision()
        assert decision.rules.fingerprint == decision.fingerprint

    def test_the_same_input_gives_the_same_output(self) -> None:
        """Twice."""
        assert self.decision() == self.decision()
        assert repr(self.decision()) == repr(self.decision())


class TestScopeOfBuilders:
    """The builders of these tests say what they seem to say."""

    def test_the_plain_request_is_what_a_mandate_names(self) -> None:
        """So that a mandate in a test speaks if nothing is said."""
        assert Outcome.REQUIRED is decided(mandate()).outcome

    def test_a_scope_can_be_changed(self) -> None:
        """Everything in it is a value."""
        assert ConsentScope(decision=ScopeDecision.PERMIT) == evolve(
            scope(), recipients=None, purposes=None, items=None
        )
        assert MARCH_2026 == case_of().as_of
