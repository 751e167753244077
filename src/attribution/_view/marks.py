"""The article in markup: a text and attributions in, paragraphs out whose spans are elements.

The text content of the markup is the text, character for character: an offset of a span is an offset into
``textContent`` of the article. Characters that no page can hold (NUL, lone surrogates) become U+FFFD.
"""

from __future__ import annotations

import html
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

import regex

from attribution._weave import Paragraph, Piece, spans_of, weave
from attribution._wording import posted
from attribution.model import Attribution, Kind

__all__ = ["article", "escape"]

BLANK_LINE: Final = regex.compile(r"\n[^\S\n]*\n|\r\n\s*\r\n|\r\r")
UNPRINTABLE: Final = regex.compile(r"[\x00\ud800-\udfff]")
POST_SHARE: Final = 0.5  # of the characters of its paragraphs, for a post to be drawn as a card


def escape(text: str) -> str:
    """Write text so that it is text in markup, also within a quoted attribute."""
    return html.escape(UNPRINTABLE.sub("\ufffd", text)).replace("\r", "&#13;")


def article(text: str, attributions: Sequence[Attribution], hues: Sequence[str]) -> Iterator[str]:
    """Give the paragraphs of a text as markup.

    Args:
        text: the text.
        attributions: its attributions.
        hues: a class name for each attribution, which colours it.
    """

    def opening(piece: Piece) -> str:
        first = piece.owners[0]
        classes = f"{piece.role} {attributions[first].kind.value} {hues[first]}"
        return f'<span class="{classes}" data-of="{" ".join(map(str, piece.owners))}">'

    woven = [*weave(text, attributions, opening, lambda _: "</span>", escape)]
    posts = _posts(attributions, [paragraph for paragraph, _ in woven])
    spaced = BLANK_LINE.search(text) is not None
    for n, (paragraph, body) in enumerate(woven):
        before, behind = posts.get(n, ("", ""))
        tight = spaced and not BLANK_LINE.search(text, paragraph.words_end, paragraph.end)
        space = escape(text[paragraph.words_end : paragraph.end])
        yield (
            f'{before}<p dir="auto"{" class=tight" if tight else ""}>{body}'
            f"{f'<span class=space>{space}</span>' if space else ''}</p>{behind}"
        )


def _posts(
    attributions: Sequence[Attribution], paragraphs: Sequence[Paragraph]
) -> dict[int, tuple[str, str]]:
    """Give what opens and closes the cards around embedded posts, by number of paragraph.

    A post that stands amid a paragraph of the reporter's is no card: its words are coloured, and that is all.
    """
    starts = [paragraph.start for paragraph in paragraphs]
    found: dict[int, tuple[str, str]] = {}
    free = 0
    for attribution in attributions:
        spans = [span for _, span in spans_of(attribution) if span.start < span.end]
        if attribution.kind is not Kind.POST or attribution.post is None or not spans:
            continue
        start, end = min(s.start for s in spans), max(s.end for s in spans)
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        around = paragraphs[last].words_end - paragraphs[first].start
        if first < free or end - start < POST_SHARE * around:
            continue
        name = escape(posted(attribution.post).replace("posted", "Posted", 1))
        found[first] = (f'<div class="embed" role="group" aria-label="{name}" data-label="{name}">', "")
        found[last] = (found.get(last, ("", ""))[0], "</div>")
        free = last + 1
    return found
