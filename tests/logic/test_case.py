"""A case: what a request states, with a person's answers laid over it."""

from datetime import date

import pytest
from attrs import evolve

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    About,
    Case,
    Channel,
    Circumstances,
    Fact,
    Jurisdiction,
    Recipient,
    RecordItem,
    Threat,
    Truth,
)
from disclosure_rules.logic.facts import item as item_facts
from disclosure_rules.logic.facts import other_law, recipient, threat
from tests.builders import MARCH_2026, asked, grant, item, request, situation

ONE, TWO = item("item-1"), item("item-2")
OF_ITEM = asked("test.of_item")
OF_REQUEST = asked("test.of_request", About.REQUEST)


class TestParts:
    """A case holds what rules may read."""

    def test_of_a_request(self) -> None:
        """Everything that the request says, the item, and the day."""
        source = evolve(
            request(ONE, consents=(grant(),)),
            channel=Channel.FAX,
            jurisdictions=frozenset((Jurisdiction.OHIO,)),
        )
        case = Case(source, MARCH_2026, ONE)

        assert source.client is case.client
        assert source.discloser is case.discloser
        assert source.circumstances is case.circumstances
        assert source.jurisdictions is case.jurisdictions
        assert source.recipient is case.recipient
        assert source.purpose is case.purpose
        assert source.consents is case.consents
        assert Channel.FAX is case.channel
        assert ONE is case.item
        assert MARCH_2026 is case.as_of
        assert FALSE is case.other_law_requires

    def test_of_a_situation(self) -> None:
        """Where there is no request yet, recipient, purpose and item are not known."""
        case = Case(situation(), MARCH_2026)

        assert Recipient() == case.recipient
        assert () == case.consents
        assert (None, None, None) == (case.purpose, case.channel, case.item)

    def test_nothing_is_shown(self) -> None:
        """A case holds a client's circumstances."""
        assert "Case(…)" == repr(Case(request(), MARCH_2026)) == str(Case(request(), MARCH_2026))


class TestAnswers:
    """An answer counts where the request states nothing, for what it is about."""

    @pytest.mark.parametrize("answer", [True, False])
    def test_an_answer_fills_what_is_not_stated(self, answer: bool) -> None:
        """And what nobody answered stays unknown."""
        case = Case(request(answers={OF_REQUEST.name: answer}), MARCH_2026, ONE)

        assert answer is case.value(OF_REQUEST)
        assert case.value(OF_ITEM) is None

    @pytest.mark.parametrize("answer", [True, False])
    def test_an_answer_for_an_item_goes_before_one_for_all(self, answer: bool) -> None:
        """For that item alone."""
        source = (
            request(ONE, TWO)
            .answering({OF_ITEM.name: not answer})
            .answering({OF_ITEM.name: answer}, item="item-1")
        )
        case = Case(source, MARCH_2026)

        assert answer is case.for_item(ONE).value(OF_ITEM)
        assert (not answer) is case.for_item(TWO).value(OF_ITEM)

    def test_an_answer_for_one_item_is_none_for_another(self) -> None:
        """In either order of asking."""
        case = Case(request(ONE, TWO).answering({OF_ITEM.name: True}, item="item-1"), MARCH_2026)

        for ref, expected in (("item-1", True), ("item-2", None), ("item-1", True)):
            assert expected is case.for_item(item(ref)).value(OF_ITEM)

    @pytest.mark.parametrize("items", [(ONE, TWO), (TWO, ONE)], ids=["item-1", "item-2"])
    def test_an_answer_for_an_item_to_a_question_of_the_request_is_none(
        self, items: tuple[RecordItem, ...]
    ) -> None:
        """It would depend on which item is asked about first; `evaluate` refuses it."""
        case = Case(request(ONE, TWO).answering({OF_REQUEST.name: True}, item="item-1"), MARCH_2026)
        found = {one.ref: case.for_item(one).value(OF_REQUEST) for one in items}

        assert {"item-1": None, "item-2": None} == found

    def test_an_answer_for_an_item_is_not_read_without_one(self) -> None:
        """A bare situation has no items."""
        source = request(ONE).answering({OF_ITEM.name: True}, item="item-1")

        assert Case(source, MARCH_2026).value(OF_ITEM) is None

    @pytest.mark.parametrize("stated", [True, False])
    @pytest.mark.parametrize("answer", [True, False])
    def test_what_the_request_states_goes_before_an_answer(
        self, stated: bool, answer: bool
    ) -> None:
        """Whatever the answer is; `evaluate` refuses one that contradicts."""
        around = Circumstances(threat=Threat(is_serious=stated))
        source = request(ONE, circumstances=around, answers={"threat.is_serious": answer})

        assert stated is Case(source, MARCH_2026, ONE).value(threat.is_serious)

    def test_what_follows_is_stated(self) -> None:
        """As the recipient's kind settles whether it provides health care."""
        source = request(answers={"recipient.is_health_care_provider": True})

        assert Case(source, MARCH_2026, ONE).value(recipient.is_health_care_provider) is False

    def test_the_item_decides_what_it_states(self) -> None:
        """An answer for all items fills only those that state nothing."""
        told = item("item-1", is_sealed=False)
        case = Case(request(told, TWO, answers={"item.is_sealed": True}), MARCH_2026)

        assert case.for_item(told).value(item_facts.is_sealed) is False
        assert case.for_item(TWO).value(item_facts.is_sealed) is True


class TestErrors:
    """An error inside a reading rises with the question's name."""

    def test_the_question_is_named(self) -> None:
        """And the error stays what it was."""

        def reading(case: Case) -> bool:
            raise ZeroDivisionError("of the host")

        fact = Fact(name="test.broken", ask="?", reading=reading)
        with pytest.raises(ZeroDivisionError) as caught:
            Case(request(), MARCH_2026, ONE).value(fact)

        assert "of the host" == str(caught.value)
        assert ["in question test.broken"] == caught.value.__notes__


class TestSupposing:
    """A case as it would be, for remedies and for what is missing."""

    def test_what_is_supposed_goes_before_everything(self) -> None:
        """Before what is stated and before what is answered."""
        stated = Circumstances(threat=Threat(is_serious=False))
        case = Case(request(circumstances=stated), MARCH_2026, ONE)

        assert case.supposing({"threat.is_serious": True}).value(threat.is_serious) is True

    def test_the_case_itself_stays(self) -> None:
        """Also where it was read before or after."""
        case = Case(request(), MARCH_2026, ONE)
        assert case.value(OF_ITEM) is None
        supposed = case.supposing({OF_ITEM.name: True, OF_REQUEST.name: True})
        assert supposed.value(OF_ITEM) is True
        assert supposed.value(OF_REQUEST) is True

        assert case.value(OF_ITEM) is None
        assert case.value(OF_REQUEST) is None

    def test_suppositions_add_up(self) -> None:
        """The later goes before the earlier."""
        case = Case(request(), MARCH_2026, ONE)
        twice = case.supposing({OF_ITEM.name: True, OF_REQUEST.name: True}).supposing(
            {OF_ITEM.name: False}
        )

        assert twice.value(OF_ITEM) is False
        assert twice.value(OF_REQUEST) is True

    def test_they_hold_for_other_items_and_laws(self) -> None:
        """Until they are taken back."""
        case = Case(request(ONE, TWO), MARCH_2026, ONE).supposing({OF_ITEM.name: True})

        assert case.for_item(TWO).value(OF_ITEM) is True
        assert case.under(TRUE).value(OF_ITEM) is True


def asks_another(case: Case) -> bool | None:
    """Read a fact that follows from another."""
    return case.value(OF_ITEM) is True


FOLLOWS = Fact(name="test.follows", ask="?", reading=asks_another, about=About.ITEM)


class TestGranting:
    """A case with some facts brought about and all else as it is."""

    def test_they_are_brought_about(self) -> None:
        """Whatever is stated or answered."""
        case = Case(request(answers={OF_ITEM.name: False}), MARCH_2026, ONE)

        assert case.granting([OF_ITEM.name]).value(OF_ITEM) is True
        assert case.value(OF_ITEM) is False

    def test_all_else_is_as_it_was(self) -> None:
        """Also what follows from them: who obtains a consent does not change what is on file."""
        case = Case(request(), MARCH_2026, ONE)
        assert case.value(FOLLOWS) is False

        assert case.granting([OF_ITEM.name]).value(FOLLOWS) is False
        assert case.supposing({OF_ITEM.name: True}).value(FOLLOWS) is True

    def test_it_does_not_matter_what_was_read_before(self) -> None:
        """Neither for the case with them nor for the case itself afterwards."""
        case = Case(request(), MARCH_2026, ONE)

        assert case.granting([OF_ITEM.name]).value(FOLLOWS) is False
        assert case.value(FOLLOWS) is False

    def test_for_the_next_item_too(self) -> None:
        """What is brought about is so of each, and all else is as it was of each."""
        case = Case(request(), MARCH_2026, ONE).granting([OF_ITEM.name])
        other = case.for_item(evolve(ONE, ref="item-9"))

        assert other.value(OF_ITEM) is True
        assert other.value(FOLLOWS) is False


class TestUnderALaw:
    """What other law requires depends on which law asks."""

    @pytest.mark.parametrize(("truth", "expected"), [(TRUE, True), (FALSE, False), (UNKNOWN, None)])
    def test_each_law_sees_its_own(self, truth: Truth, expected: bool | None) -> None:
        """And the answer of one is not kept for the next."""
        case = Case(request(), MARCH_2026, ONE)
        assert case.value(other_law.requires_it) is False

        assert expected is case.under(truth).value(other_law.requires_it)
        assert case.value(other_law.requires_it) is False

    def test_it_is_not_a_matter_of_answers(self) -> None:
        """Only laws say what law requires."""
        case = Case(request(answers={"other_law.requires_it": True}), MARCH_2026, ONE)

        assert case.value(other_law.requires_it) is False


class Counting:
    """A reading that counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, case: Case) -> bool | None:
        self.times += 1
        return None


class TestReadingOnce:
    """Nothing is read twice, and nothing is kept too long."""

    @pytest.mark.parametrize(
        ("about", "times"), [(About.SITUATION, 1), (About.REQUEST, 1), (About.ITEM, 2)]
    )
    def test_a_question_is_read_once_for_what_it_is_about(self, about: About, times: int) -> None:
        """Once for the request, once for each item; an unknown is kept as well."""
        reading = Counting()
        fact = Fact(name="test.counted", ask="?", reading=reading, about=about)
        case = Case(request(ONE, TWO), MARCH_2026)
        for one in (ONE, TWO):
            of_item = case.for_item(one)
            assert of_item.value(fact) is None
            assert of_item.under(TRUE).value(fact) is None

        assert times == reading.times

    def test_a_question_about_law_is_read_each_time(self) -> None:
        """Its answer is another for each law."""
        reading = Counting()
        fact = Fact(name="test.counted", ask="?", reading=reading, about=About.LAW)
        case = Case(request(), MARCH_2026, ONE)
        case.value(fact)
        case.value(fact)

        assert 2 == reading.times

    def test_two_cases_share_nothing(self) -> None:
        """Another day is another case."""
        reading = Counting()
        fact = Fact(name="test.counted", ask="?", reading=reading)
        for day in (MARCH_2026, date(2026, 3, 3)):
            Case(request(), day, ONE).value(fact)

        assert 2 == reading.times
