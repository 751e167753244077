"""The same text in another spelling, and a result as it would stand there.

A spelling gives for each character what stands in its place. ``respell`` writes a text so, and tells where each offset
has gone; ``moved`` puts results there. What a result says in words of its own, such as a name, is compared with
no regard to spelling.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

__all__ = ["SPELLINGS", "moved", "respell", "said"]

STRAIGHT = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'"}


def _decomposed(c: str) -> str:
    new = unicodedata.normalize("NFD", c)
    return new if unicodedata.normalize("NFC", new) == c else c


SPELLINGS: dict[str, Callable[[str], str]] = {
    "CRLF for LF": lambda c: "\r\n" if c == "\n" else c,
    "no-break spaces": lambda c: "\u00a0" if c == " " else c,
    "narrow no-break spaces": lambda c: "\u202f" if c == " " else c,
    "decomposed letters": _decomposed,
    "straight marks": lambda c: STRAIGHT.get(c, c),
}


def respell(text: str, spelling: Callable[[str], str]) -> tuple[str, list[int]]:
    """Write a text in another spelling; give it and, for each offset in the text, the one in the new text."""
    parts = [*map(spelling, text)]
    where = [0]
    for part in parts:
        where.append(where[-1] + len(part))
    return "".join(parts), where


def moved(value: Any, where: Sequence[int], text: str) -> Any:
    """Give a result, as ``to_dict`` gives it, with its spans moved to where they stand in another text."""
    if isinstance(value, list):
        return [moved(v, where, text) for v in value]
    if not isinstance(value, dict):
        return value
    rest = {key: moved(v, where, text) for key, v in value.items()}
    if "start" not in value:
        return rest
    start, end = where[value["start"]], where[value["end"]]
    return rest | {"start": start, "end": end, "text": text[start:end]}


def said(value: Any) -> Any:
    """Give a result with everything but the words of its spans in one spelling."""
    if isinstance(value, list):
        return [said(v) for v in value]
    if isinstance(value, dict):
        return {key: v if key == "text" else said(v) for key, v in value.items()}
    if not isinstance(value, str):
        return value
    plain = (
        unicodedata.normalize("NFC", value)
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        .replace("\r\n", "\n")
    )
    return "".join(STRAIGHT.get(c, c) for c in plain)
