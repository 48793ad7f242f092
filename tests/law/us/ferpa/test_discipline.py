"""34 CFR 99.31(a)(13) to (16) and 99.39: discipline at colleges."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Client,
    Discloser,
    DisclosureRequest,
    EducationCase,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
    SchoolDiscipline,
)
from tests.law.us.ferpa.samples import (
    COLLEGE,
    NO_SERVICE,
    SCHOOL,
    SENIOR,
    ask,
    decide,
    duties,
    outcome,
    permitted_by,
    record,
    who,
)

K = RecipientKind
P = Purpose
R = RecordKind
RESULT = record(R.DISCIPLINARY_RESULT)


def at_college(
    kind: RecipientKind,
    *items: Any,
    discloser: Discloser = COLLEGE,
    student: Client = SENIOR,
    recipient: dict[str, Any] | None = None,
    **said: bool | None,
) -> DisclosureRequest:
    plain: dict[str, Any] = {
        "alleges_violent_crime": True,
        "violation_was_found": False,
        "recipient_is_victim": False,
        "concerns_alcohol_or_drugs": False,
        "alcohol_violation_was_found": False,
    }
    return ask(
        P.OTHER,
        who(kind, **(recipient or {})),
        *(items or (RESULT,)),
        discloser=discloser,
        student=student,
        discipline=SchoolDiscipline(**{**plain, **said}),
        education=EducationCase(**NO_SERVICE),
    )


class TestTheVictim:
    """(13) "to a victim of an alleged perpetrator of a crime of violence or a non-forcible sex
    offense … regardless of whether the institution concluded a violation was committed".
    """

    @pytest.mark.parametrize(("victim", "violent"), list(product((True, False), repeat=2)))
    def test_learns_the_final_results(self, victim: bool, violent: bool) -> None:
        """Of a proceeding about such a crime."""
        request = at_college(K.OTHER, recipient_is_victim=victim, alleges_violent_crime=violent)

        assert (victim and violent) is (Outcome.PERMITTED is outcome(request))

    def test_and_nothing_else(self) -> None:
        """99.39 "must include only the name of the student, the violation committed, and any
        sanction"; the victim is told that it is bound, and it is recorded.
        """
        items = (RESULT, record(R.NAME), record(R.DISCIPLINE_RECORD), record(R.DIAGNOSIS))
        decision = decide(at_college(K.OTHER, *items, recipient_is_victim=True))

        assert [True, True, False, False] == [one.goes for one in decision.plan.dispositions]
        assert {"inform_recipient", "record_of_disclosure"} <= duties(decision)

    def test_a_high_school_has_no_such_rule(self) -> None:
        """ "conducted by the institution of postsecondary education"."""
        assert Outcome.NEEDS_CONSENT is outcome(
            at_college(K.OTHER, discloser=SCHOOL, recipient_is_victim=True)
        )


class TestAnybody:
    """(14) "must not disclose the final results … unless it determines that … The student is an
    alleged perpetrator … and … has committed a violation of the institution's rules".
    """

    @pytest.mark.parametrize(("violent", "found"), list(product((True, False), repeat=2)))
    def test_may_learn_of_a_violation_that_was_found(self, violent: bool, found: bool) -> None:
        """And is then free to tell, 99.33(c) and (d)."""
        request = at_college(K.MEDIA, alleges_violent_crime=violent, violation_was_found=found)

        assert (violent and found) is (Outcome.PERMITTED is outcome(request))
        if violent and found:
            assert "inform_recipient" not in duties(decide(request))

    @pytest.mark.parametrize(("agreed", "goes"), [(True, True), (False, False)])
    def test_no_other_student_is_named(self, agreed: bool, goes: bool) -> None:
        """(ii) "without the prior written consent of the other student"."""
        joint = evolve(
            RESULT,
            subjects=frozenset(("student-a", "witness-b")),
            other_subjects_agreed=agreed,
        )
        request = at_college(K.MEDIA, joint, violation_was_found=True)

        assert goes is (Outcome.PERMITTED is outcome(request))


class TestAlcoholAndDrugs:
    """(15) "to a parent of a student at an institution of postsecondary education regarding the
    student's violation … governing the use or possession of alcohol or a controlled substance if …
    The student is under the age of 21 at the time of the disclosure".
    """

    @staticmethod
    def notice(**more: Any) -> DisclosureRequest:
        return at_college(
            K.PARENT,
            record(R.DISCIPLINE_RECORD),
            **{
                "recipient": {"claims_client_as_dependent": False},
                "concerns_alcohol_or_drugs": True,
                "alcohol_violation_was_found": True,
                **more,
            },
        )

    def test_a_violation_that_was_found(self) -> None:
        """Both are wanted."""
        assert {"alcohol_or_drugs_to_parent"} == permitted_by(decide(self.notice()))
        assert Outcome.NEEDS_CONSENT is outcome(self.notice(alcohol_violation_was_found=False))
        assert Outcome.NEEDS_CONSENT is outcome(self.notice(concerns_alcohol_or_drugs=False))

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2026, 3, 1), Outcome.PERMITTED),
            (date(2026, 3, 2), Outcome.NEEDS_CONSENT),
            (date(2026, 3, 3), Outcome.NEEDS_CONSENT),
        ],
    )
    def test_until_the_day_before_turning_21(self, day: date, expected: Outcome) -> None:
        """The day before, on and after the birthday."""
        turning = Client(ref="student-a", born=date(2005, 3, 2))

        assert expected is outcome(self.notice(student=turning), day)

    def test_not_what_was_said_in_counseling(self) -> None:
        """ "regarding the student's violation"."""
        said = (record(R.SESSION_CONTENT), record(R.SUBSTANCE_USE))
        decision = decide(evolve(self.notice(), items=said))

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert [False, False] == [one.goes for one in decision.plan.dispositions]

    def test_to_nobody_but_parents(self) -> None:
        """A roommate's parents are none."""
        assert Outcome.NEEDS_CONSENT is outcome(evolve(self.notice(), recipient=who(K.FRIEND)))


class TestRegisteredOffenders:
    """(16) "concerns sex offenders and other individuals required to register … and the information
    was provided to the educational agency or institution under 42 U.S.C. 14071".
    """

    def test_what_was_provided_may_be_told(self) -> None:
        """At any school."""
        item = record(R.OFFENDER_REGISTRATION)

        assert Outcome.PERMITTED is outcome(at_college(K.PUBLIC, item, discloser=SCHOOL))
        assert "inform_recipient" not in duties(
            decide(at_college(K.PUBLIC, item, discloser=SCHOOL))
        )
