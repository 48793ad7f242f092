"""Instructions for one decision: a figure that a busy machine does not disturb.

    python benchmarks/instructions.py                          counts, as JSON
    python benchmarks/instructions.py > before.json
    python benchmarks/instructions.py --against before.json    fails where 3 % more are needed

They are counted by ``perf stat`` where that is allowed, and else by callgrind, which takes some
minutes.  Each is the difference between two runs that differ in the number of decisions alone, so
starting and importing are not in it.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import real
from benchmarks.ours import Ours
from benchmarks.policy import make_policy, make_requests
from benchmarks.timing import Work
from benchmarks.unknowns import one_unknown

FEW, MANY = 1, 3  # calls in the two runs
REQUESTS = 8
ALLOWED = 3.0  # percent


def _small(rules: int, items: int, *, is_unknown: bool = False) -> Work:
    side = Ours(make_policy(rules))
    requests = make_requests(REQUESTS, items)
    if is_unknown:
        requests = tuple(one for one, _ in one_unknown(requests))
    natives = [side.prepare(one) for one in requests]
    return lambda: [side.decide(one) for one in natives]


def _real(name: str) -> Work:
    return real.work(real.CASES[name][0], real.one_state())


# What is counted, and how many decisions one call makes.
WORKS: Mapping[str, tuple[Callable[[], Work], int]] = {
    "60x5": (lambda: _small(60, 5), REQUESTS),
    "60x50": (lambda: _small(60, 50), REQUESTS),
    "600x5": (lambda: _small(600, 5), REQUESTS),
    "60x5 unknown": (lambda: _small(60, 5, is_unknown=True), REQUESTS),
    "real permitted": (lambda: _real("permitted"), 1),
    "real undetermined": (lambda: _real("undetermined"), 1),
    "request made": (lambda: real.construct, 1),
}


def counted(name: str) -> int:
    """Return the instructions that one decision of a work takes."""
    few, many = (_instructions(name, calls) for calls in (FEW, MANY))
    return (many - few) // ((MANY - FEW) * WORKS[name][1])


def _instructions(name: str, calls: int) -> int:
    # The same hashes in every run, so that sets are gone through in the same order.
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    command = [sys.executable, __file__, "--run", name, "--calls", str(calls)]
    for counter, pattern in COUNTERS:
        if shutil.which(counter[0]) is None:
            continue
        ran = subprocess.run(
            [*counter, *command], check=False, capture_output=True, text=True, env=environment
        )
        found = re.search(pattern, ran.stderr, re.MULTILINE)
        if ran.returncode == 0 and found is not None:
            return int(found.group(1).replace(",", ""))
    raise SystemExit("neither perf nor valgrind can count instructions here")


COUNTERS = (
    (["perf", "stat", "-x;", "-e", "instructions:u"], r"^(\d+);"),
    (
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"],
        r"I +refs: +([\d,]+)",
    ),
)


def run(name: str, calls: int) -> None:
    """Do a work so many times, once before to have everything that is made once."""
    work = WORKS[name][0]()
    for _ in range(calls + 1):
        work()


def compare(found: Mapping[str, int], before: Mapping[str, int], allowed: float) -> bool:
    """Print what changed, and return whether nothing needs more than is allowed."""
    holds = True
    for name, count in found.items():
        if name in before:
            percent = 100 * (count / before[name] - 1)
            holds = holds and percent <= allowed
            print(f"{percent:+7.1f} %  {name}", file=sys.stderr)
    return holds


def main(arguments: list[str]) -> int:
    """Count, print, and compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--against", type=Path, help="an earlier result to compare with")
    parser.add_argument("--allow", type=float, default=ALLOWED, help="percent more that pass")
    parser.add_argument("--only", choices=sorted(WORKS), help="one of them alone")
    parser.add_argument("--run", choices=sorted(WORKS), help=argparse.SUPPRESS)
    parser.add_argument("--calls", type=int, default=FEW, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.run is not None:
        run(chosen.run, chosen.calls)
        return 0
    names = [chosen.only] if chosen.only is not None else list(WORKS)
    found = {name: counted(name) for name in names}
    print(json.dumps(found, indent=1))
    if chosen.against is None:
        return 0
    before = json.loads(chosen.against.read_text(encoding="utf-8"))
    return 0 if compare(found, before, chosen.allow) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
