"""The versions of 42 CFR part 2, and the days between them."""

from datetime import date

import pytest

from disclosure_rules import (
    LegalProcess,
    ObligationCode,
    Outcome,
    Part2Origin,
    Period,
    Purpose,
    RecipientKind,
    RuleSet,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.law.us.federal.part2.law import PART2
from tests.law.us.part2.samples import (
    HOSPITAL,
    ask,
    consent,
    decide,
    outcome,
    part2_item,
    permitted_by,
    who,
)

ACCESS = ask(Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT))
LAST_OF_2020 = date(2024, 4, 15)
FIRST_OF_2024 = date(2024, 4, 16)
PERIOD = Period(start=date(2022, 1, 1))
ASKED = "part2.earlier_text_permits"


class TestTheDaysOfChange:
    """89 FR 12472: "effective on April 16, 2024"; "comply … by February 16, 2026"."""

    @pytest.mark.parametrize(
        ("day", "expected", "said"),
        [
            (LAST_OF_2020, Outcome.UNDETERMINED, False),
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

    def test_no_day_since_2020_is_without_rules(self) -> None:
        """And no rule of one version is in force in the other."""
        for day in (date(2020, 8, 14), LAST_OF_2020, FIRST_OF_2024, date(2027, 1, 1)):
            earlier = [
                rule.id for rule in RuleSet.of(PART2).on(day).rules if ".earlier." in rule.id
            ]
            later = [
                rule.id
                for rule in PART2.rules
                if day in rule.in_force and rule.id == "us.part2.patient_access"
            ]
            assert bool(earlier) is (day < FIRST_OF_2024)
            assert bool(later) is (day >= FIRST_OF_2024)

    def test_before_the_text_held(self) -> None:
        """What stood before 14 August 2020 is not held, and nothing goes."""
        decision = decide(ACCESS, date(2020, 8, 13))

        assert ("42 CFR part 2",) == decision.not_held
        assert not decision.items[0].goes
        assert () == decide(ACCESS, date(2020, 8, 14)).not_held


class TestTheTextOf2020:
    """2.13(a) "may be disclosed or used only as permitted": what was permitted is half held."""

    DAY = date(2022, 5, 2)

    def test_a_person_is_asked(self) -> None:
        """Nobody guesses what 2.51 or 2.12(c) said then."""
        decision = decide(ACCESS, self.DAY)

        assert Outcome.UNDETERMINED is decision.outcome
        assert [ASKED] == [one.name for one in decision.missing]

    @pytest.mark.parametrize(
        ("answer", "expected"), [(True, Outcome.PERMITTED), (False, Outcome.FORBIDDEN)]
    )
    def test_and_may_answer(self, answer: bool, expected: Outcome) -> None:
        """Counsel has read the text of the day."""
        assert expected is outcome(ACCESS.answering({ASKED: answer}), self.DAY)

    def test_hipaa_alone_releases_nothing(self) -> None:
        """What HIPAA permits, Part 2 may have forbidden."""
        request = ask(
            Purpose.TREATMENT,
            who(RecipientKind.PHYSICIAN),
            part2_item(part2_origin=Part2Origin.TREATMENT_CONSENT),
            discloser=HOSPITAL,
        )
        decision = evaluate(request, us.ruleset(), as_of=self.DAY)

        assert not decision.items[0].goes

    def test_what_is_held_whole_speaks(self) -> None:
        """2.62: no order lets researchers disclose against a patient."""
        request = ask(
            Purpose.CRIMINAL_PROCEEDING,
            who(RecipientKind.PROSECUTOR),
            part2_item(part2_origin=Part2Origin.RESEARCH),
            process=LegalProcess(is_against_client=True),
        ).answering({ASKED: True})

        assert Outcome.FORBIDDEN is outcome(request, self.DAY)

    def test_the_notice_of_the_day(self) -> None:
        """2.32(a) of 2020: "prohibits unauthorized disclosure", without "use or"."""
        grant = consent(
            (RecipientKind.EMPLOYER,), (Purpose.EMPLOYMENT,), signed_on=None, period=PERIOD
        )
        request = ask(Purpose.EMPLOYMENT, who(RecipientKind.EMPLOYER), consents=(grant,)).answering(
            {ASKED: True}
        )
        decision = decide(request, self.DAY)
        texts = {
            one.obligation.exact_text
            for one in decision.obligations
            if one.obligation.code is ObligationCode.REDISCLOSURE_NOTICE
        }

        assert {"us.part2.earlier.permitted"} == permitted_by(decision)
        assert "42 CFR part 2 prohibits unauthorized disclosure of these records." in texts
        assert (
            "42 CFR part 2 prohibits unauthorized use or disclosure of these records." not in texts
        )
