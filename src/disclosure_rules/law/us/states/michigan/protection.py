"""Michigan: danger from a client, and reports of the abuse of children and of adults.

Hospitalization, or telling victim and police, ends the duty; where the victim is a minor or
incompetent, social services and a parent or guardian are told as well.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import WrittenReport, at_once, within
from disclosure_rules.law.patterns.adult_abuse_report import (
    AdultAbuseReport,
    CoveredAdults,
    adult_abuse_report,
)
from disclosure_rules.law.patterns.child_abuse_report import (
    CHILD_PROTECTION,
    ChildAbuseReport,
    child_abuse_report,
)
from disclosure_rules.law.patterns.danger import Danger, Target
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["MICHIGAN", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

MCL_330_1946 = Provision(
    citation="Mich. Comp. Laws § 330.1946(1), (2)(a)-(b)",
    gist="A mental health professional told of a threat against an identifiable third person, "
    "with apparent intent and ability, hospitalizes the patient or tells victim and police.",
    period=Period(start=date(2020, 12, 31)),
    source="https://legalfix.com/statutes/state-codes/michigan/chapter-330/ § 330.1946 (2019-20 "
    "compilation)",
    read_on=_READ_ON,
    note="Ability is judged for the foreseeable future. Who is a mental health professional "
    "(330.1100b) was not read; subsection (4), on immunity, was cut off.",
)
MCL_330_1946_C = Provision(
    citation="Mich. Comp. Laws § 330.1946(2)(c)",
    gist="If the victim is a minor or incompetent, the county department of social services and "
    "the custodial parent, noncustodial parent or guardian are told as well.",
    period=Period(start=date(2020, 12, 31)),
    source="https://legalfix.com/statutes/state-codes/michigan/chapter-330/ § 330.1946 (2019-20 "
    "compilation)",
    read_on=_READ_ON,
)
MCL_722_623 = Provision(
    citation="Mich. Comp. Laws §§ 722.623, 722.631",
    gist="A licensed professional counselor with reasonable cause to suspect child abuse or "
    "neglect reports at once and in writing within 72 hours; no privilege but two excuses the "
    "report.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Michigan",
    read_on=_READ_ON,
)
MCL_400_11A = Provision(
    citation="Mich. Comp. Laws §§ 400.11, 400.11a",
    gist="Who is licensed to provide mental health services reports suspected abuse of a "
    "vulnerable adult at once by word of mouth.",
    period=Period(start=_READ_ON),
    source="https://www.michigan.gov/mdhhs/adult-child-serv/abuse-neglect/adult-ps/mandated-"
    "reporters; https://safeseniors.info/mandated-reporting/",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)

PROVISIONS = (
    MCL_330_1946,
    MCL_330_1946_C,
    MCL_722_623,
    MCL_400_11A,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="mi.duty_to_protect",
    gist="A mental health professional told of a threat with intent and ability tells victim and "
    "police, or hospitalizes.",
    basis=(MCL_330_1946,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable third person"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "a patient communicates"
        imminent=False,
        intent_and_ability=True,  # "the apparent intent and ability"
        serious=False,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Hospitalize the patient or start proceedings to do so; or make a reasonable "
            "attempt to communicate the threat to the third person and tell the local police, the "
            "county sheriff or the state police."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
DUTY_FOR_MINORS = DutyToProtect(
    rule_id="mi.duty_to_protect.minor_victim",
    gist="If the victim is a minor or incompetent, social services and a parent or guardian are "
    "told as well.",
    basis=(
        MCL_330_1946,
        MCL_330_1946_C,
    ),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=True,
        serious=False,
        also=threat.target_is_minor | threat.target_is_incompetent,  # "a minor or is incompetent"
    ),
    notify=frozenset(
        (
            RecipientKind.PARENT_OF_VICTIM,
            RecipientKind.CHILD_PROTECTIVE_SERVICES,
            RecipientKind.ADULT_PROTECTIVE_SERVICES,
        )
    ),
    notify_all=True,
    steps=(
        MandateStep(text="Tell the county department of social services where the victim lives."),
        MandateStep(
            text="Tell the victim's custodial parent, noncustodial parent or legal guardian."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.PARENT_OF_VICTIM_TOLD, ProtectiveStep.SOCIAL_SERVICES_NOTIFIED)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="mi.child_abuse_report",
    place=Jurisdiction.MICHIGAN,
    gist="A licensed counselor with reasonable cause to suspect child abuse or neglect reports "
    "it at once.",
    basis=(MCL_722_623,),
    professions=frozenset((Profession.COUNSELOR,)),
    standard="reasonable cause to suspect child abuse or child neglect",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediate report to centralized intake by telephone or online"),
    first="Report to centralized intake by telephone or, if available, online.",
    written=WrittenReport(deadline=within(72, "within 72 hours after an oral report")),
    excused=frozenset((Profession.ATTORNEY, Profession.CLERGY)),
    leaves_out="a complete report online makes the one in writing unnecessary",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="mi.adult_abuse_report",
    place=Jurisdiction.MICHIGAN,
    gist="Who is licensed to provide mental health services reports suspected abuse of a "
    "vulnerable adult at once.",
    basis=(MCL_400_11A,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately, orally"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_FOR_MINORS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

MICHIGAN = Law(
    id="mi",
    title="Michigan law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.MICHIGAN),
    rules=RULES,
    held=Period(start=date(2020, 12, 31)),
)
