"""Montana: danger from a client, and reports of the abuse of children and of adults.

Only a threat "by specific means" raises the duty; a history of aggression is no threat.  Victim
and police are told.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import at_once
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
from disclosure_rules.law.patterns.professions import (
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["MONTANA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

MCA_27_1_1102 = Provision(
    citation="Mont. Code Ann. §§ 27-1-1101 to 27-1-1103",
    gist="A mental health professional told of an actual threat of physical violence by specific "
    "means against an identifiable victim tells victim and police.",
    period=Period(start=date(2016, 1, 1)),
    source="Woods v. State, 2015 MT 8, as "
    "http://brennanlawandmediation.com/woods-v-state-ex-rel-montana-state-hospital/ quotes it; a "
    "public table of all states' duties to warn, of no known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The trigger was read as the opinion quotes it; what discharges the duty and on whom it "
    "lies, only in the table. Dated from the year after the opinion.",
)
MCA_41_3_201 = Provision(
    citation="Mont. Code Ann. § 41-3-201",
    gist="Health and mental health professionals report at once suspected abuse of a child by "
    "anybody, of which they learn in that capacity.",
    period=Period(start=date(2021, 12, 31)),
    source="HB 364 of 2021, which sets the section out (fastdemocracy.com); "
    "https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect-montana/ "
    "(May 2023)",
    read_on=_READ_ON,
    note="What privileges are worth was not read.",
)
MCA_52_3_811 = Provision(
    citation="Mont. Code Ann. § 52-3-811",
    gist="Listed persons report abuse of a vulnerable adult to the department or the county "
    "attorney, of residents of long-term care also to the ombudsman.",
    period=Period(start=_READ_ON),
    source="http://leg.mt.gov/bills/mca/title_0520/chapter_0030/part_0080/section_0110/0520-0030-"
    "0080-0110.html",
    read_on=_READ_ON,
    note="The list was cut off before mental health professionals: of everybody it is asked.",
)

PROVISIONS = (
    MCA_27_1_1102,
    MCA_41_3_201,
    MCA_52_3_811,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="mt.duty_to_protect",
    gist="A mental health professional told of a threat by specific means tells victim and police.",
    basis=(MCA_27_1_1102,),
    professions=PHYSICIANS
    | {
        Profession.PSYCHOLOGIST,
        Profession.NURSE_PRACTITIONER,
        Profession.SOCIAL_WORKER,
        Profession.COUNSELOR,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
    },
    danger=Danger(
        # "clearly identified or reasonably identifiable victim"
        aimed_at=frozenset((Target.PERSON,)),
        told_by=frozenset((ThreatSource.CLIENT,)),  # "the patient has communicated"
        imminent=False,
        intent_and_ability=False,
        serious=False,
        also=threat.is_by_specific_means,  # "by specific means"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(text="Make reasonable efforts to communicate the threat to the victim."),
        MandateStep(text="Notify a law enforcement agency."),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="mt.child_abuse_report",
    place=Jurisdiction.MONTANA,
    gist="A health or mental health professional reports suspected abuse of a child promptly.",
    basis=(MCA_41_3_201,),
    # "any other health or mental health professional"
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    standard="know or have reasonable cause to suspect, as a result of information they receive "
    "in their professional or official capacity, that a child is abused or neglected by anyone",
    report_to=CHILD_PROTECTION,
    deadline=at_once("promptly"),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="mt.adult_abuse_report",
    place=Jurisdiction.MONTANA,
    gist="A listed person reports abuse of a vulnerable adult.",
    basis=(MCA_52_3_811,),
    professions=frozenset(),
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.PROSECUTOR)),
    report_to_if_authorized=frozenset((RecipientKind.LONG_TERM_CARE_OMBUDSMAN,)),
    deadline=None,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

MONTANA = Law(
    id="mt",
    title="Montana law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.MONTANA),
    rules=RULES,
    held=Period(start=date(2016, 1, 1)),
)
