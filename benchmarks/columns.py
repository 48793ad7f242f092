"""Many rows at once: rows per second by the number of distinct situations among them.

The column API takes plain sequences by the name of a fact.  Where the library does not offer it
yet, there is nothing to measure and the figures are null.
"""

from typing import Any

__all__ = ["columns_rows_per_s"]


def columns_rows_per_s(rows: int, situations: int) -> float | None:
    """Return rows decided in a second, ``None`` where the library has no columns."""
    try:
        from disclosure_rules import evaluate_columns  # type: ignore[attr-defined]  # noqa: PLC0415
    except ImportError:
        return None
    return _measure(evaluate_columns, rows, situations)


def _measure(evaluate_columns: Any, rows: int, situations: int) -> float | None:
    raise NotImplementedError
