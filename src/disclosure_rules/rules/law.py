"""A body of law: rules, the rank of who made them, what it governs, and what its silence means."""

from collections.abc import Iterator
from enum import Enum, IntEnum

from attrs import evolve, frozen

from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Condition
from disclosure_rules.logic.truth import Truth
from disclosure_rules.model.dates import Period
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.value import Value
from disclosure_rules.rules.provision import Provision, by_citation
from disclosure_rules.rules.rule import KINDS, Rule

__all__ = ["Law", "Rank", "Refusal", "Stance"]


class Rank(IntEnum):
    """Who made the law; the higher prevails where one forbids what another requires."""

    CLIENT = 1
    ORGANISATION = 2
    PROFESSION = 3
    STATE = 4
    FEDERAL = 5

    @property
    def is_law(self) -> bool:
        """Whether a court can enforce what it requires ("required by law", 45 CFR 164.103)."""
        return self >= Rank.STATE


class Stance(Enum):
    """What a law means where none of its rules speaks."""

    CLOSED = "what is not permitted is forbidden"
    OPEN = "silent unless it speaks"


class Refusal(Enum):
    """How a refusal under the law may sound."""

    OPENLY = "openly"
    NEITHER_CONFIRM_NOR_DENY = "without showing whether there is anything to refuse"


@frozen(kw_only=True, repr=False)
class Law(Value):
    """A body of law.

    Args:
        id: A stable id: ``us.hipaa``.
        title: What people call it.
        rank: Who made it.
        stance: What its silence means.
        governs: The condition under which it governs an item.
        rules: Its rules; their order means nothing.
        stance_basis: Where the law says what its silence means; may be empty.
        held: The days for which the library holds the law's text.  Outside them it is silent,
            and a decision says that it is not held.
        leaves_out: What of the law is not held, for the user to see; ``None`` if nothing.
        refusal: How a refusal under it may sound.
        refusal_basis: Where the law says so; may be empty.
    """

    id: str
    title: str
    rank: Rank
    stance: Stance
    governs: Condition
    rules: tuple[Rule, ...]
    stance_basis: tuple[Provision, ...] = ()
    held: Period = Period()
    leaves_out: str | None = None
    refusal: Refusal = Refusal.OPENLY
    refusal_basis: tuple[Provision, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Check the law, then sort its rules by id: their order means nothing."""
        super().__attrs_post_init__()
        object.__setattr__(self, "rules", tuple(sorted(self.rules, key=lambda rule: rule.id)))

    def problems(self) -> Iterator[Problem]:
        """Yield rule ids used twice, and a reach that depends on other law."""
        if any(one.depends_on_law for one in self.governs.questions()):
            yield Problem("Law.governs", "expected no question about other law")
        seen: set[str] = set()
        for position, rule in enumerate(self.rules):
            if not isinstance(rule, KINDS):
                yield Problem(f"Law.rules[{position}]", "expected one of the five kinds of rule")
            if rule.id in seen:
                yield Problem(f"Law.rules[{position}].id", "expected an id of its own")
            seen.add(rule.id)

    @property
    def is_closed(self) -> bool:
        """Whether what the law does not permit is forbidden."""
        return self.stance is Stance.CLOSED

    @property
    def is_opaque(self) -> bool:
        """Whether the law decides by code of its own, and not by a condition, what it governs."""
        return type(self).governing is not Law.governing

    def governing(self, case: Case) -> Truth:
        """Return whether the law governs the case's item."""
        return self.governs.truth(case)

    def with_rules(self, *rules: Rule) -> "Law":
        """Return the law with these rules added."""
        return evolve(self, rules=(*self.rules, *rules))

    def without(self, *rule_ids: str) -> "Law":
        """Return the law without the rules of these ids."""
        return evolve(self, rules=tuple(one for one in self.rules if one.id not in rule_ids))

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision that the law's rules rest on, by citation and first day."""
        of_rules = (one for rule in self.rules for one in rule.basis)
        return by_citation((*of_rules, *self.stance_basis, *self.refusal_basis))

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    def __repr__(self) -> str:
        """Return the id: law is no secret."""
        return f"Law({self.id!r})"
