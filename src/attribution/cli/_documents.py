"""Inputs as documents: names of files, folders and globs in, texts out, of web pages what ``parse_html`` reads.

A page is known by its extension, or on standard input by how it begins. A file is read whole, one after the other.
"""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import regex

from attribution.document import Document
from attribution.parser import Parser

__all__ = ["expanded", "read_document"]

PAGES: Final = frozenset({".html", ".htm", ".xhtml"})
TEXTS: Final = frozenset({".txt", ".text", ".md"})
PAGE: Final = regex.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]{0,200}>\s*+)?<(?:!doctype html|html)\b", regex.I
)
MAGIC: Final = regex.compile(r"[*?\[]")


def expanded(names: Sequence[str]) -> Iterator[str]:
    """Give the files that names mean: a folder all its texts and pages, however deep; a glob what fits it.

    What is none of these, or fits nothing, is given as it is, so that reading it tells what is wrong.
    """
    for name in names:
        path = Path(name)
        if name != "-" and path.is_dir():
            files = sorted(f for f in path.rglob("*") if f.suffix.lower() in PAGES | TEXTS and f.is_file())
            yield from map(str, files)
        elif MAGIC.search(name) and not path.exists():
            yield from sorted(glob.glob(name, recursive=True)) or [name]  # noqa: PTH207 - Path.glob takes no absolute pattern
        else:
            yield name


def read_document(name: str, parser: Parser, *, min_confidence: float = 0.0) -> Document:
    """Read and parse a file; ``-`` is standard input.

    Raises:
        OSError: it cannot be read.
        UnicodeDecodeError: it is text, and not UTF-8.
        ImportError: it is a web page, and lxml is not installed.
    """
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    if Path(name).suffix.lower() in PAGES or (name == "-" and PAGE.match(data)):
        return parser.parse_html(data, min_confidence=min_confidence)
    text = data.decode("utf-8-sig")
    return Document(text=text, attributions=parser.parse(text, min_confidence=min_confidence))
