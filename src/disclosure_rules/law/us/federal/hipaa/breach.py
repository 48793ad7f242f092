"""45 CFR 164.400 to 164.414: is it a breach, and who must be told, by when and how.

A use or disclosure that the Privacy Rule does not permit is presumed to be a breach.  What takes
it out is for the discloser to show: that the information was secured, one of three exceptions, or
a low probability of compromise on at least four factors.  What is not shown does not count, so
that an open question leaves the presumption standing; it is named among what is missing.

`assess_breach` is a pure function: the host says what happened and when it was discovered, and
writes the letters that the answer asks for.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from attrs import evolve

from disclosure_rules.law.us.federal.hipaa.breach_terms import (
    BreachAssessment,
    BreachEvent,
    BreachFinding,
    BreachNotice,
    LawEnforcementDelay,
    Notified,
    ResidentsAffected,
    RiskAssessment,
    RiskFactor,
)
from disclosure_rules.law.us.federal.hipaa.source import HELD, hipaa
from disclosure_rules.logic.truth import FALSE, TRUE, UNKNOWN, Truth, all_true, truth_of
from disclosure_rules.model.dates import Deadline, TimeUnit
from disclosure_rules.model.errors import InvalidField, Problem
from disclosure_rules.model.obligation import Obligation, ObligationCode, Timing
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
    "assess_breach",
]

S164_402_1_I_2013 = hipaa(
    "164.402, breach (1)(i)",
    "No breach: unintentional access inside, in good faith, within authority, going no further.",
)
S164_402_1_II_2013 = hipaa(
    "164.402, breach (1)(ii)",
    "No breach: inadvertent disclosure between authorized persons of one entity, going no further.",
)
S164_402_1_III_2013 = hipaa(
    "164.402, breach (1)(iii)",
    "No breach: who received it is believed in good faith not to have been able to retain it.",
)
S164_402_2_2013 = hipaa(
    "164.402, breach (2)",
    "A breach is presumed unless a risk assessment of four factors shows a low probability that "
    "the information has been compromised.",
)
S164_402_UNSECURED_2013 = hipaa(
    "164.402, unsecured protected health information",
    "Information that is not made unusable, unreadable or indecipherable as the Secretary "
    "specifies.",
)
S164_404_A_2013 = hipaa(
    "164.404(a)", "Each individual whose unsecured information is breached is notified."
)
S164_404_B_2013 = hipaa(
    "164.404(b)", "Without unreasonable delay, and within 60 calendar days after discovery."
)
S164_404_C_2013 = hipaa("164.404(c)", "What the notification says, in plain language.")
S164_404_D_2013 = hipaa(
    "164.404(d)", "By first-class mail or agreed e-mail, else by substitute notice."
)
S164_406_2013 = hipaa(
    "164.406", "Of more than 500 residents of a State, prominent media there are notified."
)
S164_408_B_2013 = hipaa(
    "164.408(b)", "Of 500 or more individuals, the Secretary is notified at the same time."
)
S164_408_C_2013 = hipaa(
    "164.408(c)",
    "Of fewer than 500, the breach is logged, and the Secretary notified within 60 days after the "
    "calendar year of discovery.",
)
S164_410_2013 = hipaa(
    "164.410",
    "A business associate notifies the covered entity within 60 calendar days after its discovery.",
)
S164_412_2013 = hipaa(
    "164.412",
    "Where an official states that it would impede an investigation, notification waits: as long "
    "as a writing says, on a word of mouth for 30 days at most.",
)
S164_414_B_2013 = hipaa(
    "164.414(b)", "That all were notified, or that it was no breach, is for the discloser to show."
)

SIXTY_DAYS = Deadline(
    amount=60,
    unit=TimeUnit.CALENDAR_DAYS,
    words="without unreasonable delay and within 60 calendar days after discovery",
)
AFTER_THE_YEAR = Deadline(
    amount=60,
    unit=TimeUnit.CALENDAR_DAYS,
    words="within 60 days after the end of the calendar year of discovery",
)
_MANY = 500
_TEN = 10
_DAY = timedelta(days=1)

NOTICE_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.404(c)(1)(A)", "what happened, with the dates of the breach and of its discovery"),
    ("164.404(c)(1)(B)", "the types of information that were involved"),
    ("164.404(c)(1)(C)", "what individuals should do to protect themselves"),
    ("164.404(c)(1)(D)", "what is being done to investigate, to mitigate and to prevent more"),
    (
        "164.404(c)(1)(E)",
        "how to ask: a toll-free telephone number, an e-mail address, a web site or a postal "
        "address",
    ),
    ("164.404(c)(2)", "all of it in plain language"),
)
"""What the letter says, each with its paragraph; to the extent possible."""

ASSOCIATE_CONTENT: tuple[tuple[str, str], ...] = (
    ("164.410(c)(1)", "each individual whose information is or is believed to be affected"),
    (
        "164.410(c)(2)",
        "whatever else the covered entity must tell individuals, as it becomes known",
    ),
)


_KEEP_PROOF = Obligation(
    id="us.hipaa.breach_burden_of_proof",
    code=ObligationCode.DOCUMENT_DECISION,
    text="Keep what shows that all were notified, or why it was no breach, for six years.",
    timing=Timing.AFTER,
)
_MITIGATE = Obligation(
    id="us.hipaa.breach_mitigate",
    code=ObligationCode.SAFEGUARDS,
    text="Mitigate any harmful effect that you know of, as far as practicable.",
    timing=Timing.AFTER,
)
_LOG = Obligation(
    id="us.hipaa.breach_log",
    code=ObligationCode.DOCUMENT_DISCLOSURE,
    text="Enter it in the log of breaches that involve fewer than 500 individuals.",
    timing=Timing.AFTER,
)
_DOCUMENT_ORAL_DELAY = Obligation(
    id="us.hipaa.breach_document_oral_delay",
    code=ObligationCode.DOCUMENT_DECISION,
    text="Write down the official's oral statement and who made it.",
    timing=Timing.WITH,
)


def assess_breach(event: BreachEvent, *, as_of: date) -> BreachAssessment:
    """Return whether an event is a breach of unsecured information, and who must be told.

    An exception or a low probability counts only where all of it is stated: whoever relies on
    one has the burden to show it (164.414(b)).

    Args:
        event: What happened.
        as_of: The day whose law is asked.

    Returns:
        The finding with its provisions; for a breach also the notices with their last moments.

    Raises:
        InvalidField: `as_of` is not a date.

    >>> assess_breach(BreachEvent(is_permitted=False), as_of=date(2026, 3, 2)).finding.name
    'BREACH'
    """
    if not isinstance(as_of, date) or isinstance(as_of, datetime):
        raise InvalidField((Problem("as_of", "expected a date"),))
    if as_of not in HELD:
        return BreachAssessment(finding=BreachFinding.NOT_HELD, basis=())
    if event.is_permitted:
        return BreachAssessment(finding=BreachFinding.PERMITTED, basis=(S164_402_2_2013,))
    for finding, shown, basis in _ways_out(event):
        if shown is TRUE:
            return BreachAssessment(finding=finding, basis=basis, obligations=(_KEEP_PROOF,))
    if event.is_permitted is None:
        return BreachAssessment(
            finding=BreachFinding.UNDETERMINED,
            basis=(S164_402_2_2013,),
            missing=("Did the Privacy Rule permit the use or disclosure?",),
        )
    return _breach(event)


def _ways_out(
    event: BreachEvent,
) -> Iterator[tuple[BreachFinding, Truth, tuple[Provision, ...]]]:
    secured = truth_of(event.is_secured)
    yield BreachFinding.SECURED, secured, (S164_402_UNSECURED_2013, S164_404_A_2013)
    kept = ~truth_of(event.went_further)
    unintentional = all_true(
        (
            truth_of(event.is_unintentional_inside),
            truth_of(event.was_in_good_faith),
            truth_of(event.was_within_authority),
            kept,
        )
    )
    yield BreachFinding.EXCEPTION, unintentional, (S164_402_1_I_2013,)
    inadvertent = truth_of(event.is_inadvertent_inside) & kept
    yield BreachFinding.EXCEPTION, inadvertent, (S164_402_1_II_2013,)
    unretained = truth_of(event.could_not_be_retained)
    yield BreachFinding.EXCEPTION, unretained, (S164_402_1_III_2013,)
    yield BreachFinding.LOW_PROBABILITY, _low_probability(event), (S164_402_2_2013,)


def _low_probability(event: BreachEvent) -> Truth:
    made = event.assessment
    if made is None:
        return UNKNOWN
    # (2) "based on a risk assessment of at least the following factors"
    return truth_of(made.shows_low_probability and made.considered == frozenset(RiskFactor))


_QUESTIONS = (
    "Was the information secured by a method that the Secretary has specified?",
    "Was it an unintentional access inside, in good faith, within authority, going no further?",
    "Was it an inadvertent disclosure between authorized persons inside, going no further?",
    "Is it believed in good faith that whoever received it could not have retained it?",
    "Does a risk assessment of all four factors show a low probability of compromise?",
)


def _breach(event: BreachEvent) -> BreachAssessment:
    ways = tuple(_ways_out(event))
    missing = [
        question
        for question, (_, shown, _) in zip(_QUESTIONS, ways, strict=True)
        if shown is not FALSE
    ]
    if event.discovered_at is None:
        missing.append("When was it first known, or would it have been with diligence?")
    obligations = [_MITIGATE, _KEEP_PROOF]
    if event.is_business_associate:
        notices: tuple[BreachNotice, ...] = (_to_covered_entity(event),)
    else:
        notices = tuple(_to_everybody(event))
        if event.individuals is None:
            missing.append("How many individuals does it involve, and where do they live?")
        elif event.individuals < _MANY:
            obligations.append(_LOG)
    if event.delay is not None:
        notices = tuple(_delayed(one, event.delay) for one in notices)
        if not event.delay.is_written:
            obligations.append(_DOCUMENT_ORAL_DELAY)
    return BreachAssessment(
        finding=BreachFinding.BREACH,
        basis=(S164_402_2_2013, S164_402_UNSECURED_2013, S164_414_B_2013),
        notices=notices,
        obligations=tuple(obligations),
        missing=tuple(missing),
    )


def _to_covered_entity(event: BreachEvent) -> BreachNotice:
    return BreachNotice(
        to=Notified.COVERED_ENTITY,
        deadline=SIXTY_DAYS,
        due=_due(event),
        means=("any that reaches the covered entity",),
        content=ASSOCIATE_CONTENT,
        basis=(S164_410_2013,),
    )


def _to_everybody(event: BreachEvent) -> Iterator[BreachNotice]:
    yield BreachNotice(
        to=Notified.INDIVIDUALS,
        deadline=SIXTY_DAYS,
        due=_due(event),
        means=tuple(_means(event)),
        content=NOTICE_CONTENT,
        basis=(S164_404_A_2013, S164_404_B_2013, S164_404_C_2013, S164_404_D_2013),
    )
    for there in event.residents:
        if there.number > _MANY:  # 164.406(a) "more than 500 residents"
            yield BreachNotice(
                to=Notified.MEDIA,
                deadline=SIXTY_DAYS,
                due=_due(event),
                means=("notice to prominent media outlets serving the State or jurisdiction",),
                content=NOTICE_CONTENT,
                basis=(S164_406_2013,),
                where=there.jurisdiction,
            )
    yield _to_the_secretary(event)


def _to_the_secretary(event: BreachEvent) -> BreachNotice:
    # 164.408(b) "500 or more individuals"; while the number is not known, the earlier day counts.
    few = event.individuals is not None and event.individuals < _MANY
    due = _due(event)
    if few and event.discovered_at is not None:
        last = event.discovered_at.replace(month=12, day=31)
        due = AFTER_THE_YEAR.due(last)
    return BreachNotice(
        to=Notified.SECRETARY,
        deadline=AFTER_THE_YEAR if few else SIXTY_DAYS,
        due=due,
        means=("in the manner specified on the HHS web site",),
        content=NOTICE_CONTENT,
        basis=(S164_408_C_2013 if few else S164_408_B_2013,),
    )


def _means(event: BreachEvent) -> Iterator[str]:
    yield (
        "a letter by first-class mail to the last known address, or e-mail if the individual "
        "agreed to it; for one known to have died, to next of kin or personal representative"
    )
    # Both, while the number of those who cannot be reached is not known.
    unreached = event.without_contact
    if unreached is None or 0 < unreached < _TEN:
        yield (
            "for fewer than 10 without current contact information, another form of written "
            "notice, telephone or other means"
        )
    if unreached is None or unreached >= _TEN:
        yield (
            "for 10 or more without current contact information, 90 days on the home page or "
            "conspicuous notice in major media where they likely live, with a toll-free number "
            "for at least 90 days"
        )
    if event.is_urgent:
        yield "besides, telephone or other means, because misuse may be imminent"


def _due(event: BreachEvent) -> datetime | None:
    return None if event.discovered_at is None else SIXTY_DAYS.due(event.discovered_at)


def _delayed(notice: BreachNotice, delay: LawEnforcementDelay) -> BreachNotice:
    first = delay.last_day + _DAY
    due = notice.due
    if due is not None and due.date() < first:
        due = due.replace(year=first.year, month=first.month, day=first.day)
    return evolve(notice, not_before=first, due=due, basis=(*notice.basis, S164_412_2013))
