"""Georgia: a minor's own consent to care for drug abuse, and what parents may be told."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    SUBSTANCE_USE_CARE,
    Access,
    OwnConsent,
    ParentsAccess,
    own_consent,
    parents_access,
)
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source="github.com/UniCourt/cic-code-ga (official code, release of 2023-03)",
    since=date(2023, 3, 31),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="ga.minors.parents_access",
        text=_TEXT,
        citation="Ga. Code Ann. § 37-7-8",
        gist="Of care for drug abuse the physician may, but need not, inform a parent.",
        access=Access.DISCRETION,
        who=PHYSICIANS,
        care=SUBSTANCE_USE_CARE,
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="ga.minors.substance_use",
            text=_TEXT,
            citation="Ga. Code Ann. § 37-7-8",
            gist="A minor may consent to treatment for drug abuse by a hospital, public "
            "clinic or physician.",
            from_age=0,
            conditions="The care must be that of a hospital, public clinic or physician.",
            care=SUBSTANCE_USE_CARE,
            counselors=False,
        )
    ),
)
