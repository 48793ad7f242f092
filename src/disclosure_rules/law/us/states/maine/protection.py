"""Maine: danger from a client, and reports of the abuse of children and of adults.

A reasonable belief that the client is likely to engage in violence, against anybody or themselves,
is enough: no threat in words and no named victim.  Telling a victim, telling the police or seeking
hospitalization ends the duty.
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
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS, PHYSICIANS
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["MAINE", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

MRS_32_7007 = Provision(
    citation="32 M.R.S. §§ 6207-C, 7007",
    gist="A social worker or alcohol and drug counselor who reasonably believes, from "
    "communications with the client, that the client is likely to engage in violence that "
    "seriously endangers self or others warns or protects.",
    period=Period(start=date(2022, 12, 31)),
    source="https://codes.findlaw.com/me/title-32-professions-and-occupations/me-rev-st-tit-32-"
    "sect-7007/; "
    "https://www.lawserver.com/law/state/maine/me-statutes/maine_revised_statutes_title_32_6207-c "
    "(2022)",
    read_on=_READ_ON,
)
MRS_32_13867 = Provision(
    citation="32 M.R.S. §§ 2600-F, 3300-I, 3820, 13867",
    gist="Counseling professionals, psychologists and physicians have the same duty.",
    period=Period(start=date(2022, 12, 31)),
    source="a public table of all states' duties to warn, of no known legal author; the enacting "
    "law, P.L. 2019 ch. 317, at "
    "http://www.mainelegislature.org/legis/bills/bills_129th/chapters/PUBLIC317.asp",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Said to be identical to § 7007.",
)
MRS_22_4011_A = Provision(
    citation="22 M.R.S. § 4011-A(1)",
    gist="A mental health professional who knows or has reasonable cause to suspect that a child "
    "is or is likely to be abused or neglected reports it at once.",
    period=Period(start=_READ_ON),
    source="https://lawserver.com/law/state/maine/me-statutes/"
    "maine_revised_statutes_title_22_4011-a",
    read_on=_READ_ON,
    note="The report in writing (§ 4012), reports to the prosecutor, and what privileges are "
    "worth (§ 4015) were not read.",
)
MRS_22_3477 = Provision(
    citation="22 M.R.S. § 3477(1)",
    gist="A mental health professional who suspects that an incapacitated or dependent adult is "
    "or is likely to be abused reports it at once.",
    period=Period(start=date(2023, 4, 30)),
    source="https://animallaw.info/statute/me-cruelty-reporting-§-3477-persons-mandated-report-"
    "suspected-abuse-neglect-or-exploitation; RAINN (April 2023)",
    read_on=_READ_ON,
)

PROVISIONS = (
    MRS_32_7007,
    MRS_32_13867,
    MRS_22_4011_A,
    MRS_22_3477,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="me.duty_to_protect",
    gist="A social worker or drug counselor who believes that the client is likely to be violent "
    "warns or protects.",
    basis=(MRS_32_7007,),
    professions=frozenset((Profession.SOCIAL_WORKER, Profession.SUD_COUNSELOR)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to self or others"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "based on communications with the client"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious risk of harm"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to a potential victim, "
            "notify a law enforcement agency, or seek involuntary hospitalization of the client."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
DUTY_OF_COUNSELORS = DutyToProtect(
    rule_id="me.duty_to_protect.counselors",
    gist="Counseling professionals, psychologists and physicians have the same duty.",
    basis=(
        MRS_32_7007,
        MRS_32_13867,
    ),
    professions=PHYSICIANS
    | {Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST, Profession.PSYCHOLOGIST},
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to self or others"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "based on communications with the client"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious risk of harm"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to a potential victim, "
            "notify a law enforcement agency, or seek involuntary hospitalization of the client."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="me.child_abuse_report",
    place=Jurisdiction.MAINE,
    gist="A mental health professional who suspects that a child is or is likely to be abused "
    "reports it at once.",
    basis=(MRS_22_4011_A,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    standard="knows or has reasonable cause to suspect that a child has been or is likely to be "
    "abused or neglected",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately"),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="me.adult_abuse_report",
    place=Jurisdiction.MAINE,
    gist="A mental health professional who suspects abuse of an incapacitated or dependent adult "
    "reports it at once.",
    basis=(MRS_22_3477,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_OF_COUNSELORS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

MAINE = Law(
    id="me",
    title="Maine law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.MAINE),
    rules=RULES,
    held=Period(start=date(2022, 12, 31)),
)
