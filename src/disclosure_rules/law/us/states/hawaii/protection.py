"""Hawaii: danger from a client, and reports of the abuse of children and of adults.

Two licensing chapters let confidentiality yield to a clear and imminent, or immediate, danger.
Whether they permit, or only take protection away, can be read either way; here they permit and
impose nothing.
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
from disclosure_rules.law.patterns.professions import (
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.logic.facts import discloser, place
from disclosure_rules.model.circumstances import AbuseKind
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["HAWAII", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

HRS_453D_13 = Provision(
    citation="Haw. Rev. Stat. § 453D-13(2)",
    gist="A mental health counselor need not disclose, except to prevent a clear and imminent "
    "danger to a person or persons.",
    period=Period(start=date(2026, 6, 20)),
    source="github.com/KailuaHRS/hawaii-statutes (copy of the official code, 20 June 2026)",
    read_on=_READ_ON,
    note='"Shall be required to disclose … except" can be read as a permission or as the end '
    "of a protection. Unchanged in the version from 1 July 2026, which adds associates.",
)
HRS_451J_12 = Provision(
    citation="Haw. Rev. Stat. § 451J-12(2)",
    gist="A marriage and family therapist need not disclose, except to prevent a clear and "
    "immediate danger to a person or persons.",
    period=Period(start=date(2026, 6, 20)),
    source="github.com/KailuaHRS/hawaii-statutes (copy of the official code, 20 June 2026)",
    read_on=_READ_ON,
    note="The same frame as § 453D-13, and the same doubt.",
)
HAR_11_175_31 = Provision(
    citation="Haw. Code R. § 11-175-31(a)(2)",
    gist="Where a consumer poses a serious danger of violence toward another, information is "
    "released in keeping with the duty of care to protect foreseeable victims.",
    period=Period(start=_READ_ON),
    source="https://www.law.cornell.edu/regulations/hawaii/Haw-Code-R-SS-11-175-31",
    read_on=_READ_ON,
    note="It presumes a duty that no opinion read imposes: encoded as a permission. It reaches "
    "the mental health division, contract programs and private providers.",
)
HRS_350_1_1 = Provision(
    citation="Haw. Rev. Stat. § 350-1.1",
    gist="Licensed professionals of any health-related occupation with reason to believe that "
    "child abuse has occurred, or may in the foreseeable future, report it orally at once, and "
    "then in writing, whatever is confidential.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Hawaii",
    read_on=_READ_ON,
    note="That privileges keep no evidence out (§ 350-5) is another matter. The exception for "
    "clergy falls away for especially heinous abuse.",
)
HRS_346_224 = Provision(
    citation="Haw. Rev. Stat. §§ 346-222, 346-224",
    gist="Licensed professionals of any health-related occupation report abuse of a vulnerable "
    "adult promptly by word of mouth, and then in writing.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Hawaii",
    read_on=_READ_ON,
)

PROVISIONS = (
    HRS_453D_13,
    HRS_451J_12,
    HAR_11_175_31,
    HRS_350_1_1,
    HRS_346_224,
)

# ---------------------------------------------------------------- terms

WARNING_COUNSELORS = PermissionToWarn(
    rule_id="hi.permission_to_warn.counselors",
    gist="A counselor may disclose to prevent a clear and imminent danger to a person.",
    basis=(HRS_453D_13,),
    professions=frozenset((Profession.COUNSELOR, Profession.COUNSELING_TRAINEE)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "to a person or persons"
        told_by=None,
        imminent=True,  # "clear and imminent danger"
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
WARNING_THERAPISTS = PermissionToWarn(
    rule_id="hi.permission_to_warn.therapists",
    gist="A marriage and family therapist may disclose to prevent a clear and immediate danger "
    "to a person.",
    basis=(HRS_451J_12,),
    professions=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=True,  # "clear and immediate danger"
        intent_and_ability=False,
        serious=False,
        violent=False,
        by_client=False,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
WARNING_PROVIDERS = PermissionToWarn(
    rule_id="hi.permission_to_warn.providers",
    gist="A provider may tell a foreseeable victim of a serious danger of violence.",
    basis=(HAR_11_175_31,),
    professions=frozenset(),
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY,)),  # "toward another"
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious danger or threat of violence"
    ),
    to=frozenset((RecipientKind.LIKELY_VICTIM,)),
    leaves_out="private providers who work for no facility: of them it is asked whether the rule "
    "covers them",
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="hi.child_abuse_report",
    place=Jurisdiction.HAWAII,
    gist="A licensed health professional with reason to believe that child abuse has occurred, "
    "or may, reports it at once.",
    basis=(HRS_350_1_1,),
    # "any health-related occupation"
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    standard="reason to believe that child abuse or neglect has occurred or that there is a "
    "substantial risk it may occur in the reasonably foreseeable future",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately, orally"),
    written=WrittenReport(deadline=at_once("as soon as possible"), to="the department"),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="hi.adult_abuse_report",
    place=Jurisdiction.HAWAII,
    gist="A licensed health professional reports abuse of a vulnerable adult promptly.",
    basis=(HRS_346_224,),
    # "any health-related occupation"
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.SEXUAL,
            AbuseKind.EMOTIONAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("promptly, orally"),
    written=WrittenReport(deadline=at_once("as soon as possible")),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING_COUNSELORS),
    permission_to_warn(WARNING_THERAPISTS),
    permission_to_warn(WARNING_PROVIDERS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

HAWAII = Law(
    id="hi",
    title="Hawaii law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.HAWAII),
    rules=RULES,
    held=Period(start=date(2026, 2, 15)),
)
