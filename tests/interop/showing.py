"""Shows what was read from a Consent as text that a person can hold against the resource."""

from collections.abc import Iterator
from enum import Enum

from disclosure_rules import ConsentScope, Period, Unlimited, Value
from disclosure_rules.interop.fhir import ConsentReading


def shown(reading: ConsentReading) -> str:
    """Return the reading, one thing per line."""
    return "\n".join(_lines(reading)) + "\n"


def _lines(reading: ConsentReading) -> Iterator[str]:
    yield f"release: {reading.release.value}"
    yield f"active: {'yes' if reading.is_active else 'no'}"
    yield f"about: {reading.grant.client_ref if reading.grant else '-'}"
    yield f"policies: {', '.join(one.code for one in reading.policies) or 'none known'}"
    grant = reading.grant
    if grant is None:
        yield "grant: none"
    else:
        yield f"grant: {grant.ref}"
        by = f"{_word(grant.granted_by) or 'not known'} {grant.grantor_ref or ''}"
        yield f"given by: {by.rstrip()}"
        yield f"signed on: {grant.signed_on or 'not known'}"
        yield f"in force: {_period(grant.period)}"
        yield from _scope(grant.scope, "")
    yield "not understood:"
    yield from (f"  {one}" for one in reading.not_understood)


def _scope(scope: ConsentScope, indent: str) -> Iterator[str]:
    yield f"{indent}{str(scope.decision.value).upper()}"
    inner = f"{indent}    "
    unstated = "nobody, not stated" if scope.decision.value == "permit" else "everybody, not stated"
    yield f"{inner}to: {_named(scope.recipients, unstated)}"
    unstated = (
        "nothing, not stated" if scope.decision.value == "permit" else "everything, not stated"
    )
    yield f"{inner}for: {_named(scope.purposes, unstated)}"
    yield f"{inner}what: {_named(scope.items, unstated)}"
    if scope.period is not None:
        yield f"{inner}when: {_period(scope.period)}"
    for path in scope.not_understood:
        yield f"{inner}uncertain because of: {path}"
    for exception in scope.exceptions:
        yield f"{inner}except"
        yield from _scope(exception, f"{inner}    ")


def _named(found: frozenset[object] | Unlimited | None, unstated: str) -> str:
    if found is None:
        return unstated
    if isinstance(found, Unlimited):
        return "any"
    return "; ".join(sorted(_one(member) for member in found)) or "none of those named"


def _one(member: object) -> str:
    if isinstance(member, Enum):
        return str(member.value)
    assert isinstance(member, Value)
    parts = (
        (name, getattr(member, name))
        for name in ("kind", "label", "ref", "dated")
        if hasattr(member, name)
    )
    said = " and ".join(f"{name} {_word(part)}" for name, part in parts if part is not None)
    return f"{said} with members" if getattr(member, "with_members", False) else said


def _word(part: object) -> str:
    if part is None:
        return ""
    if isinstance(part, Period):
        return _period(part)
    return str(part.value) if isinstance(part, Enum) else str(part)


def _period(period: Period) -> str:
    return f"{period.start or '…'} until before {period.end or '…'}"
