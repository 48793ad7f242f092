"""Duty to protect or warn: a client is a danger to others, and the law makes somebody act.

The cases differ by state in what raises the duty, who is told, and what discharges it:

- *source*: a statute, or a court where the legislature is silent;
- *danger*: see `Danger`;
- *notify*: to whom the duty sends the disclosure, all of them or one at choice;
- *discharge*: alternatives, each a set of steps that together end the duty: an OR of AND-groups.

Three shapes recur.  *All of these*: victim and police are both told.  *One of these*: any act on
a list does.  *Reasonable care*: no list at all; then the disclosure is one way to take that care,
and the duty ends when the care that a reasonable professional takes has been taken.

Who must be told only if something else is so, such as the parent of a victim who is a minor, is a
duty of its own beside the first: so that an unknown age never clouds whether the police are told.
Who may be told besides stands in a permission (see `permission_to_warn`); where that permission
reaches as far as the duty, the duty names them too, for whoever asks what is to be done.

What always holds: the duty is raised by the situation alone, reaches only those named, and names
only what protects.  A state's module gives the terms; the logic stands here once.
"""

from enum import Enum

from attrs import frozen

from disclosure_rules.law.patterns.danger import Danger, who
from disclosure_rules.logic.condition import NEVER, Condition, all_of
from disclosure_rules.logic.facts import item
from disclosure_rules.model.circumstances import ProtectiveStep
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Mandate, MandateStep

__all__ = ["THE_THREAT", "DutySource", "DutyToProtect", "duty_to_protect"]

THE_THREAT = item.kind.is_in(RecordKind.THREAT_DETAIL, RecordKind.NAME)
"""What "communicate the threat" comes to: the threat, and who makes it."""


class DutySource(Enum):
    """Who made the duty."""

    STATUTE = "statute"
    COMMON_LAW = "common law"


@frozen(kw_only=True)
class DutyToProtect:
    """The terms of one state's duty.

    Args:
        rule_id: The rule's id.
        gist: What it says, in one sentence.
        basis: Its provisions.
        professions: On whom it lies; ``None`` for everybody.
        danger: What raises it.
        notify: To whom the disclosure goes.
        notify_all: Whether to all of them.
        steps: What to do, in order.
        discharged_by: Alternatives that end the duty.
        also_named: What brings others under it besides their profession.
        source: Who made it.
        immunity: Whether who acts under it is immune; ``None`` where no text on it was read.
        obligations: What goes with it; if empty, what follows from telling all.
        covers: What the disclosure holds.
        content: The same in words.
        leaves_out: What of the provision is not encoded.
        may_also_tell: Who may be told besides, by a permission that asks of profession and danger
            nothing that the duty does not; empty where it asks for more, or names nobody.
    """

    rule_id: str
    gist: str
    basis: tuple[Provision, ...]
    professions: frozenset[Profession] | None
    danger: Danger
    notify: frozenset[RecipientKind]
    notify_all: bool
    steps: tuple[MandateStep, ...]
    discharged_by: tuple[frozenset[ProtectiveStep], ...]
    also_named: Condition = NEVER
    source: DutySource = DutySource.STATUTE
    immunity: bool | None = None
    obligations: tuple[Obligation, ...] = ()
    covers: Condition = THE_THREAT
    content: str = "the threat, and who makes it"
    leaves_out: str | None = None
    may_also_tell: frozenset[RecipientKind] = frozenset()


def duty_to_protect(terms: DutyToProtect) -> Mandate:
    """Return the rule that the terms describe."""
    return Mandate(
        id=terms.rule_id,
        gist=terms.gist,
        basis=terms.basis,
        when=all_of(who(terms.professions, terms.also_named), terms.danger.condition),
        covers=terms.covers,
        to=terms.notify,
        to_all=terms.notify_all,
        purposes=frozenset((Purpose.AVERT_THREAT,)),
        content=terms.content,
        steps=terms.steps,
        discharged_by=terms.discharged_by,
        obligations=terms.obligations or _to_all(terms),
        leaves_out=terms.leaves_out,
        may_also_tell=terms.may_also_tell,
    )


_TELLING = (
    (
        RecipientKind.LIKELY_VICTIM,
        "tell_victim",
        ObligationCode.NOTIFY_VICTIM,
        "Tell the likely victim or victims of the threat as well.",
    ),
    (
        RecipientKind.LAW_ENFORCEMENT,
        "tell_police",
        ObligationCode.NOTIFY_LAW_ENFORCEMENT,
        "Tell a law enforcement agency of the threat as well.",
    ),
)


def _to_all(terms: DutyToProtect) -> tuple[Obligation, ...]:
    # Whoever tells one of those that must all be told is reminded of the others.
    if not terms.notify_all or len(terms.notify) == 1:
        return ()
    return tuple(
        Obligation(id=f"{terms.rule_id}.{name}", code=code, text=text, timing=Timing.WITH)
        for kind, name, code, text in _TELLING
        if kind in terms.notify
    )
