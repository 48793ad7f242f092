"""Texas: danger from a client, and reports of the abuse of children and adults.

Nobody must warn.  A professional may tell medical, mental health or law enforcement personnel of
an imminent danger; a likely victim is not on that list, and the list is closed.
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
from disclosure_rules.law.patterns.permission_to_warn import (
    PermissionToWarn,
    permission_to_warn,
    tell_nobody_else,
)
from disclosure_rules.law.patterns.professions import MENTAL_HEALTH_PROFESSIONALS
from disclosure_rules.law.patterns.written_consent import written_consent
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import client, consent, place, recipient, threat
from disclosure_rules.model.circumstances import AbuseKind
from disclosure_rules.model.dates import Period
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Rule

__all__ = ["MENTAL_INJURY", "PROVISIONS", "RULES", "TEXAS", "WARNING"]

_READ_ON = date(2026, 11, 22)

# ---------------------------------------------------------------- provisions

HSC_611_004_A_2 = Provision(
    citation="Tex. Health & Safety Code § 611.004(a)(2)",
    gist="A professional may disclose confidential information only, among others, to medical, "
    "mental health or law enforcement personnel where imminent physical injury by the patient, or "
    "immediate mental or emotional injury to the patient, is probable.",
    period=Period(start=date(2021, 9, 1)),
    source="https://www.legis.state.tx.us/tlodocs/87R/billtext/html/HB00549F.HTM, the act as "
    "enrolled; https://legiscan.com/TX/text/HB549/2021 (in force from 1 September 2021); "
    "https://texas.public.law/statutes/tex._health_and_safety_code_section_611.004 "
    "(older text)",
    read_on=_READ_ON,
    note="A likely victim is not listed. No exception creates a duty (§ 611.002(b-1), read in the "
    "same act). That who discloses under it cannot be sued (§ 611.004(a-1)) was read only in a "
    "public table.",
)
FAM_261_101 = Provision(
    citation="Tex. Fam. Code §§ 261.101, 261.103",
    gist="Any person with reasonable cause to believe that a child is abused or neglected reports "
    "immediately, a professional not later than the 48th hour.",
    period=Period(start=date(2024, 1, 1)),
    source="https://capitol.texas.gov/tlodocs/88R/billtext/html/HB01667H.htm; "
    "https://billcam.com/bill-texts/CZh2pUhdxc; https://billcam.com/bill-texts/cq0HSORvJf",
    read_on=_READ_ON,
    note="Read as existing law in bills of 2023 and 2025. An act of 2025 is said to have cut the "
    "professional's time to 24 hours; no copy was found, and 24 hours, the safe side, is used. "
    "The sentence on privilege (§ 261.101(c)) and on past abuse (§ 261.101(b-1)) was not read.",
)
HRC_48_051 = Provision(
    citation="Tex. Hum. Res. Code §§ 48.002, 48.051",
    gist="Whoever has cause to believe that an elderly person or a person with a disability is "
    "in the state of abuse, neglect or exploitation reports it immediately, without exception.",
    period=Period(start=date(2023, 11, 1)),
    source="https://texas.public.law/statutes/tex._human_resources_code_section_48.051; "
    "https://casetext.com/statute/texas-codes/human-resources-code/ § 48.051 (November 2023); "
    "https://ceulove.com/tx-mandated-reporting-for-elder-abuse-law/ (§ 48.002)",
    read_on=_READ_ON,
    note="From which age on a disability counts was not read. A person abused in a licensed or "
    "state facility is reported to the agency that licenses it (§ 48.051(b)).",
)

PROVISIONS = (HSC_611_004_A_2, FAM_261_101, HRC_48_051)

# ---------------------------------------------------------------- terms

WARNING = PermissionToWarn(
    rule_id="tx.permission_to_warn",
    gist="A professional may tell medical, mental health or police staff of imminent danger.",
    basis=(HSC_611_004_A_2,),
    # § 611.001(2): physicians, and whoever is licensed to treat mental or emotional conditions.
    professions=MENTAL_HEALTH_PROFESSIONALS | {Profession.PHYSICIAN, Profession.SUD_COUNSELOR},
    danger=Danger(
        aimed_at=frozenset((Target.ANYBODY, Target.SELF)),
        told_by=None,  # "if the professional determines"
        imminent=True,  # "probability of imminent physical injury"
        intent_and_ability=False,
        serious=False,
    ),
    to=frozenset(
        (
            RecipientKind.PHYSICIAN,
            RecipientKind.PSYCHIATRIST,
            RecipientKind.NURSE,
            RecipientKind.HOSPITAL,
            RecipientKind.EMERGENCY_MEDICAL_SERVICES,
            # Who takes an emergency call sends police or medical staff.
            RecipientKind.EMERGENCY_SERVICES,
            RecipientKind.MENTAL_HEALTH_PROFESSIONAL,
            RecipientKind.CRISIS_TEAM,
            RecipientKind.LAW_ENFORCEMENT,
        )
    ),
    leaves_out="danger of mental or emotional injury to the patient stands in a rule of its own",
)
MENTAL_INJURY = PermissionToWarn(
    rule_id="tx.permission_to_warn.mental_injury",
    gist="The same persons may be told of immediate mental or emotional injury to the patient.",
    basis=(HSC_611_004_A_2,),
    professions=WARNING.professions,
    danger=Danger(
        aimed_at=frozenset((Target.SELF,)),
        told_by=None,
        imminent=False,
        intent_and_ability=False,
        serious=False,
        by_client=False,
        also=threat.risk_is_of_mental_injury,  # "immediate mental or emotional injury"
    ),
    to=WARNING.to,
)
# § 611.004(a)(4): "a person who has the written consent of the patient".
WRITTEN_CONSENT = written_consent(
    "tx_written_consent", "written consent (Texas)", "Tex. Health & Safety Code § 611.004(a)(4)"
)

# What the rest of § 611.004(a) or another statute speaks of, and the list on danger does not close.
_OTHERWISE_LISTED = any_of(
    consent.meets(WRITTEN_CONSENT),
    recipient.is_medical_personnel,  # (a)(2) "medical ... personnel", whatever else they are called
    # (a)(4) "a parent if the patient is a minor" gives the consent, and Tex. Fam. Code § 32.004(b)
    # lets "with or without the consent of the child" advise the parents of a child in danger.
    all_of(client.is_minor, recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN)),
)

CHILD_ABUSE = ChildAbuseReport(
    rule_id="tx.child_abuse_report",
    place=Jurisdiction.TEXAS,
    gist="Any person with reasonable cause to believe that a child is abused or neglected reports.",
    basis=(FAM_261_101,),
    professions=None,
    standard="reasonable cause to believe that a child's physical or mental health or welfare has "
    "been adversely affected by abuse or neglect",
    report_to=CHILD_PROTECTION | {RecipientKind.LAW_ENFORCEMENT},
    # Read with the act of 2025 in mind: 24 hours, where the text read says 48.
    deadline=within(24, "immediately; a professional within 24 hours (the text read says 48)"),
    in_professional_capacity=False,
    leaves_out="the duty cannot be delegated to anybody else",
)
ADULT_ABUSE = AdultAbuseReport(
    rule_id="tx.adult_abuse_report",
    place=Jurisdiction.TEXAS,
    gist="Any person with cause to believe that an elderly or disabled person is abused reports.",
    basis=(HRC_48_051,),
    professions=None,
    about=CoveredAdults(from_age=65, vulnerable=True),
    kinds=frozenset(
        (
            AbuseKind.PHYSICAL,
            AbuseKind.EMOTIONAL,
            AbuseKind.NEGLECT,
            AbuseKind.FINANCIAL,
            AbuseKind.SEXUAL,
        )
    ),
    report_to=frozenset((RecipientKind.ADULT_PROTECTIVE_SERVICES,)),
    report_to_if_authorized=frozenset((RecipientKind.HEALTH_OVERSIGHT_AGENCY,)),  # (b)
    deadline=at_once("immediately"),
    in_professional_capacity=False,
    leaves_out="individuals served by a provider under subchapter F",
)

# ---------------------------------------------------------------- the law

RULES: tuple[Rule, ...] = (
    permission_to_warn(WARNING),
    permission_to_warn(MENTAL_INJURY),
    tell_nobody_else(WARNING, unless=_OTHERWISE_LISTED),
    child_abuse_report(CHILD_ABUSE),
    adult_abuse_report(ADULT_ABUSE),
)

TEXAS = Law(
    id="tx",
    title="Texas law",
    rank=Rank.STATE,
    stance=Stance.OPEN,
    governs=place.applies(Jurisdiction.TEXAS),
    rules=RULES,
    held=Period(start=date(2021, 9, 1)),
)
