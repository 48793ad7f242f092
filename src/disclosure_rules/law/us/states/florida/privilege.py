"""Florida: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    commitment,
    established,
    patient_litigant,
    privilege_rules,
)
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.law.patterns.statute_text import StatuteText
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import discloser, process
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
    note="Sections 456.059, 490.0147 and 491.0147 waive it as far as a threat must be made known "
    "to police or victim; of evidence in a proceeding they say nothing, so danger is no exception "
    "here. Whom § 90.503(1) counts as a psychotherapist besides the five licences is asked.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="fl.privilege",
            gist="What was said in confidence to a psychotherapist is privileged.",
            basis=(_PRIVILEGE,),
            forum=STATE_COURT,
            professional=any_of(
                discloser.profession.is_in(*MENTAL_HEALTH_PROFESSIONALS),
                process.privilege_reaches_profession,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                commitment(_PRIVILEGE),
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
