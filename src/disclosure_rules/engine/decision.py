"""The structured answer to a request.

A decision keeps what it was made from.  What is costly to say and often not asked for (missing
facts, obligations, remedies, the explanation) is worked out when it is read.
"""

from datetime import date
from functools import cached_property

from attrs import field, frozen

from disclosure_rules.engine.alike import alike_in_any_case
from disclosure_rules.engine.audit import audit_record
from disclosure_rules.engine.books import Books, open_books
from disclosure_rules.engine.explain import Account, as_html, as_text, for_recipient
from disclosure_rules.engine.judge import Judged, judged, missing_for, obligations_for
from disclosure_rules.engine.plan import RedactionPlan
from disclosure_rules.engine.remedies import remedies_for
from disclosure_rules.engine.result import Conflict, DueObligation, ItemDecision, Outcome, Remedy
from disclosure_rules.engine.weigh import conflict_of
from disclosure_rules.logic.case import Case
from disclosure_rules.logic.question import Question
from disclosure_rules.logic.truth import FALSE
from disclosure_rules.model.request import DisclosureRequest
from disclosure_rules.rules.provision import Provision, by_citation
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["Decision"]


@frozen(kw_only=True)
class Decision:
    """The structured answer to a request.  It is decision support, not legal advice.

    Args:
        outcome: The answer to the whole.
        items: The answers to the items, in the order of the request.
        as_of: The day whose law was asked.
        valid_until: The first day on which it may no longer hold, because a grant begins or
            ends, the law changes, or the client's age does; ``None`` if no such day is known.
        request: What was asked.  Not shown.
        rules: The rule set that was asked.
    """

    outcome: Outcome
    items: tuple[ItemDecision, ...]
    as_of: date
    valid_until: date | None = field(repr=False)
    request: DisclosureRequest = field(repr=False)
    rules: RuleSet

    @cached_property
    def plan(self) -> RedactionPlan:
        """What to release, withhold and generalise."""
        return RedactionPlan(dispositions=tuple(one.disposition for one in self.items))

    @property
    def missing(self) -> tuple[Question, ...]:
        """Unknown facts that could change the answer; those that alone settle it first."""
        return missing_for(self._books, self._judged)

    @property
    def obligations(self) -> tuple[DueObligation, ...]:
        """What to do before, with and after the disclosure, in that order."""
        return obligations_for(self._books, self._judged)

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """What would let items go that now stay; the smallest sets first."""
        groups = alike_in_any_case(self.request, self._books, Case(self.request, self.as_of))
        staying = tuple(one for one in groups if not self.items[one.positions[0]].goes)
        return remedies_for(self._books, staying)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Laws that clash, item by item; empty if none do."""
        found = (conflict_of(one) for one in self.items)
        return tuple(one for one in found if one is not None)

    @property
    def secondary_sources(self) -> tuple[Provision, ...]:
        """Provisions among the grounds that were not read in their own text, by citation."""
        return by_citation(
            provision
            for item in self.items
            for ground in item.grounds
            for provision in ground.basis
            if provision.is_secondary
        )

    @property
    def needs_counsel(self) -> bool:
        """Whether laws clash and none prevails, so that a lawyer must be asked."""
        return any(conflict.needs_counsel for conflict in self.conflicts)

    @property
    def not_held(self) -> tuple[str, ...]:
        """Titles of the laws that would govern some item and are not held for the day."""
        return tuple(
            law.title
            for law in self.rules.laws
            if self.as_of not in law.held
            and any(law.governing(group.case) is not FALSE for group in self._judged)
        )

    @property
    def held_in_part(self) -> tuple[str, ...]:
        """What is not held of the laws that govern some item, one line for each law."""
        governing = {
            book.law.id: book.law
            for group in self._judged
            for book, _ in self._books.governing(group.case)
        }
        return tuple(
            f"{law.title}: {law.leaves_out}"
            for _, law in sorted(governing.items())
            if law.leaves_out is not None
        )

    @property
    def fingerprint(self) -> str:
        """The rule set's fingerprint."""
        return self.rules.fingerprint

    def audit_record(self) -> dict[str, object]:
        """Return what an audit log should keep of the decision, made of what JSON has.

        Returns:
            ``outcome``, ``as_of`` (ISO 8601), ``edition`` and ``fingerprint`` of the rule set;
            ``items``, a mapping for those alike: ``positions``, ``answer``, ``handling``,
            ``rules`` that speak, ``open_rules`` that may, ``silent_laws`` that forbid or are not
            held; ``missing`` facts by name, ``obligations`` by id, positions with ``conflicts``.
            Nothing in it tells who the client is, not even the day until which it is valid.
        """
        return audit_record(
            outcome=self.outcome,
            as_of=self.as_of.isoformat(),
            edition=self.rules.edition,
            fingerprint=self.fingerprint,
            items=self.items,
            missing=self.missing,
            obligations=self.obligations,
            conflicts=self.conflicts,
        )

    def explain(self) -> str:
        """Return the decision in prose, with citations, for the discloser's own eyes."""
        return as_text(self._account)

    def explain_to_recipient(self) -> str:
        """Return what may be said to the recipient.

        Where a law wants a refusal to neither confirm nor deny, neither words nor counts show
        that there was anything to refuse.
        """
        return for_recipient(self.plan)

    def _repr_html_(self) -> str:
        """Return the decision as HTML for a notebook: escaped, and readable without colour."""
        return as_html(self._account)

    @property
    def _account(self) -> Account:
        return Account(
            outcome=self.outcome,
            items=self.items,
            kinds=tuple(one.kind for one in self.request.items),
            as_of=self.as_of,
            valid_until=self.valid_until,
            missing=self.missing,
            obligations=self.obligations,
            remedies=self.remedies,
            conflicts=self.conflicts,
            secondary_sources=self.secondary_sources,
            not_held=self.not_held,
            held_in_part=self.held_in_part,
            warnings=self.plan.warnings,
        )

    @property
    def _books(self) -> Books:
        return open_books(self.rules, self.as_of)

    @cached_property
    def _judged(self) -> tuple[Judged, ...]:
        return judged(self.request, self._books, Case(self.request, self.as_of))
