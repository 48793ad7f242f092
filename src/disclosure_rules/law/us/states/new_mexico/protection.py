"""New Mexico: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  Whoever holds confidential information may disclose what is necessary against a
clear and substantial risk; counselors, therapists and social workers have wider exceptions of
their own.
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
from disclosure_rules.logic.facts import place, threat
from disclosure_rules.model.circumstances import AbuseKind, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["NEW_MEXICO", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

NMSA_43_1_19 = Provision(
    citation="N.M. Stat. §§ 43-1-19(B)(2), 32A-6A-24(D)(2)",
    gist="No authorization is needed where disclosure is necessary to protect against a clear "
    "and substantial risk of imminent serious physical injury or death that the client inflicts "
    "on self or another.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), N.M. "
    "Stat. §§ 43-1-19, 32A-6A-24, 61-9A-27, 61-31-24",
    read_on=_READ_ON,
)
NMSA_61_9A_27 = Provision(
    citation="N.M. Stat. § 61-9A-27(B)(2)",
    gist="A counselor or therapist may disclose a communication that reveals the contemplation "
    "of a crime or of an act harmful to the person or others.",
    period=Period(start=date(2026, 2, 15), end=date(2028, 7, 1)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), N.M. "
    "Stat. §§ 43-1-19, 32A-6A-24, 61-9A-27, 61-31-24",
    read_on=_READ_ON,
    note="The section carries a delayed repeal, 1 July 2028.",
)
NMSA_61_31_24 = Provision(
    citation="N.M. Stat. § 61-31-24(B)(2)",
    gist="A social worker may disclose the contemplation of a crime or harmful act.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), N.M. "
    "Stat. §§ 43-1-19, 32A-6A-24, 61-9A-27, 61-31-24",
    read_on=_READ_ON,
)
NMSA_32A_4_3 = Provision(
    citation="N.M. Stat. § 32A-4-3",
    gist="Every person who knows or has a reasonable suspicion that a child is abused or "
    "neglected reports it at once.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), New "
    "Mexico",
    read_on=_READ_ON,
    note="Clergy report what is not privileged. That no privilege keeps the report out (§ "
    "32A-4-5) is another matter. Of an Indian child in Indian country the tribal agency is told.",
)
NMSA_27_7_30 = Provision(
    citation="N.M. Stat. §§ 27-7-16, 27-7-30",
    gist="Any person with reasonable cause to believe that an incapacitated adult is abused, "
    "neglected or exploited reports it at once.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), New "
    "Mexico",
    read_on=_READ_ON,
)

PROVISIONS = (
    NMSA_43_1_19,
    NMSA_61_9A_27,
    NMSA_61_31_24,
    NMSA_32A_4_3,
    NMSA_27_7_30,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="nm.permission_to_warn",
    gist="Whoever holds confidential information may disclose what protects from imminent "
    "serious injury.",
    basis=(NMSA_43_1_19,),
    professions=None,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "the client's self or another"
        told_by=None,
        imminent=True,  # "imminent"
        intent_and_ability=False,
        serious=True,  # "serious physical injury or death"
    ),
    to=None,  # nobody is named
    only_if_necessary=True,
)
WARNING_COUNSELORS = PermissionToWarn(
    rule_id="nm.permission_to_warn.counselors",
    gist="A counselor or therapist may disclose a contemplated crime or harmful act.",
    basis=(NMSA_61_9A_27,),
    professions=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
    danger=Danger(
        aimed_at=frozenset(),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.client_intends_crime,  # "the contemplation of a crime or act harmful"
    ),
    to=None,  # nobody is named
)
WARNING_SOCIAL_WORKERS = PermissionToWarn(
    rule_id="nm.permission_to_warn.social_workers",
    gist="A social worker may disclose a contemplated crime or harmful act.",
    basis=(NMSA_61_31_24,),
    professions=frozenset((Profession.SOCIAL_WORKER,)),
    danger=Danger(
        aimed_at=frozenset(),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.client_intends_crime,
    ),
    to=None,  # nobody is named
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="nm.child_abuse_report",
    place=Jurisdiction.NEW_MEXICO,
    gist="Every person who knows or reasonably suspects that a child is abused or neglected "
    "reports it at once.",
    basis=(NMSA_32A_4_3,),
    professions=None,
    standard="knows or has a reasonable suspicion that a child is an abused or a neglected child",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    excused=frozenset((Profession.CLERGY,)),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="nm.adult_abuse_report",
    place=Jurisdiction.NEW_MEXICO,
    gist="Any person with reasonable cause reports abuse of an incapacitated adult at once.",
    basis=(NMSA_27_7_30,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    permission_to_warn(WARNING_COUNSELORS),
    permission_to_warn(WARNING_SOCIAL_WORKERS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

NEW_MEXICO = Law(
    id="nm",
    title="New Mexico law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.NEW_MEXICO),
    rules=RULES,
    held=Period(start=date(2026, 2, 15)),
)
