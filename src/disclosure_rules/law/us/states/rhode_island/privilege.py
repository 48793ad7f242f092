"""Rhode Island: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
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
        "github.com/UniCourt/cic-code-ri release r74 (official code, Nov. 2022), R.I. Gen. "
        "Laws §§ 9-17-24, 40.1-5-26, 40.1-5-27, 40.1-5-27.1; "
        "http://webserver.rilegislature.gov/Statutes/TITLE5/5-39.1/5-39.1-4.htm; "
        "http://webserver.rilin.state.ri.us/Statutes/title5/5-37.3/5-37.3-4.HTM (subsection "
        "(a)); "
        "http://www.healthinfolaw.org/state-law/limitations-and-permitted-disclosures-ri-ge"
        "n-laws-ann-%C2%A7-5-373-4"
    ),
    since=date(2022, 11, 30),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "R.I. Gen. Laws § 9-17-24",
    "A health care provider does not testify to confidential health care information.",
    note="(5) opens testimony where ch. 5-37.3 needs no consent, never against the patient.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="ri.privilege",
            gist="A health care provider does not testify to confidential health care information.",
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
)
