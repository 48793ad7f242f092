"""What state law does to records: who asks for what, and what must come out."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    TRUE,
    AbuseVictim,
    Case,
    ConsentElement,
    Forum,
    LegalProcess,
    Outcome,
    Permission,
    ProcessKind,
    Profession,
    Purpose,
    RecipientKind,
    RecordKind,
    SuspectedAbuse,
    Threat,
    ThreatSource,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.logic.facts import discloser, other_law
from disclosure_rules.model.circumstances import ClientWishes
from tests.law.us.states.cases import TEN, TODAY, due, grant, in_state, item, speaking
from tests.law.us.states.packages import laws_of

K = RecipientKind
TREATS = {"treats_client": True}
A_THREAT = Threat(
    exists=True,
    is_to_others=True,
    is_to_self=False,
    is_of_physical_violence=True,
    is_serious=True,
    is_imminent=True,
    has_identifiable_target=True,
    has_apparent_intent_and_ability=True,
    is_made_by_client=True,
    told_by=ThreatSource.CLIENT,
    disclosure_is_necessary=True,
)
ABUSE = SuspectedAbuse(
    is_suspected=True, victim=AbuseVictim.CHILD, learned_in_professional_capacity=True
)


class TestClosedLists:
    """A list of permissions, and nothing beside it."""

    @pytest.mark.parametrize("state", ["AK", "WY"])
    def test_a_licensee_may_not_share_for_treatment_as_hipaa_would_allow(self, state: str) -> None:
        """Alaska and Wyoming list no treatment: the client must consent."""
        decision = in_state(state, Purpose.TREATMENT, K.PHYSICIAN, recipient=TREATS)
        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "us.hipaa.treatment" in speaking(decision)

    @pytest.mark.parametrize("state", ["AK", "WY"])
    def test_with_consent_it_goes(self, state: str) -> None:
        """The client's written word opens the list."""
        consents = (grant(K.PHYSICIAN, Purpose.TREATMENT),)
        decision = in_state(
            state, Purpose.TREATMENT, K.PHYSICIAN, recipient=TREATS, consents=consents
        )
        assert Outcome.PERMITTED is decision.outcome
        assert f"{state.lower()}.records.licensees.consent" in speaking(decision)

    def test_what_goes_to_the_client_is_not_its_concern(self) -> None:
        """A rule of confidentiality keeps things from others."""
        wishes = ClientWishes(asked_for_access=True)
        decision = in_state("WY", Purpose.CLIENT_REQUEST, K.CLIENT, wishes=wishes)
        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts

    def test_a_billing_clerk_inside_is_not_its_concern(self) -> None:
        """What stays with the holder's own workforce is no disclosure."""
        inside: dict[str, Any] = {"needs_it_for_duties": True}
        decision = in_state("WY", Purpose.PAYMENT, K.WORKFORCE_MEMBER, recipient=inside)
        assert Outcome.PERMITTED is decision.outcome

    def test_a_facility_list_does_not_reach_a_private_practice(self) -> None:
        """Georgia's list is about facilities."""
        assert Outcome.PERMITTED is in_state("GA", Purpose.PAYMENT, K.HEALTH_PLAN).outcome
        at_a_facility = in_state("GA", Purpose.PAYMENT, K.HEALTH_PLAN, facility=True)
        assert Outcome.NEEDS_CONSENT is at_a_facility.outcome

    def test_whether_it_is_a_facility_is_asked(self) -> None:
        """A private practice may be one, for all that is known of it."""
        decision = in_state("GA", Purpose.PAYMENT, K.HEALTH_PLAN, facility=None)
        assert Outcome.UNDETERMINED is decision.outcome
        assert discloser.works_for_treatment_facility in decision.missing

    def test_two_statutes_must_both_let_go(self) -> None:
        """A Florida counselor in a facility: the licensing section lists no aftercare."""
        decision = in_state(
            "FL",
            Purpose.TREATMENT,
            K.PHYSICIAN,
            recipient=TREATS,
            facility=True,
            answers={"other_law.unheld_part_permits_it": False},
        )
        assert "fl.records.facilities.listed" in speaking(decision)
        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_the_day_before_its_text_is_held_it_lets_nothing_go(self) -> None:
        """Wyoming was read as of 31 May 2022: before that nobody here can tell."""
        decision = in_state(
            "WY",
            Purpose.TREATMENT,
            K.PHYSICIAN,
            recipient=TREATS,
            consents=(grant(K.PHYSICIAN, Purpose.TREATMENT),),
        )
        earlier = evaluate(
            decision.request, decision.rules, as_of=TODAY.replace(year=2022, month=5)
        )
        assert Outcome.NOT_COVERED is earlier.outcome
        assert any("Wyoming" in title for title in earlier.not_held)


class TestListsThatWereNotReadToTheirEnd:
    """A closed list that is held in part gives neither a quiet yes nor a quiet no."""

    @pytest.mark.parametrize("state", ["AZ", "IL", "TX", "VA"])
    def test_what_is_not_listed_is_asked(self, state: str) -> None:
        """It may stand in the part that is not held."""
        decision = in_state(
            state,
            Purpose.FACILITY_DIRECTORY,
            K.CLERGY,
            item(RecordKind.LOCATION),
            wishes=ClientWishes(
                had_chance_to_object=True, objects=False, agrees=True, is_available=True
            ),
            recipient={"asks_by_name": True},
        )
        assert Outcome.UNDETERMINED is decision.outcome
        assert other_law.unheld_part_permits_it in decision.missing

    @pytest.mark.parametrize(
        ("permits", "outcome"), [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)]
    )
    def test_who_has_looked_says_so(self, permits: bool, outcome: Outcome) -> None:
        """And the answer follows."""
        decision = in_state(
            "AZ",
            Purpose.PAYMENT,
            K.HEALTH_PLAN,
            answers={other_law.unheld_part_permits_it.name: permits},
        )
        assert outcome is decision.outcome

    def test_texas_pays_without_asking(self) -> None:
        """What is on the part that is held goes."""
        decision = in_state("TX", Purpose.PAYMENT, K.HEALTH_PLAN)
        assert Outcome.PERMITTED is decision.outcome
        assert "tx.records.payment" in speaking(decision)


class TestStatesThatAreOpenOnRecords:
    """What was not read is not applied, and every decision says so."""

    @pytest.mark.parametrize("state", ["AR", "KY", "ME", "MD", "MN", "NH", "OR", "VT"])
    def test_federal_law_decides_and_the_decision_warns(self, state: str) -> None:
        """A reader sees at once that the state's statute must be looked up."""
        decision = in_state(state, Purpose.PAYMENT, K.HEALTH_PLAN)
        assert Outcome.PERMITTED is decision.outcome
        assert any("records" in line for line in decision.held_in_part)
        assert "Not held of these laws" in decision.explain()

    def test_nebraska_still_guards_joint_sessions(self) -> None:
        """ "no disclosure without each competent member's waiver"."""
        joint = item(subjects=frozenset(("client-a", "client-b")), is_recipients_own_part=False)
        together = evolve(joint, other_subjects_agreed=False)
        decision = in_state("NE", Purpose.TREATMENT, K.PHYSICIAN, together, recipient=TREATS)
        assert "ne.records.conjoint" in speaking(decision)
        assert Outcome.PERMITTED is not decision.outcome


class TestReportsOfAbuse:
    """A duty to report a child's abuse never fails for a list of confidences."""

    @pytest.mark.parametrize("facility", [True, False])
    @pytest.mark.parametrize("state", ["CA", "TX"])
    def test_the_report_is_required(self, state: str, facility: bool) -> None:
        """In a facility as in private practice, and without a clash."""
        decision = in_state(
            state,
            Purpose.REPORT_CHILD_ABUSE,
            K.CHILD_PROTECTIVE_SERVICES,
            item(RecordKind.ABUSE_DETAIL),
            abuse=ABUSE,
            facility=facility,
        )
        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts

    @pytest.mark.parametrize("state", sorted(us.STATES))
    def test_a_report_that_law_requires_is_never_forbidden(self, state: str) -> None:
        """Whatever statute the host names, no list of the state stands in its way."""
        report = item(RecordKind.ABUSE_DETAIL)
        for purpose in (Purpose.REPORT_CHILD_ABUSE, Purpose.REPORT_ADULT_ABUSE):
            asked = in_state(state, purpose, K.CHILD_PROTECTIVE_SERVICES, report, abuse=ABUSE)
            case = Case(asked.request, TODAY, report).under(TRUE)
            for law in laws_of(state):
                leave = [one for one in law.rules if isinstance(one, Permission)]
                assert not law.is_closed or any(one.holds(case) is TRUE for one in leave), law.id


class TestDanger:
    """Whom a list lets be told of a danger."""

    @pytest.mark.parametrize(
        ("state", "profession", "recipient", "outcome"),
        [
            ("WY", Profession.COUNSELOR, K.LIKELY_VICTIM, Outcome.PERMITTED),
            ("AK", Profession.MARRIAGE_AND_FAMILY_THERAPIST, K.CRISIS_TEAM, Outcome.NEEDS_CONSENT),
            ("AK", Profession.COUNSELOR, K.CRISIS_TEAM, Outcome.PERMITTED),
            ("IA", Profession.COUNSELOR, K.LAW_ENFORCEMENT, Outcome.PERMITTED),
            ("IA", Profession.COUNSELOR, K.LIKELY_VICTIM, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_who_may_be_told(
        self, state: str, profession: Profession, recipient: RecipientKind, outcome: Outcome
    ) -> None:
        """Iowa tells police alone; an Alaska therapist victim and police alone."""
        decision = in_state(
            state,
            Purpose.AVERT_THREAT,
            recipient,
            item(RecordKind.THREAT_DETAIL),
            profession=profession,
            recipient={"is_able_to_prevent_threat": True},
            threat=A_THREAT,
        )
        expected = {outcome, Outcome.REQUIRED} if outcome is Outcome.PERMITTED else {outcome}
        assert decision.outcome in expected

    def test_a_rhode_island_facility_has_no_leave_to_warn(self) -> None:
        """The list of § 40.1-5-26 has no warning to a victim."""
        decision = in_state(
            "RI",
            Purpose.AVERT_THREAT,
            K.LIKELY_VICTIM,
            item(RecordKind.THREAT_DETAIL),
            facility=True,
            threat=A_THREAT,
        )
        assert Outcome.PERMITTED is not decision.outcome

    def test_a_missouri_facility_tells_parents_of_a_risk_of_suicide(self) -> None:
        """§ 630.140.3(11)."""
        self_harm = evolve(
            A_THREAT, is_to_self=True, is_to_others=False, has_identifiable_target=False
        )
        decision = in_state(
            "MO",
            Purpose.AVERT_THREAT,
            K.PARENT,
            item(RecordKind.SAFETY_PLAN),
            client=TEN,
            facility=True,
            recipient={"is_able_to_prevent_threat": True},
            threat=self_harm,
        )
        assert Outcome.PERMITTED is decision.outcome
        assert "mo.records.suicide" in speaking(decision)
        assert "mo.records.team" in due(decision)


class TestNoSpuriousClash:
    """What one statute of a state demands, another of its statutes does not forbid."""

    @pytest.mark.parametrize("facility", [True, False])
    @pytest.mark.parametrize("state", us.ALL)
    def test_reports_and_warnings(self, state: str, facility: bool) -> None:
        """A duty that ended in a clash of equal ranks would leave somebody unprotected."""
        asked: dict[str, Any] = {
            "facility": facility,
            "recipient": {"is_able_to_prevent_threat": True},
        }
        for profession in (Profession.COUNSELOR, Profession.PSYCHIATRIST):
            decisions = (
                in_state(
                    state,
                    Purpose.REPORT_CHILD_ABUSE,
                    K.CHILD_PROTECTIVE_SERVICES,
                    item(RecordKind.ABUSE_DETAIL),
                    profession=profession,
                    abuse=ABUSE,
                    **asked,
                ),
                *(
                    in_state(
                        state,
                        Purpose.AVERT_THREAT,
                        kind,
                        item(RecordKind.THREAT_DETAIL),
                        profession=profession,
                        threat=A_THREAT,
                        **asked,
                    )
                    for kind in (K.LAW_ENFORCEMENT, K.LIKELY_VICTIM)
                ),
            )
            assert not [one.outcome for one in decisions if one.conflicts]


class TestConsents:
    """What a consent must carry beyond HIPAA's own form."""

    @pytest.mark.parametrize(
        ("state", "element"),
        [
            ("IL", ConsentElement.WITNESS),
            ("DC", ConsentElement.RIGHT_TO_INSPECT),
            ("WI", ConsentElement.STATED_DURATION),
            ("IA", ConsentElement.RIGHT_TO_INSPECT),
        ],
    )
    def test_without_the_states_element_it_does_not_count(
        self, state: str, element: ConsentElement
    ) -> None:
        """With it the same consent does."""
        whole = grant(K.EMPLOYER, Purpose.EMPLOYMENT)
        lacking = grant(K.EMPLOYER, Purpose.EMPLOYMENT, element)
        for consent, goes in ((whole, True), (lacking, False)):
            decision = in_state(
                state, Purpose.EMPLOYMENT, K.EMPLOYER, consents=(consent,), facility=True
            )
            assert goes is (decision.outcome is Outcome.PERMITTED)

    def test_a_copy_goes_along_in_the_district(self) -> None:
        """D.C. Code § 7-1202.02."""
        decision = in_state(
            "DC", Purpose.EMPLOYMENT, K.EMPLOYER, consents=(grant(K.EMPLOYER, Purpose.EMPLOYMENT),)
        )
        assert {"dc.records.copy_of_consent", "dc.records.no_redisclosure"} <= due(decision)

    def test_south_dakota_wants_the_holder_to_agree(self) -> None:
        """ "Consent alone is not enough"."""
        decision = in_state(
            "SD",
            Purpose.EMPLOYMENT,
            K.EMPLOYER,
            facility=True,
            consents=(grant(K.EMPLOYER, Purpose.EMPLOYMENT),),
        )
        assert {"sd.records.holder_agrees", "sd.records.log"} <= due(decision)


class TestWhatGoesToPayersAndTreaters:
    """Fixed lists of items."""

    @pytest.mark.parametrize(
        ("kind", "outcome"),
        [
            (RecordKind.DATE_OF_SERVICE, Outcome.PERMITTED),
            (RecordKind.DIAGNOSIS, Outcome.UNDETERMINED),
        ],
    )
    def test_a_pennsylvania_payer_gets_a_short_list(
        self, kind: RecordKind, outcome: Outcome
    ) -> None:
        """55 Pa. Code § 5100.32(a)(2); a later act was not read, so the rest is asked."""
        decision = in_state("PA", Purpose.PAYMENT, K.HEALTH_PLAN, item(kind), facility=True)
        assert outcome is decision.outcome

    @pytest.mark.parametrize(
        ("kind", "outcome"),
        [
            (RecordKind.MEDICATION, Outcome.PERMITTED),
            (RecordKind.PROGRESS_NOTE, Outcome.UNDETERMINED),
        ],
    )
    def test_wisconsin_lists_what_goes_to_who_treats(
        self, kind: RecordKind, outcome: Outcome
    ) -> None:
        """§ 51.30(4)(b)8g."""
        decision = in_state("WI", Purpose.TREATMENT, K.PHYSICIAN, item(kind), recipient=TREATS)
        assert outcome is decision.outcome

    def test_an_iowa_insurer_has_it_with_consent_alone(self) -> None:
        """§ 228.7; and has filed its statement."""
        assert Outcome.NEEDS_CONSENT is in_state("IA", Purpose.PAYMENT, K.HEALTH_PLAN).outcome
        decision = in_state(
            "IA", Purpose.PAYMENT, K.HEALTH_PLAN, consents=(grant(K.HEALTH_PLAN, Purpose.PAYMENT),)
        )
        assert Outcome.PERMITTED is decision.outcome
        assert {"ia.records.insurers", "ia.records.notation"} <= due(decision)


class TestOrders:
    """A subpoena is no order."""

    @pytest.mark.parametrize(
        ("served", "outcome"),
        [
            (ProcessKind.COURT_ORDER, Outcome.PERMITTED),
            (ProcessKind.SUBPOENA, Outcome.UNDETERMINED),
        ],
    )
    def test_a_pennsylvania_facility_wants_an_order(
        self, served: ProcessKind, outcome: Outcome
    ) -> None:
        """55 Pa. Code § 5100.35(b)."""
        decision = in_state(
            "PA",
            Purpose.CIVIL_PROCEEDING,
            K.COURT,
            item(RecordKind.DIAGNOSIS, is_named_in_process=True),
            facility=True,
            process=LegalProcess(
                kinds=frozenset((served,)),
                client_was_notified=True,
                is_signed_by_judge=True,
                forum=Forum.STATE_COURT,
            ),
            answers={"process.has_satisfactory_assurance": True}
            if served is ProcessKind.SUBPOENA
            else {},
        )
        assert outcome is decision.outcome

    def test_an_ohio_order_is_signed_by_a_judge(self) -> None:
        """§ 5122.31(A)(4)."""
        decisions = [
            in_state(
                "OH",
                Purpose.CIVIL_PROCEEDING,
                K.COURT,
                item(RecordKind.DIAGNOSIS, is_named_in_process=True),
                facility=True,
                process=LegalProcess(
                    kinds=frozenset((ProcessKind.COURT_ORDER,)), is_signed_by_judge=signed
                ),
            )
            for signed in (True, False)
        ]
        assert "oh.records.court_order" in speaking(decisions[0])
        assert "oh.records.court_order" not in speaking(decisions[1])


class TestConfirmedOnly:
    """Where only confirmed law counts, a summary does not."""

    def test_new_york_facility_lists_are_known_from_a_summary(self) -> None:
        """So what they let go is not certain."""
        asked: dict[str, Any] = {
            "facility": True,
            "threat": A_THREAT,
            "recipient": {"is_able_to_prevent_threat": True},
        }
        told = (Purpose.AVERT_THREAT, K.LAW_ENFORCEMENT)
        loose = in_state("NY", *told, item(RecordKind.THREAT_DETAIL), **asked)
        strict = in_state("NY", *told, item(RecordKind.THREAT_DETAIL), confirmed_only=True, **asked)
        assert Outcome.PERMITTED is loose.outcome
        assert Outcome.UNDETERMINED is strict.outcome
        assert any("33.13" in str(one) for one in loose.secondary_sources)
