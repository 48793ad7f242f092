"""California: danger from a client, and reports of the abuse of children and of adults.

A psychotherapist who is told of a serious threat of violence tells victim and police; who does both
is free of liability.  A threat that a member of the family passes on counts as well.
"""

from datetime import date

from attrs import evolve

from disclosure_rules.law.patterns.abuse_report import WrittenReport, at_once, within
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
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Deadline, Period, TimeUnit
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["CALIFORNIA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

CIV_43_92_2013 = Provision(
    citation="Cal. Civ. Code § 43.92",
    gist="A psychotherapist's duty to protect from a patient's serious threat of violence against "
    "a reasonably identifiable victim, discharged by telling victim and police.",
    period=Period(start=date(2013, 1, 1)),
    source="https://self-law.org/code/ca/civil-code/43-92",
    read_on=_READ_ON,
    note="The section ends liability where both are told; other protective acts can meet the duty "
    "of Tarasoff v. Regents, 17 Cal.3d 425 (1976), but without that immunity.",
)
EWING_2004 = Provision(
    citation="Ewing v. Goldstein, 120 Cal.App.4th 807 (2004)",
    gist="A threat told to the therapist by a member of the patient's family counts.",
    period=Period(start=date(2004, 7, 16)),
    source="https://app.midpage.ai/document/ewing-v-goldstein-2257714",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
PEN_11165_7 = Provision(
    citation="Cal. Penal Code § 11165.7",
    gist="Who is a mandated reporter.",
    period=Period(start=date(2013, 1, 1)),
    source="https://leginfo.legislature.ca.gov/faces/billNavClient.xhtml?bill_id=200920100AB886",
    read_on=_READ_ON,
    note="Items (1) to (19) read in a bill of 2009 that sets the section out; the professions of "
    "mental health in a digest of the section. Dated from the first day on which all of it held.",
)
PEN_11165_7_LPCC = Provision(
    citation="Cal. Penal Code § 11165.7 as amended by SB 146 (2011)",
    gist="Licensed professional clinical counselors are mandated reporters.",
    period=Period(start=date(2013, 1, 1)),
    source="http://www.leginfo.ca.gov/pub/11-12/bill/sen/sb_0101-0150/"
    "sb_146_bill_20110607_amended_asm_v95.html (digest)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The digest says that the section is amended for professional clinical counselors; the "
    "words of the amended section were not read.",
)
PEN_11165_7_MEDICAL = Provision(
    citation="Cal. Penal Code § 11165.7(a), physicians and licensed nurses",
    gist="Physicians and licensed nurses are mandated reporters.",
    period=Period(start=date(2013, 1, 1)),
    source="http://www.mandatedreporterca.com/who/who.htm",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
PEN_11165_9_2007 = Provision(
    citation="Cal. Penal Code § 11165.9",
    gist="Reports go to police, sheriff, county welfare department, or designated probation.",
    period=Period(start=date(2007, 1, 1)),
    source="https://self-law.org/code/ca/penal-code/11165-9",
    read_on=_READ_ON,
)
PEN_11166_A_2013 = Provision(
    citation="Cal. Penal Code § 11166(a)",
    gist="A mandated reporter who, in that capacity, knows or reasonably suspects child abuse "
    "reports it by telephone at once and in writing within 36 hours.",
    period=Period(start=date(2013, 1, 1)),
    source="https://leginfo.legislature.ca.gov/faces/billVersionsCompareClient.xhtml?"
    "bill_id=201920200SB360",
    read_on=_READ_ON,
    note="Read in the text of 2013 and as set out in SB 360 of 2019, which did not pass; dated "
    "from 2013 to be on the safe side, the duty being older.",
)
WIC_15630 = Provision(
    citation="Cal. Welf. & Inst. Code § 15630(b)(1)",
    gist="A mandated reporter who sees, is told of, or reasonably suspects abuse of an elder or "
    "dependent adult reports it by telephone at once and in writing within two working days.",
    period=Period(start=_READ_ON),
    source="http://statutes.laws-info.com/california/wic/15630-15632 (older text)",
    read_on=_READ_ON,
    note="An older text was read, of no known date. Who must report, the ages, and the exception "
    "for psychotherapists in (b)(3) were not read: of the reporter it is asked.",
)

PROVISIONS = (
    CIV_43_92_2013,
    EWING_2004,
    PEN_11165_7,
    PEN_11165_7_LPCC,
    PEN_11165_7_MEDICAL,
    PEN_11165_9_2007,
    PEN_11166_A_2013,
    WIC_15630,
)

# ---------------------------------------------------------------- terms

# Evid. Code § 1010 as the source of the duty names it: LPCC, MFT, LCSW, psychologist,
# psychiatrist, and listed associates and trainees.
_PSYCHOTHERAPISTS = frozenset(
    (
        Profession.COUNSELOR,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.SOCIAL_WORKER,
        Profession.PSYCHOLOGIST,
        Profession.PSYCHIATRIST,
        Profession.COUNSELING_TRAINEE,
    )
)
_SERIOUS_THREAT = Danger(
    aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable victim or victims"
    told_by=frozenset((ThreatSource.CLIENT,)),  # "the patient has communicated"
    imminent=False,
    intent_and_ability=False,
    serious=True,  # "a serious threat of physical violence"
)
_BOTH = frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT))
_BOTH_TOLD = (frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),)
_TELL_BOTH = (
    MandateStep(text="Make reasonable efforts to tell the likely victim or victims."),
    MandateStep(text="Make reasonable efforts to tell a law enforcement agency."),
)
_TELL_VICTIM = Obligation(
    id="ca.tell_victim",
    code=ObligationCode.NOTIFY_VICTIM,
    text="Make reasonable efforts to tell the likely victim or victims of the threat.",
    timing=Timing.WITH,
)
_TELL_POLICE = Obligation(
    id="ca.tell_police",
    code=ObligationCode.NOTIFY_LAW_ENFORCEMENT,
    text="Make reasonable efforts to tell a law enforcement agency of the threat.",
    timing=Timing.WITH,
)
_NOT_HELD_OF_THE_DUTY = (
    "other protective acts, which can meet the duty of care without the section's immunity; "
    "psychiatric nurses and others of Evid. Code § 1010 not read"
)

DUTY = DutyToProtect(
    rule_id="ca.duty_to_protect",
    gist="A psychotherapist told by the patient of a serious threat of violence tells "
    "victim and police.",
    basis=(CIV_43_92_2013,),
    professions=_PSYCHOTHERAPISTS,
    danger=_SERIOUS_THREAT,
    notify=_BOTH,
    notify_all=True,
    steps=_TELL_BOTH,
    discharged_by=_BOTH_TOLD,
    immunity=True,
    obligations=(_TELL_VICTIM, _TELL_POLICE),
    leaves_out=_NOT_HELD_OF_THE_DUTY,
)
DUTY_TOLD_BY_FAMILY = DutyToProtect(
    rule_id="ca.duty_to_protect.told_by_family",
    gist="The same duty where a member of the patient's family tells of the threat.",
    basis=(CIV_43_92_2013, EWING_2004),
    professions=_PSYCHOTHERAPISTS,
    danger=evolve(_SERIOUS_THREAT, told_by=frozenset((ThreatSource.FAMILY_MEMBER,))),
    notify=_BOTH,
    notify_all=True,
    steps=_TELL_BOTH,
    discharged_by=_BOTH_TOLD,
    immunity=True,
    obligations=(_TELL_VICTIM, _TELL_POLICE),
    leaves_out=_NOT_HELD_OF_THE_DUTY,
)

_SUSPECTS = (
    "knows or reasonably suspects that a child has been the victim of child abuse or neglect"
)
_AT_ONCE = at_once("immediately or as soon as is practicably possible")
_IN_WRITING = WrittenReport(deadline=within(36))
# § 11165.9: "not including a school district police", and probation "if designated by the county".
_POLICE_AND_PROBATION = frozenset(
    (RecipientKind.LAW_ENFORCEMENT, RecipientKind.PROBATION_OR_PAROLE)
)
_WRITTEN_REPORT = Obligation(
    id="ca.written_report",
    code=ObligationCode.WRITTEN_REPORT,
    text="Send a written follow-up report within 36 hours of receiving the information.",
    timing=Timing.AFTER,
    deadline=within(36),
)

CHILD_ABUSE = ChildAbuseReport(
    rule_id="ca.child_abuse_report",
    place=Jurisdiction.CALIFORNIA,
    gist="A mandated reporter reports known or reasonably suspected child abuse.",
    basis=(PEN_11165_7, PEN_11165_9_2007, PEN_11166_A_2013),
    professions=frozenset(
        (
            Profession.PSYCHIATRIST,
            Profession.PSYCHOLOGIST,
            Profession.MARRIAGE_AND_FAMILY_THERAPIST,
            Profession.SOCIAL_WORKER,
            Profession.SUD_COUNSELOR,
            Profession.TEACHER,  # (a)(1)
            # (a)(5) "a certificated pupil personnel employee"
            Profession.SCHOOL_COUNSELOR,
            Profession.SCHOOL_PSYCHOLOGIST,
            Profession.SCHOOL_SOCIAL_WORKER,
            Profession.SCHOOL_NURSE,
            Profession.LAW_ENFORCEMENT_OFFICER,  # (a)(19) "A peace officer"
        )
    ),
    standard=_SUSPECTS,
    report_to=CHILD_PROTECTION,  # § 11165.9 "the county welfare department"
    report_to_if_authorized=_POLICE_AND_PROBATION,
    first="Report by telephone.",
    deadline=_AT_ONCE,
    written=_IN_WRITING,
    obligations=(_WRITTEN_REPORT,),
    leaves_out="clergy and the penitential communication; of reporters whose profession "
    "is not listed it is asked",
)
CHILD_ABUSE_COUNSELORS = evolve(
    CHILD_ABUSE,
    rule_id="ca.child_abuse_report.counselors",
    gist="A professional clinical counselor reports known or suspected child abuse.",
    basis=(PEN_11165_7_LPCC, PEN_11165_9_2007, PEN_11166_A_2013),
    professions=frozenset((Profession.COUNSELOR,)),
    asks_others=False,
    leaves_out="trainees",
)
CHILD_ABUSE_MEDICAL = evolve(
    CHILD_ABUSE,
    rule_id="ca.child_abuse_report.medical",
    gist="A physician or licensed nurse reports known or suspected child abuse.",
    basis=(PEN_11165_7_MEDICAL, PEN_11165_9_2007, PEN_11166_A_2013),
    professions=frozenset((Profession.PHYSICIAN, Profession.NURSE, Profession.NURSE_PRACTITIONER)),
    asks_others=False,
    leaves_out=None,
)

ADULT_ABUSE = AdultAbuseReport(
    rule_id="ca.adult_abuse_report",
    place=Jurisdiction.CALIFORNIA,
    gist="A mandated reporter reports abuse of an elder or dependent adult.",
    basis=(WIC_15630,),
    professions=frozenset(),  # not read: of everybody it is asked
    about=NOT_DEFINED,
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.SEXUAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.ABANDONMENT,
            AbuseKind.ISOLATION,  # and abduction
        )
    ),
    report_to=frozenset(
        (
            RecipientKind.ADULT_PROTECTIVE_SERVICES,
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.LONG_TERM_CARE_OMBUDSMAN,
        )
    ),
    first="Report by telephone.",
    deadline=at_once("by telephone immediately or as soon as practicably possible"),
    written=WrittenReport(deadline=Deadline(amount=2, unit=TimeUnit.BUSINESS_DAYS)),
    leaves_out="the psychotherapist's exception in (b)(3), which was not read",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_TOLD_BY_FAMILY),
    child_abuse_report(CHILD_ABUSE),
    child_abuse_report(CHILD_ABUSE_COUNSELORS),
    child_abuse_report(CHILD_ABUSE_MEDICAL),
    adult_abuse_report(ADULT_ABUSE),
)

CALIFORNIA = Law(
    id="ca",
    title="California law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.CALIFORNIA),
    rules=RULES,
    held=Period(start=date(2013, 1, 1)),
)
