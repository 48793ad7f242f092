"""34 CFR 300.9, 300.321(b)(3), 300.535, 300.622: consent, and when FERPA's exceptions do."""

from itertools import product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Client,
    ConsentElement,
    ConsentForm,
    Crime,
    Discloser,
    DiscloserDesignation,
    Emergency,
    Grantor,
    LegalProcess,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
    Setting,
)
from disclosure_rules.law.us.federal.education import IDEA
from disclosure_rules.law.us.federal.ferpa.law import WITHOUT_CONSENT
from disclosure_rules.rules.rule import Permission
from tests.law.us.ferpa.samples import duties, official, permitted_by, who
from tests.law.us.idea.samples import (
    BOTH,
    CHILD,
    INFORMED,
    NOT_IN_RECORDS,
    OF_AGE,
    ONLY_IDEA,
    agency,
    agreed,
    asked,
    decide,
    iep,
    outcome,
)

K = RecipientKind
P = Purpose
R = RecordKind
E = ConsentElement
OUTSIDE_AGENCY = who(K.OUTSIDE_AGENCY)


class TestParentalConsent:
    """300.622(a) "Parental consent must be obtained before personally identifiable information is
    disclosed to parties".
    """

    def test_without_it_nothing_goes(self) -> None:
        """The parent is asked under both laws."""
        decision = decide(asked(P.CARE_COORDINATION, OUTSIDE_AGENCY), BOTH)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"us.ferpa.obtain_parent_consent", "us.idea.obtain_parent_consent"} <= {
            due.obligation.id for due in decision.obligations if not due.depends_on
        }

    def test_one_paper_may_serve_both_laws(self) -> None:
        """If it carries what each asks for."""
        request = asked(P.CARE_COORDINATION, OUTSIDE_AGENCY, consents=(agreed(),))

        assert Outcome.PERMITTED is outcome(request, BOTH)
        assert {"consent"} == permitted_by(decide(request))

    @pytest.mark.parametrize("element", sorted(INFORMED - {E.SIGNATURE, E.SIGNATURE_DATE}, key=str))
    def test_what_300_9_asks_for(self, element: ConsentElement) -> None:
        """(a) "fully informed … in his or her native language"; (b) "describes that activity and
        lists the records … and to whom"; (c)(1) "voluntary … and may be revoked".
        """
        lacking = agreed(elements=INFORMED - {element})
        request = asked(P.CARE_COORDINATION, OUTSIDE_AGENCY, consents=(lacking,))

        assert Outcome.NEEDS_CONSENT is outcome(request)

    def test_a_consent_that_is_ferpas_alone(self) -> None:
        """Signed and dated and all, but not in a language that the parent understands."""
        short = agreed(elements=INFORMED - {E.INFORMED_IN_NATIVE_LANGUAGE})
        request = asked(P.CARE_COORDINATION, OUTSIDE_AGENCY, consents=(short,))

        assert Outcome.NEEDS_CONSENT is outcome(request, BOTH)

    def test_by_word_of_mouth(self) -> None:
        """300.9(b) "agrees in writing"."""
        spoken = agreed(form=ConsentForm.ORAL)
        request = asked(P.CARE_COORDINATION, OUTSIDE_AGENCY, consents=(spoken,))

        assert Outcome.NEEDS_CONSENT is outcome(request)

    @pytest.mark.parametrize(
        "more",
        [
            {"known_to_be_false": True},
            {"disclosers": frozenset((DiscloserDesignation(ref="the-clinic"),))},
        ],
        ids=["false", "another discloser"],
    )
    def test_what_nobody_has_agreed_to(self, more: dict[str, Any]) -> None:
        """300.9(b) "agrees in writing to the carrying out of the activity"."""
        school = Discloser(
            settings=frozenset((Setting.EDUCATIONAL_AGENCY,)), acts_for_school=False, ref="school"
        )
        grant = agreed(**more)

        assert Outcome.NEEDS_CONSENT is outcome(
            asked(P.CARE_COORDINATION, OUTSIDE_AGENCY, consents=(grant,), discloser=school)
        )

    def test_what_identifies_no_child(self) -> None:
        """300.32."""
        assert Outcome.PERMITTED is outcome(
            asked(P.PUBLICATION, who(K.PUBLIC), iep(is_deidentified=True)), BOTH
        )

    def test_also_where_ferpa_has_no_say(self) -> None:
        """What an agency was told, and is in no education record."""
        told = iep(R.OBSERVATION, files=NOT_IN_RECORDS, is_deidentified=True)
        agencys = Discloser(settings=frozenset(), acts_for_school=False)
        request = asked(P.PUBLICATION, who(K.PUBLIC), told, discloser=agencys)

        assert {"not_identifying"} == permitted_by(decide(request))


class TestWhoseConsent:
    """300.625(c) "must also be transferred to the student"; 300.520(a) "A State may provide"."""

    @pytest.mark.parametrize(
        ("transferred", "by"), list(product((True, False), (Grantor.PARENT, Grantor.CLIENT)))
    )
    def test_of_an_eighteen_year_old(self, transferred: bool, by: Grantor) -> None:
        """The State decides for Part B; for FERPA 18 years do."""
        request = agency(
            asked(
                P.CARE_COORDINATION,
                OUTSIDE_AGENCY,
                student=OF_AGE,
                consents=(agreed(by=by),),
            ),
            rights_were_transferred=transferred,
        )
        holds = by is (Grantor.CLIENT if transferred else Grantor.PARENT)

        assert (Outcome.PERMITTED if holds else Outcome.NEEDS_CONSENT) is outcome(request)

    def test_where_the_state_has_not_transferred_them(self) -> None:
        """FERPA asks the student and IDEA the parent: both are wanted."""
        of_parent = agreed()
        of_student = agreed(by=Grantor.CLIENT, ref="grant-2")
        request = agency(
            asked(P.CARE_COORDINATION, OUTSIDE_AGENCY, student=OF_AGE),
            rights_were_transferred=False,
        )

        for grants, expected in (
            ((of_parent,), Outcome.NEEDS_CONSENT),
            ((of_student,), Outcome.NEEDS_CONSENT),
            ((of_parent, of_student), Outcome.PERMITTED),
        ):
            assert expected is outcome(evolve(request, consents=grants), BOTH)

    def test_a_minors_rights_are_the_parents(self) -> None:
        """300.520(a) "when a child with a disability reaches the age of majority"."""
        signed_by_child = agreed(by=Grantor.CLIENT)
        request = asked(P.CARE_COORDINATION, OUTSIDE_AGENCY, consents=(signed_by_child,))

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestParentsThemselves:
    """300.622(a): the consent is theirs, so they are no party to whom it is wanted."""

    TOLD = iep(R.OBSERVATION, files=NOT_IN_RECORDS)
    AGENCY = Discloser(settings=frozenset(), acts_for_school=False)

    def test_also_of_what_is_in_no_education_record(self) -> None:
        """An agency tells the mother what it was told; of another child it does not."""
        mother = asked(P.OTHER, who(K.PARENT), self.TOLD, discloser=self.AGENCY)
        other = evolve(self.TOLD, kind=R.OTHER_STUDENT_INFORMATION)

        assert {"to_parents"} == permitted_by(decide(mother))
        assert Outcome.NEEDS_CONSENT is outcome(evolve(mother, items=(other,)))

    @pytest.mark.parametrize("transferred", [True, False])
    def test_until_the_rights_were_transferred(self, transferred: bool) -> None:
        """Then it is the student."""
        of_age = {"student": OF_AGE, "discloser": self.AGENCY}
        mother = asked(P.OTHER, who(K.PARENT), self.TOLD, **of_age)
        himself = asked(P.OTHER, who(K.CLIENT), self.TOLD, **of_age)
        told, not_told = (himself, mother) if transferred else (mother, himself)

        assert Outcome.PERMITTED is outcome(agency(told, rights_were_transferred=transferred))
        assert Outcome.NEEDS_CONSENT is outcome(
            agency(not_told, rights_were_transferred=transferred)
        )


class TestTransitionServices:
    """300.622(b)(2) "Parental consent, or the consent of an eligible child who has reached the age
    of majority under State law, must be obtained".
    """

    @pytest.mark.parametrize(
        ("student", "by", "expected"),
        [
            (CHILD, Grantor.PARENT, Outcome.PERMITTED),
            (CHILD, Grantor.CLIENT, Outcome.NEEDS_CONSENT),
            (OF_AGE, Grantor.PARENT, Outcome.PERMITTED),
            (OF_AGE, Grantor.CLIENT, Outcome.PERMITTED),
        ],
        ids=["parent of a minor", "minor", "parent of an adult", "adult"],
    )
    def test_whose_consent(self, student: Client, by: Grantor, expected: Outcome) -> None:
        """Of age, the student's own will do, whether or not the State transferred rights."""
        request = agency(
            asked(P.CARE_COORDINATION, OUTSIDE_AGENCY, student=student, consents=(agreed(by=by),)),
            is_transition_agency=True,
            rights_were_transferred=False,
        )

        assert expected is outcome(request)

    def test_elsewhere_it_will_not_do(self) -> None:
        """To another agency the adult's consent counts once the rights are theirs."""
        request = agency(
            asked(
                P.CARE_COORDINATION,
                OUTSIDE_AGENCY,
                student=OF_AGE,
                consents=(agreed(by=Grantor.CLIENT),),
            ),
            rights_were_transferred=False,
        )

        assert Outcome.NEEDS_CONSENT is outcome(request)


class TestWhatFerpaAuthorizes:
    """300.622(a) "unless the information is contained in education records, and the disclosure is
    authorized without parental consent under 34 CFR part 99".
    """

    def test_each_of_ferpas_permissions_is_one_here(self) -> None:
        """With the same condition, for what is in education records."""
        ours = {
            rule.id.removeprefix("us.idea.as_ferpa.")
            for rule in ONLY_IDEA.rules
            if rule.id.startswith("us.idea.as_ferpa.")
        }

        assert {rule.id.removeprefix("us.ferpa.") for rule in WITHOUT_CONSENT} == ours

    @pytest.mark.parametrize(
        ("purpose", "recipient", "more", "rule"),
        [
            (P.EDUCATIONAL_PLANNING, official(), {}, "school_official"),
            (P.OTHER, who(K.PARENT), {}, "to_parent_or_student"),
            (
                P.HEALTH_OR_SAFETY_EMERGENCY,
                who(K.LAW_ENFORCEMENT),
                {"emergency": Emergency(is_health_or_safety=True, recipient_must_know=True)},
                "emergency",
            ),
        ],
    )
    def test_under_both_laws(
        self, purpose: Purpose, recipient: Any, more: dict[str, Any], rule: str
    ) -> None:
        """An official, a parent, an emergency."""
        decision = decide(asked(purpose, recipient, **more), BOTH)

        assert Outcome.PERMITTED is decision.outcome
        assert {rule, f"as_ferpa.{rule}"} <= permitted_by(decision)

    @pytest.mark.parametrize("rule", WITHOUT_CONSENT, ids=lambda rule: rule.id)
    def test_what_stands_in_the_statute_alone_says_so(self, rule: Permission) -> None:
        """ "authorized … under 34 CFR part 99": child welfare, school meals, a child's case."""
        name = rule.id.rsplit(".", 1)[1]
        (taken,) = (one for one in IDEA.rules if one.id == f"us.idea.as_ferpa.{name}")
        doubts = {one.note for one in taken.basis if one.citation == "34 CFR 300.622(a)"}
        alone = {
            "child_welfare",
            "child_welfare_passes_on",
            "nutrition_programs",
            "order_in_child_case",
        }

        assert (name in alone) is (doubts != {None})

    def test_not_for_what_is_in_no_education_record(self) -> None:
        """A mental health agency that serves the child keeps what it was told under Part B."""
        agencys = Discloser(settings=frozenset(), acts_for_school=False)
        told = iep(R.OBSERVATION, files=NOT_IN_RECORDS)
        urgent = asked(
            P.HEALTH_OR_SAFETY_EMERGENCY,
            who(K.LAW_ENFORCEMENT),
            told,
            discloser=agencys,
            emergency=Emergency(is_health_or_safety=True, recipient_must_know=True),
        )

        assert Outcome.NEEDS_CONSENT is outcome(urgent)


class TestParticipatingAgencies:
    """300.622(b)(1) "parental consent is not required before personally identifiable information is
    released to officials of participating agencies for purposes of meeting a requirement".
    """

    REQUEST = asked(P.EDUCATIONAL_PLANNING, OUTSIDE_AGENCY)

    def test_under_idea(self) -> None:
        """For Part B."""
        assert {"participating_agency"} == permitted_by(
            decide(agency(self.REQUEST, is_participating_official=True))
        )
        assert Outcome.NEEDS_CONSENT is outcome(self.REQUEST)

    def test_what_part_b_does_not_need(self) -> None:
        """What was said in session is not released "for purposes of meeting a requirement"."""
        items = (iep(), iep(R.SESSION_CONTENT, is_necessary=False))
        decision = decide(agency(evolve(self.REQUEST, items=items), is_participating_official=True))

        assert [True, False] == [one.goes for one in decision.plan.dispositions]

    def test_ferpa_is_asked_besides(self) -> None:
        """It knows no participating agencies: an official of another agency needs consent."""
        assert Outcome.NEEDS_CONSENT is outcome(
            agency(self.REQUEST, is_participating_official=True), BOTH
        )

    @pytest.mark.parametrize("said", ["is_transition_agency", "is_between_districts"])
    def test_two_exceptions(self, said: str) -> None:
        """(b)(2) transition services, (b)(3) a private school elsewhere: consent, always."""
        without = agency(
            evolve(self.REQUEST, recipient=who(K.SCHOOL)),
            is_participating_official=True,
            **{said: True},
        )
        grant = agreed(to=K.SCHOOL, purpose=P.EDUCATIONAL_PLANNING)

        assert Outcome.NEEDS_CONSENT is outcome(without)
        assert Outcome.PERMITTED is outcome(evolve(without, consents=(grant,)))

    @pytest.mark.parametrize("said", ["is_transition_agency", "is_between_districts"])
    def test_they_do_not_keep_a_warning_back(self, said: str) -> None:
        """They limit (b)(1); to protect somebody at once is under (a), which leaves it to FERPA."""
        urgent = asked(
            P.HEALTH_OR_SAFETY_EMERGENCY,
            who(K.SCHOOL),
            iep(R.THREAT_DETAIL),
            emergency=Emergency(is_health_or_safety=True, recipient_must_know=True),
        )
        no_threat = evolve(
            urgent,
            circumstances=evolve(
                urgent.circumstances, emergency=Emergency(is_health_or_safety=False)
            ),
        )

        found = evolve(urgent, purpose=P.PROTECTIVE_SERVICES)
        missing = evolve(urgent, purpose=P.IDENTIFY_OR_LOCATE)

        assert Outcome.PERMITTED is outcome(agency(urgent, **{said: True}), BOTH)
        assert Outcome.PERMITTED is outcome(agency(found, **{said: True}), BOTH)
        assert Outcome.PERMITTED is outcome(agency(missing, **{said: True}), BOTH)
        assert Outcome.NEEDS_CONSENT is outcome(agency(no_threat, **{said: True}), BOTH)

    def test_whether_it_is_one_is_asked(self) -> None:
        """Of an outside agency; a teacher of the school is none."""
        outside = decide(agency(self.REQUEST, is_transition_agency=None))
        inside = decide(
            agency(evolve(self.REQUEST, recipient=official()), is_transition_agency=None)
        )

        assert Outcome.NEEDS_CONSENT is outside.outcome
        assert Outcome.PERMITTED is inside.outcome

    def test_a_job_program_asks_for_the_plan(self) -> None:
        """An employer who trains the student wants goals and diagnosis: the parent is asked."""
        items = (iep(), iep(R.DIAGNOSIS))
        request = asked(P.EMPLOYMENT, who(K.EMPLOYER), *items)

        assert Outcome.NEEDS_CONSENT is outcome(request, BOTH)


class TestCrimes:
    """300.535(a) "Nothing in this part prohibits an agency from reporting a crime committed by a
    child with a disability to appropriate authorities"; (b) the records go "only to the extent that
    the transmission is permitted by" FERPA.
    """

    @staticmethod
    def report(*items: Any, victim: bool | None = False) -> Any:
        return asked(
            P.REPORT_CRIME,
            who(K.LAW_ENFORCEMENT),
            *items,
            crime=Crime(client_is_victim=victim),
            emergency=Emergency(is_health_or_safety=False),
            process=LegalProcess(kinds=frozenset()),
        )

    def test_the_report_itself(self) -> None:
        """IDEA steps back, and the records are remembered."""
        decision = decide(self.report(iep(R.INCIDENT_DETAIL), iep()))
        threat = decide(self.report(iep(R.THREAT_DETAIL)))

        assert {"crime_report"} == permitted_by(decision) == permitted_by(threat)
        assert [True, False] == [one.goes for one in decision.plan.dispositions]
        assert "records_with_crime_report" in duties(decision)

    def test_ferpa_still_decides(self) -> None:
        """From an education record even the report needs consent, an order or an emergency."""
        assert Outcome.NEEDS_CONSENT is outcome(self.report(iep(R.INCIDENT_DETAIL)), BOTH)

    @pytest.mark.parametrize(
        ("victim", "expected"),
        [(True, Outcome.NEEDS_CONSENT), (None, Outcome.UNDETERMINED)],
    )
    def test_a_crime_against_the_child(self, victim: bool | None, expected: Outcome) -> None:
        """ "committed by a child with a disability"."""
        assert expected is outcome(self.report(iep(R.INCIDENT_DETAIL), victim=victim))
