"""Marks on a terminal: spans in colour where rich is installed, as tags everywhere else.

Takes a text and attributions; gives the text with their source, cue and content marked,
and its control characters shown, so that no text has its way with a terminal. rich is an extra
(``attribution-parser[terminal]``); nothing else needs it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from typing import Final

from attribution._marked import CORE, mark, roles_of
from attribution._wording import visible
from attribution.model import Attribution

__all__ = ["Marker", "marker_for"]

Marker = Callable[[str, Iterable[Attribution]], str]
STYLES: Final = {"content": "green", "source": "bold cyan", "cue": "bold yellow"}


def marker_for(color: str) -> Marker:
    """Give what marks attributions: ``always`` and ``never`` say how, ``auto`` colours on a terminal unless ``NO_COLOR`` is set.

    Raises:
        ImportError: colour is asked for always, and rich is not there.
    """
    plain = not sys.stdout.isatty() or bool(os.environ.get("NO_COLOR"))  # https://no-color.org
    if color == "never" or (color == "auto" and plain):
        return _tagged
    try:
        import rich  # noqa: F401 - is it there?
    except ImportError:
        if color == "always":
            raise
        return _tagged
    return _coloured


def _tagged(text: str, attributions: Iterable[Attribution]) -> str:
    return mark(visible(text), attributions, CORE)


def _coloured(text: str, attributions: Iterable[Attribution]) -> str:
    from rich.console import Console
    from rich.text import Text

    styled = Text(visible(text))
    found = [roles_of(attribution, CORE) for attribution in attributions]
    for role, style in STYLES.items():  # cues and sources are laid over the contents that they stand in
        for roles in found:
            for start, end in roles.get(role, ()):
                styled.stylize(style, start, end)
    console = Console(force_terminal=True, color_system="standard")
    with console.capture() as capture:
        console.print(styled, end="", soft_wrap=True)
    return capture.get()
