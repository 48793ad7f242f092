"""Florida: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
    established,
    patient_litigant,
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
        "2026); http://leg.state.fl.us/statutes (394.4615, 2024); "
        "http://www.healthinfolaw.org/state-law/clinical-records-confidentiality-fla-stat-a"
        "nn-%25C2%25A7-3944615"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Fla. Stat. § 90.503",
    "What was said in confidence to a psychotherapist is privileged.",
    note="The exception for danger rests on §§ 456.059, 490.0147 and 491.0147; "
    "commitment proceedings are an exception too.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="fl.privilege",
            gist="What was said in confidence to a psychotherapist is privileged.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.PSYCHIATRIST,
                Profession.PSYCHOLOGIST,
                Profession.SOCIAL_WORKER,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=False, to_others=True, if_telling_is_necessary=False),
                patient_litigant(_PRIVILEGE),
                established(
                    "evaluation",
                    "What was said in an examination that a court ordered is not privileged.",
                    PrivilegeGround.ORDERED_EVALUATION,
                    _PRIVILEGE,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
