"""Arizona: a parent's consent to mental health care, and parents' access."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
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
        "https://self-law.org/code/az/title-36/36-2272; "
        "https://parentsrightsusa.org/index.php/arizona (2026; describes §§ 1-602, 36-2272); "
        "https://treatment-faq.com/what-is-the-legal-age-of-consent-in-arizona-for-mental-h"
        "ealth-treatment "
        "(quotes § 36-501; mentions § 44-133.01); "
        "http://bostoncoop.net/lcd/final/full/node58.html (older; § 36-2024)"
    ),
    since=date(2026, 1, 1),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="az.minors.parents_access",
        text=_TEXT,
        citation="Ariz. Rev. Stat. § 1-602",
        gist="A parent has access to all medical records of the minor.",
        access=Access.RIGHT,
        of_all_care=True,
        care=NOT_SUBSTANCE_USE_CARE,
        unless=recipient.lost_rights_by_court_order | recipient.is_suspected_abuser,
        is_secondary=True,
        leaves_out="the act's own exceptions were not read: a parent who lost rights by "
        "order or is suspected of abuse is left out by us; care for substance "
        "use, to which § 44-133.01 lets minors consent",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    parents_consent(
        ParentsConsent(
            rule_id="az.minors.parents_consent",
            text=_TEXT,
            citation="Ariz. Rev. Stat. § 36-2272 (parental consent for mental health screening "
            "or treatment)",
            gist="Mental health screening or treatment of a minor needs a parent's "
            "consent; to go without is a misdemeanor.",
            exceptions="emergencies (serious injury, life)",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
)
