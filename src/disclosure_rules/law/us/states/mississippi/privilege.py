"""Mississippi: the privilege of therapists."""

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
        "2026), Miss. Code §§ 73-53-29, 73-54-37; "
        "https://codes.findlaw.com/ms/title-41-public-health/ms-code-sect-41-21-97/ "
        "(paragraph (1)(e))"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Miss. Code §§ 73-53-29, 73-54-37",
    "A social worker or family therapist does not disclose what a client tells.",
    note="Counselors, psychologists and Miss. R. Evid. 503 were not read.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="ms.privilege",
            gist="A social worker or family therapist does not disclose what a client tells.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.MARRIAGE_AND_FAMILY_THERAPIST, Profession.SOCIAL_WORKER
            ),
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
)
