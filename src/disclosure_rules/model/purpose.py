"""Why something is to be shared."""

from disclosure_rules.model.terms import ACT_REASON, Coding, Term

__all__ = ["Purpose"]


def _reason(code: str) -> Coding:
    return Coding(ACT_REASON, code)


class Purpose(Term):
    """The reason for a disclosure, with the HL7 PurposeOfUse that means the same.

    There is no widening: consent for operations is no consent for legal proceedings although
    HL7 files one under the other.
    """

    TREATMENT = "treatment", _reason("TREAT")
    EMERGENCY_TREATMENT = "emergency_treatment", _reason("ETREAT"), _reason("ERTREAT")
    CARE_COORDINATION = "care_coordination", _reason("COC"), _reason("CAREMGT")
    PAYMENT = "payment", _reason("HPAYMT")
    HEALTH_CARE_OPERATIONS = "health_care_operations", _reason("HOPERAT")
    QUALITY_IMPROVEMENT = "quality_improvement", _reason("HQUALIMP")
    TRAINING = "training", _reason("TRAIN")
    SUPERVISION = "supervision"
    CONSULTATION = "consultation"
    AMENDMENT = "amendment"
    CLIENT_REQUEST = "client_request", _reason("PATRQT")
    INVOLVEMENT_IN_CARE = "involvement_in_care", _reason("FAMRQT"), _reason("SUPNWK")
    NOTIFICATION_OF_FAMILY = "notification_of_family"
    FACILITY_DIRECTORY = "facility_directory", _reason("HDIRECT")
    CLIENT_CONTACT = "client_contact"
    AVERT_THREAT = "avert_threat", _reason("THREAT")
    REPORT_CHILD_ABUSE = "report_child_abuse"
    REPORT_ADULT_ABUSE = "report_adult_abuse"
    REPORT_DOMESTIC_VIOLENCE = "report_domestic_violence"
    REPORT_CRIME = "report_crime"
    REPORT_CRIME_ON_PREMISES = "report_crime_on_premises"
    CHILD_PROTECTION_PROCEEDING = "child_protection_proceeding"
    CRIMINAL_INVESTIGATION = "criminal_investigation"
    IDENTIFY_OR_LOCATE = "identify_or_locate"
    APPREHEND = "apprehend"
    CRIMINAL_PROCEEDING = "criminal_proceeding"
    CIVIL_PROCEEDING = "civil_proceeding"
    ADMINISTRATIVE_PROCEEDING = "administrative_proceeding"
    LEGISLATIVE_PROCEEDING = "legislative_proceeding"
    CUSTODY_PROCEEDING = "custody_proceeding"
    LEGAL_REPRESENTATION = "legal_representation", _reason("HLEGAL")
    OWN_DEFENSE = "own_defense"
    HEALTH_OVERSIGHT = "health_oversight", _reason("HACCRED"), _reason("HCOMPL")
    COMPLIANCE_INVESTIGATION = "compliance_investigation"
    AUDIT_OR_EVALUATION = "audit_or_evaluation"
    FRAUD_DETECTION = "fraud_detection"
    WHISTLEBLOWING = "whistleblowing"
    PUBLIC_HEALTH = "public_health", _reason("PUBHLTH")
    PRESCRIPTION_MONITORING = "prescription_monitoring"
    PREVENT_MULTIPLE_ENROLLMENT = "prevent_multiple_enrollment"
    CRIMINAL_JUSTICE_MONITORING = "criminal_justice_monitoring"
    DETERMINE_CAUSE_OF_DEATH = "determine_cause_of_death", _reason("HDECD")
    FUNERAL_ARRANGEMENTS = "funeral_arrangements"
    ORGAN_DONATION = "organ_donation", _reason("DONAT")
    DISASTER_RELIEF = "disaster_relief", _reason("DISASTER")
    RESEARCH = "research", *(_reason(code) for code in ("HRESCH", "BIORCH", "CLINTRCH"))
    PUBLICATION = "publication"
    TEACHING = "teaching"
    EDUCATION = "education"
    EDUCATIONAL_PLANNING = "educational_planning"
    SCHOOL_ENROLLMENT = "school_enrollment"
    SCHOOL_DISCIPLINE = "school_discipline"
    FINANCIAL_AID = "financial_aid"
    JUVENILE_JUSTICE = "juvenile_justice"
    HEALTH_OR_SAFETY_EMERGENCY = "health_or_safety_emergency"
    MILITARY_COMMAND = "military_command", _reason("MILCDM")
    NATIONAL_SECURITY = "national_security", _reason("GOV")
    PROTECTIVE_SERVICES = "protective_services"
    MEDICAL_SUITABILITY = "medical_suitability"
    BENEFITS_DETERMINATION = "benefits_determination"
    CORRECTIONAL_CUSTODY = "correctional_custody"
    FIREARM_BACKGROUND_CHECK = "firearm_background_check"
    WORKERS_COMPENSATION = "workers_compensation"
    EMPLOYMENT = "employment"
    INSURANCE_CLAIM = "insurance_claim", _reason("COVERAGE")
    UNDERWRITING = "underwriting"
    MARKETING = "marketing", _reason("HMARKT")
    FUNDRAISING = "fundraising"
    SALE = "sale"
    MEDIA = "media"
    REPLY_TO_REVIEW = "reply_to_review"
    SERVICE_TO_PROGRAM = "service_to_program"
    FAMILY_INQUIRY = "family_inquiry"
    GENERAL_INQUIRY = "general_inquiry"
    CURIOSITY = "curiosity"
    OTHER = "other"
