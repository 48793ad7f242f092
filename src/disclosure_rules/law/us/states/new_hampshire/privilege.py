"""New Hampshire: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
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
        "https://privacy.drdebiwarner.com/statute.htm (RSA 330-A:32, copied from the General "
        "Court site); http://gencourt.state.nh.us/rsa/html/XXX/330-C/330-C-25.htm; "
        "http://print.casetext.com/case/state-v-doyle-81344 (opening)"
    ),
    since=date(1998, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "N.H. RSA 330-A:32",
    "Communications with licensees of mental health practice are privileged "
    "as between attorney and client.",
    note="Text of 1998; amended later. Emergency admission and guardianship "
    "hearings are exceptions.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="nh.privilege",
            gist="Communications with licensees of mental health practice are privileged "
            "as between attorney and client.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.SOCIAL_WORKER,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
