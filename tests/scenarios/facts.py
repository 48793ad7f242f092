"""Reading a scenario's facts, and keeping account of what could not be said in the model."""

from collections.abc import Mapping
from typing import Any, TypeVar

from tests.scenarios.words import NOT_IN_THE_MODEL, NOT_QUITE_IN_THE_MODEL, SAYS_NOTHING

__all__ = ["ADULT", "Facts"]

ADULT = 18

T = TypeVar("T")


class Facts:
    """The facts of one scenario, each asked for by its key.

    What nobody has asked for when the account is closed was not understood, and is named in it.
    """

    def __init__(self, facts: Mapping[str, Any]) -> None:
        self._facts = dict(facts)
        self._asked: set[str] = set()
        self._unsaid: set[str] = set()
        for key, value in self._facts.items():
            if key in NOT_IN_THE_MODEL:
                self.cannot_say(key, value)
            for word in _words(value):
                if word in NOT_QUITE_IN_THE_MODEL.get(key, ()):
                    self.cannot_say(key, word)
            said = SAYS_NOTHING.get(key, {})
            if "*" in said or str(value) in said:
                self._asked.add(key)

    def word(self, key: str) -> str | None:
        """Return the word of a key; ``None`` where it is not stated."""
        value = self._facts.get(key)
        self._asked.add(key)
        if value is None or isinstance(value, str):
            return value
        self.cannot_say(key, value)
        return None

    def words(self, key: str) -> tuple[str, ...]:
        """Return the words of a key, each once, in their order."""
        self._asked.add(key)
        return tuple(dict.fromkeys(_words(self._facts.get(key))))

    def flag(self, key: str) -> bool | None:
        """Return the yes or no of a key; ``None`` where it is not stated or not known."""
        value = self._facts.get(key)
        self._asked.add(key)
        if value is None or isinstance(value, bool):
            return value
        if value != "unknown":
            self.cannot_say(key, value)
        return None

    def number(self, key: str) -> int | None:
        """Return the whole number of a key; ``None`` where it is not stated."""
        value = self._facts.get(key)
        self._asked.add(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if value is not None:
            self.cannot_say(key, value)
        return None

    def mapped(self, key: str, table: Mapping[str, T]) -> T | None:
        """Return what the word of a key means in a table; a word that is not in it is named."""
        word = self.word(key)
        if word is None or word in SAYS_NOTHING.get(key, {}):
            return None
        if word not in table:
            self.cannot_say(key, word)
            return None
        return table[word]

    def cannot_say(self, key: str, value: object) -> None:
        """Note that the model has no way to say this."""
        self._asked.add(key)
        self._unsaid.add(f"{key}={value}")

    def is_of_minor(self) -> bool:
        """Return whether the client is known to be under age."""
        age = self.number("client_age")
        return age is not None and age < ADULT

    def suspects_recipient(self) -> bool:
        """Return whether the recipient, and not a parent as such, is said to be the abuser."""
        return not self.words("suspected_abuser") and self.flag("suspected_abuser") is True

    def is_of_part2_program(self) -> bool | None:
        """Return what is said beside the setting; ``None`` where it is left to that.

        42 CFR 2.11 and 2.12(b): a program holds itself out as providing SUD care and is
        federally assisted.
        """
        both = (self.flag("holds_out_as_sud"), self.flag("federally_assisted"))
        if False in both:
            return False
        return True if None not in both else None

    def unsaid(self) -> tuple[str, ...]:
        """Return everything that was not said in the model, sorted."""
        left = {f"{key}={value}" for key, value in self._facts.items() if key not in self._asked}
        return tuple(sorted(self._unsaid | left))


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()
