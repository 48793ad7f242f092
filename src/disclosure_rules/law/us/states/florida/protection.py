"""Florida: danger from a client, and reports of the abuse of children and of adults.

The police must be told of a specific threat that can be carried out imminently; the potential
victim may be told as well.
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
from disclosure_rules.law.patterns.duty_to_protect import THE_THREAT, DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["FLORIDA", "PROVISIONS", "RULES", "SPECIFIC_THREAT"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

_READ_IN = (
    "github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Fla. Stat. "
    "§§ 456.059, 490.0147, 491.0147; https://www.flsenate.gov/Session/Bill/2019/1418/BillText/er/"
    "HTML (title of the act); https://drwaltz.com/laws-ethics/important-new-law-changes-sb-1418 "
    "(the licensing board's notice: its first day)"
)
_SINCE_2019 = (
    "So since chapter 2019-134 (SB 1418), in force from 1 July 2019 by the licensing board's "
    "notice of it; the words were read in the snapshot of 2026."
)

FLA_491_0147 = Provision(
    citation="Fla. Stat. §§ 491.0147(2), 490.0147(2), 456.059",
    gist="Who is told of a specific threat of serious bodily injury or death, and judges that "
    "intent and ability to carry it out imminently are apparent, discloses it to a law "
    "enforcement agency.",
    period=Period(start=date(2019, 7, 1)),
    source=_READ_IN,
    read_on=_READ_ON,
    note=_SINCE_2019,
)
FLA_491_0147_1 = Provision(
    citation="Fla. Stat. §§ 491.0147(1)(c), 490.0147(1)(c), 456.059",
    gist="The potential victim may be told of the same threat.",
    period=Period(start=date(2019, 7, 1)),
    source=_READ_IN,
    read_on=_READ_ON,
    note=_SINCE_2019,
)
FLA_39_201 = Provision(
    citation="Fla. Stat. § 39.201",
    gist="Any person who knows or has reasonable cause to suspect that a child is abused, "
    "abandoned or neglected reports it at once to the hotline.",
    period=Period(start=_READ_ON),
    source="https://legalclarity.org/mandated-reporter-in-florida-laws-and-requirements; "
    "https://flsenate.gov/Session/Bill/2003/629/BillText/Filed/HTML (the section as it stood in "
    "2003)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The section was rewritten in 2021 and its words were not read since. Which privileges "
    "§ 39.204 leaves was not read.",
)
FLA_415_1034 = Provision(
    citation="Fla. Stat. § 415.1034(1)",
    gist="Any person who knows or has reasonable cause to suspect abuse, neglect or exploitation "
    "of a vulnerable adult reports it at once to the hotline.",
    period=Period(start=date(2026, 2, 15)),
    source="https://instalawyer.io/laws/florida-statutes/4151034-mandatory-reporting-of; "
    "github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Florida",
    read_on=_READ_ON,
)

PROVISIONS = (
    FLA_491_0147,
    FLA_491_0147_1,
    FLA_39_201,
    FLA_415_1034,
)

# ---------------------------------------------------------------- terms

SPECIFIC_THREAT = Danger(
    aimed_at=frozenset((Target.PERSON,)),  # "identified or readily available person"
    told_by=frozenset((ThreatSource.CLIENT,)),  # "has communicated to such person"
    imminent=True,  # "to imminently or immediately carry out"
    intent_and_ability=True,  # "apparent intent and ability"
    serious=True,  # "serious bodily injury or death"
    explicit=True,  # "a specific threat"
)
"""What police must, and the victim may, be told of; nothing less opens the list of records."""

DUTY = DutyToProtect(
    rule_id="fl.duty_to_protect",
    gist="Who is told of a specific threat tells the police, and may tell the victim as well.",
    basis=(FLA_491_0147,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=SPECIFIC_THREAT,
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Disclose what is needed to communicate the threat to a law enforcement agency."
        ),
    ),
    discharged_by=(frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),),
    immunity=True,
    may_also_tell=frozenset((RecipientKind.LIKELY_VICTIM,)),  # by `fl.permission_to_warn`
)
WARNING = PermissionToWarn(
    rule_id="fl.permission_to_warn",
    gist="The potential victim may be told of such a threat.",
    basis=(FLA_491_0147_1,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=SPECIFIC_THREAT,
    to=frozenset((RecipientKind.LIKELY_VICTIM,)),
    immunity=True,
    covers=THE_THREAT,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="fl.child_abuse_report",
    place=Jurisdiction.FLORIDA,
    gist="Any person who knows or has reasonable cause to suspect child abuse reports it at once "
    "to the hotline.",
    basis=(FLA_39_201,),
    professions=None,
    standard="knows, or has reasonable cause to suspect, that a child is abused, abandoned or "
    "neglected",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately, to the central abuse hotline"),
    in_professional_capacity=False,
    first="Report to the central abuse hotline.",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="fl.adult_abuse_report",
    place=Jurisdiction.FLORIDA,
    gist="Any person who knows or has reasonable cause to suspect abuse of a vulnerable adult "
    "reports it at once to the hotline.",
    basis=(FLA_415_1034,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately, central abuse hotline"),
    in_professional_capacity=False,
    first="Report to the central abuse hotline.",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    permission_to_warn(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

FLORIDA = Law(
    id="fl",
    title="Florida law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.FLORIDA),
    rules=RULES,
    held=Period(start=date(2019, 7, 1)),
)
