"""Ohio: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
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
        "https://law.justia.com/codes/ohio/2006/orc/jd_512231-2a77.html; "
        "https://instalawyer.io/laws/ohio-revised-code/section-511928-confidentiality-of; "
        "http://healthinfolaw.org/state-law/disclosure-information-ohio-rev-code-ann-§-512231; "
        "https://app.midpage.ai/document/state-v-orwick-3706709; "
        "http://hcmhrsb.org/confidentiality.htm"
    ),
    since=date(2017, 7, 1),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Ohio Rev. Code § 2317.02(G)",
    "A counselor, social worker or family therapist does not testify to what a client told.",
    is_secondary=True,
    note="The exception releases only the communications within it (State v. Orwick, 2003).",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="oh.privilege",
            gist="A counselor, social worker or family therapist does not testify to what "
            "a client told.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(
                Profession.COUNSELOR,
                Profession.MARRIAGE_AND_FAMILY_THERAPIST,
                Profession.SOCIAL_WORKER,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=True, to_others=True, if_telling_is_necessary=False),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
