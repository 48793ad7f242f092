"""A decision as a JSON document, one way: it is made by evaluating, never by reading."""

from collections.abc import Iterable

from disclosure_rules.engine.decision import Decision
from disclosure_rules.engine.plan import NarrativeWarning
from disclosure_rules.engine.result import Conflict, DueObligation, Ground, ItemDecision, Remedy
from disclosure_rules.interop.json.documents import SCHEMA_VERSION
from disclosure_rules.interop.json.text import Json
from disclosure_rules.model.dates import Deadline
from disclosure_rules.model.terms import Coding
from disclosure_rules.rules.provision import Provision

__all__ = ["decision_to_json"]


def decision_to_json(decision: Decision) -> dict[str, Json]:
    """Return a decision as a JSON document for the discloser's own systems.

    It is not for the recipient: it names what is withheld, also where the law wants a refusal
    to neither confirm nor deny (such items carry ``"is_silent": true``).

    Args:
        decision: The decision.

    Returns:
        A new mapping of plain values.  Every key is always there; what is not known or does not
        apply is ``None``.  Items, positions and lists stand in the decision's own order, so that
        the same decision gives the same document.
    """
    return {
        "schema_version": SCHEMA_VERSION,
        "outcome": decision.outcome.value,
        "as_of": decision.as_of.isoformat(),
        "valid_until": None if decision.valid_until is None else decision.valid_until.isoformat(),
        "fingerprint": decision.fingerprint,
        "needs_counsel": decision.needs_counsel,
        "items": [_item(one) for one in decision.items],
        "missing": [{"name": one.name, "ask": one.ask} for one in decision.missing],
        "obligations": [_obligation(one) for one in decision.obligations],
        "remedies": [_remedy(one) for one in decision.remedies],
        "conflicts": [_conflict(one) for one in decision.conflicts],
        "secondary_sources": _citations(decision.secondary_sources),
        "not_held": list(decision.not_held),
        "held_in_part": list(decision.held_in_part),
        "warnings": [_warning(one) for one in decision.plan.warnings],
    }


def _item(item: ItemDecision) -> Json:
    disposition = item.disposition
    return {
        "position": item.position,
        "ref": disposition.ref,
        "answer": item.answer.value,
        "handling": disposition.handling.value,
        "limits": [{"kind": one.kind.value, "how": one.how} for one in disposition.limits],
        "is_silent": disposition.is_silent,
        "grounds": [_ground(one) for one in item.grounds],
    }


def _ground(ground: Ground) -> Json:
    return {
        "law": ground.law.id,
        "rule": None if ground.rule is None else ground.rule.id,
        "effect": ground.effect.value,
        "certain": ground.is_certain,
        "citations": _citations(ground.basis),
    }


def _obligation(due: DueObligation) -> Json:
    obligation = due.obligation
    return {
        "id": obligation.id,
        "code": str(obligation.code.value),
        "coding": _coding(obligation.code.coding),
        "text": obligation.text,
        "timing": obligation.timing.value,
        "deadline": _deadline(obligation.deadline),
        "exact_text": obligation.exact_text,
        "items": list(due.items),
        "rules": list(due.rules),
        "citations": _citations(due.basis),
        "depends_on": [question.name for question in due.depends_on],
    }


def _coding(coding: Coding | None) -> Json:
    return None if coding is None else {"system": coding.system, "code": coding.code}


def _deadline(deadline: Deadline | None) -> Json:
    if deadline is None:
        return None
    return {"amount": deadline.amount, "unit": deadline.unit.value, "words": str(deadline)}


def _remedy(remedy: Remedy) -> Json:
    return {
        "facts": [fact.name for fact in remedy.facts],
        "words": str(remedy),
        "items": list(remedy.items),
    }


def _conflict(conflict: Conflict) -> Json:
    return {
        "position": conflict.position,
        "forbids": [_ground(one) for one in conflict.forbids],
        "requires": [_ground(one) for one in conflict.requires],
        "prevails": None if conflict.prevails is None else conflict.prevails.id,
        "needs_counsel": conflict.needs_counsel,
    }


def _warning(warning: NarrativeWarning) -> Json:
    return {
        "narrative": list(warning.narrative),
        "withheld": list(warning.withheld),
        "words": str(warning),
    }


def _citations(provisions: Iterable[Provision]) -> list[Json]:
    return [provision.citation for provision in provisions]
