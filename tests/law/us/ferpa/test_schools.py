"""34 CFR 99.31(a)(1) and (2), 99.34, 99.36(b): officials here and elsewhere."""

from itertools import product
from typing import Any

import pytest

from disclosure_rules import (
    Discloser,
    EducationCase,
    Outcome,
    Purpose,
    Recipient,
    RecipientKind,
    RecordKind,
    SchoolDiscipline,
    Setting,
)
from tests.law.us.ferpa.samples import (
    NO_SERVICE,
    ask,
    decide,
    duties,
    official,
    outcome,
    permitted_by,
    record,
    who,
)

K = RecipientKind
P = Purpose
R = RecordKind
NO_TRANSFER = EducationCase(student_enrolls_there=False)


class TestSchoolOfficials:
    """99.31(a)(1)(i)(A) "to other school officials, including teachers, within the agency or
    institution whom the agency or institution has determined to have legitimate educational
    interests"; (ii) "only those education records in which they have" them.
    """

    @pytest.mark.parametrize(
        ("inside", "interest", "needed"), list(product((True, False, None), repeat=3))
    )
    def test_inside_interested_and_in_need(
        self, inside: bool | None, interest: bool | None, needed: bool | None
    ) -> None:
        """All three, or not; what is not known is asked."""
        teacher = Recipient(
            kind=K.TEACHER, is_within_program=inside, has_educational_interest=interest
        )
        item = record(R.SESSION_CONTENT, is_necessary=needed)
        found = outcome(
            ask(
                P.EDUCATION,
                teacher,
                item,
                education=EducationCase(student_enrolls_there=False, **NO_SERVICE),
            )
        )
        answers = {inside, interest, needed}

        if False in answers:
            assert Outcome.NEEDS_CONSENT is found
        else:
            assert (Outcome.UNDETERMINED if None in answers else Outcome.PERMITTED) is found

    def test_it_is_not_recorded_and_the_teacher_is_told(self) -> None:
        """99.32(d)(2), 99.33(d)."""
        decision = decide(ask(P.EDUCATION, official()))

        assert {"school_official"} == permitted_by(decision)
        assert {"inform_recipient", "limit_officials"} <= duties(decision)
        assert "record_of_disclosure" not in duties(decision)

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (R.TEST_RESULT, Outcome.PERMITTED),
            (R.COPING_STRATEGY, Outcome.PERMITTED),
            (R.IEP_GOAL_PROGRESS, Outcome.PERMITTED),
            (R.SUCCESS, Outcome.PERMITTED),
            (R.SESSION_CONTENT, Outcome.UNDETERMINED),
            (R.PSYCHOTHERAPY_NOTE, Outcome.UNDETERMINED),
            (R.DIAGNOSIS, Outcome.UNDETERMINED),
            (R.FAMILY_HISTORY, Outcome.UNDETERMINED),
        ],
    )
    def test_what_a_teachers_task_needs_is_asked_item_by_item(
        self, kind: RecordKind, expected: Outcome
    ) -> None:
        """Our starting table has what helps in class; of the rest a person says whether."""
        item = record(kind, is_necessary=None)
        decision = decide(ask(P.EDUCATION, official(), item, education=NO_TRANSFER))

        assert expected is decision.outcome
        if expected is Outcome.UNDETERMINED:
            assert ["education.interest_reaches_item"] == [one.name for one in decision.missing]


class TestOutsourcedServices:
    """99.31(a)(1)(i)(B) "may be considered a school official … provided that the outside party—(1)
    Performs an institutional service … (2) Is under the direct control … (3) Is subject to the
    requirements of § 99.33(a)".
    """

    @pytest.mark.parametrize(
        ("performs", "controlled", "bound"), list(product((True, False, None), repeat=3))
    )
    def test_all_three(
        self, performs: bool | None, controlled: bool | None, bound: bool | None
    ) -> None:
        """An online counselor whom the school has contracted."""
        online = who(K.MENTAL_HEALTH_PROFESSIONAL, has_educational_interest=True)
        case = EducationCase(
            performs_school_function=performs,
            is_under_school_control=controlled,
            is_bound_on_redisclosure=bound,
        )
        found = outcome(ask(P.EDUCATION, online, education=case))
        answers = {performs, controlled, bound}

        if False in answers:
            assert Outcome.NEEDS_CONSENT is found
        else:
            assert (Outcome.UNDETERMINED if None in answers else Outcome.PERMITTED) is found

    def test_whom_the_family_brings_is_no_official(self) -> None:
        """The family's own therapist needs consent."""
        therapist = who(K.MENTAL_HEALTH_PROFESSIONAL, has_educational_interest=True)

        assert Outcome.NEEDS_CONSENT is outcome(
            ask(P.EDUCATIONAL_PLANNING, therapist, education=EducationCase(**NO_SERVICE))
        )

    def test_what_would_make_one(self) -> None:
        """Control and terms are something that a school can bring about."""
        online = who(K.MENTAL_HEALTH_PROFESSIONAL, has_educational_interest=True)
        case = EducationCase(
            performs_school_function=True,
            is_under_school_control=False,
            is_bound_on_redisclosure=False,
        )
        decision = decide(ask(P.EDUCATION, online, education=case))

        assert "consent.ferpa_parent_consent" in {
            fact.name for remedy in decision.remedies for fact in remedy.facts
        }

    def test_who_acts_for_the_school_discloses_as_the_school(self) -> None:
        """The contracted counselor tells the teacher what the teacher needs."""
        online = Discloser(settings=frozenset((Setting.PRIVATE_PRACTICE,)), acts_for_school=True)

        assert Outcome.PERMITTED is outcome(ask(P.EDUCATION, official(), discloser=online))


class TestAnotherSchool:
    """99.31(a)(2) "to officials of another school, school system, or institution of postsecondary
    education where the student seeks or intends to enroll, or where the student is already enrolled
    so long as the disclosure is for purposes related to the student's enrollment or transfer".
    """

    OTHER = who(K.SCHOOL)

    def transfer(self, **more: Any) -> Any:
        return ask(
            P.SCHOOL_ENROLLMENT,
            self.OTHER,
            education=EducationCase(**{"student_enrolls_there": True, **NO_SERVICE, **more}),
        )

    def test_the_whole_record_goes(self) -> None:
        """It is recorded, the school is told, and the family may have a copy and a hearing."""
        decision = decide(self.transfer(was_initiated_by_parent=True))

        assert Outcome.PERMITTED is decision.outcome
        assert {"new_school"} == permitted_by(decision)
        assert {"record_of_disclosure", "inform_recipient", "copy_of_transfer"} <= duties(decision)

    @pytest.mark.parametrize("enrolls", [False, None])
    def test_not_to_any_school(self, enrolls: bool | None) -> None:
        """Whether the student goes there is asked."""
        expected = Outcome.UNDETERMINED if enrolls is None else Outcome.NEEDS_CONSENT

        assert expected is outcome(self.transfer(student_enrolls_there=enrolls))

    @pytest.mark.parametrize(
        ("initiated", "announced", "due"),
        [
            (False, False, True),
            (True, False, False),
            (False, True, False),
            (True, True, False),
        ],
    )
    def test_notice_first(self, initiated: bool, announced: bool, due: bool) -> None:
        """99.34(a)(1) "Make a reasonable attempt to notify … unless"."""
        decision = decide(
            self.transfer(was_initiated_by_parent=initiated, annual_notice_covers_it=announced)
        )

        assert due is ("notify_of_transfer" in duties(decision))

    def test_where_it_is_not_known_whether_notice_is_due(self) -> None:
        """It is listed, with the questions on which it depends."""
        decision = decide(self.transfer())
        (due,) = (
            one for one in decision.obligations if one.obligation.id.endswith("notify_of_transfer")
        )

        assert {"education.annual_notice_covers_it", "education.was_initiated_by_parent"} == {
            one.name for one in due.depends_on
        }


class TestRiskyConduct:
    """99.36(b)(2), (3) "to teachers and school officials … who … have legitimate educational
    interests in the behavior of the student".
    """

    DISCIPLINE = record(R.DISCIPLINE_RECORD, is_necessary=None)

    @pytest.mark.parametrize(("risk", "interest"), list(product((True, False), repeat=2)))
    def test_in_another_school(self, risk: bool, interest: bool) -> None:
        """Both are wanted, and no enrollment there."""
        coach = who(K.TEACHER, has_educational_interest=interest)
        asked = ask(
            P.SCHOOL_DISCIPLINE,
            coach,
            self.DISCIPLINE,
            discipline=SchoolDiscipline(conduct_posed_risk=risk),
            education=EducationCase(**NO_SERVICE),
        )

        assert (risk and interest) is (Outcome.PERMITTED is outcome(asked))

    def test_the_rest_of_the_file_is_not_discipline(self) -> None:
        """ "appropriate information concerning disciplinary action", and not the counseling."""
        coach = who(K.TEACHER, has_educational_interest=True)
        asked = ask(
            P.SCHOOL_DISCIPLINE,
            coach,
            record(R.SESSION_CONTENT),
            discipline=SchoolDiscipline(conduct_posed_risk=True),
            education=EducationCase(**NO_SERVICE),
        )

        assert Outcome.NEEDS_CONSENT is outcome(asked)
