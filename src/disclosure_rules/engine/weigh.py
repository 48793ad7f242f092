"""Weighing one item: from what every law says to an answer, its grounds and its handling."""

from collections.abc import Iterable

from attrs import frozen

from disclosure_rules.engine.books import Books, ReadRule
from disclosure_rules.engine.combine import ItemAnswer, Position
from disclosure_rules.engine.plan import Handling, handling_of
from disclosure_rules.engine.reading import LawReading, read_item
from disclosure_rules.engine.result import Conflict, Effect, Ground, ItemDecision
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts import consent, wishes
from disclosure_rules.logic.truth import TRUE, UNKNOWN
from disclosure_rules.model.obligation import Limit
from disclosure_rules.rules.rule import Limitation, Mandate, Permission, Prohibition

__all__ = ["GOES", "Weighed", "answer_of", "conflict_of", "limitations_of", "weigh"]

GOES = frozenset((ItemAnswer.REQUIRED, ItemAnswer.PERMITTED))

_EFFECTS: tuple[tuple[type, Effect], ...] = (
    (Prohibition, Effect.FORBIDS),
    (Mandate, Effect.REQUIRES),
    (Permission, Effect.PERMITS),
)


@frozen
class Weighed:
    """What came of weighing one item.

    Args:
        answer: What all laws together say.
        reachable: Every answer that the unknown facts leave open, before consent is considered.
        readings: What each governing law says.
        grounds: The laws that speak, forbidding first, then what limits.
        limits: What is done to the item if it goes.
        handling: What is done with it.
    """

    answer: ItemAnswer
    reachable: frozenset[ItemAnswer]
    readings: tuple[LawReading, ...]
    grounds: tuple[Ground, ...]
    limits: tuple[Limit, ...]
    handling: Handling

    @property
    def goes(self) -> bool:
        """Whether the item goes, in whatever form."""
        return self.handling is not Handling.WITHHOLD


def weigh(books: Books, case: Case) -> Weighed:
    """Return what comes of weighing the case's item."""
    reachable, readings = read_item(books, case)
    answer = answer_of(reachable)
    if answer is ItemAnswer.FORBIDDEN and _consent_would_do(books, case):
        answer = ItemAnswer.NEEDS_CONSENT
    goes = answer in GOES
    limiting = tuple(limitations_of(books, readings, answer)) if goes else ()
    limits = tuple(
        dict.fromkeys(one.rule.limit for one in limiting if isinstance(one.rule, Limitation))
    )
    return Weighed(
        answer=answer,
        reachable=reachable,
        readings=readings,
        grounds=(*_grounds(readings), *limiting),
        limits=limits,
        handling=handling_of(limits) if goes else Handling.WITHHOLD,
    )


def answer_of(reachable: frozenset[ItemAnswer]) -> ItemAnswer:
    """Return the one reachable answer, or undetermined where there are several."""
    return next(iter(reachable)) if len(reachable) == 1 else ItemAnswer.UNDETERMINED


def limitations_of(
    books: Books, readings: tuple[LawReading, ...], answer: ItemAnswer
) -> Iterable[Ground]:
    """Yield the limitations that act on an item that may go.

    On a required item only those count whose law is not outranked by a mandate that stands for
    certain: else a policy could defeat a statute by limiting what it may not forbid.
    """
    floor = 0
    if answer is ItemAnswer.REQUIRED:
        requiring = (one.law.rank for one in readings if one.is_settled(Position.REQUIRES))
        floor = max(requiring, default=0)
    for reading in readings:
        if reading.law.rank < floor:
            continue
        for rule, truth in books.left(reading.sifted, reading.case, reading.book.limiting):
            yield Ground(
                law=reading.law,
                rule=rule,
                effect=Effect.LIMITS,
                truth=reading.governs & truth,
                basis=rule.basis,
            )


def conflict_of(decision: ItemDecision) -> Conflict | None:
    """Return the clash of laws on an item; ``None`` if no law forbids what another requires.

    Only laws that speak for certain clash: where one may yet yield, facts are missing.
    """
    certain = [one for one in decision.grounds if one.is_certain]
    forbids = tuple(one for one in certain if one.effect in _FORBIDDING)
    requires = tuple(one for one in certain if one.effect is Effect.REQUIRES)
    if not forbids or not requires:
        return None
    bar = max((one.law for one in forbids), key=lambda law: law.rank)
    duty = max((one.law for one in requires), key=lambda law: law.rank)
    prevails = None if bar.rank == duty.rank else max(bar, duty, key=lambda law: law.rank)
    return Conflict(
        position=decision.position, forbids=forbids, requires=requires, prevails=prevails
    )


_FORBIDDING = (Effect.FORBIDS, Effect.FORBIDS_BY_SILENCE)


def _consent_would_do(books: Books, case: Case) -> bool:
    # A client who has said no is not asked again by us: the answer stays a refusal.
    for refusal in (wishes.objects, wishes.objected_before, consent.is_denied):
        if refusal.truth(case) is TRUE:
            return False
    if not books.consents:
        return False
    reachable, _ = read_item(books, case.granting(books.consents))
    return reachable <= GOES


def _grounds(readings: tuple[LawReading, ...]) -> Iterable[Ground]:
    for reading in readings:
        found = (_ground(reading, read) for read in reading.rules)
        # What a stronger kind of the same law settles, a weaker one does not bring about.
        spoken = [one for one in found if _POSITIONS[one.effect] in reading.reachable]
        yield from spoken
        if Position.NOT_HELD in reading.reachable:
            yield Ground(
                law=reading.law,
                rule=None,
                effect=Effect.NOT_HELD,
                truth=reading.governs,
                basis=reading.law.stance_basis,
            )
        if Position.FORBIDS in reading.reachable and not any(
            one.effect is Effect.FORBIDS for one in spoken
        ):
            certain = reading.is_settled(Position.FORBIDS)
            yield Ground(
                law=reading.law,
                rule=None,
                effect=Effect.FORBIDS_BY_SILENCE,
                truth=TRUE if certain else UNKNOWN,
                basis=reading.law.stance_basis,
            )


_POSITIONS = {
    Effect.FORBIDS: Position.FORBIDS,
    Effect.REQUIRES: Position.REQUIRES,
    Effect.PERMITS: Position.PERMITS,
}


def _ground(reading: LawReading, read: ReadRule) -> Ground:
    effect = next(effect for kind, effect in _EFFECTS if isinstance(read.rule, kind))
    return Ground(
        law=reading.law,
        rule=read.rule,
        effect=effect,
        truth=reading.governs & read.truth,
        basis=read.rule.basis,
    )
