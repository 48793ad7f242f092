"""The facts that law asks about, grouped by what they are about.

A rule reads ``recipient.is_medical_personnel & ~emergency.consent_obtainable_first``.
"""

from functools import cache
from types import ModuleType

from disclosure_rules.logic.facts import (
    abuse,
    access,
    client,
    consent,
    contagion,
    crime,
    data_use,
    death,
    directory,
    discipline,
    discloser,
    education,
    emergency,
    government,
    item,
    judgment,
    official,
    other_law,
    outreach,
    oversight,
    parental_access,
    part2,
    place,
    privacy_act,
    privilege,
    process,
    public_health,
    purpose,
    recipient,
    representation,
    reproductive_care,
    research,
    school_review,
    special_education,
    steps,
    threat,
    veterans,
    whistleblowing,
    wishes,
)
from disclosure_rules.logic.question import Question

__all__ = [
    "abuse",
    "access",
    "all_questions",
    "client",
    "consent",
    "contagion",
    "crime",
    "data_use",
    "death",
    "directory",
    "discipline",
    "discloser",
    "education",
    "emergency",
    "government",
    "is_ours",
    "item",
    "judgment",
    "official",
    "other_law",
    "outreach",
    "oversight",
    "parental_access",
    "part2",
    "place",
    "privacy_act",
    "privilege",
    "process",
    "public_health",
    "purpose",
    "recipient",
    "representation",
    "reproductive_care",
    "research",
    "school_review",
    "special_education",
    "steps",
    "threat",
    "veterans",
    "whistleblowing",
    "wishes",
]

_GROUPS: tuple[ModuleType, ...] = (
    abuse,
    access,
    client,
    consent,
    contagion,
    crime,
    data_use,
    death,
    directory,
    discipline,
    discloser,
    education,
    emergency,
    government,
    item,
    judgment,
    official,
    other_law,
    outreach,
    oversight,
    parental_access,
    part2,
    place,
    privacy_act,
    privilege,
    process,
    public_health,
    purpose,
    recipient,
    representation,
    reproductive_care,
    research,
    school_review,
    special_education,
    steps,
    threat,
    veterans,
    whistleblowing,
    wishes,
)


def all_questions() -> tuple[Question, ...]:
    """Return every question of the library, by name; the facts of a consent standard excepted."""
    found = {
        value for group in _GROUPS for value in vars(group).values() if isinstance(value, Question)
    }
    return tuple(sorted(found, key=lambda question: question.name))


def is_ours(question: Question) -> bool:
    """Tell whether a question is the library's own, and not a host's of the same name."""
    return _ours().get(question.name) is question or consent.standard_of(question) is not None


@cache
def _ours() -> dict[str, Question]:
    return {question.name: question for question in all_questions()}
