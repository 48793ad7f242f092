"""One thing that may go: what kind it is, how sensitive, whose, and in which file it is kept."""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from disclosure_rules.model.education import EducationOrigin
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.privilege import Forum, PrivilegeGround
from disclosure_rules.model.rights import AccessDenial
from disclosure_rules.model.terms import ACT_CODE, CONFIDENTIALITY, Coding, Term
from disclosure_rules.model.value import Value

__all__ = ["Confidentiality", "RecordFile", "RecordItem", "RecordKind", "SensitivityLabel"]


class RecordKind(Term):
    """What an item is.

    Only the record owner's statement, or the HL7 label ``PSYTHPN``, makes an item a
    psychotherapy note: no document type of LOINC means that.  It says all that 45 CFR 164.501
    asks for: a mental health professional wrote it on what was said in a session, and it is kept
    apart from the rest of the record.
    """

    PSYCHOTHERAPY_NOTE = "psychotherapy_note"
    SUD_COUNSELING_NOTE = "sud_counseling_note"
    PROGRESS_NOTE = "progress_note"
    SESSION_CONTENT = "session_content"
    INTAKE_ASSESSMENT = "intake_assessment"
    CLINICAL_NOTE = "clinical_note"
    DIAGNOSIS = "diagnosis"
    PROGNOSIS = "prognosis"
    SYMPTOM = "symptom"
    MEDICATION = "medication"
    ALLERGY = "allergy"
    IMMUNIZATION = "immunization"
    PROCEDURE = "procedure"
    TEST_RESULT = "test_result"
    VITAL_SIGN = "vital_sign"
    OBSERVATION = "observation"
    TREATMENT_PLAN = "treatment_plan"
    TREATMENT_SUMMARY = "treatment_summary"
    PROGRESS_SUMMARY = "progress_summary"
    FUNCTIONAL_STATUS = "functional_status"
    DISCHARGE_PLAN = "discharge_plan"
    REFERRAL = "referral"
    SAFETY_PLAN = "safety_plan"
    THREAT_DETAIL = "threat_detail"
    ABUSE_DETAIL = "abuse_detail"
    CONFESSION = "confession"
    INCIDENT_DETAIL = "incident_detail"
    INJURY_DETAIL = "injury_detail"
    CLIENT_STATUS = "client_status"
    ATTENDANCE = "attendance"
    APPOINTMENT = "appointment"
    DATE_OF_SERVICE = "date_of_service"
    GENERAL_CONDITION = "general_condition"
    LOCATION = "location"
    COMMITMENT_STATUS = "commitment_status"
    DUTY_LIMITATION = "duty_limitation"
    CIRCUMSTANCES_OF_DEATH = "circumstances_of_death"
    SUBSTANCE_USE = "substance_use"
    SEXUAL_HISTORY = "sexual_history"
    REPRODUCTIVE_HISTORY = "reproductive_history"
    FAMILY_HISTORY = "family_history"
    UNRELATED_HISTORY = "unrelated_history"
    GENETIC_INFORMATION = "genetic_information"
    CONFIDENTIAL_COMMUNICATION = "confidential_communication"
    CASE_FACTS = "case_facts"
    COPING_STRATEGY = "coping_strategy"
    IEP_GOAL_PROGRESS = "iep_goal_progress"
    SUCCESS = "success"
    EDUCATION_RECORD = "education_record"
    DISCIPLINE_RECORD = "discipline_record"
    DISCIPLINARY_RESULT = "disciplinary_result"
    OFFENDER_REGISTRATION = "offender_registration"
    EVALUATION_REPORT = "evaluation_report"
    DIRECTORY_INFORMATION = "directory_information"
    OTHER_STUDENT_INFORMATION = "other_student_information"
    OTHER_PERSON_INFORMATION = "other_person_information"
    OUTSIDE_PROVIDER_RECORD = "outside_provider_record"
    WHOLE_RECORD = "whole_record"
    BILLING_LINE = "billing_line"
    CLAIM = "claim"
    FINANCIAL_ACCOUNT = "financial_account"
    PAYMENT_CARD = "payment_card"
    PROHIBITOR_STATUS = "prohibitor_status"
    PROFESSIONAL_OPINION = "professional_opinion"
    LITIGATION_MATERIAL = "litigation_material"
    RELIGIOUS_AFFILIATION = "religious_affiliation"
    ACCOUNTING_OF_DISCLOSURES = "accounting_of_disclosures"
    AMENDMENT = "amendment"
    BIRTH_PLACE = "birth_place"
    BLOOD_TYPE = "blood_type"
    INJURY_TYPE = "injury_type"
    PHYSICAL_DESCRIPTION = "physical_description"
    FACT_OF_DEATH = "fact_of_death"
    DATE_OF_DEATH = "date_of_death"
    WORKPLACE_FINDING = "workplace_finding"
    DEPARTMENT_OF_SERVICE = "department_of_service"
    TREATING_PROVIDER = "treating_provider"
    OUTCOME = "outcome"
    INSURANCE_STATUS = "insurance_status"
    ELIGIBILITY = "eligibility"
    SUITABILITY_DETERMINATION = "suitability_determination"
    REIDENTIFICATION_CODE = "reidentification_code"
    CITY = "city"
    STATE = "state"
    ZIP_CODE = "zip_code"
    NAME = "name"
    RELATIVE_NAME = "relative_name"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    AGE = "age"
    TELEPHONE_NUMBER = "telephone_number"
    FAX_NUMBER = "fax_number"
    EMAIL_ADDRESS = "email_address"
    SOCIAL_SECURITY_NUMBER = "social_security_number"
    MEDICAL_RECORD_NUMBER = "medical_record_number"
    HEALTH_PLAN_NUMBER = "health_plan_number"
    ACCOUNT_NUMBER = "account_number"
    LICENSE_NUMBER = "license_number"
    VEHICLE_IDENTIFIER = "vehicle_identifier"
    DEVICE_IDENTIFIER = "device_identifier"
    WEB_ADDRESS = "web_address"
    IP_ADDRESS = "ip_address"
    BIOMETRIC = "biometric"
    PHOTOGRAPH = "photograph"
    OTHER_IDENTIFIER = "other_identifier"
    IMAGE = "image"
    GENDER = "gender"
    RACE_OR_ETHNICITY = "race_or_ethnicity"
    LANGUAGE = "language"
    EMERGENCY_CONTACT = "emergency_contact"
    EMPLOYER = "employer"
    OTHER = "other"


def _label(code: str) -> Coding:
    return Coding(ACT_CODE, code)


class SensitivityLabel(Term):
    """Why an item is sensitive (HL7 InformationSensitivityPolicy)."""

    SUBSTANCE_USE_DISORDER = "substance_use_disorder", _label("SUD")
    SUBSTANCE_ABUSE = "substance_abuse", _label("ETH")
    ALCOHOL_USE_DISORDER = "alcohol_use_disorder", _label("ETHUD")
    OPIOID_USE_DISORDER = "opioid_use_disorder", _label("OPIOIDUD")
    BEHAVIORAL_HEALTH = "behavioral_health", _label("BH")
    MENTAL_HEALTH = "mental_health", _label("MH")
    PSYCHIATRY = "psychiatry", _label("PSY")
    PSYCHOTHERAPY_NOTE = "psychotherapy_note", _label("PSYTHPN")
    EMOTIONAL_DISTURBANCE = "emotional_disturbance", _label("EMOTDIS")
    COGNITIVE_DISABILITY = "cognitive_disability", _label("COGN")
    DEVELOPMENTAL_DISABILITY = "developmental_disability", _label("DVD")
    HIV = "hiv", _label("HIV")
    SEXUALLY_TRANSMITTED_DISEASE = "sexually_transmitted_disease", _label("STD")
    SEXUALITY_AND_REPRODUCTION = "sexuality_and_reproduction", _label("SEX")
    PREGNANCY = "pregnancy", _label("PREGNANT")
    GENETIC_DISEASE = "genetic_disease", _label("GDIS")
    SICKLE_CELL = "sickle_cell", _label("SCA"), _label("SICKLE")
    VIOLENCE = "violence", _label("VIO")
    ABUSE_OR_DOMESTIC_VIOLENCE = "abuse_or_domestic_violence", _label("SDV")
    MILITARY_SEXUAL_TRAUMA = "military_sexual_trauma", _label("MST")
    TABOO = "taboo", _label("TBOO")
    SPECIALLY_PROTECTED = "specially_protected", _label("SPI")
    ADOLESCENT = "adolescent", _label("ADOL")
    CELEBRITY = "celebrity", _label("CEL"), _label("VIP")
    DIAGNOSIS = "diagnosis", _label("DIA")
    DRUG = "drug", _label("DRGIS")
    EMPLOYEE = "employee", _label("EMP")
    CLIENT_REQUESTED = "client_requested", _label("PRS")
    PHYSICIAN_REQUESTED = "physician_requested", _label("PHY")
    DEMOGRAPHIC = "demographic", _label("DEMO")
    DATE_OF_BIRTH = "date_of_birth", _label("DOB")
    GENDER = "gender", _label("GENDER")
    LIVING_ARRANGEMENT = "living_arrangement", _label("LIVARG")
    MARITAL_STATUS = "marital_status", _label("MARST")
    LOCATION = "location", _label("PATLOC")
    RACE = "race", _label("RACE")
    RELIGION = "religion", _label("REL")
    EMPLOYER = "employer", _label("EMPL")


class Confidentiality(Term):
    """How confidential an item is, from least to most (HL7 Confidentiality)."""

    UNRESTRICTED = "unrestricted", Coding(CONFIDENTIALITY, "U")
    LOW = "low", Coding(CONFIDENTIALITY, "L")
    MODERATE = "moderate", Coding(CONFIDENTIALITY, "M")
    NORMAL = "normal", Coding(CONFIDENTIALITY, "N")
    RESTRICTED = "restricted", Coding(CONFIDENTIALITY, "R")
    VERY_RESTRICTED = "very_restricted", Coding(CONFIDENTIALITY, "V")


class RecordFile(Term):
    """Which body of law the file that an item is kept in belongs to.

    The set that a `RecordItem` holds is complete: what is not in it does not apply.

    EDUCATION is what 34 CFR 99.3 calls education records, and SPECIAL_EDUCATION is what is
    collected, maintained or used under Part B of IDEA: where it is an education record as well,
    both are named.
    """

    TREATMENT = "treatment"
    PART2 = "part2", Coding(ACT_CODE, "42CFRPart2")
    EDUCATION = "education"
    SPECIAL_EDUCATION = "special_education"
    EDUCATION_TREATMENT = "education_treatment"
    SOLE_POSSESSION = "sole_possession"
    SCHOOL_LAW_ENFORCEMENT = "school_law_enforcement"
    EMPLOYMENT = "employment"
    VETERANS_SPECIAL = "veterans_special", Coding(ACT_CODE, "Title38Section7332")
    PERSONAL_OBSERVATION = "personal_observation"
    LITIGATION = "litigation"


@frozen(kw_only=True, repr=False)
class RecordItem(Value):
    """One thing that may go.

    Every answer left ``None`` is not known, and an item that nobody has labelled is not the
    same as one without sensitive content.

    Args:
        ref: The caller's own opaque id, unique in the request.
        kind: What it is.
        labels: All its sensitivity labels, complete; ``None`` if nobody has labelled it.
        confidentiality: How confidential.
        files: Every file it is kept in, complete.
        subjects: The refs of everybody it is about; empty means the client alone.
        is_recipients_own_part: In a joint record: is about the recipient alone.
        dated: The day it was made.
        author: The ref of whoever wrote it.
        path: Where it is in the host's record: mapping keys and list positions from the root;
            empty if the plan is not to be applied.
        is_narrative: Is or holds free text, in which other items may be repeated.
        identifies_client: Shows who the client is, by itself or with what goes along.
        identifies_as_sud_patient: Would show that somebody has or had a substance use disorder.
        is_deidentified: Has been de-identified, and somebody has established that it meets the
            standard; what nobody has established is not de-identified.
        is_necessary: Is needed for the purpose; answers for the library's own starting table.
        is_relevant_to_involvement: Bears directly on the recipient's involvement in care.
        is_named_in_process: Is expressly named in the order or process.
        is_oral: Is to be said, and not handed over.
        is_sealed: Is under seal.
        sealed_by: Which court has put this very paper under seal; what nobody knows to be sealed
            is not.  The original in the client's file is another item.
        privilege_grounds: The grounds on which a privilege does not reach it, as established;
            what nobody has established is no ground.
        bears_on_issue: Bears on the condition of the client that is at issue in the proceeding.
        part2_origin: How the discloser came to hold it, if 42 CFR part 2 protects it.
        identifies_no_sud_patient: Somebody has established that it shows nobody as having or
            having had a substance use disorder: not directly, not by reference to public
            information, not by verification (42 CFR 2.12(a)(1)(i)).
        is_confidential_communication: Holds what the client said in confidence, to a program or
            professional in the course of diagnosis, treatment or referral, or to a victim
            advocate.
        is_in_system_of_records: Is contained in a system of records of the agency that keeps it
            (5 U.S.C. 552a).
        shows_veterans_program: Would show that somebody is or was in a program or activity that
            38 U.S.C. 7332 protects.
        is_in_designated_record_set: Belongs to the medical or billing records, or is used to
            make decisions about the client; if not stated, follows from the files it is kept in.
        is_limited_data: Holds none of the direct identifiers of 45 CFR 164.514(e)(2); if not
            stated, follows from the kind where it can.
        is_specifically_justified: Is an entire record, and that all of it is needed has been
            specifically justified.
        is_evidence_of_crime_on_premises: Is believed in good faith to be evidence of a crime on
            the discloser's premises.
        other_subjects_agreed: Everybody else it is about, and who is competent to, has authorized
            it as well; grants of theirs on file need not be stated here.
        relates_to_reproductive_care: Is potentially related to reproductive health care.
        denial_grounds: The grounds on which access to this item may be denied, as established;
            what nobody has established is no ground.
        is_outside_representation: Is known not to be relevant to what the representative may
            decide.
        is_from_unplaced_underwriting: Was received by a health plan for underwriting, and the
            insurance was not placed with it.
        education_origin: How the discloser came to hold it, if it comes from an education record.
        is_directory_information: Is of a type that the school has designated as directory
            information (34 CFR 99.3); if not stated, follows from the kind where it can.
        has_disagreement_on_file: The client's statement of disagreement, or a request for
            amendment and its denial that the client wants sent along, is linked to it.
    """

    ref: str
    kind: RecordKind | None = None
    labels: frozenset[SensitivityLabel] | None = None
    confidentiality: Confidentiality | None = None
    files: frozenset[RecordFile] | None = None
    subjects: frozenset[str] = frozenset()
    is_recipients_own_part: bool | None = None
    dated: date | None = None
    author: str | None = None
    path: tuple[str | int, ...] = ()
    is_narrative: bool | None = None
    identifies_client: bool | None = None
    identifies_as_sud_patient: bool | None = None
    is_deidentified: bool = False
    is_necessary: bool | None = None
    is_relevant_to_involvement: bool | None = None
    is_named_in_process: bool | None = None
    is_oral: bool | None = None
    is_sealed: bool | None = None
    sealed_by: Forum | None = None
    privilege_grounds: frozenset[PrivilegeGround] = frozenset()
    bears_on_issue: bool | None = None
    part2_origin: Part2Origin | None = None
    identifies_no_sud_patient: bool = False
    is_confidential_communication: bool | None = None
    is_in_system_of_records: bool | None = None
    shows_veterans_program: bool | None = None
    is_in_designated_record_set: bool | None = None
    is_limited_data: bool | None = None
    is_specifically_justified: bool | None = None
    is_evidence_of_crime_on_premises: bool | None = None
    other_subjects_agreed: bool | None = None
    relates_to_reproductive_care: bool | None = None
    denial_grounds: frozenset[AccessDenial] = frozenset()
    is_outside_representation: bool = False
    is_from_unplaced_underwriting: bool = False
    education_origin: EducationOrigin | None = None
    is_directory_information: bool | None = None
    has_disagreement_on_file: bool = False

    def problems(self) -> Iterator[Problem]:
        """Yield what contradicts itself."""
        if (
            self.kind not in (None, RecordKind.PSYCHOTHERAPY_NOTE)
            and self.labels is not None
            and SensitivityLabel.PSYCHOTHERAPY_NOTE in self.labels
        ):
            yield Problem(
                "RecordItem.kind", "expected psychotherapy_note or None beside the label PSYTHPN"
            )
        if self.identifies_no_sud_patient and self.identifies_as_sud_patient:
            yield Problem(
                "RecordItem.identifies_as_sud_patient",
                "expected not True beside identifies_no_sud_patient=True",
            )
