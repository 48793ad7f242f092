"""Connecticut: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
    established,
    patient_litigant,
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
        "2026), Conn. Gen. Stat. ch. 899"
    ),
    since=date(2025, 1, 1),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Conn. Gen. Stat. §§ 52-146d to 52-146j, 52-146q, 52-146p",
    "Communications with psychiatrists, social workers and family therapists are privileged.",
    note="The case at issue, and the examination, need a finding of the court.",
)
_COUNSELORS = _TEXT.provision(
    "Conn. Gen. Stat. § 52-146s",
    "Communications with a professional counselor are privileged.",
    note="The case at issue needs a finding of the court.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="ct.privilege",
            gist="Communications with psychiatrists, social workers and family therapists "
            "are privileged.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.PSYCHIATRIST,
                Profession.SOCIAL_WORKER,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=True, to_others=True, if_telling_is_necessary=False),
                patient_litigant(_PRIVILEGE),
                established(
                    "evaluation",
                    "What was said in an examination that a court ordered is not privileged.",
                    PrivilegeGround.ORDERED_EVALUATION,
                    _PRIVILEGE,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
    *privilege_rules(
        Privilege(
            rule_id="ct.privilege.counselors",
            gist="Communications with a professional counselor are privileged.",
            basis=(_COUNSELORS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.COUNSELOR),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(
                    _COUNSELORS,
                    to_self=True,
                    to_others=True,
                    to_property=True,
                    if_telling_is_necessary=False,
                ),
                patient_litigant(_COUNSELORS),
                established(
                    "evaluation",
                    "What was said in an examination that a court ordered is not privileged.",
                    PrivilegeGround.ORDERED_EVALUATION,
                    _COUNSELORS,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
