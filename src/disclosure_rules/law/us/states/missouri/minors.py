"""Missouri.

A minor's own consent to care for drug or substance abuse, and what parents may be told.
"""

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
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/missouri (snapshot "
        "2026-02-15 of the Missouri code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="mo.minors.parents_access",
        text=_TEXT,
        citation="Mo. Rev. Stat. § 431.062(3)",
        gist="A physician or surgeon may tell the parent with or without the minor's "
        "consent, but not if no substance abuse is found.",
        access=Access.DISCRETION,
        who=PHYSICIANS,
        care=SUBSTANCE_USE_CARE,
        leaves_out="that no substance abuse was found is asked as what the item is about",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="mo.minors.substance_use",
            text=_TEXT,
            citation="Mo. Rev. Stat. § 431.061",
            gist="A minor may consent for himself in case of drug or substance abuse.",
            from_age=0,
            conditions="It must be a case of drug or substance abuse.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
