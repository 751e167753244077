"""Pages: a web page is read once, from front to back, and becomes text with the posts that stand in it.

In: a page, as characters or bytes. Out: a ``Page``. Cost: linear in the page, however it nests and whatever is
broken in it: lxml's parser hands over elements as they come and builds no tree, and is started anew where they
nest deeper than any browser lets them.

Of a page that marks its article (``<article>``, ``<main>``, ``itemprop="articleBody"``) the innermost such part
is taken that holds most of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import attrs

from attribution._html.blocks import Block, Scopes
from attribution._html.carriers import Carriers
from attribution._html.encodings import decode
from attribution._html.handler import Handler, Tools
from attribution._html.page import Cited, Page
from attribution._posts import FoundPost, PostFinder, Vocabulary
from attribution.rules._platforms import Platform

__all__ = ["PageReader", "page_reader"]

CHUNK = 16_384
DEEPEST = 512  # as in browsers: what nests deeper is hostile or broken
MISSING = "parse_html needs lxml: install attribution-parser[html]"


@attrs.frozen
class PageReader:
    r"""Reads pages. Everything is compiled once; there is no state between calls.

    Args:
        platforms: the rules: which elements carry posts, and how the posts look.
        vocabulary: what the language of the page says of posts.

    Examples:
        >>> from attribution.rulesets.social import PLATFORMS
        >>> page = PageReader(PLATFORMS).read("<nav>Home</nav><p>It <b>rained</b>.</p><p>We stayed.</p>")
        >>> page.text
        'It rained.\n\nWe stayed.'
    """

    platforms: tuple[Platform, ...]
    vocabulary: Vocabulary = attrs.field(factory=Vocabulary)
    _tools: Tools = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        words = self.vocabulary
        finders = {p.name: PostFinder((p,), words) for p in self.platforms}
        tools = Tools(Carriers(self.platforms), finders, PostFinder(self.platforms, words))
        object.__setattr__(self, "_tools", tools)

    def read(self, page: str | bytes | bytearray) -> Page:
        """Read a page.

        Args:
            page: the page; bytes are decoded as they say they are.

        Raises:
            ImportError: lxml is not installed.
        """
        html = decode(bytes(page)) if isinstance(page, bytes | bytearray) else page
        handler = Handler(self._tools)
        _feed(html, handler)
        if not handler.blocks:  # some pages are one form
            handler = Handler(self._tools, furniture=True)
            _feed(html, handler)
        return _page(handler.blocks, handler.scopes)


@lru_cache(maxsize=8)
def page_reader(platforms: tuple[Platform, ...], vocabulary: Vocabulary) -> PageReader:
    """Give the reader for some platforms and a language; pages are read more often than rules change."""
    return PageReader(platforms, vocabulary)


def _parser(handler: Handler) -> Any:
    try:
        from lxml import etree
    except ImportError as e:
        raise ImportError(MISSING) from e
    return etree.HTMLParser(target=handler, encoding="utf-8", huge_tree=True)


def _chunks(html: str) -> Iterator[bytes]:
    """Cut before elements, so that a parser may be started anew between any two pieces."""
    at = 0
    while at < len(html):
        end = at + CHUNK
        if end < len(html):
            end = max(html.rfind("<", at + 1, end), at) if "<" in html[at + 1 : end] else end
        yield html[at:end].replace("\0", "").encode("utf-8", "replace")
        at = end


def _feed(html: str, handler: Handler) -> None:
    """Hand a page over, in pieces; start anew where it nests too deep, since end tags are sought through all."""
    parser = _parser(handler)
    fed = False
    for chunk in _chunks(html):
        parser.feed(chunk)
        fed = fed or bool(chunk)
        if handler.depth > DEEPEST:
            parser.close()
            parser, fed = _parser(handler), False
    if fed:
        parser.close()
    handler.finish()


def _page(blocks: list[Block], scopes: Scopes) -> Page:
    """Join the blocks of the article."""
    inside = scopes.article(blocks)
    parts: list[str] = []
    posts: list[FoundPost] = []
    cited: list[Cited] = []
    at = 0
    for block in blocks:
        if not inside[block.scope]:
            continue
        if parts:
            parts.append("\n\n")
            at += 2
        parts.append(block.text)
        if block.post:
            posts.append(_moved(block.post, at))
        cited += ((start + at, end + at, url) for start, end, url in block.cited)
        at += len(block.text)
    return Page(text="".join(parts), posts=tuple(posts), cited=tuple(cited))


def _moved(post: FoundPost, by: int) -> FoundPost:
    def move(span: tuple[int, int] | None) -> tuple[int, int] | None:
        return (span[0] + by, span[1] + by) if span else None

    return attrs.evolve(
        post,
        start=post.start + by,
        end=post.end + by,
        content=tuple((start + by, end + by) for start, end in post.content),
        cue=move(post.cue),
        source=move(post.source),
        time=move(post.time),
    )
