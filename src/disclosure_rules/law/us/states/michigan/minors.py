"""Michigan: a minor's own consent to care, and parents barred but for a compelling need."""

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
from disclosure_rules.logic.facts import threat, wishes
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "http://miplannedparenthood.org/resources/michigan-laws-pertaining-minors/; "
        "http://bostoncoop.net/lcd/full/node68.html; "
        "https://www.ag.state.mi.us/opinion/datafiles/1990s/op06682.htm; "
        "github.com/saint1415/us-statutes, branch data, data/states/michigan (snapshot "
        "2026-02-15 of the Michigan code)"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="mi.minors.parents_barred",
        text=_TEXT,
        citation="Mich. Comp. Laws § 330.1707",
        gist="A parent is informed only for a compelling need that rests on a "
        "substantial probability of harm, and after the minor is told.",
        access=Access.BARRED,
        from_age=14,
        care=NOT_SUBSTANCE_USE_CARE,
        unless=threat.is_serious & wishes.knows_of_sharing,
        lifted_gist="For a compelling need that rests on a substantial probability of harm, "
        "and after the minor is told, the parent may be informed.",
        is_secondary=True,
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="mi.minors.mental_health",
            text=_TEXT,
            citation="Mich. Comp. Laws § 330.1707",
            gist="From 14 a minor may consent to outpatient mental health services, up to "
            "12 sessions or four months.",
            from_age=14,
            conditions="Not more than 12 sessions or four months; no psychotropic drugs.",
            care=NOT_SUBSTANCE_USE_CARE,
            is_secondary=True,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="mi.minors.substance_use",
            text=_TEXT,
            citation="Mich. Comp. Laws § 333.6121",
            gist="A minor may consent to care for substance use, without distinction of age.",
            from_age=0,
            conditions="The conditions of the section were not read.",
            care=SUBSTANCE_USE_CARE,
            is_secondary=True,
        )
    ),
)
