"""Completion: what a shell offers for the word that is being typed.

The shell runs the command with the line in its environment; argcomplete, of the extra ``terminal``, reads it there,
asks the options of the command for what fits, and ends the process. Costs what the start of the command costs.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Collection, Iterator
from typing import Any, Final

__all__ = ["complete", "is_asked", "offer_packs", "offer_rules", "typed"]

#: Set by the shell: how many words of the line stand before the arguments.
ASKED: Final = "_ARGCOMPLETE"


def is_asked() -> bool:
    """Tell whether a shell asks what would complete its line."""
    return ASKED in os.environ


def typed() -> list[str]:
    """Give the arguments of the line that stand whole before the word that is being typed.

    Raises:
        ImportError: argcomplete is not installed.
    """
    from argcomplete.lexers import split_line

    whole = split_line(os.environ["COMP_LINE"], int(os.environ["COMP_POINT"]))[3]
    return [str(word) for word in whole[int(os.environ[ASKED]) :]]


def complete(parser: argparse.ArgumentParser, *, within: bool, commands: Collection[str]) -> None:
    """Hand over what completes the line, and end the process.

    Args:
        parser: the options of the command that the line names.
        within: whether its first argument names a command, so that the options begin behind it.
        commands: words that may stand in place of a first file.
    """
    import argcomplete

    offered = () if within or typed() else commands
    if within:
        os.environ[ASKED] = str(int(os.environ[ASKED]) + 1)

    def files(prefix: str, action: argparse.Action, **_: Any) -> Iterator[str]:
        if not action.option_strings:
            yield from offered
        yield from _files(prefix)

    argcomplete.autocomplete(parser, always_complete_options=False, default_completer=files)


def offer_packs(action: argparse.Action) -> None:
    """Complete an argument by the names of packs, and by pack files."""
    action.completer = _packs  # type: ignore[attr-defined] # where argcomplete looks


def offer_rules(action: argparse.Action) -> None:
    """Complete an argument by the names of the rules of the built-in packs for English."""
    action.completer = _rules  # type: ignore[attr-defined] # where argcomplete looks


def _packs(prefix: str, **_: Any) -> Iterator[str]:
    from importlib.metadata import entry_points

    from attribution.rulesets import BUILT_IN, ENTRY_POINTS

    yield from {*BUILT_IN, *(point.name for point in entry_points(group=ENTRY_POINTS))}
    yield from _files(prefix, ".toml")


def _rules(**_: Any) -> Iterator[str]:
    from attribution.rulesets import load_rules

    yield from {rule.name for rule in load_rules("en", "en-stance").rules if " " not in rule.name}


def _files(prefix: str, *endings: str) -> Iterator[str]:
    from argcomplete.completers import FilesCompleter

    yield from FilesCompleter(endings)(prefix)
