"""The ASCA standards: confidences of students, and informing parents of danger."""

from datetime import date

import pytest
from attrs import evolve

from disclosure_rules import (
    Circumstances,
    Client,
    Discloser,
    Emergency,
    Outcome,
    ParentalAccess,
    ParentalAccessLaw,
    Profession,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordKind,
    Representation,
    RuleSet,
    Situation,
    Threat,
    evaluate,
    mandates,
)
from disclosure_rules.law.us.ethics.asca import ASCA
from tests.law.us.ethics.cases import (
    ADULT,
    CALM,
    DYING,
    LETS_GO,
    MARCH_2026,
    ask,
    decide,
    due,
    grant,
    note,
    perhaps_due,
    speaking,
    unlimited,
)

STUDENT = Client(ref="client-a", born=date(2012, 5, 17), is_emancipated=False)
PARENT = RecipientKind.PARENT
PRINCIPAL = RecipientKind.SCHOOL_ADMINISTRATOR
TOLD = note(RecordKind.CONFIDENTIAL_COMMUNICATION)
RISK = note(RecordKind.THREAT_DETAIL)


class TestConfidences:
    """A.2: kept unless law requires disclosure or serious and foreseeable harm demands it."""

    def test_a_principal_asks(self) -> None:
        """What the student told stays."""
        decision = decide("ASCA", Purpose.GENERAL_INQUIRY, PRINCIPAL, TOLD, client=STUDENT)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"asca.confidences"} == speaking(decision)

    @pytest.mark.parametrize(
        "kind",
        [
            RecordKind.COPING_STRATEGY,
            RecordKind.IEP_GOAL_PROGRESS,
            RecordKind.SUCCESS,
            RecordKind.EDUCATION_RECORD,
        ],
    )
    def test_of_what_is_no_confidence_it_says_nothing(self, kind: RecordKind) -> None:
        """Strategies and progress for an IEP team are for FERPA: B.2 is not held."""
        decision = decide(
            "ASCA",
            Purpose.EDUCATIONAL_PLANNING,
            RecipientKind.IEP_TEAM_MEMBER,
            note(kind),
            client=STUDENT,
        )

        assert set() == speaking(decision)
        assert Outcome.NOT_COVERED is decision.outcome

    @pytest.mark.parametrize(
        "kind",
        [
            RecordKind.WHOLE_RECORD,
            RecordKind.INTAKE_ASSESSMENT,
            RecordKind.TREATMENT_SUMMARY,
            RecordKind.UNRELATED_HISTORY,
        ],
    )
    def test_nor_does_what_holds_it(self, kind: RecordKind) -> None:
        """A whole record holds what the student told, whatever FERPA lets officials have."""
        decision = decide("ASCA", Purpose.EDUCATION, PRINCIPAL, note(kind), client=STUDENT)

        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_other_records_are_no_breach(self) -> None:
        """Nobody weighs under A.2 a transcript that goes to the next school."""
        transcript = note(
            RecordKind.EDUCATION_RECORD,
            is_necessary=None,
            files=frozenset((RecordFile.EDUCATION,)),
        )
        asked = ask(
            "ASCA", Purpose.SCHOOL_ENROLLMENT, RecipientKind.SCHOOL, transcript, client=STUDENT
        )
        decision = evaluate(asked, RuleSet.of(ASCA, LETS_GO), as_of=MARCH_2026)

        assert unlimited(decision)
        assert "asca.least_intrusive" not in due(decision) | perhaps_due(decision)

    def test_a_student_asks(self) -> None:
        """The student gets what the student told."""
        own = decide("ASCA", Purpose.CLIENT_REQUEST, RecipientKind.CLIENT, TOLD, client=STUDENT)

        assert "asca.confidences" not in speaking(own)

    @pytest.mark.parametrize(
        ("law", "expected"),
        [
            (ParentalAccessLaw.ALLOWS, Outcome.PERMITTED),
            (ParentalAccessLaw.SILENT, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_parent_asks(self, law: ParentalAccessLaw | None, expected: Outcome) -> None:
        """Parents have what law gives them, and no more."""
        decision = decide(
            "ASCA",
            Purpose.CLIENT_REQUEST,
            PARENT,
            TOLD,
            client=STUDENT,
            parental_access=ParentalAccess(law=law),
        )

        assert expected is decision.outcome

    def test_with_consent(self) -> None:
        """Of an eligible student, to whom it names."""
        word = grant(kinds=(RecordKind.CONFIDENTIAL_COMMUNICATION,))

        assert unlimited(decide("ASCA", Purpose.OTHER, PRINCIPAL, TOLD, consents=(word,)))


class TestEmergencyCare:
    """A.2: a breach is needed to prevent serious and foreseeable harm to the student."""

    @pytest.mark.parametrize(("ill", "expected"), [(True, True), (False, False)])
    def test_the_ambulance_hears_what_she_took(self, ill: bool, expected: bool) -> None:
        """Although she said it in confidence."""
        decision = decide(
            "ASCA",
            Purpose.EMERGENCY_TREATMENT,
            RecipientKind.EMERGENCY_MEDICAL_SERVICES,
            note(RecordKind.SUBSTANCE_USE),
            client=STUDENT,
            emergency=Emergency(is_medical=ill, needs_treatment=ill),
        )

        assert expected is (Outcome.PERMITTED is decision.outcome)


class TestInformingParents:
    """A.9: parents are informed of a serious and foreseeable risk."""

    def test_parents_must_be_told(self) -> None:
        """After deliberation and consultation."""
        decision = decide("ASCA", Purpose.AVERT_THREAT, PARENT, RISK, client=STUDENT, threat=DYING)

        assert Outcome.REQUIRED is decision.outcome
        assert {"asca.consult", "asca.least_intrusive"} <= due(decision)

    def test_others_may_be_told(self) -> None:
        """The principal, in an emergency at school."""
        decision = decide(
            "ASCA",
            Purpose.HEALTH_OR_SAFETY_EMERGENCY,
            PRINCIPAL,
            RISK,
            client=STUDENT,
            threat=DYING,
        )

        assert Outcome.PERMITTED is decision.outcome

    def test_not_where_that_would_endanger_the_student(self) -> None:
        """Then nobody has to be told who would; child protection may be."""
        danger = Representation(may_endanger_client=True)

        def outcome(kind: RecipientKind) -> Outcome:
            return decide(
                "ASCA",
                Purpose.AVERT_THREAT,
                kind,
                RISK,
                client=STUDENT,
                threat=DYING,
                representation=danger,
                parental_access=ParentalAccess(law=ParentalAccessLaw.ALLOWS),
            ).outcome

        assert Outcome.NEEDS_CONSENT is outcome(PARENT)
        assert Outcome.PERMITTED is outcome(RecipientKind.CHILD_PROTECTIVE_SERVICES)

    @pytest.mark.parametrize("why", ["is_suspected_abuser", "lost_rights_by_court_order"])
    def test_not_a_parent_whom_the_student_is_kept_from(self, why: str) -> None:
        """Whoever is suspected of the abuse, or has lost a parent's rights, is not told."""
        silent = ParentalAccess(law=ParentalAccessLaw.SILENT)

        def outcome(known: bool) -> Outcome:
            return decide(
                "ASCA",
                Purpose.AVERT_THREAT,
                PARENT,
                RISK,
                client=STUDENT,
                threat=DYING,
                parental_access=silent,
                recipient={why: known},
            ).outcome

        assert Outcome.NEEDS_CONSENT is outcome(True)
        assert Outcome.REQUIRED is outcome(False)

    def test_nor_is_an_emancipated_student_s_parent_a_duty(self) -> None:
        """Whom law treats as an adult has no parent who must be told; one may be."""
        grown = evolve(STUDENT, is_emancipated=True)
        decision = decide("ASCA", Purpose.AVERT_THREAT, PARENT, RISK, client=grown, threat=DYING)

        assert Outcome.PERMITTED is decision.outcome

    @pytest.mark.parametrize(
        ("client", "threat", "stands"),
        [
            (STUDENT, DYING, True),
            (STUDENT, CALM, False),
            (STUDENT, evolve(DYING, is_serious=False), False),
            (STUDENT, evolve(DYING, is_imminent=False, is_foreseeable=False), False),
            (STUDENT, evolve(DYING, is_imminent=False, is_foreseeable=True), True),
            (STUDENT, evolve(DYING, is_to_self=False, is_to_others=True), True),
            (ADULT, DYING, False),  # an eligible student: a permission, and no duty
        ],
    )
    def test_what_must_i_do_now(self, client: Client, threat: Threat, stands: bool) -> None:
        """The duty stands before anybody asks."""
        situation = Situation(
            client=client,
            discloser=Discloser(profession=Profession.SCHOOL_COUNSELOR),
            circumstances=Circumstances(threat=threat),
        )
        duties = mandates(situation, RuleSet.of(ASCA), as_of=MARCH_2026)

        assert stands is ("asca.inform_parents" in {one.mandate.id for one in duties})
