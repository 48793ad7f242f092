"""Alaska: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  Four licensing chapters lift confidentiality, each in its own words; the
counselors' is the widest, those of therapists and social workers let only the victim and the
police be told.
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
from disclosure_rules.rules.rule import Rule

__all__ = ["ALASKA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

AS_08_29_200 = Provision(
    citation="Alaska Stat. § 08.29.200(a)(1)",
    gist="A counselor may tell a potential victim, the victim's family, law enforcement or other "
    "appropriate authorities of a clear and immediate probability of physical harm to the client, "
    "other individuals, or society.",
    period=Period(start=date(2022, 6, 30)),
    source="github.com/UniCourt/cic-code-ak (official code, release of June 2022), title 8",
    read_on=_READ_ON,
)
AS_08_86_200 = Provision(
    citation="Alaska Stat. § 08.86.200(a)(3)",
    gist="A psychologist may disclose an immediate threat of serious physical harm to an "
    "identifiable victim that a client has communicated.",
    period=Period(start=date(2022, 6, 30)),
    source="github.com/UniCourt/cic-code-ak (official code, release of June 2022), title 8",
    read_on=_READ_ON,
)
AS_08_63_200 = Provision(
    citation="Alaska Stat. § 08.63.200(a)(5)",
    gist="A marital and family therapist may tell a potential victim or law enforcement of a "
    "threat of imminent serious physical harm to an identified victim.",
    period=Period(start=date(2022, 6, 30)),
    source="github.com/UniCourt/cic-code-ak (official code, release of June 2022), title 8",
    read_on=_READ_ON,
)
AS_08_95_900 = Provision(
    citation="Alaska Stat. § 08.95.900(a)(6)",
    gist="A social worker may tell a potential victim or law enforcement officers of a threat of "
    "imminent serious physical harm to an identified victim.",
    period=Period(start=date(2022, 6, 30)),
    source="github.com/UniCourt/cic-code-ak (official code, release of June 2022), title 8",
    read_on=_READ_ON,
)
AS_47_17_020 = Provision(
    citation="Alaska Stat. §§ 47.17.020, 47.17.290",
    gist="Practitioners of the healing arts, mental health counselors among them, immediately "
    "report harm to a child; a suspected sex offense to law enforcement as well.",
    period=Period(start=date(2023, 3, 31)),
    source="github.com/UniCourt/cic-code-ak (official code, release of March 2023), title 47",
    read_on=_READ_ON,
    note="The list of reporters was read in part: of other professions it is asked. That no "
    "privilege keeps evidence out (§ 47.17.060) leaves the psychotherapist privilege in criminal "
    "cases (State v. R.H., 683 P.2d 269).",
)
AS_47_24_010 = Provision(
    citation="Alaska Stat. §§ 47.24.010, 47.24.900",
    gist="Licensed health care providers and mental health professionals report harm to a "
    "vulnerable adult within 24 hours.",
    period=Period(start=date(2023, 3, 31)),
    source="github.com/UniCourt/cic-code-ak (official code, release of March 2023), title 47",
    read_on=_READ_ON,
)

PROVISIONS = (
    AS_08_29_200,
    AS_08_86_200,
    AS_08_63_200,
    AS_08_95_900,
    AS_47_17_020,
    AS_47_24_010,
)

# ---------------------------------------------------------------- terms

WARNING_COUNSELORS = PermissionToWarn(
    rule_id="ak.permission_to_warn.counselors",
    gist="A counselor may tell victim, family, police or other authorities of a clear and "
    "immediate probability of harm.",
    basis=(AS_08_29_200,),
    professions=frozenset((Profession.COUNSELOR,)),
    danger=Danger(
        # "to the client, other individuals, or society"
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,
        imminent=True,  # "clear and immediate probability"
        intent_and_ability=False,
        serious=False,
    ),
    to=frozenset(
        (
            RecipientKind.LIKELY_VICTIM,
            RecipientKind.FAMILY_OF_VICTIM,
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.EMERGENCY_SERVICES,
            RecipientKind.CRISIS_TEAM,
            RecipientKind.MENTAL_HEALTH_AUTHORITY,
        )
    ),
)
WARNING_PSYCHOLOGISTS = PermissionToWarn(
    rule_id="ak.permission_to_warn.psychologists",
    gist="A psychologist may disclose an immediate threat of serious physical harm that a client "
    "has communicated.",
    basis=(AS_08_86_200,),
    professions=frozenset((Profession.PSYCHOLOGIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "to an identifiable victim"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,  # "immediate threat"
        intent_and_ability=False,
        serious=True,  # "serious physical harm"
    ),
    to=None,  # nobody is named
)
WARNING_THERAPISTS = PermissionToWarn(
    rule_id="ak.permission_to_warn.therapists",
    gist="A marital and family therapist may tell the victim or the police of an imminent threat.",
    basis=(AS_08_63_200,),
    professions=frozenset((Profession.MARRIAGE_AND_FAMILY_THERAPIST,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "to an identified victim"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "has been made by a client"
        imminent=True,  # "imminent"
        intent_and_ability=False,
        serious=True,  # "serious physical harm"
    ),
    to=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
)
WARNING_SOCIAL_WORKERS = PermissionToWarn(
    rule_id="ak.permission_to_warn.social_workers",
    gist="A social worker may tell the victim or the police of an imminent threat.",
    basis=(AS_08_95_900,),
    professions=frozenset((Profession.SOCIAL_WORKER,)),
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "to an identified victim"
        told_by=frozenset((ThreatSource.CLIENT,)),  # "has been made by a client"
        imminent=True,  # "imminent"
        intent_and_ability=False,
        serious=True,  # "serious physical harm"
    ),
    to=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="ak.child_abuse_report",
    place=Jurisdiction.ALASKA,
    gist="A practitioner of the healing arts with reasonable cause to suspect harm to a child "
    "from abuse reports it at once.",
    basis=(AS_47_17_020,),
    professions=frozenset((Profession.COUNSELOR,)),  # § 47.17.290, "mental health counselors"
    standard="reasonable cause to suspect that a child has suffered harm as a result of child "
    "abuse or neglect",
    report_to=CHILD_PROTECTION,
    report_to_if_authorized=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    deadline=at_once("immediately"),
    first="Report to the nearest office of the department; if it cannot be reached, to the police.",
)
CHILD_SEX_OFFENSE = ChildAbuseReport(
    rule_id="ak.child_abuse_report.sex_offense",
    place=Jurisdiction.ALASKA,
    gist="Harm that appears to result from a sex offense is reported to law enforcement as well.",
    basis=(AS_47_17_020,),
    professions=frozenset((Profession.COUNSELOR,)),
    standard="harm that appears to be a result of a suspected sex offense",
    report_to=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    deadline=at_once("immediately"),
    first="Report to the nearest law enforcement agency as well.",
    ends_with=frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
    also=abuse.kinds.includes(AbuseKind.SEXUAL),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="ak.adult_abuse_report",
    place=Jurisdiction.ALASKA,
    gist="A health care provider or mental health professional reports harm to a vulnerable "
    "adult within 24 hours.",
    basis=(AS_47_24_010,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.ABANDONMENT,
            AbuseKind.OTHER,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=within(24, "not later than 24 hours after first having cause for the belief"),
    first="Report to the department's vulnerable adult centralized intake office.",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING_COUNSELORS),
    permission_to_warn(WARNING_PSYCHOLOGISTS),
    permission_to_warn(WARNING_THERAPISTS),
    permission_to_warn(WARNING_SOCIAL_WORKERS),
    child_abuse_report(CHILD_ABUSE),
    child_abuse_report(CHILD_SEX_OFFENSE),
    adult_abuse_report(ADULT_ABUSE),
)

ALASKA = Law(
    id="ak",
    title="Alaska law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.ALASKA),
    rules=RULES,
    held=Period(start=date(2022, 6, 30)),
)
