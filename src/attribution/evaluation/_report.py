"""Reports: evaluations and comparisons as plain text and as Markdown tables.

Takes ``Evaluation`` and ``Comparison`` values; gives lines. Linear in what is reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attribution.evaluation._compare import Comparison
from attribution.evaluation._evaluate import Evaluation
from attribution.evaluation._figures import Bin, Figures

__all__ = ["by_lines", "comparison_lines", "markdown", "reliability_lines", "table_lines"]

WIDTH = 34  # of the first column


def table_lines(evaluation: Evaluation) -> Iterator[str]:
    """Give the table of figures."""
    yield from _table("", evaluation.figures)


def by_lines(evaluation: Evaluation, part: str) -> Iterator[str]:
    """Give the figures (link) by kind, rule or construction."""
    yield from _table(part, evaluation.by(part))


def _table(title: str, rows: Mapping[str, Figures]) -> Iterator[str]:
    yield f"{title:{WIDTH}}{'P':>8}{'R':>8}{'F1':>8}{'found':>8}{'marked':>8}"
    for name, of in rows.items():
        figures = f"{of.precision:8.4f}{of.recall:8.4f}{of.f1:8.4f}{of.found:8}{of.marked:8}"
        yield f"{name:{WIDTH}}{figures}"


def reliability_lines(bins: Iterable[Bin]) -> Iterator[str]:
    """Give the table of confidence against precision."""
    yield f"{'confidence':{WIDTH}}{'mean':>8}{'right':>8}{'gap':>8}{'found':>8}"
    for one in bins:
        gap = one.confidence - one.precision
        figures = f"{one.confidence:8.4f}{one.precision:8.4f}{gap:8.4f}{one.found:8}"
        yield f"{f'{one.low:.2f} to {one.high:.2f}':{WIDTH}}{figures}"


def comparison_lines(comparison: Comparison) -> Iterator[str]:
    """Give the figures of both rule sets and every difference, gains first."""
    yield f"{'F1':{WIDTH}}{'before':>8}{'now':>8}{'change':>8}"
    before = comparison.before.figures
    for name, now in comparison.now.figures.items():
        change = now.f1 - before[name].f1
        yield f"{name:{WIDTH}}{before[name].f1:8.4f}{now.f1:8.4f}{change:+8.4f}"
    gains, losses = len(comparison.gains), len(comparison.losses)
    others = len(comparison.changes) - gains - losses
    yield f"\n{_number(gains, 'gain')}, {_number(losses, 'loss')}, {_number(others, 'other change')}."
    order = {"gain": 0, "loss": 1, "change": 2}
    for change_ in sorted(comparison.changes, key=lambda c: order[c.verdict]):
        yield f"\n{change_}"


def _number(count: int, noun: str) -> str:
    plural = {"loss": "losses"}.get(noun, f"{noun}s")
    return f"{count} {noun if count == 1 else plural}"


def markdown(head: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """Give a Markdown table; floats with two digits, as papers do, without the zero before the point."""
    yield _row(head)
    yield _row(["---"] * len(head))
    for row in rows:
        yield _row([_cell(value) for value in row])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


def _cell(value: object) -> str:
    if isinstance(value, float):
        return (
            f"{value:.2f}".replace("0.", ".", 1) if 0 <= value < 1 else f"{value:.2f}".rstrip("0").rstrip(".")
        )
    return f"{value:,}" if isinstance(value, int) else str(value)
