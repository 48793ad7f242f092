"""The danger that raises a duty to protect, or a permission to warn: what a state's law asks of it.

Statutes ask some of these of a danger, and hardly two ask the same:

- *at whom* it is aimed: a person who can be identified, a group or the people of a place, anybody,
  property, or the client;
- *who told of it*: the client, a relative, somebody who knows the client; or nobody, where what a
  professional believes or should know is enough;
- whether it is *imminent*, *serious*, *explicit*, one of physical violence, and whether *intent and
  ability* to carry it out are apparent.

What always holds: what a statute does not ask is not asked, and what it asks of persons is not
asked of property or of the client's own life.
"""

from enum import Enum

from attrs import frozen

from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition, all_of, any_of
from disclosure_rules.logic.facts import discloser, threat
from disclosure_rules.model.circumstances import ThreatSource
from disclosure_rules.model.discloser import Profession

__all__ = ["Danger", "Target", "who"]


class Target(Enum):
    """At whom, or what, a danger is aimed."""

    PERSON = "a person who can be identified"
    GROUP = "a group, or the people of a place"
    ANYBODY = "anybody"
    PROPERTY = "property"
    SELF = "the client"


@frozen(kw_only=True)
class Danger:
    """What one law asks of a danger.

    Args:
        aimed_at: At whom, each enough by itself; empty where the law does not ask.
        told_by: Whose communication of a threat is asked for; ``None`` where none is.
        imminent: It must be imminent or immediate.
        intent_and_ability: Intent and ability to carry it out must be apparent.
        serious: It must be serious.
        explicit: It must have been put into words as such.
        violent: Of persons, it must be one of physical violence.
        by_client: It must come from the client.
        also: What else is asked.
    """

    aimed_at: frozenset[Target]
    told_by: frozenset[ThreatSource] | None
    imminent: bool
    intent_and_ability: bool
    serious: bool
    explicit: bool = False
    violent: bool = True
    by_client: bool = True
    also: Condition = ALWAYS

    @property
    def condition(self) -> Condition:
        """The condition that there is such a danger."""
        return all_of(
            any_of(*self._limbs()) if self.aimed_at else ALWAYS,
            _only_if(self.serious, threat.is_serious),
            _only_if(self.explicit, threat.is_explicit),
            _only_if(self.by_client, threat.is_made_by_client),
            ALWAYS if self.told_by is None else threat.told_by.is_in(*self.told_by),
            _only_if(self.imminent, threat.is_imminent),
            _only_if(self.intent_and_ability, threat.has_apparent_intent_and_ability),
            self.also,
        )

    def _limbs(self) -> tuple[Condition, ...]:
        others = self._others()
        return (
            NEVER if others is None else others,
            threat.is_to_property if Target.PROPERTY in self.aimed_at else NEVER,
            threat.is_to_self if Target.SELF in self.aimed_at else NEVER,
        )

    def _others(self) -> Condition | None:
        named = (
            threat.has_identifiable_target if Target.PERSON in self.aimed_at else NEVER,
            threat.is_to_identifiable_group if Target.GROUP in self.aimed_at else NEVER,
        )
        violence = _only_if(self.violent, threat.is_of_physical_violence)
        if Target.ANYBODY in self.aimed_at:
            return all_of(violence, threat.is_to_others)
        if named == (NEVER, NEVER):
            return None
        return all_of(violence, threat.is_to_others, any_of(*named))


def who(professions: frozenset[Profession] | None, also_named: Condition) -> Condition:
    """Return the condition that a law speaks to the discloser.

    Args:
        professions: The professions that it names; ``None`` for everybody.
        also_named: What brings others in besides.
    """
    if professions is None:
        return ALWAYS
    named = discloser.profession.is_in(*professions) if professions else NEVER
    return any_of(named, also_named)


def _only_if(needed: bool, condition: Condition) -> Condition:
    return condition if needed else ALWAYS
