"""34 CFR 99.31(a)(3) to (7), 99.35, 99.38 and 20 U.S.C. 1232g(b)(1)(K): audits, aid, studies."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    DisclosureRequest,
    EducationCase,
    LegalProcess,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
    SchoolReview,
)
from tests.law.us.ferpa.samples import (
    NO_SERVICE,
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
NO_SCHOOL = EducationCase(student_enrolls_there=False, **NO_SERVICE)


def review(purpose: Purpose, kind: RecipientKind, **said: Any) -> DisclosureRequest:
    return ask(
        purpose,
        who(kind),
        education=NO_SCHOOL,
        school_review=SchoolReview(**said),
        process=LegalProcess(kinds=frozenset()),
    )


def each_is_wanted(request: DisclosureRequest, *names: str) -> None:
    """Assert that it goes, and that each of these alone keeps it or makes it a question."""
    whole = request.circumstances.school_review
    assert Outcome.PERMITTED is outcome(request)
    for name in names:
        was = getattr(whole, name)
        for answer, expected in ((not was, Outcome.NEEDS_CONSENT), (None, Outcome.UNDETERMINED)):
            changed = evolve(whole, **{name: answer})
            around = evolve(request.circumstances, school_review=changed)
            assert expected is outcome(evolve(request, circumstances=around)), name


class TestAudits:
    """99.31(a)(3) "to authorized representatives of"; 99.35(a)(1) "in connection with an audit or
    evaluation of Federal or State supported education programs"; (3) "a written agreement".
    """

    @pytest.mark.parametrize("purpose", [P.AUDIT_OR_EVALUATION, P.COMPLIANCE_INVESTIGATION])
    def test_by_an_educational_authority(self, purpose: Purpose) -> None:
        """Its representative, designated, for education programs."""
        each_is_wanted(
            review(
                purpose,
                K.EDUCATION_AUTHORITY,
                acts_for_authority=True,
                was_designated=True,
                is_for_education_programs=True,
                is_of_nutrition_programs=False,
            ),
            "acts_for_authority",
            "was_designated",
            "is_for_education_programs",
        )

    def test_it_is_recorded_protected_and_destroyed(self) -> None:
        """99.32(a)(1), 99.35(b)."""
        decision = decide(
            review(
                P.AUDIT_OR_EVALUATION,
                K.EDUCATION_AUTHORITY,
                acts_for_authority=True,
                was_designated=True,
                is_for_education_programs=True,
            )
        )

        assert {"audit_or_evaluation"} == permitted_by(decision)
        assert {"protect_and_destroy", "record_of_disclosure", "inform_recipient"} <= duties(
            decision
        )

    def test_of_nutrition_programs(self) -> None:
        """The statute adds the Food and Nutrition Service, held from 14 January 2013."""
        request = review(
            P.AUDIT_OR_EVALUATION,
            K.OTHER_GOVERNMENT_AGENCY,
            acts_for_authority=False,
            is_of_nutrition_programs=True,
        )
        first = date(2013, 1, 14)

        each_is_wanted(request, "is_of_nutrition_programs")
        assert Outcome.NEEDS_CONSENT is outcome(request, first - timedelta(days=1))
        assert Outcome.PERMITTED is outcome(request, first)


class TestFinancialAid:
    """99.31(a)(4)(i) "in connection with financial aid for which the student has applied or which
    the student has received, if the information is necessary for such purposes as".
    """

    @pytest.mark.parametrize(("seeks", "needed"), list(product((True, False), repeat=2)))
    def test_what_the_aid_needs(self, seeks: bool, needed: bool) -> None:
        """Of a student who seeks it."""
        request = ask(
            P.FINANCIAL_AID,
            who(K.OTHER),
            record(RecordKind.EDUCATION_RECORD, is_necessary=needed),
            education=NO_SCHOOL,
            school_review=SchoolReview(student_seeks_aid=seeks),
        )

        assert (seeks and needed) is (Outcome.PERMITTED is outcome(request))


class TestJuvenileJustice:
    """99.31(a)(5)(i) "specifically … Allowed to be reported or disclosed pursuant to State
    statute", and 99.38 for statutes "adopted after November 19, 1974".
    """

    def test_a_statute_from_before(self) -> None:
        """No certificate, and no matter when."""
        each_is_wanted(
            review(
                P.JUVENILE_JUSTICE,
                K.PROBATION_OR_PAROLE,
                statute_allows_it=True,
                serves_juvenile_justice=True,
                statute_is_old=True,
                is_before_adjudication=False,
            ),
            "statute_allows_it",
            "serves_juvenile_justice",
        )

    def test_a_later_statute(self) -> None:
        """Before adjudication, and certified in writing."""
        each_is_wanted(
            review(
                P.JUVENILE_JUSTICE,
                K.PROBATION_OR_PAROLE,
                statute_allows_it=True,
                serves_juvenile_justice=True,
                statute_is_old=False,
                is_before_adjudication=True,
                was_certified=True,
            ),
            "statute_allows_it",
            "serves_juvenile_justice",
            "is_before_adjudication",
            "was_certified",
        )

    def test_which_statute_is_asked(self) -> None:
        """Where a certificate is missing it matters."""
        decision = decide(
            review(
                P.JUVENILE_JUSTICE,
                K.COURT,
                statute_allows_it=True,
                serves_juvenile_justice=True,
                is_before_adjudication=True,
                was_certified=False,
            )
        )

        assert Outcome.UNDETERMINED is decision.outcome
        assert "school_review.statute_is_old" in {one.name for one in decision.missing}


class TestStudies:
    """99.31(a)(6) "to organizations conducting studies for, or on behalf of, educational agencies
    or institutions", "only if … a written agreement".
    """

    def test_under_an_agreement(self) -> None:
        """For schools, without identifying anybody, and destroyed."""
        request = review(
            P.RESEARCH,
            K.RESEARCHER,
            serves_schools=True,
            protects_students=True,
            has_study_agreement=True,
        )
        each_is_wanted(request, "serves_schools", "protects_students", "has_study_agreement")

        assert "study_agreement" in duties(decide(request))


class TestAccreditation:
    """99.31(a)(7) "to accrediting organizations to carry out their accrediting functions"."""

    def test_for_accreditation_alone(self) -> None:
        """To such an organization, for that."""
        request = review(
            P.AUDIT_OR_EVALUATION,
            K.ACCREDITING_ORGANIZATION,
            is_accreditation=True,
            acts_for_authority=False,
            is_of_nutrition_programs=False,
        )

        each_is_wanted(request, "is_accreditation")
        assert Outcome.NEEDS_CONSENT is outcome(
            evolve(request, recipient=who(K.OTHER_GOVERNMENT_AGENCY))
        )
