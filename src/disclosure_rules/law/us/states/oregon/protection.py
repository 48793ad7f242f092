"""Oregon: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn, and the statute says so.  A child abuse report is a personal duty at all hours;
psychiatrists, psychologists, clergy and attorneys are excused for privileged communications,
licensed counselors are not.
"""

from datetime import date

from disclosure_rules.law.patterns.abuse_report import at_once
from disclosure_rules.law.patterns.adult_abuse_report import (
    NOT_DEFINED,
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
from disclosure_rules.logic.facts import abuse, place, threat
from disclosure_rules.model.circumstances import ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Confirmation, Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["OREGON", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

ORS_40_252 = Provision(
    citation="Or. Rev. Stat. § 40.252",
    gist="No privilege for a clear and serious intent to commit a crime involving physical "
    "injury, from a declarant who poses a danger of committing it; the section creates no duty "
    "and protects silence and disclosure alike.",
    period=Period(start=date(2023, 12, 31)),
    source="https://oregon.public.law/statutes/ors_40.252 (2023)",
    read_on=_READ_ON,
)
ORS_675_765 = Provision(
    citation="Or. Rev. Stat. § 675.765(3)",
    gist="A licensed counselor or marriage and family therapist may disclose a communication "
    "that reveals the intent to commit a crime or harmful act.",
    period=Period(start=date(2023, 12, 31)),
    source="https://oregon.public.law/statutes/ors_675.765 (2023)",
    read_on=_READ_ON,
)
ORS_419B_010 = Provision(
    citation="Or. Rev. Stat. § 419B.010",
    gist="An official with reasonable cause to believe that a child with whom they come in "
    "contact is abused, or that a person with whom they do has abused a child, reports it at "
    "once; a psychiatrist, psychologist, member of the clergy or attorney not what is privileged.",
    period=Period(start=_READ_ON),
    source="https://codes.findlaw.com/or/title-34-human-services-juvenile-code-corrections/or-"
    "rev-st-sect-419b-010/",
    read_on=_READ_ON,
    note="To whom (§ 419B.015) was not read: it is asked whether the recipient receives such "
    "reports.",
)
ORS_419B_005 = Provision(
    citation="Or. Rev. Stat. § 419B.005",
    gist="Licensed professional counselors are among the officials.",
    period=Period(start=date(2023, 12, 31)),
    source="https://darkscan.org/jurisdictions/oregon.html (2023); "
    "https://childusa.org/law/oregon/oregon-mandatory-reporting-laws/",
    read_on=_READ_ON,
    confirmation=Confirmation.SECONDARY_SOURCE,
    note="The list itself was not read: of other professions it is asked.",
)
ORS_124_060 = Provision(
    citation="Or. Rev. Stat. §§ 124.050, 124.060",
    gist="An official with reasonable cause to believe that anybody of 65 or older is abused "
    "reports it; four professions not what is privileged.",
    period=Period(start=_READ_ON),
    source="http://www.oregonlaws.org/ors/124.060",
    read_on=_READ_ON,
    note="Who is an official and the time were not read: of the reporter it is asked. The "
    "privilege yields to the first report alone (State v. Judd, 2019).",
)
ORS_430_765 = Provision(
    citation="Or. Rev. Stat. § 430.765",
    gist="The same for an adult with mental illness or a developmental disability.",
    period=Period(start=_READ_ON),
    source="https://www.oregonlaws.org/ors/430.765",
    read_on=_READ_ON,
    note="The definitions were not read: it is asked whether the law covers the adult.",
)

PROVISIONS = (
    ORS_40_252,
    ORS_675_765,
    ORS_419B_010,
    ORS_419B_005,
    ORS_124_060,
    ORS_430_765,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="or.permission_to_warn",
    gist="A psychotherapist or social worker may disclose a clear and serious intent to commit a "
    "violent crime.",
    basis=(ORS_40_252,),
    professions=frozenset(
        (Profession.PSYCHOLOGIST, Profession.PSYCHIATRIST, Profession.SOCIAL_WORKER)
    ),
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY,)),  # "the physical safety of any person"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a clear and serious intent"
        also=threat.client_intends_crime,  # "to subsequently commit a crime"
    ),
    to=None,  # nobody is named
    immunity=True,
)
WARNING_COUNSELORS = PermissionToWarn(
    rule_id="or.permission_to_warn.counselors",
    gist="A counselor or therapist may disclose an intended crime or harmful act.",
    basis=(ORS_675_765,),
    professions=frozenset((Profession.COUNSELOR, Profession.MARRIAGE_AND_FAMILY_THERAPIST)),
    danger=Danger(
        aimed_at=frozenset(),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.client_intends_crime,  # "the intent to commit a crime or harmful act"
    ),
    to=None,  # nobody is named
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="or.child_abuse_report",
    place=Jurisdiction.OREGON,
    gist="An official in contact with the child or the abuser reports suspected child abuse at "
    "once, at all hours.",
    basis=(
        ORS_419B_010,
        ORS_419B_005,
    ),
    professions=frozenset((Profession.COUNSELOR,)),
    standard="reasonable cause to believe that any child with whom the official comes in contact "
    "has suffered abuse or that any person with whom the official comes in contact has abused a "
    "child",
    report_to=frozenset(),
    report_to_if_authorized=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    excused=frozenset(
        (Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST, Profession.CLERGY, Profession.ATTORNEY)
    ),
    also=abuse.has_contact,
)
ELDER_ABUSE = AdultAbuseReport(
    rule_id="or.adult_abuse_report.elders",
    place=Jurisdiction.OREGON,
    gist="An official reports suspected abuse of anybody of 65 or older.",
    basis=(ORS_124_060,),
    professions=frozenset(),  # not read: of everybody it is asked
    about=CoveredAdults(from_age=65),
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=None,
    in_professional_capacity=False,
    excused=frozenset(
        (Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST, Profession.CLERGY, Profession.ATTORNEY)
    ),
)
DISABLED_ADULT_ABUSE = AdultAbuseReport(
    rule_id="or.adult_abuse_report.disability",
    place=Jurisdiction.OREGON,
    gist="An official reports suspected abuse of an adult with mental illness or a developmental "
    "disability.",
    basis=(ORS_430_765,),
    professions=frozenset(),
    about=NOT_DEFINED,
    kinds=None,  # the definitions were not read
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=None,
    in_professional_capacity=False,
    excused=frozenset(
        (Profession.PSYCHIATRIST, Profession.PSYCHOLOGIST, Profession.CLERGY, Profession.ATTORNEY)
    ),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    permission_to_warn(WARNING_COUNSELORS),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ELDER_ABUSE),
    adult_abuse_report(DISABLED_ADULT_ABUSE),
)

OREGON = Law(
    id="or",
    title="Oregon law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.OREGON),
    rules=RULES,
    held=Period(start=date(2023, 12, 31)),
)
