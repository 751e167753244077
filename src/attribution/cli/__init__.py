"""The command ``attribution``: ``attribution FILE…`` finds who said what; the first word may name another command.

Each command is a module with a ``SUMMARY``, ``add_arguments(parser)`` and ``run(options)``, imported when it is
asked for. Exit status 0; 1 where what was asked about is not in order; 2 where an argument is wrong or an input
could not be read; 130 where the command was interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

from attribution.cli._completion import complete, is_asked, typed
from attribution.cli._inputs import UsageError
from attribution.rules import RuleError

__all__ = ["main"]

#: The command that is run where the first word names none.
DEFAULT: Final = "parse"
#: The other commands and what each does. A file of such a name is given as ``./NAME``.
COMMANDS: Final = {
    "evaluate": "hold results against texts that people have marked, or one rule set against another",
    "explain": "tell what became of every word that may signal saying: the rule that fired, or why none did",
    "rules": "list the rules of a pack, show one of them, or check a pack",
    "view": "draw a text with its attributions, as a page to look at",
}
DESCRIPTION: Final = "Find who said what in English news text, and in German (--rules de)."


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        argv: the arguments; those of the process if None.

    Returns:
        The exit status.

    Raises:
        SystemExit: an argument or a rule is wrong (status 2), or help or the version was asked for (status 0).
    """
    asked = argv is None and is_asked()
    try:
        words = typed() if asked else list(sys.argv[1:] if argv is None else argv)
    except ImportError:
        return 1  # the shell then offers what it offers for any command
    name = words.pop(0) if words and words[0] in COMMANDS else DEFAULT
    parser, command = _command(name)
    if asked:
        complete(parser, within=name != DEFAULT, commands=COMMANDS)
    options = parser.parse_args(words)
    _use_utf8()
    try:
        status = int(command.run(options))
        sys.stdout.flush()
    except RuleError as error:  # the command is well formed: how to write one would hide what is wrong
        parser.exit(2, f"{parser.prog}: error: {error}\n")
    except UsageError as error:
        parser.error(str(error))
    except BrokenPipeError:  # the reader has seen enough: no failure of ours
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130  # as shells count it
    return status


def _command(name: str) -> tuple[argparse.ArgumentParser, Any]:
    """Give a command with what reads its arguments."""
    command = import_module(f"attribution.cli._{name}")
    parser = argparse.ArgumentParser(
        prog="attribution" if name == DEFAULT else f"attribution {name}",
        description=DESCRIPTION if name == DEFAULT else command.SUMMARY,
        epilog=command.EPILOG + (_commands() if name == DEFAULT else ""),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_arguments(parser)
    if name == DEFAULT:
        parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    return parser, command


def _commands() -> str:
    lines = "".join(f"  attribution {name:9} {summary}\n" for name, summary in COMMANDS.items())
    return f"\nMore commands, each with --help:\n{lines}"


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
