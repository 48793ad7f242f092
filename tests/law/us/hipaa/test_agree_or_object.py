"""45 CFR 164.510."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Client,
    ClientWishes,
    Emergency,
    Handling,
    Outcome,
    Purpose,
    RecipientKind,
    RecordKind,
)
from tests.law.us.hipaa.cases import ADULT, ask, authorization, codes, decide, item, note, outcome

K = RecipientKind
P = Purpose
DIRECTORY = (
    item(RecordKind.NAME),
    item(RecordKind.LOCATION),
    item(RecordKind.GENERAL_CONDITION),
    item(RecordKind.RELIGIOUS_AFFILIATION),
    item(RecordKind.DIAGNOSIS),
)
RELEVANT = item(RecordKind.MEDICATION, is_relevant_to_involvement=True, is_necessary=None)
INVOLVED = {"is_involved_in_care": True}
PRESENT: dict[str, Any] = {"is_available": True}
UNCONSCIOUS = evolve(ADULT, has_capacity=False)
DEAD = evolve(ADULT, is_deceased=True)


def told(wishes: ClientWishes, *items: Any, client: Client = ADULT, **more: Any) -> Outcome:
    return outcome(
        P.INVOLVEMENT_IN_CARE,
        K.FAMILY_MEMBER,
        *(items or (RELEVANT,)),
        client=client,
        recipient=more.pop("recipient", INVOLVED),
        wishes=wishes,
        **more,
    )


class TestDirectory:
    """(a)(1) name, location, general condition and religious affiliation; (ii) "(A) To members of
    the clergy; or (B) Except for religious affiliation, to other persons who ask for the
    individual by name".
    """

    NO_OBJECTION = ClientWishes(had_chance_to_object=True, objects=False)

    @pytest.mark.parametrize(
        ("kind", "goes"), [(K.OTHER, {0, 1, 2}), (K.CLERGY, {0, 1, 2, 3})], ids=str
    )
    def test_what_goes_to_whom(self, kind: RecipientKind, goes: set[int]) -> None:
        """Never a diagnosis."""
        decision = decide(
            ask(
                P.FACILITY_DIRECTORY,
                kind,
                *DIRECTORY,
                recipient={"asks_by_name": True, "is_within_program": False},
                wishes=self.NO_OBJECTION,
            )
        )
        assert goes == {one.position for one in decision.plan.released}
        assert "give_opportunity_to_object" in codes(decision)

    def test_as_plan_and_record(self) -> None:
        """What the clergy sees of a host's own record."""
        items = tuple(evolve(one, path=("patient", one.ref)) for one in DIRECTORY)
        decision = decide(ask(P.FACILITY_DIRECTORY, K.CLERGY, *items, wishes=self.NO_OBJECTION))
        record = {"patient": {one.ref: f"some {one.ref}" for one in DIRECTORY}, "more": "x"}
        assert {
            "patient": {
                "name": "some name",
                "location": "some location",
                "general_condition": "some general_condition",
                "religious_affiliation": "some religious_affiliation",
            }
        } == decision.plan.apply(record)

    def test_not_to_who_does_not_ask_by_name(self) -> None:
        """A caller who fishes for names gets none."""
        asked = outcome(
            P.FACILITY_DIRECTORY,
            K.OTHER,
            item(RecordKind.NAME),
            recipient={"asks_by_name": False, "is_within_program": False},
            wishes=self.NO_OBJECTION,
        )
        assert Outcome.NEEDS_CONSENT is asked

    def test_not_over_an_objection(self) -> None:
        """(a)(1) "Except when an objection is expressed"."""
        wishes = ClientWishes(had_chance_to_object=True, objects=True)
        asked = outcome(P.FACILITY_DIRECTORY, K.CLERGY, item(RecordKind.NAME), wishes=wishes)
        assert Outcome.FORBIDDEN is asked

    def test_in_an_emergency(self) -> None:
        """(a)(3) as earlier preferred, in the best interest, and told later."""
        wishes = ClientWishes(had_chance_to_object=False, is_in_best_interest=True)
        decision = decide(
            ask(
                P.FACILITY_DIRECTORY,
                K.CLERGY,
                item(RecordKind.NAME),
                client=UNCONSCIOUS,
                wishes=wishes,
            )
        )
        assert Outcome.PERMITTED is decision.outcome
        later = {due.obligation.id for due in decision.obligations}
        assert "us.hipaa.directory_opportunity_later" in later
        against = evolve(wishes, objected_before=True)
        asked = outcome(
            P.FACILITY_DIRECTORY,
            K.CLERGY,
            item(RecordKind.NAME),
            client=UNCONSCIOUS,
            wishes=against,
        )
        assert Outcome.FORBIDDEN is asked


class TestInvolvementWithTheClientPresent:
    """(b)(2) "(i) Obtains the individual's agreement; (ii) … the individual does not express an
    objection; or (iii) Reasonably infers".
    """

    @pytest.mark.parametrize(
        ("wishes", "expected"),
        [
            (ClientWishes(**PRESENT, agrees=True), Outcome.PERMITTED),
            (
                ClientWishes(**PRESENT, had_chance_to_object=True, objects=False),
                Outcome.PERMITTED,
            ),
            (
                ClientWishes(**PRESENT, no_objection_inferred=True, objects=False),
                Outcome.PERMITTED,
            ),
            (ClientWishes(**PRESENT, no_objection_inferred=True), Outcome.PERMITTED),
            (
                ClientWishes(**PRESENT, no_objection_inferred=True, objected_before=True),
                Outcome.UNDETERMINED,
            ),
            (ClientWishes(**PRESENT, had_chance_to_object=True, objects=True), Outcome.FORBIDDEN),
            (ClientWishes(**PRESENT, is_in_best_interest=True, objects=True), Outcome.FORBIDDEN),
            (ClientWishes(**PRESENT), Outcome.UNDETERMINED),
        ],
        ids=str,
    )
    def test_the_clients_word(self, wishes: ClientWishes, expected: Outcome) -> None:
        """It settles it, either way."""
        emergency = Emergency(prevents_asking=False)
        assert expected is told(wishes, emergency=emergency)

    def test_not_to_who_is_not_involved(self) -> None:
        """(b)(1)(i) "such person's involvement"."""
        wishes = ClientWishes(**PRESENT, agrees=True)
        recipient = {"is_involved_in_care": False, "picks_up_for_client": False}
        assert Outcome.NEEDS_CONSENT is told(wishes, recipient=recipient)

    def test_a_partner_whom_the_client_named(self) -> None:
        """(b)(1)(i) "or any other person identified by the individual": no kinship is needed."""
        named = {"is_family_or_friend": False, "is_named_by_client": True, **INVOLVED}
        wishes = ClientWishes(**PRESENT, agrees=True)
        asked = outcome(P.INVOLVEMENT_IN_CARE, K.OTHER, RELEVANT, recipient=named, wishes=wishes)
        assert Outcome.PERMITTED is asked

    def test_only_what_bears_on_the_involvement(self) -> None:
        """(b)(1)(i) "directly relevant": shown as plan and record; unknown relevance stays."""
        items = (
            evolve(RELEVANT, path=("medication",)),
            note(path=("note",), is_relevant_to_involvement=False),
            item(RecordKind.DIAGNOSIS, path=("diagnosis",)),
        )
        decision = decide(
            ask(
                P.INVOLVEMENT_IN_CARE,
                K.FAMILY_MEMBER,
                *items,
                recipient=INVOLVED,
                wishes=ClientWishes(**PRESENT, agrees=True),
            )
        )
        assert [Handling.RELEASE, Handling.WITHHOLD, Handling.WITHHOLD] == [
            one.handling for one in decision.plan.dispositions
        ]
        record = {"medication": "m", "note": "n", "diagnosis": "d"}
        assert {"medication": "m"} == decision.plan.apply(record)


class TestInvolvementOfTheAbsent:
    """(b)(3) "in the exercise of professional judgment, determine whether the disclosure is in
    the best interests of the individual".
    """

    BEST = ClientWishes(is_available=False, is_in_best_interest=True)

    def test_in_the_best_interest(self) -> None:
        """Who cannot be asked is not asked."""
        assert Outcome.PERMITTED is told(self.BEST, client=UNCONSCIOUS)

    def test_not_against_it(self) -> None:
        """Absence alone opens nothing."""
        wishes = evolve(self.BEST, is_in_best_interest=False)
        assert Outcome.NEEDS_CONSENT is told(wishes, client=UNCONSCIOUS)

    def test_not_against_a_known_objection(self) -> None:
        """A client who told the doctor not to tell has spoken."""
        assert Outcome.FORBIDDEN is told(evolve(self.BEST, objects=True))
        assert Outcome.FORBIDDEN is told(evolve(self.BEST, objected_before=True))

    def test_an_emergency_must_keep_from_asking(self) -> None:
        """(b)(3) "cannot practicably be provided because of … an emergency circumstance"."""
        wishes = ClientWishes(
            **PRESENT,
            is_in_best_interest=True,
            agrees=False,
            had_chance_to_object=False,
            no_objection_inferred=False,
        )
        assert Outcome.PERMITTED is told(wishes, emergency=Emergency(prevents_asking=True))
        needs = Emergency(needs_treatment=True, prevents_asking=False)
        assert Outcome.NEEDS_CONSENT is told(wishes, emergency=needs)

    def test_picking_up(self) -> None:
        """(b)(3) "to pick up filled prescriptions … X-rays, or other similar forms"."""
        picks = {"picks_up_for_client": True, "is_involved_in_care": False}
        decision = decide(
            ask(
                P.INVOLVEMENT_IN_CARE,
                K.FRIEND,
                evolve(RELEVANT, ref="drug"),
                note(),
                recipient=picks,
                wishes=self.BEST,
            )
        )
        assert (0,) == tuple(one.position for one in decision.plan.released)


class TestNotification:
    """(b)(1)(ii) "to notify … a family member, a personal representative …, or another person
    responsible for the care of the individual of the individual's location, general condition, or
    death".
    """

    ITEMS = (
        item(RecordKind.LOCATION, is_necessary=None),
        item(RecordKind.GENERAL_CONDITION, is_necessary=None),
        item(RecordKind.DIAGNOSIS),
    )

    def notify(self, kind: RecipientKind, *items: Any, **more: Any) -> Any:
        return decide(ask(P.NOTIFICATION_OF_FAMILY, kind, *(items or self.ITEMS), **more))

    def test_of_an_unconscious_client(self) -> None:
        """A mother need not be involved to be told where her child is; and no diagnosis."""
        wishes = ClientWishes(is_in_best_interest=True)
        decision = self.notify(K.PARENT, client=UNCONSCIOUS, wishes=wishes)
        assert (0, 1) == tuple(one.position for one in decision.plan.released)

    def test_of_a_death(self) -> None:
        """Unless against a known wish."""
        death = item(RecordKind.FACT_OF_DEATH, is_necessary=None)
        assert Outcome.PERMITTED is self.notify(K.FAMILY_MEMBER, death, client=DEAD).outcome
        against = ClientWishes(objected_before=True)
        decision = self.notify(K.FAMILY_MEMBER, death, client=DEAD, wishes=against)
        assert Outcome.FORBIDDEN is decision.outcome

    def test_not_anybody(self) -> None:
        """A neighbor is neither family nor responsible."""
        wishes = ClientWishes(is_in_best_interest=True)
        nobody = {"is_family_or_friend": False, "is_responsible_for_care": False}
        decision = self.notify(K.OTHER, client=UNCONSCIOUS, wishes=wishes, recipient=nobody)
        assert not decision.plan.released

    def test_disaster_relief(self) -> None:
        """(b)(4) "to the extent that … the requirements do not interfere"."""
        where = item(RecordKind.LOCATION)
        asked = outcome(
            P.DISASTER_RELIEF,
            K.DISASTER_RELIEF_ORGANIZATION,
            where,
            emergency=Emergency(asking_would_interfere=True),
        )
        assert Outcome.PERMITTED is asked
        asked = outcome(
            P.DISASTER_RELIEF,
            K.DISASTER_RELIEF_ORGANIZATION,
            where,
            wishes=ClientWishes(**PRESENT, had_chance_to_object=True, objects=True),
            emergency=Emergency(asking_would_interfere=False, prevents_asking=False),
        )
        assert Outcome.FORBIDDEN is asked


class TestAfterDeath:
    """(b)(5) "who were involved in the individual's care … prior to the individual's death …
    unless doing so is inconsistent with any prior expressed preference … that is known".
    """

    def after(self, wishes: ClientWishes = ClientWishes(), involved: bool = True) -> Outcome:  # noqa: B008
        return outcome(
            P.FAMILY_INQUIRY,
            K.FAMILY_MEMBER,
            RELEVANT,
            client=DEAD,
            recipient={"was_involved_before_death": involved},
            wishes=wishes,
        )

    def test_who_was_involved(self) -> None:
        """A preference that nobody knows of does not count, and is not asked for."""
        assert Outcome.PERMITTED is self.after()

    def test_who_was_not(self) -> None:
        """Kinship alone is not involvement."""
        assert Outcome.NEEDS_CONSENT is self.after(involved=False)

    def test_a_known_wish_against_it(self) -> None:
        """It outlives the client."""
        assert Outcome.FORBIDDEN is self.after(ClientWishes(objected_before=True))


def test_nobody_must_be_told() -> None:
    """A spouse's insistence makes no duty: 164.502(a)(2) knows two only."""
    asked = outcome(
        P.GENERAL_INQUIRY,
        K.SPOUSE_OR_PARTNER,
        RELEVANT,
        recipient=INVOLVED,
        wishes=ClientWishes(**PRESENT, had_chance_to_object=True, objects=False),
    )
    assert Outcome.PERMITTED is asked


def test_what_goes_on_an_authorization_is_not_limited_to_involvement() -> None:
    """The limit is of 164.510(b), and of what goes under it."""
    grant = authorization(
        RecordKind.PROGRESS_NOTE, to=K.FAMILY_MEMBER, purpose=P.INVOLVEMENT_IN_CARE
    )
    asked = outcome(
        P.INVOLVEMENT_IN_CARE,
        K.FAMILY_MEMBER,
        note(is_necessary=None),
        recipient=INVOLVED,
        consents=(grant,),
    )
    assert Outcome.PERMITTED is asked
