"""South Dakota: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    established,
    own_defense,
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
        "2026), SDCL §§ 19-19-503, 27A-12-25 to 27A-12-34, 36-26-30, 36-32-77"
    ),
    since=date(2026, 2, 15),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "SDCL § 19-19-503",
    "Communications with a psychotherapist, a physician or psychologist, are privileged.",
    note="Hospitalization proceedings are an exception too.",
)
_SOCIAL_WORKERS = _TEXT.provision(
    "SDCL § 36-26-30", "A social worker does not disclose what a client tells."
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="sd.privilege",
            gist="Communications with a psychotherapist, a physician or psychologist, are "
            "privileged.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
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
    *privilege_rules(
        Privilege(
            rule_id="sd.privilege.social_workers",
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
