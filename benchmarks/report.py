"""The results page of the documentation, from one results file.

python benchmarks/ratios.py --results results.json
python benchmarks/report.py results.json > docs/benchmarks.md
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.charts import Line, bars, lines
from benchmarks.peers import FLOOR, PEERS
from benchmarks.targets import TARGETS

Found = Mapping[str, Any]

CELLS = ("60x5", "60x50", "60x500", "600x5")
OURS = "disclosure_rules"
LABELS = {
    "ours": OURS,
    "closures": "closures, bare answers",
    "closures_hoisted": "closures, request part once",
    **{peer.key: peer.key.replace("_", " ") for peer in PEERS},
}
SIDES = ("ours", *(peer.key for peer in (*FLOOR, *PEERS)))

ENGINES = """\
One request of 5 items under 60 rules, median in microseconds; shorter is better, and the scale is
logarithmic. Ours is the full decision, read; the others give yes or no and, but for vakt and
pycasbin, the ids of the rules."""

BY_PLACE = """\
*datalogic by place* is the hoisted form with the rules of each place filed under it by hand. It is
not counted as the fastest engine: an index of that kind drops the rules of a place that nobody has
stated, prohibitions among them."""

REAL = """\
A counselor in California is asked by a psychiatrist for items of a client's chart: federal law,
California's and the ACA code, unless another is named. The whole decision is read."""

UNKNOWN = """\
With one fact left out of each request, every answer was held to what comes out for every value of
that fact. Of {items} items {undetermined} were undetermined; {alike} of these come out alike
whatever the value, so the answer was more careful than it had to be. None was wrong."""

METHOD = """\
- **The policy** is invented: 60 or 600 rules of 2 to 5 conditions over 20 facts about a request and
  2 about an item, with obligations and citations; what no rule permits is denied, and a denial
  overrides. Facts and terms are the library's own.
- **Answers first.** Every side is held to a plain loop over the same policy, on every request that
  is timed: the same answer for each item, and the same rules where it names them. A side that
  differs is not timed, and the run fails.
- **What is timed** is deciding, from input that each side holds in memory in its own form to the
  decisions on all items as Python objects. Making the input and loading the policy are not timed,
  which favours the others: their input is often parsed already.
- **What is read** of ours: outcome, plan, grounds, obligations, citations, missing facts. The
  explanation is not.
- **The others** are in the best form that we know, which is named in the table. Corrections are
  welcome: each is one file in `benchmarks/peers/`.
- **Rounds.** All sides take turns in {rounds} rounds, in an order that turns as well. A ratio is
  the median of the ratios within the rounds, so that a slow spell of the machine hits both sides.
  Garbage is collected between samples; the collector is on during them, and does not go through
  what was made before."""

NOT_MEASURED = """\
- Services that are asked over a network, and engines that cannot be called from Python.
- Several threads, and interpreters other than the one named.
- Reading a record, writing an audit entry, and applying the plan: they cost a host more.
- Rows in Spark. Columns are decided by the same code in each of its workers.
- How close the others come to answering the question: none of them says what is unknown, what is
  still to be asked, or what has to be done with it."""


def page(found: Found) -> str:
    """Return the page in Markdown."""
    parts = (
        _head(found),
        _targets(found),
        _engines(found),
        _growth(found),
        _real(found),
        _requests(found),
        _footprint(found),
        _method(found),
        _not_measured(found),
    )
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _head(found: Found) -> Iterator[str]:
    machine, versions = found["machine"], found["versions"]
    yield "# What it costs"
    yield ""
    yield "This page is made by `benchmarks/report.py` from one run of `benchmarks/ratios.py`."
    load = machine["load"]
    doubts = []
    if found["size"] != "full":
        doubts.append(f"the run was a `--{found['size']}` one")
    if load is None or load > 0.5:
        doubts.append("the machine had other work to do" if load else "nobody knows what else ran")
    if doubts:
        yield ""
        yield "```{admonition} Provisional"
        yield f"These figures are no more than a first look: {' and '.join(doubts)}."
        yield "```"
    yield ""
    yield "| machine | |"
    yield "|---|---|"
    yield f"| processor | {machine['processor']}, {machine['cores']} cores |"
    yield f"| system | {machine['system']}, load {load:.2f} at the start |"
    yield f"| Python | {versions['python']} |"
    engines = sorted({text for key, text in versions.items() if key != "python"})
    yield f"| engines | {', '.join(engines)} |"


def _targets(found: Found) -> Iterator[str]:
    yield "## What it is held to"
    yield ""
    yield "Ratios count, times are for one machine. A target not met is shown like any other."
    yield ""
    yield "| | target | figure | |"
    yield "|---|--:|--:|---|"
    for target in TARGETS:
        figure = found["figures"].get(target.key)
        sign = "≥" if target.is_at_least else "≤"
        word = {True: "met", False: "**not met**", None: "not measured"}[target.is_met(figure)]
        yield f"| {target.says} | {sign} {target.bound:g} | {_number(figure)} | {word} |"


def _engines(found: Found) -> Iterator[str]:
    medians = found["medians_us"]
    cell = "60x5"
    times = {LABELS[side]: medians.get(f"{side} {cell}") for side in SIDES}
    yield "## Beside other engines"
    yield ""
    yield ENGINES
    yield ""
    yield from bars({name: time for name, time in times.items() if time is not None}, OURS)
    yield ""
    yield "Microseconds for one request, median of the rounds (best of them in brackets):"
    yield ""
    yield "| | 60 rules, 5 items | 60, 50 | 60, 500 | 600, 5 | in which form |"
    yield "|---|--:|--:|--:|--:|---|"
    for side in SIDES:
        cells = [_cell(found, f"{side} {cell}") for cell in CELLS]
        form = found["forms"].get(side, "not installed")
        yield f"| {LABELS[side]} | {' | '.join(cells)} | {form} |"
    yield ""
    yield BY_PLACE
    for key, reason in found["unable"].items():
        yield ""
        yield f"{key}: could not be measured ({reason})."


def _cell(found: Found, key: str) -> str:
    if key not in found["medians_us"]:
        return "–"
    return f"{_number(found['medians_us'][key])} ({_number(found['best_us'][key])})"


def _growth(found: Found) -> Iterator[str]:
    medians = found["medians_us"]
    yield "## Growth"
    yield ""
    yield "The same requests with more items (60 rules), both scales logarithmic, in microseconds:"
    yield ""
    chosen = ("ours", "closures", "datalogic")
    drawn = [
        Line(
            LABELS[side],
            [
                (items, medians[f"{side} 60x{items}"])
                for items in (5, 50, 500)
                if f"{side} 60x{items}" in medians
            ],
        )
        for side in chosen
    ]
    yield from lines([line for line in drawn if len(line.points) > 1], OURS, "items")
    yield ""
    yield "From 60 rules to 600, of which 540 belong to places that the requests do not touch:"
    yield ""
    yield "| | times longer |"
    yield "|---|--:|"
    for side in SIDES:
        few, many = medians.get(f"{side} 60x5"), medians.get(f"{side} 600x5")
        if few is not None and many is not None:
            yield f"| {LABELS[side]} | {many / few:.2f} |"


def _real(found: Found) -> Iterator[str]:
    yield "## Real law"
    yield ""
    yield REAL
    yield ""
    yield "| | median, us | best, us |"
    yield "|---|--:|--:|"
    for key, median in sorted(found["medians_us"].items(), key=lambda one: one[1]):
        if key.startswith("real "):
            best = found["best_us"][key]
            yield f"| {key.removeprefix('real ')} | {_number(median)} | {_number(best)} |"


def _requests(found: Found) -> Iterator[str]:
    unknown = found["unknown"]
    yield "## Requests that never repeat, and facts that nobody knows"
    yield ""
    yield "Different requests of 5 items from all places, each decided once and never seen before:"
    yield ""
    yield "| | requests | median, us | 99th percentile, us | longest, us |"
    yield "|---|--:|--:|--:|--:|"
    for name, one in found["streams"].items():
        times = " | ".join(_number(one[key]) for key in ("median_us", "p99_us", "longest_us"))
        yield f"| {name} | {one['decisions']:,} | {times} |"
    yield ""
    yield UNKNOWN.format(
        items=unknown["items"],
        undetermined=unknown["undetermined"],
        alike=unknown["undetermined though alike"],
    )
    columns = {key: value for key, value in found["columns"].items() if value is not None}
    if columns:
        yield ""
        yield "Many rows at once, each a request for one item:"
        yield ""
        yield "| distinct situations | rows in a second |"
        yield "|--:|--:|"
        for distinct, rate in columns.items():
            yield f"| {int(distinct):,} | {_number(rate)} |"


def _footprint(found: Found) -> Iterator[str]:
    fresh = found["footprint"]
    yield "## Import and memory"
    yield ""
    yield f"In fresh interpreters; the full rule set has {fresh['laws']} laws and"
    yield f"{fresh['rules']:,} rules."
    yield ""
    yield "| | |"
    yield "|---|--:|"
    yield f"| `import attrs` | {1000 * fresh['attrs_import_s']:.0f} ms |"
    yield f"| `import disclosure_rules`, attrs included | {1000 * fresh['import_s']:.0f} ms |"
    yield f"| memory after that | {fresh['import_rss_mb']:.1f} MB |"
    yield f"| all law loaded, and its rule set made | {fresh['ruleset_s']:.2f} s |"
    yield f"| the first decision after that | {1000 * fresh['first_decision_s']:.0f} ms |"
    yield f"| memory for both | {fresh['decided_rss_mb']:.1f} MB |"
    yield f"| its fingerprint | {fresh['fingerprint_s']:.2f} s |"


def _method(found: Found) -> Iterator[str]:
    yield "## Method"
    yield ""
    yield METHOD.format(rounds=found["rounds"])


def _not_measured(found: Found) -> Iterator[str]:
    absent = ", ".join(LABELS[key] for key in found["absent"])
    yield "## What is not measured"
    yield ""
    yield NOT_MEASURED
    if not any(found["columns"].values()):
        yield "- Many rows at once in columns."
    if absent:
        yield f"- Not installed in this run: {absent}."


def _number(figure: float | int | str | None) -> str:
    if not isinstance(figure, int | float):
        return "–"
    if abs(figure) >= 100:
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if abs(figure) >= 10 else f"{figure:.2f}"


def main(arguments: list[str]) -> None:
    """Print the page."""
    if len(arguments) != 1:
        raise SystemExit("expected one results file")
    sys.stdout.write(page(json.loads(Path(arguments[0]).read_text(encoding="utf-8"))))


if __name__ == "__main__":
    main(sys.argv[1:])
