"""34 CFR 99.3, 99.8, 99.10(f), 99.31(b): what is an education record, and what is none."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Client,
    Discloser,
    EducationCase,
    EducationOrigin,
    Emergency,
    Handling,
    Outcome,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    SchoolReview,
    Setting,
)
from disclosure_rules.model.data_use import DataUse
from tests.law.us.ferpa.samples import (
    CLINIC,
    COLLEGE,
    NO_SERVICE,
    SENIOR,
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
F = RecordFile
NEWSPAPER = who(K.MEDIA)
NO_STUDY = SchoolReview(serves_schools=False)
NOBODYS = EducationCase(passes_on_for_school=False, **NO_SERVICE)


def kept(*files: RecordFile, **more: Any) -> RecordItem:
    return record(RecordKind.PROGRESS_NOTE, files=frozenset(files), **more)


class TestWhatIsGoverned:
    """Education records are "those records that are: (1) Directly related to a student; and (2)
    Maintained by an educational agency or institution or by a party acting for the agency".
    """

    @pytest.mark.parametrize(
        ("files", "expected"),
        [
            ([F.EDUCATION], Outcome.NEEDS_CONSENT),
            ([F.SPECIAL_EDUCATION], Outcome.NEEDS_CONSENT),
            ([F.EDUCATION_TREATMENT], Outcome.NEEDS_CONSENT),
            ([F.TREATMENT], Outcome.NEEDS_CONSENT),
            ([F.SOLE_POSSESSION], Outcome.NEEDS_CONSENT),
            ([F.EDUCATION, F.SCHOOL_LAW_ENFORCEMENT], Outcome.NEEDS_CONSENT),
            ([F.SCHOOL_LAW_ENFORCEMENT], Outcome.NOT_COVERED),
            ([F.EMPLOYMENT], Outcome.NOT_COVERED),
            ([F.PERSONAL_OBSERVATION], Outcome.NOT_COVERED),
            ([], Outcome.NOT_COVERED),
        ],
    )
    def test_by_the_file_that_a_school_keeps_it_in(
        self, files: list[RecordFile], expected: Outcome
    ) -> None:
        """A school's medical file is an education record too; its police's file is none, and what
        a teacher saw is no record at all: there the law is silent, which lets nothing go.
        """
        assert expected is outcome(ask(P.MEDIA, NEWSPAPER, kept(*files)))

    @pytest.mark.parametrize(
        ("files", "expected"),
        [
            ([F.EDUCATION], Outcome.NEEDS_CONSENT),
            ([F.TREATMENT], Outcome.NOT_COVERED),
            ([F.TREATMENT, F.EDUCATION], Outcome.NOT_COVERED),
            ([F.SOLE_POSSESSION], Outcome.NOT_COVERED),
        ],
    )
    def test_by_the_file_that_a_clinic_keeps_it_in(
        self, files: list[RecordFile], expected: Outcome
    ) -> None:
        """A clinic's own chart is none of FERPA's business."""
        asked = ask(P.MEDIA, NEWSPAPER, kept(*files), discloser=CLINIC, education=NOBODYS)

        assert expected is outcome(asked)

    def test_an_online_counselor_who_acts_for_the_school(self) -> None:
        """The text adds "or by a party acting for the agency": such notes are education records."""
        online = Discloser(settings=frozenset((Setting.PRIVATE_PRACTICE,)), acts_for_school=True)
        own = Discloser(settings=frozenset((Setting.PRIVATE_PRACTICE,)), acts_for_school=False)

        assert Outcome.NEEDS_CONSENT is outcome(
            ask(P.MEDIA, NEWSPAPER, kept(F.TREATMENT), discloser=online)
        )
        assert Outcome.NOT_COVERED is outcome(
            ask(P.MEDIA, NEWSPAPER, kept(F.TREATMENT), discloser=own)
        )

    def test_before_the_text_is_held(self) -> None:
        """The rule of 2 December 2011 is "effective January 3, 2012"; earlier text is not held."""
        first = date(2012, 1, 3)
        asked = ask(P.CLIENT_REQUEST, who(K.PARENT), student=Client(ref="a", born=date(2001, 1, 1)))

        assert Outcome.NOT_COVERED is outcome(asked, first - timedelta(days=1))
        assert Outcome.REQUIRED is outcome(asked, first)


class TestPassedOn:
    """99.33(a)(1) "on the condition that the party to whom the information is disclosed will not
    disclose the information to any other party without the prior consent".
    """

    @pytest.mark.parametrize("origin", EducationOrigin)
    def test_it_stays_bound_in_a_clinics_chart(self, origin: EducationOrigin) -> None:
        """What a clinic received from a school is governed there too, unless it is its own."""
        item = kept(F.TREATMENT, education_origin=origin)
        found = decide(ask(P.MEDIA, NEWSPAPER, item, discloser=CLINIC, education=NOBODYS))

        if origin is EducationOrigin.OWN:
            assert Outcome.NOT_COVERED is found.outcome
        else:
            assert found.outcome in (Outcome.PERMITTED, Outcome.NEEDS_CONSENT)

    def test_a_school_decides_on_its_own_record_wherever_it_came_from(self) -> None:
        """What came from the former school is the new school's record."""
        item = kept(F.EDUCATION, education_origin=EducationOrigin.PARENT_OR_STUDENT)

        assert Outcome.NEEDS_CONSENT is outcome(ask(P.MEDIA, NEWSPAPER, item))


class TestSolePossession:
    """None is what is "kept in the sole possession of the maker, … used only as a personal memory
    aid, and … not accessible or revealed to any other person except a temporary substitute".
    """

    NOTE = kept(F.SOLE_POSSESSION)

    def test_no_parent_has_a_right_to_it(self) -> None:
        """It is no education record yet; to show it is allowed, and makes it one."""
        decision = decide(ask(P.CLIENT_REQUEST, who(K.PARENT), self.NOTE))

        assert Outcome.PERMITTED is decision.outcome
        assert {"to_parent_or_student"} == permitted_by(decision)
        assert "becomes_education_record" in duties(decision)

    def test_a_substitute_may_read_it(self) -> None:
        """And it stays what it is."""
        decision = decide(
            ask(P.EDUCATION, who(K.TEACHER), self.NOTE, education=EducationCase(is_substitute=True))
        )

        assert {"sole_possession_to_substitute"} == permitted_by(decision)
        assert "becomes_education_record" not in duties(decision)

    def test_the_principal_gets_it_as_any_other_record(self) -> None:
        """With a legitimate educational interest; without, not."""
        principal = official(K.SCHOOL_ADMINISTRATOR)
        curious = official(K.SCHOOL_ADMINISTRATOR, has_educational_interest=False)

        assert Outcome.PERMITTED is outcome(ask(P.EDUCATION, principal, self.NOTE))
        assert Outcome.NEEDS_CONSENT is outcome(
            ask(P.EDUCATION, curious, self.NOTE, education=EducationCase(is_substitute=False))
        )

    def test_in_an_emergency_it_may_be_told(self) -> None:
        """A private note does not keep a threat from those who must know."""
        threat = record(RecordKind.THREAT_DETAIL, files=frozenset((F.SOLE_POSSESSION,)))
        emergency = Emergency(is_health_or_safety=True, recipient_must_know=True)

        assert Outcome.PERMITTED is outcome(
            ask(P.HEALTH_OR_SAFETY_EMERGENCY, who(K.LAW_ENFORCEMENT), threat, emergency=emergency)
        )

    def test_once_filed_it_is_open(self) -> None:
        """A note that stands in the education record as well is no private one."""
        filed = kept(F.SOLE_POSSESSION, F.EDUCATION)

        assert Outcome.REQUIRED is outcome(ask(P.CLIENT_REQUEST, who(K.PARENT), filed))


class TestTreatmentRecords:
    """Nor are "Records on a student who is 18 years of age or older, or is attending an institution
    of postsecondary education … Disclosed only to individuals providing the treatment".
    """

    NOTE = kept(F.EDUCATION_TREATMENT)
    PHYSICIAN = who(K.PHYSICIAN, treats_client=True)

    def test_those_who_treat_may_have_it(self) -> None:
        """At the campus clinic and outside."""
        decision = decide(ask(P.TREATMENT, self.PHYSICIAN, self.NOTE, discloser=COLLEGE))

        assert Outcome.PERMITTED is decision.outcome
        assert {"treatment_record_to_providers"} == permitted_by(decision)

    @pytest.mark.parametrize(
        ("purpose", "recipient", "student"),
        [
            (P.EMPLOYMENT, who(K.EMPLOYER), SENIOR),
            (P.TREATMENT, who(K.PHYSICIAN, treats_client=False), SENIOR),
            (P.INSURANCE_CLAIM, who(K.PHYSICIAN, treats_client=True), SENIOR),
        ],
    )
    def test_nobody_else(self, purpose: Purpose, recipient: Any, student: Client) -> None:
        """To show it to others makes it an education record, for which consent is wanted."""
        asked = ask(
            purpose,
            recipient,
            self.NOTE,
            student=student,
            discloser=COLLEGE,
            education=EducationCase(is_students_choice=False, **NO_SERVICE),
        )

        assert Outcome.NEEDS_CONSENT is outcome(asked)

    def test_a_pupils_record_is_an_education_record(self) -> None:
        """A school nurse's file on a 13-year-old: no treatment exception; the parent sees it."""
        nurse = ask(P.TREATMENT, self.PHYSICIAN, self.NOTE, education=EducationCase(**NO_SERVICE))

        assert Outcome.NEEDS_CONSENT is outcome(nurse)
        assert Outcome.REQUIRED is outcome(ask(P.CLIENT_REQUEST, who(K.PARENT), self.NOTE))

    def test_the_student_has_no_right_but_may_be_shown_it(self) -> None:
        """99.10(f) "is not required to give an eligible student access to treatment records"."""
        decision = decide(ask(P.CLIENT_REQUEST, who(K.CLIENT), self.NOTE, discloser=COLLEGE))

        assert Outcome.PERMITTED is decision.outcome
        assert {"review_of_treatment_record", "becomes_education_record"} <= duties(decision)

    @pytest.mark.parametrize("chosen", [True, False, None])
    def test_a_professional_of_the_students_choice(self, chosen: bool | None) -> None:
        """99.10(f) "a physician or other appropriate professional of the student's choice"."""
        asked = ask(
            P.OTHER,
            who(K.PSYCHIATRIST, treats_client=False),
            self.NOTE,
            discloser=COLLEGE,
            education=EducationCase(is_students_choice=chosen, **NO_SERVICE),
        )
        expected = {
            True: Outcome.PERMITTED,
            False: Outcome.NEEDS_CONSENT,
            None: Outcome.UNDETERMINED,
        }

        assert expected[chosen] is outcome(asked)


class TestNoDisclosure:
    """99.3 "to any party except the party identified as the party that provided or created the
    record".
    """

    @pytest.mark.parametrize("trait", ["is_source_of_record", "is_originator"])
    def test_back_to_where_it_came_from(self, trait: str) -> None:
        """An outside evaluator gets the report back that they wrote."""
        evaluator = who(K.MENTAL_HEALTH_PROFESSIONAL, **{trait: True})
        decision = decide(ask(P.OTHER, evaluator))

        assert Outcome.PERMITTED is decision.outcome
        assert {"back_to_source"} == permitted_by(decision)


class TestOwnPolice:
    """99.8(c)(1) "for the purpose of asking that unit to investigate a possible violation of, or
    to enforce, any local, State, or Federal law".
    """

    def test_the_school_may_say_what_to_look_into(self) -> None:
        """The incident goes, the file does not."""
        incident = record(RecordKind.INCIDENT_DETAIL)
        unit = official(K.LAW_ENFORCEMENT, has_educational_interest=False)
        calm = Emergency(is_health_or_safety=False)
        decision = decide(ask(P.REPORT_CRIME, unit, incident, record(), emergency=calm))

        assert Outcome.PARTLY_PERMITTED is decision.outcome
        assert {"ask_own_police"} == permitted_by(decision)
        assert [Handling.RELEASE, Handling.WITHHOLD] == [
            one.handling for one in decision.plan.dispositions
        ]

    def test_other_police_are_no_unit_of_the_school(self) -> None:
        """They need consent, an order, or an emergency."""
        incident = record(RecordKind.INCIDENT_DETAIL)

        assert Outcome.NEEDS_CONSENT is outcome(
            ask(
                P.REPORT_CRIME,
                who(K.LAW_ENFORCEMENT),
                incident,
                emergency=Emergency(is_health_or_safety=False),
            )
        )

    def test_what_the_unit_need_not_know_to_look_into_it(self) -> None:
        """ "for the purpose of asking that unit": the student's file is no part of the question."""
        unit = who(K.LAW_ENFORCEMENT, is_within_program=True, has_educational_interest=False)
        fight, last_year = (
            record(RecordKind.INCIDENT_DETAIL, ref="fight"),
            record(RecordKind.INCIDENT_DETAIL, ref="last year", is_necessary=False),
        )
        calm = Emergency(is_health_or_safety=False)
        decision = decide(ask(P.REPORT_CRIME, unit, fight, last_year, emergency=calm))

        assert [True, False] == [one.goes for one in decision.plan.dispositions]


class TestDeidentified:
    """99.31(b)(1) "after the removal of all personally identifiable information"."""

    def test_it_may_go_to_anybody(self) -> None:
        """Also from somebody who received it."""
        item = record(is_deidentified=True)

        assert Outcome.PERMITTED is outcome(ask(P.PUBLICATION, who(K.PUBLIC), item))
        assert Outcome.PERMITTED is outcome(
            ask(P.PUBLICATION, who(K.PUBLIC), item, discloser=CLINIC)
        )

    def test_not_to_who_knows_whose_it_is(self) -> None:
        """99.3 (g): a paper that asks for the file of the boy who fought gets no blackened one."""
        item = record(is_deidentified=True)
        asked = ask(
            P.MEDIA, who(K.MEDIA), item, education=EducationCase(recipient_knows_student=True)
        )

        assert Outcome.NEEDS_CONSENT is outcome(asked)

    @pytest.mark.parametrize(
        ("data_use", "expected"),
        [
            (DataUse(code_is_kept_apart=True, code_is_underived=True), Outcome.PERMITTED),
            (DataUse(code_is_kept_apart=True, code_is_underived=False), Outcome.NEEDS_CONSENT),
            (DataUse(code_is_kept_apart=False, code_is_underived=True), Outcome.NEEDS_CONSENT),
        ],
    )
    def test_with_a_code(self, data_use: DataUse, expected: Outcome) -> None:
        """99.31(b)(2) "not based on a student's social security number or other personal"."""
        code = record(RecordKind.REIDENTIFICATION_CODE)
        asked = ask(
            P.RESEARCH,
            who(K.RESEARCHER),
            code,
            data_use=data_use,
            education=EducationCase(**NO_SERVICE),
            school_review=evolve(NO_STUDY, is_education_research=True),
        )
        of_health = evolve(
            asked,
            circumstances=evolve(
                asked.circumstances, school_review=evolve(NO_STUDY, is_education_research=False)
            ),
        )

        assert expected is outcome(asked)
        assert Outcome.NEEDS_CONSENT is outcome(of_health)
