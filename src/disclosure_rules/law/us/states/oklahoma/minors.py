"""Oklahoma: a parent's consent to therapy, and a minor's own to care for substance use."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    NOT_SUBSTANCE_USE_CARE,
    SUBSTANCE_USE_CARE,
    Access,
    OwnConsent,
    ParentsAccess,
    ParentsConsent,
    own_consent,
    parents_access,
    parents_consent,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://govt.westlaw.com/okjc/Document/NC6EED690922411E9897BE981991D4DEA?viewType="
        "FullText&originationContext=documenttoc&transitionType=CategoryPageItem&contextDat"
        "a=(sc.Default) "
        "(25 O.S. § 2005, eff. 2019-07-01); "
        "https://law.justia.com/codes/oklahoma/2019/title-63/section-63-2602/ (2019); "
        "http://www.obayag.org/medical-treatment-and-privacy (Oklahoma Bar); "
        "https://fastdemocracy.com/bill-summary/?billsummary_id=OKB00032705&billsummary_ses"
        "sion=2025-2026&billsummary_state=ok "
        "(2025 bill, status not checked)"
    ),
    since=date(2019, 7, 1),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="ok.minors.parents_access",
        text=_TEXT,
        citation="Okla. Stat. tit. 63, § 2602",
        gist="Of care for substance use the professional may choose whether to tell "
        "the parents, but not if no such condition is found.",
        access=Access.DISCRETION,
        care=SUBSTANCE_USE_CARE,
        is_secondary=True,
        leaves_out="that no such condition was found is asked as what the item is about",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    parents_consent(
        ParentsConsent(
            rule_id="ok.minors.parents_consent",
            text=_TEXT,
            citation="Okla. Stat. tit. 25, § 2005",
            gist="An assessment for mental health therapy of a minor needs a parent's "
            "written consent; to go without is a misdemeanor.",
            exceptions="an emergency",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="ok.minors.substance_use",
            text=_TEXT,
            citation="Okla. Stat. tit. 63, § 2602",
            gist="A minor may consent to a health professional's care for substance use.",
            from_age=0,
            conditions="Bills of 2025 would cut this right: check.",
            care=SUBSTANCE_USE_CARE,
        )
    ),
)
