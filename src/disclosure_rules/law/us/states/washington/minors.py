"""Washington: an adolescent's own consent to care, and parents barred with exceptions."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    SUBSTANCE_USE_CARE,
    Access,
    OwnConsent,
    ParentsAccess,
    own_consent,
    parents_access,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/washington (snapshot "
        "2026-02-15 of the Washington code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="wa.minors.parents_barred",
        text=_TEXT,
        citation="Wash. Rev. Code § 71.34.530; records §§ 70.02.240, 70.02.265",
        gist="The professional does not proactively release to a parent the record of "
        "mental health care to which the adolescent consented.",
        access=Access.BARRED,
        from_age=13,
        care=NOT_SUBSTANCE_USE_CARE,
        leaves_out="the exceptions in RCW 70.02.265(1)(a)",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="wa.minors.mental_health",
            text=_TEXT,
            citation="Wash. Rev. Code § 71.34.530; records §§ 70.02.240, 70.02.265",
            gist="From 13 an adolescent may consent to outpatient behavioral health care.",
            from_age=13,
            conditions="The text read names no other condition.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="wa.minors.substance_use",
            text=_TEXT,
            citation="Wash. Rev. Code §§ 71.34.500, 71.34.530",
            gist="From 13 an adolescent may consent to care for substance use.",
            from_age=13,
            conditions="The text read names no other condition.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
