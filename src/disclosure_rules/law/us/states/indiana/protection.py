"""Indiana: danger from a client, and reports of the abuse of children and of adults.

Two things raise the duty: an actual threat against somebody identifiable, or conduct and
statements that show an imminent danger to others, with nobody named.  One of five acts ends it.
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
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["INDIANA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

IC_34_30_16_1 = Provision(
    citation="Ind. Code § 34-30-16-1",
    gist="A provider of mental health services has a duty where the patient communicates an "
    "actual threat against an identifiable victim, or by conduct or statements shows an imminent "
    "danger of serious injury to others.",
    period=Period(start=date(2022, 1, 1)),
    source="Coplan v. Miller, 179 N.E.3d 1006 (Ind. Ct. App. 2021), as two reports quote it",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Read only as quoted; all conduct and statements over a month may be weighed (Coplan). "
    "Dated from the year after the opinion.",
)
IC_34_30_16_2 = Provision(
    citation="Ind. Code § 34-30-16-2",
    gist="The duty is discharged by one or more of five acts: telling the victim, telling the "
    "police, seeking civil commitment, preventing violence until the police come, or telling a "
    "clinician whom the employer has named.",
    period=Period(start=date(2007, 1, 1)),
    source="https://law.onecle.com/indiana/34/34-30-16-2.html (2006)",
    read_on=_READ_ON,
    note="Who is a provider of mental health services was not read.",
)
IC_31_33_5 = Provision(
    citation="Ind. Code §§ 31-33-5-1, 31-33-5-2, 31-33-5-4",
    gist="An individual with reason to believe that a child is a victim of abuse or neglect "
    "reports it at once to the department or the police.",
    period=Period(start=date(2023, 5, 31)),
    source="https://law.justia.com/codes/indiana/2011/title31/article33/chapter5/ (2011); a "
    "summary of May 2023",
    read_on=_READ_ON,
    note="Staff of an institution report themselves and then tell the person in charge. That "
    "privileges keep no evidence out (31-32-11-1) was read in part.",
)
IC_12_10_3 = Provision(
    citation="Ind. Code §§ 12-10-3-9, 12-10-3-10",
    gist="Whoever has reason to believe that somebody is an endangered adult reports it at once.",
    period=Period(start=_READ_ON),
    source="https://instalawyer.io/laws/indiana-code/12-10-3-10-reports-communication-contents; "
    "https://eversafe.com/mandatory-reporting/indiana",
    read_on=_READ_ON,
)

PROVISIONS = (
    IC_34_30_16_1,
    IC_34_30_16_2,
    IC_31_33_5,
    IC_12_10_3,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="in.duty_to_protect",
    gist="A provider told of an actual threat against an identifiable victim does one of five "
    "protective acts.",
    basis=(
        IC_34_30_16_1,
        IC_34_30_16_2,
    ),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable victim"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "has communicated … an actual threat"
        imminent=False,
        intent_and_ability=False,
        serious=False,
        violent=False,  # "physical violence or other means of harm"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Do one or more of these: make reasonable attempts to tell the victim; make "
            "reasonable efforts to tell the police of the patient's or victim's residence; seek "
            "civil commitment; take steps to prevent violence until the police take the patient "
            "into custody; tell the physician or psychologist whom the employer has named."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.VIOLENCE_PREVENTED,)),
        frozenset((ProtectiveStep.LICENSED_PROVIDER_TOLD,)),
    ),
    immunity=True,
)
DUTY_BY_CONDUCT = DutyToProtect(
    rule_id="in.duty_to_protect.conduct",
    gist="The same where conduct or statements show an imminent danger of serious injury to "
    "others.",
    basis=(
        IC_34_30_16_1,
        IC_34_30_16_2,
    ),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY,)),  # "to others"
        told_by=None,  # "evidences conduct or makes statements"
        imminent=True,  # "an imminent danger"
        intent_and_ability=False,
        serious=True,  # "serious personal injury or death"
        violent=False,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Do one or more of these: make reasonable attempts to tell the victim; make "
            "reasonable efforts to tell the police of the patient's or victim's residence; seek "
            "civil commitment; take steps to prevent violence until the police take the patient "
            "into custody; tell the physician or psychologist whom the employer has named."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.VIOLENCE_PREVENTED,)),
        frozenset((ProtectiveStep.LICENSED_PROVIDER_TOLD,)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="in.child_abuse_report",
    place=Jurisdiction.INDIANA,
    gist="Any individual with reason to believe that a child is abused or neglected reports it "
    "at once.",
    basis=(IC_31_33_5,),
    professions=None,
    standard="reason to believe that a child is a victim of child abuse or neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    first="Make an oral or written report.",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="in.adult_abuse_report",
    place=Jurisdiction.INDIANA,
    gist="Any individual with reason to believe that somebody is an endangered adult reports it "
    "at once.",
    basis=(IC_12_10_3,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=at_once("communicated immediately"),
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_BY_CONDUCT),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

INDIANA = Law(
    id="in",
    title="Indiana law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.INDIANA),
    rules=RULES,
    held=Period(start=date(2007, 1, 1)),
)
