"""Nebraska: danger from a client, and reports of the abuse of children and of adults.

Victim and police are told of a serious threat; mental health practitioners also act on a threat
against the client's own self, psychologists do not.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import WrittenReport, within
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

__all__ = ["NEBRASKA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

NRS_38_2137 = Provision(
    citation="Neb. Rev. Stat. § 38-2137",
    gist="A mental health practitioner told of a serious threat of physical violence against the "
    "patient or an identifiable victim tells victim and law enforcement.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Neb. "
    "Rev. Stat. §§ 38-2137, 38-3132",
    read_on=_READ_ON,
    note="How a victim is told of a threat against self is not said. A threat to people at "
    "random in a large city is not enough (Holloway v. State, 2016). "
    "Who is a mental health practitioner was not read.",
)
NRS_38_3132 = Provision(
    citation="Neb. Rev. Stat. § 38-3132",
    gist="A psychologist told of a serious threat of physical violence against an identifiable "
    "victim tells victim and law enforcement.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Neb. "
    "Rev. Stat. §§ 38-2137, 38-3132",
    read_on=_READ_ON,
)
NRS_28_711 = Provision(
    citation="Neb. Rev. Stat. § 28-711",
    gist="Named professions or any other person with reasonable cause to believe that a child is "
    "abused or neglected report it, and follow in writing.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Nebraska",
    read_on=_READ_ON,
    note="That privileges, the counselor's by name, keep no evidence out (§ 28-714) is another "
    "matter.",
)
NRS_28_372 = Provision(
    citation="Neb. Rev. Stat. §§ 28-351, 28-371, 28-372",
    gist="Physicians, psychologists and other medical or mental health professionals report "
    "abuse, neglect or exploitation of a vulnerable adult.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Nebraska",
    read_on=_READ_ON,
)

PROVISIONS = (
    NRS_38_2137,
    NRS_38_3132,
    NRS_28_711,
    NRS_28_372,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="ne.duty_to_protect",
    gist="A mental health practitioner told of a serious threat, also against the patient, tells "
    "victim and police.",
    basis=(NRS_38_2137,),
    professions=COUNSELORS_AND_THERAPISTS,
    danger=Danger(
        # "himself, herself, or a reasonably identifiable victim"
        aimed_at=frozenset((Target.PERSON, Target.SELF)),
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
DUTY_OF_PSYCHOLOGISTS = DutyToProtect(
    rule_id="ne.duty_to_protect.psychologists",
    gist="A psychologist told of a serious threat against an identifiable victim tells victim "
    "and police.",
    basis=(NRS_38_3132,),
    professions=frozenset((Profession.PSYCHOLOGIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,
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
    rule_id="ne.child_abuse_report",
    place=Jurisdiction.NEBRASKA,
    gist="Any person with reasonable cause to believe that a child is abused or neglected "
    "reports it.",
    basis=(NRS_28_711,),
    professions=None,
    standard="reasonable cause to believe that a child has been subjected to child abuse or "
    "neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=None,
    in_professional_capacity=False,
    written=WrittenReport(),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ne.adult_abuse_report",
    place=Jurisdiction.NEBRASKA,
    gist="A medical or mental health professional reports abuse, neglect or exploitation of a "
    "vulnerable adult.",
    basis=(NRS_28_372,),
    professions=MENTAL_HEALTH_PROFESSIONALS
    | PHYSICIANS
    | NURSES
    | {Profession.LAW_ENFORCEMENT_OFFICER},
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.LAW_ENFORCEMENT, RecipientKind.ADULT_PROTECTIVE_SERVICES)),
    deadline=None,
    written=WrittenReport(deadline=within(48, "within 48 hours, only if requested"), if_asked=True),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(DUTY_OF_PSYCHOLOGISTS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

NEBRASKA = Law(
    id="ne",
    title="Nebraska law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.NEBRASKA),
    rules=RULES,
    held=Period(start=date(2026, 2, 15)),
)
