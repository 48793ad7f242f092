"""Nebraska: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Holder,
    Privilege,
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
        "2026), Neb. Rev. Stat. §§ 27-504, 38-2136, 38-2137, 38-3132, 83-109"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Neb. Rev. Stat. § 27-504",
    "Communications with physicians, psychologists and professional counselors are privileged.",
    note="Hospitalization and controlled-substance fraud are exceptions too.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="ne.privilege",
            gist="Communications with physicians, psychologists and professional "
            "counselors are privileged.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR, Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset((Holder.CLIENT,)),
            exceptions=(
                patient_litigant(_PRIVILEGE),
                established(
                    "evaluation",
                    "What was said in an examination that a court ordered is not privileged.",
                    PrivilegeGround.ORDERED_EVALUATION,
                    _PRIVILEGE,
                ),
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
)
