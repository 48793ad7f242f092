"""42 CFR 2.33(b) and (c): what whoever received a record with consent may do next.

It depends on who holds the record now and how that holder came by it:

    holder                                received with consent for        may pass it on
    covered entity, business associate    treatment, payment, operations   as HIPAA permits
    program that is neither               all future such purposes         as the consent says
    other lawful holder                   payment or operations            to its contractors
    whoever got it from the first                                          as HIPAA permitted

Against the patient in a proceeding nobody passes it on without consent or an order (2.12(d)(1)).
What HIPAA permits is said by HIPAA: this law only steps back, and where HIPAA governs it decides.
"""

from disclosure_rules.law.us.federal.part2.conditions import (
    COVERED_BY_HIPAA,
    IS_TPO,
    RECEIVED_FOR_TPO,
)
from disclosure_rules.law.us.federal.part2.consent import (
    NOTICE,
    NOTICE_IN_FULL,
    TPO_CONSENT,
    WITH_THE_RECORD,
)
from disclosure_rules.law.us.federal.part2.source import part2 as provision
from disclosure_rules.logic.condition import Condition, all_of
from disclosure_rules.logic.facts import consent, discloser, item, purpose, recipient
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.part2 import Part2Origin
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["RULES"]

S2_12_D_2_I_C_2024 = provision(
    "2.12(d)(2)(i)(C)",
    "Who receives a record with the notice of 2.32 is bound; who received it under one consent for "
    "all treatment, payment and operations need not keep it apart.",
)
S2_32_A_1_III_2024 = provision(
    "2.32(a)(1)(iii)",
    "Who received a record from a covered entity or business associate as HIPAA permits is free "
    "but for proceedings against the patient.",
)
S2_33_B_1_2024 = provision(
    "2.33(b)(1)",
    "A covered entity or business associate that received it for treatment, payment or operations "
    "may pass it on as HIPAA permits, but for proceedings against the patient.",
    note="Permits only where HIPAA does; a rule set without HIPAA would say more than the law.",
)
S2_33_B_2_2024 = provision(
    "2.33(b)(2)",
    "A program outside HIPAA that received it under one consent for all may pass it on as that "
    "consent says.",
)
S2_33_B_3_2024 = provision(
    "2.33(b)(3)",
    "Another lawful holder that received it for payment or operations may pass on what its "
    "contractors, subcontractors or legal representatives need for that.",
)
S2_33_C_2024 = provision(
    "2.33(c)",
    "Only under a written contract that binds the contractor to the part, with the notice, with "
    "safeguards, and with a duty to report breaches.",
)

_PAYMENT_OR_OPERATIONS: Condition = purpose.stated_purpose.is_in(
    Purpose.PAYMENT,
    Purpose.HEALTH_CARE_OPERATIONS,
    Purpose.QUALITY_IMPROVEMENT,
    Purpose.LEGAL_REPRESENTATION,
    Purpose.SERVICE_TO_PROGRAM,
)
_NOT_NOTES: Condition = ~item.is_sud_counseling_note  # 2.31(b)(1) "any use or disclosure"

_CONTRACT = Obligation(
    id="us.part2.contract_binds",
    code=ObligationCode.WRITTEN_AGREEMENT,
    text="Have a written contract that binds the recipient fully by 42 CFR part 2, requires "
    "safeguards, requires reports of unauthorized uses, disclosures and breaches, and lets them "
    "pass the information on to their contract agents alone.",
    timing=Timing.BEFORE,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.part2.redisclosure_under_hipaa",
        gist="A covered entity or business associate that received a record for treatment, payment "
        "or operations may pass it on as HIPAA permits.",
        basis=(S2_33_B_1_2024, S2_12_D_2_I_C_2024),
        # "to a covered entity or business associate"; "except for uses and disclosures for civil,
        # criminal, administrative, and legislative proceedings against the patient" is the
        # prohibition of 2.12(d)(1).
        when=COVERED_BY_HIPAA,
        covers=RECEIVED_FOR_TPO & _NOT_NOTES,
        leaves_out="“in accordance with the HIPAA regulations”: HIPAA itself says so",
    ),
    Permission(
        id="us.part2.received_under_hipaa",
        gist="Who received a record from a covered entity or business associate as HIPAA permits "
        "is not bound but for proceedings against the patient.",
        basis=(S2_32_A_1_III_2024, S2_33_B_1_2024),
        # A program's own record does not become another's by passing through a covered entity.
        when=~discloser.is_part2_program,
        covers=item.part2_origin.is_in(Part2Origin.HIPAA_REDISCLOSURE) & _NOT_NOTES,
    ),
    Permission(
        id="us.part2.redisclosure_by_program",
        gist="A program outside HIPAA may pass on what it received under one consent for all, as "
        "that consent says.",
        basis=(S2_33_B_2_2024,),
        when=all_of(
            IS_TPO,
            discloser.is_part2_program & ~COVERED_BY_HIPAA,  # "not a covered entity"
            consent.meets(TPO_CONSENT),  # "consistent with the consent"
        ),
        covers=item.part2_origin.is_in(Part2Origin.SINGLE_TPO_CONSENT) & _NOT_NOTES,
        obligations=WITH_THE_RECORD,
    ),
    Permission(
        id="us.part2.redisclosure_to_contractor",
        gist="Another lawful holder may pass on what its contractors need for payment or "
        "operations on its behalf.",
        basis=(S2_33_B_3_2024, S2_33_C_2024),
        when=all_of(
            _PAYMENT_OR_OPERATIONS,  # "to carry out the payment or health care operations"
            ~COVERED_BY_HIPAA,  # "a lawful holder that is not a covered entity or business"
            ~discloser.is_part2_program,
            recipient.is_holders_contractor,  # "its contractors, subcontractors, or legal"
            recipient.has_written_contract,  # (c) "must have in place a written contract"
        ),
        covers=all_of(
            item.part2_origin.is_in(  # "disclosed for payment or health care operations activities"
                Part2Origin.PAYMENT_OR_OPERATIONS_CONSENT, Part2Origin.SINGLE_TPO_CONSENT
            ),
            item.is_necessary,  # (c) "may only redisclose information … that is necessary"
            _NOT_NOTES,
        ),
        obligations=(_CONTRACT, NOTICE, NOTICE_IN_FULL),  # (c) "must furnish … with the notice"
    ),
    Permission(
        id="us.part2.contractor_to_agent",
        gist="A contractor may pass on what its contract agent needs to help it, and back.",
        basis=(S2_33_C_2024,),
        when=_PAYMENT_OR_OPERATIONS
        # "unless that third party is a contract agent", "only further discloses the information
        # back to the contractor or lawful holder"
        & (recipient.is_contract_agent | recipient.is_source_of_record),
        covers=all_of(
            item.part2_origin.is_in(Part2Origin.HOLDERS_CONTRACT), item.is_necessary, _NOT_NOTES
        ),
        obligations=(_CONTRACT, NOTICE, NOTICE_IN_FULL),
    ),
)
