"""Virginia: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    established,
    patient_litigant,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import CIVIL, FRE_501_2011
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import discloser, purpose
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.privilege import PrivilegeGround
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Va. Code §§ 32.1-127.1:03, 54.1-2400.1, 8.01-400.2"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Va. Code § 8.01-400.2",
    "In a civil action a counselor, social worker, psychologist or family "
    "therapist does not disclose what a client told.",
    note="A court may order it where it is necessary to the proper administration of justice.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="va.privilege",
            gist="In a civil action a counselor, social worker, psychologist or family "
            "therapist does not disclose what a client told.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            proceedings=purpose.stated_purpose.is_in(*CIVIL),
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.PSYCHOLOGIST,
                Profession.SOCIAL_WORKER,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                patient_litigant(_PRIVILEGE),
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
