"""Alabama: danger from a client, and reports of the abuse of children and of adults.

Marriage and family therapists must tell victim and police of a serious threat.  The counselors'
section speaks only of what discharges a duty "if there is" one, so counselors may tell both and
should.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import WrittenReport, at_once
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
from disclosure_rules.law.patterns.duty_to_protect import THE_THREAT, DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import (
    EDUCATORS,
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["ALABAMA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

ALA_34_17A_23 = Provision(
    citation="Ala. Code § 34-17A-23",
    gist="A marriage and family therapist to whom a patient communicates a serious threat of "
    "physical violence tells victim and law enforcement; that discharges the duty.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Ala. "
    "Code §§ 34-17A-21, 34-17A-23",
    read_on=_READ_ON,
)
ALA_34_17A_21 = Provision(
    citation="Ala. Code § 34-17A-21(2)",
    gist="The privilege of marriage and family therapy yields to prevent a clear and immediate "
    "danger to a person.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Ala. "
    "Code §§ 34-17A-21, 34-17A-23",
    read_on=_READ_ON,
)
ALA_34_8A_24 = Provision(
    citation="Ala. Code § 34-8A-24",
    gist="If a counselor has a duty to warn of a serious threat, telling victim and law "
    "enforcement discharges it; the disclosure is protected.",
    period=Period(start=_READ_ON),
    source='a web copy of "Code of Alabama, Section 34-8A-24 - Liability", full section, no date',
    read_on=_READ_ON,
    note='The first sentence as reproduced has no "except", so it does not plainly impose a '
    "duty: the wording should be checked in the official code. No duty statute was found for "
    "psychologists, psychiatrists or social workers.",
)
ALA_26_14_3 = Provision(
    citation="Ala. Code §§ 26-14-1(4), 26-14-3",
    gist="Mental health professionals, among many others, report known or suspected child abuse "
    "at once by word of mouth and then in writing.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Alabama",
    read_on=_READ_ON,
    note="That no privilege but that of attorney and client keeps evidence out of court (§ "
    "26-14-10) is another matter than the report.",
)
ALA_38_9_8 = Provision(
    citation="Ala. Code §§ 38-9-2, 38-9-8",
    gist="Physicians and other practitioners of the healing arts report abuse of a protected "
    "person at once and then in writing.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Alabama",
    read_on=_READ_ON,
    note="Whether a counselor is a practitioner of the healing arts is not settled by the text: "
    "it is asked.",
)

PROVISIONS = (
    ALA_34_17A_23,
    ALA_34_17A_21,
    ALA_34_8A_24,
    ALA_26_14_3,
    ALA_38_9_8,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="al.duty_to_protect",
    gist="A marriage and family therapist told of a serious threat of violence tells victim and "
    "police.",
    basis=(ALA_34_17A_23,),
    professions=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable victim or victims"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "the patient has communicated"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat of physical violence"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(text="Make reasonable efforts to tell the victim or victims of the threat."),
        MandateStep(text="Make reasonable efforts to tell a law enforcement agency of the threat."),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
WARNING_COUNSELORS = PermissionToWarn(
    rule_id="al.permission_to_warn.counselors",
    gist="A counselor told of a serious threat of violence may tell victim and police, and "
    "should tell both.",
    basis=(ALA_34_8A_24,),
    # "licensed professional counselor or associate licensed counselor"
    professions=frozenset((Profession.COUNSELOR, Profession.COUNSELING_TRAINEE)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),
        told_by=frozenset((ThreatSource.CLIENT,)),  # "a client who has communicated"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat of physical violence"
    ),
    to=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    immunity=True,
    obligations=(
        Obligation(
            id="al.tell_both",
            code=ObligationCode.NOTIFY_LAW_ENFORCEMENT,
            text="Tell both the victim or victims and a law enforcement agency: if there is a duty "
            "to warn, nothing less discharges it.",
            timing=Timing.WITH,
        ),
    ),
    covers=THE_THREAT,
)
WARNING_THERAPISTS = PermissionToWarn(
    rule_id="al.permission_to_warn.therapists",
    gist="A marriage and family therapist may disclose to prevent a clear and immediate danger "
    "to a person.",
    basis=(ALA_34_17A_21,),
    professions=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to a person or persons"
        told_by=None,
        imminent=True,  # "clear and immediate danger"
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="al.child_abuse_report",
    place=Jurisdiction.ALABAMA,
    gist="A mental health professional, and many others, report known or suspected abuse of a "
    "child at once.",
    basis=(ALA_26_14_3,),
    professions=MENTAL_HEALTH_PROFESSIONALS
    | PHYSICIANS
    | NURSES
    | EDUCATORS
    | {Profession.LAW_ENFORCEMENT_OFFICER, Profession.CLERGY},
    standard="child is known or suspected to be a victim of child abuse or neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately, by telephone or direct communication"),
    written=WrittenReport(),
    excused=frozenset((Profession.CLERGY,)),
    leaves_out="other persons called upon to render aid to a child: of them it is asked",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="al.adult_abuse_report",
    place=Jurisdiction.ALABAMA,
    gist="A practitioner of the healing arts reports abuse of a protected person at once.",
    basis=(ALA_38_9_8,),
    professions=PHYSICIANS,  # "physicians and other practitioners of the healing arts"
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.SEXUAL,
            AbuseKind.EMOTIONAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=at_once("oral report immediately, followed by a written report"),
    written=WrittenReport(),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    permission_to_warn(WARNING_COUNSELORS),
    permission_to_warn(WARNING_THERAPISTS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

ALABAMA = Law(
    id="al",
    title="Alabama law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.ALABAMA),
    rules=RULES,
    held=Period(start=date(2026, 2, 15)),
)
