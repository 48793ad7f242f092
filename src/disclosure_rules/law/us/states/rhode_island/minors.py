"""Rhode Island: a minor's care for substance abuse."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import SUBSTANCE_USE_CARE, OwnConsent, own_consent
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source="github.com/UniCourt/cic-code-ri (official code, release of 2023-03)",
    since=date(2023, 3, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="ri.minors.substance_use",
            text=_TEXT,
            citation="R.I. Gen. Laws § 14-5-4",
            gist="Noninvasive, noncustodial care for substance abuse needs no parent's "
            "consent where the child refuses contact and a qualified professional "
            "judges it unhelpful or harmful; otherwise a parent consents and takes "
            "part (§ 14-5-3).",
            from_age=0,
            conditions="The care must be noninvasive and noncustodial, the child must refuse "
            "contact with the parents, you must judge that contact unhelpful or "
            "harmful, and you must try to bring the parents in during treatment.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
