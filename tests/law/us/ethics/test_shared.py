"""What the codes have in common: consent, access, danger, courts, consultation, payers, death."""

from datetime import date, timedelta

import pytest
from attrs import evolve

from disclosure_rules import (
    AbuseVictim,
    AccessDenial,
    AccessRequest,
    CareConsent,
    Client,
    ConsentForm,
    DiscloserDesignation,
    Emergency,
    Grantor,
    Handling,
    Jurisdiction,
    LegalProcess,
    Outcome,
    ProcessKind,
    ProfessionalJudgment,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordKind,
    Representative,
    RepresentativeAuthority,
    RuleSet,
    Setting,
    SuspectedAbuse,
    Threat,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.model.circumstances import ClientWishes
from tests.law.us.ethics.cases import (
    ADULT,
    CALM,
    CODES,
    DYING,
    LETS_GO,
    MARCH_2022,
    MARCH_2026,
    NO_ORDER,
    ORDER,
    REQUIRED,
    ask,
    decide,
    due,
    grant,
    handling,
    note,
    perhaps_due,
    speaking,
    unlimited,
)

CLOSED = ("ACA", "NASW", "NBCC")
OPEN = ("AAMFT", "APA", "ASCA")
PAYER = RecipientKind.THIRD_PARTY_PAYER
COLLEAGUE = RecipientKind.COLLEAGUE
POLICE = RecipientKind.LAW_ENFORCEMENT
COURT = RecipientKind.COURT
CLIENT = RecipientKind.CLIENT
DAY = timedelta(days=1)


class TestConsent:
    """Each code: the client's consent lets go what it names."""

    @pytest.mark.parametrize("code", sorted(CODES))
    def test_what_it_names_goes(self, code: str) -> None:
        """To whom it names, and as it is."""
        decision = decide(code, Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, consents=(grant(),))

        assert Outcome.PERMITTED is decision.outcome
        assert unlimited(decision)

    @pytest.mark.parametrize("code", CLOSED)
    def test_without_it_nothing_goes(self, code: str) -> None:
        """A closed code keeps what nobody has consented to, and says that consent would do."""
        decision = decide(code, Purpose.EMPLOYMENT, RecipientKind.EMPLOYER)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert handling(decision) == (Handling.WITHHOLD,)

    @pytest.mark.parametrize("code", ["AAMFT", "APA"])
    def test_an_open_code_leaves_it_to_law(self, code: str) -> None:
        """AAMFT 2.2 and APA 4.05(b): where no law permits, nothing goes, and none is held here."""
        decision = decide(code, Purpose.EMPLOYMENT, RecipientKind.EMPLOYER)

        assert Outcome.NOT_COVERED is decision.outcome
        assert handling(decision) == (Handling.WITHHOLD,)

    @pytest.mark.parametrize("code", sorted(CODES))
    def test_a_word_that_is_over(self, code: str) -> None:
        """Revoked yesterday, it opens nothing."""
        day = MARCH_2022 if code == "NBCC" else MARCH_2026
        over = evolve(grant(), revoked_on=day - DAY)

        decision = decide(code, Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, consents=(over,))

        assert Outcome.PERMITTED is not decision.outcome

    @pytest.mark.parametrize(
        ("code", "form", "goes"),
        [
            ("ACA", ConsentForm.ORAL, False),  # B.6.g: records
            ("ACA", ConsentForm.ELECTRONIC, True),
            ("NASW", ConsentForm.ORAL, True),
            ("APA", ConsentForm.ORAL, True),
            ("ASCA", ConsentForm.ORAL, True),
            ("AAMFT", ConsentForm.ORAL, False),
            ("NBCC", ConsentForm.ORAL, False),
            ("AAMFT", ConsentForm.ELECTRONIC, True),
            ("NBCC", ConsentForm.ELECTRONIC, True),
        ],
    )
    def test_in_writing_where_the_code_says_so(
        self, code: str, form: ConsentForm, goes: bool
    ) -> None:
        """AAMFT 2.2 and NBCC directive 1 ask for writing, and for records ACA B.6.g."""
        spoken = grant(form=form)
        paper = note(is_oral=False)
        decision = decide(
            code, Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, paper, consents=(spoken,)
        )

        assert goes is (Outcome.PERMITTED is decision.outcome)

    @pytest.mark.parametrize(
        ("said", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_spoken_consent_lets_things_be_said(
        self, said: bool | None, expected: Outcome
    ) -> None:
        """ACA B.6.g asks for writing where records go, and not where a counselor talks."""
        spoken = grant(form=ConsentForm.ORAL)
        told = note(is_oral=said)
        decision = decide(
            "ACA", Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, told, consents=(spoken,)
        )

        assert expected is decision.outcome

    @pytest.mark.parametrize("code", sorted(CODES))
    @pytest.mark.parametrize(("named", "goes"), [("clinic-a", True), ("clinic-b", False)])
    def test_for_this_discloser(self, code: str, named: str, goes: bool) -> None:
        """That a hospital may send its records is no word that the counselor may."""
        word = grant(disclosers=frozenset((DiscloserDesignation(ref=named),)))
        asked = ask(code, Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, consents=(word,))
        asked = evolve(asked, discloser=evolve(asked.discloser, ref="clinic-a"))
        day = MARCH_2022 if code == "NBCC" else MARCH_2026
        decision = evaluate(asked, RuleSet.of(CODES[code]), as_of=day)

        assert goes is (Outcome.PERMITTED is decision.outcome)

    @pytest.mark.parametrize("code", sorted(CODES))
    @pytest.mark.parametrize(("by", "goes"), [("guardian-a", True), ("stranger-b", False)])
    def test_by_the_guardian_on_file(self, code: str, by: str, goes: bool) -> None:
        """Whoever signs as guardian and is not the one on file gives nothing."""
        known = Representative(
            ref="guardian-a",
            authority=RepresentativeAuthority.COURT_APPOINTED,
            may_decide_on_health_care=True,
        )
        child = Client(
            ref="client-a",
            born=date(2014, 5, 17),
            may_consent_alone=False,
            parent_agreed_to_confidentiality=False,
            is_emancipated=False,
            representatives=(known,),
        )
        word = evolve(grant(), granted_by=Grantor.GUARDIAN, grantor_ref=by)
        decision = decide(
            code, Purpose.EMPLOYMENT, RecipientKind.SCHOOL, client=child, consents=(word,)
        )

        assert goes is (Outcome.PERMITTED is decision.outcome)

    @pytest.mark.parametrize("code", sorted(CODES))
    @pytest.mark.parametrize(("by", "goes"), [(Grantor.CLIENT, False), (Grantor.PARENT, True)])
    def test_for_a_child_a_parent_gives_it(self, code: str, by: Grantor, goes: bool) -> None:
        """ACA B.5.c: the right third party."""
        child = Client(
            ref="client-a",
            born=date(2014, 5, 17),
            may_consent_alone=False,
            care_consented_by=CareConsent.PARENT,
            parent_agreed_to_confidentiality=False,
            is_emancipated=False,
        )
        word = evolve(grant(), granted_by=by)
        decision = decide(
            code, Purpose.EMPLOYMENT, RecipientKind.SCHOOL, client=child, consents=(word,)
        )

        assert goes is (Outcome.PERMITTED is decision.outcome)


class TestWhatLawRequires:
    """A code gives way to what law demands."""

    @pytest.mark.parametrize("code", sorted(CODES))
    def test_by_law_that_is_not_held(self, code: str) -> None:
        """The host says so; NBCC directive 1, which does not say so, is outranked."""
        agency = RecipientKind.OTHER_GOVERNMENT_AGENCY
        decision = decide(code, Purpose.OTHER, agency, requirements=REQUIRED)

        assert Outcome.PERMITTED is decision.outcome
        assert f"{code.lower()}.legal_requirement" in speaking(decision)

    @pytest.mark.parametrize("code", sorted(CODES))
    def test_by_law_that_is_held(self, code: str) -> None:
        """A report that California wants of every such professional; no clash is reported."""
        abuse = SuspectedAbuse(
            is_suspected=True,
            victim=AbuseVictim.CHILD,
            is_past_only=False,
            learned_in_professional_capacity=True,
        )
        asked = ask(
            code,
            Purpose.REPORT_CHILD_ABUSE,
            RecipientKind.CHILD_PROTECTIVE_SERVICES,
            note(RecordKind.ABUSE_DETAIL, files=frozenset((RecordFile.TREATMENT,))),
            abuse=abuse,
        )
        practice = evolve(asked.discloser, settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)))
        here = frozenset((Jurisdiction.CALIFORNIA,))
        asked = evolve(asked, discloser=practice, jurisdictions=here)
        day = MARCH_2022 if code == "NBCC" else MARCH_2026
        decision = evaluate(asked, us.ruleset(states=("CA",), codes=(code,)), as_of=day)

        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts

    @pytest.mark.parametrize("code", ["ACA", "APA", "NASW"])
    def test_no_more_than_it_needs(self, code: str) -> None:
        """What the requirement does not name stays."""
        history = note(RecordKind.UNRELATED_HISTORY, ref="item-2", is_necessary=False)
        decision = decide(
            code,
            Purpose.OTHER,
            RecipientKind.OTHER_GOVERNMENT_AGENCY,
            note(),
            history,
            requirements=REQUIRED,
        )

        assert handling(decision) == (Handling.RELEASE, Handling.WITHHOLD)


class TestWhatIsDemandedIsNeeded:
    """What law requires or an order names is needed by that alone, and no code keeps it back."""

    UNWEIGHED = note(RecordKind.OTHER, is_necessary=None)

    @pytest.mark.parametrize("code", ["ACA", "APA", "ASCA", "NASW"])
    def test_by_law(self, code: str) -> None:
        """A report that the host says is required."""
        agency = RecipientKind.OTHER_GOVERNMENT_AGENCY
        decision = decide(code, Purpose.OTHER, agency, self.UNWEIGHED, requirements=REQUIRED)

        assert unlimited(decision)

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    @pytest.mark.parametrize("named", [True, None])
    def test_by_a_court(self, code: str, named: bool | None) -> None:
        """What the order names goes; whether it names it is asked."""
        ordered = evolve(self.UNWEIGHED, is_named_in_process=named)
        decision = decide(
            code, Purpose.CIVIL_PROCEEDING, RecipientKind.COURT, ordered, process=ORDER
        )

        assert (named is True) is unlimited(decision)

    @pytest.mark.parametrize("code", ["ACA", "ASCA", "NASW"])
    def test_a_danger_is_no_demand(self, code: str) -> None:
        """What nobody has weighed stays, although a threat is to be averted."""
        police = RecipientKind.LAW_ENFORCEMENT
        decision = decide(code, Purpose.AVERT_THREAT, police, self.UNWEIGHED, threat=DYING)

        assert handling(decision) == (Handling.WITHHOLD,)


class TestDanger:
    """ACA B.2.a, NASW 1.07(c), ASCA A.2, NBCC directive 1: each in its own words."""

    THREAT = note(RecordKind.THREAT_DETAIL)

    @pytest.mark.parametrize(
        ("code", "serious", "imminent", "foreseeable", "target", "goes"),
        [
            ("ACA", True, False, True, True, True),
            ("ACA", True, True, None, True, True),
            ("ACA", True, False, True, False, False),  # nobody who can be identified
            ("ACA", False, False, True, True, False),
            ("NASW", True, True, True, False, True),  # "others" need not be identified
            ("NASW", True, False, True, True, False),  # foreseeable is not enough
            ("NASW", False, True, True, True, False),
            ("NBCC", True, True, True, False, True),
            ("NBCC", True, False, True, True, False),
            ("ASCA", True, False, True, False, True),
        ],
    )
    def test_to_others(
        self,
        code: str,
        serious: bool,
        imminent: bool,
        foreseeable: bool | None,
        target: bool,
        goes: bool,
    ) -> None:
        """Whether the police may be told."""
        threat = evolve(
            DYING,
            is_to_self=False,
            is_to_others=True,
            has_identifiable_target=target,
            is_serious=serious,
            is_imminent=imminent,
            is_foreseeable=foreseeable,
        )
        decision = decide(code, Purpose.AVERT_THREAT, POLICE, self.THREAT, threat=threat)

        assert goes is (Outcome.PERMITTED is decision.outcome)

    @pytest.mark.parametrize("code", ["ACA", "ASCA", "NASW", "NBCC"])
    def test_to_self(self, code: str) -> None:
        """Whoever is about to die may be saved."""
        decision = decide(code, Purpose.AVERT_THREAT, POLICE, self.THREAT, threat=DYING)

        assert Outcome.PERMITTED is decision.outcome

    @pytest.mark.parametrize("code", ["ACA", "ASCA", "NASW", "NBCC"])
    @pytest.mark.parametrize(("threat", "goes"), [(DYING, True), (CALM, False)])
    def test_at_school(self, code: str, threat: Threat, goes: bool) -> None:
        """A danger is one also where the school calls it an emergency (34 CFR 99.36)."""
        decision = decide(
            code, Purpose.HEALTH_OR_SAFETY_EMERGENCY, POLICE, self.THREAT, threat=threat
        )

        assert goes is (Outcome.PERMITTED is decision.outcome)

    @pytest.mark.parametrize(
        ("group", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_class_at_a_school_is_identified(self, group: bool | None, expected: Outcome) -> None:
        """ACA B.2.a: identified others, also where nobody is named."""
        threat = evolve(DYING, is_to_self=False, is_to_others=True, is_to_identifiable_group=group)
        decision = decide("ACA", Purpose.AVERT_THREAT, POLICE, self.THREAT, threat=threat)

        assert expected is decision.outcome

    @pytest.mark.parametrize("code", ["ACA", "NASW", "NBCC"])
    @pytest.mark.parametrize("ill", [True, False])
    def test_emergency_care(self, code: str, ill: bool) -> None:
        """The ambulance learns what the client took."""
        decision = decide(
            code,
            Purpose.EMERGENCY_TREATMENT,
            RecipientKind.EMERGENCY_MEDICAL_SERVICES,
            note(RecordKind.SUBSTANCE_USE),
            emergency=Emergency(is_medical=ill, needs_treatment=ill),
        )

        assert ill is (Outcome.PERMITTED is decision.outcome)

    @pytest.mark.parametrize("code", ["ACA", "ASCA", "NASW", "NBCC"])
    @pytest.mark.parametrize("field", ["is_serious", "disclosure_is_necessary", "is_to_self"])
    def test_what_nobody_has_said_is_asked(self, code: str, field: str) -> None:
        """Neither a yes nor a no."""
        threat = evolve(DYING, **{field: None})
        decision = decide(code, Purpose.AVERT_THREAT, POLICE, self.THREAT, threat=threat)

        assert Outcome.UNDETERMINED is decision.outcome
        assert f"threat.{field}" in {one.name for one in decision.missing}

    @pytest.mark.parametrize("code", ["ACA", "ASCA", "NASW"])
    @pytest.mark.parametrize(
        ("past", "others", "goes"), [(False, None, True), (True, True, True), (True, False, False)]
    )
    def test_abuse(self, code: str, past: bool, others: bool | None, goes: bool) -> None:
        """Abuse that is not over is such harm; what is over for everybody is not."""
        abuse = SuspectedAbuse(
            is_suspected=True,
            victim=AbuseVictim.CHILD,
            is_past_only=past,
            other_children_at_risk=others,
        )
        decision = decide(
            code,
            Purpose.REPORT_CHILD_ABUSE,
            RecipientKind.CHILD_PROTECTIVE_SERVICES,
            note(RecordKind.ABUSE_DETAIL),
            abuse=abuse,
        )

        assert goes is (Outcome.PERMITTED is decision.outcome)

    @pytest.mark.parametrize("code", ["ACA", "ASCA", "NASW"])
    @pytest.mark.parametrize(
        ("kind", "expected"),
        [(RecipientKind.MEDIA, Outcome.NEEDS_CONSENT), (POLICE, Outcome.UNDETERMINED)],
    )
    def test_abuse_told_to_somebody_else_is_no_report(
        self, code: str, kind: RecipientKind, expected: Outcome
    ) -> None:
        """Whether the police receive such reports is asked; a newspaper does not."""
        abuse = SuspectedAbuse(is_suspected=True, is_past_only=False)
        decision = decide(
            code, Purpose.REPORT_CHILD_ABUSE, kind, note(RecordKind.ABUSE_DETAIL), abuse=abuse
        )

        assert expected is decision.outcome

    def test_nbcc_leaves_reports_to_law(self) -> None:
        """Directive 1 does not list them."""
        abuse = SuspectedAbuse(is_suspected=True, is_past_only=False)
        decision = decide(
            "NBCC",
            Purpose.REPORT_CHILD_ABUSE,
            RecipientKind.CHILD_PROTECTIVE_SERVICES,
            note(RecordKind.ABUSE_DETAIL),
            abuse=abuse,
        )

        assert Outcome.NEEDS_CONSENT is decision.outcome

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    def test_only_what_averts_it(self, code: str) -> None:
        """ACA B.2.e, NASW 1.07(c): the rest stays, and the client hears of it first."""
        history = note(RecordKind.SEXUAL_HISTORY, ref="item-2", is_necessary=False)
        decision = decide(code, Purpose.AVERT_THREAT, POLICE, self.THREAT, history, threat=DYING)

        assert handling(decision) == (Handling.RELEASE, Handling.WITHHOLD)
        assert due(decision) & {"aca.tell_client_first", "nasw.tell_client"}


class TestCourts:
    """ACA B.2.d, NASW 1.07(j), ASCA A.2, NBCC directive 1."""

    NAMED = note(is_named_in_process=True)

    @pytest.mark.parametrize("code", CLOSED)
    def test_an_order_opens_what_it_names(self, code: str) -> None:
        """And no more."""
        other = note(ref="item-2", is_named_in_process=False)
        decision = decide(code, Purpose.CIVIL_PROCEEDING, COURT, self.NAMED, other, process=ORDER)

        assert handling(decision) == (Handling.RELEASE, Handling.WITHHOLD)

    @pytest.mark.parametrize("code", CLOSED)
    def test_a_demand_without_an_order_opens_nothing(self, code: str) -> None:
        """A subpoena of a lawyer is none."""
        decision = decide(code, Purpose.CIVIL_PROCEEDING, COURT, self.NAMED, process=NO_ORDER)

        assert Outcome.NEEDS_CONSENT is decision.outcome

    @pytest.mark.parametrize("code", CLOSED)
    @pytest.mark.parametrize(
        ("signed", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_judge_s_warrant_is_an_order(
        self, code: str, signed: bool | None, expected: Outcome
    ) -> None:
        """An agency's own warrant, which no judge has signed, is none."""
        warrant = LegalProcess(
            kinds=frozenset((ProcessKind.SEARCH_WARRANT,)), is_signed_by_judge=signed
        )
        decision = decide(code, Purpose.CRIMINAL_INVESTIGATION, POLICE, self.NAMED, process=warrant)

        assert expected is decision.outcome

    @pytest.mark.parametrize(
        ("code", "enforceable", "expected"),
        [
            ("ACA", True, Outcome.PERMITTED),
            ("ACA", False, Outcome.NEEDS_CONSENT),
            ("ACA", None, Outcome.UNDETERMINED),
            ("NBCC", False, Outcome.NEEDS_CONSENT),
            ("NASW", False, Outcome.PERMITTED),
        ],
    )
    def test_an_agency_s_order(
        self, code: str, enforceable: bool | None, expected: Outcome
    ) -> None:
        """ACA B.2.d and NBCC speak of courts, NASW 1.07(j) of other authorized bodies as well."""
        order = LegalProcess(
            kinds=frozenset((ProcessKind.ADMINISTRATIVE_ORDER,)), is_compulsory=enforceable
        )
        tribunal = RecipientKind.ADMINISTRATIVE_TRIBUNAL
        decision = decide(
            code, Purpose.ADMINISTRATIVE_PROCEEDING, tribunal, self.NAMED, process=order
        )

        assert expected is decision.outcome

    def test_aca_resists_every_order(self) -> None:
        """Unless the client consents."""
        plain = decide("ACA", Purpose.CIVIL_PROCEEDING, COURT, self.NAMED, process=ORDER)
        agreed = decide(
            "ACA",
            Purpose.CIVIL_PROCEEDING,
            COURT,
            self.NAMED,
            process=ORDER,
            consents=(grant(),),
        )

        assert "aca.limit_the_order" in due(plain)
        assert "aca.limit_the_order" not in due(agreed)

    @pytest.mark.parametrize("code", ["ASCA", "NASW"])
    @pytest.mark.parametrize("harm", [True, False, None])
    def test_others_resist_what_could_harm(self, code: str, harm: bool | None) -> None:
        """And if nobody has considered that, it is listed with the question."""
        judged = ProfessionalJudgment(order_could_harm_client=harm)
        decision = decide(
            code, Purpose.CIVIL_PROCEEDING, COURT, self.NAMED, process=ORDER, judgment=judged
        )
        listed = f"{code.lower()}.limit_the_order"

        assert (harm is True) is (listed in due(decision))
        assert (harm is None) is (listed in perhaps_due(decision))


class TestAccess:
    """ACA B.6.e and B.6.f, NASW 1.08(a), AAMFT 2.3."""

    WITH_HARM = ("AAMFT", "ACA", "NASW")

    @pytest.mark.parametrize("code", [*WITH_HARM, "NBCC"])
    def test_clients_get_their_own(self, code: str) -> None:
        """All of it, whether it is needed or not."""
        decision = decide(code, Purpose.CLIENT_REQUEST, CLIENT, note(is_necessary=None))

        assert Outcome.PERMITTED is decision.outcome
        assert unlimited(decision)

    @pytest.mark.parametrize("code", WITH_HARM)
    @pytest.mark.parametrize(
        "ground", [AccessDenial.HARMS_CLIENT, AccessDenial.ENDANGERS_LIFE_OR_SAFETY]
    )
    def test_harm_interrupts_it_with_reasons(self, code: str, ground: AccessDenial) -> None:
        """The part that harms stays, the rest goes, and what was asked and why is written down."""
        harmful = note(ref="item-2", denial_grounds=frozenset((ground,)))
        decision = decide(code, Purpose.CLIENT_REQUEST, CLIENT, note(), harmful)

        assert handling(decision) == (Handling.RELEASE, Handling.WITHHOLD)
        assert f"{code.lower()}.document_refused_access" in due(decision)

    @pytest.mark.parametrize("code", WITH_HARM)
    def test_another_ground_is_none(self, code: str) -> None:
        """Such as a source that was promised silence: codes do not speak of it."""
        ground = frozenset((AccessDenial.CONFIDENTIAL_SOURCE,))
        decision = decide(code, Purpose.CLIENT_REQUEST, CLIENT, note(denial_grounds=ground))

        assert unlimited(decision)
        assert f"{code.lower()}.document_refused_access" not in due(decision)

    @pytest.mark.parametrize("code", WITH_HARM)
    def test_given_all_the_same(self, code: str) -> None:
        """The professional may."""
        access = AccessRequest(
            grounds=frozenset((AccessDenial.HARMS_CLIENT,)), is_given_despite_ground=True
        )

        assert unlimited(decide(code, Purpose.CLIENT_REQUEST, CLIENT, access=access))

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    def test_with_help(self, code: str) -> None:
        """To understand it; nobody else needs that."""
        own = decide(code, Purpose.CLIENT_REQUEST, CLIENT)
        other = decide(code, Purpose.TREATMENT, RecipientKind.PHYSICIAN, consents=(grant(),))

        assert f"{code.lower()}.explain_records" in due(own)
        assert f"{code.lower()}.explain_records" not in due(other) | perhaps_due(other)


class TestInside:
    """ACA B.3.a and B.6.b, NASW 1.07(l): those who are authorized, for their work."""

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    @pytest.mark.parametrize(
        ("purpose", "needs", "goes"),
        [
            (Purpose.SUPERVISION, True, True),
            (Purpose.PAYMENT, True, True),
            (Purpose.SUPERVISION, False, False),
            (Purpose.CURIOSITY, True, False),
            (Purpose.GENERAL_INQUIRY, True, False),
        ],
    )
    def test_who_works_there(self, code: str, purpose: Purpose, needs: bool, goes: bool) -> None:
        """A need for the work opens it; gossip does not, whoever gossips."""
        inside = {"is_within_program": True, "needs_it_for_duties": needs}
        decision = decide(code, purpose, RecipientKind.WORKFORCE_MEMBER, recipient=inside)

        assert goes is (f"{code.lower()}.inside" in speaking(decision))
        if purpose is not Purpose.SUPERVISION:
            assert goes is (Outcome.PERMITTED is decision.outcome)

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    def test_nobody_is_taken_to_work_there(self, code: str) -> None:
        """A psychiatrist of whom nobody says so needs the client's consent."""
        decision = decide(code, Purpose.TREATMENT, RecipientKind.PSYCHIATRIST)

        assert Outcome.NEEDS_CONSENT is decision.outcome

    @pytest.mark.parametrize(("told", "expected"), [(True, False), (False, True)])
    def test_the_client_knows_of_the_team(self, told: bool, expected: bool) -> None:
        """ACA B.3.b: a supervisor inside is one of the team, and the client is told so."""
        decision = decide(
            "ACA",
            Purpose.SUPERVISION,
            RecipientKind.SUPERVISOR,
            recipient={"is_within_program": True, "needs_it_for_duties": True},
            wishes=ClientWishes(knows_of_sharing=told),
        )

        assert Outcome.PERMITTED is decision.outcome
        assert unlimited(decision)
        assert expected is ("aca.tell_of_team" in due(decision))


class TestConsultation:
    """ACA B.7, NASW 1.07(v), APA 4.06, AAMFT 2.7: the case, and not who it is."""

    WITH_RULE = ("AAMFT", "ACA", "APA", "NASW")
    FACTS = note(RecordKind.CASE_FACTS, is_necessary=None)
    NAME = note(RecordKind.NAME, ref="item-2", is_necessary=None)

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_a_case_without_a_name(self, code: str) -> None:
        """The facts go disguised, the name does not go."""
        decision = decide(code, Purpose.CONSULTATION, COLLEAGUE, self.FACTS, self.NAME)

        assert handling(decision) == (Handling.DEIDENTIFY, Handling.WITHHOLD)
        assert Outcome.PARTLY_PERMITTED is decision.outcome
        assert f"{code.lower()}.consult_unnamed" in due(decision)

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_what_shows_nobody_goes_as_it_is(self, code: str) -> None:
        """A general talk is free."""
        plain = evolve(self.FACTS, identifies_client=False)
        settled = evolve(plain, is_deidentified=True, is_necessary=True)

        assert unlimited(decide(code, Purpose.CONSULTATION, COLLEAGUE, plain))
        assert unlimited(decide(code, Purpose.GENERAL_INQUIRY, COLLEAGUE, settled))

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_whether_it_shows_somebody_nobody_knows(self, code: str) -> None:
        """Then it goes disguised as well."""
        unknown = evolve(self.FACTS, identifies_client=None)
        decision = decide(code, Purpose.CONSULTATION, COLLEAGUE, unknown)

        assert handling(decision) == (Handling.DEIDENTIFY,)

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_somebody_else_is_not_shown_either(self, code: str) -> None:
        """What is about the client's partner too is disguised for the partner's sake."""
        joint = evolve(
            self.FACTS, identifies_client=False, subjects=frozenset(("client-a", "partner-b"))
        )
        decision = decide(code, Purpose.CONSULTATION, COLLEAGUE, joint)

        assert handling(decision) == (Handling.DEIDENTIFY,)

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_with_consent(self, code: str) -> None:
        """Then the client may be named."""
        word = grant(kinds=(RecordKind.CASE_FACTS, RecordKind.NAME))
        decision = decide(
            code, Purpose.CONSULTATION, COLLEAGUE, self.FACTS, self.NAME, consents=(word,)
        )

        assert unlimited(decision)

    @pytest.mark.parametrize(
        ("code", "field"),
        [
            ("AAMFT", "identity_is_unavoidable"),
            ("ACA", "identity_is_unavoidable"),
            ("APA", "identity_is_unavoidable"),
            ("NASW", "need_is_compelling"),
        ],
    )
    def test_where_it_cannot_be_avoided(self, code: str, field: str) -> None:
        """Only what is needed goes, and only because somebody answers for it."""
        judged = ProfessionalJudgment(**{field: True})
        needed = evolve(self.NAME, is_necessary=True)

        assert unlimited(decide(code, Purpose.CONSULTATION, COLLEAGUE, needed, judgment=judged))
        assert not unlimited(decide(code, Purpose.CONSULTATION, COLLEAGUE, needed))

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_not_in_the_same_house_either(self, code: str) -> None:
        """A colleague who works inside is consulted without a name, too."""
        inside = {"is_within_program": True, "needs_it_for_duties": True}
        decision = decide(
            code, Purpose.CONSULTATION, COLLEAGUE, self.FACTS, self.NAME, recipient=inside
        )

        assert handling(decision) == (Handling.DEIDENTIFY, Handling.WITHHOLD)

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_inside_no_more_than_it_needs_either(self, code: str) -> None:
        """A colleague down the hall hears of the case, and not the rest of the chart."""
        history = note(RecordKind.UNRELATED_HISTORY, ref="item-2", is_necessary=False)
        inside = {"is_within_program": True, "needs_it_for_duties": True}
        decision = decide(
            code, Purpose.CONSULTATION, COLLEAGUE, self.FACTS, history, recipient=inside
        )

        assert handling(decision) == (Handling.DEIDENTIFY, Handling.WITHHOLD)

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_a_name_that_cannot_be_avoided_is_no_key_to_the_chart(self, code: str) -> None:
        """AAMFT 2.7, APA 4.06: and then only what is needed."""
        judged = ProfessionalJudgment(identity_is_unavoidable=True, need_is_compelling=True)
        history = note(RecordKind.UNRELATED_HISTORY, is_necessary=False)
        decision = decide(code, Purpose.CONSULTATION, COLLEAGUE, history, judgment=judged)

        assert handling(decision) == (Handling.WITHHOLD,)

    @pytest.mark.parametrize("code", WITH_RULE)
    @pytest.mark.parametrize(("inside", "named"), [(True, True), (False, False)])
    def test_a_supervisor(self, code: str, inside: bool, named: bool) -> None:
        """Who shares in the care inside knows whom it is about; who supervises elsewhere hears
        of a case.
        """
        decision = decide(
            code,
            Purpose.SUPERVISION,
            RecipientKind.SUPERVISOR,
            evolve(self.FACTS, is_necessary=True),
            recipient={"is_within_program": inside, "needs_it_for_duties": True},
        )

        assert named is unlimited(decision)
        assert named is not (handling(decision) == (Handling.DEIDENTIFY,))

    @pytest.mark.parametrize(
        ("code", "field", "told"),
        [
            ("ACA", "identity_is_unavoidable", "aca.tell_client_first"),
            ("NASW", "need_is_compelling", "nasw.tell_client"),
        ],
    )
    def test_the_client_hears_of_it_where_named(self, code: str, field: str, told: str) -> None:
        """A talk that names nobody tells nobody anything of the client."""
        judged = ProfessionalJudgment(**{field: True})
        unnamed = decide(code, Purpose.CONSULTATION, COLLEAGUE, self.FACTS)
        named = decide(code, Purpose.CONSULTATION, COLLEAGUE, self.FACTS, judgment=judged)

        assert told not in due(unnamed) | perhaps_due(unnamed)
        assert told in due(named)

    @pytest.mark.parametrize("code", WITH_RULE)
    def test_only_what_the_consultation_needs(self, code: str) -> None:
        """ACA B.7.a, APA 4.04(a): the rest of the chart stays."""
        chart = note(RecordKind.WHOLE_RECORD, is_necessary=None)
        decision = decide(code, Purpose.CONSULTATION, COLLEAGUE, chart)

        assert handling(decision) == (Handling.WITHHOLD,)

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    def test_gossip_is_none(self, code: str) -> None:
        """The same colleague at the coffee machine."""
        decision = decide(code, Purpose.CURIOSITY, COLLEAGUE, self.FACTS)

        assert Outcome.NEEDS_CONSENT is decision.outcome

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    def test_nor_is_a_talk_with_a_friend(self, code: str) -> None:
        """Who is no professional is not consulted."""
        decision = decide(code, Purpose.CONSULTATION, RecipientKind.FRIEND, self.FACTS)

        assert Outcome.NEEDS_CONSENT is decision.outcome


class TestTeachingAndPublication:
    """NASW 1.07(u), APA 4.07, AAMFT 2.4."""

    @pytest.mark.parametrize(
        ("code", "purpose"),
        [
            ("NASW", Purpose.TEACHING),
            ("NASW", Purpose.TRAINING),
            ("APA", Purpose.TEACHING),
            ("APA", Purpose.PUBLICATION),
            ("AAMFT", Purpose.TEACHING),
            ("AAMFT", Purpose.PUBLICATION),
        ],
    )
    def test_a_case_in_disguise(self, code: str, purpose: Purpose) -> None:
        """The case goes without who it is; a name does not."""
        facts = note(RecordKind.CASE_FACTS)
        name = note(RecordKind.NAME, ref="item-2")
        decision = decide(code, purpose, RecipientKind.PUBLIC, facts, name)

        assert handling(decision) == (Handling.DEIDENTIFY, Handling.WITHHOLD)

    @pytest.mark.parametrize(
        ("code", "form", "named"),
        [
            ("NASW", ConsentForm.ORAL, True),
            ("APA", ConsentForm.ORAL, False),
            ("APA", ConsentForm.WRITTEN, True),
            ("AAMFT", ConsentForm.ORAL, False),
            ("AAMFT", ConsentForm.WRITTEN, True),
        ],
    )
    def test_by_name_with_consent(self, code: str, form: ConsentForm, named: bool) -> None:
        """APA 4.07 and AAMFT 2.4 want it in writing."""
        word = grant(kinds=(RecordKind.CASE_FACTS,), form=form)
        facts = note(RecordKind.CASE_FACTS)
        decision = decide(code, Purpose.TEACHING, RecipientKind.PUBLIC, facts, consents=(word,))

        assert named is unlimited(decision)

    def test_aca_does_not_hold_its_section_on_it(self) -> None:
        """Nothing goes but what has been established to show nobody."""
        facts = note(RecordKind.CASE_FACTS)
        disguised = evolve(facts, is_deidentified=True)

        kept = decide("ACA", Purpose.TEACHING, RecipientKind.PUBLIC, facts)
        free = decide("ACA", Purpose.TEACHING, RecipientKind.PUBLIC, disguised)

        assert Outcome.NEEDS_CONSENT is kept.outcome
        assert unlimited(free)


class TestPayers:
    """ACA B.3.d and NASW 1.07(h): with the client's authorization alone."""

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    @pytest.mark.parametrize(
        "payer", [PAYER, RecipientKind.HEALTH_PLAN, RecipientKind.OTHER_INSURER]
    )
    def test_a_bill(self, code: str, payer: RecipientKind) -> None:
        """Although HIPAA would let it go without."""
        bill = note(RecordKind.BILLING_LINE)
        without = decide(code, Purpose.PAYMENT, payer, bill)
        word = grant(kinds=(RecordKind.BILLING_LINE,))

        assert Outcome.NEEDS_CONSENT is without.outcome
        assert f"{code.lower()}.payers" in speaking(without)
        assert unlimited(decide(code, Purpose.PAYMENT, payer, bill, consents=(word,)))

    def test_apa_leaves_it_to_law(self) -> None:
        """4.05(b)(4): to obtain payment, as law permits and no more than is needed."""
        bill = note(RecordKind.BILLING_LINE)
        decision = decide("APA", Purpose.PAYMENT, PAYER, bill)

        assert set() == speaking(decision)

    @pytest.mark.parametrize(
        "purpose", [Purpose.FUNDRAISING, Purpose.MARKETING, Purpose.CURIOSITY, Purpose.SALE]
    )
    def test_apa_s_valid_purposes_are_professional_ones(self, purpose: Purpose) -> None:
        """4.05(b): to raise funds is none, whatever law permits."""
        asked = ask("APA", purpose, RecipientKind.OTHER, note(RecordKind.CLIENT_STATUS))
        decision = evaluate(asked, RuleSet.of(CODES["APA"], LETS_GO), as_of=MARCH_2026)

        assert Outcome.NEEDS_CONSENT is decision.outcome


class TestAfterDeath:
    """ACA B.3.f and NASW 1.07(w)."""

    DEAD = evolve(ADULT, died=date(2021, 1, 1), has_capacity=None)
    SAID = note(RecordKind.CONFIDENTIAL_COMMUNICATION)

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    def test_a_mother_asks(self, code: str) -> None:
        """What her son told stays with the counselor."""
        mother = {"is_family_or_friend": True, "is_personal_representative": False}
        decision = decide(
            code,
            Purpose.FAMILY_INQUIRY,
            RecipientKind.PARENT,
            self.SAID,
            client=self.DEAD,
            recipient=mother,
        )

        assert handling(decision) == (Handling.WITHHOLD,)
        assert f"{code.lower()}.deceased" in speaking(decision)

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    def test_the_client_s_documented_wish(self, code: str) -> None:
        """A grant made in life still counts."""
        wish = grant(kinds=(RecordKind.CONFIDENTIAL_COMMUNICATION,))
        decision = decide(
            code,
            Purpose.FAMILY_INQUIRY,
            RecipientKind.PARENT,
            self.SAID,
            client=self.DEAD,
            recipient={"is_personal_representative": False},
            consents=(wish,),
        )

        assert Outcome.PERMITTED is decision.outcome

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    @pytest.mark.parametrize("purpose", [Purpose.CONSULTATION, Purpose.SUPERVISION])
    def test_a_case_is_discussed_as_before(self, code: str, purpose: Purpose) -> None:
        """Whoever has lost a client may consult a colleague elsewhere, who learns no name."""
        facts = note(RecordKind.CASE_FACTS)
        decision = decide(code, purpose, COLLEAGUE, facts, client=self.DEAD)

        assert handling(decision) == (Handling.DEIDENTIFY,)

    def test_and_taught(self) -> None:
        """NASW 1.07(w): by the standards of 1.07(u)."""
        facts = note(RecordKind.CASE_FACTS)
        decision = decide("NASW", Purpose.TEACHING, RecipientKind.PUBLIC, facts, client=self.DEAD)

        assert handling(decision) == (Handling.DEIDENTIFY,)

    def test_whom_law_lets_act_for_the_dead(self) -> None:
        """ACA B.3.f: as law has it."""
        decision = decide(
            "ACA",
            Purpose.CLIENT_REQUEST,
            RecipientKind.PERSONAL_REPRESENTATIVE,
            self.SAID,
            client=self.DEAD,
        )

        assert {"aca.after_death"} == speaking(decision)


class TestOnItsWay:
    """ACA B.3.c and B.3.e, NASW 1.07(i) and (m), APA 4.01, AAMFT 2.5."""

    @pytest.mark.parametrize("code", ["AAMFT", "ACA", "APA", "NASW"])
    def test_whatever_goes_goes_safely(self, code: str) -> None:
        """With a release, and not with a refusal."""
        going = decide(code, Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, consents=(grant(),))
        staying = decide(code, Purpose.EMPLOYMENT, RecipientKind.EMPLOYER)

        assert f"{code.lower()}.safe_passage" in due(going)
        assert f"{code.lower()}.safe_passage" not in due(staying)
