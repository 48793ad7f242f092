"""Explaining a decision in prose.

The discloser is told everything, with grounds and citations; the recipient nothing that a
refusal may not show.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape

from attrs import frozen

from disclosure_rules.engine.combine import ItemAnswer
from disclosure_rules.engine.plan import Handling, NarrativeWarning, RedactionPlan
from disclosure_rules.engine.result import (
    Conflict,
    DueObligation,
    Effect,
    Ground,
    ItemDecision,
    Outcome,
    Remedy,
)
from disclosure_rules.logic.question import Question
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.provision import Provision

__all__ = ["Account", "as_html", "as_text", "for_recipient"]

_HEADLINES = {
    Outcome.REQUIRED: "REQUIRED: the law requires this disclosure.",
    Outcome.PERMITTED: "PERMITTED: this may be disclosed. Nothing here says that it must be.",
    Outcome.PARTLY_PERMITTED: "PARTLY PERMITTED: some of it may be disclosed, item by item.",
    Outcome.NEEDS_CONSENT: "NEEDS CONSENT: not without a consent that the client could give.",
    Outcome.UNDETERMINED: "UNDETERMINED: facts are missing; until they are known, nothing goes.",
    Outcome.FORBIDDEN: "FORBIDDEN: this may not be disclosed.",
    Outcome.NOT_COVERED: "NOT COVERED: no law in this rule set speaks; nothing goes.",
}
_UNHELD = "NOT COVERED: a law that may forbid it is not held for that day; nothing goes."

_CLOSING = "This is decision support, not legal advice: check the grounds before you act."


@frozen(kw_only=True)
class Account:
    """Everything that an explanation tells."""

    outcome: Outcome
    items: tuple[ItemDecision, ...]
    kinds: tuple[RecordKind | None, ...]
    as_of: date
    valid_until: date | None
    missing: tuple[Question, ...]
    obligations: tuple[DueObligation, ...]
    remedies: tuple[Remedy, ...]
    conflicts: tuple[Conflict, ...]
    secondary_sources: tuple[Provision, ...]
    not_held: tuple[str, ...]
    held_in_part: tuple[str, ...]
    warnings: tuple[NarrativeWarning, ...]


@frozen
class _Section:
    """A heading with its lines."""

    heading: str
    lines: tuple[str, ...]


def as_text(account: Account) -> str:
    """Return the account as plain text."""
    parts = [_headline(account)]
    for section in _sections(account):
        parts.append(section.heading + ":")
        parts.extend(f"  - {line}" for line in section.lines)
    parts.append(_CLOSING)
    return "\n".join(parts) + "\n"


def as_html(account: Account) -> str:
    """Return the account as a fragment of HTML; everything in it is escaped."""
    parts = [f"<div><p><strong>{escape(_headline(account))}</strong></p>"]
    for section in _sections(account):
        lines = "".join(f"<li>{escape(line)}</li>" for line in section.lines)
        parts.append(f"<p>{escape(section.heading)}</p><ul>{lines}</ul>")
    parts.append(f"<p><em>{escape(_CLOSING)}</em></p></div>")
    return "".join(parts)


def for_recipient(plan: RedactionPlan) -> str:
    """Return what may be said to the recipient."""
    shown = [one for one in plan.dispositions if not one.is_silent]
    if not shown:
        return (
            "We can neither confirm nor deny whether anybody is or was a client. "
            "Confidentiality rules restrict what we may disclose about anyone.\n"
        )
    goes = len(plan.released)
    stays = len(shown) - goes
    lines = [f"We are sending {_count(goes, 'item')}."] if goes else []
    if stays:
        lines.append(f"We are not able to send {_count(stays, 'item')} that you asked for.")
    return " ".join(lines) + "\n"


def _headline(account: Account) -> str:
    words = _HEADLINES[account.outcome]
    if account.outcome is Outcome.NOT_COVERED and _is_unheld(account):
        words = _UNHELD
    return f"{words} (law as of {account.as_of.isoformat()})"


def _is_unheld(account: Account) -> bool:
    grounds = (ground for item in account.items for ground in item.grounds)
    return any(ground.effect is Effect.NOT_HELD for ground in grounds)


def _sections(account: Account) -> Iterator[_Section]:
    candidates = (
        ("Items", _items(account)),
        ("Conflicts of law", _conflicts(account.conflicts)),
        ("Missing facts, to be asked", _missing(account.missing)),
        ("To be done", _obligations(account.obligations)),
        ("What would let more go", _remedies(account.remedies)),
        ("Beware", (str(one) for one in account.warnings)),
        ("Rests on a secondary source", (str(one) for one in account.secondary_sources)),
        ("Not held for that day, so not asked", account.not_held),
        ("Not held of these laws, so not asked", account.held_in_part),
        ("Holds until", _until(account.valid_until)),
    )
    for heading, lines in candidates:
        found = tuple(lines)
        if found:
            yield _Section(heading, found)


def _items(account: Account) -> Iterator[str]:
    """Yield a line for each item, or for a run of items alike in answer and grounds."""
    groups: dict[tuple[object, ...], list[ItemDecision]] = {}
    for item in account.items:
        limits = tuple(limit.how for limit in item.disposition.limits)
        key = (account.kinds[item.position], item.answer, item.disposition.handling, limits)
        grounds = tuple((_where(ground), ground.truth) for ground in item.grounds)
        groups.setdefault((*key, grounds), []).append(item)
    for alike in groups.values():
        first = alike[0]
        kind = account.kinds[first.position]
        name = "not said what it is" if kind is None else kind.words
        yield f"{_numbers(one.position for one in alike)} ({name}): {_said(first)}"


def _said(item: ItemDecision) -> str:
    handling = item.disposition.handling
    words = item.answer.value
    if item.answer in (ItemAnswer.REQUIRED, ItemAnswer.PERMITTED):
        words += f", {handling.value}"
        if handling is not Handling.RELEASE:
            words += " (" + "; ".join(limit.how for limit in item.disposition.limits) + ")"
    else:
        words += ", withhold"
    grounds = "; ".join(_grounds(_told(item)))
    return f"{words}. {grounds}" if grounds else f"{words}."


def _told(item: ItemDecision) -> tuple[Ground, ...]:
    """Return the grounds worth telling: what is not known matters only to an open answer."""
    if item.answer is ItemAnswer.UNDETERMINED:
        return item.grounds
    return tuple(one for one in item.grounds if one.is_certain or one.effect is Effect.LIMITS)


def _grounds(grounds: Iterable[Ground]) -> Iterator[str]:
    for ground in grounds:
        perhaps = "" if ground.is_certain else "perhaps "
        yield f"{perhaps}{ground.effect.value}: {ground.gist} [{_where(ground)}]"


def _where(ground: Ground) -> str:
    cited = "; ".join(str(provision) for provision in ground.basis)
    return cited or ground.law.title


def _conflicts(conflicts: tuple[Conflict, ...]) -> Iterator[str]:
    for conflict in conflicts:
        bars = "; ".join(dict.fromkeys(_where(one) for one in conflict.forbids))
        duties = "; ".join(dict.fromkeys(_where(one) for one in conflict.requires))
        end = (
            "neither prevails: ask a lawyer"
            if conflict.prevails is None
            else f"{conflict.prevails.title} prevails"
        )
        yield f"item {conflict.position + 1}: {bars} forbids what {duties} requires; {end}"


def _missing(missing: tuple[Question, ...]) -> Iterator[str]:
    for question in missing:
        yield f"{question.ask} [{question.name}]"


def _obligations(obligations: tuple[DueObligation, ...]) -> Iterator[str]:
    for due in obligations:
        one = due.obligation
        line = f"{one.timing.value}: {one.text}"
        if one.deadline is not None:
            line += f" ({one.deadline})"
        line += f" [{'; '.join(str(provision) for provision in due.basis)}]"
        if due.depends_on:
            line += f" if so: {'; '.join(question.ask for question in due.depends_on)}"
        yield line


def _remedies(remedies: tuple[Remedy, ...]) -> Iterator[str]:
    for remedy in remedies:
        yield f"{remedy} (for {_numbers(remedy.items)})"


def _until(day: date | None) -> Iterator[str]:
    if day is not None:
        yield f"{day.isoformat()}, not included: then a grant, the law or an age changes"


def _numbers(positions: Iterable[int]) -> str:
    """Return ``item 3`` or ``items 1-3, 7``."""
    runs: list[list[int]] = []
    for position in sorted(positions):
        if runs and position == runs[-1][-1] + 1:
            runs[-1].append(position)
        else:
            runs.append([position])
    words = [str(run[0] + 1) if len(run) == 1 else f"{run[0] + 1}-{run[-1] + 1}" for run in runs]
    several = len(runs) > 1 or len(runs[0]) > 1
    return ("items " if several else "item ") + ", ".join(words)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
