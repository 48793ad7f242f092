"""The question: may, must or may not these items go from this discloser to this recipient."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from disclosure_rules.model.circumstances import Channel, Circumstances
from disclosure_rules.model.client import Client
from disclosure_rules.model.consent import ConsentGrant
from disclosure_rules.model.discloser import Discloser
from disclosure_rules.model.errors import Problem
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import Recipient
from disclosure_rules.model.record import RecordItem
from disclosure_rules.model.value import Value

__all__ = ["Answer", "DisclosureRequest", "Situation"]


@frozen(kw_only=True, repr=False)
class Answer(Value):
    """A person's answer to the question of one fact.

    Args:
        fact: The fact's name.
        is_true: Yes or no.
        item: The item that it is about, by its ref; ``None`` for the whole request.
    """

    fact: str
    is_true: bool
    item: str | None = None


@frozen(kw_only=True, repr=False)
class Situation(Value):
    """What has come up, before anybody asks for anything: the input of `mandates`.

    Args:
        client: Whose information it is.
        discloser: Who holds it.
        circumstances: Threat, suspected abuse and the rest.
        jurisdictions: Every place whose law can apply: where client and discloser are and
            where care was given; ``None`` if not known.
        answers: Answers to facts that the rest does not state.
    """

    client: Client
    discloser: Discloser
    circumstances: Circumstances = Circumstances()
    jurisdictions: frozenset[Jurisdiction] | None = None
    answers: tuple[Answer, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """Yield answers given twice, or given for an item."""
        yield from _answered_twice(self.answers, "Situation")
        for position, answer in enumerate(self.answers):
            if answer.item is not None:
                yield Problem(f"Situation.answers[{position}].item", "expected None")

    def answering(self, answers: Mapping[str, bool]) -> "Situation":
        """Return a copy with these answers to facts added, by the facts' names."""
        return evolve(self, answers=(*self.answers, *_answers(answers.items(), None)))


@frozen(kw_only=True, repr=False)
class DisclosureRequest(Value):
    """One disclosure that somebody is about to make.

    Args:
        client: Whose information it is.
        discloser: Who holds it.
        recipient: Who is to receive it.
        purpose: Why; ``None`` if not known.
        items: What may go; at least one, each with a ref of its own.
        consents: Every consent, directive and refusal on file that may bear on it.
        circumstances: Threat, legal process, the client's word and the rest.
        jurisdictions: Every place whose law can apply: where client, discloser and recipient
            are; ``None`` if not known.
        channel: How it travels; ``None`` if not known.
        answers: Answers to facts that the rest does not state.
    """

    client: Client
    discloser: Discloser
    recipient: Recipient
    items: tuple[RecordItem, ...]
    purpose: Purpose | None = None
    consents: tuple[ConsentGrant, ...] = ()
    circumstances: Circumstances = Circumstances()
    jurisdictions: frozenset[Jurisdiction] | None = None
    channel: Channel | None = None
    answers: tuple[Answer, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """Yield refs used twice, foreign consents, stray answers, and a lack of items."""
        if not self.items:
            yield Problem("DisclosureRequest.items", "expected at least one item")
        refs = [item.ref for item in self.items]
        yield from _used_twice(refs, "DisclosureRequest.items")
        yield from _used_twice([grant.ref for grant in self.consents], "DisclosureRequest.consents")
        for position, grant in enumerate(self.consents):
            if grant.client_ref not in (None, self.client.ref):
                yield Problem(
                    f"DisclosureRequest.consents[{position}].client_ref",
                    "expected the client of this request",
                )
        for position, requirement in enumerate(self.circumstances.requirements):
            if not requirement.items or not requirement.items <= set(refs):
                yield Problem(
                    f"DisclosureRequest.circumstances.requirements[{position}].items",
                    "expected refs of items of this request",
                )
        yield from _answered_twice(self.answers, "DisclosureRequest")
        for position, answer in enumerate(self.answers):
            if answer.item is not None and answer.item not in refs:
                yield Problem(
                    f"DisclosureRequest.answers[{position}].item", "expected an item's ref or None"
                )

    @property
    def situation(self) -> Situation:
        """What has come up, without the question who is to receive what."""
        return Situation(
            client=self.client,
            discloser=self.discloser,
            circumstances=self.circumstances,
            jurisdictions=self.jurisdictions,
            answers=tuple(answer for answer in self.answers if answer.item is None),
        )

    def answering(
        self, answers: Mapping[str, bool], *, item: str | None = None
    ) -> "DisclosureRequest":
        """Return a copy with these answers to facts added.

        Args:
            answers: Yes or no, by the fact's name.
            item: The ref of the item that the answers are about; ``None`` for all.
        """
        return evolve(self, answers=(*self.answers, *_answers(answers.items(), item)))


def _answers(pairs: Iterable[tuple[str, bool]], item: str | None) -> tuple[Answer, ...]:
    return tuple(Answer(fact=fact, is_true=is_true, item=item) for fact, is_true in pairs)


def _used_twice(refs: list[str], path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for position, ref in enumerate(refs):
        if ref in seen:
            yield Problem(f"{path}[{position}].ref", "expected a ref of its own")
        seen.add(ref)


def _answered_twice(answers: tuple[Answer, ...], owner: str) -> Iterator[Problem]:
    seen: set[tuple[str, str | None]] = set()
    for position, answer in enumerate(answers):
        if (answer.fact, answer.item) in seen:
            yield Problem(f"{owner}.answers[{position}]", "expected one answer to each fact")
        seen.add((answer.fact, answer.item))
