"""Pennsylvania: a minor's own consent to care, and control of the record."""

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
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "http://www.legis.state.pa.us/WU01/LI/LI/US/HTM/1970/0/0010..HTM; "
        "https://www.pa.gov/agencies/dhs/resources/mental-health-substance-use-disorder/act"
        "-65-of-2020; "
        "https://www.stevenslee.com/health-law-observer-blog/navigating-parent-notification"
        "s-when-minor-consents-to-outpatient-behavioral-health-treatment-in-pa/"
    ),
    since=date(2020, 12, 31),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="pa.minors.parents_barred",
        text=_TEXT,
        citation="35 P.S. §§ 10101.1, 10101.2",
        gist="The minor who consented controls release of the record.",
        access=Access.BARRED,
        from_age=14,
        care=NOT_SUBSTANCE_USE_CARE,
        leaves_out="the exceptions of § 10101.2",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="pa.minors.mental_health",
            text=_TEXT,
            citation="35 P.S. §§ 10101.1, 10101.2",
            gist="From 14 a minor may consent to outpatient mental health treatment; a "
            "parent may as well, and neither can undo the other's consent.",
            from_age=14,
            conditions="A parent may consent too for a minor under 18.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
)
