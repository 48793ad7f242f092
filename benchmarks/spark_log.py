"""Judge a disclosure log again on Apache Spark: under the law of then, and under the law of now.

    python benchmarks/spark_log.py 1000000

makes a synthetic log of so many rows in a temporary directory, judges each row under the law of
its own day and under today's, says what changed, and holds every answer against that of one
process without Spark.  Needs pyspark and pyarrow, and a Java that Spark runs on.
"""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as sql

from disclosure_rules.engine.columns import Reviewer
from disclosure_rules.interop.arrow import BatchReviewer
from disclosure_rules.law import us
from disclosure_rules.rules.ruleset import RuleSet

TODAY = date(2026, 11, 22)
FIRST_DAY = "2024-01-01"
ANSWERS = ("outcome", "handling", "valid_until", "error", "edition")
SCHEMA = ", ".join(
    [
        "disclosure_id bigint",
        *(
            f"{law}_{name} {'date' if name == 'valid_until' else 'string'}"
            for law in ("then", "now")
            for name in ANSWERS
        ),
    ]
)
PARTITIONS = 4
PIECE = 100_000

# What the rows of the log tell: 180 combinations, each on days under seven states of the law.
PURPOSES = ("treatment", "payment", "civil_proceeding")
RECIPIENTS = ("psychiatrist", "health_plan", "client")
KINDS = (
    "diagnosis",
    "progress_note",
    "psychotherapy_note",
    "sud_counseling_note",
    "billing_line",
)
SETTINGS = (["hipaa_covered_entity"], ["hipaa_covered_entity", "part2_program"])
NOT_SO = (
    "consent__is_denied",
    "consent__aca_consent",
    "consent__hipaa_psychotherapy_notes_authorization",
    "consent__part2_consent",
    "consent__part2_tpo_consent",
    "consent__part2_counseling_notes_consent",
    "discloser__works_for_treatment_facility",
    "other_law__unheld_part_permits_it",
    "process__has_court_order",
    "recipient__is_within_program",
)


def made_up_log(spark: SparkSession, rows: int) -> DataFrame:
    """Return a log in which nobody is real: each column follows from the row's number."""
    number = sql.col("disclosure_id")

    def in_turn(values: Iterable[Any], every: int) -> Column:
        told = [
            sql.lit(one) if not isinstance(one, list) else sql.array(*map(sql.lit, one))
            for one in values
        ]
        return sql.element_at(
            sql.array(*told), (sql.floor(number / every) % len(told) + 1).cast("int")
        )

    log = spark.range(0, rows, numPartitions=PARTITIONS).withColumnRenamed("id", "disclosure_id")
    told = {
        "purpose__stated_purpose": in_turn(PURPOSES, 1),
        "recipient__kind": in_turn(RECIPIENTS, 3),
        "item__kind": in_turn(KINDS, 9),
        "consent__hipaa_authorization": in_turn((True, False), 45),
        "discloser__settings": in_turn(SETTINGS, 90),
        "client__age": (number % 70 + 21).cast("int"),
        "as_of": sql.date_add(sql.lit(FIRST_DAY).cast("date"), (number % 1009).cast("int")),
        "discloser__profession": sql.lit("psychologist"),
        "item__part2_origin": sql.lit("own"),
        **{name: sql.lit(False) for name in NOT_SO},
        "item__files": sql.array(sql.lit("treatment")),
        "place__jurisdictions": sql.array(sql.lit("US-CA")),
    }
    return log.select("disclosure_id", *(made.alias(name) for name, made in told.items()))


def rejudged(log: DataFrame, rules: RuleSet) -> DataFrame:
    """Return each row's answers under the law of its day and under today's."""

    def judge(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        then = BatchReviewer(rules, keep=("disclosure_id",), answers=ANSWERS)
        now = BatchReviewer(rules, as_of=TODAY, answers=ANSWERS)
        for batch in batches:
            told = batch.drop_columns(["disclosure_id", "as_of"])
            made = [*then(batch).columns, *now(told).columns]
            yield pa.RecordBatch.from_arrays(made, names=NAMES)

    return log.mapInArrow(judge, SCHEMA)


NAMES = ["disclosure_id", *(f"{law}_{name}" for law in ("then", "now") for name in ANSWERS)]


def differences(log: Path, answers: Path, rules: RuleSet) -> tuple[int, int]:
    """Return how many rows one process has judged, and in how many Spark says something else."""
    then, now = Reviewer(rules), Reviewer(rules, as_of=TODAY)
    texts = [one for one in NAMES if one.endswith(("outcome", "handling", "error", "edition"))]
    given = pq.read_table(log).sort_by("disclosure_id")
    found = pq.read_table(answers, read_dictionary=texts).sort_by("disclosure_id")
    wrong = 0
    for start in range(0, given.num_rows, PIECE):
        piece = given.slice(start, PIECE)
        columns = {
            name.replace("__", "."): piece.column(name).to_pylist() for name in piece.schema.names
        }
        expected = [columns.pop("disclosure_id"), *_picked(then.review(columns))]
        columns.pop("as_of")
        expected.extend(_picked(now.review(columns)))
        spark = (found.slice(start, PIECE).column(name).to_pylist() for name in NAMES)
        ours, theirs = zip(*expected, strict=True), zip(*spark, strict=True)
        wrong += sum(one != other for one, other in zip(ours, theirs, strict=True))
    return found.num_rows, wrong


def _picked(answers: dict[str, list[Any]]) -> list[list[Any]]:
    return [answers[name] for name in ANSWERS]


def changes(answers: DataFrame) -> list[tuple[str, str, int]]:
    """Return which outcomes became which, and how often, the most frequent first."""
    changed = answers.where(~sql.col("then_outcome").eqNullSafe(sql.col("now_outcome")))
    counted = changed.groupBy("then_outcome", "now_outcome").count().collect()
    found = [(one["then_outcome"], one["now_outcome"], one["count"]) for one in counted]
    return sorted(found, key=lambda one: -one[2])


def session() -> SparkSession:
    """Return a local session, bound to this machine alone, whose workers run this Python."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    return (
        SparkSession.builder.master(f"local[{os.cpu_count() or 1}]")
        .appName("disclosure log")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.memory", "3g")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "100000")
        .getOrCreate()
    )


def timed(what: str, start: float, rows: int) -> None:
    """Print how long something took."""
    seconds = perf_counter() - start
    print(f"{what}: {seconds:.1f} s, {rows / seconds:,.0f} rows/s", flush=True)


def main(rows: int) -> int:
    """Make, judge, compare and report; return 1 if Spark and one process differ anywhere."""
    rules = us.ruleset(states=("CA",), codes=("ACA",))
    print(f"edition {rules.edition}, rule set {rules.fingerprint[:12]}")
    spark = session()
    print(f"Spark {spark.version}, Python {sys.version.split()[0]}, pyarrow {pa.__version__}")
    with tempfile.TemporaryDirectory() as made:
        log, answers = Path(made, "log"), Path(made, "answers")
        start = perf_counter()
        made_up_log(spark, rows).write.parquet(str(log))
        timed("log written", start, rows)
        start = perf_counter()
        rejudged(spark.read.parquet(str(log)), rules).write.parquet(str(answers))
        timed("judged twice on Spark", start, rows)
        start = perf_counter()
        found = changes(spark.read.parquet(str(answers)))
        timed("what changed", start, rows)
        for then, now, many in found:
            print(f"  {many:>10,}  {then} -> {now}")
        spark.stop()
        start = perf_counter()
        compared, wrong = differences(log, answers, rules)
        timed("judged twice in one process, and compared", start, rows)
    print(f"rows compared: {compared:,}; rows in which the answers differ: {wrong:,}")
    return 1 if wrong or compared != rows else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
