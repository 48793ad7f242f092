"""New Jersey: a minor's own consent to temporary outpatient care."""

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
        "https://print.casetext.com/statute/new-jersey-statutes/title-9-children-juvenile-a"
        "nd-domestic-relations-courts/chapter-917a-consent-by-minor-to-medical-surgical-car"
        "e/section-917a-4-consent-by-minor-to-treatment; "
        "https://fastdemocracy.com/bill-summary/?billsummary_id=NJB00069070&billsummary_ses"
        "sion=2026-2027&billsummary_state=nj"
    ),
    since=date(2023, 12, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="nj.minors.mental_health",
            text=_TEXT,
            citation="N.J. Stat. Ann. § 9:17A-4",
            gist="From 16 a minor may consent to temporary outpatient mental health treatment.",
            from_age=16,
            conditions="Temporary outpatient treatment, no medication; bills to lower the age "
            "were pending: check.",
            care=NOT_SUBSTANCE_USE_CARE,
            is_secondary=True,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="nj.minors.substance_use",
            text=_TEXT,
            citation="N.J. Stat. Ann. § 9:17A-4(b)",
            gist="A minor may consent to care for substance use; it is confidential, and "
            "neither minor nor provider must report it.",
            from_age=0,
            conditions="The conditions of the section were not read.",
            care=SUBSTANCE_USE_CARE,
            is_secondary=True,
        )
    ),
)
