"""Minnesota: danger from a client, and reports of the abuse of children and of adults.

Counselors and drug counselors may discharge their duty by telling any of police, victim, family or
others who can avert the harm.  Psychologists, therapists and social workers tell the victim, and
the police only if the victim cannot be reached. A threat counts whoever told of it, if that person
knows the client.
"""

from datetime import date

from attrs import evolve

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
from disclosure_rules.law.patterns.professions import (
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import abuse, place, steps
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Deadline, Period, TimeUnit
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["MINNESOTA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

MINN_148B_593 = Provision(
    citation="Minn. Stat. § 148B.593(c)",
    gist="A counselor told by the client or another of a specific, serious threat to self or to "
    "an identifiable victim tells police, victim, family, or others who can avert the harm.",
    period=Period(start=_READ_ON),
    source="https://lawserver.com/law/state/minnesota/mn-statutes/minnesota_statutes_148b-593",
    read_on=_READ_ON,
)
MINN_148F_13 = Provision(
    citation="Minn. Stat. § 148F.13, subd. 2",
    gist="Alcohol and drug counselors have the same duty.",
    period=Period(start=_READ_ON),
    source="a public table of all states' duties to warn, of no known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
MINN_148_975 = Provision(
    citation="Minn. Stat. §§ 148.975, 148B.391",
    gist="A psychologist or marriage and family therapist told of a specific, serious threat "
    "communicates it to the victim and, if unable to make contact, to the nearest law enforcement "
    "agency.",
    period=Period(start=_READ_ON),
    source="https://lawserver.com/law/state/minnesota/mn-laws/minnesota_statutes_148-975; "
    "https://instalawyer.io/laws/minnesota-statutes/section-148b391-duty-to",
    read_on=_READ_ON,
    note="Threats of suicide are excluded.",
)
MINN_148E_240 = Provision(
    citation="Minn. Stat. § 148E.240, subd. 6",
    gist="Social workers have the same duty.",
    period=Period(start=_READ_ON),
    source="a public table of all states' duties to warn, of no known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
MINN_260E_06 = Provision(
    citation="Minn. Stat. §§ 260E.06, 260E.09",
    gist="A professional in psychological or psychiatric treatment, the healing arts or social "
    "services reports maltreatment of a child, now or within three years, within 24 hours, and in "
    "writing within 72 hours of working days.",
    period=Period(start=date(2021, 1, 1)),
    source="https://www.revisor.mn.gov/bills/text.php (HF 310 of 2021: § 260E.06 of 2020 as "
    "existing law); https://www.childwelfare.gov/resources/mandatory-reporting-child-abuse-and-"
    "neglect-minnesota/ (May 2023)",
    read_on=_READ_ON,
    note="That maltreatment of a now-adult outside the three years is not reportable is an "
    "inference, and is asked.",
)
MINN_626_557 = Provision(
    citation="Minn. Stat. § 626.557, subd. 3(a), 3a",
    gist="A mandated reporter with reason to believe that a vulnerable adult is maltreated "
    "reports it at once to the common entry point.",
    period=Period(start=date(2019, 9, 17)),
    source="https://revisor.mn.gov/statutes/cite/626.557/version/2019-09-17",
    read_on=_READ_ON,
    note='Who must report and what "immediately" comes to (§ 626.5572) was not read: of the '
    "reporter it is asked.",
)

PROVISIONS = (
    MINN_148B_593,
    MINN_148F_13,
    MINN_148_975,
    MINN_148E_240,
    MINN_260E_06,
    MINN_626_557,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="mn.duty_to_protect",
    gist="A counselor told of a specific, serious threat tells police, victim, family or others "
    "who can avert the harm.",
    basis=(MINN_148B_593,),
    professions=frozenset((Profession.COUNSELOR,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON, Target.SELF)),
        # "client or other person"
        told_by=frozenset(
            (ThreatSource.CLIENT, ThreatSource.FAMILY_MEMBER, ThreatSource.OTHER_PERSON)
        ),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "specific, serious threat"
        explicit=True,
    ),
    notify=frozenset(
        (
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.LIKELY_VICTIM,
            RecipientKind.FAMILY_MEMBER,
            RecipientKind.PARENT,
            RecipientKind.SPOUSE_OR_PARTNER,
            RecipientKind.CRISIS_TEAM,
            RecipientKind.EMERGENCY_SERVICES,
            RecipientKind.HOSPITAL,
            RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
        )
    ),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to law enforcement, the "
            "potential victim, the family of the client, or others in a position to prevent or "
            "avert the harm."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.FAMILY_TOLD,)),
        frozenset((ProtectiveStep.ABLE_PERSON_TOLD,)),
    ),
    immunity=True,
)
DUTY_OF_DRUG_COUNSELORS = DutyToProtect(
    rule_id="mn.duty_to_protect.drug_counselors",
    gist="Alcohol and drug counselors have the same duty.",
    basis=(
        MINN_148B_593,
        MINN_148F_13,
    ),
    professions=frozenset((Profession.SUD_COUNSELOR,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON, Target.SELF)),
        # "client or other person"
        told_by=frozenset(
            (ThreatSource.CLIENT, ThreatSource.FAMILY_MEMBER, ThreatSource.OTHER_PERSON)
        ),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "specific, serious threat"
        explicit=True,
    ),
    notify=frozenset(
        (
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.LIKELY_VICTIM,
            RecipientKind.FAMILY_MEMBER,
            RecipientKind.PARENT,
            RecipientKind.SPOUSE_OR_PARTNER,
            RecipientKind.CRISIS_TEAM,
            RecipientKind.EMERGENCY_SERVICES,
            RecipientKind.HOSPITAL,
            RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
        )
    ),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to law enforcement, the "
            "potential victim, the family of the client, or others in a position to prevent or "
            "avert the harm."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.FAMILY_TOLD,)),
        frozenset((ProtectiveStep.ABLE_PERSON_TOLD,)),
    ),
    immunity=True,
)
DUTY_TO_VICTIM = DutyToProtect(
    rule_id="mn.duty_to_protect.victim_first",
    gist="A psychologist or marriage and family therapist told of a specific, serious threat "
    "tells the victim.",
    basis=(MINN_148_975,),
    professions=frozenset((Profession.PSYCHOLOGIST, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),
        # "client or other person"
        told_by=frozenset(
            (ThreatSource.CLIENT, ThreatSource.FAMILY_MEMBER, ThreatSource.OTHER_PERSON)
        ),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "specific, serious threat"
        explicit=True,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM,)),
    notify_all=False,
    steps=(
        MandateStep(text="Communicate the specific, serious threat to the potential victim."),
        MandateStep(
            text="If contact cannot be made, communicate it to the law enforcement agency "
            "closest to the potential victim or the client."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.VICTIM_SOUGHT_IN_VAIN, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
# The police are told only once the victim has been sought in vain.
DUTY_TO_POLICE = DutyToProtect(
    rule_id="mn.duty_to_protect.victim_not_reached",
    gist="If the victim cannot be reached, the nearest law enforcement agency is told.",
    basis=(MINN_148_975,),
    professions=DUTY_TO_VICTIM.professions,
    danger=evolve(
        DUTY_TO_VICTIM.danger,
        also=steps.taken.includes(ProtectiveStep.VICTIM_SOUGHT_IN_VAIN),
    ),
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Tell the law enforcement agency closest to the potential victim or the client."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
    ),
    immunity=True,
)
DUTY_OF_SOCIAL_WORKERS = evolve(
    DUTY_TO_VICTIM,
    rule_id="mn.duty_to_protect.victim_first.social_workers",
    gist="A social worker told of a specific, serious threat tells the victim.",
    basis=(MINN_148_975, MINN_148E_240),
    professions=frozenset((Profession.SOCIAL_WORKER,)),
)
DUTY_OF_SOCIAL_WORKERS_TO_POLICE = evolve(
    DUTY_TO_POLICE,
    rule_id="mn.duty_to_protect.victim_not_reached.social_workers",
    gist="If the victim cannot be reached, a social worker tells the nearest police.",
    basis=(MINN_148_975, MINN_148E_240),
    professions=frozenset((Profession.SOCIAL_WORKER,)),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="mn.child_abuse_report",
    place=Jurisdiction.MINNESOTA,
    gist="A professional in treatment or social services reports maltreatment of a child within "
    "24 hours.",
    basis=(MINN_260E_06,),
    # "psychological or psychiatric treatment"
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES | {Profession.SUD_COUNSELOR},
    standard="knows or has reason to believe a child is being maltreated or has been maltreated "
    "within the preceding three years",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=within(24, "immediately: as soon as possible, in no event longer than 24 hours"),
    written=WrittenReport(
        deadline=Deadline(
            amount=72,
            unit=TimeUnit.BUSINESS_DAY_HOURS,
            words="within 72 hours, exclusive of weekends and holidays",
        )
    ),
    excused=frozenset((Profession.CLERGY,)),
    also=abuse.years_ago.under(3),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="mn.adult_abuse_report",
    place=Jurisdiction.MINNESOTA,
    gist="A mandated reporter with reason to believe that a vulnerable adult is maltreated "
    "reports it at once.",
    basis=(MINN_626_557,),
    professions=frozenset(),  # not read: of everybody it is asked
    about=CoveredAdults(vulnerable=True),
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
    first="Report to the common entry point.",
    leaves_out="no report where federal law forbids to identify a patient without consent, as 42 "
    "CFR part 2 may (subd. 3a)",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_OF_DRUG_COUNSELORS),
    duty_to_protect(DUTY_TO_VICTIM),
    duty_to_protect(DUTY_TO_POLICE),
    duty_to_protect(DUTY_OF_SOCIAL_WORKERS),
    duty_to_protect(DUTY_OF_SOCIAL_WORKERS_TO_POLICE),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

MINNESOTA = Law(
    id="mn",
    title="Minnesota law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.MINNESOTA),
    rules=RULES,
    held=Period(start=date(2019, 9, 17)),
)
