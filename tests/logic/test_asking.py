"""Questions, and the kinds of them."""

import pickle

import pytest

from disclosure_rules import About, Case, Purpose, Question, RecordKind
from disclosure_rules.logic.asking import (
    NumberQuestion,
    StatedOfItem,
    TermQuestion,
    derived,
    stated,
    stated_of_item,
)
from disclosure_rules.logic.condition import AtLeast, Not
from tests.builders import MARCH_2026, case_of, item, nothing_stated, request


class TestQuestion:
    """A typed question about a case."""

    @pytest.mark.parametrize(
        ("about", "of_item", "of_law"),
        [
            (About.SITUATION, False, False),
            (About.REQUEST, False, False),
            (About.ITEM, True, False),
            (About.LAW, False, True),
        ],
    )
    def test_what_its_answer_belongs_to(self, about: About, of_item: bool, of_law: bool) -> None:
        """Whether it may differ from item to item, or from law to law."""
        question = Question(name="test.a", ask="?", reading=nothing_stated, about=about)

        assert of_item is question.is_about_item
        assert of_law is question.depends_on_law

    def test_it_is_about_the_request_if_nothing_is_said(self) -> None:
        """Most are."""
        question = Question(name="test.a", ask="?", reading=nothing_stated)
        assert About.REQUEST is question.about

    def test_it_reads_a_case(self) -> None:
        """Nothing where nothing is stated."""
        question = Question(name="test.a", ask="?", reading=lambda case: case.purpose)
        assert Purpose.REPORT_CRIME is question.read(case_of())
        assert question.read(case_of(request(purpose=None))) is None


class TestStated:
    """Facts that a request or an item states outright."""

    def test_of_the_request(self) -> None:
        """By the attributes that lead to it."""
        fact = stated("test.a", "circumstances.threat.is_serious", "Is it?", About.SITUATION)

        assert fact.read(case_of()) is None
        assert ("test.a", "Is it?", About.SITUATION, None, False) == (
            fact.name,
            fact.ask,
            fact.about,
            fact.remedy,
            fact.is_consent,
        )

    def test_of_the_item(self) -> None:
        """By its field; nothing where there is no item yet."""
        fact = stated_of_item("test.a", "is_sealed", "Is it?", remedy="opening it")

        assert fact.read(case_of(request(item(is_sealed=True)))) is True
        assert fact.read(Case(request(), MARCH_2026)) is None
        assert About.ITEM is fact.about
        assert "opening it" == fact.remedy

    def test_readings_of_items_are_values(self) -> None:
        """Equal and picklable by what they read."""
        assert StatedOfItem("kind") == pickle.loads(pickle.dumps(StatedOfItem("kind")))
        assert RecordKind.PROGRESS_NOTE is StatedOfItem("kind")(case_of())

    def test_what_follows(self) -> None:
        """A reading of its own, about the request if nothing is said."""
        fact = derived("test.a", nothing_stated, "Is it?", remedy="doing it", is_consent=True)

        assert (nothing_stated, About.REQUEST, "doing it", True) == (
            fact.reading,
            fact.about,
            fact.remedy,
            fact.is_consent,
        )


class TestKinds:
    """Terms, sets and numbers, each with its own comparisons."""

    def test_under_is_not_at_least(self) -> None:
        """So that a number and its bound are compared in one place."""
        age = NumberQuestion(name="test.age", ask="How old?", reading=nothing_stated)
        assert Not(AtLeast(age, 18)) == age.under(18)

    def test_a_question_is_no_fact(self) -> None:
        """A term is no yes and no no."""
        kind: TermQuestion[Purpose] = TermQuestion(
            name="test.kind", ask="Which?", reading=nothing_stated
        )
        assert not hasattr(kind, "truth")
