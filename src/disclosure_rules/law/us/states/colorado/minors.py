"""Colorado: a minor's own consent to care, and what parents may be told."""

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
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import client, wishes
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://colorado.public.law/statutes/crs_12-245-203.5; "
        "https://casetext.com/statute/colorado-revised-statutes/title-12-professions-and-oc"
        "cupations/health-care-professions-and-occupations/article-245-mental-health/part-2"
        "-general-provisions/section-12-245-2035-minors-consent-for-outpatient-psychotherap"
        "y-services-immunity-definition; "
        "https://www.casbhc.org/minor-consent-laws; github.com/UniCourt/cic-code-co (official "
        "code, release of 2022-11)"
    ),
    since=date(2022, 11, 30),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="co.minors.parents_access",
        text=_TEXT,
        citation="Colo. Rev. Stat. § 12-245-203.5; also § 27-65-104 (15+)",
        gist="The professional may notify a parent with the minor's consent, unless "
        "inappropriate; without it if the minor is unable to manage care; from "
        "15, with or without consent.",
        access=Access.DISCRETION,
        from_age=12,
        care=NOT_SUBSTANCE_USE_CARE,
        when=any_of(wishes.agrees, client.has_capacity, client.age.at_least(15)),
        leaves_out="that the minor is unable to manage care is asked as a lack of capacity",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="co.minors.mental_health",
            text=_TEXT,
            citation="Colo. Rev. Stat. § 12-245-203.5; also § 27-65-104 (15+)",
            gist="From 12 a minor may consent to outpatient psychotherapy.",
            from_age=12,
            conditions="The minor must be knowingly and voluntarily seeking it, and it must be "
            "clinically indicated; psychotherapy alone.",
            care=NOT_SUBSTANCE_USE_CARE,
            counselors=True,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="co.minors.substance_use",
            text=_TEXT,
            citation="Colo. Rev. Stat. § 27-81-109",
            gist="A minor may consent to care for substance use in an approved treatment facility.",
            from_age=0,
            conditions="It must be an approved treatment facility.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
