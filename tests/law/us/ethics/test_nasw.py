"""The NASW code's own: compelling reasons, telling the client, media, postings."""

import pytest

from disclosure_rules import (
    Channel,
    ClientWishes,
    Handling,
    Outcome,
    ProfessionalJudgment,
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

EMPLOYER = RecipientKind.EMPLOYER


class TestCompellingReasons:
    """1.07(c): all is confidential except for compelling professional reasons."""

    def test_somebody_answers_for_it(self) -> None:
        """Then what is needed goes, and the client is told."""
        judged = ProfessionalJudgment(need_is_compelling=True)
        decision = decide("NASW", Purpose.OTHER, EMPLOYER, judgment=judged)

        assert Outcome.PERMITTED is decision.outcome
        assert {"nasw.tell_client"} < due(decision)

    def test_nobody_is_led_to_it(self) -> None:
        """It is neither asked nor offered: it would open everything."""
        decision = decide("NASW", Purpose.OTHER, EMPLOYER)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert () == decision.missing
        offered = {fact.name for one in decision.remedies for fact in one.facts}
        assert {"consent.nasw_consent", "item.is_deidentified"} == offered


class TestTellingTheClient:
    """1.07(d): beforehand where feasible, whether law or consent lets it go; else afterwards."""

    @pytest.mark.parametrize(
        ("knows", "after", "perhaps"),
        [(True, False, False), (False, True, False), (None, False, True)],
    )
    def test_before_and_after(self, knows: bool | None, after: bool, perhaps: bool) -> None:
        """Who was told beforehand is not told again."""
        decision = decide(
            "NASW",
            Purpose.AVERT_THREAT,
            RecipientKind.EMERGENCY_SERVICES,
            note(RecordKind.THREAT_DETAIL),
            threat=DYING,
            wishes=ClientWishes(knows_of_sharing=knows),
        )

        assert "nasw.tell_client" in due(decision)
        assert after is ("nasw.tell_client_after" in due(decision))
        assert perhaps is ("nasw.tell_client_after" in perhaps_due(decision))

    def test_with_consent_too(self) -> None:
        """The client hears what goes and what may follow."""
        decision = decide("NASW", Purpose.EMPLOYMENT, EMPLOYER, consents=(grant(),))

        assert "nasw.tell_client" in due(decision)

    def test_not_of_what_goes_to_the_client(self) -> None:
        """Who gets it knows."""
        decision = decide("NASW", Purpose.CLIENT_REQUEST, RecipientKind.CLIENT)

        assert "nasw.tell_client" not in due(decision) | perhaps_due(decision)


class TestTheLeast:
    """1.07(c): always the least that serves the purpose."""

    def test_also_with_consent(self) -> None:
        """What the client has consented to goes, and the worker looks whether all of it serves."""
        agreed = decide("NASW", Purpose.EMPLOYMENT, EMPLOYER, consents=(grant(),))
        own = decide("NASW", Purpose.CLIENT_REQUEST, RecipientKind.CLIENT)

        assert "nasw.least_of_what_is_consented" in due(agreed)
        assert "nasw.least_of_what_is_consented" not in due(own) | perhaps_due(own)


class TestPayers:
    """1.07(h): not without the client's authorization, whatever it is for."""

    @pytest.mark.parametrize("purpose", [Purpose.PAYMENT, Purpose.AUDIT_OR_EVALUATION])
    def test_a_compelling_reason_is_none_to_tell_a_payer(self, purpose: Purpose) -> None:
        """An auditor of the insurer hears no more than its clerks."""
        judged = ProfessionalJudgment(need_is_compelling=True)
        decision = decide("NASW", purpose, RecipientKind.HEALTH_PLAN, judgment=judged)

        assert {"nasw.payers"} == speaking(decision)

    def test_a_court_may_order_it(self) -> None:
        """What an order names goes, also where an insurer is to have it."""
        decision = decide(
            "NASW",
            Purpose.CIVIL_PROCEEDING,
            RecipientKind.HEALTH_PLAN,
            note(is_named_in_process=True),
            process=ORDER,
        )

        assert Outcome.PERMITTED is decision.outcome


class TestOthersInTheRecord:
    """1.08(b): others who are named in the record are protected when the client gets it."""

    @pytest.mark.parametrize(
        ("agreed", "expected"),
        [(True, Handling.RELEASE), (False, Handling.DEIDENTIFY), (None, Handling.DEIDENTIFY)],
    )
    def test_what_an_aunt_told(self, agreed: bool | None, expected: Handling) -> None:
        """It goes without who she is, unless she agrees."""
        aunt = note(RecordKind.OTHER_PERSON_INFORMATION, ref="item-2", other_subjects_agreed=agreed)
        decision = decide("NASW", Purpose.CLIENT_REQUEST, RecipientKind.CLIENT, note(), aunt)

        assert handling(decision) == (Handling.RELEASE, expected)


class TestMedia:
    """1.07(k): confidentiality is protected against the media."""

    def test_a_journalist(self) -> None:
        """Learns nothing without consent, and what it names with it."""
        without = decide("NASW", Purpose.MEDIA, RecipientKind.MEDIA)
        agreed = decide("NASW", Purpose.MEDIA, RecipientKind.MEDIA, consents=(grant(),))

        assert {"nasw.media"} == speaking(without)
        assert Outcome.PERMITTED is agreed.outcome

    def test_not_even_for_a_compelling_reason(self) -> None:
        """The media are no audience for one."""
        judged = ProfessionalJudgment(need_is_compelling=True)
        decision = decide("NASW", Purpose.MEDIA, RecipientKind.MEDIA, judgment=judged)

        assert "nasw.media" in speaking(decision)
        assert not unlimited(decision)


class TestPostings:
    """1.07(r): nothing identifying or confidential on websites or social media."""

    @pytest.mark.parametrize(
        ("purpose", "kind", "channel", "posted"),
        [
            (Purpose.REPLY_TO_REVIEW, RecipientKind.PUBLIC, None, True),
            (Purpose.OTHER, RecipientKind.PUBLIC, Channel.PUBLIC_POSTING, True),
            (Purpose.OTHER, RecipientKind.PUBLIC, Channel.POST, False),
            (Purpose.OTHER, RecipientKind.FAMILY_MEMBER, Channel.PUBLIC_POSTING, True),
            (Purpose.OTHER, EMPLOYER, None, False),
        ],
    )
    def test_not_even_with_consent(
        self, purpose: Purpose, kind: RecipientKind, channel: Channel | None, posted: bool
    ) -> None:
        """What anybody can read cannot be called back."""
        decision = decide("NASW", purpose, kind, channel=channel, consents=(grant(),))

        assert posted is ("nasw.public_posting" in speaking(decision))
        assert posted is (Outcome.FORBIDDEN is decision.outcome)
