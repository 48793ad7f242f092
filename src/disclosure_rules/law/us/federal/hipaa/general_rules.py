"""45 CFR 164.502: what a covered entity or business associate may and must do in general.

Minimum necessary, (b), and representatives, (g), have modules of their own; so have restrictions
and confidential communications, (c) and (h), which 164.522 spells out.
"""

from disclosure_rules.law.us.federal.hipaa.authorizations import OWED, TO_THE_SECRETARY
from disclosure_rules.law.us.federal.hipaa.law_enforcement import COMPELLED_BY_WARRANT
from disclosure_rules.law.us.federal.hipaa.oversight_and_proceedings import COMPELLED_BY_ORDER
from disclosure_rules.law.us.federal.hipaa.purposes import (
    COVERED,
    LIMITED_IDENTIFICATION,
    OPERATIONS,
    PHI,
    TO_PROVIDER_FOR_TREATMENT,
    TREATMENT,
)
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import ALWAYS, all_of, any_of
from disclosure_rules.logic.facts import (
    access,
    data_use,
    discloser,
    item,
    other_law,
    purpose,
    recipient,
    whistleblowing,
)
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.obligation import (
    Obligation,
    ObligationCode,
    Occasion,
    Timing,
)
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind, SensitivityLabel
from disclosure_rules.rules.rule import Duty, Mandate, Permission, Prohibition, Rule

__all__ = ["RULES", "S164_502_A_2013"]

S164_502_A_2013 = hipaa(
    "164.502(a)",
    "Protected health information may be disclosed only as this subpart permits or requires.",
)
S164_502_A_1_III_2013 = hipaa(
    "164.502(a)(1)(iii)",
    "Incident to a use or disclosure otherwise permitted, if minimum necessary and safeguards "
    "were kept to.",
)
S164_502_A_2_II_2013 = hipaa(
    "164.502(a)(2)(ii)",
    "It must be disclosed when the Secretary requires it to investigate or determine compliance.",
)
S164_502_A_3_2013 = hipaa(
    "164.502(a)(3)",
    "A business associate discloses only as its contract permits or requires, or law requires.",
    note="What a contract lets it do for its own management, 164.504(e)(4), is not held: no "
    "permission of the rule speaks for it.",
)
S164_502_A_4_I_2013 = hipaa(
    "164.502(a)(4)(i)", "A business associate, too, must disclose to the Secretary."
)
S164_502_A_5_I_2013 = hipaa(
    "164.502(a)(5)(i)",
    "A health plan, but not an issuer of long-term care policies, does not use genetic "
    "information for underwriting.",
)
S164_502_D_2_2013 = hipaa(
    "164.502(d)(2)",
    "The subpart does not apply to information that has been de-identified under 164.514.",
)
S164_502_E_1_I_2013 = hipaa(
    "164.502(e)(1)(i)",
    "A business associate may receive it with satisfactory assurance that it will safeguard it.",
)
S164_502_E_1_II_2013 = hipaa(
    "164.502(e)(1)(ii)",
    "A business associate may disclose it to a subcontractor with such assurance.",
)
S164_502_E_2_2013 = hipaa(
    "164.502(e)(2)", "The assurance is documented in a written contract or arrangement."
)
S164_502_I_2013 = hipaa(
    "164.502(i)", "Nothing is used or disclosed inconsistently with the notice."
)
S164_502_J_1_2013 = hipaa(
    "164.502(j)(1)",
    "A workforce member or business associate who believes in wrong or danger may tell who "
    "investigates it, or their own attorney.",
    note="The text says that the covered entity has then not violated the rule; what a business "
    "associate's contract does not allow stays barred to it by (a)(3).",
)
S164_502_J_2_2013 = hipaa(
    "164.502(j)(2)",
    "A workforce member who is the victim of a crime may tell the police about the suspect, in "
    "the limited list.",
)

# 160.103, business associate (1)(i): "for a function or activity regulated by this subchapter".
_AS_BUSINESS_ASSOCIATE = all_of(
    purpose.stated_purpose.is_in(
        *OPERATIONS,
        *TREATMENT,
        Purpose.PAYMENT,  # (1)(i) "billing", "claims processing"
        Purpose.LEGAL_REPRESENTATION,  # (1)(ii) "legal, actuarial, accounting, consulting"
        Purpose.OWN_DEFENSE,
        Purpose.FUNDRAISING,
        Purpose.UNDERWRITING,
        Purpose.CLIENT_CONTACT,
    ),
    recipient.is_business_associate,
)

RULES: tuple[Rule, ...] = (
    Mandate(
        id="us.hipaa.to_the_secretary",
        gist="Information must go to the Secretary of HHS for a compliance investigation.",
        basis=(S164_502_A_2_II_2013, S164_502_A_4_I_2013),
        when=ALWAYS,
        covers=ALWAYS,
        to=frozenset((RecipientKind.SECRETARY_OF_HHS,)),
        purposes=frozenset((Purpose.COMPLIANCE_INVESTIGATION,)),
        on_request=True,
        content="what the Secretary asks for to investigate or determine compliance",
    ),
    Permission(
        id="us.hipaa.incidental",
        gist="What is incident to a permitted use or disclosure may happen, with safeguards.",
        basis=(S164_502_A_1_III_2013,),
        when=all_of(
            data_use.is_incidental,  # "Incident to a use or disclosure otherwise permitted"
            data_use.has_safeguards,  # "has complied with the applicable requirements of"
        ),
        covers=COVERED,
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
    ),
    Prohibition(
        id="us.hipaa.business_associate_beyond_contract",
        gist="A business associate discloses nothing that its contract does not allow.",
        basis=(S164_502_A_3_2013,),
        when=all_of(
            # also a covered entity that serves another: 160.103, business associate (2)
            discloser.acts_as_business_associate,
            ~any_of(
                discloser.contract_permits,  # "permitted or required by its … contract"
                other_law.requires_it,  # "or as required by law"
                COMPELLED_BY_ORDER,  # 164.103 "Required by law includes … court orders"
                COMPELLED_BY_WARRANT,
                TO_THE_SECRETARY,  # (a)(4)(i)
                all_of(  # (a)(4)(ii)
                    purpose.stated_purpose.is_in(Purpose.CLIENT_REQUEST),
                    access.covered_entity_needs_it,
                ),
            ),
        ),
        covers=PHI,
    ),
    Prohibition(
        id="us.hipaa.genetic_underwriting",
        gist="A health plan does not use genetic information for underwriting.",
        basis=(S164_502_A_5_I_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.UNDERWRITING),  # "for underwriting purposes"
            discloser.settings.includes(Setting.HEALTH_PLAN),
            ~discloser.is_long_term_care_issuer,  # "excluding an issuer of a long-term care"
        ),
        covers=all_of(
            PHI,
            item.kind.is_in(RecordKind.GENETIC_INFORMATION, RecordKind.FAMILY_HISTORY)
            | item.labels.includes(SensitivityLabel.GENETIC_DISEASE),
        ),
    ),
    Permission(
        id="us.hipaa.business_associate",
        gist="A business associate under a written contract may have what its service needs.",
        basis=(S164_502_E_1_I_2013, S164_502_E_1_II_2013, S164_502_E_2_2013),
        when=all_of(
            # (e)(1)(i) "to a business associate"; (ii) "that is a subcontractor", whom (a)(3)
            # lets a business associate involve only as its own contract allows
            _AS_BUSINESS_ASSOCIATE,
            recipient.has_written_contract,  # (e)(2) "a written contract or other written"
        ),
        covers=COVERED,
        leaves_out="(e)(1)(i), second sentence: the covered entity needs no contract with the "
        "subcontractor; 164.504(e)(3)(ii) an associate by law that gives no assurances",
    ),
    Duty(
        id="us.hipaa.business_associate_without_contract",
        gist="Before a business associate has anything, a written contract is concluded.",
        basis=(S164_502_E_1_I_2013, S164_502_E_1_II_2013, S164_502_E_2_2013),
        when=all_of(
            _AS_BUSINESS_ASSOCIATE,
            # 160.103, business associate (4)(i): not "A health care provider, with respect to …
            # the treatment of the individual"
            ~TO_PROVIDER_FOR_TREATMENT,
            ~recipient.has_written_contract,
        ),
        covers=PHI,
        on=Occasion.REQUEST,
        obligations=(
            Obligation(
                id="us.hipaa.business_associate_contract",
                code=ObligationCode.WRITTEN_AGREEMENT,
                text="Conclude a business associate contract first.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Prohibition(
        id="us.hipaa.against_own_notice",
        gist="Nothing goes that the discloser's own notice is known to rule out.",
        basis=(S164_502_I_2013,),
        when=all_of(
            discloser.notice_rules_it_out,  # "in a manner inconsistent with such notice"
            # 164.520(b)(2)(i): the notice may not limit what is "required by law or permitted
            # by § 164.512(j)(1)(i)"
            ~purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
            ~any_of(OWED, other_law.requires_it, COMPELLED_BY_ORDER, COMPELLED_BY_WARRANT),
        ),
        covers=PHI,
    ),
    Permission(
        id="us.hipaa.whistleblower",
        gist="Who believes in wrong or danger may tell who investigates it, or their attorney.",
        basis=(S164_502_J_1_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.WHISTLEBLOWING),
            whistleblowing.is_on_own_account,  # (1) "a member of its workforce or a business"
            whistleblowing.is_believed_wrong,  # (1)(i) "believes in good faith"
            any_of(
                whistleblowing.recipient_may_investigate,  # (1)(ii)(A)
                whistleblowing.recipient_is_retained_attorney,  # (1)(ii)(B)
            ),
        ),
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.workforce_crime_victim",
        gist="A workforce member who is a victim may tell the police about the suspect.",
        basis=(S164_502_J_2_2013,),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_CRIME, Purpose.REPORT_CRIME_ON_PREMISES),
            recipient.is_law_enforcement_official,  # (2) "to a law enforcement official"
            # (2) "the victim of a criminal act"; (2)(i) "about the suspected perpetrator"
            whistleblowing.discloser_is_crime_victim,
        ),
        covers=LIMITED_IDENTIFICATION,  # (2)(ii) "the information listed in § 164.512(f)(2)(i)"
    ),
)
