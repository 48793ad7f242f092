"""Washington: the privilege of licensed counselors, therapists and social workers."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    established,
    privilege_rules,
)
from disclosure_rules.law.patterns.professions import COUNSELORS_AND_THERAPISTS
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.law.us.states.washington.protection import LICENSED_ASSOCIATE
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import discloser
from disclosure_rules.model.privilege import PrivilegeGround
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Washington"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "RCW 5.60.060(9)",
    "A counselor, independent clinical social worker or family therapist licensed under chapter "
    "18.225 may not disclose, or be compelled to testify about, what persons who consult them "
    "tell.",
    note="Of the exceptions only (d) was read. The privilege of psychologists (RCW 18.83.110) and "
    "that of physicians were not.",
)
_REPORTS = _TEXT.provision(
    "RCW 5.60.060(9)(d)", "Except as required under chapter 26.44 or 74.34 RCW."
)

RULES: tuple[Rule, ...] = privilege_rules(
    Privilege(
        rule_id="wa.privilege",
        gist="What persons tell a licensed counselor, therapist or social worker who is consulted "
        "is privileged.",
        basis=(_PRIVILEGE,),
        forum=STATE_COURT,
        professional=any_of(
            discloser.profession.is_in(*COUNSELORS_AND_THERAPISTS), LICENSED_ASSOCIATE
        ),
        assertion=Assertion.MUST,  # "may not disclose"
        holders=frozenset(),
        exceptions=(
            established(
                "report",
                "What a report of abuse requires is not privileged.",
                PrivilegeGround.DUTY_TO_REPORT,
                _REPORTS,
            ),
        ),
        exceptions_are_whole=False,
        federal_basis=(FRE_501_2011,),
    )
)
