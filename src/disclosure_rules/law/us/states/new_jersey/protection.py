"""New Jersey: danger from a client, and reports of the abuse of children and of adults.

The circumstances alone can raise the duty, also where the patient is in danger from himself.
Licensed professional counselors are not in the list of professions that was read.
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
from disclosure_rules.law.patterns.professions import NURSES, PHYSICIANS
from disclosure_rules.logic.facts import abuse, place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["NEW_JERSEY", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

NJSA_2A_62A_16 = Provision(
    citation="N.J.S.A. 2A:62A-16(a)-(b)",
    gist="A practitioner has a duty where a reasonable professional would believe, on a threat "
    "or on the circumstances, that the patient intends imminent, serious physical violence "
    "against an identifiable individual or himself.",
    period=Period(start=date(2018, 12, 31)),
    source="https://ww.amgoa.org/gun-law-texts/New-Jersey/2018/A1181-Introduced-2018-01-09.html, "
    "which reproduces the existing text",
    read_on=_READ_ON,
    note="Licensed professional counselors are not named. What Coleman v. Martinez (2021) holds "
    "was not read.",
)
NJSA_2A_62A_16_C = Provision(
    citation="N.J.S.A. 2A:62A-16(c), and the notice of P.L. 2018, c. 34",
    gist="The duty is discharged by hospitalization, by telling the police, the victim, or the "
    "parent of a minor victim or client; the police are also told for a check of firearms.",
    period=Period(start=date(2018, 12, 31)),
    source="https://bownebarrylaw.com/changes-to-njsa-mental-health-immunity-act/; "
    "https://www.njleg.state.nj.us/2018/Bills/A1500/1181_S2.HTM; a public table of all states' "
    "duties to warn, of no known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
NJSA_9_6_8_10 = Provision(
    citation="N.J. Stat. Ann. §§ 9:6-8.10, 9:6-8.21",
    gist="Any person with reasonable cause to believe that a child is abused reports it at once; "
    "abuse is by a parent, guardian or other person having custody and control.",
    period=Period(start=date(2023, 5, 31)),
    source="https://childusa.org/law/new-jersey/new-jersey-mandatory-reporting-laws; "
    "https://acnj.org/kidlaw/reporting-child-abuse-and-neglect/; an older text at blog.lrrc.com",
    read_on=_READ_ON,
    note="An older text was read; the statutes reviewed do not address privileges.",
)
NJSA_52_27D_409 = Provision(
    citation="N.J. Stat. Ann. § 52:27D-409",
    gist="Health care professionals report abuse, neglect or exploitation of a vulnerable adult "
    "in the community.",
    period=Period(start=date(2023, 4, 30)),
    source="https://apps.rainn.org/policy/policy-state-laws.cfm?state=New%20Jersey&group=5 "
    "(April 2023); https://eagle.usc.edu/state-specific-laws/nj/",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Whether counselors are health care professionals here was not read: it is asked.",
)

PROVISIONS = (
    NJSA_2A_62A_16,
    NJSA_2A_62A_16_C,
    NJSA_9_6_8_10,
    NJSA_52_27D_409,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="nj.duty_to_protect",
    gist="A practitioner who should believe that a patient intends imminent, serious violence "
    "protects by one of five acts.",
    basis=(
        NJSA_2A_62A_16,
        NJSA_2A_62A_16_C,
    ),
    professions=PHYSICIANS
    | NURSES
    | {Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER, Profession.MARRIAGE_AND_FAMILY_THERAPIST},
    danger=Danger(
        # "a readily identifiable individual or against himself"
        aimed_at=frozenset((Target.PERSON, Target.SELF)),
        told_by=None,  # (b)(2): the circumstances are enough
        imminent=True,  # "imminent, serious physical violence"
        intent_and_ability=False,
        serious=True,
    ),
    notify=frozenset(
        (
            RecipientKind.LIKELY_VICTIM,
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.PARENT_OF_VICTIM,
            RecipientKind.PARENT,
            RecipientKind.GUARDIAN,
        )
    ),
    notify_all=False,
    steps=(
        MandateStep(
            text="Do one of these: arrange voluntary hospitalization; start commitment; tell "
            "local law enforcement; tell the intended victim, or the parent or guardian of a "
            "victim who is a minor; where the patient is a minor and threatens themselves, tell "
            "the parent or guardian."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.PARENT_OF_VICTIM_TOLD,)),
        frozenset((ProtectiveStep.PARENT_OF_CLIENT_TOLD,)),
    ),
    immunity=True,
)
FIREARM_NOTICE = DutyToProtect(
    rule_id="nj.firearm_notice",
    gist="Who has the duty also tells the police, for a check of firearms.",
    basis=(
        NJSA_2A_62A_16,
        NJSA_2A_62A_16_C,
    ),
    professions=PHYSICIANS
    | NURSES
    | {Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER, Profession.MARRIAGE_AND_FAMILY_THERAPIST},
    danger=Danger(
        # "a readily identifiable individual or against himself"
        aimed_at=frozenset((Target.PERSON, Target.SELF)),
        told_by=None,  # (b)(2): the circumstances are enough
        imminent=True,  # "imminent, serious physical violence"
        intent_and_ability=False,
        serious=True,
    ),
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Tell the chief law enforcement officer of the municipality where the patient "
            "lives, or the Superintendent of State Police."
        ),
    ),
    discharged_by=(frozenset((ProtectiveStep.AUTHORITY_NOTIFIED,)),),
    content="that the duty has arisen, and who the patient is",
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="nj.child_abuse_report",
    place=Jurisdiction.NEW_JERSEY,
    gist="Any person with reasonable cause to believe that a child is abused reports it at once.",
    basis=(NJSA_9_6_8_10,),
    professions=None,
    standard="reasonable cause to believe that a child has been subjected to child abuse or acts "
    "of child abuse",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    also=abuse.suspect_has_care,
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="nj.adult_abuse_report",
    place=Jurisdiction.NEW_JERSEY,
    gist="A health care professional reports abuse of a vulnerable adult.",
    basis=(NJSA_52_27D_409,),
    professions=PHYSICIANS | NURSES,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=None,
    leaves_out="institutionalised elderly, § 52:27G-7.1: two hours with serious bodily injury, "
    "else 24",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(FIREARM_NOTICE),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

NEW_JERSEY = Law(
    id="nj",
    title="New Jersey law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.NEW_JERSEY),
    rules=RULES,
    held=Period(start=date(2018, 12, 31)),
)
