"""34 CFR 99.4, 99.5, 99.10 to 99.12, 99.21(c)(2), 99.31(a)(8), (12): parents and students."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    AccessDenial,
    AccessRequest,
    Client,
    EducationCase,
    Handling,
    Outcome,
    ParentalAccess,
    Purpose,
    RecipientKind,
    RecordKind,
    mandates,
)
from tests.law.us.ferpa.samples import (
    COLLEGE,
    MARCH_2026,
    ONLY_FERPA,
    SENIOR,
    ask,
    consent,
    decide,
    duties,
    outcome,
    permitted_by,
    record,
    who,
)

K = RecipientKind
P = Purpose
MOTHER = who(K.PARENT)
NOT_DEPENDENT = who(K.PARENT, claims_client_as_dependent=False)
THE_STUDENT = who(K.CLIENT)


class TestWhoseRightsTheyAre:
    """99.5(a)(1) "When a student becomes an eligible student, the rights accorded to, and consent
    required of, parents under this part transfer from the parents to the student".
    """

    BIRTHDAY = date(2026, 5, 17)

    @pytest.mark.parametrize("days", [-1, 0, 1])
    def test_from_the_eighteenth_birthday(self, days: int) -> None:
        """The day before, the parent; on the day and after, the student."""
        turning = Client(ref="student-a", born=date(2008, 5, 17))
        day = self.BIRTHDAY + timedelta(days=days)
        parents = ask(P.CLIENT_REQUEST, NOT_DEPENDENT, student=turning)
        students = ask(P.CLIENT_REQUEST, THE_STUDENT, student=turning)

        if days < 0:
            assert Outcome.REQUIRED is outcome(parents, day)
            assert Outcome.PERMITTED is outcome(students, day)
        else:
            assert Outcome.NEEDS_CONSENT is outcome(parents, day)
            assert Outcome.REQUIRED is outcome(students, day)

    def test_at_college_whatever_the_age(self) -> None:
        """99.3 "or is attending an institution of postsecondary education"."""
        young = Client(ref="student-a", born=date(2009, 5, 17))

        assert Outcome.REQUIRED is outcome(
            ask(P.CLIENT_REQUEST, THE_STUDENT, student=young, discloser=COLLEGE)
        )
        assert Outcome.NEEDS_CONSENT is outcome(
            ask(P.CLIENT_REQUEST, NOT_DEPENDENT, student=young, discloser=COLLEGE)
        )

    def test_a_pupil_who_attends_a_college_too(self) -> None:
        """The words of the definition do not ask which of the two discloses."""
        both = ask(
            P.CLIENT_REQUEST, NOT_DEPENDENT, education=EducationCase(attends_postsecondary=True)
        )

        assert Outcome.NEEDS_CONSENT is outcome(both)

    @pytest.mark.parametrize("emancipated", [True, False, None])
    def test_emancipation_changes_nothing(self, emancipated: bool | None) -> None:
        """FERPA counts years and colleges; a 17-year-old's parent keeps the right."""
        minor = Client(ref="student-a", born=date(2008, 5, 17), is_emancipated=emancipated)

        assert Outcome.REQUIRED is outcome(ask(P.CLIENT_REQUEST, MOTHER, student=minor))

    def test_an_age_that_nobody_knows_is_asked_for(self) -> None:
        """Neither parent nor student is refused or served before."""
        unknown = Client(ref="student-a")
        decision = decide(ask(P.CLIENT_REQUEST, NOT_DEPENDENT, student=unknown))

        assert Outcome.UNDETERMINED is decision.outcome
        assert ["education.is_eligible_student"] == [one.name for one in decision.missing]

    def test_who_is_of_age_is_eligible(self) -> None:
        """Also without a date of birth."""
        adult = Client(ref="student-a", is_minor=False)

        assert Outcome.REQUIRED is outcome(ask(P.CLIENT_REQUEST, THE_STUDENT, student=adult))


class TestWhoIsAParent:
    """99.4 "full rights under the Act to either parent, unless … evidence that there is a court
    order, State statute, or legally binding document … that specifically revokes these rights".
    """

    @pytest.mark.parametrize(
        ("lost", "expected"),
        [
            (None, Outcome.REQUIRED),
            (False, Outcome.REQUIRED),
            (True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_the_parent_without_custody(self, lost: bool | None, expected: Outcome) -> None:
        """Has the rights until there is evidence of the contrary."""
        father = who(K.PARENT, lost_rights_by_court_order=lost)

        assert expected is outcome(ask(P.CLIENT_REQUEST, father))

    @pytest.mark.parametrize(
        ("kind", "in_place", "expected"),
        [
            (K.GUARDIAN, False, Outcome.REQUIRED),
            (K.FOSTER_PARENT, True, Outcome.REQUIRED),
            (K.FAMILY_MEMBER, True, Outcome.REQUIRED),
            (K.FOSTER_PARENT, False, Outcome.NEEDS_CONSENT),
            (K.FAMILY_MEMBER, False, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_who_acts_as_one(self, kind: RecipientKind, in_place: bool, expected: Outcome) -> None:
        """99.3 "an individual acting as a parent in the absence of a parent or a guardian"."""
        acting = ParentalAccess(recipient_is_in_loco_parentis=in_place)

        assert expected is outcome(ask(P.CLIENT_REQUEST, who(kind), parental_access=acting))


class TestAccess:
    """99.10(a) "must be given the opportunity to inspect and review the student's education
    records"; (b) "not more than 45 days after it has received the request".
    """

    def test_in_45_days(self) -> None:
        """With explanations, and nothing destroyed meanwhile."""
        decision = decide(ask(P.CLIENT_REQUEST, MOTHER))

        assert Outcome.REQUIRED is decision.outcome
        (due,) = (
            one.obligation
            for one in decision.obligations
            if one.obligation.id == "us.ferpa.respond_to_access_request"
        )
        assert due.deadline is not None
        assert 45 == due.deadline.amount
        assert "destroy none" in due.text

    def test_nobody_owes_it_unasked(self) -> None:
        """It arises on request, and no situation raises it."""
        assert () == mandates(ask(P.OTHER, MOTHER).situation, ONLY_FERPA, as_of=MARCH_2026)

    def test_the_parents_request_need_not_be_recorded(self) -> None:
        """99.32(d)(1); nor is a parent told not to pass it on, 99.33(d)."""
        assert not {"record_of_disclosure", "inform_recipient"} & duties(
            decide(ask(P.CLIENT_REQUEST, MOTHER))
        )

    def test_session_notes_in_the_education_record_are_open_too(self) -> None:
        """The law has no counselor's privilege against the parents: what is filed is theirs."""
        note = record(RecordKind.SESSION_CONTENT, is_necessary=None)

        assert Outcome.REQUIRED is outcome(ask(P.CLIENT_REQUEST, MOTHER, note))


class TestSeveralStudents:
    """99.12(a) "may inspect and review or be informed of only the specific information about that
    student".
    """

    FIGHT = record(
        RecordKind.INCIDENT_DETAIL,
        subjects=frozenset(("student-a", "student-b")),
        is_recipients_own_part=False,
        other_subjects_agreed=False,
    )

    def test_the_others_are_taken_out(self) -> None:
        """The parent is owed the record, without the other child in it."""
        decision = decide(ask(P.CLIENT_REQUEST, MOTHER, self.FIGHT))

        assert Outcome.REQUIRED is decision.outcome
        assert Handling.GENERALISE is decision.plan.dispositions[0].handling
        assert "redact_other_students" in duties(decision)

    def test_also_where_nobody_has_said_whose_part_it_is(self) -> None:
        """A limitation limits also where it is not known whether it does."""
        unsaid = evolve(self.FIGHT, is_recipients_own_part=None, other_subjects_agreed=None)

        assert (
            Handling.GENERALISE
            is decide(ask(P.CLIENT_REQUEST, MOTHER, unsaid)).plan.dispositions[0].handling
        )

    @pytest.mark.parametrize(
        ("more", "expected"),
        [
            ({"is_recipients_own_part": True}, Handling.RELEASE),
            ({"other_subjects_agreed": True}, Handling.GENERALISE),
        ],
    )
    def test_not_where_there_is_nothing_to_take_out(
        self, more: dict[str, Any], expected: Handling
    ) -> None:
        """One's own part.  That everybody who is competent to has agreed says nothing of a pupil,
        who is not, and whose parents were not asked.
        """
        fight = evolve(self.FIGHT, **more)

        assert (
            expected is decide(ask(P.CLIENT_REQUEST, MOTHER, fight)).plan.dispositions[0].handling
        )

    @pytest.mark.parametrize(
        ("others", "expected"),
        [(("student-b",), Handling.RELEASE), ((), Handling.GENERALISE)],
    )
    def test_with_the_consent_of_each(self, others: tuple[str, ...], expected: Handling) -> None:
        """99.30, for this student and for the other."""
        plain: dict[str, Any] = {"to": K.PARENT, "purpose": P.CLIENT_REQUEST}
        own = consent(RecordKind.INCIDENT_DETAIL, **plain)
        theirs = (
            consent(RecordKind.INCIDENT_DETAIL, ref="grant-2", grantor_ref=one, **plain)
            for one in others
        )
        decision = decide(ask(P.CLIENT_REQUEST, MOTHER, self.FIGHT, consents=(own, *theirs)))

        assert expected is decision.plan.dispositions[0].handling

    def test_what_is_only_about_another_student(self) -> None:
        """Is not this parent's, with or without redaction."""
        other = record(RecordKind.OTHER_STUDENT_INFORMATION, subjects=frozenset(("student-b",)))

        assert Outcome.NEEDS_CONSENT is outcome(ask(P.CLIENT_REQUEST, MOTHER, other))


class TestWhatACollegeNeedNotShow:
    """99.12(b) "A postsecondary institution does not have to permit a student to inspect and review
    … Financial records … of his or her parents; Confidential letters and confidential statements of
    recommendation".
    """

    GROUNDS = (AccessDenial.PARENTS_FINANCES, AccessDenial.CONFIDENTIAL_RECOMMENDATION)

    @pytest.mark.parametrize("ground", GROUNDS)
    def test_it_stays_unless_it_is_given(self, ground: AccessDenial) -> None:
        """The college may show it all the same."""
        letter = record(RecordKind.PROFESSIONAL_OPINION, denial_grounds=frozenset((ground,)))
        asked = ask(P.CLIENT_REQUEST, THE_STUDENT, letter, student=SENIOR, discloser=COLLEGE)
        given = evolve(
            asked,
            circumstances=evolve(
                asked.circumstances, access=AccessRequest(is_given_despite_ground=True)
            ),
        )

        assert Outcome.FORBIDDEN is outcome(asked)
        assert Outcome.PERMITTED is outcome(given)

    @pytest.mark.parametrize("ground", GROUNDS)
    def test_a_high_school_has_no_such_ground(self, ground: AccessDenial) -> None:
        """An 18-year-old pupil sees it, and so does a 13-year-old's parent."""
        letter = record(RecordKind.PROFESSIONAL_OPINION, denial_grounds=frozenset((ground,)))

        assert Outcome.REQUIRED is outcome(
            ask(P.CLIENT_REQUEST, THE_STUDENT, letter, student=SENIOR)
        )
        assert Outcome.REQUIRED is outcome(ask(P.CLIENT_REQUEST, MOTHER, letter))

    def test_other_grounds_are_hipaas(self) -> None:
        """That access may harm is no ground under FERPA."""
        harm = AccessRequest(grounds=frozenset((AccessDenial.ENDANGERS_LIFE_OR_SAFETY,)))

        assert Outcome.REQUIRED is outcome(ask(P.CLIENT_REQUEST, MOTHER, access=harm))


class TestWithoutBeingAsked:
    """99.31(a)(12) "to the parent of a student who is not an eligible student or to the student";
    (a)(8) "to parents … of a dependent student".
    """

    @pytest.mark.parametrize("recipient", [MOTHER, THE_STUDENT], ids=["mother", "student"])
    def test_parent_and_pupil_may_be_told(self, recipient: Any) -> None:
        """Whatever for."""
        decision = decide(ask(P.OTHER, recipient))

        assert Outcome.PERMITTED is decision.outcome
        assert {"to_parent_or_student"} == permitted_by(decision)

    @pytest.mark.parametrize(
        ("dependent", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_the_parent_of_a_college_student(
        self, dependent: bool | None, expected: Outcome
    ) -> None:
        """If the student depends on them for tax."""
        parent = who(K.PARENT, claims_client_as_dependent=dependent)

        assert expected is outcome(ask(P.OTHER, parent, student=SENIOR, discloser=COLLEGE))

    def test_a_dependents_parent_has_no_right(self) -> None:
        """A permission, and nothing more (99.31(d))."""
        parent = who(K.PARENT, claims_client_as_dependent=True)

        assert Outcome.PERMITTED is outcome(
            ask(P.CLIENT_REQUEST, parent, student=SENIOR, discloser=COLLEGE)
        )


class TestStatements:
    """99.21(c)(2) "Disclose the statement whenever it discloses the portion of the record to which
    the statement relates".
    """

    @pytest.mark.parametrize("on_file", [True, False])
    def test_it_goes_along(self, on_file: bool) -> None:
        """Where one is linked to the item."""
        item = record(has_disagreement_on_file=on_file)

        assert on_file is ("attach_statement" in duties(decide(ask(P.OTHER, MOTHER, item))))
