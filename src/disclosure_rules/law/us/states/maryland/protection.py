"""Maryland: danger from a client, and reports of the abuse of children and of adults.

The provider must have known of a propensity for violence, and the patient have shown an intention
to inflict imminent injury.  Commitment, a documented treatment plan, or telling the police and if
feasible the victim: each ends the duty.
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
from disclosure_rules.law.patterns.professions import (
    EDUCATORS,
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import discloser, place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["MARYLAND", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

MD_CJP_5_609 = Provision(
    citation="Md. Code, Cts. & Jud. Proc. § 5-609",
    gist="A provider who knew of the patient's propensity for violence, and to whom the patient "
    "indicated an intention to inflict imminent physical injury on a specified victim or group, "
    "seeks commitment, carries out a documented treatment plan, or tells the police and if "
    "feasible the victim.",
    period=Period(start=date(2014, 1, 17)),
    source="github.com/opengovfoundation/maryland-state-code (January 2014)",
    read_on=_READ_ON,
    note="A public table describes the text of 2026 in the same way. Immunity covers confidences "
    "disclosed or not disclosed in good faith.",
)
MD_FL_5_704 = Provision(
    citation="Md. Code, Fam. Law §§ 5-701, 5-704",
    gist="Health practitioners, police officers, educators and human service workers, any "
    "counselor among them, report child abuse orally as soon as possible and in writing within 48 "
    "hours, whatever is privileged.",
    period=Period(start=date(2014, 1, 17)),
    source="github.com/opengovfoundation/maryland-state-code (January 2014); "
    "http://law.justia.com/codes/maryland/2013/article-gfl/section-5-704/",
    read_on=_READ_ON,
    note="Past abuse of a now-adult rests on an opinion of the Attorney General that was not read.",
)
MD_FL_14_302 = Provision(
    citation="Md. Code, Fam. Law §§ 14-101, 14-302",
    gist="Health practitioners, police officers and human service workers report abuse of a "
    "vulnerable adult as soon as possible.",
    period=Period(start=date(2014, 1, 17)),
    source="github.com/opengovfoundation/maryland-state-code (January 2014)",
    read_on=_READ_ON,
    note="A licensed counselor is read as one authorized to practice healing, or as an employee "
    "of a health or social services agency.",
)

PROVISIONS = (
    MD_CJP_5_609,
    MD_FL_5_704,
    MD_FL_14_302,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="md.duty_to_protect",
    gist="A provider who knew of a propensity for violence protects the victim whom a patient "
    "means to injure imminently.",
    basis=(MD_CJP_5_609,),
    professions=MENTAL_HEALTH_PROFESSIONALS | NURSES | {Profession.SUD_COUNSELOR},
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        # "a specified victim or group of victims"
        aimed_at=frozenset((Target.PERSON, Target.GROUP)),
        # "by speech, conduct, or writing"
        told_by=frozenset((ThreatSource.CLIENT, ThreatSource.OBSERVED)),
        imminent=True,  # "imminent physical injury"
        intent_and_ability=False,
        serious=False,
        also=threat.client_is_known_violent,  # "knew of the patient's propensity for violence"
    ),
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT, RecipientKind.LIKELY_VICTIM)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Make reasonable and timely efforts to do one of these: seek civil commitment; "
            "establish and undertake a documented treatment plan calculated to eliminate the "
            "possibility that the threat is carried out; or tell the police and, if feasible, the "
            "victim of the threat and of who the patient and the victim are."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.TREATMENT_PLAN_DOCUMENTED,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED, ProtectiveStep.VICTIM_WARNED)),
    ),
    immunity=True,
    content="the nature of the threat, and who the patient and the victim are",
    leaves_out="where telling the victim is not feasible, that step counts as taken once it has "
    "been judged",
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="md.child_abuse_report",
    place=Jurisdiction.MARYLAND,
    gist="A counselor, health practitioner, educator or police officer reports child abuse as "
    "soon as possible.",
    basis=(MD_FL_5_704,),
    # "any counselor" (5-701)
    professions=MENTAL_HEALTH_PROFESSIONALS
    | PHYSICIANS
    | NURSES
    | EDUCATORS
    | {Profession.SUD_COUNSELOR, Profession.LAW_ENFORCEMENT_OFFICER},
    standard="reason to believe that a child has been subjected to abuse or neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("as soon as possible, by telephone or direct communication"),
    written=WrittenReport(
        deadline=within(48), to="the local department, with a copy to the State's Attorney"
    ),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="md.adult_abuse_report",
    place=Jurisdiction.MARYLAND,
    gist="A health practitioner or human service worker reports abuse of a vulnerable adult as "
    "soon as possible.",
    basis=(MD_FL_14_302,),
    professions=MENTAL_HEALTH_PROFESSIONALS
    | PHYSICIANS
    | NURSES
    | {Profession.LAW_ENFORCEMENT_OFFICER},
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.SELF_NEGLECT, AbuseKind.FINANCIAL)
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("as soon as possible"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

MARYLAND = Law(
    id="md",
    title="Maryland law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.MARYLAND),
    rules=RULES,
    held=Period(start=date(2014, 1, 17)),
)
