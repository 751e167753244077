"""``attribution FILE…``: files in, a listing for people or JSON for programs out.

Each file is read whole, parsed and written before the next is read, so memory follows the largest file
(``--format json`` aside, which writes its one array at the end). Status 2 where a file could not be read, with one
line on standard error for each such file.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Iterator
from typing import Any, Final

from attribution._listing import listing
from attribution.cli._inputs import add_min_confidence, add_rules, complain, read_text, rules_of
from attribution.model import Attribution
from attribution.parser import Parser
from attribution.rules import RuleSet

__all__ = ["EPILOG", "add_arguments", "run"]

EPILOG: Final = """\
On a terminal the result is a listing; into a file or pipe it is JSON Lines, one attribution a line.
Offsets in JSON count characters of the decoded text: the byte order mark, where there is one, is no
character, and line ends stay as they are. "parent" counts the attributions of one file from 0.
"""

Found = tuple[str, tuple[Attribution, ...]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Name what the command takes."""
    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="text in UTF-8; - is standard input")
    add(
        "--format",
        choices=("text", "json", "jsonl"),
        help="text: a listing; json: one array; jsonl: one object a line",
    )
    add_rules(parser)
    add_min_confidence(parser, "leave out what is less certain, 0 to 1")


def run(options: argparse.Namespace) -> int:
    """Parse the files and write what was found; give the exit status."""
    unread: list[str] = []
    found = _parse_files(rules_of(options.rules), options, unread)
    chosen = options.format or ("text" if sys.stdout.isatty() else "jsonl")
    several = len(options.files) > 1
    if chosen == "text":
        _write_listings(found, several=several)
    elif chosen == "jsonl":
        for item in _items(found, several=several):
            print(_json(item))
    else:
        print(json.dumps([*_items(found, several=several)], ensure_ascii=False, indent=2))
    return 2 if unread else 0


def _parse_files(rules: RuleSet, options: argparse.Namespace, unread: list[str]) -> Iterator[Found]:
    """Parse one file after the other; name those that cannot be read, and go on."""
    parser = Parser(rules)
    for name in options.files:
        try:
            text = read_text(name)
        except (OSError, ValueError) as error:
            complain(name, error)
            unread.append(name)
        else:
            yield name, parser.parse(text, min_confidence=options.min_confidence)


def _write_listings(found: Iterator[Found], *, several: bool) -> None:
    width = shutil.get_terminal_size().columns
    separator = ""
    for name, attributions in found:
        title = f"{name}\n{'=' * len(name)}\n\n" if several else ""
        print(f"{separator}{title}{listing(attributions, width=width)}")
        separator = "\n\n"


def _items(found: Iterator[Found], *, several: bool) -> Iterator[dict[str, Any]]:
    for name, attributions in found:
        for attribution in attributions:
            yield {**({"file": name} if several else {}), **attribution.to_dict()}


def _json(item: dict[str, Any]) -> str:
    return json.dumps(item, ensure_ascii=False)
