"""Privileges of therapists: against the frozen table, and as situations."""

from typing import Any

import pytest

from disclosure_rules import (
    Forum,
    LegalProcess,
    Outcome,
    PrivilegeGround,
    ProcessKind,
    Profession,
    Prohibition,
    Purpose,
    RecipientKind,
    RecordKind,
)
from disclosure_rules.law import us
from tests.law.us.states.cases import in_state, item, speaking
from tests.law.us.states.packages import RECORDS, rules_of

K = RecipientKind

FROM_MEMORY = {"AK", "MI", "TX", "UT", "WA"}
"""States whose rule of privilege nobody has read for the table."""
READ_BESIDE_IT = {"WA"}
"""RCW 5.60.060(9) was read with the law on reports."""


def bars(state: str) -> list[Prohibition]:
    """Return the rules that keep privileged things out of a state's courts."""
    return [
        one
        for one in rules_of(state)
        if isinstance(one, Prohibition)
        and "privilege" in one.id
        and not one.id.endswith(".in_federal_court")
        and ".records" not in one.id
    ]


def demand(state: str, profession: Profession, **more: Any) -> set[str]:
    """Return what speaks when a state court's subpoena wants what the client said."""
    settled: dict[str, Any] = {
        "kinds": frozenset((ProcessKind.SUBPOENA,)),
        "forum": Forum.STATE_COURT,
        "privilege_is_waived": False,
        "client_put_condition_at_issue": False,
    }
    decision = in_state(
        state,
        Purpose.CIVIL_PROCEEDING,
        K.COURT,
        item(RecordKind.SESSION_CONTENT, is_named_in_process=True, bears_on_issue=True),
        profession=profession,
        process=LegalProcess(**{**settled, **more}),
    )
    assert Outcome.REQUIRED is not decision.outcome
    return speaking(decision)


class TestTable:
    """Which states have a privilege, and of whom it speaks."""

    def test_every_row_that_was_read_has_its_rule(self) -> None:
        """And none that is from memory; the twelve states without a row have none."""
        with_rule = {state for state in us.ALL if bars(state)}
        assert (set(RECORDS) - FROM_MEMORY) | READ_BESIDE_IT == with_rule

    @pytest.mark.parametrize("state", sorted(set(RECORDS) - FROM_MEMORY))
    def test_it_is_marked_as_it_was_confirmed(self, state: str) -> None:
        """What rests on what others say is marked."""
        row = RECORDS[state]["privilege"]
        assert "memory_only" != row["verified"]
        if row["verified"] == "secondary_source":
            assert any(one.rests_on_secondary_source for one in bars(state))

    @pytest.mark.parametrize("state", sorted(set(RECORDS) - FROM_MEMORY))
    def test_an_exception_for_danger_is_held_where_the_table_has_one(self, state: str) -> None:
        """True in the table is an exception, false is none."""
        said = RECORDS[state]["privilege"]["dangerous_patient_exception"]
        asks = {name for one in bars(state) for name in (str(q) for q in one.questions())}
        held = any(name.startswith("privilege.danger") for name in asks)
        ground = "item.privilege_grounds" in asks
        if said is True:
            assert held or ground
        if said is False:
            assert not held or state in {"RI"}

    @pytest.mark.parametrize("state", sorted(set(RECORDS) - FROM_MEMORY))
    def test_property_counts_where_the_table_says_so(self, state: str) -> None:
        """California and Connecticut alone."""
        asks = {str(question) for one in bars(state) for question in one.questions()}
        said = RECORDS[state]["privilege"]["property_included"] is True
        assert said is ("privilege.danger_to_property_is_known" in asks)


class TestDemands:
    """A demand in a state court for what a client said in confidence."""

    @pytest.mark.parametrize(
        ("state", "profession", "rule"),
        [
            ("PA", Profession.PSYCHOLOGIST, "pa.privilege"),
            ("MD", Profession.COUNSELOR, "md.privilege"),
            ("GA", Profession.COUNSELOR, "ga.privilege"),
            ("NE", Profession.COUNSELOR, "ne.privilege"),
            ("NC", Profession.SOCIAL_WORKER, "nc.privilege"),
            ("NY", Profession.PSYCHOLOGIST, "ny.privilege"),
            ("SD", Profession.PSYCHIATRIST, "sd.privilege"),
            ("WA", Profession.COUNSELOR, "wa.privilege"),
        ],
    )
    def test_it_is_kept_out(self, state: str, profession: Profession, rule: str) -> None:
        """Until it is waived or a court has ruled."""
        assert rule in demand(state, profession)
        assert rule not in demand(state, profession, privilege_is_waived=True)

    @pytest.mark.parametrize(("state", "rule"), [("PA", "pa.privilege"), ("NY", "ny.privilege")])
    def test_counselors_have_none_in_two_states(self, state: str, rule: str) -> None:
        """No section was found for them."""
        assert rule not in demand(state, Profession.COUNSELOR)

    @pytest.mark.parametrize("state", ["IA", "MD", "NE", "WY"])
    def test_who_puts_the_condition_at_issue_loses_it(self, state: str) -> None:
        """For what bears on it."""
        rule = f"{state.lower()}.privilege"
        assert rule in demand(state, Profession.COUNSELOR)
        at_issue = demand(state, Profession.COUNSELOR, client_put_condition_at_issue=True)
        assert rule not in at_issue

    def test_nothing_is_privileged_out_of_court(self) -> None:
        """A report is no proceeding."""
        decision = in_state("MD", Purpose.PAYMENT, K.HEALTH_PLAN, item(RecordKind.SESSION_CONTENT))
        assert "md.privilege" not in speaking(decision)

    def test_an_exception_that_was_not_read_can_be_established(self) -> None:
        """Georgia: whoever has found one says so of the item."""
        found = item(
            RecordKind.SESSION_CONTENT,
            is_named_in_process=True,
            privilege_grounds=frozenset((PrivilegeGround.OTHER_EXCEPTION,)),
        )
        process = LegalProcess(
            kinds=frozenset((ProcessKind.SUBPOENA,)),
            forum=Forum.STATE_COURT,
            privilege_is_waived=False,
        )
        decision = in_state("GA", Purpose.CIVIL_PROCEEDING, K.COURT, found, process=process)
        assert "ga.privilege" not in speaking(decision)
