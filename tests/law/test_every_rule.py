"""Every rule that the library ships, exercised both ways and with each answer missing."""

from datetime import timedelta
from itertools import islice

import pytest

from disclosure_rules import FALSE, TRUE, UNKNOWN, Case, Question, Rule
from disclosure_rules.law import us
from tests.law.solving import empty_case, other_answers, pivots, solutions

RULES = us.ruleset(states=sorted(us.STATES), codes=sorted(us.CODES))
ASKED = [(rule, question) for rule in RULES.rules for question in sorted(rule.questions(), key=str)]
DAY = timedelta(days=1)


def case_of(rule: Rule) -> Case:
    """Return an empty case on the rule's first day."""
    start = rule.in_force.start
    assert start is not None
    return empty_case(start)


@pytest.mark.parametrize("rule", RULES.rules, ids=str)
class TestEachRule:
    """A rule that could never speak, or never be silent, says nothing."""

    def test_can_speak(self, rule: Rule) -> None:
        """Some answers make it true."""
        case = case_of(rule)
        assert any(
            TRUE is rule.holds(case.supposing(answers))
            for answers in islice(solutions(rule.condition, True), 400)
        )

    def test_can_be_silent(self, rule: Rule) -> None:
        """Some answers make it false, unless it speaks on everything."""
        case = case_of(rule)
        if not rule.questions():
            assert TRUE is rule.holds(case)
            return
        assert any(
            FALSE is rule.holds(case.supposing(answers))
            for answers in islice(solutions(rule.condition, False), 400)
        )

    def test_is_in_force_between_its_days(self, rule: Rule) -> None:
        """The first day counts, the last does not, and the day before neither."""
        start, end = rule.in_force.start, rule.in_force.end
        assert start is not None
        assert [False, True] == [day in rule.in_force for day in (start - DAY, start)]
        if end is not None:
            assert [True, False] == [day in rule.in_force for day in (end - DAY, end)]

    def test_is_cited_to_a_paragraph_with_its_source(self, rule: Rule) -> None:
        """Whoever doubts it can look it up."""
        assert all(one.source and one.citation and one.gist for one in rule.basis)


@pytest.mark.parametrize(
    ("rule", "question"), ASKED, ids=[f"{rule}-{question}" for rule, question in ASKED]
)
def test_each_question_counts(rule: Rule, question: Question) -> None:
    """All else being answered, one answer makes the rule speak, another silences it, and none
    leaves it unknown.
    """
    assert _hangs_on(rule, question), "no answers to the other questions make it hang on this one"


def _hangs_on(rule: Rule, question: Question) -> bool:
    case = case_of(rule)
    tries = other_answers(question, rule.condition)
    for answers in pivots(rule.condition, question):
        unanswered = rule.holds(case.supposing({**answers, question.name: None}))
        if unanswered is not UNKNOWN:
            continue
        truths = {rule.holds(case.supposing({**answers, question.name: one})) for one in tries}
        if {TRUE, FALSE} <= truths:
            return True
    return False
