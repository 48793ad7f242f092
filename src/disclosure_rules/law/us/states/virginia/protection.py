"""Virginia: danger from a client, and reports of the abuse of children and of adults.

A specific and immediate threat, with intent and ability, raises the duty; one of seven acts ends
it, of which several disclose nothing.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import at_once
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
    COUNSELORS_AND_THERAPISTS,
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["PROVISIONS", "RULES", "VIRGINIA"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

VA_54_1_2400_1 = Provision(
    citation="Va. Code § 54.1-2400.1",
    gist="A provider told orally, in writing or in sign language of a specific and immediate "
    "threat of serious bodily injury or death to an identifiable person protects by one of seven "
    "acts, if intent and ability are or should be believed.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Va. "
    "Code §§ 54.1-2400.1, 32.1-127.1:03",
    read_on=_READ_ON,
    note="If the third party is a child, a threat of physical or sexual abuse counts as well.",
)
VA_63_2_1509 = Provision(
    citation="Va. Code § 63.2-1509",
    gist="Mental health professionals, and ministers of religion but for what doctrine keeps "
    "secret, with reason to suspect that a child is abused report it at once; after 24 hours they "
    "are fined.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Virginia",
    read_on=_READ_ON,
    note="That privileges keep no evidence out (§ 63.2-1519) is another matter.",
)
VA_63_2_1606 = Provision(
    citation="Va. Code §§ 63.2-1603, 63.2-1606",
    gist="Whoever is licensed by a health regulatory board reports reason to suspect abuse, "
    "neglect or exploitation of an adult of 60 or older, or incapacitated, at once.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Virginia",
    read_on=_READ_ON,
)

PROVISIONS = (
    VA_54_1_2400_1,
    VA_63_2_1509,
    VA_63_2_1606,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="va.duty_to_protect",
    gist="A provider told of a specific and immediate threat protects by one of seven acts.",
    basis=(VA_54_1_2400_1,),
    professions=COUNSELORS_AND_THERAPISTS
    | PHYSICIANS
    | NURSES
    | {Profession.PSYCHOLOGIST, Profession.SCHOOL_PSYCHOLOGIST, Profession.SUD_COUNSELOR},
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "an identified or readily identifiable person"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "orally, in writing, or via sign language"
        imminent=True,  # "immediately or imminently"
        intent_and_ability=True,  # "the intent and ability"
        serious=True,  # "serious bodily injury or death"
        explicit=True,  # "a specific and immediate threat"
    ),
    notify=frozenset(
        (RecipientKind.LIKELY_VICTIM, RecipientKind.PARENT_OF_VICTIM, RecipientKind.LAW_ENFORCEMENT)
    ),
    notify_all=False,
    steps=(
        MandateStep(
            text="Do one of these: seek commitment; warn the potential victim; warn the parent "
            "or guardian of a potential victim who is a minor; notify law enforcement; take steps "
            "to prevent violence until the police come; go on with therapy in session until "
            "intent or ability is gone; or, as a peer or unlicensed professional, report to a "
            "licensed provider."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
        frozenset((ProtectiveStep.PARENT_OF_VICTIM_TOLD,)),
        frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
        frozenset((ProtectiveStep.VIOLENCE_PREVENTED,)),
        frozenset((ProtectiveStep.INTENT_RESOLVED,)),
        frozenset((ProtectiveStep.LICENSED_PROVIDER_TOLD,)),
    ),
    immunity=True,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="va.child_abuse_report",
    place=Jurisdiction.VIRGINIA,
    gist="A mental health professional with reason to suspect that a child is abused reports it "
    "at once.",
    basis=(VA_63_2_1509,),
    professions=MENTAL_HEALTH_PROFESSIONALS | {Profession.CLERGY},
    standard="in their professional or official capacity, have reason to suspect that a child is "
    "an abused or neglected child",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately; not longer than 24 hours"),
    excused=frozenset((Profession.CLERGY,)),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="va.adult_abuse_report",
    place=Jurisdiction.VIRGINIA,
    gist="A licensed health professional reports reason to suspect abuse of an elder or "
    "incapacitated adult at once.",
    basis=(VA_63_2_1606,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES | {Profession.SUD_COUNSELOR},
    about=CoveredAdults(from_age=60, vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately upon determining that there is reason to suspect"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

VIRGINIA = Law(
    id="va",
    title="Virginia law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.VIRGINIA),
    rules=RULES,
    held=Period(start=date(2026, 2, 15)),
)
