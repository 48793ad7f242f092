"""What may not go along with a report that must be made, whatever else it holds.

A duty says what it must contain; other law may keep things out of it, as 42 CFR part 2 keeps a
program's records out of a report of child abuse.  Every kind of record, in every file that the
discloser may keep, is asked about as if somebody were about to send it along.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from disclosure_rules.engine.combine import ItemAnswer
from disclosure_rules.engine.decision import Decision
from disclosure_rules.engine.evaluate import evaluate
from disclosure_rules.engine.result import Effect, Ground, ItemDecision
from disclosure_rules.model.discloser import Setting
from disclosure_rules.model.purpose import Purpose
from disclosure_rules.model.recipient import Recipient, RecipientKind
from disclosure_rules.model.record import RecordFile, RecordItem, RecordKind
from disclosure_rules.model.request import DisclosureRequest, Situation
from disclosure_rules.rules.law import Law
from disclosure_rules.rules.provision import Provision, by_citation
from disclosure_rules.rules.rule import Mandate
from disclosure_rules.rules.ruleset import RuleSet

__all__ = ["KeptOut", "kept_out"]


@frozen(kw_only=True)
class KeptOut:
    """Kinds of record that law keeps out of a report; without the client's consent, at least.

    Args:
        to: The kind of recipient.
        file: The file they are kept in; ``None`` for whatever file.
        kinds: The kinds, in the order of `RecordKind`.
        laws: The laws that forbid it, by id.
        basis: Their provisions, by citation.
    """

    to: RecipientKind
    file: RecordFile | None
    kinds: tuple[RecordKind, ...]
    laws: tuple[Law, ...]
    basis: tuple[Provision, ...]


def kept_out(
    mandate: Mandate, situation: Situation, rules: RuleSet, *, as_of: date
) -> tuple[KeptOut, ...]:
    """Return what may not go along with the disclosure that a mandate requires.

    Args:
        mandate: The duty.
        situation: What has come up.
        rules: The laws to ask.
        as_of: The day whose law is asked.

    Returns:
        By recipient, then what stays whatever file it is kept in, then file by file what stays
        besides.  Only what stays for certain: of the rest, ask `evaluate` with the report.
    """
    found: list[KeptOut] = []
    for kind in sorted(mandate.to, key=lambda one: str(one.value)):
        asked = _Asked(mandate, situation, rules, as_of, kind)
        anyhow = asked.kept(frozenset())
        found.extend(asked.grouped(None, anyhow))
        for file in _files(situation):
            kept = asked.kept(frozenset((file,)))
            found.extend(
                asked.grouped(file, {one: why for one, why in kept.items() if one not in anyhow})
            )
    return tuple(found)


# Which law keeps a record out hangs on the file; these are the files that bring a law with them.
_FILES = {
    RecordFile.PART2: frozenset(
        (
            Setting.PART2_PROGRAM,
            Setting.PART2_LAWFUL_HOLDER,
            Setting.PART2_INTERMEDIARY,
            Setting.PART2_QUALIFIED_SERVICE_ORGANIZATION,
        )
    ),
    RecordFile.EDUCATION: frozenset(
        (Setting.EDUCATIONAL_AGENCY, Setting.POSTSECONDARY_INSTITUTION)
    ),
    RecordFile.VETERANS_SPECIAL: frozenset((Setting.DEPARTMENT_OF_VETERANS_AFFAIRS,)),
}


def _files(situation: Situation) -> Iterator[RecordFile]:
    settings = situation.discloser.settings
    for file, keepers in _FILES.items():
        if settings is None or not settings.isdisjoint(keepers):
            yield file


@frozen
class _Asked:
    """The question what may go along to one kind of recipient."""

    mandate: Mandate
    situation: Situation
    rules: RuleSet
    as_of: date
    to: RecipientKind

    def kept(self, files: frozenset[RecordFile]) -> dict[RecordKind, tuple[Ground, ...]]:
        """Return the kinds that stay for every purpose of the duty, with what forbids them."""
        purposes = sorted(self.mandate.purposes, key=lambda one: str(one.value))
        decided = [self._decision(purpose, files).items for purpose in purposes]
        return {
            kind: tuple(ground for one in answers for ground in _forbidding(one))
            for kind, *answers in zip(RecordKind, *decided, strict=True)
            if all(one.answer in _STAYS for one in answers)
        }

    def grouped(
        self, file: RecordFile | None, kept: Mapping[RecordKind, tuple[Ground, ...]]
    ) -> Iterator[KeptOut]:
        """Yield the kinds that stay, those together that the same laws keep."""
        groups: dict[tuple[Law, ...], dict[RecordKind, tuple[Ground, ...]]] = {}
        for kind, grounds in kept.items():
            by_id = {ground.law.id: ground.law for ground in grounds}
            forbidding = tuple(by_id[law_id] for law_id in sorted(by_id))
            groups.setdefault(forbidding, {})[kind] = grounds
        for laws, kinds in groups.items():
            basis = (one for grounds in kinds.values() for each in grounds for one in each.basis)
            yield KeptOut(
                to=self.to, file=file, kinds=tuple(kinds), laws=laws, basis=by_citation(basis)
            )

    def _decision(self, purpose: Purpose, files: frozenset[RecordFile]) -> Decision:
        situation = self.situation
        request = DisclosureRequest(
            client=situation.client,
            discloser=situation.discloser,
            recipient=Recipient(kind=self.to),
            purpose=purpose,
            items=tuple(
                RecordItem(ref=str(kind.value), kind=kind, files=files) for kind in RecordKind
            ),
            circumstances=situation.circumstances,
            jurisdictions=situation.jurisdictions,
            answers=situation.answers,
        )
        return evaluate(request, self.rules, as_of=self.as_of)


_STAYS = (ItemAnswer.FORBIDDEN, ItemAnswer.NEEDS_CONSENT)
_FORBIDS = (Effect.FORBIDS, Effect.FORBIDS_BY_SILENCE)


def _forbidding(decision: ItemDecision) -> tuple[Ground, ...]:
    grounds = tuple(one for one in decision.grounds if one.effect in _FORBIDS)
    # A law may forbid for certain, be it by what it says or by its silence.
    return tuple(one for one in grounds if one.is_certain) or grounds
