"""A clause: the part of a rule that differs from code to code, while its logic is shared."""

from attrs import frozen

from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.rules.provision import Provision

__all__ = ["Clause", "but_for"]


@frozen(kw_only=True)
class Clause:
    """What one code or policy says in one place.

    Args:
        id: The rule's id.
        gist: What it says, in one sentence.
        basis: Its provisions; at least one.
        obligations: What goes with it.
        leaves_out: What of the provisions is not encoded; ``None`` if nothing.
    """

    id: str
    gist: str
    basis: tuple[Provision, ...]
    obligations: tuple[Obligation, ...] = ()
    leaves_out: str | None = None


def but_for(unless: Condition) -> Condition:
    """Return the condition that an exception does not apply; always, if there is none."""
    return ALWAYS if unless == NEVER else ~unless
