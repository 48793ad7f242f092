"""North Dakota: a minor's own consent to care for substance use."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import SUBSTANCE_USE_CARE, OwnConsent, own_consent
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source="github.com/UniCourt/cic-code-nd (official code, release of 2022-11)",
    since=date(2022, 11, 30),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="nd.minors.substance_use",
            text=_TEXT,
            citation="N.D. Cent. Code § 14-10-17",
            gist="From 14 a person may contract for and receive examination, care or "
            "treatment for substance use disorder without a parent's consent.",
            from_age=14,
            conditions="The text read names no other condition.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
