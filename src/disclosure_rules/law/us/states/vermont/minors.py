"""Vermont: a minor's own consent to psychotherapy and supportive counseling."""

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
        "https://legislature.vermont.gov/statutes/fullchapter/18/196 (official, 2023 "
        "session); "
        "https://law.justia.com/codes/vermont/2018/title-18/chapter-196/section-8350/; "
        "github.com/UniCourt/cic-code-vt (official code, release of 2022-11)"
    ),
    since=date(2023, 12, 31),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="vt.minors.mental_health",
            text=_TEXT,
            citation="Vt. Stat. Ann. tit. 18, § 8350",
            gist="A minor may consent to psychotherapy and supportive counseling by a "
            "mental health professional.",
            from_age=0,
            conditions="No prescription drugs; who is a mental health professional (§ 7101) was "
            "not read.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
)
