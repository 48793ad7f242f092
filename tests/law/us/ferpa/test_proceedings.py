"""34 CFR 99.31(a)(9) and 20 U.S.C. 1232g(b)(1)(J), (b)(2)(B), (j): orders and subpoenas."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    DisclosureRequest,
    EducationCase,
    LegalProcess,
    Outcome,
    ProcessKind,
    Purpose,
    RecipientKind,
    RecordKind,
)
from tests.law.us.ferpa.samples import (
    NO_SERVICE,
    PUPIL,
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
KINDS = ProcessKind
DEMANDED = record(is_named_in_process=True)


def served(
    kind: ProcessKind | None,
    *items: Any,
    purpose: Purpose = P.CIVIL_PROCEEDING,
    to: RecipientKind = K.COURT,
    process: dict[str, Any] | None = None,
    **education: Any,
) -> DisclosureRequest:
    """Return a demand of which the parent was told."""
    plain: dict[str, Any] = {
        "subpoena_is_lawful": True,
        "notice_was_attempted": True,
        "secrecy_was_ordered": False,
        "is_terrorism_order": False,
        "parent_is_party_to_child_case": False,
        "school_brought_action": False,
        "family_brought_action": False,
    }
    kinds = frozenset() if kind is None else frozenset((kind,))
    return ask(
        purpose,
        who(to),
        *(items or (DEMANDED,)),
        student=SENIOR,
        process=LegalProcess(
            kinds=kinds,
            **{"client_brought_it": False, "is_signed_by_judge": True, **(process or {})},
        ),
        education=EducationCase(**{**plain, **education, **NO_SERVICE}),
    )


class TestWhatCompels:
    """99.31(a)(9)(i) "to comply with a judicial order or lawfully issued subpoena"."""

    @pytest.mark.parametrize("kind", [*ProcessKind, None], ids=str)
    def test_which_papers_do(self, kind: ProcessKind | None) -> None:
        """Orders of a judge and subpoenas; requests of a party or an agency's wish do not."""
        goes = {
            KINDS.SUBPOENA,
            KINDS.ADMINISTRATIVE_SUBPOENA,
            KINDS.GRAND_JURY_SUBPOENA,
            KINDS.SEARCH_WARRANT,
            KINDS.COURT_ORDER,
            KINDS.PART2_COURT_ORDER,
        }
        expected = Outcome.PERMITTED if kind in goes else Outcome.NEEDS_CONSENT

        assert expected is outcome(served(kind))

    def test_ferpa_itself_requires_nothing(self) -> None:
        """99.31(d); what the paper demands goes and no more, and it is recorded."""
        decision = decide(served(KINDS.SUBPOENA))

        assert {"order_or_subpoena"} == permitted_by(decision)
        assert {"follow_process", "notify_of_demand", "record_of_disclosure"} <= duties(decision)
        assert "inform_recipient" not in duties(decision)  # 99.33(d)

    @pytest.mark.parametrize(
        ("lawful", "expected"),
        [(False, Outcome.NEEDS_CONSENT), (None, Outcome.UNDETERMINED)],
    )
    def test_a_subpoena_is_lawfully_issued(self, lawful: bool | None, expected: Outcome) -> None:
        """An order is a judge's anyway."""
        assert expected is outcome(served(KINDS.SUBPOENA, subpoena_is_lawful=lawful))
        assert Outcome.PERMITTED is outcome(served(KINDS.COURT_ORDER, subpoena_is_lawful=lawful))

    @pytest.mark.parametrize(
        ("by_judge", "expected"),
        [(False, Outcome.NEEDS_CONSENT), (None, Outcome.UNDETERMINED)],
    )
    def test_a_warrant_is_a_judges(self, by_judge: bool | None, expected: Outcome) -> None:
        """ "judicial order": officers show a paper that their own agency has written."""
        request = served(
            KINDS.SEARCH_WARRANT,
            purpose=P.CRIMINAL_INVESTIGATION,
            to=K.PROSECUTOR,
            process={"is_signed_by_judge": by_judge},
        )

        assert expected is outcome(request)

    def test_what_it_does_not_name_stays(self) -> None:
        """To comply is to send what is demanded."""
        other = record(RecordKind.SESSION_CONTENT, is_named_in_process=False)
        decision = decide(served(KINDS.COURT_ORDER, DEMANDED, other))

        assert [True, False] == [one.goes for one in decision.plan.dispositions]

    @pytest.mark.parametrize(
        ("purpose", "to"),
        [
            (P.DETERMINE_CAUSE_OF_DEATH, K.CORONER_OR_MEDICAL_EXAMINER),
            (P.NATIONAL_SECURITY, K.LAW_ENFORCEMENT),
            (P.FRAUD_DETECTION, K.PROSECUTOR),
            (P.HEALTH_OVERSIGHT, K.LICENSING_BOARD),
            (P.WORKERS_COMPENSATION, K.ADMINISTRATIVE_TRIBUNAL),
            (P.LEGAL_REPRESENTATION, K.OPPOSING_ATTORNEY),
        ],
    )
    def test_whatever_the_matter(self, purpose: Purpose, to: RecipientKind) -> None:
        """The paragraph asks for an order or subpoena, and not what it is about."""
        subpoenaed = served(KINDS.SUBPOENA, purpose=purpose, to=to)
        named = evolve(subpoenaed.recipient, is_served_by_process=True)

        assert Outcome.PERMITTED is outcome(evolve(subpoenaed, recipient=named))
        assert Outcome.NEEDS_CONSENT is outcome(served(None, purpose=purpose, to=to))

    def test_whom_it_does_not_name_gets_nothing(self) -> None:
        """A newspaper with a copy of the subpoena."""
        assert Outcome.NEEDS_CONSENT is outcome(served(KINDS.SUBPOENA, to=K.MEDIA))


class TestNoticeFirst:
    """(ii) "only if the agency or institution makes a reasonable effort to notify the parent or
    eligible student of the order or subpoena in advance of compliance … unless".
    """

    @pytest.mark.parametrize("kind", [KINDS.SUBPOENA, KINDS.COURT_ORDER])
    def test_without_an_effort_nothing_goes(self, kind: ProcessKind) -> None:
        """And the effort is named as what would let it go."""
        decision = decide(served(kind, notice_was_attempted=False))

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "notify_of_demand" in duties(decision)
        assert ("education.notice_was_attempted",) in {
            tuple(fact.name for fact in remedy.facts) for remedy in decision.remedies
        }

    @pytest.mark.parametrize("kind", [KINDS.GRAND_JURY_SUBPOENA, KINDS.SUBPOENA])
    def test_a_secret_subpoena(self, kind: ProcessKind) -> None:
        """(A), (B): nobody is told, and it is not recorded, 99.32(d)(5)."""
        decision = decide(
            served(
                kind,
                purpose=P.CRIMINAL_INVESTIGATION,
                to=K.GRAND_JURY,
                notice_was_attempted=False,
                secrecy_was_ordered=True,
            )
        )

        assert Outcome.PERMITTED is decision.outcome
        assert not {"notify_of_demand", "record_of_disclosure"} & duties(decision)

    def test_an_order_in_a_matter_of_terrorism(self) -> None:
        """(C), and 20 U.S.C. 1232g(j)(4)."""
        decision = decide(
            served(
                KINDS.COURT_ORDER,
                purpose=P.CRIMINAL_INVESTIGATION,
                to=K.PROSECUTOR,
                notice_was_attempted=False,
                is_terrorism_order=True,
            )
        )

        assert Outcome.PERMITTED is decision.outcome
        assert not {"notify_of_demand", "record_of_disclosure"} & duties(decision)

    def test_an_order_to_be_kept_secret_by_wish_alone(self) -> None:
        """An order that is no subpoena is secret in matters of terrorism only."""
        assert Outcome.NEEDS_CONSENT is outcome(
            served(KINDS.COURT_ORDER, notice_was_attempted=False, secrecy_was_ordered=True)
        )


class TestAChildsCase:
    """20 U.S.C. 1232g(b)(2)(B) "except when a parent is a party to a court proceeding involving
    child abuse and neglect … or dependency matters, and the order is issued in the context of that
    proceeding, additional notice to the parent … is not required".
    """

    ORDER = evolve(
        served(
            KINDS.COURT_ORDER,
            purpose=P.CHILD_PROTECTION_PROCEEDING,
            notice_was_attempted=False,
            parent_is_party_to_child_case=True,
        ),
        client=PUPIL,
    )

    def test_no_further_notice(self) -> None:
        """The parent knows from the case."""
        decision = decide(self.ORDER)

        assert {"order_in_child_case"} == permitted_by(decision)
        assert "notify_of_demand" not in duties(decision)

    def test_a_student_of_18_is_told_all_the_same(self) -> None:
        """What is not required is "additional notice to the parent": in extended foster care the
        right to be told, and to seek protection, is the student's own.
        """
        of_age = evolve(self.ORDER, client=SENIOR)
        decision = decide(of_age)
        told = evolve(of_age.circumstances.education, notice_was_attempted=True)
        after = evolve(of_age, circumstances=evolve(of_age.circumstances, education=told))

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "notify_of_demand" in duties(decision)
        assert {"order_or_subpoena"} == permitted_by(decide(after))

    def test_a_subpoena_is_no_order(self) -> None:
        """The words are of orders."""
        subpoena = evolve(
            self.ORDER.circumstances.process, kinds=frozenset((ProcessKind.SUBPOENA,))
        )
        around = evolve(self.ORDER.circumstances, process=subpoena)

        assert Outcome.NEEDS_CONSENT is outcome(evolve(self.ORDER, circumstances=around))

    @pytest.mark.parametrize(
        ("days", "expected"),
        [(-1, Outcome.NEEDS_CONSENT), (0, Outcome.PERMITTED), (1, Outcome.PERMITTED)],
    )
    def test_since_the_act(self, days: int, expected: Outcome) -> None:
        """Public Law 112-278, approved 14 January 2013."""
        young = evolve(self.ORDER.client, born=date(2005, 1, 1))
        day = date(2013, 1, 14) + timedelta(days=days)

        assert expected is outcome(evolve(self.ORDER, client=young), day)


class TestSchoolAndFamilyAtLaw:
    """(iii) "may disclose to the court, without a court order or subpoena, the education records of
    the student that are relevant".
    """

    @pytest.mark.parametrize(
        ("purpose", "school_sues", "family_sues", "rule"),
        [
            (P.CIVIL_PROCEEDING, True, False, "school_sues"),
            (P.CIVIL_PROCEEDING, False, True, "school_is_sued"),
            (P.OWN_DEFENSE, False, True, "school_is_sued"),
        ],
    )
    def test_to_the_court(
        self, purpose: Purpose, school_sues: bool, family_sues: bool, rule: str
    ) -> None:
        """What the action or the defense needs, and nothing else."""
        relevant, other = record(), record(RecordKind.FAMILY_HISTORY, is_necessary=False)
        decision = decide(
            served(
                None,
                relevant,
                other,
                purpose=purpose,
                school_brought_action=school_sues,
                family_brought_action=family_sues,
            )
        )

        assert {rule} == permitted_by(decision)
        assert [True, False] == [one.goes for one in decision.plan.dispositions]

    def test_not_to_the_other_side(self) -> None:
        """ "to the court"."""
        assert Outcome.NEEDS_CONSENT is outcome(
            served(None, to=K.LITIGANT, family_brought_action=True)
        )

    @pytest.mark.parametrize(
        ("purpose", "by_student", "said", "expected"),
        [
            # The mother sues the school in her own name.
            (P.OWN_DEFENSE, False, True, Outcome.PERMITTED),
            # The school defends itself in what the student has brought.
            (P.OWN_DEFENSE, True, None, Outcome.PERMITTED),
            # The student sues the driver who ran them over: no order, no subpoena, no record.
            (P.CIVIL_PROCEEDING, True, False, Outcome.NEEDS_CONSENT),
            # Whether it is against the school is asked.
            (P.CIVIL_PROCEEDING, True, None, Outcome.UNDETERMINED),
            (P.OWN_DEFENSE, False, None, Outcome.UNDETERMINED),
        ],
    )
    def test_who_sues_whom(
        self, purpose: Purpose, by_student: bool, said: bool | None, expected: Outcome
    ) -> None:
        """(B) "If a parent or eligible student initiates legal action against an educational agency
        or institution … for the educational agency or institution to defend itself".
        """
        request = served(
            None,
            purpose=purpose,
            process={"client_brought_it": by_student},
            family_brought_action=said,
        )

        assert expected is outcome(request)

    def test_not_in_a_case_of_others(self) -> None:
        """Neither has sued."""
        assert Outcome.NEEDS_CONSENT is outcome(served(None))
