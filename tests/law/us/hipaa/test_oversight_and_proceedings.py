"""45 CFR 164.512(d) and (e)."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import Assurance, LegalProcess, Outcome, ProcessKind, Purpose, RecipientKind
from disclosure_rules.model.public_interest import Oversight
from tests.law.us.hipaa.cases import ask, codes, decide, note, outcome, speaking

K = RecipientKind
P = Purpose


class TestOversight:
    """(d)(1) "for oversight activities authorized by law"; (2) not where "the individual is the
    subject … and … does not arise out of and is not directly related to" care or benefits.
    """

    @pytest.mark.parametrize(
        ("oversight", "expected"),
        [
            (Oversight(is_authorized_by_law=True, client_is_subject=False), Outcome.PERMITTED),
            (
                Oversight(is_authorized_by_law=False, client_is_subject=False),
                Outcome.NEEDS_CONSENT,
            ),
            (
                Oversight(
                    is_authorized_by_law=True,
                    client_is_subject=True,
                    concerns_care_or_benefits=False,
                    is_joint_with_benefits_claim=False,
                ),
                Outcome.NEEDS_CONSENT,
            ),
            (
                Oversight(
                    is_authorized_by_law=True,
                    client_is_subject=True,
                    concerns_care_or_benefits=True,
                ),
                Outcome.PERMITTED,
            ),
            (
                Oversight(
                    is_authorized_by_law=True,
                    client_is_subject=True,
                    concerns_care_or_benefits=False,
                    is_joint_with_benefits_claim=True,
                ),
                Outcome.PERMITTED,
            ),
        ],
        ids=["(1)", "no authority", "(2)", "about care", "(3)"],
    )
    def test_by_a_licensing_board(self, oversight: Oversight, expected: Outcome) -> None:
        """It oversees the professional, and seldom the client."""
        assert expected is outcome(P.HEALTH_OVERSIGHT, K.LICENSING_BOARD, oversight=oversight)

    def test_not_by_whoever_says_so(self) -> None:
        """The agency is one that law authorizes."""
        asked = outcome(
            P.HEALTH_OVERSIGHT,
            K.MEDIA,
            oversight=Oversight(is_authorized_by_law=True, client_is_subject=False),
        )
        assert Outcome.NEEDS_CONSENT is asked


class TestOrder:
    """(e)(1)(i) "only the protected health information expressly authorized by such order"."""

    ORDER = LegalProcess(kinds=frozenset((ProcessKind.COURT_ORDER,)))

    def test_what_it_names(self) -> None:
        """To the court, and no more."""
        named, other = note(is_named_in_process=True), note(ref="other", is_named_in_process=False)
        decision = decide(ask(P.CIVIL_PROCEEDING, K.COURT, named, other, process=self.ORDER))
        assert Outcome.PARTLY_PERMITTED is decision.outcome
        assert (1,) == tuple(one.position for one in decision.plan.withheld)
        assert "follow_court_scope" in codes(decision)

    def test_not_to_the_press(self) -> None:
        """An order is answered to whom it says."""
        named = note(is_named_in_process=True)
        asked = outcome(P.CIVIL_PROCEEDING, K.MEDIA, named, process=self.ORDER)
        assert Outcome.NEEDS_CONSENT is asked

    @pytest.mark.parametrize(
        ("by_judge", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_subpoena_that_a_judge_has_signed(
        self, by_judge: bool | None, expected: Outcome
    ) -> None:
        """It is an order; that of a clerk or attorney is not."""
        process = LegalProcess(
            kinds=frozenset((ProcessKind.SUBPOENA,)),
            is_signed_by_judge=by_judge,
            assurance=Assurance.NONE,
        )
        named = note(is_named_in_process=True)
        assert expected is outcome(P.CIVIL_PROCEEDING, K.COURT, named, process=process)


class TestSubpoena:
    """(e)(1)(ii) "that is not accompanied by an order …, if: (A) … notice … or (B) … a qualified
    protective order"; (vi) or its own reasonable efforts.
    """

    SUBPOENA = LegalProcess(kinds=frozenset((ProcessKind.SUBPOENA,)), is_signed_by_judge=False)

    def served(self, assurance: Assurance | None, **more: Any) -> Any:
        process = evolve(self.SUBPOENA, assurance=assurance)
        asked = {"is_named_in_process": True, **more}
        return decide(ask(P.CIVIL_PROCEEDING, K.OPPOSING_ATTORNEY, note(**asked), process=process))

    @pytest.mark.parametrize(
        ("assurance", "expected"),
        [
            (Assurance.NONE, Outcome.NEEDS_CONSENT),
            (Assurance.OBJECTION_PENDING, Outcome.NEEDS_CONSENT),
            (Assurance.NOTICE_TO_CLIENT, Outcome.PERMITTED),
            (Assurance.QUALIFIED_PROTECTIVE_ORDER, Outcome.PERMITTED),
            (Assurance.DISCLOSER_GAVE_NOTICE, Outcome.PERMITTED),
            (Assurance.DISCLOSER_SOUGHT_PROTECTIVE_ORDER, Outcome.PERMITTED),
            (None, Outcome.UNDETERMINED),
        ],
        ids=str,
    )
    def test_each_assurance(self, assurance: Assurance | None, expected: Outcome) -> None:
        """Without one it stays."""
        assert expected is self.served(assurance).outcome

    def test_what_it_does_not_ask_for_stays(self) -> None:
        """ "In response to" it."""
        decision = self.served(Assurance.NOTICE_TO_CLIENT, is_named_in_process=False)
        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_is_logged(self) -> None:
        """528: not among the nine kinds."""
        assert {"log_for_accounting", "minimum_necessary"} <= codes(
            self.served(Assurance.NOTICE_TO_CLIENT)
        )

    def test_says_on_what_it_rests(self) -> None:
        """(e)(1)(vi) among the grounds."""
        decision = self.served(Assurance.DISCLOSER_GAVE_NOTICE)
        assert {"us.hipaa.subpoena_with_assurance"} == speaking(decision)
        cited = {one.citation for one in decision.plan.dispositions[0].basis}
        assert "45 CFR 164.512(e)(1)(vi)" in cited
