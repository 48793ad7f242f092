"""Idaho: a parent's consent to a minor's care, and parents' access."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    Access,
    ParentsAccess,
    ParentsConsent,
    parents_access,
    parents_consent,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import recipient
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/idaho (snapshot "
        "2026-02-15 of the Idaho code); github.com/UniCourt/cic-code-id (official code, "
        "release of 2022-06)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="id.minors.parents_access",
        text=_TEXT,
        citation="Idaho Code § 32-1015 (2024)",
        gist="A parent is not denied access to the minor's health information, but by "
        "a court's order or where the parent is under investigation for a crime "
        "against the child.",
        access=Access.RIGHT,
        of_all_care=True,
        unless=recipient.lost_rights_by_court_order | recipient.is_suspected_abuser,
        note="How § 16-2428, on what a child over 14 said in treatment, stands to it is unsettled.",
        leaves_out="that the parent is under investigation is asked as suspicion",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    parents_consent(
        ParentsConsent(
            rule_id="id.minors.parents_consent",
            text=_TEXT,
            citation="Idaho Code § 32-1015 (2024)",
            gist="Nobody furnishes a health care service, counseling among them, to a "
            "minor without a parent's prior consent.",
            exceptions="blanket consent; a medical emergency",
            note="Whether older provisions on substance use (§§ 37-3102, 39-307) survive "
            "it is unsettled.",
        )
    ),
)
