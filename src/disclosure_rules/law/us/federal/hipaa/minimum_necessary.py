"""45 CFR 164.502(b) and 164.514(d): no more than the purpose needs, and who inside needs what.

What a purpose needs the rule leaves to the discloser.  The library brings a starting table, which
the host's own statement of what an item is needed for replaces item by item.
"""

from disclosure_rules.law.us.federal.hipaa.authorizations import (
    AUTHORIZED,
    AUTHORIZED_BUT_FOR_RESEARCH,
    OWED,
)
from disclosure_rules.law.us.federal.hipaa.deidentification import AS_SAFE_HARBOR
from disclosure_rules.law.us.federal.hipaa.law_enforcement import COMPELLED_BY_WARRANT
from disclosure_rules.law.us.federal.hipaa.oversight_and_proceedings import COMPELLED_BY_ORDER
from disclosure_rules.law.us.federal.hipaa.purposes import (
    ADULT_ABUSE,
    BY_A_FAMILY,
    LAW_ENFORCEMENT,
    PHI,
    PROCEEDINGS,
    TO_PROVIDER_FOR_TREATMENT,
    TREATMENT_PAYMENT_OPERATIONS,
)
from disclosure_rules.law.us.federal.hipaa.representatives import INDIVIDUAL
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import (
    data_use,
    item,
    official,
    other_law,
    purpose,
    recipient,
    research,
)
from disclosure_rules.model.obligation import Limit, LimitKind, Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Duty, Limitation, Rule

__all__ = ["RULES"]

S164_502_B_1_2013 = hipaa(
    "164.502(b)(1)",
    "Disclosure must be limited to the minimum necessary for its purpose.",
)
S164_502_B_2_2013 = hipaa(
    "164.502(b)(2)",
    "But not to a provider for treatment, to the individual, on an authorization, to the "
    "Secretary, as law requires, and to comply with the rules themselves.",
    note="What the rules themselves require, (vi), such as a data element of a standard "
    "transaction, is stated as needed for the purpose.",
)
S164_514_D_1_2013 = hipaa(
    "164.514(d)(1)", "To that end the requirements for uses, disclosures and requests are met."
)
S164_514_D_2_2013 = hipaa(
    "164.514(d)(2)",
    "Inside, access is limited to who needs it for their duties, and to what they need.",
)
S164_514_D_3_I_2013 = hipaa(
    "164.514(d)(3)(i)", "Routine disclosures follow policies or a standard protocol."
)
S164_514_D_3_II_2013 = hipaa(
    "164.514(d)(3)(ii)", "All others are reviewed one by one against criteria."
)
S164_514_D_3_III_2013 = hipaa(
    "164.514(d)(3)(iii)",
    "Where reasonable, what public officials, covered entities, professionals inside and "
    "researchers ask for may be relied on as the minimum.",
)
S164_514_D_5_2013 = hipaa(
    "164.514(d)(5)", "An entire medical record goes only if all of it is specifically justified."
)

_APPLIES = ~any_of(
    # (b)(2)(i) "Disclosures to or requests by a health care provider for treatment"; a use
    # inside is no disclosure
    all_of(TO_PROVIDER_FOR_TREATMENT, ~recipient.is_known_to_be_inside),
    INDIVIDUAL,  # (b)(2)(ii) "made to the individual"
    # (b)(2)(ii) "as required by paragraph (a)(2)(i)", which 524(c)(3)(ii) reaches as well; (iv)
    # "made to the Secretary"
    OWED,
    AUTHORIZED,  # (b)(2)(iii) "pursuant to an authorization under § 164.508"
    other_law.requires_it,  # (b)(2)(v) "required by law"
    COMPELLED_BY_ORDER,
    COMPELLED_BY_WARRANT,
    AS_SAFE_HARBOR,  # 502(d)(2): no longer individually identifiable
)

# (d)(3)(iii) "may rely, if such reliance is reasonable under the circumstances".
_RELIED_ON = all_of(
    official.may_be_relied_on,
    any_of(
        all_of(  # (A) "public officials that are permitted under § 164.512"
            official.was_made,
            official.represents_minimum,
            purpose.stated_purpose.is_in(
                *LAW_ENFORCEMENT,
                *PROCEEDINGS,
                *ADULT_ABUSE,
                Purpose.REPORT_CHILD_ABUSE,
                Purpose.HEALTH_OVERSIGHT,
                Purpose.AUDIT_OR_EVALUATION,
                Purpose.PUBLIC_HEALTH,
                Purpose.DETERMINE_CAUSE_OF_DEATH,
                Purpose.MILITARY_COMMAND,
                Purpose.NATIONAL_SECURITY,
                Purpose.PROTECTIVE_SERVICES,
                Purpose.BENEFITS_DETERMINATION,
                Purpose.CORRECTIONAL_CUSTODY,
                Purpose.WORKERS_COMPENSATION,
            ),
        ),
        recipient.is_covered_entity,  # (B) "requested by another covered entity"
        all_of(  # (C) "a professional who is a member of its workforce or is a business associate"
            recipient.is_known_to_be_inside | recipient.is_business_associate,
            official.represents_minimum,
        ),
        all_of(  # (D) "Documentation or representations that comply with … § 164.512(i)"
            purpose.stated_purpose.is_in(Purpose.RESEARCH),
            research.waiver_is_documented | research.is_represented_as_necessary,
        ),
    ),
)
# 510(b) itself says what is necessary: "directly relevant to such person's involvement".
_NEEDED_BY_THE_INVOLVED = all_of(
    purpose.stated_purpose.is_in(*BY_A_FAMILY), item.is_relevant_to_involvement
)
_USE = all_of(  # 160.103 "use": within the entity that holds it
    # Where it is not known that somebody is inside, what holds for outsiders holds.
    recipient.is_known_to_be_inside,
    purpose.stated_purpose.is_in(*TREATMENT_PAYMENT_OPERATIONS),
)

RULES: tuple[Rule, ...] = (
    Limitation(
        id="us.hipaa.minimum_necessary",
        gist="Only what the purpose needs goes.",
        basis=(
            S164_502_B_1_2013,
            S164_502_B_2_2013,
            S164_514_D_1_2013,
            S164_514_D_3_III_2013,
        ),
        when=all_of(~_USE, _APPLIES, ~_RELIED_ON),
        covers=~any_of(item.is_necessary, _NEEDED_BY_THE_INVOLVED) & PHI,
        limit=Limit(kind=LimitKind.WITHHOLD, how="not shown to be needed for the purpose"),
    ),
    Limitation(
        id="us.hipaa.workforce_access",
        gist="Inside, only what somebody's duties need is shown to them.",
        basis=(S164_514_D_2_2013,),
        when=all_of(_USE, ~AUTHORIZED_BUT_FOR_RESEARCH),
        covers=~item.is_needed_for_role & PHI,  # (2)(i)(B) "to which access is needed"
        limit=Limit(kind=LimitKind.WITHHOLD, how="not shown to be needed for the duties inside"),
    ),
    Limitation(
        id="us.hipaa.entire_record",
        gist="An entire record goes only with a specific justification.",
        basis=(S164_514_D_5_2013,),
        when=_APPLIES,
        covers=all_of(
            item.kind.is_in(RecordKind.WHOLE_RECORD),  # "an entire medical record"
            ~item.is_specifically_justified,
            PHI,
        ),
        limit=Limit(kind=LimitKind.WITHHOLD, how="the entire record is not specifically justified"),
    ),
    Duty(
        id="us.hipaa.limit_to_minimum",
        gist="Reasonable efforts are made to limit what goes to the minimum necessary.",
        basis=(S164_502_B_1_2013, S164_514_D_3_I_2013),
        when=_APPLIES,
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.minimum_necessary",
                code=ObligationCode.MINIMUM_NECESSARY,
                text="Send no more than the purpose needs.",
                timing=Timing.WITH,
            ),
        ),
    ),
    Duty(
        id="us.hipaa.review_of_single_disclosures",
        gist="A disclosure that is no routine is reviewed by itself.",
        basis=(S164_514_D_3_II_2013,),
        when=all_of(~_USE, _APPLIES, ~data_use.is_routine),
        covers=PHI,
        obligations=(
            Obligation(
                id="us.hipaa.review_of_single_disclosures",
                code=ObligationCode.PROFESSIONAL_REVIEW,
                text="Review this disclosure by itself against your criteria for the minimum.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
)
