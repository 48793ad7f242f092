"""Alabama: a minor's own consent to care, parents' access, and majority."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    Access,
    Majority,
    OwnConsent,
    ParentsAccess,
    majority,
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
        "https://www.albme.gov/press-release/al-sb-101-would-raise-medical-age-of-consent-f"
        "rom-14-to-16; "
        "https://fastdemocracy.com/bill-summary/?billsummary_id=ALB00017790&billsummary_ses"
        "sion=2025rs&billsummary_state=al; "
        "https://app.legiplex.com/al/legislature/2025/2025-r/bills/sb101; "
        "github.com/saint1415/us-statutes, branch data, data/states/alabama (snapshot "
        "2026-02-15 of the Alabama code)"
    ),
    since=date(2025, 10, 1),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="al.minors.parents_access",
        text=_TEXT,
        citation="Ala. Code § 22-8-4 (as amended by SB 101 of 2025, eff. 2025-10-01; was 14)",
        gist="A parent is not denied access to the minor's health information, but by "
        "a court's order or where the parent is under investigation for a crime "
        "against the child.",
        access=Access.RIGHT,
        of_all_care=True,
        unless=recipient.lost_rights_by_court_order | recipient.is_suspected_abuser,
        is_secondary=True,
        leaves_out="that the parent is under investigation is asked as suspicion",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="al.minors.mental_health",
            text=_TEXT,
            citation="Ala. Code § 22-8-4 (as amended by SB 101 of 2025, eff. 2025-10-01; was 14)",
            gist="From 16 a minor may consent to mental health care; a parent may "
            "authorize it over refusal if a professional agrees.",
            from_age=16,
            conditions="Under 16 only emergency mental health services count, where a threat is "
            "imminent or abuse suspected.",
            care=NOT_SUBSTANCE_USE_CARE,
            is_secondary=True,
        )
    ),
    majority(
        Majority(
            rule_id="al.minors.majority",
            text=_TEXT,
            citation="Ala. Code § 22-8-4 (as amended by SB 101 of 2025, eff. 2025-10-01; was 14)",
            age=19,
            is_secondary=True,
            note="The section that sets majority was not read.",
        )
    ),
)
