"""Minnesota: the privilege of therapists."""

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
        "https://legalfix.com/statutes/state-codes/minnesota/chapters-144-159/chapter-144/s"
        "ection-144-294; "
        "https://lawserver.com/law/state/minnesota/mn-statutes/minnesota_statutes_148b-593; "
        "http://healthinfolaw.org/state-law/msa-%C2%A7144294; "
        "https://cetient.com/case/4115138/jerry-expose-jr-v-thad-wilderson-and-associates-p"
        "a-nina-mattson"
    ),
    since=date(2019, 12, 31),
    read_on=date(2026, 11, 22),
)

_PRIVILEGE = _TEXT.provision(
    "Minn. Stat. § 595.02 subd. 1(g); § 148B.593(b)",
    "Communications with a professional counselor are privileged as with a psychologist.",
    note="The exception for danger rests on the duty to warn, § 148B.593(c).",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="mn.privilege",
            gist="Communications with a professional counselor are privileged as with a "
            "psychologist.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=discloser.profession.is_in(Profession.COUNSELOR),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(_PRIVILEGE, to_self=False, to_others=True, if_telling_is_necessary=False),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
        )
    ),
)
