"""What reports of the abuse of children and of adults have in common: when, and how.

A report is first made at once or within hours, mostly by word of mouth, and in many states also in
writing.  A writing that is due only if the authority asks for it is shown with its time, and the
duty ends without it; one that is always due is part of what ends the duty.

Deadlines are counted from the moment at which the duty arose, also where a statute counts the
writing from the report: the earlier moment is the safe one.
"""

from attrs import frozen

from disclosure_rules.logic.condition import ALWAYS, NEVER, Condition, any_of
from disclosure_rules.logic.facts import abuse, discloser, recipient
from disclosure_rules.model.circumstances import ProtectiveStep
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.discloser import Profession
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.record import RecordKind
from disclosure_rules.rules.rule import MandateStep

__all__ = [
    "REPORTED",
    "WrittenReport",
    "at_once",
    "authorized",
    "discharge",
    "report_steps",
    "reporter",
    "unless_privileged",
    "within",
]


REPORTED = (
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
"""What a report says: who it is about and where, what was seen or told, who is responsible."""


@frozen(kw_only=True)
class WrittenReport:
    """The report in writing.

    Args:
        deadline: How long after the duty arose; ``None`` where the law sets no time.
        if_asked: It is due only if the authority asks for it.
        to: To whom, where it goes elsewhere than the first report; else ``None``.
    """

    deadline: Deadline | None = None
    if_asked: bool = False
    to: str | None = None


def at_once(words: str) -> Deadline:
    """Return the deadline of a law that says "immediately" or the like, with its words."""
    return Deadline(amount=0, unit=TimeUnit.HOURS, words=words)


def within(hours: int, words: str | None = None) -> Deadline:
    """Return a deadline in hours, with the law's words where a number hides something."""
    return Deadline(amount=hours, unit=TimeUnit.HOURS, words=words)


def report_steps(
    first: str, deadline: Deadline | None, written: WrittenReport | None
) -> tuple[MandateStep, ...]:
    """Return the steps of a report.

    Args:
        first: How the first report is made, as an order: "Report by telephone.".
        deadline: Its time; ``None`` where the law sets none.
        written: The report in writing; ``None`` where the law wants none.
    """
    step = MandateStep(text=first, deadline=deadline)
    if written is None:
        return (step,)
    asked = (
        "If the authority asks for it, report in writing"
        if written.if_asked
        else ("Follow with a report in writing")
    )
    whither = f", to {written.to}." if written.to else "."
    return (step, MandateStep(text=asked + whither, deadline=written.deadline))


def discharge(
    written: WrittenReport | None, ends_with: frozenset[ProtectiveStep] | None = None
) -> tuple[frozenset[ProtectiveStep], ...]:
    """Return the steps that together end the duty.

    Args:
        written: The report in writing; ``None`` where the law wants none.
        ends_with: Other steps, where the report is not the first one of which the law speaks.
    """
    if ends_with is not None:
        return (ends_with,)
    done = frozenset((ProtectiveStep.REPORT_MADE,))
    if written is not None and not written.if_asked:
        done |= {ProtectiveStep.WRITTEN_REPORT_MADE}
    return (done,)


def unless_privileged(excused: frozenset[Profession]) -> Condition:
    """Return the condition that no privilege excuses the report.

    Args:
        excused: The professions whose privileged communications need not be reported.
    """
    if not excused:
        return ALWAYS
    return ~(discloser.profession.is_in(*excused) & abuse.learned_under_privilege)


def reporter(professions: frozenset[Profession] | None, by_their_work: Condition) -> Condition:
    """Return the condition that the discloser must report.

    Args:
        professions: The professions that the law names; ``None`` for everybody.
        by_their_work: Who is not among them may be a reporter by the work they do: a list of
            professions is never whole.
    """
    if professions is None:
        return ALWAYS
    return any_of(discloser.profession.is_in(*professions) if professions else NEVER, by_their_work)


def authorized(
    by_nature: frozenset[RecipientKind], if_known: frozenset[RecipientKind]
) -> Condition:
    """Return the condition that the recipient receives such reports.

    Args:
        by_nature: The kinds that do.
        if_known: The kinds of which it must be known.
    """
    if not if_known:
        return ALWAYS
    named = recipient.kind.is_in(*by_nature) if by_nature else NEVER
    return any_of(named, recipient.may_receive_reports)
