"""45 CFR 164.522, and verification under 164.514(h)."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    ClientWishes,
    Emergency,
    LegalRequirement,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
    Threat,
)
from disclosure_rules.model.public_interest import Crime
from tests.law.us.hipaa.cases import ask, codes, decide, item, note, outcome, speaking

K = RecipientKind
P = Purpose
AGREED = ClientWishes(restriction_was_agreed=True)


class TestAgreedRestriction:
    """(a)(1)(iii) "may not use or disclose … in violation of such restriction"; (v) not effective
    to prevent 164.502(a)(2)(ii), 164.510(a) or 164.512.
    """

    def test_binds(self) -> None:
        """Treatment too."""
        decision = decide(ask(P.TREATMENT, K.PHYSICIAN, wishes=AGREED))
        assert Outcome.FORBIDDEN is decision.outcome
        assert {"us.hipaa.agreed_restriction"} <= speaking(decision)

    def test_what_is_not_on_file_is_not_agreed(self) -> None:
        """And is not asked for each time."""
        assert Outcome.PERMITTED is outcome(P.TREATMENT, K.PHYSICIAN)

    @pytest.mark.parametrize(
        ("needs", "expected"), [(True, Outcome.PERMITTED), (False, Outcome.FORBIDDEN)]
    )
    def test_emergency_treatment(self, needs: bool, expected: Outcome) -> None:
        """(iii) "in need of emergency treatment and … needed to provide"; (iv) ask to keep it."""
        decision = decide(
            ask(
                P.EMERGENCY_TREATMENT,
                K.EMERGENCY_MEDICAL_SERVICES,
                wishes=AGREED,
                emergency=Emergency(needs_treatment=needs),
            )
        )
        assert expected is decision.outcome
        assert needs is ("no_redisclosure" in codes(decision))

    def test_does_not_stop_what_protects_life(self) -> None:
        """(v) "§ 164.512"."""
        threat = Threat(
            is_to_others=True, is_serious=True, is_imminent=True, disclosure_is_necessary=True
        )
        asked = outcome(P.AVERT_THREAT, K.LAW_ENFORCEMENT, wishes=AGREED, threat=threat)
        assert Outcome.PERMITTED is asked

    def test_nor_the_secretary_nor_law(self) -> None:
        """(v) "§ 164.502(a)(2)(ii)" and 512(a)."""
        asked = outcome(P.COMPLIANCE_INVESTIGATION, K.SECRETARY_OF_HHS, wishes=AGREED)
        assert Outcome.REQUIRED is asked
        law = LegalRequirement(citation="1 XX 1", says="x", items=frozenset(("progress_note",)))
        asked = outcome(P.TREATMENT, K.PHYSICIAN, wishes=AGREED, requirements=(law,))
        assert Outcome.PERMITTED is asked

    def test_family_as_well(self) -> None:
        """(i)(B) "Disclosures permitted under § 164.510(b)"."""
        wishes = evolve(AGREED, is_available=True, had_chance_to_object=True, objects=False)
        decision = decide(
            ask(
                P.INVOLVEMENT_IN_CARE,
                K.FAMILY_MEMBER,
                item(RecordKind.MEDICATION, is_relevant_to_involvement=True),
                recipient={"is_involved_in_care": True},
                wishes=wishes,
            )
        )
        assert Outcome.FORBIDDEN is decision.outcome


class TestPaidInFull:
    """(a)(1)(vi) "must agree to the request … to restrict disclosure … to a health plan if … (A) …
    payment or health care operations … (B) … paid the covered entity in full".
    """

    def asked(self, kind: RecipientKind = K.HEALTH_PLAN, **wishes: Any) -> Outcome:
        known = {"requested_restriction": True, "paid_in_full": True, **wishes}
        return outcome(P.PAYMENT, kind, item(RecordKind.CLAIM), wishes=ClientWishes(**known))

    def test_binds_against_the_plan(self) -> None:
        """Nobody has to agree: the rule does."""
        assert Outcome.FORBIDDEN is self.asked()

    @pytest.mark.parametrize(
        ("wishes", "expected"),
        [
            ({"paid_in_full": False}, Outcome.PERMITTED),
            ({"requested_restriction": False}, Outcome.PERMITTED),
            ({"paid_in_full": None}, Outcome.UNDETERMINED),
            ({"requested_restriction": None}, Outcome.PERMITTED),
        ],
        ids=str,
    )
    def test_both_are_needed(self, wishes: dict[str, Any], expected: Outcome) -> None:
        """A request, and payment in full; whether there is a request is on file."""
        assert expected is self.asked(**wishes)


class TestConfidentialCommunications:
    """(b)(1)(i) "must accommodate reasonable requests … by alternative means or at alternative
    locations".
    """

    def reach(self, **wishes: Any) -> Any:
        return decide(
            ask(
                P.CLIENT_CONTACT,
                K.CLIENT,
                item(RecordKind.APPOINTMENT),
                wishes=ClientWishes(**wishes),
            )
        )

    def test_the_client_is_reached_as_asked(self) -> None:
        """Not at home, if the client said at work."""
        decision = self.reach(asked_for_other_channel=True, channel_is_as_requested=False)
        assert Outcome.FORBIDDEN is decision.outcome
        assert "honor_confidential_communication" in codes(decision)
        right = self.reach(asked_for_other_channel=True, channel_is_as_requested=True)
        assert Outcome.PERMITTED is right.outcome

    def test_without_a_request_there_is_nothing_to_check(self) -> None:
        """And with one of which nothing is known, there is."""
        assert Outcome.PERMITTED is self.reach().outcome
        assert Outcome.UNDETERMINED is self.reach(asked_for_other_channel=True).outcome

    def test_a_message_left_with_the_family(self) -> None:
        """Nothing permits it."""
        decision = decide(
            ask(
                P.CLIENT_CONTACT,
                K.FAMILY_MEMBER,
                item(RecordKind.DIAGNOSIS),
                wishes=ClientWishes(asked_for_other_channel=True, channel_is_as_requested=False),
            )
        )
        assert Outcome.FORBIDDEN is decision.outcome


class TestVerification:
    """514(h)(1)(i) "verify the identity … and the authority of any such person … if … not known";
    (ii) "Obtain any documentation, statements, or representations".
    """

    def test_who_is_not_known(self) -> None:
        """The duty stands until somebody is verified."""
        assert "verify_identity" in codes(
            decide(ask(P.PAYMENT, K.HEALTH_PLAN, recipient={"identity_is_verified": False}))
        )
        verified = {"identity_is_verified": True}
        known = decide(ask(P.PAYMENT, K.HEALTH_PLAN, recipient=verified))
        assert "verify_identity" not in codes(known)

    def test_what_stays_inside_is_no_disclosure(self) -> None:
        """(1) "Prior to any disclosure": a use inside is none (160.103)."""
        decision = decide(
            ask(P.PAYMENT, K.WORKFORCE_MEMBER, recipient={"needs_it_for_duties": True})
        )
        assert Outcome.PERMITTED is decision.outcome
        assert "verify_identity" not in codes(decision)

    def test_who_is_told_of_an_escape(self) -> None:
        """(2)(iv) "acts on a good faith belief in making a disclosure in accordance with §
        164.512(j)", of which (1)(ii) is a part.
        """
        escaped = Crime(suspect_escaped=True, telling_is_necessary_to_apprehend=True)
        decision = decide(ask(P.APPREHEND, K.LAW_ENFORCEMENT, crime=escaped))
        assert Outcome.PERMITTED is decision.outcome
        assert "verify_identity" not in codes(decision)

    def test_also_of_an_employer_who_calls_it_an_inquiry(self) -> None:
        """The exemption is of disclosures under 164.510, not of a word."""
        decision = decide(
            ask(
                P.FAMILY_INQUIRY,
                K.EMPLOYER,
                recipient={"identity_is_verified": False} | {"is_named_by_client": False},
            )
        )
        assert "verify_identity" in codes(decision)

    def test_representations(self) -> None:
        """Where they are a condition."""
        named = note(is_named_in_process=True)
        decision = decide(ask(P.CIVIL_PROCEEDING, K.COURT, named, answers={}))
        due = {one.obligation.id for one in decision.obligations}
        assert "us.hipaa.obtain_representations" not in due  # nothing goes yet
        ordered = decide(
            ask(P.RESEARCH, K.RESEARCHER, answers={"research.waiver_is_documented": True})
        )
        assert "obtain_representation" in codes(ordered)
