"""California."""

from datetime import date

from disclosure_rules.law.patterns.child_abuse_report import ChildAbuseReport, child_abuse_report
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.privilege import (
    STATE_COURT,
    Assertion,
    Privilege,
    danger,
    privilege_rules,
)
from disclosure_rules.law.patterns.rule_501 import FRE_501_2011
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import discloser, place, process
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Deadline, Period, TimeUnit
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["CALIFORNIA", "RULES"]

_READ_ON = date(2026, 11, 22)

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

EVID_1010_1027 = Provision(
    citation="Cal. Evid. Code §§ 1010-1027",
    gist="The psychotherapist-patient privilege.",
    # In re S.W. (1978) speaks of it: from the end of that year it held for certain.
    period=Period(start=date(1979, 1, 1)),
    source="https://cetient.com/opinion/2141704/in-re-sw (opening)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Of the article only § 1024 was read: who holds and who must claim the privilege, and "
    "its other exceptions, were not.",
)
EVID_1024 = Provision(
    citation="Cal. Evid. Code § 1024",
    gist="No privilege where there is reasonable cause to believe the patient dangerous to "
    "themselves or to somebody's person or property, and disclosure necessary to prevent it.",
    period=Period(start=date(1979, 1, 1)),
    source="https://casetext.com/statute/california-codes/california-evidence-code/division-8-"
    "privileges/chapter-4-particular-privileges/article-7-psychotherapist-patient-privilege/"
    "section-1024-patient-dangerous-to-himself-or-others",
    read_on=_READ_ON,
    note="Undated copy; dated with the article that it belongs to.",
)

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
_REPORT_STEPS = (
    MandateStep(
        text="Report by telephone.",
        deadline=Deadline(
            amount=0,
            unit=TimeUnit.HOURS,
            words="immediately or as soon as is practicably possible",
        ),
    ),
    MandateStep(
        text="Send a written follow-up report.", deadline=Deadline(amount=36, unit=TimeUnit.HOURS)
    ),
)
_WRITTEN_REPORT = Obligation(
    id="ca.written_report",
    code=ObligationCode.WRITTEN_REPORT,
    text="Send a written follow-up report within 36 hours of receiving the information.",
    timing=Timing.AFTER,
    deadline=Deadline(amount=36, unit=TimeUnit.HOURS),
)
_AUTHORITIES = frozenset(
    (
        RecipientKind.CHILD_PROTECTIVE_SERVICES,
        RecipientKind.CHILD_WELFARE_AGENCY,  # § 11165.9 "the county welfare department"
        RecipientKind.LAW_ENFORCEMENT,  # "not including a school district police"
        RecipientKind.PROBATION_OR_PAROLE,  # "if designated by the county"
    )
)
_REPORTED = frozenset((ProtectiveStep.REPORT_MADE, ProtectiveStep.WRITTEN_REPORT_MADE))

RULES: tuple[Rule, ...] = (
    duty_to_protect(
        DutyToProtect(
            rule_id="ca.duty_to_protect",
            gist="A psychotherapist told by the patient of a serious threat of violence tells "
            "victim and police.",
            basis=(CIV_43_92_2013,),
            professions=_PSYCHOTHERAPISTS,
            told_by=frozenset((ThreatSource.CLIENT,)),
            needs_imminence=False,
            needs_intent_and_ability=False,
            notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
            notify_all=True,
            steps=_TELL_BOTH,
            discharged_by=_BOTH_TOLD,
            obligations=(_TELL_VICTIM, _TELL_POLICE),
            leaves_out="other protective acts, which can meet the duty of care without the "
            "section's immunity; psychiatric nurses and others of Evid. Code § 1010 not read",
        )
    ),
    duty_to_protect(
        DutyToProtect(
            rule_id="ca.duty_to_protect.told_by_family",
            gist="The same duty where a member of the patient's family tells of the threat.",
            basis=(CIV_43_92_2013, EWING_2004),
            professions=_PSYCHOTHERAPISTS,
            told_by=frozenset((ThreatSource.FAMILY_MEMBER,)),
            needs_imminence=False,
            needs_intent_and_ability=False,
            notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
            notify_all=True,
            steps=_TELL_BOTH,
            discharged_by=_BOTH_TOLD,
            obligations=(_TELL_VICTIM, _TELL_POLICE),
            leaves_out="other protective acts, which can meet the duty of care without the "
            "section's immunity; psychiatric nurses and others of Evid. Code § 1010 not read",
        )
    ),
    child_abuse_report(
        ChildAbuseReport(
            rule_id="ca.child_abuse_report",
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
            report_to=_AUTHORITIES,
            steps=_REPORT_STEPS,
            discharged_by=_REPORTED,
            obligations=(_WRITTEN_REPORT,),
            leaves_out="clergy and the penitential communication; of reporters whose profession "
            "is not listed it is asked",
        )
    ),
    child_abuse_report(
        ChildAbuseReport(
            rule_id="ca.child_abuse_report.counselors",
            gist="A professional clinical counselor reports known or suspected child abuse.",
            basis=(PEN_11165_7_LPCC, PEN_11165_9_2007, PEN_11166_A_2013),
            professions=frozenset((Profession.COUNSELOR,)),
            report_to=_AUTHORITIES,
            steps=_REPORT_STEPS,
            discharged_by=_REPORTED,
            obligations=(_WRITTEN_REPORT,),
            leaves_out="trainees",
        )
    ),
    child_abuse_report(
        ChildAbuseReport(
            rule_id="ca.child_abuse_report.medical",
            gist="A physician or licensed nurse reports known or suspected child abuse.",
            basis=(PEN_11165_7_MEDICAL, PEN_11165_9_2007, PEN_11166_A_2013),
            professions=frozenset(
                (Profession.PHYSICIAN, Profession.NURSE, Profession.NURSE_PRACTITIONER)
            ),
            report_to=_AUTHORITIES,
            steps=_REPORT_STEPS,
            discharged_by=_REPORTED,
            obligations=(_WRITTEN_REPORT,),
        )
    ),
    *privilege_rules(
        Privilege(
            rule_id="ca.psychotherapist_privilege",
            gist="What was said in confidence to a psychotherapist stays out of a proceeding.",
            basis=(EVID_1010_1027,),
            forum=STATE_COURT,
            professional=any_of(
                discloser.profession.is_in(*_PSYCHOTHERAPISTS),
                process.privilege_reaches_profession,
            ),
            assertion=Assertion.NOT_READ,
            holders=frozenset(),
            exceptions=(
                danger(
                    EVID_1024,
                    to_self=True,  # "dangerous to himself"
                    to_others=True,  # "or to the person"
                    to_property=True,  # "or property of another"
                    if_telling_is_necessary=True,  # "necessary to prevent the threatened danger"
                ),
            ),
            exceptions_are_whole=False,
            federal_basis=(FRE_501_2011,),
            leaves_out="all of Evid. Code §§ 1010-1027 but § 1024: an exception that was not read "
            "is said of the item; proceedings other than in court",
        )
    ),
)

CALIFORNIA = Law(
    id="ca",
    title="California law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    leaves_out="of the psychotherapist-patient privilege (Evid. Code §§ 1010-1027) all but that "
    "there is one and its exception for danger; the Confidentiality of Medical Information Act, "
    "Welf. & Inst. Code § 5328, minors' consent, and reports of elder and dependent-adult abuse "
    "are not held yet",
    governs=place.jurisdictions.includes(Jurisdiction.CALIFORNIA),
    rules=RULES,
)
