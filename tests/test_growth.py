"""Time grows with the length of a text and no faster, whatever the text repeats."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator

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
    "bylines": "By Jo Bell\n",
    "photo credits": "Photo: Jo Bell/AP ",
    "datelines": "VELL (AP) — ",
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


NAMES = {
    "distinct names": lambda n: " ".join(f"Ana {_word(k)}" for k in range(n)),
    "distinct names that speak": lambda n: " ".join(f"Ana {_word(k)} said no." for k in range(n)),
    "one surname": lambda n: " ".join(f"{_word(k)} Oakes said no. Oakes left." for k in range(n)),
    "one name": lambda n: "Ana Ruiz said no. She left. " * n,
    "pronouns among names": lambda n: " ".join(f"Ana {_word(k)} came. She said no." for k in range(n)),
    "companies": lambda n: " ".join(f"{_word(k)} Ltd said no. The company left." for k in range(n)),
}


def _word(k: int) -> str:
    """Give a capitalised word of its own for each number."""
    letters = ""
    while True:
        k, digit = divmod(k, 20)
        letters = "bcdfghjklmnpqrstvwxz"[digit] + "o" + letters
        if not k:
            return letters.title()


@pytest.mark.parametrize("make", NAMES.values(), ids=[name.replace(" ", "-") for name in NAMES])
def test_time_is_linear_in_names_and_mentions(make: Callable[[int], str]) -> None:
    """Speakers are told in a bounded number of steps for each name and each mention."""
    few, many = make(1_000), make(4_000)
    ratio = 0.0
    for _ in range(TRIES):
        ratio = seconds(many, 1) / max(seconds(few, 2), 1e-3)
        if ratio <= WORST:
            return
    pytest.fail(f"four times the names took {ratio:.1f} times as long")


def test_a_hundred_thousand_names_take_as_long_for_each_as_a_tenth_of_them() -> None:
    few, many = (" ".join(f"Ana {_word(k)}" for k in range(n)) for n in (10_000, 100_000))
    ratio = 0.0
    for _ in range(TRIES):
        ratio = seconds(many, 1) / max(seconds(few, 2), 1e-3)
        if ratio <= 25:
            return
    pytest.fail(f"ten times the names took {ratio:.1f} times as long")
