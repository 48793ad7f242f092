"""A parent on file: the authority ends with the child's minority, whoever forgets to strike it."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    FALSE,
    TRUE,
    UNKNOWN,
    Client,
    Grantor,
    Recipient,
    RecipientKind,
    Representative,
    RepresentativeAuthority,
    Truth,
)
from disclosure_rules.logic.consent import DefectKind
from disclosure_rules.logic.facts import recipient
from disclosure_rules.logic.facts.grants import meets
from tests.builders import IN_TIME, case_of, grant, request, standard

CHILD, GROWN = date(2012, 1, 1), date(2000, 1, 1)
STATED: list[tuple[dict[str, Any], Truth]] = [
    ({"born": CHILD, "is_emancipated": False}, TRUE),
    ({"born": CHILD, "is_emancipated": True}, FALSE),
    ({"born": CHILD}, UNKNOWN),
    ({"born": GROWN}, FALSE),
    ({"born": None, "is_emancipated": False}, UNKNOWN),
    ({"born": GROWN, "is_minor": True, "is_emancipated": False}, TRUE),
]
BY_RIGHT = standard(citations=(*IN_TIME, (DefectKind.NOT_THEIRS_TO_GIVE, "1 CFR 4.1")))


def father(may_decide: bool | None = True, **of_client: Any) -> Client:
    on_file = Representative(
        ref="father",
        authority=RepresentativeAuthority.PARENT,
        may_decide_on_health_care=may_decide,
    )
    return Client(ref="client-a", representatives=(on_file,), **of_client)


def stands_in(client: Client, **of_recipient: Any) -> Truth:
    asking = Recipient(kind=RecipientKind.PARENT, ref="father", **of_recipient)
    return recipient.stands_in_for_client.truth(
        case_of(evolve(request(), client=client, recipient=asking))
    )


class TestAsRecipient:
    """Whether he stands in for the client when he asks."""

    @pytest.mark.parametrize(("stated", "expected"), STATED, ids=str)
    def test_as_long_as_the_child_is_one(self, stated: dict[str, Any], expected: Truth) -> None:
        """And not emancipated."""
        assert expected is stands_in(father(**stated))

    @pytest.mark.parametrize(("may_decide", "expected"), [(False, FALSE), (None, UNKNOWN)])
    def test_what_the_file_says(self, may_decide: bool | None, expected: Truth) -> None:
        """Comes first."""
        assert expected is stands_in(father(may_decide, born=CHILD))

    def test_a_court_may_have_ended_it(self) -> None:
        """Whatever is on file."""
        assert FALSE is stands_in(father(born=CHILD), lost_rights_by_court_order=True)

    @pytest.mark.parametrize(
        ("authority", "expected"),
        [
            (RepresentativeAuthority.IN_LOCO_PARENTIS, FALSE),
            (RepresentativeAuthority.GUARDIAN, TRUE),
        ],
    )
    def test_who_stands_in_a_parents_place(
        self, authority: RepresentativeAuthority, expected: Truth
    ) -> None:
        """Ceases to with the minority, too; a guardian may be an adult's."""
        one = evolve(father(born=GROWN).representatives[0], authority=authority)

        assert expected is stands_in(evolve(father(born=GROWN), representatives=(one,)))

    def test_others_on_file_stay(self) -> None:
        """An agent under a power of attorney stands in for an adult."""
        agent = evolve(
            father(born=GROWN).representatives[0],
            authority=RepresentativeAuthority.HEALTH_CARE_POWER_OF_ATTORNEY,
        )
        assert TRUE is stands_in(evolve(father(born=GROWN), representatives=(agent,)))


class TestAsGrantor:
    """Whether a consent that he gave counts."""

    @pytest.mark.parametrize(("stated", "expected"), STATED, ids=str)
    def test_as_long_as_the_child_is_one(self, stated: dict[str, Any], expected: Truth) -> None:
        """And not emancipated."""
        given = grant(granted_by=Grantor.PARENT, grantor_ref="father")
        asked = evolve(request(consents=(given,)), client=father(**stated))

        assert expected is meets(BY_RIGHT, case_of(asked))
