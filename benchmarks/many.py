#!/usr/bin/env python3
"""Measure what a corpus costs: ``parse_many`` with one worker and with several, the command, and the size of results.

The articles of a folder are taken again and again until there are enough. Times are taken once, since they are long.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from attribution import parse_many


def timed(run: Callable[[], object]) -> float:
    """Give the seconds of one run."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def exhaust(texts: list[str], workers: int) -> None:
    """Parse texts, and let the results go as they come."""
    for _ in parse_many(texts, workers=workers):
        pass


def figures_of(texts: list[str], workers: int) -> dict[str, float]:
    """Measure everything."""
    characters = sum(map(len, texts))
    attributions = sum(len(parsed.attributions) for parsed in parse_many(texts, workers=workers))
    alone, together = (timed(partial(exhaust, texts, n)) for n in (1, workers))
    figures = {
        "texts": len(texts),
        "characters a text": characters / len(texts),
        "attributions a text": attributions / len(texts),
        "characters a second, 1 worker": characters / alone,
        f"characters a second, {workers} workers": characters / together,
        f"times as fast with {workers} workers": alone / together,
    }
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus.jsonl"
        corpus.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
        for name in ("out.jsonl", "out.jsonl.gz", "out.parquet"):
            out = Path(folder) / name
            command = [sys.executable, "-m", "attribution", str(corpus), "--workers", str(workers), "--quiet"]
            taken = timed(partial(subprocess.run, [*command, "-o", str(out)], check=True))
            figures[f"command, characters a second, {name}"] = characters / taken
            figures[f"bytes a text, {name}"] = out.stat().st_size / len(texts)
    return figures


def main() -> None:
    """Print the figures of one folder."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path, help="folder with .txt files in UTF-8")
    parser.add_argument(
        "--texts", type=int, default=2_000, metavar="N", help="how many texts (default: 2,000)"
    )
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="how many processes (default: 2)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.txt"))
    if not paths:
        parser.error(f"no text in {options.folder}")
    texts = [path.read_bytes().decode("utf-8-sig") for path in islice(cycle(paths), options.texts)]
    figures = figures_of(texts, options.workers)
    if options.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:46}{figure:>14,.1f}" for name, figure in figures.items()))


if __name__ == "__main__":
    main()
