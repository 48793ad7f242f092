"""The redaction plan, and how it is applied to a host's record."""

import copy
import pickle
from itertools import permutations, product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Disposition,
    Handling,
    InvalidField,
    Limit,
    NarrativeWarning,
    RedactionPlan,
    UnresolvedPath,
)
from disclosure_rules.engine.plan import handling_of
from tests.builders import NO_NAMES, STAYS, YEAR_ONLY

RELEASE, WITHHOLD = Handling.RELEASE, Handling.WITHHOLD
GENERALISE, DEIDENTIFY = Handling.GENERALISE, Handling.DEIDENTIFY
LIMITS: dict[Handling, tuple[Limit, ...]] = {
    GENERALISE: (YEAR_ONLY,),
    DEIDENTIFY: (NO_NAMES,),
    RELEASE: (),
    WITHHOLD: (),
}

RECORD: dict[str, Any] = {
    "resourceType": "Bundle",
    "client": {"name": "somebody", "birthDate": "1987-06-13", "phones": ["1", "2"]},
    "notes": [
        {"text": "first", "author": "counselor"},
        {"text": "second", "author": "counselor"},
        {"text": "third", "author": "intern"},
    ],
}
TRANSFORMS = {"the year only": lambda old: str(old)[:4], "without names": lambda _: "somebody"}


def step(*path: str | int, handling: Handling = RELEASE, **more: Any) -> Disposition:
    stated = {"position": 0, "ref": "item", "limits": LIMITS[handling], "is_narrative": False}
    return Disposition(**{**stated, **more}, handling=handling, path=path)


def plan(*steps: Disposition) -> RedactionPlan:
    numbered = (evolve(one, position=number) for number, one in enumerate(steps))
    return RedactionPlan(dispositions=tuple(numbered))


def applied(*steps: Disposition, **more: Any) -> dict[str, object]:
    return plan(*steps).apply(RECORD, transforms=TRANSFORMS, **more)


class TestAllowList:
    """Applying the plan builds a new record out of what is released, and of nothing else."""

    def test_what_no_item_leads_to_does_not_go(self) -> None:
        """Not even the part of the record that nobody thought of."""
        assert {"client": {"name": "somebody"}} == applied(step("client", "name"))

    @pytest.mark.parametrize(
        "steps",
        [(), (step(),), (step("client", handling=WITHHOLD),)],
        ids=["no items", "an item without a path", "nothing is released"],
    )
    def test_without_anything_released_it_is_empty(self, steps: tuple[Disposition, ...]) -> None:
        """An empty record, and no record of empty parts."""
        assert {} == applied(*steps)

    def test_a_released_part_goes_whole(self) -> None:
        """With everything in it."""
        assert {"client": RECORD["client"]} == applied(step("client"))

    def test_the_whole_record_goes_item_by_item(self) -> None:
        """If there is an item for each part."""
        assert RECORD == applied(step("resourceType"), step("client"), step("notes"))

    def test_lists_close_up(self) -> None:
        """A gap would show that there was something."""
        assert {"notes": [RECORD["notes"][0], RECORD["notes"][2]]} == applied(
            step("notes", 0), step("notes", 2)
        )
        assert {"notes": [{"text": "third"}]} == applied(step("notes", 2, "text"))

    def test_a_withheld_item_looks_as_if_it_were_not_there(self) -> None:
        """The record released is the same whether or not there was such a part."""
        without = {**RECORD, "notes": RECORD["notes"][:1]}
        first, second = step("notes", 0), step("notes", 1, handling=WITHHOLD)

        assert plan(first).apply(without) == plan(first, second).apply(RECORD)

    def test_tuples_and_other_mappings_become_lists_and_dicts(self) -> None:
        """What goes can be written as JSON."""
        from types import MappingProxyType

        record = MappingProxyType({"a": ({"b": 1}, 2), "c": MappingProxyType({"d": ()})})
        released = plan(step("a"), step("c")).apply(record)

        assert {"a": [{"b": 1}, 2], "c": {"d": []}} == released
        assert isinstance(released["c"], dict)

    def test_empty_parts_that_are_released_go(self) -> None:
        """They were empty before."""
        assert {"a": {}, "b": [], "c": None} == plan(step("a"), step("b"), step("c")).apply(
            {"a": {}, "b": [], "c": None}
        )


class TestNesting:
    """Inside what is released the longer path decides; what is withheld is so with all in it."""

    @pytest.mark.parametrize("order", [0, 1])
    def test_a_part_is_left_out_of_what_is_released(self, order: int) -> None:
        """In either order of the items."""
        steps = [step("client"), step("client", "name", handling=WITHHOLD)]
        expected = {"birthDate": "1987-06-13", "phones": ["1", "2"]}

        assert {"client": expected} == applied(*(steps[::-1] if order else steps))

    def test_a_part_is_changed_in_what_is_released(self) -> None:
        """The rest goes as it is."""
        released = applied(step("client"), step("client", "birthDate", handling=GENERALISE))

        assert {"client": {**RECORD["client"], "birthDate": "1987"}} == released

    def test_a_member_is_left_out_of_a_released_list(self) -> None:
        """And the list closes up."""
        assert {"notes": [RECORD["notes"][0], RECORD["notes"][2]]} == applied(
            step("notes"), step("notes", 1, handling=WITHHOLD)
        )

    def test_two_levels_down(self) -> None:
        """The longest path decides."""
        assert {"notes": [{"author": "counselor"}, RECORD["notes"][1], RECORD["notes"][2]]} == (
            applied(step("notes"), step("notes", 0), step("notes", 0, "text", handling=WITHHOLD))
        )

    @pytest.mark.parametrize("order", [0, 1])
    def test_what_is_withheld_is_withheld_with_everything_in_it(self, order: int) -> None:
        """A released part of it does not go."""
        steps = [step("client", handling=WITHHOLD), step("client", "name")]

        assert {} == applied(*(steps[::-1] if order else steps))
        assert {} == applied(*steps, step("client", "phones", 0))

    @pytest.mark.parametrize(
        ("inner", "seen"),
        [
            (WITHHOLD, {"birthDate": "1987-06-13", "phones": ["1", "2"]}),
            (RELEASE, RECORD["client"]),
            (DEIDENTIFY, {**RECORD["client"], "name": "[somebody]"}),
        ],
    )
    def test_a_container_is_changed_as_a_whole(
        self, inner: Handling, seen: dict[str, object]
    ) -> None:
        """After what is decided inside it: its transform never sees what was withheld there."""
        given: list[object] = []

        def of_client(old: object) -> object:
            given.append(old)
            return "a person"

        steps = plan(step("client", handling=GENERALISE), step("client", "name", handling=inner))
        transforms = {"the year only": of_client, "without names": lambda old: f"[{old}]"}

        assert {"client": "a person"} == steps.apply(RECORD, transforms=transforms)
        assert [seen] == given

    def test_empty_containers_are_not_left_over(self) -> None:
        """Where nothing in a part goes, nothing shows that it was there."""
        assert {"client": {"name": "somebody"}} == applied(
            step("client", "name"), step("notes", 0, "text", handling=WITHHOLD)
        )

    def test_a_released_container_stays_when_emptied(self) -> None:
        """It was released itself."""
        assert {"client": {"phones": []}} == applied(
            step("client", "phones"),
            step("client", "phones", 0, handling=WITHHOLD),
            step("client", "phones", 1, handling=WITHHOLD),
        )

    @pytest.mark.parametrize(
        ("one", "other"), list(product([RELEASE, GENERALISE, WITHHOLD], repeat=2))
    )
    def test_two_items_at_one_place(self, one: Handling, other: Handling) -> None:
        """The stricter of the two decides, whichever comes first."""
        goes: dict[Handling, dict[str, object]] = {
            RELEASE: {"client": {"birthDate": "1987-06-13"}},
            GENERALISE: {"client": {"birthDate": "1987"}},
            WITHHOLD: {},
        }
        strictest = max(one, other, key=[RELEASE, GENERALISE, WITHHOLD].index)

        assert goes[strictest] == applied(
            step("client", "birthDate", handling=one), step("client", "birthDate", handling=other)
        )


class TestTransforms:
    """How to generalise or de-identify is the host's; an item without its transform does not go."""

    def test_each_limit_has_its_own(self) -> None:
        """By its words."""
        assert {"client": {"name": "somebody", "birthDate": "1987"}} == applied(
            step("client", "name", handling=DEIDENTIFY),
            step("client", "birthDate", handling=GENERALISE),
        )

    def test_they_are_applied_in_turn(self) -> None:
        """In the order of the limits."""
        both = step("client", "name", handling=DEIDENTIFY, limits=(YEAR_ONLY, NO_NAMES))
        steps = {"the year only": lambda old: f"<{old}>", "without names": lambda old: f"[{old}]"}

        assert {"client": {"name": "[<somebody>]"}} == plan(both).apply(RECORD, transforms=steps)

    @pytest.mark.parametrize("transforms", [None, {}, {"the year only": str}])
    def test_a_missing_one_is_refused(self, transforms: Any) -> None:
        """Every one of an item, by the item's number and the limit's words."""
        both = step("client", "name", handling=DEIDENTIFY, limits=(YEAR_ONLY, NO_NAMES))
        with pytest.raises(InvalidField) as caught:
            plan(step("client", "phones"), both).apply(RECORD, transforms=transforms)

        told = ["transforms for item 2: expected one for: without names"]
        if not transforms:
            told.insert(0, "transforms for item 2: expected one for: the year only")
        assert "; ".join(told) == str(caught.value)

    def test_none_is_needed_for_what_is_released_or_withheld(self) -> None:
        """Nothing is done to it."""
        steps = plan(step("client", "name"), step("notes", handling=WITHHOLD))

        assert {"client": {"name": "somebody"}} == steps.apply(RECORD)

    def test_what_a_transform_returns_is_copied(self) -> None:
        """It may hand back a part of the record."""
        released = plan(step("client", handling=GENERALISE)).apply(
            RECORD, transforms={"the year only": lambda old: old}
        )

        assert RECORD["client"] == released["client"]
        assert shared(RECORD, released) == []


class TestKeep:
    """Further paths go through, for parts that are no item and that the host answers for."""

    def test_it_is_added(self) -> None:
        """Beside what is released."""
        assert {"resourceType": "Bundle", "client": {"name": "somebody"}} == applied(
            step("client", "name"), keep=[("resourceType",)]
        )

    def test_an_item_at_the_same_place_decides(self) -> None:
        """To keep is no way around a decision."""
        assert {} == applied(step("client", handling=WITHHOLD), keep=[("client",)])
        assert {"client": {"birthDate": "1987"}} == applied(
            step("client", "birthDate", handling=GENERALISE), keep=[("client", "birthDate")]
        )

    def test_a_withheld_part_of_it_stays(self) -> None:
        """Longer paths decide inside what is kept."""
        assert {"client": {"birthDate": "1987-06-13", "phones": ["1", "2"]}} == applied(
            step("client", "name", handling=WITHHOLD), keep=[("client",)]
        )

    def test_nothing_is_kept_inside_what_is_withheld(self) -> None:
        """Whatever the host answers for."""
        assert {} == applied(step("client", handling=WITHHOLD), keep=[("client", "name")])

    def test_the_root_keeps_everything(self) -> None:
        """But what is withheld."""
        assert {**RECORD, "notes": RECORD["notes"][1:]} == applied(
            step("notes", 0, handling=WITHHOLD), keep=[()]
        )


class TestUnresolvedPaths:
    """A path that leads to nothing is refused; the message names items by their position."""

    @pytest.mark.parametrize(
        "path",
        [
            ("secret-7193",),
            ("client", "secret-7193"),
            ("client", 0),
            ("notes", 3),
            ("notes", -1),
            ("notes", "0"),
            ("client", "name", "secret-7193"),
            ("client", "name", 0),
        ],
        ids=str,
    )
    @pytest.mark.parametrize("handling", [RELEASE, WITHHOLD])
    def test_of_an_item(self, path: tuple[str | int, ...], handling: Handling) -> None:
        """Also of one that is withheld: it might be released somewhere else by mistake."""
        with pytest.raises(UnresolvedPath) as caught:
            applied(step("client"), step(*path, handling=handling))

        assert "path of item 2: expected to lead to something in the record" == str(caught.value)

    def test_of_what_is_kept(self) -> None:
        """By its place in the argument."""
        with pytest.raises(UnresolvedPath) as caught:
            applied(keep=[("client",), ("secret-7193",), "client"])

        assert (
            "keep[1]: expected to lead to something in the record; "
            "keep[2]: expected to lead to something in the record"
        ) == str(caught.value)

    def test_all_of_them_together(self) -> None:
        """A path is mended once."""
        with pytest.raises(UnresolvedPath) as caught:
            applied(step("a"), step("client"), step("b"), keep=[("c",)])

        assert ["path of item 1", "path of item 3", "keep[0]"] == [
            problem.path for problem in caught.value.problems
        ]


class TestPurity:
    """Mapping in, new mapping out."""

    STEPS = (
        step("client"),
        step("client", "birthDate", handling=GENERALISE),
        step("notes"),
        step("notes", 1, handling=WITHHOLD),
    )

    def test_the_record_is_not_changed(self) -> None:
        """Whatever is released of it."""
        before = copy.deepcopy(RECORD)
        applied(*self.STEPS, keep=[("resourceType",)])

        assert before == RECORD

    def test_nothing_is_shared(self) -> None:
        """No container of the record is a container of the result."""
        assert [] == shared(RECORD, applied(*self.STEPS, keep=[("resourceType",)]))

    def test_the_order_of_items_does_not_matter(self) -> None:
        """All orders, and the same result to the letter."""
        found = {repr(applied(*order)) for order in permutations(self.STEPS)}

        assert 1 == len(found)


def shared(one: object, other: object) -> list[int]:
    return sorted(containers(one) & containers(other))


def containers(value: object) -> set[int]:
    if isinstance(value, dict):
        return {id(value)}.union(*(containers(inner) for inner in value.values()))
    if isinstance(value, list):
        return {id(value)}.union(*(containers(inner) for inner in value))
    return set()


class TestHandling:
    """The strictest limit decides what is done."""

    @pytest.mark.parametrize(
        ("limits", "handling"),
        [
            ([], RELEASE),
            ([YEAR_ONLY], GENERALISE),
            ([NO_NAMES], DEIDENTIFY),
            ([STAYS], WITHHOLD),
            ([YEAR_ONLY, NO_NAMES], DEIDENTIFY),
            ([NO_NAMES, STAYS, YEAR_ONLY], WITHHOLD),
        ],
    )
    def test_in_any_order(self, limits: list[Limit], handling: Handling) -> None:
        """From the mildest to the strictest."""
        for order in permutations(limits):
            assert handling is handling_of(order)

    @pytest.mark.parametrize("handling", Handling)
    def test_what_goes(self, handling: Handling) -> None:
        """Everything that is not withheld, in whatever form."""
        assert (handling is not WITHHOLD) is step("a", handling=handling).goes


class TestViews:
    """The plan as it is read."""

    def test_released_and_withheld(self) -> None:
        """Every item is one of them, in the order of the request."""
        whole = plan(*(step("a", handling=handling) for handling in Handling))

        assert [0, 1, 2] == [one.position for one in whole.released]
        assert [3] == [one.position for one in whole.withheld]

    @pytest.mark.parametrize(
        ("inner", "released"), [(("a", "b", 0), [1]), (("a",), [0, 1]), (("ab", "b"), [0, 1])]
    )
    def test_what_stands_inside_something_withheld_stays_with_it(
        self, inner: tuple[str | int, ...], released: list[int]
    ) -> None:
        """As when the plan is applied; what stands beside it goes."""
        whole = plan(step(*inner), step("c"), step("a", "b", handling=WITHHOLD))

        assert released == [one.position for one in whole.released]
        assert {0, 1, 2} - set(released) == {one.position for one in whole.withheld}

    def test_the_recipient_sees_no_silent_item(self) -> None:
        """Neither it nor a count of it."""
        open_no = step("a", handling=WITHHOLD)
        silent = step("b", handling=WITHHOLD, is_silent=True)
        whole = plan(step("c"), open_no, silent)

        assert whole.dispositions[:2] == whole.for_recipient.dispositions
        assert [1, 2] == [one.position for one in whole.withheld]

    def test_the_recipient_sees_no_gap(self) -> None:
        """The plan is the same as if the silent item had not been asked for."""
        silent = step("b", handling=WITHHOLD, is_silent=True)

        assert plan(step("a"), step("c")) == plan(step("a"), silent, step("c")).for_recipient

    def test_a_disposition_hides_what_is_the_clients(self) -> None:
        """Ref and path, and whether it is free text."""
        told = repr(step("secret", 7193, ref="secret-7193"))

        assert "secret" not in told
        assert "7193" not in told
        assert "narrative" not in told

    def test_a_plan_can_be_pickled(self) -> None:
        """To be applied in another process."""
        whole = plan(step("a", handling=GENERALISE), step("b"))

        assert whole == pickle.loads(pickle.dumps(whole))
        assert hash(whole) == hash(pickle.loads(pickle.dumps(whole)))


class TestWarnings:
    """Free text that goes may still hold what was withheld."""

    def test_free_text_beside_what_is_withheld(self) -> None:
        """Each with its positions; items that are coded are not named."""
        whole = plan(
            step("a", is_narrative=True),
            step("b"),
            step("c", handling=WITHHOLD, is_narrative=True),
            step("d", handling=GENERALISE, is_narrative=True),
            step("e", handling=WITHHOLD),
        )

        assert (NarrativeWarning(narrative=(0, 3), withheld=(2, 4)),) == whole.warnings
        assert (
            "free text in items 1, 4 may still hold what was withheld in items 3, 5: "
            "read it before it goes"
        ) == str(whole.warnings[0])

    def test_one_is_singular(self) -> None:
        """As a person would write it."""
        assert (
            "free text in item 1 may still hold what was withheld in item 2: read it before it goes"
        ) == str(NarrativeWarning(narrative=(0,), withheld=(1,)))

    @pytest.mark.parametrize(
        "steps",
        [
            (step("a", is_narrative=True),),
            (step("a"), step("b", handling=WITHHOLD)),
            (step("a", handling=WITHHOLD, is_narrative=True),),
        ],
        ids=["nothing is withheld", "no free text", "nothing goes"],
    )
    def test_otherwise_there_is_none(self, steps: tuple[Disposition, ...]) -> None:
        """Nobody is warned of nothing."""
        assert () == plan(*steps).warnings

    def test_what_is_not_known_to_be_coded_may_be_free_text(self) -> None:
        """A disposition says so if nothing is said."""
        assert Disposition(position=0, ref="item", handling=RELEASE).is_narrative
