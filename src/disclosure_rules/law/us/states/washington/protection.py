"""Washington: danger from a client, and reports of the abuse of children and of adults.

Three layers, and all are given.  The commitment chapter has a duty with a safe harbour.  After
Volk, outpatient professionals owe foreseeable victims reasonable care, with none.  The counselors'
own statute permits disclosure and says that it obliges nobody: so a counselor is told of the
court-made duty and of the permission, and should ask a lawyer.
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
from disclosure_rules.law.patterns.duty_to_protect import DutySource, DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import (
    COUNSELORS_AND_THERAPISTS,
    EDUCATORS,
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import abuse, discloser, place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["LICENSED_ASSOCIATE", "PROVISIONS", "RULES", "WASHINGTON"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

RCW_71_05_120 = Provision(
    citation="RCW 71.05.120(3)",
    gist="Agencies and staff under the commitment chapter told of an actual threat of physical "
    "violence against an identifiable victim make reasonable efforts to tell victim and law "
    "enforcement.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), RCW "
    "18.225.105, 70.02.230, 71.05.120",
    read_on=_READ_ON,
)
VOLK_2016 = Provision(
    citation="Volk v. DeMeerleer, No. 91387-1 (Wash. 22 December 2016)",
    gist="An outpatient mental health professional owes reasonable care to the foreseeable "
    "victims of a patient; nobody need be identified.",
    period=Period(start=date(2016, 12, 22)),
    source="http://law.justia.com/cases/washington/supreme-court/2016/91387-1.html",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="No statutory safe harbour. The counselors' statute says that there is no obligation to "
    "disclose (RCW 18.225.105(6)): a lawyer should see such a case.",
)
RCW_18_225_105 = Provision(
    citation="RCW 18.225.105(6)",
    gist="A licensed counselor, therapist or social worker may disclose to any individual to "
    "avoid or minimize an imminent danger to anybody; there is no obligation to.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), RCW "
    "18.225.105, 70.02.230, 71.05.120",
    read_on=_READ_ON,
)
RCW_26_44_030 = Provision(
    citation="RCW 26.44.020, 26.44.030, 26.44.060",
    gist="Practitioners and social service counselors with reasonable cause to believe that a "
    "child is abused report within 48 hours; not abuse discovered once the child is an adult, "
    "unless other children may be at risk.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), "
    "Washington",
    read_on=_READ_ON,
    note="A counselor's privilege yields to the report (RCW 5.60.060(9)(d)). That clergy report "
    "what is privileged (2025) is said to be enjoined.",
)
RCW_74_34_035 = Provision(
    citation="RCW 74.34.020, 74.34.035, 18.130.040",
    gist="Licensed health care providers, mental health counselors among them, and social "
    "workers report abuse of a vulnerable adult at once; sexual or physical assault to the police "
    "as well.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), "
    "Washington",
    read_on=_READ_ON,
    note='Who must report reports "abandonment, abuse, financial exploitation, or neglect" '
    "(RCW 74.34.035(1)): self-neglect, which chapter 74.34 also defines, is not among them.",
)

PROVISIONS = (
    RCW_71_05_120,
    VOLK_2016,
    RCW_18_225_105,
    RCW_26_44_030,
    RCW_74_34_035,
)

# ---------------------------------------------------------------- terms

LICENSED_ASSOCIATE = all_of(
    discloser.profession.is_in(Profession.COUNSELING_TRAINEE), discloser.is_licensed
)
"""Associates are licensed under chapter 18.225 (RCW 18.130.040); students are not."""

DUTY_UNDER_COMMITMENT_LAW = DutyToProtect(
    rule_id="wa.duty_to_protect.commitment",
    gist="Agencies and staff under the commitment chapter tell victim and police of an actual "
    "threat.",
    basis=(RCW_71_05_120,),
    professions=frozenset(),
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable victim or victims"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "has communicated an actual threat"
        imminent=False,
        intent_and_ability=False,
        serious=False,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to the victim or victims."
        ),
        MandateStep(text="Make reasonable efforts to communicate it to law enforcement personnel."),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
    leaves_out="that the agency or its staff act under chapter 71.05",
)
DUTY = DutyToProtect(
    rule_id="wa.duty_to_protect",
    gist="A mental health professional owes foreseeable victims of a patient reasonable care, "
    "though the counselors' statute says that disclosure is no obligation.",
    basis=(VOLK_2016,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY,)),  # no identified victim is needed
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        violent=False,  # "dangerous propensities": no threat need have been made
        also=threat.is_foreseeable,  # "foreseeable victims"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Take the care that a reasonable professional takes to protect foreseeable "
            "victims, such as warning them or the police."
        ),
    ),
    discharged_by=(frozenset((ProtectiveStep.REASONABLE_CARE_TAKEN,)),),
    source=DutySource.COMMON_LAW,
    leaves_out="that a special relationship with an outpatient is needed",
)
WARNING = PermissionToWarn(
    rule_id="wa.permission_to_warn",
    gist="A counselor, therapist or social worker may disclose to avoid or minimize an imminent "
    "danger.",
    basis=(RCW_18_225_105,),
    professions=COUNSELORS_AND_THERAPISTS,
    also_named=LICENSED_ASSOCIATE,
    danger=Danger(
        # "the individual or any other individual"
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=True,  # "an imminent danger to the health or safety"
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="wa.child_abuse_report",
    place=Jurisdiction.WASHINGTON,
    gist="A practitioner or social service counselor with reasonable cause to believe that a "
    "child is abused reports it within 48 hours.",
    basis=(RCW_26_44_030,),
    professions=MENTAL_HEALTH_PROFESSIONALS
    | PHYSICIANS
    | NURSES
    # "encouraging or promoting the health, welfare, support, or education of children"
    | EDUCATORS
    | {Profession.SUD_COUNSELOR, Profession.CLERGY},
    standard="reasonable cause to believe that a child has suffered abuse or neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=within(48, "at the first opportunity, but in no case longer than 48 hours"),
    written=WrittenReport(if_asked=True),
    excused=frozenset((Profession.ATTORNEY,)),
    past_abuse=abuse.other_children_at_risk,
    leaves_out="RCW 26.44.030(1)(b): what anybody but clergy learns solely in a communication that "
    "RCW 5.60.060 privileges, of others than attorneys; ask a lawyer before you rely on it",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="wa.adult_abuse_report",
    place=Jurisdiction.WASHINGTON,
    gist="A licensed health care provider or social worker reports abuse of a vulnerable adult "
    "at once.",
    basis=(RCW_74_34_035,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.SEXUAL,
            AbuseKind.ABANDONMENT,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
)
ADULT_ASSAULT = AdultAbuseReport(
    rule_id="wa.adult_abuse_report.assault",
    place=Jurisdiction.WASHINGTON,
    gist="Sexual or physical assault of a vulnerable adult is reported to the police as well.",
    basis=(RCW_74_34_035,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    deadline=at_once("immediately"),
    first="Report to the law enforcement agency as well.",
    ends_with=frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY_UNDER_COMMITMENT_LAW),
    duty_to_protect(DUTY),
    permission_to_warn(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
    adult_abuse_report(ADULT_ASSAULT),
)

WASHINGTON = Law(
    id="wa",
    title="Washington state law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.WASHINGTON),
    rules=RULES,
    held=Period(start=date(2016, 12, 22)),
)
