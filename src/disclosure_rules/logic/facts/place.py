"""Facts about where client, discloser and recipient are, and which places' law applies by that.

A disclosure can touch several places: the client is in one state, the counselor practises in
another, the recipient sits in a third.  The law of each of them is asked, and where they clash
the decision shows it; none of them gives way to another here.

A host either states every place that counts, in ``jurisdictions``, or says where client,
discloser and recipient are.  A place that is stated applies even if another is not known yet; that
a place does *not* apply is known only when all of them are.
"""

from disclosure_rules.logic.asking import SetQuestion
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Condition, any_of
from disclosure_rules.model.jurisdiction import Jurisdiction

__all__ = ["applies", "jurisdictions", "known"]


def _stated(case: Case) -> tuple[Jurisdiction | None, ...]:
    places = (case.client.place, case.discloser.place)
    # In a bare situation nobody is to receive anything yet.
    return places if case.is_situation else (*places, case.recipient.place)


def _jurisdictions(case: Case) -> frozenset[Jurisdiction] | None:
    if case.jurisdictions is not None:
        return case.jurisdictions | _known(case)
    stated = _stated(case)
    return None if None in stated else _known(case)


def _known(case: Case) -> frozenset[Jurisdiction]:
    return frozenset(one for one in _stated(case) if one is not None)


jurisdictions: SetQuestion[Jurisdiction] = SetQuestion(
    name="place.jurisdictions",
    vocabulary=Jurisdiction,
    ask="In which places are client, discloser and recipient, and where was care given?",
    reading=_jurisdictions,
)
known: SetQuestion[Jurisdiction] = SetQuestion(
    name="place.known",
    vocabulary=Jurisdiction,
    ask="Which of these places are known already?",
    reading=_known,
)


def applies(place: Jurisdiction) -> Condition:
    """Return the condition that the law of a place applies."""
    return any_of(known.includes(place), jurisdictions.includes(place))
