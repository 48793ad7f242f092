"""Delaware: danger from a client, and reports of the abuse of children and of adults.

Both limbs are needed: police and victim are told, and the patient's immediate hospitalization is
arranged. Where a patient is dangerous and there is no explicit threat, the police may be told.
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
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.permission_to_warn import PermissionToWarn, permission_to_warn
from disclosure_rules.law.patterns.professions import PHYSICIANS
from disclosure_rules.logic.facts import discloser, place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["DELAWARE", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

DEL_16_5402 = Provision(
    citation="16 Del. C. § 5402",
    gist="A provider told of an explicit and imminent threat discharges any duty by telling "
    "police and victim and by arranging immediate hospitalization.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), 16 "
    "Del. C. ch. 54",
    read_on=_READ_ON,
)
DEL_16_5403 = Provision(
    citation="16 Del. C. § 5403",
    gist="A provider may tell law enforcement that a patient is dangerous to self or others.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), 16 "
    "Del. C. ch. 54",
    read_on=_READ_ON,
)
DEL_16_903 = Provision(
    citation="16 Del. C. §§ 903, 904, 909",
    gist="Any person who knows or in good faith suspects child abuse or neglect reports it at "
    "once to the 24-hour line; no privilege but two excuses the report.",
    period=Period(start=date(2023, 5, 31)),
    source="https://lawserver.com/law/state/delaware/de-code/delaware_code_title_16_909; "
    "https://www.childwelfare.gov/resources/clergy-mandatory-reporters-child-abuse-and-neglect-"
    "delaware/ (May 2023)",
    read_on=_READ_ON,
)
DEL_31_3910 = Provision(
    citation="31 Del. C. §§ 3902, 3910",
    gist="Any person with reasonable cause to believe that an impaired or incapacitated adult "
    "needs protective services reports it; no privilege relieves from it.",
    period=Period(start=date(2026, 2, 15)),
    source="github.com/saint1415/us-statutes, branch data (snapshot of 15 February 2026), Delaware",
    read_on=_READ_ON,
    note="Neglect is by a caregiver (§ 3902); an adult in need of protective services may also "
    "be one who neglects himself.",
)

PROVISIONS = (
    DEL_16_5402,
    DEL_16_5403,
    DEL_16_903,
    DEL_31_3910,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="de.duty_to_protect",
    gist="A provider told of an explicit and imminent threat tells police and victim and "
    "arranges hospitalization.",
    basis=(DEL_16_5402,),
    professions=PHYSICIANS
    | {Profession.NURSE, Profession.COUNSELOR, Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER},
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        # "clearly identified victim", or property with danger to life
        aimed_at=frozenset((Target.PERSON, Target.PROPERTY)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=True,  # "explicit and imminent threat"
        intent_and_ability=True,
        serious=True,  # "kill or seriously injure"
        explicit=True,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Tell a law enforcement agency where the potential victim or the patient resides."
        ),
        MandateStep(text="Communicate the threat to the clearly identified victim."),
        MandateStep(
            text="Arrange the patient's immediate voluntary or involuntary hospitalization, "
            "inpatient or outpatient."
        ),
    ),
    discharged_by=(
        frozenset(
            (
                ProtectiveStep.VICTIM_WARNED,
                ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,
                ProtectiveStep.CLIENT_HOSPITALIZED,
            )
        ),
        frozenset(
            (
                ProtectiveStep.VICTIM_WARNED,
                ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,
                ProtectiveStep.COMMITMENT_STARTED,
            )
        ),
    ),
    immunity=True,
)
WARNING = PermissionToWarn(
    rule_id="de.permission_to_warn",
    gist="A provider may tell law enforcement that a patient is dangerous to self or others.",
    basis=(DEL_16_5403,),
    professions=PHYSICIANS
    | {Profession.NURSE, Profession.COUNSELOR, Profession.PSYCHOLOGIST, Profession.SOCIAL_WORKER},
    also_named=discloser.works_for_treatment_facility,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "dangerous to self or others"
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
    ),
    to=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="de.child_abuse_report",
    place=Jurisdiction.DELAWARE,
    gist="Any person who knows or in good faith suspects child abuse reports it at once.",
    basis=(DEL_16_903,),
    professions=None,
    standard="knows or in good faith suspects child abuse or neglect",
    report_to=CHILD_PROTECTION,
    deadline=at_once("immediately, oral report to the 24-hour line"),
    in_professional_capacity=False,
    first="Report by word of mouth to the 24-hour line.",
    written=WrittenReport(if_asked=True),
    excused=frozenset((Profession.ATTORNEY, Profession.CLERGY)),
    leaves_out="of clergy only the sacramental confession is excepted",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="de.adult_abuse_report",
    place=Jurisdiction.DELAWARE,
    gist="Any person with reasonable cause reports that an impaired adult needs protective "
    "services.",
    basis=(DEL_31_3910,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.SEXUAL,
            AbuseKind.NEGLECT,
            AbuseKind.ABANDONMENT,
            AbuseKind.FINANCIAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=None,
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    permission_to_warn(WARNING),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

DELAWARE = Law(
    id="de",
    title="Delaware law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.DELAWARE),
    rules=RULES,
    held=Period(start=date(2023, 5, 31)),
)
