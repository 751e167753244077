"""Explaining: what became of every word that may signal saying, as values, as text, and on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import texts

from attribution import CueVerb, Outcome, Parser, load_rules
from attribution.cli import main
from attribution.cli._marks import marker_for

RULES = load_rules("en").extend(CueVerb("zing", frames="quote .95"), CueVerb("blorp", frames="that .2"))
PARSER = Parser(RULES)
DEEP = "“A ‘b “c ‘d “she said so” d’ c” b’ a”"
POST = "It rained.\n\nNo trains today.\n— Lee said (@leefox) March 9, 2025\n\nJo Bell said no."

#: A text, the word to ask about, what became of it, a word of the reason.
ACCOUNTS = [
    ("Ana Ruiz said it rained.", "said", Outcome.FOUND, "found by source-cue-content"),
    ("“Too wet,” zinged Lee Fox.", "zinged", Outcome.FOUND, "found by quote-cue-source"),
    (
        "Lee Fox zinged that it rained.",
        "zinged",
        Outcome.NO_FRAME,
        "what stands there is “that”; “zing” takes quote",
    ),
    ("Lee Fox blorped that it rained.", "blorped", Outcome.UNSURE, "less sure than 0.4"),
    ("Lee Fox laughed.", "laughed", Outcome.NO_PATTERN, "no CONTENT"),
    (
        "A Bosnian official cited by the paper Le Monde on Tuesday said that a general was ill.",
        "cited",
        Outcome.CONTRADICTED,
        "words of “said”",
    ),
    ("Her address was wrong.", "address", Outcome.NO_CUE, "reads as a noun"),
    ("The Ask Group met.", "Ask", Outcome.NO_CUE, "name"),
    ("He has a point out there.", "point", Outcome.NO_CUE, "reads as a noun"),
    ("Tea was not available there.", "not", Outcome.NO_CUE, "a cue only in “not available for comment”"),
    (POST, "said", Outcome.IN_POST, "post on x"),
]


@pytest.mark.parametrize(
    ("text", "word", "outcome", "reason"), ACCOUNTS, ids=[f"{row[2].value}-{row[1]}" for row in ACCOUNTS]
)
def test_each_cue_has_its_account(text: str, word: str, outcome: Outcome, reason: str) -> None:
    """The outcome, and in words why."""
    account = next(a for a in PARSER.explain(text).cues if word in a.cue.text)
    assert (outcome, True) == (account.outcome, reason in account.reason), account.reason


def test_what_is_nested_too_deep_is_accounted_for() -> None:
    """Nothing is read there, and the account says so."""
    outcomes = {a.cue.text: a.outcome for a in PARSER.explain(DEEP).cues}
    assert outcomes["said"] in {Outcome.UNREAD, Outcome.NO_PATTERN}


def test_too_many_cues_are_accounted_for() -> None:
    accounts = PARSER.explain("said " * 60).cues
    assert any(a.outcome is Outcome.UNREAD and "more than" in a.reason for a in accounts)


def test_a_found_cue_names_its_attribution() -> None:
    """Accounts and results belong together by index."""
    explanation = PARSER.explain("Ana Ruiz said it rained. Jo Bell denied that it poured.")
    assert explanation.attributions == PARSER.parse(explanation.text)
    for account in explanation.cues:
        assert account.attribution is not None
        cue = explanation.attributions[account.attribution].cue
        assert cue is not None
        assert (cue.start, cue.end) == (account.cue.start, account.cue.end)


def test_min_confidence_makes_results_unsure() -> None:
    (account,) = PARSER.explain("Ana Ruiz said it rained.", min_confidence=1.0).cues
    assert (Outcome.UNSURE, None) == (account.outcome, account.attribution)


def test_trials_tell_what_each_pattern_made_of_it() -> None:
    """What fits tells its parts; what does not fit names what is missing."""
    (account,) = PARSER.explain("Ana Ruiz said that it rained.").cues
    fits = [trial for trial in account.trials if not trial.missing]
    (trial,) = fits
    assert (trial.source and trial.source.text, trial.content[0].text) == ("Ana Ruiz", "that it rained")
    assert "quote-cue-source: no QUOTE" in map(str, account.trials)


@pytest.mark.parametrize(
    "text", ["Ana Ruiz said that it rained.", "Ana Ruiz would not say.", "Ana Ruiz is said to have agreed."]
)
def test_the_parts_of_a_confidence_add_up_to_it(text: str) -> None:
    """Whatever the frame: content, none where nothing is said, that of a passive."""
    trials = [trial for cue in PARSER.explain(text).cues for trial in cue.trials if not trial.missing]
    assert trials
    for trial in trials:
        odds = sum(weight for _, weight in trial.weights)
        assert trial.confidence == pytest.approx(1 / (1 + 2.718281828**-odds), abs=0.01)


def test_shown_as_text() -> None:
    """Each sentence with its spans marked, its cues below; all patterns on demand."""
    explanation = PARSER.explain("Lee Fox laughed.\nAna Ruiz said it\twas  wet.")
    assert str(explanation).splitlines() == [
        "Lee Fox laughed.",
        "  laughed (laugh): no pattern fits; source-cue-content comes closest, but there is no CONTENT",
        "",
        "<source>Ana Ruiz</source> <cue>said</cue> <content>it was wet</content>.",
        "  said (say): found by source-cue-content",
    ]
    assert "    quote-source-cue: no QUOTE" in explanation.show(trials=True).splitlines()


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_any_text_is_explained(text: str) -> None:
    """Explaining never fails, agrees with parsing, and every found cue has its account."""
    explanation = PARSER.explain(text)
    assert explanation.attributions == PARSER.parse(text)
    assert str(explanation) is not None
    assert all(text[a.cue.start : a.cue.end] == a.cue.text for a in explanation.cues)
    found = {a.attribution for a in explanation.cues if a.outcome is Outcome.FOUND}
    verbs = {i for i, a in enumerate(explanation.attributions) if a.cue and a.kind != "post"}
    assert verbs == found


@pytest.mark.parametrize("value", [None, 3, b"said"])
def test_only_a_string_is_explained(value: object) -> None:
    with pytest.raises(TypeError, match="str"):
        PARSER.explain(value)  # type: ignore[arg-type]


# -- the command ---------------------------------------------------------------------------------------------------


@pytest.fixture
def article(tmp_path: Path) -> str:
    """Give the name of a file with a found and a refused cue."""
    path = tmp_path / "article.txt"
    path.write_text("Ana Ruiz said it rained. Lee Fox laughed.", encoding="utf-8")
    return str(path)


def test_the_command_shows_accounts(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", article]) == 0
    out = capsys.readouterr().out
    assert "<source>Ana Ruiz</source> <cue>said</cue> <content>it rained</content>." in out
    assert out.splitlines()[-1] == "2 cues: 1 found, 1 no-pattern."


@pytest.mark.parametrize(
    ("arguments", "count"),
    [(["--cue", "laugh"], 1), (["--cue", "Said"], 1), (["--outcome", "found"], 1), (["--cue", "shout"], 0)],
)
def test_the_command_shows_what_is_asked_for(
    arguments: list[str], count: int, article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["explain", article, *arguments])
    assert capsys.readouterr().out.splitlines()[-1].startswith(f"{count} cue")


def test_the_command_writes_json_lines(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", article, article, "--json"])
    items = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["found", "no-pattern"] * 2 == [item["outcome"] for item in items]
    assert {article} == {item["file"] for item in items}


def test_the_command_goes_on_behind_what_it_cannot_read(
    article: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", "missing.txt", article]) == 2
    out, err = capsys.readouterr()
    assert "missing.txt: No such file" in err
    assert "found by" in out


def test_spans_are_coloured_where_rich_is_installed(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Cues and sources keep their colour inside the contents of others; the words stay as they are."""
    pytest.importorskip("rich")
    main(["explain", article, "--color", "always"])
    first = capsys.readouterr().out.splitlines()[0]
    assert "\x1b[1;36mAna Ruiz\x1b[0m \x1b[1;33msaid\x1b[0m \x1b[32mit rained\x1b[0m." in first


def test_without_rich_spans_are_tagged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Colour that is asked for always and cannot be had is an error, not a silent difference."""
    monkeypatch.setitem(__import__("sys").modules, "rich", None)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    text = "Ana Ruiz said it rained."
    assert "<cue>said</cue>" in marker_for("auto")(text, PARSER.parse(text))
    with pytest.raises(ImportError):
        marker_for("always")
