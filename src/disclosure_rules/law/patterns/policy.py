"""An organisation's own policy, and a client's refusal: constructors for hosts.

A policy is a law of lower rank.  It is open: it permits nothing by itself, and keeps back what
laws and codes only permit.  It cannot keep back what law requires, and none of these rules
reaches what is in `UNTOUCHED` unless the host says so.
"""

from collections.abc import Collection, Mapping
from datetime import date

from disclosure_rules.law.patterns import joint_record
from disclosure_rules.law.patterns.clause import Clause, but_for
from disclosure_rules.law.patterns.professional_code import ORDERED, client_consent
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentStandard
from disclosure_rules.logic.facts import (
    consent,
    data_use,
    emergency,
    item,
    other_law,
    purpose,
    recipient,
    wishes,
)
from disclosure_rules.logic.facts.necessity import NEEDED_BY_CLASS
from disclosure_rules.model.circumstances import Channel
from disclosure_rules.model.consent import (
    ANY,
    ConsentGrant,
    ConsentScope,
    Grantor,
    ItemDesignation,
    RecipientDesignation,
    ScopeDecision,
    Unlimited,
)
from disclosure_rules.model.data_use import WorkforceClass
from disclosure_rules.model.dates import Period
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.law import Law, Rank, Stance
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Limitation, Prohibition, Rule

__all__ = [
    "CLIENTS_WORD",
    "PROTECTED",
    "UNTOUCHED",
    "Clause",
    "agreed_restriction",
    "all_agree",
    "by_role",
    "consent_first",
    "only_by_channel",
    "opted_out",
    "others_unnamed",
    "own_part_only",
    "paragraph",
    "policy",
    "preferred_channel",
    "refusal",
]

PROTECTED = any_of(
    purpose.stated_purpose.is_in(
        Purpose.AVERT_THREAT,
        Purpose.REPORT_CHILD_ABUSE,
        Purpose.REPORT_ADULT_ABUSE,
        Purpose.REPORT_DOMESTIC_VIOLENCE,
    ),
    all_of(
        purpose.stated_purpose.is_in(Purpose.EMERGENCY_TREATMENT),
        emergency.needs_treatment | emergency.is_bona_fide,
    ),
    all_of(
        purpose.stated_purpose.is_in(Purpose.HEALTH_OR_SAFETY_EMERGENCY),
        emergency.is_health_or_safety,
    ),
    other_law.requires_it,
    all_of(ORDERED, item.is_named_in_process),
)
"""Protection of life, also at school, reports of abuse, emergency care, what law requires, and
what a court's order names."""

UNTOUCHED = any_of(PROTECTED, recipient.kind.is_in(RecipientKind.CLIENT))
"""What a policy should not stand in the way of: what is `PROTECTED`, and the client's own
record."""

CLIENTS_WORD = client_consent(
    "policy_consent",
    "consent of the client",
    "the organisation's policy",
    ask="Ask the client for consent.",
)
"""Consent in any form, by whoever may give it; for policies that ask for no more."""


def policy(
    *rules: Rule,
    id: str = "organisation",
    title: str = "the organisation's policy",
    governs: Condition = ALWAYS,
) -> Law:
    """Return an organisation's policy, to be added with `RuleSet.with_law`.

    Args:
        rules: Its rules, made by the constructors here or by hand.
        id: A stable id of its own.
        title: What people call it.
        governs: What it governs; everything, if nothing is said.
    """
    return Law(
        id=id,
        title=title,
        rank=Rank.ORGANISATION,
        stance=Stance.OPEN,
        governs=governs,
        rules=rules,
    )


def paragraph(
    citation: str,
    gist: str,
    *,
    since: date,
    until: date | None = None,
    source: str = "the organisation's own policy",
) -> Provision:
    """Return a paragraph of the policy, in force from `since` until the day before `until`.

    >>> from datetime import date
    >>> paragraph("Policy 7", "Who may see a chart.", since=date(2026, 1, 1))
    Provision('Policy 7')
    """
    return Provision(
        citation=citation,
        gist=gist,
        period=Period(start=since, end=until),
        source=source,
        read_on=since,
    )


# ---------------------------------------------------------------- who inside may look


def by_role(
    clause: Clause,
    needs: Mapping[WorkforceClass, Collection[RecordKind]] = NEEDED_BY_CLASS,
    *,
    unless: Condition = UNTOUCHED,
) -> Prohibition:
    """Return the rule that those inside see only the kinds of items that their role needs.

    A class that is not in `needs` sees nothing.  Of whom the class is not known, it is asked.

    Args:
        clause: The rule's id, words and basis.
        needs: The kinds that each class needs; the library's own starting table, if not given.
        unless: When the rule does not speak.
    """
    allowed = any_of(
        *(
            all_of(data_use.workforce_class.is_in(role), item.kind.is_in(*kinds))
            for role, kinds in sorted(needs.items(), key=lambda one: str(one[0].value))
        )
    )
    return _prohibition(clause, all_of(recipient.is_known_to_be_inside, ~allowed), unless)


# ---------------------------------------------------------------- stricter than law


def consent_first(
    clause: Clause,
    *purposes: Purpose,
    standard: ConsentStandard = CLIENTS_WORD,
    items: Condition = ALWAYS,
    unless: Condition = UNTOUCHED,
) -> Prohibition:
    """Return the rule that for some purposes nothing goes without the client's consent.

    Args:
        clause: The rule's id, words and basis.
        purposes: For which purposes; at least one.
        standard: What counts as consent.
        items: Of which items; of all, if nothing is said.
        unless: When the rule does not speak.

    Raises:
        InvalidField: No purpose is given: such a rule would say nothing.
    """
    _at_least_one("purposes", purposes)
    when = all_of(purpose.stated_purpose.is_in(*purposes), ~consent.meets(standard))
    return _prohibition(clause, when, unless, covers=items)


def opted_out(clause: Clause, *purposes: Purpose, unless: Condition = UNTOUCHED) -> Prohibition:
    """Return the rule that for some purposes nothing goes of a client who is known to object.

    Args:
        clause: The rule's id, words and basis.
        purposes: For which purposes: a directory, the family, fundraising; at least one.
        unless: When the rule does not speak.

    Raises:
        InvalidField: No purpose is given: such a rule would say nothing.
    """
    _at_least_one("purposes", purposes)
    when = all_of(purpose.stated_purpose.is_in(*purposes), wishes.has_known_objection)
    return _prohibition(clause, when, unless)


def agreed_restriction(clause: Clause, *, unless: Condition = UNTOUCHED) -> Prohibition:
    """Return the rule that what the organisation has agreed to restrict does not go.

    A restriction that reaches only some recipients, purposes or items is better put on file as
    the client's `refusal`.
    """
    return _prohibition(clause, wishes.has_agreed_restriction, unless)


# ---------------------------------------------------------------- how it travels

_TO_THE_CLIENT = any_of(
    purpose.stated_purpose.is_in(Purpose.CLIENT_CONTACT), recipient.kind.is_in(RecipientKind.CLIENT)
)


def preferred_channel(clause: Clause) -> Prohibition:
    """Return the rule that the client is reached only in the way the client has asked for."""
    use_it = Obligation(
        id=clause.id,
        code=ObligationCode.HONOR_CONFIDENTIAL_COMMUNICATION,
        text="Use the way and the place that the client has asked for.",
        timing=Timing.BEFORE,
    )
    return Prohibition(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(_TO_THE_CLIENT, wishes.contradicts_requested_channel),
        covers=ALWAYS,
        obligations=(*clause.obligations, use_it),
        leaves_out=clause.leaves_out,
    )


def only_by_channel(
    clause: Clause, *channels: Channel, items: Condition = ALWAYS, unless: Condition | None = None
) -> Prohibition:
    """Return the rule that items travel only in some ways.

    The client may choose another way for what goes to the client.  It is asked how an item
    travels where nobody has said.

    Args:
        clause: The rule's id, words and basis.
        channels: The ways that are allowed; at least one.
        items: Which items; all, if nothing is said.
        unless: When the rule does not speak; if not given, where the client has chosen the way,
            where life is to be protected or abuse reported.

    Raises:
        InvalidField: No way is given: such a rule would stop everything.
    """
    _at_least_one("channels", channels)
    if unless is None:
        chosen = all_of(_TO_THE_CLIENT, wishes.channel_is_as_requested)
        unless = any_of(
            chosen,
            purpose.stated_purpose.is_in(
                Purpose.AVERT_THREAT,
                Purpose.HEALTH_OR_SAFETY_EMERGENCY,
                Purpose.EMERGENCY_TREATMENT,
                Purpose.REPORT_CHILD_ABUSE,
                Purpose.REPORT_ADULT_ABUSE,
                Purpose.REPORT_DOMESTIC_VIOLENCE,
            ),
        )
    return _prohibition(clause, ~purpose.channel.is_in(*channels), unless, covers=items)


# ---------------------------------------------------------------- several clients


def own_part_only(
    clause: Clause,
    standard: ConsentStandard = CLIENTS_WORD,
    *,
    unless: Condition = PROTECTED,
) -> Prohibition:
    """Return the rule that one of a couple, family or group gets only that one's own part.

    What is about others too goes with the word of each of them.

    Args:
        clause: The rule's id, words and basis.
        standard: What counts as the consent of the others.
        unless: When the rule does not speak.
    """
    return joint_record.own_part_only(clause, standard, unless=unless)


def all_agree(
    clause: Clause,
    standard: ConsentStandard = CLIENTS_WORD,
    *,
    unless: Condition = PROTECTED,
) -> Prohibition:
    """Return the rule that nothing about several goes to somebody else unless each agrees.

    Args:
        clause: The rule's id, words and basis.
        standard: What counts as each one's consent.
        unless: When the rule does not speak.
    """
    return joint_record.all_agree(clause, standard, unless=unless)


def others_unnamed(clause: Clause, *, unless: Condition = PROTECTED) -> Limitation:
    """Return the rule that an item goes only without what shows who else it is about.

    Args:
        clause: The rule's id, words and basis.
        unless: When the rule does not speak.
    """
    return joint_record.others_unnamed(clause, unless=unless)


# ---------------------------------------------------------------- the client's directive


def refusal(
    ref: str,
    *,
    to: frozenset[RecipientDesignation] | Unlimited = ANY,
    purposes: frozenset[Purpose] | Unlimited = ANY,
    items: frozenset[ItemDesignation] | Unlimited = ANY,
    since: date | None = None,
    until: date | None = None,
) -> ConsentGrant:
    """Return a client's refusal as a directive on file; every rule set honors it.

    It stops what law only permits, yields to what law requires, and does not reach what protects
    life, reports abuse or goes to the client.

    Args:
        ref: The caller's own opaque id, unique in the request.
        to: Whom it reaches; everybody, if nothing is said.
        purposes: Which purposes; every one, if nothing is said.
        items: Which items; everything, if nothing is said.
        since: The first day.
        until: The first day on which it no longer holds.
    """
    return ConsentGrant(
        ref=ref,
        scope=ConsentScope(
            decision=ScopeDecision.DENY, recipients=to, purposes=purposes, items=items
        ),
        granted_by=Grantor.CLIENT,
        signed_on=since,
        period=Period(start=since, end=until),
    )


def _at_least_one(name: str, given: tuple[object, ...]) -> None:
    if not given:
        raise InvalidField((Problem(name, "expected at least one"),))


def _prohibition(
    clause: Clause, when: Condition, unless: Condition, *, covers: Condition = ALWAYS
) -> Prohibition:
    return Prohibition(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(when, but_for(unless)),
        covers=covers,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )
