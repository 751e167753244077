"""What docs/guarantees.md promises: that its tests exist, and its commands are there."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "guarantees.md").read_text(encoding="utf-8")
PROMISED = regex.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)


@cache
def functions(file: str) -> frozenset[str]:
    """Name the functions of a test file."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize(("file", "name"), PROMISED)
def test_a_promise_names_a_test_that_exists(file: str, name: str) -> None:
    """So that renaming a test does not leave a promise that nothing keeps."""
    assert name in functions(file)


def test_every_promise_names_its_test() -> None:
    """In the second column of every table but that of commands."""
    promises = PAGE.partition("## The commands")[0]
    rows = [line for line in promises.splitlines() if regex.match(r"\| (?!promise)", line)]
    assert len(rows) > 30
    assert [row for row in rows if "::test_" not in row.split("|")[2]] == []


def test_the_commands_are_there() -> None:
    """Every script that the page runs is a file, and every test."""
    files = regex.findall(r"(?:benchmarks|tests)/\w+\.py", PAGE)
    assert len(files) > 10
    assert [file for file in files if not (ROOT / file).is_file()] == []
