#!/usr/bin/env python3
"""Time hostile texts from 10 kB to 1 MB, each beside prose of the same length.

A family is out of bounds where ten times its text costs more than ``WORST`` times the time, or where its longest text
costs more than ``DEAREST`` times what prose costs; the exit status tells.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import time
from itertools import pairwise
from pathlib import Path

from attribution import Parser, load_rules
from families import FAMILIES, text_of

LENGTHS = (10_000, 100_000, 1_000_000)
WORST = 15.0  # times the time for ten times the text
DEAREST = 3.0  # times the time of prose
EXAMPLES = Path(__file__).parent.parent / "examples"


def prose(folder: Path, length: int) -> str:
    """Give news text of a length."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    return ((text + "\n\n") * (length // max(1, len(text)) + 1))[:length]


def seconds(parser: Parser, text: str) -> float:
    """Give the processor time of a parse; short ones are tried more often, since other work only ever adds time."""
    taken = []
    for _ in range(max(1, 200_000 // max(1, len(text)))):
        gc.collect()
        began = time.process_time()
        parser.parse(text)
        taken.append(time.process_time() - began)
    return min(taken)


def main() -> int:
    """Print a line a family; give 1 where one is out of bounds."""
    options = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    options.add_argument("families", nargs="*", metavar="FAMILY", help="which (default: all)")
    options.add_argument(
        "--prose", type=Path, default=EXAMPLES, metavar="FOLDER", help="folder with .txt files"
    )
    options.add_argument("--rules", action="append", metavar="PACK", help="rule pack (default: en)")
    options.add_argument("--json", action="store_true", help="print one JSON object a line")
    given = options.parse_args()
    parser = Parser(load_rules(*given.rules or ["en"]))
    floor = [seconds(parser, prose(given.prose, length)) for length in LENGTHS]
    show(given, "prose", floor, floor)
    bad = 0
    for family in given.families or FAMILIES:
        taken = [seconds(parser, text_of(family, length)) for length in LENGTHS]
        bad += not show(given, family, taken, floor)
    print(f"{bad} of {len(given.families or FAMILIES)} families out of bounds", file=sys.stderr)
    return 1 if bad else 0


def show(given: argparse.Namespace, family: str, taken: list[float], floor: list[float]) -> bool:
    """Print the figures of a family; tell whether they are in bounds."""
    growth = [after / before for before, after in pairwise(taken)]
    dear = taken[-1] / floor[-1]
    fine = max(growth) <= WORST and dear <= DEAREST
    if given.json:
        print(
            json.dumps({"family": family, "seconds": taken, "growth": growth, "times prose": dear}),
            flush=True,
        )
    else:
        times = "".join(f"{second:>9.3f}" for second in taken)
        print(
            f"{family:32}{times}{growth[0]:>8.1f}{growth[1]:>8.1f}{dear:>8.2f}{'' if fine else '  !'}",
            flush=True,
        )
    return fine


if __name__ == "__main__":
    sys.exit(main())
