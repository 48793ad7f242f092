"""Illinois: a minor's own consent to care, and parents barred without it."""

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
from disclosure_rules.logic.facts import threat, wishes
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://witnessslips.ilga.gov/legislation/publicacts/fulltext.asp?Name=100-0614; "
        "http://ilga.gov/legislation/publicacts/fulltext.asp?Name=100-0196; "
        "github.com/saint1415/us-statutes, branch data, data/states/illinois (snapshot "
        "2026-02-15 of the Illinois code); "
        "https://beta.ilga.gov/ftp/Public%20Acts/100/100-0614.htm (P.A. 100-614); "
        "https://beta.ilga.gov/ftp/Public%20Acts/100/100-0196.htm (P.A. 100-196, former § "
        "3-501)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="il.minors.parents_barred",
        text=_TEXT,
        citation="405 ILCS 5/3-5A-105 (added by P.A. 100-614; formerly 5/3-501; also cited "
        "as 5/3-550)",
        gist="Parents are not informed without the minor's consent, unless the "
        "facility director believes it necessary and tells the minor.",
        access=Access.BARRED,
        from_age=12,
        care=NOT_SUBSTANCE_USE_CARE,
        unless=threat.disclosure_is_necessary & wishes.knows_of_sharing,
        lifted_gist="Where the facility director believes it necessary, and the minor is "
        "told, the parent may be informed.",
        note="Read in P.A. 100-196; 740 ILCS 110/4, on records of 12- to 17-year-olds, "
        "was not read.",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="il.minors.mental_health",
            text=_TEXT,
            citation="405 ILCS 5/3-5A-105 (added by P.A. 100-614; formerly 5/3-501; also cited "
            "as 5/3-550)",
            gist="From 12 a minor may consent to outpatient counseling; under 17 at first "
            "to eight sessions of 90 minutes.",
            from_age=12,
            conditions="Under 17: at first not more than eight 90-minute sessions; by the eighth "
            "decide with the minor whether to ask for a parent's consent would be "
            "detrimental.",
            care=NOT_SUBSTANCE_USE_CARE,
        )
    ),
    *own_consent(
        OwnConsent(
            rule_id="il.minors.substance_use",
            text=_TEXT,
            citation="410 ILCS 210/4",
            gist="From 12 a minor may consent to health care services or counseling for "
            "substance use.",
            from_age=12,
            conditions="The conditions of the section were not read.",
            care=SUBSTANCE_USE_CARE,
            counselors=True,
        )
    ),
)
