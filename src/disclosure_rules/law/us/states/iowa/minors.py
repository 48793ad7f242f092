"""Iowa: a minor's own consent to care for substance use, and parents barred without it."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
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
        "github.com/saint1415/us-statutes, branch data, data/states/iowa (snapshot 2026-02-15 "
        "of the Iowa code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="ia.minors.parents_barred",
        text=_TEXT,
        citation="Iowa Code § 125.33",
        gist="Of that care the parents are not told without the minor's consent.",
        access=Access.BARRED,
        care=SUBSTANCE_USE_CARE,
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="ia.minors.substance_use",
            text=_TEXT,
            citation="Iowa Code § 125.33",
            gist="A minor who personally applies to a facility, physician or mental health "
            "professional for substance use treatment may consent.",
            from_age=0,
            conditions="The minor must personally apply to a facility, physician or mental "
            "health professional.",
            care=SUBSTANCE_USE_CARE,
            counselors=True,
        )
    ),
)
