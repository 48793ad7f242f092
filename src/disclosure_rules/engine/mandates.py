"""`mandates`: what must be disclosed now, to whom and by when, given what has come up."""

from collections.abc import Container
from datetime import date, datetime

from attrs import field, frozen

from disclosure_rules.engine.books import open_books
from disclosure_rules.engine.evaluate import check_answers, check_day
from disclosure_rules.engine.kept_out import KeptOut, kept_out
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import FALSE, TRUE, UNKNOWN, Truth
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.request import Situation
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.rule import Mandate, MandateStep
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["DueStep", "StandingDuty", "mandates"]


@frozen(kw_only=True)
class DueStep:
    """One thing that a duty makes somebody do, with the last moment for it.

    Args:
        step: What to do.
        due: The last moment; ``None`` without a trigger time, or where the law sets no time.
    """

    step: MandateStep
    due: datetime | None


@frozen(kw_only=True)
class StandingDuty:
    """A disclosure that the situation requires, or may require.

    Args:
        law: The law.
        mandate: The rule, with its recipients, content and alternatives.
        truth: True, or unknown where facts are missing.
        steps: What to do, in order, with the last moments.
        missing: The unknown facts on which it depends, by name.
        situation: What has come up.  Not shown.
        rules: The rule set that was asked.
        as_of: The day whose law was asked.
    """

    law: Law
    mandate: Mandate
    truth: Truth
    steps: tuple[DueStep, ...]
    missing: tuple[Question, ...]
    situation: Situation = field(repr=False)
    rules: RuleSet
    as_of: date

    @property
    def may_not_include(self) -> tuple[KeptOut, ...]:
        """What other law keeps out of the disclosure, by recipient and file, for certain."""
        return kept_out(self.mandate, self.situation, self.rules, as_of=self.as_of)

    @property
    def is_certain(self) -> bool:
        """Whether the duty stands for certain."""
        return self.truth is TRUE


def mandates(
    situation: Situation,
    rules: RuleSet,
    *,
    as_of: date,
    trigger: datetime | None = None,
    holidays: Container[date] = frozenset(),
) -> tuple[StandingDuty, ...]:
    """Return every duty to disclose that a situation raises or may raise.

    Args:
        situation: What has come up; of a request, its ``situation``.
        rules: The laws to ask.
        as_of: The day whose law is asked.
        trigger: When the duties arose, with its time zone; deadlines are computed from it.
        holidays: Days that are no business days besides Saturdays and Sundays.

    Returns:
        The duties that stand for certain, then those that depend on missing facts; by the
        rules' ids within each.  A duty that has been discharged is not among them, nor is one
        that arises only when somebody asks.

    Raises:
        InvalidField: An answer names no fact known here, `as_of` is not a date, or `trigger`
            has no time zone.
    """
    check_day(as_of)
    if trigger is not None and trigger.tzinfo is None:
        raise InvalidField((Problem("trigger", "expected a date and time with a time zone"),))
    check_answers(situation, rules, as_of)
    case = Case(situation, as_of)
    found = []
    for book, governs in open_books(rules, as_of).governing(case):
        for mandate in book.mandates:
            if mandate.on_request:
                continue
            truth = governs & _stands(mandate, case)
            if truth is TRUE and rules.confirmed_only and mandate.rests_on_secondary_source:
                truth = UNKNOWN
            if truth is not FALSE:
                duty = StandingDuty(
                    law=book.law,
                    mandate=mandate,
                    truth=truth,
                    steps=_steps(mandate, trigger, holidays),
                    missing=_missing(book.law, mandate, case),
                    situation=situation,
                    rules=rules,
                    as_of=as_of,
                )
                found.append(duty)
    return tuple(sorted(found, key=lambda duty: (not duty.is_certain, duty.mandate.id)))


def _stands(mandate: Mandate, case: Case) -> Truth:
    try:
        return mandate.stands(case)
    except Exception as error:
        error.add_note(f"in rule {mandate.id}")
        raise


def _missing(law: Law, mandate: Mandate, case: Case) -> tuple[Question, ...]:
    asked = {*law.governs.open_questions(case), *mandate.raised.open_questions(case)}
    return tuple(sorted(asked, key=lambda question: question.name))


def _steps(
    mandate: Mandate, trigger: datetime | None, holidays: Container[date]
) -> tuple[DueStep, ...]:
    return tuple(DueStep(step=one, due=_due(one, trigger, holidays)) for one in mandate.steps)


def _due(step: MandateStep, trigger: datetime | None, holidays: Container[date]) -> datetime | None:
    if trigger is None or step.deadline is None:
        return None
    return step.deadline.due(trigger, holidays)
