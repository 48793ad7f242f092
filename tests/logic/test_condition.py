"""Conditions: what they are true of, what they ask, and how they read."""

import copy
import pickle
from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_rules import (
    ALWAYS,
    FALSE,
    NEVER,
    TRUE,
    UNKNOWN,
    About,
    Case,
    Channel,
    Condition,
    Fact,
    Purpose,
    Question,
    RecordItem,
    RecordKind,
    SensitivityLabel,
    Truth,
    all_of,
    any_of,
)
from disclosure_rules.logic.asking import NumberQuestion, SetQuestion, TermQuestion
from disclosure_rules.logic.condition import AllOf, AnyOf, AtLeast, Constant, Includes, IsIn, Not
from disclosure_rules.logic.facts import item as item_facts
from disclosure_rules.logic.facts import purpose as purpose_facts
from disclosure_rules.logic.truth import truth_of
from tests.builders import asked, case_of, nothing_stated

A, B, C = (asked(f"test.{letter}") for letter in "abc")
KIND: TermQuestion[Purpose] = TermQuestion(
    name="test.kind", ask="Which?", reading=nothing_stated, about=About.ITEM
)
LABELS: SetQuestion[SensitivityLabel] = SetQuestion(
    name="test.labels", ask="Which of them?", reading=nothing_stated, about=About.ITEM
)
AGE = NumberQuestion(name="test.age", ask="How old?", reading=nothing_stated, about=About.ITEM)

HIV, VIOLENCE, MINOR = SensitivityLabel.HIV, SensitivityLabel.VIOLENCE, SensitivityLabel.ADOLESCENT


def case(**known: object) -> Case:
    return case_of().supposing({f"test.{name}": value for name, value in known.items()})


def names(questions: Iterable[Question]) -> list[str]:
    return [question.name.removeprefix("test.") for question in questions]


class TestTruth:
    """A condition is true, false or unknown of a case, as its parts are."""

    @pytest.mark.parametrize(("value", "truth"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)])
    def test_a_fact_is_what_is_stated(self, value: bool | None, truth: Truth) -> None:
        """Not stated is unknown, never false."""
        assert truth is A.truth(case(a=value))

    @pytest.mark.parametrize("value", ["yes", "", 1, 0, (), TRUE])
    def test_a_fact_that_reads_something_else_is_refused(self, value: object) -> None:
        """A reading with a mistake in it does not become a no."""
        with pytest.raises(TypeError, match="a fact's reading must return True, False or None"):
            A.truth(case(a=value))

    @pytest.mark.parametrize("constant", Truth)
    def test_a_constant_is_itself(self, constant: Truth) -> None:
        """Whatever the case."""
        assert constant is Constant(constant).truth(case())

    def test_always_and_never(self) -> None:
        """The two constants that law needs."""
        assert TRUE is ALWAYS.truth(case())
        assert FALSE is NEVER.truth(case())

    @pytest.mark.parametrize(
        ("stated", "truth"),
        [
            (Purpose.PAYMENT, TRUE),
            (Purpose.TREATMENT, TRUE),
            (Purpose.MEDIA, FALSE),
            (None, UNKNOWN),
        ],
    )
    def test_is_in(self, stated: Purpose | None, truth: Truth) -> None:
        """The stated term is one of those named."""
        condition = KIND.is_in(Purpose.PAYMENT, Purpose.TREATMENT)
        assert truth is condition.truth(case(kind=stated))

    @pytest.mark.parametrize(
        ("stated", "truth"),
        [
            ({HIV}, TRUE),
            ({HIV, MINOR}, TRUE),
            ({MINOR}, FALSE),
            (set(), FALSE),
            (None, UNKNOWN),
        ],
    )
    def test_includes(self, stated: set[SensitivityLabel] | None, truth: Truth) -> None:
        """The set stated is complete, so what is not in it is not so; nothing stated is unknown."""
        labels = None if stated is None else frozenset(stated)
        assert truth is LABELS.includes(HIV, VIOLENCE).truth(case(labels=labels))

    def test_a_set_that_is_none_is_refused(self) -> None:
        """One term is no set of terms."""
        with pytest.raises(TypeError, match="must return a frozenset or None"):
            LABELS.includes(HIV).truth(case(labels=HIV))

    @pytest.mark.parametrize(
        ("stated", "truth"), [(17, FALSE), (18, TRUE), (19, TRUE), (0, FALSE), (None, UNKNOWN)]
    )
    def test_at_least_and_under(self, stated: int | None, truth: Truth) -> None:
        """The bound itself is reached; under is the opposite."""
        assert truth is AGE.at_least(18).truth(case(age=stated))
        assert ~truth is AGE.under(18).truth(case(age=stated))

    def test_a_number_that_is_none_is_refused(self) -> None:
        """A string is not compared."""
        with pytest.raises(TypeError, match="must return an int or None"):
            AGE.at_least(18).truth(case(age="18"))

    @pytest.mark.parametrize(("a", "b"), list(product((True, False, None), repeat=2)))
    def test_and_or_not(self, a: bool | None, b: bool | None) -> None:
        """As Kleene's tables combine them."""
        here = case(a=a, b=b)
        assert truth_of(a) & truth_of(b) is (A & B).truth(here)
        assert truth_of(a) | truth_of(b) is (A | B).truth(here)
        assert ~truth_of(a) is (~A).truth(here)

    def test_of_no_parts(self) -> None:
        """All of nothing holds, and one of nothing does not."""
        assert TRUE is all_of().truth(case())
        assert FALSE is any_of().truth(case())

    def test_atoms_are_what_it_is_made_of(self) -> None:
        """Each condition about one question, once, without what joins them."""
        adult = AGE.at_least(18)
        whole = (A & ~adult) | ~(A | KIND.is_in(Purpose.PAYMENT)) | all_of()

        assert {A, adult, KIND.is_in(Purpose.PAYMENT)} == whole.atoms()
        assert frozenset() == all_of().atoms() == (~any_of()).atoms()

    def test_the_base_says_nothing(self) -> None:
        """A condition of a host's own must say all four things."""
        bare = Condition()
        with pytest.raises(NotImplementedError):
            bare.truth(case())
        with pytest.raises(NotImplementedError):
            bare.questions()
        with pytest.raises(NotImplementedError):
            bare.atoms()
        with pytest.raises(NotImplementedError):
            bare.open_questions(case())

    @pytest.mark.parametrize("join", [all_of, any_of])
    def test_a_question_is_no_part(self, join: Any) -> None:
        """It is compared before it is combined."""
        with pytest.raises(TypeError, match=r"^expected conditions: compare a question before"):
            join(A, KIND)

    def test_a_question_alone_is_no_condition(self) -> None:
        """Only yes-or-no questions hold or do not hold."""
        with pytest.raises(TypeError):
            KIND & A  # type: ignore[operator]


class TestQuestions:
    """A condition lists every question that it can ask."""

    @pytest.mark.parametrize(
        ("condition", "expected"),
        [
            (ALWAYS, ""),
            (A, "a"),
            (~A, "a"),
            (A & B, "ab"),
            (A | (B & ~C), "abc"),
            (A & A, "a"),
        ],
        ids=str,
    )
    def test_once_each(self, condition: Condition, expected: str) -> None:
        """Wherever they stand."""
        assert sorted(expected) == sorted(names(condition.questions()))

    def test_comparisons_ask_theirs(self) -> None:
        """And nothing else."""
        assert {KIND} == KIND.is_in(Purpose.PAYMENT).questions()
        assert {LABELS} == LABELS.includes(HIV).questions()
        assert {AGE} == AGE.under(18).questions()

    def test_facts_are_their_own_question(self) -> None:
        """The fact itself is asked, so that its remedy is known."""
        (found,) = A.questions()
        assert A is found
        assert A is A.question


class TestOpenQuestions:
    """The unanswered questions that keep a condition from being settled."""

    @pytest.mark.parametrize(
        ("condition", "known", "expected"),
        [
            pytest.param(A, {}, "a", id="an unknown fact"),
            pytest.param(A, {"a": True}, "", id="a known fact"),
            pytest.param(~A, {}, "a", id="denied"),
            pytest.param(A & B, {}, "ab", id="both"),
            pytest.param(A & B, {"a": True}, "b", id="one is known"),
            pytest.param(A & B, {"a": False}, "", id="one settles the whole"),
            pytest.param(A | B, {"a": True}, "", id="one settles the whole, or"),
            pytest.param(A | B, {"a": False}, "b", id="one is left, or"),
            pytest.param((A & B) | C, {"a": False}, "c", id="a settled part asks nothing"),
            pytest.param((A | B) & C, {"a": True}, "c", id="a settled part asks nothing, and"),
            pytest.param((A & B) | C, {"c": True}, "", id="a settled whole asks nothing"),
            pytest.param(~(A & B) | C, {"b": False}, "", id="under not"),
            pytest.param(A & Constant(UNKNOWN), {"a": True}, "", id="nobody can be asked"),
            pytest.param(A & ALWAYS, {}, "a", id="beside a constant"),
        ],
    )
    def test_settled_parts_ask_nothing(
        self, condition: Condition, known: dict[str, object], expected: str
    ) -> None:
        """A question that can no longer change anything is not asked."""
        assert list(expected) == names(condition.open_questions(case(**known)))

    def test_comparisons_ask_while_unknown(self) -> None:
        """Terms, sets and numbers."""
        for condition, name, value in (
            (KIND.is_in(Purpose.PAYMENT), "kind", Purpose.MEDIA),
            (LABELS.includes(HIV), "labels", frozenset()),
            (AGE.at_least(18), "age", 17),
        ):
            assert [name] == names(condition.open_questions(case()))
            assert [] == names(condition.open_questions(case(**{name: value})))


FACTS = [asked(f"test.{letter}") for letter in "abcd"]
ATOMS: list[Condition] = [
    *FACTS,
    KIND.is_in(Purpose.PAYMENT),
    LABELS.includes(HIV),
    AGE.at_least(18),
]
TREES = st.recursive(
    st.sampled_from([*ATOMS, ALWAYS, NEVER]),
    lambda inner: st.one_of(
        inner.map(lambda part: ~part),
        st.lists(inner, max_size=3).map(lambda parts: all_of(*parts)),
        st.lists(inner, max_size=3).map(lambda parts: any_of(*parts)),
        st.lists(inner, max_size=3).map(lambda parts: AllOf(tuple(parts))),
        st.lists(inner, max_size=3).map(lambda parts: AnyOf(tuple(parts))),
    ),
    max_leaves=8,
)
VALUES: dict[str, tuple[object, ...]] = {
    **{fact.name: (True, False) for fact in FACTS},
    KIND.name: (Purpose.PAYMENT, Purpose.MEDIA),
    LABELS.name: (frozenset((HIV,)), frozenset()),
    AGE.name: (17, 18),
}
WORLDS = st.fixed_dictionaries({name: st.sampled_from(of) for name, of in VALUES.items()})
PARTS_OF_WORLDS = st.sets(st.sampled_from(sorted(VALUES)))


def supposing(known: dict[str, object]) -> Case:
    return case_of().supposing(known)


class TestAnyTree:
    """What holds for every condition, whatever it is made of."""

    @settings(derandomize=True, deadline=None, max_examples=400)
    @given(TREES, WORLDS, PARTS_OF_WORLDS)
    def test_answering_all_open_questions_settles_it(
        self, tree: Condition, world: dict[str, object], told: set[str]
    ) -> None:
        """No question is forgotten: and then nothing is left to ask."""
        known: dict[str, object] = {name: world[name] for name in told}
        asked_for = {one.name for one in tree.open_questions(supposing(known))}
        answered = supposing({**known, **{name: world[name] for name in asked_for}})

        assert tree.truth(answered) is not UNKNOWN
        assert [] == list(tree.open_questions(answered))

    @settings(derandomize=True, deadline=None, max_examples=400)
    @given(TREES, WORLDS, PARTS_OF_WORLDS)
    def test_an_answer_never_turns_a_settled_truth(
        self, tree: Condition, world: dict[str, object], told: set[str]
    ) -> None:
        """What is known of a part of the world stays so of the whole."""
        truth = tree.truth(supposing({name: world[name] for name in told}))

        assert truth in (UNKNOWN, tree.truth(supposing(world)))

    @settings(derandomize=True, deadline=None, max_examples=200)
    @given(TREES, PARTS_OF_WORLDS, WORLDS)
    def test_questions_are_open_only_while_it_is_unknown(
        self, tree: Condition, told: set[str], world: dict[str, object]
    ) -> None:
        """And each of them is unanswered and one that the condition can ask."""
        here = supposing({name: world[name] for name in told})
        open_now = set(tree.open_questions(here))

        assert open_now <= tree.questions()
        assert all(here.value(one) is None for one in open_now)
        assert bool(open_now) is (tree.truth(here) is UNKNOWN)

    @settings(derandomize=True, deadline=None, max_examples=200)
    @given(TREES)
    def test_it_is_a_value(self, tree: Condition) -> None:
        """Equal, hashed, pickled and copied by what it says."""
        for made in (pickle.loads(pickle.dumps(tree)), copy.deepcopy(tree)):
            assert tree == made
            assert hash(tree) == hash(made)
            assert str(tree) == str(made)

    @settings(derandomize=True, deadline=None, max_examples=200)
    @given(TREES, WORLDS)
    def test_twice_not_is_the_same(self, tree: Condition, world: dict[str, object]) -> None:
        """A double negation holds where the part does."""
        assert tree.truth(supposing(world)) is (~~tree).truth(supposing(world))


class TestBuilding:
    """`&`, `|` and `~` build flat trees in the order of the text."""

    def test_nested_alike_is_one(self) -> None:
        """A list of five conditions reads as five, not as pairs of pairs."""
        assert AllOf((A, B, C)) == A & B & C == A & (B & C) == all_of(A, all_of(B, C))
        assert AnyOf((A, B, C)) == A | B | C == A | (B | C) == any_of(any_of(A, B), C)

    def test_nested_otherwise_stays(self) -> None:
        """Or inside and is kept."""
        assert AllOf((A, AnyOf((B, C)))) == A & (B | C)
        assert AnyOf((A, AllOf((B, C)))) == A | (B & C)

    def test_what_says_nothing_is_left_out(self) -> None:
        """`ALWAYS` of all, `NEVER` of any."""
        assert AllOf((A,)) == all_of(ALWAYS, A)
        assert AnyOf((A,)) == any_of(A, NEVER)

    def test_what_decides_stays(self) -> None:
        """`NEVER` of all, `ALWAYS` of any."""
        assert AllOf((A, NEVER)) == A & NEVER
        assert AnyOf((A, ALWAYS)) == A | ALWAYS

    def test_twice_not_is_the_part(self) -> None:
        """Not a tower of negations."""
        assert A is ~~A
        assert Not(A) == ~A

    def test_no_condition_can_be_changed(self) -> None:
        """Rules share them."""
        for condition in (ALWAYS, A, ~A, A & B, A | B, AGE.at_least(1)):
            with pytest.raises(AttributeError):
                condition.parts = ()  # type: ignore[attr-defined]


class TestEquality:
    """Conditions are equal if they say the same in the same words."""

    def test_questions_are_equal_by_name(self) -> None:
        """Two questions with the same name are the same question."""
        again = Fact(name="test.a", ask="In other words?", reading=nothing_stated)
        assert A == again
        assert hash(A) == hash(again)
        assert A != B
        assert A != "test.a"

    def test_comparisons_are_equal_by_question_and_terms(self) -> None:
        """The order in which terms are given means nothing."""
        one = KIND.is_in(Purpose.PAYMENT, Purpose.MEDIA)
        assert IsIn(KIND, frozenset((Purpose.MEDIA, Purpose.PAYMENT))) == one
        assert KIND.is_in(Purpose.PAYMENT) != one
        assert Includes(LABELS, frozenset((HIV,))) == LABELS.includes(HIV)
        assert AtLeast(AGE, 18) == AGE.at_least(18) != AGE.at_least(17)

    def test_all_is_not_any(self) -> None:
        """Nor is the order of the text without meaning to a reader."""
        conditions: list[Condition] = [A & B, A | B, B & A, Not(A & B)]
        assert 4 == len(set(conditions))


class TestPrinting:
    """A condition reads as a sentence, for tables and explanations."""

    @pytest.mark.parametrize(
        ("condition", "words"),
        [
            (ALWAYS, "always"),
            (NEVER, "never"),
            (Constant(UNKNOWN), "never known"),
            (A, "test.a"),
            (~A, "not test.a"),
            (A & B, "test.a and test.b"),
            (A | B, "test.a or test.b"),
            (A & (B | C), "test.a and (test.b or test.c)"),
            ((A & B) | C, "(test.a and test.b) or test.c"),
            (~(A | B), "not (test.a or test.b)"),
            (all_of(A, any_of(B)), "test.a and test.b"),
            (all_of(), "always"),
            (any_of(), "never"),
            (KIND.is_in(Purpose.PAYMENT), "test.kind is payment"),
            (
                KIND.is_in(Purpose.TREATMENT, Purpose.PAYMENT),
                "test.kind is one of (payment, treatment)",
            ),
            (LABELS.includes(HIV), "test.labels includes hiv"),
            (LABELS.includes(VIOLENCE, HIV), "test.labels includes one of (hiv, violence)"),
            (AGE.at_least(18), "test.age is at least 18"),
            (AGE.under(18), "not test.age is at least 18"),
            (IsIn(KIND, frozenset(("plain", "words"))), "test.kind is one of (plain, words)"),
        ],
    )
    def test_words(self, condition: Condition, words: str) -> None:
        """Brackets only where they are needed, terms in alphabetical order."""
        assert words == str(condition)
        assert words == repr(condition)

    def test_a_question_is_its_name(self) -> None:
        """In a repr, too."""
        assert "test.kind" == str(KIND) == repr(KIND)


class TestReadingACase:
    """A condition asks its questions of a case and never looks at a request itself."""

    def test_of_request_and_item(self) -> None:
        """The library's own questions, on a request that states their answers."""
        here = case_of()
        assert TRUE is purpose_facts.stated_purpose.is_in(Purpose.REPORT_CRIME).truth(here)
        assert UNKNOWN is purpose_facts.channel.is_in(Channel.FAX).truth(here)
        assert TRUE is item_facts.kind.is_in(RecordKind.PROGRESS_NOTE).truth(here)

    def test_of_another_item(self) -> None:
        """The same question, asked of the next item."""
        other = case_of().for_item(RecordItem(ref="item-2", kind=RecordKind.DIAGNOSIS))
        assert FALSE is item_facts.kind.is_in(RecordKind.PROGRESS_NOTE).truth(other)
