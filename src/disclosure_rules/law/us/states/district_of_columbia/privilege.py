"""District of Columbia: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import discloser
from disclosure_rules.model.discloser import Profession
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/DCCouncil/law-xml (official, commit of 2026-06-30); "
        "github.com/DCCouncil/law-xml (30 June 2026), D.C. Code § 14-307"
    ),
    since=date(2026, 6, 30),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "D.C. Code § 14-307",
    "Without the consent of client or representative a mental health "
    "professional does not disclose in court.",
    note="It does not apply in listed criminal, delinquency, family and "
    "domestic-violence proceedings, nor in (b)(2)-(5): whoever has read them "
    "can establish it.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="dc.privilege",
            gist="Without the consent of client or representative a mental health "
            "professional does not disclose in court.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.PSYCHIATRIST,
                Profession.PSYCHOLOGIST,
                Profession.SOCIAL_WORKER,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
