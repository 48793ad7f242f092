"""West Virginia: parents' access to a minor's health records."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import Access, ParentsAccess, parents_access
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import recipient
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/west-virginia (snapshot "
        "2026-02-15 of the West Virginia code); "
        "https://www.billtrack50.com/billdetail/1855406 (SB 719 of 2025, died 2025-04-12); "
        "https://fastdemocracy.com/bill-summary/?billsummary_id=WVB00030681&billsummary_ses"
        "sion=2025&billsummary_state=wv; "
        "https://nvic.codinglab.ch/minor-consent-vaccine-laws-49 (quotes § 2-2-10)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="wv.minors.parents_access",
        text=_TEXT,
        citation="W. Va. Code § 16-29-3",
        gist="Parents are not denied the minor's health records.",
        access=Access.RIGHT,
        of_all_care=True,
        unless=recipient.lost_rights_by_court_order | recipient.is_suspected_abuser,
        is_secondary=True,
        leaves_out="the exception in (b), which was cut off in the text read; a parent who "
        "lost rights by order or is suspected of abuse is left out by us",
    ),
)

RULES: tuple[Rule, ...] = (*(rule for one in PARENTS for rule in parents_access(one)),)
