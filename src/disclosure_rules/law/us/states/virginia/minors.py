"""Virginia: a minor's own consent to care and to disclosure."""

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
from disclosure_rules.logic.facts import client, item
from disclosure_rules.model.client import CareConsent
from disclosure_rules.model.rights import AccessDenial
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "github.com/saint1415/us-statutes, branch data, data/states/virginia (snapshot "
        "2026-02-15 of the Virginia code); github.com/UniCourt/cic-code-va (official code, "
        "release of 2022-11)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="va.minors.parents_access",
        text=_TEXT,
        citation="Va. Code Ann. § 20-124.6",
        gist="A parent has access, unless a treating professional has recorded that it "
        "is reasonably likely to cause substantial harm.",
        access=Access.RIGHT,
        of_all_care=True,
        when=~client.care_consented_by.is_in(CareConsent.MINOR_ALONE),
        unless=item.denial_grounds.includes(AccessDenial.REPRESENTATIVE_WOULD_HARM),
        note="How the section and § 54.1-2969(E) interact, of care to which the minor "
        "consented, is not stated: of that care it is not held.",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="va.minors.mental_health",
            text=_TEXT,
            citation="Va. Code Ann. § 54.1-2969(E)(4)",
            gist="A minor is deemed an adult to consent to outpatient care for mental "
            "illness or emotional disturbance, and to authorize disclosure of its "
            "record.",
            from_age=0,
            conditions="It must be outpatient care.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="va.minors.substance_use",
            text=_TEXT,
            citation="Va. Code Ann. § 54.1-2969(E)(3)",
            gist="A minor is deemed an adult to consent to outpatient care for substance "
            "abuse, and to authorize disclosure of its record.",
            from_age=0,
            conditions="It must be outpatient care.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
