"""42 CFR 2.20: "no state law may either authorize or compel any use or disclosure prohibited"."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from attrs import evolve, frozen

from disclosure_rules import (
    AbuseVictim,
    DisclosureRequest,
    Emergency,
    Law,
    LegalProcess,
    LegalRequirement,
    Mandate,
    OrderSection,
    Outcome,
    Period,
    Permission,
    ProcessKind,
    Profession,
    Prohibition,
    Provision,
    Purpose,
    Rank,
    RecipientKind,
    RecordKind,
    RuleSet,
    Stance,
    SuspectedAbuse,
    Threat,
    ThreatSource,
    evaluate,
)
from disclosure_rules.law.us.federal.part2.law import PART2
from disclosure_rules.law.us.states.california import CALIFORNIA
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.logic.facts import abuse, emergency, item, process, threat
from disclosure_rules.model.jurisdiction import Jurisdiction
from tests.law.us.part2.samples import (
    MARCH_2026,
    MINOR,
    PROGRAM,
    ask,
    consent,
    part2_item,
    who,
)

K = RecordKind
STATUTE = Provision(
    citation="Some State Code § 1",
    gist="Abuse of elders and dependent adults is reported.",
    period=Period(start=date(2000, 1, 1)),
    source="made up for tests",
    read_on=date(2026, 11, 22),
)
REPORT = Mandate(
    id="some_state.elder_abuse",
    gist="Suspected abuse of an elder is reported to adult protective services.",
    basis=(STATUTE,),
    when=abuse.is_suspected & abuse.victim.is_in(AbuseVictim.ELDER, AbuseVictim.DEPENDENT_ADULT),
    covers=item.kind.is_in(K.ABUSE_DETAIL, K.NAME),
    to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    purposes=frozenset((Purpose.REPORT_ADULT_ABUSE,)),
)
PROTECT = Mandate(
    id="some_state.protect",
    gist="Whom a client means to harm is told of it, and the police.",
    basis=(STATUTE,),
    when=threat.is_to_others & threat.has_identifiable_target,
    covers=item.kind.is_in(K.THREAT_DETAIL, K.NAME),
    to=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    purposes=frozenset((Purpose.AVERT_THREAT,)),
)
TELL_PARENTS = Mandate(
    id="some_state.tell_parents",
    gist="A school tells a parent, and medical personnel, of a danger to a student.",
    basis=(STATUTE,),
    when=emergency.is_health_or_safety,
    covers=item.kind.is_in(K.SUBSTANCE_USE, K.SAFETY_PLAN),
    to=frozenset((RecipientKind.PARENT, RecipientKind.HOSPITAL)),
    purposes=frozenset((Purpose.HEALTH_OR_SAFETY_EMERGENCY,)),
)
ANSWER_SUBPOENAS = Mandate(
    id="some_state.answer_subpoenas",
    gist="A subpoena that a court can enforce is answered.",
    basis=(STATUTE,),
    when=process.kinds.includes(ProcessKind.SUBPOENA),
    covers=ALWAYS,
    to=frozenset((RecipientKind.COURT, RecipientKind.PROSECUTOR)),
    purposes=frozenset((Purpose.CIVIL_PROCEEDING, Purpose.CRIMINAL_PROCEEDING)),
    on_request=True,
)
SOME_STATE = Law(
    id="some_state",
    title="Some State",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=ALWAYS,
    rules=(REPORT, PROTECT, TELL_PARENTS, ANSWER_SUBPOENAS),
)
SCHOOL_EMERGENCY = Law(
    id="some_school_law",
    title="a federal law on schools",
    rank=Rank.FEDERAL,
    stance=Stance.OPEN,
    governs=ALWAYS,
    rules=(
        Permission(
            id="some_school_law.emergency",
            gist="In an emergency, whoever needs to know may be told.",
            basis=(STATUTE,),
            when=emergency.is_health_or_safety,
            covers=ALWAYS,
        ),
    ),
)
BOTH = RuleSet.of(PART2, SOME_STATE)
ELDER = SuspectedAbuse(is_suspected=True, victim=AbuseVictim.ELDER)
ORDER_2_65 = (
    "a court order under 42 CFR 2.65, for an extremely serious crime, that names this recipient "
    "and item"
)
EMERGENCY = "a bona fide medical emergency, where there is one"
PROCEEDINGS_CONSENT = (
    "a valid Part 2 consent for use in proceedings that names this recipient, purpose and item"
)
WAYS_IN_WORDS = (
    "report or warn without identifying",
    "medical emergency",
    "consent",
    "2.64 or 2.65",
)
ORDER_2_64 = "a court order under 42 CFR 2.64 that names this recipient and item"
ANONYMOUS = "a form of it that identifies nobody as a patient with a substance use disorder"
CONSENT = "a valid Part 2 consent that names this recipient, purpose and item"


def elder_abuse() -> DisclosureRequest:
    return ask(
        Purpose.REPORT_ADULT_ABUSE,
        who(RecipientKind.ADULT_PROTECTIVE_SERVICES),
        part2_item(K.ABUSE_DETAIL),
        abuse=ELDER,
    )


@frozen(kw_only=True)
class Clash:
    """A state compels what the part prohibits."""

    request: DisclosureRequest
    requires: Mandate
    forbids: str
    ways: frozenset[str]


def adult_abuse(victim: AbuseVictim) -> DisclosureRequest:
    found = SuspectedAbuse(is_suspected=True, victim=victim)
    return evolve(elder_abuse(), circumstances=evolve(elder_abuse().circumstances, abuse=found))


def danger(recipient: RecipientKind) -> DisclosureRequest:
    return ask(
        Purpose.AVERT_THREAT,
        who(recipient),
        part2_item(K.THREAT_DETAIL),
        threat=Threat(
            is_to_others=True,
            has_identifiable_target=True,
            is_made_by_client=True,
            is_against_program=False,
        ),
    )


def at_school(recipient: RecipientKind, **found: bool) -> DisclosureRequest:
    return ask(
        Purpose.HEALTH_OR_SAFETY_EMERGENCY,
        who(recipient, is_personal_representative=False),
        part2_item(K.SUBSTANCE_USE),
        client=evolve(MINOR, may_consent_alone=True),
        emergency=Emergency(is_health_or_safety=True, **found),
    )


def subpoenaed(purpose: Purpose, recipient: RecipientKind) -> DisclosureRequest:
    return ask(
        purpose,
        who(recipient),
        part2_item(K.ATTENDANCE, is_named_in_process=True),
        process=LegalProcess(
            kinds=frozenset((ProcessKind.SUBPOENA,)),
            is_compulsory=True,
            is_against_client=True,
            is_investigation_of_client=False,
        ),
    )


def anonymous(request: DisclosureRequest) -> DisclosureRequest:
    (item,) = request.items
    return evolve(request, items=(evolve(item, identifies_no_sud_patient=True),))


def deidentified(request: DisclosureRequest) -> DisclosureRequest:
    (item,) = request.items
    return evolve(request, items=(evolve(item, is_deidentified=True),))


def consented(request: DisclosureRequest) -> DisclosureRequest:
    (item,) = request.items
    kind, purpose = request.recipient.kind, request.purpose
    assert kind is not None
    assert purpose is not None
    assert item.kind is not None
    return evolve(request, consents=(consent((kind,), (purpose,), (item.kind,)),))


def in_emergency(request: DisclosureRequest) -> DisclosureRequest:
    found = evolve(request.circumstances.emergency, is_medical=True)
    return evolve(request, circumstances=evolve(request.circumstances, emergency=found))


def ordered(section: OrderSection) -> Callable[[DisclosureRequest], DisclosureRequest]:
    def enter(request: DisclosureRequest) -> DisclosureRequest:
        (item,) = request.items
        before = request.circumstances.process
        entered = evolve(
            before,
            kinds=(before.kinds or frozenset()) | {ProcessKind.PART2_COURT_ORDER},
            part2_order=section,
            order_was_heard=True,
            order_has_findings=True,
            order_reaches_communications=True,
        )
        return evolve(
            request,
            recipient=evolve(request.recipient, is_served_by_process=True),
            items=(evolve(item, is_named_in_process=True),),
            circumstances=evolve(request.circumstances, process=entered),
        )

    return enter


BRINGS_ABOUT: Mapping[str, Callable[[DisclosureRequest], DisclosureRequest]] = {
    ANONYMOUS: anonymous,
    "de-identification": deidentified,
    CONSENT: consented,
    PROCEEDINGS_CONSENT: consented,
    EMERGENCY: in_emergency,
    ORDER_2_64: ordered(OrderSection.NONCRIMINAL),
    ORDER_2_65: ordered(OrderSection.AGAINST_PATIENT),
}
SILENT, AGAINST = "42 CFR 2.13(a)", "42 CFR 2.12(d)(1)"
CLASHES = {
    "the abuse of an elder": Clash(
        request=adult_abuse(AbuseVictim.ELDER),
        requires=REPORT,
        forbids=SILENT,
        ways=frozenset((ORDER_2_64, ANONYMOUS, CONSENT, "de-identification")),
    ),
    "the abuse of a dependent adult": Clash(
        request=adult_abuse(AbuseVictim.DEPENDENT_ADULT),
        requires=REPORT,
        forbids=SILENT,
        ways=frozenset((ORDER_2_64, ANONYMOUS, CONSENT, "de-identification")),
    ),
    "a danger, to the victim": Clash(
        request=danger(RecipientKind.LIKELY_VICTIM),
        requires=PROTECT,
        forbids=SILENT,
        ways=frozenset((ORDER_2_64, ANONYMOUS, CONSENT, "de-identification")),
    ),
    "a danger, to the police": Clash(
        request=danger(RecipientKind.LAW_ENFORCEMENT),
        requires=PROTECT,
        forbids=SILENT,
        ways=frozenset((ORDER_2_64, ANONYMOUS, CONSENT, "de-identification")),
    ),
    "an emergency at school, to a parent": Clash(
        request=at_school(RecipientKind.PARENT),
        requires=TELL_PARENTS,
        forbids=SILENT,
        ways=frozenset((ORDER_2_64, ANONYMOUS, CONSENT, "de-identification")),
    ),
    "an emergency at school, to a hospital": Clash(
        request=at_school(RecipientKind.HOSPITAL, is_medical=False, consent_obtainable_first=False),
        requires=TELL_PARENTS,
        forbids=SILENT,
        ways=frozenset((EMERGENCY, ORDER_2_64, ANONYMOUS, CONSENT, "de-identification")),
    ),
    "a subpoena in a lawsuit": Clash(
        request=subpoenaed(Purpose.CIVIL_PROCEEDING, RecipientKind.COURT),
        requires=ANSWER_SUBPOENAS,
        forbids=AGAINST,
        ways=frozenset((ORDER_2_64, PROCEEDINGS_CONSENT)),
    ),
    "a subpoena in a prosecution": Clash(
        request=subpoenaed(Purpose.CRIMINAL_PROCEEDING, RecipientKind.PROSECUTOR),
        requires=ANSWER_SUBPOENAS,
        forbids=AGAINST,
        ways=frozenset((ORDER_2_65, PROCEEDINGS_CONSENT)),
    ),
}


@pytest.mark.parametrize("clash", CLASHES.values(), ids=CLASHES)
class TestEachClash:
    """2.20 "no state law may either authorize or compel any use or disclosure prohibited"."""

    def test_both_grounds_and_which_prevails(self, clash: Clash) -> None:
        """The part does, as federal law; nothing goes, and nobody is told anything."""
        decision = evaluate(clash.request, BOTH, as_of=MARCH_2026)
        (conflict,) = decision.conflicts
        forbidding = [str(one) for ground in conflict.forbids for one in ground.basis]

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert PART2 == conflict.prevails
        assert clash.forbids in forbidding
        assert [clash.requires] == [ground.rule for ground in conflict.requires]
        assert not decision.items[0].goes
        assert decision.items[0].disposition.is_silent

    def test_the_lawful_ways_out(self, clash: Clash) -> None:
        """Those that fit as remedies, and all of them in words."""
        decision = evaluate(clash.request, BOTH, as_of=MARCH_2026)
        (told,) = (
            one.obligation.text
            for one in decision.obligations
            if one.obligation.id == "us.part2.lawful_ways_out"
        )

        assert clash.ways <= {str(one) for one in decision.remedies}
        for words in WAYS_IN_WORDS:
            assert words in told

    def test_each_way_leads_out(self, clash: Clash) -> None:
        """Brought about, it ends the clash, and the state's law is obeyed."""
        for way in sorted(clash.ways):
            after = evaluate(BRINGS_ABOUT[way](clash.request), BOTH, as_of=MARCH_2026)
            assert Outcome.REQUIRED is after.outcome, way
            assert () == after.conflicts, way

    def test_none_leads_round_the_bar(self, clash: Clash) -> None:
        """2.12(a)(2): what identifies nobody serves no proceeding against the patient either."""
        decision = evaluate(anonymous(clash.request), BOTH, as_of=MARCH_2026)

        assert (ANONYMOUS in clash.ways) is (Outcome.REQUIRED is decision.outcome)


class TestNobodyCompels:
    """A danger for which no law compels anything is told of the ways that are left, too."""

    @pytest.mark.parametrize(
        ("recipient", "threat"),
        [
            (RecipientKind.PARENT, Threat(exists=True, is_to_self=True)),
            (RecipientKind.LIKELY_VICTIM, Threat(exists=True, is_to_others=True)),
        ],
    )
    def test_of_a_patient_in_danger(self, recipient: RecipientKind, threat: Threat) -> None:
        """The mother of an adult who means to die: medical personnel may be told (2.51)."""
        request = ask(Purpose.AVERT_THREAT, who(recipient), part2_item(), threat=threat)
        decision = evaluate(request, RuleSet.of(PART2), as_of=MARCH_2026)
        (told,) = (
            one for one in decision.obligations if one.obligation.id == "us.part2.lawful_ways_out"
        )

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert () == told.depends_on
        assert "tell medical personnel" in told.obligation.text


class TestSchoolLaw:
    """34 CFR 99.36 permits, and a permission does not lift another federal law's bar."""

    def test_what_school_law_permits(self) -> None:
        """No clash, since nothing is required: both grounds stand among the grounds."""
        rules = RuleSet.of(PART2, SCHOOL_EMERGENCY)
        decision = evaluate(at_school(RecipientKind.PARENT), rules, as_of=MARCH_2026)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert () == decision.conflicts
        assert {"some_school_law", "us.part2"} == {
            ground.law.id for ground in decision.items[0].grounds
        }

    def test_medical_personnel(self) -> None:
        """2.51(a)(1) and school law both let them know."""
        rules = RuleSet.of(PART2, SCHOOL_EMERGENCY)
        request = at_school(RecipientKind.HOSPITAL, is_medical=True, consent_obtainable_first=False)

        assert Outcome.PERMITTED is evaluate(request, rules, as_of=MARCH_2026).outcome


class TestElderAbuse:
    """A state compels the report, the part has no exception for it."""

    def test_the_clash_is_reported_with_both_grounds(self) -> None:
        """The federal law prevails, and not quietly."""
        decision = evaluate(elder_abuse(), BOTH, as_of=MARCH_2026)
        (conflict,) = decision.conflicts

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert conflict.prevails == PART2
        assert ["42 CFR 2.13(a)"] == [
            str(one) for ground in conflict.forbids for one in ground.basis
        ]
        assert [REPORT] == [ground.rule for ground in conflict.requires]
        assert not decision.needs_counsel

    def test_the_lawful_ways_out(self) -> None:
        """As remedies that the engine has found, and in words to the counselor."""
        decision = evaluate(elder_abuse(), BOTH, as_of=MARCH_2026)
        ways = {str(one) for one in decision.remedies}

        assert {ORDER_2_64, ANONYMOUS, CONSENT, "de-identification"} <= ways
        (told,) = (
            one.obligation.text
            for one in decision.obligations
            if one.obligation.id == "us.part2.lawful_ways_out"
        )
        for words in WAYS_IN_WORDS:
            assert words in told

    def test_reported_without_identifying_a_patient(self) -> None:
        """Then the state's law is obeyed whole."""
        request = elder_abuse()
        anonymous = evolve(request.items[0], identifies_no_sud_patient=True)
        decision = evaluate(evolve(request, items=(anonymous,)), BOTH, as_of=MARCH_2026)

        assert Outcome.REQUIRED is decision.outcome
        assert () == decision.conflicts

    def test_the_recipient_learns_nothing(self) -> None:
        """Even here the refusal is silent."""
        decision = evaluate(elder_abuse(), BOTH, as_of=MARCH_2026)

        assert decision.items[0].disposition.is_silent

    def test_a_law_that_the_host_names(self) -> None:
        """The same for a requirement that is not in the rule set."""
        law = LegalRequirement(
            citation="Other State Code § 7", says="Report it.", items=frozenset(("item-1",))
        )
        request = elder_abuse()
        request = evolve(request, circumstances=evolve(request.circumstances, requirements=(law,)))
        decision = evaluate(request, RuleSet.of(PART2), as_of=MARCH_2026)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert "us.part2.lawful_ways_out" in {one.obligation.id for one in decision.obligations}


class TestDutyToProtect:
    """Cal. Civ. Code § 43.92 against the part."""

    def request(self, recipient: RecipientKind, **emergency: bool) -> DisclosureRequest:
        plain = ask(
            Purpose.AVERT_THREAT,
            who(recipient),
            part2_item(K.THREAT_DETAIL),
            discloser=evolve(PROGRAM, profession=Profession.COUNSELOR, is_licensed=True),
            threat=Threat(
                exists=True,
                is_of_physical_violence=True,
                is_to_others=True,
                has_identifiable_target=True,
                is_serious=True,
                is_imminent=True,
                is_made_by_client=True,
                told_by=ThreatSource.CLIENT,
                is_against_program=False,
            ),
            emergency=Emergency(**emergency),
        )
        return evolve(plain, jurisdictions=frozenset((Jurisdiction.CALIFORNIA,)))

    @pytest.mark.parametrize(
        "recipient", [RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT]
    )
    def test_federal_law_prevails(self, recipient: RecipientKind) -> None:
        """Victim and police are told what identifies nobody, or with a court's order."""
        decision = evaluate(
            self.request(recipient), RuleSet.of(PART2, CALIFORNIA), as_of=MARCH_2026
        )

        assert not decision.items[0].goes
        assert ["us.part2"] == [one.prevails.id for one in decision.conflicts if one.prevails]
        assert {ORDER_2_64, ANONYMOUS} <= {str(one) for one in decision.remedies}

    def test_medical_personnel_in_an_emergency(self) -> None:
        """2.51(a)(1) is offered where it is the emergency that is missing."""
        request = self.request(
            RecipientKind.EMERGENCY_MEDICAL_SERVICES,
            is_medical=False,
            consent_obtainable_first=False,
        )
        decision = evaluate(request, RuleSet.of(PART2), as_of=MARCH_2026)

        assert "a bona fide medical emergency, where there is one" in map(str, decision.remedies)


class TestSubpoena:
    """2.61(b)(1) "may not use or disclose the records in response to the subpoena"."""

    def test_state_law_that_compels_an_answer(self) -> None:
        """Yields, until a court has entered an order under subpart E."""
        request = ask(
            Purpose.CIVIL_PROCEEDING,
            who(RecipientKind.COURT),
            part2_item(K.ATTENDANCE, is_named_in_process=True),
            process=LegalProcess(
                kinds=frozenset((ProcessKind.SUBPOENA,)), is_compulsory=True, is_against_client=True
            ),
        )
        decision = evaluate(request, BOTH, as_of=MARCH_2026)

        assert not decision.items[0].goes
        assert [PART2] == [one.prevails for one in decision.conflicts]
        assert ORDER_2_64 in {str(one) for one in decision.remedies}
        found = evolve(
            request.circumstances.process,
            kinds=frozenset((ProcessKind.SUBPOENA, ProcessKind.PART2_COURT_ORDER)),
            part2_order=OrderSection.NONCRIMINAL,
            order_was_heard=True,
            order_has_findings=True,
        )
        ordered = evolve(request, circumstances=evolve(request.circumstances, process=found))
        after = evaluate(ordered, BOTH, as_of=MARCH_2026)
        assert Outcome.REQUIRED is after.outcome
        assert () == after.conflicts


class TestStricterState:
    """2.20 "nor the authorizing statute may be construed to authorize any violation"."""

    def test_a_state_may_forbid_what_the_part_permits(self) -> None:
        """Nothing in Part 2 overrides it."""
        strict = Law(
            id="strict_state",
            title="Strict State",
            rank=Rank.STATE,
            stance=Stance.OPEN,
            governs=ALWAYS,
            rules=(
                Prohibition(
                    id="strict_state.nothing",
                    gist="Nothing goes.",
                    basis=(STATUTE,),
                    when=ALWAYS,
                    covers=ALWAYS,
                ),
            ),
        )
        request = ask(Purpose.CLIENT_REQUEST, who(RecipientKind.CLIENT))

        assert (
            Outcome.FORBIDDEN
            is evaluate(request, RuleSet.of(PART2, strict), as_of=MARCH_2026).outcome
        )
