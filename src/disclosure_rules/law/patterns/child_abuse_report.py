"""Mandated report of child abuse or neglect.

Somebody who knows or suspects that a child has been abused or neglected reports to an authority,
first by word of mouth and in many states also in writing.  The states differ in:

- *who* must report: everybody, or the professions of a list and then only for what they learn in
  that role.  A list is never whole: of who is not on it, it is asked whether they must report by
  their work;
- *to whom*, and by *when*;
- *privilege*: a few professions are excused for what they learn in a privileged communication.
  That a privilege is no ground to keep evidence out of court is another matter, and excuses nobody;
- *past abuse*: most statutes do not say whether the childhood of somebody who is now an adult is
  reportable.  Then it is asked as a question of law, and nobody is told that nothing is due.

What always holds: suspicion is enough, proof is not asked for, and the report says what the
authority needs to protect the child.
"""

from attrs import frozen

from disclosure_rules.law.patterns.abuse_report import (
    REPORTED,
    WrittenReport,
    authorized,
    discharge,
    report_steps,
    reporter,
    unless_privileged,
)
from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition, all_of, any_of
from disclosure_rules.logic.facts import abuse, discloser, item
from disclosure_rules.model.circumstances import AbuseVictim, ProtectiveStep
from disclosure_rules.model.dates import Deadline
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Mandate

__all__ = [
    "CHILD_PROTECTION",
    "UNSETTLED",
    "ChildAbuseReport",
    "child_abuse_report",
]

CHILD_PROTECTION = frozenset(
    (RecipientKind.CHILD_PROTECTIVE_SERVICES, RecipientKind.CHILD_WELFARE_AGENCY)
)
"""The agency for the protection of children, whatever a state calls it."""

UNSETTLED = abuse.past_abuse_is_reportable
"""The statute does not say whether past abuse of somebody who is now an adult is reportable."""


@frozen(kw_only=True)
class ChildAbuseReport:
    """The terms of one state's report.

    Args:
        rule_id: The rule's id.
        place: The state; a report elsewhere does not end its duty.
        gist: What it says, in one sentence.
        basis: Its provisions.
        professions: Who must report; ``None`` for everybody.
        standard: What must be known or suspected, in the words of the law; ``None`` if not read.
        report_to: The kinds of authority, one at choice.
        deadline: The time for the first report; ``None`` where the law sets none.
        asks_others: Of a profession that is not named it is asked whether it must report; another
            rule of the same duty asks that where this one does not.
        in_professional_capacity: Only for what is learned in that role.
        report_to_if_authorized: Kinds that receive reports only where it is known of them, such
            as a police force that is not a school's.
        to_when: What else must be so of the authority.
        first: How the first report is made, as an order.
        written: The report in writing; ``None`` where the law wants none.
        ends_with: What ends the duty, where it is not the report of which the law speaks first.
        excused: The professions whose privileged communications need not be reported.
        past_abuse: When the childhood of somebody who is now an adult is reportable.
        also: What else is asked of the case.
        content: What the report says, in words.
        obligations: What goes with it.
        leaves_out: What of the provision is not encoded.
        replaces: The id of the rule that said this before an amendment; else ``None``.
    """

    rule_id: str
    place: Jurisdiction
    gist: str
    basis: tuple[Provision, ...]
    professions: frozenset[Profession] | None
    standard: str | None
    report_to: frozenset[RecipientKind]
    deadline: Deadline | None
    asks_others: bool = True
    in_professional_capacity: bool = True
    report_to_if_authorized: frozenset[RecipientKind] = frozenset()
    to_when: Condition = ALWAYS
    first: str = "Report by telephone or otherwise."
    written: WrittenReport | None = None
    ends_with: frozenset[ProtectiveStep] | None = None
    excused: frozenset[Profession] = frozenset()
    past_abuse: Condition = UNSETTLED
    also: Condition = ALWAYS
    content: str = "who and where the child is, what was seen or told, and who may be responsible"
    obligations: tuple[Obligation, ...] = ()
    leaves_out: str | None = None
    replaces: str | None = None


def child_abuse_report(terms: ChildAbuseReport) -> Mandate:
    """Return the rule that the terms describe."""
    return Mandate(
        id=terms.rule_id,
        gist=terms.gist,
        basis=terms.basis,
        when=all_of(
            reporter(
                terms.professions, discloser.is_mandated_reporter if terms.asks_others else NEVER
            ),
            abuse.is_suspected,
            any_of(
                abuse.victim.is_in(AbuseVictim.CHILD),
                abuse.victim.is_in(AbuseVictim.ADULT_ABUSED_AS_CHILD) & terms.past_abuse,
            ),
            abuse.learned_in_professional_capacity if terms.in_professional_capacity else ALWAYS,
            terms.also,
            unless_privileged(terms.excused),
        ),
        covers=item.kind.is_in(*REPORTED),
        to=terms.report_to | terms.report_to_if_authorized,
        purposes=frozenset((Purpose.REPORT_CHILD_ABUSE,)),
        content=terms.content,
        steps=report_steps(terms.first, terms.deadline, terms.written),
        to_when=all_of(authorized(terms.report_to, terms.report_to_if_authorized), terms.to_when),
        discharged_by=discharge(terms.written, terms.ends_with),
        discharged_in=terms.place,
        obligations=terms.obligations,
        leaves_out=terms.leaves_out,
        replaces=terms.replaces,
    )
