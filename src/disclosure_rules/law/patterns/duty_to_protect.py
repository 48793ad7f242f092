"""Duty to protect or warn: a client threatens violence against another person.

The cases differ by state in what raises the duty, who is told, and what discharges it:

- *trigger*: what the threat is of, whom it is aimed at, who told of it, and whether it must be
  imminent;
- *notify*: to whom the duty sends the disclosure, all of them or one at choice;
- *discharge*: alternatives, each a set of steps that together end the duty.

What always holds: the duty is raised by the situation alone, reaches only the professions named,
and names only what protects.  A state's module gives the terms; the logic stands here once.
"""

from attrs import frozen

from disclosure_rules.logic.condition import ALWAYS, Condition, all_of
from disclosure_rules.logic.facts import discloser, item, threat
from disclosure_rules.model.circumstances import ProtectiveStep, ThreatSource
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Mandate, MandateStep

__all__ = ["THE_THREAT", "DutyToProtect", "duty_to_protect"]

THE_THREAT = item.kind.is_in(RecordKind.THREAT_DETAIL, RecordKind.NAME)
"""What "communicate the threat" comes to: the threat, and who makes it."""


@frozen(kw_only=True)
class DutyToProtect:
    """The terms of one state's duty.

    Args:
        rule_id: The rule's id.
        gist: What it says, in one sentence.
        basis: Its provisions.
        professions: On whom it lies.
        told_by: Whose communication of the threat raises it.
        needs_imminence: Whether the threat must be imminent.
        needs_intent_and_ability: Whether intent and ability must be apparent.
        notify: To whom the disclosure goes.
        notify_all: Whether to all of them.
        steps: What to do, in order.
        discharged_by: Alternatives that end the duty.
        obligations: What goes with it.
        covers: What the disclosure holds.
        leaves_out: What of the provision is not encoded.
    """

    rule_id: str
    gist: str
    basis: tuple[Provision, ...]
    professions: frozenset[Profession]
    told_by: frozenset[ThreatSource]
    needs_imminence: bool
    needs_intent_and_ability: bool
    notify: frozenset[RecipientKind]
    notify_all: bool
    steps: tuple[MandateStep, ...]
    discharged_by: tuple[frozenset[ProtectiveStep], ...]
    obligations: tuple[Obligation, ...] = ()
    covers: Condition = THE_THREAT
    leaves_out: str | None = None


def duty_to_protect(terms: DutyToProtect) -> Mandate:
    """Return the rule that the terms describe."""
    return Mandate(
        id=terms.rule_id,
        gist=terms.gist,
        basis=terms.basis,
        when=all_of(
            discloser.profession.is_in(*terms.professions),
            threat.is_of_physical_violence,
            threat.is_to_others,
            threat.has_identifiable_target,
            threat.is_serious,
            threat.is_made_by_client,
            threat.told_by.is_in(*terms.told_by),
            _only_if(terms.needs_imminence, threat.is_imminent),
            _only_if(terms.needs_intent_and_ability, threat.has_apparent_intent_and_ability),
        ),
        covers=terms.covers,
        to=terms.notify,
        to_all=terms.notify_all,
        purposes=frozenset((Purpose.AVERT_THREAT,)),
        content="the threat, and who makes it",
        steps=terms.steps,
        discharged_by=terms.discharged_by,
        obligations=terms.obligations,
        leaves_out=terms.leaves_out,
    )


def _only_if(needed: bool, condition: Condition) -> Condition:
    return condition if needed else ALWAYS
