"""Tests of Arrow in, Arrow out: what comes out is what columns of plain values give."""

import pickle
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from disclosure_rules import InvalidField, RecordKind
from disclosure_rules.engine.columns import ANSWER_COLUMNS, evaluate_columns
from disclosure_rules.law import us

pa = pytest.importorskip("pyarrow")
arrow = pytest.importorskip("disclosure_rules.interop.arrow")

DAY = date(2026, 11, 22)
FEDERAL = us.ruleset()
KINDS = [one.value for one in RecordKind][:12]
MANY = len(KINDS)
LOG: Mapping[str, Sequence[Any]] = {
    "disclosure_id": list(range(MANY)),
    "item.kind": KINDS,
    "item.files": [["treatment"], ["treatment", "education"], None, []] * MANY,
    "purpose.stated_purpose": ["treatment", None, "payment"] * MANY,
    "recipient.kind": ["psychiatrist", "no such kind", "health_plan", None, "client"] * MANY,
    "recipient.is_within_program": [False, None] * MANY,
    "discloser.settings": [["hipaa_covered_entity"]] * MANY,
    "consent.is_denied": [False] * MANY,
    "client.age": [7, 14, None, -1, 40] * MANY,
}


def table_of(columns: Mapping[str, Sequence[Any]], **types: Any) -> Any:
    """Return columns as a table; one of a type that is given has that type."""
    return pa.table(
        {
            name: pa.array(cells[:MANY], types.get(name.replace(".", "_")))
            for name, cells in columns.items()
        }
    )


def plain(columns: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
    """Return what plain columns give, as Arrow gives it back."""
    told = {name: cells[:MANY] for name, cells in columns.items() if name != "disclosure_id"}
    found = evaluate_columns(told, FEDERAL, as_of=None if "as_of" in told else DAY)
    return {
        name: [list(one) if isinstance(one, tuple) else one for one in cells]
        for name, cells in found.items()
    }


class TestBatches:
    """A record batch gives a record batch, and a table a table, of a fixed schema."""

    def test_it_says_what_plain_columns_say(self) -> None:
        """Row for row, in every column, errors and all."""
        table = table_of(LOG)
        found = arrow.evaluate_batch(table, FEDERAL, as_of=DAY, keep=("disclosure_id",))

        assert isinstance(found, pa.Table)
        assert list(range(MANY)) == found.column("disclosure_id").to_pylist()
        assert plain(LOG) == found.drop_columns(["disclosure_id"]).to_pydict()
        assert 1 < len(set(found.column("outcome").to_pylist()))

    def test_a_batch_gives_a_batch(self) -> None:
        """Also one that is a slice of another, and one without rows."""
        (batch,) = table_of(LOG).drop_columns(["disclosure_id"]).to_batches()
        expected = plain(LOG)
        for start, rows in ((0, MANY), (3, 4), (5, 0)):
            found = arrow.evaluate_batch(batch.slice(start, rows), FEDERAL, as_of=DAY)
            assert isinstance(found, pa.RecordBatch)
            assert arrow.ANSWER_SCHEMA == found.schema
            assert found.to_pydict() == {
                name: cells[start : start + rows] for name, cells in expected.items()
            }

    def test_a_table_of_several_pieces_or_none_keeps_its_rows(self) -> None:
        """In their order."""
        table = table_of(LOG).drop_columns(["disclosure_id"])
        pieces = pa.concat_tables([table.slice(0, 7), table.slice(7, 0), table.slice(7)])
        empty = arrow.evaluate_batch(table.slice(0, 0), FEDERAL, as_of=DAY)

        assert plain(LOG) == arrow.evaluate_batch(pieces, FEDERAL, as_of=DAY).to_pydict()
        assert (0, arrow.ANSWER_SCHEMA) == (empty.num_rows, empty.schema)

    def test_batch_after_batch(self) -> None:
        """As Spark's mapInArrow hands them over."""
        batches = table_of(LOG).to_batches(max_chunksize=10)
        found = list(arrow.evaluate_batches(batches, FEDERAL, as_of=DAY, keep=("disclosure_id",)))

        assert [one.num_rows for one in batches] == [one.num_rows for one in found]
        assert plain(LOG) == pa.Table.from_batches(found).drop(["disclosure_id"]).to_pydict()

    def test_only_some_answers(self) -> None:
        """In the order in which they are asked for."""
        table = table_of(LOG)
        found = arrow.evaluate_batch(
            table, FEDERAL, as_of=DAY, keep=("disclosure_id",), answers=("error", "outcome")
        )

        assert ["disclosure_id", "error", "outcome"] == found.schema.names
        assert plain(LOG)["error"] == found.column("error").to_pylist()

    def test_two_underscores_stand_for_a_dot(self) -> None:
        """Spark takes a dot for a step into a structure."""
        table = table_of(LOG).drop_columns(["disclosure_id"])
        renamed = table.rename_columns([one.replace(".", "__") for one in table.column_names])

        assert plain(LOG) == arrow.evaluate_batch(renamed, FEDERAL, as_of=DAY).to_pydict()

    def test_the_schema_is_that_of_the_answers(self) -> None:
        """By name and order; as text for Spark, too."""
        assert list(ANSWER_COLUMNS) == arrow.ANSWER_SCHEMA.names
        assert "outcome string, answer string, handling string, limits array<string>" == (
            ", ".join(arrow.ANSWER_DDL.split(", ")[:4])
        )
        assert "valid_until date" in arrow.ANSWER_DDL

    def test_it_can_be_pickled(self) -> None:
        """As Ray wants a callable class; nothing that was seen goes along."""
        reviewer = arrow.BatchReviewer(FEDERAL, as_of=DAY, keep=("disclosure_id",))
        expected = reviewer(table_of(LOG))
        text = pickle.dumps(reviewer)

        assert len(text) < 2048
        assert expected == pickle.loads(text)(table_of(LOG))


class TestTypes:
    """A column may be of any type; what cannot be read is an error of its row."""

    @pytest.mark.parametrize(
        "kind",
        [
            pa.string(),
            pa.large_string(),
            pa.string_view(),
            pa.dictionary(pa.int8(), pa.string()),
        ],
    )
    def test_strings_of_every_kind(self, kind: Any) -> None:
        """And lists of them."""
        table = table_of(LOG, item_kind=kind, item_files=pa.list_(kind))
        found = arrow.evaluate_batch(table.drop(["disclosure_id"]), FEDERAL, as_of=DAY)

        assert plain(LOG) == found.to_pydict()

    @pytest.mark.parametrize("of", [pa.large_list, lambda kind: pa.list_(kind, 1)])
    def test_lists_of_every_kind(self, of: Any) -> None:
        """Long ones, and ones of a fixed length."""
        told = {**LOG, "item.files": [["treatment"], None, ["secret"]] * MANY}
        table = table_of(told, item_files=of(pa.string())).drop(["disclosure_id"])

        assert plain(told) == arrow.evaluate_batch(table, FEDERAL, as_of=DAY).to_pydict()

    def test_codes_that_hold_the_separator_are_no_two_codes(self) -> None:
        """Whatever comes first; and "no codes" is not "not known"."""
        given = [["treatment", "education"], ["treatment\x1feducation"], [], None, [None], [""]]
        for cells in (given, given[::-1]):
            told = {"item.files": cells}
            found = arrow.evaluate_batch(pa.table({"item.files": cells}), FEDERAL, as_of=DAY)
            expected = evaluate_columns(told, FEDERAL, as_of=DAY)
            assert expected["error"] == found.column("error").to_pylist()
            assert [list(one) for one in expected["missing"]] == found.column("missing").to_pylist()

    @pytest.mark.parametrize(
        "cells",
        [
            pa.array([1, None]),
            pa.array([1.5, None]),
            pa.array([Decimal("1.5"), None]),
            pa.array([b"secret", None]),
            pa.array([datetime(2026, 1, 1), None]),  # noqa: DTZ001
            pa.array([{"secret": 1}, None]),
            pa.array([[1], None]),
            pa.array([[["secret"]], None]),
        ],
    )
    @pytest.mark.parametrize("name", ["item.kind", "item.files", "item.is_deidentified"])
    def test_other_types_are_errors(self, name: str, cells: Any) -> None:
        """Of the rows that are filled; what is null is unknown as ever."""
        found = arrow.evaluate_batch(pa.table({name: cells}), FEDERAL, as_of=DAY)
        error, none = found.column("error").to_pylist()

        assert error.startswith(f"{name}: expected")
        assert "secret" not in error
        assert none is None

    def test_not_a_number_is_unknown(self) -> None:
        """As pandas writes what is missing in a column of numbers."""
        table = pa.table({"client.age": [float("nan"), None]})

        assert [None, None] == arrow.evaluate_batch(table, FEDERAL, as_of=DAY)["error"].to_pylist()

    def test_days_and_births_are_dates(self) -> None:
        """Each row is judged under the law of its own day."""
        told: dict[str, Sequence[Any]] = {
            "as_of": [date(2020, 1, 1), DAY, None],
            "client.born": [date(2008, 2, 29), None, DAY],
            "item.kind": ["diagnosis"] * 3,
        }
        found = arrow.evaluate_batch(pa.table(told), FEDERAL)

        assert plain(told) == found.to_pydict()

    def test_days_and_ages_are_reduced_before_they_are_counted(self) -> None:
        """And every row keeps its own answer, also where there is no day or no age."""
        days = [date(2010 + turn % 18, 1 + turn % 12, 1) for turn in range(60)]
        told: dict[str, Sequence[Any]] = {
            "as_of": [*days, None],
            "client.age": [*range(-1, 59), 5000],
            "item.kind": ["diagnosis"] * 61,
        }
        found = arrow.evaluate_batch(pa.table(told), FEDERAL)

        expected = evaluate_columns(told, FEDERAL)
        assert expected["error"] == found.column("error").to_pylist()
        assert expected["outcome"] == found.column("outcome").to_pylist()
        assert expected["valid_until"] == found.column("valid_until").to_pylist()

    def test_very_many_columns_are_counted_anew(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Before the numbers of their combinations grow too long."""
        monkeypatch.setattr(arrow, "_TOO_MANY", 50)
        table = table_of(LOG).drop(["disclosure_id"])

        assert plain(LOG) == arrow.evaluate_batch(table, FEDERAL, as_of=DAY).to_pydict()


class TestRefusals:
    """What makes no sense is refused, all problems at once."""

    def test_what_is_kept_is_there_once_and_does_not_come_out_twice(self) -> None:
        """And something is told."""
        batch = pa.table({"outcome": [1]})
        with pytest.raises(InvalidField) as caught:
            arrow.evaluate_batch(batch, FEDERAL, as_of=DAY, keep=("outcome", "secret"))

        assert ["keep[1]", "keep[0]", "columns"] == [one.path for one in caught.value.problems]
        assert "secret" not in str(caught.value)

    def test_a_question_is_told_once(self) -> None:
        """Under either of its names."""
        batch = pa.table({"item.kind": ["diagnosis"], "item__kind": ["diagnosis"]})
        with pytest.raises(InvalidField, match="expected a question of its own"):
            arrow.evaluate_batch(batch, FEDERAL, as_of=DAY)

    def test_an_unknown_column_is_refused(self) -> None:
        """It may be meant to be kept."""
        with pytest.raises(InvalidField, match="expected the name of a question"):
            arrow.evaluate_batch(pa.table({"secret": [1]}), FEDERAL, as_of=DAY)

    def test_answers_are_answers(self) -> None:
        """Each by its name."""
        with pytest.raises(InvalidField, match=r"answers\[1\]"):
            arrow.BatchReviewer(FEDERAL, as_of=DAY, answers=("outcome", "secret"))
