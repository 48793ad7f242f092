"""What the library holds of each state's law, topic by topic, as plain data: no state is loaded."""

from disclosure_rules.law.us.holdings.adult_abuse_report import ADULT_ABUSE_REPORT
from disclosure_rules.law.us.holdings.child_abuse_report import CHILD_ABUSE_REPORT
from disclosure_rules.law.us.holdings.duty_to_protect import DUTY_TO_PROTECT
from disclosure_rules.law.us.holdings.holding import Holding, Level, Topic
from disclosure_rules.law.us.holdings.mental_health_records import MENTAL_HEALTH_RECORDS
from disclosure_rules.law.us.holdings.minors_care import MINORS_CARE
from disclosure_rules.law.us.holdings.privilege import PRIVILEGE

__all__ = ["HOLDINGS", "Holding", "Level", "Topic", "held"]

HOLDINGS: tuple[Holding, ...] = (
    *DUTY_TO_PROTECT,
    *CHILD_ABUSE_REPORT,
    *ADULT_ABUSE_REPORT,
    *MENTAL_HEALTH_RECORDS,
    *MINORS_CARE,
    *PRIVILEGE,
)
"""Every state and topic that is held, by topic and then by postal code."""


def held(state: str, topic: Topic) -> Holding | None:
    """Return what is held of a state's law on a topic; ``None`` if nothing is.

    >>> held("NY", Topic.DUTY_TO_PROTECT).doubt
    '§ 33.13 read as a summary'
    """
    return next((one for one in HOLDINGS if (one.state, one.topic) == (state, topic)), None)
