"""What every value object of the model promises, held for each of them."""

import copy
import pickle
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from attrs import evolve, fields, frozen
from attrs.exceptions import FrozenInstanceError

import disclosure_rules
from disclosure_rules import (
    Answer,
    Client,
    Deadline,
    Emergency,
    InvalidField,
    Limit,
    Obligation,
    Period,
    Problem,
    RecordItem,
    RecordKind,
    TimeUnit,
    Value,
)
from tests.model.samples import SAMPLES, SECRET, SECRETS


class LooksLikeATerm(StrEnum):
    """Strings that equal the values of our vocabularies without being members of them."""

    PROGRESS_NOTE = "progress_note"
    TREATMENT = "treatment"
    HOURS = "hours"


# What a careless reader of JSON or of a form hands over in the place of the real thing.
WRONG: tuple[object, ...] = (
    SECRET,
    7193,
    7193.0,
    True,
    None,
    "",
    "  ",
    b"secret-7193",
    date(1987, 6, 13),
    datetime(1987, 6, 13, 12, tzinfo=UTC),
    datetime(1987, 6, 13, 12),  # noqa: DTZ001 -- naive on purpose
    [SECRET],
    {SECRET: SECRET},
    {SECRET},
    (SECRET,),
    (7193,),
    (None,),
    frozenset((SECRET,)),
    frozenset((7193,)),
    object(),
    *LooksLikeATerm,
)


def names(cls: type) -> list[str]:
    found: Any = cls
    return [one.name for one in fields(found) if one.init]


def evolved(sample: Value, name: str, value: object) -> Value:
    changed: Value = evolve(sample, **{name: value})
    return changed


def refusal(sample: Value, name: str, value: object) -> InvalidField | None:
    try:
        evolved(sample, name, value)
    except InvalidField as error:
        return error
    return None


# What law says is no secret.
OF_LAW = (Deadline, Limit, Obligation)

every_field = pytest.mark.parametrize(
    ("sample", "name"),
    [
        pytest.param(sample, name, id=f"{type(sample).__name__}.{name}")
        for sample in SAMPLES
        for name in names(type(sample))
    ],
)
every_sample = pytest.mark.parametrize(
    "sample", SAMPLES, ids=[type(sample).__name__ for sample in SAMPLES]
)


class TestEveryValue:
    """Value objects are frozen, checked when made, and hide what they hold."""

    def test_they_are_public(self) -> None:
        """Whatever a request is made of is made by the host, who imports it from the top."""
        classes = [type(sample) for sample in SAMPLES]

        assert [] == [
            one.__name__
            for one in classes
            if getattr(disclosure_rules, one.__name__, None) is not one
        ]

    @every_sample
    def test_it_is_frozen(self, sample: Value) -> None:
        """No field can be set."""
        for name in names(type(sample)):
            with pytest.raises(FrozenInstanceError):
                setattr(sample, name, None)

    @every_sample
    def test_it_holds_nothing_else(self, sample: Value) -> None:
        """There is no room for an attribute that is no field."""
        with pytest.raises((FrozenInstanceError, AttributeError)):
            object.__setattr__(sample, "nickname", SECRET)

    @every_sample
    def test_fields_are_given_by_name(self, sample: Value) -> None:
        """Nobody confuses two dates by their order."""
        first, *_ = names(type(sample))
        with pytest.raises(TypeError):
            type(sample)(getattr(sample, first))  # type: ignore[call-arg]

    @every_sample
    def test_it_is_hashable_and_equal_by_value(self, sample: Value) -> None:
        """An equal value is the same key."""
        assert {sample: "found"}[evolve(sample)] == "found"

    @every_field
    def test_any_field_makes_it_another(self, sample: Value, name: str) -> None:
        """No field is left out of the comparison."""
        if getattr(sample, name) is not None and accepts_none(type(sample), name):
            assert sample != evolved(sample, name, None)

    @every_sample
    def test_it_can_be_pickled(self, sample: Value) -> None:
        """It crosses process borders whole."""
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            assert sample == pickle.loads(pickle.dumps(sample, protocol))

    @every_sample
    def test_it_can_be_copied(self, sample: Value) -> None:
        """Copies are equal, shallow or deep."""
        assert sample == copy.copy(sample)
        assert sample == copy.deepcopy(sample)

    @every_sample
    def test_its_repr_shows_no_value(self, sample: Value) -> None:
        """A repr in a log tells which fields are filled, and nothing of what they hold."""
        assert repr(sample).startswith(f"{type(sample).__name__}(")
        if not isinstance(sample, OF_LAW):
            assert [] == [
                secret
                for secret in SECRETS
                for told in (repr(sample), str(sample))
                if secret in told
            ]

    @every_field
    def test_a_field_holds_what_it_says_or_refuses(self, sample: Value, name: str) -> None:
        """Whatever is not of the field's type is refused, and what is held is what was given."""
        owner = type(sample)
        for wrong in WRONG:
            right = fits(wrong, get_type_hints(owner)[name])
            error = refusal(sample, name, wrong)
            if error is None:
                assert right
                assert getattr(evolved(sample, name, wrong), name) is wrong
            elif not right:
                paths = {problem.path.split("[")[0] for problem in error.problems}
                assert {f"{owner.__name__}.{name}"} == paths
            # What fits may still contradict another field; see `test_contradictions`.

    @every_field
    def test_a_refusal_shows_no_value(self, sample: Value, name: str) -> None:
        """The message names the field and what was expected, never what was given."""
        refused = [error for wrong in WRONG if (error := refusal(sample, name, wrong))]
        told = [f"{error} {error!r}" for error in refused]

        assert refused
        assert [] == [secret for secret in SECRETS for one in told if secret in one]
        assert [] == [error for error in refused if "\n" in str(error) or error.__cause__]

    @every_field
    def test_an_object_of_nobody_is_refused(self, sample: Value, name: str) -> None:
        """No field takes just anything."""
        with pytest.raises(InvalidField, match=rf"^{type(sample).__name__}\.{name}: expected "):
            evolved(sample, name, object())


def accepts_none(cls: type, name: str) -> bool:
    return type(None) in get_args(get_type_hints(cls)[name])


def fits(value: object, hint: Any) -> bool:
    """Say whether a value is of an annotated type: a second reading, straight from `typing`."""
    if isinstance(hint, str):
        return False
    origin: Any = get_origin(hint)
    arguments: tuple[Any, ...] = get_args(hint)
    if origin is tuple:
        return isinstance(value, tuple) and all(fits(one, arguments[0]) for one in value)
    if origin is frozenset:
        return isinstance(value, frozenset) and all(fits(one, arguments[0]) for one in value)
    if arguments:
        return any(fits(value, argument) for argument in arguments)
    if hint is bool or value is None:
        return type(value) is hint
    if hint is str:
        return isinstance(value, str) and bool(value.strip())
    if hint in (int, date):
        return type(value) is hint
    return isinstance(value, hint)


class TestNothingIsCoerced:
    """`"false"` is not a bool and `3.0` is not an int."""

    @pytest.mark.parametrize("wrong", [1, 0, "true", "false", "", 1.0, [], date(2026, 1, 1)])
    def test_a_bool_is_true_or_false(self, wrong: Any) -> None:
        """Numbers and words are neither."""
        with pytest.raises(InvalidField) as caught:
            Answer(fact="threat.is_serious", is_true=wrong)

        assert "Answer.is_true: expected True or False" == str(caught.value)

    @pytest.mark.parametrize("wrong", [True, False, 3.0, "3", None])
    def test_an_int_is_a_whole_number(self, wrong: Any) -> None:
        """`True` is not 1."""
        with pytest.raises(InvalidField) as caught:
            Deadline(amount=wrong, unit=TimeUnit.HOURS)

        assert "Deadline.amount: expected a whole number" == str(caught.value)

    @pytest.mark.parametrize(
        "wrong", [datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01", 2026, 1767225600.0]
    )
    def test_a_date_is_a_plain_date(self, wrong: Any) -> None:
        """A moment is not a day, although Python counts it as one."""
        with pytest.raises(InvalidField) as caught:
            Period(start=wrong)

        assert "Period.start: expected a date or None" == str(caught.value)

    @pytest.mark.parametrize("wrong", ["", " ", "\t\n", 7, b"client-a", None])
    def test_a_string_is_not_empty(self, wrong: Any) -> None:
        """A blank id is the id of nobody."""
        with pytest.raises(InvalidField) as caught:
            Client(ref=wrong)

        assert "Client.ref: expected a string that is not empty" == str(caught.value)

    @pytest.mark.parametrize(
        "wrong",
        ["progress_note", "PROGRESS_NOTE", LooksLikeATerm.PROGRESS_NOTE],
        ids=["value", "name", "string that equals the value"],
    )
    def test_a_term_is_a_member(self, wrong: Any) -> None:
        """Its name, its value, and a string that equals its value are not."""
        assert RecordKind.PROGRESS_NOTE.value == str(LooksLikeATerm.PROGRESS_NOTE)
        with pytest.raises(InvalidField) as caught:
            RecordItem(ref="item-1", kind=wrong)

        assert "RecordItem.kind: expected a member of RecordKind or None" == str(caught.value)

    @pytest.mark.parametrize("wrong", [[], {}, set(), (), "", None, "treatment"])
    def test_a_set_is_a_frozenset(self, wrong: Any) -> None:
        """What can still change is not held."""
        with pytest.raises(InvalidField) as caught:
            RecordItem(ref="item-1", subjects=wrong)

        assert "RecordItem.subjects: expected a frozenset, each a string that is not empty" == str(
            caught.value
        )

    def test_members_of_a_tuple_are_named_by_position(self) -> None:
        """The reader learns which one is wrong."""
        with pytest.raises(InvalidField) as caught:
            RecordItem(ref="item-1", path=("notes", 2.0, 1, None))  # type: ignore[arg-type]

        assert ["RecordItem.path[1]", "RecordItem.path[3]"] == [
            problem.path for problem in caught.value.problems
        ]

    def test_members_of_a_set_have_no_position(self) -> None:
        """A set has no order that could be told."""
        with pytest.raises(InvalidField) as caught:
            RecordItem(ref="item-1", subjects=frozenset((SECRET, 7193)))  # type: ignore[arg-type]

        assert (
            Problem("RecordItem.subjects[…]", "expected a string that is not empty"),
        ) == caught.value.problems


@frozen(kw_only=True, repr=False)
class Moment(Value):
    """A value object of a host, with a time in it."""

    at: datetime


class TestAValueOfAHost:
    """A host's own value object is held to the same checks."""

    def test_a_time_has_a_time_zone(self) -> None:
        """Half past nine is not a moment unless it is said where."""
        noon = datetime(2026, 3, 2, 12, tzinfo=UTC)

        assert noon == Moment(at=noon).at

    @pytest.mark.parametrize(
        "wrong",
        [datetime(2026, 3, 2, 12), date(2026, 3, 2), "2026-03-02T12:00Z"],  # noqa: DTZ001
    )
    def test_a_time_without_a_time_zone_is_refused(self, wrong: Any) -> None:
        """A naive time, a day and a string are no moments."""
        with pytest.raises(InvalidField) as caught:
            Moment(at=wrong)

        assert "Moment.at: expected a date and time with a time zone" == str(caught.value)


class TestSeveralProblems:
    """All problems of one object are raised together."""

    def test_every_problem_is_named(self) -> None:
        """In field order, on one line."""
        with pytest.raises(InvalidField) as caught:
            Client(ref="", born="1987-06-13", has_capacity=1)  # type: ignore[arg-type]

        assert (
            "Client.ref: expected a string that is not empty; "
            "Client.born: expected a date or None; "
            "Client.has_capacity: expected True or False or None"
        ) == str(caught.value)

    def test_a_contradiction_is_looked_for_between_right_types_only(self) -> None:
        """A field that is no date is not also compared with one."""
        with pytest.raises(InvalidField) as caught:
            Period(start=date(2026, 1, 2), end="2026-01-01")  # type: ignore[arg-type]

        assert "Period.end: expected a date or None" == str(caught.value)


class TestRepr:
    """A repr names the class and the fields that are filled."""

    def test_filled_fields_are_named(self) -> None:
        """What is left at nothing is not."""
        assert "Client(ref=…, born=…, is_deceased=…, adjudicated_incapable=…)" == repr(
            Client(ref=SECRET, born=date(1987, 6, 13))
        )

    def test_false_is_a_statement(self) -> None:
        """Only what is not stated is left out."""
        assert "Emergency(is_medical=…)" == repr(Emergency(is_medical=False))
        assert "Emergency()" == repr(Emergency())
