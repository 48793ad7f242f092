"""Idaho: danger from a client, and reports of the abuse of children and of adults.

Victim and police are told, and where the victim is a minor, a parent or guardian as well.
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
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.professions import NURSES, PHYSICIANS
from disclosure_rules.logic.facts import place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["IDAHO", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

IDAHO_6_1902 = Provision(
    citation="Idaho Code §§ 6-1901 to 6-1904",
    gist="A mental health professional told of an explicit threat of imminent serious harm, with "
    "apparent intent and ability, warns the victim and tells the nearest law enforcement agency.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Idaho "
    "Code ch. 6-19",
    read_on=_READ_ON,
    note="Not for a hospital's duties of custody and discharge (6-1904(3)).",
)
IDAHO_6_1903 = Provision(
    citation="Idaho Code § 6-1903(1)",
    gist="If the victim is a minor, the victim's custodial parent, noncustodial parent or legal "
    "guardian is told as well.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Idaho "
    "Code ch. 6-19",
    read_on=_READ_ON,
)
IDAHO_16_1605 = Provision(
    citation="Idaho Code § 16-1605",
    gist="Named professions and any other person with reason to believe that a child is abused, "
    "abandoned or neglected report within 24 hours.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Idaho",
    read_on=_READ_ON,
    note="Privileges keep no evidence out, those of counselors by name (§ 16-1606); that of "
    "clergy excuses the report on conditions (16-1605(3)).",
)
IDAHO_39_5303 = Provision(
    citation="Idaho Code §§ 39-5302, 39-5303",
    gist="Licensed medical professionals, social workers and law enforcement report maltreatment "
    "of a vulnerable adult within 24 hours.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Idaho",
    read_on=_READ_ON,
    note="Counselors are not named: it is asked.",
)

PROVISIONS = (
    IDAHO_6_1902,
    IDAHO_6_1903,
    IDAHO_16_1605,
    IDAHO_39_5303,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="id.duty_to_protect",
    gist="A mental health professional told of an explicit threat of imminent serious harm tells "
    "victim and police.",
    basis=(IDAHO_6_1902,),
    professions=PHYSICIANS
    | {Profession.COUNSELOR, Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER, Profession.NURSE},
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a clearly identified or identifiable victim"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "a patient has communicated"
        imminent=True,  # "imminent serious physical harm or death"
        intent_and_ability=True,  # "the apparent intent and ability"
        serious=True,
        explicit=True,  # "an explicit threat"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(text="Make a reasonable effort to tell the victim."),
        MandateStep(
            text="Tell the law enforcement agency closest to the patient's or the victim's "
            "residence, and give it the information that it asks for."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
DUTY_TO_PARENT = DutyToProtect(
    rule_id="id.duty_to_protect.minor_victim",
    gist="If the victim is a minor, a parent or guardian of the victim is told as well.",
    basis=(
        IDAHO_6_1902,
        IDAHO_6_1903,
    ),
    professions=PHYSICIANS
    | {Profession.COUNSELOR, Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER, Profession.NURSE},
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a clearly identified or identifiable victim"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "a patient has communicated"
        imminent=True,  # "imminent serious physical harm or death"
        intent_and_ability=True,  # "the apparent intent and ability"
        serious=True,
        explicit=True,  # "an explicit threat"
        also=threat.target_is_minor,  # "If the victim is a minor"
    ),
    notify=frozenset((RecipientKind.PARENT_OF_VICTIM,)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make a reasonable effort to tell the victim's custodial parent, noncustodial "
            "parent or legal guardian."
        ),
    ),
    discharged_by=(frozenset((ProtectiveStep.PARENT_OF_VICTIM_TOLD,)),),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="id.child_abuse_report",
    place=Jurisdiction.IDAHO,
    gist="Any person with reason to believe that a child is abused, abandoned or neglected "
    "reports within 24 hours.",
    basis=(IDAHO_16_1605,),
    professions=None,
    standard="reason to believe that a child under 18 has been abused, abandoned or neglected",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=within(24, "within twenty-four hours"),
    in_professional_capacity=False,
    leaves_out="the exception for clergy, 16-1605(3)",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="id.adult_abuse_report",
    place=Jurisdiction.IDAHO,
    gist="A medical professional or social worker reports maltreatment of a vulnerable adult "
    "within 24 hours.",
    basis=(IDAHO_39_5303,),
    professions=PHYSICIANS
    | NURSES
    | {Profession.SOCIAL_WORKER, Profession.LAW_ENFORCEMENT_OFFICER},
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=within(24, "as expeditiously as possible but within twenty-four hours"),
    leaves_out="death or serious injury, which goes to law enforcement as well",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_TO_PARENT),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

IDAHO = Law(
    id="id",
    title="Idaho law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.IDAHO),
    rules=RULES,
    held=Period(start=date(2026, 2, 15)),
)
