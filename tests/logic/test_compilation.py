"""Compiled conditions: they come out as each condition does by itself."""

from collections.abc import Iterator
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
    Condition,
    ConsentElement,
    ConsentRequirement,
    Fact,
    Purpose,
    SensitivityLabel,
    Setting,
    Truth,
    all_of,
    any_of,
)
from disclosure_rules.logic import compilation
from disclosure_rules.logic.compilation import Compiled, on_items, positions
from disclosure_rules.logic.condition import Constant
from disclosure_rules.logic.facts import (
    client,
    consent,
    discloser,
    emergency,
    item,
    other_law,
    purpose,
    threat,
)
from tests.builders import asked, case_of, standard

HOSTS = tuple(asked(f"host.{letter}") for letter in "ab")
RELEASE = consent.meets(standard())
ATOMS: tuple[Condition, ...] = (
    ALWAYS,
    NEVER,
    Constant(UNKNOWN),
    threat.is_serious,
    emergency.is_bona_fide,
    item.is_necessary,
    purpose.stated_purpose.is_in(Purpose.TREATMENT),
    purpose.stated_purpose.is_in(Purpose.TREATMENT, Purpose.PAYMENT),
    discloser.settings.includes(Setting.PART2_PROGRAM),
    discloser.settings.includes(Setting.PART2_PROGRAM, Setting.EDUCATIONAL_AGENCY),
    item.labels.includes(SensitivityLabel.HIV),
    client.age.at_least(12),
    client.age.under(18),
    other_law.requires_it,
    RELEASE,
    *HOSTS,
)
ANSWERS: dict[str, tuple[object, ...]] = {
    "purpose.stated_purpose": (Purpose.TREATMENT, Purpose.PAYMENT, Purpose.MEDIA),
    "discloser.settings": (
        frozenset(),
        frozenset((Setting.PART2_PROGRAM,)),
        frozenset((Setting.PART2_PROGRAM, Setting.EDUCATIONAL_AGENCY)),
    ),
    "item.labels": (frozenset(), frozenset((SensitivityLabel.HIV,))),
    "client.age": (11, 12, 17, 18),
}
QUESTIONS = sorted({one for atom in ATOMS for one in atom.questions()}, key=str)


def branches(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    some = st.lists(parts, max_size=4)
    return st.one_of(
        parts.map(lambda part: ~part),
        some.map(lambda several: all_of(*several)),
        some.map(lambda several: any_of(*several)),
    )


CONDITIONS = st.lists(
    st.recursive(st.sampled_from(ATOMS), branches, max_leaves=12), min_size=1, max_size=12
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    answers = {
        one.name: draw(st.sampled_from((None, *ANSWERS.get(one.name, (True, False)))))
        for one in QUESTIONS
        if not one.depends_on_law
    }
    required = draw(st.sampled_from(Truth))
    return case_of().supposing(answers).under(required)


def case(**known: object) -> Case:
    asked_for = (one.name for one in QUESTIONS if not one.depends_on_law)
    nothing: dict[str, object] = dict.fromkeys(asked_for)
    stated = {name.replace("__", "."): value for name, value in known.items()}
    return case_of().supposing({**nothing, **stated})


def truths(compiled: Compiled, number: int, of: Case) -> Iterator[Truth]:
    sifted = compiled.sift(of)
    for position in range(number):
        left = sifted.possible >> position & 1
        yield sifted.truth(position, of) if left else FALSE


class TestTruth:
    """Whatever the conditions and the case."""

    @settings(max_examples=400, deadline=None)
    @given(CONDITIONS, cases())
    def test_as_each_by_itself(self, conditions: list[Condition], of: Case) -> None:
        """True, false and unknown alike."""
        expected = [one.truth(of) for one in conditions]

        assert expected == list(truths(Compiled(conditions), len(conditions), of))

    @settings(max_examples=100, deadline=None)
    @given(CONDITIONS, st.sampled_from(ATOMS), cases())
    def test_behind_another(self, conditions: list[Condition], first: Condition, of: Case) -> None:
        """What stands behind a condition falls with it, and else comes out as by itself."""
        number = len(conditions) + 1
        compiled = Compiled([first, *conditions], {0: (1 << number) - 2})
        found = list(truths(compiled, number, of))
        expected = [one.truth(of) for one in (first, *conditions)]

        assert expected[0] is found[0]
        if found[0] is not FALSE:
            assert expected == found

    @settings(max_examples=100, deadline=None)
    @given(CONDITIONS, cases())
    def test_again_as_before(self, conditions: list[Condition], of: Case) -> None:
        """What is remembered of one case does not show in the next."""
        compiled, number = Compiled(conditions), len(conditions)
        first = list(truths(compiled, number, of))
        list(truths(compiled, number, case()))

        assert first == list(truths(compiled, number, of))

    def test_each_law_is_asked_by_itself(self) -> None:
        """What depends on which law asks is not remembered from another."""
        compiled = Compiled([other_law.requires_it | threat.is_serious])
        of = case(threat__is_serious=False)
        sifted = compiled.sift(of)

        assert [FALSE, TRUE, UNKNOWN] == [
            sifted.truth(0, of.under(required)) for required in (FALSE, TRUE, UNKNOWN)
        ]


class TestNarrowing:
    """Questions that cannot matter any more are not asked."""

    @pytest.mark.parametrize("condition", [threat.is_serious & HOSTS[0], HOSTS[0] & ~NEVER])
    def test_a_host_is_asked_last(self, condition: Condition) -> None:
        """A host's question may count on what stands beside it."""

        def fails(_: Case) -> bool:
            raise AssertionError

        trap = Fact(name="host.trap", ask="?", reading=fails)
        compiled = Compiled([condition & trap])
        of = case_of().supposing({"threat.is_serious": False, "host.a": False})

        assert [FALSE] == list(truths(compiled, 1, of))

    def test_of_what_is_ruled_out_nothing_more_is_asked(self) -> None:
        """Nor of what stands behind it."""
        read: list[str] = []

        class Listening:
            """A case that notes what it is asked."""

            def __init__(self) -> None:
                self.worked_out: dict[object, object] = {}

            def value(self, question: Fact) -> object:
                read.append(question.name)
                return False

        listening: Any = Listening()
        of_law = [threat.is_serious, emergency.is_bona_fide, item.is_necessary]
        Compiled(of_law, {0: 0b110}).sift(listening)

        assert ["threat.is_serious"] == read

    def test_nothing_is_kept_without_bound(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Answers and plans are forgotten when there are too many."""
        monkeypatch.setattr(compilation, "_REMEMBERED", 2)
        ages = [client.age.at_least(bound) for bound in range(1, 8)]
        compiled = Compiled([*ages, threat.is_serious, item.is_necessary])
        for age in (*range(9), *range(9)):
            of = case(client__age=age, threat__is_serious=True, item__is_necessary=True)
            expected = [age >= bound for bound in range(1, 8)]
            found = list(truths(compiled, 9, of))
            assert [*(TRUE if one else FALSE for one in expected), TRUE, TRUE] == found


class TestOnItems:
    """What of a condition may differ from item to item."""

    def test_the_conditions_about_one_question(self) -> None:
        """Those about items, wherever they stand, and no others."""
        condition = threat.is_serious & (~item.is_necessary | asked("host.r", About.REQUEST))

        assert frozenset((item.is_necessary,)) == on_items(condition)

    def test_what_a_standard_asks_for_is_among_them(self) -> None:
        """Whether a consent counts may hang on the item in more than one way."""
        element = ConsentRequirement(
            element=ConsentElement.SIGNATURE,
            citation="1 CFR 3.1",
            when=item.is_necessary & threat.is_serious,
        )
        release = consent.meets(standard(element))

        assert frozenset((release, item.is_necessary)) == on_items(~release)


def test_positions() -> None:
    """The bits of a mask, ascending."""
    assert [] == list(positions(0))
    assert [0, 3, 70] == list(positions(1 | 1 << 3 | 1 << 70))
