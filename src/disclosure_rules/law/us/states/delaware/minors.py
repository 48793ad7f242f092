"""Delaware: a minor's own consent to care."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    SUBSTANCE_USE_CARE,
    OwnConsent,
    own_consent,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/delaware (snapshot "
        "2026-02-15 of the Delaware code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="de.minors.mental_health",
            text=_TEXT,
            citation="16 Del. C. § 5003 (voluntary outpatient treatment)",
            gist="From 14 a minor's consent to voluntary outpatient treatment is valid and "
            "fully effective.",
            from_age=14,
            conditions="The care must be that of a licensed treatment facility or community "
            "provider; a parent may consent as well, and then the minor's consent is "
            "not needed.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="de.minors.substance_use",
            text=_TEXT,
            citation="16 Del. C. § 2210",
            gist="From 14 a minor may consent to care for substance use.",
            from_age=14,
            conditions="The conditions of the section were not read.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
