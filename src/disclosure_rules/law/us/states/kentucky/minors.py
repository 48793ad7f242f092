"""Kentucky: a minor's own consent to care."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    SUBSTANCE_USE_CARE,
    OwnConsent,
    own_consent,
)
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://lawserver.com/law/state/kentucky/ky-statutes/kentucky_statutes_214-185; "
        "https://self-law.org/code/ky/chapter-210/210-410"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="ky.minors.mental_health",
            text=_TEXT,
            citation="Ky. Rev. Stat. § 214.185(2)-(3)",
            gist="From 16 a minor may be counseled by a physician without a parent's "
            "consent; by another qualified mental health professional only if the "
            "minor is an unaccompanied youth.",
            from_age=16,
            who=PHYSICIANS,
            conditions="The care must be a physician's.",
            care=NOT_SUBSTANCE_USE_CARE,
            counselors=False,
            note="Another professional's care of an unaccompanied youth (42 U.S.C. "
            "11434a(6)) is outside what is asked here, and comes out as a question "
            "for a lawyer.",
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="ky.minors.substance_use",
            text=_TEXT,
            citation="Ky. Rev. Stat. § 214.185(1)",
            gist="A minor may consent to a physician's care for substance use.",
            from_age=0,
            who=PHYSICIANS,
            conditions="The care must be a physician's.",
            care=SUBSTANCE_USE_CARE,
            counselors=False,
        )
    ),
)
