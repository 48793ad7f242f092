"""Federal Rule of Evidence 501: whose law of privilege a federal court applies.

Every law of privilege meets this rule, the federal one and each state's, so its words stand here.
"""

from datetime import date

from disclosure_rules.logic.condition import Condition, all_of
from disclosure_rules.logic.facts import process, purpose
from disclosure_rules.model.dates import Period
from disclosure_rules.model.privilege import Forum
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.rules.provision import Provision

__all__ = ["CIVIL", "FEDERAL_LAW_DECIDES", "FRE_501_2011", "STATE_LAW_DECIDES"]

FRE_501_2011 = Provision(
    citation="Fed. R. Evid. 501",
    gist="The common law, as courts of the United States interpret it, governs privilege; in a "
    "civil case state law does, where it supplies the rule of decision.",
    period=Period(start=date(2011, 12, 1)),
    source="https://uscode.house.gov/view.xhtml?"
    "req=granuleid:USC-prelim-title28a-node230-article5-rule501",
    read_on=date(2026, 11, 22),
)

CIVIL = (
    Purpose.CIVIL_PROCEEDING,
    Purpose.CUSTODY_PROCEEDING,
    Purpose.CHILD_PROTECTION_PROCEEDING,
    Purpose.OWN_DEFENSE,
)
# "in a civil case, state law governs privilege regarding a claim or defense for which state law
# supplies the rule of decision"
_STATE_RULE = all_of(purpose.stated_purpose.is_in(*CIVIL), process.state_law_decides)
_IN_FEDERAL_COURT = process.forum.is_in(Forum.FEDERAL_COURT)

STATE_LAW_DECIDES: Condition = _IN_FEDERAL_COURT & _STATE_RULE
"""A federal court in which the law of a state governs privilege."""

FEDERAL_LAW_DECIDES: Condition = _IN_FEDERAL_COURT & ~_STATE_RULE
"""A federal court in which "the common law - as interpreted by United States courts" does."""
