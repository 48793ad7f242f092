"""Which places' law applies, and how old somebody is who was abused."""

from datetime import date
from itertools import product

import pytest
from attrs import evolve

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    Case,
    Client,
    Discloser,
    DisclosureRequest,
    Jurisdiction,
    Recipient,
    RecordItem,
    SuspectedAbuse,
    Truth,
)
from disclosure_rules.logic.facts import abuse, place
from tests.builders import MARCH_2026, request

J = Jurisdiction
ITEM = RecordItem(ref="1")


def request_at(
    *places: Jurisdiction | None, stated: frozenset[Jurisdiction] | None = None
) -> DisclosureRequest:
    """Return a request with the places of client, discloser and recipient."""
    client, discloser, recipient = places
    return DisclosureRequest(
        client=Client(ref="client-a", place=client),
        discloser=Discloser(place=discloser),
        recipient=Recipient(place=recipient),
        items=(ITEM,),
        jurisdictions=stated,
    )


def applies(source: DisclosureRequest, where: Jurisdiction, *, bare: bool = False) -> Truth:
    """Return whether the law of a place applies, to a request or to its bare situation."""
    case = Case(source.situation, MARCH_2026) if bare else Case(source, MARCH_2026, source.items[0])
    return place.applies(where).truth(case)


class TestPlaces:
    """Every applicable state's law applies: the client's, the counselor's, the recipient's."""

    @pytest.mark.parametrize("position", range(3))
    def test_one_place_is_enough_to_apply(self, position: int) -> None:
        """Though the others are not known."""
        source = request_at(*(J.OHIO if one == position else None for one in range(3)))
        assert TRUE is applies(source, J.OHIO)
        assert UNKNOWN is applies(source, J.IOWA)

    def test_only_all_places_together_rule_a_law_out(self) -> None:
        """Exhausted over what may be known of each."""
        for places in product((J.OHIO, J.TEXAS, None), repeat=3):
            expected = UNKNOWN if None in places else FALSE
            assert expected is applies(request_at(*places), J.IOWA)

    def test_a_stated_set_is_complete(self) -> None:
        """What is not in it does not apply, and nobody need say who is where."""
        source = request_at(None, None, None, stated=frozenset((J.OHIO,)))
        assert TRUE is applies(source, J.OHIO)
        assert FALSE is applies(source, J.IOWA)

    def test_a_stated_place_joins_the_stated_set(self) -> None:
        """Nothing that was said is dropped."""
        source = request_at(None, None, J.IOWA, stated=frozenset((J.OHIO,)))
        assert TRUE is applies(source, J.IOWA)
        assert FALSE is applies(source, J.TEXAS)

    def test_nowhere_is_unknown(self) -> None:
        """Nothing stated is not "nowhere"."""
        assert UNKNOWN is applies(request_at(None, None, None), J.OHIO)

    def test_a_bare_situation_has_no_recipient(self) -> None:
        """Client and discloser tell where one is."""
        source = request_at(J.OHIO, J.OHIO, J.IOWA)
        assert TRUE is applies(source, J.OHIO, bare=True)
        assert FALSE is applies(source, J.IOWA, bare=True)
        assert UNKNOWN is applies(request_at(J.OHIO, None, None), J.IOWA, bare=True)


class TestVictimAge:
    """Of a client, by the date of birth; of anybody else, as stated."""

    @pytest.mark.parametrize(
        ("stated", "is_client", "born", "expected"),
        [
            (40, None, None, 40),
            (40, True, date(2000, 1, 1), 40),
            (None, True, date(2000, 1, 1), 26),
            (None, False, date(2000, 1, 1), None),
            (None, None, date(2000, 1, 1), None),
            (None, True, None, None),
        ],
    )
    def test_stated_goes_before_born(
        self, stated: int | None, is_client: bool | None, born: date | None, expected: int | None
    ) -> None:
        """And nobody's age is guessed."""
        plain = request(client=Client(ref="client-a", born=born))
        source = evolve(
            plain,
            circumstances=evolve(
                plain.circumstances,
                abuse=SuspectedAbuse(victim_age=stated, victim_is_client=is_client),
            ),
        )
        assert expected == abuse.victim_age.read(Case(source, MARCH_2026))
