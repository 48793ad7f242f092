"""South Dakota: a minor's own application for care for alcohol or drug abuse."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import SUBSTANCE_USE_CARE, OwnConsent, own_consent
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/south-dakota (snapshot "
        "2026-02-15 of the South Dakota code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="sd.minors.substance_use",
            text=_TEXT,
            citation="S.D. Codified Laws § 34-20A-50",
            gist="A minor who suffers from alcohol or drug abuse may apply to an "
            "accredited facility.",
            from_age=0,
            conditions="It must be an accredited facility.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
