"""Tests of which columns a log of disclosures should have."""

from datetime import date
from typing import Any

import pytest

from disclosure_rules import (
    Case,
    InvalidField,
    Jurisdiction,
    Purpose,
    RecipientKind,
    RecordFile,
    RecordKind,
    Setting,
)
from disclosure_rules.engine.columns import evaluate_columns
from disclosure_rules.law import us
from disclosure_rules.logic.asking import SetQuestion, TermQuestion
from disclosure_rules.logic.facts import client, item, purpose, recipient
from disclosure_rules.rules.fact_columns import CellKind, FactColumn
from tests.builders import asked, law, permission, prohibition, provision, rules_of

CALIFORNIA = us.ruleset(states=("CA",), codes=("ACA",))
CLINIC = {
    "discloser.settings": frozenset((Setting.HIPAA_COVERED_ENTITY,)),
    "item.files": frozenset((RecordFile.TREATMENT,)),
    "place.jurisdictions": frozenset((Jurisdiction.CALIFORNIA,)),
}
A, B = asked("host.a"), asked("host.b")


def names(*columns: FactColumn) -> list[str]:
    """Return the columns' names."""
    return [one.name for one in columns]


class TestWhatCanMatter:
    """Only what can still change an answer, given what is fixed."""

    def test_what_is_fixed_leaves_less_to_ask(self) -> None:
        """The more of it, the less; and what is fixed is not asked."""
        everything = CALIFORNIA.fact_columns()
        treatment = CALIFORNIA.fact_columns(purpose=Purpose.TREATMENT)
        diagnosis = CALIFORNIA.fact_columns(
            purpose=Purpose.TREATMENT,
            recipient=RecipientKind.PSYCHIATRIST,
            item=RecordKind.DIAGNOSIS,
            facts=CLINIC,
        )

        assert set(names(*diagnosis)) < set(names(*treatment)) < set(names(*everything))
        assert "purpose.stated_purpose" == everything[0].name
        assert not {"purpose.stated_purpose", "item.kind", *CLINIC} & set(names(*diagnosis))

    def test_what_is_left_out_changes_no_answer(self) -> None:
        """A column that cannot matter is not missed."""
        columns = CALIFORNIA.fact_columns(purpose=Purpose.TREATMENT, facts=CLINIC)
        told: dict[str, list[Any]] = {
            "purpose.stated_purpose": ["treatment"] * len(RecordKind),
            "discloser.settings": [["hipaa_covered_entity"]] * len(RecordKind),
            "item.files": [["treatment"]] * len(RecordKind),
            "place.jurisdictions": [["US-CA"]] * len(RecordKind),
            "recipient.kind": ["psychiatrist"] * len(RecordKind),
            "item.kind": [one.value for one in RecordKind],
        }
        missing = evaluate_columns(told, CALIFORNIA, as_of=date(2026, 11, 22))["missing"]

        assert {name for row in missing for name in row} <= set(names(*columns))

    def test_what_most_rules_ask_comes_first(self) -> None:
        """Then by name."""
        rules = rules_of(
            permission("us.first.one", A & B),
            permission("us.first.two", B & client.is_minor),
        )

        assert [
            ("host.b", 2),
            ("client.is_minor", 1),
            ("consent.is_denied", 1),
            ("host.a", 1),
        ] == [
            (one.name, one.rules)
            for one in rules.fact_columns()
            if one.name in {"host.a", "host.b", "client.is_minor", "consent.is_denied"}
        ]

    def test_a_law_that_does_not_govern_asks_nothing(self) -> None:
        """Neither what it governs nor its rules."""
        other = law("us.other", prohibition("us.other.no", B), governs=A)
        rules = rules_of(permission("us.first.yes", A)).with_law(other)

        assert "host.b" in names(*rules.fact_columns(facts={"host.a": True}))
        assert "host.b" not in names(*rules.fact_columns(facts={"host.a": False}))

    def test_a_rule_that_is_not_in_force_asks_nothing(self) -> None:
        """On the day that is asked; else every day counts."""
        late = provision(since=date(2030, 1, 1))
        rules = rules_of(permission("us.first.late", A, basis=(late,)), permission(when=B))

        assert "host.a" in names(*rules.fact_columns())
        assert "host.a" not in names(*rules.fact_columns(as_of=date(2026, 11, 22)))
        assert "host.a" in names(*rules.fact_columns(as_of=date(2030, 1, 1)))

    def test_what_follows_is_not_asked(self) -> None:
        """From the kind of the item: whether it is a psychotherapy note."""
        rules = rules_of(permission(when=item.is_psychotherapy_note))

        assert "item.is_psychotherapy_note" in names(*rules.fact_columns())
        assert "item.is_psychotherapy_note" not in names(
            *rules.fact_columns(item=RecordKind.DIAGNOSIS)
        )

    def test_what_is_absent_may_be_established(self) -> None:
        """It can matter, and a log without the column says that there is none."""
        rules = rules_of(permission(when=~client.is_deceased & A))
        absent = {one.name: one.is_absent_if_untold for one in rules.fact_columns()}

        assert absent["client.is_deceased"]
        assert not absent["host.a"]
        assert not absent["consent.is_denied"]
        assert "client.is_deceased" not in names(
            *rules.fact_columns(facts={"client.is_deceased": False})
        )


class TestColumns:
    """Each says what its cells are, and how to ask for them."""

    def test_each_kind_of_question(self) -> None:
        """Flags, codes, lists of codes, and numbers."""
        rules = rules_of(
            permission(
                when=A
                & purpose.stated_purpose.is_in(Purpose.MEDIA)
                & item.labels.includes()
                & client.age.at_least(18)
            )
        )
        found = {one.name: one for one in rules.fact_columns()}

        assert {
            "host.a": (CellKind.FLAG, False),
            "purpose.stated_purpose": (CellKind.CODE, True),
            "item.labels": (CellKind.CODES, True),
            "client.age": (CellKind.NUMBER, False),
        } == {
            name: (found[name].kind, bool(found[name].codes))
            for name in ("host.a", "purpose.stated_purpose", "item.labels", "client.age")
        }
        assert A.ask == found["host.a"].ask
        assert "media" in found["purpose.stated_purpose"].codes

    def test_a_question_that_cannot_be_told_is_no_column(self) -> None:
        """What a host's question has no vocabulary for, and what other law requires."""
        mute: TermQuestion[Purpose] = TermQuestion(name="host.why", ask="?", reading=_nothing)
        rules = rules_of(permission(when=mute.is_in(Purpose.MEDIA)))
        found = names(*rules.fact_columns())

        assert "host.why" not in found
        assert "other_law.requires_it" not in found


class TestWhatMakesNoSense:
    """It is refused, with every problem named."""

    def test_unknown_names(self) -> None:
        """They are not repeated."""
        with pytest.raises(InvalidField) as caught:
            CALIFORNIA.fact_columns(facts={"secret": True, **CLINIC, "secret too": 1})

        assert ["facts[0]", "facts[4]"] == [one.path for one in caught.value.problems]
        assert "secret" not in str(caught.value)

    def test_answers_of_another_kind(self) -> None:
        """Codes are terms here, and nothing is coerced."""
        mute: SetQuestion[Purpose] = SetQuestion(name="host.why", ask="?", reading=_nothing)
        rules = rules_of(permission(when=mute.includes(Purpose.MEDIA)))
        wrong = {
            "client.is_minor": 1,
            "client.age": True,
            "purpose.stated_purpose": "media",
            "item.labels": frozenset(("x",)),
            "item.files": ("treatment",),
        }
        with pytest.raises(InvalidField) as caught:
            CALIFORNIA.fact_columns(facts=wrong)

        assert list(wrong) == [one.path for one in caught.value.problems]
        assert "client.age: expected a whole number" in str(caught.value)
        with pytest.raises(InvalidField, match=r"facts\[0\]"):
            rules.fact_columns(facts={"host.why": frozenset()})

    def test_an_answer_that_is_right_is_taken(self) -> None:
        """Of every kind."""
        facts = {"client.is_minor": True, "client.age": 12, **CLINIC}

        assert CALIFORNIA.fact_columns(recipient=RecipientKind.PARENT, facts=facts)
        assert recipient.kind.vocabulary is RecipientKind


def _nothing(_: Case) -> None:
    return None
