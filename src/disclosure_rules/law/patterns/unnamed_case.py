"""Cases without names: consultation, teaching and publication in professions' codes.

What shows nobody is nobody's confidence.  So a consultation, a lesson or a paper may use a case:
a permission lets it go, and limitations take out whatever shows who it is about, also where
nobody knows whether it does.
"""

from disclosure_rules.law.patterns.clause import Clause, but_for
from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentStandard
from disclosure_rules.logic.facts import consent, item, purpose, recipient
from disclosure_rules.logic.facts.direct_identifiers import DIRECT_IDENTIFIERS
from disclosure_rules.model.obligation import (
    Limit,
    LimitKind,
    Obligation,
    ObligationCode,
    Timing,
)
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Limitation, Permission

__all__ = ["SUPERVISED_INSIDE", "consultation", "shown_to_learners", "unidentifiable", "unnamed"]

SUPERVISED_INSIDE = all_of(
    purpose.stated_purpose.is_in(Purpose.SUPERVISION), recipient.is_known_to_be_inside
)
"""Who supervises inside shares in the care and knows whom it is about; who supervises elsewhere
is consulted."""


def unidentifiable(clause: Clause) -> Permission:
    """Return the rule that what has been established to identify nobody may go."""
    return Permission(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=ALWAYS,
        covers=item.is_deidentified,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


_COLLEAGUES = (RecipientKind.CONSULTANT, RecipientKind.COLLEAGUE, RecipientKind.SUPERVISOR)


def consultation(clause: Clause) -> Permission:
    """Return the rule that a case may be discussed with another professional.

    How much of it, and without whose name, limitations say: see `unnamed`.
    """
    return Permission(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.CONSULTATION, Purpose.SUPERVISION),
            recipient.kind.is_in(*_COLLEAGUES) | recipient.is_health_care_provider,
        ),
        covers=ALWAYS,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


_UNNAMED = Limit(
    kind=LimitKind.DEIDENTIFY, how="without anything that shows who the client or others are"
)
_NO_IDENTIFIER = Limit(kind=LimitKind.WITHHOLD, how="shows who the client or others are")


def unnamed(
    clause: Clause,
    standard: ConsentStandard,
    *purposes: Purpose,
    unless: Condition = NEVER,
) -> tuple[Limitation, Limitation]:
    """Return the rules that for some purposes nothing goes that shows who it is about.

    What is nothing but an identifier is left out, under the clause's id with ``_by_name`` added;
    of the rest what shows who it is.

    Args:
        clause: The rule's words and basis.
        standard: What the code wants of the consent that lifts it.
        purposes: Consultation, teaching, publication ...
        unless: What else lifts it.
    """
    identifies = item.kind.is_in(*DIRECT_IDENTIFIERS)
    when = all_of(
        purpose.stated_purpose.is_in(*purposes), ~consent.meets(standard), but_for(unless)
    )
    shows = any_of(item.identifies_client, item.has_other_subjects)
    leave_out = Obligation(
        id=clause.id,
        code=ObligationCode.DEIDENTIFY,
        text="Leave out everything that could show who the client or others are.",
        timing=Timing.WITH,
    )
    return (
        Limitation(
            id=clause.id,
            gist=clause.gist,
            basis=clause.basis,
            when=when,
            covers=all_of(~item.is_deidentified, ~identifies, shows),
            limit=_UNNAMED,
            obligations=(*clause.obligations, leave_out),
            leaves_out=clause.leaves_out,
        ),
        Limitation(
            id=f"{clause.id}_by_name",
            gist=clause.gist,
            basis=clause.basis,
            when=when,
            covers=all_of(~item.is_deidentified, identifies),
            limit=_NO_IDENTIFIER,
            obligations=(*clause.obligations, leave_out),
            leaves_out=clause.leaves_out,
        ),
    )


def shown_to_learners(clause: Clause, *purposes: Purpose) -> Permission:
    """Return the rule that a case may serve to teach or be written about; see `unnamed`."""
    return Permission(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=purpose.stated_purpose.is_in(*purposes),
        covers=ALWAYS,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )
