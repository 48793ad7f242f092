"""Facts about who is to receive.

Some kinds of recipient settle a trait by themselves: an employer is no medical personnel.  What
the host states of a recipient goes before what the kind suggests.
"""

from operator import attrgetter

from attrs import frozen

from disclosure_rules.logic.asking import TermQuestion, derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts.client import is_minor, still_decides
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind

__all__ = [
    "asks_by_name",
    "claims_client_as_dependent",
    "controls_program",
    "coordinates_care",
    "has_custody_of_client",
    "has_educational_interest",
    "has_treated_client",
    "has_written_contract",
    "identity_is_verified",
    "is_able_to_prevent_threat",
    "is_adverse_to_client",
    "is_agency_staff",
    "is_business_associate",
    "is_contract_agent",
    "is_covered_entity",
    "is_data_repository",
    "is_family_or_friend",
    "is_health_care_provider",
    "is_health_oversight_agency",
    "is_holders_contractor",
    "is_in_armed_forces",
    "is_in_part2_program",
    "is_in_uniformed_services",
    "is_involved_in_care",
    "is_known_to_be_inside",
    "is_law_enforcement_official",
    "is_maintenance_program",
    "is_medical_personnel",
    "is_named_by_client",
    "is_originator",
    "is_part2_lawful_holder",
    "is_part2_program",
    "is_personal_representative",
    "is_qualified_service_organization",
    "is_registry_member",
    "is_related_foundation",
    "is_responsible_for_care",
    "is_served_by_discloser",
    "is_served_by_process",
    "is_source_of_record",
    "is_suspected_abuser",
    "is_target_of_threat",
    "is_within_200_miles",
    "is_within_program",
    "kind",
    "lost_rights_by_court_order",
    "made_program_a_condition",
    "may_be_exposed",
    "may_receive_reports",
    "needs_it_for_duties",
    "picks_up_for_client",
    "procures_organs",
    "requested_in_writing",
    "shares_organized_care_arrangement",
    "stands_in_for_client",
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
) | {_K.MENTAL_HEALTH_AUTHORITY, _K.RESPONSIBLE_FOR_PLACE}
_NO_PROVIDERS = _EVERYBODY - _PROVIDERS - _PERHAPS_PROVIDERS
_KIN = frozenset((_K.PARENT, _K.SPOUSE_OR_PARTNER, _K.FAMILY_MEMBER, _K.FRIEND))
_VICTIMS = frozenset((_K.LIKELY_VICTIM, _K.PARENT_OF_VICTIM, _K.FAMILY_OF_VICTIM))
_STRANGERS = frozenset((_K.CO_CLIENT, _K.EXPOSED_PERSON, _K.BYSTANDER, _K.LITIGANT, _K.OTHER))
_STAND_INS = frozenset((_K.GUARDIAN, _K.FOSTER_PARENT, _K.PERSONAL_REPRESENTATIVE))
_PERHAPS_KIN = _VICTIMS | _STRANGERS | _STAND_INS
_ADVERSE = frozenset((_K.DISABILITY_INSURER, _K.OTHER_INSURER, _K.OPPOSING_ATTORNEY))
_ABROAD = frozenset((_K.EMPLOYER, _K.MEDIA, _K.PUBLIC, _K.BYSTANDER))
_PRIVATE = _KIN | _VICTIMS | _ADVERSE | _ABROAD | {_K.CLIENT, _K.CLIENT_ATTORNEY}

# Who works elsewhere by what they are: for the public, for a payer, or as a firm of their own.
_AUTHORITIES = frozenset(
    (
        _K.COURT,
        _K.ADMINISTRATIVE_TRIBUNAL,
        _K.GRAND_JURY,
        _K.LITIGANT,
        _K.LAW_ENFORCEMENT,
        _K.PROSECUTOR,
        _K.PROBATION_OR_PAROLE,
        _K.CHILD_PROTECTIVE_SERVICES,
        _K.ADULT_PROTECTIVE_SERVICES,
        _K.LICENSING_BOARD,
        _K.SECRETARY_OF_HHS,
        _K.FIREARM_CHECK_SYSTEM,
        _K.PRESCRIPTION_MONITORING_PROGRAM,
    )
) | {_K.EDUCATION_AUTHORITY, _K.ACCREDITING_ORGANIZATION}
_PAYERS = frozenset((_K.HEALTH_PLAN, _K.THIRD_PARTY_PAYER, _K.CLEARINGHOUSE))
_FIRMS = frozenset((_K.BILLING_SERVICE, _K.COLLECTION_AGENCY, _K.SERVICE_PROVIDER))
_VENDORS = _PAYERS | _FIRMS


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


def _is_known_to_be_inside(case: Case) -> bool:
    return case.value(is_within_program) is True


@frozen
class _Unless:
    """Reads one trait; where the other is stated, this one is not so.

    45 CFR 160.103: whoever works for the discloser "in the capacity of a member of the workforce"
    is no business associate, and a business associate is no member of it.
    """

    trait: _Trait
    other: str

    def __call__(self, case: Case) -> bool | None:
        recipient = case.recipient
        if getattr(recipient, self.trait.field) is None and getattr(recipient, self.other):
            return False
        return self.trait(case)


def _stands_in_for_client(case: Case) -> bool | None:
    recipient = case.recipient
    if recipient.is_personal_representative is not None:
        return recipient.is_personal_representative
    for known in case.client.representatives:
        if known.ref == recipient.ref:
            return False if recipient.lost_rights_by_court_order else still_decides(known, case)
    if recipient.kind is _K.PERSONAL_REPRESENTATIVE:
        return True
    if recipient.kind is _K.PARENT:
        return None if case.value(is_minor) is not False else False
    # Authority is verified (45 CFR 164.514(h)): until then nobody else stands in.
    return None if recipient.kind in (None, _K.GUARDIAN, _K.FOSTER_PARENT) else False


def _is_able_to_prevent_threat(case: Case) -> bool | None:
    stated = case.recipient.is_able_to_prevent_threat
    if stated is not None:
        return stated
    if case.recipient.kind is _K.LIKELY_VICTIM:
        # 45 CFR 164.512(j)(1)(i)(B) "including the target of the threat".
        return True if case.circumstances.threat.is_to_others else None
    return True if case.recipient.kind in _PROTECTORS else None


def _may_receive_reports(case: Case) -> bool | None:
    if case.recipient.may_receive_reports is not None:
        return case.recipient.may_receive_reports
    if case.recipient.kind in _PRIVATE:
        return False
    received = _RECEIVES.get(case.recipient.kind) if case.recipient.kind else None
    return True if received is not None and case.purpose is received else None


# Whose work it is to avert danger, and who receives which report by their nature.
_PROTECTORS = frozenset((_K.LAW_ENFORCEMENT, _K.EMERGENCY_SERVICES, _K.CRISIS_TEAM))
_RECEIVES = {
    _K.CHILD_PROTECTIVE_SERVICES: Purpose.REPORT_CHILD_ABUSE,
    _K.ADULT_PROTECTIVE_SERVICES: Purpose.REPORT_ADULT_ABUSE,
}


kind: TermQuestion[RecipientKind] = TermQuestion(
    name="recipient.kind",
    vocabulary=RecipientKind,
    ask="Who is the recipient?",
    reading=attrgetter("recipient.kind"),
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
is_business_associate = derived(
    "recipient.is_business_associate",
    _Unless(
        _Trait(
            "is_business_associate",
            yes=frozenset(),
            no=_PRIVATE
            | {_K.COURT, _K.LAW_ENFORCEMENT, _K.CHILD_PROTECTIVE_SERVICES}
            | {_K.WORKFORCE_MEMBER, _K.HEALTH_PLAN, _K.THIRD_PARTY_PAYER},
        ),
        other="is_within_program",
    ),
    "Does the recipient work for the discloser as its business associate?",
)
is_served_by_discloser = _trait(
    "is_served_by_discloser",
    "Is the recipient the covered entity that you serve as its business associate?",
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
_serves_under_agreement = _Trait(
    "is_qualified_service_organization",
    frozenset(),
    _PRIVATE | {_K.COURT, _K.LAW_ENFORCEMENT, _K.CHILD_PROTECTIVE_SERVICES},
)


def _is_qualified_service_organization(case: Case) -> bool | None:
    told = _serves_under_agreement(case)
    settings = case.discloser.settings
    if told is not None or settings is None or not settings >= _COVERED_PROGRAM:
        return told
    # 42 CFR 2.11 (3) "includes a person who meets the definition of business associate … for a
    # part 2 program that is also a covered entity".
    return True if case.value(is_business_associate) is True else None


_COVERED_PROGRAM = frozenset((Setting.PART2_PROGRAM, Setting.HIPAA_COVERED_ENTITY))

is_qualified_service_organization = derived(
    "recipient.is_qualified_service_organization",
    _is_qualified_service_organization,
    "Does the recipient serve the Part 2 program under a qualified service organization agreement, "
    "or as its business associate if the program is a covered entity?",
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
is_within_program = derived(
    "recipient.is_within_program",
    _Unless(
        _Trait(
            "is_within_program",
            yes=frozenset((_K.WORKFORCE_MEMBER,)),
            no=_PRIVATE | _AUTHORITIES | _VENDORS,
        ),
        other="is_business_associate",
    ),
    "Does the recipient work inside the discloser's own program or workforce?",
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
is_able_to_prevent_threat = derived(
    "recipient.is_able_to_prevent_threat",
    _is_able_to_prevent_threat,
    "Is the recipient reasonably able to prevent or lessen the threat?",
)
is_target_of_threat = _trait(
    "is_target_of_threat",
    "Is the recipient whom the threat is aimed at?",
    yes=frozenset((_K.LIKELY_VICTIM,)),
)
may_receive_reports = derived(
    "recipient.may_receive_reports",
    _may_receive_reports,
    "Is the recipient authorized by law to receive such reports?",
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
stands_in_for_client = derived(
    "recipient.stands_in_for_client",
    _stands_in_for_client,
    "Has it been established that the recipient may, under the law that applies, make health care "
    "decisions for the client, or act for a client who has died or for the estate?",
)
is_known_to_be_inside = derived(
    "recipient.is_known_to_be_inside",
    _is_known_to_be_inside,
    "Is the recipient known to work inside the discloser's own program or workforce?",
)
is_law_enforcement_official = _trait(
    "is_law_enforcement_official",
    "Is the recipient an official whom law empowers to investigate or prosecute violations of law?",
    yes=frozenset((_K.LAW_ENFORCEMENT, _K.PROSECUTOR, _K.GRAND_JURY)),
    no=_PRIVATE
    | _CLINICIANS
    | {_K.HOSPITAL, _K.PHARMACY, _K.LABORATORY, _K.HEALTH_PLAN}
    | {_K.GUARDIAN, _K.FOSTER_PARENT, _K.PERSONAL_REPRESENTATIVE, _K.CO_CLIENT},
)
is_health_oversight_agency = _trait(
    "is_health_oversight_agency",
    "Is the recipient authorized by law to oversee health care or benefit programs, or does it "
    "act for such an agency?",
    yes=frozenset((_K.HEALTH_OVERSIGHT_AGENCY, _K.LICENSING_BOARD, _K.SECRETARY_OF_HHS)),
    no=_PRIVATE | _CLINICIANS,
)
is_served_by_process = _trait(
    "is_served_by_process",
    "Is the recipient the court, tribunal or party that the order or process directs it to?",
    yes=frozenset((_K.COURT, _K.ADMINISTRATIVE_TRIBUNAL, _K.GRAND_JURY, _K.OPPOSING_ATTORNEY))
    | {_K.LITIGANT, _K.PROSECUTOR},
    no=frozenset((_K.EMPLOYER, _K.MEDIA, _K.PUBLIC, _K.BYSTANDER)),
)
is_responsible_for_care = _trait(
    "is_responsible_for_care", "Is the recipient responsible for the client's care?"
)
asks_by_name = _trait("asks_by_name", "Does the recipient ask for the client by name?")
coordinates_care = _trait(
    "coordinates_care",
    "Do you coordinate or manage the client's health care with the recipient?",
    no=(_PRIVATE - _KIN) | {_K.COURT, _K.LAW_ENFORCEMENT, _K.LITIGANT},
)
picks_up_for_client = _trait(
    "picks_up_for_client",
    "Does the recipient pick up prescriptions, supplies, X-rays or the like for the client?",
)
may_be_exposed = _trait(
    "may_be_exposed",
    "May the recipient have been exposed to a communicable disease, or be at risk of contracting "
    "or spreading a disease?",
    yes=frozenset((_K.EXPOSED_PERSON,)),
)
is_related_foundation = _trait(
    "is_related_foundation", "Is the recipient a foundation that is related to the discloser?"
)
procures_organs = _trait(
    "procures_organs",
    "Does the recipient procure, bank or transplant organs, eyes or tissue?",
    yes=frozenset((_K.ORGAN_PROCUREMENT_ORGANIZATION,)),
    no=_PRIVATE,
)
has_custody_of_client = _trait(
    "has_custody_of_client",
    "Has the recipient the client in lawful custody?",
    no=_PRIVATE,
)
is_adverse_to_client = _trait(
    "is_adverse_to_client", "Does the recipient stand against the client in the matter?"
)


# What 42 CFR part 2 asks of a recipient.


def _is_in_part2_program(case: Case) -> bool | None:
    told = case.recipient.is_in_part2_program
    if told is not None:
        return told
    if case.recipient.kind is _K.WORKFORCE_MEMBER:
        # 2.11 "Program" (2), (3): in a general medical facility only a unit or some staff are.
        settings = case.discloser.settings
        plain = settings is not None and Setting.GENERAL_MEDICAL_FACILITY not in settings
        return True if plain else None
    return False if case.recipient.is_within_program is False else _outside(case)


def _outside(case: Case) -> bool | None:
    return False if case.recipient.kind in _OUTSIDE else None


_NO_PART_OF_IT = frozenset(
    (
        _K.CLIENT,
        _K.PARENT,
        _K.GUARDIAN,
        _K.SPOUSE_OR_PARTNER,
        _K.FAMILY_MEMBER,
        _K.FRIEND,
        _K.FOSTER_PARENT,
        _K.CO_CLIENT,
        _K.PERSONAL_REPRESENTATIVE,
        _K.LIKELY_VICTIM,
        _K.EXPOSED_PERSON,
        _K.BYSTANDER,
        _K.EMPLOYER,
        _K.MEDIA,
        _K.PUBLIC,
        _K.CLERGY,
        _K.LITIGANT,
        _K.OPPOSING_ATTORNEY,
        _K.CLIENT_ATTORNEY,
        _K.TEACHER,
        _K.SCHOOL,
        _K.SCHOOL_ADMINISTRATOR,
    )
)
_PUBLIC_BODIES = frozenset(
    (
        _K.COURT,
        _K.ADMINISTRATIVE_TRIBUNAL,
        _K.GRAND_JURY,
        _K.LAW_ENFORCEMENT,
        _K.PROSECUTOR,
        _K.PROBATION_OR_PAROLE,
        _K.CHILD_PROTECTIVE_SERVICES,
        _K.CHILD_WELFARE_AGENCY,
        _K.ADULT_PROTECTIVE_SERVICES,
        _K.LICENSING_BOARD,
        _K.HEALTH_OVERSIGHT_AGENCY,
        _K.SECRETARY_OF_HHS,
        _K.PRESCRIPTION_MONITORING_PROGRAM,
        _K.CORONER_OR_MEDICAL_EXAMINER,
    )
)
_PAYERS = frozenset((_K.HEALTH_PLAN, _K.THIRD_PARTY_PAYER, _K.DISABILITY_INSURER, _K.OTHER_INSURER))
_OUTSIDE = _NO_PART_OF_IT | _PUBLIC_BODIES | _PAYERS

is_in_part2_program = derived(
    "recipient.is_in_part2_program",
    _is_in_part2_program,
    "Does the recipient work in the same Part 2 program as the discloser?",
)
is_holders_contractor = _trait(
    "is_holders_contractor",
    "Is the recipient your contractor, subcontractor or legal representative for payment or "
    "health care operations?",
    no=_NO_PART_OF_IT | _PUBLIC_BODIES,
)
is_contract_agent = _trait(
    "is_contract_agent",
    "Is the recipient your contract agent, who helps you provide the contract's services?",
    no=_NO_PART_OF_IT | _PUBLIC_BODIES,
)
is_source_of_record = _trait(
    "is_source_of_record", "Is the recipient who disclosed the record to you?"
)
is_maintenance_program = _trait(
    "is_maintenance_program",
    "Is the recipient a withdrawal management or maintenance treatment program?",
    no=_NO_PART_OF_IT | _PUBLIC_BODIES | _PAYERS | {_K.CENTRAL_REGISTRY},
)
is_registry_member = _trait(
    "is_registry_member",
    "Is the recipient a member program of the central registry?",
    no=_NO_PART_OF_IT | _PUBLIC_BODIES | _PAYERS | {_K.CENTRAL_REGISTRY},
)
is_within_200_miles = _trait(
    "is_within_200_miles", "Is the recipient not more than 200 miles away?"
)
made_program_a_condition = _trait(
    "made_program_a_condition",
    "Has the recipient, within the criminal justice system, made participation in the program a "
    "condition of the disposition of proceedings, of parole or of release?",
    no=_NO_PART_OF_IT,
)
is_in_uniformed_services = _trait(
    "is_in_uniformed_services",
    "Does the recipient belong to the Uniformed Services?",
    yes=frozenset((_K.MILITARY_COMMANDER,)),
    no=_NO_PART_OF_IT | _PUBLIC_BODIES | _PAYERS,
)
is_in_armed_forces = _trait(
    "is_in_armed_forces",
    "Does the recipient belong to the Armed Forces?",
    yes=frozenset((_K.MILITARY_COMMANDER,)),
    no=_NO_PART_OF_IT | _PUBLIC_BODIES | _PAYERS,
)
is_agency_staff = _trait(
    "is_agency_staff",
    "Is the recipient an officer or employee of the agency that keeps the record?",
    no=_NO_PART_OF_IT,
)
is_data_repository = _trait(
    "is_data_repository", "Is the recipient a repository that links data sets for research?"
)
