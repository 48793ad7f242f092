"""Missouri: danger from a client, and reports of the abuse of children and of adults.

The duty to warn is court-made and was read in summaries; no statute on it was found.  Privilege
sections know no exception for danger.
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
from disclosure_rules.law.patterns.professions import (
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import abuse, place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["MISSOURI", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

BRADLEY_V_RAY_1995 = Provision(
    citation="Bradley v. Ray, 904 S.W.2d 302 (Mo. Ct. App. W.D. 1995)",
    gist="A professional who knows or should know that a patient presents a serious danger of "
    "future violence to a readily identifiable victim warns the victim, those likely to warn the "
    "victim, or the authorities.",
    period=Period(start=date(1996, 1, 1)),
    source="https://cetient.com/case/1523395/bradley-ex-rel-pope-v-ray (opening and "
    "disposition); a summary at studicata.com",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="An intermediate court; the rule was read only in summaries. Dated from the year after "
    "the opinion.",
)
RSMO_210_115 = Provision(
    citation="Mo. Rev. Stat. §§ 210.115, 210.140",
    gist="A mental health professional with reasonable cause to suspect that a child is or may "
    "be abused or neglected reports it at once; no privilege but two is a ground for failing to.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Missouri",
    read_on=_READ_ON,
    note="Abuse is not limited to that by who is responsible for the child.",
)
RSMO_192_2405 = Provision(
    citation="Mo. Rev. Stat. §§ 192.2400, 192.2405",
    gist="Mental health professionals report suspected abuse or neglect of an eligible adult at "
    "once; anybody reports a likelihood of serious physical harm.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Missouri",
    read_on=_READ_ON,
)

PROVISIONS = (
    BRADLEY_V_RAY_1995,
    RSMO_210_115,
    RSMO_192_2405,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="mo.duty_to_protect",
    gist="A professional who knows or should know of a serious danger to an identifiable victim "
    "warns victim or authorities.",
    basis=(BRADLEY_V_RAY_1995,),
    professions=MENTAL_HEALTH_PROFESSIONALS,  # a psychologist in the case; "other professionals"
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a readily identifiable victim"
        told_by=None,  # "knows or … should know"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious danger of future violence"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Take reasonable care to warn the victim, those likely to warn the victim, or "
            "the appropriate authorities."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.REASONABLE_CARE_TAKEN,)),
    ),
    source=DutySource.COMMON_LAW,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="mo.child_abuse_report",
    place=Jurisdiction.MISSOURI,
    gist="A mental health professional with reasonable cause to suspect child abuse or neglect "
    "reports it at once.",
    basis=(RSMO_210_115,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    standard="reasonable cause to suspect that a child has been or may be subjected to abuse or "
    "neglect",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately"),
    excused=frozenset((Profession.ATTORNEY, Profession.CLERGY)),
)
# § 192.2405(2)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="mo.adult_abuse_report",
    place=Jurisdiction.MISSOURI,
    gist="A mental health professional reports suspected abuse or neglect of an eligible adult "
    "at once.",
    basis=(RSMO_192_2405,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.SEXUAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
)
# § 192.2405(1)
ADULT_IN_DANGER = AdultAbuseReport(
    rule_id="mo.adult_abuse_report.danger",
    place=Jurisdiction.MISSOURI,
    gist="Any person reports a likelihood that an eligible adult suffers serious physical harm "
    "or bullying.",
    basis=(RSMO_192_2405,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.SEXUAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    also=abuse.victim_is_in_danger,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
    adult_abuse_report(ADULT_IN_DANGER),
)

MISSOURI = Law(
    id="mo",
    title="Missouri law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.MISSOURI),
    rules=RULES,
    held=Period(start=date(1996, 1, 1)),
)
