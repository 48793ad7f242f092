"""Time everything side by side, and print the ratios that the library is held to.

    python benchmarks/ratios.py            every side in every cell; writes nothing
    python benchmarks/ratios.py --quick    what the targets need, in under 45 seconds
    python benchmarks/ratios.py --smallest only that every side answers right; for CI

Each target and its figure go to standard error; the last line of standard output is JSON.  An
engine that is not installed is named on standard error and gives null.  A side that answers
wrongly makes the command fail; no time ever does.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import real
from benchmarks.cells import EVERY_CELL, OURS, QUICK_CELLS, Cell, Timed, key_of, timed_sides
from benchmarks.columns import DISTINCT, columns_rows_per_s
from benchmarks.footprint import footprint
from benchmarks.ours import Ours
from benchmarks.peers import FLOOR, PEERS
from benchmarks.policy import make_policy, make_requests
from benchmarks.stream import real_stream, stream
from benchmarks.targets import TARGETS, Figure
from benchmarks.timing import Rounds, Work, interleaved
from benchmarks.unknowns import check_unknowns, one_unknown

SMALLEST_CELLS = (Cell(60, 5, 8), Cell(60, 50, 2), Cell(600, 5, 4))


class Size(NamedTuple):
    """How much is measured."""

    cells: tuple[Cell, ...]
    rounds: int
    fresh: int  # interpreters started for each figure of import and memory
    decisions: int  # in the stream of different requests
    seconds: float  # that the stream may take
    rows: int
    distinct: tuple[int, ...]  # situations among the rows
    is_quick: bool = True


SIZES = {
    "quick": Size(QUICK_CELLS, 7, 3, 40_000, 8.0, 20_000, DISTINCT[:2]),
    "full": Size(EVERY_CELL, 9, 9, 40_000, 600.0, 200_000, DISTINCT, is_quick=False),
    "smallest": Size(SMALLEST_CELLS, 1, 1, 500, 1.0, 1_000, DISTINCT[:1]),
}


def measure(size: Size) -> dict[str, Any]:
    """Check every answer, time everything, and return what was found.

    Raises:
        WrongAnswer: A side answers wrongly.
    """
    machine = _machine()
    real.check_answers()
    # Before the other engines fill the heap, which the garbage collector goes through.
    streams = {
        "60 rules": stream(60, size.decisions, size.seconds),
        "600 rules": stream(600, size.decisions, size.seconds / 4),
        "real law, every state": real_stream(real.every_state(), size.decisions, size.seconds / 4),
    }
    streamed = streams["60 rules"]
    columns = {str(distinct): columns_rows_per_s(size.rows, distinct) for distinct in size.distinct}
    fresh = footprint(size.fresh)
    timed = timed_sides(size.cells)
    works, units = dict(timed.works), dict(timed.units)
    open_items = _add_unknowns(works, units, size.cells[0])
    _add_real(works, units, quick=size.is_quick)
    rounds = interleaved(works, rounds=size.rounds, units=units)
    figures = _figures(rounds, size.cells)
    repeated = 1e6 * (rounds.median(key_of(OURS, "60x5")) or 0.0)
    figures |= {
        "stream_p99_over_median": streamed.p99_us / streamed.median_us,
        "stream_longest_ms": streamed.longest_us / 1000,
        # More than 1 where something is remembered of requests that were decided before.
        "stream_over_repeated": streamed.median_us / repeated,
        "stream_decisions": streamed.decisions,
        "import_over_attrs_ms": fresh["import_over_attrs_ms"],
        # What is left for the first decision to work out is part of building.
        "ruleset_build_s": fresh["ruleset_s"] + fresh["first_decision_s"],
        "rss_mb": fresh["decided_rss_mb"],
        "columns_rows_per_s": columns.get("1000"),
    }
    return {
        "figures": figures,
        "medians_us": {key: median(taken) * 1e6 for key, taken in rounds.seconds.items()},
        "best_us": {key: min(taken) * 1e6 for key, taken in rounds.seconds.items()},
        "rounds": size.rounds,
        "cells": [str(cell) for cell in size.cells],
        "forms": timed.forms,
        "absent": list(timed.absent),
        "unable": timed.unable,
        "unknown": open_items,
        "streams": {name: one._asdict() for name, one in streams.items()},
        "footprint": fresh,
        "columns": columns,
        "versions": _versions(timed),
        "machine": machine,
    }


def _add_unknowns(works: dict[str, Work], units: dict[str, int], cell: Cell) -> dict[str, int]:
    policy = make_policy(cell.rules)
    side = Ours(policy)
    asked = one_unknown(make_requests(cell.requests, cell.items))
    still_open, needlessly = check_unknowns(side, policy, asked)
    natives = [side.prepare(request) for request, _ in asked]
    works["ours unknown"] = lambda: [side.decide(one) for one in natives]
    units["ours unknown"] = len(natives)
    return {
        "items": cell.requests * cell.items,
        "undetermined": still_open,
        "undetermined though alike": needlessly,
    }


def _add_real(works: dict[str, Work], units: dict[str, int], *, quick: bool) -> None:
    for name, work in real.sides(quick=quick).items():
        works[f"real {name}"] = work
        units[f"real {name}"] = 1


def _figures(rounds: Rounds, cells: tuple[Cell, ...]) -> dict[str, Figure]:
    ours = {str(cell): key_of(OURS, cell) for cell in cells}
    figures: dict[str, Figure] = {"us_per_decision": _us(rounds, "real permitted, 5 items")}
    figures["us_per_small_decision"] = _us(rounds, key_of(OURS, "60x5"))
    for suffix, cell in (("", "60x5"), ("_50", "60x50"), ("_500", "60x500"), ("_600", "600x5")):
        figures[f"vs_fastest{suffix}"] = _against_fastest(rounds, cell)
    figures["vs_datalogic_by_place_600"] = rounds.ratio(
        key_of("datalogic_by_place", "600x5"), key_of(OURS, "600x5")
    )
    for peer in PEERS:
        figures[f"vs_{peer.key}"] = rounds.ratio(key_of(peer.key, "60x5"), key_of(OURS, "60x5"))
    for peer in FLOOR:
        figures[f"vs_{peer.key}"] = rounds.ratio(key_of(peer.key, "60x5"), key_of(OURS, "60x5"))
    one = "real one state, 5 items"
    figures |= {
        "all_states_over_one": rounds.ratio("real every state, 5 items", one),
        "real_over_closures": rounds.ratio("real permitted, 5 items", "closures 60x5"),
        "rules_600_over_60": rounds.ratio(ours.get("600x5", ""), ours["60x5"]),
        "items_500_over_5": rounds.ratio(ours.get("60x500", ""), ours["60x5"]),
        "unknown_over_known": rounds.ratio("ours unknown", ours["60x5"]),
        "explain_over_decision": rounds.ratio("real explained, 5 items", one),
        "real_items_500_over_5": rounds.ratio("real one state, 500 items", one),
        "us_to_make_request": _us(rounds, "real request made, 5 items"),
        "us_to_read_request_from_json": _us(rounds, "real request from JSON, 5 items"),
    }
    return figures


def _against_fastest(rounds: Rounds, cell: str) -> Figure:
    times = {
        key: rounds.median(key) or 0.0
        for key in (key_of(peer.key, cell) for peer in PEERS if not peer.is_indexed)
        if key in rounds
    }
    if not times or key_of(OURS, cell) not in rounds:
        return None
    return rounds.ratio(min(times, key=times.__getitem__), key_of(OURS, cell))


def _us(rounds: Rounds, key: str) -> Figure:
    seconds = rounds.median(key)
    return None if seconds is None else seconds * 1e6


def _versions(timed: Timed) -> dict[str, str]:
    found = {"python": f"{platform.python_implementation()} {platform.python_version()}"}
    return found | {peer.key: peer.distribution for peer in PEERS if peer.key not in timed.absent}


def _machine() -> dict[str, Figure]:
    model = platform.processor() or platform.machine()
    try:
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        pass
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    return {"system": platform.system(), "processor": model, "cores": os.cpu_count(), "load": load}


def report_targets(figures: Mapping[str, Figure]) -> None:
    """Write each target beside its figure to standard error."""
    for target in TARGETS:
        figure = figures.get(target.key)
        shown = f"{figure:10.2f}" if isinstance(figure, int | float) else "         –"
        word = {True: "met", False: "NOT MET", None: "not measured"}[target.is_met(figure)]
        bound = f"{'>=' if target.is_at_least else '<='} {target.bound:g}"
        print(f"{shown}  {bound:8}  {word:12}  {target.key}: {target.says}", file=sys.stderr)


def rounded(figure: Figure) -> Figure:
    """Return a figure with as many digits as mean something."""
    return float(f"{figure:.4g}") if isinstance(figure, float) else figure


def main(arguments: list[str]) -> None:
    """Measure, and print what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", dest="size", action="store_const", const="quick")
    size.add_argument("--smallest", dest="size", action="store_const", const="smallest")
    parser.add_argument("--results", type=Path, help="write everything that was found as JSON")
    chosen = parser.parse_args(arguments)
    start = perf_counter()
    found = measure(SIZES[chosen.size or "full"])
    for name in found["absent"]:
        print(f"not installed: {name}", file=sys.stderr)
    report_targets(found["figures"])
    print(f"{perf_counter() - start:.0f} s", file=sys.stderr)
    if chosen.results is not None:
        found["size"] = chosen.size or "full"
        text = json.dumps(found, indent=1, sort_keys=True)
        chosen.results.write_text(text + "\n", encoding="utf-8")
    print(json.dumps({name: rounded(figure) for name, figure in found["figures"].items()}))


if __name__ == "__main__":
    main(sys.argv[1:])
