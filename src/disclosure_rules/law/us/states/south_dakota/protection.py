"""South Dakota: danger from a client, and reports of the abuse of children and of adults.

Counselors and marriage and family therapists warn or take reasonable precautions; no list of acts
discharges the duty.  For psychologists none was found.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import at_once, within
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
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import abuse, discloser, place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["PROVISIONS", "RULES", "SOUTH_DAKOTA"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

SDCL_36_32_77 = Provision(
    citation="SDCL 36-32-77, 36-33-55",
    gist="A counselor or marriage and family therapist told of a serious threat of physical "
    "violence against an identifiable victim warns or takes reasonable precautions.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), SDCL "
    "§§ 27A-12-29, 36-26-30, 36-32-77, 36-33-55",
    read_on=_READ_ON,
)
SDCL_27A_12_29 = Provision(
    citation="SDCL 27A-12-29(5)",
    gist="Who knows of a serious threat by somebody subject to chapter 27A may tell the "
    "potential victim, a law enforcement officer, or both.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), SDCL "
    "§§ 27A-12-29, 36-26-30, 36-32-77, 36-33-55",
    read_on=_READ_ON,
)
SDCL_36_26_30 = Provision(
    citation="SDCL 36-26-30(2)",
    gist="A social worker need not treat as confidential a communication that reveals the "
    "contemplation of a crime or a harmful act.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), SDCL "
    "§§ 27A-12-29, 36-26-30, 36-32-77, 36-33-55",
    read_on=_READ_ON,
)
SDCL_26_8A_3 = Provision(
    citation="SDCL 26-8A-3, 26-8A-8",
    gist="Mental health professionals and counselors with reasonable cause to suspect child "
    "abuse report it orally at once.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), South "
    "Dakota",
    read_on=_READ_ON,
    note="That privileges may not be claimed in a proceeding (§ 26-8A-15) is another matter.",
)
SDCL_22_46_9 = Provision(
    citation="SDCL 22-46-1, 22-46-9",
    gist="Mental health professionals and counselors report suspected abuse of an elder or an "
    "adult with a disability within 24 hours, unless they know that it has been reported.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), South "
    "Dakota",
    read_on=_READ_ON,
)

PROVISIONS = (
    SDCL_36_32_77,
    SDCL_27A_12_29,
    SDCL_36_26_30,
    SDCL_26_8A_3,
    SDCL_22_46_9,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="sd.duty_to_protect",
    gist="A counselor or therapist told of a serious threat warns or takes reasonable precautions.",
    basis=(SDCL_36_32_77,),
    professions=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "an identifiable victim"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "the client has communicated"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat of physical violence"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM,)),
    notify_all=False,
    steps=(
        MandateStep(text="Warn the victim, or take reasonable precautions to provide protection."),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.REASONABLE_CARE_TAKEN,)),
    ),
    immunity=True,
)
WARNING = PermissionToWarn(
    rule_id="sd.permission_to_warn",
    gist="Who knows of a serious threat in commitment proceedings may tell victim and police.",
    basis=(SDCL_27A_12_29,),
    professions=frozenset(),
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "serious threat"
    ),
    to=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    immunity=True,
    leaves_out="that the client is subject to chapter 27A proceedings",
)
WARNING_SOCIAL_WORKERS = PermissionToWarn(
    rule_id="sd.permission_to_warn.social_workers",
    gist="A social worker may disclose a contemplated crime or harmful act.",
    basis=(SDCL_36_26_30,),
    professions=frozenset((Profession.SOCIAL_WORKER,)),
    danger=Danger(
        aimed_at=frozenset(),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.client_intends_crime,  # "the contemplation of a crime or a harmful act"
    ),
    to=None,  # nobody is named
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="sd.child_abuse_report",
    place=Jurisdiction.SOUTH_DAKOTA,
    gist="A mental health professional or counselor with reasonable cause to suspect child abuse "
    "reports it at once.",
    basis=(SDCL_26_8A_3,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    standard="reasonable cause to suspect that a child under the age of eighteen has been abused "
    "or neglected",
    report_to=CHILD_PROTECTION | {RecipientKind.PROSECUTOR, RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("orally and immediately"),
    first="Report orally by telephone or otherwise.",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="sd.adult_abuse_report",
    place=Jurisdiction.SOUTH_DAKOTA,
    gist="A mental health professional or counselor reports suspected abuse of an elder or "
    "disabled adult within 24 hours.",
    basis=(SDCL_22_46_9,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    about=CoveredAdults(from_age=65, vulnerable=True),
    kinds=frozenset(
        (AbuseKind.PHYSICAL, AbuseKind.EMOTIONAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)
    ),
    report_to=frozenset(
        (
            RecipientKind.PROSECUTOR,
            RecipientKind.ADULT_PROTECTIVE_SERVICES,
            RecipientKind.LAW_ENFORCEMENT,
        )
    ),
    deadline=within(24, "within twenty-four hours"),
    first="Report orally or in writing.",
    also=~abuse.was_reported_already,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    permission_to_warn(WARNING),
    permission_to_warn(WARNING_SOCIAL_WORKERS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

SOUTH_DAKOTA = Law(
    id="sd",
    title="South Dakota law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.SOUTH_DAKOTA),
    rules=RULES,
    held=Period(start=date(2026, 2, 15)),
)
