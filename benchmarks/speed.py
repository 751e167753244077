#!/usr/bin/env python3
"""Measure how fast texts are parsed: a folder of .txt files in, figures out.

Each figure is the best of several runs, since other work on a machine only ever adds time.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import regex

from attribution import Parser, load_rules

TOKEN = regex.compile(r"\w+|[^\w\s]")
SHORTEST = 40_000  # characters from which growth is measured
FIRST_PARSE = """\
import time
began = time.perf_counter()
from attribution import parse_attributions
parse_attributions("“It is safe,” said Ana Ruiz.")
print(time.perf_counter() - began)
"""


def best(run: Callable[[], object], times: int) -> float:
    """Give the seconds of the fastest run."""
    taken: list[float] = []
    for _ in range(times):
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return min(taken)


def throughput(parser: Parser, texts: Sequence[str], times: int) -> dict[str, float]:
    """Give characters a second, and parsing time as a multiple of one tokenising pass."""
    ours = best(lambda: [parser.parse(text) for text in texts], times)
    floor = best(lambda: [TOKEN.findall(text) for text in texts], times)
    return {
        "texts": len(texts),
        "characters": (characters := sum(map(len, texts))),
        "characters a second": round(characters / ours),
        "times the floor": round(ours / floor, 1),
    }


def growth(parser: Parser, texts: Sequence[str], times: int) -> dict[str, float]:
    """Give what twice, four and eight times a text cost, as a multiple of the text's own time."""
    joined = "\n\n".join(texts)
    text = joined * (SHORTEST // max(1, len(joined)) + 1)
    once = best(lambda: parser.parse(text), times)
    return {
        f"{n} times the text": round(best(partial(parser.parse, text * n), times) / once, 2)
        for n in (2, 4, 8)
    }


def first_parse(times: int) -> dict[str, float]:
    """Give the seconds that a fresh process needs for import and its first sentence."""
    command = [sys.executable, "-c", FIRST_PARSE]
    runs = [subprocess.run(command, capture_output=True, check=True, text=True).stdout for _ in range(times)]  # noqa: S603
    return {"seconds to import and parse a sentence": round(min(map(float, runs)), 3)}


def main() -> None:
    """Print the figures of one folder."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path, help="folder with .txt files in UTF-8")
    parser.add_argument("--rules", action="append", metavar="PACK", help="rule pack (default: en)")
    parser.add_argument("--repeat", type=int, default=5, metavar="N", help="runs of which the best counts")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    texts = [path.read_bytes().decode("utf-8-sig") for path in sorted(options.folder.glob("*.txt"))]
    if not any(texts):
        parser.error(f"no text in {options.folder}")
    parse = Parser(load_rules(*options.rules or ["en"]))
    figures = {
        **throughput(parse, texts, options.repeat),
        **growth(parse, texts, options.repeat),
        **first_parse(options.repeat),
    }
    if options.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:40}{figure:>12,}" for name, figure in figures.items()))


if __name__ == "__main__":
    main()
