"""Illinois: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    patient_litigant,
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
        "https://law.onecle.com/illinois/740ilcs110/5.html; "
        "https://ilga.gov/legislation/ilcs/documents/074001100K3.htm; "
        "https://ilga.gov/legislation/ilcs/documents/074001100K5.htm; "
        "https://ilga.gov/legislation/ilcs/documents/074001100K11.htm; "
        "http://ilga.gov/legislation/ilcs/fulltext.asp?DocName=074001100K10; "
        "https://law.onecle.com/illinois/225ilcs107/75.html"
    ),
    since=date(2024, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "740 ILCS 110/10",
    "In proceedings a therapist does not disclose, and the recipient of services may refuse.",
    note="The condition at issue needs a finding in camera.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="il.privilege",
            gist="In proceedings a therapist does not disclose, and the recipient of "
            "services may refuse.",
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
            exceptions=(patient_litigant(_PRIVILEGE),),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
