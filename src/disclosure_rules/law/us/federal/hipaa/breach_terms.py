"""What happened, what it is found to be, and who must be told: the values of `assess_breach`."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import Enum

from attrs import frozen

from disclosure_rules.model.dates import Deadline
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Obligation
from disclosure_rules.model.terms import Term
from disclosure_rules.model.value import Value
from disclosure_rules.rules.provision import Provision

__all__ = [
    "BreachAssessment",
    "BreachEvent",
    "BreachFinding",
    "BreachNotice",
    "LawEnforcementDelay",
    "Notified",
    "ResidentsAffected",
    "RiskAssessment",
    "RiskFactor",
]

_ORAL_DELAY = timedelta(days=30)


class RiskFactor(Term):
    """What a risk assessment must at least consider (164.402, breach (2))."""

    NATURE_AND_EXTENT = "nature_and_extent"
    WHO_USED_OR_RECEIVED = "who_used_or_received"
    ACQUIRED_OR_VIEWED = "acquired_or_viewed"
    MITIGATION = "mitigation"


class Notified(Term):
    """Who must be told."""

    INDIVIDUALS = "individuals"
    MEDIA = "media"
    SECRETARY = "secretary"
    COVERED_ENTITY = "covered_entity"


class BreachFinding(Enum):
    """What an event is."""

    NOT_HELD = "the text in force that day is not held"
    UNDETERMINED = "whether the Privacy Rule permitted it is not known"
    PERMITTED = "no breach: the Privacy Rule permitted it"
    SECURED = "no breach to notify of: the information was secured"
    EXCEPTION = "no breach: an exception applies"
    LOW_PROBABILITY = "no breach: a low probability of compromise is shown"
    BREACH = "a breach, or presumed to be one"


@frozen(kw_only=True, repr=False)
class RiskAssessment(Value):
    """An assessment of the probability that the information has been compromised.

    Args:
        considered: The factors that it considers, complete.
        shows_low_probability: It demonstrates a low probability.
    """

    considered: frozenset[RiskFactor]
    shows_low_probability: bool


@frozen(kw_only=True, repr=False)
class LawEnforcementDelay(Value):
    """An official's statement that notification would impede an investigation (164.412).

    Args:
        stated_on: The day of the statement.
        until: The last day of the delay that a written statement specifies; ``None`` for a
            statement made orally.
    """

    stated_on: date
    until: date | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if the delay ends before it was asked for."""
        if self.until is not None and self.until < self.stated_on:
            yield Problem("LawEnforcementDelay.until", "expected a day on or after stated_on")

    @property
    def is_written(self) -> bool:
        """Whether it is in writing and specifies a time."""
        return self.until is not None

    @property
    def last_day(self) -> date:
        """The last day on which notification waits."""
        return self.stated_on + _ORAL_DELAY if self.until is None else self.until


@frozen(kw_only=True, repr=False)
class ResidentsAffected(Value):
    """How many residents of one State or jurisdiction a breach involves.

    Args:
        jurisdiction: Where they live.
        number: How many; 0 or more.
    """

    jurisdiction: Jurisdiction
    number: int

    def problems(self) -> Iterator[Problem]:
        """Yield a problem if the number is negative."""
        if self.number < 0:
            yield Problem("ResidentsAffected.number", "expected 0 or more")


@frozen(kw_only=True, repr=False)
class BreachEvent(Value):
    """Something that has gone wrong with protected health information.

    Args:
        discovered_at: When it was first known, or would have been with reasonable diligence, to
            anybody of the workforce or an agent but who did it; ``None`` if not known.
        is_permitted: The Privacy Rule permitted it; ``None`` if not known.
        is_secured: The information was unusable, unreadable or indecipherable to unauthorized
            persons by a method that the Secretary has specified.
        is_unintentional_inside: It was an unintentional acquisition, access or use by a member
            of the workforce or a person acting under the entity's authority.
        was_in_good_faith: That was in good faith.
        was_within_authority: That was within the scope of their authority.
        is_inadvertent_inside: It was an inadvertent disclosure between persons authorized to
            access such information at the same entity or organized health care arrangement.
        went_further: It was further used or disclosed in a manner not permitted.
        could_not_be_retained: It is believed in good faith that the unauthorized person could
            not reasonably have retained it.
        assessment: The risk assessment; ``None`` if none was made.
        individuals: How many individuals it involves; ``None`` if not known.
        residents: How many of them live where; may be empty.
        without_contact: For how many there is no sufficient or current contact information.
        is_urgent: Imminent misuse is possible.
        is_business_associate: It happened at a business associate, which is asking.
        delay: An official's statement that notification must wait.
    """

    discovered_at: datetime | None = None
    is_permitted: bool | None = None
    is_secured: bool | None = None
    is_unintentional_inside: bool | None = None
    was_in_good_faith: bool | None = None
    was_within_authority: bool | None = None
    is_inadvertent_inside: bool | None = None
    went_further: bool | None = None
    could_not_be_retained: bool | None = None
    assessment: RiskAssessment | None = None
    individuals: int | None = None
    residents: tuple[ResidentsAffected, ...] = ()
    without_contact: int | None = None
    is_urgent: bool | None = None
    is_business_associate: bool = False
    delay: LawEnforcementDelay | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield numbers that cannot be."""
        for name in ("individuals", "without_contact"):
            number = getattr(self, name)
            if number is not None and number < 0:
                yield Problem(f"BreachEvent.{name}", "expected 0 or more")


@frozen(kw_only=True, repr=False)
class BreachNotice(Value):
    """Somebody who must be told.

    Args:
        to: Who.
        deadline: By when, in words of the rule.
        due: The last moment; ``None`` if the time of discovery is not known.
        not_before: The first day on which it may go, after an official's delay; else ``None``.
        means: How, in the order of the rule.
        content: What it says, each with its paragraph.
        basis: The provisions.
        where: For the media, which State or jurisdiction they serve.
    """

    to: Notified
    deadline: Deadline
    due: datetime | None
    means: tuple[str, ...]
    content: tuple[tuple[str, str], ...]
    basis: tuple[Provision, ...]
    not_before: date | None = None
    where: Jurisdiction | None = None


@frozen(kw_only=True, repr=False)
class BreachAssessment(Value):
    """Whether it is a breach, and what follows.  It is decision support, not legal advice.

    Args:
        finding: What the event is.
        basis: The provisions that it rests on.
        notices: Who must be told, by when and how; empty where it is no breach.
        obligations: What to do besides.
        missing: What is not known and could change the answer or a deadline, as questions.
    """

    finding: BreachFinding
    basis: tuple[Provision, ...]
    notices: tuple[BreachNotice, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def is_breach(self) -> bool:
        """Whether it is a breach, or presumed to be one."""
        return self.finding is BreachFinding.BREACH
