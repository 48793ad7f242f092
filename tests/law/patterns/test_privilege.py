"""The pattern of privilege, in a state that has every exception, one at a time and together."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Circumstances,
    Client,
    ClientWishes,
    Decision,
    Discloser,
    DisclosureRequest,
    Forum,
    InvalidField,
    LegalProcess,
    ObligationCode,
    Outcome,
    Period,
    Permission,
    PrivilegeGround,
    ProcessKind,
    Profession,
    Prohibition,
    Provision,
    Purpose,
    Rank,
    Recipient,
    RecipientKind,
    RecordItem,
    RecordKind,
    RuleSet,
    Stance,
    Threat,
    evaluate,
)
from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Holder,
    Privilege,
    PrivilegeException,
    Reach,
    Sealing,
    custody,
    danger,
    established,
    own_defense,
    patient_has_died,
    patient_litigant,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.logic.condition import ALWAYS
from disclosure_rules.logic.facts import discloser
from disclosure_rules.rules.law import Law

TODAY = date(2026, 11, 22)


def statute(paragraph: str, since: date = date(2000, 1, 1)) -> Provision:
    return Provision(
        citation=f"Model Code § {paragraph}",
        gist="What the section says.",
        period=Period(start=since),
        source="a model for tests",
        read_on=TODAY,
    )


TERMS = Privilege(
    rule_id="xx.privilege",
    gist="What was said in therapy stays out of a proceeding.",
    basis=(statute("1"),),
    forum=STATE_COURT,
    professional=discloser.profession.is_in(Profession.COUNSELOR),
    assertion=Assertion.MUST,
    holders=frozenset((Holder.CLIENT, Holder.REPRESENTATIVE_OF_DECEASED)),
    exceptions=(
        patient_litigant(statute("2")),
        custody(statute("3"), only_if_it_bears=True),
        established(
            "ordered_evaluation",
            "An evaluation that a court ordered is not privileged.",
            PrivilegeGround.ORDERED_EVALUATION,
            statute("4"),
        ),
        danger(
            statute("5"),
            to_self=True,
            to_others=True,
            to_property=True,
            if_telling_is_necessary=True,
        ),
        own_defense(statute("6")),
        patient_has_died(statute("7")),
    ),
    exceptions_are_whole=True,
    federal_basis=(FRE_501_2011,),
    waiver=(statute("8"),),
    sealing=Sealing(forum=Forum.STATE_COURT, basis=(statute("9"),)),
)
# What else lets a thing go: without it, nothing would, and no test here could fail.
OTHERWISE_FREE = Permission(
    id="yy.all.goes",
    gist="All goes.",
    basis=(statute("0"),),
    when=ALWAYS,
    covers=ALWAYS,
)


def law_of(terms: Privilege) -> RuleSet:
    state = Law(
        id="xx",
        title="a state",
        rank=Rank.STATE,
        stance=Stance.OPEN,
        governs=ALWAYS,
        rules=privilege_rules(terms),
    )
    return RuleSet.of(
        state,
        Law(
            id="yy",
            title="all else",
            rank=Rank.STATE,
            stance=Stance.OPEN,
            governs=ALWAYS,
            rules=(OTHERWISE_FREE,),
        ),
    )


RULES = law_of(TERMS)

SUBPOENA = LegalProcess(
    kinds=frozenset((ProcessKind.SUBPOENA,)),
    forum=Forum.STATE_COURT,
    privilege_is_waived=False,
    privilege_is_ruled_out=False,
)
SAID = RecordItem(ref="1", kind=RecordKind.SESSION_CONTENT)
REQUEST = DisclosureRequest(
    client=Client(ref="client-a"),
    discloser=Discloser(profession=Profession.COUNSELOR),
    recipient=Recipient(kind=RecipientKind.OPPOSING_ATTORNEY),
    purpose=Purpose.CIVIL_PROCEEDING,
    items=(SAID,),
    circumstances=Circumstances(process=SUBPOENA),
)


def asked(
    *,
    process: LegalProcess = SUBPOENA,
    item: RecordItem = SAID,
    rules: RuleSet = RULES,
    purpose: Purpose | None = Purpose.CIVIL_PROCEEDING,
    client: Client = REQUEST.client,
    professional: Discloser = REQUEST.discloser,
    **circumstances: Any,
) -> Decision:
    """Return the decision on a demand for what was said, with something changed."""
    request = evolve(
        REQUEST,
        purpose=purpose,
        items=(item,),
        client=client,
        discloser=professional,
        circumstances=Circumstances(process=process, **circumstances),
    )
    return evaluate(request, rules, as_of=TODAY)


def goes(**changed: Any) -> bool | None:
    """Return whether it goes; ``None`` where that depends on an answer that is missing."""
    decision = asked(**changed)
    return None if decision.outcome is Outcome.UNDETERMINED else decision.items[0].goes


class TestTheBar:
    """A privilege to refuse to disclose, and to prevent another from disclosing."""

    def test_a_demand_is_refused(self) -> None:
        """And what would let it go is a waiver, which the client could give."""
        decision = asked()

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"xx.privilege"} == {
            one.rule.id for one in decision.items[0].grounds if one.rule and one.law.id == "xx"
        }

    def test_it_is_claimed_and_the_holder_is_told(self) -> None:
        """Claim it, tell the client, have it narrowed, ask a lawyer: all before anything goes."""
        due = {one.obligation.code: one.obligation for one in asked().obligations}

        assert {
            ObligationCode.ASSERT_PRIVILEGE,
            ObligationCode.TELL_CLIENT_BEFORE,
            ObligationCode.SEEK_PROTECTIVE_ORDER,
            ObligationCode.CONSULT_COUNSEL,
        } <= set(due)
        assert "as the law tells you to" in due[ObligationCode.ASSERT_PRIVILEGE].text
        assert "the client or the personal representative of a client who has died" in (
            due[ObligationCode.TELL_CLIENT_BEFORE].text
        )

    @pytest.mark.parametrize(
        ("purpose", "expected"),
        [
            (Purpose.CIVIL_PROCEEDING, False),
            (Purpose.CRIMINAL_PROCEEDING, False),
            (Purpose.CRIMINAL_INVESTIGATION, False),
            (Purpose.CHILD_PROTECTION_PROCEEDING, False),
            (Purpose.ADMINISTRATIVE_PROCEEDING, False),
            (Purpose.TREATMENT, True),
            (Purpose.AVERT_THREAT, True),
            (Purpose.REPORT_CHILD_ABUSE, True),
            (None, None),
        ],
    )
    def test_privilege_is_not_confidentiality(
        self, purpose: Purpose | None, expected: bool | None
    ) -> None:
        """It speaks in a proceeding alone: a warning or a report it does not touch."""
        assert expected is goes(purpose=purpose)

    @pytest.mark.parametrize(
        ("kinds", "expected"),
        [
            (frozenset((ProcessKind.SEARCH_WARRANT,)), False),
            (frozenset((ProcessKind.ADMINISTRATIVE_SUBPOENA,)), False),
            (frozenset((ProcessKind.INFORMAL_REQUEST,)), True),
            (frozenset(), True),
            (None, None),
        ],
    )
    @pytest.mark.parametrize(
        "purpose",
        [Purpose.CRIMINAL_INVESTIGATION, Purpose.FRAUD_DETECTION, Purpose.HEALTH_OVERSIGHT],
    )
    def test_an_investigation_that_compels(
        self, purpose: Purpose, kinds: frozenset[ProcessKind] | None, expected: bool | None
    ) -> None:
        """What police or an auditor asks without process is a matter of confidentiality."""
        assert expected is goes(purpose=purpose, process=evolve(SUBPOENA, kinds=kinds))

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (RecordKind.SESSION_CONTENT, False),
            (RecordKind.PSYCHOTHERAPY_NOTE, False),
            (RecordKind.CONFESSION, False),
            (RecordKind.PROGRESS_NOTE, None),
            (RecordKind.DIAGNOSIS, None),
            (RecordKind.BILLING_LINE, True),
            (RecordKind.ATTENDANCE, True),
        ],
    )
    def test_what_was_said_is_protected(self, kind: RecordKind, expected: bool | None) -> None:
        """Of a progress note it is asked whether it holds what the client said."""
        assert expected is goes(item=RecordItem(ref="1", kind=kind))

    def test_somebody_else_holds_no_privilege(self) -> None:
        """The terms name the professions."""
        assert True is goes(professional=Discloser(profession=Profession.ATTORNEY))
        assert None is goes(professional=Discloser())

    @pytest.mark.parametrize(
        ("forum", "decides", "expected"),
        [
            (Forum.STATE_COURT, None, False),
            (Forum.FEDERAL_COURT, True, False),
            (Forum.FEDERAL_COURT, False, True),
            (Forum.FEDERAL_COURT, None, None),
            (Forum.COURT_MARTIAL, None, True),
            (None, None, None),
        ],
    )
    def test_where_it_applies(
        self, forum: Forum | None, decides: bool | None, expected: bool | None
    ) -> None:
        """Rule 501: in a federal court where state law supplies the rule of decision."""
        process = evolve(SUBPOENA, forum=forum, state_law_decides=decides)

        assert expected is goes(process=process)

    def test_not_in_a_federal_criminal_case(self) -> None:
        """Rule 501 "in a civil case": a prosecution asks no state's law."""
        process = evolve(SUBPOENA, forum=Forum.FEDERAL_COURT, state_law_decides=True)

        assert True is goes(process=process, purpose=Purpose.CRIMINAL_PROCEEDING)

    def test_two_reaches(self) -> None:
        """A privilege against compulsion leaves alone what nothing compels."""
        nothing = evolve(SUBPOENA, kinds=frozenset())
        letter = evolve(SUBPOENA, kinds=frozenset((ProcessKind.INFORMAL_REQUEST,)))
        compelled = law_of(evolve(TERMS, reach=Reach.COMPELLED))

        assert [False, False] == [goes(process=one) for one in (nothing, letter)]
        assert [True, True] == [goes(process=one, rules=compelled) for one in (nothing, letter)]
        assert False is goes(rules=compelled)
        assert None is goes(process=evolve(SUBPOENA, kinds=None), rules=compelled)


class TestWaiver:
    """A waiver is for its matter and no further."""

    @pytest.mark.parametrize(("waived", "expected"), [(True, True), (False, False), (None, None)])
    def test_it_is_asked_for(self, waived: bool | None, expected: bool | None) -> None:
        """And it names the matter in what is asked."""
        decision = asked(process=evolve(SUBPOENA, privilege_is_waived=waived))
        found = None if decision.outcome is Outcome.UNDETERMINED else decision.items[0].goes

        assert expected is found
        if waived is None:
            assert ("process.privilege_is_waived",) == tuple(one.name for one in decision.missing)
            assert "for this matter" in decision.missing[0].ask

    def test_whoever_agrees_does_not_refuse(self) -> None:
        """Agreement to this very disclosure is a waiver, and an objection is none."""
        unstated = evolve(SUBPOENA, privilege_is_waived=None)

        assert True is goes(process=unstated, wishes=ClientWishes(agrees=True))
        assert False is goes(process=unstated, wishes=ClientWishes(objects=True))

    def test_what_was_waived_goes_with_its_limit(self) -> None:
        """ "Disclose in this matter alone"."""
        decision = asked(process=evolve(SUBPOENA, privilege_is_waived=True))

        assert {"privilege.within_matter"} <= {one.obligation.id for one in decision.obligations}

    def test_nothing_is_said_where_the_law_was_not_read(self) -> None:
        """Without a provision there is no such rule."""
        rules = privilege_rules(evolve(TERMS, waiver=(), sealing=None, federal_basis=()))

        ids = {one.id for one in rules}
        assert {"xx.privilege.waiver", "xx.privilege.sealed"}.isdisjoint(ids)
        assert "xx.privilege.in_federal_court" not in ids

    def test_the_waiver_is_the_remedy(self) -> None:
        """A refusal says what would turn it, and does not ask twice who has objected."""
        assert ["process.privilege_is_waived"] in [
            sorted(fact.name for fact in one.facts) for one in asked().remedies
        ]
        refused = asked(wishes=ClientWishes(objects=True))
        assert Outcome.FORBIDDEN is refused.outcome


class TestRuling:
    """The court rules on a claim of privilege."""

    ORDER = evolve(
        SUBPOENA, kinds=frozenset((ProcessKind.COURT_ORDER,)), privilege_is_ruled_out=None
    )

    @pytest.mark.parametrize(("ruled", "expected"), [(True, True), (False, False), (None, None)])
    def test_an_order_is_asked_about(self, ruled: bool | None, expected: bool | None) -> None:
        """An order alone does not say that the judge has thought of the privilege."""
        assert expected is goes(process=evolve(self.ORDER, privilege_is_ruled_out=ruled))

    def test_without_an_order_there_is_no_ruling(self) -> None:
        """A subpoena is no ruling, whoever has signed it."""
        unstated = evolve(SUBPOENA, privilege_is_ruled_out=None, is_signed_by_judge=True)

        assert False is goes(process=unstated)

    def test_whether_anything_was_ordered_is_not_known(self) -> None:
        """Then it is asked."""
        unstated = evolve(SUBPOENA, kinds=None, privilege_is_ruled_out=None)

        assert None is goes(process=unstated)


class TestExceptions:
    """There is no privilege under an exception; it permits nothing."""

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            # Condition at issue, and only what bears on it.
            ({"client_put_condition_at_issue": True}, None),
            ({"client_put_condition_at_issue": False}, False),
            ({}, False),
        ],
    )
    def test_condition_at_issue(self, changed: dict[str, Any], expected: bool | None) -> None:
        """What bears on the condition that the client has put at issue."""
        process = evolve(SUBPOENA, **changed)

        assert expected is goes(process=process)
        bearing = evolve(SAID, bears_on_issue=True)
        assert (expected is None) is goes(process=process, item=bearing)
        assert False is goes(process=process, item=evolve(SAID, bears_on_issue=False))

    def test_custody(self) -> None:
        """In a custody case, what bears on the issue; elsewhere nothing."""
        bearing = evolve(SAID, bears_on_issue=True)

        assert True is goes(purpose=Purpose.CUSTODY_PROCEEDING, item=bearing)
        assert None is goes(purpose=Purpose.CUSTODY_PROCEEDING)
        assert False is goes(item=bearing)

    def test_custody_without_a_condition(self) -> None:
        """In a state that takes the privilege away in every custody case."""
        plain = law_of(evolve(TERMS, exceptions=(custody(statute("3"), only_if_it_bears=False),)))

        assert True is goes(purpose=Purpose.CUSTODY_PROCEEDING, rules=plain)

    @pytest.mark.parametrize("ground", PrivilegeGround)
    def test_an_established_ground(self, ground: PrivilegeGround) -> None:
        """A ground counts in a law that has such an exception, and in no other."""
        item = evolve(SAID, privilege_grounds=frozenset((ground,)))
        here = (PrivilegeGround.ORDERED_EVALUATION, PrivilegeGround.DISPUTE_WITH_PROFESSIONAL)

        assert (ground in here) is goes(item=item)

    def test_where_not_every_exception_was_read(self) -> None:
        """Whoever has read the rest can establish one of it."""
        item = evolve(SAID, privilege_grounds=frozenset((PrivilegeGround.OTHER_EXCEPTION,)))
        partly = law_of(evolve(TERMS, exceptions_are_whole=False))

        assert False is goes(item=item)
        assert True is goes(item=item, rules=partly)

    @pytest.mark.parametrize(
        ("threat", "expected"),
        [
            (Threat(is_to_self=True, disclosure_is_necessary=True), True),
            (
                Threat(is_to_others=True, is_made_by_client=True, disclosure_is_necessary=True),
                True,
            ),
            (
                Threat(is_to_property=True, is_made_by_client=True, disclosure_is_necessary=True),
                True,
            ),
            (Threat(is_to_self=True), None),
            (Threat(is_to_self=True, disclosure_is_necessary=False), False),
            # Somebody else's threat is no danger from the client.
            (
                Threat(is_to_others=True, is_made_by_client=False, disclosure_is_necessary=True),
                False,
            ),
            (Threat(exists=False), False),
            (Threat(), False),
        ],
    )
    def test_danger(self, threat: Threat, expected: bool | None) -> None:
        """A danger that nobody knows of is no ground: the demand does not ask for one."""
        assert expected is goes(threat=threat)

    @pytest.mark.parametrize("kind", ["to_self", "to_others", "to_property"])
    def test_each_danger_counts_alone(self, kind: str) -> None:
        """In a state that names one of them, the others leave the privilege standing."""
        counts = {"to_self": False, "to_others": False, "to_property": False, kind: True}
        narrow = danger(statute("5"), if_telling_is_necessary=False, **counts)
        rules = law_of(evolve(TERMS, exceptions=(narrow,)))

        for one in counts:
            said: dict[str, Any] = {f"is_{one}": True}
            threat = Threat(**said, is_made_by_client=True)
            assert (one == kind) is goes(threat=threat, rules=rules), one

    def test_own_defense(self) -> None:
        """In a dispute between client and counselor over a duty."""
        assert True is goes(purpose=Purpose.OWN_DEFENSE)

    def test_death(self) -> None:
        """In a state where the privilege ends with the client's life."""
        assert True is goes(client=Client(ref="client-a", is_deceased=True))

    def test_only_what_falls_within_it(self) -> None:
        """What goes by an exception goes with its limit, on its own provision."""
        decision = asked(purpose=Purpose.OWN_DEFENSE)
        due = next(
            one for one in decision.obligations if one.obligation.id == "privilege.within_exception"
        )

        assert ("xx.privilege.own_defense",) == due.rules
        assert ["Model Code § 6"] == [str(one) for one in due.basis]

    def test_it_permits_nothing(self) -> None:
        """Where no other law lets it go, an exception does not either."""
        alone = RuleSet.of(RULES.law("xx"))

        assert Outcome.NOT_COVERED is asked(rules=alone, purpose=Purpose.OWN_DEFENSE).outcome

    def test_an_exception_is_as_old_as_the_privilege(self) -> None:
        """Else it would take the privilege away before it was law."""
        with pytest.raises(InvalidField, match=r"Privilege\.exceptions\[0\]\.basis"):
            evolve(TERMS, exceptions=(own_defense(statute("6", date(2001, 1, 1))),))


class TestSeal:
    """What was disclosed into a sealed file returns to protection."""

    SEALED = RecordItem(ref="1", kind=RecordKind.OTHER, sealed_by=Forum.STATE_COURT)

    @pytest.mark.parametrize("purpose", [Purpose.CIVIL_PROCEEDING, Purpose.TREATMENT, None])
    @pytest.mark.parametrize(("lifted", "expected"), [(True, True), (False, False), (None, None)])
    def test_it_stays_sealed_for_every_purpose(
        self, purpose: Purpose | None, lifted: bool | None, expected: bool | None
    ) -> None:
        """Until the court that sealed it lets it go; a waiver elsewhere does not."""
        item = evolve(self.SEALED, is_confidential_communication=False)
        process = evolve(SUBPOENA, seal_is_lifted=lifted, privilege_is_waived=True)

        assert expected is goes(process=process, item=item, purpose=purpose)

    def test_the_seal_of_another_court(self) -> None:
        """Is that court's to speak of."""
        item = evolve(self.SEALED, sealed_by=Forum.FEDERAL_COURT)

        assert True is goes(item=item, purpose=Purpose.TREATMENT)

    def test_what_is_not_known_to_be_sealed_is_not(self) -> None:
        """The original in the client's file is another item."""
        assert True is goes(purpose=Purpose.TREATMENT)


class TestTerms:
    """The terms are all there is to a state's privilege."""

    def test_the_rules_and_their_ids(self) -> None:
        """One bar, one more for federal courts, one limit for each exception, and the rest."""
        rules = {one.id: one for one in privilege_rules(TERMS)}

        assert {
            "xx.privilege",
            "xx.privilege.in_federal_court",
            "xx.privilege.condition_at_issue",
            "xx.privilege.custody",
            "xx.privilege.ordered_evaluation",
            "xx.privilege.danger",
            "xx.privilege.own_defense",
            "xx.privilege.death",
            "xx.privilege.waiver",
            "xx.privilege.sealed",
        } == set(rules)
        assert isinstance(rules["xx.privilege"], Prohibition)
        assert FRE_501_2011 in rules["xx.privilege.in_federal_court"].basis
        assert FRE_501_2011 not in rules["xx.privilege"].basis

    @pytest.mark.parametrize("assertion", Assertion)
    def test_how_it_is_claimed(self, assertion: Assertion) -> None:
        """As the law says, or through counsel where that was not read."""
        rules = law_of(evolve(TERMS, assertion=assertion, holders=frozenset()))
        texts = [one.obligation.text for one in asked(rules=rules).obligations]

        assert any(assertion.value in text for text in texts)
        assert any("the client, or whoever holds the privilege" in text for text in texts)

    def test_they_are_values(self) -> None:
        """Equal terms give equal rules."""
        same = PrivilegeException(
            name="death",
            gist="When the client has died there is no privilege.",
            basis=(statute("7"),),
            when=patient_has_died(statute("7")).when,
        )

        assert same == TERMS.exceptions[-1]
        assert privilege_rules(TERMS) == privilege_rules(evolve(TERMS))
