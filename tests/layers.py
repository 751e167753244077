#!/usr/bin/env python3
"""Draw the modules by layer, with what each imports, into ``docs/images/layers.svg``.

    python tests/layers.py    # write the drawing; tests/test_layers.py fails where it is not that of the code

Takes ``LAYERS`` and the imports that ``tests/test_architecture.py`` reads; gives SVG. A line that others imply (a module
imports one that imports the third) is left out. The top of a drawing is the highest layer.
"""

from __future__ import annotations

from pathlib import Path

from test_architecture import LAYERS, MODULES, imported, layer

__all__ = ["DRAWING", "drawing", "edges"]

DRAWING = Path(__file__).parent.parent / "docs" / "images" / "layers.svg"
WIDTH, ROW, BOX, PER_LETTER, GAP = 900, 46, 22, 7.3, 14
ASIDE = (0, -220, 190, -90, 280)

STYLE = """\
text { font: 12px ui-monospace, monospace; text-anchor: middle; fill: #24292f }
rect { fill: #f6f8fa; stroke: #8c959f }
path { fill: none; stroke: #8c959f; stroke-opacity: .55 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  rect { fill: #21262d }
}"""


def edges() -> set[tuple[str, str]]:
    """Give who imports whom, among units of the order, without what follows from the rest."""
    direct: dict[str, set[str]] = {unit: set() for units in LAYERS for unit in units}
    for name in MODULES:
        direct[layer(name)] |= {layer(other) for other in imported(name) & MODULES.keys()} - {layer(name)}
    reached: dict[str, set[str]] = {}
    for unit in (unit for units in LAYERS for unit in units):  # lower ones first
        reached[unit] = direct[unit].union(*(reached[other] for other in direct[unit]))
    return {
        (unit, other)
        for unit, others in direct.items()
        for other in others
        if not any(other in reached[between] for between in others)
    }


def drawing() -> str:
    """Give the drawing as SVG: the same text for the same code."""
    places = _places()
    height = ROW * len(LAYERS) + BOX
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
        "<title>The modules of attribution by layer: each imports only what is below it</title>",
        f"<style>\n{STYLE}\n</style>",
    ]
    for unit, other in sorted(edges()):
        (x, y, _), (u, v, _) = places[unit], places[other]
        top, bottom = y + BOX / 2, v - BOX / 2
        bend = min(30.0, (bottom - top) / 2)
        lines.append(
            f'<path d="M{x:.0f} {top:.0f}C{x:.0f} {top + bend:.0f} {u:.0f} {bottom - bend:.0f} {u:.0f} {bottom:.0f}"/>'
        )
    for unit, (x, y, width) in places.items():
        box = f'x="{x - width / 2:.0f}" y="{y - BOX / 2:.0f}" width="{width:.0f}" height="{BOX}" rx="4"'
        lines.append(f'<rect {box}/><text x="{x:.0f}" y="{y + 4:.0f}">{unit}</text>')
    return "\n".join([*lines, "</svg>", ""])


def _places() -> dict[str, tuple[float, float, float]]:
    """Give the middle of each box and its width, layer by layer from the top."""
    places = {}
    for row, units in enumerate(reversed(LAYERS)):
        widths = [PER_LETTER * len(unit) + GAP for unit in units]
        x = (WIDTH - sum(widths) - GAP * (len(units) - 1)) / 2
        x += ASIDE[row % len(ASIDE)] if len(units) < 3 else 0  # so that lines pass beside boxes
        for unit, width in zip(units, widths, strict=True):
            places[unit] = (x + width / 2, ROW * row + ROW / 2, width)
            x += width + GAP
    return places


if __name__ == "__main__":
    DRAWING.write_text(drawing(), encoding="utf-8")
