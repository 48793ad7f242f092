"""Minnesota: a minor's own consent to outpatient mental health services."""

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
    source=(
        "https://app.legiplex.com/mn/legislature/2023/2023-r/bills/hf905; "
        "https://www.uslegalforms.com/forms-kit/us-00459/minnesota-information-release-with"
        "out-consent"
    ),
    since=date(2023, 12, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="mn.minors.mental_health",
            text=_TEXT,
            citation="Minn. Stat. § 144.3431",
            gist="From 16 a minor may consent to nonresidential mental health services.",
            from_age=16,
            conditions="The services must be nonresidential; the age was read in the summary of "
            "a bill.",
            care=NOT_SUBSTANCE_USE_CARE,
            is_secondary=True,
        )
    ),
)
