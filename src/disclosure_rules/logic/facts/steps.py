"""Facts about what has already been done to protect or report, and where."""

from operator import attrgetter

from disclosure_rules.logic.asking import SetQuestion
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import About
from disclosure_rules.model.circumstances import ProtectiveStep
from disclosure_rules.model.jurisdiction import Jurisdiction

__all__ = ["reported_in", "taken"]


def _reported_in(case: Case) -> frozenset[Jurisdiction] | None:
    stated = case.circumstances.reported_in
    if stated is not None:
        return stated
    people = (case.client.place, case.discloser.place)
    if case.jurisdictions is None and None in people:
        return None
    applying = (case.jurisdictions or frozenset()).union(one for one in people if one is not None)
    states = applying - {Jurisdiction.UNITED_STATES}
    # One state's authorities are not another's: of several, it is asked which were told.
    return states if len(states) <= 1 else None


taken: SetQuestion[ProtectiveStep] = SetQuestion(
    name="steps.taken",
    vocabulary=ProtectiveStep,
    ask="What has already been done to protect or report?",
    reading=attrgetter("circumstances.steps_taken"),
    about=About.SITUATION,
)
reported_in: SetQuestion[Jurisdiction] = SetQuestion(
    name="steps.reported_in",
    vocabulary=Jurisdiction,
    ask="The authorities of which states have received the report?",
    reading=_reported_in,
    about=About.SITUATION,
)
