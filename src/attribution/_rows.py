"""Attributions as rows: one flat row each, for tables.

``cells`` keeps dates and kinds as they are, ``row`` is plain: strings, numbers, truth. The last column,
``content_spans``, loses nothing: ``0-12;20-31``. Absent is None. Linear in the number of attributions.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, cast

from attribution.model import Attribution, Cue, Span

__all__ = ["COLUMNS", "PLACES", "POST", "SPEAKER", "Cell", "cells", "row"]

Cell = str | int | float | bool | None

PLACES: Final = ("cue", "source", "addressee", "time", "medium", "via")
SPEAKER: Final = ("type", "named", "anonymous", "role", "handle")
POST: Final = ("platform", "author", "handle", "date", "url")
#: The columns in order. Offsets are characters, half-open, of a content from its first span to its last.
COLUMNS: Final = (
    "index",
    "kind",
    *(f"{role}{end}" for role in ("content", *PLACES) for end in ("", "_start", "_end")),
    "cue_lemma",
    "cue_type",
    "speaker",
    *(f"speaker_{name}" for name in SPEAKER),
    "polarity",
    *(f"post_{name}" for name in POST),
    "parent",
    "confidence",
    "rule",
    "content_spans",
)


def row(index: int, attribution: Attribution) -> tuple[Cell, ...]:
    """Give the cells of an attribution, in the order of ``COLUMNS``.

    Args:
        index: its place among those of its text, which ``parent`` counts too.
        attribution: the attribution.
    """
    return tuple(map(_plain, cells(index, attribution)))


def cells(index: int, a: Attribution) -> Iterator[Any]:
    """Give the same cells as the attribution has them; the arguments are those of ``row``."""
    yield from (index, a.kind)
    if a.content:
        yield from (" … ".join(span.text for span in a.content), a.content[0].start, a.content[-1].end)
    else:
        yield from (None, None, None)
    for role in PLACES:
        span: Span | Cue | None = getattr(a, role)
        yield from (span.text, span.start, span.end) if span else (None, None, None)
    yield from (a.cue.lemma, a.cue.type) if a.cue else (None, None)
    yield a.speaker.name if a.speaker else None
    yield from (getattr(a.speaker, name, None) for name in SPEAKER)
    yield a.polarity
    yield from (getattr(a.post, name, None) for name in POST)
    yield from (a.parent, a.confidence, a.rule)
    yield ";".join(f"{span.start}-{span.end}" for span in a.content) or None


def _plain(value: Any) -> Cell:
    """Give an enum as its word, a date as ISO has it."""
    return str(value) if isinstance(value, str | date) else cast("Cell", value)
