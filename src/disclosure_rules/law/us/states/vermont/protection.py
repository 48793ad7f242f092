"""Vermont: danger from a client, and reports of the abuse of children and of adults.

A professional who knows or should know of a serious risk to an identifiable victim takes
reasonable care; no list of acts discharges the duty.
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
from disclosure_rules.law.patterns.duty_to_protect import DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep
from disclosure_rules.model.dates import Deadline, Period, TimeUnit
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["PROVISIONS", "RULES", "VERMONT"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

VSA_18_1882 = Provision(
    citation="18 V.S.A. § 1882(b)",
    gist="A mental health professional who knows or should know that a patient poses a serious "
    "risk of danger to an identifiable victim takes reasonable care to protect, within the law on "
    "privacy.",
    period=Period(start=date(2017, 12, 31)),
    source="https://getpocketlaw.com/law/state_virginia/section-1882-… (mislabelled; the text is "
    "18 V.S.A. § 1882, 2017 No. 51)",
    read_on=_READ_ON,
    note="It codifies Peck v. Counseling Service (1985) and undoes Kuligoski (2016). "
    "Who is a mental health professional was not read.",
)
VSA_33_4913 = Provision(
    citation="33 V.S.A. §§ 4913, 4914",
    gist="A mental health professional who reasonably suspects abuse or neglect of a child "
    "reports it within 24 hours; privilege is no ground to refuse, but for clergy.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-vt (official code, release of November 2022), title 33",
    read_on=_READ_ON,
    note="Letters of subsections were inferred from their order.",
)
VSA_33_6903 = Provision(
    citation="33 V.S.A. §§ 6902, 6903, 6904",
    gist="A mental health professional or social worker who suspects abuse of a vulnerable adult "
    "reports it within 48 hours.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-vt (official code, release of November 2022), title 33",
    read_on=_READ_ON,
    note="Crisis workers of 12 V.S.A. § 1614 are excepted.",
)

PROVISIONS = (
    VSA_18_1882,
    VSA_33_4913,
    VSA_33_6903,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="vt.duty_to_protect",
    gist="A professional who knows or should know of a serious risk to an identifiable victim "
    "takes reasonable care.",
    basis=(VSA_18_1882,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "an identifiable victim"
        told_by=None,  # "knows or … should know"
        imminent=False,
        intent_and_ability=False,
        serious=True,  # "a serious risk of danger"
        violent=False,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM,)),
    notify_all=False,
    steps=(
        MandateStep(
            text="Exercise reasonable care to protect the victim, as by a warning where that is "
            "reasonable."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.REASONABLE_CARE_TAKEN,)),
        frozenset((ProtectiveStep.VICTIM_WARNED,)),
    ),
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="vt.child_abuse_report",
    place=Jurisdiction.VERMONT,
    gist="A mental health professional who reasonably suspects child abuse reports it within 24 "
    "hours.",
    basis=(VSA_33_4913,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    standard="reasonably suspects abuse or neglect of a child",
    report_to=CHILD_PROTECTION,
    deadline=within(24, "within 24 hours of the time information was first received or observed"),
    first="Report orally or in writing.",
    written=WrittenReport(if_asked=True),
    excused=frozenset((Profession.CLERGY,)),
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="vt.adult_abuse_report",
    place=Jurisdiction.VERMONT,
    gist="A mental health professional or social worker who suspects abuse of a vulnerable adult "
    "reports it within 48 hours.",
    basis=(VSA_33_6903,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.SEXUAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES, RecipientKind.LAW_ENFORCEMENT)),
    deadline=within(48, "as soon as possible, but no later than 48 hours"),
    first="Report orally or in writing.",
    written=WrittenReport(
        deadline=Deadline(amount=7, unit=TimeUnit.CALENDAR_DAYS, words="within one week if asked"),
        if_asked=True,
    ),
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

VERMONT = Law(
    id="vt",
    title="Vermont law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.VERMONT),
    rules=RULES,
    held=Period(start=date(2017, 12, 31)),
)
