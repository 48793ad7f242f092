"""Many conditions compiled together, so that a case rules most of them out at once.

Each condition is a bit.  What a condition demands of single questions of the library becomes a
mask for each answer: the conditions that this answer does not rule out.  An unknown answer rules
nothing out; it only keeps the conditions that ask it from being certain.  So a case narrows all
conditions with one "and" for each question, and asks no question that none of those left
mentions.  What is more than that of a condition, alternatives over several questions and
questions of a host, is its residue: it is worked out only where the condition is still possible.
"""

from collections.abc import Iterator, Mapping, Sequence

from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Fact,
    Includes,
    IsIn,
    Not,
)
from disclosure_rules.logic.facts import consent, is_ours
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import FALSE, TRUE, UNKNOWN, Truth

__all__ = ["Column", "Compiled", "Sifted", "accepts", "is_dear", "on_items", "positions", "single"]

# So many answers to a question, and sets of conditions, are remembered; then it starts anew.
_REMEMBERED = 4096
# So many questions, those that most conditions ask, are put before a plan is looked up.
_FIRST = 8


def positions(mask: int) -> Iterator[int]:
    """Yield the positions of the bits of a mask, ascending."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def on_items(condition: Condition) -> frozenset[Condition]:
    """Return the conditions about one question each on which a condition may hang for an item.

    With those that a standard of consent asks before it wants an element.
    """
    found = set(condition.atoms())
    for atom in condition.atoms():
        standard = consent.standard_of(atom) if isinstance(atom, Fact) else None
        if standard is not None:
            found.update(inner for one in standard.requirements for inner in one.when.atoms())
    return frozenset(one for one in found if any(asked.is_about_item for asked in one.questions()))


class Sifted:
    """What of the conditions a case has not ruled out, as masks.

    Attributes:
        possible: Those not ruled out by the answer to a single question.
        unsure: Those that ask a question which is not answered.
    """

    __slots__ = ("_case", "_compiled", "_of_item", "_of_request", "possible", "unsure")

    def __init__(
        self,
        compiled: "Compiled",
        case: Case,
        possible: int,
        unsure: int,
        of_request: dict[int, Truth],
    ) -> None:
        self._compiled = compiled
        self._case = case
        self._of_request = of_request
        self._of_item: dict[int, Truth] = {}
        self.possible = possible
        self.unsure = unsure

    def truth(self, position: int, case: Case) -> Truth:
        """Return the truth of a condition that is still possible.

        Args:
            position: The condition's.
            case: The case that was sifted, perhaps as one law sees it.
        """
        result = UNKNOWN if self.unsure >> position & 1 else TRUE
        compiled = self._compiled
        for number in compiled.residues[position]:
            if compiled.depends_on_law[number]:
                truth = compiled.parts[number].truth(case)
            else:
                worked_out = self._of_item if compiled.is_about_item[number] else self._of_request
                known = worked_out.get(number)
                if known is None:
                    known = worked_out[number] = compiled.parts[number].truth(self._case)
                truth = known
            if truth is FALSE:
                return FALSE
            if truth is UNKNOWN:
                result = UNKNOWN
        return result


class Compiled:
    """Conditions, each known by its position, with what rules them out.

    Args:
        conditions: The conditions.
        behind: For some positions, the mask of conditions that do not matter where the one at
            the position does not hold.

    Attributes:
        everything: The mask of all conditions.
        columns: The questions that alone rule conditions out, those that rule out most first.
        behind: As given.
        parts: The different residues.
        depends_on_law: Of each of these, whether its truth depends on which law asks.
        is_about_item: Of each of these, whether its truth may differ from item to item.
        residues: Of each condition, the numbers of its residues.
    """

    __slots__ = (
        "_first",
        "_fronts",
        "_of_items",
        "_of_requests",
        "_plans",
        "behind",
        "columns",
        "depends_on_law",
        "everything",
        "is_about_item",
        "parts",
        "residues",
    )

    def __init__(
        self, conditions: Sequence[Condition], behind: Mapping[int, int] | None = None
    ) -> None:
        columns: dict[str, Column] = {}
        numbers: dict[Condition, int] = {}
        residues: list[tuple[int, ...]] = []
        behind = behind or {}
        for position, condition in enumerate(conditions):
            left: list[int] = []
            for part in _conjuncts(condition):
                question = single(part)
                if question is None:
                    left.append(numbers.setdefault(part, len(numbers)))
                else:
                    column = columns.setdefault(question.name, Column(question))
                    column.add(position, part, behind.get(position, 0))
            residues.append(tuple(left))
        self.parts = tuple(numbers)
        self.depends_on_law = tuple(
            any(one.depends_on_law for one in part.questions()) for part in numbers
        )
        self.is_about_item = tuple(
            any(one.is_about_item or not is_ours(one) for one in part.questions())
            for part in numbers
        )
        self.residues = tuple(residues)
        self._fronts = tuple(
            (1 << position, mask, tuple(one for one in residues[position] if self._is_early(one)))
            for position, mask in behind.items()
        )
        self.behind = behind
        self.everything = (1 << len(conditions)) - 1
        self.columns = ordered = tuple(sorted(columns.values(), key=_cheapest_first))
        of_requests = [one for one in ordered if not one.about_item]
        self._first = tuple(of_requests[:_FIRST])
        self._of_requests = tuple(of_requests[_FIRST:])
        self._of_items = tuple(one for one in ordered if one.about_item)
        self._plans: dict[int, tuple[tuple[Column, ...], tuple[Column, ...]]] = {}

    def _is_early(self, number: int) -> bool:
        return not self.is_about_item[number] and not self.depends_on_law[number]

    def residues_asked(self) -> tuple[tuple[Question, int], ...]:
        """Return what the residues ask, each with the mask of the conditions that have them."""
        masks: dict[Question, int] = {}
        for position, numbers in enumerate(self.residues):
            for number in numbers:
                for question in sorted(self.parts[number].questions(), key=str):
                    if not question.depends_on_law:
                        masks[question] = masks.get(question, 0) | 1 << position
        return tuple(masks.items())

    def sift(self, case: Case) -> Sifted:
        """Return what a case leaves of the conditions."""
        possible, unsure, plan, worked_out = self._of_request(case)
        possible, unsure = _narrowed(plan, case, possible, unsure)
        return Sifted(self, case, possible, unsure, worked_out)

    def _of_request(self, case: Case) -> tuple[int, int, tuple["Column", ...], dict[int, Truth]]:
        """Return what the request leaves, the columns about items, and residues worked out."""
        known: tuple[int, int, tuple[Column, ...], dict[int, Truth]] | None
        known = case.worked_out.get(self)
        if known is None:
            worked_out: dict[int, Truth] = {}
            possible, unsure = _narrowed(self._first, case, self.everything, 0)
            possible = self._in_front(case, possible, worked_out)
            of_requests, of_items = self._plan(possible)
            possible, unsure = _narrowed(of_requests, case, possible, unsure)
            known = case.worked_out[self] = (possible, unsure, of_items, worked_out)
        return known

    def _in_front(self, case: Case, possible: int, worked_out: dict[int, Truth]) -> int:
        """Return what is left of the conditions without those that stand behind a false one."""
        for bit, behind, numbers in self._fronts:
            if possible & bit:
                for number in numbers:
                    truth = worked_out[number] = self.parts[number].truth(case)
                    if truth is FALSE:
                        possible &= ~(bit | behind)
                        break
        return possible

    def _plan(self, possible: int) -> tuple[tuple["Column", ...], tuple["Column", ...]]:
        plan = self._plans.get(possible)
        if plan is None:
            if len(self._plans) >= _REMEMBERED:
                self._plans.clear()
            plan = self._plans[possible] = (
                tuple(one for one in self._of_requests if one.mentioned & possible),
                tuple(one for one in self._of_items if one.mentioned & possible),
            )
        return plan


class Column:
    """One question, and what each answer to it rules out.

    Attributes:
        question: The question.
        about_item: Whether the answer may differ from item to item.
        mentioned: The mask of the conditions that ask it.
        weight: How many conditions hang on it, with those behind them.
    """

    __slots__ = ("_demands", "_ruled_out", "about_item", "mentioned", "question", "weight")

    def __init__(self, question: Question) -> None:
        self.question = question
        self.about_item = question.is_about_item
        self.mentioned = 0
        self.weight = 0
        self._demands: list[tuple[int, int, Condition]] = []
        self._ruled_out: dict[object, int] = {}

    def add(self, position: int, demand: Condition, behind: int) -> None:
        """Add what the condition at a position demands, and what else falls with it."""
        self.mentioned |= 1 << position
        self.weight += 1 + behind.bit_count()
        self._demands.append((1 << position, behind, demand))

    def ruled_out(self, answer: object) -> int:
        """Return the conditions that an answer rules out."""
        mask = self._ruled_out.get(answer)
        if mask is None:
            if len(self._ruled_out) >= _REMEMBERED:
                self._ruled_out.clear()
            mask = 0
            for bit, behind, demand in self._demands:
                if not accepts(demand, answer):
                    mask |= bit | behind
            self._ruled_out[answer] = mask
        return mask


def _narrowed(
    columns: tuple[Column, ...], case: Case, possible: int, unsure: int
) -> tuple[int, int]:
    for column in columns:
        if column.mentioned & possible:
            answer = case.value(column.question)
            if answer is None:
                unsure |= column.mentioned
            else:
                possible &= ~column.ruled_out(answer)
    return possible, unsure


def _cheapest_first(column: Column) -> tuple[bool, int]:
    # What most conditions ask narrows most.
    return (is_dear(column.question), -column.weight)


def is_dear(question: Question) -> bool:
    """Return whether a question is about a consent: these are the dearest to read."""
    return question == consent.is_denied or (isinstance(question, Fact) and question.is_consent)


def _conjuncts(condition: Condition, holds: bool = True) -> Iterator[Condition]:
    """Yield conditions of which all hold if and only if this one does, or does not, hold."""
    match condition:
        case Not():
            yield from _conjuncts(condition.part, not holds)
        case AllOf() if holds:
            for part in condition.parts:
                yield from _conjuncts(part)
        case AnyOf() if not holds:
            for part in condition.parts:
                yield from _conjuncts(part, False)
        case _ if holds:
            if condition != ALWAYS:
                yield condition
        case _:
            if condition != NEVER:
                yield Not(condition)


def single(part: Condition) -> Question | None:
    """Return the question of the library that alone decides a condition; ``None`` if none does."""
    questions = part.questions()
    if len(questions) != 1:
        return None
    question = next(iter(questions))
    if question.depends_on_law or not is_ours(question) or not _is_plain(part):
        return None
    return question


def _is_plain(part: Condition) -> bool:
    match part:
        case Not():
            return _is_plain(part.part)
        case AllOf() | AnyOf():
            # A constant or an empty part may settle it although the question is open.
            return bool(part.parts) and all(_is_plain(one) for one in part.parts)
        case _:
            return isinstance(part, Fact | IsIn | Includes | AtLeast)


def accepts(demand: Condition, answer: object) -> bool:
    """Return whether a condition about one question holds under an answer to it."""
    match demand:
        case Fact():
            return answer is True
        case IsIn():
            return answer in demand.terms
        case Includes():
            assert isinstance(answer, frozenset)  # INVARIANT: our set questions return sets.
            return not demand.terms.isdisjoint(answer)
        case AtLeast():
            assert isinstance(answer, int)  # INVARIANT: our number questions return numbers.
            return answer >= demand.bound
        case Not():
            return not accepts(demand.part, answer)
        case AllOf():
            return all(accepts(one, answer) for one in demand.parts)
        case _:
            assert isinstance(demand, AnyOf)  # INVARIANT: only plain parts are demands.
            return any(accepts(one, answer) for one in demand.parts)
