"""The command ``attribution``: inputs, formats, exit status."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from attribution import Attribution, parse_attributions
from attribution.cli import main

RUIZ = "“It is safe,” Ana Ruiz said. She added that it would open on Monday."
DAHL = "Rovers will stay up, Henrik Dahl told reporters."


@pytest.fixture
def ruiz(tmp_path: Path) -> str:
    """Give the name of a file with two attributions."""
    return _file(tmp_path, "ruiz.txt", RUIZ.encode())


@pytest.fixture
def dahl(tmp_path: Path) -> str:
    """Give the name of a file with one attribution."""
    return _file(tmp_path, "dahl.txt", DAHL.encode())


def _file(folder: Path, name: str, data: bytes) -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def _run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "attribution", *arguments]
    return subprocess.run(command, input=given, capture_output=True, timeout=50, check=False)  # noqa: S603 - ours


def _items(lines: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in lines.splitlines()]


def test_json_lines_are_the_results(ruiz: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One object a line, and what a program reads back is what the library gives."""
    assert main([ruiz, "--format", "jsonl"]) == 0
    found = tuple(map(Attribution.from_dict, _items(capsys.readouterr().out)))
    assert parse_attributions(RUIZ) == found
    assert len(found) == 2


def test_json_is_one_array(ruiz: str, dahl: str, capsys: pytest.CaptureFixture[str]) -> None:
    """An array whatever the number of files, and an empty one where nothing is found."""
    assert main([ruiz, dahl, "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 3


def test_nothing_found_is_an_empty_array(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([_file(tmp_path, "empty.txt", b""), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_several_files_are_named_in_each_object(
    ruiz: str, dahl: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files keep their order; ``parent`` counts within one file."""
    assert main([ruiz, dahl, "--format", "jsonl"]) == 0
    assert [ruiz, ruiz, dahl] == [item["file"] for item in _items(capsys.readouterr().out)]


def test_one_file_is_not_named(ruiz: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One input gives the very objects of ``to_dict``."""
    main([ruiz, "--format", "jsonl"])
    assert all("file" not in item for item in _items(capsys.readouterr().out))


def test_a_pipe_gets_json_lines_and_a_terminal_a_listing(
    ruiz: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    main([ruiz])
    assert capsys.readouterr().out.startswith("{")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    main([ruiz])
    assert capsys.readouterr().out.startswith("Ana Ruiz (person) — said\n    “It is safe,”\n")


def test_a_listing_of_several_files_is_headed_by_their_names(
    ruiz: str, dahl: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each name underlined, then its listing with its own count."""
    main([ruiz, dahl, "--format", "text"])
    out = capsys.readouterr().out
    assert out.startswith(f"{ruiz}\n{'=' * len(ruiz)}\n\nAna Ruiz")
    assert f"\n\n\n{dahl}\n{'=' * len(dahl)}\n\nHenrik Dahl" in out


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` reads bytes, so that line ends and offsets stay as they were."""
    given = b"It rained.\r\nMore rain is coming, Ana Ruiz said."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert main(["-"]) == 0
    (item,) = _items(capsys.readouterr().out)
    assert (Attribution.from_dict(item),) == parse_attributions(given.decode())


def test_a_byte_order_mark_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Offsets count from the first character behind it."""
    main([_file(tmp_path, "bom.txt", b"\xef\xbb\xbf" + RUIZ.encode())])
    with_mark = capsys.readouterr().out
    main([_file(tmp_path, "plain.txt", RUIZ.encode())])
    assert with_mark == capsys.readouterr().out


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(
    ruiz: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One clear line for each such file, status 2, and the results of the others."""
    latin = _file(tmp_path, "latin.txt", b"caf\xe9 said")
    missing, empty = str(tmp_path / "missing.txt"), tmp_path / "empty"
    empty.mkdir()
    assert main([missing, latin, ruiz, str(empty), "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert len(_items(out)) == 2
    assert sorted(err.splitlines()) == sorted(
        [
            f"attribution: {missing}: No such file or directory",
            f"attribution: {latin}: not UTF-8 text (byte 3 is 0xe9)",
            f"attribution: {empty}: no texts or web pages in it",
        ]
    )


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ([], "FILE"),
        (["-", "--rules", "no-such-pack"], "no-such-pack"),
        (["-", "--min-confidence", "2"], "from 0 to 1"),
        (["-", "--min-confidence", "nan"], "from 0 to 1"),
        (["-", "--min-confidence", "high"], "from 0 to 1"),
        (["-", "--format", "xml"], "xml"),
        (["-", "--text-field", "body", "--speaker", "ruiz"], "are for texts"),
        (["-", "--text-field", "body", "--format", "tei"], "is for texts"),
    ],
)
def test_wrong_arguments(arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Status 2, and the last line on standard error says what is wrong."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert problem in capsys.readouterr().err.splitlines()[-1]


def test_min_confidence_is_that_of_the_library(ruiz: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([ruiz, "--min-confidence", "1"])
    found = tuple(map(Attribution.from_dict, _items(capsys.readouterr().out)))
    assert parse_attributions(RUIZ, min_confidence=1.0) == found


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is that of the installed distribution."""
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    name, version = capsys.readouterr().out.split()
    assert name == "attribution"
    assert version[0].isdigit()


def test_python_m_attribution_is_the_command() -> None:
    """As a process: UTF-8 in and out whatever the locale."""
    done = _run("-", given=RUIZ.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "“It is safe,”" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    """``attribution … | head`` ends quietly."""
    long = _file(tmp_path, "long.txt", f"{RUIZ}\n\n".encode() * 400)
    command = [sys.executable, "-m", "attribution", long]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603 - ours
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert (process.stderr.read(), process.wait(50)) == (b"", 0)


# -- what is shown -------------------------------------------------------------------------------------------------

MANY = "“It is safe,” Ana Ruiz said. Tom Oakes denied that it was. Ruiz added that Omar Haddad had warned that it shook."


@pytest.fixture
def many(tmp_path: Path) -> str:
    """Give the name of a file in which three speak, one in another's words."""
    return _file(tmp_path, "many.txt", MANY.encode())


@pytest.mark.parametrize(
    ("arguments", "speakers"),
    [
        ([], ["Ana Ruiz", "Tom Oakes", "Ana Ruiz", "Omar Haddad"]),
        (["--speaker", "ruiz"], ["Ana Ruiz", "Ana Ruiz"]),
        (["--speaker", "ANA  RUIZ"], ["Ana Ruiz", "Ana Ruiz"]),
        (["--speaker", "rui"], []),
        (["--speaker", "ruiz", "--speaker", "oakes"], ["Ana Ruiz", "Tom Oakes", "Ana Ruiz"]),
        (["--kind", "direct"], ["Ana Ruiz"]),
        (["--kind", "indirect", "--polarity", "asserted"], ["Ana Ruiz", "Omar Haddad"]),
        (["--polarity", "denied"], ["Tom Oakes"]),
    ],
)
def test_filters(
    arguments: list[str], speakers: list[str], many: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words of the name, whole ones; kinds; polarities: all filters hold together, of one filter any."""
    assert main([many, "--format", "jsonl", *arguments]) == 0
    found = tuple(map(Attribution.from_dict, _items(capsys.readouterr().out)))
    assert speakers == [str(a.speaker) for a in found]


def test_parents_count_what_is_shown(many: str, capsys: pytest.CaptureFixture[str]) -> None:
    """And what stands in words that are not shown stands alone."""
    main([many, "--kind", "indirect"])
    assert [None, None, 1] == [item["parent"] for item in _items(capsys.readouterr().out)]
    main([many, "--speaker", "haddad"])
    assert [None] == [item["parent"] for item in _items(capsys.readouterr().out)]


def test_a_listing_by_speaker(many: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each speaker once, with all that is theirs."""
    main([many, "--format", "text", "--by", "speaker"])
    assert capsys.readouterr().out.startswith(
        "Ana Ruiz (person): 2\n"
        "    · said: “It is safe,”\n"
        "    · added: that Omar Haddad had warned that it shook\n"
        "\n"
        "Tom Oakes (person): 1\n"
        "    · denied: that it was\n"
        "      [denied, or not said]\n"
    )


def test_an_article_is_marked(ruiz: str, capsys: pytest.CaptureFixture[str]) -> None:
    """By tags, where there is no terminal."""
    main([ruiz, "--format", "article"])
    assert capsys.readouterr().out == (
        "<content 1>“It is safe,”</content> <source 1>Ana Ruiz</source> <cue 1>said</cue>."
        " <source 2>She</source> <cue 2>added</cue> <content 2>that it would open on Monday</content>.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "no_color", "coloured"),
    [("", "", True), ("", "1", False), ("--color=never", "", False), ("--color=always", "1", True)],
)
def test_an_article_is_coloured_on_a_terminal(
    arguments: str, no_color: str, *, coloured: bool, ruiz: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless ``NO_COLOR`` is set or it is asked not to be; what is asked for goes before the variable."""
    pytest.importorskip("rich", reason="needs rich, of the extra 'terminal'")
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("NO_COLOR", no_color)
    main([ruiz, "--format", "article", *arguments.split()])
    assert ("\x1b[" in terminal.getvalue()) is coloured


@pytest.mark.parametrize("columns", ["1", "20", "40", "200"])
def test_narrow_and_wide_terminals(
    columns: str, many: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A listing fills 40 columns at least and 100 at most."""
    monkeypatch.setenv("COLUMNS", columns)
    for by in ("text", "speaker"):
        main([many, "--format", "text", "--by", by])
        longest = max(map(len, capsys.readouterr().out.splitlines()))
        assert longest <= min(max(int(columns), 40), 100)


# -- inputs --------------------------------------------------------------------------------------------------------


def test_a_folder_gives_its_texts_and_pages(
    ruiz: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """However deep, in order of their names; nothing else in it is read."""
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    (tmp_path / "deep").mkdir()
    page = _file(tmp_path / "deep", "page.html", b"<nav>Home</nav><p><q>We saw it,</q> said Tom Oakes.</p>")
    _file(tmp_path, "picture.png", b"\x89PNG")
    assert main([str(tmp_path), "--format", "jsonl"]) == 0
    assert [page, ruiz, ruiz] == [item["file"] for item in _items(capsys.readouterr().out)]


def test_a_glob_that_no_shell_has_expanded(
    ruiz: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main([str(tmp_path / "*.txt"), "--format", "jsonl"])
    assert len(_items(capsys.readouterr().out)) == len(parse_attributions(Path(ruiz).read_text("utf-8")))
    assert main([str(tmp_path / "*.nothing")]) == 2
    assert "No such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "given",
    [b"<!DOCTYPE html><p>It is safe, Ana Ruiz said.", b"\xef\xbb\xbf\n<html><p>It is safe, Ana Ruiz said."],
)
def test_a_web_page_on_standard_input(
    given: bytes, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Known by how it begins; the offsets are those of the extracted text."""
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    main(["-"])
    (item,) = _items(capsys.readouterr().out)
    assert (Attribution.from_dict(item),) == parse_attributions("It is safe, Ana Ruiz said.")


def test_texts_and_pages_keep_their_order_in_several_processes(
    ruiz: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    page = _file(tmp_path, "a.html", b"<p>It is safe, Tom Oakes said.")
    main([ruiz, page, ruiz, "--workers", "2"])
    assert [ruiz, ruiz, page, ruiz, ruiz] == [item["file"] for item in _items(capsys.readouterr().out)]


@pytest.mark.parametrize("command", [[], ["view"], ["explain"], ["evaluate"], ["rules"]])
def test_help_shows_examples(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Each command tells how it is used."""
    with pytest.raises(SystemExit) as caught:
        main([*command, "--help"])
    assert caught.value.code == 0
    assert f"attribution {' '.join(command)}".strip() in capsys.readouterr().out.partition("options:")[2]


# -- completion ----------------------------------------------------------------------------------------------------

#: What a shell asks for, by the script that argcomplete registers with it.
ASKING = """
attribution() { "$PYTHON" -m attribution "$@"; }
eval "$("$PYTHON" -m argcomplete.scripts.register_python_argcomplete attribution)"
COMP_LINE=$1 COMP_POINT=${#1}
_python_argcomplete attribution
printf '%s\n' "${COMPREPLY[@]}"
"""


@pytest.mark.skipif(os.name == "nt" or not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    ("line", "offered", "left"),
    [
        ("attribution ", {"view", "explain", "rules", "evaluate", "a.txt", "sub/"}, {"--format"}),
        ("attribution vi", {"view"}, {"a.txt"}),
        ("attribution a.txt ", {"a.txt"}, {"view"}),
        ("attribution --fo", {"--format"}, {"--flat"}),
        ("attribution --format t", {"text", "tei"}, {"csv"}),
        ("attribution a.txt --rules ", {"en", "en-stance", "de", "court.toml"}, {"a.txt"}),
        ("attribution view ", {"a.txt"}, {"view"}),
        ("attribution view --op", {"--open"}, set()),
        ("attribution explain a.txt --outcome no-", {"no-cue", "no-frame", "no-pattern"}, {"found"}),
        ("attribution rules ", {"list", "show", "check"}, {"a.txt"}),
        ("attribution rules show quote-cue-so", {"quote-cue-source"}, set()),
        ("attribution evaluate --against c", {"court.toml"}, {"en"}),
    ],
)
def test_a_shell_completes(line: str, offered: set[str], left: set[str], tmp_path: Path) -> None:
    """In a real bash: commands, options and what they may be, packs, rules and files."""
    pytest.importorskip("argcomplete", reason="needs argcomplete, of the extra 'terminal'")
    for name in ("a.txt", "court.toml"):
        (tmp_path / name).touch()
    (tmp_path / "sub").mkdir()
    done = subprocess.run(  # noqa: S603 - ours
        ["bash", "--norc", "-c", ASKING, "bash", line],  # noqa: S607 - any bash
        cwd=tmp_path,
        env={**os.environ, "PYTHON": sys.executable},
        capture_output=True,
        text=True,
        timeout=50,
        check=True,
    )
    found = {word.strip() for word in done.stdout.splitlines()}
    assert offered <= found
    assert not left & found


def test_without_argcomplete_a_shell_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """And falls back on what it offers for any command."""
    monkeypatch.setenv("_ARGCOMPLETE", "1")
    monkeypatch.setenv("COMP_LINE", "attribution ")
    monkeypatch.setenv("COMP_POINT", "12")
    monkeypatch.setitem(sys.modules, "argcomplete.lexers", None)
    assert main() == 1
