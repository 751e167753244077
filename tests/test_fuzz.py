"""A short run of ``benchmarks/fuzz.py``, and every input that once failed in a long one."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from fuzz import TARGETS, check, input_of, main, replay

CRASHES = sorted((Path(__file__).parent / "crashes").glob("*.json"))
INPUTS = 120


@pytest.mark.parametrize("path", CRASHES, ids=lambda path: path.stem)
def test_what_failed_once_does_no_more(path: Path) -> None:
    replay(path)


@pytest.mark.parametrize("target", TARGETS)
def test_hostile_input_breaks_no_promise(target: str) -> None:
    """No exception that is not announced, no broken invariant, no more than 50 microseconds a character."""
    if target.startswith("html"):
        pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    chance = random.Random(target)  # noqa: S311 - the same inputs every time
    made = [input_of(target, chance.randbytes(60)) for _ in range(INPUTS)]
    assert len({repr(given) for given in made}) > INPUTS * 0.6, "the inputs are all alike"
    for given in made:
        check(target, given)


def test_a_failure_is_told_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once a place in the code, and every input that leads there."""

    def fail(text: str) -> Callable[[], None]:
        assert "said" not in text, "it said so"
        return lambda: None

    monkeypatch.setitem(TARGETS, "text", TARGETS["text"]._replace(run=fail))
    assert main(["text", "--inputs", "300", "--seed", "1", "--crashes", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    kept = sorted(tmp_path.glob("text-*.json"))
    assert len(kept) > 1
    assert (1, True) == (out.count("it said so"), "300 inputs of text, seed 1: 1 failures" in out)
    assert "said" in json.loads(kept[0].read_text(encoding="utf-8"))["input"]
    with pytest.raises(AssertionError, match="it said so"):
        replay(kept[0])


def test_a_slow_run_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(_: str) -> Callable[[], None]:
        sum(range(20_000_000))
        return lambda: None

    monkeypatch.setitem(TARGETS, "text", TARGETS["text"]._replace(run=slow))
    with pytest.raises(AssertionError, match="more than"):
        check("text", "It rained.")
