"""What FERPA and IDEA ask of an education record and of the case, and no other law does."""

from attrs import frozen

from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = [
    "DirectoryNotice",
    "EducationCase",
    "EducationOrigin",
    "SchoolDiscipline",
    "SchoolReview",
    "SpecialEducation",
]


class EducationOrigin(Term):
    """How the discloser came to hold what stands in an education record (34 CFR 99.31, 99.33)."""

    OWN = "own"
    CONSENT = "consent"
    SCHOOL_OFFICIAL = "school_official"
    OTHER_SCHOOL = "other_school"
    AUDIT = "audit"
    FINANCIAL_AID = "financial_aid"
    JUVENILE_JUSTICE = "juvenile_justice"
    STUDY = "study"
    ACCREDITATION = "accreditation"
    PARENT_OF_DEPENDENT = "parent_of_dependent"
    LEGAL_PROCESS = "legal_process"
    EMERGENCY = "emergency"
    DIRECTORY = "directory"
    PARENT_OR_STUDENT = "parent_or_student"
    VICTIM = "victim"
    DISCIPLINARY_RESULT = "disciplinary_result"
    ALCOHOL_OR_DRUGS = "alcohol_or_drugs"
    OFFENDER_REGISTRATION = "offender_registration"
    NUTRITION_PROGRAM = "nutrition_program"
    CHILD_WELFARE = "child_welfare"
    OTHER = "other"


@frozen(kw_only=True, repr=False)
class EducationCase(Value):
    """Student, recipient and holder, as 34 CFR part 99 asks about them.

    Args:
        attends_postsecondary: The student attends an institution of postsecondary education; of
            one that discloses it is so unless denied, as of the pupils of its own school.
        performs_school_function: The recipient performs a service or function that the school
            has outsourced to them and would otherwise use employees for.
        is_under_school_control: The school directly controls how the recipient uses and keeps
            education records.
        is_bound_on_redisclosure: The recipient is bound by 34 CFR 99.33(a).
        is_substitute: The recipient stands in, for a time, for whoever wrote the item.
        is_students_choice: The recipient is the professional whom the student has chosen to
            review treatment records (99.10(f)).
        student_enrolls_there: The student seeks or intends to enroll, or is enrolled, with the
            recipient or receives services there, and that is what this is for.
        was_initiated_by_parent: The parent, or the eligible student, initiated it.
        annual_notice_covers_it: The annual notice says that records are forwarded to schools of
            enrollment that ask for them.
        subpoena_is_lawful: The subpoena was lawfully issued.
        notice_was_attempted: A reasonable effort was made to notify the parent or eligible
            student before a demand is complied with.
        secrecy_was_ordered: The court or issuing agency ordered that a subpoena for a grand jury
            or a law enforcement purpose be kept secret.
        is_terrorism_order: It is an ex parte order that the Attorney General obtained in a
            matter of terrorism.
        parent_is_party_to_child_case: A parent is a party to a proceeding on child abuse and
            neglect or on dependency, and the order was issued in it.
        school_brought_action: The school has brought the legal action, against the parent or
            student.
        family_brought_action: A parent, or the eligible student, has brought the legal action,
            against the school.
        may_see_case_plan: The recipient is a caseworker or other representative of a child
            welfare agency or tribal organization with a right to the student's case plan.
        is_responsible_for_student: That agency is legally responsible for the student's care
            and protection.
        addresses_education_needs: The recipient is engaged in addressing the student's education
            needs, the child welfare agency has authorized it, and state law on the
            confidentiality of education records allows it.
        passes_on_for_school: The discloser passes it on, on the school's behalf, and this
            recipient has been recorded as 34 CFR 99.32(b) wants.
        is_use_as_received: The recipient is an officer, employee or agent of the discloser and
            uses it for what it was disclosed for.
        recipient_is_barred: The Department is known to have found an improper redisclosure by
            the recipient, which may have no access for at least five years (99.67).
        recipient_knows_student: The school reasonably believes that whoever asks knows whose
            record it is, so that taking names out does not help (99.3).
    """

    attends_postsecondary: bool | None = None
    performs_school_function: bool | None = None
    is_under_school_control: bool | None = None
    is_bound_on_redisclosure: bool | None = None
    is_substitute: bool | None = None
    is_students_choice: bool | None = None
    student_enrolls_there: bool | None = None
    was_initiated_by_parent: bool | None = None
    annual_notice_covers_it: bool | None = None
    subpoena_is_lawful: bool | None = None
    notice_was_attempted: bool | None = None
    secrecy_was_ordered: bool | None = None
    is_terrorism_order: bool | None = None
    parent_is_party_to_child_case: bool | None = None
    school_brought_action: bool | None = None
    family_brought_action: bool | None = None
    may_see_case_plan: bool | None = None
    is_responsible_for_student: bool | None = None
    addresses_education_needs: bool | None = None
    passes_on_for_school: bool | None = None
    is_use_as_received: bool | None = None
    recipient_is_barred: bool = False
    recipient_knows_student: bool = False


@frozen(kw_only=True, repr=False)
class DirectoryNotice(Value):
    """What a school has announced as directory information, and who has refused (99.37).

    Args:
        was_given: Public notice was given of the types, of the right to refuse, and of the time
            for that.
        is_refused: The parent or eligible student has refused, in writing and in time, that this
            type be designated; of a former student, while in attendance.
        leaves_out_recipient: The notice limits disclosure to parties or purposes among which
            these are not.
        identifies_by_other_data: A social security number, or other information that is not
            directory information, is used to identify the student or the records.
        is_of_former_student: The student is no longer in attendance.
        is_in_class: It is disclosed in a class in which the student is enrolled.
    """

    was_given: bool | None = None
    is_refused: bool | None = None
    leaves_out_recipient: bool | None = None
    identifies_by_other_data: bool | None = None
    is_of_former_student: bool | None = None
    is_in_class: bool | None = None


@frozen(kw_only=True, repr=False)
class SchoolDiscipline(Value):
    """A disciplinary matter at a school or college.

    Args:
        conduct_posed_risk: It was about conduct that posed a significant risk to the safety or
            well-being of the student, other students or the school community.
        alleges_violent_crime: The student is alleged to have committed a crime of violence or a
            nonforcible sex offense (99.39).
        violation_was_found: The institution has determined, with final results on or after
            7 October 1998, that the student violated its rules or policies in that.
        recipient_is_victim: The recipient is the alleged victim.
        concerns_alcohol_or_drugs: It is about a violation of a law or rule on the use or
            possession of alcohol or a controlled substance.
        alcohol_violation_was_found: The institution has determined that the student committed a
            disciplinary violation with respect to that use or possession.
    """

    conduct_posed_risk: bool | None = None
    alleges_violent_crime: bool | None = None
    violation_was_found: bool | None = None
    recipient_is_victim: bool | None = None
    concerns_alcohol_or_drugs: bool | None = None
    alcohol_violation_was_found: bool | None = None


@frozen(kw_only=True, repr=False)
class SchoolReview(Value):
    """Audits, studies, financial aid and juvenile justice, which need education records.

    Args:
        is_for_education_programs: It is an audit or evaluation of federal- or state-supported
            education programs, or enforces or complies with federal legal requirements that
            relate to them.
        acts_for_authority: The recipient is an authorized representative of the Comptroller
            General, the Attorney General, the Secretary of Education, or a state or local
            educational authority.
        was_designated: The recipient is that authority's employee, or was designated in a
            written agreement as 34 CFR 99.35(a)(3) asks.
        is_of_nutrition_programs: The recipient acts for the Secretary of Agriculture's Food and
            Nutrition Service, monitors its programs, and reports in aggregate alone.
        student_seeks_aid: The student has applied for, or received, financial aid that is
            conditioned on attendance.
        is_education_research: The research is on education (99.31(b)(2)).
        serves_schools: The recipient conducts a study for or on behalf of schools, to develop,
            validate or administer predictive tests, administer student aid, or improve
            instruction.
        protects_students: The study lets nobody but its own representatives identify parents or
            students, and the information is destroyed when no longer needed.
        has_study_agreement: There is a written agreement as 34 CFR 99.31(a)(6)(iii)(C) asks.
        is_accreditation: It serves an accrediting organization's accrediting functions.
        statute_allows_it: A state statute specifically allows it to be reported or disclosed to
            this official.
        statute_is_old: That statute was adopted before 19 November 1974.
        serves_juvenile_justice: It concerns the juvenile justice system and its ability to
            effectively serve the student.
        is_before_adjudication: It serves the student before adjudication.
        was_certified: The official has certified in writing that it goes to no other party,
            except as state law provides, without the parent's prior written consent.
    """

    is_for_education_programs: bool | None = None
    acts_for_authority: bool | None = None
    was_designated: bool | None = None
    is_of_nutrition_programs: bool | None = None
    student_seeks_aid: bool | None = None
    is_education_research: bool | None = None
    serves_schools: bool | None = None
    protects_students: bool | None = None
    has_study_agreement: bool | None = None
    is_accreditation: bool | None = None
    statute_allows_it: bool | None = None
    statute_is_old: bool | None = None
    serves_juvenile_justice: bool | None = None
    is_before_adjudication: bool | None = None
    was_certified: bool | None = None


@frozen(kw_only=True, repr=False)
class SpecialEducation(Value):
    """What 34 CFR part 300 asks about a child with a disability and about agencies.

    Args:
        rights_were_transferred: State law has transferred the parents' rights under Part B to
            the student (300.520).
        recipient_represents_parent: The recipient inspects the records as the representative of
            the parent, or of the student to whom the rights were transferred.
        is_participating_official: The recipient is an official of a participating agency and
            needs it to meet a requirement of Part B.
        is_transition_agency: The recipient is an official of a participating agency that
            provides or pays for transition services.
        is_between_districts: The child is enrolled, or is going to enroll, in a private school
            outside the district of the parent's residence, and it passes between officials of
            the two districts.
    """

    rights_were_transferred: bool | None = None
    recipient_represents_parent: bool | None = None
    is_participating_official: bool | None = None
    is_transition_agency: bool | None = None
    is_between_districts: bool | None = None
