"""Tests of where a request states the answer to a question."""

from datetime import date

import pytest

from disclosure_rules import Case, Fact, InvalidField, Purpose, Question
from disclosure_rules.logic.asking import SetQuestion, TermQuestion
from disclosure_rules.logic.facts import (
    all_questions,
    client,
    consent,
    item,
    other_law,
    place,
    process,
    purpose,
    threat,
)
from disclosure_rules.logic.stating import (
    SILENT,
    Place,
    answers_to,
    can_be_told,
    place_of,
    silence_on,
)

DAY = date(2026, 11, 22)


def read(question: Question, told: object, of: Question | None = None) -> object:
    """Return what a question is read to be where the answer to it, or to another, is stated."""
    where = place_of(of or question)
    assert where is not None
    request = where.state(SILENT, told, DAY)
    return Case(request, DAY, request.items[0]).value(question)


class TestPlaces:
    """An answer that is stated in its place is read back, and what follows from it follows."""

    @pytest.mark.parametrize(
        ("question", "path"),
        [
            (threat.is_serious, ("circumstances", "threat", "is_serious")),
            (purpose.stated_purpose, ("purpose",)),
            (item.kind, ("item", "kind")),
            (client.is_minor, ("client", "is_minor")),
            (client.age, ("client", "born")),
            (place.jurisdictions, ("jurisdictions",)),
            (item.is_psychotherapy_note, None),
            (consent.is_denied, None),
            (process.has_court_order, None),
            (Fact(name="client.ref", ask="?", reading=lambda _: None), None),
            (Fact(name="nowhere", ask="?", reading=lambda _: None), None),
            (TermQuestion(name="purpose", ask="?", reading=lambda _: None), None),
        ],
    )
    def test_where_it_is(self, question: Question, path: tuple[str, ...] | None) -> None:
        """A field of the right name is its place only if it is read back."""
        assert (None if path is None else Place(path)) == place_of(question)

    def test_every_answer_is_read_back(self) -> None:
        """Of every question of the library that has a place."""
        placed = [one for one in all_questions() if can_be_told(one) and place_of(one) is not None]
        for question in placed:
            for answer in answers_to(question):
                assert answer == read(question, answer), question

        assert len(placed) > 300

    def test_what_follows_follows(self) -> None:
        """From an age, whether somebody is a minor."""
        assert read(client.is_minor, 17, of=client.age) is True
        assert read(client.is_minor, 18, of=client.age) is False

    def test_what_cannot_stand_there_is_refused(self) -> None:
        """As in a request."""
        with pytest.raises(InvalidField):
            Place(("purpose",)).state(SILENT, "media", DAY)


class TestSilence:
    """What a request that says nothing says: that some things are not established."""

    def test_what_is_unknown_and_what_is_absent(self) -> None:
        """Most is unknown."""
        assert silence_on(threat.is_serious) is None
        assert silence_on(client.is_deceased) is False
        assert frozenset() == silence_on(item.denial_grounds)


class TestTelling:
    """Which answers can be told by themselves."""

    def test_answers_of_every_kind(self) -> None:
        """Of a set each single term; of what is no kind of ours, none."""
        assert [True, False] == list(answers_to(client.is_minor))
        assert [0, 1] == list(answers_to(client.age))
        assert list(Purpose) == list(answers_to(purpose.stated_purpose))
        assert frozenset((Purpose.MEDIA,)) not in list(answers_to(item.labels))
        assert [] == list(answers_to(Question(name="host.q", ask="?", reading=lambda _: None)))

    def test_what_cannot_be_told(self) -> None:
        """What depends on the law that asks, and what has no vocabulary."""
        mute: SetQuestion[Purpose] = SetQuestion(name="h", ask="?", reading=lambda _: None)

        assert not can_be_told(other_law.requires_it)
        assert not can_be_told(mute)
        assert not can_be_told(Question(name="host.q", ask="?", reading=lambda _: None))
        assert [] == list(answers_to(mute))
        assert can_be_told(client.age)
