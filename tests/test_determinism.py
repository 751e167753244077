"""The same text and rules give the same result: in any process, thread and order, before and after pickling."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from articles import articles, sentences

from attribution import Attribution, Parser, _lexicon, load_rules

TEXTS = (*articles().values(), *sentences()[::12])
RULES = load_rules("en", "en-stance")
PARSER = Parser(RULES)
EXPECTED = tuple(map(PARSER.parse, TEXTS))

#: Parses what it reads and prints a digest: of the order of all keys and values as well.
OTHER = """
import hashlib, json, sys
from attribution import Parser, load_rules
parser = Parser(load_rules("en", "en-stance"))
found = [[a.to_dict() for a in parser.parse(text)] for text in json.load(sys.stdin)]
print(hashlib.sha256(json.dumps(found).encode()).hexdigest())
"""


def _digest(found: tuple[tuple[Attribution, ...], ...]) -> str:
    return hashlib.sha256(json.dumps([[a.to_dict() for a in each] for each in found]).encode()).hexdigest()


@pytest.mark.parametrize("seed", ["0", "1", "2718281828", "random"])
def test_another_process_gives_the_same(seed: str) -> None:
    """Whatever order its sets have."""
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-c", OTHER],
        input=json.dumps(TEXTS),
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
    )
    assert _digest(EXPECTED) == done.stdout.strip()


def test_another_locale_and_folder_give_the_same(tmp_path: Path) -> None:
    """Nothing is taken from where the process runs."""
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-X", "utf8=0", "-c", OTHER],
        input=json.dumps(TEXTS),
        env={**os.environ, "LC_ALL": "C", "LANG": "C", "TZ": "Pacific/Chatham"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
    )
    assert _digest(EXPECTED) == done.stdout.strip()


def test_threads_share_a_parser() -> None:
    """From its first text on, while they fill what it remembers of words; without a GIL as well, where there is none."""
    shared = Parser(RULES)
    switching = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            rounds = [pool.map(shared.parse, TEXTS[n:] + TEXTS[:n]) for n in range(0, 24, 3)]
            found = [tuple(each) for each in rounds]
    finally:
        sys.setswitchinterval(switching)
    for n, each in zip(range(0, 24, 3), found, strict=True):
        assert EXPECTED[n:] + EXPECTED[:n] == each


def test_what_was_parsed_before_does_not_matter() -> None:
    """Forwards, backwards, twice, with other methods between."""
    parser = Parser(RULES)
    backwards = tuple(map(parser.parse, TEXTS[::-1]))[::-1]
    for text in TEXTS[:20]:
        parser.explain(text)
        parser.credits(text)
    assert EXPECTED == backwards == tuple(map(parser.parse, TEXTS))


def test_what_is_remembered_of_words_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parser that forgets after every few words finds what one finds that has read them all before."""
    monkeypatch.setattr(_lexicon, "REMEMBERED", 3)
    assert EXPECTED[:40] == tuple(map(Parser(RULES).parse, TEXTS[:40]))


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickled_parser_and_its_results_are_the_same(protocol: int) -> None:
    parser = pickle.loads(pickle.dumps(PARSER, protocol))  # noqa: S301 - our own
    assert EXPECTED[:40] == tuple(map(parser.parse, TEXTS[:40]))
    assert EXPECTED == pickle.loads(pickle.dumps(EXPECTED, protocol))  # noqa: S301 - our own
