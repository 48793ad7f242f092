"""Kentucky: danger from a client, and reports of the abuse of children and of adults.

Where a victim can be identified, victim and police are told; where an actual threat of some
specific violent act names nobody, the police.  Seeking civil commitment satisfies either.
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
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["KENTUCKY", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

KRS_202A_400 = Provision(
    citation="Ky. Rev. Stat. § 202A.400",
    gist="A mental health professional told of an actual threat of physical violence tells the "
    "identifiable victim and the police; of a specific violent act without a victim, the police. "
    "Seeking commitment satisfies the duty to take precautions.",
    period=Period(start=date(2021, 1, 25)),
    source="github.com/UniCourt/cic-code-ky (official code, release of 25 January 2021), KRS "
    "202A.400",
    read_on=_READ_ON,
    note="A threat passed on by an agent who has to pass it on counts (DeVasier v. James, Ky. "
    "2009). KRS 645.270 repeats the rule for minor patients and adds persons in a counselor's "
    "role.",
)
KRS_620_030 = Provision(
    citation="Ky. Rev. Stat. §§ 620.030, 620.050",
    gist="Any person with reasonable cause to believe that a child is dependent, neglected or "
    "abused reports it at once; no privilege but two is a ground for refusing.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-ky (official code, release of November 2022), KRS 620",
    read_on=_READ_ON,
)
KRS_209_030 = Provision(
    citation="Ky. Rev. Stat. §§ 209.020, 209.030",
    gist="Any person with reasonable cause to suspect that an adult who cannot protect "
    "themselves has suffered abuse, neglect or exploitation reports it at once.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-ky (official code, release of 2022), KRS 209",
    read_on=_READ_ON,
    note="Domestic violence (chapter 209A) is not held.",
)

PROVISIONS = (
    KRS_202A_400,
    KRS_620_030,
    KRS_209_030,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="ky.duty_to_protect",
    gist="A mental health professional told of an actual threat against an identifiable victim "
    "tells victim and police.",
    basis=(KRS_202A_400,),
    professions=PHYSICIANS
    | {
        Profession.PSYCHOLOGIST,
        Profession.NURSE,
        Profession.SOCIAL_WORKER,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.COUNSELOR,
    },
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "clearly or reasonably identifiable victim"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "has communicated … an actual threat"
        imminent=False,
        intent_and_ability=False,
        serious=False,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(text="Make reasonable efforts to communicate the threat to the victim."),
        MandateStep(
            text="Notify the police department closest to the patient's and the victim's "
            "residence; or make reasonable efforts to seek civil commitment."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
    leaves_out="art therapists and pastoral counselors; KRS 645.270",
)
DUTY_WITHOUT_VICTIM = DutyToProtect(
    rule_id="ky.duty_to_protect.violent_act",
    gist="A mental health professional told of an actual threat of some specific violent act "
    "tells the police.",
    basis=(KRS_202A_400,),
    professions=PHYSICIANS
    | {
        Profession.PSYCHOLOGIST,
        Profession.NURSE,
        Profession.SOCIAL_WORKER,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.COUNSELOR,
    },
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY,)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
        explicit=True,  # "an actual threat of some specific violent act"
    ),
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to law enforcement "
            "authorities; or to seek civil commitment."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ky.child_abuse_report",
    place=Jurisdiction.KENTUCKY,
    gist="Any person with reasonable cause to believe that a child is dependent, neglected or "
    "abused reports it at once.",
    basis=(KRS_620_030,),
    professions=None,
    standard="knows or has reasonable cause to believe that a child is dependent, neglected, or "
    "abused",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT, RecipientKind.PROSECUTOR},
    deadline=at_once("immediately, oral or written"),
    in_professional_capacity=False,
    written=WrittenReport(deadline=within(48, "within 48 hours if requested"), if_asked=True),
    excused=frozenset((Profession.ATTORNEY, Profession.CLERGY)),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ky.adult_abuse_report",
    place=Jurisdiction.KENTUCKY,
    gist="Any person with reasonable cause to suspect abuse of an adult who cannot protect "
    "themselves reports it at once.",
    basis=(KRS_209_030,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately, oral or written, to the cabinet"),
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_WITHOUT_VICTIM),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

KENTUCKY = Law(
    id="ky",
    title="Kentucky law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.KENTUCKY),
    rules=RULES,
    held=Period(start=date(2021, 1, 25)),
)
