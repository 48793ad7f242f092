"""The fingerprint: a digest of everything that a rule set says."""

import os
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from attrs import evolve, frozen

from disclosure_rules import (
    ALWAYS,
    NEVER,
    About,
    Case,
    CombinedWith,
    Confirmation,
    ConsentElement,
    ConsentRequirement,
    Deadline,
    DefectKind,
    Law,
    LimitKind,
    MandateStep,
    Occasion,
    Period,
    Prohibition,
    ProtectiveStep,
    Purpose,
    Rank,
    RecipientKind,
    Refusal,
    RuleSet,
    Stance,
    TimeUnit,
    Truth,
)
from disclosure_rules.logic.condition import Condition
from disclosure_rules.logic.facts import client, consent, item, purpose, threat
from tests.builders import (
    IN_TIME,
    asked,
    duty,
    law,
    limitation,
    mandate,
    obligation,
    permission,
    prohibition,
    provision,
    standard,
)

DAY = date(2026, 1, 1)
PERMISSION = permission(obligations=(obligation(),), when=asked("test.a"))
MANDATE = mandate(
    steps=(MandateStep(text="call"),),
    discharged_by=(frozenset((ProtectiveStep.VICTIM_WARNED, ProtectiveStep.REPORT_MADE)),),
)
STANDARD = standard(ConsentRequirement(element=ConsentElement.SIGNATURE, citation="1 CFR 3.1"))
WHOLE = law(
    "us.first",
    PERMISSION,
    MANDATE,
    prohibition(),
    limitation(),
    duty(),
    permission("us.first.consent", when=consent.meets(STANDARD)),
    stance_basis=(provision(),),
)


def changed(rule_id: str, **more: Any) -> Law:
    """Return the law with one rule changed."""
    rules = (evolve(one, **more) if one.id == rule_id else one for one in WHOLE.rules)
    return evolve(WHOLE, rules=tuple(rules))


def changed_law(**more: Any) -> Law:
    return evolve(WHOLE, **more)


def with_standard(**more: Any) -> Law:
    return changed("us.first.consent", when=consent.meets(evolve(STANDARD, **more)))


def with_requirement(**more: Any) -> Law:
    (requirement,) = STANDARD.requirements
    return with_standard(requirements=(evolve(requirement, **more),))


def with_fact(**more: Any) -> Law:
    return changed("us.first.permission", when=evolve(asked("test.a"), **more))


def with_condition(condition: Condition) -> Law:
    return changed("us.first.permission", when=condition)


def with_provision(**more: Any) -> Law:
    return changed("us.first.permission", basis=(evolve(provision(), **more),))


def with_obligation(**more: Any) -> Law:
    return changed("us.first.permission", obligations=(evolve(obligation(), **more),))


A, B = asked("test.a"), asked("test.b")

CHANGES: dict[str, Law] = {
    "a law's id": changed_law(id="us.other"),
    "a law's title": changed_law(title="another title"),
    "a law's rank": changed_law(rank=Rank.STATE),
    "a law's stance": changed_law(stance=Stance.CLOSED),
    "a law's reach": changed_law(governs=NEVER),
    "a law's days": changed_law(held=Period(start=DAY)),
    "a law's refusal": changed_law(refusal=Refusal.NEITHER_CONFIRM_NOR_DENY),
    "where it says what silence means": changed_law(stance_basis=()),
    "where it says how to refuse": changed_law(refusal_basis=(provision(),)),
    "a rule more": WHOLE.with_rules(permission("us.first.more")),
    "a rule less": WHOLE.without("us.first.duty"),
    "a rule's id": changed("us.first.permission", id="us.first.renamed"),
    "a rule's gist": changed("us.first.permission", gist="Another gist."),
    "a rule's condition": changed("us.first.permission", when=B),
    "a rule's reach": changed("us.first.permission", covers=item.is_sealed),
    "what a rule leaves out": changed("us.first.permission", leaves_out="(b)"),
    "what a rule replaces": changed("us.first.permission", replaces="us.first.old"),
    "a rule's version": changed("us.first.permission", version="2"),
    "a citation": with_provision(citation="1 CFR 1.2"),
    "a provision's gist": with_provision(gist="Another gist."),
    "a provision's first day": with_provision(period=Period(start=DAY)),
    "a provision's end": with_provision(period=Period(start=date(2000, 1, 1), end=DAY)),
    "a provision's source": with_provision(source="elsewhere"),
    "the day it was read": with_provision(read_on=DAY.replace(day=2)),
    "how it was confirmed": with_provision(confirmation=Confirmation.SECONDARY_SOURCE),
    "a provision's note": with_provision(note="perhaps"),
    "an obligation less": changed("us.first.permission", obligations=()),
    "an obligation's text": with_obligation(text="Another text."),
    "an obligation's deadline": with_obligation(deadline=Deadline(amount=1, unit=TimeUnit.HOURS)),
    "an obligation's words": with_obligation(exact_text="These words."),
    "a limit's kind": changed(
        "us.first.limitation", limit=evolve(limitation().limit, kind=LimitKind.WITHHOLD)
    ),
    "a limit's words": changed("us.first.limitation", limit=evolve(limitation().limit, how="x")),
    "a duty's occasion": changed("us.first.duty", on=Occasion.REFUSAL),
    "to whom a mandate goes": changed("us.first.mandate", to=frozenset((RecipientKind.COURT,))),
    "that it goes to all": changed("us.first.mandate", to_all=True),
    "that it waits to be asked": changed("us.first.mandate", on_request=True),
    "a mandate's purpose": changed("us.first.mandate", purposes=frozenset((Purpose.MEDIA,))),
    "a mandate's recipient": changed("us.first.mandate", to_when=NEVER),
    "a mandate's content": changed("us.first.mandate", content="the names"),
    "a mandate's steps": changed("us.first.mandate", steps=()),
    "a step's deadline": changed(
        "us.first.mandate",
        steps=(MandateStep(text="call", deadline=Deadline(amount=0, unit=TimeUnit.HOURS)),),
    ),
    "what discharges a mandate": changed("us.first.mandate", discharged_by=()),
    "who else may be told": changed(
        "us.first.mandate", may_also_tell=frozenset((RecipientKind.MEDIA,))
    ),
    "a question's words": with_fact(ask="In other words?"),
    "what a question is about": with_fact(about=About.SITUATION),
    "a question's remedy": with_fact(remedy="doing it"),
    "that a remedy is a consent": with_fact(is_consent=True),
    "and in the place of or": with_condition(A & B),
    "or in the place of and": with_condition(A | B),
    "not": with_condition(~A),
    "the brackets": with_condition((A | B) & B),
    "other brackets": with_condition(A | (B & B)),
    "a term": with_condition(purpose.stated_purpose.is_in(Purpose.MEDIA)),
    "two terms": with_condition(purpose.stated_purpose.is_in(Purpose.MEDIA, Purpose.SALE)),
    "a bound": with_condition(client.age.at_least(18)),
    "another bound": with_condition(client.age.at_least(12)),
    "a standard's name": with_standard(name="other"),
    "a standard's title": with_standard(title="other"),
    "a standard's requirements": with_standard(requirements=()),
    "a required element": with_requirement(element=ConsentElement.WITNESS),
    "where it is required": with_requirement(citation="1 CFR 3.2"),
    "when it is required": with_requirement(when=threat.is_serious),
    "of whom it is required": with_requirement(if_signed_for_client=True),
    "a kind of defect": with_standard(citations=(*IN_TIME, (DefectKind.FALSE, "1 CFR 2.9"))),
    "where a defect is one": with_standard(
        citations=(*IN_TIME[:2], (DefectKind.REVOKED, "1 CFR 2.9"))
    ),
    "what it may be combined with": with_standard(
        may_be_combined_with=frozenset((CombinedWith.OTHER_DOCUMENT,))
    ),
    "what to obtain": with_standard(obtain=obligation()),
}


@frozen(kw_only=True, repr=False)
class Coded(Prohibition):
    """A rule that is code."""

    def holds(self, case: Case) -> Truth:
        raise NotImplementedError


@frozen(kw_only=True, repr=False)
class OtherwiseCoded(Coded):
    """A rule that is other code."""


class TestChanges:
    """Whatever changes what a rule set says changes its fingerprint."""

    @pytest.mark.parametrize("what", CHANGES)
    def test_it_changes_with(self, what: str) -> None:
        """Every field of everything that law is made of."""
        assert RuleSet.of(WHOLE).fingerprint != RuleSet.of(CHANGES[what]).fingerprint

    def test_no_two_changes_look_alike(self) -> None:
        """Each has a fingerprint of its own."""
        found = {RuleSet.of(one).fingerprint for one in CHANGES.values()}

        assert len(CHANGES) == len(found)

    @pytest.mark.parametrize("more", [{"confirmed_only": True}, {"edition": "2"}], ids=str)
    def test_it_changes_with_the_rule_set(self, more: dict[str, Any]) -> None:
        """With how it takes secondary sources, and with its edition."""
        assert RuleSet.of(WHOLE).fingerprint != RuleSet.of(WHOLE, **more).fingerprint

    def test_it_changes_with_the_class_and_version_of_code(self) -> None:
        """Nobody can look into the code itself."""
        stated: dict[str, Any] = {
            "id": "host.policy.code",
            "gist": "Not so.",
            "basis": (provision(),),
            "when": ALWAYS,
            "covers": ALWAYS,
        }
        rules = (Coded(**stated), OtherwiseCoded(**stated), Coded(**stated, version="2"))

        assert 3 == len({RuleSet.of(law("host.policy", one)).fingerprint for one in rules})


class TestStability:
    """Equal rule sets have equal fingerprints, on every run, process and platform."""

    def test_it_is_64_hexadecimal_digits(self) -> None:
        """A SHA-256."""
        assert 64 == len(RuleSet.of(WHOLE).fingerprint)
        assert set(RuleSet.of(WHOLE).fingerprint) <= set("0123456789abcdef")

    def test_equal_is_equal(self) -> None:
        """Made twice, and in another order of laws."""
        other = law("us.second", permission("us.second.permission"))

        assert RuleSet.of(WHOLE, other).fingerprint == RuleSet.of(other, WHOLE).fingerprint
        assert RuleSet.of(WHOLE).fingerprint == RuleSet.of(changed_law()).fingerprint

    def test_sets_are_read_in_one_order(self) -> None:
        """Terms given in another order say the same."""
        kinds = list(RecipientKind)
        one, other = (
            with_condition(purpose.stated_purpose.is_in(*some))
            for some in (list(Purpose), list(reversed(Purpose)))
        )
        assert RuleSet.of(one).fingerprint == RuleSet.of(other).fingerprint
        first, second = (
            changed("us.first.mandate", to=frozenset(some)) for some in (kinds, reversed(kinds))
        )
        assert RuleSet.of(first).fingerprint == RuleSet.of(second).fingerprint

    @pytest.mark.parametrize("seed", ["0", "1", "4711"])
    def test_it_does_not_depend_on_the_hash_seed(self, seed: str) -> None:
        """In another process, in which sets have another order."""
        code = (
            "from disclosure_rules import RuleSet;"
            "from tests.rules.test_fingerprint import WHOLE;"
            "print(RuleSet.of(WHOLE).fingerprint)"
        )
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
        command = [sys.executable, "-c", code]
        told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)

        assert RuleSet.of(WHOLE).fingerprint == told.stdout.strip()
