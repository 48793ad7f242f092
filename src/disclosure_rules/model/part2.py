"""What 42 CFR part 2 asks of a record, of a program and of the case, and no other law does."""

from attrs import frozen

from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = ["OrderSection", "Part2Case", "Part2Origin", "SudProgram"]


class Part2Origin(Term):
    """How the discloser came to hold a record that 42 CFR part 2 protects.

    `OWN` is what a program made, received or acquired itself.  With the patient's consent came
    `SINGLE_TPO_CONSENT` (one consent for all future treatment, payment and operations),
    `TREATMENT_CONSENT`, `PAYMENT_OR_OPERATIONS_CONSENT` and `OTHER_CONSENT`;
    `INTERMEDIARY_DESIGNATION` under a general designation in one.  `HIPAA_REDISCLOSURE` came from
    a covered entity or business associate as HIPAA permits, `HOLDERS_CONTRACT` from a lawful
    holder to its contractor, `ADMINISTRATIVE_CONTROL` and `SERVICE_AGREEMENT` from the program
    itself.  A provider outside was told `ORAL_FROM_PROGRAM` by word of mouth, for treatment and
    with consent, or wrote a `NON_PROGRAM_NOTE` itself.  `UNDERCOVER` was obtained by an agent or
    informant, `COURT_ORDER` under 2.64 or 2.65 and `ORDER_AGAINST_HOLDER` under 2.66.
    """

    OWN = "own"
    SINGLE_TPO_CONSENT = "single_tpo_consent"
    TREATMENT_CONSENT = "treatment_consent"
    PAYMENT_OR_OPERATIONS_CONSENT = "payment_or_operations_consent"
    OTHER_CONSENT = "other_consent"
    HIPAA_REDISCLOSURE = "hipaa_redisclosure"
    HOLDERS_CONTRACT = "holders_contract"
    INTERMEDIARY_DESIGNATION = "intermediary_designation"
    ADMINISTRATIVE_CONTROL = "administrative_control"
    SERVICE_AGREEMENT = "service_agreement"
    ORAL_FROM_PROGRAM = "oral_from_program"
    NON_PROGRAM_NOTE = "non_program_note"
    MULTIPLE_ENROLLMENT = "multiple_enrollment"
    CRIMINAL_JUSTICE_REFERRAL = "criminal_justice_referral"
    EMERGENCY = "emergency"
    RESEARCH = "research"
    AUDIT = "audit"
    COURT_ORDER = "court_order"
    ORDER_AGAINST_HOLDER = "order_against_holder"
    PATIENT_ACCESS = "patient_access"
    UNDERCOVER = "undercover"
    OTHER = "other"


class OrderSection(Term):
    """Under which section of 42 CFR part 2, subpart E, a court entered its order."""

    NONCRIMINAL = "noncriminal"
    AGAINST_PATIENT = "against_patient"
    AGAINST_HOLDER = "against_holder"
    UNDERCOVER = "undercover"


@frozen(kw_only=True, repr=False)
class SudProgram(Value):
    """What makes somebody a Part 2 program (42 CFR 2.11, 2.12(b)).

    It is asked only where `Discloser.settings` is not known; what is stated there goes before.

    Args:
        is_general_medical_facility: Is a general medical facility.
        holds_itself_out: Holds itself out as providing diagnosis, treatment or referral for
            treatment of substance use disorders.
        provides_care: Provides it.
        is_identified_unit: Is an identified unit in a general medical facility that holds
            itself out so and provides it.
        is_identified_staff: Is staff of a general medical facility whose primary function it
            is, and who are identified as such providers.
        is_run_by_federal_agency: Is conducted, in whole or in part, by an agency of the United
            States.
        is_federally_authorized: Works under a license, certification, registration or other
            authorization of one, as a Medicare provider or under a DEA registration.
        receives_federal_funds: Is supported by funds of one, in any form.
        is_tax_assisted: Is tax exempt, or contributions to it are deductible.
    """

    is_general_medical_facility: bool | None = None
    holds_itself_out: bool | None = None
    provides_care: bool | None = None
    is_identified_unit: bool | None = None
    is_identified_staff: bool | None = None
    is_run_by_federal_agency: bool | None = None
    is_federally_authorized: bool | None = None
    receives_federal_funds: bool | None = None
    is_tax_assisted: bool | None = None


@frozen(kw_only=True, repr=False)
class Part2Case(Value):
    """What surrounds a disclosure and matters to 42 CFR part 2 alone.

    Args:
        is_about_compliance: The Secretary of HHS requires it in order to investigate or determine
            somebody's compliance with 42 CFR part 2 itself (2.2(b)(1)).
        is_counseling_training: It serves the program's own training in which students, trainees
            or practitioners learn SUD counseling under supervision (2.31(b)(1)(i)(B)).
        crime_is_clients: What is reported is directly related to the client's own crime, or
            threat of a crime, on the program's premises or against its staff.
        director_found_minor_incapable: The program director has determined that the minor
            lacks capacity for a rational decision on consent (2.14(c)(1)).
        director_found_threat: The program director has determined that the minor's situation
            poses a substantial threat to life or physical well-being, which telling relevant
            facts may reduce (2.14(c)(2)).
        law_permits_inquiry_into_death: A law requires the collection of vital statistics or
            permits inquiry into the cause of death, and this serves it.
        enrollment_changed: The patient was just accepted, type or dosage of the drug changed,
            or treatment was interrupted, resumed or terminated (2.34(a)(1)).
        goes_through_ehr: The disclosure is made through an electronic health record.
        fda_asserts_danger: Medical personnel of the FDA assert reason to believe that an error
            in a product threatens health, and will use it only to notify (2.51(b)).
        director_approved_recipient: The director, or whoever acts for them, has determined that
            the researcher meets 2.52(a)(1).
        has_authorization_or_waiver: The researcher is a covered entity or business associate
            and has the patient's authorization, or a waiver or alteration of it.
        meets_common_rule: The researcher is subject to 45 CFR part 46 and has documented
            compliance or exemption.
        meets_fda_research_rules: The researcher is subject to 21 CFR parts 50 and 56 and has
            documented compliance.
        meets_hipaa_research_rules: The discloser is a covered entity or business associate and
            the disclosure is made as 45 CFR 164.512(i) requires.
        linkage_is_approved: A registered institutional review board approved the data linkage.
        stays_on_premises: The records are reviewed on the premises, and nothing is copied,
            downloaded, removed or forwarded.
        auditor_agreed: The auditor has agreed in writing to what 2.53 wants: the limits of (f),
            and, where copies leave, how they are kept and destroyed.
        acts_for_overseer: The audit is done for an agency that funds or regulates, for a funder,
            payer or quality improvement organization, or for who controls the program.
        is_found_qualified: The program or holder has determined that the auditor is qualified.
        is_medicare_audit: It is a Medicare, Medicaid or CHIP audit or evaluation.
        audit_is_mandated: A statute or regulation mandates the audit or evaluation.
        can_use_deidentified: It can be carried out with de-identified information.
    """

    is_about_compliance: bool | None = None
    is_counseling_training: bool | None = None
    crime_is_clients: bool | None = None
    director_found_minor_incapable: bool | None = None
    director_found_threat: bool | None = None
    law_permits_inquiry_into_death: bool | None = None
    enrollment_changed: bool | None = None
    goes_through_ehr: bool | None = None
    fda_asserts_danger: bool | None = None
    director_approved_recipient: bool | None = None
    has_authorization_or_waiver: bool | None = None
    meets_common_rule: bool | None = None
    meets_fda_research_rules: bool | None = None
    meets_hipaa_research_rules: bool | None = None
    linkage_is_approved: bool | None = None
    stays_on_premises: bool | None = None
    auditor_agreed: bool | None = None
    acts_for_overseer: bool | None = None
    is_found_qualified: bool | None = None
    is_medicare_audit: bool | None = None
    audit_is_mandated: bool | None = None
    can_use_deidentified: bool | None = None
