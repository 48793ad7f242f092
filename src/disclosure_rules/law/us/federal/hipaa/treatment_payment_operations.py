"""45 CFR 164.506: treatment, payment and health care operations, by who receives it."""

from disclosure_rules.law.us.federal.hipaa.authorizations import IN_OWN_DEFENSE
from disclosure_rules.law.us.federal.hipaa.purposes import (
    COVERED,
    OPERATIONS,
    OPERATIONS_OF_ANOTHER,
    TO_PROVIDER_FOR_TREATMENT,
    TREATMENT,
)
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import discloser, purpose, recipient
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Permission, Rule

__all__ = ["RULES"]

S164_502_A_1_II_2013 = hipaa(
    "164.502(a)(1)(ii)", "Information may go for treatment, payment or operations under 164.506."
)
S164_502_D_1_2013 = hipaa(
    "164.502(d)(1)", "Information may be used to make de-identified information of it."
)
S164_514_E_3_II_2013 = hipaa(
    "164.514(e)(3)(ii)", "Information may be used to make a limited data set of it."
)
S164_506_A_2013 = hipaa(
    "164.506(a)",
    "But not what needs an authorization, and consistently with the other requirements.",
)
S164_506_C_1_2013 = hipaa(
    "164.506(c)(1)",
    "For the discloser's own treatment, payment or health care operations.",
    note="To whom one's own operations may take it the text does not say: people inside, and in "
    "one's own defense those who take part in the proceeding, are taken to be meant.  One's own "
    "attorney from outside is a business associate (160.103) and needs the contract of one.",
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

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.own_operations",
        gist="Information may serve the discloser's own treatment, payment and operations.",
        basis=(
            S164_502_A_1_II_2013,
            S164_502_D_1_2013,
            S164_506_A_2013,
            S164_506_C_1_2013,
            S164_514_E_3_II_2013,
        ),
        when=any_of(
            all_of(  # (c)(1) "for its own treatment, payment, or health care operations"
                purpose.stated_purpose.is_in(*TREATMENT, *OPERATIONS, Purpose.PAYMENT),
                recipient.is_within_program,  # 160.103 "use": within the entity that holds it
            ),
            all_of(  # (c)(1) "payment", 164.501: to obtain reimbursement from who pays
                purpose.stated_purpose.is_in(Purpose.PAYMENT),
                recipient.kind.is_in(RecipientKind.HEALTH_PLAN, RecipientKind.THIRD_PARTY_PAYER),
            ),
            all_of(  # 164.501, operations (3): of a health plan, "underwriting, enrollment"
                purpose.stated_purpose.is_in(Purpose.UNDERWRITING),
                discloser.settings.includes(Setting.HEALTH_PLAN),
                recipient.is_within_program,
            ),
            IN_OWN_DEFENSE,  # 164.501, operations (4): "legal services"
        ),
        covers=COVERED,
        leaves_out="164.501, payment (2)(vi) consumer reporting; operations (3) reinsurance and "
        "(6)(iv) the sale or merger of the covered entity",
    ),
    Permission(
        id="us.hipaa.own_treatment_with_others",
        gist="Care may be coordinated with somebody who is no health care provider.",
        basis=(S164_502_A_1_II_2013, S164_506_A_2013, S164_506_C_1_2013),
        when=all_of(
            # 164.501, treatment: "the coordination or management of health care by a health care
            # provider with a third party"
            purpose.stated_purpose.is_in(Purpose.TREATMENT, Purpose.CARE_COORDINATION),
            recipient.coordinates_care,
            ~recipient.is_family_or_friend,  # What they may learn 164.510(b) says.
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.treatment",
        gist="Information may go to a health care provider for treatment.",
        basis=(S164_502_A_1_II_2013, S164_506_A_2013, S164_506_C_2_2013),
        when=TO_PROVIDER_FOR_TREATMENT,
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.payment",
        gist="Information may go to a covered entity or provider for its payment activities.",
        basis=(S164_502_A_1_II_2013, S164_506_A_2013, S164_506_C_3_2013),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.PAYMENT),
            recipient.is_covered_entity | recipient.is_health_care_provider,
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.operations_of_another",
        gist="Information may go to a covered entity for some operations on a shared client.",
        basis=(S164_502_A_1_II_2013, S164_506_A_2013, S164_506_C_4_2013),
        when=all_of(
            purpose.stated_purpose.is_in(
                # (c)(4)(i) "paragraph (1) or (2) of the definition of health care operations"
                *OPERATIONS_OF_ANOTHER,
                Purpose.FRAUD_DETECTION,  # (c)(4)(ii) "health care fraud and abuse detection"
            ),
            recipient.is_covered_entity,
            recipient.has_treated_client,  # (c)(4) "either has or had a relationship"
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.organized_arrangement",
        gist="Information may go to participants of an organized health care arrangement.",
        basis=(S164_502_A_1_II_2013, S164_506_A_2013, S164_506_C_5_2013),
        when=all_of(
            purpose.stated_purpose.is_in(*OPERATIONS),
            recipient.shares_organized_care_arrangement,
        ),
        covers=COVERED,
    ),
)
