"""Facts about suspected abuse or neglect."""

from operator import attrgetter

from disclosure_rules.logic.asking import TermQuestion, derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import About
from disclosure_rules.model.circumstances import AbuseVictim

__all__ = [
    "informing_victim_endangers",
    "is_initial_report",
    "is_past_only",
    "is_suspected",
    "learned_in_professional_capacity",
    "official_represents_urgency",
    "other_children_at_risk",
    "report_is_expressly_authorized",
    "report_is_necessary",
    "representative_is_suspected",
    "victim",
    "victim_agrees_to_report",
    "victim_cannot_agree",
    "victim_is_client",
]


class _OfAbuse:
    """Reads one field of the suspected abuse; where none is suspected the answer is no."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __call__(self, case: Case) -> bool | None:
        abuse = case.circumstances.abuse
        value: bool | None = getattr(abuse, self.field)
        return False if abuse.is_suspected is False else value


def _abuse(field: str, ask: str) -> Fact:
    return derived(f"abuse.{field}", _OfAbuse(field), ask, About.SITUATION)


is_suspected = _abuse("is_suspected", "Do you know of or reasonably suspect abuse or neglect?")
victim_is_client = _abuse("victim_is_client", "Is the client the victim?")
learned_in_professional_capacity = _abuse(
    "learned_in_professional_capacity", "Did you learn of it in your professional role?"
)
is_past_only = _abuse("is_past_only", "Does the abuse lie in the past, and go on for nobody?")
other_children_at_risk = _abuse("other_children_at_risk", "May other children be at risk now?")
victim_agrees_to_report = _abuse("victim_agrees_to_report", "Does the victim agree to the report?")
victim_cannot_agree = _abuse(
    "victim_cannot_agree", "Is the victim unable to agree because of incapacity?"
)
report_is_necessary = _abuse(
    "report_is_necessary",
    "Is the report, in your professional judgment, needed to prevent serious harm to the "
    "victim or to other potential victims?",
)
report_is_expressly_authorized = _abuse(
    "report_is_expressly_authorized", "Does a statute or regulation expressly authorize the report?"
)
official_represents_urgency = _abuse(
    "official_represents_urgency",
    "Does the official represent that the information is not to be used against the victim and "
    "that waiting would harm an immediate enforcement activity?",
)
informing_victim_endangers = _abuse(
    "informing_victim_endangers",
    "Would informing the victim, in your professional judgment, put them at risk of serious harm?",
)
representative_is_suspected = _abuse(
    "representative_is_suspected",
    "Is the representative who would be informed thought responsible for the abuse, and would "
    "informing them not be in the victim's best interest?",
)
is_initial_report = _abuse(
    "is_initial_report",
    "Is this the report itself, by word of mouth or the writing that state law wants after it, and "
    "no records or testimony for an investigation or a proceeding?",
)
victim: TermQuestion[AbuseVictim] = TermQuestion(
    name="abuse.victim",
    ask="Who is thought to have been abused or neglected?",
    reading=attrgetter("circumstances.abuse.victim"),
    about=About.SITUATION,
)
