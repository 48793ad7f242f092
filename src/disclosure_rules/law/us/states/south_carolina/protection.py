"""South Carolina: danger from a client, and reports of the abuse of children and of adults.

By statute a provider may reveal an intended crime or self-harm.  A court-made duty reaches who can
control the individual; it may not reach ordinary outpatient care.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import within
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
from disclosure_rules.law.patterns.duty_to_protect import DutySource, DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import (
    COUNSELORS_AND_THERAPISTS,
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import abuse, discloser, place, recipient, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["PROVISIONS", "RULES", "SOUTH_CAROLINA"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

SC_19_11_95 = Provision(
    citation="S.C. Code § 19-11-95(C)(3)",
    gist="A provider may reveal the intention of the patient to commit a crime or harm himself, "
    "and the information necessary to prevent it.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), S.C. "
    "Code §§ 19-11-95, 44-22-90",
    read_on=_READ_ON,
    note="No more, and to nobody else, than necessary (E).",
)
BISHOP_1998 = Provision(
    citation="Bishop v. S.C. Dep't of Mental Health, 331 S.C. 79, 502 S.E.2d 78 (1998); Doe v. "
    "Marion, 373 S.C. 390, 645 S.E.2d 245 (2007)",
    gist="Who can monitor, supervise and control an individual warns a specific individual of a "
    "specific threat.",
    period=Period(start=date(2008, 1, 1)),
    source="http://casetext.com/case/bishop-v-south-carolina-department-of-mental-health "
    "(summary and opening); a summary of Doe v. Marion at studicata.com",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The rule was read only in summaries. Dated from the year after the later opinion.",
)
SC_63_7_310 = Provision(
    citation="S.C. Code §§ 63-7-310, 63-7-420",
    gist="Mental health professionals and counselors who in that capacity have reason to believe "
    "that a child is or may be abused report it; to the police, if the suspect is not responsible "
    "for the child; privilege is no ground for failing to.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), South "
    "Carolina",
    read_on=_READ_ON,
)
SC_43_35_25 = Provision(
    citation="S.C. Code §§ 43-35-10, 43-35-25",
    gist="Mental health professionals and counselors report that a vulnerable adult is or is "
    "likely to be abused, within 24 hours or the next working day.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), South "
    "Carolina",
    read_on=_READ_ON,
)

PROVISIONS = (
    SC_19_11_95,
    BISHOP_1998,
    SC_63_7_310,
    SC_43_35_25,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="sc.permission_to_warn",
    gist="A provider may reveal an intended crime or self-harm, and what is needed to prevent it.",
    basis=(SC_19_11_95,),
    professions=COUNSELORS_AND_THERAPISTS
    | {Profession.SUD_COUNSELOR, Profession.PSYCHOLOGIST, Profession.NURSE},
    danger=Danger(
        aimed_at=frozenset(),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.client_intends_crime | threat.is_to_self,  # "to commit a crime or harm himself"
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
DUTY = DutyToProtect(
    rule_id="sc.duty_to_protect",
    gist="Who can control a patient warns a specific individual of a specific threat.",
    basis=(BISHOP_1998,),
    professions=MENTAL_HEALTH_PROFESSIONALS | {Profession.PHYSICIAN},
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a specific person"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
        explicit=True,  # "a specific threat"
        violent=False,
        also=discloser.controls_client,  # able to "monitor, supervise, and control"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM,)),
    notify_all=True,
    steps=(MandateStep(text="Warn the person threatened."),),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.REASONABLE_CARE_TAKEN,)),
    ),
    source=DutySource.COMMON_LAW,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="sc.child_abuse_report",
    place=Jurisdiction.SOUTH_CAROLINA,
    gist="A mental health professional or counselor with reason to believe that a child is or "
    "may be abused reports it.",
    basis=(SC_63_7_310,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES | {Profession.SCHOOL_COUNSELOR},
    standard="in the person's professional capacity has received information giving reason to "
    "believe that a child has been or may be abused or neglected",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    to_when=recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT) | abuse.suspect_has_care,
    deadline=None,
    first="Report orally, by telephone or otherwise; to law enforcement, if the suspect is not "
    "responsible for the child.",
    excused=frozenset((Profession.ATTORNEY, Profession.CLERGY)),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="sc.adult_abuse_report",
    place=Jurisdiction.SOUTH_CAROLINA,
    gist="A mental health professional or counselor reports abuse of a vulnerable adult within "
    "24 hours or the next working day.",
    basis=(SC_43_35_25,),
    professions=MENTAL_HEALTH_PROFESSIONALS
    | PHYSICIANS
    | NURSES
    | {Profession.TEACHER, Profession.SCHOOL_COUNSELOR},
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.SEXUAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
        )
    ),
    report_to=frozenset(
        (
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.ADULT_PROTECTIVE_SERVICES,
            RecipientKind.LONG_TERM_CARE_OMBUDSMAN,
        )
    ),
    deadline=within(24, "within twenty-four hours or the next working day"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

SOUTH_CAROLINA = Law(
    id="sc",
    title="South Carolina law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.SOUTH_CAROLINA),
    rules=RULES,
    held=Period(start=date(2008, 1, 1)),
)
