"""Inputs that several commands share: texts and what is wrong with them, and the options for rules.

Takes words of a command line; gives texts and rule sets. A file is read whole.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from attribution.cli._completion import offer_packs
from attribution.rules import RuleSet
from attribution.rulesets import load_rules

__all__ = [
    "UsageError",
    "add_min_confidence",
    "add_rules",
    "complain",
    "count",
    "read_bytes",
    "read_text",
    "rules_of",
]


class UsageError(Exception):
    """Arguments that do not go together."""


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Offer ``--rules``."""
    offer_packs(
        parser.add_argument(
            "--rules",
            action="append",
            metavar="PACK",
            help="rule pack to use, more than once for several (default: en)",
        )
    )


def add_min_confidence(parser: argparse.ArgumentParser, text: str) -> None:
    """Offer ``--min-confidence``."""
    parser.add_argument("--min-confidence", type=_share, default=0.0, metavar="N", help=text)


def rules_of(packs: Sequence[str] | None) -> RuleSet:
    """Load the packs that ``--rules`` names.

    Raises:
        RuleError: there is no such pack, or something in it is wrong.
    """
    return load_rules(*packs or ["en"])


def count(word: str) -> int:
    """Read a number from 1 on, for argparse."""
    if not word.isdecimal() or not int(word):
        raise argparse.ArgumentTypeError(f"a number from 1 on was expected, not {word!r}")
    return int(word)


def _share(word: str) -> float:
    try:
        number = float(word)
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:
        raise argparse.ArgumentTypeError(f"a number from 0 to 1 was expected, not {word!r}")
    return number


def read_bytes(name: str) -> bytes:
    """Read a file whole; ``-`` is standard input. Raises OSError where it cannot be read."""
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def read_text(name: str) -> str:
    """Read UTF-8 text, with or without a byte order mark; ``-`` is standard input.

    Raises:
        OSError: it cannot be read.
        UnicodeDecodeError: it is not UTF-8.
    """
    return read_bytes(name).decode("utf-8-sig")


def _reason(error: Exception) -> str:
    """Say in a few words why an input could not be read."""
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text (byte {error.start} is 0x{error.object[error.start]:02x})"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)


def complain(name: str, error: Exception) -> None:
    """Say on standard error what is wrong with an input."""
    print(f"attribution: {name}: {_reason(error)}", file=sys.stderr)
