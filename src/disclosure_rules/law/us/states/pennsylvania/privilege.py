"""Pennsylvania: the privilege of therapists."""

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
        "https://www.legis.state.pa.us/cfdocs/legis/PN/Public/btCheck.cfm (SB 1037 of 2007); "
        "casetext 55 Pa. Code §§ 5100.32, 5100.34, 5100.35 (Nov-Dec 2024); Justia-derived "
        "code text, github.com/saint1415/us-statutes (data branch, scraped Feb 2026), 42 "
        "Pa.C.S. § 5944"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "42 Pa.C.S. § 5944",
    "Communications with a psychiatrist or licensed psychologist are "
    "privileged as between attorney and client.",
    note="The common-law duty to warn applies despite it.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="pa.privilege",
            gist="Communications with a psychiatrist or licensed psychologist are "
            "privileged as between attorney and client.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
