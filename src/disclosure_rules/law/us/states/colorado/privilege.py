"""Colorado: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
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
        "github.com/UniCourt/cic-code-co release r80 (2022), § 27-65-123; "
        "https://colorado.public.law/statutes/crs_12-245-220; "
        "http://www.leg.colorado.gov/bills/hb16-1063; "
        "https://cetient.com/case/5177455/people-v-kailey"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Colo. Rev. Stat. § 13-90-107, as described in People v. Kailey (Colo. 2014)",
    "What a client tells a mental-health professional is privileged; threats "
    "that raise the duty to warn are not.",
    is_secondary=True,
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="co.privilege",
            gist="What a client tells a mental-health professional is privileged; threats "
            "that raise the duty to warn are not.",
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
            exceptions=(
                danger(_PRIVILEGE, to_self=False, to_others=True, if_telling_is_necessary=False),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
