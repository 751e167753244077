"""The article in markup: a text and attributions in, paragraphs out whose spans are elements.

The text content of the markup is the text, character for character: an offset of a span is an offset into
``textContent`` of the article. Characters that no page can hold (NUL, lone surrogates) become U+FFFD.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import Final, NamedTuple

import regex

from attribution._wording import posted
from attribution.model import Attribution, Cue, Kind, Span

__all__ = ["article", "check", "escape"]

#: What may stand in an attribution, outermost first where two have the same place.
ROLES: Final = ("content", "source", "cue", "addressee", "time", "medium", "via")
PARAGRAPH: Final = regex.compile(r"[^\r\n]*+(?:\s*[\r\n])?+\s*+")
BLANK_LINE: Final = regex.compile(r"\n[^\S\n]*\n|\r\n\s*\r\n|\r\r")
UNPRINTABLE: Final = regex.compile(r"[\x00\ud800-\udfff]")
POST_SHARE: Final = 0.5  # of the characters of its paragraphs, for a post to be drawn as a card


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


class Paragraph(NamedTuple):
    """A paragraph of the text: its words, then the blank space behind it."""

    start: int
    words_end: int
    end: int


def escape(text: str) -> str:
    """Write text so that it is text in markup, also within a quoted attribute."""
    return html.escape(UNPRINTABLE.sub("\ufffd", text)).replace("\r", "&#13;")


def check(text: str, attributions: Sequence[Attribution]) -> None:
    """See that the attributions are those of the text: a picture of others would lie.

    Raises:
        ValueError: the words of a span do not stand where it says.
    """
    for n, attribution in enumerate(attributions):
        for role, span in _spans(attribution):
            if text[span.start : span.end] != span.text:
                raise ValueError(
                    f"attribution {n}: its {role} {span.text!r} is not what the text has from {span.start} to {span.end}"
                )


def article(text: str, attributions: Sequence[Attribution], hues: Sequence[str]) -> Iterator[str]:
    """Give the paragraphs of a text as markup.

    Args:
        text: the text.
        attributions: its attributions.
        hues: a class name for each attribution, which colours it.
    """
    pieces = _pieces(attributions)
    paragraphs = [*_paragraphs(text)]
    posts = _posts(attributions, paragraphs)
    spaced = BLANK_LINE.search(text) is not None
    at = 0
    waiting: list[Piece] = []
    for n, paragraph in enumerate(paragraphs):
        while at < len(pieces) and pieces[at].start < paragraph.words_end:
            waiting.append(pieces[at])
            at += 1
        here = [_clip(piece, paragraph) for piece in waiting if piece.end > paragraph.start]
        waiting = [piece for piece in waiting if piece.end > paragraph.end]
        opening, closing = posts.get(n, ("", ""))
        tight = spaced and not BLANK_LINE.search(text, paragraph.words_end, paragraph.end)
        space = escape(text[paragraph.words_end : paragraph.end])
        body = "".join(_nested(text, here, paragraph, attributions, hues))
        yield (
            f'{opening}<p dir="auto"{" class=tight" if tight else ""}>{body}'
            f"{f'<span class=space>{space}</span>' if space else ''}</p>{closing}"
        )


def _spans(attribution: Attribution) -> Iterator[tuple[str, Span | Cue]]:
    for span in attribution.content:
        yield "content", span
    for role in ROLES[1:]:
        span = getattr(attribution, role)
        if span is not None:
            yield role, span


def _pieces(attributions: Sequence[Attribution]) -> list[Piece]:
    """Give all spans in order; what several attributions share, such as a source, is one piece."""
    owners: dict[tuple[int, int, int], dict[int, None]] = {}
    for n, attribution in enumerate(attributions):
        for role, span in _spans(attribution):
            if span.start < span.end:
                owners.setdefault((span.start, -span.end, ROLES.index(role)), {})[n] = None
    return sorted(Piece(*place, tuple(whose)) for place, whose in owners.items())


def _paragraphs(text: str) -> Iterator[Paragraph]:
    for match in PARAGRAPH.finditer(text):
        if match.end() > match.start():
            words = match[0].rstrip()
            yield Paragraph(match.start(), match.start() + len(words), match.end())


def _clip(piece: Piece, paragraph: Paragraph) -> Piece:
    start, end = max(piece.start, paragraph.start), min(piece.end, paragraph.words_end)
    return piece._replace(start=start, last=-end)


def _nested(
    text: str,
    pieces: list[Piece],
    paragraph: Paragraph,
    attributions: Sequence[Attribution],
    hues: Sequence[str],
) -> Iterator[str]:
    """Write a paragraph; a piece that crosses the end of another is cut in two there."""
    heapify(pieces)
    opened: list[Piece] = []
    at = paragraph.start

    def upto(offset: int) -> str:
        nonlocal at
        words, at = text[at:offset], offset
        return escape(words)

    while pieces:
        piece = heappop(pieces)
        while opened and opened[-1].end <= piece.start:
            yield upto(opened.pop().end) + "</span>"
        if opened and piece.end > opened[-1].end:
            heappush(pieces, piece._replace(start=opened[-1].end))
            piece = piece._replace(last=opened[-1].last)
        yield upto(piece.start) + _opening(piece, attributions, hues)
        opened.append(piece)
    while opened:
        yield upto(opened.pop().end) + "</span>"
    yield upto(paragraph.words_end)


def _opening(piece: Piece, attributions: Sequence[Attribution], hues: Sequence[str]) -> str:
    first = piece.owners[0]
    classes = [ROLES[piece.rank], attributions[first].kind.value, hues[first]]
    return f'<span class="{" ".join(classes)}" data-of="{" ".join(map(str, piece.owners))}">'


def _posts(
    attributions: Sequence[Attribution], paragraphs: Sequence[Paragraph]
) -> Mapping[int, tuple[str, str]]:
    """Give what opens and closes the cards around embedded posts, by number of paragraph.

    A post that stands amid a paragraph of the reporter's is no card: its words are coloured, and that is all.
    """
    found: dict[int, tuple[str, str]] = {}
    free = 0
    for attribution in attributions:
        post = attribution.post
        if attribution.kind is not Kind.POST or post is None:
            continue
        spans = [span for _, span in _spans(attribution)]
        start, end = min((s.start for s in spans), default=0), max((s.end for s in spans), default=0)
        first, last = _first_behind(paragraphs, start), _first_behind(paragraphs, end - 1)
        if not start < end or first < free or last >= len(paragraphs):
            continue
        if end - start < POST_SHARE * (paragraphs[last].words_end - paragraphs[first].start):
            continue
        name = escape(posted(post).replace("posted", "Posted", 1))
        found[first] = (f'<div class="embed" role="group" aria-label="{name}" data-label="{name}">', "")
        opening = found[last][0] if last == first else ""
        found[last] = (opening, "</div>")
        free = last + 1
    return found


def _first_behind(paragraphs: Sequence[Paragraph], offset: int) -> int:
    """Give the number of the paragraph that holds an offset."""
    low, high = 0, len(paragraphs)
    while low < high:
        middle = (low + high) // 2
        if paragraphs[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low
