"""North Dakota: danger from a client, and reports of the abuse of children and of adults.

Marriage and family therapists alone have a duty to warn; the counselors' section knows no
exception for danger.
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
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import abuse, place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["NORTH_DAKOTA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

NDCC_43_53_11 = Provision(
    citation="N.D. Cent. Code § 43-53-11(2)-(4)",
    gist="A marriage and family therapist told of a serious threat of physical violence tells "
    "victim and law enforcement.",
    period=Period(start=date(2022, 6, 30)),
    source="github.com/UniCourt/cic-code-nd (official code, release of June 2022), title 43",
    read_on=_READ_ON,
    note="The counselors' section (§ 43-47-09) only says that nothing need be disclosed except "
    "as authorized by law.",
)
NDCC_50_25_1_03 = Provision(
    citation="N.D. Cent. Code §§ 50-25.1-03, 50-25.1-04, 50-25.1-10",
    gist="Mental health professionals of every tier with reasonable cause to suspect child abuse "
    "report it at once; no privilege but that of attorney and client prevents a report.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-nd (official code, release of November 2022), title 50",
    read_on=_READ_ON,
)
NDCC_50_25_2_03 = Provision(
    citation="N.D. Cent. Code §§ 50-25.2-01, 50-25.2-03",
    gist="Medical and mental health professionals with knowledge that a vulnerable adult is "
    "abused or neglected report it.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-nd (official code, release of November 2022), title 50",
    read_on=_READ_ON,
    note="Knowledge, or observation, is asked for; suspicion alone is not enough.",
)

PROVISIONS = (
    NDCC_43_53_11,
    NDCC_50_25_1_03,
    NDCC_50_25_2_03,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="nd.duty_to_protect",
    gist="A marriage and family therapist told of a serious threat of violence tells victim and "
    "police.",
    basis=(NDCC_43_53_11,),
    professions=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable victim or victims"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious threat of physical violence"
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to the victim or victims."
        ),
        MandateStep(text="Make reasonable efforts to communicate it to a law enforcement agency."),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="nd.child_abuse_report",
    place=Jurisdiction.NORTH_DAKOTA,
    gist="A medical or mental health professional with reasonable cause to suspect child abuse "
    "reports it at once.",
    basis=(NDCC_50_25_1_03,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    standard="knowledge of or reasonable cause to suspect a child is abused or neglected",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately, oral or written"),
    written=WrittenReport(deadline=within(48, "within 48 hours if requested"), if_asked=True),
    excused=frozenset((Profession.ATTORNEY,)),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="nd.adult_abuse_report",
    place=Jurisdiction.NORTH_DAKOTA,
    gist="A medical or mental health professional who knows that a vulnerable adult is abused or "
    "neglected reports it.",
    basis=(NDCC_50_25_2_03,),
    professions=MENTAL_HEALTH_PROFESSIONALS
    | PHYSICIANS
    | NURSES
    | {Profession.LAW_ENFORCEMENT_OFFICER, Profession.CLERGY},
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.SEXUAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=None,
    also=abuse.is_known,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

NORTH_DAKOTA = Law(
    id="nd",
    title="North Dakota law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.NORTH_DAKOTA),
    rules=RULES,
    held=Period(start=date(2022, 6, 30)),
)
