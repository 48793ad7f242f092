"""Connecticut: a minor's own consent to care, and parents barred without it."""

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
from disclosure_rules.model.discloser import Profession
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/connecticut (snapshot "
        "2026-02-15 of the Connecticut code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_NAMED = frozenset(
    (
        Profession.PSYCHIATRIST,
        Profession.PSYCHOLOGIST,
        Profession.SOCIAL_WORKER,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
    )
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="ct.minors.parents_barred",
        text=_TEXT,
        citation="Conn. Gen. Stat. § 19a-14c",
        gist="A parent is not notified or told without the minor's consent.",
        access=Access.BARRED,
        who=_NAMED,
        care=NOT_SUBSTANCE_USE_CARE,
        leaves_out="the exception in (c)(2), which was cut off in the text read",
    ),
    ParentsAccess(
        rule_id="ct.minors.parents_barred_substance_use",
        text=_TEXT,
        citation="Conn. Gen. Stat. § 17a-688(d)",
        gist="Of care for substance use a parent is not told without the minor's consent.",
        access=Access.BARRED,
        care=SUBSTANCE_USE_CARE,
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="ct.minors.mental_health",
            text=_TEXT,
            citation="Conn. Gen. Stat. § 19a-14c",
            gist="A minor may consent to outpatient mental health treatment by a "
            "psychiatrist, psychologist, clinical social worker or marital and family "
            "therapist; licensed professional counselors are not named.",
            from_age=0,
            who=_NAMED,
            conditions="The five conditions of the section must be met and documented.",
            care=NOT_SUBSTANCE_USE_CARE,
            counselors=False,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="ct.minors.substance_use",
            text=_TEXT,
            citation="Conn. Gen. Stat. § 17a-688(d)",
            gist="A minor may consent to care for substance use.",
            from_age=0,
            conditions="The conditions of the section were not read.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
