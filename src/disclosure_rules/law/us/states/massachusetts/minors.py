"""Massachusetts: a minor's own consent to care for drug dependency."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import SUBSTANCE_USE_CARE, OwnConsent, own_consent
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://docsbay.net/when-minor-s-can-consent-to-medical-treatment (CPCS summary); "
        "http://bostoncoop.net/lcd/full/node32.html (older); "
        "https://treatment-faq.com/what-is-massachusetts-age-of-consent-in-medical-treatment "
        "(ch. 231, § 85P)"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="ma.minors.substance_use",
            text=_TEXT,
            citation="Mass. Gen. Laws ch. 112, § 12E",
            gist="From 12 a minor whom two or more physicians have found to be drug "
            "dependent may consent to care for it.",
            from_age=12,
            who=PHYSICIANS,
            conditions="Two or more physicians must have found the minor drug dependent.",
            care=SUBSTANCE_USE_CARE,
            counselors=False,
            is_secondary=True,
            note="No ordinary rule for counselors.",
        )
    ),
)
