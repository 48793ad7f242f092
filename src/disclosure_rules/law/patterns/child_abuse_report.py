"""Mandated report of child abuse or neglect.

A professional who, in that role, knows or reasonably suspects that a child has been abused or
neglected reports to an authority, first by word of mouth and mostly also in writing.  States
differ in who must report, to whom, and by when.  What always holds: suspicion is enough, proof
is not asked for, and the report says what the authority needs to protect the child.
"""

from attrs import frozen

from disclosure_rules.logic.condition import all_of
from disclosure_rules.logic.facts import abuse, discloser, item, recipient
from disclosure_rules.model.circumstances import AbuseVictim, ProtectiveStep
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Mandate, MandateStep

__all__ = ["REPORT_CONTENT", "ChildAbuseReport", "child_abuse_report"]

REPORT_CONTENT = item.kind.is_in(
    RecordKind.ABUSE_DETAIL,
    RecordKind.INJURY_DETAIL,
    RecordKind.NAME,
    RecordKind.RELATIVE_NAME,
    RecordKind.ADDRESS,
    RecordKind.LOCATION,
    RecordKind.TELEPHONE_NUMBER,
    RecordKind.AGE,
    RecordKind.BIRTH_DATE,
    RecordKind.GENDER,
)
"""What a report says: who the child is and where, what was seen or told, who is responsible."""

# These receive reports by their nature; of others, such as a police force, it must be known.
_AUTHORITIES = (RecipientKind.CHILD_PROTECTIVE_SERVICES, RecipientKind.CHILD_WELFARE_AGENCY)


@frozen(kw_only=True)
class ChildAbuseReport:
    """The terms of one state's report.

    Args:
        rule_id: The rule's id.
        gist: What it says, in one sentence.
        basis: Its provisions.
        professions: Who must report; ``None`` for everybody.
        report_to: The kinds of authority, one at choice.
        steps: What to do and by when, in order.
        discharged_by: The steps that together end the duty.
        obligations: What goes with it.
        leaves_out: What of the provision is not encoded.
    """

    rule_id: str
    gist: str
    basis: tuple[Provision, ...]
    professions: frozenset[Profession] | None
    report_to: frozenset[RecipientKind]
    steps: tuple[MandateStep, ...]
    discharged_by: frozenset[ProtectiveStep]
    obligations: tuple[Obligation, ...] = ()
    leaves_out: str | None = None


def child_abuse_report(terms: ChildAbuseReport) -> Mandate:
    """Return the rule that the terms describe."""
    # A list of professions is never whole: somebody not on it may be a reporter by their work.
    who = (
        ()
        if terms.professions is None
        else (discloser.profession.is_in(*terms.professions) | discloser.is_mandated_reporter,)
    )
    return Mandate(
        id=terms.rule_id,
        gist=terms.gist,
        basis=terms.basis,
        when=all_of(
            *who,
            abuse.is_suspected,
            abuse.victim.is_in(AbuseVictim.CHILD),
            abuse.learned_in_professional_capacity,
        ),
        covers=REPORT_CONTENT,
        to=terms.report_to,
        purposes=frozenset((Purpose.REPORT_CHILD_ABUSE,)),
        content="who and where the child is, what was seen or told, and who may be responsible",
        steps=terms.steps,
        to_when=recipient.kind.is_in(*_AUTHORITIES) | recipient.may_receive_reports,
        discharged_by=(terms.discharged_by,),
        obligations=terms.obligations,
        leaves_out=terms.leaves_out,
    )
