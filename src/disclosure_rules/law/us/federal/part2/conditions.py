"""Conditions that several sections of 42 CFR part 2 share."""

from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import discloser, item, part2, process, purpose, recipient
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind

__all__ = [
    "AGAINST_PATIENT",
    "COVERED_BY_HIPAA",
    "CRIMINAL",
    "IDENTIFIES_NOBODY",
    "IS_CRIMINAL",
    "IS_PROCEEDING",
    "IS_TPO",
    "NONCRIMINAL",
    "ORDERED",
    "PARENT_OR_GUARDIAN",
    "PROCEEDINGS",
    "RECEIVED_FOR_TPO",
    "TPO",
]

NONCRIMINAL = (
    Purpose.CIVIL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.LEGISLATIVE_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
)
CRIMINAL = (
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.REPORT_CRIME,
)
# 2.31(d) "in a civil, criminal, administrative, or legislative investigation or proceeding".
PROCEEDINGS = (
    *NONCRIMINAL,
    *CRIMINAL,
    Purpose.HEALTH_OVERSIGHT,
    Purpose.COMPLIANCE_INVESTIGATION,
    Purpose.OWN_DEFENSE,
)
TPO = (
    Purpose.TREATMENT,
    Purpose.EMERGENCY_TREATMENT,
    Purpose.CARE_COORDINATION,
    Purpose.CONSULTATION,
    Purpose.PAYMENT,
    Purpose.HEALTH_CARE_OPERATIONS,
    Purpose.QUALITY_IMPROVEMENT,
    Purpose.TRAINING,
    Purpose.SUPERVISION,
)
IS_CRIMINAL: Condition = purpose.stated_purpose.is_in(*CRIMINAL)
IS_PROCEEDING: Condition = purpose.stated_purpose.is_in(*PROCEEDINGS)
IS_TPO: Condition = purpose.stated_purpose.is_in(*TPO)

# 2.11 "Covered entity has the same meaning given that term in 45 CFR 160.103": plans included.
COVERED_BY_HIPAA: Condition = discloser.settings.includes(
    Setting.HIPAA_COVERED_ENTITY, Setting.HIPAA_BUSINESS_ASSOCIATE, Setting.HEALTH_PLAN
)

# 2.33(b)(1) "When disclosed for treatment, payment, and health care operations activities".
RECEIVED_FOR_TPO: Condition = item.part2_origin.is_in(
    Part2Origin.SINGLE_TPO_CONSENT,
    Part2Origin.TREATMENT_CONSENT,
    Part2Origin.PAYMENT_OR_OPERATIONS_CONSENT,
)

# 2.12(a)(1)(i) only records that "Would identify a patient" are restricted.
IDENTIFIES_NOBODY: Condition = any_of(item.is_deidentified, item.identifies_no_sud_patient)

# 2.12(d)(1) "to initiate or substantiate criminal charges against a patient or to conduct any
# criminal investigation of a patient, or to use in any … proceedings against a patient".
AGAINST_PATIENT: Condition = any_of(
    all_of(
        purpose.stated_purpose.is_in(*NONCRIMINAL, *CRIMINAL, Purpose.HEALTH_OVERSIGHT),
        process.is_against_client,
    ),
    IS_CRIMINAL & process.is_investigation_of_client,
)

ORDERED: Condition = any_of(
    part2.has_noncriminal_order, part2.has_criminal_order, part2.has_order_against_holder
)
"""A court has decided that this item goes to this recipient."""

# 2.14 "parent, guardian, or other person authorized under state law to act on the minor's behalf".
PARENT_OR_GUARDIAN: Condition = any_of(
    recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN),
    recipient.stands_in_for_client,
)
