"""Hawaii: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    Reach,
    danger,
    own_defense,
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
        "github.com/KailuaHRS/hawaii-statutes (data/volumes, copy of capitol.hawaii.gov "
        "hrscurrent, 20 June 2026), HRS §§ 334-5, 451J-12, 453D-13, 467E-15"
    ),
    since=date(2026, 6, 20),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Haw. Rev. Stat. §§ 453D-13, 451J-12",
    "A counselor or family therapist is not required to disclose what a client tells.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="hi.privilege",
            gist="A counselor or family therapist is not required to disclose what a client tells.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=True, to_others=True, if_telling_is_necessary=False),
                own_defense(_PRIVILEGE),
            ),
            exceptions_are_whole=False,
            reach=Reach.COMPELLED,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
