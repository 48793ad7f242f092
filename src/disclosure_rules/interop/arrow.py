"""Arrow in, Arrow out: a log's record batches decided, for Spark, Ray, DuckDB and Polars.

Needs the extra ``arrow``.  Columns are numbered by their distinct values in Arrow, so that Python
sees one row for each distinct one and not one for each row (`evaluate_columns` decides it).

A column is named after a question, ``recipient.kind``, or with two underscores in place of the
dot, ``recipient__kind``: Spark takes a dot in a name for a step into a structure.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from disclosure_rules.engine.columns import ANSWER_COLUMNS, Reviewer
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["ANSWER_DDL", "ANSWER_SCHEMA", "BatchReviewer", "evaluate_batch", "evaluate_batches"]

_CODES = pa.list_(pa.string())

ANSWER_SCHEMA = pa.schema(
    [
        pa.field("outcome", pa.string()),
        pa.field("answer", pa.string()),
        pa.field("handling", pa.string()),
        pa.field("limits", _CODES),
        pa.field("is_silent", pa.bool_()),
        pa.field("needs_counsel", pa.bool_()),
        pa.field("rules", _CODES),
        pa.field("provisions", _CODES),
        pa.field("secondary_sources", _CODES),
        pa.field("missing", _CODES),
        pa.field("obligations", _CODES),
        pa.field("open_obligations", _CODES),
        pa.field("valid_until", pa.date32()),
        pa.field("error", pa.string()),
        pa.field("edition", pa.string()),
        pa.field("fingerprint", pa.string()),
    ]
)
"""The columns that come out, after those that are kept; `RowAnswer` says what they hold."""

_DDL: Mapping[Any, str] = {
    pa.string(): "string",
    pa.bool_(): "boolean",
    pa.date32(): "date",
    _CODES: "array<string>",
}

ANSWER_DDL = ", ".join(f"{one.name} {_DDL[one.type]}" for one in ANSWER_SCHEMA)
"""The same as text, as Spark's ``mapInArrow`` takes it."""

# Ages are counted from days and births together: neither can be reduced alone.
_BORN = "client.born"

# A record batch, or a table.
B = TypeVar("B", bound=Any)


def evaluate_batch(
    batch: B,
    rules: RuleSet,
    *,
    as_of: date | None = None,
    keep: Sequence[str] = (),
    answers: Sequence[str] = ANSWER_COLUMNS,
) -> B:
    """Decide every row of a record batch or table; see `evaluate_columns`.

    Args:
        batch: A record batch or a table, whose columns are named after questions.
        rules: The laws to ask.
        as_of: The day whose law is asked, where there is no such column.
        keep: Columns that are no answers and go through unchanged, such as the log's own key.
        answers: Which columns are to come out; by default, all of `ANSWER_SCHEMA`.

    Returns:
        A new batch, or a table for a table, of as many rows in the same order: what is kept,
        then the answers.

    Raises:
        InvalidField: A column has a name that no question has, or one that is to be kept is not
            there; or the day is given twice, or not at all.
    """
    return BatchReviewer(rules, as_of=as_of, keep=keep, answers=answers)(batch)


def evaluate_batches(
    batches: Iterable[B],
    rules: RuleSet,
    *,
    as_of: date | None = None,
    keep: Sequence[str] = (),
    answers: Sequence[str] = ANSWER_COLUMNS,
) -> Iterator[B]:
    """Yield what comes out of each batch; situations are decided once for all of them."""
    yield from map(BatchReviewer(rules, as_of=as_of, keep=keep, answers=answers), batches)


class BatchReviewer:
    """Decides batch after batch like `evaluate_batch`, and remembers situations.

    It is a callable of one batch and can be pickled, as ``map_batches`` of Ray wants it.

    Args:
        rules: The laws to ask.
        as_of: The day whose law is asked, where there is no such column.
        keep: Columns that go through unchanged.
        answers: Which columns are to come out; by default, all of `ANSWER_SCHEMA`.

    Raises:
        InvalidField: Another name is among the answers, or `as_of` is not a date.
    """

    def __init__(
        self,
        rules: RuleSet,
        *,
        as_of: date | None = None,
        keep: Sequence[str] = (),
        answers: Sequence[str] = ANSWER_COLUMNS,
    ) -> None:
        problems = tuple(
            Problem(f"answers[{position}]", "expected the name of a column that comes out")
            for position, name in enumerate(answers)
            if name not in ANSWER_COLUMNS
        )
        if problems:
            raise InvalidField(problems)
        self._kept = tuple(keep)
        self._made = [ANSWER_SCHEMA.field(name) for name in answers]
        self._given = (rules, as_of, self._kept, tuple(answers))
        self._reviewer = Reviewer(rules, as_of=as_of)

    def __call__(self, batch: B) -> B:
        """Return what comes out of a batch or table."""
        _refuse(batch, self._kept)
        fields = [*(batch.schema.field(name) for name in self._kept), *self._made]
        schema = pa.schema(fields)
        # A table's pieces are taken one by one, so that no array grows too long for Arrow.
        pieces = batch.to_batches() if isinstance(batch, pa.Table) else [batch]
        made = [self._reviewed(one, schema) for one in pieces]
        result: B = pa.Table.from_batches(made, schema) if isinstance(batch, pa.Table) else made[0]
        return result

    def _reviewed(self, batch: Any, schema: Any) -> Any:
        columns = {
            _question(name): _plain(batch.column(name))
            for name in batch.schema.names
            if name not in self._kept
        }
        if _BORN not in columns:
            columns = {name: self._reduced(name, array) for name, array in columns.items()}
        numbers, firsts = _numbered(columns.values(), batch.num_rows)
        answers = self._reviewer.review(
            {name: column.take(firsts).to_pylist() for name, column in columns.items()}
        )
        made = [pa.array(answers[one.name], one.type).take(numbers) for one in self._made]
        kept = [batch.column(name) for name in self._kept]
        return pa.RecordBatch.from_arrays([*kept, *made], schema=schema)

    def _reduced(self, name: str, array: Any) -> Any:
        if not (pa.types.is_date32(array.type) or pa.types.is_integer(array.type)):
            return array
        encoded = array.dictionary_encode()
        alike = self._reviewer.reduced(name, encoded.dictionary.to_pylist())
        return pa.array(alike, array.type).take(encoded.indices)

    def __reduce__(self) -> tuple[Callable[..., "BatchReviewer"], tuple[Any, ...]]:
        """Pickle what it was made of, and nothing that was seen."""
        return _batch_reviewer, self._given


def _batch_reviewer(
    rules: RuleSet, as_of: date | None, keep: tuple[str, ...], answers: tuple[str, ...]
) -> BatchReviewer:
    return BatchReviewer(rules, as_of=as_of, keep=keep, answers=answers)


def _question(name: str) -> str:
    return name.replace("__", ".")


def _refuse(batch: Any, kept: tuple[str, ...]) -> None:
    names = batch.schema.names
    problems = [
        Problem(f"keep[{position}]", "expected the name of a column that is there once")
        for position, name in enumerate(kept)
        if names.count(name) != 1
    ]
    problems.extend(
        Problem(f"keep[{position}]", "expected another name than that of a column that comes out")
        for position, name in enumerate(kept)
        if name in ANSWER_SCHEMA.names
    )
    told = [_question(name) for name in names if name not in kept]
    problems.extend(
        Problem(f"columns[{position}]", "expected a question of its own")
        for position, name in enumerate(names)
        if name not in kept and told.count(_question(name)) > 1
    )
    if not told:
        problems.append(Problem("columns", "expected at least one besides those that are kept"))
    if problems:
        raise InvalidField(tuple(problems))


def _plain(array: Any) -> Any:
    """Return an array that holds the same strings plainly, and not by numbers or views."""
    kind = array.type
    if _is_text(kind):
        return array.cast(pa.string())
    if isinstance(array, _LISTS) and _is_text(kind.value_type):
        return array.cast(_CODES)
    return array.dictionary_decode() if pa.types.is_dictionary(kind) else array


def _numbered(columns: Iterable[Any], rows: int) -> tuple[Any, Any]:
    """Return for each row the number of its situation, and for each situation its first row."""
    numbers = pa.repeat(pa.scalar(0, pa.int64()), rows)
    many = 1
    for key in (key for column in columns for key in _keys(column)):
        encoded = pc.dictionary_encode(key, null_encoding="encode")
        values = max(len(encoded.dictionary), 1)
        if many * values >= _TOO_MANY:
            numbers, many = _counted_anew(numbers)
        numbers = pc.add(pc.multiply(numbers, values), encoded.indices.cast(pa.int64()))
        many *= values
    numbers, _ = _counted_anew(numbers)
    places = pc.subtract(pc.cumulative_sum(pa.repeat(pa.scalar(1, pa.int64()), rows)), 1)
    table = pa.table({"number": numbers, "place": places})
    firsts = table.group_by("number").aggregate([("place", "min")]).sort_by("number")
    return numbers, firsts.column("place_min").combine_chunks()


_TOO_MANY = 2**62  # beyond it numbers would not fit


def _counted_anew(numbers: Any) -> tuple[Any, int]:
    encoded = pc.dictionary_encode(numbers)
    return encoded.indices.cast(pa.int64()), max(len(encoded.dictionary), 1)


def _keys(array: Any) -> Iterator[Any]:
    """Yield arrays that together tell apart whatever cells may be answered differently.

    Collections of codes are told apart by their text and their length: a code that held the
    separator would be none.  What else is nested cannot be read, unless it is empty.
    """
    if not pa.types.is_nested(array.type):
        yield array
    elif isinstance(array, _LISTS):
        yield pc.list_value_length(array)
        if _is_text(array.type.value_type):
            yield pc.binary_join(array, _BETWEEN)
    else:
        yield array.is_valid()


_LISTS = (pa.ListArray, pa.LargeListArray, pa.FixedSizeListArray)
_BETWEEN = "\x1f"


def _is_text(kind: Any) -> bool:
    if pa.types.is_dictionary(kind):
        return _is_text(kind.value_type)
    return any(
        is_one(kind)
        for is_one in (pa.types.is_string, pa.types.is_large_string, pa.types.is_string_view)
    )
