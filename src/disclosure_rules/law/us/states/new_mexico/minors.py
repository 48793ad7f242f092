"""New Mexico: a minor's own consent to care and to disclosure."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
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
        "github.com/saint1415/us-statutes, branch data, data/states/new-mexico (snapshot "
        "2026-02-15 of the New Mexico code)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="nm.minors.parents_barred",
        text=_TEXT,
        citation="N.M. Stat. Ann. §§ 32A-6A-14, 32A-6A-15, 32A-6A-24",
        gist="From 14 the child, and not the parent, consents to disclosure of the record.",
        access=Access.BARRED,
        from_age=14,
        leaves_out="what § 32A-6A-24(D) lets go without consent",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="nm.minors.care",
            text=_TEXT,
            citation="N.M. Stat. Ann. §§ 32A-6A-14, 32A-6A-15, 32A-6A-24",
            gist="From 14 a child is presumed to have capacity to consent to treatment, "
            "counseling and care for substance use among it.",
            from_age=14,
            conditions="Capacity is presumed; of psychotropic drugs the legal custodian is "
            "notified; under 14 an initial assessment and limited verbal therapy may "
            "be started.",
        )
    ),
)
