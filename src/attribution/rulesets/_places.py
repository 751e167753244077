"""Places: the line of each key in a TOML file, which ``tomllib`` does not tell.

Takes the text of a file that is well formed; gives line numbers by path: ``("verbs", "plead")``. One look at each line.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

__all__ = ["places_in"]

Path = tuple[str, ...]
PART = r"""(?:"(?:[^"\\]|\\.)*+"|'[^']*+'|[A-Za-z0-9_-]++)"""
DOTTED = rf"\s*+(?P<path>{PART}(?:\s*+\.\s*+{PART})*+)\s*+"
HEADER = regex.compile(rf"\s*+\[\[?{DOTTED}\]")
KEY = regex.compile(rf"{DOTTED}=(?P<value>.*)")
STRING = regex.compile(r'"""|\'\'\'|"(?:[^"\\]|\\.)*+"|\'[^\']*+\'|#.*|[\[\]{}]')
BRACKETS = {"[": 1, "{": 1, "]": -1, "}": -1}


def places_in(text: str) -> dict[Path, int]:
    r"""Give the line, counted from 1, on which each table and key begins.

    Examples:
        >>> places_in('format = 1\n[verbs]\nplead = "that"')
        {('format',): 1, ('verbs',): 2, ('verbs', 'plead'): 3}
    """
    found: dict[Path, int] = {}
    table: Path = ()
    inside = _Value()
    for number, line in enumerate(text.splitlines(), 1):
        if inside.open:
            inside.read(line)
        elif header := HEADER.match(line):
            table = _path(header["path"])
            found.setdefault(table, number)
        elif key := KEY.match(line):
            path = (*table, *_path(key["path"]))
            for size in range(len(table) + 1, len(path) + 1):
                found.setdefault(path[:size], number)
            inside.read(key["value"])
    return found


def _path(dotted: str) -> Path:
    parts: Sequence[str] = regex.findall(PART, dotted)
    return tuple(part[1:-1] if part[0] in "\"'" else part for part in parts)


class _Value:
    """What of a value that runs over several lines is still open: a long string, brackets."""

    def __init__(self) -> None:
        self.quotes = ""
        self.depth = 0

    @property
    def open(self) -> bool:
        return bool(self.quotes) or self.depth > 0

    def read(self, line: str) -> None:
        at = 0
        while at < len(line):
            if self.quotes:
                end = line.find(self.quotes, at)
                if end < 0:
                    return
                at, self.quotes = end + 3, ""
                continue
            token = STRING.search(line, at)
            if token is None:
                return
            at = token.end()
            self.depth += BRACKETS.get(token[0], 0)
            if token[0] in {'"""', "'''"}:
                self.quotes = token[0]
