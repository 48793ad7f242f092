"""Wisconsin: a parent's consent to a minor's outpatient mental health care."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    ParentsConsent,
    parents_consent,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://getpocketlaw.com/law/state_wisconsin/section-51-14-review-of-outpatient-me"
        "ntal-health-treatment-of-minors-aged-14-or-older_ab010c17645b; "
        "https://docs.legis.wisconsin.gov/document/statutes/51.14(3)(h)3. (official, § "
        "51.138); "
        "https://www.dhs.wisconsin.gov/clientrights/minors-outpatient-admissions.htm; "
        "https://fastdemocracy.com/bill-summary/?billsummary_id=WIB00014067&billsummary_ses"
        "sion=2025-2026&billsummary_state=wi "
        "(2025 SB 107, status not checked)"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    parents_consent(
        ParentsConsent(
            rule_id="wi.minors.parents_consent",
            text=_TEXT,
            citation="Wis. Stat. §§ 51.14, 51.138, 51.61(6)",
            gist="Outpatient mental health care of a minor needs a parent's consent; from "
            "14 the minor may have a refusal reviewed.",
            exceptions="30 days of emergency outpatient care by a treatment director after a "
            "reasonable effort to reach a parent (§ 51.138)",
            care=NOT_SUBSTANCE_USE_CARE,
            note="A bill of 2025 would let a minor of 14 consent alone: check.",
        )
    ),
)
