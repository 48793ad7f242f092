"""Ohio: a minor's own consent to care, and parents barred but for a compelling need."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    Access,
    OwnConsent,
    ParentsAccess,
    own_consent,
    parents_access,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import threat, wishes
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source="https://law.onecle.com/ohio/title-51/5122.04.html",
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="oh.minors.parents_barred",
        text=_TEXT,
        citation="Ohio Rev. Code § 5122.04",
        gist="The parent is not informed without the minor's consent, but for a "
        "compelling need that rests on a substantial probability of harm, and "
        "after the minor is told.",
        access=Access.BARRED,
        from_age=14,
        care=NOT_SUBSTANCE_USE_CARE,
        unless=threat.is_serious & wishes.knows_of_sharing,
        lifted_gist="For a compelling need that rests on a substantial probability of harm, "
        "and after the minor is told, the parent may be informed.",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="oh.minors.mental_health",
            text=_TEXT,
            citation="Ohio Rev. Code § 5122.04",
            gist="From 14 a minor may consent to outpatient mental health services, up to "
            "six sessions or thirty days.",
            from_age=14,
            conditions="Not more than six sessions or thirty days, whichever is sooner; no "
            "medication.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
)
