"""What facts are read from: a situation on a day, and in it perhaps a request and an item."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, Protocol

from disclosure_rules.logic.truth import FALSE, Truth
from disclosure_rules.model.circumstances import Channel, Circumstances
from disclosure_rules.model.client import Client
from disclosure_rules.model.consent import ConsentGrant
from disclosure_rules.model.discloser import Discloser
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import Recipient
from disclosure_rules.model.record import RecordItem
from disclosure_rules.model.request import DisclosureRequest, Situation

__all__ = ["Case", "Readable"]

_NOT_READ: Final = object()


class Readable(Protocol):
    """What a case can be asked: a named reading of it."""

    @property
    def name(self) -> str:
        """The stable name."""
        ...

    @property
    def is_about_item(self) -> bool:
        """Whether the answer may differ from item to item."""
        ...

    @property
    def depends_on_law(self) -> bool:
        """Whether the answer depends on which law asks."""
        ...

    def read(self, case: "Case") -> object | None:
        """Return what the case states, ``None`` for nothing."""
        ...


class Case:
    """One item of one request on one day, as rules see it; or a bare situation.

    A host's own rule receives a case and may read its parts, and facts through `value`.  Where
    there is no request yet, recipient, purpose and item are not known.

    Attributes:
        client: Whose information it is.
        discloser: Who holds it.
        circumstances: Threat, legal process, the client's word and the rest.
        jurisdictions: Every place whose law can apply; ``None`` if not known.
        recipient: Who is to receive.
        purpose: Why; ``None`` if not known.
        consents: The consents on file.
        channel: How it travels; ``None`` if not known.
        item: The item in question; ``None`` in a bare situation.
        is_situation: Whether nobody is to receive anything yet.
        as_of: The day on which the law is asked.
        other_law_requires: Whether a law other than the one being read requires it.
        states_all: Whether nothing is known of the case but what it states outright: there are
            no answers to questions besides, and nothing is supposed.
        worked_out: What an evaluator has worked out for every item of the request.
    """

    __slots__ = (
        "_answers",
        "_assumed",
        "_of_item",
        "_of_request",
        "_without_grants",
        "as_of",
        "channel",
        "circumstances",
        "client",
        "consents",
        "discloser",
        "is_situation",
        "item",
        "jurisdictions",
        "other_law_requires",
        "purpose",
        "recipient",
        "states_all",
        "worked_out",
    )

    client: Client
    discloser: Discloser
    circumstances: Circumstances
    jurisdictions: frozenset[Jurisdiction] | None
    recipient: Recipient
    purpose: Purpose | None
    consents: tuple[ConsentGrant, ...]
    channel: Channel | None
    item: RecordItem | None
    is_situation: bool
    as_of: date
    other_law_requires: Truth
    states_all: bool
    worked_out: dict[object, Any]

    def __init__(
        self, source: DisclosureRequest | Situation, as_of: date, item: RecordItem | None = None
    ) -> None:
        self.client = source.client
        self.discloser = source.discloser
        self.circumstances = source.circumstances
        self.jurisdictions = source.jurisdictions
        if isinstance(source, DisclosureRequest):
            self.recipient = source.recipient
            self.purpose = source.purpose
            self.consents = source.consents
            self.channel = source.channel
        else:
            self.recipient = _NOBODY_YET
            self.purpose = None
            self.consents = ()
            self.channel = None
        self.item = item
        self.is_situation = not isinstance(source, DisclosureRequest)
        self.as_of = as_of
        self.other_law_requires = FALSE
        self._answers = {(one.fact, one.item): one.is_true for one in source.answers}
        self._assumed: Mapping[str, object] = {}
        self._without_grants: Case | None = None
        self._of_request: dict[str, object] = {}
        self._of_item: dict[str, object] = {}
        self.states_all = not source.answers
        self.worked_out = {}

    def for_item(self, item: RecordItem) -> "Case":
        """Return the case of another item of the same request."""
        case = self._copy()
        case.item = item
        case._of_item = {}
        if self._without_grants is not None:
            case._without_grants = self._without_grants.for_item(item)
        return case

    def under(self, other_law_requires: Truth) -> "Case":
        """Return this case as one law sees it, given what other law requires."""
        if other_law_requires is self.other_law_requires:
            return self
        case = self._copy()
        case.other_law_requires = other_law_requires
        return case

    def supposing(self, assumed: Mapping[str, object]) -> "Case":
        """Return the case as it would be if these facts had these values, by name.

        What else is read from the case is read anew: a reading may ask for other facts.
        """
        case = self._copy()
        case._assumed = {**self._assumed, **assumed}
        case._without_grants = None
        case._of_request = {}
        case._of_item = {}
        case.states_all = not case._answers and not case._assumed
        case.worked_out = {}
        return case

    def granting(self, facts: Iterable[str]) -> "Case":
        """Return the case with these facts brought about and all else as it is, by name."""
        return self._with(dict.fromkeys(facts, True))

    def forgetting(self, facts: Iterable[str]) -> "Case":
        """Return the case with these facts not known and all else as it is, by name."""
        return self._with(dict.fromkeys(facts))

    def _with(self, facts: Mapping[str, object]) -> "Case":
        case = self._copy()
        case._assumed = {**self._assumed, **facts}
        case._without_grants = self
        case.states_all = False
        case.worked_out = {}
        return case

    def value(self, question: Readable) -> object | None:
        """Return what is known in answer to a question, ``None`` if nothing is.

        What the request states goes before an answer to the question.  An error inside a
        reading rises with the question's name noted on it.
        """
        name = question.name
        if self._assumed and name in self._assumed:
            return self._assumed[name]
        if question.depends_on_law:
            return question.read(self)
        if self._without_grants is not None:
            return self._without_grants.value(question)
        known = self._of_item if question.is_about_item else self._of_request
        value = known.get(name, _NOT_READ)
        if value is _NOT_READ:
            try:
                value = question.read(self)
            except Exception as error:
                error.add_note(f"in question {name}")
                raise
            if value is None and self._answers:
                value = self._answer_to(question)
            known[name] = value
        return value

    def _answer_to(self, question: Readable) -> bool | None:
        answer = self._answers.get((question.name, None))
        if question.is_about_item and self.item is not None:
            answer = self._answers.get((question.name, self.item.ref), answer)
        return answer

    def _copy(self) -> "Case":
        # One by one: this is done for every item of every request.
        case = object.__new__(Case)
        case.client = self.client
        case.discloser = self.discloser
        case.circumstances = self.circumstances
        case.jurisdictions = self.jurisdictions
        case.recipient = self.recipient
        case.purpose = self.purpose
        case.consents = self.consents
        case.channel = self.channel
        case.item = self.item
        case.is_situation = self.is_situation
        case.as_of = self.as_of
        case.other_law_requires = self.other_law_requires
        case.states_all = self.states_all
        case.worked_out = self.worked_out
        case._answers = self._answers
        case._assumed = self._assumed
        case._without_grants = self._without_grants
        case._of_request = self._of_request
        case._of_item = self._of_item
        return case

    def __repr__(self) -> str:
        """Return the class alone: a case holds a client's circumstances."""
        return "Case(…)"


_NOBODY_YET = Recipient()
