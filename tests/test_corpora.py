"""``attribution CORPUS…``: many texts from files, into files, without losing one or doing one twice."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from attribution import Attribution, parse_many
from attribution.cli import main
from attribution.cli._streams import open_to_append, open_to_read

BODIES = [f"“It is safe,” said Ana Ruiz. Train {n} was late, Omar Haddad said." for n in range(40)]
FIELDS = ["--text-field", "body", "--id-field", "url"]
SUFFIXES = ["", ".gz", ".zst"]

Item = dict[str, Any]


def _url(n: int) -> str:
    return f"https://ledger.example/{n}"


def _lines(count: int = len(BODIES)) -> bytes:
    return b"".join(json.dumps({"url": _url(n), "body": BODIES[n]}).encode() + b"\n" for n in range(count))


def _write(path: Path, data: bytes) -> str:
    """Write a file, compressed where its name says so."""
    if path.suffix == ".zst":
        pytest.importorskip("zstandard")
    with open_to_append(str(path)) as file:
        file.write(data)
    return str(path)


def _read(path: Path | str) -> bytes:
    return b"".join(line for _, line in open_to_read(str(path)).lines())


def _items(path: Path | str) -> list[Item]:
    return [json.loads(line) for line in _read(path).splitlines()]


@pytest.fixture
def corpus(tmp_path: Path) -> str:
    """Give the name of a corpus."""
    return _write(tmp_path / "corpus.jsonl", _lines())


# -- a line for each record --------------------------------------------------------------------------------------


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_each_record_gives_one_line_in_order(tmp_path: Path, suffix: str, workers: str) -> None:
    """With its line, its id and what ``parse_many`` gives; compressed or not."""
    corpus = _write(tmp_path / f"corpus.jsonl{suffix}", _lines())
    out = tmp_path / f"out.jsonl{suffix}"
    assert main([corpus, *FIELDS, "--workers", workers, "-o", str(out)]) == 0
    items = _items(out)
    assert [(n + 1, _url(n), None) for n in range(len(BODIES))] == [
        (item["line"], item["id"], item["error"]) for item in items
    ]
    assert [parsed.attributions for parsed in parse_many(BODIES)] == [
        tuple(map(Attribution.from_dict, item["attributions"])) for item in items
    ]


def test_without_an_output_the_lines_are_written_to_standard_output(
    corpus: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """So are those of any file that --text-field makes a corpus, and of standard input."""
    assert main([corpus, *FIELDS]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == len(BODIES)
    assert err.startswith("attribution: 40 texts, ")
    done = subprocess.run(  # noqa: S603 - ours
        [sys.executable, "-m", "attribution", "-", *FIELDS, "--quiet"],
        input=_lines(), capture_output=True, timeout=50, check=True,
    )  # fmt: skip
    assert (done.stdout.decode(), done.stderr) == (out, b"")


def test_several_files_are_named_in_each_line(tmp_path: Path) -> None:
    one, two = (_write(tmp_path / name, _lines(2)) for name in ("one.jsonl", "two.ndjson"))
    out = tmp_path / "out.jsonl"
    assert main([one, two, *FIELDS, "-o", str(out)]) == 0
    assert [(one, 1), (one, 2), (two, 1), (two, 2)] == [(item["file"], item["line"]) for item in _items(out)]


def test_a_malformed_record_is_an_error_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It has its line like the others, the rest goes on, and the status is 1. Blank lines are no records."""
    good = json.dumps({"id": 7, "text": BODIES[0]}).encode()
    lines = [good, b"{", b"[]", b'{"id": 8}', b'{"id": 9, "text": null}', b"", b"\xff", b"[" * 100_000, good]
    corpus = _write(tmp_path / "bad.jsonl", b"\n".join(lines))
    out = tmp_path / "out.jsonl"
    assert main([corpus, "-o", str(out)]) == 1
    items = _items(out)
    assert [(1, 7), (2, None), (3, None), (4, 8), (5, 9), (7, None), (8, None), (9, 7)] == [
        (item["line"], item["id"]) for item in items
    ]
    assert [item["error"] and item["error"].partition(":")[0] for item in items] == [
        None,
        "no JSON",
        "a JSON object was expected, not list",
        "there is no field 'text'",
        "TypeError",
        "no JSON",
        "no JSON",
        None,
    ]
    assert [bool(item["attributions"]) for item in items] == [True, *[False] * 6, True]
    assert "8 texts, " in (err := capsys.readouterr().err)
    assert " 6 errors in " in err


def test_lone_surrogates_are_written_as_json_writes_them(tmp_path: Path) -> None:
    corpus = _write(tmp_path / "odd.jsonl", json.dumps({"text": "“It \ud800 is,” said Jo Bell."}).encode())
    out = tmp_path / "out.jsonl"
    assert main([corpus, "-o", str(out)]) == 0
    assert _items(out)[0]["attributions"][0]["content"][0]["text"] == "“It \ud800 is,”"


# -- going on ----------------------------------------------------------------------------------------------------


def _cut(at: float) -> Callable[[bytes], bytes]:
    return lambda data: data[: int(len(data) * at)]


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("cut", [_cut(0), _cut(0.01), _cut(0.5), _cut(0.9), lambda d: d[:-1], _cut(1)])
def test_a_run_goes_on_where_it_was_cut_off(
    tmp_path: Path, corpus: str, suffix: str, cut: Callable[[bytes], bytes]
) -> None:
    """Wherever in a line or a compressed block that was: the file is in the end as if there had been no cut."""
    if suffix == ".zst":
        pytest.importorskip("zstandard")
    out = tmp_path / f"out.jsonl{suffix}"
    command = [corpus, *FIELDS, "-o", str(out)]
    assert main(command) == 0
    whole = _read(out)
    out.write_bytes(cut(out.read_bytes()))
    assert main(command) == 0
    assert _read(out) == whole
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["corpus.jsonl", out.name])


def test_what_is_done_is_not_done_again(
    tmp_path: Path, corpus: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The summary tells; with several files the run goes on in the one where it ended."""
    other = _write(tmp_path / "other.jsonl", _lines(3))
    out = tmp_path / "out.jsonl"
    command = [other, corpus, *FIELDS, "-o", str(out)]
    main(command)
    whole = _read(out)
    for lines in (2, 3, 4, 20, 43):
        out.write_bytes(b"".join(whole.splitlines(keepends=True)[:lines]))
        capsys.readouterr()
        assert main(command) == 0
        assert _read(out) == whole
        err = capsys.readouterr().err
        assert err.startswith(f"attribution: {43 - lines} texts, ")
        assert err.endswith(f"; {lines} texts were done before\n")


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_stopped_goes_on(tmp_path: Path, sent: signal.Signals) -> None:
    """Ctrl-C ends with status 130 and says what to do; after any end the same command does the rest."""
    corpus = _write(tmp_path / "long.jsonl", _lines() * 50)
    out = tmp_path / "out.jsonl"
    arguments = [corpus, *FIELDS, "--workers", "2", "-o", str(out)]
    command = [sys.executable, "-m", "attribution", *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:  # noqa: S603 - ours
        while not (out.exists() and out.stat().st_size > 10_000):
            time.sleep(0.01)
        process.send_signal(sent)
        _, complaint = process.communicate(timeout=30)
    if sent is signal.SIGINT:
        assert process.returncode == 130
        assert complaint.startswith(b"attribution: stopped: ")
        assert complaint.endswith(b"; the same command goes on from here\n")
    begun = len(_read(out).splitlines())
    assert begun < 2000
    assert main([*arguments, "--quiet"]) == 0
    items = _items(out)
    assert [item["line"] for item in items] == list(range(1, 2001))
    assert main([corpus, *FIELDS, "-o", str(tmp_path / "other.jsonl"), "--quiet"]) == 0
    assert _read(out) == _read(tmp_path / "other.jsonl")


@pytest.mark.parametrize(
    "arguments", [["--rules", "en-stance"], ["--min-confidence", "0.5"], ["--text-field", "url"]]
)
def test_results_of_different_runs_are_not_mixed(
    tmp_path: Path, corpus: str, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Other rules, another threshold, another field: the file stays as it is, unless it may be overwritten."""
    out = tmp_path / "out.jsonl"
    main([corpus, *FIELDS, "-o", str(out)])
    before = _read(out)
    changed = [corpus, *FIELDS, *arguments, "-o", str(out)]
    capsys.readouterr()
    assert main(changed) == 2
    assert capsys.readouterr().err.startswith(f"attribution: {out}: it holds results of other rules")
    assert _read(out) == before
    assert main([*changed, "--overwrite"]) == 0
    assert len(_items(out)) == len(BODIES)
    assert _read(out) != before


@pytest.mark.parametrize("held", [b"a diary\n", b"[1]\n", b'{"run": "x"}\n', b'{"line": 1}\n'])
def test_a_file_of_something_else_is_not_written_to(
    tmp_path: Path, corpus: str, held: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_bytes(held)
    assert main([corpus, *FIELDS, "-o", str(out)]) == 2
    assert "--overwrite replaces it" in capsys.readouterr().err
    assert out.read_bytes() == held


def test_the_corpus_itself_is_not_written_to(corpus: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(corpus).read_bytes()
    assert main([corpus, *FIELDS, "-o", corpus, "--overwrite"]) == 2
    assert "cannot be written as well" in capsys.readouterr().err
    assert Path(corpus).read_bytes() == before


# -- what cannot be read -----------------------------------------------------------------------------------------


def test_a_missing_file_is_told_before_anything_is_parsed(
    tmp_path: Path, corpus: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.jsonl"
    missing = str(tmp_path / "missing.jsonl")
    assert main([corpus, missing, *FIELDS, "-o", str(out)]) == 2
    assert capsys.readouterr().err == f"attribution: {missing}: No such file or directory\n"
    assert not out.exists()


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_file_that_ends_too_soon_stops_the_run_behind_what_is_whole(
    tmp_path: Path, suffix: str, workers: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is lost unnoticed: once the file is whole, the same command does the rest."""
    path = tmp_path / f"corpus.jsonl{suffix}"
    _write(path, _lines() * 20)
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    out = tmp_path / "out.jsonl"
    command = [str(path), *FIELDS, "--workers", workers, "-o", str(out)]
    assert main(command) == 2
    assert f"{path}: " in capsys.readouterr().err
    path.write_bytes(whole)
    assert main(command) == 0
    assert [item["line"] for item in _items(out)] == list(range(1, 801))


@pytest.mark.parametrize("name", ["corpus.jsonl.gz", "corpus.jsonl.zst", "corpus.parquet"])
def test_what_is_not_what_its_name_says(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if name.endswith(".zst"):
        pytest.importorskip("zstandard")
    path = tmp_path / name
    path.write_bytes(b"plain words, and enough of them to be read as something")
    assert main([str(path)]) == 2
    assert capsys.readouterr().err.startswith(f"attribution: {path}: ")


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["a.txt", "b.jsonl"], "cannot be parsed in one run"),
        (["b.jsonl", "--format", "text"], "--format text is for texts"),
        (["b.jsonl", "--flat", "-o", "c.jsonl"], "--flat is for"),
        (["a.txt", "--overwrite"], "are for corpora"),
        (["a.txt", "-o", "c.parquet"], "is for corpora"),
        (["b.jsonl", "--workers", "0"], "from 1 on"),
    ],
)
def test_arguments_that_do_not_go_together(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert problem in capsys.readouterr().err.splitlines()[-1]


# -- Parquet -----------------------------------------------------------------------------------------------------


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Give a Parquet corpus of several row groups, with ids of a type of their own and one row without text."""
    pa = pytest.importorskip("pyarrow")
    path = tmp_path / "corpus.parquet"
    bodies = [*BODIES, None]
    rows = pa.table({"url": pa.array(range(41), pa.uint16()), "body": bodies, "other": [1.5] * 41})
    pa.parquet.write_table(rows, path, row_group_size=7)
    return path


def test_parquet_into_parquet(table: Path, tmp_path: Path) -> None:
    """A row for each row, its id of the same type; a row without text has an error."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    arrow = pytest.importorskip("attribution.arrow")
    out = tmp_path / "out.parquet"
    assert main([str(table), *FIELDS, "--workers", "2", "-o", str(out)]) == 1
    found = pq.read_table(out)
    assert found.schema == pa.schema([pa.field("id", pa.uint16()), *arrow.NESTED])
    assert found["id"].to_pylist() == list(range(41))
    assert [parsed.attributions for parsed in parse_many([*BODIES, ""])] == list(arrow.from_arrow(found))
    assert found["error"].to_pylist() == [*[None] * 40, "TypeError: text must be a str, not NoneType"]


def test_parquet_into_lines_goes_on_as_well(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    command = [str(table), *FIELDS, "-o", str(out)]
    assert main(command) == 1
    whole = _read(out)
    for lines in (6, 7, 8, 40):
        out.write_bytes(b"".join(whole.splitlines(keepends=True)[:lines]))
        main(command)
        assert _read(out) == whole


def test_lines_into_flat_parquet(corpus: str, tmp_path: Path) -> None:
    """A row for each attribution; ids are strings, and an older file is replaced when the new one is whole."""
    pq = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "out.parquet"
    out.write_bytes(b"old")
    assert main([corpus, *FIELDS, "--flat", "-o", str(out)]) == 0
    rows = pq.read_table(out).to_pylist()
    assert [(_url(0), 0, "Ana Ruiz"), (_url(0), 1, "Omar Haddad")] == [
        (row["id"], row["index"], row["speaker"]) for row in rows[:2]
    ]
    assert len(rows) == 80
    assert not out.with_name("out.parquet.part").exists()


def test_a_column_that_is_not_there(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(table)]) == 2
    assert "there is no column 'text'; there are url, body, other" in capsys.readouterr().err


# -- texts, and a terminal ---------------------------------------------------------------------------------------


def test_texts_are_parsed_in_processes_and_written_to_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What comes out is the same, whatever the number of processes."""
    files = [_write(tmp_path / f"{n}.txt", BODIES[n].encode()) for n in range(6)]
    assert main([*files, "--format", "jsonl"]) == 0
    expected = capsys.readouterr().out
    out = tmp_path / "out.jsonl"
    assert main([*files, "--workers", "2", "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == expected
    assert main([*files, "-o", str(tmp_path)]) == 2


def test_a_bar_is_shown_on_a_terminal_only(
    corpus: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not where nothing is to be shown."""
    pytest.importorskip("rich")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    out = str(tmp_path / "out.jsonl")
    assert main([corpus, *FIELDS, "-o", out, "--overwrite"]) == 0
    assert "40 texts" in (err := capsys.readouterr().err)
    assert "100%" in err
    assert main([corpus, *FIELDS, "-o", out, "--overwrite", "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_members_of_gzip_are_read_as_one_file(tmp_path: Path) -> None:
    """As ``gzip`` itself and ``cat`` make them."""
    path = tmp_path / "corpus.jsonl.gz"
    path.write_bytes(gzip.compress(_lines(2)) + gzip.compress(_lines(1)))
    out = tmp_path / "out.jsonl"
    assert main([str(path), *FIELDS, "-o", str(out)]) == 0
    assert len(_items(out)) == 3
