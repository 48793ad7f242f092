"""Connecticut: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  Each profession has its own section; none names who may be told, and none asks
for a threat in words: what the professional believes in good faith, or determines, is enough.
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
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import abuse, place, threat
from disclosure_rules.model.circumstances import AbuseKind
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["CONNECTICUT", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

CGS_52_146S = Provision(
    citation="Conn. Gen. Stat. § 52-146s(c)(4)-(5)",
    gist="A professional counselor may disclose where silence presents a clear and present "
    "danger to anybody, or there is risk of imminent injury to a person or to the property of "
    "others.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Conn. "
    "Gen. Stat. ch. 899",
    read_on=_READ_ON,
)
CGS_52_146P = Provision(
    citation="Conn. Gen. Stat. § 52-146p(c)(2)",
    gist="A marriage and family therapist may disclose where silence presents a clear and "
    "present danger to the health or safety of any individual.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Conn. "
    "Gen. Stat. ch. 899",
    read_on=_READ_ON,
)
CGS_52_146Q = Provision(
    citation="Conn. Gen. Stat. § 52-146q(c)(2)",
    gist="A social worker may disclose a substantial risk of imminent physical injury by the "
    "person to himself or others.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Conn. "
    "Gen. Stat. ch. 899",
    read_on=_READ_ON,
    note="Not testimony in court (291 Conn. 642).",
)
CGS_52_146F = Provision(
    citation="Conn. Gen. Stat. § 52-146f(2)",
    gist="A psychiatric mental health provider may disclose a substantial risk of imminent "
    "physical injury by the patient to himself or others.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Conn. "
    "Gen. Stat. ch. 899",
    read_on=_READ_ON,
)
CGS_52_146C = Provision(
    citation="Conn. Gen. Stat. § 52-146c(c)(3)",
    gist="A psychologist may disclose a risk of imminent personal injury to anybody, or of "
    "imminent injury to the property of others.",
    period=Period(start=date(2025, 1, 1), end=date(2025, 10, 1)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Conn. "
    "Gen. Stat. ch. 899 (text before October 2025)",
    read_on=_READ_ON,
    note="Said to be repealed from October 2025 and folded into § 52-146f. The first day is the "
    "year of the compilation read.",
)
CGS_52_146F_2025 = Provision(
    citation="Conn. Gen. Stat. § 52-146f(2) as amended from 1 October 2025",
    gist="The section on psychiatric mental health providers covers psychologists.",
    period=Period(start=date(2025, 10, 1)),
    source="a public table of all states' duties to warn, of no known legal author, which cites "
    "https://www.cga.ct.gov/2026/sup/chap_899.htm",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
)
CGS_17A_101 = Provision(
    citation="Conn. Gen. Stat. §§ 17a-101, 17a-101a, 17a-101b, 17a-101c",
    gist="Mental health professionals and licensed counselors report suspected child abuse "
    "within twelve hours, and in writing within forty-eight.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), "
    "Connecticut",
    read_on=_READ_ON,
)
CGS_17B_451 = Provision(
    citation="Conn. Gen. Stat. §§ 17b-450, 17b-451",
    gist="A licensed counselor reports suspected abuse of anybody of 60 or older within "
    "twenty-four hours.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), "
    "Connecticut",
    read_on=_READ_ON,
)
CGS_46A_11B = Provision(
    citation="Conn. Gen. Stat. § 46a-11b",
    gist="A licensed counselor reports suspected abuse of an adult with intellectual disability, "
    "or in autism services of the department, within forty-eight hours.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), "
    "Connecticut",
    read_on=_READ_ON,
)

PROVISIONS = (
    CGS_52_146S,
    CGS_52_146P,
    CGS_52_146Q,
    CGS_52_146F,
    CGS_52_146C,
    CGS_52_146F_2025,
    CGS_17A_101,
    CGS_17B_451,
    CGS_46A_11B,
)

# ---------------------------------------------------------------- terms

# § 52-146s(c)(4)
WARNING_COUNSELORS = PermissionToWarn(
    rule_id="ct.permission_to_warn.counselors",
    gist="A counselor may disclose where silence would be a clear and present danger to anybody.",
    basis=(CGS_52_146S,),
    professions=frozenset((Profession.COUNSELOR,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
        # "a clear and present danger to the health or safety"
        also=threat.is_clear_and_present_danger,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
# § 52-146s(c)(5)
WARNING_COUNSELORS_INJURY = PermissionToWarn(
    rule_id="ct.permission_to_warn.counselors.injury",
    gist="A counselor may disclose a risk of imminent injury to a person, or to the property of "
    "others.",
    basis=(CGS_52_146S,),
    professions=frozenset((Profession.COUNSELOR,)),
    danger=Danger(
        # "to the person or to other individuals", "property of others"
        aimed_at=frozenset((Target.ANYBODY, Target.SELF, Target.PROPERTY)),
        told_by=None,
        imminent=True,  # "imminent"
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
)
WARNING_THERAPISTS = PermissionToWarn(
    rule_id="ct.permission_to_warn.therapists",
    gist="A marriage and family therapist may disclose where silence would be a clear and "
    "present danger.",
    basis=(CGS_52_146P,),
    professions=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
        also=threat.is_clear_and_present_danger,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
WARNING_SOCIAL_WORKERS = PermissionToWarn(
    rule_id="ct.permission_to_warn.social_workers",
    gist="A social worker may disclose a substantial risk of imminent physical injury.",
    basis=(CGS_52_146Q,),
    professions=frozenset((Profession.SOCIAL_WORKER,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to himself or others"
        told_by=None,
        imminent=True,  # "substantial risk of imminent physical injury"
        intent_and_ability=False,
        serious=False,
    ),
    to=None,  # nobody is named
)
WARNING_PSYCHIATRISTS = PermissionToWarn(
    rule_id="ct.permission_to_warn.psychiatrists",
    gist="A psychiatric provider may disclose a substantial risk of imminent physical injury.",
    basis=(CGS_52_146F,),
    professions=frozenset((Profession.PSYCHIATRIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to himself or others"
        told_by=None,
        imminent=True,  # "substantial risk of imminent physical injury"
        intent_and_ability=False,
        serious=False,
    ),
    to=None,  # nobody is named
)
WARNING_PSYCHOLOGISTS = PermissionToWarn(
    rule_id="ct.permission_to_warn.psychologists",
    gist="A psychologist may disclose a risk of imminent injury to a person, or to the property "
    "of others.",
    basis=(CGS_52_146C,),
    professions=frozenset((Profession.PSYCHOLOGIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF, Target.PROPERTY)),
        told_by=None,
        imminent=True,
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
)
WARNING_PSYCHOLOGISTS_2025 = PermissionToWarn(
    rule_id="ct.permission_to_warn.psychologists.2025",
    gist="A psychologist may disclose a substantial risk of imminent physical injury.",
    basis=(CGS_52_146F_2025,),
    professions=frozenset((Profession.PSYCHOLOGIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to himself or others"
        told_by=None,
        imminent=True,  # "substantial risk of imminent physical injury"
        intent_and_ability=False,
        serious=False,
    ),
    to=None,  # nobody is named
    replaces="ct.permission_to_warn.psychologists",
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ct.child_abuse_report",
    place=Jurisdiction.CONNECTICUT,
    gist="A counselor or other mental health professional reports suspected child abuse within "
    "twelve hours.",
    basis=(CGS_17A_101,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    standard="reasonable cause to suspect or believe that a child has been abused or neglected, "
    "or is placed at imminent risk of serious harm",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=within(12, "as soon as practicable but not later than twelve hours"),
    first="Report orally or electronically.",
    written=WrittenReport(deadline=within(48, "within 48 hours after the oral report")),
)
ELDER_ABUSE = AdultAbuseReport(
    rule_id="ct.adult_abuse_report.elders",
    place=Jurisdiction.CONNECTICUT,
    gist="A counselor reports suspected abuse of anybody of 60 or older within 24 hours.",
    basis=(CGS_17B_451,),
    professions=frozenset((Profession.COUNSELOR,)),
    about=CoveredAdults(from_age=60),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.ABANDONMENT,
            AbuseKind.SELF_NEGLECT,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=within(24, "not later than twenty-four hours"),
)
DISABLED_ADULT_ABUSE = AdultAbuseReport(
    rule_id="ct.adult_abuse_report.disability",
    place=Jurisdiction.CONNECTICUT,
    gist="A counselor reports suspected abuse of an adult with intellectual disability within 48 "
    "hours.",
    basis=(CGS_46A_11B,),
    professions=frozenset((Profession.COUNSELOR,)),
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.ABANDONMENT)
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=within(48, "not later than forty-eight hours"),
    also=abuse.victim_has_intellectual_disability,
    leaves_out="clients of the department's autism services",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING_COUNSELORS),
    permission_to_warn(WARNING_COUNSELORS_INJURY),
    permission_to_warn(WARNING_THERAPISTS),
    permission_to_warn(WARNING_SOCIAL_WORKERS),
    permission_to_warn(WARNING_PSYCHIATRISTS),
    permission_to_warn(WARNING_PSYCHOLOGISTS),
    permission_to_warn(WARNING_PSYCHOLOGISTS_2025),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ELDER_ABUSE),
    adult_abuse_report(DISABLED_ADULT_ABUSE),
)

CONNECTICUT = Law(
    id="ct",
    title="Connecticut law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.CONNECTICUT),
    rules=RULES,
    held=Period(start=date(2025, 1, 1)),
)
