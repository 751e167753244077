"""The scripts that count: what they read, what they call right, what they write."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import accuracy
from attribution import CueNoun, CueVerb, load_rules
from attribution.evaluation import evaluate, read_gold
from attribution.rules import Cued
from corpus import write_corpus
from count_frames import LINES, examples, fit, labelled, opened, report
from figures import HAND, Counted, entry, frames_to_count, line_figures, rewritten, written


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a compartment of one text that is annotated."""
    return write_corpus(tmp_path)


# -- the accuracy page -------------------------------------------------------------------------------------------


def test_the_tables_have_their_places_on_the_page(corpus: Path) -> None:
    """Writing puts each table between its marks, and writing again changes nothing."""
    parts = {"train": evaluate(corpus), "dev": evaluate(corpus)}
    made = accuracy.tables(dict.fromkeys(accuracy.PACKS, parts))
    page = accuracy.written(accuracy.PAGE.read_text(encoding="utf-8"), made)
    assert "\n".join(made["table"]) in page
    assert page == accuracy.written(page, made)
    with pytest.raises(ValueError, match="no place"):
        accuracy.written("a page without places", made)


# -- counting --------------------------------------------------------------------------------------------------

GOLD = ({1, 2}, {3}, {4, 5, 6, 7})


@pytest.mark.parametrize(
    ("source", "cue", "content", "expected"),
    [
        ({1, 2}, {3}, {4, 5, 6, 7}, (True, 1.0)),
        ({2}, {9}, {4, 5}, (True, 1.0)),
        ({1}, {3}, {4}, (True, 1.0)),
        ({1}, {9}, {4}, (False, 1.0)),
        (set(), {3}, {4, 5, 6, 7}, (False, 1.0)),
        ({8}, {5}, {6, 7}, (False, 0.5)),
        ({1}, {3}, set(), (False, 1.0)),
    ],
    ids=["same", "half", "goes on", "too little", "no source", "in another's content", "no content"],
)
def test_labels(source: set[int], cue: set[int], content: set[int], expected: tuple[bool, float]) -> None:
    """A candidate is right where content and source agree, or where it is the start of a longer content."""
    sets = [frozenset(words) for words in (source, cue, content)]
    golds = [tuple(map(frozenset, GOLD))]
    here = frozenset[int]().union(*sets)
    assert expected == labelled((sets[0], sets[1], sets[2]), [(golds[0][0], golds[0][1], golds[0][2])], here)


def test_candidates_are_labelled(corpus: Path) -> None:
    """Every cue of the lexicon is counted in every frame, right or wrong."""
    found = list(examples(read_gold(corpus), opened(load_rules("en", "en-stance"))))
    right = {name for example in found if example.right for name in example.features}
    assert {"entry CueVerb say quote", "pattern quote-source-cue", "entry CueVerb hope that"} <= right


def test_fits_and_reports(corpus: Path) -> None:
    """What is right more often weighs more."""
    pytest.importorskip("sklearn")
    counted = fit(list(examples(read_gold(corpus) * 5, opened(load_rules("en", "en-stance")))))
    assert counted.of("cue CueVerb say") > counted.of("cue CueVerb begin")
    assert any(line.startswith("quote-source-cue") for line in report(counted))


# -- writing ---------------------------------------------------------------------------------------------------

SOURCE = """
    CueVerb("hum", ing="humming", addressee=True, frames="that .10 about .5"),  # a comment
    CueNoun("hum", frames="be .80"),
    CueVerb("sing", frames="np .3"),
    Evidence("question", 0.5),
    Evidence("title", 0.25),
    Pattern(
        "verse-cue-source",
        "QUOTE CUE SOURCE",
        frames="quote",
        example="…",
    ),
    Pattern(
        "source-cue-verse",
        "SOURCE CUE QUOTE",
        safety=0.4,
        example="…",
    ),
"""
REWRITTEN = """
    CueVerb("hum", ing="humming", addressee=True, frames="quote .88 that .50 clause .50 end .50 about .02"),  # a comment
    CueNoun("hum", frames="be .80"),
    CueVerb("sing", frames="np .3"),
    Evidence("question", -1.5),
    Evidence("title", 0.25),
    Pattern(
        "verse-cue-source",
        "QUOTE CUE SOURCE",
        frames="quote",
        safety=0.75,
        example="…",
    ),
    Pattern(
        "source-cue-verse",
        "SOURCE CUE QUOTE",
        safety=0.4,
        example="…",
    ),
"""
HUM = CueVerb("hum", ing="humming", addressee=True, frames="that .10 about .5")
COUNTED = Counted(
    intercept=0.0,
    odds={
        entry(HUM, "quote"): 2.0,
        entry(HUM, "about"): -4.0,
        entry(HUM, "np"): -4.0,
        "evidence question": -1.5,
        "pattern verse-cue-source": 0.75,
        "pattern source-cue-verse": 2.0,
    },
    seen={
        entry(HUM, "quote"): 3,
        entry(HUM, "about"): 2,
        entry(HUM, "np"): 9,
        "evidence question": 1,
        "pattern verse-cue-source": 12,
        "pattern source-cue-verse": 11,
    },
    right={},
)


def test_only_figures_are_rewritten() -> None:
    """Arguments, comments and lines of other cues stay; what was seen too seldom keeps its figure."""
    hum_noun = CueNoun("hum", frames="be .80")
    assert REWRITTEN == rewritten(SOURCE, [HUM, hum_noun], COUNTED, saying=[HUM])


def test_writing_twice_changes_nothing() -> None:
    """What was written is not counted again."""
    after = CueVerb("hum", frames=written(line_figures(HUM, COUNTED, {})))
    assert line_figures(HUM, COUNTED, {}) == line_figures(after, COUNTED, {})


@pytest.mark.parametrize(
    ("rule", "frame", "expected"),
    [
        (CueVerb("go", frames="quote .6"), "quote", 0.6),
        (CueVerb("go", frames="quote .6"), "np", None),
        (CueVerb("reply", frames="silence .85"), "silence", 0.85),
        (CueVerb("deny", frames="that .5"), "np", 0.82),
        (CueVerb("post", frames="np .9"), "np", None),
    ],
    ids=lambda value: value.name if isinstance(value, Cued) else str(value),
)
def test_figures_set_by_hand(rule: CueVerb, frame: str, expected: float | None) -> None:
    counted = Counted(3.0, {}, dict.fromkeys((entry(rule, f) for f in frames_to_count(rule)), 9), {})
    low = attrs.evolve(counted, intercept=-3.0)
    assert expected == line_figures(rule, low if rule.name == "deny" else counted, {}).get(frame)


@pytest.mark.parametrize("hand", HAND, ids=lambda hand: hand.reason)
def test_figures_by_hand_are_for_cues_that_there_are(hand: object) -> None:
    """A lemma that left the lexicon leaves this table as well."""
    assert hand in HAND
    assert {cue for h in HAND for cue in h.cues} <= {line.name for line in LINES}
