"""Maryland: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Holder,
    Privilege,
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
        "github.com/opengovfoundation/maryland-state-code (gcj.xml, commit of 17 Jan. 2014), "
        "§§ 5-609, 9-109, 9-109.1, 9-121"
    ),
    since=date(2014, 1, 17),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Md. Code, Cts. & Jud. Proc. § 9-109.1",
    "Communications with a professional counselor, and that there is a record, are privileged.",
    note="Placing the client in a facility is an exception too.",
)
_PHYSICIANS = _TEXT.provision(
    "Md. Code, Cts. & Jud. Proc. § 9-109",
    "Communications with a psychiatrist or psychologist, and that there is a "
    "record, are privileged.",
    note="Placing the client in a facility is an exception too.",
)
_SOCIAL_WORKERS = _TEXT.provision(
    "Md. Code, Cts. & Jud. Proc. § 9-121",
    "Communications with a social worker are privileged.",
    note="Placing the client in a facility is an exception too.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="md.privilege",
            gist="Communications with a professional counselor, and that there is a "
            "record, are privileged.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.COUNSELOR),
            assertion=Assertion.NOT_READ,
            holders=frozenset((Holder.CLIENT,)),
            exceptions=(
                patient_litigant(_PRIVILEGE),
                own_defense(_PRIVILEGE),
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
    *privilege_rules(
        Privilege(
            rule_id="md.privilege.physicians",
            gist="Communications with a psychiatrist or psychologist, and that there is a "
            "record, are privileged.",
            basis=(_PHYSICIANS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset((Holder.CLIENT,)),
            exceptions=(
                patient_litigant(_PHYSICIANS),
                own_defense(_PHYSICIANS),
                established(
                    "evaluation",
                    "What was said in an examination that a court ordered is not privileged.",
                    PrivilegeGround.ORDERED_EVALUATION,
                    _PHYSICIANS,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
    *privilege_rules(
        Privilege(
            rule_id="md.privilege.social_workers",
            gist="Communications with a social worker are privileged.",
            basis=(_SOCIAL_WORKERS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.SOCIAL_WORKER),
            assertion=Assertion.NOT_READ,
            holders=frozenset((Holder.CLIENT,)),
            exceptions=(
                patient_litigant(_SOCIAL_WORKERS),
                own_defense(_SOCIAL_WORKERS),
                established(
                    "evaluation",
                    "What was said in an examination that a court ordered is not privileged.",
                    PrivilegeGround.ORDERED_EVALUATION,
                    _SOCIAL_WORKERS,
                ),
                established(
                    "child_abuse",
                    "In a matter of child abuse or neglect there is no privilege.",
                    PrivilegeGround.EVIDENCE_OF_CHILD_ABUSE,
                    _SOCIAL_WORKERS,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
