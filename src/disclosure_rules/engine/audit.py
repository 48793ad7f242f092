"""The record of a decision for an audit log: what was decided and why, and nothing of anybody.

It holds ids, codes and positions alone.  With the request, which the host keeps where it keeps
its records, and a rule set of the same fingerprint the decision can be made again.
"""

from collections.abc import Iterable

from attrs import frozen

from disclosure_rules.engine.plan import Handling
from disclosure_rules.engine.result import Conflict, DueObligation, ItemDecision, Outcome
from disclosure_rules.logic.question import Question

__all__ = ["audit_record"]


def audit_record(
    *,
    outcome: Outcome,
    as_of: str,
    edition: str | None,
    fingerprint: str,
    items: Iterable[ItemDecision],
    missing: Iterable[Question],
    obligations: Iterable[DueObligation],
    conflicts: Iterable[Conflict],
) -> dict[str, object]:
    """Return the record, made of what JSON has."""
    groups: dict[_Alike, list[int]] = {}
    for one in items:
        groups.setdefault(_Alike.of(one), []).append(one.position)
    return {
        "outcome": outcome.value,
        "as_of": as_of,
        "edition": edition,
        "fingerprint": fingerprint,
        "items": [alike.told(positions) for alike, positions in groups.items()],
        "missing": [one.name for one in missing],
        "obligations": [one.obligation.id for one in obligations],
        "conflicts": [one.position for one in conflicts],
    }


@frozen
class _Alike:
    """What the record says of items that came out alike."""

    answer: str
    handling: Handling
    rules: tuple[str, ...]
    open_rules: tuple[str, ...]
    silent_laws: tuple[str, ...]

    @classmethod
    def of(cls, item: ItemDecision) -> "_Alike":
        """Return it for one item."""
        ruled = [(one.rule.id, one.is_certain) for one in item.grounds if one.rule is not None]
        return cls(
            answer=item.answer.value,
            handling=item.disposition.handling,
            rules=tuple(rule_id for rule_id, is_certain in ruled if is_certain),
            open_rules=tuple(rule_id for rule_id, is_certain in ruled if not is_certain),
            silent_laws=tuple(one.law.id for one in item.grounds if one.rule is None),
        )

    def told(self, positions: list[int]) -> dict[str, object]:
        """Return it for the items at these positions."""
        return {
            "positions": positions,
            "answer": self.answer,
            "handling": self.handling.value,
            "rules": list(self.rules),
            "open_rules": list(self.open_rules),
            "silent_laws": list(self.silent_laws),
        }
