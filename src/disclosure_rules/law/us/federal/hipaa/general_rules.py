"""45 CFR 164.502: what a covered entity may, must and may not do in general."""

from disclosure_rules.law.us.federal.hipaa.authorizations import AUTHORIZATION
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import consent, item, other_law, purpose, recipient
from disclosure_rules.model.obligation import Limit, LimitKind, Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Duty, Limitation, Mandate, Permission, Prohibition, Rule

__all__ = ["RULES", "S164_502_A_2013"]

S164_502_A_2013 = hipaa(
    "164.502(a)",
    "Protected health information may be disclosed only as this subpart permits or requires.",
)
S164_502_A_1_I_2013 = hipaa(
    "164.502(a)(1)(i)", "Protected health information may be disclosed to the individual."
)
S164_502_A_2_II_2013 = hipaa(
    "164.502(a)(2)(ii)",
    "It must be disclosed when the Secretary requires it to investigate or determine compliance.",
)
S164_502_B_2013 = hipaa(
    "164.502(b)",
    "Disclosure must be limited to the minimum necessary for its purpose, with six exceptions.",
)
S164_502_D_2_2013 = hipaa(
    "164.502(d)(2)",
    "The subpart does not apply to information that has been de-identified under 164.514.",
)
S164_502_E_2013 = hipaa(
    "164.502(e)",
    "A business associate may receive it only under satisfactory assurance in a written contract.",
)

TO_PROVIDER_FOR_TREATMENT = all_of(
    purpose.stated_purpose.is_in(
        Purpose.TREATMENT,
        Purpose.EMERGENCY_TREATMENT,
        Purpose.CARE_COORDINATION,
        Purpose.CONSULTATION,
    ),
    recipient.is_health_care_provider,
)

MINIMUM_NECESSARY_APPLIES = ~any_of(
    TO_PROVIDER_FOR_TREATMENT,  # (b)(2)(i) "by a health care provider for treatment"
    recipient.kind.is_in(RecipientKind.CLIENT),  # (b)(2)(ii) "made to the individual"
    consent.meets(AUTHORIZATION),  # (b)(2)(iii) "pursuant to an authorization"
    recipient.kind.is_in(RecipientKind.SECRETARY_OF_HHS),  # (b)(2)(iv) "to the Secretary"
    other_law.requires_it,  # (b)(2)(v) "required by law"
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.to_the_individual",
        gist="Information may go to the individual whom it is about.",
        basis=(S164_502_A_1_I_2013,),
        when=recipient.kind.is_in(RecipientKind.CLIENT),
        covers=ALWAYS,
    ),
    Mandate(
        id="us.hipaa.to_the_secretary",
        gist="Information must go to the Secretary of HHS for a compliance investigation.",
        basis=(S164_502_A_2_II_2013,),
        when=ALWAYS,
        covers=ALWAYS,
        to=frozenset((RecipientKind.SECRETARY_OF_HHS,)),
        purposes=frozenset((Purpose.COMPLIANCE_INVESTIGATION,)),
        on_request=True,
    ),
    Permission(
        id="us.hipaa.deidentified",
        gist="De-identified information is free.",
        basis=(S164_502_D_2_2013,),
        when=ALWAYS,
        covers=item.is_deidentified,
        obligations=(
            Obligation(
                id="us.hipaa.keep_the_code",
                code=ObligationCode.DEIDENTIFY,
                text="Send only the de-identified form, and no code that would undo it.",
                timing=Timing.WITH,
            ),
        ),
        leaves_out="(d)(2)(ii) re-identification by the discloser",
    ),
    Prohibition(
        id="us.hipaa.business_associate_without_contract",
        gist="A business associate gets nothing without satisfactory assurance in writing.",
        basis=(S164_502_E_2013,),
        when=all_of(
            recipient.is_business_associate,  # (e)(1)(i) "to a business associate"
            ~recipient.has_written_contract,  # (e)(2) "a written contract or other written"
            # 160.103, business associate (4)(i): not "a health care provider, with respect to
            # disclosures … concerning the treatment of the individual"
            ~TO_PROVIDER_FOR_TREATMENT,
        ),
        covers=~item.is_deidentified,
        obligations=(
            Obligation(
                id="us.hipaa.business_associate_contract",
                code=ObligationCode.WRITTEN_AGREEMENT,
                text="Conclude a business associate contract first.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Limitation(
        id="us.hipaa.minimum_necessary",
        gist="Only what the purpose needs goes.",
        basis=(S164_502_B_2013,),
        when=MINIMUM_NECESSARY_APPLIES,
        covers=~item.is_necessary & ~item.is_deidentified,
        limit=Limit(kind=LimitKind.WITHHOLD, how="not shown to be needed for the purpose"),
        leaves_out="(b)(2)(vi), compliance with the HIPAA rules themselves",
    ),
    Duty(
        id="us.hipaa.limit_to_minimum",
        gist="Reasonable efforts are made to limit what goes to the minimum necessary.",
        basis=(S164_502_B_2013,),
        when=MINIMUM_NECESSARY_APPLIES,
        covers=~item.is_deidentified,
        obligations=(
            Obligation(
                id="us.hipaa.minimum_necessary",
                code=ObligationCode.MINIMUM_NECESSARY,
                text="Send no more than the purpose needs.",
                timing=Timing.WITH,
            ),
        ),
    ),
)
