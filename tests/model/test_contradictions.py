"""What fields may not say together: each contradiction is refused, and named."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve, fields

from disclosure_rules import (
    AbuseVictim,
    Answer,
    Circumstances,
    Client,
    ClientWishes,
    ConsentGrant,
    ConsentScope,
    Deadline,
    Discloser,
    DiscloserDesignation,
    DisclosureRequest,
    InvalidField,
    ItemDesignation,
    LegalProcess,
    LegalRequirement,
    OrderSection,
    Period,
    ProcessKind,
    RecipientDesignation,
    RecordItem,
    RecordKind,
    ScopeDecision,
    SensitivityLabel,
    Setting,
    Situation,
    SuspectedAbuse,
    Threat,
    ThreatSource,
    TimeUnit,
)
from tests.builders import item, request

BORN = date(1990, 5, 17)
PERMIT = ConsentScope(decision=ScopeDecision.PERMIT)


def refusal(make: Any, **stated: Any) -> str:
    with pytest.raises(InvalidField) as caught:
        make(**stated)
    return str(caught.value)


def yes_fields(cls: Any, switch: str) -> list[str]:
    return [one.name for one in fields(cls) if one.type == bool | None and one.name != switch]


class TestPeriod:
    """A period holds at least one day."""

    @pytest.mark.parametrize("end", [BORN, date(1990, 5, 16)], ids=["same day", "day before"])
    def test_it_does_not_end_before_it_begins(self, end: date) -> None:
        """Half-open, a period that ends on its first day is empty."""
        assert "Period.end: expected a day after Period.start" == refusal(
            Period, start=BORN, end=end
        )

    def test_one_day_is_enough(self) -> None:
        """It ends on the next."""
        assert BORN in Period(start=BORN, end=date(1990, 5, 18))


class TestDeadline:
    """An amount is not negative."""

    def test_nothing_is_due_before_its_trigger(self) -> None:
        """0 means at once; less means nothing."""
        assert "Deadline.amount: expected 0 or more" == refusal(
            Deadline, amount=-1, unit=TimeUnit.HOURS
        )


class TestClient:
    """Nobody dies before being born."""

    def test_death_before_birth_is_refused(self) -> None:
        """The message names the day of death and shows neither day."""
        assert "Client.died: expected a day on or after Client.born" == refusal(
            Client, ref="client-a", born=BORN, died=date(1990, 5, 16)
        )

    @pytest.mark.parametrize(
        ("born", "died"), [(BORN, BORN), (BORN, None), (None, BORN), (None, None)]
    )
    def test_what_is_possible_is_held(self, born: date | None, died: date | None) -> None:
        """Death on the day of birth, and either day alone."""
        assert died == Client(ref="client-a", born=born, died=died).died


class TestThreat:
    """Nothing is said of a threat that does not exist."""

    @pytest.mark.parametrize("name", yes_fields(Threat, "exists"))
    def test_a_threat_that_does_not_exist_has_no_traits(self, name: str) -> None:
        """Each yes beside `exists=False` is refused; a no and nothing are not."""
        assert f"Threat.{name}: expected not True beside exists=False" == refusal(
            Threat, exists=False, **{name: True}
        )
        for quiet in (False, None):
            stated: dict[str, Any] = {"exists": False, name: quiet}
            assert Threat(**stated).exists is False

    @pytest.mark.parametrize("exists", [True, None])
    def test_other_threats_have(self, exists: bool | None) -> None:
        """Not knowing whether it exists is no statement that it does not."""
        assert Threat(exists=exists, is_serious=True).is_serious

    def test_every_contradiction_is_named(self) -> None:
        """Not the first alone."""
        assert (
            "Threat.is_to_self: expected not True beside exists=False; "
            "Threat.is_serious: expected not True beside exists=False"
        ) == refusal(Threat, exists=False, is_to_self=True, is_serious=True)

    def test_nobody_told_of_it(self) -> None:
        """Who told of it is also something said of it."""
        assert "Threat.told_by" in refusal(Threat, exists=False, told_by=ThreatSource.CLIENT)


class TestSuspectedAbuse:
    """Nothing is said of abuse that nobody suspects."""

    @pytest.mark.parametrize("name", yes_fields(SuspectedAbuse, "is_suspected"))
    def test_abuse_that_is_not_suspected_has_no_traits(self, name: str) -> None:
        """Each yes beside `is_suspected=False` is refused."""
        assert f"SuspectedAbuse.{name}: expected not True beside is_suspected=False" == refusal(
            SuspectedAbuse, is_suspected=False, **{name: True}
        )

    def test_there_is_no_victim(self) -> None:
        """Who is thought to have been abused is also something said of it."""
        assert "SuspectedAbuse.victim" in refusal(
            SuspectedAbuse, is_suspected=False, victim=AbuseVictim.CHILD
        )


class TestClientWishes:
    """Nobody both agrees and objects."""

    def test_yes_and_no_at_once_is_refused(self) -> None:
        """A reader must say which of them holds now."""
        assert "ClientWishes.objects: expected not True beside agrees=True" == refusal(
            ClientWishes, agrees=True, objects=True
        )

    @pytest.mark.parametrize(
        ("agrees", "objects"), [(True, False), (False, True), (False, False), (True, None)]
    )
    def test_everything_else_can_be_said(self, agrees: bool, objects: bool | None) -> None:
        """Neither agreeing nor objecting is possible, too."""
        assert objects is ClientWishes(agrees=agrees, objects=objects).objects


class TestLegalProcess:
    """An order that is described was served."""

    @pytest.mark.parametrize("section", OrderSection)
    @pytest.mark.parametrize("kinds", [(), (ProcessKind.COURT_ORDER, ProcessKind.SUBPOENA)])
    def test_an_order_that_was_not_served(
        self, section: OrderSection, kinds: tuple[ProcessKind, ...]
    ) -> None:
        """What was served is complete, and an order of subpart E is a kind of its own."""
        assert "LegalProcess.kinds: expected part2_court_order beside part2_order" == refusal(
            LegalProcess, kinds=frozenset(kinds), part2_order=section
        )

    @pytest.mark.parametrize("section", [*OrderSection, None])
    @pytest.mark.parametrize("kinds", [frozenset((ProcessKind.PART2_COURT_ORDER,)), None])
    def test_an_order_on_file(
        self, section: OrderSection | None, kinds: frozenset[ProcessKind] | None
    ) -> None:
        """Or one of which nobody has said what was served, or under which section."""
        assert section is LegalProcess(kinds=kinds, part2_order=section).part2_order


class TestRecordItem:
    """Only a psychotherapy note carries the label PSYTHPN."""

    NOTE = frozenset((SensitivityLabel.PSYCHOTHERAPY_NOTE, SensitivityLabel.HIV))

    def test_another_kind_beside_the_label_is_refused(self) -> None:
        """Which of them is wrong cannot be guessed."""
        assert (
            "RecordItem.kind: expected psychotherapy_note or None beside the label PSYTHPN"
        ) == refusal(RecordItem, ref="item-1", kind=RecordKind.PROGRESS_NOTE, labels=self.NOTE)

    @pytest.mark.parametrize("kind", [RecordKind.PSYCHOTHERAPY_NOTE, None])
    def test_the_kind_itself_or_none_is_held(self, kind: RecordKind | None) -> None:
        """The label alone says enough."""
        assert kind is RecordItem(ref="item-1", kind=kind, labels=self.NOTE).kind

    def test_other_labels_go_with_any_kind(self) -> None:
        """And so does no label."""
        hiv = frozenset((SensitivityLabel.HIV,))
        for labels in (hiv, frozenset[SensitivityLabel](), None):
            assert labels == item(labels=labels).labels

    @pytest.mark.parametrize("step", [True, False])
    def test_a_path_holds_keys_and_positions(self, step: bool) -> None:
        """`True` is no position, although Python would take it for 1."""
        assert "RecordItem.path[0]: expected " in refusal(RecordItem, ref="item-1", path=(step,))


class TestDesignations:
    """Somebody or something is named."""

    def test_nobody_is_no_designation(self) -> None:
        """An empty designation would match everybody."""
        assert "RecipientDesignation: expected a kind, a ref, or both" == refusal(
            RecipientDesignation
        )

    def test_no_discloser_is_no_designation(self) -> None:
        """An empty designation would let everybody disclose."""
        assert "DiscloserDesignation: expected a setting, a ref, or both" == refusal(
            DiscloserDesignation
        )
        assert "clinic-a" == DiscloserDesignation(ref="clinic-a").ref
        assert DiscloserDesignation(setting=Setting.PART2_PROGRAM).ref is None

    def test_nothing_is_no_designation(self) -> None:
        """An empty designation would match everything."""
        assert "ItemDesignation: expected a kind, a label, a ref or a period" == refusal(
            ItemDesignation
        )

    @pytest.mark.parametrize(
        "named",
        [
            {"kind": RecordKind.DIAGNOSIS},
            {"label": SensitivityLabel.HIV},
            {"ref": "item-1"},
            {"dated": Period()},
        ],
        ids=["kind", "label", "ref", "period"],
    )
    def test_one_of_them_is_enough(self, named: dict[str, Any]) -> None:
        """Each names something by itself."""
        assert (
            named.items()
            <= {
                one.name: getattr(ItemDesignation(**named), one.name)
                for one in fields(ItemDesignation)
            }.items()
        )


def required(*requirements: LegalRequirement) -> DisclosureRequest:
    return request(circumstances=Circumstances(requirements=requirements))


class TestRequest:
    """A request is about something, and nothing in it has two names."""

    def test_there_is_an_item(self) -> None:
        """A request for nothing has no answer."""
        assert "DisclosureRequest.items: expected at least one item" == refusal(
            lambda: evolve(request(), items=())
        )

    def test_item_refs_are_their_own(self) -> None:
        """Every repetition is named."""
        same = RecordItem(ref="item-1")
        assert (
            "DisclosureRequest.items[1].ref: expected a ref of its own; "
            "DisclosureRequest.items[2].ref: expected a ref of its own"
        ) == refusal(lambda: request(same, same, same))

    def test_grant_refs_are_their_own(self) -> None:
        """A decision names a grant by its ref."""
        same = ConsentGrant(ref="grant-1", scope=PERMIT)
        assert "DisclosureRequest.consents[1].ref: expected a ref of its own" == refusal(
            lambda: request(consents=(same, same))
        )

    def test_consents_are_the_client_s(self) -> None:
        """A consent about somebody else is in the wrong file; who is meant is not shown."""
        strange = ConsentGrant(ref="grant-1", scope=PERMIT, client_ref="client-b")
        assert (
            "DisclosureRequest.consents[0].client_ref: expected the client of this request"
        ) == refusal(lambda: request(consents=(strange,)))
        for own in (None, "client-a"):
            held = evolve(strange, client_ref=own)
            assert (held,) == request(consents=(held,)).consents

    @pytest.mark.parametrize("items", [(), ("item-9",), ("item-1", "item-9")])
    def test_a_law_requires_items_of_the_request(self, items: tuple[str, ...]) -> None:
        """A law that requires nothing, or a mistyped ref, would count for nothing in silence."""
        of_this = LegalRequirement(
            citation="1 CFR 8", says="It goes.", items=frozenset(("item-1",))
        )
        assert (of_this,) == required(of_this).circumstances.requirements
        assert (
            "DisclosureRequest.circumstances.requirements[1].items: "
            "expected refs of items of this request"
        ) == refusal(lambda: required(of_this, evolve(of_this, items=frozenset(items))))

    def test_a_fact_has_one_answer(self) -> None:
        """Two answers to one fact, even the same, are refused; item by item."""
        yes, no = (Answer(fact="threat.is_serious", is_true=one) for one in (True, False))
        of_item = evolve(no, item="item-1")
        assert "DisclosureRequest.answers[1]: expected one answer to each fact" == refusal(
            lambda: evolve(request(), answers=(yes, no))
        )
        assert "DisclosureRequest.answers[2]: expected one answer to each fact" == refusal(
            lambda: evolve(request(), answers=(yes, of_item, of_item))
        )
        assert (yes, of_item) == evolve(request(), answers=(yes, of_item)).answers

    def test_an_answer_is_about_an_item_of_the_request(self) -> None:
        """The answer to a mistyped ref would be dropped in silence."""
        stray = Answer(fact="item.is_necessary", is_true=True, item="item-9")
        assert "DisclosureRequest.answers[0].item: expected an item's ref or None" == refusal(
            lambda: evolve(request(), answers=(stray,))
        )

    def test_everything_wrong_is_named_together(self) -> None:
        """A form is corrected once."""
        stray = Answer(fact="item.is_necessary", is_true=True, item="item-9")
        assert (
            "DisclosureRequest.items: expected at least one item; "
            "DisclosureRequest.answers[0].item: expected an item's ref or None"
        ) == refusal(lambda: evolve(request(), items=(), answers=(stray,)))


class TestSituation:
    """A situation has no items."""

    def test_a_fact_has_one_answer(self) -> None:
        """As in a request."""
        yes = Answer(fact="threat.is_serious", is_true=True)
        assert "Situation.answers[1]: expected one answer to each fact" == refusal(
            Situation, client=Client(ref="client-a"), discloser=Discloser(), answers=(yes, yes)
        )

    def test_no_answer_is_about_an_item(self) -> None:
        """There is none yet."""
        stray = Answer(fact="item.is_necessary", is_true=True, item="item-1")
        assert "Situation.answers[0].item: expected None" == refusal(
            Situation, client=Client(ref="client-a"), discloser=Discloser(), answers=(stray,)
        )
