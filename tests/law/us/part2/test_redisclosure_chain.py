"""The example on redisclosure: each hop is decided on its own, and is right."""

from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from disclosure_rules import Decision, Outcome

EXAMPLE = Path(__file__).parents[4] / "docs" / "examples" / "redisclosure_chain.py"
PART2 = "us.part2"


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    """The example's own names."""
    return run_path(str(EXAMPLE))


def on(example: dict[str, Any], hop: int) -> Decision:
    found: tuple[str, Decision] = example["chain"]()[hop - 1]
    title, decision = found
    assert title.startswith(f"{hop}. ")
    return decision


def speaking(decision: Decision, law: str, *effects: str) -> set[str]:
    """Return the ids of a law's rules that certainly have one of the effects, or ``-`` for none."""
    return {
        "-" if ground.rule is None else ground.rule.id
        for ground in decision.items[0].grounds
        if ground.law.id == law and ground.is_certain and ground.effect.value in effects
    }


def due(decision: Decision) -> set[str]:
    """Return what part 2 wants done for certain."""
    return {
        one.obligation.id
        for one in decision.obligations
        if not one.depends_on and any(rule.startswith(PART2) for rule in one.rules)
    }


class TestEachHop:
    """42 CFR 2.33(b): it depends on who holds the record and on how it came."""

    def test_program_to_hospital(self, example: dict[str, Any]) -> None:
        """2.33(a)(2), with the notice and the copy of 2.32."""
        decision = on(example, 1)

        assert Outcome.PERMITTED is decision.outcome
        assert {"us.part2.consent", "us.part2.tpo_consent"} == speaking(decision, PART2, "permits")
        assert {"us.part2.notice", "us.part2.notice_in_full", "us.part2.copy_of_consent"} <= due(
            decision
        )

    def test_hospital_to_billing_service(self, example: dict[str, Any]) -> None:
        """2.33(b)(1): as HIPAA permits, so without the notice of 2.32."""
        decision = on(example, 2)

        assert Outcome.PERMITTED is decision.outcome
        assert {"us.part2.redisclosure_under_hipaa"} == speaking(decision, PART2, "permits")
        assert {"us.hipaa.business_associate"} == speaking(decision, "us.hipaa", "permits")
        assert "us.part2.notice" not in due(decision)

    def test_billing_service_to_employer(self, example: dict[str, Any]) -> None:
        """2.32(a)(1)(iii) lets it go, and HIPAA does not (45 CFR 164.502(a)(3))."""
        decision = on(example, 3)

        assert Outcome.FORBIDDEN is decision.outcome
        assert {"us.part2.received_under_hipaa"} == speaking(decision, PART2, "permits")
        assert speaking(decision, "us.hipaa", "forbids")

    def test_subpoena_to_the_hospital(self, example: dict[str, Any]) -> None:
        """2.12(d)(1) "regardless of the status of the person obtaining the record"."""
        decision = on(example, 4)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"us.part2.against_patient"} == speaking(decision, PART2, "forbids")
        assert {"us.part2.subpoena_needs_order", "us.part2.obtain_separate_consent"} <= due(
            decision
        )

    def test_program_without_consent(self, example: dict[str, Any]) -> None:
        """That HIPAA permits treatment is not enough for the program itself."""
        decision = on(example, 5)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"-"} == speaking(decision, PART2, "does not permit")
        assert speaking(decision, "us.hipaa", "permits")

    def test_relative_to_employer(self, example: dict[str, Any]) -> None:
        """2.32(a)(1) "any other use or disclosure": a relative is bound, and not by HIPAA."""
        decision = on(example, 6)

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert {"-"} == speaking(decision, PART2, "does not permit")
        assert set() == speaking(decision, "us.hipaa", "permits", "forbids", "does not permit")

    def test_order_and_subpoena_to_the_hospital(self, example: dict[str, Any]) -> None:
        """2.61(b)(2): both together compel."""
        decision = on(example, 7)

        assert Outcome.REQUIRED is decision.outcome
        assert {"us.part2.court_order_with_subpoena"} == speaking(decision, PART2, "requires")
        assert {"us.part2.follow_order", "us.part2.other_defenses"} <= due(decision)

    def test_payer_to_its_contractor(self, example: dict[str, Any]) -> None:
        """2.33(b)(3), (c): with the contract, and with the notice."""
        decision = on(example, 8)

        assert Outcome.PERMITTED is decision.outcome
        assert {"us.part2.redisclosure_to_contractor"} == speaking(decision, PART2, "permits")
        assert {"us.part2.contract_binds", "us.part2.notice"} <= due(decision)

    def test_it_prints(self, example: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
        """Every hop, and the ways that are left to the relative."""
        example["main"]()
        printed = capsys.readouterr().out

        assert [f"{hop}." for hop in range(1, 9)] == [
            line.split()[0] for line in printed.splitlines() if line[:1].isdigit()
        ]
        assert "a valid Part 2 consent that names this recipient, purpose and item" in printed
