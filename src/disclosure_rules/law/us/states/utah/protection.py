"""Utah: danger from a client, and reports of the abuse of children and of adults.

An actual threat against somebody identifiable goes to victim and police.
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
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["PROVISIONS", "RULES", "UTAH"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

UCA_78B_3_502 = Provision(
    citation="Utah Code §§ 78B-3-501, 78B-3-502",
    gist="A therapist told of an actual threat of physical violence against an identifiable "
    "victim makes reasonable efforts to tell the victim and notifies law enforcement.",
    period=Period(start=date(2022, 12, 31)),
    source="http://www.lawserver.com/law/state/utah/ut-code/utah_code_78b-3-502 (amended 2022, "
    "ch. 335)",
    read_on=_READ_ON,
    note="A therapist who volunteers information must not do so negligently (Robinson v. Mount "
    "Logan Clinic, 2008 UT 21).",
)
UCA_80_2_602 = Provision(
    citation="Utah Code § 80-2-602(1)",
    gist="A person with reason to believe that a child is or has been abused or neglected "
    "reports it at once to the division or the nearest peace officer.",
    period=Period(start=date(2024, 12, 31)),
    source="https://casetext.com/statute/utah-code/ § 80-2-602 (through the 2024 Third Special "
    "Session)",
    read_on=_READ_ON,
    note="The exception for the confession to clergy (3) was read in part; what other privileges "
    "are worth was not read.",
)
UCA_26B_6_205 = Provision(
    citation="Utah Code § 26B-6-205 (formerly § 62A-3-305)",
    gist="A person with reason to believe that a vulnerable adult is abused, neglected or "
    "exploited tells the protective service or the nearest law enforcement agency at once.",
    period=Period(start=date(2012, 12, 31)),
    source="https://law.justia.com/codes/utah/2012/title-62a/article-3/section-305/; "
    "https://www.lawserver.com/law/state/utah/ut-code/utah_code_26b-6-202",
    read_on=_READ_ON,
    note="The former number was read, of 2012. Vulnerable adults include elders of 65 or older.",
)

PROVISIONS = (
    UCA_78B_3_502,
    UCA_80_2_602,
    UCA_26B_6_205,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="ut.duty_to_protect",
    gist="A therapist told of an actual threat against an identifiable victim tells victim and "
    "police.",
    basis=(UCA_78B_3_502,),
    # nurses: psychiatric mental health specialists
    professions=frozenset(
        (
            Profession.PSYCHIATRIST,
            Profession.PSYCHOLOGIST,
            Profession.MARRIAGE_AND_FAMILY_THERAPIST,
            Profession.SOCIAL_WORKER,
            Profession.NURSE,
            Profession.COUNSELOR,
        )
    ),
    danger=Danger(
        # "clearly identified or reasonably identifiable victim"
        aimed_at=frozenset((Target.PERSON,)),
        # "communicated to the therapist an actual threat"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(text="Make reasonable efforts to communicate the threat to the victim."),
        MandateStep(text="Notify a law enforcement officer or agency of the threat."),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ut.child_abuse_report",
    place=Jurisdiction.UTAH,
    gist="Any person with reason to believe that a child is or has been abused or neglected "
    "reports it at once.",
    basis=(UCA_80_2_602,),
    professions=None,
    standard="reason to believe that a child is, or has been, the subject of abuse or neglect, "
    "or observes conditions that would reasonably result in it",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    leaves_out="the confession of a perpetrator to clergy, (3)(a)",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ut.adult_abuse_report",
    place=Jurisdiction.UTAH,
    gist="Any person with reason to believe that a vulnerable adult is abused tells protective "
    "service or police at once.",
    basis=(UCA_26B_6_205,),
    professions=None,
    about=CoveredAdults(from_age=65, vulnerable=True),
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=at_once("immediately"),
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

UTAH = Law(
    id="ut",
    title="Utah law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.UTAH),
    rules=RULES,
    held=Period(start=date(2012, 12, 31)),
)
