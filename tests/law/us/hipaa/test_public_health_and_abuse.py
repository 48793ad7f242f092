"""45 CFR 164.512(a) to (c)."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    AbuseVictim,
    LegalProcess,
    LegalRequirement,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
    SuspectedAbuse,
)
from disclosure_rules.model.public_interest import PublicHealth
from tests.law.us.hipaa.cases import ask, codes, decide, item, note, outcome

K = RecipientKind
P = Purpose
LAW = LegalRequirement(
    citation="1 XX 1", says="It is to be reported.", items=frozenset(("progress_note",))
)


class TestRequiredByLaw:
    """(a)(1) "to the extent that such use or disclosure is required by law and … is limited to the
    relevant requirements of such law"; (a)(2) "(c), (e), or (f)".
    """

    def test_lets_go_what_law_requires(self) -> None:
        """And nothing that it does not name."""
        decision = decide(
            ask(
                P.OTHER,
                K.OTHER_GOVERNMENT_AGENCY,
                note(),
                item(RecordKind.DIAGNOSIS),
                requirements=(LAW,),
            )
        )
        assert (0,) == tuple(one.position for one in decision.plan.released)
        assert "limit_to_purpose" in codes(decision)

    @pytest.mark.parametrize("purpose", [P.CIVIL_PROCEEDING, P.REPORT_ADULT_ABUSE])
    def test_but_some_purposes_ask_for_more(self, purpose: Purpose) -> None:
        """(a)(2): a proceeding, a report of adult abuse."""
        asked = outcome(
            purpose,
            K.OTHER_GOVERNMENT_AGENCY,
            requirements=(LAW,),
            process=LegalProcess(kinds=frozenset()),
            recipient={"may_receive_reports": False},
            abuse=SuspectedAbuse(is_suspected=True, victim_is_client=True),
        )
        assert Outcome.NEEDS_CONSENT is asked

    @pytest.mark.parametrize(
        ("is_client", "expected"),
        [(False, Outcome.PERMITTED), (None, Outcome.UNDETERMINED)],
        ids=str,
    )
    def test_a_required_report_of_somebody_else_than_the_victim(
        self, is_client: bool | None, expected: Outcome
    ) -> None:
        """(c)(1) is "about an individual whom the covered entity reasonably believes to be a
        victim": a client who hurts an elder is none, and the report that law requires may go.
        """
        asked = outcome(
            P.REPORT_ADULT_ABUSE,
            K.ADULT_PROTECTIVE_SERVICES,
            requirements=(LAW,),
            abuse=SuspectedAbuse(
                is_suspected=True,
                victim=AbuseVictim.ELDER,
                victim_is_client=is_client,
                victim_agrees_to_report=False,
                report_is_expressly_authorized=False,
            ),
        )
        assert expected is asked


class TestPublicHealth:
    """(b)(1)(i) an authority "authorized by law to collect or receive such information"."""

    @pytest.mark.parametrize("kind", [K.PUBLIC_HEALTH_AUTHORITY, K.FOOD_AND_DRUG_ADMINISTRATION])
    @pytest.mark.parametrize(
        ("authorized", "expected"),
        [(True, Outcome.PERMITTED), (False, Outcome.NEEDS_CONSENT)],
    )
    def test_an_authority(self, kind: RecipientKind, authorized: bool, expected: Outcome) -> None:
        """If law lets it collect this."""
        asked = outcome(
            P.PUBLIC_HEALTH,
            kind,
            recipient={"may_be_exposed": False, "is_within_program": False},
            public_health=PublicHealth(
                collection_is_authorized=authorized, concerns_regulated_product=False
            ),
        )
        assert expected is asked

    def test_an_exposed_person(self) -> None:
        """(iv) if law authorizes the notice."""
        health = PublicHealth(may_notify_exposed=True)
        assert Outcome.PERMITTED is outcome(P.PUBLIC_HEALTH, K.EXPOSED_PERSON, public_health=health)

    @pytest.mark.parametrize(
        "lacking", ["is_workplace_evaluation", "employer_must_record", "workplace_notice_was_given"]
    )
    def test_an_employer_on_four_conditions(self, lacking: str) -> None:
        """(v)(A) to (D); findings alone, and no diagnosis."""
        health = PublicHealth(
            is_workplace_evaluation=True,
            employer_must_record=True,
            workplace_notice_was_given=True,
        )
        items = (item(RecordKind.WORKPLACE_FINDING), item(RecordKind.DIAGNOSIS))
        decision = decide(ask(P.EMPLOYMENT, K.EMPLOYER, *items, public_health=health))
        assert (0,) == tuple(one.position for one in decision.plan.released)
        without = evolve(health, **{lacking: False})
        assert not decide(
            ask(P.EMPLOYMENT, K.EMPLOYER, *items, public_health=without)
        ).plan.released

    def test_proof_of_immunization(self) -> None:
        """(vi) with a documented agreement; nothing but the proof."""
        health = PublicHealth(school_must_have_proof=True, agreement_is_documented=True)
        items = (item(RecordKind.IMMUNIZATION), item(RecordKind.MEDICATION))
        decision = decide(ask(P.SCHOOL_ENROLLMENT, K.SCHOOL, *items, public_health=health))
        assert (0,) == tuple(one.position for one in decision.plan.released)


class TestChildAbuse:
    """(b)(1)(ii) "authorized by law to receive reports of child abuse or neglect"."""

    ABUSE = SuspectedAbuse(is_suspected=True, victim=AbuseVictim.CHILD)

    def test_to_child_protection(self) -> None:
        """Nobody's agreement is needed."""
        report = item(RecordKind.ABUSE_DETAIL, is_necessary=None)
        decision = decide(
            ask(P.REPORT_CHILD_ABUSE, K.CHILD_PROTECTIVE_SERVICES, report, abuse=self.ABUSE)
        )
        assert Outcome.PERMITTED is decision.outcome
        assert {"log_for_accounting", "minimum_necessary"} <= codes(decision)

    def test_not_to_somebody_else(self) -> None:
        """Nor without a suspicion."""
        assert Outcome.NEEDS_CONSENT is outcome(P.REPORT_CHILD_ABUSE, K.MEDIA, abuse=self.ABUSE)
        none = SuspectedAbuse(is_suspected=False)
        asked = outcome(P.REPORT_CHILD_ABUSE, K.CHILD_PROTECTIVE_SERVICES, abuse=none)
        assert Outcome.NEEDS_CONSENT is asked


class TestAdultAbuse:
    """(c)(1) "(i) … required by law …; (ii) If the individual agrees …; or (iii) … expressly
    authorized by statute or regulation and (A) … necessary to prevent serious harm … or (B) …
    unable to agree".
    """

    ABUSE = SuspectedAbuse(is_suspected=True, victim=AbuseVictim.ELDER, victim_is_client=True)

    def report(self, **more: Any) -> Any:
        abuse = evolve(self.ABUSE, **more)
        return decide(
            ask(
                P.REPORT_ADULT_ABUSE,
                K.ADULT_PROTECTIVE_SERVICES,
                item(RecordKind.ABUSE_DETAIL),
                abuse=abuse,
            )
        )

    @pytest.mark.parametrize(
        "more",
        [
            {"victim_agrees_to_report": True},
            {"report_is_expressly_authorized": True, "report_is_necessary": True},
            {
                "report_is_expressly_authorized": True,
                "report_is_necessary": False,
                "victim_cannot_agree": True,
                "official_represents_urgency": True,
            },
        ],
        ids=["(ii)", "(iii)(A)", "(iii)(B)"],
    )
    def test_each_ground(self, more: dict[str, bool]) -> None:
        """And the victim is promptly told."""
        decision = self.report(**more)
        assert Outcome.PERMITTED is decision.outcome
        due = {one.obligation.id for one in decision.obligations}
        assert "us.hipaa.inform_abuse_victim" in due

    def test_not_without_one(self) -> None:
        """Concern alone is none."""
        decision = self.report(victim_agrees_to_report=False, report_is_expressly_authorized=False)
        assert Outcome.NEEDS_CONSENT is decision.outcome

    @pytest.mark.parametrize(
        "exception", ["informing_victim_endangers", "representative_is_suspected"]
    )
    def test_who_is_not_told(self, exception: str) -> None:
        """(c)(2)(i), (ii)."""
        decision = self.report(victim_agrees_to_report=True, **{exception: True})
        due = {one.obligation.id for one in decision.obligations}
        assert "us.hipaa.inform_abuse_victim" not in due
