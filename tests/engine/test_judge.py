"""Judgements: made once for all that is alike to the law, and never for what is not."""

from collections.abc import Iterable

import pytest
from attrs import fields, frozen

from disclosure_rules import (
    ALWAYS,
    FALSE,
    TRUE,
    Case,
    Circumstances,
    Decision,
    Fact,
    InvalidField,
    ItemAnswer,
    Law,
    LegalRequirement,
    Permission,
    RecordKind,
    RuleSet,
    Truth,
    evaluate,
)
from disclosure_rules.engine import judge
from disclosure_rules.engine.books import open_books
from disclosure_rules.logic.facts import emergency, item, threat, wishes
from tests.builders import (
    MARCH_2026,
    asked,
    case_of,
    law,
    permission,
    prohibition,
    provision,
    request,
    rules_of,
)
from tests.builders import item as record
from tests.strategies import FLAVOURS, Scenario, thrown

A = asked("test.a")


def told(decision: Decision) -> tuple[object, ...]:
    """All that a decision says."""
    return (
        decision.outcome,
        decision.items,
        decision.missing,
        decision.obligations,
        decision.remedies,
        decision.explain(),
    )


def decided(scenarios: Iterable[Scenario], rules: RuleSet) -> list[Decision | None]:
    """What one rule set says of requests that were made for others."""
    found: list[Decision | None] = []
    for one in scenarios:
        try:
            found.append(evaluate(one.request, rules, as_of=one.as_of))
        except InvalidField:  # It answers a question of its own rules.
            found.append(None)
    return found


class TestMemory:
    """What is remembered of one request does not show in the next."""

    @pytest.mark.parametrize("seed", range(20))
    def test_all_comes_out_as_if_nothing_had_been_asked_before(self, seed: int) -> None:
        """Every rule set judges forty requests, and each again with all forgotten."""
        flavour = FLAVOURS[seed % len(FLAVOURS)]
        rules = thrown(seed, flavour).rules
        scenarios = [thrown(100_000 + seed * 40 + one, flavour) for one in range(40)]
        warm = decided(scenarios, rules)
        for one, decision in zip(scenarios, warm, strict=True):
            if decision is not None:
                anew = RuleSet.of(
                    *rules.laws, confirmed_only=rules.confirmed_only, edition=rules.edition
                )
                assert told(decision) == told(evaluate(one.request, anew, as_of=one.as_of))

    def test_it_is_bounded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """With room for one it is as right as with room for all."""
        monkeypatch.setattr(judge, "_KEPT", 1)
        first, second = emergency.is_bona_fide, threat.is_serious
        rules = rules_of(permission(when=first & wishes.agrees), prohibition(when=second))
        answers = [
            {fact.name: one for fact, one in ((first, a), (second, b)) if one is not None}
            for a in (True, False, None)
            for b in (True, False, None)
        ]
        sources = [request(answers=one) for one in answers] * 2
        found = [evaluate(one, rules, as_of=MARCH_2026) for one in sources]

        assert [told(one) for one in found[:9]] == [told(one) for one in found[9:]]
        assert ItemAnswer.UNDETERMINED in {one.items[0].answer for one in found}
        books = open_books(rules, MARCH_2026)
        assert 1 == len(books.judgements) == len(books.answers) == len(books.obligations)

    def test_alike_requests_share_a_judgement(self) -> None:
        """Whoever the client is, and whatever no rule asks."""
        rules = rules_of(permission(when=threat.is_serious))
        books = open_books(rules, MARCH_2026)
        first, second = (
            judge.judge(books, case_of(request(record(ref)))) for ref in ("item-1", "item-2")
        )
        assert first is second
        assert books.judgements

    def test_nothing_of_a_client_is_kept(self) -> None:
        """Neither a name nor a day: only what was answered."""
        rules = rules_of(
            permission(when=item.kind.is_in(RecordKind.PROGRESS_NOTE) & threat.is_serious)
        )
        secret = "secret-7193"
        source = request(record(secret, path=(secret,), author=secret))
        evaluate(source, rules, as_of=MARCH_2026)
        books = open_books(rules, MARCH_2026)

        assert secret not in repr(books.judgements) + repr(books.answers)


class TestWithoutSignature:
    """Where anything may matter, everything is asked anew."""

    def test_a_rule_that_decides_by_code(self) -> None:
        """It may look at anything, also at the ref."""

        @frozen(kw_only=True, repr=False)
        class First(Permission):
            def holds(self, case: Case) -> Truth:
                assert case.item is not None
                return TRUE if case.item.ref == "first" else FALSE

        first = First(
            id="us.first.coded", gist="The first.", basis=(provision(),), when=ALWAYS, covers=ALWAYS
        )
        rules = rules_of(first)
        found = evaluate(request(record("first"), record("second")), rules, as_of=MARCH_2026)

        assert [ItemAnswer.PERMITTED, ItemAnswer.NOT_COVERED] == [one.answer for one in found.items]
        assert not open_books(rules, MARCH_2026).judgements

    def test_an_item_that_a_law_outside_requires(self) -> None:
        """It stands in the request and in no question."""
        rules = rules_of(permission())
        outside = LegalRequirement(
            citation="Other Act § 1", says="Requires it.", items=frozenset(("item-1",))
        )
        asked_for = request(circumstances=Circumstances(requirements=(outside,)))
        evaluate(asked_for, rules, as_of=MARCH_2026)

        assert not open_books(rules, MARCH_2026).judgements

    def test_a_hosts_question_is_asked_only_where_it_matters(self) -> None:
        """Elsewhere it fails nothing."""

        def failing(case: Case) -> bool | None:
            raise RuntimeError("no such table")

        broken = Fact(name="host.broken", ask="?", reading=failing)
        rules = rules_of(permission(when=(threat.is_serious | A) & broken))
        calm = request(answers={"test.a": False, "threat.is_serious": False})
        assert ItemAnswer.NOT_COVERED is evaluate(calm, rules, as_of=MARCH_2026).items[0].answer
        assert not open_books(rules, MARCH_2026).judgements

        with pytest.raises(RuntimeError) as raised:
            evaluate(request(answers={"test.a": True}), rules, as_of=MARCH_2026)
        notes = ["in question host.broken", "in rule us.first.permission"]
        assert notes == raised.value.__notes__

    def test_a_law_that_governs_by_code(self) -> None:
        """It may look at anything as well."""

        @frozen(kw_only=True, repr=False)
        class Whim(Law):
            def governing(self, case: Case) -> Truth:
                assert case.item is not None
                return TRUE if case.item.ref == "first" else FALSE

        plain = law("us.first", permission())
        whim = Whim(**{one.name: getattr(plain, one.name) for one in fields(Law) if one.init})
        rules = RuleSet.of(whim)
        found = evaluate(request(record("first"), record("second")), rules, as_of=MARCH_2026)

        assert [ItemAnswer.PERMITTED, ItemAnswer.NOT_COVERED] == [one.answer for one in found.items]
        assert not open_books(rules, MARCH_2026).judgements
