"""Pennsylvania: danger from a client, and reports of the abuse of children and of adults.

The duty to warn is court-made and was read in openings and summaries.  Nobody outside covered
facilities must report the abuse of adults.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import WrittenReport, at_once, within
from disclosure_rules.law.patterns.adult_abuse_report import (
    AdultAbuseReport,
    CoveredAdults,
    adult_abuse_report_allowed,
)
from disclosure_rules.law.patterns.child_abuse_report import (
    CHILD_PROTECTION,
    ChildAbuseReport,
    child_abuse_report,
)
from disclosure_rules.law.patterns.danger import Danger, Target
from disclosure_rules.law.patterns.duty_to_protect import DutySource, DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.professions import (
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import abuse, place
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["PENNSYLVANIA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

EMERICH_1998 = Provision(
    citation="Emerich v. Phila. Ctr. for Human Dev., 554 Pa. 209, 720 A.2d 1032 (1998)",
    gist="A professional who determines, or should, that a patient presents a serious danger of "
    "violence warns the identified or readily identifiable third party of a specific and "
    "immediate threat.",
    period=Period(start=date(1999, 1, 1)),
    source="https://app.midpage.ai/document/emerich-v-philadelphia-center-for-human-development-"
    "inc-2259243 (opening); a summary at lexplug.com",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The rule was read only in summaries. Dated from the year after the opinion. "
    "The court speaks of mental health professionals.",
)
MAAS_2020 = Provision(
    citation="Maas v. UPMC Presbyterian Shadyside, 234 A.3d 427 (Pa. 2020)",
    gist="That the patient names no victim does not end the duty, where a small group such as "
    "the neighbors in a building can be told.",
    period=Period(start=date(2021, 1, 1)),
    source="http://casetext.com/case/maas-v-upmc-presbyterian-shadyside-3 (majority, opening and "
    "disposition)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Dated from the year after the opinion.",
)
PACS_23_6311 = Provision(
    citation="23 Pa. Cons. Stat. §§ 6311, 6311.1, 6313",
    gist="Licensed health professionals with reasonable cause to suspect child abuse, on one of "
    "four bases, report it at once and in writing within 48 hours; privilege does not relieve "
    "them.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), "
    "Pennsylvania",
    read_on=_READ_ON,
)
PS_35_10225 = Provision(
    citation="35 P.S. § 10225.302; Act 70 of 2010",
    gist="Any person may report that an older adult, or an adult of 18 to 59 with a disability, "
    "is abused, neglected, exploited or abandoned.",
    period=Period(start=date(2023, 4, 30)),
    source="https://www.aging.pa.gov/organization/advocacy-and-protection/Pages/Mandatory-Abuse-"
    "Reporting.aspx; RAINN (April 2023)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Employees and administrators of covered facilities must report: that is not held. The "
    "statutes were not read.",
)

PROVISIONS = (
    EMERICH_1998,
    MAAS_2020,
    PACS_23_6311,
    PS_35_10225,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="pa.duty_to_protect",
    gist="A professional told of a specific and immediate threat warns the identifiable third "
    "party.",
    basis=(EMERICH_1998,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "specifically identified or readily identifiable"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,  # "specific and immediate threat"
        intent_and_ability=False,
        serious=True,  # "serious bodily injury"
        explicit=True,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM,)),
    notify_all=True,
    steps=(MandateStep(text="Warn the third party."),),
    discharged_by=(frozenset((ProtectiveStep.VICTIM_WARNED,)),),
    source=DutySource.COMMON_LAW,
)
DUTY_TO_A_GROUP = DutyToProtect(
    rule_id="pa.duty_to_protect.group",
    gist="The same where a small group can be told that is in danger.",
    basis=(
        EMERICH_1998,
        MAAS_2020,
    ),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.GROUP,)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,
        intent_and_ability=False,
        serious=True,
        explicit=True,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM,)),
    notify_all=True,
    steps=(MandateStep(text="Warn those who are in danger."),),
    discharged_by=(frozenset((ProtectiveStep.VICTIM_WARNED,)),),
    source=DutySource.COMMON_LAW,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="pa.child_abuse_report",
    place=Jurisdiction.PENNSYLVANIA,
    gist="A licensed health professional with reasonable cause to suspect child abuse reports it "
    "at once.",
    basis=(PACS_23_6311,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,  # "any health-related field"
    standard="reasonable cause to suspect that a child is a victim of child abuse",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately (ChildLine or electronic)"),
    in_professional_capacity=False,
    first="Report to ChildLine or electronically.",
    written=WrittenReport(deadline=within(48, "within 48 hours after an oral report")),
    excused=frozenset((Profession.CLERGY, Profession.ATTORNEY)),
    also=any_of(
        abuse.victim_is_known_from_work,  # (b)(1)(i)-(ii) contact, or care
        abuse.victim_is_identifiable,  # (iii) a specific disclosure about an identifiable child
        abuse.suspect_told,  # (iv) "14 years of age or older", of having committed it
    ),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="pa.adult_abuse_report",
    place=Jurisdiction.PENNSYLVANIA,
    gist="Anybody may report abuse of an older or disabled adult; outside covered facilities "
    "nobody must.",
    basis=(PS_35_10225,),
    professions=None,
    about=CoveredAdults(from_age=60, vulnerable=True),
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=None,
    in_professional_capacity=False,
    leaves_out="the duty of employees and administrators of covered facilities",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_TO_A_GROUP),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report_allowed(ADULT_ABUSE),
)

PENNSYLVANIA = Law(
    id="pa",
    title="Pennsylvania law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.PENNSYLVANIA),
    rules=RULES,
    held=Period(start=date(1999, 1, 1)),
)
