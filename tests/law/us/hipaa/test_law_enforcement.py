"""45 CFR 164.512(f)."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    ClientWishes,
    LegalProcess,
    LegalRequirement,
    Outcome,
    ProcessKind,
    Purpose,
    RecipientKind,
    RecordKind,
    SuspectedAbuse,
)
from disclosure_rules.model.public_interest import Crime, OfficialRequest
from tests.law.us.hipaa.cases import ADULT, MARCH_2026, ask, decide, item, note, outcome, speaking

K = RecipientKind
P = Purpose
POLICE = K.LAW_ENFORCEMENT
NO_CRIME = Crime(
    client_is_victim=False,
    death_may_result_from_crime=False,
    found_in_emergency_care=False,
    telling_is_necessary_to_apprehend=False,
)
NO_REQUEST = OfficialRequest(was_made=False)
NO_PROCESS = LegalProcess(kinds=frozenset())
NOTHING: dict[str, Any] = {"crime": NO_CRIME, "official": NO_REQUEST, "process": NO_PROCESS}


class TestAnInquiry:
    """(f) "if the conditions in paragraphs (f)(1) through (f)(6) … are met"."""

    def test_without_a_ground(self) -> None:
        """A badge and a question are none."""
        assert Outcome.NEEDS_CONSENT is outcome(P.CRIMINAL_INVESTIGATION, POLICE, **NOTHING)

    def test_an_admitted_old_crime(self) -> None:
        """Nor is what a client confesses."""
        asked = outcome(P.REPORT_CRIME, POLICE, item(RecordKind.CONFESSION), **NOTHING)
        assert Outcome.NEEDS_CONSENT is asked


class TestProcess:
    """(f)(1)(i) reports that law requires; (ii)(A), (B) "In compliance with and as limited by"."""

    @pytest.mark.parametrize(
        "kind",
        [
            ProcessKind.COURT_ORDER,
            ProcessKind.SEARCH_WARRANT,
            ProcessKind.ARREST_WARRANT,
            ProcessKind.GRAND_JURY_SUBPOENA,
            ProcessKind.PART2_COURT_ORDER,
        ],
    )
    def test_of_a_judge_or_grand_jury(self, kind: ProcessKind) -> None:
        """What it names goes, and the rest stays."""
        process = LegalProcess(kinds=frozenset((kind,)))
        decision = decide(
            ask(
                P.CRIMINAL_INVESTIGATION,
                POLICE,
                note(is_named_in_process=True),
                note(ref="other", is_named_in_process=False),
                **{**NOTHING, "process": process},
            )
        )
        assert (0,) == tuple(one.position for one in decision.plan.released)

    def test_a_report_of_wounds(self) -> None:
        """(1)(i) "laws that require the reporting of certain types of wounds"."""
        wound = item(RecordKind.INJURY_DETAIL)
        law = LegalRequirement(citation="1 XX 1", says="Wounds.", items=frozenset((wound.ref,)))
        asked = outcome(P.REPORT_CRIME, POLICE, wound, requirements=(law,), **NOTHING)
        assert Outcome.PERMITTED is asked


ADMINISTRATIVE = LegalProcess(
    kinds=frozenset((ProcessKind.ADMINISTRATIVE_SUBPOENA,)), is_compulsory=False
)
THREE = OfficialRequest(
    is_relevant_and_material=True, is_specific_and_limited=True, deidentified_would_do=False
)


class TestAdministrativeRequest:
    """(f)(1)(ii)(C) "relevant and material … specific and limited in scope … De-identified
    information could not reasonably be used"; of 2024 "for which response is required by law".
    """

    def asked(self, official: OfficialRequest, as_of: date = MARCH_2026, **more: Any) -> Outcome:
        process = evolve(ADMINISTRATIVE, **more)
        circumstances = {**NOTHING, "official": official, "process": process}
        named = note(is_named_in_process=True)
        return outcome(P.CRIMINAL_INVESTIGATION, POLICE, named, as_of=as_of, **circumstances)

    def test_what_it_does_not_name_stays(self) -> None:
        """(f)(1)(ii) "as limited by the relevant requirements of"."""
        circumstances = {**NOTHING, "official": THREE, "process": ADMINISTRATIVE}
        items = (
            note(is_named_in_process=True),
            item(RecordKind.DIAGNOSIS, is_named_in_process=False),
        )
        decision = decide(ask(P.CRIMINAL_INVESTIGATION, POLICE, *items, **circumstances))
        assert (0,) == tuple(one.position for one in decision.plan.released)

    def test_on_three_conditions(self) -> None:
        """Each of them."""
        assert Outcome.PERMITTED is self.asked(THREE)
        for change in (
            {"is_relevant_and_material": False},
            {"is_specific_and_limited": False},
            {"deidentified_would_do": True},
        ):
            assert Outcome.NEEDS_CONSENT is self.asked(evolve(THREE, **change))

    @pytest.mark.parametrize(
        ("day", "compulsory", "expected"),
        [
            (date(2024, 6, 24), False, Outcome.PERMITTED),
            (date(2024, 6, 25), False, Outcome.NEEDS_CONSENT),
            (date(2024, 6, 25), True, Outcome.PERMITTED),
            (date(2025, 6, 17), False, Outcome.NEEDS_CONSENT),
            (date(2025, 6, 18), False, Outcome.PERMITTED),
        ],
    )
    def test_in_the_year_of_the_vacated_rule(
        self, day: date, compulsory: bool, expected: Outcome
    ) -> None:
        """Then it also had to be compulsory."""
        request = ask(
            P.CRIMINAL_INVESTIGATION,
            POLICE,
            note(relates_to_reproductive_care=False, is_named_in_process=True),
            **{
                **NOTHING,
                "official": THREE,
                "process": evolve(ADMINISTRATIVE, is_compulsory=compulsory),
            },
        )
        assert expected is decide(request, as_of=day).outcome


class TestIdentification:
    """(f)(2) "in response to a law enforcement official's request … for the purpose of identifying
    or locating a suspect, fugitive, material witness, or missing person"; (i) the list.
    """

    SOUGHT = OfficialRequest(was_made=True, seeks_somebody=True)
    ITEMS = (
        item(RecordKind.NAME),
        item(RecordKind.ADDRESS),
        item(RecordKind.BLOOD_TYPE),
        item(RecordKind.PHYSICAL_DESCRIPTION),
        item(RecordKind.DIAGNOSIS),
        item(RecordKind.GENETIC_INFORMATION),
        note(),
    )

    def test_the_list_and_nothing_else(self) -> None:
        """No diagnosis, no note, no DNA."""
        circumstances = {**NOTHING, "official": self.SOUGHT}
        decision = decide(ask(P.IDENTIFY_OR_LOCATE, POLICE, *self.ITEMS, **circumstances))
        assert (0, 1, 2, 3) == tuple(one.position for one in decision.plan.released)

    @pytest.mark.parametrize("change", [{"was_made": False}, {"seeks_somebody": False}], ids=str)
    def test_only_when_asked_for_that(self, change: dict[str, bool]) -> None:
        """A counselor does not volunteer it."""
        circumstances = {**NOTHING, "official": evolve(self.SOUGHT, **change)}
        decision = decide(ask(P.IDENTIFY_OR_LOCATE, POLICE, *self.ITEMS, **circumstances))
        assert not decision.plan.released


class TestVictims:
    """(f)(3) "(i) The individual agrees …; or (ii) … unable to obtain the individual's agreement"
    on two representations, in the best interests of the individual.
    """

    VICTIM = Crime(client_is_victim=True, telling_is_necessary_to_apprehend=False)

    def about(self, **circumstances: Any) -> Outcome:
        known = {
            **NOTHING,
            "crime": self.VICTIM,
            "official": OfficialRequest(was_made=True),
            "abuse": SuspectedAbuse(is_suspected=False),
            **circumstances,
        }
        return outcome(P.CRIMINAL_INVESTIGATION, POLICE, **known)

    def test_who_agrees(self) -> None:
        """The victim decides."""
        assert Outcome.PERMITTED is self.about(wishes=ClientWishes(agrees=True))
        refuses = ClientWishes(agrees=False, objects=True)
        able = evolve(self.VICTIM, victim_cannot_agree=False)
        assert Outcome.FORBIDDEN is self.about(wishes=refuses, crime=able)

    def test_who_cannot(self) -> None:
        """(ii)(A), (B), (C), each of them."""
        unable = evolve(self.VICTIM, victim_cannot_agree=True)
        official = OfficialRequest(
            was_made=True, represents_crime_of_another=True, represents_harm_of_waiting=True
        )
        best = ClientWishes(agrees=False, is_in_best_interest=True)
        assert Outcome.PERMITTED is self.about(crime=unable, official=official, wishes=best)
        for lacking in ("represents_crime_of_another", "represents_harm_of_waiting"):
            less = evolve(official, **{lacking: False})
            assert Outcome.NEEDS_CONSENT is self.about(crime=unable, official=less, wishes=best)
        worse = evolve(best, is_in_best_interest=False)
        assert Outcome.NEEDS_CONSENT is self.about(crime=unable, official=official, wishes=worse)

    def test_of_abuse_are_another_matter(self) -> None:
        """ "other than disclosures that are subject to paragraph (b) or (c)"."""
        abuse = SuspectedAbuse(is_suspected=True, victim_is_client=True)
        asked = self.about(wishes=ClientWishes(agrees=True), abuse=abuse)
        assert Outcome.NEEDS_CONSENT is asked


class TestDeathAndPremises:
    """(f)(4) a suspicious death; (5) "evidence of criminal conduct that occurred on the premises";
    (6) in emergency care elsewhere, but not of abuse.
    """

    def test_a_suspicious_death(self) -> None:
        """Suspicion is enough."""
        dead = evolve(ADULT, is_deceased=True)
        suspicious = evolve(NO_CRIME, death_may_result_from_crime=True)
        known = {**NOTHING, "crime": suspicious}
        assert Outcome.PERMITTED is outcome(P.REPORT_CRIME, POLICE, client=dead, **known)
        alive = decide(ask(P.REPORT_CRIME, POLICE, **known))
        assert Outcome.NEEDS_CONSENT is alive.outcome

    def test_evidence_of_a_crime_on_the_premises(self) -> None:
        """Item by item."""
        evidence = item(RecordKind.INCIDENT_DETAIL, is_evidence_of_crime_on_premises=True)
        other = note(is_evidence_of_crime_on_premises=False)
        decision = decide(ask(P.REPORT_CRIME_ON_PREMISES, POLICE, evidence, other))
        assert {"us.hipaa.crime_on_premises"} <= speaking(decision)
        assert (0,) == tuple(one.position for one in decision.plan.released)

    @pytest.mark.parametrize(
        ("is_abuse", "expected"),
        [
            (False, Outcome.PERMITTED),
            (True, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_crime_met_in_an_emergency(self, is_abuse: bool | None, expected: Outcome) -> None:
        """(6)(ii): abuse goes by paragraph (c)."""
        met = Crime(found_in_emergency_care=True, alert_is_necessary=True, is_abuse=is_abuse)
        known = {**NOTHING, "crime": met}
        asked = ask(P.REPORT_CRIME, POLICE, item(RecordKind.INCIDENT_DETAIL), **known)
        assert expected is decide(asked).outcome
