"""The five kinds of rules: one provision speaking, as a frozen value.

`Permission`, `Prohibition` and `Mandate` decide what a law's position on an item is;
`Limitation` and `Duty` act on what may go.  A rule never looks at other rules and never decides
who wins.  A host adds a rule of its own as another value of one of the five kinds, or as a
subclass that overrides `Rule.holds` where a condition cannot say it.
"""

from collections.abc import Iterator

from attrs import field, frozen

from disclosure_rules.logic.case import Case
from disclosure_rules.logic.condition import ALWAYS, Condition, all_of, any_of
from disclosure_rules.logic.facts import purpose, recipient, steps
from disclosure_rules.logic.question import About, Question
from disclosure_rules.logic.truth import TRUE, UNKNOWN, Truth
from disclosure_rules.model.circumstances import ProtectiveStep
from disclosure_rules.model.dates import Deadline, Period
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.obligation import Limit, LimitKind, Obligation, Occasion
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import RecipientKind
from disclosure_rules.model.value import Value
from disclosure_rules.rules.provision import Provision

__all__ = [
    "KINDS",
    "Duty",
    "Limitation",
    "Mandate",
    "MandateStep",
    "Permission",
    "Prohibition",
    "Rule",
]


@frozen(kw_only=True, repr=False)
class Rule(Value):
    """One provision speaking; use one of the five kinds.

    Args:
        id: ``<lawmaker>.<law>.<rule>``; it is API and never reused.
        gist: What it says, in one sentence.
        basis: The provisions it rests on; at least one.
        when: The condition under which it speaks.
        covers: The items it speaks of, as a condition over them.
        obligations: What goes with it.
        leaves_out: What of the provision is not encoded; ``None`` if nothing.
        replaces: The id of the rule that said this before an amendment; else ``None``.
        version: The host's own version of a rule that is Python code; part of the fingerprint.
    """

    id: str
    gist: str
    basis: tuple[Provision, ...]
    when: Condition
    covers: Condition
    obligations: tuple[Obligation, ...] = ()
    leaves_out: str | None = None
    replaces: str | None = None
    version: str | None = None

    _condition: Condition = field(init=False, eq=False)
    _in_force: Period | None = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Check every field; put the whole condition and the common days together once."""
        object.__setattr__(self, "_condition", ALWAYS)
        object.__setattr__(self, "_in_force", None)
        Value.__attrs_post_init__(self)
        object.__setattr__(self, "_condition", self._whole())
        object.__setattr__(self, "_in_force", _common(self.basis))

    def problems(self) -> Iterator[Problem]:
        """Yield a lack of a basis, provisions never in force together, and an id without dots."""
        owner = type(self).__name__
        if "." not in self.id:
            yield Problem(f"{owner}.id", "expected <lawmaker>.<law>.<rule>")
        if not self.basis:
            yield Problem(f"{owner}.basis", "expected at least one provision")
        elif _common(self.basis) is None:
            yield Problem(f"{owner}.basis", "expected provisions that are in force together")

    @property
    def in_force(self) -> Period:
        """The days on which every provision of the basis is in force."""
        # INVARIANT: `problems` has refused a rule whose provisions share no day.
        return self._in_force or Period()

    @property
    def rests_on_secondary_source(self) -> bool:
        """Whether a provision of the basis was not read in its own text."""
        return any(provision.is_secondary for provision in self.basis)

    @property
    def condition(self) -> Condition:
        """The whole condition under which the rule speaks of an item."""
        return self._condition

    def _whole(self) -> Condition:
        return all_of(self.covers, self.when)

    def holds(self, case: Case) -> Truth:
        """Return whether the rule speaks on this case.

        A subclass may put its own three-valued test here; it must answer `UNKNOWN` where it
        does not know, and name what it asks for in `questions`.
        """
        return self.condition.truth(case)

    def questions(self) -> frozenset[Question]:
        """Return every question that the rule can ask."""
        return self.condition.questions()

    def open_questions(self, case: Case) -> Iterator[Question]:
        """Yield the unanswered questions that keep the rule from being settled."""
        if self.is_opaque:
            unanswered = (one for one in self.questions() if case.value(one) is None)
            yield from sorted(unanswered, key=lambda question: question.name)
        else:
            yield from self.condition.open_questions(case)

    @property
    def is_opaque(self) -> bool:
        """Whether the rule decides by code of its own and not by its condition."""
        return type(self).holds is not Rule.holds

    def __str__(self) -> str:
        """Return the id."""
        return self.id

    def __repr__(self) -> str:
        """Return kind and id: law is no secret."""
        return f"{type(self).__name__}({self.id!r})"


@frozen(kw_only=True, repr=False)
class Permission(Rule):
    """A provision that allows a disclosure; its obligations go with relying on it."""


@frozen(kw_only=True, repr=False)
class Prohibition(Rule):
    """A provision that forbids a disclosure; its obligations go with the refusal."""


@frozen(kw_only=True, repr=False)
class MandateStep(Value):
    """One thing that a mandate makes somebody do, and by when.

    Args:
        text: What to do: "report by telephone".
        deadline: How long after the duty arose; ``None`` where the law sets no time.
    """

    text: str
    deadline: Deadline | None = None

    def __repr__(self) -> str:
        """Return the class alone."""
        return "MandateStep(…)"


@frozen(kw_only=True, repr=False)
class Mandate(Rule):
    """A provision that requires a disclosure.

    It keeps apart what raises it (`when`, over the situation alone), to whom it goes, what it
    must contain (`covers`), by when, and what discharges it.

    Args:
        to: The kinds of recipient that the disclosure goes to; at least one.
        to_all: It goes to every kind in `to`, and not to one of them at choice.
        purposes: The purposes under which a request is this disclosure; at least one.
        to_when: What else must be so of the recipient.
        on_request: It arises only when the recipient asks, and not from a situation.
        content: What it must contain, in words; ``None`` where the law does not say.
        steps: What to do and by when, in order; may be empty.
        discharged_by: Alternatives that discharge it: each is a set of steps that do so
            together.  Empty if only the disclosure itself does.
        discharged_in: The place whose authorities these steps must have reached; ``None`` if
            they count wherever they were taken.
        may_also_tell: Who else may be told, by a permission beside it that holds for everybody
            and in every case for which the duty does.  Nobody here says nothing: a permission
            that asks for more, or names nobody, is for `evaluate` to find.
    """

    to: frozenset[RecipientKind]
    purposes: frozenset[Purpose]
    to_all: bool = False
    on_request: bool = False
    to_when: Condition = ALWAYS
    content: str | None = None
    steps: tuple[MandateStep, ...] = ()
    discharged_by: tuple[frozenset[ProtectiveStep], ...] = ()
    discharged_in: Jurisdiction | None = None
    may_also_tell: frozenset[RecipientKind] = frozenset()

    def problems(self) -> Iterator[Problem]:
        """Yield also conditions that a mandate may not ask, and who both must and may be told."""
        yield from super().problems()
        if not self.to:
            yield Problem("Mandate.to", "expected at least one kind of recipient")
        if not self.purposes:
            yield Problem("Mandate.purposes", "expected at least one purpose")
        if not all(self.discharged_by):
            yield Problem("Mandate.discharged_by", "expected no alternative without steps")
        if self.may_also_tell & self.to:
            yield Problem("Mandate.may_also_tell", "expected nobody to whom it goes")
        if any(one.about is not About.SITUATION for one in self.when.questions()):
            yield Problem("Mandate.when", "expected questions about the situation alone")
        if any(one.about is About.LAW for one in self._whole().questions()):
            yield Problem("Mandate", "expected no question about other law")

    @property
    def raised(self) -> Condition:
        """The condition over a situation under which the duty stands."""
        return all_of(self.when, ~self._discharged())

    def stands(self, case: Case) -> Truth:
        """Return whether the duty stands in a situation, before anybody asks for anything.

        A subclass with its own test in `holds` may put one here as well; until it does, it is
        not known whether its duty stands.
        """
        return self.raised.truth(case) & (UNKNOWN if self.is_opaque else TRUE)

    def _discharged(self) -> Condition:
        groups = (all_of(*(steps.taken.includes(one) for one in group)) for group in self._groups())
        reached = (
            ALWAYS if self.discharged_in is None else steps.reported_in.includes(self.discharged_in)
        )
        return any_of(*groups) & reached

    def _groups(self) -> tuple[tuple[ProtectiveStep, ...], ...]:
        return tuple(
            tuple(sorted(group, key=lambda step: str(step.value))) for group in self.discharged_by
        )

    def _whole(self) -> Condition:
        return all_of(
            self.covers,
            purpose.stated_purpose.is_in(*self.purposes),
            recipient.kind.is_in(*self.to),
            self.to_when,
            self.raised,
        )


@frozen(kw_only=True, repr=False)
class Limitation(Rule):
    """A provision that limits what may be released; it limits also where it is not known.

    Args:
        limit: What it does to the items it covers.
    """

    limit: Limit

    @property
    def withholds(self) -> bool:
        """Whether it leaves nothing of what it limits."""
        return self.limit.kind is LimitKind.WITHHOLD


@frozen(kw_only=True, repr=False)
class Duty(Rule):
    """A provision that makes somebody do something besides; listed also where not known.

    Args:
        on: On what answer it arises.
    """

    on: Occasion = Occasion.RELEASE

    def problems(self) -> Iterator[Problem]:
        """Yield also a lack of something to do."""
        yield from super().problems()
        if not self.obligations:
            yield Problem("Duty.obligations", "expected at least one obligation")


KINDS = (Permission, Prohibition, Mandate, Limitation, Duty)
"""The five kinds; a rule of none of them would never be asked."""


def _common(basis: tuple[Provision, ...]) -> Period | None:
    starts = [one.period.start for one in basis if one.period.start is not None]
    ends = [one.period.end for one in basis if one.period.end is not None]
    start, end = max(starts), min(ends, default=None)
    return None if end is not None and end <= start else Period(start=start, end=end)
