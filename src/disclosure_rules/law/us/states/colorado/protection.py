"""Colorado: danger from a client, and reports of the abuse of children and of adults.

A threat to the people of a place counts like one to a person; then whoever is responsible for the
place is told.  Since September 2025 a child abuse report has to be made within 24 hours.
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
from disclosure_rules.logic.facts import abuse, place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["COLORADO", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

CRS_13_21_117 = Provision(
    citation="Colo. Rev. Stat. § 13-21-117(2)",
    gist="A provider told of a serious threat of imminent violence against a person, or those at "
    "a place or entity, tells them and the police, or takes other appropriate action such as "
    "hospitalizing the patient.",
    period=Period(start=date(2023, 1, 1)),
    source="https://law.justia.com/codes/colorado/2022/title-13/article-21/part-1/section-13-21-"
    "117/",
    read_on=_READ_ON,
    note='How "as well as" and "or" group is not certain: telling victim or place and police '
    "is the safe course. "
    "Who is an other mental health professional was not read.",
)
CRS_19_3_304_2022 = Provision(
    citation="Colo. Rev. Stat. § 19-3-304, the words on time",
    gist="A report is made immediately upon receiving the information and followed promptly in "
    "writing.",
    period=Period(start=date(2022, 11, 30), end=date(2025, 9, 1)),
    source="github.com/UniCourt/cic-code-co (official code, release of November 2022), title 19",
    read_on=_READ_ON,
)
CRS_19_3_304 = Provision(
    citation="Colo. Rev. Stat. §§ 19-3-304, 19-3-307",
    gist="Licensed counselors and therapists report reasonable cause to know or suspect abuse; "
    "not what they learn only when the victim is 18, unless the suspect has abused another "
    "current child or is in a position of trust with one.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-co (official code, release of November 2022), title 19",
    read_on=_READ_ON,
)
HB25_1188 = Provision(
    citation="Colo. HB25-1188 (2025)",
    gist="A report is made as soon as possible but within 24 hours; what is learned outside the "
    "professional capacity need not be reported.",
    period=Period(start=date(2025, 9, 1)),
    source="https://leg.colorado.gov/bills/hb25-1188 (the legislature's summary of the act)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The text of the code after the act was not read; subsections may have moved.",
)
CRS_18_6_5_108 = Provision(
    citation="Colo. Rev. Stat. § 18-6.5-108(1)",
    gist="Professional counselors and others report mistreatment of an at-risk elder or an "
    "at-risk adult with an intellectual or developmental disability to the police within 24 hours.",
    period=Period(start=date(2023, 1, 1)),
    source="https://law.justia.com/codes/colorado/2022/title-18/article-6-5/section-18-6-5-108/",
    read_on=_READ_ON,
    note="Reports on other at-risk adults, and of self-neglect, are only urged (§ 26-3.1-102).",
)

PROVISIONS = (
    CRS_13_21_117,
    CRS_19_3_304_2022,
    CRS_19_3_304,
    HB25_1188,
    CRS_18_6_5_108,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="co.duty_to_protect",
    gist="A provider told of a serious threat of imminent violence against a person tells that "
    "person and the police.",
    basis=(CRS_13_21_117,),
    professions=MENTAL_HEALTH_PROFESSIONALS | {Profession.PHYSICIAN, Profession.NURSE},
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a specific person or persons"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,  # "imminent physical violence"
        intent_and_ability=False,
        serious=True,  # "a serious threat"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make reasonable and timely efforts to tell the person or persons threatened."
        ),
        MandateStep(
            text="Tell an appropriate law enforcement agency, or take other appropriate action "
            "such as hospitalizing the patient."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
        frozenset((ProtectiveStep.OTHER_REASONABLE_STEP,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
DUTY_TO_A_PLACE = DutyToProtect(
    rule_id="co.duty_to_protect.place",
    gist="The same duty where those at a specific location or entity are threatened.",
    basis=(CRS_13_21_117,),
    professions=MENTAL_HEALTH_PROFESSIONALS | {Profession.PHYSICIAN, Profession.NURSE},
    danger=Danger(
        # "their association with a specific location or entity"
        aimed_at=frozenset((Target.GROUP,)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,
        intent_and_ability=False,
        serious=True,
    ),
    notify=frozenset((RecipientKind.RESPONSIBLE_FOR_PLACE, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make reasonable and timely efforts to tell whoever is responsible for the "
            "location or entity."
        ),
        MandateStep(
            text="Tell an appropriate law enforcement agency, or take other appropriate action "
            "such as hospitalizing the patient."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.PLACE_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
        frozenset((ProtectiveStep.OTHER_REASONABLE_STEP,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
CHILD_ABUSE_2022 = ChildAbuseReport(
    rule_id="co.child_abuse_report",
    place=Jurisdiction.COLORADO,
    gist="A licensed counselor or therapist reports suspected child abuse at once.",
    basis=(
        CRS_19_3_304_2022,
        CRS_19_3_304,
    ),
    professions=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
    standard="reasonable cause to know or suspect that a child has been subjected to abuse or "
    "neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately upon receiving such information"),
    written=WrittenReport(deadline=at_once("promptly")),
    past_abuse=abuse.suspect_is_trusted_with_children,
)
CHILD_ABUSE_2025 = ChildAbuseReport(
    rule_id="co.child_abuse_report.2025",
    place=Jurisdiction.COLORADO,
    gist="A licensed counselor or therapist reports suspected child abuse within 24 hours.",
    basis=(
        CRS_19_3_304,
        HB25_1188,
    ),
    professions=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
    standard="reasonable cause to know or suspect that a child has been subjected to abuse or "
    "neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=within(24, "as soon as possible, but within 24 hours"),
    written=WrittenReport(deadline=at_once("promptly")),
    past_abuse=abuse.suspect_is_trusted_with_children,
    replaces="co.child_abuse_report",
)
ELDER_ABUSE = AdultAbuseReport(
    rule_id="co.adult_abuse_report.elders",
    place=Jurisdiction.COLORADO,
    gist="A counselor reports mistreatment of anybody of 70 or older to the police within 24 "
    "hours.",
    basis=(CRS_18_6_5_108,),
    professions=frozenset((Profession.COUNSELOR,)),
    about=CoveredAdults(from_age=70),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.SEXUAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    deadline=within(
        24, "not more than twenty-four hours after making the observation or discovery"
    ),
)
DISABLED_ADULT_ABUSE = AdultAbuseReport(
    rule_id="co.adult_abuse_report.disability",
    place=Jurisdiction.COLORADO,
    gist="A counselor reports mistreatment of an adult with an intellectual or developmental "
    "disability to the police within 24 hours.",
    basis=(CRS_18_6_5_108,),
    professions=frozenset((Profession.COUNSELOR,)),
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.SEXUAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    deadline=within(
        24, "not more than twenty-four hours after making the observation or discovery"
    ),
    also=abuse.victim_has_intellectual_disability,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_TO_A_PLACE),
    child_abuse_report(CHILD_ABUSE_2022),
    child_abuse_report(CHILD_ABUSE_2025),
    adult_abuse_report(ELDER_ABUSE),
    adult_abuse_report(DISABLED_ADULT_ABUSE),
)

COLORADO = Law(
    id="co",
    title="Colorado law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.COLORADO),
    rules=RULES,
    held=Period(start=date(2022, 11, 30)),
)
