"""Records about several people: a couple, a family, a group.

Whose part is whose the record says: an item names its `subjects`, and may be said to be the
recipient's own part.  Two cases differ:

- *inside*: one of them asks.  That one gets what is about that one alone, and what is about
  others too only with the word of each of them.  What one has told alone is that one's secret.
- *outside*: somebody else asks.  Then each of them has to agree.

The word of the others is their grants on file, or that somebody has established it
(`RecordItem.other_subjects_agreed`): not everybody whom a record is about is competent to sign.
"""

from disclosure_rules.law.patterns.clause import Clause, but_for
from disclosure_rules.logic.condition import NEVER, Condition, all_of, any_of
from disclosure_rules.logic.consent import ConsentStandard
from disclosure_rules.logic.facts import consent, item, recipient
from disclosure_rules.model.obligation import Limit, LimitKind
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.rule import Limitation, Prohibition

__all__ = [
    "ABOUT_THE_RECIPIENT",
    "NOT_JOINT",
    "OTHERS_UNNAMED",
    "all_agree",
    "others_unnamed",
    "own_part_only",
]

_TO_THE_CLIENT = recipient.kind.is_in(RecipientKind.CLIENT)
_TO_A_FELLOW = recipient.kind.is_in(RecipientKind.CO_CLIENT)

ABOUT_THE_RECIPIENT = any_of(_TO_THE_CLIENT, all_of(_TO_A_FELLOW, item.is_recipients_own_part))
"""It goes to the client, or to a fellow of the client who is the one whom it is about."""

NOT_JOINT = any_of(
    ~item.has_other_subjects, item.is_recipients_own_part, item.other_subjects_agreed
)
"""It is about the client alone, or the others have agreed: whoever stands in for the client may
have what the client could have, and no more."""

OTHERS_UNNAMED = Limit(
    kind=LimitKind.DEIDENTIFY, how="without anything that shows who else it is about"
)


def own_part_only(
    clause: Clause, standard: ConsentStandard, *, unless: Condition = NEVER
) -> Prohibition:
    """Return the rule that one of several gets only that one's own part.

    Args:
        clause: The rule's words and basis.
        standard: What the code wants of the consent of the others.
        unless: When the rule does not speak.
    """
    return Prohibition(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(
            any_of(
                all_of(_TO_THE_CLIENT, item.has_other_subjects, ~item.other_subjects_agreed),
                # To a fellow also what is about the client alone: it is the client's secret.
                _TO_A_FELLOW,
            ),
            ~item.is_recipients_own_part,
            ~consent.meets(standard),
            but_for(unless),
        ),
        covers=~item.is_deidentified,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


def all_agree(
    clause: Clause, standard: ConsentStandard, *, unless: Condition = NEVER
) -> Prohibition:
    """Return the rule that nothing about several goes outside unless each of them agrees.

    Args:
        clause: The rule's words and basis.
        standard: What the code wants of each one's consent.
        unless: When the rule does not speak.
    """
    return Prohibition(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=all_of(
            ~any_of(_TO_THE_CLIENT, _TO_A_FELLOW),
            item.has_other_subjects,
            ~consent.meets(standard),
            but_for(unless),
        ),
        covers=~item.is_deidentified,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )


def others_unnamed(clause: Clause, *, unless: Condition = NEVER) -> Limitation:
    """Return the rule that an item goes only without what shows who else it is about.

    Args:
        clause: The rule's words and basis.
        unless: When the rule does not speak.
    """
    return Limitation(
        id=clause.id,
        gist=clause.gist,
        basis=clause.basis,
        when=but_for(unless),
        covers=all_of(item.has_other_subjects, ~item.is_recipients_own_part, ~item.is_deidentified),
        limit=OTHERS_UNNAMED,
        obligations=clause.obligations,
        leaves_out=clause.leaves_out,
    )
