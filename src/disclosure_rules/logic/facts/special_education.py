"""Facts that IDEA asks about a child with a disability and about agencies."""

from disclosure_rules.logic.asking import derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts import client, recipient
from disclosure_rules.logic.question import About
from disclosure_rules.model.recipient import RecipientKind

__all__ = [
    "is_between_districts",
    "is_participating_official",
    "is_transition_agency",
    "recipient_represents_parent",
    "rights_were_transferred",
]

_K = RecipientKind
# Who may be, or work for, an agency outside the school that provides or pays for services.
_PERHAPS_AGENCIES = frozenset(
    (
        _K.OUTSIDE_AGENCY,
        _K.OTHER_GOVERNMENT_AGENCY,
        _K.CHILD_WELFARE_AGENCY,
        _K.EDUCATION_AUTHORITY,
        _K.CORRECTIONAL_INSTITUTION,
        _K.DEPARTMENT_OF_VETERANS_AFFAIRS,
        _K.SERVICE_PROVIDER,
        _K.EMPLOYER,
        _K.IEP_TEAM_MEMBER,
        _K.CASE_MANAGER,
        _K.CONSULTANT,
        _K.COLLEAGUE,
        _K.SUPERVISOR,
        _K.MENTAL_HEALTH_PROFESSIONAL,
        _K.HEALTH_CARE_PROVIDER,
        _K.HOSPITAL,
        _K.SCHOOL,
        _K.OTHER,
    )
)
_AT_SCHOOLS = frozenset(
    (
        _K.SCHOOL,
        _K.SCHOOL_ADMINISTRATOR,
        _K.SCHOOL_COUNSELOR,
        _K.SCHOOL_NURSE,
        _K.TEACHER,
        _K.IEP_TEAM_MEMBER,
        _K.EDUCATION_AUTHORITY,
        _K.COLLEAGUE,
        _K.OTHER,
    )
)

_OWN_RIGHT = frozenset((_K.PARENT, _K.GUARDIAN, _K.CLIENT))
# Who may represent a parent, but is not taken to unless it is said.
_OWN_WORK = frozenset(
    (
        _K.PHYSICIAN,
        _K.PSYCHIATRIST,
        _K.MENTAL_HEALTH_PROFESSIONAL,
        _K.HEALTH_CARE_PROVIDER,
        _K.CASE_MANAGER,
        _K.CONSULTANT,
        _K.SERVICE_PROVIDER,
        _K.OUTSIDE_AGENCY,
        _K.CLERGY,
    )
)


def _elsewhere(case: Case, told: bool | None, kinds: frozenset[RecipientKind]) -> bool | None:
    if told is not None:
        return told
    kind = case.recipient.kind
    inside = case.value(recipient.is_within_program) is True
    return False if inside or (kind is not None and kind not in kinds) else None


def _is_transition_agency(case: Case) -> bool | None:
    told = case.circumstances.special_education.is_transition_agency
    return _elsewhere(case, told, _PERHAPS_AGENCIES)


def _is_between_districts(case: Case) -> bool | None:
    told = case.circumstances.special_education.is_between_districts
    return _elsewhere(case, told, _AT_SCHOOLS)


def _is_participating_official(case: Case) -> bool | None:
    told = case.circumstances.special_education.is_participating_official
    kind = case.recipient.kind
    if told is None and kind is not None and kind not in _PERHAPS_AGENCIES | _AT_SCHOOLS:
        return False
    return told


def _recipient_represents_parent(case: Case) -> bool | None:
    told = case.circumstances.special_education.recipient_represents_parent
    settled = case.recipient.kind in _OWN_RIGHT | _OWN_WORK
    return False if told is None and settled else told


def _rights_were_transferred(case: Case) -> bool | None:
    told = case.circumstances.special_education.rights_were_transferred
    # 300.520(a) "when a child with a disability reaches the age of majority under State law".
    return False if told is None and case.value(client.is_minor) is True else told


rights_were_transferred = derived(
    "special_education.rights_were_transferred",
    _rights_were_transferred,
    "Has the student reached the age of majority, and has state law transferred the parents' "
    "rights under Part B of IDEA to the student?",
    About.SITUATION,
)
recipient_represents_parent = derived(
    "special_education.recipient_represents_parent",
    _recipient_represents_parent,
    "Does the recipient inspect the records as the representative of the parent, or of the student "
    "to whom the rights were transferred?",
)
is_participating_official = derived(
    "special_education.is_participating_official",
    _is_participating_official,
    "Is the recipient an official of a participating agency, who needs it to meet a requirement of "
    "Part B of IDEA?",
)
is_transition_agency = derived(
    "special_education.is_transition_agency",
    _is_transition_agency,
    "Is the recipient an official of a participating agency that provides or pays for transition "
    "services?",
)
is_between_districts = derived(
    "special_education.is_between_districts",
    _is_between_districts,
    "Is the child in, or going to, a private school outside the district of the parent's "
    "residence, and does this pass between officials of the two districts?",
)
