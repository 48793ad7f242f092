"""New York: a minor's own consent to care in licensed programs."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    SUBSTANCE_USE_CARE,
    OwnConsent,
    own_consent,
)
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.model.discloser import Profession
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://newyork.public.law/laws/n.y._mental_hygiene_law_section_33.21; "
        "https://lexace.ai/us/statute/new-york/mhy-33.21; "
        "https://www.nyclu.org/en/issues/reproductive-rights/minors-rights"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="ny.minors.mental_health",
            text=_TEXT,
            citation="N.Y. Mental Hyg. Law § 33.21",
            gist="In a licensed outpatient program a minor may consent to care by a mental "
            "health practitioner: a physician, a psychologist, or who works under a "
            "physician there; a counselor in private practice is not covered.",
            from_age=0,
            who=PHYSICIANS | {Profession.PSYCHOLOGIST},
            conditions="The program must be licensed or run by the office, and the conditions of "
            "§ 33.21(c) met; parents are to be involved where that is possible.",
            care=NOT_SUBSTANCE_USE_CARE,
            counselors=False,
            note="Who works under a physician in a licensed program is outside what is asked here.",
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="ny.minors.substance_use",
            text=_TEXT,
            citation="N.Y. Mental Hyg. Law § 22.11",
            gist="A minor may consent to care for substance use.",
            from_age=0,
            conditions="The conditions of the section were not read.",
            care=SUBSTANCE_USE_CARE,
            is_secondary=True,
            note="No text of this section is among what was read; § 33.21 is.",
        )
    ),
)
