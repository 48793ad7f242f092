"""Benchmarks for development: what a change to the engine does, in a minute.

pytest benchmarks/test_development.py --benchmark-enable
pytest benchmarks/test_development.py --benchmark-enable --benchmark-autosave
pytest benchmarks/test_development.py --benchmark-enable --benchmark-compare
"""

from collections.abc import Callable
from typing import Any

import pytest

from benchmarks import real
from benchmarks.ours import DAY, Ours
from benchmarks.policy import make_policy, make_requests
from benchmarks.side import check
from benchmarks.unknowns import check_unknowns, one_unknown
from disclosure_rules import RuleSet, evaluate
from disclosure_rules.law import us

Timer = Callable[..., Any]


@pytest.fixture(scope="module")
def one_state() -> RuleSet:
    """Federal law, California's and the ACA code."""
    return real.one_state()


@pytest.fixture(scope="module")
def every_state() -> RuleSet:
    """Federal law, every state's, and the ACA code."""
    return real.every_state()


class TestSmallPolicy:
    """The invented policy that engines are compared by."""

    @pytest.mark.parametrize(("rules", "items"), [(60, 5), (60, 50), (60, 500), (600, 5)])
    def test_cell(self, benchmark: Timer, rules: int, items: int) -> None:
        """Decide four requests in full: they come out as the policy says."""
        policy = make_policy(rules)
        side = Ours(policy)
        requests = make_requests(4, items)
        check(side, policy, requests)
        natives = [side.prepare(one) for one in requests]
        benchmark(lambda: [side.decide(one) for one in natives])

    def test_one_unknown_fact(self, benchmark: Timer) -> None:
        """Decide requests with one fact missing: no answer is wrong for any value of it."""
        policy = make_policy(60)
        side = Ours(policy)
        asked = one_unknown(make_requests(18, 5))
        check_unknowns(side, policy, asked)
        natives = [side.prepare(one) for one, _ in asked]
        benchmark(lambda: [side.decide(one) for one in natives])


class TestRealLaw:
    """Federal law, a state's, and a code."""

    @pytest.mark.parametrize("name", sorted(real.CASES))
    def test_case(self, benchmark: Timer, one_state: RuleSet, name: str) -> None:
        """Decide one case of each outcome over five items."""
        request, expected = real.CASES[name]
        assert expected is evaluate(request, one_state, as_of=DAY).outcome
        benchmark(real.work(request, one_state))

    @pytest.mark.parametrize("items", [1, 5, 50, 500])
    def test_items(self, benchmark: Timer, one_state: RuleSet, items: int) -> None:
        """Decide the permitted case over more items."""
        benchmark(real.work(real.sized(items), one_state))

    @pytest.mark.parametrize("items", [5, 500])
    def test_every_state(self, benchmark: Timer, every_state: RuleSet, items: int) -> None:
        """Decide it with the law of every state at hand."""
        benchmark(real.work(real.sized(items), every_state))

    @pytest.mark.parametrize("name", ["permitted", "undetermined"])
    def test_explained(self, benchmark: Timer, one_state: RuleSet, name: str) -> None:
        """Decide, and explain."""
        request, _ = real.CASES[name]
        benchmark(lambda: evaluate(request, one_state, as_of=DAY).explain())

    def test_remedies(self, benchmark: Timer, one_state: RuleSet) -> None:
        """Decide, and find what would let more go."""
        request, _ = real.CASES["needs consent"]
        benchmark(lambda: evaluate(request, one_state, as_of=DAY).remedies)


class TestAround:
    """What a host does besides deciding."""

    def test_request_made(self, benchmark: Timer) -> None:
        """Make a request of five items."""
        benchmark(real.construct)

    def test_request_from_json(self, benchmark: Timer) -> None:
        """Read a request of five items from a parsed JSON document."""
        given = real.document()
        benchmark(lambda: real.structure(given))

    def test_ruleset_made(self, benchmark: Timer) -> None:
        """Put the rule set of one state together, its modules loaded."""
        benchmark(lambda: us.ruleset(states=("CA",), codes=("ACA",)))
