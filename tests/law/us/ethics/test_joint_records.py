"""Couples, families and groups: own part, secrets, everybody's word, and who else was there."""

from datetime import date

import pytest
from attrs import evolve

from disclosure_rules import (
    Client,
    ConsentForm,
    ConsentGrant,
    Handling,
    LegalRequirement,
    Outcome,
    ParentalAccess,
    ParentalAccessLaw,
    Purpose,
    RecipientKind,
    RecordKind,
)
from tests.law.us.ethics.cases import (
    DYING,
    ORDER,
    decide,
    due,
    grant,
    handling,
    note,
    perhaps_due,
    speaking,
    unlimited,
)

CLIENT = RecipientKind.CLIENT
FELLOW = RecipientKind.CO_CLIENT
EMPLOYER = RecipientKind.EMPLOYER
WITH_ACCESS = ("AAMFT", "ACA", "NASW", "NBCC")
EVERYBODY = ("client-a", "partner-b")
JOINT = note(subjects=frozenset(EVERYBODY), is_recipients_own_part=False)
OWN = note(subjects=frozenset(("client-a",)), is_recipients_own_part=True)
THEIRS = note(ref="item-2", subjects=frozenset(("partner-b",)), is_recipients_own_part=False)
BOTH = (grant(), grant("grant-2", by="partner-b"))


class TestOneAsks:
    """ACA B.4.b, NASW 1.07(f) and 1.08(b), AAMFT 2.2 and 2.3: one gets one's own part."""

    @pytest.mark.parametrize("code", WITH_ACCESS)
    def test_own_part_goes_and_the_other_s_stays(self, code: str) -> None:
        """Of one chart, to the client."""
        decision = decide(code, Purpose.CLIENT_REQUEST, CLIENT, OWN, THEIRS)

        assert Handling.RELEASE is handling(decision)[0]
        assert Handling.WITHHOLD is handling(decision)[1]

    @pytest.mark.parametrize("code", WITH_ACCESS)
    def test_what_is_about_both_wants_both(self, code: str) -> None:
        """One partner's grant is not enough, whoever's it is."""

        def outcome(*consents: ConsentGrant) -> Outcome:
            return decide(
                code,
                Purpose.CLIENT_REQUEST,
                CLIENT,
                evolve(JOINT, other_subjects_agreed=False),
                consents=consents,
            ).outcome

        assert Outcome.NEEDS_CONSENT is outcome()
        assert Outcome.NEEDS_CONSENT is outcome(BOTH[0])
        assert Outcome.NEEDS_CONSENT is outcome(BOTH[1])
        assert Outcome.PERMITTED is outcome(*BOTH)

    @pytest.mark.parametrize("code", WITH_ACCESS)
    @pytest.mark.parametrize(
        ("agreed", "expected"),
        [
            (True, Outcome.PERMITTED),
            (False, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_the_others_word_may_be_established(
        self, code: str, agreed: bool | None, expected: Outcome
    ) -> None:
        """A child in a family signs nothing: somebody says that all who can have agreed."""
        joint = evolve(JOINT, other_subjects_agreed=agreed)
        decision = decide(code, Purpose.CLIENT_REQUEST, CLIENT, joint)

        assert expected is decision.outcome

    @pytest.mark.parametrize("code", WITH_ACCESS)
    def test_whose_part_it_is_nobody_has_said(self, code: str) -> None:
        """Then it is asked, and stays."""
        unknown = evolve(JOINT, is_recipients_own_part=None, other_subjects_agreed=False)
        decision = decide(
            code, Purpose.CLIENT_REQUEST, CLIENT, unknown, recipient={"ref": "client-a"}
        )

        assert Outcome.UNDETERMINED is decision.outcome
        assert "item.is_recipients_own_part" in {one.name for one in decision.missing}

    @pytest.mark.parametrize("code", WITH_ACCESS)
    def test_a_record_of_the_client_alone_is_no_joint_record(self, code: str) -> None:
        """Nobody else has to agree."""
        assert unlimited(decide(code, Purpose.CLIENT_REQUEST, CLIENT, note()))


class TestASecret:
    """AAMFT 2.2: what one has told goes to the others with that one's written permission alone."""

    SECRET = note(
        RecordKind.CONFIDENTIAL_COMMUNICATION,
        subjects=frozenset(("client-a",)),
        is_recipients_own_part=False,
    )

    @pytest.mark.parametrize("code", [*WITH_ACCESS, "ASCA"])
    def test_it_stays_with_who_told_it(self, code: str) -> None:
        """The partner in the same therapy asks."""
        decision = decide(code, Purpose.TREATMENT, FELLOW, self.SECRET)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert f"{code.lower()}.own_part" in speaking(decision)

    @pytest.mark.parametrize("code", [*WITH_ACCESS, "ASCA"])
    def test_it_goes_with_that_one_s_word(self, code: str) -> None:
        """In writing where the code says so."""
        kinds = (RecordKind.CONFIDENTIAL_COMMUNICATION,)
        written = grant(kinds=kinds)
        spoken = grant(kinds=kinds, form=ConsentForm.ORAL)

        def outcome(word: ConsentGrant) -> Outcome:
            return decide(code, Purpose.TREATMENT, FELLOW, self.SECRET, consents=(word,)).outcome

        assert Outcome.PERMITTED is outcome(written)
        assert (code in ("AAMFT", "NBCC")) is (Outcome.NEEDS_CONSENT is outcome(spoken))

    @pytest.mark.parametrize("code", WITH_ACCESS)
    def test_the_partner_s_own_part_goes_to_the_partner(self, code: str) -> None:
        """Although the chart is opened in the client's name."""
        theirs = evolve(THEIRS, is_recipients_own_part=True)

        assert unlimited(decide(code, Purpose.CLIENT_REQUEST, FELLOW, theirs))

    @pytest.mark.parametrize("code", WITH_ACCESS)
    def test_that_everybody_else_agreed_is_not_the_client_s_word(self, code: str) -> None:
        """The secret is the client's."""
        secret = evolve(self.SECRET, other_subjects_agreed=True)
        decision = decide(code, Purpose.TREATMENT, FELLOW, secret)

        assert Outcome.NEEDS_CONSENT is decision.outcome


class TestProtection:
    """Nobody's part is a reason to let somebody come to harm."""

    THREAT = note(
        RecordKind.THREAT_DETAIL,
        subjects=frozenset(EVERYBODY),
        is_recipients_own_part=False,
        other_subjects_agreed=False,
    )

    @pytest.mark.parametrize("code", ["AAMFT", "ACA", "ASCA", "NASW", "NBCC"])
    def test_a_partner_in_danger_is_warned(self, code: str) -> None:
        """The partner in the same therapy is whom the client threatens."""
        threat = evolve(DYING, is_to_self=False, is_to_others=True, has_identifiable_target=True)
        decision = decide(code, Purpose.AVERT_THREAT, FELLOW, self.THREAT, threat=threat)

        assert f"{code.lower()}.own_part" not in speaking(decision)
        if code != "AAMFT":  # which leaves it to law
            assert Outcome.PERMITTED is decision.outcome


class TestWhoStandsInForTheClient:
    """ACA B.5.b and B.3.f, ASCA A.2: what the client could have, and no more."""

    CHILD = Client(ref="client-a", born=date(2014, 5, 17), is_emancipated=False)
    ALLOWS = ParentalAccess(law=ParentalAccessLaw.ALLOWS)

    @pytest.mark.parametrize("code", ["ACA", "ASCA"])
    def test_a_parent_does_not_get_the_other_parent_s_part(self, code: str) -> None:
        """Of a family's record only the child's part."""
        kind = RecordKind.SESSION_CONTENT
        child = note(kind)
        family = evolve(
            child,
            ref="item-2",
            subjects=frozenset(("client-a", "mother-b")),
            is_recipients_own_part=False,
            other_subjects_agreed=False,
        )
        decision = decide(
            code,
            Purpose.CLIENT_REQUEST,
            RecipientKind.PARENT,
            child,
            family,
            client=self.CHILD,
            parental_access=self.ALLOWS,
        )

        assert [True, False] == [
            f"{code.lower()}.parents" in speaking(decision, position=at) for at in (0, 1)
        ]
        assert Handling.WITHHOLD is handling(decision)[1]

    def test_an_executor_does_not_get_the_widow_s_part(self) -> None:
        """Nor does anybody who acts for the dead."""
        dead = Client(ref="client-a", born=date(1950, 1, 1), died=date(2024, 1, 1))
        decision = decide(
            "ACA",
            Purpose.CLIENT_REQUEST,
            RecipientKind.PERSONAL_REPRESENTATIVE,
            evolve(JOINT, other_subjects_agreed=False),
            client=dead,
        )

        assert Handling.WITHHOLD is handling(decision)[0]


class TestSomebodyElseAsks:
    """AAMFT 2.2: outside the treatment everybody competent signs."""

    @pytest.mark.parametrize("code", ["AAMFT", "ACA", "APA", "ASCA", "NASW", "NBCC"])
    def test_each_subject_gives_a_grant(self, code: str) -> None:
        """One partner's is not enough."""
        one = decide(code, Purpose.EMPLOYMENT, EMPLOYER, JOINT, consents=BOTH[:1])
        other = decide(code, Purpose.EMPLOYMENT, EMPLOYER, JOINT, consents=BOTH[1:])
        both = decide(code, Purpose.EMPLOYMENT, EMPLOYER, JOINT, consents=BOTH)

        assert Handling.WITHHOLD is handling(one)[0]
        assert Handling.WITHHOLD is handling(other)[0]
        assert unlimited(both)

    @pytest.mark.parametrize("code", ["AAMFT", "ACA", "NASW", "NBCC"])
    def test_or_the_others_agreement_is_established(self, code: str) -> None:
        """Then the client's own grant is left to ask for."""
        joint = evolve(JOINT, other_subjects_agreed=True)
        without = decide(code, Purpose.EMPLOYMENT, EMPLOYER, joint)
        with_own = decide(code, Purpose.EMPLOYMENT, EMPLOYER, joint, consents=BOTH[:1])

        assert Handling.WITHHOLD is handling(without)[0]
        assert unlimited(with_own)

    def test_what_law_would_permit_wants_everybody_too(self) -> None:
        """AAMFT: a couple's note to a physician for treatment."""
        decision = decide("AAMFT", Purpose.TREATMENT, RecipientKind.PHYSICIAN, JOINT)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"aamft.all_agree"} == speaking(decision)

    def test_of_one_client_it_does_not(self) -> None:
        """The code leaves that to law."""
        decision = decide("AAMFT", Purpose.TREATMENT, RecipientKind.PHYSICIAN, note())

        assert set() == speaking(decision)

    def test_protection_and_orders_do_not_wait(self) -> None:
        """A danger, a law's demand, a court's order: no partner can stop them."""
        police, court = RecipientKind.LAW_ENFORCEMENT, RecipientKind.COURT
        named = evolve(JOINT, is_named_in_process=True)
        unnamed = evolve(JOINT, is_named_in_process=False)
        demand = (LegalRequirement(citation="1", says="It.", items=frozenset(("item-1",))),)

        danger = decide("AAMFT", Purpose.AVERT_THREAT, police, JOINT, threat=DYING)
        order = decide("AAMFT", Purpose.CIVIL_PROCEEDING, court, named, process=ORDER)
        beyond = decide("AAMFT", Purpose.CIVIL_PROCEEDING, court, unnamed, process=ORDER)
        law = decide("AAMFT", Purpose.OTHER, police, JOINT, requirements=demand)

        assert "aamft.all_agree" not in speaking(danger) | speaking(order) | speaking(law)
        assert "aamft.all_agree" in speaking(beyond)
        assert Outcome.PERMITTED is law.outcome


class TestGroups:
    """A group's members are not named to anybody without their own word."""

    ROLL = note(
        RecordKind.OTHER_PERSON_INFORMATION,
        subjects=frozenset(("client-a", "member-b", "member-c")),
        is_recipients_own_part=False,
        other_subjects_agreed=False,
    )
    KINDS = (RecordKind.OTHER_PERSON_INFORMATION,)

    @pytest.mark.parametrize("code", WITH_ACCESS)
    def test_not_to_one_of_them(self, code: str) -> None:
        """Who the others are."""
        decision = decide(code, Purpose.CLIENT_REQUEST, CLIENT, self.ROLL)

        assert Handling.WITHHOLD is handling(decision)[0]

    @pytest.mark.parametrize("code", ["AAMFT", "ACA", "NASW", "NBCC"])
    def test_not_with_one_member_s_consent_nor_with_most(self, code: str) -> None:
        """Each one's own is wanted."""
        most = (grant(kinds=self.KINDS), grant("grant-2", by="member-b", kinds=self.KINDS))
        everybody = (*most, grant("grant-3", by="member-c", kinds=self.KINDS))
        roll = evolve(self.ROLL, other_subjects_agreed=None)

        some = decide(code, Purpose.PAYMENT, EMPLOYER, roll, consents=most)
        each = decide(code, Purpose.PAYMENT, EMPLOYER, roll, consents=everybody)

        assert Handling.WITHHOLD is handling(some)[0]
        assert unlimited(each)

    @pytest.mark.parametrize("code", ["ACA", "NASW"])
    def test_the_agreement_is_looked_up(self, code: str) -> None:
        """ACA B.4.a and B.4.b, NASW 1.07(f) and (g), whatever the answer is."""
        joint = decide(code, Purpose.EMPLOYMENT, EMPLOYER, JOINT)
        single = decide(code, Purpose.EMPLOYMENT, EMPLOYER)

        assert f"{code.lower()}.agree_on_confidences" in due(joint)
        assert f"{code.lower()}.agree_on_confidences" not in due(single) | perhaps_due(single)
