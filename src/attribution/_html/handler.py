"""The handler: elements and character data, as the parser hands them over, become blocks.

In: the parser's calls. Out: ``Block`` values. Cost: constant for each call and linear in the text; captures nest
no deeper than a few levels.

Quotation marks and dashes are written where the markup stands for them, as a browser shows them: around ``<q>``
and ``<blockquote>``, and before the ``<cite>``, ``<footer>`` or ``<figcaption>`` that signs a quotation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import attrs

from attribution._html.blocks import Block, Scopes
from attribution._html.carriers import Carriers, Told, in_script
from attribution._html.embeds import BARE, Embed, Held, address_only, read_embed
from attribution._html.furniture import (
    BLOCKS,
    CELLS,
    HIDDEN,
    LINES,
    READ,
    SKIPPED,
    body_of,
    nested,
    reading,
    shown,
)
from attribution._html.quotations import marked, signed
from attribution._html.writers import LINE, PARAGRAPH, SPACE, Writer
from attribution._posts import PostFinder

__all__ = ["Handler", "Tools"]

CLOSED = ("”", "’", '"', "»")
SIGNATURE = 200

End = Callable[[], None]


class Tools(NamedTuple):
    """What is made once for a set of platforms: their carriers, the shapes of each, those of all."""

    carriers: Carriers
    finders: Mapping[str, PostFinder]
    all: PostFinder


@attrs.define
class _Capture:
    """An element whose text is gathered by itself: an embed, a quotation, or who is quoted."""

    outer: Writer
    told: Told | None = None
    cite: str = ""
    writer: Writer = attrs.field(factory=Writer)
    source: str = ""
    words: int = -1
    links: list[str] = attrs.field(factory=list)
    linked: int = 0
    in_link: bool = False
    title: int = 0
    time: str | None = None

    def held(self) -> Held:
        """Give what is gathered."""
        return Held(
            self.writer.text(), max(self.words, 0), tuple(self.links), self.linked, self.title, self.time
        )


@attrs.define
class Handler:
    """What the parser calls.

    Args:
        tools: the carriers and shapes.
        furniture: read also what looks like furniture.
    """

    tools: Tools
    furniture: bool = False
    blocks: list[Block] = attrs.field(factory=list)
    scopes: Scopes = attrs.field(factory=Scopes)
    depth: int = 0
    mode: int = READ
    main: Writer = attrs.field(factory=Writer)
    out: Writer = attrs.field(init=False)
    cited: list[tuple[int, int, str]] = attrs.field(factory=list)
    flushed: int = 0
    opened: list[tuple[int, End | None, bool]] = attrs.field(factory=list)
    embed: _Capture | None = None
    quote: _Capture | None = None
    signing: bool = False
    figures: list[int] = attrs.field(factory=list)
    marks: int = 0
    pre: int = 0

    def __attrs_post_init__(self) -> None:
        self.out = self.main

    # What the parser calls.

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take a start tag."""
        self.depth += 1
        before = self.mode
        end: End | None = None
        block = tag in BLOCKS
        if before != HIDDEN:
            if self.embed and self.embed.told and tag == self.embed.told.platform.tag and not attributes:
                self._end_embed()  # some pages close with the empty tag
            elif self.embed is None and tag not in {"html", "body", "p"}:
                told = self.tools.carriers.told(tag, attributes)
                end = self._open_embed(told) if told else None
            if end is None:
                self.mode = self._mode(tag, attributes)
                if self.mode == READ:
                    self._break(tag, block=block)
                    end = self._open(tag, attributes)
        self.opened.append((before, end, block and self.mode == READ and before != HIDDEN))

    def end(self, tag: str) -> None:
        """Take an end tag, written or implied."""
        if not self.opened:
            return
        self.depth -= 1
        before, end, block = self.opened.pop()
        if end:
            end()
        if block:
            self._break(tag, block=True)
        self.mode = before

    def data(self, data: str) -> None:
        """Take character data."""
        if self.mode != READ:
            return
        if self.out is self.main and self.main.gap == PARAGRAPH and self.main.parts:
            self.flush()
        capture = self.embed
        before = self.out.length
        (self.out.write_lines if self.pre else self.out.write)(data)
        if capture and capture.in_link:
            capture.linked += self.out.length - before

    def close(self) -> None:
        """End what is still open, where the parser is started anew or the page ends."""
        while self.opened:
            self.end("")
        self.mode, self.depth = READ, 0

    def finish(self) -> None:
        """Write the last paragraph."""
        self.flush()

    # Blocks.

    def flush(self) -> None:
        """Make a block of the paragraph that is written."""
        text = self.main.text()
        cited, signing = tuple(self.cited), self.signing
        self.main.parts.clear()
        self.main.length = self.main.gap = 0
        self.cited.clear()
        self.flushed += 1
        self.signing = False
        if not text.strip():
            return
        if signing and len(text) <= SIGNATURE and self.blocks:
            last = self.blocks[-1]
            self.blocks[-1] = last._replace(text=signed(last.text, text), quotation=False)
            return
        known = self.tools.all.permalink(text) if BARE.fullmatch(text) else None
        if known and known.platform and known.url:
            finder = self.tools.finders[known.platform]
            self._add(address_only(finder.platforms[0], known.url, known.handle))
            return
        self.blocks.append(Block(text, self.scopes.now, cited=cited))

    def _add(self, embed: Embed) -> None:
        """Add an embed, unless it is the one before: some come as an element and as a script."""
        last = self.blocks[-1] if self.blocks else None
        if last and last.post and last.post.post.url == embed.post.post.url and embed.post.post.url:
            if not embed.post.content:
                return
            if not last.post.content:
                self.blocks.pop()
        self.blocks.append(Block(embed.text, self.scopes.now, embed.post))

    def _break(self, tag: str, *, block: bool) -> None:
        if tag == "br":
            self.out.end_line()
        elif tag in CELLS:
            self.out.end(SPACE)
        elif block:
            self.out.end(LINE if tag in LINES else PARAGRAPH)

    def _mode(self, tag: str, attributes: Mapping[str, str]) -> int:
        if self.embed:
            return READ if shown(tag) else HIDDEN
        found = reading(tag, attributes)
        if found == SKIPPED and (self.furniture or (self.quote and tag == "footer")):
            return READ
        if tag == "header" and not self.scopes.now and found == READ and not self.furniture:
            found = SKIPPED
        return found if self.mode == READ else nested(self.mode, found, tag, attributes)

    # Elements that mean something.

    def _open(self, tag: str, attributes: Mapping[str, str]) -> End | None:
        if self.embed:
            return self._in_embed(self.embed, tag, attributes)
        if tag == "a" and self.quote and attributes.get("href"):
            self.quote.links.append(attributes["href"])
        elif body_of(tag, attributes):
            return self._open_body()
        elif tag == "pre":
            self.pre += 1
            return self._end_pre
        elif tag == "q":
            return self._open_q(attributes.get("cite", ""))
        elif tag == "blockquote" and not self.quote:
            return self._open_quote(attributes.get("cite", ""))
        elif tag in {"cite", "footer", "figcaption"}:
            return self._open_source(tag)
        elif tag == "figure":
            self.flush_if_main()
            self.figures.append(len(self.blocks))
            return self._end_figure
        return None

    def flush_if_main(self) -> None:
        """Make a block of what is written, unless a capture is open."""
        if self.out is self.main:
            self.flush()

    def _end_pre(self) -> None:
        self.pre -= 1

    def _end_figure(self) -> None:
        self.flush_if_main()
        self.figures.pop()

    def _open_body(self) -> End:
        self.flush_if_main()
        before = self.scopes.open()

        def end() -> None:
            self.flush_if_main()
            self.scopes.now = before

        return end

    def _in_embed(self, embed: _Capture, tag: str, attributes: Mapping[str, str]) -> End | None:
        if tag == "a":
            if attributes.get("href"):
                embed.links.append(attributes["href"])
            embed.in_link = True
            return self._end_link
        if tag == "p" and embed.words < 0:
            embed.words = embed.writer.next_at()
        elif tag == "time" and embed.time is None:
            embed.time = attributes.get("datetime")
        return None

    def _end_link(self) -> None:
        if self.embed:
            self.embed.in_link = False
            if self.embed.linked == self.embed.writer.length:
                self.embed.title = self.embed.linked

    # Embeds.

    def _open_embed(self, told: Told) -> End:
        if self.quote:
            self._dissolve(self.quote)
        self.mode = READ
        self.embed = _Capture(self.out, told)
        self.out = self.embed.writer
        self.pre += told.script is not None
        return self._end_embed

    def _end_embed(self) -> None:
        embed = self.embed
        if embed is None or embed.told is None:
            return
        self.embed, self.out = None, embed.outer
        told, held = embed.told, embed.held()
        if told.script:
            self.pre -= 1
            found = in_script(told, held.text)
            if found is None:
                return
            told, held = found, Held()
        made = read_embed(told, held, self.tools.finders[told.platform.name])
        if made:
            self.flush_if_main()
            self._add(made)
            self.out.end(PARAGRAPH)

    # Quotations.

    def _open_q(self, cite: str) -> End:
        opening, closing = ("‘", "’") if self.marks or self.quote else ("“", "”")
        self.marks += 1
        if self.out is self.main and self.main.gap == PARAGRAPH and self.main.parts:
            self.flush()
        out, start, paragraph = self.out, self.out.add(opening), self.flushed

        def end() -> None:
            self.marks -= 1
            out.gap = 0
            stop = out.add(closing) + 1
            if cite and out is self.main and paragraph == self.flushed:
                self.cited.append((start, stop, cite))

        return end

    def _open_quote(self, cite: str) -> End:
        self.flush_if_main()
        self.quote = _Capture(self.out, cite=cite)
        self.out = self.quote.writer
        return self._end_quote

    def _dissolve(self, quote: _Capture) -> None:
        """Write what a quotation holds as plain text: it holds a post, and is none itself."""
        text = quote.writer.text()
        self.quote, self.out = None, quote.outer
        if text:
            self.blocks.append(Block(text, self.scopes.now))

    def _end_quote(self) -> None:
        quote = self.quote
        if quote is None:
            return
        self.quote, self.out = None, quote.outer
        text = quote.writer.text()
        post = self._quoted_post(quote, text)
        if post:
            self._add(post)
        elif text or quote.source:
            text = marked(text) if text else quote.source
            cited = ((0, len(text), quote.cite),) if quote.cite and not quote.source else ()
            text = signed(text, quote.source) if quote.source and text != quote.source else text
            self.blocks.append(Block(text, self.scopes.now, quotation=not quote.source, cited=cited))

    def _quoted_post(self, quote: _Capture, text: str) -> Embed | None:
        """Read a quotation that links to a post and is signed as one, or is nothing but the link."""
        for url in (*reversed(quote.links[-8:]), quote.cite):
            known = self.tools.all.permalink(url) if url else None
            if known and known.platform:
                finder = self.tools.finders[known.platform]
                if BARE.fullmatch(text) or not text or finder.whole(text):
                    told = Told(finder.platforms[0], known.url, known.handle)
                    return read_embed(told, quote.held(), finder)
        return None

    def _open_source(self, tag: str) -> End | None:
        """Take who is quoted: within the quotation, behind it in the line, or below it."""
        quote = self.quote
        if quote and self.out is quote.writer and tag != "figcaption":
            outer, self.out = self.out, Writer()

            def end() -> None:
                quote.source = quote.source or self.out.text()
                self.out = outer

            return end
        if quote:
            return None
        if self.main.parts and self.main.gap != PARAGRAPH:
            if tag == "cite" and self.main.parts[-1].endswith(CLOSED):
                self.main.end(SPACE)
                self.main.add("—")
                self.main.end(SPACE)
            return None
        self.flush()
        within = tag == "cite" or (self.figures and len(self.blocks) > self.figures[-1])
        self.signing = bool(within and self.blocks and self.blocks[-1].quotation)
        return None
