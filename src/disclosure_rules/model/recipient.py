"""Who is to receive, and the traits that law asks about."""

from attrs import frozen

from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.terms import ROLE_CODE, Coding, Term
from disclosure_rules.model.value import Value

__all__ = ["Recipient", "RecipientKind"]


def _role(code: str) -> Coding:
    return Coding(ROLE_CODE, code)


class RecipientKind(Term):
    """What the recipient is."""

    CLIENT = "client", _role("ONESELF")
    PERSONAL_REPRESENTATIVE = "personal_representative"
    PARENT = "parent", _role("PRN"), _role("MTH"), _role("FTH")
    GUARDIAN = "guardian", _role("GUARD")
    SPOUSE_OR_PARTNER = "spouse_or_partner", _role("SPS"), _role("DOMPART"), _role("SIGOTHR")
    FAMILY_MEMBER = "family_member", _role("FAMMEMB"), _role("CHILD"), _role("SIB")
    FRIEND = "friend", _role("FRND")
    FOSTER_PARENT = "foster_parent", _role("PRNFOST")
    CO_CLIENT = "co_client"
    PHYSICIAN = "physician"
    PSYCHIATRIST = "psychiatrist"
    NURSE = "nurse"
    MENTAL_HEALTH_PROFESSIONAL = "mental_health_professional"
    HEALTH_CARE_PROVIDER = "health_care_provider"
    HOSPITAL = "hospital"
    LABORATORY = "laboratory"
    PHARMACY = "pharmacy"
    EMERGENCY_MEDICAL_SERVICES = "emergency_medical_services"
    EMERGENCY_SERVICES = "emergency_services"
    CRISIS_TEAM = "crisis_team"
    CASE_MANAGER = "case_manager"
    SUPERVISOR = "supervisor"
    CONSULTANT = "consultant"
    COLLEAGUE = "colleague"
    WORKFORCE_MEMBER = "workforce_member"
    HEALTH_PLAN = "health_plan"
    THIRD_PARTY_PAYER = "third_party_payer"
    DISABILITY_INSURER = "disability_insurer"
    OTHER_INSURER = "other_insurer"
    CLEARINGHOUSE = "clearinghouse"
    BILLING_SERVICE = "billing_service"
    COLLECTION_AGENCY = "collection_agency"
    SERVICE_PROVIDER = "service_provider"
    INTERMEDIARY = "intermediary"
    CENTRAL_REGISTRY = "central_registry"
    PRESCRIPTION_MONITORING_PROGRAM = "prescription_monitoring_program"
    LIKELY_VICTIM = "likely_victim"
    PARENT_OF_VICTIM = "parent_of_victim"
    FAMILY_OF_VICTIM = "family_of_victim"
    RESPONSIBLE_FOR_PLACE = "responsible_for_place"
    EXPOSED_PERSON = "exposed_person"
    CHILD_PROTECTIVE_SERVICES = "child_protective_services"
    CHILD_WELFARE_AGENCY = "child_welfare_agency"
    ADULT_PROTECTIVE_SERVICES = "adult_protective_services"
    LONG_TERM_CARE_OMBUDSMAN = "long_term_care_ombudsman"
    LAW_ENFORCEMENT = "law_enforcement"
    PROSECUTOR = "prosecutor"
    PROBATION_OR_PAROLE = "probation_or_parole"
    CORRECTIONAL_INSTITUTION = "correctional_institution"
    COURT = "court"
    ADMINISTRATIVE_TRIBUNAL = "administrative_tribunal"
    GRAND_JURY = "grand_jury"
    OPPOSING_ATTORNEY = "opposing_attorney"
    CLIENT_ATTORNEY = "client_attorney"
    DISCLOSER_ATTORNEY = "discloser_attorney"
    OTHER_ATTORNEY = "other_attorney"
    LITIGANT = "litigant"
    LICENSING_BOARD = "licensing_board"
    HEALTH_OVERSIGHT_AGENCY = "health_oversight_agency"
    SECRETARY_OF_HHS = "secretary_of_hhs"
    AUDITOR = "auditor"
    PROTECTION_AND_ADVOCACY = "protection_and_advocacy"
    PUBLIC_HEALTH_AUTHORITY = "public_health_authority"
    MENTAL_HEALTH_AUTHORITY = "mental_health_authority"
    FOOD_AND_DRUG_ADMINISTRATION = "food_and_drug_administration"
    OTHER_GOVERNMENT_AGENCY = "other_government_agency"
    FIREARM_CHECK_SYSTEM = "firearm_check_system"
    CORONER_OR_MEDICAL_EXAMINER = "coroner_or_medical_examiner"
    FUNERAL_DIRECTOR = "funeral_director"
    ORGAN_PROCUREMENT_ORGANIZATION = "organ_procurement_organization"
    DISASTER_RELIEF_ORGANIZATION = "disaster_relief_organization"
    RESEARCHER = "researcher"
    EDUCATION_AUTHORITY = "education_authority"
    ACCREDITING_ORGANIZATION = "accrediting_organization"
    SCHOOL = "school"
    TEACHER = "teacher"
    SCHOOL_ADMINISTRATOR = "school_administrator"
    SCHOOL_COUNSELOR = "school_counselor"
    SCHOOL_NURSE = "school_nurse"
    IEP_TEAM_MEMBER = "iep_team_member"
    OUTSIDE_AGENCY = "outside_agency"
    MILITARY_COMMANDER = "military_commander"
    DEPARTMENT_OF_VETERANS_AFFAIRS = "department_of_veterans_affairs"
    EMPLOYER = "employer"
    CLERGY = "clergy"
    MEDIA = "media"
    PUBLIC = "public"
    BYSTANDER = "bystander"
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class Recipient(Value):
    """Who is to receive, or is asking.

    Every trait is ``None`` when not known.  Where the kind settles a trait (an employer is not
    medical personnel) it need not be stated.

    Args:
        kind: What the recipient is.
        ref: The caller's own opaque id, to match those named in a consent.
        belongs_to: The refs of every organisation and group that it belongs to, complete.
        identity_is_verified: Identity, and authority where it matters, have been verified.
        is_health_care_provider: Is a health care provider.
        is_medical_personnel: Is medical personnel.
        treats_client: Has a treating relationship with the client.
        has_treated_client: Has, or had, a relationship with the client that the items are about.
        is_covered_entity: Is a HIPAA covered entity.
        is_business_associate: Works for the discloser as its business associate.
        has_written_contract: The written contract that law wants for this service is in place.
        shares_organized_care_arrangement: Takes part in the discloser's organized health care
            arrangement.
        is_qualified_service_organization: Serves the Part 2 program under a written agreement.
        is_part2_program: Is itself a Part 2 program.
        is_part2_lawful_holder: Holds the record lawfully under Part 2 already.
        controls_program: Has direct administrative control over the Part 2 program.
        is_within_program: Works inside the discloser's own program or workforce.
        needs_it_for_duties: Needs the information for their duties there.
        is_family_or_friend: Is a relative or a close personal friend.
        is_named_by_client: Was identified by the client as involved.
        is_involved_in_care: Is involved in the client's care or its payment.
        was_involved_before_death: Was involved before the client died.
        is_personal_representative: Has authority to act for the client in health care matters.
        is_able_to_prevent_threat: Is reasonably able to prevent or lessen the threat.
        is_target_of_threat: Is whom the threat is aimed at.
        may_receive_reports: Is authorized by law to receive the report in question.
        is_suspected_abuser: Is suspected of the abuse.
        requested_in_writing: Asked in writing.
        has_educational_interest: Has a legitimate educational interest.
        claims_client_as_dependent: Claims the student as a dependent for tax purposes.
        lost_rights_by_court_order: A court order has ended this parent's rights.
        is_originator: Wrote the items.
        is_law_enforcement_official: Is empowered by law to investigate or prosecute a violation
            of law.
        is_health_oversight_agency: Is authorized by law to oversee health care, or government
            programs for which health information is needed, or acts for such an agency.
        is_served_by_process: Is the court, tribunal or party that the order or process directs
            the information to.
        is_responsible_for_care: Is responsible for the client's care.
        asks_by_name: Asks for the client by name.
        coordinates_care: Is somebody with whom the discloser coordinates or manages the client's
            health care.
        picks_up_for_client: Picks up prescriptions, supplies, X-rays or the like for the client.
        may_be_exposed: May have been exposed to a communicable disease, or is at risk of
            contracting or spreading a disease.
        is_related_foundation: Is a foundation that is institutionally related to the discloser.
        procures_organs: Is engaged in procuring, banking or transplanting organs, eyes or tissue.
        has_custody_of_client: Has the client in lawful custody.
        is_adverse_to_client: Stands against the client in the matter.
        is_in_part2_program: Works in the same Part 2 program as the discloser; in a general
            medical facility, in its identified unit or staff.
        is_holders_contractor: Is the discloser's contractor, subcontractor or legal
            representative for payment or health care operations.
        is_contract_agent: Is the contract agent of a contractor and helps it to serve.
        is_source_of_record: Is who disclosed the items to the discloser.
        is_maintenance_program: Is a withdrawal management or maintenance treatment program.
        is_registry_member: Is a member program of the central registry in question.
        is_within_200_miles: Is not more than 200 miles away.
        made_program_a_condition: Has made participation in the program a condition of the
            disposition of criminal proceedings, of parole or of other release from custody.
        is_in_uniformed_services: Belongs to the Uniformed Services.
        is_in_armed_forces: Belongs to the Armed Forces.
        is_agency_staff: Is an officer or employee of the agency that keeps the record.
        is_data_repository: Is a repository that links data sets for research.
        is_served_by_discloser: Is the covered entity that the discloser serves as its business
            associate.
        place: Where the recipient is.
    """

    kind: RecipientKind | None = None
    ref: str | None = None
    belongs_to: frozenset[str] | None = None
    identity_is_verified: bool | None = None
    is_health_care_provider: bool | None = None
    is_medical_personnel: bool | None = None
    treats_client: bool | None = None
    has_treated_client: bool | None = None
    is_covered_entity: bool | None = None
    is_business_associate: bool | None = None
    has_written_contract: bool | None = None
    shares_organized_care_arrangement: bool | None = None
    is_qualified_service_organization: bool | None = None
    is_part2_program: bool | None = None
    is_part2_lawful_holder: bool | None = None
    controls_program: bool | None = None
    is_within_program: bool | None = None
    needs_it_for_duties: bool | None = None
    is_family_or_friend: bool | None = None
    is_named_by_client: bool | None = None
    is_involved_in_care: bool | None = None
    was_involved_before_death: bool | None = None
    is_personal_representative: bool | None = None
    is_able_to_prevent_threat: bool | None = None
    is_target_of_threat: bool | None = None
    may_receive_reports: bool | None = None
    is_suspected_abuser: bool | None = None
    requested_in_writing: bool | None = None
    has_educational_interest: bool | None = None
    claims_client_as_dependent: bool | None = None
    lost_rights_by_court_order: bool | None = None
    is_originator: bool | None = None
    is_adverse_to_client: bool | None = None
    is_in_part2_program: bool | None = None
    is_holders_contractor: bool | None = None
    is_contract_agent: bool | None = None
    is_source_of_record: bool | None = None
    is_maintenance_program: bool | None = None
    is_registry_member: bool | None = None
    is_within_200_miles: bool | None = None
    made_program_a_condition: bool | None = None
    is_in_uniformed_services: bool | None = None
    is_in_armed_forces: bool | None = None
    is_agency_staff: bool | None = None
    is_data_repository: bool | None = None
    is_law_enforcement_official: bool | None = None
    is_health_oversight_agency: bool | None = None
    is_served_by_process: bool | None = None
    is_responsible_for_care: bool | None = None
    asks_by_name: bool | None = None
    coordinates_care: bool | None = None
    picks_up_for_client: bool | None = None
    may_be_exposed: bool | None = None
    is_related_foundation: bool | None = None
    procures_organs: bool | None = None
    has_custody_of_client: bool | None = None
    is_served_by_discloser: bool | None = None
    place: Jurisdiction | None = None
