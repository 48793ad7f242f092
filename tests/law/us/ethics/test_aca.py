"""The ACA code's own: end of life, contagious disease, parents, who cannot consent."""

from datetime import date

import pytest
from attrs import evolve

from disclosure_rules import (
    Client,
    ClientWishes,
    Contagion,
    Discloser,
    Handling,
    Outcome,
    ParentalAccess,
    ParentalAccessLaw,
    Profession,
    ProfessionalJudgment,
    Purpose,
    RecipientKind,
    RecordKind,
    RuleSet,
    evaluate,
)
from disclosure_rules.law.us.ethics.aca import ACA
from tests.law.us.ethics.cases import (
    ADULT,
    DYING,
    MARCH_2026,
    ask,
    decide,
    due,
    handling,
    note,
    perhaps_due,
    speaking,
)

CHILD = Client(ref="client-a", born=date(2012, 5, 17), is_emancipated=False)
PARTNER = RecipientKind.EXPOSED_PERSON


class TestReach:
    """It binds counselors and those in training."""

    @pytest.mark.parametrize("profession", list(Profession))
    def test_professions(self, profession: Profession) -> None:
        """And nobody else: their codes are others."""
        bound = profession in (Profession.COUNSELOR, Profession.COUNSELING_TRAINEE)
        asked = ask("ACA", Purpose.EMPLOYMENT, RecipientKind.EMPLOYER)
        asked = evolve(asked, discloser=Discloser(profession=profession))
        decision = evaluate(asked, RuleSet.of(ACA), as_of=MARCH_2026)

        assert bound is (Outcome.NEEDS_CONSENT is decision.outcome)
        assert bound is (Outcome.NOT_COVERED is not decision.outcome)

    @pytest.mark.parametrize(
        ("day", "expected"),
        [(date(2014, 12, 31), Outcome.NOT_COVERED), (date(2015, 1, 1), Outcome.NEEDS_CONSENT)],
    )
    def test_since(self, day: date, expected: Outcome) -> None:
        """The code of 2014 is held from the end of that year; older ones are not."""
        decision = decide("ACA", Purpose.EMPLOYMENT, RecipientKind.EMPLOYER, as_of=day)

        assert expected is decision.outcome


class TestEndOfLife:
    """B.2.b: the counselor of a dying client who thinks of hastening death may keep it."""

    @pytest.mark.parametrize(("judged", "expected"), [(True, True), (False, False)])
    def test_consult_before_telling_anybody(self, judged: bool, expected: bool) -> None:
        """What may go may go; that it need not is said, and to ask first."""
        decision = decide(
            "ACA",
            Purpose.AVERT_THREAT,
            RecipientKind.FAMILY_MEMBER,
            note(RecordKind.THREAT_DETAIL),
            threat=DYING,
            judgment=ProfessionalJudgment(client_may_hasten_death=judged),
        )

        assert Outcome.PERMITTED is decision.outcome
        assert expected is ("aca.end_of_life" in due(decision))

    def test_a_danger_to_others_is_none_of_it(self) -> None:
        """It is about the client's own death."""
        threat = evolve(DYING, is_to_self=False, is_to_others=True, has_identifiable_target=True)
        decision = decide(
            "ACA",
            Purpose.AVERT_THREAT,
            RecipientKind.LAW_ENFORCEMENT,
            threat=threat,
            judgment=ProfessionalJudgment(client_may_hasten_death=True),
        )

        assert "aca.end_of_life" not in due(decision)


class TestContagiousDisease:
    """B.2.c: a person at risk, a confirmed diagnosis, and a client who will not tell."""

    RISK = Contagion(is_confirmed=True, recipient_is_at_risk=True, client_tells_recipient=False)

    def outcome(self, contagion: Contagion) -> Outcome:
        return decide(
            "ACA",
            Purpose.AVERT_THREAT,
            PARTNER,
            note(RecordKind.DIAGNOSIS),
            contagion=contagion,
        ).outcome

    def test_the_partner_may_be_told(self) -> None:
        """Of the diagnosis."""
        assert Outcome.PERMITTED is self.outcome(self.RISK)

    @pytest.mark.parametrize(
        "contagion",
        [
            evolve(RISK, is_confirmed=False),
            evolve(RISK, recipient_is_at_risk=False),
            evolve(RISK, client_tells_recipient=True),
        ],
    )
    def test_each_condition_alone_closes_it(self, contagion: Contagion) -> None:
        """No diagnosis, no risk, or a client who tells."""
        assert Outcome.NEEDS_CONSENT is self.outcome(contagion)

    @pytest.mark.parametrize(
        "contagion",
        [evolve(RISK, recipient_is_at_risk=None), evolve(RISK, client_tells_recipient=None)],
    )
    def test_what_nobody_knows_is_asked(self, contagion: Contagion) -> None:
        """The client is asked first whether the client will tell."""
        assert Outcome.UNDETERMINED is self.outcome(contagion)

    def test_the_general_rule_does_not_open_it(self) -> None:
        """A serious danger of infection alone, where the client tells the partner tonight."""
        threat = evolve(DYING, is_to_self=False, is_to_others=True, has_identifiable_target=True)

        def outcome(contagion: Contagion, kind: RecipientKind) -> Outcome:
            return decide(
                "ACA",
                Purpose.AVERT_THREAT,
                kind,
                note(RecordKind.DIAGNOSIS),
                threat=threat,
                contagion=contagion,
            ).outcome

        told = evolve(self.RISK, client_tells_recipient=True)
        assert Outcome.NEEDS_CONSENT is outcome(told, PARTNER)
        assert Outcome.PERMITTED is outcome(self.RISK, PARTNER)
        # A threat of violence by somebody who is also ill stays a threat of violence.
        assert Outcome.PERMITTED is outcome(told, RecipientKind.LIKELY_VICTIM)

    def test_nor_does_it_without_a_diagnosis(self) -> None:
        """What nobody has confirmed is not told, however serious it would be."""
        threat = evolve(DYING, is_to_self=False, is_to_others=True, has_identifiable_target=True)
        decision = decide(
            "ACA",
            Purpose.AVERT_THREAT,
            PARTNER,
            note(RecordKind.DIAGNOSIS),
            threat=threat,
            contagion=evolve(self.RISK, is_confirmed=False),
        )

        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_the_partner_of_a_client_who_has_died(self) -> None:
        """Who can no longer tell: the partner is at risk as before."""
        decision = decide(
            "ACA",
            Purpose.PUBLIC_HEALTH,
            PARTNER,
            note(RecordKind.DIAGNOSIS),
            client=evolve(ADULT, died=date(2026, 1, 1), has_capacity=None),
            contagion=self.RISK,
        )

        assert Outcome.PERMITTED is decision.outcome

    def test_other_threats_do_not_ask_about_it(self) -> None:
        """A disease is not assumed."""
        decision = decide("ACA", Purpose.AVERT_THREAT, RecipientKind.LAW_ENFORCEMENT)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert () == decision.missing

    def test_only_what_warns(self) -> None:
        """B.2.e: the rest of the chart stays."""
        chart = note(RecordKind.WHOLE_RECORD, ref="item-2", is_necessary=None)
        decision = decide(
            "ACA",
            Purpose.AVERT_THREAT,
            PARTNER,
            note(RecordKind.DIAGNOSIS),
            chart,
            contagion=self.RISK,
        )

        assert handling(decision) == (Handling.RELEASE, Handling.WITHHOLD)


class TestParents:
    """B.5.b: as law gives them."""

    @pytest.mark.parametrize("kind", [RecipientKind.PARENT, RecipientKind.GUARDIAN])
    @pytest.mark.parametrize(
        ("law", "expected"),
        [
            (ParentalAccessLaw.ALLOWS, Outcome.PERMITTED),
            (ParentalAccessLaw.SILENT, Outcome.NEEDS_CONSENT),
            (ParentalAccessLaw.PROHIBITS, Outcome.NEEDS_CONSENT),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_of_a_child(
        self, kind: RecipientKind, law: ParentalAccessLaw | None, expected: Outcome
    ) -> None:
        """What law does not give them the code does not either."""
        decision = decide(
            "ACA",
            Purpose.CLIENT_REQUEST,
            kind,
            client=CHILD,
            parental_access=ParentalAccess(law=law),
        )

        assert expected is decision.outcome

    def test_of_an_adult(self) -> None:
        """The law on minors' records does not count."""
        allows = ParentalAccess(law=ParentalAccessLaw.ALLOWS)
        decision = decide(
            "ACA", Purpose.CLIENT_REQUEST, RecipientKind.PARENT, parental_access=allows
        )

        assert Outcome.NEEDS_CONSENT is decision.outcome

    @pytest.mark.parametrize(
        ("capable", "appointed", "expected"),
        [
            (False, True, Outcome.PERMITTED),
            (False, False, Outcome.NEEDS_CONSENT),
            (False, None, Outcome.UNDETERMINED),
            (True, True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_the_guardian_of_an_adult(
        self, capable: bool, appointed: bool | None, expected: Outcome
    ) -> None:
        """Who cannot consent, and for whom the guardian may decide."""
        decision = decide(
            "ACA",
            Purpose.CLIENT_REQUEST,
            RecipientKind.GUARDIAN,
            client=evolve(ADULT, has_capacity=capable),
            recipient={"is_personal_representative": appointed},
        )

        assert expected is decision.outcome


class TestWhoCannotConsent:
    """B.5.c: told as far as the client can understand."""

    @pytest.mark.parametrize(
        ("client", "expected"),
        [
            (CHILD, True),
            (evolve(ADULT, has_capacity=False), True),
            (evolve(ADULT, adjudicated_incapable=True), True),
            (ADULT, False),
            (evolve(ADULT, has_capacity=None), False),
        ],
    )
    def test_the_client_is_told(self, client: Client, expected: bool) -> None:
        """With every release; of an adult nobody asks that."""
        decision = decide(
            "ACA",
            Purpose.AVERT_THREAT,
            RecipientKind.LAW_ENFORCEMENT,
            note(RecordKind.THREAT_DETAIL),
            client=client,
            threat=DYING,
        )
        listed = due(decision) | perhaps_due(decision)

        assert expected is ("aca.involve_who_cannot_consent" in listed)


class TestTellingFirst:
    """B.2.e: with consent the client knows already, and those inside are no secret."""

    def test_a_team_is_no_breach(self) -> None:
        """Those inside get what their duties need; telling of the team is another duty."""
        decision = decide(
            "ACA",
            Purpose.TREATMENT,
            RecipientKind.WORKFORCE_MEMBER,
            recipient={"needs_it_for_duties": True},
            wishes=ClientWishes(knows_of_sharing=True),
        )

        assert Outcome.PERMITTED is decision.outcome
        assert "aca.tell_client_first" not in due(decision)
        assert {"aca.inside"} == speaking(decision)

    @pytest.mark.parametrize(
        ("purpose", "expected"),
        [(Purpose.TREATMENT, Outcome.PERMITTED), (Purpose.TRAINING, Outcome.NEEDS_CONSENT)],
    )
    def test_training_asks_the_client(self, purpose: Purpose, expected: Outcome) -> None:
        """B.6.d: who learns from a session is let in by the client."""
        decision = decide(
            "ACA",
            purpose,
            RecipientKind.WORKFORCE_MEMBER,
            note(RecordKind.SESSION_CONTENT),
            recipient={"needs_it_for_duties": True},
        )

        assert expected is decision.outcome
