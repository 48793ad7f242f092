"""District of Columbia: a minor's own consent to mental health care."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    OwnConsent,
    own_consent,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source="github.com/DCCouncil/law-xml (official D.C. Code XML, snapshot 2026-06-30)",
    since=date(2026, 6, 30),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="dc.minors.mental_health",
            text=_TEXT,
            citation="D.C. Code § 7-1231.14(b)",
            gist="A minor may consent to outpatient mental health services for 90 days at a time.",
            from_age=0,
            conditions="You must find that the minor seeks them knowingly and voluntarily and "
            "that they are clinically indicated; no medication; after 90 days find it "
            "anew, or end, or notify the parents with the minor's consent.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
)
