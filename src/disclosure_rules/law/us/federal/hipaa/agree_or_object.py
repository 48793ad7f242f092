"""45 CFR 164.510: facility directories, involvement in care, notification, disaster relief."""

from disclosure_rules.law.us.federal.hipaa.authorizations import AUTHORIZED_BUT_FOR_RESEARCH
from disclosure_rules.law.us.federal.hipaa.purposes import BY_A_FAMILY, COVERED, PHI
from disclosure_rules.law.us.federal.hipaa.representatives import INDIVIDUAL
from disclosure_rules.law.us.federal.hipaa.source import hipaa
from disclosure_rules.logic.condition import all_of, any_of
from disclosure_rules.logic.facts import (
    client,
    emergency,
    item,
    other_law,
    purpose,
    recipient,
    wishes,
)
from disclosure_rules.model.obligation import Limit, LimitKind, Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import Limitation, Permission, Rule

__all__ = ["RULES", "UNDER_510"]

S164_502_A_1_V_2013 = hipaa(
    "164.502(a)(1)(v)", "Information may go pursuant to an agreement under 164.510."
)
S164_510_A_1_2013 = hipaa(
    "164.510(a)(1)",
    "Of a facility's directory: name, location and general condition to who asks by name, and "
    "religious affiliation besides to clergy.",
)
S164_510_A_2_2013 = hipaa(
    "164.510(a)(2)", "The individual is told beforehand and may restrict or prohibit it."
)
S164_510_A_3_2013 = hipaa(
    "164.510(a)(3)",
    "In incapacity or emergency: as earlier preferred and in the best interest, and the "
    "individual is told as soon as practicable.",
)
S164_510_B_1_I_2013 = hipaa(
    "164.510(b)(1)(i)",
    "To family, friends and those whom the individual named, what bears on their involvement.",
)
S164_510_B_1_II_2013 = hipaa(
    "164.510(b)(1)(ii)",
    "To notify family, a representative or who is responsible for care, of location, general "
    "condition or death.",
)
S164_510_B_2_2013 = hipaa(
    "164.510(b)(2)",
    "With the individual present: agreement, no objection, or a reasonable inference of none.",
)
S164_510_B_3_2013 = hipaa(
    "164.510(b)(3)",
    "Where the individual cannot be asked: professional judgment of the best interest.",
    note="A known objection is taken to settle that judgment against the disclosure.",
)
S164_510_B_4_2013 = hipaa(
    "164.510(b)(4)",
    "To coordinate notification with disaster relief, as far as asking would interfere with it.",
)
S164_510_B_5_2013 = hipaa(
    "164.510(b)(5)",
    "After death: to those involved before, unless a known earlier wish stands against it.",
    note="Notification of the death itself, (b)(1)(ii), is taken not to ask for involvement: it "
    "could reach no relative who was not involved before.",
)

# (b)(1)(i) "a family member, other relative, or a close personal friend of the individual, or
# any other person identified by the individual".
_CLOSE = recipient.is_family_or_friend | recipient.is_named_by_client
INVOLVEMENT = purpose.stated_purpose.is_in(*BY_A_FAMILY)
_INVOLVED = all_of(
    INVOLVEMENT,
    _CLOSE,
    recipient.is_involved_in_care,  # (b)(1)(i) "such person's involvement"
)

# (b)(1)(ii) "a family member, a personal representative …, or another person responsible for the
# care of the individual".
_TO_BE_NOTIFIED = all_of(
    purpose.stated_purpose.is_in(Purpose.NOTIFICATION_OF_FAMILY),
    any_of(
        recipient.is_family_or_friend & ~recipient.kind.is_in(RecipientKind.FRIEND),
        recipient.stands_in_for_client,
        recipient.is_responsible_for_care,
    ),
)
# (b)(1)(ii) "of the individual's location, general condition, or death".
_NOTICE = item.kind.is_in(
    RecordKind.LOCATION,
    RecordKind.GENERAL_CONDITION,
    RecordKind.FACT_OF_DEATH,
    RecordKind.NAME,
)

_ASSISTING = "(b)(1)(ii) to somebody else, such as the police, who helps to find whom to notify"

_DIRECTORY = purpose.stated_purpose.is_in(Purpose.FACILITY_DIRECTORY)
_CLERGY = recipient.kind.is_in(RecipientKind.CLERGY)
_BY_NAME = all_of(
    _DIRECTORY,
    # (a)(1)(ii)(A) "members of the clergy"; (B) "other persons who ask for the individual by
    # name"; (a)(1)(i) "to maintain a directory", inside
    any_of(_CLERGY, recipient.asks_by_name, recipient.is_within_program),
)
_ENTRY = any_of(
    item.kind.is_in(
        RecordKind.NAME,  # (a)(1)(i)(A)
        RecordKind.LOCATION,  # (B)
        RecordKind.GENERAL_CONDITION,  # (C) "described in general terms"
    ),
    all_of(  # (D), and (ii)(B) "Except for religious affiliation"
        item.kind.is_in(RecordKind.RELIGIOUS_AFFILIATION),
        _CLERGY | recipient.is_within_program,
    ),
)

UNDER_510 = any_of(
    all_of(INVOLVEMENT, _CLOSE),
    _TO_BE_NOTIFIED,
    _BY_NAME,
    purpose.stated_purpose.is_in(Purpose.DISASTER_RELIEF),
)
"""Disclosures under 164.510, which need no verification and no accounting."""

_PRESENT = all_of(
    wishes.is_available,  # (b)(2) "present for, or otherwise available prior to"
    client.has_capacity,  # (b)(2) "has the capacity to make health care decisions"
    any_of(
        wishes.agrees,  # (b)(2)(i) "Obtains the individual's agreement"
        # (b)(2)(ii) "the opportunity to object … does not express an objection"
        wishes.had_chance_to_object & ~wishes.objects,
        # (b)(2)(iii) "Reasonably infers from the circumstances": whoever infers does not ask
        wishes.no_objection_inferred & ~wishes.has_known_objection,
    ),
    ~client.is_deceased,
)
_ABSENT = all_of(
    # (b)(3) "not present, or … cannot practicably be provided because of the individual's
    # incapacity or an emergency circumstance"
    any_of(~wishes.is_available, ~client.has_capacity, emergency.prevents_asking),
    wishes.is_in_best_interest,  # (b)(3) "in the best interests of the individual"
    ~wishes.has_known_objection,
    ~client.is_deceased,
)
_DEAD = all_of(
    client.is_deceased,
    ~wishes.has_known_objection,  # (b)(5) "any prior expressed preference … that is known"
)

_OPPORTUNITY = Obligation(
    id="us.hipaa.opportunity_to_object",
    code=ObligationCode.GIVE_OPPORTUNITY_TO_OBJECT,
    text="Ask the client first, or let the client object; it may be done orally.",
    timing=Timing.BEFORE,
)

RULES: tuple[Rule, ...] = (
    Permission(
        id="us.hipaa.facility_directory",
        gist="A facility may tell who asks by name where a client is and how, in general.",
        basis=(S164_502_A_1_V_2013, S164_510_A_1_2013, S164_510_A_2_2013),
        when=all_of(
            _BY_NAME,
            wishes.had_chance_to_object,  # (a)(2) "must inform … and provide … the opportunity"
            ~wishes.objects,  # (a)(1) "Except when an objection is expressed"
        ),
        covers=_ENTRY,
        obligations=(_OPPORTUNITY,),
    ),
    Permission(
        id="us.hipaa.facility_directory_in_emergency",
        gist="A facility may do so for a client who cannot be asked, in the best interest.",
        basis=(S164_502_A_1_V_2013, S164_510_A_1_2013, S164_510_A_3_2013),
        when=all_of(
            _BY_NAME,
            # (a)(3)(i) "because of the individual's incapacity or an emergency treatment"
            ~client.has_capacity | emergency.prevents_asking,
            ~wishes.has_known_objection,  # (a)(3)(i)(A) "a prior expressed preference"
            wishes.is_in_best_interest,  # (a)(3)(i)(B)
        ),
        covers=_ENTRY,
        obligations=(
            Obligation(
                id="us.hipaa.directory_opportunity_later",
                code=ObligationCode.GIVE_OPPORTUNITY_TO_OBJECT,
                text="Tell the client, and let the client object, when it becomes practicable.",
                timing=Timing.AFTER,
            ),
        ),
    ),
    Permission(
        id="us.hipaa.involvement_with_agreement",
        gist="Family and friends may be told with the client's agreement or without objection.",
        basis=(S164_502_A_1_V_2013, S164_510_B_1_I_2013, S164_510_B_2_2013),
        when=_INVOLVED & _PRESENT,
        covers=COVERED,
        obligations=(_OPPORTUNITY,),
    ),
    Permission(
        id="us.hipaa.involvement_in_best_interest",
        gist="Family and friends may be told in the best interest of a client who cannot be asked.",
        basis=(S164_502_A_1_V_2013, S164_510_B_1_I_2013, S164_510_B_3_2013),
        when=_INVOLVED & _ABSENT,
        covers=COVERED,
    ),
    Permission(
        id="us.hipaa.pick_up",
        gist="Somebody may pick up prescriptions and the like for the client.",
        basis=(S164_502_A_1_V_2013, S164_510_B_3_2013),
        when=all_of(
            INVOLVEMENT,
            recipient.picks_up_for_client,  # (b)(3) "to act on behalf of the individual to pick up"
            _ABSENT,
        ),
        # (b)(3) "filled prescriptions, medical supplies, X-rays, or other similar forms"
        covers=item.kind.is_in(RecordKind.MEDICATION, RecordKind.IMAGE),
    ),
    Permission(
        id="us.hipaa.involvement_of_deceased",
        gist="Those involved before the client's death may be told, unless against a known wish.",
        basis=(S164_502_A_1_V_2013, S164_510_B_1_I_2013, S164_510_B_5_2013),
        when=all_of(
            INVOLVEMENT,
            _CLOSE,
            recipient.was_involved_before_death,  # (b)(5) "involved … prior to the … death"
            _DEAD,
        ),
        covers=COVERED,
    ),
    Limitation(
        id="us.hipaa.relevant_to_involvement",
        gist="Only what bears directly on their involvement goes to family and friends.",
        basis=(S164_510_B_1_I_2013,),
        when=all_of(
            INVOLVEMENT,
            _CLOSE,
            # What goes on other grounds is not limited by this one.
            ~any_of(INDIVIDUAL, AUTHORIZED_BUT_FOR_RESEARCH, other_law.requires_it),
        ),
        covers=~item.is_relevant_to_involvement & PHI,
        limit=Limit(
            kind=LimitKind.WITHHOLD, how="not shown to bear on the recipient's involvement"
        ),
    ),
    Permission(
        id="us.hipaa.notification_with_agreement",
        gist="Family may be told where a client is and how, if the client does not object.",
        basis=(S164_502_A_1_V_2013, S164_510_B_1_II_2013, S164_510_B_2_2013),
        when=_TO_BE_NOTIFIED & _PRESENT,
        covers=_NOTICE,
        obligations=(_OPPORTUNITY,),
        leaves_out=_ASSISTING,
    ),
    Permission(
        id="us.hipaa.notification_in_best_interest",
        gist="Family may be told where a client is and how, who cannot be asked.",
        basis=(S164_502_A_1_V_2013, S164_510_B_1_II_2013, S164_510_B_3_2013),
        when=_TO_BE_NOTIFIED & _ABSENT,
        covers=_NOTICE,
        leaves_out=_ASSISTING,
    ),
    Permission(
        id="us.hipaa.notification_of_death",
        gist="Family may be told of a client's death, unless against a known wish.",
        basis=(S164_502_A_1_V_2013, S164_510_B_1_II_2013, S164_510_B_5_2013),
        when=_TO_BE_NOTIFIED & _DEAD,
        covers=_NOTICE,
        leaves_out=_ASSISTING,
    ),
    Permission(
        id="us.hipaa.disaster_relief",
        gist="Disaster relief may have what coordinates the notification of families.",
        basis=(S164_502_A_1_V_2013, S164_510_B_1_II_2013, S164_510_B_4_2013),
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.DISASTER_RELIEF),
            # (b)(4) "authorized by law or by its charter to assist in disaster relief efforts"
            recipient.kind.is_in(RecipientKind.DISASTER_RELIEF_ORGANIZATION),
            # (b)(4) "(b)(2), (b)(3), or (b)(5) … apply … to the extent that … the requirements do
            # not interfere with the ability to respond to the emergency circumstances"
            any_of(_PRESENT, _ABSENT, _DEAD, emergency.asking_would_interfere),
        ),
        covers=_NOTICE,
    ),
)
