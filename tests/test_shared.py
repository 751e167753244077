"""Accuracy on articles that are not part of this project: skipped where they are not at hand.

The articles and the measuring script lie beside a development checkout, in ``../shared``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parent.parent.parent / "shared"
MEASURE = SHARED / "tools" / "measure.py"
pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(not MEASURE.exists(), reason="needs the measuring script and articles in ../shared"),
]

SEED, ARTICLES, HARD, POSTS = "seed", "cases: articles", "cases: hard", "posts"
SPEECH, FULL = 'PolNeAR dev, load_rules("en")', 'PolNeAR dev, load_rules("en", "en-stance")'

#: What is measured, the row of its table, the column, and the least that is accepted.
THRESHOLDS = [
    (SEED, "link", "F1", 0.95),
    (SEED, "strict", "F1", 0.80),
    (SEED, "post", "R", 1.00),
    (SEED, "silent", "R", 1.00),
    (SEED, "fact:kind", "share", 0.90),
    (SEED, "fact:speaker", "share", 0.90),
    (SEED, "fact:type", "share", 0.90),
    (SEED, "fact:named", "share", 0.90),
    (SEED, "fact:polarity", "share", 0.90),
    (SEED, "fact:addressee", "share", 0.90),
    (SEED, "fact:time", "share", 0.90),
    (SEED, "fact:medium", "share", 0.90),
    (SEED, "fact:via", "share", 0.90),
    (SEED, "post:platform", "share", 0.90),
    (SEED, "post:handle", "share", 0.90),
    (SEED, "post:date", "share", 0.90),
    (ARTICLES, "link", "F1", 0.88),
    (ARTICLES, "silent", "F1", 0.85),
    (HARD, "link", "F1", 0.93),
    (HARD, "silent", "F1", 0.85),
    (POSTS, "embed", "F1", 0.95),
    (POSTS, "reference", "share", 0.90),
    (POSTS, "traps", "share", 1.00),
    (SPEECH, "quoted", "F1", 0.845),
    (SPEECH, "speech", "F1", 0.77),
    (SPEECH, "link", "P", 0.80),
    (FULL, "link", "F1", 0.66),
    (FULL, "strict", "F1", 0.53),
    (FULL, "tokens:micro", "F1", 0.80),
]


@cache
def figures() -> dict[str, Any]:
    """Measure once for all rows."""
    command = [sys.executable, str(MEASURE), "seed", "cases", "posts", "speech", "full", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stderr
    return {title: rows for line in done.stdout.splitlines() for title, rows in json.loads(line).items()}


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("part", "row", "column", "least"),
    THRESHOLDS,
    ids=[f"{n}-{r[1]}-{r[2]}".replace(" ", "-") for n, r in enumerate(THRESHOLDS)],
)
def test_accuracy_is_at_least(part: str, row: str, column: str, least: float) -> None:
    """A change of rules that loses more than this is no improvement."""
    assert figures()[part][row][column] >= least
