"""42 CFR 2.20: "no state law may either authorize or compel any use or disclosure prohibited"."""

from datetime import date

import pytest
from attrs import evolve

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
from disclosure_rules.logic.facts import abuse, item, process
from disclosure_rules.model.jurisdiction import Jurisdiction
from tests.law.us.part2.samples import MARCH_2026, PROGRAM, ask, part2_item, who

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
ANSWER_SUBPOENAS = Mandate(
    id="some_state.answer_subpoenas",
    gist="A subpoena that a court can enforce is answered.",
    basis=(STATUTE,),
    when=process.kinds.includes(ProcessKind.SUBPOENA),
    covers=ALWAYS,
    to=frozenset((RecipientKind.COURT,)),
    purposes=frozenset((Purpose.CIVIL_PROCEEDING,)),
    on_request=True,
)
SOME_STATE = Law(
    id="some_state",
    title="Some State",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=ALWAYS,
    rules=(REPORT, ANSWER_SUBPOENAS),
)
BOTH = RuleSet.of(PART2, SOME_STATE)
ELDER = SuspectedAbuse(is_suspected=True, victim=AbuseVictim.ELDER)
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
        for words in ("without identifying", "medical emergency", "consent", "2.64 or 2.65"):
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
