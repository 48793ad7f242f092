"""Indiana: a minor's own consent to care for substance use, and parents' access."""

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
from disclosure_rules.logic.facts import recipient
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://codes.findlaw.com/in/title-16-health/in-code-sect-16-36-1-3.html "
        "(2024-01-02); https://parentsrightsusa.org/index.php/indiana (2026; describes §§ "
        "12-23-12-1, 16-39-2-9)"
    ),
    since=date(2024, 1, 2),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="in.minors.parents_access",
        text=_TEXT,
        citation="Ind. Code § 16-39-2-9",
        gist="For a minor the parent, custodial or not, exercises the patient's rights "
        "in mental health records.",
        access=Access.RIGHT,
        of_all_care=True,
        care=NOT_SUBSTANCE_USE_CARE,
        unless=recipient.lost_rights_by_court_order | recipient.is_suspected_abuser,
        is_secondary=True,
        leaves_out="the section's own exceptions were not read: a parent who lost rights by "
        "order or is suspected of abuse is left out by us",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="in.minors.substance_use",
            text=_TEXT,
            citation="Ind. Code § 12-23-12-1",
            gist="A minor may seek care for substance use from the division or an approved "
            "facility without notice to or consent of the parents.",
            from_age=0,
            conditions="The care must be that of the division or an approved facility; § "
            "12-23-12-2, on notice, was not read.",
            care=SUBSTANCE_USE_CARE,
            is_secondary=True,
        )
    ),
)
