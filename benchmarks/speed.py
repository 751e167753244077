#!/usr/bin/env python3
"""Measure how fast texts are parsed: a folder of .txt files in, figures out.

Each figure is the best of several runs, since other work on a machine only ever adds time.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import regex

from attribution import Parser, load_rules
from attribution import parser as parser_module
from attribution._credits import CreditFinder
from attribution._posts import PostFinder

TOKEN = regex.compile(r"\w+|[^\w\s]")
SHORTEST = 40_000  # characters from which growth is measured
LENGTHS = (300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000)  # characters of a text
#: What a fresh process needs, beyond what it needs for the two dependencies.
START = """\
import time
import attrs, regex
began = time.perf_counter()
import attribution
imported = time.perf_counter()
attribution.parse_attributions("“It is safe,” said Ana Ruiz.")
print(imported - began, time.perf_counter() - imported)
"""
#: Steps, by the name that the parser calls each by; what is left is in "the rest".
STAGES = {
    "posts": (PostFinder, "find"),
    "credits": (CreditFinder, "find"),
    "tokens": (parser_module, "tokenize"),
    "quotes": (parser_module, "find_quotes"),
    "units": (parser_module, "find_units"),
    "cues": (parser_module, "find_cues"),
    "relations": (parser_module, "relate"),
    "settling": (parser_module, "settle"),
    "continuations": (parser_module, "continuations"),
    "dialogue": (parser_module, "turns"),
    "circumstances": (parser_module, "with_circumstances"),
    "drafts": (parser_module, "from_relation"),
    "speakers": (parser_module, "resolve"),
    "results": (parser_module, "results"),
}


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
    ours = best(partial(_parse_all, parser, texts), times)
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


def by_length(parser: Parser, texts: Sequence[str], times: int) -> dict[str, float]:
    """Give characters a second for texts of each length, cut from the texts of the folder."""
    joined = "\n\n".join(texts)
    joined *= max(LENGTHS) // max(1, len(joined)) + 1
    figures: dict[str, float] = {}
    for length in LENGTHS:
        cut = [joined[at : at + length] for at in range(0, max(LENGTHS), length)]
        taken = best(partial(_parse_all, parser, cut), times)
        figures[f"characters a second, texts of {length:,}"] = round(sum(map(len, cut)) / taken)
    return figures


def _parse_all(parser: Parser, texts: Sequence[str]) -> None:
    for text in texts:
        parser.parse(text)


def by_stage(parser: Parser, texts: Sequence[str]) -> dict[str, float]:
    """Give the share of each step in the time of a parse, in per cent. Counting takes a little time itself."""
    spent = dict.fromkeys(STAGES, 0.0)
    with ExitStack() as stack:
        for stage, (owner, name) in STAGES.items():
            stack.enter_context(patch.object(owner, name, _counted(getattr(owner, name), spent, stage)))
        whole = best(partial(_parse_all, parser, texts), 1)
    shares = {f"% {stage}": round(100 * seconds / whole, 1) for stage, seconds in spent.items()}
    return {**shares, "% the rest": round(100 - sum(shares.values()), 1)}


def _counted(step: Callable[..., Any], spent: dict[str, float], stage: str) -> Callable[..., Any]:
    def run(*arguments: Any, **named: Any) -> Any:
        began = time.perf_counter()
        try:
            found = step(*arguments, **named)
            return list(found) if isinstance(found, Iterator) else found
        finally:
            spent[stage] += time.perf_counter() - began

    return run


def _printed(command: list[str], environment: dict[str, str]) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True, env=environment).stdout  # noqa: S603 - ours


def start(times: int) -> dict[str, float]:
    """Give the milliseconds that a fresh process needs for import and for its first sentence, from compiled files."""
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": cache, "PYTHONDONTWRITEBYTECODE": ""}
        command = [sys.executable, "-c", START]
        runs = [_printed(command, environment).split() for _ in range(times + 1)][1:]
    imported, parsed = (min(map(float, column)) for column in zip(*runs, strict=True))
    return {
        "ms to import, beyond regex and attrs": round(imported * 1000),
        "ms for the first sentence": round(parsed * 1000),
    }


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
        **by_length(parse, texts, options.repeat),
        **by_stage(parse, texts),
        **start(options.repeat),
    }
    if options.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:44}{figure:>12,}" for name, figure in figures.items()))


if __name__ == "__main__":
    main()
