"""Wisconsin: danger from a client, and reports of the abuse of children and of adults.

The duty is court-made and asks for no identified victim; a statute says what fulfils "any duty to
warn", and lets providers disclose.  The duty to report the abuse of adults is limited, and yields
to the adult's best interest.
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
from disclosure_rules.law.patterns.duty_to_protect import DutySource, DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import (
    COUNSELORS_AND_THERAPISTS,
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import abuse, place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["PROVISIONS", "RULES", "WISCONSIN"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

SCHUSTER_1988 = Provision(
    citation="Schuster v. Altenberg, 144 Wis. 2d 223, 424 N.W.2d 159 (1988)",
    gist="A psychiatrist acts on harm to third persons that is foreseeable to one who exercises "
    "due care; no victim need be identified.",
    period=Period(start=date(1989, 1, 1)),
    source="https://law.justia.com/cases/wisconsin/supreme-court/1988/87-0115-9.html (opening); "
    "a description in 1995 SB 504",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Dated from the year after the opinion.",
)
WIS_51_17 = Provision(
    citation="Wis. Stat. § 51.17",
    gist="A provider fulfils any duty to warn by contacting law enforcement or the county "
    "department, by detention, or by other reasonable action, and may disclose to prevent a "
    "serious and imminent threat.",
    period=Period(start=date(2024, 12, 31)),
    source="https://instalawyer.io/laws/wisconsin-statutes-annotations/chapter-51-state-alcohol-"
    "5117-warning-of-dangerousness (Acts 2023-24)",
    read_on=_READ_ON,
    note="It does not create the duty. The paragraph on immunity was cut off. "
    "Who is a health care provider (§ 146.81(1)) was not read.",
)
WIS_48_981 = Provision(
    citation="Wis. Stat. § 48.981(2)(a), (3)",
    gist="A professional counselor with reasonable cause to suspect that a child seen in the "
    "course of duties is abused, or will be, reports it at once.",
    period=Period(start=date(2023, 5, 31)),
    source="https://docs.legis.wisconsin.gov/document/statutes/48.981(2)(a)21.; "
    "https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-neglect-wisconsin/"
    " (May 2023)",
    read_on=_READ_ON,
    note="What privileges are worth was not read. Sexual conduct of minors in health care is "
    "excepted (2m).",
)
WIS_46_90 = Provision(
    citation="Wis. Stat. §§ 46.90(4), 55.043(1m)",
    gist="A social worker, counselor or therapist who sees an adult at risk reports where the "
    "adult asks for it, is at imminent risk and cannot judge, or others are at such risk; not if "
    "it is not in the adult's best interest.",
    period=Period(start=_READ_ON),
    source="https://dd-brm.dcdhs.com/Quality-Assurance/Adults-At-Risk-Reporting-Law; "
    "https://docs.legis.wisconsin.gov/2005/related/proposals/ab539/145/_1 (2005 AB 539)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Read in summaries and in the text of a bill.",
)

PROVISIONS = (
    SCHUSTER_1988,
    WIS_51_17,
    WIS_48_981,
    WIS_46_90,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="wi.duty_to_protect",
    gist="A psychiatrist acts on foreseeable harm to third persons by one of the acts that the "
    "statute lists.",
    basis=(
        SCHUSTER_1988,
        WIS_51_17,
    ),
    professions=frozenset((Profession.PSYCHIATRIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY,)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        also=threat.is_foreseeable,  # "foreseeable"
    ),
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT, RecipientKind.MENTAL_HEALTH_AUTHORITY)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Do one of these: contact a law enforcement officer; contact the county "
            "department for emergency detention; as an authorised agent, take the individual into "
            "custody; take other action that a reasonable provider would."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.EMERGENCY_DETENTION_SOUGHT,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.OTHER_REASONABLE_STEP,)),
    ),
    source=DutySource.COMMON_LAW,
    immunity=True,
)
WARNING = PermissionToWarn(
    rule_id="wi.permission_to_warn",
    gist="A health care provider may disclose to prevent a serious and imminent threat.",
    basis=(WIS_51_17,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    danger=Danger(
        # "to himself or herself or to another person"
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=True,  # "a serious and imminent threat"
        intent_and_ability=False,
        serious=True,
        violent=False,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="wi.child_abuse_report",
    place=Jurisdiction.WISCONSIN,
    gist="A professional counselor who sees a child and suspects abuse reports it at once.",
    basis=(WIS_48_981,),
    professions=frozenset((Profession.COUNSELOR,)),
    standard="reasonable cause to suspect that a child seen in the course of professional duties "
    "has been abused or neglected, or reason to believe the child has been threatened and that "
    "abuse or neglect will occur",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately, by telephone or personally"),
    first="Report by telephone or personally.",
    also=abuse.victim_is_known_from_work,
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="wi.adult_abuse_report",
    place=Jurisdiction.WISCONSIN,
    gist="A counselor, therapist or social worker who sees an adult at risk reports in three "
    "cases.",
    basis=(WIS_46_90,),
    professions=COUNSELORS_AND_THERAPISTS,
    about=CoveredAdults(from_age=60, vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.SEXUAL,
            AbuseKind.ISOLATION,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=None,
    also=all_of(
        abuse.victim_is_known_from_work,
        any_of(
            abuse.victim_requests_report,
            abuse.victim_is_at_imminent_risk,
            abuse.others_are_at_imminent_risk,
        ),
        ~abuse.report_is_against_best_interest,
    ),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    permission_to_warn(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

WISCONSIN = Law(
    id="wi",
    title="Wisconsin law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.WISCONSIN),
    rules=RULES,
    held=Period(start=date(1989, 1, 1)),
)
