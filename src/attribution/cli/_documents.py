"""Inputs as documents: names of files, folders and globs in, texts and web pages out.

A page is known by its extension, or on standard input by how it begins. A file is read whole, one after the other.
"""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import regex

from attribution.cli._inputs import read_bytes

__all__ = ["expanded", "read_input"]

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


def read_input(name: str) -> str | bytes:
    """Read a file; ``-`` is standard input.

    Returns:
        A text, decoded from UTF-8 without its byte order mark; a web page as the bytes that it is.

    Raises:
        OSError: it cannot be read.
        UnicodeDecodeError: it is text, and not UTF-8.
    """
    data = read_bytes(name)
    is_page = Path(name).suffix.lower() in PAGES or (name == "-" and PAGE.match(data))
    return data if is_page else data.decode("utf-8-sig")
