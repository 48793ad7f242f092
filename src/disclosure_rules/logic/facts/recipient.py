"""Facts about who is to receive.

Some kinds of recipient settle a trait by themselves: an employer is no medical personnel.  What
the host states of a recipient goes before what the kind suggests.
"""

from operator import attrgetter

from attrs import frozen

from disclosure_rules.logic.asking import TermQuestion, derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.model.recipient import RecipientKind

__all__ = [
    "claims_client_as_dependent",
    "controls_program",
    "has_educational_interest",
    "has_treated_client",
    "has_written_contract",
    "identity_is_verified",
    "is_able_to_prevent_threat",
    "is_adverse_to_client",
    "is_business_associate",
    "is_covered_entity",
    "is_family_or_friend",
    "is_health_care_provider",
    "is_involved_in_care",
    "is_medical_personnel",
    "is_named_by_client",
    "is_originator",
    "is_part2_lawful_holder",
    "is_part2_program",
    "is_personal_representative",
    "is_qualified_service_organization",
    "is_suspected_abuser",
    "is_target_of_threat",
    "is_within_program",
    "kind",
    "lost_rights_by_court_order",
    "may_receive_reports",
    "needs_it_for_duties",
    "requested_in_writing",
    "shares_organized_care_arrangement",
    "treats_client",
    "was_involved_before_death",
]

_K = RecipientKind
_EVERYBODY = frozenset(RecipientKind)
_CLINICIANS = frozenset((_K.PHYSICIAN, _K.PSYCHIATRIST, _K.NURSE))
_PROVIDERS = _CLINICIANS | {
    _K.MENTAL_HEALTH_PROFESSIONAL,
    _K.HEALTH_CARE_PROVIDER,
    _K.HOSPITAL,
    _K.LABORATORY,
    _K.PHARMACY,
    _K.EMERGENCY_MEDICAL_SERVICES,
}
# Kinds that may or may not provide health care, or whose own work is not known from the kind.
_PERHAPS_PROVIDERS = frozenset(
    (
        _K.EMERGENCY_SERVICES,
        _K.CRISIS_TEAM,
        _K.CASE_MANAGER,
        _K.SUPERVISOR,
        _K.CONSULTANT,
        _K.COLLEAGUE,
        _K.WORKFORCE_MEMBER,
        _K.SERVICE_PROVIDER,
        _K.CORRECTIONAL_INSTITUTION,
        _K.PUBLIC_HEALTH_AUTHORITY,
        _K.OTHER_GOVERNMENT_AGENCY,
        _K.SCHOOL_COUNSELOR,
        _K.SCHOOL_NURSE,
        _K.IEP_TEAM_MEMBER,
        _K.OUTSIDE_AGENCY,
        _K.DEPARTMENT_OF_VETERANS_AFFAIRS,
        _K.CORONER_OR_MEDICAL_EXAMINER,
        _K.INTERMEDIARY,
        _K.RESEARCHER,
        _K.OTHER,
    )
)
_NO_PROVIDERS = _EVERYBODY - _PROVIDERS - _PERHAPS_PROVIDERS
_KIN = frozenset((_K.PARENT, _K.SPOUSE_OR_PARTNER, _K.FAMILY_MEMBER, _K.FRIEND))
_PERHAPS_KIN = frozenset(
    (_K.GUARDIAN, _K.FOSTER_PARENT, _K.PERSONAL_REPRESENTATIVE, _K.CO_CLIENT, _K.OTHER)
) | {_K.LIKELY_VICTIM, _K.EXPOSED_PERSON, _K.BYSTANDER, _K.LITIGANT}
_PRIVATE = _KIN | {
    _K.EMPLOYER,
    _K.MEDIA,
    _K.PUBLIC,
    _K.BYSTANDER,
    _K.LIKELY_VICTIM,
    _K.DISABILITY_INSURER,
    _K.OTHER_INSURER,
    _K.OPPOSING_ATTORNEY,
    _K.CLIENT_ATTORNEY,
    _K.CLIENT,
}


@frozen
class _Trait:
    """Reads one trait: as stated, or as the recipient's kind settles it."""

    field: str
    yes: frozenset[RecipientKind]
    no: frozenset[RecipientKind]

    def __call__(self, case: Case) -> bool | None:
        value: bool | None = getattr(case.recipient, self.field)
        if value is not None:
            return value
        if case.recipient.kind in self.yes:
            return True
        return False if case.recipient.kind in self.no else None


def _trait(
    field: str,
    ask: str,
    *,
    yes: frozenset[RecipientKind] = frozenset(),
    no: frozenset[RecipientKind] = frozenset(),
    remedy: str | None = None,
) -> Fact:
    return derived(f"recipient.{field}", _Trait(field, yes, no), ask, remedy=remedy)


kind: TermQuestion[RecipientKind] = TermQuestion(
    name="recipient.kind", ask="Who is the recipient?", reading=attrgetter("recipient.kind")
)
identity_is_verified = _trait(
    "identity_is_verified",
    "Have the recipient's identity and authority been verified?",
    remedy="verification of the recipient's identity and authority",
)
is_health_care_provider = _trait(
    "is_health_care_provider",
    "Is the recipient a health care provider?",
    yes=_PROVIDERS,
    no=_NO_PROVIDERS,
)
is_medical_personnel = _trait(
    "is_medical_personnel",
    "Is the recipient medical personnel?",
    yes=_CLINICIANS | {_K.HOSPITAL, _K.EMERGENCY_MEDICAL_SERVICES},
    no=_NO_PROVIDERS,
)
treats_client = _trait("treats_client", "Does the recipient treat the client?", no=_NO_PROVIDERS)
has_treated_client = _trait(
    "has_treated_client",
    "Has or had the recipient a relationship with the client, which the items are about?",
)
is_covered_entity = _trait(
    "is_covered_entity",
    "Is the recipient a HIPAA covered entity?",
    yes=frozenset((_K.HEALTH_PLAN, _K.CLEARINGHOUSE)),
    no=_NO_PROVIDERS - {_K.HEALTH_PLAN, _K.CLEARINGHOUSE, _K.THIRD_PARTY_PAYER},
)
is_business_associate = _trait(
    "is_business_associate",
    "Does the recipient work for the discloser as its business associate?",
    no=_PRIVATE | {_K.COURT, _K.LAW_ENFORCEMENT, _K.CHILD_PROTECTIVE_SERVICES},
)
has_written_contract = _trait(
    "has_written_contract",
    "Is the written contract in place that law wants for this service?",
    remedy="the written contract that law wants for this service",
)
shares_organized_care_arrangement = _trait(
    "shares_organized_care_arrangement",
    "Does the recipient take part in the discloser's organized health care arrangement?",
    no=_NO_PROVIDERS - {_K.HEALTH_PLAN},
)
is_qualified_service_organization = _trait(
    "is_qualified_service_organization",
    "Does the recipient serve the Part 2 program under a qualified service organization agreement?",
    no=_PRIVATE | {_K.COURT, _K.LAW_ENFORCEMENT, _K.CHILD_PROTECTIVE_SERVICES},
    remedy="a qualified service organization agreement",
)
is_part2_program = _trait(
    "is_part2_program", "Is the recipient itself a Part 2 program?", no=_NO_PROVIDERS
)
is_part2_lawful_holder = _trait(
    "is_part2_lawful_holder", "Does the recipient hold the record lawfully under Part 2 already?"
)
controls_program = _trait(
    "controls_program",
    "Has the recipient direct administrative control over the Part 2 program?",
    no=_PRIVATE | {_K.COURT, _K.LAW_ENFORCEMENT, _K.CHILD_PROTECTIVE_SERVICES} | _CLINICIANS,
)
is_within_program = _trait(
    "is_within_program",
    "Does the recipient work inside the discloser's own program or workforce?",
    yes=frozenset((_K.WORKFORCE_MEMBER,)),
    no=_PRIVATE | {_K.COURT, _K.LAW_ENFORCEMENT, _K.CHILD_PROTECTIVE_SERVICES},
)
needs_it_for_duties = _trait(
    "needs_it_for_duties", "Does the recipient need the information for their duties there?"
)
is_family_or_friend = _trait(
    "is_family_or_friend",
    "Is the recipient a relative or a close personal friend of the client?",
    yes=_KIN,
    no=_EVERYBODY - _KIN - _PERHAPS_KIN,
)
is_named_by_client = _trait(
    "is_named_by_client", "Did the client identify the recipient as somebody involved?"
)
is_involved_in_care = _trait(
    "is_involved_in_care", "Is the recipient involved in the client's care or its payment?"
)
was_involved_before_death = _trait(
    "was_involved_before_death",
    "Was the recipient involved in the client's care or its payment before the client died?",
)
is_personal_representative = _trait(
    "is_personal_representative",
    "Has the recipient authority to act for the client in health care matters?",
    yes=frozenset((_K.PERSONAL_REPRESENTATIVE,)),
    no=_EVERYBODY - _KIN - _PERHAPS_KIN - {_K.CLIENT_ATTORNEY, _K.CHILD_WELFARE_AGENCY},
)
is_able_to_prevent_threat = _trait(
    "is_able_to_prevent_threat",
    "Is the recipient reasonably able to prevent or lessen the threat?",
    yes=frozenset((_K.LIKELY_VICTIM, _K.LAW_ENFORCEMENT, _K.EMERGENCY_SERVICES, _K.CRISIS_TEAM)),
)
is_target_of_threat = _trait(
    "is_target_of_threat",
    "Is the recipient whom the threat is aimed at?",
    yes=frozenset((_K.LIKELY_VICTIM,)),
)
may_receive_reports = _trait(
    "may_receive_reports",
    "Is the recipient authorized by law to receive such reports?",
    yes=frozenset((_K.CHILD_PROTECTIVE_SERVICES, _K.ADULT_PROTECTIVE_SERVICES)),
    no=_PRIVATE,
)
is_suspected_abuser = _trait("is_suspected_abuser", "Is the recipient suspected of the abuse?")
requested_in_writing = _trait("requested_in_writing", "Did the recipient ask in writing?")
has_educational_interest = _trait(
    "has_educational_interest", "Has the recipient a legitimate educational interest?"
)
claims_client_as_dependent = _trait(
    "claims_client_as_dependent",
    "Does the recipient claim the student as a dependent for tax purposes?",
)
lost_rights_by_court_order = _trait(
    "lost_rights_by_court_order", "Has a court order ended this parent's rights?"
)
is_originator = _trait("is_originator", "Did the recipient write the item?", no=_PRIVATE)
is_adverse_to_client = _trait(
    "is_adverse_to_client", "Does the recipient stand against the client in the matter?"
)
