"""South Carolina: a minor's own consent to health services."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import OwnConsent, own_consent
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/south-carolina (snapshot "
        "2026-02-15 of the South Carolina code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="sc.minors.care",
            text=_TEXT,
            citation="S.C. Code Ann. § 63-5-340; younger: § 63-5-350",
            gist="From 16 a minor may consent to any health services from a person "
            "authorized by law to render them; younger minors where that person "
            "judges them necessary.",
            from_age=0,
            conditions="Under 16 you must judge the services necessary (§ 63-5-350).",
            counselors=True,
        )
    ),
)
