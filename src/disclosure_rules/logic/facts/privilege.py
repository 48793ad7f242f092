"""Facts about exceptions, as far as they are known: a privilege stands until one is established.

A demand for records says nothing of a danger.  What nobody knows of one is no ground against the
privilege; these facts are therefore yes or no and never unknown.
"""

from attrs import frozen

from disclosure_rules.logic.asking import derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import process, threat
from disclosure_rules.logic.question import About

__all__ = [
    "condition_is_known_at_issue",
    "danger_to_others_is_known",
    "danger_to_property_is_known",
    "danger_to_self_is_known",
    "is_known_commitment",
]


@frozen
class _AllKnown:
    """Reads whether all of these facts are known to be so."""

    facts: tuple[Fact, ...]

    def __call__(self, case: Case) -> bool:
        return all(case.value(one) is True for one in self.facts)


def _known(name: str, ask: str, *facts: Fact) -> Fact:
    return derived(f"privilege.{name}", _AllKnown(facts), ask, About.SITUATION)


condition_is_known_at_issue = _known(
    "condition_is_known_at_issue",
    "Is it known that the client has put their own condition at issue in this matter?",
    process.client_put_condition_at_issue,
)
is_known_commitment = _known(
    "is_known_commitment",
    "Is it known that the proceeding is for the client's civil commitment or hospitalization?",
    process.is_commitment,
)
danger_to_self_is_known = _known(
    "danger_to_self_is_known",
    "Is it known that the client is a danger to themselves?",
    threat.is_to_self,
)
danger_to_others_is_known = _known(
    "danger_to_others_is_known",
    "Is it known that the client is a danger to somebody else?",
    threat.is_to_others,
    threat.is_made_by_client,
)
danger_to_property_is_known = _known(
    "danger_to_property_is_known",
    "Is it known that the client is a danger to property?",
    threat.is_to_property,
    threat.is_made_by_client,
)
