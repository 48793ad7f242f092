"""The facts that law asks about, grouped by what they are about.

A rule reads ``recipient.is_medical_personnel & ~emergency.consent_obtainable_first``.
"""

from types import ModuleType

from disclosure_rules.logic.facts import (
    abuse,
    client,
    consent,
    discloser,
    emergency,
    item,
    other_law,
    place,
    process,
    purpose,
    recipient,
    steps,
    threat,
    wishes,
)
from disclosure_rules.logic.question import Question

__all__ = [
    "abuse",
    "all_questions",
    "client",
    "consent",
    "discloser",
    "emergency",
    "item",
    "other_law",
    "place",
    "process",
    "purpose",
    "recipient",
    "steps",
    "threat",
    "wishes",
]

_GROUPS: tuple[ModuleType, ...] = (
    abuse,
    client,
    consent,
    discloser,
    emergency,
    item,
    other_law,
    place,
    process,
    purpose,
    recipient,
    steps,
    threat,
    wishes,
)


def all_questions() -> tuple[Question, ...]:
    """Return every question of the library, by name; the facts of a consent standard excepted."""
    found = [
        value for group in _GROUPS for value in vars(group).values() if isinstance(value, Question)
    ]
    return tuple(sorted(found, key=lambda question: question.name))
