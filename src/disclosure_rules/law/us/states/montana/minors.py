"""Montana: a minor's own consent to mental health care, which is unsettled."""

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
        "https://lexace.ai/us/statute/montana/53-21-112; "
        "https://leg.mt.gov/bills/mca/title_0410/chapter_0010/part_0040/section_0060/0410-0"
        "010-0040-0060.html; "
        "https://parentsrightsusa.org/index.php/wp-json/wp/v2/pages/101"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="mt.minors.mental_health",
            text=_TEXT,
            citation="Mont. Code Ann. § 53-21-112; urgent: § 41-1-406",
            gist="From 16 a minor may consent to mental health care.",
            from_age=16,
            conditions="A later statute on parents' rights (§§ 40-6-701, 40-6-702) is described "
            "as barring it without a parent's consent: prefer that consent, or ask a "
            "lawyer.",
            care=NOT_SUBSTANCE_USE_CARE,
            counselors=True,
            note="Unsettled beside §§ 40-6-701 and 40-6-702.",
        )
    ),
)
