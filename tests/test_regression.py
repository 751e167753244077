"""Results are held against those of the last release: what fell is told in the changelog, what changed can be listed.

PolNeAR's articles are not part of this project: they are looked for where ``POLNEAR`` says, or in ``../shared``.
"""

from __future__ import annotations

import json
import os
import sys
from functools import cache
from pathlib import Path

import pytest
import regex

import regression
from attribution import load_rules
from attribution.evaluation import Evaluation, compare, evaluate, read_gold
from test_packaging import PROJECT

ROOT = Path(__file__).parent.parent
POLNEAR = Path(os.environ.get("POLNEAR", ROOT.parent / "shared" / "corpora" / "polnear"))
FIGURES = json.loads((regression.RELEASED / "figures.json").read_text(encoding="utf-8"))
BEFORE = {"texts en": {"link": 0.64, "strict": 0.53}}
needs_polnear = pytest.mark.skipif(
    not (POLNEAR / "dev").exists(), reason="needs PolNeAR, in the folder that POLNEAR names"
)


@cache
def measured(name: str) -> dict[str, Evaluation]:
    """Parse the texts of one name once."""
    texts = regression.gold(POLNEAR if name == "polnear-dev" else None)
    return regression.measured({name: texts[name]})


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ["articles", pytest.param("polnear-dev", marks=needs_polnear)])
@pytest.mark.once
def test_what_is_worse_than_released_is_announced(name: str) -> None:
    """No figure falls by more than 0.002 without a line in CHANGELOG.md that says what to."""
    told = regression.announced((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    fell = regression.falls(FIGURES["figures"], regression.figures(measured(name)))
    assert [str(fall) for fall in regression.unannounced(fell, told)] == []


def test_the_figures_are_those_of_the_last_release() -> None:
    """A release takes new ones: everything that is measured, of the version that the project has."""
    assert PROJECT["version"] == FIGURES["version"]
    assert {f"{name} {packs}" for name, packs in regression.MEASURED} == FIGURES["figures"].keys()


@pytest.mark.parametrize(
    ("now", "changelog", "expected"),
    [
        ({"link": 0.638, "strict": 0.53}, "", []),
        ({"link": 0.70, "strict": 0.53}, "", []),
        ({"link": 0.6379, "strict": 0.53}, "", ["`texts en link` .6400 → .6379"]),
        ({"link": 0.62, "strict": 0.53}, "- Surer: `texts en link` .640 → .620.", []),
        ({"link": 0.62, "strict": 0.53}, "- Surer: `texts en link`\n  .640 → .620.", []),
        ({"link": 0.60, "strict": 0.53}, "- `texts en link` .640 → .620.", ["`texts en link` .6400 → .6000"]),
        ({"link": 0.62, "strict": 0.5}, "- `texts en link` .64 → .62", ["`texts en strict` .5300 → .5000"]),
        (
            {"link": 0.62, "strict": 0.53},
            "\n## [1.0.0]\n- `texts en link` .64 → .62",
            ["`texts en link` .6400 → .6200"],
        ),
    ],
    ids=[
        "a little",
        "better",
        "worse",
        "told",
        "told on two lines",
        "worse than told",
        "of another",
        "told before",
    ],
)
def test_an_unannounced_fall_is_seen(now: dict[str, float], changelog: str, expected: list[str]) -> None:
    """What is told covers what it tells: this figure, as far as that value, since the last release."""
    told = regression.announced(f"# Changelog\n\n## [Unreleased]\n\n{changelog}\n")
    fell = regression.unannounced(regression.falls(BEFORE, {"texts en": now}), told)
    assert expected == list(map(str, fell))


def test_attributions_gained_and_lost_are_listed() -> None:
    """Offsets alone tell what became of each attribution; without a pattern, what it found is lost."""
    gold = read_gold(regression.RELEASED / "articles.jsonl")
    full = evaluate(gold)
    before = evaluate(gold, found=regression.restored(json.loads(json.dumps(regression.stored(full))), gold))
    assert compare(full, before).changes == ()
    assert full.figures == before.figures
    fewer = evaluate(gold, rules=load_rules("en").without("quote-source-cue"))
    losses = compare(fewer, before).losses
    assert {"[quote-source-cue"} <= {regex.findall(r"\[[a-z-]+", loss.before)[0] for loss in losses}
    assert [(loss.before, loss.now) for loss in losses] == [
        (gain.now, gain.before) for gain in compare(before, fewer).gains
    ]


@needs_polnear
def test_no_sentence_of_the_corpus_is_kept() -> None:
    """Of other people's articles offsets are kept, and names of rules."""
    kept = (regression.RELEASED / "polnear-dev.jsonl").read_text(encoding="utf-8")
    found = [
        item for line in kept.splitlines() for items in json.loads(line)["found"].values() for item in items
    ]
    names = {rule.name for rule in load_rules("en", "en-stance").rules}
    words = {value for item in found for value in item if isinstance(value, str)}
    assert words
    assert all(regex.fullmatch(r"[a-z-]+", word) for word in words)
    assert len(words & names) > len(words) / 2


def test_the_command_compares_and_lists(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without PolNeAR it looks at the golden articles; its status tells of a fall, and it names the line to write."""
    monkeypatch.setattr(sys, "argv", ["regression.py", "--changes"])
    assert regression.main() == 0
    said = capsys.readouterr().out
    assert "articles en link" in said
    assert "## articles, en" in said
    better = {"articles en": dict.fromkeys(FIGURES["figures"]["articles en"], 1.5)}
    falls = regression.falls
    monkeypatch.setattr(regression, "falls", lambda _, now: falls(better, now))
    assert regression.main() == 1
    assert "`articles en link` 1.5000 → 1.0000" in capsys.readouterr().err
