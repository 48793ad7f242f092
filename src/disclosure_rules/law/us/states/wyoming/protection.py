"""Wyoming: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  An immediate threat of physical violence against somebody readily identifiable
is an exception to confidentiality; self-harm is one only in commitment proceedings.
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
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import COUNSELORS_AND_THERAPISTS
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["PROVISIONS", "RULES", "WYOMING"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

WS_33_38_113 = Provision(
    citation="Wyo. Stat. § 33-38-113(a)(iv)",
    gist="A counselor, social worker, therapist or addictions therapist may disclose an "
    "immediate threat of physical violence against a readily identifiable victim.",
    period=Period(start=date(2022, 5, 31)),
    source="github.com/UniCourt/cic-code-wy (official code, release of May 2022), title 33",
    read_on=_READ_ON,
    note="Amended in 2022 and 2023, which was not read. Nobody is named who may be told, and no "
    "duty is stated.",
)
WS_33_27_123 = Provision(
    citation="Wyo. Stat. § 33-27-123(a)(iv)",
    gist="A psychologist may disclose an immediate threat of physical violence against a readily "
    "identifiable victim.",
    period=Period(start=date(2022, 5, 31)),
    source="github.com/UniCourt/cic-code-wy (official code, release of May 2022), title 33",
    read_on=_READ_ON,
    note="Amended since, which was not read.",
)
WS_14_3_205 = Provision(
    citation="Wyo. Stat. § 14-3-205",
    gist="Any person who knows or has reasonable cause to believe or suspect that a child is "
    "abused or neglected reports it at once to the agency or the police.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-wy (official code, release of November 2022), title 14",
    read_on=_READ_ON,
    note="§ 14-3-210 is a rule of evidence: that it leaves attorneys', physicians' and clergy's "
    "privileges alone excuses nobody from the report.",
)
WS_35_20_103 = Provision(
    citation="Wyo. Stat. §§ 35-20-102, 35-20-103",
    gist="Any person or agency that knows or has reasonable cause to believe that a vulnerable "
    "adult is abused, neglected, self-neglecting, exploited, intimidated or abandoned reports it "
    "at once.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), "
    "Wyoming; github.com/UniCourt/cic-code-wy (official code, release of November 2022), title 35",
    read_on=_READ_ON,
)

PROVISIONS = (
    WS_33_38_113,
    WS_33_27_123,
    WS_14_3_205,
    WS_35_20_103,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="wy.permission_to_warn",
    gist="A counselor, social worker or therapist may disclose an immediate threat of violence.",
    basis=(WS_33_38_113,),
    professions=COUNSELORS_AND_THERAPISTS | {Profession.SUD_COUNSELOR},
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a readily identifiable victim"
        told_by=None,
        imminent=True,  # "an immediate threat of physical violence"
        intent_and_ability=False,
        serious=False,
    ),
    to=None,  # nobody is named
    leaves_out="damage to self, which may be disclosed in commitment proceedings",
)
WARNING_PSYCHOLOGISTS = PermissionToWarn(
    rule_id="wy.permission_to_warn.psychologists",
    gist="A psychologist may disclose an immediate threat of violence.",
    basis=(WS_33_27_123,),
    professions=frozenset((Profession.PSYCHOLOGIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a readily identifiable victim"
        told_by=None,
        imminent=True,  # "an immediate threat of physical violence"
        intent_and_ability=False,
        serious=False,
    ),
    to=None,  # nobody is named
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="wy.child_abuse_report",
    place=Jurisdiction.WYOMING,
    gist="Any person who knows or has reasonable cause to suspect child abuse or neglect reports "
    "it at once.",
    basis=(WS_14_3_205,),
    professions=None,
    standard="knows or has reasonable cause to believe or suspect that a child has been abused "
    "or neglected",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately"),
    in_professional_capacity=False,
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="wy.adult_abuse_report",
    place=Jurisdiction.WYOMING,
    gist="Any person who knows or has reasonable cause to believe that a vulnerable adult is "
    "abused reports it at once.",
    basis=(WS_35_20_103,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.SEXUAL,
            AbuseKind.ABANDONMENT,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset((RecipientKind.LAW_ENFORCEMENT, RecipientKind.ADULT_PROTECTIVE_SERVICES)),
    deadline=at_once("immediately"),
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    permission_to_warn(WARNING_PSYCHOLOGISTS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

WYOMING = Law(
    id="wy",
    title="Wyoming law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.WYOMING),
    rules=RULES,
    held=Period(start=date(2022, 5, 31)),
)
