"""Arizona: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
    established,
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
        "https://self-law.org/code/az/title-32/32-3283; http://az.elaws.us/ars/32-3283; "
        "https://getpocketlaw.com/law/state_arizona/section-36-517-02-...; "
        "https://www.swlaw.com/publication/arizona-supreme-court-clarifies-scope-of-the-beh"
        "avioral-health-professional-privilege"
    ),
    since=date(2016, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "A.R.S. § 32-3283",
    "What a client tells a behavioral health licensee is privileged as "
    "between attorney and client.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="az.privilege",
            gist="What a client tells a behavioral health licensee is privileged as "
            "between attorney and client.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.SOCIAL_WORKER,
                Profession.SUD_COUNSELOR,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=True, to_others=True, if_telling_is_necessary=False),
                established(
                    "report",
                    "What law requires to be reported is not privileged.",
                    PrivilegeGround.DUTY_TO_REPORT,
                    _PRIVILEGE,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
