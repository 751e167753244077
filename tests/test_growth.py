"""Time grows with the length of a text and no faster, whatever the text repeats."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest

from attribution import Parser, load_rules

PARSER = Parser(load_rules("en"))
LENGTH = 12_000  # characters; four times that for the long text
WORST = 6.0  # a text four times as long may cost six times as much
TRIES = 3  # a busy machine gets another chance

UNITS = {
    "straight quotes": '"',
    "open quotes": "“a ",
    "closed quotes": "a” ",
    "single quotes": "'a ",
    "apostrophes": "'s ",
    "quoted speech": "“a,” said Jo. ",
    "unfinished speech": "“a, said Jo ",
    "said": "said ",
    "said that": "he said that ",
    "told": "told them that ",
    "according to": "according to ",
    "names": "Jo Bell ",
    "name commas": "Jo Bell, ",
    "initials": "J. ",
    "capitals": "A",
    "of": "head of the ",
    "relative": "who said who ",
    "posts": "— A (@b) ",
    "signature lines": "— A (@b) May 4, 2025\n",
    "handles": "@a ",
    "links": "https://a.b/",
    "brackets": "((",
    "dashes": "— ",
    "commas": "a, ",
    "colons": "Jo: ",
    "stops": ". ",
    "ellipses": "…",
    "one word": "x",
    "digits": "1",
    "spaces": " ",
    "line ends": "\n",
    "paragraphs": "“a\n\n",
    "combining": "e\u0301",
    "pronouns": "she said. ",
    "denials": "did not say whether ",
    "reportedly": "reportedly ",
    "ands": "Jo and ",
}


@pytest.fixture(autouse=True)
def _no_collection() -> Iterator[None]:
    """Keep the garbage of other tests out of the figures, as ``timeit`` does."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def seconds(text: str, times: int) -> float:
    """Give the time of the fastest of several parses."""
    best = float("inf")
    for _ in range(times):
        began = time.perf_counter()
        PARSER.parse(text)
        best = min(best, time.perf_counter() - began)
    return best


@pytest.mark.parametrize("unit", UNITS.values(), ids=[name.replace(" ", "-") for name in UNITS])
def test_time_is_linear(unit: str) -> None:
    """Repeats that make a careless expression or loop go quadratic cost no more than prose."""
    text = unit * (LENGTH // len(unit))
    ratio = 0.0
    for _ in range(TRIES):
        ratio = seconds(text * 4, 2) / max(seconds(text, 4), 1e-3)
        if ratio <= WORST:
            return
    pytest.fail(f"four times the text took {ratio:.1f} times as long")
