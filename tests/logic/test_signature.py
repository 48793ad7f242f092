"""Signatures: what of a case's answers can matter to many conditions."""

from collections.abc import Iterator, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disclosure_rules import (
    ALWAYS,
    FALSE,
    Case,
    Condition,
    Fact,
    Purpose,
    Question,
    RecordKind,
    Setting,
    Truth,
    all_of,
    any_of,
)
from disclosure_rules.logic import signature
from disclosure_rules.logic.asking import NumberQuestion
from disclosure_rules.logic.compilation import Compiled
from disclosure_rules.logic.facts import (
    client,
    consent,
    discloser,
    emergency,
    item,
    purpose,
    threat,
    wishes,
)
from disclosure_rules.logic.signature import Signatures
from tests.builders import case_of, nothing_stated, request
from tests.builders import item as record
from tests.logic.test_compilation import ANSWERS, CONDITIONS, HOSTS, QUESTIONS, RELEASE, case
from tests.strategies import FLAVOURS, thrown

ANSWERED = [one for one in QUESTIONS if not one.depends_on_law]


def signatures(conditions: Sequence[Condition], behind: dict[int, int] | None = None) -> Signatures:
    return Signatures(Compiled(conditions, behind), conditions)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Case, Case]:
    """Two cases that differ in the answers to a few questions."""

    def answer(one: Question) -> object:
        return draw(st.sampled_from((None, *ANSWERS.get(one.name, (True, False)))))

    first = {one.name: answer(one) for one in ANSWERED}
    changed = draw(st.lists(st.sampled_from(ANSWERED), max_size=3))
    second = {**first, **{one.name: answer(one) for one in changed}}
    required = draw(st.sampled_from(Truth))
    return (
        case_of().supposing(first).under(required),
        case_of().supposing(second).under(required),
    )


def told(conditions: Sequence[Condition], of: Case) -> Iterator[object]:
    """All that anybody may want to know of the conditions."""
    for one in conditions:
        yield one.truth(of)
        yield list(one.open_questions(of))
        yield one.truth(of.granting((RELEASE.name,)))


class TestAlike:
    """Cases with the same signature."""

    @settings(max_examples=400, deadline=None)
    @given(CONDITIONS, pairs())
    def test_are_alike_to_every_condition(
        self, conditions: list[Condition], both: tuple[Case, Case]
    ) -> None:
        """Also to what would hold if a consent were given."""
        sign = signatures(conditions)
        one, other = both
        if sign.of(one) == sign.of(other):
            assert list(told(conditions, one)) == list(told(conditions, other))

    @settings(max_examples=200, deadline=None)
    @given(CONDITIONS, st.sampled_from(QUESTIONS), pairs())
    def test_behind_another(
        self, conditions: list[Condition], first: Question, both: tuple[Case, Case]
    ) -> None:
        """Unless that one is false of both; then nothing else counts."""
        fact = first if isinstance(first, Fact) else threat.is_serious
        front = any_of(fact, emergency.is_bona_fide & threat.is_serious)
        number = len(conditions) + 1
        sign = signatures([front, *conditions], {0: (1 << number) - 2})
        one, other = both
        if sign.of(one) == sign.of(other):
            fronts = {front.truth(one), front.truth(other)}
            assert 1 == len(fronts)
            if FALSE not in fronts:
                assert list(told(conditions, one)) == list(told(conditions, other))

    @settings(max_examples=100, deadline=None)
    @given(CONDITIONS, pairs())
    def test_one_signature_whoever_came_before(
        self, conditions: list[Condition], both: tuple[Case, Case]
    ) -> None:
        """What is remembered of one case does not show in the next."""
        sign = signatures(conditions)
        first = sign.of(both[0])
        sign.of(both[1])

        assert first == sign.of(both[0].granting(()))
        assert first == signatures(conditions).of(both[0].granting(()))

    @pytest.mark.parametrize("seed", range(60))
    def test_read_at_once_or_one_by_one(self, seed: int) -> None:
        """What a case holds outright is the same either way."""
        scenario = thrown(seed, FLAVOURS[seed % len(FLAVOURS)])
        conditions = [rule.condition for rule in scenario.rules.rules]
        sign = signatures(conditions)
        whole = Case(scenario.request, scenario.as_of)
        for one in scenario.request.items:
            of = whole.for_item(one)
            assert sign.of(of) == sign.of(of.granting(()))


class TestWhatCounts:
    """What is in a signature, and what is not."""

    def test_an_age_counts_by_the_bounds_it_reaches(self) -> None:
        """Everybody from 12 to 17 is alike, and an unknown age is none of them."""
        sign = signatures([client.age.at_least(12) | threat.is_serious, client.age.under(18)])
        found = [sign.of(case(client__age=age)) for age in (11, 12, 17, 18, None)]
        assert found[1] == found[2]
        assert 4 == len({repr(one) for one in found})

    def test_who_asks_a_bound_of_another_question_changes_nothing(self) -> None:
        """Answers that are no numbers are left as they are."""
        sign = signatures([client.age.at_least(12) | threat.is_serious])
        assert sign.of(case(threat__is_serious=True)) != sign.of(case(threat__is_serious=False))

    def test_what_is_ruled_out_is_not_asked(self) -> None:
        """An answer that no condition still possible wants does not count."""
        sign = signatures(
            [purpose.stated_purpose.is_in(Purpose.TREATMENT) & (threat.is_serious | HOSTS[0])]
        )
        media = {"purpose__stated_purpose": Purpose.MEDIA}
        assert 1 == len({sign.of(case(**media, threat__is_serious=one)) for one in (True, False)})
        care = {"purpose__stated_purpose": Purpose.TREATMENT}
        assert 2 == len({sign.of(case(**care, threat__is_serious=one)) for one in (True, False)})

    def test_a_consent_rules_nothing_out(self) -> None:
        """What would be asked if it were given counts as well."""
        sign = signatures([RELEASE & threat.is_serious])
        unserious = {"threat.is_serious": False}
        without = case_of(request(record()))
        assert sign.of(without) != sign.of(without.supposing(unserious))

    def test_some_questions_always_count(self) -> None:
        """Whatever the conditions ask."""
        conditions = [ALWAYS]
        asked = (wishes.objects, consent.is_denied, item.is_narrative)
        sign = Signatures(Compiled(conditions), conditions, asked)
        found = {
            sign.of(case_of(request(record())).supposing({one.name: value}))
            for one in asked
            for value in (True, False, None)
        }
        assert 7 == len(found)

    def test_a_hosts_number_counts_as_it_is(self) -> None:
        """Nobody knows what else the host makes of it."""
        count = NumberQuestion(name="host.count", ask="How many?", reading=nothing_stated)
        sign = signatures([count.at_least(3)])
        found = {sign.of(case_of().supposing({"host.count": one})) for one in (1, 2, 3)}
        assert 3 == len(found)

    def test_no_question_at_all(self) -> None:
        """There is a signature, the same for everybody."""
        sign = signatures([ALWAYS])
        assert sign.of(case()) == sign.of(case(threat__is_serious=True))


class TestAlternatives:
    """Many conditions with alternatives over the same questions are narrowed together."""

    PLACES = (Setting.PART2_PROGRAM, Setting.EDUCATIONAL_AGENCY)

    def conditions(self) -> list[Condition]:
        either = any_of(discloser.settings.includes(self.PLACES[0]), threat.is_serious)
        other = any_of(discloser.settings.includes(self.PLACES[1]), ~threat.is_serious)
        twice = all_of(
            any_of(discloser.settings.includes(self.PLACES[1]), threat.is_serious),
            any_of(discloser.settings.includes(self.PLACES[0]), threat.is_serious),
        )
        return [
            *(all_of(either, emergency.is_bona_fide | HOSTS[0]) for _ in range(8)),
            *(all_of(other, emergency.is_bona_fide | HOSTS[1]) for _ in range(8)),
            twice,
        ]

    @settings(max_examples=200, deadline=None)
    @given(pairs())
    def test_cases_with_the_same_signature_are_alike(self, both: tuple[Case, Case]) -> None:
        """To each of them."""
        conditions = self.conditions()
        sign = signatures(conditions)
        one, other = both
        if sign.of(one) == sign.of(other):
            assert list(told(conditions, one)) == list(told(conditions, other))

    @pytest.mark.parametrize(
        ("settings_of", "serious", "count"),
        [
            (frozenset(), False, {8}),
            (frozenset((PLACES[0],)), True, {9}),
            (frozenset((PLACES[1],)), False, {8, 9}),
            (frozenset((PLACES[0],)), False, {16, 17}),
            (None, False, {16, 17}),
            (frozenset(), None, {17}),
        ],
    )
    def test_those_fall_of_which_none_holds(
        self, settings_of: frozenset[Setting] | None, serious: bool | None, count: set[int]
    ) -> None:
        """Where one question is open, none falls by it."""
        sign = signatures(self.conditions())
        known = {"discloser__settings": settings_of, "threat__is_serious": serious}
        possible = sign.of(case(**known))[0]

        assert possible.bit_count() in count
        assert possible == sign.of(case(**known))[0]

    def test_all_have_fallen_already(self) -> None:
        """Then nothing is asked."""
        conditions = [
            all_of(purpose.stated_purpose.is_in(Purpose.TREATMENT), one)
            for one in self.conditions()
        ]
        assert 0 == signatures(conditions).of(case(purpose__stated_purpose=Purpose.MEDIA))[0]


class TestMemory:
    """It is bounded, and forgetting shows in nothing."""

    def test_what_is_forgotten_is_worked_out_again(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """With the same result."""
        monkeypatch.setattr(signature, "_REMEMBERED", 1)
        conditions = [
            all_of(
                purpose.stated_purpose.is_in(aim),
                item.kind.is_in(kind),
                item.is_necessary | threat.is_serious,
                any_of(discloser.settings.includes(Setting.PART2_PROGRAM), client.is_minor),
            )
            for aim in (Purpose.TREATMENT, Purpose.PAYMENT)
            for kind in (RecordKind.DIAGNOSIS, RecordKind.MEDICATION)
            for _ in range(2)
        ]
        sign = signatures(conditions)
        asked = [
            case_of(request(record(kind=kind), purpose=aim)).supposing(
                {"discloser.settings": settings_of, "client.is_minor": False}
            )
            for aim in (Purpose.TREATMENT, Purpose.PAYMENT, Purpose.MEDIA)
            for settings_of in (frozenset(), frozenset((Setting.PART2_PROGRAM,)))
            for kind in (RecordKind.DIAGNOSIS, RecordKind.MEDICATION)
        ]
        first = [sign.of(one) for one in asked]

        assert first == [sign.of(one.granting(())) for one in asked]
        assert date(2026, 3, 1) <= asked[0].as_of
