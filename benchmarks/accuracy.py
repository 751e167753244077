#!/usr/bin/env python3
"""Repeat the figures of docs/accuracy.md: PolNeAR's training and development parts in, tables out.

    python benchmarks/accuracy.py FOLDER           # show the tables; FOLDER holds train/ and dev/
    python benchmarks/accuracy.py FOLDER --write   # put them into docs/accuracy.md

For one corpus, its errors, and the effect of a change of rules: ``attribution evaluate``. Costs one parse of each
text a rule set: about half a minute.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

from attribution.evaluation import Evaluation, Figures, evaluate, read_gold
from attribution.evaluation._report import markdown

__all__ = ["PAGE", "tables", "written"]

PAGE = Path(__file__).parent.parent / "docs" / "accuracy.md"
PACKS = {"`en`": ("en",), "`en` + `en-stance`": ("en", "en-stance")}
PARTS = ("train", "dev")
COLUMNS = ("link", "strict", "quoted", "speech", "tokens:micro")
SEEN = 10  # times that a construction or a rule must be found or marked to have a line of its own

Results = dict[str, dict[str, Evaluation]]


def tables(results: Results) -> dict[str, list[str]]:
    """Make the tables of the page, each under the name of its place there.

    Args:
        results: by pack and by part of the corpus.
    """
    both = results["`en`"]
    dev = both["dev"]
    return {
        "table": list(_table(results)),
        "parts": list(_parts(dev)),
        "trust": list(_trust(both)),
        "kinds": list(_by(dev, "kind", "kind of content")),
        "constructions": list(_by(dev, "construction", "order of the parts")),
        "rules": list(_rules(dev)),
    }


def _table(results: Results) -> Iterator[str]:
    """F1 of each rule set, train and dev side by side."""
    rows = [
        [pack, part, *(evaluation.figures[column].f1 for column in COLUMNS)]
        for pack, parts in results.items()
        for part, evaluation in parts.items()
    ]
    return markdown(["F1", "part", *(column.removesuffix(":micro") for column in COLUMNS)], rows)


def _parts(dev: Evaluation) -> Iterator[str]:
    rows = [[name, of.precision, of.recall, of.f1, of.found, of.marked] for name, of in dev.figures.items()]
    return markdown(["`en` on dev", "precision", "recall", "F1", "found", "marked"], rows)


def _trust(both: dict[str, Evaluation]) -> Iterator[str]:
    rows = [
        [f"{one.low:.2f} to {one.high:.2f}", one.found, one.confidence, one.precision, other.precision]
        for one, other in zip(both["dev"].reliability(), both["train"].reliability(), strict=True)
    ]
    return markdown(
        ["confidence", "results", "mean confidence", "right", "right, in the same fifth of train"], rows
    )


def _by(dev: Evaluation, part: str, title: str) -> Iterator[str]:
    rows = [
        [f"`{name}`", of.precision if of.found else "–", of.recall, of.found, of.marked]
        for name, of in dev.by(part).items()
        if of.found + of.marked >= SEEN
    ]
    return markdown([title, "precision", "recall", "found", "marked"], rows)


def _rules(dev: Evaluation) -> Iterator[str]:
    def row(name: str, of: Figures) -> list[object]:
        return [f"`{name}`", of.precision, f"{of.recall:.3f}".removeprefix("0"), of.found]

    rows = [row(name, of) for name, of in dev.by("rule").items() if of.found >= SEEN]
    return markdown(["rule", "precision", "share of everything marked", "found"], rows)


def written(page: str, made: dict[str, list[str]]) -> str:
    """Put tables into a page, each between ``<!-- figures: NAME -->`` and ``<!-- end -->``.

    Raises:
        ValueError: the page has no place for a table.
    """
    for name, lines in made.items():
        place = re.compile(rf"(<!-- figures: {name} -->\n)(?:.*?\n)??(<!-- end -->)", re.DOTALL)
        if not place.search(page):
            raise ValueError(f"no place for the table {name!r}")
        body = "\n".join(["", *lines, "", ""])
        page = place.sub(lambda m, body=body: m[1] + body + m[2], page)  # type: ignore[misc]
    return page


def main() -> None:
    """Show the tables, or write them."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("folder", type=Path, help="PolNeAR, with train/ and dev/ in it")
    options.add_argument("--write", action="store_true", help="put the tables into docs/accuracy.md")
    chosen = options.parse_args()
    gold = {part: read_gold(chosen.folder / part) for part in PARTS}
    made = tables(
        {
            name: {part: evaluate(documents, rules=packs) for part, documents in gold.items()}
            for name, packs in PACKS.items()
        }
    )
    if chosen.write:
        PAGE.write_text(written(PAGE.read_text(encoding="utf-8"), made), encoding="utf-8")
    else:
        for name, lines in made.items():
            print(f"## {name}", "", *lines, "", sep="\n")


if __name__ == "__main__":
    main()
