"""Facts that 42 CFR part 2 asks about programs, their records, and orders of court.

What somebody must have established or put on file (an order, how a record came in, that an item
identifies nobody) is yes or no: what nobody has established is not so.  All else may be unknown.
"""

from attrs import frozen

from disclosure_rules.logic.asking import TermQuestion, derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import client, recipient
from disclosure_rules.logic.question import About
from disclosure_rules.logic.truth import TRUE, UNKNOWN, Truth, all_true, any_true, truth_of
from disclosure_rules.model.circumstances import ProcessKind
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.part2 import OrderSection, Part2Origin
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind

__all__ = [
    "acts_for_overseer",
    "audit_is_mandated",
    "auditor_agreed",
    "came_for_multiple_enrollment",
    "came_for_research_or_audit",
    "came_from_undercover_agent",
    "came_under_order_against_holder",
    "can_use_deidentified",
    "crime_is_clients",
    "director_approved_recipient",
    "director_found_minor_incapable",
    "director_found_threat",
    "earlier_text_permits",
    "enrollment_changed",
    "fda_asserts_danger",
    "goes_through_ehr",
    "has_authorization_or_waiver",
    "has_criminal_order",
    "has_noncriminal_order",
    "has_order_against_holder",
    "has_undercover_order",
    "identifies_no_sud_patient",
    "is_confidential_communication",
    "is_found_qualified",
    "is_known_incapable",
    "is_medicare_audit",
    "is_program",
    "law_permits_inquiry_into_death",
    "linkage_is_approved",
    "meets_common_rule",
    "meets_fda_research_rules",
    "meets_hipaa_research_rules",
    "origin",
    "parent_must_consent",
    "recipient_is_contract_agent",
    "recipient_is_data_repository",
    "recipient_is_holders_contractor",
    "recipient_is_in_program",
    "recipient_is_in_uniformed_services",
    "recipient_is_maintenance_program",
    "recipient_is_source_of_record",
    "recipient_is_within_200_miles",
    "recipient_made_program_a_condition",
    "stays_on_premises",
    "was_under_military_justice",
]

_K = RecipientKind


def _answer(truth: Truth) -> bool | None:
    return None if truth is UNKNOWN else truth is TRUE


def _case(name: str, ask: str) -> Fact:
    return stated(f"part2.{name}", f"circumstances.part2.{name}", ask, About.SITUATION)


def _recipient(
    field: str,
    ask: str,
    *,
    yes: frozenset[RecipientKind] = frozenset(),
    no: frozenset[RecipientKind] = frozenset(),
) -> Fact:
    return derived(f"part2.recipient_{field}", _Trait(field, yes, no), ask)


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


# ---------------------------------------------------------------- the program and its records


def _is_program(case: Case) -> bool | None:
    if case.discloser.settings is not None:
        return Setting.PART2_PROGRAM in case.discloser.settings
    one = case.discloser.sud_program
    program = any_true(  # 2.11 "Program"
        (
            all_true(  # (1) "other than a general medical facility" "holds itself out", "provides"
                (
                    ~truth_of(one.is_general_medical_facility),
                    truth_of(one.holds_itself_out),
                    truth_of(one.provides_care),
                )
            ),
            truth_of(one.is_identified_unit),  # (2) "An identified unit"
            truth_of(one.is_identified_staff),  # (3) "identified as such providers"
        )
    )
    assisted = any_true(  # 2.12(b) "federally assisted if"
        (
            truth_of(one.is_run_by_federal_agency),  # (1) "conducted … by any department"
            truth_of(one.is_federally_authorized),  # (2) "license, certification, registration"
            truth_of(one.receives_federal_funds),  # (3) "supported by funds"
            truth_of(one.is_tax_assisted),  # (4) "tax exempt status"
        )
    )
    return _answer(program & assisted)


is_program = derived(
    "part2.is_program",
    _is_program,
    "Is the discloser a Part 2 program: federally assisted, and holding itself out as providing "
    "diagnosis, treatment or referral for substance use disorders?",
    About.SITUATION,
)


def _origin(case: Case) -> Part2Origin | None:
    if case.item is None or case.item.part2_origin is not None:
        return None if case.item is None else case.item.part2_origin
    # 2.11 "any information … created by, received, or acquired by a part 2 program".
    return Part2Origin.OWN if case.value(is_program) is True else None


origin: TermQuestion[Part2Origin] = TermQuestion(
    name="part2.origin",
    ask="How did the discloser come to hold the record: as the program itself, with consent for "
    "treatment, payment or operations, from a covered entity as HIPAA permits …?",
    reading=_origin,
    about=About.ITEM,
)


def _came(name: str, ask: str, *origins: Part2Origin) -> Fact:
    return derived(f"part2.came_{name}", _Came(frozenset(origins)), ask, About.ITEM)


@frozen
class _Came:
    """Reads whether the item is known to have come in one of these ways."""

    origins: frozenset[Part2Origin]

    def __call__(self, case: Case) -> bool | None:
        return None if case.item is None else case.item.part2_origin in self.origins


came_for_multiple_enrollment = _came(
    "for_multiple_enrollment",
    "Was the record received to prevent multiple enrollment?",
    Part2Origin.MULTIPLE_ENROLLMENT,
)
came_for_research_or_audit = _came(
    "for_research_or_audit",
    "Was the record received without consent, for research, audit or evaluation?",
    Part2Origin.RESEARCH,
    Part2Origin.AUDIT,
)
came_from_undercover_agent = _came(
    "from_undercover_agent",
    "Did an undercover agent or informant obtain the record?",
    Part2Origin.UNDERCOVER,
)
came_under_order_against_holder = _came(
    "under_order_against_holder",
    "Was the record obtained under an order to investigate a program or holder (42 CFR 2.66)?",
    Part2Origin.ORDER_AGAINST_HOLDER,
)


def _identifies_no_sud_patient(case: Case) -> bool | None:
    return None if case.item is None else case.item.identifies_no_sud_patient


identifies_no_sud_patient = derived(
    "part2.identifies_no_sud_patient",
    _identifies_no_sud_patient,
    "Has it been established that the item shows nobody as having or having had a substance use "
    "disorder, directly, by public information, or by verification?",
    About.ITEM,
    remedy="a form of it that identifies nobody as a patient with a substance use disorder",
)

_SAID_IN_CONFIDENCE = frozenset(
    (
        RecordKind.CONFIDENTIAL_COMMUNICATION,
        RecordKind.SESSION_CONTENT,
        RecordKind.CONFESSION,
        RecordKind.SUD_COUNSELING_NOTE,
        RecordKind.PSYCHOTHERAPY_NOTE,
    )
)
_NOT_SAID = frozenset(
    (
        RecordKind.CLIENT_STATUS,
        RecordKind.ATTENDANCE,
        RecordKind.APPOINTMENT,
        RecordKind.DATE_OF_SERVICE,
        RecordKind.MEDICATION,
        RecordKind.TEST_RESULT,
        RecordKind.VITAL_SIGN,
        RecordKind.BILLING_LINE,
        RecordKind.CLAIM,
        RecordKind.NAME,
        RecordKind.ADDRESS,
        RecordKind.LOCATION,
        RecordKind.TELEPHONE_NUMBER,
        RecordKind.BIRTH_DATE,
        RecordKind.AGE,
        RecordKind.GENDER,
    )
)


def _is_confidential_communication(case: Case) -> bool | None:
    item = case.item
    if item is None or item.is_confidential_communication is not None:
        return None if item is None else item.is_confidential_communication
    if item.kind in _SAID_IN_CONFIDENCE:
        return True
    return False if item.kind in _NOT_SAID else None


is_confidential_communication = derived(
    "part2.is_confidential_communication",
    _is_confidential_communication,
    "Does the item hold what the client said in confidence to the program in the course of "
    "diagnosis, treatment or referral?",
    About.ITEM,
)


def _nothing_stated(_: Case) -> bool | None:
    return None


earlier_text_permits = derived(
    "part2.earlier_text_permits",
    _nothing_stated,
    "Did 42 CFR part 2, as it stood on that day, permit this disclosure? Its text of that time "
    "is not held whole here: ask counsel.",
    About.ITEM,
)


# ---------------------------------------------------------------- orders of court (subpart E)


@frozen
class _Order:
    """Reads whether an order of this section covers the item and recipient.

    A holder knows the orders that it holds: where none is on file there is none.  Where one is,
    and nobody has said under which section, that is not known.
    """

    section: OrderSection
    needs_hearing: bool = True

    def __call__(self, case: Case) -> bool | None:
        process = case.circumstances.process
        if process.part2_order is None:
            served = ProcessKind.PART2_COURT_ORDER in (process.kinds or ())
            return None if served else False
        if process.part2_order is not self.section or case.item is None:
            return False
        said = truth_of(_bool(case, is_confidential_communication))
        return _answer(
            all_true(
                (
                    truth_of(process.order_was_heard) if self.needs_hearing else TRUE,
                    truth_of(process.order_has_findings),
                    truth_of(case.item.is_named_in_process),
                    truth_of(_bool(case, recipient.is_served_by_process)),
                    # 2.63(a) "may authorize disclosure of confidential communications … only if"
                    ~said | truth_of(process.order_reaches_communications),
                )
            )
        )


def _bool(case: Case, fact: Fact) -> bool | None:
    value = case.value(fact)
    return value if isinstance(value, bool) else None


has_noncriminal_order = derived(
    "part2.has_noncriminal_order",
    _Order(OrderSection.NONCRIMINAL),
    "Is there an order under 42 CFR 2.64 that sends this item to this recipient, entered after "
    "patient and holder could be heard and on findings of good cause, and on a ground of 2.63(a) "
    "if it reaches what the patient said in confidence?",
    About.ITEM,
    remedy="a court order under 42 CFR 2.64 that names this recipient and item",
)
has_criminal_order = derived(
    "part2.has_criminal_order",
    _Order(OrderSection.AGAINST_PATIENT),
    "Is there an order under 42 CFR 2.65 that sends this item to this recipient, entered after "
    "the holder could be heard with counsel of its own and on the findings of 2.65(d), and on a "
    "ground of 2.63(a) if it reaches what the patient said in confidence?",
    About.ITEM,
    remedy="a court order under 42 CFR 2.65, for an extremely serious crime, that names this "
    "recipient and item",
)
has_order_against_holder = derived(
    "part2.has_order_against_holder",
    _Order(OrderSection.AGAINST_HOLDER, needs_hearing=False),
    "Is there an order under 42 CFR 2.66 that sends this item to this agency, entered on findings "
    "of good cause, and on a ground of 2.63(a) if it reaches what the patient said in confidence?",
    About.ITEM,
    remedy="a court order under 42 CFR 2.66 that names this agency and item",
)
has_undercover_order = derived(
    "part2.has_undercover_order",
    _Order(OrderSection.UNDERCOVER),
    "Is there an order under 42 CFR 2.67 that authorized placing the agent or informant, and does "
    "it let this item go to this recipient?",
    About.ITEM,
)


# ---------------------------------------------------------------- the patient


def _parent_must_consent(case: Case) -> bool | None:
    if case.client.is_emancipated:
        return False
    minor = truth_of(_bool(case, client.is_minor))
    return _answer(minor & ~truth_of(_bool(case, client.may_consent_alone)))


parent_must_consent = derived(
    "part2.parent_must_consent",
    _parent_must_consent,
    "Is the patient a minor for whose substance use disorder treatment state law requires the "
    "consent of a parent, guardian or other person?",
    About.SITUATION,
)


def _is_known_incapable(case: Case) -> bool | None:
    return case.client.adjudicated_incapable is True


is_known_incapable = derived(
    "part2.is_known_incapable",
    _is_known_incapable,
    "Is it known that a court has found the patient to lack capacity?",
    About.SITUATION,
)
was_under_military_justice = stated(
    "part2.was_under_military_justice",
    "client.was_under_military_justice",
    "Was the client subject to the Uniform Code of Military Justice when the information was "
    "obtained?",
    About.SITUATION,
)
director_found_minor_incapable = _case(
    "director_found_minor_incapable",
    "Has the program director determined that the minor lacks capacity for a rational decision?",
)
director_found_threat = _case(
    "director_found_threat",
    "Has the program director determined that the minor's situation is a substantial threat to "
    "life or physical well-being, which telling the facts may reduce?",
)
law_permits_inquiry_into_death = _case(
    "law_permits_inquiry_into_death",
    "Does a law require collecting vital statistics, or permit this inquiry into the cause of "
    "death?",
)
crime_is_clients = _case(
    "crime_is_clients",
    "Is it directly related to the client's own crime, or threat of one, on the program's "
    "premises or against its staff?",
)


# ---------------------------------------------------------------- the recipient


def _is_in_program(case: Case) -> bool | None:
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


_PRIVATE = frozenset(
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
_OUTSIDE = _PRIVATE | _PUBLIC_BODIES | _PAYERS

recipient_is_in_program = derived(
    "part2.recipient_is_in_program",
    _is_in_program,
    "Does the recipient work in the same Part 2 program as the discloser?",
)
recipient_is_holders_contractor = _recipient(
    "is_holders_contractor",
    "Is the recipient your contractor, subcontractor or legal representative for payment or "
    "health care operations?",
    no=_PRIVATE | _PUBLIC_BODIES,
)
recipient_is_contract_agent = _recipient(
    "is_contract_agent",
    "Is the recipient your contract agent, who helps you provide the contract's services?",
    no=_PRIVATE | _PUBLIC_BODIES,
)
recipient_is_source_of_record = _recipient(
    "is_source_of_record", "Is the recipient who disclosed the record to you?"
)
recipient_is_maintenance_program = _recipient(
    "is_maintenance_program",
    "Is the recipient a withdrawal management or maintenance treatment program?",
    no=_PRIVATE | _PUBLIC_BODIES | _PAYERS | {_K.CENTRAL_REGISTRY},
)
recipient_is_within_200_miles = _recipient(
    "is_within_200_miles", "Is the recipient not more than 200 miles away?"
)
recipient_made_program_a_condition = _recipient(
    "made_program_a_condition",
    "Has the recipient, within the criminal justice system, made participation in the program a "
    "condition of the disposition of proceedings, of parole or of release?",
    no=_PRIVATE,
)
recipient_is_in_uniformed_services = _recipient(
    "is_in_uniformed_services",
    "Does the recipient belong to the Uniformed Services?",
    yes=frozenset((_K.MILITARY_COMMANDER,)),
    no=_PRIVATE | _PUBLIC_BODIES | _PAYERS,
)
recipient_is_data_repository = _recipient(
    "is_data_repository", "Is the recipient a repository that links data sets for research?"
)


# ---------------------------------------------------------------- registry, emergency, audit …

enrollment_changed = _case(
    "enrollment_changed",
    "Was the patient just accepted, was type or dosage of the drug changed, or was treatment "
    "interrupted, resumed or terminated?",
)
goes_through_ehr = _case(
    "goes_through_ehr", "Is the disclosure made through an electronic health record?"
)
fda_asserts_danger = _case(
    "fda_asserts_danger",
    "Do medical personnel of the FDA assert reason to believe that an error in a product "
    "threatens somebody's health, for use in notifying patients or physicians alone?",
)
director_approved_recipient = _case(
    "director_approved_recipient",
    "Has the director, or whoever acts for them, determined that the researcher qualifies?",
)
has_authorization_or_waiver = _case(
    "has_authorization_or_waiver",
    "Is the researcher a covered entity or business associate with the patient's authorization, "
    "or with a waiver or alteration of it?",
)
meets_common_rule = _case(
    "meets_common_rule",
    "Is the researcher subject to 45 CFR part 46, with documented compliance or exemption?",
)
meets_fda_research_rules = _case(
    "meets_fda_research_rules",
    "Is the researcher subject to 21 CFR parts 50 and 56, with documented compliance?",
)
meets_hipaa_research_rules = _case(
    "meets_hipaa_research_rules",
    "Are you a covered entity or business associate, and is it made as 45 CFR 164.512(i) asks?",
)
linkage_is_approved = _case(
    "linkage_is_approved",
    "Has a registered institutional review board approved the data linkage?",
)
stays_on_premises = _case(
    "stays_on_premises",
    "Are the records reviewed on the premises, with nothing copied, removed or forwarded?",
)
auditor_agreed = _case(
    "auditor_agreed", "Has the auditor agreed in writing to the limits that 42 CFR 2.53 sets?"
)
acts_for_overseer = _case(
    "acts_for_overseer",
    "Is it done for an agency that funds or regulates, for a funder, payer or quality "
    "improvement organization, or for who controls the program?",
)
is_found_qualified = _case(
    "is_found_qualified",
    "Has the program or holder determined that the auditor is qualified?",
)
is_medicare_audit = _case(
    "is_medicare_audit", "Is it a Medicare, Medicaid or CHIP audit or evaluation?"
)
audit_is_mandated = _case(
    "audit_is_mandated", "Does a statute or regulation mandate the audit or evaluation?"
)
can_use_deidentified = _case(
    "can_use_deidentified", "Can it be carried out with de-identified information?"
)
