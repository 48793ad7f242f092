"""Report of the abuse of elders and of dependent or vulnerable adults.

The report has the shape of a child abuse report (see `child_abuse_report`), and three things of its
own:

- *which adults*: from some age on, or those whom an impairment keeps from protecting themselves, at
  any age from eighteen; an adult who is neither is protected by no such duty;
- *what kinds* of abuse: most statutes cover neglect and financial exploitation, some also
  self-neglect;
- *may or must*: in two states anybody may report and nobody must, outside covered facilities.

Whether an adult is "vulnerable", "impaired", "dependent" or "in need of protective services" is
defined by each state in its own words; the question asked is what these have in common.  Where the
definition itself was not read, it is asked whether the state's law covers the adult.

What always holds: a capable adult who is not of the age named is not reported about.
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
from disclosure_rules.logic.facts import abuse, discloser, item, purpose, recipient
from disclosure_rules.model.circumstances import AbuseKind, AbuseVictim, ProtectiveStep
from disclosure_rules.model.dates import Deadline
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.provision import Provision
from disclosure_rules.rules.rule import Mandate, Permission

__all__ = [
    "NOT_DEFINED",
    "AdultAbuseReport",
    "CoveredAdults",
    "adult_abuse_report",
    "adult_abuse_report_allowed",
]

# And in what condition the adult is.
_CONTENT = item.kind.is_in(*REPORTED, RecordKind.FUNCTIONAL_STATUS)
_ADULTS = (AbuseVictim.ELDER, AbuseVictim.DEPENDENT_ADULT, AbuseVictim.OTHER_ADULT)
_BY_OTHERS = frozenset(AbuseKind) - {AbuseKind.SELF_NEGLECT}


@frozen(kw_only=True)
class CoveredAdults:
    """Which adults a report is about.

    Args:
        from_age: Everybody from this age on; ``None`` where age alone is not enough.
        vulnerable: Adults whom an impairment keeps from protecting or caring for themselves.
        is_defined: The definition was read; if not, it is asked whether the law covers the adult.
    """

    from_age: int | None = None
    vulnerable: bool = False
    is_defined: bool = True

    @property
    def condition(self) -> Condition:
        """The condition that the victim is such an adult."""
        if not self.is_defined:
            return all_of(
                abuse.victim.is_in(AbuseVictim.ELDER, AbuseVictim.DEPENDENT_ADULT),
                abuse.victim_is_covered,
            )
        old = (
            NEVER
            if self.from_age is None
            else abuse.victim.is_in(*_ADULTS) & abuse.victim_age.at_least(self.from_age)
        )
        impaired = any_of(
            abuse.victim.is_in(AbuseVictim.DEPENDENT_ADULT),
            # An elder is not impaired by age alone.
            abuse.victim.is_in(AbuseVictim.ELDER) & abuse.victim_is_vulnerable,
        )
        return any_of(old, impaired if self.vulnerable else NEVER)


NOT_DEFINED = CoveredAdults(is_defined=False)
"""The definition of the adults was not read."""


@frozen(kw_only=True)
class AdultAbuseReport:
    """The terms of one state's report.

    Args:
        rule_id: The rule's id.
        place: The state; a report elsewhere does not end its duty.
        gist: What it says, in one sentence.
        basis: Its provisions.
        professions: Who must report; ``None`` for everybody.
        about: Which adults it is about.
        kinds: Which kinds of abuse; ``None`` where the definitions were not read: then all but
            self-neglect.
        report_to: The kinds of authority, one at choice.
        deadline: The time for the first report; ``None`` where the law sets none.
        in_professional_capacity: Only for what is learned in that role.
        report_to_if_authorized: Kinds that receive reports only where it is known of them.
        to_when: What else must be so of the authority.
        first: How the first report is made, as an order.
        written: The report in writing; ``None`` where the law wants none.
        ends_with: What ends the duty, where it is not the report of which the law speaks first.
        excused: The professions whose privileged communications need not be reported.
        also: What else is asked of the case.
        content: What the report says, in words.
        obligations: What goes with it.
        leaves_out: What of the provision is not encoded.
    """

    rule_id: str
    place: Jurisdiction
    gist: str
    basis: tuple[Provision, ...]
    professions: frozenset[Profession] | None
    about: CoveredAdults
    kinds: frozenset[AbuseKind] | None
    report_to: frozenset[RecipientKind]
    deadline: Deadline | None
    in_professional_capacity: bool = True
    report_to_if_authorized: frozenset[RecipientKind] = frozenset()
    to_when: Condition = ALWAYS
    first: str = "Report by telephone or otherwise."
    written: WrittenReport | None = None
    ends_with: frozenset[ProtectiveStep] | None = None
    excused: frozenset[Profession] = frozenset()
    also: Condition = ALWAYS
    content: str = "who and where the adult is, in what condition, and what was seen or told"
    obligations: tuple[Obligation, ...] = ()
    leaves_out: str | None = None


def adult_abuse_report(terms: AdultAbuseReport) -> Mandate:
    """Return the duty that the terms describe."""
    return Mandate(
        id=terms.rule_id,
        gist=terms.gist,
        basis=terms.basis,
        when=all_of(
            reporter(terms.professions, discloser.is_mandated_adult_reporter),
            _reportable(terms),
            abuse.learned_in_professional_capacity if terms.in_professional_capacity else ALWAYS,
            terms.also,
            unless_privileged(terms.excused),
        ),
        covers=_CONTENT,
        to=terms.report_to | terms.report_to_if_authorized,
        purposes=frozenset((Purpose.REPORT_ADULT_ABUSE,)),
        content=terms.content,
        steps=report_steps(terms.first, terms.deadline, terms.written),
        to_when=all_of(authorized(terms.report_to, terms.report_to_if_authorized), terms.to_when),
        discharged_by=discharge(terms.written, terms.ends_with),
        discharged_in=terms.place,
        obligations=terms.obligations,
        leaves_out=terms.leaves_out,
    )


def adult_abuse_report_allowed(terms: AdultAbuseReport) -> Permission:
    """Return the permission that the terms describe, where anybody may report and nobody must."""
    return Permission(
        id=terms.rule_id,
        gist=terms.gist,
        basis=terms.basis,
        when=all_of(
            purpose.stated_purpose.is_in(Purpose.REPORT_ADULT_ABUSE),
            _reportable(terms),
            terms.also,
            recipient.kind.is_in(*terms.report_to),
        ),
        covers=_CONTENT,
        obligations=terms.obligations,
        leaves_out=terms.leaves_out,
    )


def _reportable(terms: AdultAbuseReport) -> Condition:
    return all_of(
        abuse.is_suspected,
        terms.about.condition,
        abuse.kinds.includes(*(_BY_OTHERS if terms.kinds is None else terms.kinds)),
    )
