"""34 CFR 99.33, 99.67 and 20 U.S.C. 1232g(b)(1)(L): what may be passed on, and to whom."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Client,
    Discloser,
    DisclosureRequest,
    EducationCase,
    EducationOrigin,
    Emergency,
    Outcome,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    evaluate,
)
from disclosure_rules.law import us
from tests.law.us.ferpa.samples import (
    CLINIC,
    MARCH_2026,
    NO_SERVICE,
    PUPIL,
    SENIOR,
    ask,
    consent,
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
O = EducationOrigin  # noqa: E741 -- as the items say it
FREE = {
    O.PARENT_OF_DEPENDENT,
    O.LEGAL_PROCESS,
    O.DIRECTORY,
    O.PARENT_OR_STUDENT,
    O.DISCIPLINARY_RESULT,
    O.ALCOHOL_OR_DRUGS,
    O.OFFENDER_REGISTRATION,
}
BOUND = EducationCase(
    passes_on_for_school=False,
    is_use_as_received=False,
    addresses_education_needs=False,
    student_enrolls_there=False,
    **NO_SERVICE,
)


def received(origin: EducationOrigin) -> RecordItem:
    return record(files=frozenset((RecordFile.TREATMENT,)), education_origin=origin)


def passed_on(
    origin: EducationOrigin,
    *,
    to: Any = None,
    purpose: Purpose = P.CARE_COORDINATION,
    more: dict[str, Any] | None = None,
    **education: Any,
) -> DisclosureRequest:
    """Return a clinic's request to pass on what it received from a school."""
    return ask(
        purpose,
        to or who(K.OUTSIDE_AGENCY),
        received(origin),
        discloser=CLINIC,
        education=evolve(BOUND, **education),
        **(more or {}),
    )


class TestWhatIsFree:
    """99.33(c) "Paragraph (a) of this section does not apply to disclosures under § §
    99.31(a)(8), (9), (11), (12), (14), (15), and (16)".
    """

    @pytest.mark.parametrize("origin", sorted(set(EducationOrigin) - {O.OWN}, key=str))
    def test_seven_ways_are_and_the_others_not(self, origin: EducationOrigin) -> None:
        """What came otherwise stays."""
        decision = decide(passed_on(origin))

        if origin in FREE:
            assert {"free_of_conditions"} == permitted_by(decision)
        else:
            assert Outcome.NEEDS_CONSENT is decision.outcome


class TestWhoReceivedIt:
    """99.33(a)(2) "may use the information, but only for the purposes for which the disclosure was
    made"; (b)(1) "on behalf of the educational agency or institution".
    """

    @pytest.mark.parametrize(
        ("same", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_uses_it_inside_for_the_same_purpose(
        self, same: bool | None, expected: Outcome
    ) -> None:
        """Its own staff, for what it was disclosed for."""
        nurse = who(K.WORKFORCE_MEMBER, is_within_program=True)

        assert expected is outcome(
            passed_on(O.CONSENT, to=nurse, is_use_as_received=same, purpose=P.TREATMENT)
        )

    @pytest.mark.parametrize("for_school", [True, False])
    def test_passes_it_on_for_the_school(self, for_school: bool) -> None:
        """As the school itself could: in an emergency, to who must know."""
        urgent = {"emergency": Emergency(is_health_or_safety=True, recipient_must_know=True)}
        request = passed_on(
            O.SCHOOL_OFFICIAL,
            to=who(K.LAW_ENFORCEMENT),
            purpose=P.AVERT_THREAT,
            more=urgent,
            passes_on_for_school=for_school,
        )

        assert for_school is (Outcome.PERMITTED is outcome(request))

    def test_but_not_to_whom_the_school_could_not(self) -> None:
        """99.33(b)(1)(i) "The disclosures meet the requirements of § 99.31"."""
        assert Outcome.NEEDS_CONSENT is outcome(
            passed_on(O.SCHOOL_OFFICIAL, to=who(K.EMPLOYER), passes_on_for_school=True)
        )

    @pytest.mark.parametrize(
        ("student", "to", "expected"),
        [
            (PUPIL, K.PARENT, Outcome.PERMITTED),
            (PUPIL, K.CLIENT, Outcome.NEEDS_CONSENT),
            (SENIOR, K.CLIENT, Outcome.PERMITTED),
            (SENIOR, K.PARENT, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_gives_it_to_whose_consent_it_needs(
        self, student: Client, to: RecipientKind, expected: Outcome
    ) -> None:
        """(a)(1) "to any other party without the prior consent of the parent or eligible student":
        who gives that consent is no such party.  What is about another student they do not get.
        """
        request = passed_on(
            O.CONSENT, to=who(to), purpose=P.CLIENT_REQUEST, more={"student": student}
        )
        other = evolve(received(O.CONSENT), kind=RecordKind.OTHER_STUDENT_INFORMATION)

        assert expected is outcome(request)
        assert Outcome.NEEDS_CONSENT is outcome(evolve(request, items=(other,)))

    def test_and_to_no_parent_whose_rights_were_revoked(self) -> None:
        """99.4."""
        father = who(K.PARENT, lost_rights_by_court_order=True)

        assert Outcome.NEEDS_CONSENT is outcome(
            passed_on(O.CONSENT, to=father, purpose=P.CLIENT_REQUEST)
        )

    def test_so_that_hipaas_access_stands(self) -> None:
        """45 CFR 164.524 has the clinic give the adult what it holds: the laws do not clash."""
        request = passed_on(
            O.CONSENT,
            to=who(K.CLIENT),
            purpose=P.CLIENT_REQUEST,
            more={"student": evolve(SENIOR, is_emancipated=False)},
        )
        decision = evaluate(request, us.ruleset(), as_of=MARCH_2026)

        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts

    def test_passes_it_on_with_consent(self) -> None:
        """99.33(a)(1)."""
        assert Outcome.PERMITTED is outcome(
            passed_on(O.OTHER_SCHOOL, more={"consents": (consent(),)})
        )


class TestChildWelfare:
    """20 U.S.C. 1232g(b)(1)(L) "an agency caseworker … who has the right to access a student's case
    plan … when such agency … is legally responsible … for the care and protection of the student".
    """

    @staticmethod
    def to_caseworker(
        plan: bool | None, responsible: bool | None, kind: RecipientKind = K.CHILD_WELFARE_AGENCY
    ) -> DisclosureRequest:
        return ask(
            P.OTHER,
            who(kind),
            education=EducationCase(
                may_see_case_plan=plan, is_responsible_for_student=responsible, **NO_SERVICE
            ),
        )

    @pytest.mark.parametrize(("plan", "responsible"), list(product((True, False, None), repeat=2)))
    def test_both_are_wanted(self, plan: bool | None, responsible: bool | None) -> None:
        """The right to the plan, and the responsibility."""
        found = outcome(self.to_caseworker(plan, responsible))

        if False in (plan, responsible):
            assert Outcome.NEEDS_CONSENT is found
        else:
            expected = Outcome.UNDETERMINED if None in (plan, responsible) else Outcome.PERMITTED
            assert expected is found

    def test_the_whole_record_and_no_further(self) -> None:
        """It is recorded, and the agency is bound."""
        decision = decide(self.to_caseworker(True, True))

        assert {"child_welfare"} == permitted_by(decision)
        assert {"child_welfare_passes_on", "record_of_disclosure", "inform_recipient"} <= duties(
            decision
        )

    def test_no_other_agency(self) -> None:
        """Probation is not child welfare."""
        assert Outcome.NEEDS_CONSENT is outcome(
            self.to_caseworker(True, True, K.PROBATION_OR_PAROLE)
        )

    @pytest.mark.parametrize("days", [-1, 0, 1])
    def test_since_the_act(self, days: int) -> None:
        """Public Law 112-278, approved 14 January 2013."""
        young = evolve(PUPIL, born=date(2005, 1, 1))
        request = evolve(self.to_caseworker(True, True), client=young)
        found = outcome(request, date(2013, 1, 14) + timedelta(days=days))

        assert (Outcome.NEEDS_CONSENT if days < 0 else Outcome.PERMITTED) is found

    @pytest.mark.parametrize(
        ("origin", "needs", "expected"),
        [
            (O.CHILD_WELFARE, True, Outcome.PERMITTED),
            (O.CHILD_WELFARE, False, Outcome.NEEDS_CONSENT),
            (O.EMERGENCY, True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_the_agency_passes_it_on(
        self, origin: EducationOrigin, needs: bool, expected: Outcome
    ) -> None:
        """To "an individual or entity engaged in addressing the student's education needs"."""
        agency = Discloser(settings=frozenset(), acts_for_school=False)
        request = evolve(
            passed_on(origin, addresses_education_needs=needs, to=who(K.SCHOOL_COUNSELOR)),
            discloser=agency,
        )

        assert expected is outcome(request)


class TestBarredRecipients:
    """99.67(e) "may not allow the third party … access to personally identifiable information from
    education records for at least five years".
    """

    def test_nothing_goes_to_them(self) -> None:
        """Not with consent, and not as an official; what identifies nobody may."""
        barred = EducationCase(recipient_is_barred=True, **NO_SERVICE)

        assert Outcome.FORBIDDEN is outcome(
            ask(P.CARE_COORDINATION, who(K.OUTSIDE_AGENCY), consents=(consent(),), education=barred)
        )
        assert Outcome.FORBIDDEN is outcome(ask(P.EDUCATION, official(), education=barred))
        assert Outcome.PERMITTED is outcome(
            ask(P.RESEARCH, who(K.RESEARCHER), record(is_deidentified=True), education=barred)
        )


class TestTellingTheRecipient:
    """99.33(d) "must inform a party to whom disclosure is made of the requirements of paragraph (a)
    … except for".
    """

    def test_school_officials_are_told(self) -> None:
        """Officials are parties as well."""
        assert {"inform_recipient", "no_redisclosure"} <= duties(
            decide(ask(P.EDUCATION, official()))
        )

    def test_parents_are_not(self) -> None:
        """(12)."""
        assert "inform_recipient" not in duties(decide(ask(P.OTHER, who(K.PARENT))))

    def test_who_received_it_tells_nobody_for_the_school(self) -> None:
        """It is the school's to inform, unless it passes on for the school."""
        free = decide(passed_on(O.PARENT_OR_STUDENT))

        assert "inform_recipient" not in duties(free)
