"""Facts that FERPA asks: student and parent, school officials, holders, emergencies.

Two of them put together what is known of the recipient and of the item: an official's interest,
and the need to know in an emergency, reach an item only if the purpose needs that item.
"""

from attrs import frozen

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import client, discloser, emergency, item, process, recipient
from disclosure_rules.logic.question import About
from disclosure_rules.logic.truth import TRUE, UNKNOWN, Truth, all_true, truth_of
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.education import EducationOrigin
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind

__all__ = [
    "addresses_education_needs",
    "annual_notice_covers_it",
    "came_as_bound",
    "came_as_free",
    "came_for_child_welfare",
    "discloses_as_school",
    "family_brought_action",
    "goes_back_to_source",
    "interest_reaches_item",
    "is_bound_on_redisclosure",
    "is_eligible_student",
    "is_responsible_for_student",
    "is_school_official",
    "is_students_choice",
    "is_substitute",
    "is_terrorism_order",
    "is_under_school_control",
    "is_use_as_received",
    "may_see_case_plan",
    "must_know_item",
    "notice_was_attempted",
    "parent_is_party_to_child_case",
    "parent_lost_rights",
    "passes_on_for_school",
    "performs_school_function",
    "recipient_is_barred",
    "recipient_knows_student",
    "school_brought_action",
    "secrecy_was_ordered",
    "student_enrolls_there",
    "subpoena_is_lawful",
    "was_initiated_by_parent",
]

_OF_AGE = 18
_K = RecipientKind


def _answer(truth: Truth) -> bool | None:
    return None if truth is UNKNOWN else truth is TRUE


def _truth(case: Case, fact: Fact) -> Truth:
    value = case.value(fact)
    return truth_of(value if isinstance(value, bool) else None)


def _education(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(f"education.{name}", f"circumstances.education.{name}", ask, remedy=remedy)


def _situation(name: str, ask: str) -> Fact:
    path = f"circumstances.education.{name}"
    return stated(f"education.{name}", path, ask, About.SITUATION)


# ---------------------------------------------------------------- the student


def _is_eligible_student(case: Case) -> bool | None:
    attends = case.circumstances.education.attends_postsecondary
    if attends is None:
        attends = Setting.POSTSECONDARY_INSTITUTION in (case.discloser.settings or ())
    if attends:
        return True
    years = case.value(client.age)
    if isinstance(years, int):
        return years >= _OF_AGE
    # Who is of age is taken to be 18 at least; of a minor it is not known: states differ.
    return True if case.value(client.is_minor) is False else None


is_eligible_student = derived(
    "education.is_eligible_student",
    _is_eligible_student,
    "Is the student 18 years old or more, or attending an institution of postsecondary education?",
    About.SITUATION,
)


def _parent_lost_rights(case: Case) -> bool:
    return case.value(recipient.lost_rights_by_court_order) is True


parent_lost_rights = derived(
    "education.parent_lost_rights",
    _parent_lost_rights,
    "Is there evidence of a court order, statute or binding document that specifically revokes "
    "this parent's rights?",
)

# ---------------------------------------------------------------- school officials

# Who is asked for what they are to the client or to the public works for no school by that.
_NO_SERVICE = frozenset(
    (
        _K.CLIENT,
        _K.PARENT,
        _K.GUARDIAN,
        _K.FOSTER_PARENT,
        _K.PERSONAL_REPRESENTATIVE,
        _K.SPOUSE_OR_PARTNER,
        _K.FAMILY_MEMBER,
        _K.FRIEND,
        _K.CO_CLIENT,
        _K.LIKELY_VICTIM,
        _K.EXPOSED_PERSON,
        _K.BYSTANDER,
        _K.LAW_ENFORCEMENT,
        _K.PROSECUTOR,
        _K.PROBATION_OR_PAROLE,
        _K.CORRECTIONAL_INSTITUTION,
        _K.COURT,
        _K.ADMINISTRATIVE_TRIBUNAL,
        _K.GRAND_JURY,
        _K.LITIGANT,
        _K.OPPOSING_ATTORNEY,
        _K.CLIENT_ATTORNEY,
        _K.CHILD_PROTECTIVE_SERVICES,
        _K.CHILD_WELFARE_AGENCY,
        _K.ADULT_PROTECTIVE_SERVICES,
        _K.LICENSING_BOARD,
        _K.SECRETARY_OF_HHS,
        _K.MILITARY_COMMANDER,
        _K.HEALTH_PLAN,
        _K.THIRD_PARTY_PAYER,
        _K.DISABILITY_INSURER,
        _K.OTHER_INSURER,
        _K.EMERGENCY_MEDICAL_SERVICES,
        _K.EMPLOYER,
        _K.MEDIA,
        _K.PUBLIC,
    )
)


# Nor do these help a student along at school.
_NO_HELP = frozenset(
    (
        _K.LAW_ENFORCEMENT,
        _K.PROSECUTOR,
        _K.LITIGANT,
        _K.OPPOSING_ATTORNEY,
        _K.HEALTH_PLAN,
        _K.THIRD_PARTY_PAYER,
        _K.DISABILITY_INSURER,
        _K.OTHER_INSURER,
        _K.EMPLOYER,
        _K.MEDIA,
        _K.PUBLIC,
        _K.BYSTANDER,
    )
)


@frozen
class _Trait:
    """Reads what the host states of the recipient; of some kinds it is not so unless stated."""

    field: str
    no: frozenset[RecipientKind]

    def __call__(self, case: Case) -> bool | None:
        told: bool | None = getattr(case.circumstances.education, self.field)
        if told is not None:
            return told
        return False if case.recipient.kind in self.no else None


def _trait(name: str, no: frozenset[RecipientKind], ask: str) -> Fact:
    return derived(f"education.{name}", _Trait(name, no), ask)


def _is_school_official(case: Case) -> bool | None:
    inside = _truth(case, recipient.is_within_program)  # (A) "within the agency or institution"
    outsourced = all_true(  # (B) "a contractor, consultant, volunteer, or other party"
        (
            _truth(case, performs_school_function),  # (1)
            _truth(case, is_under_school_control),  # (2)
            _truth(case, is_bound_on_redisclosure),  # (3)
        )
    )
    return _answer(inside | outsourced)


def _interest_reaches_item(case: Case) -> bool | None:
    return _for_item(case, recipient.has_educational_interest)


def _for_item(case: Case, of_recipient: Fact) -> bool | None:
    if case.item is None:
        return None
    return _answer(_truth(case, of_recipient) & _truth(case, item.is_necessary))


performs_school_function = _trait(
    "performs_school_function",
    _NO_SERVICE,
    "Has the school outsourced to the recipient a service or function for which it would otherwise "
    "use employees?",
)
is_under_school_control = _education(
    "is_under_school_control",
    "Does the school directly control how the recipient uses and keeps education records?",
    remedy="direct control of the school over how the recipient uses and keeps education records",
)
is_bound_on_redisclosure = _education(
    "is_bound_on_redisclosure",
    "Is the recipient bound by 34 CFR 99.33(a) on use and redisclosure?",
    remedy="terms that bind the recipient by 34 CFR 99.33(a)",
)
is_school_official = derived(
    "education.is_school_official",
    _is_school_official,
    "Is the recipient a school official: one who works in the school, or to whom it has outsourced "
    "a function, under its direct control and bound by 34 CFR 99.33(a)?",
)
interest_reaches_item = derived(
    "education.interest_reaches_item",
    _interest_reaches_item,
    "Has the school determined that this official has a legitimate educational interest in this "
    "item?",
    About.ITEM,
    remedy="the school's determination, by the criteria in its annual notice, that the official "
    "has a legitimate educational interest in this item",
)
is_substitute = _trait(
    "is_substitute",
    _NO_SERVICE,
    "Does the recipient stand in, for a time, for whoever wrote the item?",
)
is_students_choice = _education(
    "is_students_choice",
    "Has the student chosen the recipient, as a physician or other appropriate professional, to "
    "review the treatment records?",
)

# ---------------------------------------------------------------- emergencies


def _must_know_item(case: Case) -> bool | None:
    return _for_item(case, emergency.recipient_must_know)


must_know_item = derived(
    "education.must_know_item",
    _must_know_item,
    "Is it necessary, to protect health or safety, that this recipient knows this item?",
    About.ITEM,
)

# ---------------------------------------------------------------- other schools, courts, agencies

student_enrolls_there = _education(
    "student_enrolls_there",
    "Does the student seek or intend to enroll, or is the student enrolled, with the recipient or "
    "served there, and is that what this is for?",
)
was_initiated_by_parent = _education(
    "was_initiated_by_parent", "Did the parent, or the eligible student, initiate the disclosure?"
)
annual_notice_covers_it = _education(
    "annual_notice_covers_it",
    "Does the school's annual notice say that it forwards records to schools of enrollment?",
)
subpoena_is_lawful = _situation("subpoena_is_lawful", "Was the subpoena lawfully issued?")
notice_was_attempted = _education(
    "notice_was_attempted",
    "Has a reasonable effort been made to notify the parent, or the eligible student, of the order "
    "or subpoena before complying?",
    remedy="a reasonable effort to notify the parent, or the eligible student, in advance",
)
secrecy_was_ordered = _situation(
    "secrecy_was_ordered",
    "Has the court or issuing agency ordered that the subpoena, for a grand jury or a law "
    "enforcement purpose, be kept secret?",
)
is_terrorism_order = _situation(
    "is_terrorism_order",
    "Is it an ex parte order that the Attorney General obtained in a matter of terrorism?",
)
parent_is_party_to_child_case = _situation(
    "parent_is_party_to_child_case",
    "Is a parent a party to a proceeding on child abuse and neglect or on dependency, and was the "
    "order issued in it?",
)
school_brought_action = _situation(
    "school_brought_action",
    "Has the school brought the legal action, against the parent or the student?",
)


def _family_brought_action(case: Case) -> bool | None:
    told = case.circumstances.education.family_brought_action
    if told is not None:
        return told
    # Who defends themselves in what the client has brought is whom it was brought against; but
    # where the client has not, a parent may have.
    defends = case.purpose is Purpose.OWN_DEFENSE
    return True if defends and case.value(process.client_brought_it) is True else None


family_brought_action = derived(
    "education.family_brought_action",
    _family_brought_action,
    "Has a parent, or the eligible student, brought the legal action, against the school?",
    About.SITUATION,
)
may_see_case_plan = _education(
    "may_see_case_plan",
    "Has the recipient, for a child welfare agency or tribal organization, a right to the "
    "student's case plan?",
)
is_responsible_for_student = _education(
    "is_responsible_for_student",
    "Is that agency or organization legally responsible for the student's care and protection?",
)

# ---------------------------------------------------------------- who holds it, and since when


def _discloses_as_school(case: Case) -> bool | None:
    told = truth_of(case.circumstances.education.passes_on_for_school)
    return _answer(_truth(case, discloser.is_school) | told)


def _goes_back_to_source(case: Case) -> bool:
    return case.recipient.is_source_of_record is True or case.recipient.is_originator is True


discloses_as_school = derived(
    "education.discloses_as_school",
    _discloses_as_school,
    "Are you the school, or do you act for it, or pass this on for it as 34 CFR 99.33(b) allows?",
)
passes_on_for_school = _education(
    "passes_on_for_school",
    "Do you pass it on for the school, to a recipient recorded as 34 CFR 99.32(b) wants?",
)
goes_back_to_source = derived(
    "education.goes_back_to_source",
    _goes_back_to_source,
    "Is the recipient known to have provided or created the record?",
)
is_use_as_received = _trait(
    "is_use_as_received",
    _NO_SERVICE,
    "Is the recipient your officer, employee or agent, who uses it for what it was disclosed to "
    "you for?",
)
addresses_education_needs = _trait(
    "addresses_education_needs",
    _NO_HELP,
    "Does the recipient address the student's education needs, with the child welfare agency's "
    "authorization and as state law on education records allows?",
)
recipient_is_barred = _education(
    "recipient_is_barred",
    "Is the recipient known to be barred from education records for an improper redisclosure?",
)
recipient_knows_student = _education(
    "recipient_knows_student",
    "Does the school reasonably believe that whoever asks knows whose record it is?",
)


@frozen
class _Came:
    """Reads whether the item is known to have come to a holder, no school, in one of these ways."""

    origins: frozenset[EducationOrigin]

    def __call__(self, case: Case) -> bool | None:
        if case.item is None:
            return None
        known = case.item.education_origin in self.origins
        return known and case.value(discloser.is_school) is not True


# 34 CFR 99.33(c): "Paragraph (a) of this section does not apply to disclosures under".
_FREE = frozenset(
    (
        EducationOrigin.PARENT_OF_DEPENDENT,  # (8)
        EducationOrigin.LEGAL_PROCESS,  # (9)
        EducationOrigin.DIRECTORY,  # (11)
        EducationOrigin.PARENT_OR_STUDENT,  # (12)
        EducationOrigin.DISCIPLINARY_RESULT,  # (14)
        EducationOrigin.ALCOHOL_OR_DRUGS,  # (15)
        EducationOrigin.OFFENDER_REGISTRATION,  # (16)
    )
)

came_as_bound = derived(
    "education.came_as_bound",
    _Came(frozenset(EducationOrigin) - _FREE - {EducationOrigin.OWN}),
    "Is the item known to have come from a school in a way that binds you by 34 CFR 99.33(a)?",
    About.ITEM,
)
came_as_free = derived(
    "education.came_as_free",
    _Came(_FREE),
    "Is the item known to have come from a school in a way that 34 CFR 99.33(c) leaves free?",
    About.ITEM,
)
came_for_child_welfare = derived(
    "education.came_for_child_welfare",
    _Came(frozenset((EducationOrigin.CHILD_WELFARE,))),
    "Is the item known to have come from a school to a child welfare agency responsible for the "
    "student?",
    About.ITEM,
)
