"""Massachusetts: the privilege of therapists."""

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
        "https://casetext.com/statute/general-laws-of-massachusetts (112:129A, 2024); "
        "https://malegislature.gov/Laws/GeneralLaws/PartI/TitleXVI/Chapter112/Section135; "
        "https://malegislature.gov/Laws/GeneralLaws/PartI/TitleXVI/Chapter112/Section172; "
        "https://regulations.justia.com/states/massachusetts/251-cmr/title-251-cmr-1-00/sec"
        "tion-1-11"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Mass. Gen. Laws ch. 112, § 172",
    "Communications with mental health counselors and family therapists are "
    "privileged (Commonwealth v. Vega, 449 Mass. 227 (2007)).",
    is_secondary=True,
    note="§ 135B and ch. 233, § 20B were not read.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="ma.privilege",
            gist="Communications with mental health counselors and family therapists are "
            "privileged (Commonwealth v. Vega, 449 Mass. 227 (2007)).",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                own_defense(_PRIVILEGE),
                established(
                    "crime",
                    "The contemplation of a crime or harmful act is not privileged.",
                    PrivilegeGround.FUTURE_CRIME_OR_FRAUD,
                    _PRIVILEGE,
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
