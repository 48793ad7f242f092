"""Arkansas: danger from a client, and reports of the abuse of children and of adults.

The duty runs to the police or to hospitalization, not to the victim.  Where a client who is a
minor threatens suicide or serious self-harm, the custodial parent is told.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import at_once
from disclosure_rules.law.patterns.adult_abuse_report import (
    NOT_DEFINED,
    AdultAbuseReport,
    adult_abuse_report,
)
from disclosure_rules.law.patterns.child_abuse_report import (
    CHILD_PROTECTION,
    ChildAbuseReport,
    child_abuse_report,
)
from disclosure_rules.law.patterns.danger import Danger, Target
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS, PHYSICIANS
from disclosure_rules.logic.facts import client, place
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["ARKANSAS", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

ARK_20_45_202 = Provision(
    citation="Ark. Code Ann. §§ 20-45-201, 20-45-202 (Act 1212 of 2013)",
    gist="A provider told of an explicit and imminent threat to kill or seriously injure tells "
    "law enforcement or hospitalizes the patient.",
    period=Period(start=date(2014, 1, 1)),
    source="https://vulcanbills.com/ar/2013/HB1746 (summary of the bill); a public table of all "
    "states' duties to warn, of no known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The words of the code were not read. Warning the victim is not in the list as "
    "summarised. Dated from the year after the act.",
)
ARK_12_18_402 = Provision(
    citation="Ark. Code Ann. § 12-18-402",
    gist="A mental health professional or paraprofessional with reasonable cause to suspect "
    "child maltreatment notifies the hotline at once.",
    period=Period(start=date(2019, 1, 1)),
    source="https://law.justia.com/codes/arkansas/2018/title-12/subtitle-2/chapter-18/subchapter-"
    "4/section-12-18-402/; https://policyrisk.com/states/arkansas/statutes/12-18-402",
    read_on=_READ_ON,
    note="What a privilege is worth against the report was not read, nor § 12-18-306 on reports "
    "that name an adult as the victim.",
)
ARK_12_12_1708 = Provision(
    citation="Ark. Code Ann. § 12-12-1708",
    gist="A social worker or mental health professional who suspects maltreatment of an "
    "endangered or impaired adult reports at once.",
    period=Period(start=date(2021, 1, 1)),
    source="https://law.justia.com/codes/arkansas/2020/title-12/subtitle-2/chapter-12/subchapter-"
    "17/section-12-12-1708/",
    read_on=_READ_ON,
    note="The definitions (§ 12-12-1703) were not read: it is asked whether the law covers the "
    "adult.",
)

PROVISIONS = (
    ARK_20_45_202,
    ARK_12_18_402,
    ARK_12_12_1708,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="ar.duty_to_protect",
    gist="A provider told of an explicit and imminent threat tells law enforcement or "
    "hospitalizes the patient.",
    basis=(ARK_20_45_202,),
    professions=PHYSICIANS
    | {
        Profession.SOCIAL_WORKER,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.COUNSELOR,
        Profession.PSYCHOLOGIST,
        Profession.NURSE,
    },
    danger=Danger(
        # "identifiable victim", or property with danger to life
        aimed_at=frozenset((Target.PERSON, Target.PROPERTY)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,  # "imminent"
        intent_and_ability=True,
        serious=True,
        explicit=True,  # "explicit"
    ),
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Tell a law enforcement agency of the victim's or the patient's county, or the "
            "State Police; or arrange immediate hospitalization."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
DUTY_TO_PARENT = DutyToProtect(
    rule_id="ar.duty_to_protect.minor_self_harm",
    gist="A provider whose minor client threatens suicide or serious self-harm tells the "
    "custodial parent.",
    basis=(ARK_20_45_202,),
    professions=PHYSICIANS
    | {
        Profession.SOCIAL_WORKER,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.COUNSELOR,
        Profession.PSYCHOLOGIST,
        Profession.NURSE,
    },
    danger=Danger(
        aimed_at=frozenset((Target.SELF,)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,
        also=client.is_minor,
    ),
    notify=frozenset((RecipientKind.PARENT, RecipientKind.GUARDIAN)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make reasonable efforts to tell the custodial parent; then the noncustodial "
            "parent or the guardian."
        ),
    ),
    discharged_by=(frozenset((ProtectiveStep.PARENT_OF_CLIENT_TOLD,)),),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ar.child_abuse_report",
    place=Jurisdiction.ARKANSAS,
    gist="A mental health professional with reasonable cause to suspect child maltreatment "
    "notifies the hotline at once.",
    basis=(ARK_12_18_402,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    standard="reasonable cause to suspect that a child has been subjected to child maltreatment, "
    "or observes conditions that would reasonably result in it",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately notify the Child Abuse Hotline"),
    first="Notify the Child Abuse Hotline.",
    excused=frozenset((Profession.CLERGY,)),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ar.adult_abuse_report",
    place=Jurisdiction.ARKANSAS,
    gist="A mental health professional who suspects maltreatment of an endangered or impaired "
    "adult reports at once.",
    basis=(ARK_12_12_1708,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    about=NOT_DEFINED,
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_TO_PARENT),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

ARKANSAS = Law(
    id="ar",
    title="Arkansas law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.ARKANSAS),
    rules=RULES,
    held=Period(start=date(2014, 1, 1)),
)
