"""North Carolina: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    Reach,
    established,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import discloser
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.privilege import PrivilegeGround
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/UniCourt/cic-code-nc release r81 (official code, June 2022), N.C. Gen. "
        "Stat. ch. 8 and ch. 122C"
    ),
    since=date(2022, 7, 1),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "N.C. Gen. Stat. §§ 8-53.3, 8-53.5, 8-53.7, 8-53.8",
    "A psychologist, family therapist, social worker or counselor is not "
    "required to disclose; a judge may compel it where justice needs it.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="nc.privilege",
            gist="A psychologist, family therapist, social worker or counselor is not "
            "required to disclose; a judge may compel it where justice needs it.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.PSYCHOLOGIST,
                Profession.SOCIAL_WORKER,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                established(
                    "report",
                    "What law requires to be reported is not privileged.",
                    PrivilegeGround.DUTY_TO_REPORT,
                    _PRIVILEGE,
                ),
            ),
            exceptions_are_whole=False,
            reach=Reach.COMPELLED,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
