"""Maine: a minor's own consent to care, and what parents may be told."""

from datetime import date

from disclosure_rules.law.patterns.minors_consent import (
    Access,
    OwnConsent,
    ParentsAccess,
    own_consent,
    parents_access,
)
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import threat
from disclosure_rules.rules.rule import Rule

__all__ = ["PARENTS", "RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "https://mainelegislature.org/legis/bills/bills_125th/billtexts/HP055301.asp (LD 746, "
        "2011: § 1502 as existing law); "
        "http://legislature.maine.gov/statutes/22/title22sec1505.html (official); "
        "https://www.lawserver.com/law/state/maine/me-statutes/maine_revised_statutes_title"
        "_22_1503 "
        "(minor = under 18)"
    ),
    since=date(2011, 12, 31),
    read_on=date(2026, 11, 22),
)

PARENTS: tuple[ParentsAccess, ...] = (
    ParentsAccess(
        rule_id="me.minors.parents_access",
        text=_TEXT,
        citation="Me. Rev. Stat. tit. 22, §§ 1502, 1505",
        gist="The provider may notify a parent only if not to do so would seriously "
        "jeopardize the minor's health or seriously limit the provider's ability "
        "to treat.",
        access=Access.DISCRETION,
        when=threat.is_to_self & threat.is_serious,
        leaves_out="that silence would seriously limit the ability to treat is not asked",
    ),
)

RULES: tuple[Rule, ...] = (
    *(rule for one in PARENTS for rule in parents_access(one)),
    *own_consent(
        OwnConsent(
            rule_id="me.minors.care",
            text=_TEXT,
            citation="Me. Rev. Stat. tit. 22, §§ 1502, 1505",
            gist="A minor may consent to mental health care and to care for substance use.",
            from_age=0,
            conditions="Section 1502 was read as it stood in a bill of 2011; look up its present "
            "text.",
        )
    ),
)
