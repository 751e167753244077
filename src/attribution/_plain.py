"""Plain text: one spelling for what is written in several ways, so that all steps see the same.

Takes a text; gives a ``Plain``, whose text has LF for CRLF, a space for every other space of its width or none (no-break,
thin, ideographic …), and composed letters for decomposed ones. Knows where each of its characters stood, and puts results
back there: their spans are slices of the text that was given. One pass of one expression, none over plain ASCII: linear.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar

import attrs
import regex

from attribution._html import Page
from attribution._posts import FoundPost
from attribution.hints import Entity, Hints

__all__ = ["Plain", "plain", "plain_hints", "plain_page"]

#: Spaces of some other width than the plain one, or that do not break.
SPACES = "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
#: Two letters of Hangul compose where the second is a vowel. Long heaps of marks, which no language has, stay as they are:
#: to compose them takes more than linear time.
SPACED = regex.compile(rf"\r\n|[{SPACES}]")
SPELLED = regex.compile(
    SPACED.pattern + r"|[^\p{M}\s]\p{M}{1,8}+(?!\p{M})|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)
T = TypeVar("T")


@attrs.frozen(eq=False, repr=False)
class Plain:
    """A text in one spelling, and where it stood in the one that was given.

    Args:
        text: what the steps read.
        given: the text as it was given.
        cuts: the offsets in ``text`` behind each character that stands for several.
        gains: for each of them by how much the given text is ahead from there on.
    """

    text: str
    given: str
    cuts: Sequence[int] = ()
    gains: Sequence[int] = ()

    def placed(self, offset: int) -> int:
        """Give the offset in the given text."""
        k = bisect_right(self.cuts, offset)
        return offset + self.gains[k - 1] if k else offset

    def read(self, offset: int) -> int:
        """Give the offset in the plain text of one in the given text; within a character that one behind it."""
        k = bisect_right(self.cuts, offset, key=self.placed)
        plain_ = offset - self.gains[k - 1] if k else offset
        return min(plain_, self.cuts[k]) if k < len(self.cuts) else plain_

    def restored(self, value: T) -> T:
        """Give a result with its spans where they stand in the given text."""
        return value if self.text is self.given else self._restored(value, {})

    def _restored(self, value: Any, done: dict[int, Any]) -> Any:
        """Rebuild a value; what several hold, such as a speaker, stays one."""
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return tuple([self._restored(v, done) for v in value]) if value else value
        names = _names(value.__class__)
        if not names:
            return value
        if id(value) not in done:
            new: dict[str, Any] = {}
            if "start" in names:
                lo, hi = self.placed(value.start), self.placed(value.end)
                if (lo, hi) != (value.start, value.end) or self.given[lo:hi] != value.text:
                    new = {"start": lo, "end": hi, "text": self.given[lo:hi]}
            else:
                for name in names:
                    held = getattr(value, name)
                    if isinstance(held, tuple) or held is not None and _names(held.__class__):
                        new[name] = self._restored(held, done)
            done[id(value)] = attrs.evolve(value, **new) if new else value
        return done[id(value)]


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Name the fields of a kind of result; none of what is no result."""
    return tuple(f.name for f in attrs.fields(kind)) if attrs.has(kind) else ()


def plain(text: str) -> Plain:
    """Read a text in one spelling."""
    composed = text.isascii() or unicodedata.is_normalized("NFC", text)
    if composed and "\r\n" not in text and not any(space in text for space in SPACES):
        return Plain(text, text)
    parts: list[str] = []
    cuts: list[int] = []
    gains: list[int] = []
    done = length = 0
    for m in (SPACED if composed else SPELLED).finditer(text):
        start, end = m.span()
        new = "\n" if m[0] == "\r\n" else " " if m[0].isspace() else unicodedata.normalize("NFC", m[0])
        if len(new) >= end - start and new != " ":
            continue
        parts += (text[done:start], new)
        length += start - done + len(new)
        done = end
        if length < end - (gains[-1] if gains else 0):
            cuts.append(length)
            gains.append(end - length)
    return Plain("".join((*parts, text[done:])), text, cuts, gains) if parts else Plain(text, text)


def plain_page(page: Page, read: Plain) -> Page:
    """Give a page with what its markup tells of it where that stands in its plain text."""
    if not read.cuts:
        return attrs.evolve(page, text=read.text)
    cited = tuple((read.read(start), read.read(end), address) for start, end, address in page.cited)
    return Page(text=read.text, posts=tuple(_post(post, read) for post in page.posts), cited=cited)


def _post(post: FoundPost, read: Plain) -> FoundPost:
    def moved(place: tuple[int, int] | None) -> tuple[int, int] | None:
        return (read.read(place[0]), read.read(place[1])) if place else None

    return attrs.evolve(
        post,
        start=read.read(post.start),
        end=read.read(post.end),
        content=tuple((read.read(lo), read.read(hi)) for lo, hi in post.content),
        cue=moved(post.cue),
        source=moved(post.source),
        time=moved(post.time),
    )


def plain_hints(hints: Hints | None, read: Plain) -> Hints | None:
    """Give hints where they stand in the plain text."""
    if hints is None or not read.cuts:
        return hints
    entities = [Entity(read.read(e.start), read.read(e.end), e.type) for e in hints.entities]
    clusters = [[(read.read(lo), read.read(hi)) for lo, hi in cluster] for cluster in hints.clusters]
    return Hints(entities=entities, clusters=clusters)
