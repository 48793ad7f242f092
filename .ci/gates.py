"""Run every gate that a change has to pass, and say at the end which ones failed.

Use the Python of an environment that has the package and all its extras:

    python .ci/gates.py             all gates, in order
    python .ci/gates.py ruff mypy   only the gates whose names start so
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sys.executable
SRC = "src/disclosure_rules"

# The floors on which every line and every branch is run by a test.
COVERED = ("model", "logic", "rules", "engine")
TYPED = ("src", "tests", "docs/examples", "benchmarks")
LIMIT = 20 * 60  # seconds for one gate

Gate = tuple[str, list[str]]


def gates() -> list[Gate]:
    """Return the name and command of each gate, in the order in which they run."""
    typed = [path for path in TYPED if any(Path(path).rglob("*.py"))]
    # The console script stands next to the interpreter, on every platform.
    lint_imports = [str(Path(PYTHON).parent / "lint-imports"), "--no-logo"]
    workers = str(min(os.cpu_count() or 2, 8))
    # By class or file: later examples of a page use names that earlier ones made.
    pytest = [PYTHON, "-m", "pytest", "-q", "-n", workers, "--dist", "loadscope"]
    floors = ",".join(f"{SRC}/{floor}/*" for floor in COVERED)
    # The tests of a floor cover it by themselves; the others run free of the tracer, which makes
    # a test of many cases several times as slow.
    units = [f"tests/{floor}" for floor in COVERED]
    others = [f"--ignore={unit}" for unit in units]
    # Everything is read and every notebook run anew, whatever an earlier build left.
    sphinx = [PYTHON, "-m", "sphinx", "-W", "--keep-going", "-E", "-a", "-q", "-b", "html"]
    return [
        ("ruff check", [PYTHON, "-m", "ruff", "check", "."]),
        ("ruff format", [PYTHON, "-m", "ruff", "format", "--check", "."]),
        ("mypy", [PYTHON, "-m", "mypy", "--strict", *typed]),
        ("imports", lint_imports),
        ("pytest of the floors", [*pytest, *units, "--cov", "--cov-branch", "--cov-report="]),
        ("pytest of the rest", [*pytest, *others]),
        (
            "coverage",
            [PYTHON, "-m", "coverage", "report", f"--include={floors}", "--fail-under=100"],
        ),
        *(
            (f"example {example.stem}", [PYTHON, "-W", "error", str(example)])
            for example in sorted(Path("docs/examples").glob("*.py"))
        ),
        ("docs", [*sphinx, "docs", "docs/_build/html"]),
        # Fails on a wrong answer, and never on a time; the engines it compares with may be missing.
        ("benchmarks", [PYTHON, "benchmarks/ratios.py", "--smallest"]),
    ]


def passes(name: str, command: list[str]) -> bool:
    """Run one gate with its output shown as it comes, and say whether it passed."""
    if name == "coverage":
        # A floor that is not there is not covered.
        missing = sorted(set(COVERED) - {Path(path).name for path in Path(SRC).glob("*/")})
        if missing:
            print(f"no such floor: {', '.join(missing)}", flush=True)
            return False
    try:
        return subprocess.run(command, check=False, timeout=LIMIT).returncode == 0
    except subprocess.TimeoutExpired:
        print(f"stopped after {LIMIT} seconds", flush=True)
        return False


def main(wanted: list[str]) -> int:
    """Run the gates whose names start with one of `wanted`, or all; return the exit status."""
    os.chdir(ROOT)
    chosen = [
        gate for gate in gates() if not wanted or any(gate[0].startswith(word) for word in wanted)
    ]
    if not chosen:
        print(f"no such gate; there are: {', '.join(name for name, _ in gates())}")
        return 2
    summary = []
    failed = 0
    for name, command in chosen:
        print(f"\n=== {name}", flush=True)
        start = time.perf_counter()
        passed = passes(name, command)
        seconds = time.perf_counter() - start
        print(f"--- {name}: {'ok' if passed else 'FAILED'}, {seconds:.1f} s", flush=True)
        summary.append(f"{'ok' if passed else 'FAILED':<8}{seconds:7.1f} s  {name}")
        failed += not passed
    print("\n=== summary", *summary, sep="\n")
    print(f"gates: {len(chosen) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
