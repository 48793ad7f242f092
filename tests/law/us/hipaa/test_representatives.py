"""45 CFR 164.502(g)."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import CareConsent, Client, Outcome, Purpose, RecipientKind, RecordKind
from disclosure_rules.model.client import Representative, RepresentativeAuthority
from disclosure_rules.model.rights import ParentalAccess, ParentalAccessLaw, Representation
from tests.law.us.hipaa.cases import ADULT, CHILD, ask, decide, item, note, outcome, speaking

K = RecipientKind
ACCESS = Purpose.CLIENT_REQUEST


def of_parent(client: Client, **more: Any) -> Outcome:
    return outcome(
        ACCESS, K.PARENT, client=client, recipient={"is_personal_representative": True}, **more
    )


PARENT_CONSENTED = evolve(
    CHILD, care_consented_by=CareConsent.PARENT, parent_agreed_to_confidentiality=False
)
ALONE = evolve(
    CHILD,
    care_consented_by=CareConsent.MINOR_ALONE,
    parent_agreed_to_confidentiality=False,
    treat_parent_as_representative=False,
)


class TestAdults:
    """(g)(2) "If under applicable law a person has authority to act on behalf of an individual who
    is an adult … in making decisions related to health care, a covered entity must treat such
    person as a personal representative".
    """

    def test_a_representative_is_the_individual(self) -> None:
        """So the record that they ask for must go."""
        assert Outcome.REQUIRED is outcome(ACCESS, K.PERSONAL_REPRESENTATIVE)

    def test_a_spouse_is_none_until_it_is_established(self) -> None:
        """Authority is verified, not supposed."""
        assert Outcome.NEEDS_CONSENT is outcome(ACCESS, K.SPOUSE_OR_PARTNER)
        stated = {"is_personal_representative": True}
        assert Outcome.REQUIRED is outcome(ACCESS, K.SPOUSE_OR_PARTNER, recipient=stated)

    def test_a_representative_on_file_is_known_by_ref(self) -> None:
        """With the authority that the file states."""
        on_file = Representative(
            ref="agent-1",
            authority=RepresentativeAuthority.HEALTH_CARE_POWER_OF_ATTORNEY,
            may_decide_on_health_care=True,
        )
        client = evolve(ADULT, representatives=(on_file,))
        asked = outcome(ACCESS, K.FAMILY_MEMBER, client=client, recipient={"ref": "agent-1"})
        assert Outcome.REQUIRED is asked
        limited = evolve(
            client, representatives=(evolve(on_file, may_decide_on_health_care=False),)
        )
        asked = outcome(ACCESS, K.FAMILY_MEMBER, client=limited, recipient={"ref": "agent-1"})
        assert Outcome.NEEDS_CONSENT is asked

    def test_a_public_guardian(self) -> None:
        """Whoever has the authority, of whatever kind: record and accounting are owed."""
        guardian = {"is_personal_representative": True}
        for one in (note(), item(RecordKind.ACCOUNTING_OF_DISCLOSURES)):
            asked = outcome(ACCESS, K.OTHER_GOVERNMENT_AGENCY, one, recipient=guardian)
            assert Outcome.REQUIRED is asked

    def test_only_what_is_relevant_to_the_representation(self) -> None:
        """(g)(2) "relevant to such personal representation"."""
        decision = decide(
            ask(ACCESS, K.PERSONAL_REPRESENTATIVE, note(is_outside_representation=True))
        )
        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_a_parent_of_an_adult_is_none(self) -> None:
        """An adult speaks for themselves."""
        assert Outcome.NEEDS_CONSENT is outcome(ACCESS, K.PARENT)

    def test_who_acts_for_the_dead(self) -> None:
        """(g)(4) "an executor, administrator, or other person"."""
        dead = evolve(ADULT, died=date(2025, 8, 1))
        assert Outcome.REQUIRED is outcome(ACCESS, K.PERSONAL_REPRESENTATIVE, client=dead)

    def test_who_acts_for_a_minor_who_has_died(self) -> None:
        """(g)(4) has no exception for what the minor alone had consented to."""
        dead = evolve(ALONE, died=date(2025, 8, 1))
        assert Outcome.REQUIRED is outcome(ACCESS, K.PERSONAL_REPRESENTATIVE, client=dead)
        assert Outcome.REQUIRED is not outcome(ACCESS, K.PERSONAL_REPRESENTATIVE, client=ALONE)


class TestMinors:
    """(g)(3)(i) a parent "may not be a personal representative … if": (A) the minor consents and
    no other consent is required, (B) a court or another person consents, (C) a parent assents to
    confidentiality.
    """

    def test_a_parent_represents_an_unemancipated_minor(self) -> None:
        """Where none of the branches holds."""
        assert Outcome.REQUIRED is of_parent(PARENT_CONSENTED)

    @pytest.mark.parametrize(
        "client",
        [
            ALONE,
            evolve(PARENT_CONSENTED, care_consented_by=CareConsent.COURT),
            evolve(PARENT_CONSENTED, care_consented_by=CareConsent.OTHER_AUTHORIZED),
            evolve(PARENT_CONSENTED, parent_agreed_to_confidentiality=True),
            evolve(ALONE, care_consented_by=CareConsent.CLIENT, may_consent_alone=True),
        ],
        ids=["A", "B court", "B other", "C", "A with another's consent too"],
    )
    def test_but_not_in_three_branches(self, client: Client) -> None:
        """Then the parent is not owed access, and state or other law decides: it is asked for."""
        decision = decide(
            ask(ACCESS, K.PARENT, client=client, recipient={"is_personal_representative": True})
        )
        assert Outcome.UNDETERMINED is decision.outcome
        assert "parental_access.law_allows" in {one.name for one in decision.missing}

    def test_the_minors_own_wish_counts(self) -> None:
        """(A) "the minor has not requested that such person be treated as"."""
        assert Outcome.REQUIRED is of_parent(evolve(ALONE, treat_parent_as_representative=True))

    def test_an_emancipated_minor_is_an_adult(self) -> None:
        """(g)(2): the branches are about unemancipated minors."""
        assert Outcome.REQUIRED is of_parent(evolve(ALONE, is_emancipated=True))

    def test_an_unknown_branch_is_asked_for(self) -> None:
        """Nobody guesses who consented."""
        decision = decide(
            ask(ACCESS, K.PARENT, client=CHILD, recipient={"is_personal_representative": True})
        )
        assert Outcome.UNDETERMINED is decision.outcome
        assert "client.care_consented_by" in {one.name for one in decision.missing}


class TestOtherLawOnParents:
    """(g)(3)(ii) "(A) If, and to the extent, permitted or required … (B) … prohibited … (C) …
    where there is no applicable access provision … by a licensed health care professional".
    """

    def test_law_that_allows_opens(self) -> None:
        """Permitted, not owed: the parent is no representative."""
        law = ParentalAccess(law=ParentalAccessLaw.ALLOWS)
        assert Outcome.PERMITTED is of_parent(ALONE, parental_access=law)

    def test_law_that_prohibits_shuts(self) -> None:
        """Even for a parent who is the representative."""
        law = ParentalAccess(law=ParentalAccessLaw.PROHIBITS)
        decision = decide(
            ask(
                ACCESS,
                K.PARENT,
                client=PARENT_CONSENTED,
                recipient={"is_personal_representative": True},
                parental_access=law,
            )
        )
        assert Outcome.FORBIDDEN is decision.outcome
        assert "us.hipaa.parent_barred_by_other_law" in speaking(decision)

    @pytest.mark.parametrize(
        ("decides", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_silent_law_leaves_it_to_a_professional(
        self, decides: bool | None, expected: Outcome
    ) -> None:
        """Provide or deny, in professional judgment."""
        law = ParentalAccess(law=ParentalAccessLaw.SILENT, professional_decides_to_give=decides)
        assert expected is of_parent(ALONE, parental_access=law)


class TestEndangerment:
    """(g)(5) "may elect not to treat a person as the personal representative … if … abuse … or …
    could endanger the individual; and … not in the best interest".
    """

    def declined(self, as_of: date = date(2026, 3, 2), **more: Any) -> Outcome:
        recipient = {"is_personal_representative": True}
        recipient.update(more.pop("recipient", {}))
        return outcome(
            ACCESS,
            K.PARENT,
            client=PARENT_CONSENTED,
            recipient=recipient,
            representation=Representation(is_declined=True, **more),
            parental_access=ParentalAccess(law=ParentalAccessLaw.ALLOWS),
            as_of=as_of,
        )

    def test_a_suspected_abuser_is_none(self) -> None:
        """Notwithstanding a state law to the contrary."""
        assert Outcome.UNDETERMINED is self.declined()
        assert Outcome.NEEDS_CONSENT is self.declined(
            recipient={"is_suspected_abuser": True}, may_endanger_client=False
        )

    def test_nor_is_who_may_endanger(self) -> None:
        """Either belief is enough."""
        assert Outcome.NEEDS_CONSENT is self.declined(
            recipient={"is_suspected_abuser": False}, may_endanger_client=True
        )

    def test_a_suspicion_is_asked_about(self) -> None:
        """Before a suspected abuser gets a child's record somebody must have thought of it."""
        for recipient, representation in (
            ({"is_suspected_abuser": True}, Representation(may_endanger_client=False)),
            ({"is_suspected_abuser": False}, Representation(may_endanger_client=True)),
        ):
            request = ask(
                ACCESS,
                K.PARENT,
                client=PARENT_CONSENTED,
                recipient={"is_personal_representative": True, **recipient},
                representation=representation,
            )
            decision = decide(request)
            assert Outcome.UNDETERMINED is decision.outcome
            assert "representation.is_declined" in {one.name for one in decision.missing}
            elected = Representation(
                is_declined=False, may_endanger_client=representation.may_endanger_client
            )
            assert Outcome.REQUIRED is outcome(
                ACCESS,
                K.PARENT,
                client=PARENT_CONSENTED,
                recipient={"is_personal_representative": True, **recipient},
                representation=elected,
            )

    def test_without_a_reasonable_belief_the_election_is_empty(self) -> None:
        """It is not a matter of dislike."""
        assert Outcome.REQUIRED is self.declined(
            recipient={"is_suspected_abuser": False}, may_endanger_client=False
        )

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2024, 6, 24), Outcome.NEEDS_CONSENT),
            (date(2024, 6, 25), Outcome.PERMITTED),
            (date(2025, 6, 17), Outcome.PERMITTED),
            (date(2025, 6, 18), Outcome.NEEDS_CONSENT),
        ],
    )
    def test_the_rule_of_2024_on_that_belief(self, day: date, expected: Outcome) -> None:
        """(g)(5)(ii) of 2024: not for reproductive care at the individual's own request.

        What is about somebody else as well needs that person's word all the same.
        """
        assert expected is self.declined(
            day,
            recipient={"is_suspected_abuser": False},
            may_endanger_client=True,
            belief_rests_on_reproductive_care=True,
        )

    def test_the_rule_of_2024_of_a_joint_record(self) -> None:
        """Whoever stays a representative gets what the individual would get."""
        joint = note(subjects=frozenset(("client-a", "client-b")), other_subjects_agreed=False)
        decision = decide(
            ask(
                ACCESS,
                K.PERSONAL_REPRESENTATIVE,
                joint,
                representation=Representation(
                    is_declined=True,
                    may_endanger_client=True,
                    belief_rests_on_reproductive_care=True,
                ),
            ),
            as_of=date(2025, 1, 2),
        )
        assert not decision.plan.released
        assert "us.hipaa.representative_despite_belief.2024" not in speaking(decision)
