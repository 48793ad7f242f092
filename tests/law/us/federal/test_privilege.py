"""Federal Rule of Evidence 501 and Jaffee v. Redmond."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Circumstances,
    Client,
    Decision,
    Discloser,
    DisclosureRequest,
    Forum,
    LegalProcess,
    ObligationCode,
    Outcome,
    PrivilegeGround,
    ProcessKind,
    Profession,
    Purpose,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    RuleSet,
    Setting,
    Threat,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.law.us.federal.hipaa.law import HIPAA
from disclosure_rules.law.us.federal.privilege import FEDERAL_PRIVILEGE
from disclosure_rules.model.circumstances import Assurance

TODAY = date(2026, 11, 22)
# HIPAA lets such a subpoena through; what stops it here is the privilege alone.
RULES = RuleSet.of(HIPAA, FEDERAL_PRIVILEGE)

SUBPOENA = LegalProcess(
    kinds=frozenset((ProcessKind.SUBPOENA,)),
    assurance=Assurance.NOTICE_TO_CLIENT,
    is_signed_by_judge=False,
    forum=Forum.FEDERAL_COURT,
    state_law_decides=False,
    privilege_is_waived=False,
)
SOCIAL_WORKER = Discloser(
    profession=Profession.SOCIAL_WORKER,
    is_licensed=True,
    settings=frozenset((Setting.HIPAA_COVERED_ENTITY,)),
)
NOTE = RecordItem(
    ref="1",
    kind=RecordKind.SESSION_CONTENT,
    files=frozenset((RecordFile.TREATMENT,)),
    labels=frozenset(),
    is_necessary=True,
    is_named_in_process=True,
)
ATTORNEY = Recipient(kind=RecipientKind.OPPOSING_ATTORNEY, is_served_by_process=True)


def asked(
    *,
    process: LegalProcess = SUBPOENA,
    discloser: Discloser = SOCIAL_WORKER,
    item: RecordItem = NOTE,
    purpose: Purpose = Purpose.CIVIL_PROCEEDING,
    rules: RuleSet = RULES,
    on: date = TODAY,
    **circumstances: Any,
) -> Decision:
    """Return the decision on a subpoena in a federal case, with something changed."""
    request = DisclosureRequest(
        client=Client(ref="client-a", born=date(1990, 5, 17), has_capacity=True),
        discloser=discloser,
        recipient=ATTORNEY,
        purpose=purpose,
        items=(item,),
        circumstances=Circumstances(process=process, **circumstances),
    )
    return evaluate(request, rules, as_of=on)


def bars(decision: Decision) -> bool | None:
    """Return whether the privilege stands against the item; ``None`` where it may."""
    found = [
        one.is_certain
        for one in decision.items[0].grounds
        if one.rule is not None and one.rule.id == "us.privilege.psychotherapist"
    ]
    return False if not found else (True if found[0] else None)


class TestJaffee:
    """ "The conversations between Redmond and her therapist and the notes taken during their
    counseling sessions are protected from compelled disclosure under Rule 501."
    """

    def test_a_licensed_social_worker(self) -> None:
        """Although HIPAA would let the subpoena through."""
        assert Outcome.PERMITTED is asked(rules=RuleSet.of(HIPAA)).outcome
        decision = asked()

        assert not decision.items[0].goes
        assert bars(decision) is True

    @pytest.mark.parametrize(
        "purpose",
        [Purpose.WORKERS_COMPENSATION, Purpose.INSURANCE_CLAIM, Purpose.JUVENILE_JUSTICE],
    )
    def test_a_subpoena_for_a_claim_is_one_as_well(self, purpose: Purpose) -> None:
        """Compelled is compelled; where nothing was served, no privilege is in question."""
        assert bars(asked(purpose=purpose)) is True
        assert not asked(purpose=purpose).items[0].goes
        unserved = evolve(SUBPOENA, kinds=frozenset())
        assert bars(asked(purpose=purpose, process=unserved)) is False

    @pytest.mark.parametrize(
        ("profession", "licensed", "reaches", "expected"),
        [
            (Profession.PSYCHIATRIST, True, None, True),
            (Profession.PSYCHOLOGIST, True, None, True),
            (Profession.SOCIAL_WORKER, True, None, True),
            (Profession.SOCIAL_WORKER, False, None, None),
            (Profession.SOCIAL_WORKER, False, True, True),
            (Profession.SOCIAL_WORKER, False, False, False),
            (Profession.SOCIAL_WORKER, None, None, None),
            (Profession.COUNSELOR, True, None, None),
            (Profession.COUNSELOR, True, True, True),
            (Profession.COUNSELOR, True, False, False),
            (Profession.ADMINISTRATIVE_STAFF, None, None, None),
            (Profession.ATTORNEY, True, None, None),
            (Profession.ATTORNEY, True, True, True),
            (None, None, None, None),
        ],
    )
    def test_whom_it_reaches(
        self,
        profession: Profession | None,
        licensed: bool | None,
        reaches: bool | None,
        expected: bool | None,
    ) -> None:
        """Licensed psychiatrists, psychologists and social workers; of others it is asked.

        Of a therapist without a license too, and of an attorney who holds a therapist's notes.
        """
        discloser = evolve(SOCIAL_WORKER, profession=profession, is_licensed=licensed)
        process = evolve(SUBPOENA, privilege_reaches_profession=reaches)

        assert expected is bars(asked(discloser=discloser, process=process))

    @pytest.mark.parametrize(
        ("kinds", "expected"),
        [
            (frozenset((ProcessKind.SUBPOENA,)), True),
            (frozenset((ProcessKind.GRAND_JURY_SUBPOENA,)), True),
            (frozenset((ProcessKind.DISCOVERY_REQUEST,)), True),
            (frozenset((ProcessKind.INFORMAL_REQUEST,)), False),
            (frozenset(), False),
            (None, None),
        ],
    )
    def test_compelled_disclosure(
        self, kinds: frozenset[ProcessKind] | None, expected: bool | None
    ) -> None:
        """What nothing compels is a matter of confidentiality, and of other law."""
        process = evolve(SUBPOENA, kinds=kinds, privilege_is_ruled_out=False)

        assert expected is bars(asked(process=process))

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (RecordKind.SESSION_CONTENT, True),
            (RecordKind.PSYCHOTHERAPY_NOTE, True),
            (RecordKind.TEST_RESULT, None),
            (RecordKind.TREATMENT_SUMMARY, None),
            (RecordKind.APPOINTMENT, False),
        ],
    )
    def test_what_was_said(self, kind: RecordKind, expected: bool | None) -> None:
        """ "The conversations …": a test may be answers that were given, and is asked about."""
        assert expected is bars(asked(item=evolve(NOTE, kind=kind)))

    def test_the_need_for_it_counts_for_nothing(self) -> None:
        """The Court of Appeals' balancing is not in it: only a ruling takes it away."""
        order = evolve(SUBPOENA, kinds=frozenset((ProcessKind.COURT_ORDER,)))

        assert bars(asked(process=order)) is None
        assert bars(asked(process=evolve(order, privilege_is_ruled_out=True))) is False
        assert bars(asked(process=evolve(order, privilege_is_ruled_out=False))) is True

    def test_what_the_client_agrees_to_is_not_compelled(self) -> None:
        """Then HIPAA decides."""
        decision = asked(process=evolve(SUBPOENA, privilege_is_waived=True))

        assert Outcome.PERMITTED is decision.outcome

    def test_an_exception_that_a_court_has_found(self) -> None:
        """The part that was read names none, so it is said of the item."""
        item = evolve(NOTE, privilege_grounds=frozenset((PrivilegeGround.OTHER_EXCEPTION,)))

        assert bars(asked(item=item)) is False

    def test_who_holds_it_is_told(self) -> None:
        """With claiming, narrowing and counsel, before anything goes."""
        due = {one.obligation.code for one in asked().obligations}

        assert {
            ObligationCode.ASSERT_PRIVILEGE,
            ObligationCode.TELL_CLIENT_BEFORE,
            ObligationCode.SEEK_PROTECTIVE_ORDER,
            ObligationCode.CONSULT_COUNSEL,
        } <= due

    def test_it_is_held_from_the_restyled_rule_on(self) -> None:
        """1 December 2011."""
        assert bars(asked(on=date(2011, 11, 30))) is False
        assert bars(asked(on=date(2011, 12, 1))) is True
        assert bars(asked(on=date(2011, 12, 2))) is True


class TestRule501:
    """ "But in a civil case, state law governs privilege regarding a claim or defense for which
    state law supplies the rule of decision."
    """

    @pytest.mark.parametrize(
        ("purpose", "decides", "expected"),
        [
            (Purpose.CIVIL_PROCEEDING, False, True),
            (Purpose.CIVIL_PROCEEDING, True, False),
            (Purpose.CIVIL_PROCEEDING, None, None),
            (Purpose.CRIMINAL_PROCEEDING, None, True),
            (Purpose.CRIMINAL_PROCEEDING, True, True),
        ],
    )
    def test_which_law_decides(
        self, purpose: Purpose, decides: bool | None, expected: bool | None
    ) -> None:
        """In a prosecution federal law does, whoever is asked."""
        process = evolve(SUBPOENA, state_law_decides=decides)

        assert expected is bars(asked(process=process, purpose=purpose))

    @pytest.mark.parametrize("forum", [one for one in Forum if one is not Forum.FEDERAL_COURT])
    def test_it_is_silent_elsewhere(self, forum: Forum) -> None:
        """Before any other forum HIPAA's answer stands."""
        decision = asked(process=evolve(SUBPOENA, forum=forum))

        assert bars(decision) is False
        assert Outcome.PERMITTED is decision.outcome

    @pytest.mark.parametrize(
        ("forum", "decides", "expected"),
        [
            (Forum.STATE_COURT, None, True),
            (Forum.STATE_AGENCY, None, True),
            (Forum.FEDERAL_COURT, True, True),
            (Forum.FEDERAL_COURT, False, False),
            (Forum.COURT_MARTIAL, None, False),
        ],
    )
    def test_where_a_state_decides_its_law_is_asked_for(
        self, forum: Forum, decides: bool | None, expected: bool
    ) -> None:
        """What goes under HIPAA goes with a warning: some privilege stands in every state."""
        decision = asked(process=evolve(SUBPOENA, forum=forum, state_law_decides=decides))
        due = {one.obligation.id for one in decision.obligations}

        assert expected is ("us.privilege.claim_for_state" in due)
        assert expected is ("us.privilege.counsel_for_state" in due)

    @pytest.mark.parametrize(
        ("forum", "waived", "expected"),
        [
            (Forum.FEDERAL_AGENCY, False, True),
            (Forum.OTHER, False, True),
            (Forum.OTHER, True, False),
            (Forum.FEDERAL_COURT, False, False),
            (Forum.STATE_COURT, False, False),
        ],
    )
    def test_before_another_body_it_is_claimed(
        self, forum: Forum, waived: bool, expected: bool
    ) -> None:
        """The rule names no forum: what goes there goes with a warning, as in a state court."""
        process = evolve(SUBPOENA, forum=forum, privilege_is_waived=waived)
        due = {one.obligation.id for one in asked(process=process).obligations}

        assert expected is ("us.privilege.claim_elsewhere" in due)
        assert expected is ("us.privilege.counsel_elsewhere" in due)

    def test_the_warning_ends_with_a_waiver(self) -> None:
        """And is marked where it is not known whether there is one."""
        state = evolve(SUBPOENA, forum=Forum.STATE_COURT)
        waived = asked(process=evolve(state, privilege_is_waived=True))
        unknown = asked(process=evolve(state, privilege_is_waived=None))

        assert "us.privilege.claim_for_state" not in {
            one.obligation.id for one in waived.obligations
        }
        depends = next(
            one.depends_on
            for one in unknown.obligations
            if one.obligation.id == "us.privilege.claim_for_state"
        )
        assert ("process.privilege_is_waived",) == tuple(one.name for one in depends)


class TestDanger:
    """Chase: "we decline to craft a 'dangerous patient' exception"; Auster: no expectation of
    confidentiality in a threat that the client knows will be passed on.
    """

    DANGER = Threat(is_to_others=True, is_made_by_client=True, is_serious=True)

    def test_danger_alone_takes_nothing_away(self) -> None:
        """The circuits differ, and a lawyer is asked."""
        decision = asked(threat=self.DANGER)

        assert bars(decision) is True
        assert "us.privilege.counsel_on_danger" in {
            one.obligation.id for one in decision.obligations
        }

    def test_without_danger_nothing_is_asked(self) -> None:
        """An unstated danger adds no question to a demand for records."""
        decision = asked()

        assert () == tuple(one for one in decision.missing if one.name.startswith("threat."))
        assert "us.privilege.counsel_on_danger" not in {
            one.obligation.id for one in decision.obligations
        }

    def test_what_was_said_to_be_passed_on(self) -> None:
        """Is not confidential: the host says so of the item."""
        assert bars(asked(item=evolve(NOTE, is_confidential_communication=False))) is False


class TestSilence:
    """Privilege is a rule of evidence."""

    @pytest.mark.parametrize(
        "purpose",
        [Purpose.TREATMENT, Purpose.PAYMENT, Purpose.AVERT_THREAT, Purpose.REPORT_CHILD_ABUSE],
    )
    def test_outside_a_proceeding_it_adds_no_question(self, purpose: Purpose) -> None:
        """Whatever is unknown of a proceeding that there is not."""
        nothing = LegalProcess()
        with_it = asked(purpose=purpose, process=nothing, rules=us.ruleset())
        without = asked(
            purpose=purpose,
            process=nothing,
            rules=us.ruleset().without("us.privilege", "us.court_martial"),
        )

        assert without.outcome is with_it.outcome
        assert [one.name for one in without.missing] == [one.name for one in with_it.missing]

    def test_in_which_court_settles_it(self) -> None:
        """Where the forum is not said it is asked, and one answer is enough."""
        unstated = asked(process=evolve(SUBPOENA, forum=None), rules=us.ruleset())
        named = asked(process=evolve(SUBPOENA, forum=Forum.STATE_COURT), rules=us.ruleset())

        assert Outcome.UNDETERMINED is unstated.outcome
        assert "process.forum" in {one.name for one in unstated.missing}
        assert Outcome.PERMITTED is named.outcome
