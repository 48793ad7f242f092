"""The parts of an answer: outcomes, grounds, conflicts, obligations, remedies, items."""

from enum import Enum

from attrs import frozen

from disclosure_rules.engine.combine import ItemAnswer
from disclosure_rules.engine.plan import Disposition
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import TRUE, Truth
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Limitation, Rule

__all__ = [
    "Conflict",
    "DueObligation",
    "Effect",
    "Ground",
    "ItemDecision",
    "Outcome",
    "Remedy",
]


class Outcome(Enum):
    """The answer to the whole request, from the answers to its items."""

    REQUIRED = "required"
    PERMITTED = "permitted"
    PARTLY_PERMITTED = "partly permitted"
    NEEDS_CONSENT = "needs consent"
    UNDETERMINED = "undetermined"
    FORBIDDEN = "forbidden"
    NOT_COVERED = "not covered"


class Effect(Enum):
    """What a ground does."""

    REQUIRES = "requires"
    PERMITS = "permits"
    FORBIDS = "forbids"
    FORBIDS_BY_SILENCE = "does not permit"
    LIMITS = "limits"
    NOT_HELD = "is not held for this day"


@frozen(kw_only=True)
class Ground:
    """One law speaking on one item, by a rule or by its silence.

    Args:
        law: The law.
        rule: The rule; ``None`` where a closed law forbids because nothing in it permits.
        effect: What it does.
        truth: True, or unknown where it is not known whether it speaks.
        basis: The provisions, by citation.
    """

    law: Law
    rule: Rule | None
    effect: Effect
    truth: Truth
    basis: tuple[Provision, ...]

    @property
    def is_certain(self) -> bool:
        """Whether it is known to speak."""
        return self.truth is TRUE

    @property
    def gist(self) -> str:
        """What it says, in one sentence."""
        if self.effect is Effect.NOT_HELD:
            return f"The text of {self.law.title} for this day is not held; it may forbid this."
        if self.rule is None:
            return f"Nothing in {self.law.title} permits it."
        return self.rule.gist


@frozen(kw_only=True)
class Conflict:
    """Laws that clash on an item: one forbids what another requires.

    Args:
        position: The item's position in the request.
        forbids: The grounds that forbid.
        requires: The grounds that require.
        prevails: The law whose rank prevails; ``None`` on equal rank, and where it is not
            known that both speak.
    """

    position: int
    forbids: tuple[Ground, ...]
    requires: tuple[Ground, ...]
    prevails: Law | None

    @property
    def needs_counsel(self) -> bool:
        """Whether no law prevails, so that a lawyer must be asked."""
        return self.prevails is None


@frozen(kw_only=True)
class DueObligation:
    """Something to be done in connection with this disclosure.

    Args:
        obligation: What.
        items: The positions of the items it concerns.
        rules: The ids of the rules that ask for it, sorted.
        basis: The provisions, by citation.
        depends_on: Unknown facts on which it depends; empty if it is due for certain.
    """

    obligation: Obligation
    items: tuple[int, ...]
    rules: tuple[str, ...]
    basis: tuple[Provision, ...]
    depends_on: tuple[Question, ...] = ()


@frozen(kw_only=True)
class Remedy:
    """Facts that somebody can bring about and that would let an item go.

    Args:
        facts: The smallest set that does, by name.
        items: The positions of the items that would then go.
    """

    facts: tuple[Fact, ...]
    items: tuple[int, ...]

    def __str__(self) -> str:
        """Return what to bring about, in words."""
        return " and ".join(fact.remedy or fact.name for fact in self.facts)


@frozen(kw_only=True)
class ItemDecision:
    """The answer for one item.

    Args:
        position: The item's position in the request, counted from 0.
        answer: What all laws together say.
        reachable: Every answer that the unknown facts leave open, before consent is considered;
            in the order of `ItemAnswer`.
        grounds: The laws that speak, forbidding first; may be empty.
        disposition: What is done with the item.
    """

    position: int
    answer: ItemAnswer
    reachable: tuple[ItemAnswer, ...]
    grounds: tuple[Ground, ...]
    disposition: Disposition

    @property
    def goes(self) -> bool:
        """Whether the item goes, in whatever form."""
        return self.disposition.goes

    @property
    def is_open(self) -> bool:
        """Whether it hangs on unknown facts that the item stays: it may yet go."""
        if self.answer is not ItemAnswer.PERMITTED or self.goes:
            return self.answer is ItemAnswer.UNDETERMINED
        return not any(
            one.is_certain and isinstance(one.rule, Limitation) and one.rule.withholds
            for one in self.grounds
        )
