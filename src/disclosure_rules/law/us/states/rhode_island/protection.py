"""Rhode Island: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  Social workers may disclose a clear and present danger; what other providers may
do was read in a summary.
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
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import NURSES, PHYSICIANS
from disclosure_rules.logic.facts import place, threat
from disclosure_rules.model.circumstances import AbuseKind
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["PROVISIONS", "RHODE_ISLAND", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

RIGL_5_39_1_4 = Provision(
    citation="R.I. Gen. Laws § 5-39.1-4(a)(2)",
    gist="A social worker may disclose when there is a clear and present danger to the safety of "
    "the client or of other individuals.",
    period=Period(start=_READ_ON),
    source="http://webserver.rilegislature.gov/Statutes/TITLE5/5-39.1/5-39.1-4.htm",
    read_on=_READ_ON,
)
RIGL_5_37_3_4 = Provision(
    citation="R.I. Gen. Laws § 5-37.3-4(b)(4)",
    gist="A health care provider who believes that a patient endangers a person may tell law "
    "enforcement and the person.",
    period=Period(start=date(2015, 12, 31)),
    source="http://www.healthinfolaw.org/state-law/ (summary of § 5-37.3-4, 2015); a public "
    "table of all states' duties to warn, of no known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Whether a licensed counselor is a health care provider here (5-37.3-3) was not read. "
    "Facility records (§ 40.1-5-26) know no release to a victim. Treat as a case for a lawyer.",
)
RIGL_40_11_3 = Provision(
    citation="R.I. Gen. Laws §§ 40-11-3, 40-11-11",
    gist="Any person with reasonable cause to know or suspect that a child is abused or "
    "neglected tells the department within 24 hours; no privilege but that of attorney and client "
    "is a ground for failing to.",
    period=Period(start=date(2023, 3, 31)),
    source="github.com/UniCourt/cic-code-ri (official code, release of March 2023), title 40",
    read_on=_READ_ON,
)
RIGL_42_66_8 = Provision(
    citation="R.I. Gen. Laws §§ 42-66-4.1, 42-66-8",
    gist="Any person with reasonable cause to believe that anybody of 60 or older is abused, "
    "neglected, exploited or self-neglecting reports it at once to the office of healthy aging.",
    period=Period(start=date(2023, 3, 31)),
    source="github.com/UniCourt/cic-code-ri (official code, release of March 2023), title 42; "
    "https://lawserver.com/law/state/rhode-island/ri-laws/rhode_island_general_laws_42-66-8",
    read_on=_READ_ON,
    note="Programs for persons with developmental disabilities (§ 40.1-27-2) are not held.",
)

PROVISIONS = (
    RIGL_5_39_1_4,
    RIGL_5_37_3_4,
    RIGL_40_11_3,
    RIGL_42_66_8,
)

# ---------------------------------------------------------------- terms

WARNING_SOCIAL_WORKERS = PermissionToWarn(
    rule_id="ri.permission_to_warn.social_workers",
    gist="A social worker may disclose a clear and present danger to the client or others.",
    basis=(RIGL_5_39_1_4,),
    professions=frozenset((Profession.SOCIAL_WORKER,)),
    danger=Danger(
        # "the patient or client or … other individuals"
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
        also=threat.is_clear_and_present_danger,  # "a clear and present danger to the safety"
    ),
    to=None,  # nobody is named
)
WARNING_PROVIDERS = PermissionToWarn(
    rule_id="ri.permission_to_warn.providers",
    gist="A health care provider may tell police and victim of a patient who endangers a person.",
    basis=(RIGL_5_37_3_4,),
    professions=PHYSICIANS | NURSES | {Profession.PSYCHOLOGIST},
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        violent=False,
    ),
    to=frozenset((RecipientKind.LAW_ENFORCEMENT, RecipientKind.LIKELY_VICTIM)),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ri.child_abuse_report",
    place=Jurisdiction.RHODE_ISLAND,
    gist="Any person with reasonable cause to suspect that a child is abused or neglected "
    "reports it within 24 hours.",
    basis=(RIGL_40_11_3,),
    professions=None,
    standard="reasonable cause to know or suspect that any child has been abused or neglected or "
    "has been a victim of sexual abuse by another child",
    report_to=CHILD_PROTECTION,
    deadline=within(24, "within twenty-four hours"),
    in_professional_capacity=False,
    excused=frozenset((Profession.ATTORNEY,)),
)
ELDER_ABUSE = AdultAbuseReport(
    rule_id="ri.adult_abuse_report",
    place=Jurisdiction.RHODE_ISLAND,
    gist="Any person with reasonable cause reports abuse or self-neglect of anybody of 60 or "
    "older at once.",
    basis=(RIGL_42_66_8,),
    professions=None,
    about=CoveredAdults(from_age=60),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.SEXUAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.ABANDONMENT,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediate report"),
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING_SOCIAL_WORKERS),
    permission_to_warn(WARNING_PROVIDERS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ELDER_ABUSE),
)

RHODE_ISLAND = Law(
    id="ri",
    title="Rhode Island law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.RHODE_ISLAND),
    rules=RULES,
    held=Period(start=date(2015, 12, 31)),
)
