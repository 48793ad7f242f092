"""Massachusetts: danger from a client, and reports of the abuse of children and of adults.

An explicit threat with intent and ability, or a known history of violence with a clear and present
danger, raises the duty; one of the listed precautions ends it.
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
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import place, threat
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["MASSACHUSETTS", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

MGL_123_36B = Provision(
    citation="Mass. Gen. Laws ch. 123, §§ 1, 36B",
    gist="A licensed mental health professional takes reasonable precautions on an explicit "
    "threat to kill or seriously injure, or on a known history of violence with a clear and "
    "present danger: one or more of telling the victim, telling the police, hospitalization.",
    period=Period(start=date(2025, 1, 1)),
    source="https://instalawyer.io/laws/massachusetts-general-laws/section-36b-duty-to (2024 "
    "session)",
    read_on=_READ_ON,
    note="It takes the place of any common-law duty (Shea v. Caritas Carney Hosp., 2011). "
    "Nothing need be done that would endanger the professional or the victim. "
    "Who is a licensed mental health professional (§ 1) was not read.",
)
MGL_112_172 = Provision(
    citation="Mass. Gen. Laws ch. 112, § 172",
    gist="The confidentiality of allied mental health professionals may be waived when a "
    "communication reveals the contemplation of a crime or a harmful act.",
    period=Period(start=_READ_ON),
    source="https://malegislature.gov/Laws/GeneralLaws/PartI/TitleXVI/Chapter112/Section172",
    read_on=_READ_ON,
)
MGL_119_51A = Provision(
    citation="Mass. Gen. Laws ch. 119, § 51A(a)",
    gist="A mandated reporter with reasonable cause to believe that a child suffers from abuse "
    "or neglect tells the department at once and files a written report within 48 hours; no "
    "privilege prevents the filing.",
    period=Period(start=_READ_ON),
    source="https://instalawyer.io/laws/massachusetts-general-laws/section-51a-reporting-of",
    read_on=_READ_ON,
)
MGL_119_21 = Provision(
    citation="Mass. Gen. Laws ch. 119, § 21",
    gist="Allied mental health professionals and drug and alcoholism counselors are mandated "
    "reporters.",
    period=Period(start=_READ_ON),
    source="https://www.churchlawandtax.com/child-abuse-laws/child-abuse-reporting-laws-for-"
    "massachusetts/",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
MGL_19A_15 = Provision(
    citation="Mass. Gen. Laws ch. 19A, § 15",
    gist="Social workers, psychologists and family counselors, among others, report abuse of "
    "anybody of 60 or older at once and in writing within 48 hours.",
    period=Period(start=_READ_ON),
    source="https://www.mass.gov/service-details/who-must-report-abuse; "
    "https://eversafe.com/mandatory-reporting/massachusetts",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Licensed mental health counselors are not named: it is asked. The law on disabled "
    "persons of 18 to 59 (ch. 19C) was not read.",
)

PROVISIONS = (
    MGL_123_36B,
    MGL_112_172,
    MGL_119_51A,
    MGL_119_21,
    MGL_19A_15,
)

# ---------------------------------------------------------------- terms

# § 36B(1)(a)
DUTY = DutyToProtect(
    rule_id="ma.duty_to_protect",
    gist="A licensed mental health professional takes a precaution on an explicit threat to kill "
    "or seriously injure.",
    basis=(MGL_123_36B,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identified victim or victims"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "the patient has communicated"
        imminent=False,
        intent_and_ability=True,  # "the apparent intent and ability"
        serious=True,  # "kill or inflict serious bodily injury"
        explicit=True,  # "an explicit threat"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Do one or more of these: make reasonable efforts to tell the victim; notify "
            "the police; arrange voluntary hospitalization; start involuntary hospitalization."
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
# § 36B(1)(b)
DUTY_BY_HISTORY = DutyToProtect(
    rule_id="ma.duty_to_protect.history",
    gist="The same on a known history of physical violence and a clear and present danger.",
    basis=(MGL_123_36B,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=True,
        # "a history of physical violence", "a clear and present danger"
        also=threat.client_is_known_violent & threat.is_clear_and_present_danger,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Do one or more of these: make reasonable efforts to tell the victim; notify "
            "the police; arrange voluntary hospitalization; start involuntary hospitalization."
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
WARNING_ALLIED = PermissionToWarn(
    rule_id="ma.permission_to_warn.allied_professionals",
    gist="A counselor or therapist may disclose a contemplated crime or harmful act.",
    basis=(MGL_112_172,),
    professions=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
    danger=Danger(
        aimed_at=frozenset(),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.client_intends_crime,  # "contemplation of a crime or a harmful act"
    ),
    to=None,  # nobody is named
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ma.child_abuse_report",
    place=Jurisdiction.MASSACHUSETTS,
    gist="A mandated reporter with reasonable cause to believe that a child is abused tells the "
    "department at once.",
    basis=(
        MGL_119_51A,
        MGL_119_21,
    ),
    professions=frozenset(
        (Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST, Profession.SUD_COUNSELOR)
    ),
    standard="reasonable cause to believe that a child is suffering physical or emotional injury "
    "resulting from abuse or neglect",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately communicate orally"),
    written=WrittenReport(deadline=within(48)),
)
ELDER_ABUSE = AdultAbuseReport(
    rule_id="ma.adult_abuse_report",
    place=Jurisdiction.MASSACHUSETTS,
    gist="A social worker, psychologist or family counselor reports abuse of anybody of 60 or "
    "older at once.",
    basis=(MGL_19A_15,),
    # "family counselor", psychologist, social worker
    professions=frozenset(
        (
            Profession.MARRIAGE_AND_FAMILY_THERAPIST,
            Profession.PSYCHOLOGIST,
            Profession.SOCIAL_WORKER,
        )
    ),
    about=CoveredAdults(from_age=60),
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediate oral report"),
    written=WrittenReport(deadline=within(48)),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_BY_HISTORY),
    permission_to_warn(WARNING_ALLIED),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ELDER_ABUSE),
)

MASSACHUSETTS = Law(
    id="ma",
    title="Massachusetts law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.MASSACHUSETTS),
    rules=RULES,
    held=Period(start=date(2025, 1, 1)),
)
