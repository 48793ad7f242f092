"""An organisation's policy and a client's refusal, as a host makes them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    NEVER,
    Channel,
    Circumstances,
    Client,
    ClientWishes,
    DataUse,
    Discloser,
    DisclosureRequest,
    Emergency,
    Forum,
    Handling,
    InvalidField,
    ItemDesignation,
    LegalProcess,
    LegalRequirement,
    Outcome,
    ProcessKind,
    Purpose,
    Rank,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    Rule,
    RuleSet,
    Setting,
    Threat,
    WorkforceClass,
    evaluate,
)
from disclosure_rules.law.patterns.policy import (
    Clause,
    agreed_restriction,
    all_agree,
    by_role,
    consent_first,
    only_by_channel,
    opted_out,
    others_unnamed,
    own_part_only,
    paragraph,
    policy,
    preferred_channel,
    refusal,
)
from disclosure_rules.law.us.federal.hipaa import law as hipaa
from disclosure_rules.logic.facts import item as facts
from tests.law.us.ethics.cases import LETS_GO, grant

SINCE = date(2026, 1, 1)
MARCH_2026 = date(2026, 3, 2)
HIPAA = RuleSet.of(hipaa.HIPAA)
CLIENT = Client(ref="client-a", born=date(1986, 5, 17), has_capacity=True)
TREATS = RecipientKind.PHYSICIAN
STAFF = RecipientKind.WORKFORCE_MEMBER


def clause(name: str) -> Clause:
    """Return a clause of the clinic's policy."""
    return Clause(
        id=f"clinic.policy.{name}",
        gist="What the policy says.",
        basis=(paragraph("Policy 7", "What the policy says.", since=SINCE),),
    )


def item(kind: RecordKind = RecordKind.PROGRESS_NOTE, **more: Any) -> RecordItem:
    """Return an item of the medical record."""
    settled: dict[str, Any] = {
        "ref": "item-1",
        "files": frozenset((RecordFile.TREATMENT,)),
        "labels": frozenset(),
        "is_necessary": True,
        "is_narrative": False,
    }
    return RecordItem(**{**settled, **more}, kind=kind)


def ask(
    purpose: Purpose = Purpose.TREATMENT,
    kind: RecipientKind = TREATS,
    *items: RecordItem,
    recipient: dict[str, Any] | None = None,
    consents: tuple[Any, ...] = (),
    channel: Channel | None = None,
    **circumstances: Any,
) -> DisclosureRequest:
    """Return a request to a clinic, with nothing served and no emergency, if nothing is said."""
    calm: dict[str, Any] = {
        "process": LegalProcess(kinds=frozenset()),
        "emergency": Emergency(is_medical=False, needs_treatment=False),
    }
    return DisclosureRequest(
        client=CLIENT,
        discloser=Discloser(settings=frozenset((Setting.HIPAA_COVERED_ENTITY,))),
        recipient=Recipient(kind=kind, ref="recipient-b", **(recipient or {})),
        purpose=purpose,
        items=items or (item(),),
        consents=consents,
        circumstances=Circumstances(**{**calm, **circumstances}),
        channel=channel,
    )


def under(rule: Rule, request: DisclosureRequest, *, as_of: date = MARCH_2026) -> Outcome:
    """Return the outcome under federal law and a policy of one rule."""
    return evaluate(request, HIPAA.with_law(policy(rule)), as_of=as_of).outcome


class TestPolicy:
    """A law of lower rank that permits nothing by itself."""

    def test_it_is_open_and_ranks_below_every_code(self) -> None:
        """And the rule set with it has nothing to complain of."""
        law = policy(opted_out(clause("directory"), Purpose.FACILITY_DIRECTORY))

        assert Rank.ORGANISATION is law.rank
        assert not law.is_closed
        assert () == HIPAA.with_law(law).check()

    def test_it_opens_nothing(self) -> None:
        """Where no law speaks a policy does not either."""
        rules = RuleSet.of(policy(consent_first(clause("treatment"), Purpose.TREATMENT)))
        asked = ask(consents=(grant(),))

        assert Outcome.NOT_COVERED is evaluate(asked, rules, as_of=MARCH_2026).outcome

    def test_before_it_was_adopted(self) -> None:
        """It says nothing; from the day on it does; after its end it does not."""
        provision = paragraph("Policy 7", "It.", since=SINCE, until=date(2026, 6, 1))
        rule = consent_first(evolve(clause("a"), basis=(provision,)), Purpose.TREATMENT)
        days = [SINCE - timedelta(days=1), SINCE, date(2026, 5, 31), date(2026, 6, 1)]

        assert [True, False, False, True] == [
            Outcome.PERMITTED is under(rule, ask(), as_of=day) for day in days
        ]

    @pytest.mark.parametrize(
        ("make", "name"),
        [(consent_first, "purposes"), (opted_out, "purposes"), (only_by_channel, "channels")],
    )
    def test_a_rule_about_nothing_is_refused(
        self, make: Callable[[Clause], Rule], name: str
    ) -> None:
        """It would say nothing, or stop everything, without anybody noticing."""
        with pytest.raises(InvalidField, match=f"{name}: expected at least one"):
            make(clause("a"))


class TestByRole:
    """Role-based access: those inside see what their role needs."""

    RULE = by_role(clause("roles"))

    @pytest.mark.parametrize(
        ("role", "kind", "expected"),
        [
            (WorkforceClass.TREATING_CLINICIAN, RecordKind.PROGRESS_NOTE, Outcome.PERMITTED),
            (WorkforceClass.BILLING_STAFF, RecordKind.BILLING_LINE, Outcome.PERMITTED),
            (WorkforceClass.BILLING_STAFF, RecordKind.PROGRESS_NOTE, Outcome.FORBIDDEN),
            (WorkforceClass.FRONT_DESK, RecordKind.APPOINTMENT, Outcome.PERMITTED),
            (WorkforceClass.FRONT_DESK, RecordKind.DIAGNOSIS, Outcome.FORBIDDEN),
            (WorkforceClass.TECHNICAL_STAFF, RecordKind.NAME, Outcome.FORBIDDEN),
        ],
    )
    def test_roles(self, role: WorkforceClass, kind: RecordKind, expected: Outcome) -> None:
        """Although each of them says that the work needs it."""
        asked = ask(
            Purpose.TREATMENT,
            STAFF,
            item(kind),
            recipient={"needs_it_for_duties": True},
            data_use=DataUse(workforce_class=role),
        )

        assert expected is under(self.RULE, asked)

    def test_whose_role_nobody_knows(self) -> None:
        """It is asked."""
        asked = ask(Purpose.TREATMENT, STAFF, recipient={"needs_it_for_duties": True})

        assert Outcome.UNDETERMINED is under(self.RULE, asked)

    def test_outside_it_says_nothing(self) -> None:
        """A physician elsewhere has no role here."""
        assert Outcome.PERMITTED is under(self.RULE, ask())

    def test_a_table_of_the_host_s_own(self) -> None:
        """Who is not in it sees nothing."""
        rule = by_role(clause("a"), {WorkforceClass.MANAGEMENT: {RecordKind.OUTCOME}})

        def outcome(role: WorkforceClass) -> Outcome:
            return under(
                rule,
                ask(
                    Purpose.HEALTH_CARE_OPERATIONS,
                    STAFF,
                    item(RecordKind.OUTCOME),
                    recipient={"needs_it_for_duties": True},
                    data_use=DataUse(workforce_class=role),
                ),
            )

        assert Outcome.PERMITTED is outcome(WorkforceClass.MANAGEMENT)
        assert Outcome.FORBIDDEN is outcome(WorkforceClass.FRONT_DESK)


class TestConsentFirst:
    """Stricter than law: consent where law asks for none."""

    RULE = consent_first(clause("treatment"), Purpose.TREATMENT, Purpose.PAYMENT)

    def test_treatment(self) -> None:
        """HIPAA would let it go; the policy wants the client's word."""
        assert Outcome.NEEDS_CONSENT is under(self.RULE, ask())
        assert Outcome.PERMITTED is under(self.RULE, ask(consents=(grant(),)))

    def test_of_some_items_only(self) -> None:
        """The rest goes as law has it."""
        notes = facts.kind.is_in(RecordKind.PROGRESS_NOTE)
        rule = consent_first(clause("a"), Purpose.TREATMENT, items=notes)
        asked = ask(Purpose.TREATMENT, TREATS, item(), item(RecordKind.MEDICATION, ref="item-2"))
        decision = evaluate(asked, HIPAA.with_law(policy(rule)), as_of=MARCH_2026)

        assert [Handling.WITHHOLD, Handling.RELEASE] == [
            one.handling for one in decision.plan.dispositions
        ]

    @pytest.mark.parametrize(("real", "says"), [(True, False), (False, True)])
    def test_nor_in_one_at_school(self, real: bool, says: bool) -> None:
        """An articulable and significant threat (34 CFR 99.36) waits for nobody's consent."""
        rule = consent_first(clause("a"), Purpose.HEALTH_OR_SAFETY_EMERGENCY)
        asked = ask(
            Purpose.HEALTH_OR_SAFETY_EMERGENCY,
            RecipientKind.LAW_ENFORCEMENT,
            emergency=Emergency(is_health_or_safety=real),
        )
        decision = evaluate(asked, RuleSet.of(LETS_GO, policy(rule)), as_of=MARCH_2026)

        assert says is (Outcome.PERMITTED is not decision.outcome)

    def test_in_an_emergency_it_says_nothing(self) -> None:
        """Nor where law requires it, nor to the client."""
        rule = consent_first(clause("a"), *Purpose)
        care = Emergency(is_medical=True, needs_treatment=True)
        demand = LegalRequirement(citation="1", says="It.", items=frozenset(("item-1",)))
        danger = Threat(
            is_to_others=True,
            is_serious=True,
            is_imminent=True,
            disclosure_is_necessary=True,
        )
        police = RecipientKind.LAW_ENFORCEMENT

        assert Outcome.PERMITTED is under(
            rule, ask(Purpose.EMERGENCY_TREATMENT, TREATS, emergency=care)
        )
        assert Outcome.PERMITTED is under(rule, ask(Purpose.OTHER, police, requirements=(demand,)))
        assert Outcome.PERMITTED is under(rule, ask(Purpose.AVERT_THREAT, police, threat=danger))
        assert Outcome.REQUIRED is under(
            rule,
            ask(
                Purpose.CLIENT_REQUEST,
                RecipientKind.CLIENT,
                wishes=ClientWishes(asked_for_access=True),
                recipient={"identity_is_verified": True},
            ),
        )

    def test_a_court_s_order(self) -> None:
        """What it names goes."""
        order = LegalProcess(
            kinds=frozenset((ProcessKind.COURT_ORDER,)),
            is_signed_by_judge=True,
            forum=Forum.STATE_COURT,
        )
        rule = consent_first(clause("a"), Purpose.CIVIL_PROCEEDING)

        def outcome(named: bool) -> Outcome:
            asked = ask(
                Purpose.CIVIL_PROCEEDING,
                RecipientKind.COURT,
                item(is_named_in_process=named),
                process=order,
            )
            return under(rule, asked)

        assert Outcome.PERMITTED is outcome(True)
        assert Outcome.PERMITTED is not outcome(False)

    def test_the_host_may_say_otherwise(self) -> None:
        """With an exception of its own."""
        rule = consent_first(clause("a"), Purpose.EMERGENCY_TREATMENT, unless=NEVER)
        care = Emergency(is_medical=True, needs_treatment=True)

        assert Outcome.NEEDS_CONSENT is under(
            rule, ask(Purpose.EMERGENCY_TREATMENT, TREATS, emergency=care)
        )


class TestOptingOut:
    """Of a client who is known to object nothing goes for that purpose."""

    RULE = opted_out(clause("family"), Purpose.INVOLVEMENT_IN_CARE)

    @pytest.mark.parametrize(
        ("wishes", "expected"),
        [
            (ClientWishes(objects=True), True),
            (ClientWishes(objected_before=True), True),
            (ClientWishes(agrees=True), False),
            (ClientWishes(), False),
        ],
    )
    def test_it_counts_once_it_is_known(self, wishes: ClientWishes, expected: bool) -> None:
        """Who has said nothing has not opted out."""
        asked = ask(Purpose.INVOLVEMENT_IN_CARE, RecipientKind.FAMILY_MEMBER, wishes=wishes)
        rules = RuleSet.of(policy(self.RULE))

        assert expected is (Outcome.FORBIDDEN is evaluate(asked, rules, as_of=MARCH_2026).outcome)

    def test_for_that_purpose_alone(self) -> None:
        """Treatment goes on."""
        asked = ask(wishes=ClientWishes(objected_before=True))

        assert Outcome.PERMITTED is under(self.RULE, asked)


class TestAgreedRestriction:
    """What the organisation has agreed to restrict does not go."""

    @pytest.mark.parametrize(
        ("agreed", "expected"),
        [(True, Outcome.FORBIDDEN), (False, Outcome.NOT_COVERED), (None, Outcome.NOT_COVERED)],
    )
    def test_on_file(self, agreed: bool | None, expected: Outcome) -> None:
        """What is not on file has not been agreed."""
        rules = RuleSet.of(policy(agreed_restriction(clause("restriction"))))
        asked = ask(wishes=ClientWishes(restriction_was_agreed=agreed))

        assert expected is evaluate(asked, rules, as_of=MARCH_2026).outcome


class TestChannels:
    """How it travels."""

    def test_the_client_s_way(self) -> None:
        """Who asked not to be called at home is not."""
        rule = preferred_channel(clause("reach"))
        elsewhere = ClientWishes(asked_for_other_channel=True, channel_is_as_requested=False)
        as_asked = evolve(elsewhere, channel_is_as_requested=True)
        rules = RuleSet.of(policy(rule))

        def decide(wishes: ClientWishes, purpose: Purpose = Purpose.CLIENT_CONTACT) -> Any:
            asked = ask(purpose, RecipientKind.OTHER, wishes=wishes)
            return evaluate(asked, rules, as_of=MARCH_2026)

        refused = decide(elsewhere)
        assert Outcome.FORBIDDEN is refused.outcome
        assert {"clinic.policy.reach"} == {one.obligation.id for one in refused.obligations}
        assert Outcome.NOT_COVERED is decide(as_asked).outcome
        assert Outcome.NOT_COVERED is decide(elsewhere, Purpose.TREATMENT).outcome

    @pytest.mark.parametrize(
        ("channel", "expected"),
        [
            (Channel.SECURE_MESSAGE, Outcome.PERMITTED),
            (Channel.UNENCRYPTED_EMAIL, Outcome.FORBIDDEN),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_only_some_ways(self, channel: Channel | None, expected: Outcome) -> None:
        """And it is asked which one."""
        rule = only_by_channel(clause("mail"), Channel.SECURE_MESSAGE, Channel.PORTAL)

        assert expected is under(rule, ask(channel=channel))

    def test_the_client_may_choose_another(self) -> None:
        """For what goes to the client."""
        rule = only_by_channel(clause("mail"), Channel.SECURE_MESSAGE)
        chosen = ClientWishes(channel_is_as_requested=True)
        rules = RuleSet.of(policy(rule))

        def outcome(kind: RecipientKind) -> Outcome:
            asked = ask(
                Purpose.CLIENT_REQUEST, kind, channel=Channel.UNENCRYPTED_EMAIL, wishes=chosen
            )
            return evaluate(asked, rules, as_of=MARCH_2026).outcome

        assert Outcome.NOT_COVERED is outcome(RecipientKind.CLIENT)
        assert Outcome.FORBIDDEN is outcome(RecipientKind.PHYSICIAN)


class TestJointRecords:
    """The rules of the codes, for a host of no such profession."""

    JOINT = item(
        subjects=frozenset(("client-a", "partner-b")),
        is_recipients_own_part=False,
        other_subjects_agreed=False,
    )

    def test_own_part_only(self) -> None:
        """A partner in the same therapy does not get what the client told."""
        rule = own_part_only(clause("own_part"))
        asked = ask(Purpose.CLIENT_REQUEST, RecipientKind.CO_CLIENT, self.JOINT)

        assert "clinic.policy.own_part" in _forbidding(rule, asked)

    def test_a_partner_in_danger_is_warned(self) -> None:
        """A policy does not stand in the way."""
        threat = Threat(
            is_to_others=True, is_serious=True, is_imminent=True, disclosure_is_necessary=True
        )
        asked = ask(Purpose.AVERT_THREAT, RecipientKind.CO_CLIENT, self.JOINT, threat=threat)
        for rule in (own_part_only(clause("own_part")), all_agree(clause("all_agree"))):
            assert set() == _forbidding(rule, asked)

    def test_everybody_agrees(self) -> None:
        """A couple's note needs both, also for treatment."""
        rule = all_agree(clause("all_agree"))
        asked = ask(Purpose.TREATMENT, TREATS, self.JOINT)
        both = (grant(), grant("grant-2", by="partner-b"))

        assert Outcome.NEEDS_CONSENT is under(rule, asked)
        assert Outcome.NEEDS_CONSENT is under(rule, evolve(asked, consents=both[:1]))
        assert Outcome.PERMITTED is under(rule, evolve(asked, consents=both))

    def test_a_group_s_members_stay_unnamed(self) -> None:
        """To anybody and for any purpose, whatever lets the note itself go."""
        rule = others_unnamed(clause("group"))
        own = evolve(self.JOINT, ref="item-2", is_recipients_own_part=True)
        single = item(ref="item-3")
        asked = ask(Purpose.TREATMENT, TREATS, self.JOINT, own, single)
        decision = evaluate(asked, HIPAA.with_law(policy(rule)), as_of=MARCH_2026)

        assert [Handling.DEIDENTIFY, Handling.RELEASE, Handling.RELEASE] == [
            one.handling for one in decision.plan.dispositions
        ]


def _forbidding(rule: Rule, request: DisclosureRequest) -> set[str]:
    decision = evaluate(request, RuleSet.of(policy(rule)), as_of=MARCH_2026)
    return {one.rule.id for one in decision.items[0].grounds if one.rule is not None}


class TestRefusal:
    """The client's directive: every rule set honors it."""

    def test_everything_to_everybody(self) -> None:
        """If nothing else is said."""
        asked = ask(consents=(refusal("no"),))

        assert Outcome.FORBIDDEN is evaluate(asked, HIPAA, as_of=MARCH_2026).outcome

    @pytest.mark.parametrize(
        ("no", "goes"),
        [
            (refusal("no", to=frozenset((RecipientDesignation(kind=TREATS),))), False),
            (refusal("no", to=frozenset((RecipientDesignation(ref="somebody-else"),))), True),
            (refusal("no", purposes=frozenset((Purpose.TREATMENT,))), False),
            (refusal("no", purposes=frozenset((Purpose.PAYMENT,))), True),
            (
                refusal("no", items=frozenset((ItemDesignation(kind=RecordKind.PROGRESS_NOTE),))),
                False,
            ),
            (refusal("no", items=frozenset((ItemDesignation(kind=RecordKind.NAME),))), True),
            (refusal("no", since=MARCH_2026), False),
            (refusal("no", since=MARCH_2026 + timedelta(days=1)), True),
            (refusal("no", until=MARCH_2026 + timedelta(days=1)), False),
            (refusal("no", until=MARCH_2026), True),
        ],
    )
    def test_it_reaches_what_it_names(self, no: Any, goes: bool) -> None:
        """And nothing else."""
        asked = ask(consents=(no,))

        assert goes is (Outcome.PERMITTED is evaluate(asked, HIPAA, as_of=MARCH_2026).outcome)
