"""Facts about a request of the client, or of a representative, for the client's own record.

What may be a ground to deny access counts only as somebody has established it, for everything
asked for or for one item: until then it is no ground.
"""

from attrs import frozen

from disclosure_rules.logic.asking import derived, stated
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About
from disclosure_rules.model.rights import AccessDenial

__all__ = [
    "accounting_is_suspended",
    "covered_entity_needs_it",
    "endangers_life_or_safety",
    "harms_client",
    "harms_person_referred_to",
    "holds_parents_finances",
    "is_confidential_recommendation",
    "is_directed_to_recipient",
    "is_for_electronic_record",
    "is_given_despite_ground",
    "is_held_elsewhere",
    "jeopardizes_custody",
    "privacy_act_denies",
    "recipient_relies_on_amended",
    "representative_would_harm",
    "research_is_in_progress",
    "reveals_confidential_source",
]


@frozen
class _Ground:
    """Reads whether a ground is established, for the whole request or for the item."""

    ground: AccessDenial

    def __call__(self, case: Case) -> bool:
        of_item = frozenset() if case.item is None else case.item.denial_grounds
        return self.ground in case.circumstances.access.grounds | of_item


def _ground(name: str, ground: AccessDenial, ask: str) -> Fact:
    return derived(f"access.{name}", _Ground(ground), ask, About.ITEM)


def _access(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    path = f"circumstances.access.{name}"
    return stated(f"access.{name}", path, ask, About.SITUATION, remedy=remedy)


endangers_life_or_safety = _ground(
    "endangers_life_or_safety",
    AccessDenial.ENDANGERS_LIFE_OR_SAFETY,
    "Has a licensed health care professional determined that access is reasonably likely to "
    "endanger the life or physical safety of the client or another person?",
)
harms_client = _ground(
    "harms_client",
    AccessDenial.HARMS_CLIENT,
    "Is there compelling evidence that access would seriously harm the client?",
)
harms_person_referred_to = _ground(
    "harms_person_referred_to",
    AccessDenial.HARMS_PERSON_REFERRED_TO,
    "Has a licensed health care professional determined that access is reasonably likely to "
    "cause substantial harm to another person, no health care provider, whom the item refers to?",
)
representative_would_harm = _ground(
    "representative_would_harm",
    AccessDenial.REPRESENTATIVE_WOULD_HARM,
    "Has a licensed health care professional determined that access by this representative is "
    "reasonably likely to cause substantial harm to the client or another person?",
)
jeopardizes_custody = _ground(
    "jeopardizes_custody",
    AccessDenial.JEOPARDIZES_CUSTODY,
    "Has it been established that an inmate's obtaining a copy would jeopardize health, safety, "
    "security, custody or rehabilitation?",
)
research_is_in_progress = _ground(
    "research_is_in_progress",
    AccessDenial.RESEARCH_IN_PROGRESS,
    "Has the client, on joining research with treatment that is still in progress, agreed to have "
    "no access meanwhile, and been told that it comes back?",
)
privacy_act_denies = _ground(
    "privacy_act_denies",
    AccessDenial.PRIVACY_ACT,
    "Is the record subject to the Privacy Act, 5 U.S.C. 552a, and does that law let access be "
    "denied?",
)
reveals_confidential_source = _ground(
    "reveals_confidential_source",
    AccessDenial.CONFIDENTIAL_SOURCE,
    "Was the item obtained under a promise of confidentiality from somebody who is no health care "
    "provider, and would access be reasonably likely to reveal who?",
)
holds_parents_finances = _ground(
    "holds_parents_finances",
    AccessDenial.PARENTS_FINANCES,
    "Has it been established that the item is a financial record of the student's parents, or "
    "holds information from one?",
)
is_confidential_recommendation = _ground(
    "is_confidential_recommendation",
    AccessDenial.CONFIDENTIAL_RECOMMENDATION,
    "Has it been established that the item is a confidential letter or statement of recommendation "
    "from before 1975, or under the student's valid waiver, and was used for nothing else?",
)
is_given_despite_ground = _access(
    "is_given_despite_ground",
    "Do you give access although you could deny it?",
    remedy="a decision to give access although it could be denied",
)
is_directed_to_recipient = _access(
    "is_directed_to_recipient",
    "Does a request that the client has signed clearly direct the copy to this recipient, and say "
    "where to send it?",
    remedy="a request, signed by the client, that directs the copy to this recipient",
)
is_for_electronic_record = _access(
    "is_for_electronic_record",
    "Is what is asked for an electronic copy of an electronic health record?",
)
accounting_is_suspended = _access(
    "accounting_is_suspended",
    "Has an oversight agency or law enforcement official stated, in writing or orally within the "
    "last 30 days, that an accounting of what went to them would impede them?",
)
is_held_elsewhere = _access(
    "is_held_elsewhere",
    "Is something that is asked for not held here, and do you know where it is held?",
)
covered_entity_needs_it = _access(
    "covered_entity_needs_it",
    "Does your covered entity need this from you to satisfy a request for an electronic copy?",
)
recipient_relies_on_amended = _access(
    "recipient_relies_on_amended",
    "Is the recipient known to hold what was amended, and could they rely on it to the client's "
    "detriment?",
)
