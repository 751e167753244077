"""What reading a page gives: its text, and what its markup tells of it."""

from __future__ import annotations

import attrs

from attribution._posts import FoundPost

__all__ = ["Cited", "Page"]

Cited = tuple[int, int, str]


@attrs.frozen(kw_only=True)
class Page:
    """The text of a page and what its markup tells of it. Offsets are characters of the text, half-open.

    Args:
        text: the article's own text; a blank line parts its paragraphs.
        posts: the posts that it embeds, in order.
        cited: quotations whose markup names an address as their source: start, end, address.
    """

    text: str = ""
    posts: tuple[FoundPost, ...] = ()
    cited: tuple[Cited, ...] = ()
