"""Facts about suspected abuse or neglect."""

from operator import attrgetter

from disclosure_rules.logic.asking import NumberQuestion, SetQuestion, TermQuestion, derived
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts.client import age
from disclosure_rules.logic.question import About
from disclosure_rules.model.circumstances import AbuseKind, AbuseVictim

__all__ = [
    "guardian_told",
    "has_contact",
    "has_substantial_cause",
    "informing_victim_endangers",
    "is_initial_report",
    "is_known",
    "is_past_only",
    "is_suspected",
    "kinds",
    "learned_in_professional_capacity",
    "learned_under_privilege",
    "official_represents_urgency",
    "other_children_at_risk",
    "others_are_at_imminent_risk",
    "past_abuse_is_reportable",
    "report_is_against_best_interest",
    "report_is_expressly_authorized",
    "report_is_necessary",
    "representative_is_suspected",
    "suspect_has_care",
    "suspect_is_client",
    "suspect_is_trusted_with_children",
    "suspect_told",
    "victim",
    "victim_age",
    "victim_agrees_to_report",
    "victim_cannot_agree",
    "victim_cannot_seek_help",
    "victim_has_intellectual_disability",
    "victim_is_at_imminent_risk",
    "victim_is_client",
    "victim_is_covered",
    "victim_is_identifiable",
    "victim_is_in_danger",
    "victim_is_known_from_work",
    "victim_is_vulnerable",
    "victim_requests_report",
    "was_reported_already",
    "years_ago",
]


class _OfAbuse:
    """Reads one field of the suspected abuse; where none is suspected the answer is no."""

    def __init__(self, field: str) -> None:
        self.field = field

    def __call__(self, case: Case) -> bool | None:
        abuse = case.circumstances.abuse
        value: bool | None = getattr(abuse, self.field)
        return False if abuse.is_suspected is False else value


def _victim_age(case: Case) -> int | None:
    abuse = case.circumstances.abuse
    if abuse.victim_age is not None or abuse.victim_is_client is not True:
        return abuse.victim_age
    years = case.value(age)
    return years if isinstance(years, int) else None


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
    vocabulary=AbuseVictim,
    ask="Who is thought to have been abused or neglected?",
    reading=attrgetter("circumstances.abuse.victim"),
    about=About.SITUATION,
)
kinds: SetQuestion[AbuseKind] = SetQuestion(
    name="abuse.kinds",
    vocabulary=AbuseKind,
    ask="What was done to the victim, or left undone?",
    reading=attrgetter("circumstances.abuse.kinds"),
    about=About.SITUATION,
)
victim_age = NumberQuestion(
    name="abuse.victim_age",
    ask="How old is the victim, in whole years?",
    reading=_victim_age,
    about=About.SITUATION,
)
years_ago = NumberQuestion(
    name="abuse.years_ago",
    ask="How many whole years ago did it last happen (0 if it goes on)?",
    reading=attrgetter("circumstances.abuse.years_ago"),
    about=About.SITUATION,
)
is_known = _abuse("is_known", "Do you know of it, and do not only suspect it?")
has_substantial_cause = _abuse("has_substantial_cause", "Is there substantial cause to believe it?")
victim_is_known_from_work = _abuse(
    "victim_is_known_from_work", "Do you know, or have you seen, the victim in your work?"
)
victim_is_identifiable = _abuse(
    "victim_is_identifiable", "Is the victim identified, or can they be?"
)
victim_is_vulnerable = _abuse(
    "victim_is_vulnerable",
    "Is the victim an adult whom an impairment keeps from protecting or caring for themselves?",
)
victim_is_covered = _abuse(
    "victim_is_covered",
    "Is the victim one of the adults whom the state's law on reports of abuse covers?",
)
victim_cannot_seek_help = _abuse(
    "victim_cannot_seek_help",
    "Is the victim, because of a disability or other condition, unable to seek help?",
)
victim_requests_report = _abuse(
    "victim_requests_report", "Has the victim asked that a report be made?"
)
victim_is_at_imminent_risk = _abuse(
    "victim_is_at_imminent_risk",
    "Is the victim at imminent risk of serious bodily harm, death, sexual assault or significant "
    "loss of property, and unable to judge whether to report it?",
)
others_are_at_imminent_risk = _abuse(
    "others_are_at_imminent_risk", "Are other adults at such risk from whoever is suspected?"
)
guardian_told = _abuse(
    "guardian_told",
    "Did a parent, or whoever answers for the child, come to you in your work and tell it from "
    "their own knowledge?",
)
suspect_told = _abuse("suspect_told", "Did whoever is suspected tell you of it themselves?")
has_contact = _abuse(
    "has_contact", "Have you come into contact with the victim, or with whoever is suspected?"
)
victim_has_intellectual_disability = _abuse(
    "victim_has_intellectual_disability",
    "Is the victim an adult with an intellectual or developmental disability?",
)
victim_is_in_danger = _abuse(
    "victim_is_in_danger", "Is the victim likely to suffer serious physical harm, or bullying?"
)
suspect_is_client = _abuse("suspect_is_client", "Is whoever is suspected your client?")
suspect_has_care = _abuse(
    "suspect_has_care",
    "Is whoever is suspected a parent, or has the care, custody or control of the child?",
)
suspect_is_trusted_with_children = _abuse(
    "suspect_is_trusted_with_children",
    "Has whoever is suspected abused another child who is one now, or a position of trust with a "
    "child?",
)
learned_under_privilege = _abuse(
    "learned_under_privilege", "Did you learn of it only in a privileged communication?"
)
past_abuse_is_reportable = _abuse(
    "past_abuse_is_reportable",
    "Must abuse in the childhood of somebody who is now an adult be reported here, where the "
    "statute does not settle it (ask first whether a child is at risk now, then a lawyer)?",
)
report_is_against_best_interest = _abuse(
    "report_is_against_best_interest",
    "Would a report, in your judgment, not be in the adult's best interest, and have you written "
    "down why?",
)
was_reported_already = _abuse(
    "was_reported_already", "Do you know that it has been reported already?"
)
