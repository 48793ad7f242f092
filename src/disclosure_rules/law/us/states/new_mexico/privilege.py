"""New Mexico: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
    established,
    own_defense,
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
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), N.M. Stat. §§ 32A-6A-24, 43-1-19, 61-9A-27, 61-31-24 (with annotations)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "N.M. Stat. §§ 61-9A-27, 61-31-24",
    "A counselor, therapist or social worker does not disclose what a client tells.",
    note="These sections give way to Rule 11-504 (State v. Strauch, "
    "2015-NMSC-009), which was not read.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="nm.privilege",
            gist="A counselor, therapist or social worker does not disclose what a client tells.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.SOCIAL_WORKER,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=True, to_others=True, if_telling_is_necessary=False),
                established(
                    "report",
                    "What law requires to be reported is not privileged.",
                    PrivilegeGround.DUTY_TO_REPORT,
                    _PRIVILEGE,
                ),
                own_defense(_PRIVILEGE),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
