"""West Virginia: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  Whoever holds mental health information may disclose a clear and substantial
danger of imminent injury; social workers have an exception of their own.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import WrittenReport, at_once, within
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
from disclosure_rules.logic.facts import abuse, place, threat
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["PROVISIONS", "RULES", "WEST_VIRGINIA"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

WVC_27_3_1 = Provision(
    citation="W. Va. Code § 27-3-1(b)(5)",
    gist="Confidential information may be disclosed to protect against a clear and substantial "
    "danger of imminent injury by a patient to self or another.",
    period=Period(start=date(2015, 12, 31)),
    source="http://www.healthinfolaw.org/state-law/ (W. Va. Code § 27-3-1, 2015); a public table "
    "of all states' duties to warn, of no known legal author",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Read as quoted in a summary.",
)
WVC_30_30_24 = Provision(
    citation="W. Va. Code § 30-30-24(a)(4)",
    gist="A social worker may disclose an intended crime or harmful act when judged necessary to "
    "protect any person from a clear, imminent risk of serious harm.",
    period=Period(start=_READ_ON),
    source="https://lexace.ai/us/statute/west-virginia/30-30-24",
    read_on=_READ_ON,
)
WVC_49_2_803 = Provision(
    citation="W. Va. Code § 49-2-803",
    gist="Medical, dental and mental health professionals report suspected abuse or neglect of a "
    "child within 24 hours, serious physical and sexual abuse to the police as well; any adult "
    "reports sexual abuse of which a credible witness tells.",
    period=Period(start=date(2024, 1, 1)),
    source="https://www.churchlawandtax.com/abuse-reporting-laws-states/west-virginia/; "
    "https://rhntc.org/resources/mandatory-child-abuse-reporting-state-summaries/west-virginia; "
    "https://regulations.justia.com/states/west-virginia/agency-149/title-149/series-149-08/"
    "section-149-8-7 (2024)",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="Read as quoted and summarised; older summaries say 48 hours.",
)
WVC_49_2_809 = Provision(
    citation="W. Va. Code § 49-2-809(a)",
    gist="A report is made at once to child protective services, and in writing within 48 hours "
    "if requested.",
    period=Period(start=date(2024, 1, 1)),
    source="https://codes.findlaw.com/wv/chapter-49-west-virginia-child-welfare-act/wv-code-sect-"
    "49-2-809/ (1 January 2024)",
    read_on=_READ_ON,
)
WVC_9_6_9 = Provision(
    citation="W. Va. Code §§ 9-6-9, 9-6-11",
    gist="Medical, dental and mental health professionals report neglect, abuse or exploitation "
    "of a vulnerable adult, or an emergency, at once and not more than 48 hours after suspecting "
    "it.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), West "
    "Virginia",
    read_on=_READ_ON,
)

PROVISIONS = (
    WVC_27_3_1,
    WVC_30_30_24,
    WVC_49_2_803,
    WVC_49_2_809,
    WVC_9_6_9,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="wv.permission_to_warn",
    gist="Information may be disclosed against a clear and substantial danger of imminent injury.",
    basis=(WVC_27_3_1,),
    professions=None,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "himself, herself or another"
        told_by=None,
        imminent=True,  # "imminent injury"
        intent_and_ability=False,
        serious=False,
        violent=False,
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
WARNING_SOCIAL_WORKERS = PermissionToWarn(
    rule_id="wv.permission_to_warn.social_workers",
    gist="A social worker may disclose an intended crime or harmful act to protect from imminent "
    "serious harm.",
    basis=(WVC_30_30_24,),
    professions=frozenset((Profession.SOCIAL_WORKER,)),
    danger=Danger(
        aimed_at=frozenset(),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,  # "a clear, imminent risk"
        intent_and_ability=False,
        serious=True,  # "serious mental or physical harm"
        by_client=False,
        also=threat.client_intends_crime,  # "the intended commission of a crime or harmful act"
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
    leaves_out="a serious threat to the public safety",
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="wv.child_abuse_report",
    place=Jurisdiction.WEST_VIRGINIA,
    gist="A medical, dental or mental health professional reports suspected abuse or neglect of "
    "a child within 24 hours.",
    basis=(
        WVC_49_2_803,
        WVC_49_2_809,
    ),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    standard="reasonable cause to suspect that a child is neglected or abused, or observes the "
    "child being subjected to conditions likely to result in abuse or neglect",
    report_to=CHILD_PROTECTION,
    deadline=within(24, "immediately, and not more than 24 hours after suspecting"),
    written=WrittenReport(
        deadline=within(48, "within 48 hours if so requested by the receiving agency"),
        if_asked=True,
    ),
)
CHILD_ASSAULT = ChildAbuseReport(
    rule_id="wv.child_abuse_report.police",
    place=Jurisdiction.WEST_VIRGINIA,
    gist="Serious physical abuse and sexual abuse of a child are reported to the police as well.",
    basis=(WVC_49_2_803,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    standard=None,  # not read
    report_to=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    deadline=at_once("immediately"),
    first="Report to the State Police and any law enforcement agency with jurisdiction as well.",
    ends_with=frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),
    also=abuse.kinds.includes(AbuseKind.PHYSICAL, AbuseKind.SEXUAL),
    leaves_out="that the physical abuse is serious",
)
CHILD_SEXUAL_ABUSE = ChildAbuseReport(
    rule_id="wv.child_abuse_report.sexual_abuse",
    place=Jurisdiction.WEST_VIRGINIA,
    gist="Any adult to whom a credible witness tells of sexual abuse of a child, or who sees it, "
    "reports it.",
    basis=(WVC_49_2_803,),
    professions=None,
    standard=None,  # not read
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=within(24, "not more than 24 hours"),
    in_professional_capacity=False,
    also=abuse.kinds.includes(AbuseKind.SEXUAL),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="wv.adult_abuse_report",
    place=Jurisdiction.WEST_VIRGINIA,
    gist="A medical, dental or mental health professional reports abuse of a vulnerable adult "
    "within 48 hours.",
    basis=(WVC_9_6_9,),
    professions=MENTAL_HEALTH_PROFESSIONALS | PHYSICIANS | NURSES,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=within(48, "immediately, and not more than 48 hours after suspecting"),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    permission_to_warn(WARNING_SOCIAL_WORKERS),
    child_abuse_report(CHILD_ABUSE),
    child_abuse_report(CHILD_ASSAULT),
    child_abuse_report(CHILD_SEXUAL_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

WEST_VIRGINIA = Law(
    id="wv",
    title="West Virginia law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.WEST_VIRGINIA),
    rules=RULES,
    held=Period(start=date(2015, 12, 31)),
)
