"""Time grows with the length of a text and no faster, whatever the text repeats."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest

from attribution import Parser, load_rules
from families import FAMILIES, text_of, word

pytestmark = pytest.mark.once
PARSER = Parser(load_rules("en"))
LENGTH = 10_000  # characters; four times that for the long text
WORST = 6.0  # a text four times as long may cost six times as much
TRIES = 3  # a busy machine gets another chance


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """Keep the garbage of other tests out of the figures, as ``timeit`` does."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def seconds(text: str, times: int) -> float:
    """Give the processor time of the fastest of several parses."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        PARSER.parse(text)
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("family", FAMILIES, ids=[name.replace(" ", "-") for name in FAMILIES])
def test_time_is_linear(family: str) -> None:
    """Repeats, and ever new names, that make a careless expression or loop go quadratic cost no more than prose.

    ``benchmarks/growth.py`` does the same from 10 kB to 1 MB.
    """
    short, long = text_of(family, LENGTH), text_of(family, 4 * LENGTH)
    ratio = 0.0
    for _ in range(TRIES):
        ratio = seconds(long, 1) / max(seconds(short, 2), 1e-3)
        if ratio <= WORST:
            return
    pytest.fail(f"four times the text took {ratio:.1f} times as long")


def test_a_hundred_thousand_names_take_as_long_for_each_as_a_tenth_of_them() -> None:
    """Names are only looked at where somebody speaks, so somebody does."""
    few, many = (
        "; ".join(f"Ana {word(k)}" for k in range(n)) + ". Ana Ruiz said no." for n in (10_000, 100_000)
    )
    ratio = 0.0
    for _ in range(TRIES):
        ratio = seconds(many, 1) / max(seconds(few, 2), 1e-3)
        if ratio <= 25:
            return
    pytest.fail(f"ten times the names took {ratio:.1f} times as long")
