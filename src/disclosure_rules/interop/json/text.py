"""Plain JSON values, and the one text that stands for each of them."""

import json
from typing import TypeAlias

from disclosure_rules.model.errors import InvalidField, Problem

__all__ = ["DEEPEST", "Json", "is_plain", "to_text"]

# No document of ours comes near it, and Python's own limit on recursion lies far beyond.
DEEPEST = 100

Json: TypeAlias = bool | int | str | list["Json"] | dict[str, "Json"] | None


def to_text(document: Json) -> str:
    r"""Return the text of a plain JSON value: the same value gives the same text everywhere.

    Keys are sorted, nothing is indented, and everything beyond ASCII is escaped.

    Args:
        document: Mappings with string keys, lists, strings, whole numbers, booleans and
            ``None``; no fractions, so that no rounding and no "not a number" can get in.

    Returns:
        One line without a line break at its end.

    Raises:
        InvalidField: `document` holds something else, or is nested more than 100 deep.

    >>> to_text({"b": [True, None], "a": "§"})
    '{"a":"\\u00a7","b":[true,null]}'
    """
    if not is_plain(document):
        raise InvalidField((Problem("document", f"expected {PLAIN}"),))
    return json.dumps(
        document, sort_keys=True, ensure_ascii=True, allow_nan=False, separators=(",", ":")
    )


PLAIN = (
    "objects with string keys, lists, strings, whole numbers, true, false and null, "
    f"nested at most {DEEPEST} deep"
)


def is_plain(value: object) -> bool:
    """Tell whether a value holds plain JSON values alone and is not nested too deep."""
    level = [value]
    for _ in range(DEEPEST + 1):
        below: list[object] = []
        for one in level:
            if type(one) is dict:
                if any(type(key) is not str for key in one):
                    return False
                below.extend(one.values())
            elif type(one) is list:
                below.extend(one)
            elif one is not None and type(one) not in (bool, int, str):
                return False
        if not below:
            return True
        level = below
    return False
