"""The record of a decision for an audit log."""

import json
from datetime import date

from disclosure_rules import Client, RecordKind, RuleSet, Stance, evaluate
from disclosure_rules.logic.facts import item
from tests.builders import (
    MARCH_2026,
    asked,
    law,
    limitation,
    mandate,
    obligation,
    permission,
    prohibition,
    provision,
    request,
    rules_of,
)
from tests.builders import item as record

A = asked("test.a")
DIAGNOSIS = item.kind.is_in(RecordKind.DIAGNOSIS)


class TestRecord:
    """What was decided and why, in what JSON has."""

    def test_all_of_it(self) -> None:
        """Items alike together; rules that speak apart from those that may."""
        rules = RuleSet.of(
            law(
                "us.first",
                permission(when=~DIAGNOSIS, obligations=(obligation("us.log"),)),
                limitation(when=A),
                stance=Stance.CLOSED,
            ),
            edition="2026-11",
        )
        source = request(
            record("a"), record("b", kind=RecordKind.DIAGNOSIS), record("c", path=("x",))
        )
        decision = evaluate(source, rules, as_of=MARCH_2026)
        told = decision.audit_record()

        assert {
            "outcome": "partly permitted",
            "as_of": "2026-03-02",
            "edition": "2026-11",
            "fingerprint": rules.fingerprint,
            "items": [
                {
                    "positions": [0, 2],
                    "answer": "permitted",
                    "handling": decision.items[0].disposition.handling.value,
                    "rules": ["us.first.permission"],
                    "open_rules": ["us.first.limitation"],
                    "silent_laws": [],
                },
                {
                    "positions": [1],
                    "answer": "forbidden",
                    "handling": "withhold",
                    "rules": [],
                    "open_rules": [],
                    "silent_laws": ["us.first"],
                },
            ],
            "missing": ["test.a"],
            "obligations": ["us.log"],
            "conflicts": [],
        } == told
        assert told == json.loads(json.dumps(told))

    def test_a_clash_is_in_it(self) -> None:
        """By position."""
        rules = RuleSet.of(law("us.first", mandate()), law("us.second", prohibition()))
        assert [0] == evaluate(request(), rules, as_of=MARCH_2026).audit_record()["conflicts"]

    def test_nobody_is(self) -> None:
        """No ref, path or day, not even one that gives a birthday away."""
        secret = "secret-7193"
        source = request(
            record(secret, path=(secret,), author=secret, dated=date(1987, 6, 13)),
            client=Client(ref=secret, born=date(1987, 6, 13)),
        )
        rules = rules_of(permission(basis=(provision(until=date(2027, 1, 1)),)))
        decision = evaluate(source, rules, as_of=MARCH_2026)
        assert date(2026, 6, 13) == decision.valid_until
        told = json.dumps(decision.audit_record())

        assert not any(one in told for one in ("secret", "1987", "2026-06", "06-13"))
