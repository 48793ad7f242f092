"""Which facts can matter, given what is fixed: what a log of disclosures should hold."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum

from attrs import frozen

from disclosure_rules.logic.asking import NumberQuestion, SetQuestion, TermQuestion
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.facts import consent
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.stating import SILENT, can_be_told, place_of, silence_on
from disclosure_rules.logic.truth import FALSE, UNKNOWN
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.rules.law import Law

__all__ = ["CellKind", "FactColumn", "fact_columns"]


class CellKind(Enum):
    """What the cells of a column are."""

    __hash__ = object.__hash__  # Members are singletons.

    FLAG = "True or False"
    CODE = "a code"
    CODES = "a list of codes, complete"
    NUMBER = "a whole number"


@frozen(kw_only=True)
class FactColumn:
    """A column that a log may have: the answers to one question.

    Args:
        name: Its name, which is the question's.
        kind: What its cells are.
        codes: The codes that may stand in it; empty where there are none.
        ask: The words to ask a person.
        rules: How many rules, and laws by what they govern, may still ask it.
        is_absent_if_untold: A log without the column is read to say that there is nothing of the
            kind, and not that it is unknown.
    """

    name: str
    kind: CellKind
    codes: tuple[str, ...]
    ask: str
    rules: int
    is_absent_if_untold: bool


def fact_columns(
    laws: Iterable[Law], fixed: Mapping[Question, object], as_of: date | None
) -> tuple[FactColumn, ...]:
    """Return the columns that can matter; see `RuleSet.fact_columns`."""
    laws = tuple(laws)
    case = _case_of(fixed, laws, as_of)
    counts: Counter[Question] = Counter()
    for law in laws:
        if law.governing(case) is not FALSE:
            counts.update(set(law.governs.open_questions(case)))
            for rule in law.rules:
                if as_of is None or as_of in rule.in_force:
                    counts.update(set(rule.open_questions(case)))
    found = (one for one in counts if can_be_told(one) and one not in fixed)
    ordered = sorted(found, key=lambda one: (-counts[one], one.name))
    return tuple(_column(one, counts[one]) for one in ordered)


def _case_of(fixed: Mapping[Question, object], laws: tuple[Law, ...], as_of: date | None) -> Case:
    day = as_of or _SOME_DAY
    # Consents may be on file, and what is absent may be established: all of it can matter.
    asked = {one for law in laws for one in _questions(law)}
    assumed: dict[str, object] = {
        one.name: None for one in asked if silence_on(one) is not None and not one.depends_on_law
    }
    request = SILENT
    problems = []
    for question, answer in fixed.items():
        place = place_of(question)
        if not _is_answer(question, answer):
            problems.append(Problem(question.name, f"expected {_column(question, 0).kind.value}"))
        elif place is None:
            assumed[question.name] = answer
        else:
            request = place.state(request, answer, day)
            assumed.pop(question.name, None)
    if problems:
        raise InvalidField(tuple(problems))
    case = Case(request, day, request.items[0])
    # What follows from what is fixed is fixed.
    settled = {one.name for one in asked if case.value(one) != silence_on(one)}
    left = {name: answer for name, answer in assumed.items() if name not in settled}
    return case.supposing(left).under(UNKNOWN)


_SOME_DAY = date(2000, 1, 1)


def _questions(law: Law) -> Iterator[Question]:
    yield from law.governs.questions()
    for rule in law.rules:
        yield from rule.questions()


def _is_answer(question: Question, answer: object) -> bool:
    if isinstance(question, TermQuestion):
        return question.vocabulary is not None and isinstance(answer, question.vocabulary)
    if isinstance(question, SetQuestion):
        vocabulary = question.vocabulary
        if vocabulary is None or not isinstance(answer, frozenset):
            return False
        return all(isinstance(one, vocabulary) for one in answer)
    return type(answer) is (int if isinstance(question, NumberQuestion) else bool)


def _column(question: Question, rules: int) -> FactColumn:
    codes: tuple[str, ...] = ()
    kind = CellKind.FLAG
    if isinstance(question, NumberQuestion):
        kind = CellKind.NUMBER
    elif isinstance(question, TermQuestion | SetQuestion):
        kind = CellKind.CODE if isinstance(question, TermQuestion) else CellKind.CODES
        codes = tuple(sorted(str(one.value) for one in question.vocabulary or ()))
    is_of_consent = question == consent.is_denied or consent.standard_of(question) is not None
    return FactColumn(
        name=question.name,
        kind=kind,
        codes=codes,
        ask=question.ask,
        rules=rules,
        is_absent_if_untold=silence_on(question) is not None and not is_of_consent,
    )
