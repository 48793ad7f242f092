"""Idaho: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    established,
    own_defense,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.facts import discloser
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.privilege import PrivilegeGround
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_TEXT = StatuteText(
    code="",
    source=(
        "Justia-derived code text, github.com/saint1415/us-statutes (data branch, scraped Feb "
        "2026), Idaho Code §§ 6-1902 to 6-1904, 9-203, 16-2428, 54-2314, 54-3213, 54-3410, "
        "66-348; github.com/UniCourt/cic-code-id release r70 (2020), Idaho Code § 16-2428 "
        "(same words)"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PSYCHOLOGISTS = _TEXT.provision(
    "Idaho Code § 54-2314",
    "What a client tells a psychologist is privileged as between attorney and client.",
)
_SOCIAL_WORKERS = _TEXT.provision(
    "Idaho Code § 54-3213",
    "A social worker does not disclose what a client tells.",
    note="Counselors: § 54-3410 refers to § 9-203, which does not name them; Idaho "
    "R. Evid. 503 and 517 were not read.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="id.privilege.psychologists",
            gist="What a client tells a psychologist is privileged as between attorney and client.",
            basis=(_PSYCHOLOGISTS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.PSYCHOLOGIST),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
    *privilege_rules(
        Privilege(
            rule_id="id.privilege.social_workers",
            gist="A social worker does not disclose what a client tells.",
            basis=(_SOCIAL_WORKERS,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.SOCIAL_WORKER),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                established(
                    "crime",
                    "The contemplation of a crime or harmful act is not privileged.",
                    PrivilegeGround.FUTURE_CRIME_OR_FRAUD,
                    _SOCIAL_WORKERS,
                ),
                own_defense(_SOCIAL_WORKERS),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
