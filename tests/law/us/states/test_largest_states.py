"""California, Texas and Florida, read again: what a lawyer of the state would ask."""

from datetime import date

import pytest
from attrs import evolve

from disclosure_rules import (
    Discloser,
    Forum,
    LegalProcess,
    LegalRequirement,
    Outcome,
    ParentalAccess,
    ProcessKind,
    Profession,
    Purpose,
    RecipientKind,
    RecordKind,
    RuleSet,
    Threat,
    ThreatSource,
    mandates,
)
from tests.law.us.states.cases import FIFTEEN, TEN, due, in_state, item, speaking
from tests.law.us.states.people import (
    A_THREAT,
    EVERY_ABUSE,
    NOW,
    alone,
    decide,
    law_of,
    request_in,
    situation_in,
    standing,
)
from tests.law.us.states.test_situations import SERIOUS

K = RecipientKind
THREAT = item(RecordKind.THREAT_DETAIL)
ABLE = {"is_able_to_prevent_threat": True, "lost_rights_by_court_order": False}
OWN_LIFE = Threat(
    is_to_self=True,
    is_to_others=False,
    is_imminent=True,
    is_serious=True,
    is_made_by_client=True,
    disclosure_is_necessary=True,
    risk_is_of_mental_injury=False,
    told_by=ThreatSource.CLIENT,
)
BY_SOMEBODY_ELSE = evolve(SERIOUS, is_made_by_client=False, risk_is_of_mental_injury=False)
SUBPOENA = LegalProcess(
    kinds=frozenset((ProcessKind.SUBPOENA,)),
    forum=Forum.STATE_COURT,
    privilege_is_waived=False,
    client_put_condition_at_issue=False,
)
SAID = item(RecordKind.SESSION_CONTENT, is_named_in_process=True, bears_on_issue=True)


class TestCalifornia:
    """Welf. & Inst. Code §§ 5328, 5328.04; Civ. Code § 56.106."""

    def test_a_facility_tells_the_county_worker_for_a_minors_care(self) -> None:
        """§ 5328.04 is an exception to § 5328: the closed list lets it go."""
        decision = in_state(
            "CA",
            Purpose.CARE_COORDINATION,
            K.CHILD_WELFARE_AGENCY,
            client=TEN,
            facility=True,
            recipient={
                "coordinates_care": True,
                "has_written_contract": True,
                "is_within_program": False,
            },
        )
        assert "ca.records.facilities.minors_care" in speaking(decision)
        assert "other_law.unheld_part_permits_it" not in {one.name for one in decision.missing}

    def test_who_treats_in_private_needs_no_such_leave(self) -> None:
        """Outside the act's services the section says nothing."""
        decision = in_state("CA", Purpose.CARE_COORDINATION, K.CHILD_WELFARE_AGENCY, client=TEN)
        assert not any("minors_care" in one for one in speaking(decision))

    @pytest.mark.parametrize(
        ("purpose", "barred"),
        [(Purpose.CLIENT_REQUEST, True), (Purpose.AVERT_THREAT, False)],
    )
    def test_a_removed_minors_danger_may_be_told(self, purpose: Purpose, barred: bool) -> None:
        """§ 56.106 bars what rests on the parent's authorization; a warning does not."""
        decision = in_state(
            "CA",
            purpose,
            K.PARENT,
            THREAT,
            client=TEN,
            recipient=ABLE,
            threat=OWN_LIFE,
            parental_access=ParentalAccess(custody_was_removed=True),
        )
        assert barred is ("ca.records.removed_minor" in speaking(decision))

    def test_a_day_before_anything_was_read_is_not_held(self) -> None:
        """An answer for 1970 says that the law of California is not held."""
        assert date(1978, 12, 31) not in law_of("CA").held
        assert date(1979, 1, 1) in law_of("CA").held


class TestTexas:
    """Tex. Health & Safety Code § 611.004(a); Tex. Fam. Code § 32.004(b)."""

    def test_the_parents_of_a_child_in_danger_may_be_advised(self) -> None:
        """§ 32.004(b)(2): "with or without the consent of the child"."""
        decision = in_state(
            "TX", Purpose.AVERT_THREAT, K.PARENT, THREAT, client=FIFTEEN, recipient=ABLE,
            threat=OWN_LIFE,
        )  # fmt: skip
        assert Outcome.PERMITTED is decision.outcome
        assert {"tx.minors.parents_access", "tx.records.parents_access"} <= speaking(decision)

    def test_of_a_child_whose_parents_consented_no_list_forbids_it(self) -> None:
        """§ 611.004(a)(4): the consent is the parent's; what was not read is asked."""
        decision = in_state(
            "TX", Purpose.AVERT_THREAT, K.PARENT, THREAT, client=TEN, recipient=ABLE,
            threat=OWN_LIFE,
        )  # fmt: skip
        assert Outcome.UNDETERMINED is decision.outcome
        assert "tx.permission_to_warn.nobody_else" not in speaking(decision)

    def test_the_parents_of_an_adult_are_nobody_listed(self) -> None:
        """The list is closed to them."""
        decision = in_state(
            "TX", Purpose.AVERT_THREAT, K.PARENT, THREAT, recipient=ABLE, threat=OWN_LIFE
        )
        assert "tx.permission_to_warn.nobody_else" in speaking(decision)

    def test_parents_are_advised_and_get_no_copy(self) -> None:
        """§ 32.004(b)(2): "of the treatment given to or needed by the child"."""
        request = request_in(
            "TX", to=K.PARENT, purpose=Purpose.FAMILY_INQUIRY, item=A_THREAT, client=FIFTEEN,
            traits={"lost_rights_by_court_order": False},
        )  # fmt: skip
        decision = decide(request, "TX")
        assert Outcome.PERMITTED is decision.outcome
        assert "tx.minors.parents_access" in due(decision)

    def test_an_emergency_call_reaches_police_and_medical_staff(self) -> None:
        """Who answers it sends them: the list is not closed to it."""
        decision = in_state(
            "TX", Purpose.AVERT_THREAT, K.EMERGENCY_SERVICES, THREAT, threat=SERIOUS
        )
        assert Outcome.PERMITTED is decision.outcome

    @pytest.mark.parametrize(("medical", "barred"), [(True, False), (False, True)])
    def test_medical_personnel_is_what_it_is_whatever_its_name(
        self, medical: bool, barred: bool
    ) -> None:
        """(a)(2) "medical ... personnel"."""
        decision = in_state(
            "TX",
            Purpose.AVERT_THREAT,
            K.HEALTH_CARE_PROVIDER,
            THREAT,
            threat=evolve(SERIOUS, risk_is_of_mental_injury=False),
            recipient={**ABLE, "is_medical_personnel": medical, "is_within_program": False},
        )
        assert barred is ("tx.permission_to_warn.nobody_else" in speaking(decision))
        assert barred is not ("tx.records.danger" in speaking(decision))

    def test_the_danger_must_come_from_the_patient(self) -> None:
        """(a)(2) "imminent physical injury by the patient"."""
        decision = in_state(
            "TX", Purpose.AVERT_THREAT, K.LAW_ENFORCEMENT, THREAT, threat=BY_SOMEBODY_ELSE
        )
        assert Outcome.PERMITTED is not decision.outcome
        assert "tx.records.danger" not in speaking(decision)

    def test_immediate_mental_injury_opens_the_records_as_well(self) -> None:
        """(a)(2) "or there is a probability of immediate mental or emotional injury"."""
        injury = Threat(is_to_self=True, risk_is_of_mental_injury=True, is_imminent=False)
        decision = in_state("TX", Purpose.AVERT_THREAT, K.PSYCHIATRIST, THREAT, threat=injury)
        assert "tx.records.danger" in speaking(decision)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2021, 8, 31), Outcome.NOT_COVERED),
            (date(2021, 9, 1), Outcome.FORBIDDEN),
        ],
    )
    def test_the_list_holds_from_the_first_day_of_the_act(
        self, day: date, expected: Outcome
    ) -> None:
        """H.B. 549 of 2021, in force from 1 September."""
        request = request_in(
            "TX", to=K.LIKELY_VICTIM, purpose=Purpose.AVERT_THREAT, item=A_THREAT, threat=SERIOUS
        )
        assert expected is decide(request, "TX", as_of=day).outcome


class TestFlorida:
    """Fla. Stat. §§ 491.0147, 490.0147, 456.059, 90.503, 394.4615."""

    @pytest.mark.parametrize("kind", [K.LIKELY_VICTIM, K.LAW_ENFORCEMENT])
    @pytest.mark.parametrize(
        "lacking",
        [
            {"is_explicit": False},
            {"told_by": ThreatSource.FAMILY_MEMBER},
            {"is_made_by_client": False},
            {"is_imminent": False},
            {"has_apparent_intent_and_ability": False},
        ],
    )
    def test_only_a_specific_threat_opens_the_list(
        self, kind: RecipientKind, lacking: dict[str, object]
    ) -> None:
        """ "has communicated ... a specific threat", with "apparent intent and ability"."""
        less = evolve(SERIOUS, **lacking)  # type: ignore[arg-type]
        decision = in_state("FL", Purpose.AVERT_THREAT, kind, THREAT, threat=less, recipient=ABLE)
        assert not any(one.startswith("fl.") for one in speaking(decision))
        assert decision.outcome not in (Outcome.PERMITTED, Outcome.REQUIRED)

    def test_nor_the_record_of_a_facility(self) -> None:
        """§ 394.4615(3)(a), since chapter 2019-134."""
        vague = evolve(SERIOUS, is_explicit=False)
        for threat, lets in ((SERIOUS, True), (vague, False)):
            decision = in_state(
                "FL", Purpose.AVERT_THREAT, K.LIKELY_VICTIM, THREAT, threat=threat,
                facility=True, profession=Profession.NURSE,
            )  # fmt: skip
            assert lets is ("fl.records.facilities.listed" in speaking(decision))

    @pytest.mark.parametrize("kind", [K.CRISIS_TEAM, K.HOSPITAL, K.FAMILY_MEMBER])
    def test_a_client_in_danger_of_suicide_is_no_quiet_no(self, kind: RecipientKind) -> None:
        """What other statutes, such as that on involuntary examination, permit is asked."""
        decision = in_state(
            "FL", Purpose.AVERT_THREAT, kind, THREAT, threat=OWN_LIFE, recipient=ABLE
        )
        assert Outcome.UNDETERMINED is decision.outcome
        assert ["other_law.unheld_part_permits_it"] == [one.name for one in decision.missing]
        found = in_state(
            "FL", Purpose.AVERT_THREAT, kind, THREAT, threat=OWN_LIFE, recipient=ABLE,
            answers={"other_law.unheld_part_permits_it": True},
        )  # fmt: skip
        assert Outcome.PERMITTED is found.outcome

    def test_in_a_commitment_there_is_no_privilege(self) -> None:
        """§ 90.503(4): commitment proceedings are an exception."""
        for known, barred in ((None, True), (False, True), (True, False)):
            process = evolve(SUBPOENA, is_commitment=known)
            decision = in_state("FL", Purpose.CIVIL_PROCEEDING, K.COURT, SAID, process=process)
            assert barred is ("fl.privilege" in speaking(decision))

    def test_a_threat_that_police_must_hear_of_is_still_privileged_in_court(self) -> None:
        """§ 491.0147(2): waived "to the extent necessary to communicate the threat"."""
        decision = in_state(
            "FL", Purpose.CIVIL_PROCEEDING, K.COURT, SAID, threat=SERIOUS, process=SUBPOENA
        )
        assert "fl.privilege" in speaking(decision)

    @pytest.mark.parametrize("reached", [True, False])
    def test_of_other_professions_it_is_asked(self, reached: bool) -> None:
        """Whom § 90.503(1) names besides was not read."""
        process = evolve(SUBPOENA, privilege_reaches_profession=reached)
        decision = in_state(
            "FL", Purpose.CIVIL_PROCEEDING, K.COURT, SAID,
            profession=Profession.NURSE_PRACTITIONER, process=process,
        )  # fmt: skip
        assert reached is ("fl.privilege" in speaking(decision))

    def test_crisis_care_sends_to_the_statute_on_parents_consent(self) -> None:
        """§ 456.072(1): not to comply with § 1014.06 is a ground for discipline."""
        decision = in_state("FL", Purpose.CLIENT_REQUEST, K.PARENT, client=FIFTEEN)
        texts = [one.obligation.text for one in decision.obligations]
        assert any("1014.06" in one for one in texts)

    @pytest.mark.parametrize(("day", "stands"), [(date(2019, 6, 30), False), (date(2019, 7, 1), True)])  # fmt: skip  # noqa: E501
    def test_the_duty_stands_from_the_first_day_of_the_act(self, day: date, stands: bool) -> None:
        """Chapter 2019-134, in force from 1 July 2019."""
        found = standing(situation_in("FL", threat=SERIOUS), "FL", as_of=day)
        assert stands is ("fl.duty_to_protect" in found)


@pytest.mark.parametrize("state", ["CA", "TX", "FL"])
def test_what_is_held_from_a_later_day_is_said(state: str) -> None:
    """Where a rule is younger than the law it stands in, every decision says so."""
    law = law_of(state)
    assert law.held.start is not None
    assert any(one.in_force.start > law.held.start for one in law.rules if one.in_force.start)
    assert "before" in str(law.leaves_out)
    assert () == alone(state).check()


class TestAgenciesInTexas:
    """§ 611.004(a)(1): "to a governmental agency"."""

    @pytest.mark.parametrize(
        ("kind", "speaks"),
        [(K.EMPLOYER, False), (K.LIKELY_VICTIM, False), (K.LICENSING_BOARD, True)],
    )
    def test_what_law_requires_goes_to_agencies_alone(
        self, kind: RecipientKind, speaks: bool
    ) -> None:
        """A law that the host names opens this door for nobody else."""
        demand = LegalRequirement(
            citation="1 TAC 1.1", says="This goes.", items=frozenset((THREAT.ref,))
        )
        asked = in_state("TX", Purpose.EMPLOYMENT, kind, THREAT, requirements=(demand,))
        assert speaks is ("tx.records.agency" in speaking(asked))


class TestReportersInCalifornia:
    """§ 11165.7: the list names each profession once."""

    @pytest.mark.parametrize(
        ("profession", "rule"),
        [
            (Profession.PSYCHOLOGIST, "ca.child_abuse_report"),
            (Profession.COUNSELOR, "ca.child_abuse_report.counselors"),
            (Profession.NURSE, "ca.child_abuse_report.medical"),
            (Profession.CLERGY, "ca.child_abuse_report"),
        ],
    )
    def test_a_reporter_is_told_of_one_duty(self, profession: Profession, rule: str) -> None:
        """A counselor is no nurse, though both must report; of others it is the whole list."""
        came_up = evolve(
            situation_in("CA", abuse=EVERY_ABUSE),
            discloser=Discloser(profession=profession, is_mandated_reporter=True),
        )
        found = {
            duty.mandate.id: duty.is_certain
            for duty in mandates(came_up, RuleSet.of(law_of("CA")), as_of=NOW)
            if duty.mandate.id.startswith("ca.child_abuse_report")
        }
        named = {rule: True, "ca.child_abuse_report": True}

        assert named == found
