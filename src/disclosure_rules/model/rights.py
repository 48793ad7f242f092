"""The client's own rights: access, representation, and grounds on which they may be refused."""

from attrs import frozen

from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value

__all__ = [
    "AccessDenial",
    "AccessRequest",
    "ParentalAccess",
    "ParentalAccessLaw",
    "Representation",
]


class AccessDenial(Term):
    """A ground on which access may be denied, as somebody has established it.

    ENDANGERS_LIFE_OR_SAFETY, HARMS_PERSON_REFERRED_TO and REPRESENTATIVE_WOULD_HARM are the
    determination of a licensed health care professional, in professional judgment.
    RESEARCH_IN_PROGRESS means that the client agreed to it when consenting to the research and
    was told that access comes back.  HARMS_CLIENT means compelling evidence that access would
    seriously harm the client, as codes of ethics have it.  PARENTS_FINANCES and
    CONFIDENTIAL_RECOMMENDATION are what a college may keep from its student under 34 CFR
    99.12(b): for the second, that the letter is from before 1975 or under a valid waiver, and was
    used for nothing else.
    """

    ENDANGERS_LIFE_OR_SAFETY = "endangers_life_or_safety"
    HARMS_PERSON_REFERRED_TO = "harms_person_referred_to"
    REPRESENTATIVE_WOULD_HARM = "representative_would_harm"
    JEOPARDIZES_CUSTODY = "jeopardizes_custody"
    RESEARCH_IN_PROGRESS = "research_in_progress"
    PRIVACY_ACT = "privacy_act"
    CONFIDENTIAL_SOURCE = "confidential_source"
    HARMS_CLIENT = "harms_client"
    PARENTS_FINANCES = "parents_finances"
    CONFIDENTIAL_RECOMMENDATION = "confidential_recommendation"


class ParentalAccessLaw(Term):
    """What state or other law says of a parent's access to this record of a minor."""

    ALLOWS = "allows"
    PROHIBITS = "prohibits"
    SILENT = "silent"


@frozen(kw_only=True, repr=False)
class AccessRequest(Value):
    """A request of the client, or of a representative, for the client's own record.

    Args:
        grounds: The grounds on which access to everything asked for may be denied, as
            established; what nobody has established is no ground.
        is_given_despite_ground: The discloser gives access although it could deny it.
        is_directed_to_recipient: The client's request, in writing and signed, clearly directs
            the copy to this recipient and says where to send it.
        is_for_electronic_record: What is asked for is an electronic copy of an electronic health
            record.
        accounting_is_suspended: An oversight agency or law enforcement official has stated, in
            writing or within the last 30 days orally, that an accounting of what went to them
            would impede them.
        recipient_relies_on_amended: The recipient is known to hold what was amended, and may have
            relied, or could rely, on it to the client's detriment.
        is_held_elsewhere: Something that is asked for is not held here, and the discloser knows
            where it is held.
        covered_entity_needs_it: The discloser is a business associate, and its covered entity
            needs this to satisfy a request for an electronic copy.
    """

    grounds: frozenset[AccessDenial] = frozenset()
    is_given_despite_ground: bool = False
    is_directed_to_recipient: bool = False
    is_for_electronic_record: bool | None = None
    accounting_is_suspended: bool = False
    is_held_elsewhere: bool = False
    recipient_relies_on_amended: bool | None = None
    covered_entity_needs_it: bool | None = None


@frozen(kw_only=True, repr=False)
class ParentalAccess(Value):
    """What bears on a parent's access to the record of an unemancipated minor.

    Args:
        law: What state or other law, including case law, says of it.
        recipient_is_in_loco_parentis: The recipient acts in place of a parent; nobody is taken
            to, whose kind does not say so, until it is established.
        professional_decides_to_give: A licensed health care professional has decided, in
            professional judgment, to give access.
        custody_was_removed: A court has removed the minor from the recipient's custody, or has
            denied the recipient physical placement; nobody is taken to be so barred until it is
            established.
    """

    law: ParentalAccessLaw | None = None
    recipient_is_in_loco_parentis: bool = False
    professional_decides_to_give: bool | None = None
    custody_was_removed: bool = False


@frozen(kw_only=True, repr=False)
class Representation(Value):
    """Whether the discloser treats the recipient as the client's personal representative.

    Args:
        is_declined: The discloser has elected not to, because in professional judgment it is not
            in the client's best interest; if not stated, not so, unless a suspicion or a danger
            is stated on which it could.
        may_endanger_client: It is reasonably believed that treating the recipient as the
            representative could endanger the client.
        belief_rests_on_reproductive_care: That belief, or one of abuse, rests on reproductive
            health care that the recipient provided or facilitated at the client's request.
    """

    is_declined: bool | None = None
    may_endanger_client: bool | None = None
    belief_rests_on_reproductive_care: bool = False
