"""Evaluation: what is read, what is called right, what errors and differences are listed, and the command for it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import attrs
import pytest

from attribution import CueVerb, load_rules, parse_attributions
from attribution.cli import main
from attribution.evaluation import (
    ROWS,
    Evaluation,
    GoldDocument,
    GoldError,
    Marked,
    compare,
    evaluate,
    read_gold,
)
from attribution.evaluation._words import Words, jaccard, kind_of, names_speech, sources_agree
from corpus import DOCUMENT, SAID, TEXT, WANTED, Range, span, write_corpus

SHARED = Path(__file__).parent.parent.parent / "shared"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Give a compartment of one text that two people annotated, and one that nobody did."""
    return write_corpus(tmp_path)


# -- reading -----------------------------------------------------------------------------------------------------


def test_reads_texts_with_their_marks(corpus: Path) -> None:
    """The first annotator by name counts; line ends stay as they are; a text without marks is left out."""
    assert (attrs.evolve(DOCUMENT, discarded=(span("Rain began to fall."),)),) == read_gold(corpus)


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
    assert [(Marked(content=content),)] == [document.attributions for document in read_gold(corpus)]


def test_reads_json_lines(tmp_path: Path) -> None:
    """Spans are pairs, or the objects that ``to_dict`` gives; a role may be missing."""
    path = tmp_path / "gold.jsonl"
    items = [
        {
            "source": [list(span("the warden"))],
            "cue": [list(span("said"))],
            "content": [list(SAID.content[0])],
        },
        {"content": {"start": WANTED.content[0][0], "end": WANTED.content[0][1], "text": "…"}},
    ]
    line = json.dumps({"doc": "one", "text": TEXT, "attributions": items})
    path.write_text(f"{line}\n\n", encoding="utf-8")
    expected = (attrs.evolve(DOCUMENT, attributions=(SAID, Marked(content=WANTED.content))),)
    assert expected == read_gold(path)


def test_reads_marked_text(tmp_path: Path) -> None:
    """Several documents a file; one mark may serve two attributions; what is optional counts neither way."""
    path = tmp_path / "cases.gold"
    path.write_text(
        "# id: a\n⟦s1,2 Jo Bell⟧ ⟦u1 said⟧ ⟦c1 it rained⟧, ⟦u2 adding⟧ ⟦t2 today⟧ ⟦c2 that it poured⟧.\n===\n"
        "1 kind=indirect\n2 kind=indirect optional=yes\n# id: b\nNothing.\n===\n",
        encoding="utf-8",
    )
    first, second = read_gold(path)
    assert first.text == "Jo Bell said it rained, adding today that it poured."
    assert [((0, 7),), ((0, 7),)] == [marked.source for marked in first.attributions]
    assert [False, True] == [marked.optional for marked in first.attributions]
    assert (second.name, second.text, second.attributions) == ("b", "Nothing.", ())
    assert evaluate([first]).figures["link"].found == 1


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("gold.jsonl", b"{", "line 1"),
        ("gold.jsonl", b"[]", "an object was expected, not list"),
        ("gold.jsonl", b'{"doc": "a", "attributions": []}', "the key 'text' is missing"),
        ("gold.jsonl", b'{"doc": "a", "text": 3, "attributions": []}', "text: a string was expected"),
        (
            "gold.jsonl",
            b'{"doc": "a", "text": "Yes", "attributions": [3]}',
            "an object was expected, not int",
        ),
        (
            "gold.jsonl",
            b'\n{"doc": "a", "text": "Yes", "attributions": [{"cue": [[2, 9]]}]}',
            "line 2: .2, 9. is no",
        ),
        ("gold.jsonl", b"", "no annotated text"),
        ("gold.jsonl", b"\xff", "not UTF-8"),
        ("cases.gold", "# id: a\n⟦s1 Jo".encode(), "a: a mark is left open: source"),
        ("cases.gold", "# id: a\nJo⟧".encode(), "a ⟧ too many behind 'Jo'"),
        ("cases.gold", b"Jo said so.", "no annotated text"),
    ],
)
def test_what_cannot_be_read_is_named(name: str, data: bytes, problem: str, tmp_path: Path) -> None:
    """The error tells the file and the place in it."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(GoldError, match=problem) as caught:
        read_gold(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("part", ["text", "attributions"])
def test_a_folder_without_texts_or_marks_is_refused(part: str, corpus: Path) -> None:
    (corpus / part).rename(corpus / "elsewhere")
    with pytest.raises(GoldError, match="no annotated text"):
        read_gold(corpus)


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[“It holds,”] she said.", "direct"),
        ("“[It holds],” she said.", "direct"),
        ("''[It holds],'' she said.", "direct"),
        ("[“It holds.]\n", "direct"),
        ("She said [it was “sound.”]", "mixed"),
        ("She said [“sound” and “dry”] it was.", "mixed"),
        ("She said [it was sound].", "indirect"),
    ],
)
def test_kinds_are_told_by_marks(text: str, kind: str) -> None:
    """Gold says nothing of kinds, so that of either side is read off its quotation marks."""
    start, end = text.index("["), text.index("]") - 1
    assert kind == kind_of(text.replace("[", "").replace("]", ""), [(start, end)])


# -- comparing with what is marked ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("packs", "row", "precision", "recall"),
    [
        (["en"], "link", 1.0, 0.5),
        (["en"], "strict", 1.0, 0.5),
        (["en"], "quoted", 1.0, 1.0),
        (["en"], "indirect", 0.0, 0.0),
        (["en"], "speech", 1.0, 1.0),
        (["en"], "cue", 1.0, 0.5),
        (["en"], "tokens:source", 1.0, 0.5),
        (["en"], "tokens:micro", 1.0, 5 / 14),
        (["en", "en-stance"], "link", 1.0, 1.0),
        (["en", "en-stance"], "speech", 1.0, 1.0),
    ],
)
def test_figures(packs: list[str], row: str, precision: float, recall: float) -> None:
    """Of two marked attributions, one a wish, the default pack finds the one that was said."""
    figures = evaluate([DOCUMENT], rules=packs).figures[row]
    assert (precision, recall) == (figures.precision, figures.recall)


def test_nothing_marked_nothing_found() -> None:
    """Where there is nothing to divide by, figures are 0, and there are no bins."""
    evaluation = evaluate([GoldDocument("none", "Rain fell.", ())])
    assert {0.0} == {f for of in evaluation.figures.values() for f in (of.precision, of.recall, of.f1)}
    assert evaluation.reliability() == ()


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
    assert speech == names_speech(cue)


def test_figures_by_kind_construction_and_rule() -> None:
    """What is missed has a kind and a construction; rules share the recall of everything."""
    evaluation = evaluate([DOCUMENT])
    assert {"direct": 1.0, "indirect": 0.0} == {k: of.recall for k, of in evaluation.by("kind").items()}
    assert {"quote-source-cue": 1.0, "source-cue-that": 0.0} == {
        name: of.recall for name, of in evaluation.by("construction").items()
    }
    assert {"quote-source-cue": 0.5} == {name: of.recall for name, of in evaluation.by("rule").items()}
    with pytest.raises(ValueError, match="kind, rule, construction"):
        evaluation.by("colour")


def test_bins_hold_as_many_results_each() -> None:
    """Five bins of what was found, the least sure first; each result stands in one."""
    text = "\n".join(f"“Stay {n},” said the warden. The ferry hints that {n} sank." for n in range(10))
    bins = evaluate([GoldDocument("many", text, ())]).reliability()
    assert sum(one.found for one in bins) == len(parse_attributions(text))
    assert len(bins) == 5
    assert max(one.found for one in bins) - min(one.found for one in bins) <= 1
    assert all(one.low <= one.confidence <= one.high and one.precision == 0 for one in bins)
    assert [one.low for one in bins] == sorted(one.low for one in bins)


def test_errors_say_what_is_wrong() -> None:
    """Missed with nothing there, another source, another content, and what is made up."""
    text = "Ana Ruiz said it rained. Jo Bell said it poured. The owl said no. Lee Fox hushed nobody."
    marked = (
        Marked((span("Jo Bell", text),), (_from(text, "said", 2),), (span("it poured", text),)),
        Marked((span("Ana", text),), (_from(text, "said", 1),), (span("Bell said it poured", text),)),
        Marked((span("Lee Fox", text),), (span("hushed", text),), (span("nobody", text),)),
    )
    errors = evaluate([GoldDocument("one", text, marked)]).errors
    assert [("Ana Ruiz", "content", False), ("Ana", "content", True), ("Lee Fox", "nothing", True)] == [
        (error.source, error.reason, error.missed) for error in errors if error.source != "The owl"
    ]
    assert str(errors[0]).startswith("wrong, 0.")
    assert "missed (nothing was found there) · one:66\n  Lee Fox | hushed | nobody" in map(str, errors)


def _from(text: str, word: str, nth: int) -> Range:
    """Give the characters of the nth time that a word stands in a text."""
    start = -1
    for _ in range(nth):
        start = text.index(word, start + 1)
    return start, start + len(word)


def test_min_confidence_leaves_out_the_unsure() -> None:
    assert evaluate([DOCUMENT], min_confidence=1.0).figures["link"].found == 0


def test_nested_attributions_are_compared_where_they_are_marked() -> None:
    """PolNeAR marks the outermost only, so the others are neither right nor wrong there."""
    text = "Jo Bell said that Ana Ruiz had said it would rain."
    outer = Marked((span("Jo Bell", text),), ((8, 12),), ((13, 49),))
    document = GoldDocument("one", text, (outer,))
    found = [
        evaluate([document]),
        evaluate([document], nested=True),
        evaluate([attrs.evolve(document, nested=True)]),
    ]
    assert [1, 2, 2] == [evaluation.figures["link"].found for evaluation in found]


def test_what_was_found_before_is_not_parsed_again() -> None:
    """Results of another version, or of another program, are held against the same gold."""
    found = parse_attributions(TEXT)
    assert evaluate([DOCUMENT]) == evaluate([DOCUMENT], found={"one": found})
    assert evaluate([DOCUMENT], found={}).figures["link"].found == 0


@pytest.mark.skipif(not SHARED.exists(), reason="needs the corpora and scorers in ../shared")
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("packs", [("en",), ("en", "en-stance")])
@pytest.mark.once
def test_the_figures_are_those_of_the_scorer(packs: tuple[str, ...]) -> None:
    """Whatever another program of the corpus counts, this counts as well."""
    scorer = _module("score_attributions")
    folder = SHARED / "corpora" / "polnear" / "dev"
    evaluation = evaluate(folder, rules=packs)
    found = {one.document.name: [_spans(roles) for roles in one.found] for one in evaluation.judged}
    expected, _ = scorer.evaluate(scorer.read_gold(str(folder)), found)
    assert {row: expected[row] for row in ROWS} == {
        row: {
            "P": round(of.precision, 4),
            "R": round(of.recall, 4),
            "F1": round(of.f1, 4),
            "gold": of.marked,
            "pred": of.found,
        }
        for row, of in evaluation.figures.items()
    }


def _module(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, SHARED / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _spans(roles: Any) -> dict[str, list[list[int]]]:
    return {
        role: [list(pair) for pair in getattr(roles.spans, role)] for role in ("source", "cue", "content")
    }


# -- comparing two rule sets ---------------------------------------------------------------------------------------

OWL = "“Too wet,” hooted Lee Fox. Ana Ruiz said the ferry sank. The tug zonked that the pier burned."
OWL_MARKS = (
    Marked((span("Lee Fox", OWL),), (span("hooted", OWL),), (span("“Too wet,”", OWL),)),
    Marked((span("Ana Ruiz", OWL),), (span("said", OWL),), (span("the ferry sank", OWL),)),
)
BASE = load_rules("en")


def _evaluated(*more: CueVerb, without: str = "") -> Evaluation:
    rules = BASE.extend(*more)
    return evaluate([GoldDocument("owl", OWL, OWL_MARKS)], rules=rules.without(without) if without else rules)


def test_the_same_rules_differ_in_nothing() -> None:
    assert compare(_evaluated(), _evaluated()).changes == ()


def test_gains_losses_and_changes() -> None:
    """A verb more finds what is marked, another finds what is not, one less loses what was right."""
    hoot, zonk = CueVerb("hoot", frames="quote .9"), CueVerb("zonk", frames="that .9")
    now = _evaluated(hoot, zonk, without="say")
    comparison = compare(now, _evaluated())
    assert ["gain", "loss", "loss"] == [change.verdict for change in comparison.changes]
    assert "hooted" in comparison.gains[0].marked
    lost, made_up = comparison.losses
    assert ("said" in lost.before, lost.now, made_up.before) == (True, "", "")
    assert "zonked" in made_up.now
    back = compare(_evaluated(), now)
    assert (len(back.gains), len(back.losses)) == (2, 1)


def test_an_error_that_looks_otherwise_is_a_change() -> None:
    """Another span of the same cue, wrong as before, is neither gain nor loss."""
    document = GoldDocument("one", "The tug said that the pier burned.", ())
    (found,) = parse_attributions(document.text)
    other = attrs.evolve(found, content=(attrs.evolve(found.content[0], end=20),))
    now, before = (evaluate([document], found={"one": [a]}) for a in (found, other))
    (change,) = compare(now, before).changes
    assert change.verdict == "change"
    assert str(change).splitlines()[0] == "change · one:0"


def test_evaluations_of_other_texts_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="same documents"):
        compare(_evaluated(), evaluate([DOCUMENT]))


# -- the command ---------------------------------------------------------------------------------------------------


def test_the_command_prints_figures_and_errors(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["evaluate", str(corpus), "--errors", "--by", "kind", "--by", "rule", "--reliability"]
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[1].split() == ["link", "1.0000", "0.5000", "0.6667", "1", "2"]
    assert "missed (nothing was found there) · one:31\n  The kennel | hopes | that it will get a roof" in out
    assert all(word in out for word in ("direct", "quote-source-cue", "confidence"))


def test_the_command_writes_json(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All figures, and on demand errors and differences, as one object."""
    main(
        [
            "evaluate",
            str(corpus),
            "--json",
            "--errors",
            "--rules",
            "en",
            "--rules",
            "en-stance",
            "--against",
            "en",
        ]
    )
    data = json.loads(capsys.readouterr().out)
    assert data["figures"]["link"]["f1"] == 1.0
    assert data["against"]["figures"]["link"]["recall"] == 0.5
    assert [change["verdict"] for change in data["changes"]] == ["gain"]
    assert data["errors"] == []
    assert set(data["by_kind"]) == {"direct", "indirect"}


def test_the_command_compares_versions(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What an older version saved is what a newer one is held against."""
    saved = str(tmp_path / "before.jsonl")
    assert main(["evaluate", str(corpus), "--save", saved]) == 0
    capsys.readouterr()
    assert main(["evaluate", str(corpus), "--against", saved]) == 0
    assert "0 gains, 0 losses, 0 other changes." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["no-such-folder"], "no-such-folder: No such file"),
        (["{empty}"], "no annotated text"),
        (["{corpus}", "--against", "{corpus}/text/two.jsonl"], "line 1"),
    ],
)
def test_the_command_names_what_it_cannot_read(
    arguments: list[str], problem: str, corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "text" / "two.jsonl").write_text("{}", encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    given = [a.format(corpus=corpus, empty=empty) for a in arguments]
    assert main(["evaluate", *given]) == 2
    assert problem in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [[], ["x", "--errors", "0"], ["x", "--by", "colour"], ["x", "--rules", "no"]]
)
def test_the_command_refuses_wrong_arguments(arguments: list[str], corpus: Path) -> None:
    given = [str(corpus) if a == "x" else a for a in arguments]
    with pytest.raises(SystemExit) as caught:
        main(["evaluate", *given])
    assert caught.value.code == 2
