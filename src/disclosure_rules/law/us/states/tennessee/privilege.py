"""Tennessee: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
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
        "github.com/UniCourt/cic-code-tn release r76 (official code, 21 May 2021), Tenn. Code "
        "§§ 24-1-207, 33-3-103 to 33-3-112, 33-3-206 to 33-3-210, 63-11-213, 63-22-114, "
        "63-23-109"
    ),
    since=date(2021, 5, 21),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Tenn. Code §§ 63-22-114, 63-11-213, 63-23-109",
    "Communications with counselors, family therapists, psychologists and "
    "social workers are privileged as between attorney and client.",
    note="The exception for child abuse is in §§ 63-22-114 and 63-23-109(b).",
)
_PSYCHIATRISTS = _TEXT.provision(
    "Tenn. Code § 24-1-207", "Communications with a psychiatrist are privileged."
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="tn.privilege",
            gist="Communications with counselors, family therapists, psychologists and "
            "social workers are privileged as between attorney and client.",
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
                    "child_abuse",
                    "In a matter of child abuse or neglect there is no privilege.",
                    PrivilegeGround.EVIDENCE_OF_CHILD_ABUSE,
                    _PRIVILEGE,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
    *privilege_rules(
        Privilege(
            rule_id="tn.privilege.psychiatrists",
            gist="Communications with a psychiatrist are privileged.",
            basis=(_PSYCHIATRISTS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.PSYCHIATRIST),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(
                    _PSYCHIATRISTS, to_self=False, to_others=True, if_telling_is_necessary=False
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
