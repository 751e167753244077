"""Texts that are no accident: whole articles, and every sentence of the tables that tests mark up.

What must hold of news as it is written, rather than of any string, is held against these.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from attribution._marked import read

__all__ = ["articles", "sentences"]

ROOT = Path(__file__).parent.parent.parent


@cache
def articles() -> dict[str, str]:
    """Give the golden and the example articles by their names, their line ends LF."""
    golden = {p.stem: read(_text(p).partition("\n===\n")[0]).text for p in _files("tests/golden")}
    return golden | {p.stem: _text(p) for p in _files("examples")}


def _files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).glob("*.txt"))


def _text(path: Path) -> str:
    return path.read_bytes().decode().replace("\r\n", "\n")


@cache
def sentences() -> tuple[str, ...]:
    """Give the sentences that tests mark a cue or a content in, without the marks."""
    return tuple(
        dict.fromkeys(s for path in sorted((ROOT / "tests").glob("test_*.py")) for s in _marked(path))
    )


def _marked(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "</cue" in node.value:
            try:
                yield read(node.value).text.replace("\r\n", "\n")
            except ValueError:
                continue  # marks that a test wants to see refused
