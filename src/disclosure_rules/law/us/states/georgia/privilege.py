"""Georgia: the privilege of therapists."""

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
        "github.com/UniCourt/cic-code-ga release r86 (2023), O.C.G.A. § 37-3-166; "
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), O.C.G.A. § 24-5-501"
    ),
    since=date(2023, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "O.C.G.A. § 24-5-501(a)(5)-(8)",
    "Communications with psychiatrists, psychologists, clinical social "
    "workers, family therapists and professional counselors are privileged.",
    note="No exception for danger was found in the text read; whether a warning "
    "pierces it is unsettled.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="ga.privilege",
            gist="Communications with psychiatrists, psychologists, clinical social "
            "workers, family therapists and professional counselors are privileged.",
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
