"""Tables of marked sentences: rows that hold and, under their reason, rows that fail today.

A table is a list of marked sentences (``marked``). ``rows`` makes tests of tables, ``check`` runs one row: what
the parser finds is what is marked. Source, cue and content are compared always, other roles where a row marks
one, so that a sentence without marks says that there is no attribution in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs
import pytest

from attribution import Parser, load_rules
from attribution._marked import CORE, canonical, mark, read

PARSER = Parser(load_rules("en"))


@attrs.frozen
class Failing:
    """A row that fails today. When it begins to work its test fails, so that it is moved up in its table."""

    row: str
    reason: str


Table = Sequence[str | Failing]


def failing(reason: str, *marked: str) -> Iterator[Failing]:
    """Give rows that fail for one reason."""
    return (Failing(row, reason) for row in marked)


def rows(tables: Mapping[str, Table]) -> list[Any]:
    """Give a parameter set for each row, named for its table and its place in it."""
    return [_row(row, f"{name} {i}") for name, table in tables.items() for i, row in enumerate(table, 1)]


def _row(row: str | Failing, name: str) -> Any:
    if isinstance(row, str):
        return pytest.param(row, id=name)
    return pytest.param(row.row, id=name, marks=pytest.mark.xfail(strict=True, reason=row.reason))


def check(marked: str) -> None:
    """Parse the text of marked text and compare the marks."""
    given = read(marked)
    found = PARSER.parse(given.text)
    assert canonical(marked) == mark(given.text, found, CORE | given.roles)
