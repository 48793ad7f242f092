"""New York and Washington, read a second time: who asks for what, and what must come out."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    AbuseKind,
    AbuseVictim,
    Client,
    Decision,
    DisclosureRequest,
    Forum,
    LegalProcess,
    Outcome,
    PrivilegeGround,
    ProcessKind,
    Profession,
    Purpose,
    RecipientKind,
    RecordItem,
    RecordKind,
    RuleSet,
    SuspectedAbuse,
    Threat,
    evaluate,
)
from tests.law.us.states.cases import FIFTEEN, TODAY, due, grant, in_state, item, speaking
from tests.law.us.states.packages import laws_of, rules_of
from tests.law.us.states.people import (
    A_THREAT,
    EVERY_ABUSE,
    EVERY_THREAT,
    request_in,
    situation_in,
    standing,
)

K = RecipientKind
NOTE = RecordItem(ref="note", kind=RecordKind.PROGRESS_NOTE, is_narrative=False)


def of_state(request: DisclosureRequest, state: str) -> Decision:
    """Return what everything that is held of one state decides, and nothing else."""
    return evaluate(request, RuleSet.of(*laws_of(state)), as_of=TODAY)


def telling(state: str, to: K, what: RecordItem = A_THREAT, **more: Any) -> Decision:
    """Return what comes of telling somebody of a danger, with every answer stated."""
    stated: dict[str, Any] = {"threat": EVERY_THREAT, **more}
    needed = stated.pop("needed", True)
    request = request_in(state, to=to, purpose=Purpose.AVERT_THREAT, item=what, **stated)
    items = tuple(evolve(one, is_necessary=needed) for one in request.items)
    return of_state(evolve(request, items=items), state)


class TestNewYorkReport:
    """Mental Hyg. Law § 9.46(b): "such person is likely to engage in conduct that would result in
    serious harm to self or others".
    """

    SUICIDAL = Threat(is_to_self=True, is_to_others=False, is_serious=True)

    @pytest.mark.parametrize("made", [None, False])
    def test_a_client_who_would_harm_themselves_need_not_threaten(self, made: bool | None) -> None:
        """Nobody has to have made a threat for the conduct to be likely."""
        came_up = situation_in("NY", threat=evolve(self.SUICIDAL, is_made_by_client=made))
        assert standing(came_up, "NY")["ny.report_to_director"].is_certain

    def test_a_danger_from_somebody_else_is_none(self) -> None:
        """ "such person" is who is in treatment."""
        threat = Threat(
            is_to_self=False, is_to_others=True, is_serious=True, is_made_by_client=False
        )
        assert {} == standing(situation_in("NY", threat=threat), "NY")

    def test_it_says_that_nobody_need_endanger_themselves(self) -> None:
        """§ 9.46(c)."""
        found = standing(situation_in("NY", threat=EVERY_THREAT), "NY")["ny.report_to_director"]
        assert "increase the danger" in found.steps[0].step.text
        assert "currently providing treatment" in str(found.mandate.leaves_out)


class TestNewYorkWarning:
    """§ 33.13(c)(6), in a summary: a danger that the psychiatrist or psychologist has found."""

    def test_a_facility_tells_of_the_danger_and_not_the_record(self) -> None:
        """What is not needed to protect stays."""
        asked: dict[str, Any] = {"works_for_treatment_facility": True}
        told = telling("NY", K.LIKELY_VICTIM, **asked)
        assert "ny.records.danger" in speaking(told)
        assert Outcome.PERMITTED is told.outcome
        whole = telling("NY", K.LIKELY_VICTIM, NOTE, needed=False, **asked)
        assert "ny.records.danger" not in speaking(whole)
        assert Outcome.PERMITTED is not whole.outcome

    def test_who_speaks_for_a_facility_checks_who_made_the_finding(self) -> None:
        """In both laws that let it go, with one obligation."""
        (rule,) = [one for one in rules_of("NY") if one.id == "ny.permission_to_warn"]
        assert ["ny.records.finding"] == [one.id for one in rule.obligations]
        told = telling("NY", K.LAW_ENFORCEMENT, works_for_treatment_facility=True)
        assert ["ny.records.finding"] == [
            one.obligation.id for one in told.obligations if "finding" in one.obligation.id
        ]


class TestNewYorkReportsOfAbuse:
    """Soc. Serv. Law § 413(1)(a): "a child coming before them"; § 473: nobody must."""

    def test_a_client_who_is_a_child_came_before_them(self) -> None:
        """That the client is the victim is enough to know it."""
        abuse = SuspectedAbuse(
            is_suspected=True,
            victim=AbuseVictim.CHILD,
            victim_is_client=True,
            learned_in_professional_capacity=True,
        )
        found = standing(situation_in("NY", abuse=abuse), "NY")
        assert found["ny.child_abuse_report"].is_certain

    def test_no_text_says_that_the_abuse_of_adults_must_be_reported(self) -> None:
        """What lets a required report through a facility's list does not rest on § 473."""
        (rule,) = [one for one in rules_of("NY") if one.id == "ny.records.required_report"]
        assert ["N.Y. Soc. Serv. Law §§ 413, 415"] == [one.citation for one in rule.basis]
        assert "adults" not in rule.basis[0].gist


class TestNewYorkRecords:
    """§ 33.13: consent and a demonstrable need."""

    def test_consent_is_not_enough(self) -> None:
        """The need is to be seen to, and not only written down."""
        decision = in_state(
            "NY",
            Purpose.CARE_COORDINATION,
            K.SCHOOL,
            facility=True,
            consents=(grant(K.SCHOOL, Purpose.CARE_COORDINATION),),
        )
        (need,) = [
            one.obligation.text
            for one in decision.obligations
            if "ny.records.need" == one.obligation.id
        ]
        assert "consent alone is not enough" in need

    def test_every_citation_names_the_state(self) -> None:
        """ "MHL § 33.13" by itself is no citation."""
        for rule in rules_of("NY"):
            for provision in rule.basis:
                if not provision.citation.startswith("Fed. R. Evid."):
                    assert provision.citation.startswith("N.Y. ")


class TestNewYorkMinors:
    """Mental Hyg. Law § 33.21 was read; § 22.11 was not."""

    def test_what_was_not_read_is_marked(self) -> None:
        """So that whoever relies on it is told."""
        marked = {
            one.id: one.rests_on_secondary_source
            for one in rules_of("NY")
            if one.id.startswith("ny.minors.")
        }
        assert {
            "ny.minors.mental_health": False,
            "ny.minors.mental_health.outside": False,
            "ny.minors.substance_use": True,
        } == marked


class TestNewYorkPrivilege:
    """CPLR 4508: read; its exceptions only as somebody describes them."""

    @staticmethod
    def demand(*grounds: PrivilegeGround) -> Decision:
        """Return what comes of a subpoena of a state court for what a client said."""
        return in_state(
            "NY",
            Purpose.CIVIL_PROCEEDING,
            K.COURT,
            item(
                RecordKind.SESSION_CONTENT,
                is_named_in_process=True,
                privilege_grounds=frozenset(grounds),
            ),
            profession=Profession.SOCIAL_WORKER,
            process=LegalProcess(
                kinds=frozenset((ProcessKind.SUBPOENA,)),
                forum=Forum.STATE_COURT,
                privilege_is_waived=False,
            ),
        )

    def test_what_shows_a_child_to_be_a_victim_is_not_privileged(self) -> None:
        """4508(a): a child under sixteen."""
        assert "ny.privilege.social_workers" in speaking(self.demand())
        shown = self.demand(PrivilegeGround.EVIDENCE_OF_CHILD_ABUSE)
        assert "ny.privilege.social_workers" not in speaking(shown)

    def test_the_rule_was_read_and_its_exceptions_were_not(self) -> None:
        """So the bar is confirmed, and what limits a release by an exception is not."""
        for rule in rules_of("NY"):
            if rule.id.startswith("ny.privilege.social_workers"):
                is_bar = rule.id.endswith(("social_workers", "in_federal_court"))
                assert is_bar is not rule.rests_on_secondary_source, rule.id

    def test_it_is_said_that_counselors_have_none(self) -> None:
        """In every decision of the law."""
        assert "mental health counselors" in str(laws_of("NY")[0].leaves_out)


class TestWashingtonDuty:
    """Volk: the foreseeable victims of a patient's dangerous propensities."""

    @pytest.mark.parametrize("threatened", [None, False])
    def test_no_threat_need_have_been_made(self, threatened: bool | None) -> None:
        """Reasonable care is owed where harm to somebody is foreseeable."""
        threat = Threat(
            is_to_others=True,
            is_foreseeable=True,
            is_made_by_client=True,
            is_of_physical_violence=threatened,
        )
        found = standing(situation_in("WA", threat=threat), "WA")
        assert found["wa.duty_to_protect"].is_certain
        assert "special relationship" in str(found["wa.duty_to_protect"].mandate.leaves_out)


class TestWashingtonCounselors:
    """RCW 18.225.105(6): "disclosure will avoid or minimize an imminent danger"."""

    IMMINENT = evolve(EVERY_THREAT, is_foreseeable=False, is_serious=False)

    @pytest.mark.parametrize(("necessary", "spoken"), [(True, True), (False, False)])
    def test_what_would_avoid_nothing_is_not_let_go(self, necessary: bool, spoken: bool) -> None:
        """Neither by the permission nor by the list of the records chapter."""
        threat = evolve(self.IMMINENT, disclosure_is_necessary=necessary)
        decision = telling("WA", K.FAMILY_MEMBER, threat=threat)
        for rule in ("wa.permission_to_warn", "wa.records.imminent_danger"):
            assert spoken is (rule in speaking(decision)), rule

    @pytest.mark.parametrize(("licensed", "spoken"), [(True, True), (False, False)])
    def test_an_associate_is_licensed_and_a_student_is_not(
        self, licensed: bool, spoken: bool
    ) -> None:
        """ "the person licensed under this chapter"; in both laws alike."""
        decision = telling(
            "WA",
            K.FAMILY_MEMBER,
            threat=self.IMMINENT,
            profession=Profession.COUNSELING_TRAINEE,
            is_licensed=licensed,
        )
        for rule in ("wa.permission_to_warn", "wa.records.imminent_danger"):
            assert spoken is (rule in speaking(decision)), rule


class TestWashingtonRecords:
    """RCW 70.02.230(2): the list, entry by entry."""

    @pytest.mark.parametrize("agency", [True, False])
    def test_what_agencies_tell_is_no_private_practitioners_to_tell(self, agency: bool) -> None:
        """(h) and (i) speak of a public or private agency."""
        decision = telling("WA", K.LAW_ENFORCEMENT, works_for_treatment_facility=agency)
        for rule in ("wa.records.threatened", "wa.records.crisis"):
            assert agency is (rule in speaking(decision)), rule

    @pytest.mark.parametrize(
        ("client", "rule"),
        [
            (Client(ref="client-a", born=date(1986, 5, 17)), "wa.records.threatened"),
            (FIFTEEN, "wa.records.minors_danger"),
        ],
    )
    def test_a_danger_that_the_client_does_not_bring_lets_nothing_go(
        self, client: Client, rule: str
    ) -> None:
        """(h), .240(10): whom the client has threatened or harassed."""
        for made in (True, False):
            decision = telling(
                "WA",
                K.LIKELY_VICTIM,
                threat=evolve(EVERY_THREAT, is_made_by_client=made, is_imminent=False),
                client=client,
                works_for_treatment_facility=True,
            )
            assert made is (rule in speaking(decision))

    def test_a_psychologists_report_does_not_rest_on_the_counselors_section(self) -> None:
        """RCW 26.44.060(3) speaks of whoever reports."""
        for profession in (Profession.COUNSELOR, Profession.PSYCHOLOGIST):
            request = request_in(
                "WA",
                to=K.CHILD_PROTECTIVE_SERVICES,
                purpose=Purpose.REPORT_CHILD_ABUSE,
                item=RecordItem(ref="report", kind=RecordKind.ABUSE_DETAIL, is_narrative=False),
                abuse=EVERY_ABUSE,
                profession=profession,
            )
            decision = of_state(request, "WA")
            assert Outcome.REQUIRED is decision.outcome
            by_section = "wa.records.reports" in speaking(decision)
            assert by_section is (Profession.COUNSELOR is profession)

    def test_it_says_that_another_version_comes(self) -> None:
        """In every decision of the law."""
        (records,) = [one for one in laws_of("WA") if one.id == "wa.records"]
        assert "30 June 2027" in str(records.leaves_out)


class TestWashingtonReports:
    """RCW 26.44.020, 26.44.030; 74.34.035."""

    @pytest.mark.parametrize("profession", [Profession.SCHOOL_COUNSELOR, Profession.TEACHER])
    def test_who_promotes_the_education_of_children_reports(self, profession: Profession) -> None:
        """ "encouraging or promoting the health, welfare, support, or education of children"."""
        found = standing(situation_in("WA", abuse=EVERY_ABUSE, profession=profession), "WA")
        assert "wa.child_abuse_report" in found

    @pytest.mark.parametrize(
        ("kind", "raised"), [(AbuseKind.SELF_NEGLECT, False), (AbuseKind.NEGLECT, True)]
    )
    def test_self_neglect_is_not_what_must_be_reported(self, kind: AbuseKind, raised: bool) -> None:
        """ "abandonment, abuse, financial exploitation, or neglect"."""
        abuse = evolve(EVERY_ABUSE, victim=AbuseVictim.DEPENDENT_ADULT, kinds=frozenset((kind,)))
        found = standing(situation_in("WA", abuse=abuse), "WA")
        assert raised is ("wa.adult_abuse_report" in found)

    def test_what_the_section_excuses_is_said_to_be_left_out(self) -> None:
        """RCW 26.44.030(1)(b): solely from a privileged communication."""
        found = standing(situation_in("WA", abuse=EVERY_ABUSE), "WA")
        assert "26.44.030(1)(b)" in str(found["wa.child_abuse_report"].mandate.leaves_out)


class TestWashingtonPrivilege:
    """RCW 5.60.060(9): "may not disclose, or be compelled to testify about"."""

    @staticmethod
    def demand(*grounds: PrivilegeGround, **more: Any) -> Decision:
        """Return what comes of a subpoena of a state court for what a client said."""
        return in_state(
            "WA",
            Purpose.CIVIL_PROCEEDING,
            K.COURT,
            item(
                RecordKind.SESSION_CONTENT,
                is_named_in_process=True,
                privilege_grounds=frozenset(grounds),
            ),
            process=LegalProcess(
                kinds=frozenset((ProcessKind.SUBPOENA,)),
                forum=Forum.STATE_COURT,
                privilege_is_waived=False,
            ),
            **more,
        )

    def test_a_counselor_claims_it(self) -> None:
        """For the client, and asks a lawyer."""
        decision = self.demand()
        assert "wa.privilege" in speaking(decision)
        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"wa.privilege.claim", "privilege.counsel"} <= due(decision)

    def test_what_a_report_requires_is_not_privileged(self) -> None:
        """(d), once somebody has established it."""
        assert "wa.privilege" not in speaking(self.demand(PrivilegeGround.DUTY_TO_REPORT))

    def test_a_psychologists_is_not_held(self) -> None:
        """RCW 18.83.110 was not read, and the law says so."""
        assert "wa.privilege" not in speaking(self.demand(profession=Profession.PSYCHOLOGIST))
        assert "psychologists" in str(laws_of("WA")[0].leaves_out)
