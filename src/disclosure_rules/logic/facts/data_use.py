"""Facts about the form in which information goes, and who inside works with it."""

from operator import attrgetter

from disclosure_rules.logic.asking import TermQuestion, stated
from disclosure_rules.logic.condition import Fact
from disclosure_rules.model.data_use import WorkforceClass

__all__ = [
    "agreement_is_broken",
    "code_is_kept_apart",
    "code_is_underived",
    "could_identify_with_other",
    "has_data_use_agreement",
    "has_safeguards",
    "is_incidental",
    "is_limited_data_set",
    "is_mental_health_training",
    "is_routine",
    "is_safe_harbor",
    "workforce_class",
]


def _data_use(name: str, ask: str, *, remedy: str | None = None) -> Fact:
    return stated(f"data_use.{name}", f"circumstances.data_use.{name}", ask, remedy=remedy)


is_limited_data_set = _data_use(
    "is_limited_data_set", "Does it go as a limited data set, without direct identifiers?"
)
has_data_use_agreement = _data_use(
    "has_data_use_agreement",
    "Has the recipient entered into a data use agreement for the limited data set?",
    remedy="a data use agreement with the recipient of the limited data set",
)
agreement_is_broken = _data_use(
    "agreement_is_broken",
    "Is the recipient known to break the data use agreement, materially and as a pattern, without "
    "reasonable steps having put an end to it?",
)
is_safe_harbor = _data_use(
    "is_safe_harbor", "Does it go de-identified in the form of 45 CFR 164.514(b)(2)?"
)
could_identify_with_other = _data_use(
    "could_identify_with_other",
    "Do you actually know that what remains could be used, alone or with other information, to "
    "identify the client?",
)
code_is_underived = _data_use(
    "code_is_underived",
    "Is the code made without information about the client, and can nobody translate it so as to "
    "identify the client?",
)
code_is_kept_apart = _data_use(
    "code_is_kept_apart",
    "Is the code used for nothing else, and does its mechanism stay inside?",
)
is_incidental = _data_use(
    "is_incidental", "Is it incident to another use or disclosure that is permitted?"
)
has_safeguards = _data_use(
    "has_safeguards",
    "Were minimum necessary and reasonable safeguards kept to for that other use or disclosure?",
)
is_routine = _data_use(
    "is_routine",
    "Do you make such disclosures on a routine and recurring basis, under a standard protocol?",
)
is_mental_health_training = _data_use(
    "is_mental_health_training",
    "Does it serve your own program in which students, trainees or practitioners in mental health "
    "learn counseling under supervision?",
)
workforce_class: TermQuestion[WorkforceClass] = TermQuestion(
    name="data_use.workforce_class",
    vocabulary=WorkforceClass,
    ask="To which class of the workforce does the recipient belong?",
    reading=attrgetter("circumstances.data_use.workforce_class"),
)
