"""Requests, situations and consents as JSON documents, both ways.

A document is a plain mapping as `json.loads` returns it; reading a file or a network is the
host's.  What goes out comes back equal: ``request_from_json(request_to_json(x)) == x``.
"""

from typing import TypeVar

from disclosure_rules.interop.json.converter import Refused, structured, unstructured
from disclosure_rules.interop.json.text import DEEPEST, Json
from disclosure_rules.model.consent import ConsentGrant
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.request import DisclosureRequest, Situation
from disclosure_rules.model.value import Value

__all__ = [
    "SCHEMA_VERSION",
    "consent_from_json",
    "consent_to_json",
    "request_from_json",
    "request_to_json",
    "situation_from_json",
    "situation_to_json",
]

V = TypeVar("V", bound=Value)

SCHEMA_VERSION = 1
_VERSION = "schema_version"


def request_to_json(request: DisclosureRequest) -> dict[str, Json]:
    """Return a request as a JSON document.

    The document holds the client's record items by ref and kind, and every date and ref that
    was given: it is as confidential as the request.

    Args:
        request: The request.

    Returns:
        A new mapping of plain values with ``schema_version``.  Fields that hold their default,
        such as everything not known, are left out.

    Raises:
        InvalidField: `request` is not a request.
    """
    return _written(request, DisclosureRequest, "request")


def request_from_json(document: object) -> DisclosureRequest:
    """Return the request that a JSON document describes.

    Nothing is coerced and nothing is guessed: a key that is left out means "not known", a key
    that is not ours is refused, and so is a version that is not ours.

    Args:
        document: A mapping of plain values, as `json.loads` makes it.

    Returns:
        The request.

    Raises:
        InvalidField: The document is not one; every problem is named by its path
            (``request.items[2].kind``), and no value is shown.

    >>> request_from_json({"schema_version": 1, "client": {"ref": "client-a"}, "items": [{}]})
    Traceback (most recent call last):
        ...
    disclosure_rules.model.errors.InvalidField: request.discloser: expected to be given; \
request.recipient: expected to be given; request.items[0].ref: expected to be given
    """
    return _read(document, DisclosureRequest, "request")


def situation_to_json(situation: Situation) -> dict[str, Json]:
    """Return a situation as a JSON document; see `request_to_json`."""
    return _written(situation, Situation, "situation")


def situation_from_json(document: object) -> Situation:
    """Return the situation that a JSON document describes; see `request_from_json`.

    Raises:
        InvalidField: The document is not one; every problem is named by its path.
    """
    return _read(document, Situation, "situation")


def consent_to_json(consent: ConsentGrant) -> dict[str, Json]:
    """Return a consent as a JSON document; see `request_to_json`.

    "Everybody" and "everything" are the word ``"any"``; a list names what is in it, and a key
    that is left out names nobody in a permit and everybody in a denial.
    """
    return _written(consent, ConsentGrant, "consent")


def consent_from_json(document: object) -> ConsentGrant:
    """Return the consent that a JSON document describes; see `request_from_json`.

    Raises:
        InvalidField: The document is not one; every problem is named by its path.
    """
    return _read(document, ConsentGrant, "consent")


def _written(value: V, kind: type[V], root: str) -> dict[str, Json]:
    if not isinstance(value, kind):
        raise InvalidField((Problem(root, f"expected a {kind.__name__}"),))
    plain = unstructured(value)
    assert isinstance(plain, dict)
    return {_VERSION: SCHEMA_VERSION, **plain}


def _read(document: object, kind: type[V], root: str) -> V:
    if type(document) is not dict:
        raise InvalidField((Problem(root, "expected an object"),))
    if _is_too_deep(document):
        raise InvalidField((Problem(root, f"expected at most {DEEPEST} levels"),))
    problems = list(_problems_of_version(document, root))
    body = {key: value for key, value in document.items() if key != _VERSION}
    made = None
    try:
        made = structured(body, kind)
    except Refused as refused:
        problems.extend(refused.within(root))
    # Raised out here, so that no exception that has seen the document hangs on this one.
    if made is None or problems:
        raise InvalidField(tuple(problems)) from None
    return made


def _problems_of_version(document: dict[object, object], root: str) -> list[Problem]:
    path = f"{root}.{_VERSION}"
    if _VERSION not in document:
        return [Problem(path, "expected to be given")]
    version = document[_VERSION]
    if type(version) is not int or version != SCHEMA_VERSION:
        return [Problem(path, f"expected {SCHEMA_VERSION}")]
    return []


def _is_too_deep(document: object) -> bool:
    level = [document]
    for _ in range(DEEPEST + 1):
        below: list[object] = []
        for one in level:
            if isinstance(one, dict):
                below.extend(one.values())
            elif isinstance(one, list):
                below.extend(one)
        if not below:
            return False
        level = below
    return True
