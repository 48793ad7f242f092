"""New Jersey: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
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
        "https://law.onecle.com/new-jersey/title-30/30-4-24.3.html; "
        "https://www.kyzer.ai/law/njsa/45/14b-28; "
        "http://casetext.com/statute/new-jersey-statutes (45:8B-29, 2023); "
        "https://bownebarrylaw.com/understanding-new-jersey-rule-of-evidence-534/"
    ),
    since=date(2023, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "N.J.R.E. 534; N.J. Stat. §§ 45:14B-28, 45:8B-29",
    "Communications with mental health service providers are privileged.",
    is_secondary=True,
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="nj.privilege",
            gist="Communications with mental health service providers are privileged.",
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
            exceptions=(),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
