"""Permission to warn: confidentiality yields to a danger, and nobody is made to act.

Statutes that permit differ in what they ask of the danger (see `Danger`) and in whom they let be
told:

- *a list*: those named, and no other by this provision;
- *nobody named*: then whoever is able to prevent or lessen the danger may be told;
- *a closed list*: the statute says "only to"; then telling anybody else of the danger is
  forbidden, whatever other law permits, and `tell_nobody_else` says so.

What always holds: it reaches what protects and no more, and it is never read as a duty.
"""

from attrs import frozen

from disclosure_rules.law.patterns.danger import Danger, Target, who
from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition, all_of
from disclosure_rules.logic.facts import item, purpose, recipient, threat
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Permission, Prohibition

__all__ = ["WHAT_PROTECTS", "PermissionToWarn", "permission_to_warn", "tell_nobody_else"]

WHAT_PROTECTS = (
    item.kind.is_in(
        RecordKind.THREAT_DETAIL,
        RecordKind.NAME,
        RecordKind.BIRTH_DATE,
        RecordKind.ADDRESS,
        RecordKind.LOCATION,
        RecordKind.TELEPHONE_NUMBER,
        RecordKind.PHYSICAL_DESCRIPTION,
        RecordKind.PHOTOGRAPH,
        RecordKind.VEHICLE_IDENTIFIER,
    )
    | item.is_necessary
)
"""The threat, who makes it and how to find them; and what else is needed to protect."""


@frozen(kw_only=True)
class PermissionToWarn:
    """The terms of one state's permission.

    Args:
        rule_id: The rule's id.
        gist: What it says, in one sentence.
        basis: Its provisions.
        professions: Whom it lets speak; ``None`` for everybody.
        danger: What opens it.
        to: Who may be told; ``None`` where the statute names nobody.
        also_named: What brings others under it besides their profession.
        only_if_necessary: The disclosure must be believed necessary to protect.
        immunity: Whether who acts under it is immune; ``None`` where no text on it was read.
        covers: What may be told.
        obligations: What goes with relying on it.
        leaves_out: What of the provision is not encoded.
        replaces: The id of the rule that said this before an amendment; else ``None``.
    """

    rule_id: str
    gist: str
    basis: tuple[Provision, ...]
    professions: frozenset[Profession] | None
    danger: Danger
    to: frozenset[RecipientKind] | None
    also_named: Condition = NEVER
    only_if_necessary: bool = False
    immunity: bool | None = None
    covers: Condition = WHAT_PROTECTS
    obligations: tuple[Obligation, ...] = ()
    leaves_out: str | None = None
    replaces: str | None = None


def permission_to_warn(terms: PermissionToWarn) -> Permission:
    """Return the permission that the terms describe."""
    return Permission(
        id=terms.rule_id,
        gist=terms.gist,
        basis=terms.basis,
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
            who(terms.professions, terms.also_named),
            terms.danger.condition,
            threat.disclosure_is_necessary if terms.only_if_necessary else ALWAYS,
            recipient.is_able_to_prevent_threat
            if terms.to is None
            else recipient.kind.is_in(*terms.to),
        ),
        covers=terms.covers,
        obligations=terms.obligations,
        leaves_out=terms.leaves_out,
        replaces=terms.replaces,
    )


def tell_nobody_else(terms: PermissionToWarn, *, unless: Condition = NEVER) -> Prohibition:
    """Return the prohibition that a closed list comes to.

    It does not reach those who work inside the discloser's own practice: consulting them is no
    disclosure of a threat to the world.

    Args:
        terms: The permission whose list is closed.
        unless: What else the statute lets through, such as the client's written consent.
    """
    listed = terms.to or frozenset()
    aimed_at = terms.danger.aimed_at
    # A list of whom to tell of a threat to others says nothing of a client's danger to themselves.
    spoken_of = ALWAYS if not aimed_at or Target.SELF in aimed_at else threat.is_to_others
    return Prohibition(
        id=f"{terms.rule_id}.nobody_else",
        gist="To avert a danger, nobody but those listed may be told.",
        basis=terms.basis,
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.AVERT_THREAT),
            who(terms.professions, terms.also_named),
            spoken_of,
            ~recipient.kind.is_in(*listed),
            ~recipient.is_within_program,
            ~unless,
        ),
        covers=ALWAYS,
    )
