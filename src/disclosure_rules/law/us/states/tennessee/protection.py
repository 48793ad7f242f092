"""Tennessee: danger from a client, and reports of the abuse of children and of adults.

The professional warns or protects the victim or group, and reports to the police; an actual threat
against somebody identifiable goes to the police at once, with what identifies the client.
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
from disclosure_rules.law.patterns.duty_to_protect import THE_THREAT, DutyToProtect, duty_to_protect
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.logic.facts import item, place
from disclosure_rules.model.circumstances import AbuseKind, ProtectiveStep, ThreatSource
from disclosure_rules.model.dates import Period
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import MandateStep, Rule

__all__ = ["PROVISIONS", "RULES", "TENNESSEE"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

TCA_33_3_206 = Provision(
    citation="Tenn. Code Ann. § 33-3-206 (2024 Pub. Ch. 783)",
    gist="A qualified mental health professional told of an actual threat of bodily harm against "
    "an identified victim or group, with apparent ability, warns or protects and reports to the "
    "local law enforcement agency.",
    period=Period(start=date(2024, 12, 31)),
    source="https://casetext.com/statute/tennessee-code/ § 33-3-206 (2024)",
    read_on=_READ_ON,
    note="Where the threat is general and not imminent, 988 or a local crisis service may be "
    "told in place of the police. Inpatient hospitalization discharges the duty to warn. § "
    "33-3-207 was amended in 2024, which was not read. "
    "Who is a qualified mental health professional was not read.",
)
TCA_33_3_210 = Provision(
    citation="Tenn. Code Ann. § 33-3-210",
    gist="An actual threat of serious bodily harm or death against a reasonably identifiable "
    "victim is reported to law enforcement at once, with name, date of birth and other "
    "identifiers.",
    period=Period(start=date(2021, 12, 31)),
    source="https://law.justia.com/codes/tennessee/2021/title-33/chapter-3/part-2/section-33-3-"
    "210/",
    read_on=_READ_ON,
)
TCA_37_1_403 = Provision(
    citation="Tenn. Code Ann. §§ 37-1-403, 37-1-605",
    gist="Any person who knows of harm to a child that reasonably indicates brutality, abuse or "
    "neglect, or suspects sexual abuse, reports it at once.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-tn (official code, release of November 2022), title 37",
    read_on=_READ_ON,
    note="Of sexual abuse no privilege but that of attorney and client stands (§ 37-1-614).",
)
TCA_71_6_103 = Provision(
    citation="Tenn. Code Ann. §§ 71-6-102, 71-6-103",
    gist="Any person with reasonable cause to suspect abuse, neglect or exploitation of an "
    "impaired adult reports it at once.",
    period=Period(start=date(2022, 11, 30)),
    source="github.com/UniCourt/cic-code-tn (official code, release of November 2022), title 71",
    read_on=_READ_ON,
)

PROVISIONS = (
    TCA_33_3_206,
    TCA_33_3_210,
    TCA_37_1_403,
    TCA_71_6_103,
)

# ---------------------------------------------------------------- terms

DUTY = DutyToProtect(
    rule_id="tn.duty_to_protect",
    gist="A qualified professional told of an actual threat warns or protects the victim or "
    "group and tells the police.",
    basis=(TCA_33_3_206,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        # "clearly identified victim", "a group of people"
        aimed_at=frozenset((Target.PERSON, Target.GROUP)),
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=True,  # "the apparent ability"
        serious=False,
    ),
    notify=frozenset((RecipientKind.LIKELY_VICTIM, RecipientKind.LAW_ENFORCEMENT)),
    notify_all=True,
    steps=(
        MandateStep(
            text="Take reasonable care to warn the identified victim or group, or to protect them."
        ),
        MandateStep(
            text="Report the threat to the local law enforcement agency; if it is general and "
            "not imminent or clearly identified, to 988 or the local crisis service."
        ),
    ),
    discharged_by=(
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED)),
        frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.CRISIS_SERVICE_NOTIFIED)),
        frozenset((ProtectiveStep.CLIENT_HOSPITALIZED,)),
        frozenset((ProtectiveStep.COMMITMENT_STARTED,)),
    ),
    immunity=True,
)
REPORT_TO_POLICE = DutyToProtect(
    rule_id="tn.report_to_police",
    gist="An actual threat of serious bodily harm or death is reported to the police at once.",
    basis=(TCA_33_3_210,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.PERSON,)),  # "a reasonably identifiable victim"
        told_by=frozenset((ThreatSource.CLIENT,)),
        imminent=False,
        intent_and_ability=True,
        serious=True,  # "serious bodily harm or death"
    ),
    notify=frozenset((RecipientKind.LAW_ENFORCEMENT,)),
    notify_all=True,
    steps=(MandateStep(text="Report to local law enforcement.", deadline=at_once("immediately")),),
    discharged_by=(frozenset((ProtectiveStep.LAW_ENFORCEMENT_NOTIFIED,)),),
    immunity=True,
    covers=THE_THREAT | item.kind.is_in(RecordKind.BIRTH_DATE, RecordKind.ADDRESS),
    content="the threat, and the client's name, date of birth and other identifiers",
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="tn.child_abuse_report",
    place=Jurisdiction.TENNESSEE,
    gist="Any person who knows of harm to a child that indicates abuse, or suspects sexual "
    "abuse, reports it at once.",
    basis=(TCA_37_1_403,),
    professions=None,
    standard="knowledge of harm of such a nature as to reasonably indicate brutality, abuse or "
    "neglect; for sexual abuse, knows or has reasonable cause to suspect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT, RecipientKind.COURT},
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    leaves_out="an attorney's privilege, which stands also against a report of sexual abuse",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="tn.adult_abuse_report",
    place=Jurisdiction.TENNESSEE,
    gist="Any person with reasonable cause to suspect abuse of an impaired adult reports it at "
    "once.",
    basis=(TCA_71_6_103,),
    professions=None,
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.SELF_NEGLECT,
            AbuseKind.FINANCIAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
    in_professional_capacity=False,
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    duty_to_protect(DUTY),
    duty_to_protect(REPORT_TO_POLICE),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

TENNESSEE = Law(
    id="tn",
    title="Tennessee law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.TENNESSEE),
    rules=RULES,
    held=Period(start=date(2021, 12, 31)),
)
