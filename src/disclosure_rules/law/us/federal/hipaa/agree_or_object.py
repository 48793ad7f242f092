"""45 CFR 164.510: where the individual has an opportunity to agree or object."""

from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import client, emergency, item, purpose, recipient, wishes
from disclosure_rules.model.obligation import Limit, LimitKind, Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.rule import Limitation, Permission, Rule

__all__ = ["INVOLVEMENT", "RULES"]

S164_510_B_1_2013 = hipaa(
    "164.510(b)(1)",
    "To family, friends and those whom the individual named, what bears on their involvement.",
)
S164_510_B_2_2013 = hipaa(
    "164.510(b)(2)",
    "With the individual present: agreement, no objection, or a reasonable inference of none.",
)
S164_510_B_3_2013 = hipaa(
    "164.510(b)(3)",
    "Where the individual cannot be asked: professional judgment of the best interest.",
)
S164_510_B_5_2013 = hipaa(
    "164.510(b)(5)",
    "After death: to those involved before, unless a known earlier wish stands against it.",
)

INVOLVEMENT = purpose.stated_purpose.is_in(
    Purpose.INVOLVEMENT_IN_CARE,
    Purpose.NOTIFICATION_OF_FAMILY,
    Purpose.FAMILY_INQUIRY,
    Purpose.GENERAL_INQUIRY,
)

# (b)(1)(i) "a family member, other relative, or a close personal friend of the individual, or
# any other person identified by the individual".
_CLOSE = recipient.is_family_or_friend | recipient.is_named_by_client

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.involvement_with_agreement",
        gist="Family and friends may be told with the client's agreement or without objection.",
        basis=(S164_510_B_1_2013, S164_510_B_2_2013),
        when=all_of(
            INVOLVEMENT,
            _CLOSE,
            recipient.is_involved_in_care,  # (b)(1)(i) "such person's involvement"
            wishes.is_available,  # (b)(2) "present for, or otherwise available prior to"
            client.has_capacity,  # (b)(2) "has the capacity to make health care decisions"
            any_of(
                wishes.agrees,  # (b)(2)(i) "Obtains the individual's agreement"
                # (b)(2)(ii) "the opportunity to object … does not express an objection"
                wishes.had_chance_to_object & ~wishes.objects,
                # (b)(2)(iii) "Reasonably infers from the circumstances"
                wishes.no_objection_inferred & ~wishes.objects,
            ),
            ~client.is_deceased,
        ),
        covers=~item.is_psychotherapy_note,
        obligations=(
            Obligation(
                id="us.hipaa.opportunity_to_object",
                code=ObligationCode.GIVE_OPPORTUNITY_TO_OBJECT,
                text="Ask the client first, or let the client object; it may be done orally.",
                timing=Timing.BEFORE,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.involvement_in_best_interest",
        gist="Family and friends may be told in the best interest of a client who cannot be asked.",
        basis=(S164_510_B_1_2013, S164_510_B_3_2013),
        when=all_of(
            INVOLVEMENT,
            _CLOSE,
            recipient.is_involved_in_care,
            # (b)(3) "not present, or … cannot practicably be provided because of the
            # individual's incapacity or an emergency circumstance"
            any_of(~wishes.is_available, ~client.has_capacity, emergency.needs_treatment),
            wishes.is_in_best_interest,  # (b)(3) "in the best interests of the individual"
            ~client.is_deceased,
        ),
        covers=~item.is_psychotherapy_note,
        leaves_out="(b)(3) picking up prescriptions and the like; (b)(4) disaster relief",
    ),
    Permission(
        id="us.hipaa.involvement_of_deceased",
        gist="Those involved before the client's death may be told, unless against a known wish.",
        basis=(S164_510_B_1_2013, S164_510_B_5_2013),
        when=all_of(
            INVOLVEMENT,
            client.is_deceased,
            _CLOSE,
            recipient.was_involved_before_death,  # (b)(5) "involved … prior to the … death"
            ~wishes.objected_before,  # (b)(5) "inconsistent with any prior expressed preference"
        ),
        covers=~item.is_psychotherapy_note,
    ),
    Limitation(
        id="us.hipaa.relevant_to_involvement",
        gist="Only what bears directly on their involvement goes to family and friends.",
        basis=(S164_510_B_1_2013,),
        when=INVOLVEMENT & _CLOSE,
        covers=~item.is_relevant_to_involvement,
        limit=Limit(
            kind=LimitKind.WITHHOLD, how="not shown to bear on the recipient's involvement"
        ),
    ),
)
