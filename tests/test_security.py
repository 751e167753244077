"""What SECURITY.md promises: that its tests exist, and those of its promises that no other file tests."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
import regex

from attribution import Attribution, Kind, parse_html
from attribution.cli import main

ROOT = Path(__file__).parent.parent
PROMISED = regex.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))

#: Parses what asks to be fetched, read or run, and counts what Python then opens, loads or starts.
WATCHED = """
import sys
from attribution import Parser, load_rules, parse_credits, render_html

parser = Parser(load_rules("en", "en-stance"))
html = len(sys.argv) > 1
text = open(sys.argv[-1], encoding="utf-8").read()
opened = []
run = parser.parse_html if html else parser.parse
run(text)  # modules and tables that are loaded on first use are no doing of the text
parse_credits(text)
sys.addaudithook(lambda event, given: opened.append((event, given)) if event.startswith(EVENTS) else None)
run(text)
parse_credits(text)
print(opened)
"""
EVENTS = (
    "open",
    "socket.",
    "subprocess.",
    "os.",
    "urllib.",
    "import",
    "exec",
    "compile",
    "ctypes.",
    "shutil.",
)
PAGE = """<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY f SYSTEM "file:///etc/hostname">]>
<link rel=stylesheet href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script>
<iframe src="https://www.instagram.com/p/abc/embed"></iframe><img src="file:///etc/hostname" onerror="x()">
<p>“&f; is safe,” said <a href="http://127.0.0.1:9/">Ana Ruiz</a>. $(touch x) `touch x` {{7*7}} ${jndi:ldap://127.0.0.1:9/}
<blockquote class="twitter-tweet"><p>It rained.</p>— Ana Ruiz (@anaruiz) <a href="https://x.com/anaruiz/status/1">May 1, 2024</a></blockquote>
"""


@pytest.mark.parametrize(("file", "name"), PROMISED)
def test_a_promise_names_a_test_that_exists(file: str, name: str) -> None:
    """So that renaming a test does not leave a promise that nothing keeps."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_promise_names_its_test() -> None:
    """In the last column, of as many lines as there are promises."""
    table = (ROOT / "SECURITY.md").read_text(encoding="utf-8").partition("## What is not promised")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 10
    assert [row for row in rows if "::test_" not in row.rstrip("| ").rpartition("|")[2]] == []


@pytest.mark.parametrize("kind", ["html", "text"])
def test_parsing_opens_nothing(kind: str, tmp_path: Path) -> None:
    """No file, socket, process or module, whatever a text or page asks for, as Python's own audit events tell."""
    if kind == "html":
        pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    page = tmp_path / "page"
    page.write_text(PAGE, encoding="utf-8")
    code = WATCHED.replace("EVENTS", repr(EVENTS))
    command = [sys.executable, "-c", code, *(["html"] if kind == "html" else []), str(page)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=50, check=True)  # noqa: S603 - ours
    assert done.stdout == "[]\n"


def test_entities_of_a_page_are_not_expanded() -> None:
    """Neither those of files nor those that name ten others."""
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    page = f'<!DOCTYPE html [<!ENTITY e0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]><p>It is &e11; &f;, Ana Ruiz said.'
    text = parse_html(page).text
    assert "&e11; &f;, Ana Ruiz said." in text
    assert len(text) < len(page)


@pytest.mark.parametrize(
    "command",
    [
        "--format text",
        "--format article",
        "--format article --color always",
        "explain",
        "explain --color always",
    ],
)
def test_no_text_has_its_way_with_a_terminal(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Escapes that set a title or hide words, backspaces, and marks of direction come out as U+FFFD."""
    if "color" in command:
        pytest.importorskip("rich", reason="needs rich, of the extra 'terminal'")
    article = tmp_path / "article.txt"
    article.write_bytes(
        "“It is \x1b]0;owned\x07safe\x08\x9b2J\u202e,”\tsaid Ana\x00 Ruiz.\r\nIt rained.".encode()
    )
    assert main([*command.split(), str(article)]) == 0
    out = capsys.readouterr().out
    assert "\ufffd]0;owned\ufffdsafe\ufffd\ufffd2J\ufffd" in out
    assert not regex.search(r"[\x00\x07\x08\x9b\u202e]|\x1b(?!\[[0-9;]*m)", out)


#: JSON that somebody else wrote, or that lies: what it is read as, or the errors that may come of it.
FOREIGN: tuple[object, ...] = (
    None, [], 1, "direct", {}, {"kind": "direct"}, {"kind": "x", "content": []}, {"kind": "direct", "content": {}},
    {"kind": "direct", "content": [[0, 1, "a"]]}, {"kind": ["direct"], "content": []}, {"kind": {}, "content": []},
    {"kind": "direct", "content": [], "cue": []},
    {"kind": "direct", "content": [], "confidence": "x"}, {"kind": "direct", "content": [], "confidence": {}},
    {"kind": "direct", "content": [], "parent": "1e"}, {"kind": "direct", "content": [], "parent": float("inf")},
    {"kind": "direct", "content": [{"start": "9" * 9999, "end": 1, "text": ""}]},
    {"kind": "direct", "content": [], "polarity": []}, {"kind": "direct", "content": [], "post": {"date": "x" * 9999}},
    {"kind": "direct", "content": [], "post": {"date": 5}}, {"__class__": "os.system", "kind": "direct", "content": 5},
)  # fmt: skip


@pytest.mark.parametrize("data", FOREIGN, ids=range(len(FOREIGN)))
def test_json_that_is_not_ours_is_refused(data: object) -> None:
    """By a TypeError or ValueError, as is promised, and nothing else."""
    with pytest.raises((TypeError, ValueError)):
        Attribution.from_dict(data)


def test_keys_that_are_not_ours_are_ignored() -> None:
    """Nothing of them becomes an attribute or a call."""
    given = {
        "kind": "direct",
        "content": [],
        "__init__": "x",
        "__reduce__": ["os.system", ["x"]],
        "to_dict": 1,
    }
    read = Attribution.from_dict(given)
    assert Attribution(kind=Kind.DIRECT, content=()) == read


def test_scripts_of_a_page_are_no_text() -> None:
    """Nor is what styles, templates, comments and forms hold, however it is written; what stands beside them is."""
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    said = "“It is SECRET,” said Ann Oak."
    tags = (
        "script",
        "SCRIPT type=module",
        "style",
        "template",
        "noscript",
        "textarea",
        "object",
    )
    hidden = "".join(f"<{tag}>{said}</{tag.split()[0]}>" for tag in tags) + f"<!-- {said} -->"
    page = f"<p>It rained, said Bo Ash.</p>{hidden}"
    document = parse_html(page + "<p>It snowed, said Cy Elm.</p>")
    assert "SECRET" not in document.text
    assert ["Bo Ash", "Cy Elm"] == [a.source.text for a in document.attributions if a.source]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be", "utf-32", "cp037", "utf-7", "shift_jis", "koi8-r"])
@pytest.mark.parametrize(
    "told", ["utf-8", "utf-16", "x-user-defined", "utf-7", "hz-gb-2312", "\0", "idna", "base64"]
)
def test_a_page_that_lies_about_its_encoding_is_read(codec: str, told: str) -> None:
    """Whatever it says, in whatever bytes; no codec is looked up that is none of text."""
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    page = f'<meta charset="{told}"><p>“It is safe,” said Ana Ruiz.</p>'
    document = parse_html(page.encode(codec, "replace"))
    for attribution in document.attributions:
        for span in attribution.content:
            assert document.text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "tag", ["div", "b", "blockquote", "q", "table><tr><td", "svg", "select", "a", "p", "iframe"]
)
@pytest.mark.once
def test_a_hundred_thousand_open_elements_are_read(tag: str) -> None:
    """No recursion runs out, and what stands in the innermost is found where text may stand."""
    pytest.importorskip("lxml", reason="web pages need the extra 'html'")
    text = parse_html(f"<{tag}>" * 100_000 + "<p>It rained, said Ann Oak.").text
    assert isinstance(text, str)
