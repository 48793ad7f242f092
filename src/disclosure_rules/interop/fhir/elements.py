"""The elements that FHIR resources are built of, read from plain mappings without guessing.

What is not FHIR (a string where an object belongs) is a problem and makes the whole reading
fail; what is FHIR but says something that cannot be used is noted as not understood.  Neither
ever holds a value of the resource: only paths made of FHIR's own element names, and reasons.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from attrs import frozen

from disclosure_rules.model.dates import Period
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.terms import Coding

__all__ = [
    "Element",
    "NotUnderstood",
    "Notes",
    "Span",
    "coding_of",
    "codings_in",
    "day_in",
    "period_in",
    "reference_in",
    "span_of",
]

Element = Mapping[str, object]

_WHEN = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
    r"(T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?",
    re.ASCII,
)
_ONE_DAY = timedelta(days=1)


@frozen(kw_only=True)
class NotUnderstood:
    """One place in a resource that was not used, and why.

    Args:
        path: Where, in FHIR's element names: ``Consent.provision[0].actor[1].role``.
        why: The reason, in words; never anything that stood there.
    """

    path: str
    why: str

    def __str__(self) -> str:
        """Return ``path: why``."""
        return f"{self.path}: {self.why}"


class Notes:
    """What comes up while a resource is read.

    Attributes:
        problems: Where it is not FHIR at all.
        not_understood: What was not used, in the order of reading.
    """

    __slots__ = ("not_understood", "problems")

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.not_understood: list[NotUnderstood] = []

    def note(self, path: str, why: str) -> str:
        """Note what was not understood, once; return its path."""
        found = NotUnderstood(path=path, why=why)
        if found not in self.not_understood:
            self.not_understood.append(found)
        return path

    def refuse(self, path: str, expected: str) -> None:
        """Note what is not FHIR, once."""
        found = Problem(path, f"expected {expected}")
        if found not in self.problems:
            self.problems.append(found)

    def raise_problems(self) -> None:
        """Raise `InvalidField` with everything that is not FHIR; return if nothing is."""
        if self.problems:
            raise InvalidField(tuple(self.problems))

    def object(self, holder: Element, key: str, path: str) -> Element | None:
        """Return the object at a key; ``None`` if there is none."""
        if key not in holder:
            return None
        found = holder[key]
        if isinstance(found, Mapping) and all(isinstance(name, str) for name in found):
            return found
        self.refuse(f"{path}.{key}", "an object")
        return None

    def objects(self, holder: Element, key: str, path: str) -> list[tuple[Element, str]]:
        """Return the objects in the list at a key, each with its path; empty if there are none."""
        found = holder.get(key, ())
        if not isinstance(found, list | tuple):
            self.refuse(f"{path}.{key}", "a list")
            return []
        members = []
        for position, one in enumerate(found):
            at = f"{path}.{key}[{position}]"
            if isinstance(one, Mapping) and all(isinstance(name, str) for name in one):
                members.append((one, at))
            else:
                self.refuse(at, "an object")
        return members

    def string(self, holder: Element, key: str, path: str) -> str | None:
        """Return the string at a key; ``None`` if there is none."""
        if key not in holder:
            return None
        found = holder[key]
        if isinstance(found, str) and found.strip():
            return found
        self.refuse(f"{path}.{key}", "a string that is not empty")
        return None


def coding_of(element: Element) -> Coding | None:
    """Return a Coding that has both system and code; a code alone means nothing."""
    system, code = element.get("system"), element.get("code")
    if isinstance(system, str) and isinstance(code, str) and system and code:
        return Coding(system, code)
    return None


def codings_in(concept: Element, path: str, notes: Notes) -> frozenset[Coding]:
    """Return the codings of a CodeableConcept: different words for one meaning."""
    found = (coding_of(one) for one, _ in notes.objects(concept, "coding", path))
    return frozenset(one for one in found if one is not None)


def reference_in(element: Element, path: str, notes: Notes) -> str | None:
    """Return where a Reference leads, without the version; ``None`` if that cannot be told.

    A reference to something contained leads nowhere outside its own resource, and one by
    identifier or display alone is not resolved.
    """
    found = notes.string(element, "reference", path)
    if found is None or found.startswith("#"):
        return None
    return found.split("/_history/")[0]


@frozen(kw_only=True)
class Span:
    """The days that a FHIR date or dateTime can mean.

    Args:
        first: The first day.
        last: The last day; the same unless month or day are left open.
        has_time: A time of day was given, which is not kept.
    """

    first: date
    last: date
    has_time: bool


def span_of(text: str) -> Span | None:
    """Return the days that a FHIR date or dateTime can mean; ``None`` if it is neither.

    >>> span_of("2024-02").last.isoformat()
    '2024-02-29'
    """
    found = _WHEN.fullmatch(text)
    if found is None:
        return None
    year, month, day = (None if part is None else int(part) for part in found.group(1, 2, 3))
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    last_month = month or 12
    last_day = day or monthrange(first.year, last_month)[1]
    last = date(first.year, last_month, last_day)
    return Span(first=first, last=last, has_time=found.group(4) is not None)


def day_in(holder: Element, keys: Sequence[str]) -> date | None:
    """Return the day at the first of the keys that holds a whole date, else ``None``."""
    for key in keys:
        found: object = holder
        for step in key.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
        span = span_of(found) if isinstance(found, str) else None
        if span is not None and span.first == span.last:
            return span.first
    return None


@frozen(kw_only=True)
class ReadPeriod:
    """A FHIR Period in whole days.

    Args:
        period: The days; ``None`` if they cannot be told.
        is_exact: They are neither more nor fewer than the Period says.
    """

    period: Period | None
    is_exact: bool


def period_in(element: Element, path: str, notes: Notes, *, widely: bool) -> ReadPeriod:
    """Return a FHIR Period, whose end is in it, as a half-open period of days.

    Args:
        element: The Period.
        path: Where it stands.
        notes: What comes up.
        widely: A day that is in it for some hours counts; otherwise the last such day does not.
            The first day counts in either case: whoever asks asks after it was given.

    Returns:
        The days.
    """
    spans = dict(_ends(element, path, notes))
    if None in spans.values():
        return ReadPeriod(period=None, is_exact=False)
    start, end = spans.get("start"), spans.get("end")
    timed = any(span is not None and span.has_time for span in (start, end))
    if timed:
        notes.note(path, "a time of day is not kept: whole days count")
    first = None if start is None else start.first
    if end is None:
        return ReadPeriod(period=Period(start=first), is_exact=True)
    after = end.last if end.has_time and not widely else _next_day(end.last)
    is_exact = True
    if first is not None and after is not None and after <= first:
        # It lasts some hours of one day.
        after, is_exact = _next_day(first), False
    if first is not None and end.last < first:
        notes.note(path, "it ends before it begins")
        return ReadPeriod(period=None, is_exact=False)
    return ReadPeriod(period=Period(start=first, end=after), is_exact=is_exact)


def _ends(element: Element, path: str, notes: Notes) -> Iterator[tuple[str, Span | None]]:
    for key in ("start", "end"):
        text = notes.string(element, key, path)
        if text is not None:
            span = span_of(text)
            if span is None:
                notes.note(f"{path}.{key}", "it is no date")
            yield key, span


def _next_day(day: date) -> date | None:
    return None if day == date.max else day + _ONE_DAY
