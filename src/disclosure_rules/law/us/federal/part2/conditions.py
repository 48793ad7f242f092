"""Conditions that several sections of 42 CFR part 2 share."""

from disclosure_rules.logic.condition import Condition, all_of, any_of
from disclosure_rules.logic.facts import (
    discloser,
    item,
    part2,
    process,
    purpose,
    recipient,
    threat,
)
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind

__all__ = [
    "AGAINST_PATIENT",
    "AGAINST_PATIENT_BEFORE_AUTHORITIES",
    "AGAINST_PATIENT_IN_CRIME",
    "COVERED_BY_HIPAA",
    "CRIMINAL",
    "IDENTIFIES_NOBODY",
    "INCIDENT",
    "IS_CRIMINAL",
    "IS_PROCEEDING",
    "IS_TPO",
    "MADE_IT_A_CONDITION",
    "NONCRIMINAL",
    "OPEN_TO_CONSENT",
    "ORDERED",
    "PARENT_OR_GUARDIAN",
    "PROCEEDINGS",
    "RECEIVED_FOR_TPO",
    "TELLS_POLICE_OF_CRIME",
    "TELLS_POLICE_OF_THREAT",
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
    Purpose.REPORT_CRIME_ON_PREMISES,
)
# 2.12(d)(1) "taken into account in any proceeding before a Federal, State, or local agency", "any
# law enforcement investigation": what agencies decide or look into, which may be about the patient.
_BEFORE_AGENCIES = (
    Purpose.HEALTH_OVERSIGHT,
    Purpose.FRAUD_DETECTION,
    Purpose.WORKERS_COMPENSATION,
    Purpose.BENEFITS_DETERMINATION,
    Purpose.SCHOOL_DISCIPLINE,
    Purpose.CORRECTIONAL_CUSTODY,
    Purpose.NATIONAL_SECURITY,
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

# To represent somebody against the patient is the proceeding, by whatever name it is asked for.
_FOR_THE_OTHER_SIDE: Condition = all_of(
    purpose.stated_purpose.is_in(Purpose.LEGAL_REPRESENTATION),
    recipient.kind.is_in(
        RecipientKind.OPPOSING_ATTORNEY, RecipientKind.LITIGANT, RecipientKind.PROSECUTOR
    ),
)
IS_PROCEEDING: Condition = any_of(purpose.stated_purpose.is_in(*PROCEEDINGS), _FOR_THE_OTHER_SIDE)
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
AGAINST_PATIENT_IN_CRIME: Condition = IS_CRIMINAL & any_of(
    process.is_against_client, process.is_investigation_of_client
)
AGAINST_PATIENT_BEFORE_AUTHORITIES: Condition = any_of(
    AGAINST_PATIENT_IN_CRIME,
    all_of(
        purpose.stated_purpose.is_in(*NONCRIMINAL, *_BEFORE_AGENCIES), process.is_against_client
    ),
)
AGAINST_PATIENT: Condition = any_of(
    AGAINST_PATIENT_BEFORE_AUTHORITIES, _FOR_THE_OTHER_SIDE & process.is_against_client
)

ORDERED: Condition = any_of(
    part2.has_noncriminal_order, part2.has_criminal_order, part2.has_order_against_holder
)
"""A court has decided that this item goes to this recipient."""

# 2.14 "parent, guardian, or other person authorized under state law to act on the minor's behalf".
PARENT_OR_GUARDIAN: Condition = any_of(
    all_of(
        recipient.kind.is_in(RecipientKind.PARENT, RecipientKind.GUARDIAN),
        ~part2.parent_is_known_to_be_out,
    ),
    recipient.stands_in_for_client,
)

# 2.33(a)(1) "in connection with criminal justice referrals": whoever made the program a condition,
# whatever purpose is given, but for a proceeding, to which 2.31(d) wants a consent of its own.
MADE_IT_A_CONDITION: Condition = all_of(
    ~IS_PROCEEDING,
    recipient.kind.is_in(
        RecipientKind.PROBATION_OR_PAROLE,
        RecipientKind.COURT,
        RecipientKind.PROSECUTOR,
    ),
    recipient.made_program_a_condition,
)

# 2.52(b)(2) "Must not redisclose … except back", 2.53(f) "only back to the part 2 program", 2.35(d)
# "only to carry out official duties", 2.67(d)(3): no consent is named that would widen these.
OPEN_TO_CONSENT: Condition = ~any_of(
    part2.came_for_research_or_audit,
    part2.came_for_criminal_justice,
    part2.came_from_undercover_agent,
)

# 2.12(c)(5)(ii) "the circumstances of the incident, including the patient status …, name and
# address, and … last known whereabouts".
INCIDENT: Condition = item.kind.is_in(
    RecordKind.INCIDENT_DETAIL,
    RecordKind.THREAT_DETAIL,
    RecordKind.CLIENT_STATUS,
    RecordKind.NAME,
    RecordKind.ADDRESS,
    RecordKind.LOCATION,
)
TELLS_POLICE_OF_CRIME: Condition = all_of(
    # On the premises, or elsewhere "against part 2 program personnel".
    purpose.stated_purpose.is_in(Purpose.REPORT_CRIME_ON_PREMISES, Purpose.REPORT_CRIME),
    recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),  # "law enforcement agencies or officials"
    discloser.is_part2_program,  # "communications from part 2 program personnel"
    part2.crime_is_clients,  # (i) "directly related to a patient's commission of a crime"
)
TELLS_POLICE_OF_THREAT: Condition = all_of(
    purpose.stated_purpose.is_in(
        Purpose.AVERT_THREAT, Purpose.REPORT_CRIME, Purpose.REPORT_CRIME_ON_PREMISES
    ),
    threat.is_against_program,  # (i) "to a threat to commit such a crime"
    threat.is_made_by_client,  # (i) "a patient's"
    recipient.kind.is_in(RecipientKind.LAW_ENFORCEMENT),
    discloser.is_part2_program,
)
