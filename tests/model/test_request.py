"""Requests and situations, and how answers are added to them."""

from attrs import evolve

from disclosure_rules import Answer, Circumstances, Jurisdiction, Situation, Threat
from tests.builders import item, request, situation


class TestAnswering:
    """An answer is added to a copy; what was asked before stays as it was."""

    def test_answers_are_added_by_name(self) -> None:
        """In the order in which they are given."""
        asked = request()
        answered = asked.answering({"threat.is_serious": True}).answering({"wishes.agrees": False})

        assert () == asked.answers
        assert (
            Answer(fact="threat.is_serious", is_true=True),
            Answer(fact="wishes.agrees", is_true=False),
        ) == answered.answers

    def test_an_answer_can_be_about_one_item(self) -> None:
        """By the item's ref."""
        answered = request(item("item-1"), item("item-2")).answering(
            {"item.is_necessary": True}, item="item-2"
        )

        assert (Answer(fact="item.is_necessary", is_true=True, item="item-2"),) == answered.answers

    def test_a_situation_is_answered_alike(self) -> None:
        """Without items."""
        assert (Answer(fact="threat.is_serious", is_true=True),) == situation().answering(
            {"threat.is_serious": True}
        ).answers


class TestSituationOfARequest:
    """What has come up, without the question who is to receive what."""

    def test_it_keeps_what_is_no_question_of_the_request(self) -> None:
        """Client, discloser, circumstances, places, and the answers that are about all items."""
        asked = evolve(
            request(circumstances=Circumstances(threat=Threat(exists=True))),
            jurisdictions=frozenset((Jurisdiction.OHIO,)),
        )
        answered = asked.answering({"threat.is_serious": True}).answering(
            {"item.is_necessary": True}, item="item-1"
        )

        assert (
            Situation(
                client=asked.client,
                discloser=asked.discloser,
                circumstances=asked.circumstances,
                jurisdictions=asked.jurisdictions,
                answers=(Answer(fact="threat.is_serious", is_true=True),),
            )
            == answered.situation
        )
