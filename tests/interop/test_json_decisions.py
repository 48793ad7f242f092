"""JSON documents of decisions."""

import json
from typing import Any

from attrs import evolve

from disclosure_rules import (
    Deadline,
    Decision,
    Limit,
    LimitKind,
    Outcome,
    Rank,
    RuleSet,
    Stance,
    TimeUnit,
    evaluate,
)
from disclosure_rules.interop.json import SCHEMA_VERSION, decision_to_json, to_text
from tests.builders import (
    MARCH_2026,
    asked,
    duty,
    item,
    law,
    limitation,
    mandate,
    obligation,
    permission,
    prohibition,
    request,
    rules_of,
)

KEYS = {
    "as_of",
    "conflicts",
    "fingerprint",
    "held_in_part",
    "items",
    "missing",
    "needs_counsel",
    "not_held",
    "obligations",
    "outcome",
    "remedies",
    "schema_version",
    "secondary_sources",
    "valid_until",
    "warnings",
}


def decided(rules: RuleSet, *refs: str, **more: Any) -> Decision:
    """Return the decision about items of these refs."""
    items = tuple(item(ref, is_narrative=True) for ref in refs or ("item-1",))
    return evaluate(request(*items, **more), rules, as_of=MARCH_2026)


def without_fingerprint(decision: Decision) -> str:
    """Return the document as text without the fingerprint of the rule set."""
    return to_text({**decision_to_json(decision), "fingerprint": None})


class TestDecisionToJson:
    """A decision goes out whole, and the same way each time."""

    def test_every_key_is_there(self) -> None:
        """A reader need not ask whether a key is there."""
        document = decision_to_json(decided(rules_of(permission())))

        assert KEYS == document.keys()
        assert SCHEMA_VERSION == document["schema_version"]
        assert Outcome.PERMITTED.value == document["outcome"]
        assert "2026-03-02" == document["as_of"]
        assert document["valid_until"] is None

    def test_an_item_carries_its_grounds(self) -> None:
        """Law, rule, effect and citations, so that a person can check."""
        document: Any = decision_to_json(decided(rules_of(permission())))

        assert [
            {
                "position": 0,
                "ref": "item-1",
                "answer": "permitted",
                "handling": "release",
                "limits": [],
                "is_silent": False,
                "grounds": [
                    {
                        "law": "us.first",
                        "rule": "us.first.permission",
                        "effect": "permits",
                        "certain": True,
                        "citations": ["1 CFR 1.1"],
                    }
                ],
            }
        ] == document["items"]

    def test_a_closed_law_forbids_without_a_rule(self) -> None:
        """Its silence is a ground of its own."""
        closed = RuleSet.of(law("us.closed", stance=Stance.CLOSED))
        document: Any = decision_to_json(decided(closed))

        assert [None] == [one["rule"] for one in document["items"][0]["grounds"]]

    def test_what_is_missing_and_would_help(self) -> None:
        """Each unknown fact with the question, each remedy with its words."""
        known = asked("client.says_so", remedy="the client saying so")
        document: Any = decision_to_json(decided(rules_of(permission(when=known))))

        assert [{"name": "client.says_so", "ask": "Is client.says_so so?"}] == document["missing"]
        assert [
            {"facts": ["client.says_so"], "words": "the client saying so", "items": [0]}
        ] == document["remedies"]

    def test_obligations_with_their_coding(self) -> None:
        """An obligation names the rules that ask for it and what it depends on."""
        unsure = asked("client.is_here")
        document: Any = decision_to_json(decided(rules_of(permission(), duty(when=unsure))))
        (found,) = document["obligations"]

        assert "document_disclosure" == found["code"]
        assert found["coding"] is None
        assert ["us.first.duty"] == found["rules"]
        assert ["client.is_here"] == found["depends_on"]

    def test_a_deadline(self) -> None:
        """As numbers and in words."""
        soon = Deadline(amount=2, unit=TimeUnit.BUSINESS_DAYS)
        log = evolve(obligation(), deadline=soon)
        document: Any = decision_to_json(decided(rules_of(permission(obligations=(log,)))))
        (found,) = document["obligations"]

        assert {"amount": 2, "unit": "business days", "words": "within 2 business days"} == (
            found["deadline"]
        )

    def test_conflicts_and_warnings(self) -> None:
        """Laws that clash, and free text that goes while something stays."""
        rules = RuleSet.of(
            law("us.first", prohibition(when=asked("item.is_bad"))),
            law("us.second", mandate("us.second.mandate"), rank=Rank.FEDERAL),
        )
        plain = request(item("item-1", is_narrative=True), item("item-2"))
        bad = plain.answering({"item.is_bad": True}, item="item-2")
        good = bad.answering({"item.is_bad": False}, item="item-1")
        document: Any = decision_to_json(evaluate(good, rules, as_of=MARCH_2026))

        assert [1] == [one["position"] for one in document["conflicts"]]
        assert [None] == [one["prevails"] for one in document["conflicts"]]
        assert document["needs_counsel"] is True
        assert [{"narrative": [0], "withheld": [1]}] == [
            {key: one[key] for key in ("narrative", "withheld")} for one in document["warnings"]
        ]

    def test_limits(self) -> None:
        """How an item goes is part of the answer."""
        year = Limit(kind=LimitKind.GENERALISE, how="the year only")
        document: Any = decision_to_json(decided(rules_of(permission(), limitation(limit=year))))

        assert "generalise" == document["items"][0]["handling"]
        assert [{"kind": "generalise", "how": "the year only"}] == document["items"][0]["limits"]

    def test_it_is_plain_and_deterministic(self) -> None:
        """As text it is the same however often it is made, whatever the order of the rules."""
        rules = (permission(), permission("us.first.other"), duty(), limitation())
        one = decided(rules_of(*rules), "item-1", "item-2")
        other = decided(rules_of(*reversed(rules)), "item-1", "item-2")

        text = to_text(decision_to_json(one))

        assert json.loads(text) == decision_to_json(one)
        assert text == to_text(decision_to_json(one))
        assert without_fingerprint(one) == without_fingerprint(other)

    def test_it_names_what_is_not_held(self) -> None:
        """A law whose text for the day is not held was not asked, and the document says so."""
        past = law("us.past", permission("us.past.permission"))
        rules = RuleSet.of(evolve(past, held=evolve(past.held, end=MARCH_2026)))

        assert ["the law us.past"] == decision_to_json(decided(rules))["not_held"]
