"""Wisconsin: the privilege of therapists."""

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
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Wis. Stat. § 51.30 (2023-24); "
        "http://docs.legis.wisconsin.gov/document/statutes/905.04(4)(h) (start of 905.04); "
        "https://instalawyer.io/laws/wisconsin-statutes-annotations/chapter-51-state-alcoho"
        "l-5117-warning-of-dangerousness"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Wis. Stat. § 905.04",
    "Communications with physicians, psychologists, social workers, family "
    "therapists and professional counselors are privileged.",
    is_secondary=True,
    note="Definitions were read; the rule and its exceptions were not.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="wi.privilege",
            gist="Communications with physicians, psychologists, social workers, family "
            "therapists and professional counselors are privileged.",
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
            exceptions=(),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
