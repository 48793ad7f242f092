"""34 CFR 99.30: what a consent must be, and whose it is to give."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    ANY,
    Client,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    DiscloserDesignation,
    EducationCase,
    EducationOrigin,
    Grantor,
    Outcome,
    Period,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordKind,
    defects,
)
from disclosure_rules.law.us.federal.ferpa.consent import PARENT_CONSENT
from tests.builders import case_of
from tests.law.us.ferpa.samples import (
    CLINIC,
    COLLEGE,
    MARCH_2026,
    NO_SERVICE,
    SCHOOL,
    SENIOR,
    WRITTEN,
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
E = ConsentElement
AGENCY = who(K.OUTSIDE_AGENCY)
NOBODYS = EducationCase(**NO_SERVICE)


def asked(*grants: ConsentGrant, **more: Any) -> Any:
    return ask(P.CARE_COORDINATION, AGENCY, consents=grants, education=NOBODYS, **more)


class TestElements:
    """99.30(a) "a signed and dated written consent"; (b) "(1) Specify the records that may be
    disclosed; (2) State the purpose of the disclosure; and (3) Identify the party or class of
    parties to whom the disclosure may be made".
    """

    def test_a_whole_one_lets_the_record_go(self) -> None:
        """To whom it names, and whoever asks for a copy gets one, 99.30(c)."""
        decision = decide(asked(consent()))

        assert Outcome.PERMITTED is decision.outcome
        assert {"consent"} == permitted_by(decision)
        assert {"copy_on_request", "inform_recipient"} <= duties(decision)
        assert "record_of_disclosure" not in duties(decision)  # 99.32(d)(3)

    def test_without_one(self) -> None:
        """The parent is asked, and nobody else."""
        decision = decide(asked())

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "obtain_parent_consent" in duties(decision)
        assert "obtain_student_consent" not in duties(decision)

    @pytest.mark.parametrize("element", sorted(WRITTEN, key=str))
    def test_nothing_may_be_lacking(self, element: ConsentElement) -> None:
        """Each element by itself."""
        lacking = consent(elements=WRITTEN - {element})
        request = asked(lacking)
        (defect,) = defects(PARENT_CONSENT, lacking, case_of(request, on=MARCH_2026))

        assert Outcome.NEEDS_CONSENT is outcome(request)
        assert element is defect.what
        assert defect.citation.startswith("34 CFR 99.30(")

    def test_anybody_is_no_class_of_parties(self) -> None:
        """(b)(3): a paper for whoever asks names nobody, whatever box it ticks."""
        named = consent()
        anybody = evolve(named, scope=evolve(named.scope, recipients=ANY))

        assert Outcome.NEEDS_CONSENT is outcome(asked(anybody))

    def test_what_is_known_to_be_false(self) -> None:
        """ "The parent … shall provide": a pupil has written the mother's name."""
        assert Outcome.NEEDS_CONSENT is outcome(asked(consent(known_to_be_false=True)))

    @pytest.mark.parametrize(
        ("named", "expected"),
        [("the-school", Outcome.PERMITTED), ("the-clinic", Outcome.NEEDS_CONSENT)],
    )
    def test_whom_it_lets_disclose(self, named: str, expected: Outcome) -> None:
        """ "before an educational agency or institution discloses": the parent let the clinic tell,
        and a copy of that paper is on file at the school.
        """
        grant = consent(disclosers=frozenset((DiscloserDesignation(ref=named),)))

        assert expected is outcome(asked(grant, discloser=evolve(SCHOOL, ref="the-school")))

    def test_what_nobody_has_checked_is_asked(self) -> None:
        """A paper of which nobody says what it carries."""
        assert Outcome.UNDETERMINED is outcome(asked(consent(elements=None)))

    @pytest.mark.parametrize(
        ("form", "expected"),
        [
            (ConsentForm.WRITTEN, Outcome.PERMITTED),
            (ConsentForm.ELECTRONIC, Outcome.PERMITTED),
            (ConsentForm.ORAL, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_the_form(self, form: ConsentForm, expected: Outcome) -> None:
        """99.30(d) "may include a record and signature in electronic form"."""
        assert expected is outcome(asked(consent(form=form)))

    @pytest.mark.parametrize(
        ("more", "expected"),
        [
            ({"revoked_on": MARCH_2026}, Outcome.NEEDS_CONSENT),
            ({"revoked_on": MARCH_2026 + timedelta(days=1)}, Outcome.PERMITTED),
            ({"period": Period(end=MARCH_2026)}, Outcome.NEEDS_CONSENT),
            ({"period": Period(end=MARCH_2026 + timedelta(days=1))}, Outcome.PERMITTED),
            ({"signed_on": MARCH_2026}, Outcome.PERMITTED),
            ({"signed_on": MARCH_2026 + timedelta(days=1)}, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_before_the_disclosure(self, more: dict[str, Any], expected: Outcome) -> None:
        """The consent comes "before" it, and still stands."""
        assert expected is outcome(asked(consent(**more)))


class TestReach:
    """A consent covers what it names and nothing else."""

    def test_other_records_stay(self) -> None:
        """The evaluation was named, the session was not."""
        decision = decide(
            ask(
                P.CARE_COORDINATION,
                AGENCY,
                record(),
                record(RecordKind.SESSION_CONTENT),
                consents=(consent(),),
                education=NOBODYS,
            )
        )

        assert Outcome.PARTLY_PERMITTED is decision.outcome
        assert [True, False] == [one.goes for one in decision.plan.dispositions]

    @pytest.mark.parametrize(
        "grant",
        [consent(to=K.EMPLOYER), consent(purpose=P.EMPLOYMENT)],
        ids=["another recipient", "another purpose"],
    )
    def test_other_recipients_and_purposes(self, grant: ConsentGrant) -> None:
        """Are not reached."""
        assert Outcome.NEEDS_CONSENT is outcome(asked(grant))

    def test_a_record_about_two_wants_both_parents(self) -> None:
        """Each parent gives for their own child."""
        fight = record(RecordKind.INCIDENT_DETAIL, subjects=frozenset(("student-a", "student-b")))
        own = consent(RecordKind.INCIDENT_DETAIL)
        others = evolve(own, ref="grant-2", granted_by=Grantor.OTHER, grantor_ref="student-b")
        one = ask(P.CARE_COORDINATION, AGENCY, fight, consents=(own,), education=NOBODYS)
        both = evolve(one, consents=(own, others))

        assert Outcome.NEEDS_CONSENT is outcome(one)
        assert Outcome.PERMITTED is outcome(both)


class TestWhoGivesIt:
    """99.30(a) "The parent or eligible student shall provide"."""

    @pytest.mark.parametrize("by", Grantor)
    def test_for_a_pupil(self, by: Grantor) -> None:
        """A parent or guardian; whoever else signs, with a parent's signature besides."""
        alone = outcome(asked(consent(by=by)))
        with_parent = outcome(asked(consent(by=by, elements=WRITTEN | {E.SECOND_SIGNATURE})))

        assert (alone is Outcome.PERMITTED) is (by in (Grantor.PARENT, Grantor.GUARDIAN))
        assert Outcome.PERMITTED is with_parent

    @pytest.mark.parametrize("by", Grantor)
    def test_for_a_college_student(self, by: Grantor) -> None:
        """The student, and whoever else signs, with the student's signature besides."""
        at_college: dict[str, Any] = {"student": SENIOR, "discloser": COLLEGE}
        alone = outcome(asked(consent(by=by), **at_college))
        both = outcome(asked(consent(by=by, elements=WRITTEN | {E.CLIENT_SIGNATURE}), **at_college))

        assert (alone is Outcome.PERMITTED) is (by is Grantor.CLIENT)
        assert Outcome.PERMITTED is both

    def test_the_student_is_asked(self) -> None:
        """And the parent is not."""
        decision = decide(asked(student=SENIOR))

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "obtain_student_consent" in duties(decision)
        assert "obtain_parent_consent" not in duties(decision)

    def test_where_the_age_is_not_known(self) -> None:
        """Both consents would do, and each is named."""
        unknown = Client(ref="student-a")
        parents = consent()
        students = consent(by=Grantor.CLIENT, ref="grant-2")
        nobodys = decide(asked(student=unknown))

        assert Outcome.NEEDS_CONSENT is nobodys.outcome
        assert {"obtain_parent_consent", "obtain_student_consent"} <= {
            due.obligation.id.removeprefix("us.ferpa.") for due in nobodys.obligations
        }
        assert Outcome.UNDETERMINED is outcome(asked(parents, student=unknown))
        assert Outcome.PERMITTED is outcome(asked(parents, students, student=unknown))

    def test_a_parents_consent_ends_with_their_rights(self) -> None:
        """99.5(a)(1): on the day the student turns 18 it is the student's to give."""
        turning = Client(ref="student-a", born=date(2008, 3, 3))

        assert Outcome.PERMITTED is outcome(asked(consent(), student=turning), date(2026, 3, 2))
        assert Outcome.NEEDS_CONSENT is outcome(asked(consent(), student=turning), date(2026, 3, 3))


class TestInOtherHands:
    """99.33(a)(1) "without the prior consent of the parent or eligible student"."""

    def test_who_received_it_passes_it_on_with_consent(self) -> None:
        """The same consent, whoever holds the record."""
        item = record(
            files=frozenset((RecordFile.TREATMENT,)), education_origin=EducationOrigin.CONSENT
        )
        bound = EducationCase(
            passes_on_for_school=False,
            is_use_as_received=False,
            addresses_education_needs=False,
            **NO_SERVICE,
        )
        plain = ask(P.CARE_COORDINATION, AGENCY, item, discloser=CLINIC, education=bound)

        assert Outcome.NEEDS_CONSENT is outcome(plain)
        assert Outcome.PERMITTED is outcome(evolve(plain, consents=(consent(),)))
