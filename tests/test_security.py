"""What SECURITY.md promises: that its tests exist, and those of its promises that no other file tests."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
import regex

from attribution import parse_html
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
