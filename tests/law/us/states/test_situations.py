"""States that do not fit the pattern, as situations: who asks for what, and what must come out."""

from datetime import UTC, date, datetime

import pytest
from attrs import evolve

from disclosure_rules import (
    AbuseKind,
    AbuseVictim,
    Client,
    ConsentForm,
    ObligationCode,
    Outcome,
    Profession,
    ProtectiveStep,
    Purpose,
    RecipientKind,
    RuleSet,
    SuspectedAbuse,
    Threat,
    ThreatSource,
    evaluate,
)
from disclosure_rules.law import us
from tests.builders import grant
from tests.law.us.states.people import (
    A_REPORT,
    A_THREAT,
    EVERY_ABUSE,
    EVERY_THREAT,
    NOW,
    decide,
    law_of,
    request_in,
    situation_in,
    standing,
    steps_of,
)

K = RecipientKind
SERIOUS = Threat(
    is_to_others=True,
    is_of_physical_violence=True,
    is_serious=True,
    is_imminent=True,
    is_explicit=True,
    is_made_by_client=True,
    has_identifiable_target=True,
    has_apparent_intent_and_ability=True,
    disclosure_is_necessary=True,
    told_by=ThreatSource.CLIENT,
    is_to_self=False,
    is_to_property=False,
)


def telling(state: str, to: RecipientKind, threat: Threat = SERIOUS, **more: object) -> Outcome:
    """Return the answer to a counselor who wants to tell somebody of a threat."""
    request = request_in(
        state,
        to=to,
        purpose=Purpose.AVERT_THREAT,
        item=A_THREAT,
        threat=threat,
        **more,  # type: ignore[arg-type]
    )
    return decide(request, state).outcome


class TestTexas:
    """§ 611.004(a)(2): "to medical, mental health, or law enforcement personnel"."""

    def test_police_and_clinicians_may_be_told(self) -> None:
        """The list of the statute."""
        for kind in (K.LAW_ENFORCEMENT, K.HOSPITAL, K.PSYCHIATRIST, K.CRISIS_TEAM):
            assert Outcome.PERMITTED is telling("TX", kind)

    def test_the_victim_may_not(self) -> None:
        """The list is closed, and a likely victim is not on it."""
        assert Outcome.FORBIDDEN is telling("TX", K.LIKELY_VICTIM)

    def test_federal_permission_does_not_open_the_list(self) -> None:
        """HIPAA permits to warn a victim; the stricter state law stands."""
        request = request_in(
            "TX",
            to=K.LIKELY_VICTIM,
            purpose=Purpose.AVERT_THREAT,
            item=A_THREAT,
            threat=SERIOUS,
        )
        decision = evaluate(request, us.ruleset(states=("TX",)), as_of=NOW)
        assert Outcome.FORBIDDEN is decision.outcome

    def test_consent_in_writing_opens_it(self) -> None:
        """§ 611.004(a)(4): then the list no longer forbids, and other law decides."""
        request = request_in(
            "TX", to=K.LIKELY_VICTIM, purpose=Purpose.AVERT_THREAT, item=A_THREAT, threat=SERIOUS
        )
        written = grant()
        by_word = grant(form=ConsentForm.ORAL)
        for given, expected in ((written, Outcome.NOT_COVERED), (by_word, Outcome.FORBIDDEN)):
            assert expected is decide(evolve(request, consents=(given,)), "TX").outcome

    def test_nobody_must_warn(self) -> None:
        """The statute only permits."""
        assert {} == standing(situation_in("TX", threat=SERIOUS), "TX")

    def test_a_supervisor_inside_may_be_consulted(self) -> None:
        """The list is of those outside."""
        inside = telling("TX", K.SUPERVISOR, traits={"is_within_program": True})
        assert Outcome.NOT_COVERED is inside

    def test_mental_injury_to_the_patient_is_enough(self) -> None:
        """ "immediate mental or emotional injury to the patient"."""
        injury = Threat(is_to_self=True, risk_is_of_mental_injury=True, is_imminent=False)
        assert Outcome.PERMITTED is telling("TX", K.PSYCHIATRIST, injury)

    def test_the_safe_time_is_used(self) -> None:
        """24 hours, where the text read says 48."""
        friday = datetime(2026, 11, 20, 15, tzinfo=UTC)
        duty = standing(situation_in("TX", abuse=EVERY_ABUSE), "TX", trigger=friday)
        due = duty["tx.child_abuse_report"].steps[0].due
        assert datetime(2026, 11, 21, 15, tzinfo=UTC) == due


class TestMississippi:
    """§ 41-21-97(1)(e): "may communicate the threat only to"."""

    @pytest.mark.parametrize("kind", [K.LIKELY_VICTIM, K.LAW_ENFORCEMENT, K.PARENT_OF_VICTIM])
    def test_three_may_be_told(self, kind: RecipientKind) -> None:
        """And nobody must."""
        assert Outcome.PERMITTED is telling("MS", kind)

    @pytest.mark.parametrize("kind", [K.EMPLOYER, K.SPOUSE_OR_PARTNER, K.CRISIS_TEAM, K.SCHOOL])
    def test_nobody_else(self, kind: RecipientKind) -> None:
        """A closed list of three."""
        assert Outcome.FORBIDDEN is telling("MS", kind)

    def test_a_danger_to_the_client_is_another_matter(self) -> None:
        """The list is of whom to tell of a threat to a victim; an ambulance may come."""
        to_self = evolve(SERIOUS, is_to_self=True, is_to_others=False)
        assert Outcome.FORBIDDEN is not telling("MS", K.EMERGENCY_MEDICAL_SERVICES, to_self)


class TestDistrictOfColumbia:
    """§ 7-1203.03(a): "to one or more of the following"."""

    @pytest.mark.parametrize(
        "kind",
        [
            K.SPOUSE_OR_PARTNER,
            K.PARENT,
            K.GUARDIAN,
            K.PUBLIC_HEALTH_AUTHORITY,
            K.MENTAL_HEALTH_AUTHORITY,
            K.MENTAL_HEALTH_PROFESSIONAL,
            K.PROBATION_OR_PAROLE,
            K.COURT,
            K.EMERGENCY_MEDICAL_SERVICES,
            K.LAW_ENFORCEMENT,
            K.LIKELY_VICTIM,
        ],
    )
    def test_ten_may_be_told_no_more_than_is_necessary(self, kind: RecipientKind) -> None:
        """What the professional reasonably believes is enough: no threat in words is asked for."""
        unspoken = evolve(SERIOUS, told_by=ThreatSource.OBSERVED, is_explicit=False)
        assert Outcome.PERMITTED is telling("DC", kind, unspoken)

    def test_nobody_else(self) -> None:
        """A closed list of ten."""
        assert Outcome.FORBIDDEN is telling("DC", K.EMPLOYER)

    def test_minimum_is_an_obligation(self) -> None:
        """(a-1)."""
        request = request_in(
            "DC", to=K.LIKELY_VICTIM, purpose=Purpose.AVERT_THREAT, item=A_THREAT, threat=SERIOUS
        )
        codes = [one.obligation.code for one in decide(request, "DC").obligations]
        assert [ObligationCode.MINIMUM_NECESSARY] == codes

    def test_any_adult_reports_sexual_abuse_of_a_child_under_sixteen(self) -> None:
        """§ 22-3020.52, whatever the work."""
        for age, raised in ((15, True), (16, False)):
            abuse = evolve(EVERY_ABUSE, victim_age=age, kinds=frozenset((AbuseKind.SEXUAL,)))
            found = standing(
                situation_in("DC", abuse=abuse, profession=Profession.ADMINISTRATIVE_STAFF), "DC"
            )
            assert raised is ("dc.child_abuse_report.sexual_abuse" in found)

    def test_who_treats_the_alleged_abuser_of_an_adult_need_not_report(self) -> None:
        """§ 7-1903(b)."""
        abuse = evolve(EVERY_ABUSE, victim=AbuseVictim.DEPENDENT_ADULT)
        worker = Profession.SOCIAL_WORKER
        for is_client, raised in ((False, True), (True, False)):
            found = standing(
                situation_in(
                    "DC", abuse=evolve(abuse, suspect_is_client=is_client), profession=worker
                ),
                "DC",
            )
            assert raised is ("dc.adult_abuse_report" in found)


class TestNewYork:
    """§ 9.46(b): "to the director of community services"."""

    LIKELY = Threat(is_to_self=False, is_to_others=True, is_serious=True, is_made_by_client=True)

    def test_the_report_goes_to_the_county_director_and_warns_nobody(self) -> None:
        """What is mandatory is no warning."""
        found = standing(situation_in("NY", threat=self.LIKELY), "NY")
        assert ["ny.report_to_director"] == list(found)
        assert {K.MENTAL_HEALTH_AUTHORITY} == found["ny.report_to_director"].mandate.to

    def test_a_counselor_is_not_let_to_warn_the_victim(self) -> None:
        """§ 33.13(c)(6) is for facilities and a treating psychiatrist or psychologist."""
        assert Outcome.NOT_COVERED is telling("NY", K.LIKELY_VICTIM)
        assert Outcome.PERMITTED is telling(
            "NY", K.LIKELY_VICTIM, profession=Profession.PSYCHOLOGIST
        )
        assert Outcome.PERMITTED is telling(
            "NY", K.LIKELY_VICTIM, works_for_treatment_facility=True
        )

    def test_who_came_before_the_reporter_counts(self) -> None:
        """ "coming before them in their professional or official capacity"."""
        for known, told, raised in (
            (True, False, True),
            (False, True, True),
            (False, False, False),
        ):
            abuse = evolve(
                EVERY_ABUSE,
                victim_is_client=False,
                victim_is_known_from_work=known,
                guardian_told=told,
            )
            found = standing(situation_in("NY", abuse=abuse), "NY")
            assert raised is ("ny.child_abuse_report" in found)


class TestWashington:
    """RCW 18.225.105(6): "there is no obligation"; Volk: reasonable care all the same."""

    def test_a_counselor_is_shown_the_duty_and_what_stands_against_it(self) -> None:
        """The court-made duty is flagged as resting on a secondary source."""
        foreseeable = evolve(SERIOUS, has_identifiable_target=False, is_foreseeable=True)
        found = standing(situation_in("WA", threat=foreseeable), "WA")
        assert ["wa.duty_to_protect"] == list(found)
        assert found["wa.duty_to_protect"].mandate.rests_on_secondary_source
        request = request_in(
            "WA",
            to=K.LIKELY_VICTIM,
            purpose=Purpose.AVERT_THREAT,
            item=A_THREAT,
            threat=foreseeable,
        )
        decision = decide(request, "WA")
        assert Outcome.REQUIRED is decision.outcome
        (volk,) = decision.secondary_sources
        assert volk.citation.startswith("Volk v. DeMeerleer")
        assert "there is no obligation" in str(volk.note)
        imminent = evolve(foreseeable, is_foreseeable=False)
        assert Outcome.PERMITTED is telling("WA", K.LIKELY_VICTIM, imminent)

    def test_with_confirmed_law_only_the_permission_stands(self) -> None:
        """A mandate on a secondary source is then unknown, and the statute permits."""
        rules = RuleSet.of(law_of("WA"), confirmed_only=True)
        request = request_in(
            "WA",
            to=K.LIKELY_VICTIM,
            purpose=Purpose.AVERT_THREAT,
            item=A_THREAT,
            threat=evolve(SERIOUS, is_foreseeable=True),
        )
        decision = evaluate(request, rules, as_of=NOW)
        assert Outcome.UNDETERMINED is decision.outcome

    def test_childhood_abuse_discovered_in_an_adult(self) -> None:
        """RCW 26.44.030(2): only if other children may be at risk."""
        for at_risk, raised in ((True, True), (False, False)):
            abuse = evolve(
                EVERY_ABUSE,
                victim=AbuseVictim.ADULT_ABUSED_AS_CHILD,
                other_children_at_risk=at_risk,
            )
            found = standing(situation_in("WA", abuse=abuse), "WA")
            assert raised is ("wa.child_abuse_report" in found)


class TestMinnesota:
    """§ 148.975: "if unable to make contact with the potential victim"."""

    def test_a_psychologist_tells_the_victim_first(self) -> None:
        """The police only once the victim has been sought in vain."""
        came_up = situation_in("MN", threat=SERIOUS, profession=Profession.PSYCHOLOGIST)
        assert ["mn.duty_to_protect.victim_first"] == list(standing(came_up, "MN"))
        assert Outcome.NOT_COVERED is telling(
            "MN", K.LAW_ENFORCEMENT, profession=Profession.PSYCHOLOGIST
        )
        in_vain = frozenset((ProtectiveStep.VICTIM_SOUGHT_IN_VAIN,))
        assert Outcome.REQUIRED is telling(
            "MN", K.LAW_ENFORCEMENT, profession=Profession.PSYCHOLOGIST, taken=in_vain
        )

    def test_a_counselor_may_choose(self) -> None:
        """§ 148B.593(c): police, victim, family or others who can avert it."""
        for kind in (K.LAW_ENFORCEMENT, K.LIKELY_VICTIM, K.FAMILY_MEMBER, K.CRISIS_TEAM):
            assert Outcome.REQUIRED is telling("MN", kind)

    def test_a_counselor_acts_on_a_threat_to_self_and_a_psychologist_does_not(self) -> None:
        """Suicide is excluded from § 148.975."""
        own = evolve(SERIOUS, is_to_others=False, is_to_self=True, has_identifiable_target=False)
        assert standing(situation_in("MN", threat=own), "MN")
        psychologist = situation_in("MN", threat=own, profession=Profession.PSYCHOLOGIST)
        assert {} == standing(psychologist, "MN")

    def test_three_years_back(self) -> None:
        """ "or has been maltreated within the preceding three years"."""
        for years, raised in ((0, True), (2, True), (3, False)):
            abuse = evolve(EVERY_ABUSE, years_ago=years)
            found = standing(situation_in("MN", abuse=abuse), "MN")
            assert raised is ("mn.child_abuse_report" in found)


class TestColorado:
    """§ 13-21-117: "identifiable by their association with a specific location or entity"."""

    def test_a_place_in_danger(self) -> None:
        """Whoever is responsible for the place is told, and the police."""
        school = evolve(SERIOUS, has_identifiable_target=False, is_to_identifiable_group=True)
        found = standing(situation_in("CO", threat=school), "CO")
        assert ["co.duty_to_protect.place"] == list(found)
        assert {K.RESPONSIBLE_FOR_PLACE, K.LAW_ENFORCEMENT} == next(iter(found.values())).mandate.to

    @pytest.mark.parametrize(
        ("day", "hours"), [(date(2025, 8, 31), 0), (date(2025, 9, 1), 24), (NOW, 24)]
    )
    def test_the_time_for_a_report_since_september_2025(self, day: date, hours: int) -> None:
        """HB25-1188; one version on each day."""
        friday = datetime(2026, 11, 20, 15, tzinfo=UTC)
        found = standing(situation_in("CO", abuse=EVERY_ABUSE), "CO", as_of=day, trigger=friday)
        (duty,) = (one for rule, one in found.items() if "child" in rule)
        assert hours * 3600 == (duty.steps[0].due - friday).total_seconds()  # type: ignore[operator]


class TestMinorVictims:
    """Idaho § 6-1903(1): "If the victim is a minor"."""

    @pytest.mark.parametrize("state", ["ID", "MI", "NV"])
    def test_an_unknown_age_does_not_cloud_the_first_duty(self, state: str) -> None:
        """Victim and police are told for certain; the parent perhaps."""
        came_up = situation_in(state, threat=SERIOUS, profession=Profession.PSYCHOLOGIST)
        found = standing(came_up, state)
        lower = state.lower()
        assert found[f"{lower}.duty_to_protect"].is_certain
        assert not found[f"{lower}.duty_to_protect.minor_victim"].is_certain


class TestArizonaChildren:
    """§ 13-3620(A): "the report shall be made to a peace officer only"."""

    def outcome(self, to: RecipientKind, has_care: bool | None) -> Outcome:
        """Return the answer to a counselor who reports."""
        request = request_in(
            "AZ",
            to=to,
            purpose=Purpose.REPORT_CHILD_ABUSE,
            item=A_REPORT,
            abuse=evolve(EVERY_ABUSE, suspect_has_care=has_care),
        )
        return decide(request, "AZ").outcome

    def test_the_police_in_every_case(self) -> None:
        """Also where it is not known who had the child."""
        for has_care in (True, False, None):
            assert Outcome.REQUIRED is self.outcome(K.LAW_ENFORCEMENT, has_care)

    def test_the_department_about_who_has_care(self) -> None:
        """And not about a stranger."""
        assert Outcome.REQUIRED is self.outcome(K.CHILD_PROTECTIVE_SERVICES, True)
        assert Outcome.NOT_COVERED is self.outcome(K.CHILD_PROTECTIVE_SERVICES, False)
        assert Outcome.UNDETERMINED is self.outcome(K.CHILD_PROTECTIVE_SERVICES, None)


class TestOregon:
    """ORS 419B.010(1): four professions need not report what is privileged."""

    def test_a_counselor_reports_and_a_psychologist_need_not(self) -> None:
        """A licensed counselor is not excused."""
        abuse = evolve(EVERY_ABUSE, learned_under_privilege=True)
        assert standing(situation_in("OR", abuse=abuse), "OR")["or.child_abuse_report"].is_certain
        excused = situation_in(
            "OR", abuse=abuse, profession=Profession.PSYCHOLOGIST, is_mandated_reporter=True
        )
        assert {} == standing(excused, "OR")

    def test_after_hours_as_well(self) -> None:
        """The duty is personal and applies at all hours."""
        abuse = evolve(EVERY_ABUSE, learned_in_professional_capacity=False)
        assert standing(situation_in("OR", abuse=abuse), "OR")


class TestOthersThatDoNotFit:
    """One sentence each."""

    def test_alabama_counselors_may_tell_both_and_are_reminded_of_it(self) -> None:
        """§ 34-8A-24: "If there is a duty"."""
        assert {} == standing(situation_in("AL", threat=SERIOUS), "AL")
        request = request_in(
            "AL", to=K.LIKELY_VICTIM, purpose=Purpose.AVERT_THREAT, item=A_THREAT, threat=SERIOUS
        )
        decision = decide(request, "AL")
        assert Outcome.PERMITTED is decision.outcome
        assert ["al.tell_both"] == [one.obligation.id for one in decision.obligations]
        therapist = situation_in(
            "AL", threat=SERIOUS, profession=Profession.MARRIAGE_AND_FAMILY_THERAPIST
        )
        assert ["al.duty_to_protect"] == list(standing(therapist, "AL"))

    def test_florida_tells_the_police_and_may_tell_the_victim(self) -> None:
        """§ 491.0147: "shall" to the police, "may" to the victim."""
        assert Outcome.REQUIRED is telling("FL", K.LAW_ENFORCEMENT)
        assert Outcome.PERMITTED is telling("FL", K.LIKELY_VICTIM)

    def test_iowa_and_arkansas_know_no_warning_of_the_victim(self) -> None:
        """The recipient is law enforcement."""
        for state in ("IA", "AR"):
            assert Outcome.REQUIRED is telling(state, K.LAW_ENFORCEMENT)
            assert Outcome.NOT_COVERED is telling(state, K.LIKELY_VICTIM)

    def test_arkansas_tells_the_parent_of_a_minor_in_danger_from_themselves(self) -> None:
        """The custodial parent, by reasonable efforts."""
        own = Threat(
            is_to_self=True, is_serious=True, is_made_by_client=True, told_by=ThreatSource.CLIENT
        )
        minor = Client(ref="client-a", born=date(2011, 3, 4))
        assert Outcome.REQUIRED is telling("AR", K.PARENT, own, client=minor)
        adult = Client(ref="client-a", born=date(1990, 3, 4))
        assert Outcome.NOT_COVERED is telling("AR", K.PARENT, own, client=adult)

    def test_maryland_asks_for_a_known_propensity(self) -> None:
        """§ 5-609(b): "knew of the patient's propensity for violence"."""
        for known, raised in ((True, True), (False, False)):
            threat = evolve(SERIOUS, client_is_known_violent=known)
            assert raised is bool(standing(situation_in("MD", threat=threat), "MD"))

    def test_maryland_is_content_with_a_treatment_plan(self) -> None:
        """(c)(ii) "a documented treatment plan"."""
        plan = frozenset((ProtectiveStep.TREATMENT_PLAN_DOCUMENTED,))
        threat = evolve(SERIOUS, client_is_known_violent=True)
        assert {} == standing(situation_in("MD", threat=threat, taken=plan), "MD")

    def test_kansas_leaves_a_private_counselor_without_a_permission(self) -> None:
        """A treatment facility's privilege, decided by its head."""
        decided = evolve(SERIOUS, facility_head_decided=True)
        assert Outcome.NOT_COVERED is telling("KS", K.LIKELY_VICTIM, decided)
        assert Outcome.PERMITTED is telling(
            "KS", K.LIKELY_VICTIM, decided, works_for_treatment_facility=True
        )

    def test_georgia_permits_nothing_and_wants_a_lawyer(self) -> None:
        """A duty to control, and no statute that lets anybody warn."""
        request = request_in(
            "GA", to=K.LIKELY_VICTIM, purpose=Purpose.AVERT_THREAT, item=A_THREAT, threat=SERIOUS
        )
        decision = decide(request, "GA")
        assert Outcome.NOT_COVERED is decision.outcome
        codes = {one.obligation.code for one in decision.obligations}
        assert {ObligationCode.ASSESS_RISK, ObligationCode.CONSULT_COUNSEL} == codes
        outpatient = evolve(request, discloser=evolve(request.discloser, controls_client=False))
        codes = {one.obligation.code for one in decide(outpatient, "GA").obligations}
        assert {ObligationCode.CONSULT_COUNSEL} == codes

    def test_illinois_binds_psychologists_and_lets_counselors(self) -> None:
        """405 ILCS 5/6-103 and 740 ILCS 110/11."""
        assert Outcome.PERMITTED is telling("IL", K.LIKELY_VICTIM)
        assert Outcome.REQUIRED is telling(
            "IL", K.LIKELY_VICTIM, profession=Profession.PSYCHOLOGIST
        )
        assert Outcome.REQUIRED is telling("IL", K.LIKELY_VICTIM, is_qualified_examiner=True)

    def test_indiana_acts_on_conduct_alone(self) -> None:
        """ "evidences conduct or makes statements indicating an imminent danger"."""
        shown = evolve(
            SERIOUS, told_by=ThreatSource.OBSERVED, has_identifiable_target=False, is_explicit=False
        )
        found = standing(situation_in("IN", threat=shown), "IN")
        assert ["in.duty_to_protect.conduct"] == list(found)

    def test_new_jersey_does_not_name_counselors(self) -> None:
        """Social workers it does."""
        assert {} == standing(situation_in("NJ", threat=SERIOUS), "NJ")
        worker = situation_in("NJ", threat=SERIOUS, profession=Profession.SOCIAL_WORKER)
        assert {"nj.duty_to_protect", "nj.firearm_notice"} == set(standing(worker, "NJ"))

    def test_north_dakota_binds_family_therapists_alone(self) -> None:
        """§ 43-53-11; adults are reported about on knowledge only."""
        assert {} == standing(situation_in("ND", threat=SERIOUS), "ND")
        abuse = evolve(EVERY_ABUSE, victim=AbuseVictim.DEPENDENT_ADULT, is_known=False)
        assert {} == standing(situation_in("ND", abuse=abuse), "ND")

    def test_wisconsin_reports_adults_in_three_cases(self) -> None:
        """And not against the adult's best interest, once that is written down."""
        abuse = evolve(
            EVERY_ABUSE,
            victim=AbuseVictim.DEPENDENT_ADULT,
            victim_is_at_imminent_risk=False,
            others_are_at_imminent_risk=False,
            victim_requests_report=False,
        )
        assert {} == standing(situation_in("WI", abuse=abuse), "WI")
        asked = evolve(abuse, victim_requests_report=True)
        assert ["wi.adult_abuse_report"] == list(standing(situation_in("WI", abuse=asked), "WI"))
        against = evolve(asked, report_is_against_best_interest=True)
        assert {} == standing(situation_in("WI", abuse=against), "WI")

    def test_virginia_and_ohio_can_protect_without_telling_anybody(self) -> None:
        """Therapy in session, or a treatment plan with a second opinion."""
        for state, step in (
            ("VA", ProtectiveStep.INTENT_RESOLVED),
            ("OH", ProtectiveStep.TREATMENT_PLAN_DOCUMENTED),
        ):
            assert standing(situation_in(state, threat=SERIOUS), state)
            done = situation_in(state, threat=SERIOUS, taken=frozenset((step,)))
            assert {} == standing(done, state)

    def test_tennessee_reports_to_the_police_with_the_date_of_birth(self) -> None:
        """§ 33-3-210."""
        duty = standing(situation_in("TN", threat=SERIOUS), "TN")["tn.report_to_police"]
        assert "date of birth" in str(duty.mandate.content)
        assert ["Report to local law enforcement."] == steps_of(duty)

    def test_alaska_reports_sex_offenses_to_the_police_as_well(self) -> None:
        """§ 47.17.020; the report to the department does not end the other."""
        sexual = evolve(EVERY_ABUSE, kinds=frozenset((AbuseKind.SEXUAL,)))
        reported = frozenset((ProtectiveStep.REPORT_MADE,))
        found = standing(situation_in("AK", abuse=sexual, taken=reported), "AK")
        assert ["ak.child_abuse_report.sex_offense"] == list(found)

    def test_everything_that_a_secondary_source_carries_says_so(self) -> None:
        """In the decision, and by being set aside where only confirmed law is asked."""
        for state in ("AR", "MT", "PA", "MO"):
            found = standing(situation_in(state, threat=EVERY_THREAT), state)
            assert found
            assert all(one.mandate.rests_on_secondary_source for one in found.values())

    def test_nothing_stated_raises_no_certain_duty(self) -> None:
        """What is not known may be so: it is asked."""
        for state in us.ALL:
            empty = situation_in(state, abuse=SuspectedAbuse(), threat=Threat())
            assert not any(one.is_certain for one in standing(empty, state).values())
