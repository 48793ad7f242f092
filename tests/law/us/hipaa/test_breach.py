"""45 CFR 164.400 to 164.414."""

from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import InvalidField, Jurisdiction
from disclosure_rules.law.us.federal.hipaa.breach import (
    BreachEvent,
    BreachFinding,
    LawEnforcementDelay,
    Notified,
    ResidentsAffected,
    RiskAssessment,
    RiskFactor,
    assess_breach,
)

MARCH_2026 = date(2026, 3, 2)
DISCOVERED = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
F = BreachFinding
VIOLATION = BreachEvent(is_permitted=False, discovered_at=DISCOVERED, individuals=3)
ALL_FACTORS = frozenset(RiskFactor)


def finding(**more: Any) -> BreachFinding:
    return assess_breach(evolve(VIOLATION, **more), as_of=MARCH_2026).finding


def notices(**more: Any) -> dict[Notified, Any]:
    assessed = assess_breach(evolve(VIOLATION, **more), as_of=MARCH_2026)
    return {one.to: one for one in assessed.notices}


class TestIsItOne:
    """164.402 "acquisition, access, use, or disclosure of protected health information in a manner
    not permitted … is presumed to be a breach unless".
    """

    def test_the_presumption(self) -> None:
        """A violation of which nothing else is known is one, and what could undo it is asked."""
        assessed = assess_breach(VIOLATION, as_of=MARCH_2026)
        assert F.BREACH is assessed.finding
        assert 5 == len(assessed.missing)

    def test_what_was_permitted_is_none(self) -> None:
        """And what may have been is not known."""
        assert F.PERMITTED is finding(is_permitted=True)
        assert F.UNDETERMINED is finding(is_permitted=None)

    def test_secured_information(self) -> None:
        """ "unusable, unreadable, or indecipherable to unauthorized persons"."""
        assert F.SECURED is finding(is_secured=True)
        assert F.BREACH is finding(is_secured=False)

    @pytest.mark.parametrize("stated", list(product((True, False, None), repeat=4)), ids=str)
    def test_unintentional_access_inside(self, stated: tuple[bool | None, ...]) -> None:
        """(1)(i): all of it, and nothing less."""
        inside, faith, scope, further = stated
        found = finding(
            is_unintentional_inside=inside,
            was_in_good_faith=faith,
            was_within_authority=scope,
            went_further=further,
        )
        shown = (True, True, True, False) == stated
        assert (F.EXCEPTION if shown else F.BREACH) is found

    @pytest.mark.parametrize("stated", list(product((True, False, None), repeat=2)), ids=str)
    def test_inadvertent_disclosure_inside(self, stated: tuple[bool | None, ...]) -> None:
        """(1)(ii) "not further used or disclosed"."""
        inside, further = stated
        found = finding(is_inadvertent_inside=inside, went_further=further)
        assert (F.EXCEPTION if stated == (True, False) else F.BREACH) is found

    def test_what_could_not_be_retained(self) -> None:
        """(1)(iii)."""
        assert F.EXCEPTION is finding(could_not_be_retained=True)
        assert F.BREACH is finding(could_not_be_retained=False)

    def test_a_low_probability_on_all_four_factors(self) -> None:
        """(2) "a risk assessment of at least the following factors"."""
        low = RiskAssessment(considered=ALL_FACTORS, shows_low_probability=True)
        assert F.LOW_PROBABILITY is finding(assessment=low)
        assert F.BREACH is finding(assessment=evolve(low, shows_low_probability=False))
        for factor in RiskFactor:
            partial = evolve(low, considered=ALL_FACTORS - {factor})
            assert F.BREACH is finding(assessment=partial)

    def test_before_the_text_that_is_held(self) -> None:
        """Before the presumption another standard stood."""
        assert F.NOT_HELD is assess_breach(VIOLATION, as_of=date(2013, 3, 25)).finding

    def test_who_relies_on_a_way_out_keeps_the_proof(self) -> None:
        """414(b) "the burden of demonstrating"."""
        assessed = assess_breach(evolve(VIOLATION, is_secured=True), as_of=MARCH_2026)
        assert ("us.hipaa.breach_burden_of_proof",) == tuple(one.id for one in assessed.obligations)
        assert not assessed.is_breach
        assert () == assessed.notices


class TestWhoIsTold:
    """404 individuals; 406 media for "more than 500 residents"; 408 the Secretary, "500 or more"
    with the individuals, else "60 days after the end of each calendar year".
    """

    def test_few(self) -> None:
        """Individuals within 60 days; the Secretary after the year; a log."""
        told = notices()
        assert {Notified.INDIVIDUALS, Notified.SECRETARY} == set(told)
        assert date(2026, 5, 1) == told[Notified.INDIVIDUALS].due.date()
        assert date(2027, 3, 1) == told[Notified.SECRETARY].due.date()
        assessed = assess_breach(VIOLATION, as_of=MARCH_2026)
        assert "us.hipaa.breach_log" in {one.id for one in assessed.obligations}

    def test_after_a_leap_year_it_is_a_day_earlier(self) -> None:
        """Sixty days, not "by 1 March"."""
        told = notices(discovered_at=datetime(2027, 7, 1, 12, tzinfo=UTC))
        assert date(2028, 2, 29) == told[Notified.SECRETARY].due.date()

    @pytest.mark.parametrize(("number", "many"), [(499, False), (500, True), (501, True)])
    def test_the_secretary(self, number: int, many: bool) -> None:
        """ "500 or more individuals"."""
        due = notices(individuals=number)[Notified.SECRETARY].due.date()
        assert (date(2026, 5, 1) if many else date(2027, 3, 1)) == due

    @pytest.mark.parametrize(("number", "told"), [(500, False), (501, True)])
    def test_the_media(self, number: int, told: bool) -> None:
        """ "more than 500 residents of a State", state by state."""
        residents = (
            ResidentsAffected(jurisdiction=Jurisdiction.OHIO, number=number),
            ResidentsAffected(jurisdiction=Jurisdiction.CALIFORNIA, number=2),
        )
        found = notices(individuals=number + 2, residents=residents)
        assert told is (Notified.MEDIA in found)
        if told:
            assert Jurisdiction.OHIO is found[Notified.MEDIA].where

    def test_an_unknown_number_counts_as_many(self) -> None:
        """The earlier day, and a question."""
        assessed = assess_breach(evolve(VIOLATION, individuals=None), as_of=MARCH_2026)
        due = {one.to: one.due for one in assessed.notices}[Notified.SECRETARY]
        assert due is not None
        assert date(2026, 5, 1) == due.date()
        assert any("How many" in one for one in assessed.missing)

    def test_unknown_discovery_has_no_last_moment(self) -> None:
        """And is asked for."""
        assessed = assess_breach(evolve(VIOLATION, discovered_at=None), as_of=MARCH_2026)
        assert all(one.due is None for one in assessed.notices)
        assert any("first known" in one for one in assessed.missing)

    def test_a_business_associate_tells_the_covered_entity(self) -> None:
        """410, from its own discovery."""
        told = notices(is_business_associate=True)
        assert {Notified.COVERED_ENTITY} == set(told)
        assert date(2026, 5, 1) == told[Notified.COVERED_ENTITY].due.date()
        assert "164.410(c)(1)" == told[Notified.COVERED_ENTITY].content[0][0]


class TestHow:
    """404(c) content; (d) first-class mail, substitute notice for fewer than 10 and for 10 or more,
    urgent cases.
    """

    def test_what_the_letter_says(self) -> None:
        """(c)(1)(A) to (E), in plain language."""
        content = notices()[Notified.INDIVIDUALS].content
        assert ["A", "B", "C", "D", "E"] == [one[0][-2] for one in content[:-1]]
        assert "164.404(c)(2)" == content[-1][0]

    @pytest.mark.parametrize(
        ("without", "few", "many"),
        [
            (0, False, False),
            (1, True, False),
            (9, True, False),
            (10, False, True),
            (None, True, True),
        ],
    )
    def test_substitute_notice(self, without: int | None, few: bool, many: bool) -> None:
        """By how many cannot be reached."""
        means = " ".join(notices(without_contact=without)[Notified.INDIVIDUALS].means)
        assert (few, many) == ("fewer than 10" in means, "10 or more" in means)

    @pytest.mark.parametrize("urgent", [True, False])
    def test_urgent(self, urgent: bool) -> None:
        """(d)(3) "in addition to"."""
        means = notices(is_urgent=urgent)[Notified.INDIVIDUALS].means
        assert urgent is any("imminent" in one for one in means)


class TestDelay:
    """412 "(a) If the statement is in writing and specifies the time …; or (b) If … orally, …
    no longer than 30 days from the date of the oral statement".
    """

    def test_in_writing(self) -> None:
        """For the time that it says, also past the sixty days."""
        delay = LawEnforcementDelay(stated_on=date(2026, 3, 3), until=date(2026, 8, 31))
        notice = notices(delay=delay)[Notified.INDIVIDUALS]
        assert date(2026, 9, 1) == notice.not_before
        assert date(2026, 9, 1) == notice.due.date()

    def test_by_word_of_mouth(self) -> None:
        """Thirty days, and it is written down; the sixty days go on."""
        delay = LawEnforcementDelay(stated_on=date(2026, 3, 3))
        notice = notices(delay=delay)[Notified.INDIVIDUALS]
        assert date(2026, 4, 3) == notice.not_before
        assert date(2026, 5, 1) == notice.due.date()
        assessed = assess_breach(evolve(VIOLATION, delay=delay), as_of=MARCH_2026)
        assert "us.hipaa.breach_document_oral_delay" in {one.id for one in assessed.obligations}

    def test_all_wait(self) -> None:
        """ "notification, notice, or posting"."""
        delay = LawEnforcementDelay(stated_on=date(2026, 3, 3))
        assert all(one.not_before is not None for one in notices(delay=delay).values())

    def test_it_cannot_end_before_it_begins(self) -> None:
        """Bad input is refused."""
        with pytest.raises(InvalidField):
            LawEnforcementDelay(stated_on=date(2026, 3, 3), until=date(2026, 3, 2))


class TestInput:
    """Every problem is named, and no value is."""

    def test_numbers(self) -> None:
        """All at once."""
        with pytest.raises(InvalidField) as caught:
            BreachEvent(individuals=-7193, without_contact=-7193)
        assert 2 == len(caught.value.problems)
        assert "7193" not in str(caught.value)

    def test_the_day_is_a_date(self) -> None:
        """And no moment."""
        with pytest.raises(InvalidField):
            assess_breach(VIOLATION, as_of=DISCOVERED)

    def test_nothing_is_shown(self) -> None:
        """Not in a repr."""
        assert "2026" not in repr(VIOLATION)
        assert "2026" not in repr(assess_breach(VIOLATION, as_of=MARCH_2026))
