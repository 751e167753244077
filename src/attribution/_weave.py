"""Text and spans woven into markup: a text and attributions in, paragraphs with nested elements out.

What an element looks like is the caller's; here stands where it opens and closes. Spans that cross are cut where
they cross, so that elements nest. Linear, as long as spans do not cross one another without end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import Final, NamedTuple

import regex

from attribution.model import Attribution, Cue, Span

__all__ = ["ROLES", "Paragraph", "Piece", "check", "spans_of", "weave"]

#: What may stand in an attribution, outermost first where two have the same place.
ROLES: Final = ("content", "source", "cue", "addressee", "time", "medium", "via")
PARAGRAPH: Final = regex.compile(r"[^\r\n]*+(?:\s*[\r\n])?+\s*+")


class Piece(NamedTuple):
    """A stretch of text with one role in one attribution or more; orders as elements open."""

    start: int
    last: int  # minus its end, so that of two with one start the longer comes first
    rank: int
    owners: tuple[int, ...]

    @property
    def end(self) -> int:
        """The offset behind it."""
        return -self.last

    @property
    def role(self) -> str:
        """What it is in its attributions."""
        return ROLES[self.rank]


class Paragraph(NamedTuple):
    """A paragraph of a text: its words, then the blank space behind it."""

    start: int
    words_end: int
    end: int


def spans_of(attribution: Attribution) -> Iterator[tuple[str, Span | Cue]]:
    """Give all spans of an attribution with their roles, contents first."""
    for span in attribution.content:
        yield "content", span
    for role in ROLES[1:]:
        span = getattr(attribution, role)
        if span is not None:
            yield role, span


def check(text: str, attributions: Sequence[Attribution]) -> None:
    """See that the attributions are those of the text: what is made of others would lie.

    Raises:
        TypeError: the text is no ``str``.
        ValueError: the words of a span do not stand where it says.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    for n, attribution in enumerate(attributions):
        for role, span in spans_of(attribution):
            if text[span.start : span.end] != span.text:
                place = f"from {span.start} to {span.end}"
                raise ValueError(
                    f"attribution {n}: its {role} {span.text!r} is not what the text has {place}"
                )


def weave(
    text: str,
    attributions: Sequence[Attribution],
    opening: Callable[[Piece], str],
    closing: Callable[[Piece], str],
    escape: Callable[[str], str],
) -> Iterator[tuple[Paragraph, str]]:
    """Give each paragraph with the markup of its words."""
    pieces = _pieces(attributions)
    at = 0
    waiting: list[Piece] = []
    for paragraph in _paragraphs(text):
        while at < len(pieces) and pieces[at].start < paragraph.words_end:
            waiting.append(pieces[at])
            at += 1
        here = [_clip(piece, paragraph) for piece in waiting if piece.end > paragraph.start]
        waiting = [piece for piece in waiting if piece.end > paragraph.end]
        yield paragraph, "".join(_nested(text, here, paragraph, (opening, closing, escape)))


def _pieces(attributions: Sequence[Attribution]) -> list[Piece]:
    """Give all spans in order; what several attributions share, such as a source, is one piece."""
    owners: dict[tuple[int, int, int], dict[int, None]] = {}
    for n, attribution in enumerate(attributions):
        for role, span in spans_of(attribution):
            if span.start < span.end:
                owners.setdefault((span.start, -span.end, ROLES.index(role)), {})[n] = None
    return sorted(Piece(*place, tuple(whose)) for place, whose in owners.items())


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for match in PARAGRAPH.finditer(text):
        if match.end() > match.start():
            yield Paragraph(match.start(), match.start() + len(match[0].rstrip()), match.end())


def _clip(piece: Piece, paragraph: Paragraph) -> Piece:
    start, end = max(piece.start, paragraph.start), min(piece.end, paragraph.words_end)
    return piece._replace(start=start, last=-end)


def _nested(
    text: str,
    pieces: list[Piece],
    paragraph: Paragraph,
    form: tuple[Callable[[Piece], str], Callable[[Piece], str], Callable[[str], str]],
) -> Iterator[str]:
    """Write a paragraph; a piece that crosses the end of another is cut in two there."""
    opening, closing, escape = form
    heapify(pieces)
    opened: list[Piece] = []
    at = paragraph.start

    def close() -> str:
        nonlocal at
        piece = opened.pop()
        words, at = text[at : piece.end], piece.end
        return escape(words) + closing(piece)

    while pieces:
        piece = heappop(pieces)
        while opened and opened[-1].end <= piece.start:
            yield close()
        if opened and piece.end > opened[-1].end:
            heappush(pieces, piece._replace(start=opened[-1].end))
            piece = piece._replace(last=opened[-1].last)
        yield escape(text[at : piece.start]) + opening(piece)
        at = piece.start
        opened.append(piece)
    while opened:
        yield close()
    yield escape(text[at : paragraph.words_end])
