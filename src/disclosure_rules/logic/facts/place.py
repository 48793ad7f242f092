"""Facts about where client, discloser and recipient are."""

from operator import attrgetter

from disclosure_rules.logic.asking import SetQuestion
from disclosure_rules.logic.question import About
from disclosure_rules.model.jurisdiction import Jurisdiction

__all__ = ["jurisdictions"]

jurisdictions: SetQuestion[Jurisdiction] = SetQuestion(
    name="place.jurisdictions",
    ask="In which places are client, discloser and recipient, and where was care given?",
    reading=attrgetter("jurisdictions"),
    about=About.SITUATION,
)
