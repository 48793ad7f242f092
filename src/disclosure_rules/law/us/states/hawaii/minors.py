"""Hawaii: a minor's own consent to care, and what parents may be told."""

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
        "github.com/saint1415/us-statutes, branch data, data/states/hawaii (snapshot "
        "2026-02-15 of the Hawaii code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="hi.minors.parents_barred",
        text=_TEXT,
        citation="Haw. Rev. Stat. § 577-29",
        gist="What the minor initiated is kept from disclosure.",
        access=Access.BARRED,
        from_age=14,
        care=NOT_SUBSTANCE_USE_CARE,
        note="§ 577-29(b)-(c) requires policies of nondisclosure for care that the "
        "minor initiated.",
    ),
    ParentsAccess(
        rule_id="hi.minors.parents_access",
        text=_TEXT,
        citation="Haw. Rev. Stat. § 577-26",
        gist="Of care for substance use the counselor may inform the parent.",
        access=Access.DISCRETION,
        care=SUBSTANCE_USE_CARE,
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="hi.minors.mental_health",
            text=_TEXT,
            citation="Haw. Rev. Stat. § 577-29",
            gist="From 14 a minor who is mature enough to take part intelligently may "
            "consent to outpatient mental health care.",
            from_age=14,
            conditions="The minor must be mature enough to take part intelligently; no "
            "medication and no residential placement; parents are involved unless you "
            "find, after consulting the minor, that it is inappropriate.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="hi.minors.substance_use",
            text=_TEXT,
            citation="Haw. Rev. Stat. § 577-26",
            gist="A minor may consent to counseling for substance use.",
            from_age=0,
            conditions="The conditions of the section were not read.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
