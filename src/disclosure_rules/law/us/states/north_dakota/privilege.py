"""North Dakota: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    Reach,
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
        "github.com/UniCourt/cic-code-nd release r81 (official code, June 2022), N.D.C.C. §§ "
        "25-03.1-43, 25-16-07, 31-01-06.1, 31-01-06.3 to .6, 43-47-09, 43-53-11"
    ),
    since=date(2022, 7, 1),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "N.D. Cent. Code § 43-47-09",
    "A licensed counselor is not required to disclose what was learned in counseling.",
    note="N.D. R. Evid. 503 was not read.",
)
_ADDICTION_COUNSELORS = _TEXT.provision(
    "N.D. Cent. Code §§ 31-01-06.3 to 31-01-06.6",
    "What a client tells an addiction counselor is privileged.",
    note="Hospitalization proceedings are an exception too.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="nd.privilege",
            gist="A licensed counselor is not required to disclose what was learned in counseling.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.COUNSELOR),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(),
            exceptions_are_whole=False,
            reach=Reach.COMPELLED,
            federal_basis=(FRE_501_2011,),
        )
    ),
    *privilege_rules(
        Privilege(
            rule_id="nd.privilege.addiction_counselors",
            gist="What a client tells an addiction counselor is privileged.",
            basis=(_ADDICTION_COUNSELORS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.SUD_COUNSELOR),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                patient_litigant(_ADDICTION_COUNSELORS),
                established(
                    "evaluation",
                    "What was said in an examination that a court ordered is not privileged.",
                    PrivilegeGround.ORDERED_EVALUATION,
                    _ADDICTION_COUNSELORS,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
