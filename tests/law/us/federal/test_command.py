"""DoD Instruction 6490.08, and how it works inside HIPAA."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    AccessRequest,
    Circumstances,
    Client,
    ClientWishes,
    ConsentForm,
    ConsentGrant,
    ConsentScope,
    Decision,
    Discloser,
    DisclosureRequest,
    GovernmentFunction,
    Grantor,
    Handling,
    ItemAnswer,
    ItemDesignation,
    NotificationStandard,
    ObligationCode,
    Outcome,
    Period,
    Profession,
    ProtectiveStep,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    RuleSet,
    ScopeDecision,
    SensitivityLabel,
    Setting,
    Situation,
    Threat,
    evaluate,
    mandates,
)
from disclosure_rules.law import us
from disclosure_rules.law.us.federal.hipaa.law import HIPAA
from disclosure_rules.law.us.federal.military.command import COMMAND_NOTIFICATION

S = NotificationStandard
DEEMED = {"command_deems_it_necessary": True, "command_notice_is_published": True}
TODAY = date(2026, 11, 22)
ONLY = RuleSet.of(COMMAND_NOTIFICATION)
WITH_HIPAA = RuleSet.of(COMMAND_NOTIFICATION, HIPAA)

MEMBER = Client(
    ref="client-a", born=date(2000, 5, 17), has_capacity=True, is_armed_forces_member=True
)
PROVIDER = Discloser(
    profession=Profession.PSYCHOLOGIST,
    settings=frozenset((Setting.DEPARTMENT_OF_DEFENSE, Setting.HIPAA_COVERED_ENTITY)),
)
COMMANDER = Recipient(kind=RecipientKind.MILITARY_COMMANDER, identity_is_verified=True)
CALM = Threat(exists=False)


def item(kind: RecordKind, **more: Any) -> RecordItem:
    plain: dict[str, Any] = {
        "ref": str(kind.value),
        "files": frozenset((RecordFile.TREATMENT,)),
        "labels": frozenset(),
    }
    return RecordItem(**{**plain, **more}, kind=kind)


LIMITS = item(RecordKind.DUTY_LIMITATION)


def asked(
    *standards: NotificationStandard,
    items: tuple[RecordItem, ...] = (LIMITS,),
    rules: RuleSet = ONLY,
    client: Client = MEMBER,
    discloser: Discloser = PROVIDER,
    recipient: Recipient = COMMANDER,
    purpose: Purpose = Purpose.MILITARY_COMMAND,
    threat: Threat = CALM,
    on: date = TODAY,
    government: dict[str, Any] | None = None,
    consents: tuple[ConsentGrant, ...] = (),
    **circumstances: Any,
) -> Decision:
    """Return the decision on what a commander may have, under these standards."""
    said = {"notification_standards": frozenset(standards), **(government or {})}
    request = DisclosureRequest(
        client=client,
        discloser=discloser,
        recipient=recipient,
        purpose=purpose,
        items=items,
        consents=consents,
        circumstances=Circumstances(
            government=GovernmentFunction(**said), threat=threat, **circumstances
        ),
    )
    return evaluate(request, rules, as_of=on)


def grant(**more: Any) -> ConsentGrant:
    """Return a consent of the service member that the commander may have the limits on duty."""
    scope = ConsentScope(
        decision=ScopeDecision.PERMIT,
        recipients=frozenset((RecipientDesignation(kind=RecipientKind.MILITARY_COMMANDER),)),
        purposes=frozenset((Purpose.MILITARY_COMMAND,)),
        items=frozenset((ItemDesignation(kind=RecordKind.DUTY_LIMITATION),)),
    )
    plain: dict[str, Any] = {
        "ref": "grant-1",
        "form": ConsentForm.WRITTEN,
        "granted_by": Grantor.CLIENT,
        "signed_on": date(2026, 10, 1),
        "period": Period(start=date(2026, 10, 1), end=date(2027, 10, 1)),
        "scope": scope,
    }
    return ConsentGrant(**{**plain, **more})


class TestPresumption:
    """Paragraph 3.b "Unless this presumption is overcome by one of the notification standards …,
    there shall be no command notification."
    """

    def test_no_standard_no_notification(self) -> None:
        """A commander who is curious is told nothing."""
        assert Outcome.FORBIDDEN is asked().outcome

    @pytest.mark.parametrize("standard", S)
    def test_each_standard_overcomes_it(self, standard: NotificationStandard) -> None:
        """And then the notification is required."""
        assert Outcome.REQUIRED is asked(standard).outcome

    def test_not_known_whether_one_is_met(self) -> None:
        """It is asked."""
        decision = asked(government={"notification_standards": None})

        assert Outcome.UNDETERMINED is decision.outcome
        assert "government.notification_standards" in {one.name for one in decision.missing}

    def test_what_the_member_agrees_to_is_no_notification(self) -> None:
        """Then HIPAA decides."""
        assert Outcome.NOT_COVERED is asked(wishes=ClientWishes(agrees=True)).outcome
        assert Outcome.FORBIDDEN is asked(wishes=ClientWishes(objects=True)).outcome

    def test_hipaa_alone_might_have_let_it_go(self) -> None:
        """164.512(k)(1) opens what a commander deems necessary; the instruction closes it."""
        alone = asked(rules=RuleSet.of(HIPAA), government=DEEMED)

        assert Outcome.PERMITTED is alone.outcome
        assert Outcome.NEEDS_CONSENT is asked(rules=WITH_HIPAA, government=DEEMED).outcome

    @pytest.mark.parametrize("purpose", sorted(Purpose, key=str))
    def test_whatever_it_is_told_for(self, purpose: Purpose) -> None:
        """ "there shall be no command notification": not for intelligence, nor for a roster."""
        assert Outcome.FORBIDDEN is asked(purpose=purpose).outcome

    def test_another_permission_of_hipaa_does_not_help(self) -> None:
        """164.512(k)(2) would open it to an officer on lawful intelligence."""
        lawful = {"is_authorized_national_security": True}
        purpose = Purpose.NATIONAL_SECURITY
        needed = (evolve(LIMITS, is_necessary=True),)

        assert [Outcome.PERMITTED, Outcome.NEEDS_CONSENT] == [
            asked(purpose=purpose, rules=rules, government=lawful, items=needed).outcome
            for rules in (RuleSet.of(HIPAA), WITH_HIPAA)
        ]

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({}, Outcome.PERMITTED),
            ({"revoked_on": date(2026, 11, 1)}, Outcome.NEEDS_CONSENT),
            ({"period": Period(start=date(2026, 1, 1), end=TODAY)}, Outcome.NEEDS_CONSENT),
            ({"granted_by": Grantor.PARENT}, Outcome.NEEDS_CONSENT),
            ({"known_to_be_false": True}, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_a_consent_on_file(self, changed: dict[str, Any], expected: Outcome) -> None:
        """What the member has signed for the commander goes, as HIPAA lets it."""
        decision = asked(rules=WITH_HIPAA, government=DEEMED, consents=(grant(**changed),))

        assert expected is decision.outcome

    def test_a_consent_for_somebody_else(self) -> None:
        """Is none for the commander."""
        spouse = evolve(
            grant().scope,
            recipients=frozenset((RecipientDesignation(kind=RecipientKind.SPOUSE_OR_PARTNER),)),
        )
        decision = asked(rules=WITH_HIPAA, government=DEEMED, consents=(grant(scope=spouse),))

        assert Outcome.NEEDS_CONSENT is decision.outcome

    def test_a_copy_that_the_member_sends_to_the_commander(self) -> None:
        """Is the member's own doing, and HIPAA makes it go (164.524(c)(3)(ii))."""
        own = AccessRequest(is_directed_to_recipient=True)

        assert Outcome.NOT_COVERED is asked(purpose=Purpose.CLIENT_REQUEST, access=own).outcome


class TestStandards:
    """Enclosure 2 "nine circumstances for which disclosure of information is required"."""

    @pytest.mark.parametrize(
        ("threat", "rule"),
        [
            (Threat(is_to_self=True, is_serious=True), "us.command.harm_to_self.2023"),
            (
                Threat(is_to_others=True, is_made_by_client=True, is_serious=True),
                "us.command.harm_to_others.2023",
            ),
        ],
    )
    def test_a_serious_risk_that_is_known(self, threat: Threat, rule: str) -> None:
        """ "The provider believes there is a serious risk of" harm: the standard is then met."""
        decision = asked(threat=threat)

        assert Outcome.REQUIRED is decision.outcome
        assert [rule] == [
            one.rule.id
            for one in decision.items[0].grounds
            if one.rule is not None and one.is_certain
        ]

    @pytest.mark.parametrize(
        "threat",
        [
            Threat(is_to_self=True, is_serious=False),
            Threat(is_to_self=False, is_to_others=True, is_made_by_client=False, is_serious=True),
            Threat(is_to_self=False, is_to_others=False, is_to_property=True, is_serious=True),
        ],
    )
    def test_what_is_not_such_a_risk(self, threat: Threat) -> None:
        """Not serious, or not from the member's own condition, or of property alone."""
        assert Outcome.FORBIDDEN is asked(threat=threat).outcome

    def test_it_answers_a_purpose_of_safety_too(self) -> None:
        """To tell the commander in order to avert harm is the same notification."""
        told = (item(RecordKind.THREAT_DETAIL),)

        assert (
            Outcome.REQUIRED
            is asked(S.HARM_TO_SELF, purpose=Purpose.AVERT_THREAT, items=told).outcome
        )

    def test_nobody_but_the_commander(self) -> None:
        """The instruction speaks of commanders."""
        friend = Recipient(kind=RecipientKind.FRIEND)

        assert Outcome.NOT_COVERED is asked(S.HARM_TO_SELF, recipient=friend).outcome

    def test_what_must_be_done_now(self) -> None:
        """`mandates()` says so before anybody asks, and falls silent once it is done."""
        situation = Situation(
            client=MEMBER,
            discloser=PROVIDER,
            circumstances=Circumstances(
                government=GovernmentFunction(
                    notification_standards=frozenset((S.HARM_TO_MISSION,))
                ),
                threat=CALM,
            ),
        )
        (duty,) = mandates(
            situation, ONLY, as_of=TODAY, trigger=datetime(2026, 11, 22, 9, tzinfo=UTC)
        )

        assert "us.command.harm_to_mission.2023" == duty.mandate.id
        assert duty.is_certain
        assert [None] == [one.due for one in duty.steps]
        done = evolve(
            situation,
            circumstances=evolve(
                situation.circumstances,
                steps_taken=frozenset((ProtectiveStep.COMMAND_NOTIFIED,)),
            ),
        )
        assert () == mandates(done, ONLY, as_of=TODAY)


class TestMinimum:
    """ "shall provide the minimum amount of information to satisfy the purpose"."""

    def test_what_is_not_needed_stays(self) -> None:
        """The whole record is no notification, and the notes need the member's authorization."""
        whole = (
            item(RecordKind.DUTY_LIMITATION),
            item(RecordKind.THREAT_DETAIL),
            item(RecordKind.DIAGNOSIS, is_necessary=False),
            item(RecordKind.PROGRESS_NOTE),
            item(RecordKind.PSYCHOTHERAPY_NOTE),
        )
        decision = asked(
            S.HARM_TO_SELF,
            items=whole,
            rules=WITH_HIPAA,
            government=DEEMED,
        )

        assert [
            ItemAnswer.REQUIRED,
            ItemAnswer.REQUIRED,
            ItemAnswer.PERMITTED,
            ItemAnswer.UNDETERMINED,
            ItemAnswer.NEEDS_CONSENT,
        ] == [one.answer for one in decision.items]
        assert [
            Handling.RELEASE,
            Handling.RELEASE,
            Handling.WITHHOLD,
            Handling.WITHHOLD,
            Handling.WITHHOLD,
        ] == [one.disposition.handling for one in decision.items]

    def test_with_it_goes_how_to_help_and_who_may_know(self) -> None:
        """ "ways the command can support"; "restricted to personnel with a specific need"."""
        due = {one.obligation.id: one.obligation for one in asked(S.HARM_TO_SELF).obligations}

        assert {"us.command.support", "us.command.need_to_know"} <= set(due)
        assert ObligationCode.MINIMUM_NECESSARY is due["us.command.support"].code


class TestReach:
    """Providers of the Department, and service members."""

    @pytest.mark.parametrize(
        "changed",
        [
            {"client": evolve(MEMBER, is_armed_forces_member=False)},
            {"discloser": evolve(PROVIDER, settings=frozenset((Setting.PRIVATE_PRACTICE,)))},
            {"purpose": Purpose.TREATMENT, "recipient": Recipient(kind=RecipientKind.PHYSICIAN)},
        ],
    )
    def test_it_is_silent_for_others(self, changed: dict[str, Any]) -> None:
        """A civilian dependent, a provider in town, and treatment are none of it."""
        assert Outcome.NOT_COVERED is asked(S.HARM_TO_SELF, **changed).outcome
        assert Outcome.NOT_COVERED is asked(**changed).outcome

    @pytest.mark.parametrize(
        ("profession", "labels", "expected"),
        [
            (Profession.PSYCHIATRIST, frozenset(), Outcome.FORBIDDEN),
            (Profession.PHYSICIAN, frozenset(), Outcome.NOT_COVERED),
            (
                Profession.PHYSICIAN,
                frozenset((SensitivityLabel.MENTAL_HEALTH,)),
                Outcome.FORBIDDEN,
            ),
            (
                Profession.PHYSICIAN,
                frozenset((SensitivityLabel.ALCOHOL_USE_DISORDER,)),
                Outcome.FORBIDDEN,
            ),
            (Profession.PHYSICIAN, None, Outcome.UNDETERMINED),
        ],
    )
    def test_mental_health_care_and_no_other(
        self,
        profession: Profession,
        labels: frozenset[SensitivityLabel] | None,
        expected: Outcome,
    ) -> None:
        """ "when the Service member obtains mental health care": not a sprained knee."""
        discloser = evolve(PROVIDER, profession=profession)

        assert (
            expected is asked(discloser=discloser, items=(evolve(LIMITS, labels=labels),)).outcome
        )

    @pytest.mark.parametrize(
        "said",
        [
            item(RecordKind.SESSION_CONTENT),
            item(RecordKind.PSYCHOTHERAPY_NOTE),
            item(RecordKind.CLINICAL_NOTE, files=frozenset((RecordFile.PART2,))),
        ],
    )
    def test_what_shows_such_care_by_itself(self, said: RecordItem) -> None:
        """A base physician who holds what was said in counseling tells no commander of it."""
        physician = evolve(PROVIDER, profession=Profession.PHYSICIAN)

        assert Outcome.FORBIDDEN is asked(discloser=physician, items=(said,)).outcome

    def test_a_provider_in_town_is_asked_nothing_new(self) -> None:
        """The federal rule set asks no military question where the armed forces have no part."""
        town = evolve(PROVIDER, settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)))
        request: dict[str, Any] = {
            "discloser": town,
            "purpose": Purpose.TREATMENT,
            "recipient": Recipient(kind=RecipientKind.PSYCHIATRIST),
            "items": (item(RecordKind.DIAGNOSIS),),
            "government": {"notification_standards": None},
        }
        decision = asked(rules=us.ruleset(), **request)

        assert Outcome.PERMITTED is decision.outcome
        assert () == decision.missing

    @pytest.mark.parametrize(
        ("on", "rules"),
        [
            (date(2011, 12, 31), set()),
            (date(2012, 1, 1), {"us.command.presumption"}),
            (date(2023, 9, 5), {"us.command.presumption"}),
            (date(2023, 9, 6), {"us.command.presumption.2023"}),
        ],
    )
    def test_two_issues_of_the_instruction(self, on: date, rules: set[str]) -> None:
        """2011, until the reissue of 6 September 2023."""
        grounds = asked(on=on).items[0].grounds

        assert rules == {one.rule.id for one in grounds if one.rule is not None}

    def test_it_rests_on_what_others_say_of_it(self) -> None:
        """A rule set of confirmed law alone asks, where it would have been required."""
        confirmed = RuleSet.of(COMMAND_NOTIFICATION, confirmed_only=True)

        assert all(one.rests_on_secondary_source for one in COMMAND_NOTIFICATION.rules)
        assert Outcome.UNDETERMINED is asked(S.HARM_TO_SELF, rules=confirmed).outcome
