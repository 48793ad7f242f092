"""Two small charts as inline SVG, on logarithmic scales and readable in light and dark."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import ceil, floor, log10
from typing import NamedTuple

__all__ = ["Line", "bars", "lines"]

WIDTH, ROW, LEFT, RIGHT = 720, 24, 210, 80
HEIGHT, TOP, BOTTOM = 320, 16, 44
ACCENT, PLAIN = "#1a7f5a", "#8a8f98"
FONT = 'font-family="sans-serif" font-size="13" fill="currentColor"'


class Line(NamedTuple):
    """One side's times by size."""

    name: str
    points: Sequence[tuple[float, float]]


def bars(times: Mapping[str, float], accented: str) -> Iterator[str]:
    """Yield a chart of one bar for each time, the shortest first."""
    found = sorted(times.items(), key=lambda one: one[1])
    low, high = _decades([time for _, time in found])
    across = WIDTH - LEFT - RIGHT
    height = TOP + ROW * len(found) + 8
    yield from _opened(height, "Time for one request, by engine")
    for number, (name, time) in enumerate(found):
        y = TOP + number * ROW
        length = max(2.0, across * (log10(time) - low) / (high - low))
        colour = ACCENT if name == accented else PLAIN
        yield _text(LEFT - 8, y + 14, name, "end")
        yield f'<rect x="{LEFT}" y="{y + 2}" width="{length:.1f}" height="16" fill="{colour}"/>'
        yield _text(LEFT + length + 6, y + 14, _short(time), "start")
    yield from _closed()


def lines(drawn: Sequence[Line], accented: str, unit: str) -> Iterator[str]:
    """Yield a chart of one line for each side, with its name at the end."""
    if not drawn:
        return
    sizes = sorted({size for line in drawn for size, _ in line.points})
    low, high = _decades([time for line in drawn for _, time in line.points])
    across, down = WIDTH - 70 - LEFT, HEIGHT - TOP - BOTTOM
    first, last = log10(sizes[0]), log10(sizes[-1])

    def x(size: float) -> float:
        return 70 + across * (log10(size) - first) / (last - first)

    def y(time: float) -> float:
        return TOP + down * (high - log10(time)) / (high - low)

    yield from _opened(HEIGHT, f"Time for one request, by {unit}")
    for decade in range(low, high + 1):
        level = y(10.0**decade)
        yield (
            f'<line x1="70" x2="{70 + across}" y1="{level:.1f}" y2="{level:.1f}" '
            'stroke="currentColor" stroke-opacity="0.2"/>'
        )
        yield _text(62, level + 4, _short(10.0**decade), "end")
    for size in sizes:
        yield _text(x(size), HEIGHT - BOTTOM + 20, f"{size:g} {unit}", "middle")
    for line in drawn:
        colour = ACCENT if line.name == accented else PLAIN
        path = " ".join(f"{x(size):.1f},{y(time):.1f}" for size, time in line.points)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
        size, time = line.points[-1]
        yield _text(x(size) + 8, y(time) + 4, line.name, "start")
    yield from _closed()


def _decades(times: Sequence[float]) -> tuple[int, int]:
    low, high = floor(log10(min(times))), ceil(log10(max(times)))
    return low, max(high, low + 1)


def _opened(height: int, title: str) -> Iterator[str]:
    yield "```{raw} html"
    yield (
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" style="max-width: 100%" '
        'xmlns="http://www.w3.org/2000/svg">'
    )
    yield f"<title>{escape(title)}</title>"


def _closed() -> Iterator[str]:
    yield "</svg>"
    yield "```"


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" {FONT}>{escape(words)}</text>'


def _short(time: float) -> str:
    return f"{time:,.0f}" if time >= 10 else f"{time:.1f}"
