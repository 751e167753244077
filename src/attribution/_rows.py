"""Attributions as rows: one flat row each, for tables.

Columns are named for what they hold; absent is None. Linear in the number of attributions.
"""

from __future__ import annotations

from typing import Final

from attribution.model import Attribution, Cue, Span

__all__ = ["COLUMNS", "Cell", "row"]

Cell = str | int | float | bool | None

#: The columns in order. Offsets are characters, half-open; ``content_spans`` holds all of them, ``0-12;20-31``.
COLUMNS: Final = (
    "speaker",
    "speaker_type",
    "named",
    "anonymous",
    "role",
    "handle",
    "cue",
    "cue_lemma",
    "cue_type",
    "source",
    "content",
    "kind",
    "polarity",
    "addressee",
    "time",
    "medium",
    "via",
    "platform",
    "post_author",
    "post_handle",
    "post_date",
    "post_url",
    "parent",
    "confidence",
    "rule",
    "cue_start",
    "cue_end",
    "source_start",
    "source_end",
    "content_spans",
)


def row(attribution: Attribution) -> tuple[Cell, ...]:
    """Give the cells of an attribution, in the order of ``COLUMNS``."""
    a, speaker, cue, post = attribution, attribution.speaker, attribution.cue, attribution.post
    who = (speaker.name, speaker.type.value, speaker.named, speaker.anonymous) if speaker else (None,) * 4
    roles = (speaker.role, speaker.handle) if speaker else (None, None)
    signal = (cue.text, cue.lemma, cue.type.value) if cue else (None,) * 3
    words = " … ".join(span.text for span in a.content) if a.content else None
    date = post.date.isoformat() if post and post.date else None
    posted = (post.platform, post.author, post.handle, date, post.url) if post else (None,) * 5
    spans = ";".join(f"{span.start}-{span.end}" for span in a.content) or None
    return (
        *who,
        *roles,
        *signal,
        _text(a.source),
        words,
        a.kind.value,
        a.polarity.value,
        *map(_text, (a.addressee, a.time, a.medium, a.via)),
        *posted,
        a.parent,
        a.confidence,
        a.rule,
        *_place(cue),
        *_place(a.source),
        spans,
    )


def _text(span: Span | None) -> str | None:
    return span.text if span else None


def _place(span: Span | Cue | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)
