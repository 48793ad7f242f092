"""Words that several sections share: purposes, protected information, limited identification.

A rule that makes sense for some purposes only asks for the purpose first, so that what nobody
has stated of a threat or a subpoena does not cloud a question of billing.
"""

from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import item, purpose, recipient
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.record import RecordKind

__all__ = [
    "ADULT_ABUSE",
    "BY_A_FAMILY",
    "COVERED",
    "FOR_TREATMENT",
    "LAW_ENFORCEMENT",
    "LIMITED_IDENTIFICATION",
    "NOT_JOINT",
    "OPERATIONS",
    "OPERATIONS_OF_ANOTHER",
    "PHI",
    "PROCEEDINGS",
    "TO_PROVIDER_FOR_TREATMENT",
    "TREATMENT",
    "TREATMENT_PAYMENT_OPERATIONS",
]

TREATMENT = (
    Purpose.TREATMENT,
    Purpose.EMERGENCY_TREATMENT,
    Purpose.CARE_COORDINATION,
    Purpose.CONSULTATION,  # 164.501 "consultation between health care providers"
)
"""164.501, "treatment"."""

OPERATIONS_OF_ANOTHER = (
    Purpose.QUALITY_IMPROVEMENT,  # (1)
    Purpose.TRAINING,  # (2) "conducting training programs"
    Purpose.SUPERVISION,  # (2) "learn under supervision"
    Purpose.CARE_COORDINATION,  # (1) "case management and care coordination"
)
"""164.501, "health care operations", paragraphs (1) and (2)."""

OPERATIONS = (
    Purpose.HEALTH_CARE_OPERATIONS,
    *OPERATIONS_OF_ANOTHER,
    Purpose.FRAUD_DETECTION,  # (4) "fraud and abuse detection and compliance programs"
    Purpose.SERVICE_TO_PROGRAM,  # (6) "Business management and general administrative"
)
"""164.501, "health care operations"; legal services, paragraph (4), stand apart."""

TREATMENT_PAYMENT_OPERATIONS = (*TREATMENT, Purpose.PAYMENT, *OPERATIONS)

PROCEEDINGS = (
    Purpose.CIVIL_PROCEEDING,
    Purpose.CRIMINAL_PROCEEDING,
    Purpose.ADMINISTRATIVE_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
)
LAW_ENFORCEMENT = (
    Purpose.CRIMINAL_INVESTIGATION,
    Purpose.IDENTIFY_OR_LOCATE,
    Purpose.APPREHEND,
    Purpose.REPORT_CRIME,
    Purpose.REPORT_CRIME_ON_PREMISES,
)
ADULT_ABUSE = (Purpose.REPORT_ADULT_ABUSE, Purpose.REPORT_DOMESTIC_VIOLENCE)
BY_A_FAMILY = (
    Purpose.INVOLVEMENT_IN_CARE,
    Purpose.FAMILY_INQUIRY,
    Purpose.GENERAL_INQUIRY,
)

PHI = ~item.is_deidentified
"""164.502(d)(2): "The requirements of this subpart do not apply to information that has been
de-identified".
"""

COVERED = ~item.is_psychotherapy_note
"""Everything but psychotherapy notes, for which 164.508(a)(2) has its own closed list."""

NOT_JOINT = any_of(
    ~item.has_other_subjects,
    item.is_recipients_own_part,
    item.other_subjects_agreed,
)
"""160.103: the individual is "the subject" of the information.  One member of a couple, family or
group speaks for their own part: what is about others as well needs their word too.
"""

FOR_TREATMENT = purpose.stated_purpose.is_in(*TREATMENT)
TO_PROVIDER_FOR_TREATMENT = all_of(FOR_TREATMENT, recipient.is_health_care_provider)

LIMITED_IDENTIFICATION = item.kind.is_in(
    RecordKind.NAME,  # (f)(2)(i)(A) "Name and address"
    RecordKind.ADDRESS,
    RecordKind.CITY,
    RecordKind.STATE,
    RecordKind.ZIP_CODE,
    RecordKind.BIRTH_DATE,  # (B) "Date and place of birth"
    RecordKind.BIRTH_PLACE,
    RecordKind.SOCIAL_SECURITY_NUMBER,  # (C)
    RecordKind.BLOOD_TYPE,  # (D) "ABO blood type and rh factor"
    RecordKind.INJURY_TYPE,  # (E) "Type of injury"
    RecordKind.DATE_OF_SERVICE,  # (F) "Date and time of treatment"
    RecordKind.DATE_OF_DEATH,  # (G) "Date and time of death"
    RecordKind.PHYSICAL_DESCRIPTION,  # (H) "distinguishing physical characteristics"
    RecordKind.GENDER,
    RecordKind.RACE_OR_ETHNICITY,
)
"""164.512(f)(2)(i): "only the following information"; (ii) DNA, dental records and body fluids
are none of it.
"""
