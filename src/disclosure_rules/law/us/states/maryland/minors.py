"""Maryland: a minor's own consent to care, and what parents may be told."""

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
from disclosure_rules.logic.facts import item
from disclosure_rules.model.rights import AccessDenial
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://codes.findlaw.com/md/health-general/md-code-health-gen-sect-20-104/; "
        "https://www.lcpcm.org/legislative-alerts/12149218; "
        "https://coralberryevents.com/lowest-ages-of-consent-5895"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="md.minors.parents_access",
        text=_TEXT,
        citation="Md. Code, Health-Gen. § 20-104",
        gist="The provider may, but need not, inform a parent, unless that will lead "
        "to harm or deter care.",
        access=Access.DISCRETION,
        from_age=12,
        care=NOT_SUBSTANCE_USE_CARE,
        unless=item.denial_grounds.includes(
            AccessDenial.REPRESENTATIVE_WOULD_HARM, AccessDenial.ENDANGERS_LIFE_OR_SAFETY
        ),
        leaves_out="that telling would deter the minor from care is not asked: weigh it yourself",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="md.minors.mental_health",
            text=_TEXT,
            citation="Md. Code, Health-Gen. § 20-104",
            gist="From 12 a minor whom the licensed provider finds mature and capable of "
            "informed consent may consent to mental health care.",
            from_age=12,
            conditions="You must find the minor mature and capable of informed consent; under 16 "
            "no prescription medication; the minor cannot refuse care to which a "
            "parent consented.",
            care=NOT_SUBSTANCE_USE_CARE,
            counselors=True,
        )
    ),
)
