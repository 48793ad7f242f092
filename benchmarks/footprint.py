"""What importing the library and building its largest rule set cost, each in a fresh interpreter.

    python benchmarks/footprint.py

Importing is compared with importing attrs, on which the library stands.
"""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

__all__ = ["footprint"]

SRC = Path(__file__).resolve().parents[1] / "src"

# Resident memory is read from the system where it can be, and else is the peak so far.
_MEASURE = """
import json, sys
sys.path.insert(0, sys.argv[1])
from time import perf_counter

def resident():
    try:
        with open("/proc/self/statm") as statm:
            import resource
            return int(statm.read().split()[1]) * resource.getpagesize() / 2**20
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

found = {}
base = resident()
start = perf_counter()
"""
_ATTRS = (
    _MEASURE
    + """
import attrs
found["import_s"] = perf_counter() - start
found["rss_mb"] = resident() - base
print(json.dumps(found))
"""
)
_PACKAGE = (
    _MEASURE
    + """
import disclosure_rules
found["import_s"] = perf_counter() - start
found["import_rss_mb"] = resident() - base
found["modules"] = len(sys.modules)
found["needless"] = sorted({"cattrs", "dateutil", "disclosure_rules.law"} & set(sys.modules))

base, start = resident(), perf_counter()
from disclosure_rules.law import us
rules = us.ruleset(states=us.ALL, codes=us.CODES)
found["ruleset_s"] = perf_counter() - start
found["ruleset_rss_mb"] = resident() - base
found["rules"] = len(rules.rules)
found["laws"] = len(rules.laws)

from datetime import date
from disclosure_rules import *
request = DisclosureRequest(
    client=Client(ref="client-a"),
    discloser=Discloser(profession=Profession.COUNSELOR),
    recipient=Recipient(kind=RecipientKind.PHYSICIAN),
    purpose=Purpose.TREATMENT,
    items=(RecordItem(ref="1", kind=RecordKind.DIAGNOSIS),),
    jurisdictions=frozenset({Jurisdiction.CALIFORNIA}),
)
start = perf_counter()
evaluate(request, rules, as_of=date(2026, 11, 22)).missing
found["first_decision_s"] = perf_counter() - start
start = perf_counter()
rules.fingerprint
found["fingerprint_s"] = perf_counter() - start
found["decided_rss_mb"] = resident() - base
print(json.dumps(found))
"""
)


def footprint(rounds: int = 7) -> dict[str, Any]:
    """Return medians over fresh interpreters, the two kinds taken in turn."""
    attrs, package = [], []
    for _ in range(rounds):
        attrs.append(_run(_ATTRS))
        package.append(_run(_PACKAGE))
    figures: dict[str, Any] = {
        name: median(one[name] for one in package)
        for name, value in package[0].items()
        if isinstance(value, float)
    }
    figures["attrs_import_s"] = median(one["import_s"] for one in attrs)
    figures["import_over_attrs_ms"] = 1000 * median(
        one["import_s"] - other["import_s"] for one, other in zip(package, attrs, strict=True)
    )
    return figures | {name: package[0][name] for name in ("modules", "needless", "rules", "laws")}


def _run(code: str) -> dict[str, Any]:
    command = [sys.executable, "-I", "-c", code, str(SRC)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


if __name__ == "__main__":
    for name, value in footprint().items():
        print(f"{name:24} {value:.3f}" if isinstance(value, float) else f"{name:24} {value}")
