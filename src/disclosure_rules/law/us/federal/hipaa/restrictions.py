"""45 CFR 164.522: restrictions that the client asked for, and confidential communications.

Nobody has to agree to a restriction, but who has agreed keeps to it; and one must be agreed to,
that of a client who paid in full and wants the health plan not to know.  An agreement and a
request are on the discloser's file: what is not on file has not been agreed or asked for.
"""

from disclosure_rules.law.us.federal.hipaa.purposes import (
    BY_A_FAMILY,
    OPERATIONS,
    PHI,
    TREATMENT_PAYMENT_OPERATIONS,
)
from disclosure_rules.law.us.federal.hipaa.representatives import INDIVIDUAL
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import (
    emergency,
    item,
    other_law,
    purpose,
    recipient,
    wishes,
)
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Duty, Prohibition, Rule

__all__ = ["RULES"]

S164_502_C_2013 = hipaa(
    "164.502(c)", "Who has agreed to a restriction does not disclose in violation of it."
)
S164_502_H_2013 = hipaa(
    "164.502(h)", "Providers and health plans communicate as 164.522(b) asks for."
)
S164_522_A_1_I_2013 = hipaa(
    "164.522(a)(1)(i)",
    "The individual may ask to restrict treatment, payment and operations, and involvement.",
)
S164_522_A_1_II_2013 = hipaa(
    "164.522(a)(1)(ii)", "Nobody must agree, but for the health plan of who has paid in full."
)
S164_522_A_1_III_2013 = hipaa(
    "164.522(a)(1)(iii)",
    "Who agrees keeps to it, except for a provider's emergency treatment of the individual.",
)
S164_522_A_1_IV_2013 = hipaa(
    "164.522(a)(1)(iv)", "The provider is then asked not to use or disclose it further."
)
S164_522_A_1_V_2013 = hipaa(
    "164.522(a)(1)(v)",
    "A restriction prevents nothing under 164.502(a)(2)(ii), 164.510(a) or 164.512.",
)
S164_522_A_1_VI_2013 = hipaa(
    "164.522(a)(1)(vi)",
    "A request must be agreed to that a health plan not learn, for payment or operations, of what "
    "was paid for in full.",
)
S164_522_A_2_2013 = hipaa(
    "164.522(a)(2)",
    "A restriction may be ended with the individual's word, or by telling the individual, but not "
    "one of who paid in full, and not for what came before.",
)
S164_522_A_3_2013 = hipaa("164.522(a)(3)", "A restriction is documented.")
S164_522_B_1_2013 = hipaa(
    "164.522(b)(1)",
    "Reasonable requests for communications by other means or elsewhere are accommodated.",
    note="A health plan must do so only if the individual states that disclosure could endanger "
    "them: (b)(1)(ii).",
)
S164_522_B_2_2013 = hipaa(
    "164.522(b)(2)",
    "A provider may ask for the request in writing, but for no explanation of it.",
)

_RESTRICTABLE = purpose.stated_purpose.is_in(
    *TREATMENT_PAYMENT_OPERATIONS,  # (a)(1)(i)(A)
    Purpose.UNDERWRITING,  # 164.501, operations (3)
    Purpose.OWN_DEFENSE,  # operations (4) "legal services"
    Purpose.LEGAL_REPRESENTATION,
    *BY_A_FAMILY,  # (a)(1)(i)(B) "Disclosures permitted under § 164.510(b)"
    Purpose.NOTIFICATION_OF_FAMILY,
    Purpose.DISASTER_RELIEF,
)
_EMERGENCY = all_of(  # (a)(1)(iii)
    purpose.stated_purpose.is_in(Purpose.EMERGENCY_TREATMENT),
    emergency.needs_treatment,  # "in need of emergency treatment"
    item.is_necessary,  # "needed to provide the emergency treatment"
    recipient.is_health_care_provider,  # "to a health care provider"
)

RULES: tuple[Rule, ...] = (
    Prohibition(
        id="us.hipaa.agreed_restriction",
        gist="What the discloser has agreed to restrict does not go.",
        basis=(
            S164_502_C_2013,
            S164_522_A_1_I_2013,
            S164_522_A_1_II_2013,
            S164_522_A_1_III_2013,
            S164_522_A_1_V_2013,
            S164_522_A_2_2013,
            S164_522_A_3_2013,
        ),
        when=all_of(
            _RESTRICTABLE,
            wishes.has_agreed_restriction,
            ~_EMERGENCY,
            ~other_law.requires_it,  # (v) "§ 164.512", of which (a) is what law requires
            ~INDIVIDUAL,
        ),
        covers=PHI,
    ),
    Duty(
        id="us.hipaa.restricted_in_emergency",
        gist="Who gets restricted information for emergency treatment is asked to keep it.",
        basis=(S164_522_A_1_IV_2013,),
        when=all_of(wishes.has_agreed_restriction, _EMERGENCY),
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.request_no_further_use",
                code=ObligationCode.NO_REDISCLOSURE,
                text="Ask the provider not to use or disclose it any further.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Prohibition(
        id="us.hipaa.paid_in_full",
        gist="A health plan does not learn of what the client paid for in full and restricted.",
        basis=(S164_522_A_1_VI_2013, S164_522_A_2_2013),
        when=all_of(
            purpose.stated_purpose.is_in(
                Purpose.PAYMENT, *OPERATIONS
            ),  # (vi)(A) "for the purpose of carrying out payment or health care operations"
            recipient.kind.is_in(  # (vi) "to a health plan"
                RecipientKind.HEALTH_PLAN, RecipientKind.THIRD_PARTY_PAYER
            ),
            wishes.has_asked_for_restriction,  # (vi) "the request of an individual"
            wishes.paid_in_full,  # (vi)(B) "has paid the covered entity in full"
            ~other_law.requires_it,  # (vi)(A) "is not otherwise required by law"
        ),
        covers=PHI,
    ),
    Prohibition(
        id="us.hipaa.confidential_communication",
        gist="The client is reached as the client has reasonably asked to be.",
        basis=(S164_502_H_2013, S164_522_B_1_2013, S164_522_B_2_2013),
        when=all_of(
            any_of(  # (b)(1)(i) "to receive communications … from the covered health care provider"
                purpose.stated_purpose.is_in(Purpose.CLIENT_CONTACT),
                recipient.kind.is_in(RecipientKind.CLIENT),
            ),
            wishes.contradicts_requested_channel,
        ),
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.confidential_communication",
                code=ObligationCode.HONOR_CONFIDENTIAL_COMMUNICATION,
                text="Use the means and the place that the client has asked for.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Duty(
        id="us.hipaa.honor_confidential_communication",
        gist="Where the client has asked for other means or another place, these are used.",
        basis=(S164_502_H_2013, S164_522_B_1_2013),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CLIENT_CONTACT)
            | recipient.kind.is_in(RecipientKind.CLIENT),
            wishes.asked_for_other_channel,
        ),
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.honor_confidential_communication",
                code=ObligationCode.HONOR_CONFIDENTIAL_COMMUNICATION,
                text="Check that means and place are those that the client has asked for.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
)
