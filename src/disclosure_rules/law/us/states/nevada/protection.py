"""Nevada: danger from a client, and reports of the abuse of children and of adults.

Either the patient's emergency admission is applied for, or victim and police, and a parent of a
victim who is a minor, are told in time.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import within
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
from disclosure_rules.law.patterns.professions import COUNSELORS_AND_THERAPISTS, PHYSICIANS
from disclosure_rules.logic.facts import place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["NEVADA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

NRS_629_550 = Provision(
    citation="Nev. Rev. Stat. § 629.550(1)",
    gist="A professional told of an explicit threat of imminent serious harm, with intent and "
    "ability, applies for emergency admission or tells the person threatened and the nearest law "
    "enforcement agency.",
    period=Period(start=date(2019, 12, 31)),
    source="https://legalfix.com/statutes/state-codes/nevada/chapter-629/statute-629-550 (2019)",
    read_on=_READ_ON,
    note="Amended since, which was not read: a mental health crisis hold is said to stand where "
    "emergency admission stood.",
)
NRS_629_550_C = Provision(
    citation="Nev. Rev. Stat. § 629.550(1)(c)",
    gist="If the person threatened is a minor, the parent or guardian is told as well.",
    period=Period(start=date(2019, 12, 31)),
    source="https://legalfix.com/statutes/state-codes/nevada/chapter-629/statute-629-550 (2019)",
    read_on=_READ_ON,
)
NRS_432B_220 = Provision(
    citation="Nev. Rev. Stat. §§ 432B.220, 432B.225, 432B.250",
    gist="Licensed counselors, therapists, psychologists and social workers who in that capacity "
    "have reasonable cause to believe that a child is abused report within 24 hours; privileges "
    "are no excuse.",
    period=Period(start=_READ_ON),
    source="github.com/public-law/nevada-revised-statutes-parser (copy of NRS ch. 432B, several "
    "years old)",
    read_on=_READ_ON,
    note="The copy bears no date.",
)
NRS_200_5093 = Provision(
    citation="Nev. Rev. Stat. §§ 200.5092, 200.5093",
    gist="Listed professionals report abuse of an older or vulnerable person within 24 hours.",
    period=Period(start=date(2021, 12, 31)),
    source="https://instalawyer.io/laws/nevada-revised-statutes/chapter-200-crimes-against-nrs-"
    "2005093-report-of; http://nv.elaws.us/nrs/200.50935?id=10592 (2013)",
    read_on=_READ_ON,
    note="The list was read in a former section of 2013 (200.50935).",
)

PROVISIONS = (
    NRS_629_550,
    NRS_629_550_C,
    NRS_432B_220,
    NRS_200_5093,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="nv.duty_to_protect",
    gist="A professional told of an explicit threat of imminent serious harm admits the patient "
    "or tells victim and police.",
    basis=(NRS_629_550,),
    professions=PHYSICIANS
    | {
        Profession.PSYCHOLOGIST,
        Profession.NURSE,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.COUNSELOR,
        Profession.SOCIAL_WORKER,
    },
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a clearly identified or identifiable person"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,  # "imminent serious physical harm or death"
        intent_and_ability=True,  # "the intent and ability"
        serious=True,
        explicit=True,  # "an explicit threat"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Apply for the emergency admission of the patient; or make a reasonable effort "
            "to communicate the threat in time to the person who is the subject of it and to the "
            "law enforcement agency closest to that person's residence."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
DUTY_TO_PARENT = DutyToProtect(
    rule_id="nv.duty_to_protect.minor_victim",
    gist="If the person threatened is a minor, the parent or guardian is told as well.",
    basis=(
        NRS_629_550,
        NRS_629_550_C,
    ),
    professions=PHYSICIANS
    | {
        Profession.PSYCHOLOGIST,
        Profession.NURSE,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.COUNSELOR,
        Profession.SOCIAL_WORKER,
    },
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a clearly identified or identifiable person"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,  # "imminent serious physical harm or death"
        intent_and_ability=True,  # "the intent and ability"
        serious=True,
        explicit=True,  # "an explicit threat"
        also=threat.target_is_minor,
    ),
    notify=frozenset((RecipientKind.PARENT_OF_VICTIM,)),
    notify_all=False,
    steps=(MandateStep(text="Make a reasonable effort to tell the parent or guardian in time."),),
    discharged_by=(
        frozenset((ProtectiveStep.PARENT_OF_VICTIM_TOLD,)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="nv.child_abuse_report",
    place=Jurisdiction.NEVADA,
    gist="A licensed counselor, therapist, psychologist or social worker reports suspected child "
    "abuse within 24 hours.",
    basis=(NRS_432B_220,),
    # chapters 641, 641A, 641B, 641C
    professions=COUNSELORS_AND_THERAPISTS | {Profession.PSYCHOLOGIST, Profession.SUD_COUNSELOR},
    standard="in his or her professional or occupational capacity, knows or has reasonable cause "
    "to believe that a child has been abused or neglected",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=within(24, "as soon as reasonably practicable but not later than 24 hours"),
    excused=frozenset((Profession.CLERGY, Profession.ATTORNEY)),
    leaves_out="of clergy only the confession of the offender is excepted",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="nv.adult_abuse_report",
    place=Jurisdiction.NEVADA,
    gist="A listed professional reports abuse of an older or vulnerable person within 24 hours.",
    basis=(NRS_200_5093,),
    professions=PHYSICIANS
    | {
        Profession.PSYCHOLOGIST,
        Profession.MARRIAGE_AND_FAMILY_THERAPIST,
        Profession.COUNSELOR,
        Profession.SUD_COUNSELOR,
    },
    about=CoveredAdults(from_age=60, vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.ISOLATION,
            AbuseKind.ABANDONMENT,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=within(24, "as soon as reasonably practicable, not later than 24 hours"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_TO_PARENT),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

NEVADA = Law(
    id="nv",
    title="Nevada law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.NEVADA),
    rules=RULES,
    held=Period(start=date(2019, 12, 31)),
)
