"""Florida: a minor's own consent to crisis care."""

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
        "http://www.leg.state.fl.us/statutes/index.cfm?App_mode=Display_Statute&Search_Stri"
        "ng=excess+hours&URL=0300-0399%2F0394%2FSections%2F0394.4784.html; "
        "github.com/saint1415/us-statutes, branch data, data/states/florida (snapshot "
        "2026-02-15 of the Florida code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

RULES: tuple[Rule, ...] = (
    *own_consent(
        OwnConsent(
            rule_id="fl.minors.mental_health",
            text=_TEXT,
            citation="Fla. Stat. § 394.4784",
            gist="From 13 a minor may consent to outpatient crisis services, not more than "
            "two visits in a week before a parent consents.",
            from_age=13,
            conditions="It must be crisis care, of not more than two visits in any one week, and "
            "no medication. Ask a lawyer whether Fla. Stat. § 1014.06 wants a parent's consent "
            "besides.",
            note="Not to comply with the parental consent requirements of § 1014.06 is a ground "
            "for discipline (§ 456.072(1)); § 1014.06 itself was not read.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
)
