"""California: the privilege of therapists."""

from datetime import date

from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
    privilege_rules,
)
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import discloser, process
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["RULES"]

_EVID_1010_1027 = Provision(
    citation="Cal. Evid. Code §§ 1010-1027",
    gist="The psychotherapist-patient privilege.",
    # In re S.W. (1978) speaks of it: from the end of that year it held for certain.
    period=Period(start=date(1979, 1, 1)),
    source="https://cetient.com/opinion/2141704/in-re-sw (opening)",
    read_on=date(2026, 11, 22),
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Of the article only § 1024 was read: who holds and who must claim the privilege, and "
    "its other exceptions, were not.",
)
_EVID_1024 = Provision(
    citation="Cal. Evid. Code § 1024",
    gist="No privilege where there is reasonable cause to believe the patient dangerous to "
    "themselves or to somebody's person or property, and disclosure necessary to prevent it.",
    period=Period(start=date(1979, 1, 1)),
    source="https://casetext.com/statute/california-codes/california-evidence-code/division-8-"
    "privileges/chapter-4-particular-privileges/article-7-psychotherapist-patient-privilege/"
    "section-1024-patient-dangerous-to-himself-or-others",
    read_on=date(2026, 11, 22),
    note="Undated copy; dated with the article that it belongs to.",
)

RULES: tuple[Rule, ...] = (
    *privilege_rules(
        Privilege(
            rule_id="ca.psychotherapist_privilege",
            gist="What was said in confidence to a psychotherapist stays out of a proceeding.",
            basis=(_EVID_1010_1027,),
            forum=STATE_COURT,
            professional=any_of(
                discloser.profession.is_in(
                    *MENTAL_HEALTH_PROFESSIONALS, Profession.COUNSELING_TRAINEE
                ),
                process.privilege_reaches_profession,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(
                    _EVID_1024,
                    to_self=True,  # "dangerous to himself"
                    to_others=True,  # "or to the person"
                    to_property=True,  # "or property of another"
                    if_telling_is_necessary=True,  # "necessary to prevent the threatened danger"
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
            leaves_out="all of Evid. Code §§ 1010-1027 but § 1024: an exception that was not read "
            "is said of the item; proceedings other than in court",
        )
    ),
)
