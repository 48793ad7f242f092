"""District of Columbia: danger from a client, and reports of the abuse of children and of adults.

Nobody must warn.  In an emergency ten kinds of persons may be told, and nobody else; the trigger
is what the professional reasonably believes, not a threat in words.
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
from disclosure_rules.law.patterns.permission_to_warn import (
    PermissionToWarn,
    permission_to_warn,
    tell_nobody_else,
)
from disclosure_rules.law.patterns.professions import (
    MENTAL_HEALTH_PROFESSIONALS,
    NURSES,
    PHYSICIANS,
)
from disclosure_rules.law.patterns.written_consent import written_consent
from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import abuse, consent, place
from disclosure_rules.model.circumstances import AbuseKind
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["DISTRICT_OF_COLUMBIA", "PROVISIONS", "RULES"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

DC_7_1203_03 = Provision(
    citation="D.C. Code § 7-1203.03",
    gist="Mental health information may be disclosed in an emergency to one or more of ten "
    "listed persons, to protect the client or another from a substantial risk of imminent and "
    "serious physical injury.",
    period=Period(start=date(2026, 6, 30)),
    source="github.com/DCCouncil/law-xml (official D.C. Code XML, 30 June 2026)",
    read_on=_READ_ON,
    note="Information given to the police is kept apart and destroyed later (b); no more than "
    "necessary may go (a-1). "
    "Who is a mental health professional (§ 7-1201.01(11)) was not read.",
)
DC_4_1321_02 = Provision(
    citation="D.C. Code §§ 4-1321.02, 4-1321.03",
    gist="Notwithstanding the privilege of § 14-307, mental health professionals report a child "
    "known to them from their work who is abused or neglected, or in immediate danger of it, at "
    "once.",
    period=Period(start=date(2026, 6, 30)),
    source="github.com/DCCouncil/law-xml (official D.C. Code XML, 30 June 2026)",
    read_on=_READ_ON,
)
DC_22_3020_52 = Provision(
    citation="D.C. Code §§ 22-3020.51, 22-3020.52",
    gist="Anybody of 18 or older who knows or has reasonable cause to believe that a child under "
    "16 is a victim of sexual abuse reports it to the police or the child agency at once.",
    period=Period(start=date(2026, 6, 30)),
    source="github.com/DCCouncil/law-xml (official D.C. Code XML, 30 June 2026)",
    read_on=_READ_ON,
)
DC_7_1903 = Provision(
    citation="D.C. Code §§ 7-1901, 7-1903",
    gist="Licensed health professionals, social workers and police officers with substantial "
    "cause to believe that an adult needs protection report at once; not a professional whose own "
    "client is the alleged abuser.",
    period=Period(start=date(2026, 6, 30)),
    source="github.com/DCCouncil/law-xml (official D.C. Code XML, 30 June 2026)",
    read_on=_READ_ON,
    note="Whether counselors are licensed health professionals here was not read: it is asked.",
)

PROVISIONS = (
    DC_7_1203_03,
    DC_4_1321_02,
    DC_22_3020_52,
    DC_7_1903,
)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="dc.permission_to_warn",
    gist="In an emergency ten kinds of persons may be told, to protect from imminent and serious "
    "physical injury.",
    basis=(DC_7_1203_03,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),  # "the client or another individual"
        told_by=None,  # "reasonably believes"
        imminent=True,  # "substantial risk of imminent"
        intent_and_ability=False,
        serious=True,  # "and serious physical injury"
    ),
    to=frozenset(
        (
            RecipientKind.SPOUSE_OR_PARTNER,
            RecipientKind.PARENT,
            RecipientKind.GUARDIAN,
            RecipientKind.PUBLIC_HEALTH_AUTHORITY,
            RecipientKind.MENTAL_HEALTH_AUTHORITY,
            RecipientKind.PHYSICIAN,
            RecipientKind.PSYCHIATRIST,
            RecipientKind.NURSE,
            RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
            RecipientKind.HEALTH_CARE_PROVIDER,
            RecipientKind.HOSPITAL,
            RecipientKind.PROBATION_OR_PAROLE,
            RecipientKind.COURT,
            RecipientKind.EMERGENCY_MEDICAL_SERVICES,
            RecipientKind.LAW_ENFORCEMENT,
            RecipientKind.LIKELY_VICTIM,
        )
    ),
    only_if_necessary=True,
    obligations=(
        Obligation(
            id="dc.no_more_than_necessary",
            code=ObligationCode.MINIMUM_NECESSARY,
            text="Disclose no more than is necessary to protect (§ 7-1203.03(a-1)).",
            timing=Timing.WITH,
        ),
    ),
    leaves_out="disclosure to start emergency hospitalization under § 21-521; the coroner is "
    "told, if at all, for another purpose",
)
# Subchapter II: a consent in writing lets mental health information go; its form is not held here.
WRITTEN_CONSENT = written_consent(
    "dc_written_consent", "written consent (District of Columbia)", "D.C. Code § 7-1202.02"
)
CHILD_ABUSE = ChildAbuseReport(
    rule_id="dc.child_abuse_report",
    place=Jurisdiction.DISTRICT_OF_COLUMBIA,
    gist="A mental health professional reports a child known from their work who is abused or in "
    "immediate danger of it.",
    basis=(DC_4_1321_02,),
    professions=MENTAL_HEALTH_PROFESSIONALS,
    standard="knows or has reasonable cause to suspect that a child has been or is in immediate "
    "danger of being mentally or physically abused or neglected",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately"),
    written=WrittenReport(if_asked=True),
    excused=frozenset((Profession.ATTORNEY,)),
    also=abuse.victim_is_known_from_work,
    leaves_out="a report in writing is also due where the abuse involves drug-related activity; "
    "staff of an institution also tell the person in charge",
)
CHILD_SEXUAL_ABUSE = ChildAbuseReport(
    rule_id="dc.child_abuse_report.sexual_abuse",
    place=Jurisdiction.DISTRICT_OF_COLUMBIA,
    gist="Any adult reports sexual abuse of a child under 16 to the police or the child agency "
    "at once.",
    basis=(DC_22_3020_52,),
    professions=None,
    standard="knows, or has reasonable cause to believe, that a child is a victim of sexual abuse",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    excused=frozenset((Profession.CLERGY, Profession.ATTORNEY)),
    also=all_of(abuse.kinds.includes(AbuseKind.SEXUAL), abuse.victim_age.under(16)),
    leaves_out="victims of the same abuser",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="dc.adult_abuse_report",
    place=Jurisdiction.DISTRICT_OF_COLUMBIA,
    gist="A licensed health professional or social worker with substantial cause reports abuse "
    "of an adult in need of protection.",
    basis=(DC_7_1903,),
    professions=PHYSICIANS
    | NURSES
    | {Profession.SOCIAL_WORKER, Profession.LAW_ENFORCEMENT_OFFICER},
    about=CoveredAdults(vulnerable=True),
    kinds=frozenset((AbuseKind.PHYSICAL, AbuseKind.NEGLECT, AbuseKind.FINANCIAL, AbuseKind.SEXUAL)),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    deadline=at_once("immediately"),
    also=all_of(abuse.has_substantial_cause, ~abuse.suspect_is_client),
    leaves_out="self-neglect, which may be reported",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    tell_nobody_else(WARNING, unless=consent.meets(WRITTEN_CONSENT)),
    child_abuse_report(CHILD_ABUSE),
    child_abuse_report(CHILD_SEXUAL_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

DISTRICT_OF_COLUMBIA = Law(
    id="dc",
    title="District of Columbia law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.DISTRICT_OF_COLUMBIA),
    rules=RULES,
    held=Period(start=date(2026, 6, 30)),
)
