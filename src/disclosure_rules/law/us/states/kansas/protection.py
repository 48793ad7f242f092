"""Kansas: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  A treatment facility may tell a person whom a patient has threatened and named,
once its head has so decided; a counselor in private practice must not assume that this covers
them.
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
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.logic.facts import discloser, place, threat
from disclosure_rules.model.circumstances import AbuseKind, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["KANSAS", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

KSA_65_5603 = Provision(
    citation="K.S.A. 65-5602, 65-5603(a)(6)",
    gist="The privilege of a treatment facility does not extend to what protects a person whom a "
    "patient has threatened with substantial physical harm and named, where the head of the "
    "facility concludes that notice should be given.",
    period=Period(start=_READ_ON),
    source="http://laws9.com/statutes/kansas/chapter65/article56/statutes_27094; "
    "http://www.ksrevisor.org/statutes/chapters/ch65/065_056_0002.html",
    read_on=_READ_ON,
    note='The item was cut off after "notification s"; that the patient is told as well was '
    "read in a summary. Who is treatment personnel (65-5601) was not read. Kansas courts have "
    "refused a general duty (Boulanger v. Pol, 1995).",
)
KSA_38_2223 = Provision(
    citation="Kan. Stat. Ann. § 38-2223",
    gist="Licensed counselors with reason to suspect that a child has been harmed by abuse or "
    "neglect report it promptly.",
    period=Period(start=date(2025, 1, 1)),
    source="K.S.A. 2024 Supp. 38-2223 as existing law in SB 128 of 2025",
    read_on=_READ_ON,
    note="The police receive reports when the department is closed, as a predecessor of the "
    "section says. What privileges are worth was not read.",
)
KSA_39_1431 = Provision(
    citation="Kan. Stat. Ann. § 39-1431",
    gist="Licensed counselors with reasonable cause to suspect harm to an adult unable to "
    "protect their own interest report it promptly.",
    period=Period(start=date(2025, 1, 1)),
    source="https://print.casetext.com/statute/kansas-statutes/ § 39-1431 (2024)",
    read_on=_READ_ON,
    note="To whom was not read: it is asked whether the recipient receives such reports.",
)

PROVISIONS = (
    KSA_65_5603,
    KSA_38_2223,
    KSA_39_1431,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="ks.permission_to_warn",
    gist="A treatment facility may tell a person whom a patient has threatened and named.",
    basis=(KSA_65_5603,),
    professions=frozenset(),
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "specifically identified by the patient"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "threatened … by a patient"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "substantial physical harm"
        also=threat.facility_head_decided,  # "the head of the treatment facility has concluded"
    ),
    to=frozenset((RecipientKind.LIKELY_VICTIM,)),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ks.child_abuse_report",
    place=Jurisdiction.KANSAS,
    gist="A licensed counselor with reason to suspect that a child has been harmed reports it "
    "promptly.",
    basis=(KSA_38_2223,),
    professions=frozenset((Profession.COUNSELOR,)),
    standard="reason to suspect that a child has been harmed as a result of physical, mental or "
    "emotional abuse or neglect or sexual abuse",
    report_to=CHILD_PROTECTION,
    report_to_if_authorized=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    deadline=at_once("promptly"),
    written=WrittenReport(if_asked=True),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ks.adult_abuse_report",
    place=Jurisdiction.KANSAS,
    gist="A licensed counselor with reasonable cause to suspect harm to an adult in need of "
    "protection reports it promptly.",
    basis=(KSA_39_1431,),
    professions=frozenset((Profession.COUNSELOR,)),
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset(),
    report_to_if_authorized=frozenset(
        (RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)
    ),
    deadline=at_once("promptly"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

KANSAS = Law(
    id="ks",
    title="Kansas law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.KANSAS),
    rules=RULES,
    held=Period(start=date(2025, 1, 1)),
)
