#!/usr/bin/env python3
"""Measure the memory of a process that parses many articles: its peak, and how it grows with their number.

The articles of a folder are read one by one, again and again, so that nothing but the parser holds memory; results are
let go as they come.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

COUNTS = (0, 100, 1_000, 4_000)


def measure(folder: Path, count: int) -> None:
    """Parse articles in this process; print its peak in bytes. Run in a process of its own."""
    from attribution import parse_many  # noqa: PLC0415 - not in the process that starts the others

    paths = sorted(folder.glob("*.txt"))
    texts = (path.read_bytes().decode("utf-8-sig") for path in islice(cycle(paths), count))
    for _ in parse_many(texts):
        pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak * (1 if sys.platform == "darwin" else 1024))


def peak(*arguments: str) -> float:
    """Give the peak of a fresh process, in millions of bytes."""
    # Nothing of the parent's size: a forked child would start with it.
    command = [sys.executable, __file__, *arguments]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)  # noqa: S603 - ours
    return round(int(done.stdout) / 1e6, 1)


def main() -> None:
    """Print the figures of one folder."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path, help="folder with .txt files in UTF-8")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one is not None:
        measure(options.folder, options.one)
        return
    peaks = {count: peak(str(options.folder), "--one", str(count)) for count in COUNTS}
    first, last = (peaks[count] for count in COUNTS[-2:])
    figures = {f"MB, {count:,} articles": figure for count, figure in peaks.items()}
    figures["bytes an article more"] = round((last - first) * 1e6 / (COUNTS[-1] - COUNTS[-2]))
    if options.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:40}{figure:>12,}" for name, figure in figures.items()))


if __name__ == "__main__":
    main()
