"""Nebraska: consent to mental health services from 18, and majority."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    Majority,
    ParentsConsent,
    majority,
    parents_consent,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/nebraska (snapshot "
        "2026-02-15 of the Nebraska code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    parents_consent(
        ParentsConsent(
            rule_id="ne.minors.parents_consent",
            text=_TEXT,
            citation="Neb. Rev. Stat. § 43-2101(2)(b)",
            gist="Who is 18 or older may consent to mental health services without a "
            "parent; who is younger is not named.",
            under=18,
        )
    ),
    majority(
        Majority(
            rule_id="ne.minors.majority",
            text=_TEXT,
            citation="Neb. Rev. Stat. § 43-2101",
            age=19,
            note="From 18 on a minor consents alone to mental health services (§ 43-2101(2)(b)).",
        )
    ),
)
