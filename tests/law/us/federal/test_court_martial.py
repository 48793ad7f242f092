"""Military Rules of Evidence 513 and 514."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Circumstances,
    Client,
    Crime,
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
    RecordItem,
    RecordKind,
    RuleSet,
    Threat,
    evaluate,
)
from disclosure_rules.law.us.federal.military.evidence import COURT_MARTIAL

TODAY = date(2026, 11, 22)
RULES = RuleSet.of(COURT_MARTIAL)

PROCESS = LegalProcess(
    kinds=frozenset((ProcessKind.SUBPOENA,)),
    forum=Forum.COURT_MARTIAL,
    privilege_is_waived=False,
    is_against_client=False,
)
COUNSELOR = Discloser(profession=Profession.COUNSELOR, is_licensed=True)
PATIENT = Client(ref="client-a")
SAID = RecordItem(ref="1", kind=RecordKind.SESSION_CONTENT, is_named_in_process=True)
DANGER = Threat(is_to_others=True, is_made_by_client=True)
NEEDED = evolve(SAID, privilege_grounds=frozenset((PrivilegeGround.MILITARY_NEED,)))


def asked(
    *,
    process: LegalProcess = PROCESS,
    discloser: Discloser = COUNSELOR,
    item: RecordItem = SAID,
    client: Client = PATIENT,
    purpose: Purpose = Purpose.CRIMINAL_PROCEEDING,
    on: date = TODAY,
    **circumstances: Any,
) -> Decision:
    """Return the decision on a demand of trial counsel, with something changed."""
    request = DisclosureRequest(
        client=client,
        discloser=discloser,
        recipient=Recipient(kind=RecipientKind.PROSECUTOR),
        purpose=purpose,
        items=(item,),
        circumstances=Circumstances(process=process, **circumstances),
    )
    return evaluate(request, RULES, as_of=on)


def bars(decision: Decision, privilege: str = "psychotherapist") -> bool | None:
    """Return whether the privilege stands against the item; ``None`` where it may."""
    found = [
        one.is_certain
        for one in decision.items[0].grounds
        if one.rule is not None and one.rule.id == f"us.court_martial.{privilege}"
    ]
    return False if not found else (True if found[0] else None)


class TestRule513:
    """513(a) "a privilege to refuse to disclose and to prevent any other person from disclosing a
    confidential communication made between the patient and a psychotherapist".
    """

    def test_a_licensed_counselor(self) -> None:
        """(b)(2) "or other mental health professional who is licensed"."""
        decision = asked()

        assert bars(decision) is True
        assert Outcome.FORBIDDEN is decision.outcome

    @pytest.mark.parametrize(
        ("discloser", "expected"),
        [
            (Discloser(profession=Profession.PSYCHIATRIST, is_licensed=True), True),
            (Discloser(profession=Profession.COUNSELOR, is_licensed=False), None),
            (Discloser(profession=Profession.COUNSELOR), None),
            (Discloser(profession=Profession.ADMINISTRATIVE_STAFF), None),
            (Discloser(is_psychotherapist=True), True),  # (b)(2) "reasonably believed", (b)(3)
            (Discloser(is_psychotherapist=False), False),
            # (a) "and to prevent any other person from disclosing": they may hold the record.
            (Discloser(profession=Profession.TEACHER), None),
            (Discloser(profession=Profession.ATTORNEY), None),
            (Discloser(profession=Profession.ATTORNEY, is_psychotherapist=True), True),
        ],
    )
    def test_who_is_a_psychotherapist(self, discloser: Discloser, expected: bool | None) -> None:
        """(b)(2) license or credentials, or a reasonable belief in them; (b)(3) an assistant."""
        assert expected is bars(asked(discloser=discloser))

    def test_without_process_as_well(self) -> None:
        """ "to prevent any other person from disclosing": nothing need be served."""
        assert bars(asked(process=evolve(PROCESS, kinds=frozenset()))) is True

    @pytest.mark.parametrize("forum", [one for one in Forum if one is not Forum.COURT_MARTIAL])
    def test_in_a_case_under_the_uniform_code_alone(self, forum: Forum) -> None:
        """ "in a case arising under the Uniform Code of Military Justice"."""
        assert Outcome.NOT_COVERED is asked(process=evolve(PROCESS, forum=forum)).outcome

    def test_a_commander_is_no_court(self) -> None:
        """The rule does not limit what goes "internally to the services"."""
        assert Outcome.NOT_COVERED is asked(purpose=Purpose.MILITARY_COMMAND).outcome

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"client": Client(ref="client-a", is_deceased=True)}, False),  # (d)(1)
            ({"threat": Threat(is_to_self=True)}, False),  # (d)(4) "including the patient"
            ({"threat": DANGER}, False),  # (d)(4) "a danger to any person"
            ({"threat": Threat(is_to_others=True, is_made_by_client=False)}, True),
            ({"threat": Threat(is_to_property=True, is_made_by_client=True)}, True),
            ({"threat": Threat()}, True),
        ],
    )
    def test_exceptions_of_the_case(self, changed: dict[str, Any], expected: bool) -> None:
        """(d)(1) "when the patient is dead"; (4) "a danger to any person"."""
        assert expected is bars(asked(**changed))

    @pytest.mark.parametrize(
        ("ground", "expected"),
        [
            (PrivilegeGround.EVIDENCE_OF_CHILD_ABUSE, False),  # (d)(2)
            (PrivilegeGround.CHARGE_OF_CRIME_AGAINST_CHILD, False),  # (d)(2)
            (PrivilegeGround.DUTY_TO_REPORT, False),  # (d)(3)
            (PrivilegeGround.FUTURE_CRIME_OR_FRAUD, False),  # (d)(5)
            (PrivilegeGround.MILITARY_NEED, False),  # (d)(6)
            (PrivilegeGround.ORDERED_EVALUATION, True),
            (PrivilegeGround.DISPUTE_WITH_PROFESSIONAL, True),
            (PrivilegeGround.OTHER_EXCEPTION, True),
        ],
    )
    def test_exceptions_of_the_item(self, ground: PrivilegeGround, expected: bool) -> None:
        """Those that the rule lists, and no other: the list is whole."""
        item = evolve(SAID, privilege_grounds=frozenset((ground,)))

        assert expected is bars(asked(item=item))

    @pytest.mark.parametrize(
        ("process", "expected"),
        [
            ({}, True),
            ({"client_put_condition_at_issue": True, "is_against_client": True}, True),
            (
                {
                    "client_put_condition_at_issue": True,
                    "is_against_client": True,
                    "kinds": frozenset((ProcessKind.COURT_ORDER,)),
                },
                False,
            ),
            (
                {
                    "client_put_condition_at_issue": True,
                    "is_against_client": False,
                    "privilege_is_ruled_out": False,
                    "kinds": frozenset((ProcessKind.COURT_ORDER,)),
                },
                True,
            ),
        ],
    )
    def test_the_accused_who_offers_their_mental_condition(
        self, process: dict[str, Any], expected: bool
    ) -> None:
        """(d)(7) "the military judge may, upon motion, order disclosure of any statement made by
        the accused".
        """
        assert expected is bars(asked(process=evolve(PROCESS, **process)))

    def test_only_what_the_order_names(self) -> None:
        """(d)(7) "as may be necessary in the interests of justice"."""
        process = evolve(
            PROCESS,
            client_put_condition_at_issue=True,
            is_against_client=True,
            kinds=frozenset((ProcessKind.COURT_ORDER,)),
            privilege_is_ruled_out=False,
        )

        assert bars(asked(process=process, item=evolve(SAID, is_named_in_process=False))) is True

    def test_the_judge_rules(self) -> None:
        """(e)(2) "Before ordering the production … the military judge must conduct a hearing"."""
        order = evolve(PROCESS, kinds=frozenset((ProcessKind.COURT_ORDER,)))

        assert bars(asked(process=order)) is None
        assert bars(asked(process=evolve(order, privilege_is_ruled_out=True))) is False

    def test_what_to_do_with_a_demand(self) -> None:
        """(c) claim it on behalf of the patient; (e) wait for the hearing."""
        due = {one.obligation.id: one.obligation for one in asked().obligations}
        claim = due["us.court_martial.psychotherapist.claim"]

        assert ObligationCode.ASSERT_PRIVILEGE is claim.code
        assert "as the law lets you" in claim.text
        tell = due["us.court_martial.psychotherapist.tell_holder"]
        assert "the client or the client's guardian or conservator" in tell.text
        assert "us.court_martial.closed_hearing" in due

    @pytest.mark.parametrize(
        ("changed", "waits"),
        [
            ({"threat": DANGER}, True),
            (
                {
                    "item": evolve(
                        SAID, privilege_grounds=frozenset((PrivilegeGround.MILITARY_NEED,))
                    )
                },
                True,
            ),
            ({"process": evolve(PROCESS, privilege_is_waived=True)}, False),
            ({"process": evolve(PROCESS, privilege_is_ruled_out=True)}, False),
        ],
    )
    def test_an_exception_waits_for_the_judge_too(
        self, changed: dict[str, Any], waits: bool
    ) -> None:
        """(e)(2) "Before ordering the production …, the military judge must conduct a hearing"."""
        due = {one.obligation.id for one in asked(**changed).obligations}

        assert waits is ("us.court_martial.closed_hearing" in due)

    def test_it_is_held_from_the_text_that_was_read(self) -> None:
        """30 September 2016."""
        assert bars(asked(on=date(2016, 9, 29))) is False
        assert bars(asked(on=date(2016, 9, 30))) is True

    def test_the_user_is_told_that_it_may_have_been_amended(self) -> None:
        """Every provision says of which year it is."""
        assert all("2016" in (one.note or "") for one in COURT_MARTIAL.provisions)


class TestSeal:
    """513(e)(6) "must remain under seal unless the military judge or an appellate court orders
    otherwise".
    """

    PAPERS = RecordItem(ref="1", kind=RecordKind.OTHER, sealed_by=Forum.COURT_MARTIAL)

    @pytest.mark.parametrize(
        ("lifted", "expected"),
        [(False, Outcome.FORBIDDEN), (None, Outcome.UNDETERMINED), (True, Outcome.NOT_COVERED)],
    )
    def test_wherever_it_is_asked_for(self, lifted: bool | None, expected: Outcome) -> None:
        """A divorce court gets no more of the sealed papers than anybody."""
        process = evolve(PROCESS, forum=Forum.STATE_COURT, seal_is_lifted=lifted)
        decision = asked(process=process, item=self.PAPERS, purpose=Purpose.CUSTODY_PROCEEDING)

        assert expected is decision.outcome

    def test_what_is_not_sealed_there(self) -> None:
        """Is not this law's."""
        item = evolve(self.PAPERS, sealed_by=Forum.STATE_COURT)

        assert Outcome.NOT_COVERED is asked(item=item, purpose=Purpose.TREATMENT).outcome


class TestRule514:
    """514(a) "a confidential communication made between the alleged victim and a victim
    advocate".
    """

    ADVOCATE = Discloser(is_victim_advocate=True, is_psychotherapist=False)
    VICTIM = Crime(client_is_victim=True)

    def test_a_victim_advocate(self) -> None:
        """Of an alleged victim."""
        decision = asked(discloser=self.ADVOCATE, crime=self.VICTIM)

        assert bars(decision, "victim_advocate") is True

    @pytest.mark.parametrize(("victim", "expected"), [(False, False), (None, None)])
    def test_of_an_alleged_victim(self, victim: bool | None, expected: bool | None) -> None:
        """(b)(1) "alleged to have suffered direct physical or emotional harm"."""
        decision = asked(discloser=self.ADVOCATE, crime=Crime(client_is_victim=victim))

        assert expected is bars(decision, "victim_advocate")

    def test_a_counselor_is_not_by_that_an_advocate(self) -> None:
        """Nor is it asked of one."""
        decision = asked(crime=self.VICTIM)

        assert bars(decision, "victim_advocate") is False
        assert bars(decision) is True

    @pytest.mark.parametrize(
        ("ground", "expected"),
        [
            (PrivilegeGround.DUTY_TO_REPORT, False),  # (d)(2)
            (PrivilegeGround.FUTURE_CRIME_OR_FRAUD, False),  # (d)(4)
            (PrivilegeGround.MILITARY_NEED, False),  # (d)(5)
            (PrivilegeGround.OTHER_EXCEPTION, False),  # (d)(6) "constitutionally required"
            (PrivilegeGround.EVIDENCE_OF_CHILD_ABUSE, True),
            (PrivilegeGround.CHARGE_OF_CRIME_AGAINST_CHILD, True),
        ],
    )
    def test_exceptions(self, ground: PrivilegeGround, expected: bool) -> None:
        """Not the same as those of 513."""
        item = evolve(SAID, privilege_grounds=frozenset((ground,)))
        decision = asked(discloser=self.ADVOCATE, crime=self.VICTIM, item=item)

        assert expected is bars(decision, "victim_advocate")

    @pytest.mark.parametrize(
        "changed",
        [{"client": Client(ref="client-a", is_deceased=True)}, {"threat": DANGER}],
    )
    def test_death_and_danger(self, changed: dict[str, Any]) -> None:
        """(d)(1), (d)(3)."""
        decision = asked(discloser=self.ADVOCATE, crime=self.VICTIM, **changed)

        assert bars(decision, "victim_advocate") is False
