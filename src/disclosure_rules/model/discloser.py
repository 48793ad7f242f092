"""Who is about to share, and which bodies of law come with that."""

from attrs import frozen

from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.part2 import SudProgram
from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = ["Discloser", "Profession", "Setting"]


class Profession(Term):
    """What the discloser is by licence or role."""

    COUNSELOR = "counselor"
    MARRIAGE_AND_FAMILY_THERAPIST = "marriage_and_family_therapist"
    SOCIAL_WORKER = "social_worker"
    PSYCHOLOGIST = "psychologist"
    PSYCHIATRIST = "psychiatrist"
    PSYCHOANALYST = "psychoanalyst"
    PHYSICIAN = "physician"
    NURSE = "nurse"
    NURSE_PRACTITIONER = "nurse_practitioner"
    SUD_COUNSELOR = "sud_counselor"
    SCHOOL_COUNSELOR = "school_counselor"
    SCHOOL_PSYCHOLOGIST = "school_psychologist"
    SCHOOL_SOCIAL_WORKER = "school_social_worker"
    SCHOOL_NURSE = "school_nurse"
    TEACHER = "teacher"
    COUNSELING_TRAINEE = "counseling_trainee"
    CLERGY = "clergy"
    ATTORNEY = "attorney"
    LAW_ENFORCEMENT_OFFICER = "law_enforcement_officer"
    ADMINISTRATIVE_STAFF = "administrative_staff"
    OTHER = "other"


class Setting(Term):
    """What the discloser is to the law; each brings a body of law with it.

    The set that a `Discloser` holds is complete: what is not in it does not apply.
    """

    HIPAA_COVERED_ENTITY = "hipaa_covered_entity"
    HIPAA_BUSINESS_ASSOCIATE = "hipaa_business_associate"
    HEALTH_PLAN = "health_plan"
    PART2_PROGRAM = "part2_program"
    PART2_LAWFUL_HOLDER = "part2_lawful_holder"
    PART2_INTERMEDIARY = "part2_intermediary"
    PART2_QUALIFIED_SERVICE_ORGANIZATION = "part2_qualified_service_organization"
    GENERAL_MEDICAL_FACILITY = "general_medical_facility"
    EDUCATIONAL_AGENCY = "educational_agency"
    POSTSECONDARY_INSTITUTION = "postsecondary_institution"
    DEPARTMENT_OF_DEFENSE = "department_of_defense"
    UNIFORMED_SERVICE = "uniformed_service"
    DEPARTMENT_OF_VETERANS_AFFAIRS = "department_of_veterans_affairs"
    DEPARTMENT_OF_HOMELAND_SECURITY = "department_of_homeland_security"
    DEPARTMENT_OF_STATE = "department_of_state"
    GOVERNMENT_BENEFITS_PROGRAM = "government_benefits_program"
    PUBLIC_HEALTH_AUTHORITY = "public_health_authority"
    HEALTH_OVERSIGHT_AGENCY = "health_oversight_agency"
    FEDERAL_AGENCY = "federal_agency"
    CORRECTIONAL_INSTITUTION = "correctional_institution"
    PRIVATE_PRACTICE = "private_practice"
    CENTRAL_REGISTRY = "central_registry"


@frozen(kw_only=True, repr=False)
class Discloser(Value):
    """The professional or organisation that is about to share.

    Args:
        ref: The caller's own opaque id, to match those named in a consent.
        profession: By licence or role; ``None`` if not known.
        settings: Everything that the discloser is to the law, complete; ``None`` if not known.
        is_licensed: Holds a licence or certificate of the profession.
        is_mandated_reporter: Must report child abuse by the work done, whatever the profession.
        is_originator: Wrote the items asked for.
        publicly_identified_as_sud_only: The facility is publicly known as one that provides
            only substance use disorder services (42 CFR 2.13(c)(1)).
        receives_remuneration: Is paid for the disclosure by or for the recipient; what a
            covered entity pays its business associate for the service does not count.
        acts_for_school: Acts for an educational agency in this matter.
        contract_permits: Is a business associate, and its contract permits or requires this.
        is_long_term_care_issuer: Is a health plan that issues long-term care policies.
        sud_program: What makes it a Part 2 program, or not, where ``settings`` is not known.
        is_psychotherapist: Is a mental health professional who is licensed or credentialed as
            one, or whom the client reasonably believes to be, or such a person's assistant; or
            holds the record of such a person (Military Rule of Evidence 513(a), (b)).
        is_victim_advocate: Is known to be a victim advocate or staff of the DoD Safe Helpline, or
            to hold the record of one (Military Rule of Evidence 514(a), (b)).
        notice_rules_it_out: Its own notice of privacy practices is known to rule this out.
        acts_as_business_associate: Holds this for another covered entity, as its business
            associate; if not stated, follows from the settings where it can.
        place: Where the discloser practises in this matter.
        is_mandated_adult_reporter: Must report abuse of elders or of dependent adults by the work
            done, whatever the profession.
        works_for_treatment_facility: Is, or works for, a facility or agency for mental health
            treatment that the state's law on such facilities covers.
        is_qualified_examiner: May examine for commitment, as the state's law has it.
        controls_client: Has the authority and the means to control the client, as an inpatient
            facility has.
    """

    ref: str | None = None
    profession: Profession | None = None
    settings: frozenset[Setting] | None = None
    is_licensed: bool | None = None
    is_mandated_reporter: bool | None = None
    is_originator: bool | None = None
    publicly_identified_as_sud_only: bool | None = None
    receives_remuneration: bool | None = None
    acts_for_school: bool | None = None
    contract_permits: bool | None = None
    is_long_term_care_issuer: bool | None = None
    sud_program: SudProgram = SudProgram()
    is_psychotherapist: bool | None = None
    is_victim_advocate: bool = False
    notice_rules_it_out: bool = False
    acts_as_business_associate: bool | None = None
    place: Jurisdiction | None = None
    is_mandated_adult_reporter: bool | None = None
    works_for_treatment_facility: bool | None = None
    is_qualified_examiner: bool | None = None
    controls_client: bool | None = None
