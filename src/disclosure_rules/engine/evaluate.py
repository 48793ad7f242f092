"""`evaluate`: one request, one rule set, one day, one decision."""

from bisect import bisect_right
from calendar import isleap
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from disclosure_rules.engine.books import days_of_change, open_books
from disclosure_rules.engine.combine import ItemAnswer
from disclosure_rules.engine.decision import Decision
from disclosure_rules.engine.judge import judged
from disclosure_rules.engine.plan import Handling
from disclosure_rules.engine.result import ItemDecision, Outcome
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import Fact
from disclosure_rules.logic.facts import all_questions
from disclosure_rules.model.consent import ConsentScope
from disclosure_rules.model.dates import Period
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.record import RecordItem
from disclosure_rules.model.request import Answer, DisclosureRequest, Situation
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["check_answers", "check_day", "evaluate", "known_facts", "outcome_of"]


def evaluate(request: DisclosureRequest, rules: RuleSet, *, as_of: date) -> Decision:
    """Decide a request under a rule set, as the law stood on a day.

    Args:
        request: Who wants to share what with whom and why.
        rules: The laws to ask.
        as_of: The day whose law is asked.

    Returns:
        The decision: an answer and a disposition for each item.

    Raises:
        InvalidField: An answer in the request names no yes-or-no fact that is known here, or
            contradicts what the request states; or `as_of` is not a date.
        Exception: Whatever a host's own rule raises, with the rule's id added as a note.
    """
    check_day(as_of)
    check_answers(request, rules, as_of)
    books = open_books(rules, as_of)
    case = Case(request, as_of)
    groups = judged(request, books, case)
    judgements = {at: group.judgement for group in groups for at in group.positions}
    items = tuple(judgements[at].at(at, item) for at, item in enumerate(request.items))
    decision = Decision(
        outcome=outcome_of(items),
        items=items,
        as_of=as_of,
        valid_until=_valid_until(request, rules, as_of),
        request=request,
        rules=rules,
    )
    object.__setattr__(decision, "_judged", groups)
    return decision


def outcome_of(items: tuple[ItemDecision, ...]) -> Outcome:
    """Return the answer to the whole from the answers to the items."""
    answers = {one.answer for one in items}
    if ItemAnswer.REQUIRED in answers:
        return Outcome.REQUIRED
    if all(one.disposition.handling is Handling.RELEASE for one in items):
        return Outcome.PERMITTED
    if any(one.goes for one in items):
        return Outcome.PARTLY_PERMITTED
    if ItemAnswer.NEEDS_CONSENT in answers:
        return Outcome.NEEDS_CONSENT
    if any(one.is_open for one in items):
        return Outcome.UNDETERMINED
    # Permitted items of which a limitation leaves nothing count as refused.
    refused = answers & {ItemAnswer.FORBIDDEN, ItemAnswer.PERMITTED}
    return Outcome.FORBIDDEN if refused else Outcome.NOT_COVERED


def check_day(as_of: object) -> None:
    """Refuse what is not a plain date."""
    if not isinstance(as_of, date) or isinstance(as_of, datetime):
        raise InvalidField((Problem("as_of", "expected a date"),))


def check_answers(source: DisclosureRequest | Situation, rules: RuleSet, as_of: date) -> None:
    """Refuse answers that name no fact known here or contradict what is stated, all at once."""
    if not source.answers:
        return
    facts = known_facts(rules)
    case = Case(source, as_of)
    items = source.items if isinstance(source, DisclosureRequest) else ()
    problems = tuple(
        Problem(f"answers[{position}]", expected)
        for position, answer in enumerate(source.answers)
        if (expected := _wrong_with(answer, facts.get(answer.fact), case, items)) is not None
    )
    if problems:
        raise InvalidField(problems)


def _wrong_with(
    answer: Answer, fact: Fact | None, case: Case, items: tuple[RecordItem, ...]
) -> str | None:
    if fact is None or fact.depends_on_law:
        return "expected the name of a yes-or-no fact that can be answered here"
    if answer.item is not None and not fact.is_about_item:
        return "expected no item: the fact is about the whole request"
    about = [case]
    if fact.is_about_item:
        about = [case.for_item(one) for one in items if answer.item in (None, one.ref)]
    if any(fact.read(one) is (not answer.is_true) for one in about):
        return "expected no answer that contradicts what the request states"
    return None


def known_facts(rules: RuleSet) -> dict[str, Fact]:
    """Return all yes-or-no facts of the library and of the rule set, by name."""
    asked = (*all_questions(), *rules.questions)
    return {one.name: one for one in asked if isinstance(one, Fact)}


def _valid_until(request: DisclosureRequest, rules: RuleSet, as_of: date) -> date | None:
    changes = days_of_change(rules)
    # They ascend: only the next one can be the first.
    days = [*changes[bisect_right(changes, as_of) :][:1], *_days_of_consents(request)]
    born, died = request.client.born, request.client.died
    if born is not None:
        days.append(_next_anniversary(born, as_of))
    if died is not None:
        # "More than" so many years is true from the day after the anniversary.
        days.extend((died, as_of + timedelta(days=1) if _is_anniversary(died, as_of) else died))
        days.append(_next_anniversary(died, as_of))
    return min((day for day in days if day > as_of), default=None)


def _days_of_consents(request: DisclosureRequest) -> Iterator[date]:
    for grant in request.consents:
        yield from _ends(grant.period)
        yield from _days_of_scope(grant.scope)
        for day in (grant.signed_on, grant.revoked_on, grant.revocable_from):
            if day is not None:
                yield day


def _days_of_scope(scope: ConsentScope) -> Iterator[date]:
    if scope.period is not None:
        yield from _ends(scope.period)
    for exception in scope.exceptions:
        yield from _days_of_scope(exception)


def _ends(period: Period) -> Iterator[date]:
    if period.start is not None:
        yield period.start
    if period.end is not None:
        yield period.end


def _next_anniversary(day: date, as_of: date) -> date:
    this_year = _anniversary(day, as_of.year)
    return this_year if this_year > as_of else _anniversary(day, as_of.year + 1)


def _is_anniversary(day: date, as_of: date) -> bool:
    return _anniversary(day, as_of.year) == as_of


def _anniversary(born: date, year: int) -> date:
    # As in `age_on`, who was born on 29 February comes of age on 1 March in common years.
    leap_day = (born.month, born.day) == _LEAP_DAY and not isleap(year)
    return date(year, 3, 1) if leap_day else date(year, born.month, born.day)


_LEAP_DAY = (2, 29)
