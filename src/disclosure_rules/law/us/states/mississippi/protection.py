"""Mississippi: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  An actual threat against somebody identifiable may be communicated only to the
victim, the police, or the parent or guardian of a victim who is a minor.
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
from disclosure_rules.law.patterns.duty_to_protect import THE_THREAT
from disclosure_rules.law.patterns.permission_to_warn import (
    PermissionToWarn,
    permission_to_warn,
    tell_nobody_else,
)
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["MISSISSIPPI", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

MISS_41_21_97 = Provision(
    citation="Miss. Code Ann. § 41-21-97(1)(e)",
    gist="A treating professional may communicate an actual threat of physical violence only to "
    "the potential victim, a law enforcement agency, or the parent or guardian of a minor victim.",
    period=Period(start=date(2025, 12, 31)),
    source="https://codes.findlaw.com/ms/title-41-public-health/ms-code-sect-41-21-97/ (2025)",
    read_on=_READ_ON,
    note="The list is closed. The other paragraphs of the section were not read. A survey of "
    '2014 calls the duty mandatory; the verb read is "may".',
)
MISS_43_21_353 = Provision(
    citation="Miss. Code Ann. § 43-21-353",
    gist="Named professions or any other person with reasonable cause to suspect that a child is "
    "neglected or abused report it orally at once, and in writing as soon as possible after.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-ms (official code, release of November 2022), title 43",
    read_on=_READ_ON,
    note="No exception for a privilege in the text read.",
)
MISS_43_47_7 = Provision(
    citation="Miss. Code Ann. §§ 43-47-5, 43-47-7",
    gist="Any person who knows or suspects that a vulnerable person is abused, neglected or "
    "exploited reports it at once.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), "
    "Mississippi",
    read_on=_READ_ON,
)

PROVISIONS = (
    MISS_41_21_97,
    MISS_43_21_353,
    MISS_43_47_7,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="ms.permission_to_warn",
    gist="A treating professional may tell victim, police, or the parent of a minor victim of an "
    "actual threat.",
    basis=(MISS_41_21_97,),
    professions=PHYSICIANS
    | {Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER, Profession.COUNSELOR},
    danger=Danger(
        # "clearly identified or reasonably identifiable potential victim"
        aimed_at=frozenset((Target.PERSON,)),
        told_by=frozenset((ThreatSource.CLIENT,)),  # "an actual threat"
        imminent=False,
        intent_and_ability=False,
        serious=False,
    ),
    to=frozenset(
        (RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT, RecipientKind.PARENT_OF_VICTIM)
    ),
    covers=THE_THREAT,
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ms.child_abuse_report",
    place=Jurisdiction.MISSISSIPPI,
    gist="Any person with reasonable cause to suspect that a child is neglected or abused "
    "reports it at once.",
    basis=(MISS_43_21_353,),
    professions=None,
    standard="reasonable cause to suspect that a child is a neglected child, an abused child, or "
    "a victim of commercial sexual exploitation or human trafficking",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately, oral"),
    in_professional_capacity=False,
    first="Report orally, by telephone or otherwise.",
    written=WrittenReport(deadline=at_once("as soon thereafter as possible")),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ms.adult_abuse_report",
    place=Jurisdiction.MISSISSIPPI,
    gist="Any person who knows or suspects abuse of a vulnerable person reports it at once.",
    basis=(MISS_43_47_7,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    leaves_out="minors who are vulnerable persons; residents of care facilities, § 43-47-37",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    tell_nobody_else(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

MISSISSIPPI = Law(
    id="ms",
    title="Mississippi law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.MISSISSIPPI),
    rules=RULES,
    held=Period(start=date(2022, 11, 30)),
)
