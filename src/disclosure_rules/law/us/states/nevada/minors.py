"""Nevada: a minor's own consent to care for substance use."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    SUBSTANCE_USE_CARE,
    Access,
    OwnConsent,
    ParentsAccess,
    own_consent,
    parents_access,
)
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://instalawyer.io/laws/nevada-revised-statutes/chapter-129-minors-disabilitie"
        "s-nrs-129050-abuse-of; "
        "https://lawserver.com/law/state/nevada/nrs/nevada_revised_statutes_129-030; "
        "https://leg.state.nv.us/NRs/NRS-129.html (official, rev. 2024-06-29; opening, § "
        "129.010)"
    ),
    since=date(2024, 6, 29),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="nv.minors.parents_access",
        text=_TEXT,
        citation="Nev. Rev. Stat. § 129.050",
        gist="The physician makes every reasonable effort to tell the parents of that care.",
        access=Access.RIGHT,
        who=PHYSICIANS,
        care=SUBSTANCE_USE_CARE,
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="nv.minors.substance_use",
            text=_TEXT,
            citation="Nev. Rev. Stat. § 129.050",
            gist="A minor under the influence may consent to care by a hospital, facility "
            "or physician; counselors are not named.",
            from_age=0,
            conditions="The care must be that of a hospital, facility or physician, and the "
            "physician must make every reasonable effort to tell the parents.",
            care=SUBSTANCE_USE_CARE,
            who=PHYSICIANS,
            counselors=False,
            note="Others who work in a hospital or facility are outside what is asked here.",
        )
    ),
)
