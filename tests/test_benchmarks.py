"""The scripts that count and compare: what they read, what they call right, what they write."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

from accuracy import SPEECH, accuracy, compared, judge
from attribution import CueNoun, CueVerb, Parser, load_rules
from attribution.rules import Cued
from count_frames import LINES, calibration, examples, fit, labelled, opened, report
from figures import HAND, Counted, entry, frames_to_count, line_figures, rewritten, written
from polnear import Document, Marked, Range, Words, jaccard, read, sources_agree

TEXT = "“Stay calm,” the warden said.\r\nThe kennel hopes that it will get a roof. Rain began to fall."


def span(words: str, text: str = TEXT) -> Range:
    """Give the characters of words that stand in a text once."""
    assert text.count(words) == 1
    return text.index(words), text.index(words) + len(words)


SAID = Marked(source=(span("the warden"),), cue=(span("said"),), content=(span("“Stay calm,”"),))
WANTED = Marked(
    source=(span("The kennel"),), cue=(span("hopes"),), content=(span("that it will get a roof"),)
)
DOCUMENT = Document("one", TEXT, (SAID, WANTED))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Write a compartment of one text that two people annotated, and one that nobody did."""
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "one.txt").write_bytes(TEXT.encode())
    (tmp_path / "text" / "two.txt").write_bytes(b"Nobody read this.")
    spans = [
        "the warden",
        "said",
        "“Stay calm,”",
        "The kennel",
        "hopes",
        "that it will get a roof",
        "Rain began to fall.",
    ]
    kinds = ["Source", "Cue", "Content", "Source", "Cue", "Content", "Discard"]
    lines = [
        f"T{n}\t{kind} {span(words)[0]} {span(words)[1]}\t{words}"
        for n, (kind, words) in enumerate(zip(kinds, spans, strict=True), 1)
    ]
    lines += [
        "E1\tAttribution:T8 Content:T3 Cue:T2 Source:T1",
        "E2\tAttribution:T9 Source:T4 Cue:T5 Content:T6",
    ]
    (tmp_path / "attributions" / "one_a1.ann").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "attributions" / "one_b2.ann").write_text("", encoding="utf-8")
    return tmp_path


# -- reading ---------------------------------------------------------------------------------------------------


def test_reads_texts_with_their_marks(corpus: Path) -> None:
    """The first annotator by name counts; line ends stay as they are; a text without marks is left out."""
    assert [attrs.evolve(DOCUMENT, discarded=(span("Rain began to fall."),))] == read(corpus)


@pytest.mark.parametrize(
    ("marks", "content"),
    [
        ("T1\tContent 0 4;9 12\tx\nE1\tContent:T1", ((0, 4), (9, 12))),
        ("T1\tContent 0 4\tx\nT2\tContent 9 12\ty\nE1\tContent:T1 Content2:T2", ((0, 4), (9, 12))),
        ("T1\tContent 0 4\tx\r\nE1\tContent:T1\r\n", ((0, 4),)),
        ("E1\tContent:T7", ()),
    ],
    ids=["interrupted", "two contents", "CRLF", "no such span"],
)
def test_reads_contents_in_parts(corpus: Path, marks: str, content: tuple[Range, ...]) -> None:
    (corpus / "attributions" / "one_a1.ann").write_bytes(marks.encode())
    assert [(Marked(content=content),)] == [document.attributions for document in read(corpus)]


def test_spans_are_compared_by_words() -> None:
    """Quotation marks, spaces and stops at an edge do not count."""
    words = Words("“It’s dry,” she said.")
    assert words([(0, 11)]) == words([(1, 9)]) == frozenset({0, 1})
    assert words([(0, 1), (5, 6)]) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "share", "agree"),
    [
        ({1, 2}, {1, 2}, 1.0, True),
        ({1, 2, 3, 4}, {4}, 0.25, True),
        ({1, 2}, {2, 3}, 1 / 3, True),
        ({1, 2, 3}, {3, 4, 5}, 0.2, False),
        ({1}, set(), 0.0, False),
        (set(), set(), 0.0, True),
    ],
)
def test_agreement(one: set[int], other: set[int], share: float, agree: bool) -> None:  # noqa: FBT001 - a table
    assert share == pytest.approx(jaccard(frozenset(one), frozenset(other)))
    assert agree == sources_agree(frozenset(one), frozenset(other))


# -- comparing -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("packs", "row", "precision", "recall"),
    [
        (["en"], "link", 1.0, 0.5),
        (["en"], "strict", 1.0, 0.5),
        (["en"], "quoted", 1.0, 1.0),
        (["en"], "speech", 1.0, 1.0),
        (["en"], "tokens:micro", 1.0, 5 / 14),
        (["en", "en-stance"], "link", 1.0, 1.0),
        (["en", "en-stance"], "speech", 1.0, 1.0),
    ],
)
def test_figures(packs: list[str], row: str, precision: float, recall: float) -> None:
    """Of two marked attributions, one a wish, the default pack finds the one that was said."""
    found = compared(Parser(load_rules(*packs)).parse(TEXT))
    figures = accuracy([judge(DOCUMENT, found)])[row]
    assert (precision, recall) == (figures.precision, figures.recall)


def test_nothing_marked_nothing_found() -> None:
    """Where there is nothing to divide by, figures are 0."""
    figures = accuracy([judge(Document("none", "Rain fell.", ()), [])])
    assert {0.0} == {f for of in figures.values() for f in (of.precision, of.recall, of.f1)}


@pytest.mark.parametrize(
    ("cue", "speech"),
    [
        ("said", True),
        ("pointed out", True),
        ("did not describe", True),
        ("wants", False),
        ("citizens", False),
    ],
)
def test_cues_that_name_speech(cue: str, speech: bool) -> None:  # noqa: FBT001 - a table
    assert speech == bool(SPEECH.search(cue))


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
    assert expected == labelled((sets[0], sets[1], sets[2]), [(golds[0][0], golds[0][1], golds[0][2])])


def test_candidates_are_labelled(corpus: Path) -> None:
    """Every cue of the lexicon is counted in every frame, right or wrong."""
    found = list(examples(read(corpus), opened(load_rules("en", "en-stance"))))
    right = {name for example in found if example.right for name in example.features}
    assert {"entry CueVerb say quote", "pattern quote-source-cue", "entry CueVerb hope that"} <= right


def test_fits_and_reports(corpus: Path) -> None:
    """What is right more often weighs more."""
    pytest.importorskip("sklearn")
    counted = fit(list(examples(read(corpus) * 5, opened(load_rules("en", "en-stance")))))
    assert counted.of("cue CueVerb say") > counted.of("cue CueVerb begin")
    assert any(line.startswith("quote-source-cue") for line in report(counted))


def test_calibration_counts_what_is_found(corpus: Path) -> None:
    """Each bin of confidence tells how much of it is right."""
    header, *bins = calibration(read(corpus), ["en"])
    assert header.split() == ["confidence", "found", "predicted", "true"]
    assert sum(int(line.split()[3]) for line in bins) == 1


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
        (CueVerb("deny", frames="that .5"), "np", 0.66),
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
