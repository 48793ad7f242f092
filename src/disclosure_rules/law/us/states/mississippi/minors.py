"""Mississippi: a minor's own consent to care for alcohol or drugs, and majority."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    SUBSTANCE_USE_CARE,
    Majority,
    OwnConsent,
    majority,
    own_consent,
)
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.model.discloser import Profession
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/mississippi (snapshot "
        "2026-02-15 of the Mississippi code); https://legiscan.com./MS/text/SB2893/2025 (bill "
        "title describing § 41-41-14; bill failed 2025-02-04); "
        "https://billstatus.ls.state.ms.us/documents/2024/html/HB/1100-1199/HB1100PS.htm"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="ms.minors.substance_use",
            text=_TEXT,
            citation="Miss. Code Ann. § 41-41-14",
            gist="From 15 a minor may consent to a physician's or psychologist's care for "
            "problems caused by or related to alcohol or drugs.",
            from_age=15,
            who=PHYSICIANS | {Profession.PSYCHOLOGIST},
            conditions="The care must be a physician's or psychologist's, for problems caused by "
            "or related to alcohol or drugs.",
            care=SUBSTANCE_USE_CARE,
            counselors=False,
            is_secondary=True,
            note="Read in titles of bills, some of which would repeal it.",
        )
    ),
    majority(
        Majority(
            rule_id="ms.minors.majority",
            text=_TEXT,
            citation="Miss. Code Ann. §§ 1-3-27, 93-19-13",
            age=21,
            note="§ 93-19-13 lets who is 18 contract.",
        )
    ),
)
