"""Louisiana: danger from a client, and reports of the abuse of children and of adults.

A threat that the treating professional judges significant goes to victim and police.  A child
abuse report goes to the department about a parent or caretaker, and to the police about anybody
else.
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
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.condition import any_of
from disclosure_rules.logic.facts import abuse, place, recipient
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Deadline, Period, TimeUnit
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["LOUISIANA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

LARS_9_2800_2 = Provision(
    citation="La. Rev. Stat. § 9:2800.2",
    gist="A treating professional told of a significant threat of physical violence against a "
    "clearly identified victim, with apparent intent and ability, tells victim and law "
    "enforcement.",
    period=Period(start=date(2025, 1, 1)),
    source="https://e.casetext.com/statute/louisiana-revised-statutes § 9:2800.2 (through the "
    "2024 session)",
    read_on=_READ_ON,
)
LACHC_603_610 = Provision(
    citation="La. Child. Code arts. 603(17), 610",
    gist="Whoever gives mental health diagnosis, counseling or treatment reports suspected child "
    "abuse at once: to the department about a parent or caretaker, to law enforcement about "
    "anybody else; and in writing within five days.",
    period=Period(start=date(2023, 5, 31)),
    source="https://legis.la.gov/legis/Law.aspx?d=73202 (art. 610); "
    "https://www.denver.goarch.org/louisiana-reporting (quotes art. 603(17)); https://www.childwel"
    "fare.gov/resources/mandatory-reporting-child-abuse-and-neglect-louisiana/ (May 2023)",
    read_on=_READ_ON,
    note="Art. 609, with the standard and what privileges are worth, was not read. Reports to "
    "both are allowed; suspected trafficking goes to the hotline.",
)
LARS_15_1504 = Provision(
    citation="La. Rev. Stat. §§ 15:1503, 15:1504",
    gist="Any person with cause to believe that an adult's health or welfare is harmed by abuse, "
    "neglect or exploitation reports it.",
    period=Period(start=date(2009, 1, 1)),
    source="https://legis.la.gov/Legis/law.aspx?d=508940 (Acts 2008, No. 181)",
    read_on=_READ_ON,
    note="To whom and by when (§ 15:1505) was not read; the definitions (§ 15:1503) were read as "
    "a summary.",
)

PROVISIONS = (
    LARS_9_2800_2,
    LACHC_603_610,
    LARS_15_1504,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="la.duty_to_protect",
    gist="A treating professional told of a significant threat against a clearly identified "
    "victim tells victim and police.",
    basis=(LARS_9_2800_2,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a clearly identified victim or victims"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=True,
        serious=True,  # "deemed … significant" in clinical judgment
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make a reasonable effort to communicate the threat to the potential victim or "
            "victims."
        ),
        MandateStep(
            text="Notify law enforcement authorities in the vicinity of the patient's or "
            "potential victim's residence."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="la.child_abuse_report",
    place=Jurisdiction.LOUISIANA,
    gist="Whoever provides counseling or mental health care reports suspected child abuse at once.",
    basis=(LACHC_603_610,),
    # art. 603(17)(b): any "individual who provides counseling services"
    professions=MENTAL_HEALTH_PROFESSIONALS
    | {
        Profession.SUD_COUNSELOR,
        Profession.SCHOOL_COUNSELOR,
        Profession.PSYCHOANALYST,
        Profession.COUNSELING_TRAINEE,
        Profession.CLERGY,
    },
    standard=None,  # not read
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    to_when=any_of(
        recipient.kind.is_in(*CHILD_PROTECTION) & abuse.suspect_has_care,
        recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT) & ~abuse.suspect_has_care,
    ),
    deadline=at_once("immediately (hotline, online portal or in person)"),
    first="Report to the department about a parent, caretaker or household member; to law "
    "enforcement about anybody else.",
    written=WrittenReport(
        deadline=Deadline(
            amount=5, unit=TimeUnit.CALENDAR_DAYS, words="within five days of an oral report"
        )
    ),
    leaves_out="an unknown suspect in a suspected home, and trafficking, which go to the "
    "department; confidential communications of clergy",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="la.adult_abuse_report",
    place=Jurisdiction.LOUISIANA,
    gist="Any person with cause to believe that an adult is harmed by abuse, neglect or "
    "exploitation reports it.",
    basis=(LARS_15_1504,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.ABANDONMENT,
            AbuseKind.ISOLATION,
            AbuseKind.SEXUAL,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset(),
    report_to_if_authorized=frozenset(
        (RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)
    ),
    deadline=None,
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

LOUISIANA = Law(
    id="la",
    title="Louisiana law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.LOUISIANA),
    rules=RULES,
    held=Period(start=date(2009, 1, 1)),
)
