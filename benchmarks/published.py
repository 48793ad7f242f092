"""The figures for publication, taken by pyperf: each in many fresh interpreters.

python benchmarks/published.py -o published.json           on an idle machine, for long
python benchmarks/published.py --fast -o published.json    to see that it works
python -m pyperf compare_to earlier.json published.json --table
"""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pyperf

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import real
from benchmarks.ours import Ours
from benchmarks.peers import FLOOR, installed
from benchmarks.policy import make_policy, make_requests
from benchmarks.side import Side, check
from benchmarks.timing import Work
from benchmarks.unknowns import one_unknown
from disclosure_rules import RuleSet

SMALL = ((60, 5, 32), (60, 50, 8), (60, 500, 2), (600, 5, 32))


def main() -> None:
    """Register every figure; pyperf runs each in interpreters of its own."""
    runner = pyperf.Runner()
    runner.metadata["description"] = "disclosure_rules and the engines that it is compared with"
    floor, _ = installed(FLOOR)
    peers, absent = installed()
    for name in absent:
        print(f"not installed: {name}", file=sys.stderr)
    for rules, items, requests in SMALL:
        for name, maker in {"ours": Ours, **floor, **peers}.items():
            if name in ("ours", "closures", "datalogic") or (rules, items) == (60, 5):
                work = _small(maker, rules, items, requests)
                runner.bench_func(f"{name} {rules}x{items}", work, inner_loops=requests)
    runner.bench_func("ours 60x5, one unknown fact", _unknown(), inner_loops=32)
    for name in real.CASES:
        runner.bench_func(f"real, {name}, 5 items", _real(name))
    for items in (1, 5, 50, 500):
        runner.bench_func(f"real, one state, {items} items", _sized(real.one_state, items))
    runner.bench_func("real, every state, 5 items", _sized(real.every_state, 5))
    runner.bench_func("request made, 5 items", real.construct)
    runner.bench_func("request from JSON, 5 items", _structured())


# A worker of pyperf runs one of these alone: nothing is loaded before it is first called.


def _small(maker: Callable[..., Side], rules: int, items: int, requests: int) -> Work:
    @cache
    def made() -> tuple[Side, list[object]]:
        policy = make_policy(rules)
        side = maker(policy)
        asked = make_requests(requests, items)
        check(side, policy, asked)
        return side, [side.prepare(one) for one in asked]

    def work() -> None:
        side, natives = made()
        for one in natives:
            side.decide(one)

    return work


def _unknown() -> Work:
    @cache
    def made() -> tuple[Ours, list[object]]:
        side = Ours(make_policy(60))
        return side, [side.prepare(one) for one, _ in one_unknown(make_requests(32, 5))]

    def work() -> None:
        side, natives = made()
        for one in natives:
            side.decide(one)  # type: ignore[arg-type]

    return work


def _real(name: str) -> Work:
    return _late(lambda: real.work(real.CASES[name][0], real.one_state()))


def _sized(rules: Callable[[], RuleSet], items: int) -> Work:
    return _late(lambda: real.work(real.sized(items), rules()))


def _late(make: Callable[[], Work]) -> Work:
    made = cache(make)

    def work() -> None:
        made()()

    return work


def _structured() -> Work:
    given = cache(real.document)
    return lambda: real.structure(given())


if __name__ == "__main__":
    main()
