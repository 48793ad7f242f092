"""45 CFR 164.506: treatment, payment and health care operations."""

from disclosure_rules.law.us.federal.hipaa.general_rules import TO_PROVIDER_FOR_TREATMENT
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import item, purpose, recipient
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["RULES"]

S164_506_C_1_2013 = hipaa(
    "164.506(c)(1)", "For the discloser's own treatment, payment or health care operations."
)
S164_506_C_2_2013 = hipaa("164.506(c)(2)", "For treatment activities of a health care provider.")
S164_506_C_3_2013 = hipaa(
    "164.506(c)(3)", "To a covered entity or provider for the recipient's payment activities."
)
S164_506_C_4_2013 = hipaa(
    "164.506(c)(4)",
    "To a covered entity for some of its operations, if both have or had a relationship.",
)
S164_506_C_5_2013 = hipaa(
    "164.506(c)(5)",
    "To other participants of an organized health care arrangement for its operations.",
)

_OPERATIONS = (
    Purpose.HEALTH_CARE_OPERATIONS,
    Purpose.QUALITY_IMPROVEMENT,
    Purpose.TRAINING,
    Purpose.SUPERVISION,
)
_TREATMENT = (Purpose.TREATMENT, Purpose.EMERGENCY_TREATMENT, Purpose.CARE_COORDINATION)

# (a): "Except with respect to uses or disclosures that require an authorization under
# 164.508(a)(2) through (4)".
_COVERED = ~item.is_psychotherapy_note

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.own_operations",
        gist="Information may serve the discloser's own treatment, payment and operations.",
        basis=(S164_506_C_1_2013,),
        when=any_of(
            all_of(  # (c)(1) "for its own treatment, payment, or health care operations"
                purpose.stated_purpose.is_in(
                    *_TREATMENT, *_OPERATIONS, Purpose.PAYMENT, Purpose.CONSULTATION
                ),
                recipient.is_within_program | recipient.is_business_associate,
            ),
            all_of(  # (c)(1) "payment", 164.501: to obtain reimbursement from who pays
                purpose.stated_purpose.is_in(Purpose.PAYMENT),
                recipient.kind.is_in(RecipientKind.HEALTH_PLAN, RecipientKind.THIRD_PARTY_PAYER),
            ),
        ),
        covers=_COVERED,
        leaves_out="own treatment through people outside, such as a family member",
    ),
    Permission(
        id="us.hipaa.treatment",
        gist="Information may go to a health care provider for treatment.",
        basis=(S164_506_C_2_2013,),
        when=TO_PROVIDER_FOR_TREATMENT,
        covers=_COVERED,
    ),
    Permission(
        id="us.hipaa.payment",
        gist="Information may go to a covered entity or provider for its payment activities.",
        basis=(S164_506_C_3_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PAYMENT),
            recipient.is_covered_entity | recipient.is_health_care_provider,
        ),
        covers=_COVERED,
    ),
    Permission(
        id="us.hipaa.operations_of_another",
        gist="Information may go to a covered entity for some operations on a shared client.",
        basis=(S164_506_C_4_2013,),
        when=all_of(
            # (c)(4)(i) "paragraph (1) or (2) of the definition of health care operations"
            purpose.stated_purpose.is_in(
                Purpose.QUALITY_IMPROVEMENT, Purpose.TRAINING, Purpose.SUPERVISION
            ),
            recipient.is_covered_entity,
            recipient.has_treated_client,  # (c)(4) "either has or had a relationship"
        ),
        covers=_COVERED,
        leaves_out="(c)(4)(ii) fraud and abuse detection",
    ),
    Permission(
        id="us.hipaa.organized_arrangement",
        gist="Information may go to participants of an organized health care arrangement.",
        basis=(S164_506_C_5_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(*_OPERATIONS),
            recipient.shares_organized_care_arrangement,
        ),
        covers=_COVERED,
    ),
)
