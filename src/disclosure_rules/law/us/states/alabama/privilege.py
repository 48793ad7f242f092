"""Alabama: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
    own_defense,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import discloser
from disclosure_rules.model.discloser import Profession
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Ala. Code § 34-17A-21, -23; 'Code of Alabama, Section 34-8A-24 - Liability' "
        "(web copy); "
        "https://e.casetext.com/rule/alabama-court-rules/alabama-rules-of-evidence/article-"
        "v-privileges/rule-503a-counselor-client-privilege "
        "(start and committee note)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Ala. Code § 34-17A-21",
    "What a client tells a family therapist is privileged as between attorney and client.",
)
_COUNSELORS = _TEXT.provision(
    "Ala. R. Evid. 503A",
    "What a client tells a counselor is privileged.",
    is_secondary=True,
    note="Definitions and committee note were read; the exceptions were not.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="al.privilege",
            gist="What a client tells a family therapist is privileged as between attorney "
            "and client.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.MARRIAGE_AND_FAMILY_THERAPIST),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=True, to_others=True, if_telling_is_necessary=False),
                own_defense(_PRIVILEGE),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
    *privilege_rules(
        Privilege(
            rule_id="al.privilege.counselors",
            gist="What a client tells a counselor is privileged.",
            basis=(_COUNSELORS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.COUNSELOR),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
