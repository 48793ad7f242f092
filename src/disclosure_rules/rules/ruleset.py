"""A rule set: the laws that are asked together, and what can be said about them before use."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from hashlib import sha256
from types import MappingProxyType
from typing import Any, Self, SupportsIndex

from attrs import evolve, field, fields, frozen, has

from disclosure_rules.logic.condition import Condition, Fact
from disclosure_rules.logic.facts import all_questions, consent, is_ours
from disclosure_rules.logic.facts import item as of_item
from disclosure_rules.logic.facts import recipient as of_recipient
from disclosure_rules.logic.facts.purpose import stated_purpose
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.stating import can_be_told
from disclosure_rules.model.errors import InvalidField, LawNotHeld, Problem
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.model.value import Value
from disclosure_rules.rules.directive import CLIENT_DIRECTIVE
from disclosure_rules.rules.fact_columns import FactColumn, fact_columns
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.library import Library, Reference, law_at, references_to
from disclosure_rules.rules.provision import Provision, by_citation
from disclosure_rules.rules.rule import Rule

__all__ = ["Finding", "FindingKind", "RuleSet"]


class FindingKind(Enum):
    """What `RuleSet.check` can find."""

    DUPLICATE_ID = "two rules share an id"
    GAP = "a day is covered by neither version"
    OVERLAP = "a day is covered by both versions"
    MISSING_VERSION = "the rule that it replaces is not there"
    NO_BASIS = "a closed law does not say where it says so"
    TWO_MEANINGS = "two questions or obligations share a name and say something else"
    NEVER_ASKED = "no rule asks it"


@frozen(kw_only=True)
class Finding:
    """Something that `RuleSet.check` found.

    Args:
        kind: What is wrong.
        subject: The id of the rule or law, or the name of the question.
        detail: More, in words; may be empty.
    """

    kind: FindingKind
    subject: str
    detail: str = ""

    def __str__(self) -> str:
        """Return the finding in one line."""
        tail = f" ({self.detail})" if self.detail else ""
        return f"{self.subject}: {self.kind.value}{tail}"


_DIRECTIVE = frozenset((CLIENT_DIRECTIVE.id, *(rule.id for rule in CLIENT_DIRECTIVE.rules)))


@frozen(kw_only=True, repr=False)
class RuleSet(Value):
    """Laws that are asked together.  Their order means nothing; they are kept sorted by id.

    The client's directive is always among them: a refusal on file counts in every rule set.

    Args:
        laws: The laws, each with an id of its own.
        confirmed_only: Treat a permission or mandate that rests on a secondary source as
            unknown where it would speak.
        edition: The edition of the law held, as its publisher names it; ``None`` if unnamed.
        library: Where the laws are found again by edition and id, so that the rule set pickles
            by these and not by all that it says; ``None`` for one that pickles whole.
    """

    laws: tuple[Law, ...]
    confirmed_only: bool = False
    edition: str | None = None
    library: Library | None = field(default=None, eq=False)
    _questions: tuple[Question, ...] = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Check the laws, add the client's directive, and sort by id."""
        object.__setattr__(self, "_questions", ())
        Value.__attrs_post_init__(self)
        laws = {law.id: law for law in (CLIENT_DIRECTIVE, *self.laws)}
        object.__setattr__(self, "laws", tuple(laws[law_id] for law_id in sorted(laws)))
        object.__setattr__(self, "_questions", tuple(_asked(self.laws)))

    def problems(self) -> Iterator[Problem]:
        """Yield law ids used twice, and a tampered directive."""
        seen: set[str] = set()
        for position, law in enumerate(self.laws):
            if law.id in seen:
                yield Problem(f"RuleSet.laws[{position}].id", "expected an id of its own")
            seen.add(law.id)
            if law.id == CLIENT_DIRECTIVE.id and law != CLIENT_DIRECTIVE:
                yield Problem(f"RuleSet.laws[{position}]", "expected the client's directive whole")

    @classmethod
    def of(cls, *laws: Law, confirmed_only: bool = False, edition: str | None = None) -> "RuleSet":
        """Return the rule set of these laws."""
        return cls(laws=laws, confirmed_only=confirmed_only, edition=edition)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule, law by law."""
        return tuple(rule for law in self.laws for rule in law.rules)

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision that is cited, by citation and first day."""
        return by_citation(provision for law in self.laws for provision in law.provisions)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question that some rule or law can ask, by name."""
        return self._questions

    @property
    def reads_items_whole(self) -> bool:
        """Whether a rule, law or question of the host's own may look at anything of an item.

        The library's own questions never look at an item's ref, path, date or author.
        """
        if any(law.is_opaque for law in self.laws) or any(one.is_opaque for one in self.rules):
            return True
        standards = (consent.standard_of(one) for one in self.questions)
        inner = (one for found in standards if found is not None for one in found.questions())
        return any(not is_ours(one) for one in (*self.questions, *inner))

    def law(self, law_id: str) -> Law:
        """Return the law with this id.

        Raises:
            KeyError: There is none.
        """
        return {law.id: law for law in self.laws}[law_id]

    def with_law(self, law: Law) -> "RuleSet":
        """Return the rule set with this law added, or put in place of the one with its id."""
        return evolve(self, laws=(*(one for one in self.laws if one.id != law.id), law))

    def without(self, *ids: str) -> "RuleSet":
        """Return the rule set without the laws and rules of these ids.

        Raises:
            InvalidField: An id is neither a law's nor a rule's, or is the client's directive.
        """
        known = {law.id for law in self.laws} | {rule.id for rule in self.rules}
        problems = [
            Problem(f"ids[{position}]", "expected the id of a law or a rule of this rule set")
            for position, one in enumerate(ids)
            if one not in known
        ]
        problems.extend(
            Problem(f"ids[{position}]", "expected another than the client's directive")
            for position, one in enumerate(ids)
            if one in _DIRECTIVE
        )
        if problems:
            raise InvalidField(tuple(problems))
        return evolve(self, laws=tuple(law.without(*ids) for law in self.laws if law.id not in ids))

    def on(self, day: date) -> "RuleSet":
        """Return the rule set as it is in force on a day."""
        laws = tuple(
            evolve(law, rules=tuple(rule for rule in law.rules if day in rule.in_force))
            for law in self.laws
            if day in law.held and law.id != CLIENT_DIRECTIVE.id
        )
        return evolve(self, laws=laws)

    def fact_columns(
        self,
        *,
        purpose: Purpose | None = None,
        recipient: RecipientKind | None = None,
        item: RecordKind | None = None,
        facts: Mapping[str, object] = MappingProxyType({}),
        as_of: date | None = None,
    ) -> tuple[FactColumn, ...]:
        """Return the columns that a log should have for `evaluate_columns`.

        Args:
            purpose: Why all of it was shared, if that is the same for all.
            recipient: To whom, likewise.
            item: What, likewise.
            facts: Further answers that are the same for all, by the names of questions: bools,
                whole numbers, terms, frozensets of terms.
            as_of: The day whose law is asked; every day's if nothing is said.

        Returns:
            Those whose answers can still matter, what most rules ask first, then by name.

        Raises:
            InvalidField: A fact is no question of this rule set, or its answer is no answer.

        >>> from disclosure_rules.law import us
        >>> known = {"discloser.settings": frozenset(), "place.jurisdictions": frozenset()}
        >>> len(us.ruleset().fact_columns(purpose=Purpose.PAYMENT, facts=known)) < 100
        True
        """
        asked = {one.name: one for one in (*all_questions(), *self.questions) if can_be_told(one)}
        problems = [
            Problem(f"facts[{position}]", "expected the name of a question that can be told")
            for position, name in enumerate(facts)
            if name not in asked
        ]
        if problems:
            raise InvalidField(tuple(problems))
        given = ((stated_purpose, purpose), (of_recipient.kind, recipient), (of_item.kind, item))
        fixed: dict[Question, object] = {one: answer for one, answer in given if answer is not None}
        fixed.update((asked[name], answer) for name, answer in facts.items())
        return fact_columns(self.laws, fixed, as_of)

    @property
    def fingerprint(self) -> str:
        """A digest of everything the rule set says: 64 hexadecimal digits.

        Equal rule sets have equal fingerprints on every run, process and platform.  A rule that
        is code enters with its class's name and its ``version``.
        """
        asked = tuple(_said_of(one) for one in self.questions)
        return sha256(_canonical((self, asked)).encode()).hexdigest()

    def check(self, *, also: tuple[Question, ...] = ()) -> tuple[Finding, ...]:
        """Return what is wrong with the rule set; empty if nothing is.

        Args:
            also: Questions that the host means to ask: those that no rule asks are reported.
        """
        found = (
            *_duplicates(self.rules),
            *_versions(self.rules),
            *_unfounded(self.laws),
            *_two_meanings(self),
            *_never_asked(self, also),
        )
        return tuple(sorted(found, key=lambda one: (one.subject, one.kind.value, one.detail)))

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        """Pickle the edition and the laws' ids where a library finds them again.

        Raises:
            LawNotHeld: A law among them is not found again: it is neither as the library has it
                nor bound to a name in a module.
        """
        if self.library is None:
            return super().__reduce_ex__(protocol)
        laws = tuple(law for law in self.laws if law.id != CLIENT_DIRECTIVE.id)
        ids, bound = references_to(laws, self.library, self.edition)
        kept = (self.library, self.edition, ids, bound, self.confirmed_only, self.fingerprint)
        return _found_again, kept

    def __copy__(self) -> Self:
        """Return the rule set itself: it cannot change."""
        return self

    def __deepcopy__(self, _: object) -> Self:
        """Return the rule set itself: nothing in it can change."""
        return self

    def __repr__(self) -> str:
        """Return the ids of the laws: law is no secret."""
        return f"RuleSet({', '.join(law.id for law in self.laws)})"


def _found_again(
    library: Library,
    edition: str | None,
    ids: tuple[str, ...],
    bound: tuple[Reference, ...],
    confirmed_only: bool,
    fingerprint: str,
) -> RuleSet:
    held = library.find(edition, ids) if ids else ()
    laws = (*held, *(law_at(one, edition) for one in bound))
    rules = RuleSet(laws=laws, confirmed_only=confirmed_only, edition=edition, library=library)
    if rules.fingerprint != fingerprint:
        known = tuple(law.id for law in rules.laws)
        raise LawNotHeld(edition, known, "expected laws that say what they said when pickled")
    return rules


def _asked(laws: tuple[Law, ...]) -> list[Question]:
    found = {one for law in laws for one in law.governs.questions()}
    found.update(one for law in laws for rule in law.rules for one in rule.questions())
    return sorted(found, key=lambda question: question.name)


def _duplicates(rules: tuple[Rule, ...]) -> Iterator[Finding]:
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            yield Finding(kind=FindingKind.DUPLICATE_ID, subject=rule.id)
        seen.add(rule.id)


def _versions(rules: tuple[Rule, ...]) -> Iterator[Finding]:
    by_id = {rule.id: rule for rule in rules}
    for rule in rules:
        if rule.replaces is None:
            continue
        before = by_id.get(rule.replaces)
        if before is None:
            yield Finding(kind=FindingKind.MISSING_VERSION, subject=rule.id, detail=rule.replaces)
            continue
        ended, began = before.in_force.end, rule.in_force.start
        if ended is None or (began is not None and began < ended):
            yield Finding(kind=FindingKind.OVERLAP, subject=rule.id, detail=before.id)
        elif began is not None and ended < began:
            yield Finding(kind=FindingKind.GAP, subject=rule.id, detail=before.id)


def _unfounded(laws: tuple[Law, ...]) -> Iterator[Finding]:
    for law in laws:
        if law.is_closed and not law.stance_basis:
            yield Finding(kind=FindingKind.NO_BASIS, subject=law.id)


def _two_meanings(rules: RuleSet) -> Iterator[Finding]:
    first: dict[str, Question] = {}
    asked = [one for law in rules.laws for one in law.governs.questions()]
    asked.extend(one for rule in rules.rules for one in rule.questions())
    reported: set[str] = set()
    for one in asked:
        known = first.setdefault(one.name, one)
        if _said_of(known) != _said_of(one) or type(known) is not type(one):
            reported.add(one.name)
    written: dict[str, Obligation] = {}
    for rule in rules.rules:
        for obligation in rule.obligations:
            if written.setdefault(obligation.id, obligation) != obligation:
                reported.add(obligation.id)
    for name in sorted(reported):
        yield Finding(kind=FindingKind.TWO_MEANINGS, subject=name)


def _never_asked(rules: RuleSet, also: tuple[Question, ...]) -> Iterator[Finding]:
    asked = set(rules.questions)
    for question in also:
        if question not in asked:
            yield Finding(kind=FindingKind.NEVER_ASKED, subject=question.name)


def _said_of(question: Question) -> tuple[object, ...]:
    remedy = (question.remedy, question.is_consent) if isinstance(question, Fact) else ()
    standard = consent.standard_of(question)
    return (question.name, question.ask, question.about, remedy, standard)


def _canonical(value: object) -> str:
    if isinstance(value, Condition):
        return f"{type(value).__name__}[{value}]"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, frozenset):
        return "{" + ", ".join(sorted(_canonical(one) for one in value)) + "}"
    if isinstance(value, tuple):
        return "(" + ", ".join(_canonical(one) for one in value) + ")"
    if has(type(value)):
        cls: Any = type(value)
        inner = (
            f"{one.name}={_canonical(getattr(value, one.name))}"
            for one in fields(cls)
            if one.eq and not one.name.startswith("_")
        )
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(inner)})"
    return repr(value)
