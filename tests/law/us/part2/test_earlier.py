"""The versions of 42 CFR part 2, and the days between them."""

from datetime import date

import pytest

from disclosure_rules import (
    Decision,
    DisclosureRequest,
    Effect,
    LegalProcess,
    Outcome,
    Part2Origin,
    Purpose,
    RecipientKind,
    RuleSet,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.law.us.federal.part2.earlier import EARLIER, NOTICES, notices_on
from disclosure_rules.law.us.federal.part2.law import PART2
from tests.law.us.part2.samples import (
    HOLDER,
    HOSPITAL,
    ask,
    consent,
    decide,
    outcome,
    part2_item,
    who,
)

ACCESS = ask(Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT))
LAST_OF_2020 = date(2024, 4, 15)
FIRST_OF_2024 = date(2024, 4, 16)
BOTH = RuleSet.of(PART2, EARLIER)


class TestTheDaysOfChange:
    """89 FR 12472: "effective on April 16, 2024"; "comply … by February 16, 2026"."""

    @pytest.mark.parametrize(
        ("day", "expected", "said"),
        [
            (LAST_OF_2020, Outcome.NOT_COVERED, False),
            (FIRST_OF_2024, Outcome.PERMITTED, True),
            (date(2024, 4, 17), Outcome.PERMITTED, True),
            (date(2026, 2, 15), Outcome.PERMITTED, True),
            (date(2026, 2, 16), Outcome.PERMITTED, False),
            (date(2026, 2, 17), Outcome.PERMITTED, False),
        ],
    )
    def test_the_answer_and_what_it_says_of_compliance(
        self, day: date, expected: Outcome, said: bool
    ) -> None:
        """In force from one day, compliance required from another, and both are seen."""
        decision = decide(ACCESS, day)
        due = {one.obligation.id for one in decision.obligations}

        assert expected is decision.outcome
        assert said is ("us.part2.compliance_date" in due)
        assert said is ("16 February 2026" in decision.explain())

    @pytest.mark.parametrize(
        ("day", "until"),
        [(date(2023, 6, 1), FIRST_OF_2024), (date(2025, 6, 1), date(2026, 2, 16))],
    )
    def test_until_when_it_holds(self, day: date, until: date) -> None:
        """A change of law ends a decision."""
        born = decide(ACCESS, day).valid_until

        assert born is not None
        assert born <= until

    def test_every_rule_of_the_part_is_of_2024(self) -> None:
        """What is older is in the law on earlier versions, and ends before."""
        assert {FIRST_OF_2024} == {rule.in_force.start for rule in PART2.rules}
        for rule in EARLIER.rules:
            assert rule.in_force.end is not None
            assert rule.in_force.end <= FIRST_OF_2024

    def test_a_rule_set_of_both_is_sound(self) -> None:
        """Nothing overlaps and nothing is lacking."""
        assert () == us.ruleset().check()


class TestBeforeTheTextHeld:
    """No earlier text of 2.11 and 2.12(c), and hardly one of what permitted, is held."""

    DAYS = (date(2014, 5, 2), date(2017, 3, 1), date(2018, 5, 2), date(2020, 8, 14), LAST_OF_2020)

    @pytest.mark.parametrize("day", DAYS)
    def test_it_is_not_covered_and_says_so(self, day: date) -> None:
        """Not a refusal and not a question: nobody here can tell."""
        decision = evaluate(ACCESS, us.ruleset(), as_of=day)

        assert Outcome.NOT_COVERED is decision.outcome
        assert "42 CFR part 2" in decision.not_held
        assert () == decision.missing
        assert [Effect.NOT_HELD] == [
            ground.effect for ground in decision.items[0].grounds if ground.law == PART2
        ]
        assert "The text of 42 CFR part 2 for this day is not held" in decision.explain()

    @pytest.mark.parametrize("day", DAYS)
    def test_hipaa_alone_releases_nothing(self, day: date) -> None:
        """What HIPAA permits, Part 2 may have forbidden."""
        request = ask(
            Purpose.TREATMENT,
            who(RecipientKind.PHYSICIAN),
            part2_item(part2_origin=Part2Origin.TREATMENT_CONSENT),
            discloser=HOSPITAL,
        )

        assert not evaluate(request, us.ruleset(), as_of=day).items[0].goes

    def test_nor_does_a_consent(self) -> None:
        """2.31(a)(6) and what follows it is not held: no paper can be held against it."""
        grant = consent((RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,))
        request = ask(Purpose.EMPLOYMENT, who(RecipientKind.EMPLOYER), consents=(grant,))

        assert Outcome.NOT_COVERED is outcome(request, LAST_OF_2020)


class TestWhatIsHeldWhole:
    """2.62 (1987, 2020): "may not authorize qualified personnel"; it has no exception."""

    @staticmethod
    def decide(day: date, origin: Part2Origin = Part2Origin.RESEARCH) -> Decision:
        request: DisclosureRequest = ask(
            Purpose.CRIMINAL_PROCEEDING,
            who(RecipientKind.PROSECUTOR),
            part2_item(part2_origin=origin),
            discloser=HOLDER,
            process=LegalProcess(is_against_client=True),
        )
        return evaluate(request, BOTH, as_of=day)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(1987, 11, 1), Outcome.NOT_COVERED),
            (date(1987, 11, 2), Outcome.FORBIDDEN),
            (date(2017, 2, 16), Outcome.FORBIDDEN),
            (date(2017, 2, 17), Outcome.NOT_COVERED),
            (date(2020, 8, 13), Outcome.NOT_COVERED),
            (date(2020, 8, 14), Outcome.FORBIDDEN),
            (LAST_OF_2020, Outcome.FORBIDDEN),
            (FIRST_OF_2024, Outcome.FORBIDDEN),
        ],
    )
    def test_it_speaks_on_its_days(self, day: date, expected: Outcome) -> None:
        """The text of 2017 to 2020 is not held; that of 2024 says it anew."""
        assert expected is self.decide(day).outcome

    def test_it_is_silent_otherwise(self) -> None:
        """A record that came another way is not covered."""
        assert Outcome.NOT_COVERED is self.decide(LAST_OF_2020, Part2Origin.OWN).outcome

    def test_the_recipient_learns_nothing(self) -> None:
        """A refusal of those days is silent as well."""
        assert self.decide(LAST_OF_2020).items[0].disposition.is_silent

    def test_alone_it_releases_nothing(self) -> None:
        """It is a law of prohibitions."""
        decision = evaluate(ACCESS, RuleSet.of(EARLIER), as_of=LAST_OF_2020)

        assert Outcome.NOT_COVERED is decision.outcome


class TestNotices:
    """2.32 "must be accompanied by": the words of each version."""

    SHORT = "42 CFR part 2 prohibits unauthorized disclosure of these records."

    @pytest.mark.parametrize(
        ("day", "version", "short"),
        [
            (date(2016, 6, 1), "42 CFR 2.32 (1987)", None),
            (date(2017, 3, 21), "42 CFR 2.32(a) (2017)", None),
            (date(2018, 2, 1), "42 CFR 2.32(a) (2017)", None),
            (date(2018, 2, 2), "42 CFR 2.32(a) (2018)", SHORT),
            (date(2020, 8, 14), "42 CFR 2.32(a) (2020)", SHORT),
            (LAST_OF_2020, "42 CFR 2.32(a) (2020)", SHORT),
        ],
    )
    def test_the_words_of_the_day(self, day: date, version: str, short: str | None) -> None:
        """The short form came in 2018, and had no "use or" yet."""
        found = notices_on(day)

        assert found is not None
        assert version == str(found.basis)
        assert short == found.short

    @pytest.mark.parametrize("day", [date(1987, 1, 1), date(2017, 3, 1), FIRST_OF_2024])
    def test_days_without(self, day: date) -> None:
        """Before the corrections of 1987, between two days of change, and since 2024."""
        assert notices_on(day) is None

    def test_they_follow_one_another(self) -> None:
        """And each begins where its version does."""
        starts = [one.basis.period.start for one in NOTICES]

        assert starts == sorted(starts, key=str)
        assert all(one.full.startswith("This ") for one in NOTICES)
