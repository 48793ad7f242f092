"""Wyoming: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
    established,
    own_defense,
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
        "github.com/UniCourt/cic-code-wy release r84 (official code, May 2022), Wyo. Stat. §§ "
        "1-12-101, 9-2-125, 9-2-126, 25-10-122, 33-27-123, 33-38-113"
    ),
    since=date(2022, 5, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Wyo. Stat. §§ 33-38-113, 33-27-123",
    "A licensee does not disclose what a client tells.",
    note="The danger must be an immediate threat of physical violence against a "
    "readily identifiable victim.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="wy.privilege",
            gist="A licensee does not disclose what a client tells.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.PSYCHOLOGIST,
                Profession.SOCIAL_WORKER,
                Profession.SUD_COUNSELOR,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=False, to_others=True, if_telling_is_necessary=False),
                patient_litigant(_PRIVILEGE),
                established(
                    "evaluation",
                    "What was said in an examination that a court ordered is not privileged.",
                    PrivilegeGround.ORDERED_EVALUATION,
                    _PRIVILEGE,
                ),
                own_defense(_PRIVILEGE),
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
