"""The grounds on which statutes on mental-health records let go of them, as conditions.

Each begins with the purpose, so that what nobody has stated of a threat or an order does not
cloud a question of billing.  A state's module picks what its statute says and adds what is its
own; nothing here is law.
"""

from disclosure_rules.logic.condition import Condition, all_of
from disclosure_rules.logic.facts import (
    abuse,
    emergency,
    item,
    other_law,
    process,
    purpose,
    recipient,
    threat,
    wishes,
)
from disclosure_rules.model.circumstances import AbuseVictim, ProcessKind
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind

__all__ = [
    "ABUSE_REPORTS",
    "AUDITS",
    "BENEFITS",
    "BILLING_FACTS",
    "BOARD",
    "CHILD_PROTECTION_HEARING",
    "CLIENT_ATTORNEY",
    "COMMITMENT",
    "CONDITION_AT_ISSUE",
    "CONSULTATION",
    "CORONER",
    "CORRECTIONS",
    "COURT_ORDER",
    "CRIME_ON_PREMISES",
    "EMERGENCY_CARE",
    "FAMILY_INQUIRY",
    "FAMILY_IN_CARE",
    "FIREARMS",
    "IDENTIFIED_VICTIM",
    "JUDGES_ORDER",
    "KNOWN_ABUSE",
    "OPERATIONS",
    "OWN_DEFENSE",
    "PAYMENT",
    "PROCEEDINGS",
    "PROTECTION_AND_ADVOCACY",
    "REPORTS_OF_ABUSE",
    "REQUIRED_BY_LAW",
    "REQUIRED_WARNING",
    "RESEARCH",
    "SUMMARY_FOR_FAMILY",
    "TO_SELF_OR_OTHERS",
    "TO_TREATERS",
    "TO_VICTIM_OR_POLICE",
    "TREATMENT",
    "danger",
    "for_purpose",
]

_K = RecipientKind

PROCEEDINGS = (
    Purpose.CIVIL_PROCEEDING,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
)
TREATMENT = (Purpose.TREATMENT, Purpose.EMERGENCY_TREATMENT, Purpose.CARE_COORDINATION)
ABUSE_REPORTS = (Purpose.REPORT_CHILD_ABUSE, Purpose.REPORT_ADULT_ABUSE)
_PAYERS = (_K.HEALTH_PLAN, _K.THIRD_PARTY_PAYER, _K.CLEARINGHOUSE, _K.BILLING_SERVICE)
_FOR_FAMILY = (Purpose.INVOLVEMENT_IN_CARE, Purpose.FAMILY_INQUIRY)


def for_purpose(*purposes: Purpose) -> Condition:
    """Return the condition that the purpose is one of these."""
    return purpose.stated_purpose.is_in(*purposes)


TO_TREATERS = all_of(for_purpose(*TREATMENT), recipient.is_health_care_provider)
"""Those who provide care to the client, for that care."""

CONSULTATION = all_of(
    for_purpose(Purpose.CONSULTATION, Purpose.SUPERVISION),
    recipient.kind.is_in(
        _K.MENTAL_HEALTH_PROFESSIONAL,
        _K.PSYCHIATRIST,
        _K.PHYSICIAN,
        _K.HEALTH_CARE_PROVIDER,
        _K.CONSULTANT,
        _K.SUPERVISOR,
        _K.COLLEAGUE,
    ),
)
"""Colleagues, consultants and supervisors."""

EMERGENCY_CARE = all_of(
    for_purpose(Purpose.EMERGENCY_TREATMENT),
    emergency.is_bona_fide,
    recipient.is_health_care_provider,
)
"""Medical people in a true emergency."""

PAYMENT = all_of(for_purpose(Purpose.PAYMENT), recipient.kind.is_in(*_PAYERS))
"""Those who pay, or collect, for the care."""

OPERATIONS = for_purpose(Purpose.HEALTH_CARE_OPERATIONS, Purpose.QUALITY_IMPROVEMENT)
AUDITS = all_of(
    for_purpose(Purpose.AUDIT_OR_EVALUATION),
    recipient.kind.is_in(
        _K.AUDITOR,
        _K.HEALTH_OVERSIGHT_AGENCY,
        _K.OTHER_GOVERNMENT_AGENCY,
        _K.HEALTH_PLAN,
        _K.THIRD_PARTY_PAYER,
    ),
)
RESEARCH = all_of(for_purpose(Purpose.RESEARCH), recipient.kind.is_in(_K.RESEARCHER))
BENEFITS = all_of(
    for_purpose(Purpose.BENEFITS_DETERMINATION),
    recipient.kind.is_in(_K.OTHER_GOVERNMENT_AGENCY, _K.HEALTH_PLAN, _K.THIRD_PARTY_PAYER),
)
FIREARMS = all_of(
    for_purpose(Purpose.FIREARM_BACKGROUND_CHECK), recipient.kind.is_in(_K.FIREARM_CHECK_SYSTEM)
)
OWN_DEFENSE = all_of(
    for_purpose(Purpose.OWN_DEFENSE),
    recipient.kind.is_in(
        _K.COURT,
        _K.ADMINISTRATIVE_TRIBUNAL,
        _K.LICENSING_BOARD,
        _K.LITIGANT,
        _K.OPPOSING_ATTORNEY,
        _K.DISCLOSER_ATTORNEY,
    ),
)
"""The holder defends against the client's charges."""

_ORDERED = all_of(
    for_purpose(*PROCEEDINGS, Purpose.CRIMINAL_INVESTIGATION),
    process.kinds.includes(ProcessKind.COURT_ORDER),
    recipient.is_served_by_process,
)
COURT_ORDER = all_of(_ORDERED, item.is_named_in_process)
"""What a court's order names; a subpoena is no order."""

JUDGES_ORDER = all_of(_ORDERED, process.is_signed_by_judge, item.is_named_in_process)
"""What an order names that a judge has signed."""

COMMITMENT = all_of(
    for_purpose(Purpose.CIVIL_PROCEEDING),
    process.is_commitment,
    recipient.kind.is_in(
        _K.COURT,
        _K.ADMINISTRATIVE_TRIBUNAL,
        _K.PROSECUTOR,
        _K.CLIENT_ATTORNEY,
        _K.HOSPITAL,
        _K.PHYSICIAN,
        _K.PSYCHIATRIST,
        _K.MENTAL_HEALTH_PROFESSIONAL,
        _K.CRISIS_TEAM,
    ),
)
"""Proceedings for the client's commitment or hospitalization."""

CONDITION_AT_ISSUE = all_of(
    for_purpose(*PROCEEDINGS),
    process.client_put_condition_at_issue,
    recipient.is_served_by_process,
)
"""Proceedings in which the client relies on their own condition."""

BOARD = all_of(
    for_purpose(Purpose.HEALTH_OVERSIGHT, Purpose.ADMINISTRATIVE_PROCEEDING),
    recipient.kind.is_in(_K.LICENSING_BOARD),
)
"""The board that licenses the holder."""

CHILD_PROTECTION_HEARING = all_of(
    for_purpose(Purpose.CHILD_PROTECTION_PROCEEDING), recipient.is_served_by_process
)
"""A hearing on the abuse or neglect of a child."""

CLIENT_ATTORNEY = all_of(
    for_purpose(Purpose.LEGAL_REPRESENTATION), recipient.kind.is_in(_K.CLIENT_ATTORNEY)
)

_AVERT = for_purpose(Purpose.AVERT_THREAT)


def danger(
    *conditions: Condition, to: Condition = recipient.is_able_to_prevent_threat
) -> Condition:
    """Return the condition that a danger is to be averted, of which these hold.

    Args:
        conditions: What must be so of the danger.
        to: Whom the statute lets be told; who can avert the danger, where it names nobody.
    """
    return all_of(_AVERT, to, *conditions)


TO_SELF_OR_OTHERS = threat.is_to_self | threat.is_to_others
IDENTIFIED_VICTIM = all_of(threat.is_to_others, threat.has_identifiable_target)
TO_VICTIM_OR_POLICE = recipient.kind.is_in(_K.LIKELY_VICTIM, _K.LAW_ENFORCEMENT)

REQUIRED_BY_LAW: Condition = other_law.requires_it
"""Another law of the rule set, or one that the host names, requires it."""

REPORTS_OF_ABUSE = all_of(for_purpose(*ABUSE_REPORTS), other_law.requires_it)
"""A report of abuse that the state's own statute makes the holder give."""

REQUIRED_WARNING = all_of(_AVERT, other_law.requires_it)
"""A warning that the state's own duty to protect makes the holder give."""

PROTECTION_AND_ADVOCACY = recipient.kind.is_in(_K.PROTECTION_AND_ADVOCACY)
CRIME_ON_PREMISES = all_of(
    for_purpose(Purpose.REPORT_CRIME_ON_PREMISES), recipient.kind.is_in(_K.LAW_ENFORCEMENT)
)
CORONER = all_of(
    for_purpose(Purpose.DETERMINE_CAUSE_OF_DEATH),
    recipient.kind.is_in(_K.CORONER_OR_MEDICAL_EXAMINER),
)
CORRECTIONS = all_of(
    for_purpose(*TREATMENT, Purpose.CORRECTIONAL_CUSTODY),
    recipient.kind.is_in(_K.CORRECTIONAL_INSTITUTION, _K.PROBATION_OR_PAROLE),
)

FAMILY_INQUIRY = all_of(for_purpose(*_FOR_FAMILY), recipient.is_family_or_friend)
"""Family, on any footing."""

FAMILY_IN_CARE = all_of(
    for_purpose(*_FOR_FAMILY),
    recipient.is_family_or_friend,
    recipient.is_involved_in_care,
    recipient.requested_in_writing,
    wishes.knows_of_sharing,
    ~wishes.objects,
)
"""Family who take part in care, on their written request, the client knowing and not objecting."""

SUMMARY_FOR_FAMILY = item.kind.is_in(
    RecordKind.DIAGNOSIS,
    RecordKind.PROGNOSIS,
    RecordKind.TREATMENT_SUMMARY,
    RecordKind.MEDICATION,
    RecordKind.TREATMENT_PLAN,
)
"""A summary of diagnosis and prognosis, the medication, and the treatment plan."""

BILLING_FACTS = item.kind.is_in(
    RecordKind.NAME,
    RecordKind.ADDRESS,
    RecordKind.CLIENT_STATUS,
    RecordKind.DATE_OF_SERVICE,
    RecordKind.ATTENDANCE,
    RecordKind.BILLING_LINE,
    RecordKind.CLAIM,
    RecordKind.ACCOUNT_NUMBER,
)
"""Who owes what for which service on which day, and nothing of what was said."""

KNOWN_ABUSE = all_of(
    for_purpose(*ABUSE_REPORTS),
    abuse.is_suspected,
    abuse.victim.is_in(AbuseVictim.CHILD, AbuseVictim.ELDER, AbuseVictim.DEPENDENT_ADULT),
    recipient.may_receive_reports,
)
"""Abuse of a child, an elder or a dependent adult that is suspected, to who receives reports."""
