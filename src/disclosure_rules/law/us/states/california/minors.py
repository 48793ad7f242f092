"""California: a minor's own consent to mental health care."""

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
        "https://jurris.com/california/health-and-safety-code/124260; "
        "https://jurris.com/california/family-law-code/6920-6929/6924-4; "
        "https://allynetwork.org/resources/youth-rights-outpatient-mental-health-services"
    ),
    since=date(2024, 7, 1),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="ca.minors.mental_health",
            text=_TEXT,
            citation="Cal. Health & Safety Code § 124260; Cal. Fam. Code § 6924",
            gist="From 12 a minor who is mature enough to take part intelligently may "
            "consent to outpatient mental health care.",
            from_age=12,
            conditions="The minor must be mature enough to take part intelligently; no "
            "psychotropic drugs; parents are involved unless you decide, after "
            "consulting the minor, that it would be inappropriate (to involve is no "
            "right of access).",
            care=NOT_SUBSTANCE_USE_CARE,
            counselors=True,
        )
    ),
)
