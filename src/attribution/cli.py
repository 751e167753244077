"""The command ``attribution``: files in, a listing for people or JSON for programs out.

Each file is read whole, parsed and written before the next is read, so memory follows the largest file
(``--format json`` aside, which writes its one array at the end). Exit status 0; 2 where an argument is
wrong or a file could not be read, with one line on standard error for each such file.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attribution import Attribution, RuleError, RuleSet, load_rules, parse_attributions
from attribution._listing import listing

__all__ = ["main"]

DESCRIPTION = "Find who said what in English news text."
EPILOG = """\
On a terminal the result is a listing; into a file or pipe it is JSON Lines, one attribution a line.
Offsets in JSON count characters of the decoded text: the byte order mark, where there is one, is no
character, and line ends stay as they are. "parent" counts the attributions of one file from 0.
"""

Found = tuple[str, tuple[Attribution, ...]]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments; those of the process if None.

    Returns:
        The exit status: 0, or 2 where an input could not be read, or 130 where it was interrupted.

    Raises:
        SystemExit: an argument is wrong (status 2), or help or the version was asked for (status 0).
    """
    parser = _argument_parser()
    options = parser.parse_args(argv)
    try:
        rules = load_rules(*options.rules or ["en"])
    except RuleError as error:
        parser.error(str(error))
    _use_utf8()
    try:
        status = _run(rules, options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough: no failure of ours
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130  # as shells count it
    return status


def _argument_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="attribution",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help="text in UTF-8; - is standard input")
    add(
        "--format",
        choices=("text", "json", "jsonl"),
        help="text: a listing; json: one array; jsonl: one object a line",
    )
    add(
        "--rules",
        action="append",
        metavar="PACK",
        help="rule pack to use, more than once for several (default: en)",
    )
    add(
        "--min-confidence",
        type=_share,
        default=0.0,
        metavar="N",
        help="leave out what is less certain, 0 to 1",
    )
    add("--version", action=_Version, nargs=0, help="show the version and exit")
    return parser


def _share(word: str) -> float:
    try:
        number = float(word)
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:
        raise argparse.ArgumentTypeError(f"a number from 0 to 1 was expected, not {word!r}")
    return number


class _Version(argparse.Action):
    """Look the version up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"attribution {version('attribution-parser')}")
        parser.exit()


def _use_utf8() -> None:
    """Write UTF-8 whatever the locale is: JSON is UTF-8, and news is full of curly quotation marks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _run(rules: RuleSet, options: argparse.Namespace) -> int:
    unread: list[str] = []
    found = _parse_files(rules, options, unread)
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
    for name in options.files:
        try:
            text = _read(name)
        except (OSError, UnicodeDecodeError, ValueError) as error:
            print(f"attribution: {name}: {_reason(error)}", file=sys.stderr)
            unread.append(name)
        else:
            yield name, parse_attributions(text, rules=rules, min_confidence=options.min_confidence)


def _read(name: str) -> str:
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    return data.decode("utf-8-sig")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text (byte {error.start} is 0x{error.object[error.start]:02x})"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)


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
