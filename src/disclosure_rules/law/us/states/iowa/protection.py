"""Iowa: danger from a client, and reports of the abuse of children and of adults.

The duty runs to law enforcement alone, for a threat to somebody identifiable or to the client; no
section lets the victim be told.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import at_once, within
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

__all__ = ["IOWA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

IOWA_228_7A = Provision(
    citation="Iowa Code § 228.7A(2)-(3)",
    gist="A mental health professional told of an imminent threat of physical violence against "
    "the individual or a clearly identifiable victim discloses it to law enforcement.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Iowa "
    "Code § 228.7A",
    read_on=_READ_ON,
    note="The duty is written as the end of an immunity. Warning the victim is not authorised by "
    "this section. "
    "Who is a mental health professional (§ 228.1) was not read.",
)
IOWA_228_7A_1 = Provision(
    citation="Iowa Code § 228.7A(1)",
    gist="A serious and imminent threat, with apparent intent and ability, may be disclosed to "
    "law enforcement, no more than is needed, in good faith.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Iowa "
    "Code § 228.7A",
    read_on=_READ_ON,
)
IOWA_232_69 = Provision(
    citation="Iowa Code §§ 232.69, 232.70",
    gist="A counselor or mental health professional who sees a child in practice and reasonably "
    "believes it has suffered abuse reports it orally within 24 hours.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Iowa",
    read_on=_READ_ON,
    note="That no privilege keeps evidence out (§ 232.74) is another matter.",
)
IOWA_235B_3 = Provision(
    citation="Iowa Code §§ 235B.2, 235B.3",
    gist="Who examines, attends, counsels or treats a dependent adult in employment and "
    "reasonably believes that the adult has suffered abuse reports it at once.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Iowa",
    read_on=_READ_ON,
    note="Licensed counselors in private practice are not named in the part read: it is asked.",
)

PROVISIONS = (
    IOWA_228_7A,
    IOWA_228_7A_1,
    IOWA_232_69,
    IOWA_235B_3,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="ia.duty_to_protect",
    gist="A mental health professional told of an imminent threat of physical violence tells law "
    "enforcement.",
    basis=(IOWA_228_7A,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        # "the individual's self or … a clearly identifiable victim"
        aimed_at=frozenset((Target.PERSON, Target.SELF)),
        told_by=frozenset((ThreatSource.CLIENT,)),  # "the individual has communicated"
        imminent=True,  # "an imminent threat of physical violence"
        intent_and_ability=False,
        serious=False,
    ),
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Make reasonable efforts to communicate the threat to a law enforcement "
            "professional."
        ),
    ),
    discharged_by=(frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),),
    immunity=True,
)
WARNING = PermissionToWarn(
    rule_id="ia.permission_to_warn",
    gist="A serious and imminent threat may be disclosed to law enforcement.",
    basis=(IOWA_228_7A_1,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=True,  # "serious and imminent threat"
        intent_and_ability=True,
        serious=True,
    ),
    to=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    only_if_necessary=True,
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ia.child_abuse_report",
    place=Jurisdiction.IOWA,
    gist="A mental health professional who treats a child and believes it has suffered abuse "
    "reports it within 24 hours.",
    basis=(IOWA_232_69,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    standard="reasonably believes a child has suffered abuse",
    report_to=CHILD_PROTECTION,
    deadline=within(24, "within twenty-four hours, oral"),
    first="Report orally.",
    also=abuse.victim_is_known_from_work,
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ia.adult_abuse_report",
    place=Jurisdiction.IOWA,
    gist="Who treats a dependent adult and believes that the adult has suffered abuse reports it "
    "at once.",
    basis=(IOWA_235B_3,),
    professions=PHYSICIANS | NURSES | {Profession.SOCIAL_WORKER, Profession.PSYCHOLOGIST},
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.SEXUAL,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("staff or employee shall immediately notify the department"),
    also=abuse.victim_is_known_from_work,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    permission_to_warn(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

IOWA = Law(
    id="ia",
    title="Iowa law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.IOWA),
    rules=RULES,
    held=Period(start=date(2026, 2, 15)),
)
