"""The search for posts through one text: marks and frames become posts with words.

In: a text and what was compiled for some platforms. Out: ``FoundPost`` values in text order. Cost: linear;
each sign-off looks back no further than its platform's limit and the post before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import TypeVar

import attrs
import regex

from attribution._posts.frames import Frame, frames, tag_frames
from attribution._posts.marks import Mark, marks
from attribution._posts.permalinks import Permalinks
from attribution._posts.shapes import DASH, SPACE, CompiledShape
from attribution._posts.wording import Wording
from attribution._posts.words import BLANK, Look, content_ranges, last_sentence, trim, words_before
from attribution.model import Post
from attribution.rules._platforms import Platform

__all__ = ["EMBED", "FoundPost", "Search", "Tools", "joined"]

Range = tuple[int, int]
Item = TypeVar("Item", Mark, Frame)

BARE_LINK = r"[\s(<\[]{0,3}(?P<url>https?://[^\s<>()\[\]]{1,300})"
SENTENCE = r"[.!?…][\"”’)]?(?=\s|\Z)"
LINE_END = r"[^\S\n]*(?=\n|\Z)"
#: Behind a sign-off, what shows that it is amid a sentence.
RUNS_ON = r"\s?[,;]|[ \xa0]\p{Ll}"
#: A word that headlines in capitals would begin with one.
NO_TITLE = r"(?<!\w)\p{Ll}{4}"
ANOTHER = rf"\s*(?:{DASH})"
#: What the rule of a post is called that markup embeds.
EMBED = "post-embed"
#: An undated sign-off asks for at least this many words.
FEW_WORDS = 4


@attrs.frozen(kw_only=True)
class FoundPost:
    """A post that stands in a text. All offsets are characters, half-open.

    Args:
        start: offset of the region: words, links, boilerplate and sign-off.
        end: offset behind the region.
        content: the post's own words; empty where the text has lost them.
        cue: the dash, or the words that say who posts: "A post shared by".
        source: display name and handle as they stand.
        time: the date as written.
        post: what the text tells about the post.
        rule: name of the sort of shape that fired.
        parent: index of the post that this one stands in.
    """

    start: int
    end: int
    content: tuple[Range, ...] = ()
    cue: Range | None = None
    source: Range | None = None
    time: Range | None = None
    post: Post
    rule: str
    parent: int | None = None

    @property
    def furniture(self) -> list[Range]:
        """What stands in the region but is neither words nor account nor date: *View on Threads*."""
        found, low = [], self.start
        for start, end in sorted(r for r in (*self.content, self.source, self.time) if r):
            if low < start:
                found.append((low, start))
            low = max(low, end)
        return [*found, (low, self.end)] if low < self.end else found


@attrs.frozen(kw_only=True)
class Tools:
    """What is made once for a set of platforms.

    Args:
        tagged: platforms that leave tags behind.
        shapes: all shapes.
        leads: for each platform, what may stand before the words of a signed post.
        media: beginnings of links to pictures.
        wording: what tells the words of a post from the article around them.
        links: the addresses of posts.
    """

    tagged: tuple[Platform, ...]
    shapes: tuple[CompiledShape, ...]
    leads: dict[str, str]
    media: tuple[str, ...]
    wording: Wording
    links: Permalinks


def joined(known: tuple[FoundPost, ...], more: tuple[FoundPost, ...]) -> tuple[FoundPost, ...]:
    """Add to posts that are known those of others that stand outside them, in text order."""
    if not known or not more:
        return known or more
    starts = [post.start for post in known]
    free: list[FoundPost] = []
    places: dict[int, int] = {}
    for n, post in enumerate(more):
        at = bisect_left(starts, post.end) - 1
        if at < 0 or known[at].end <= post.start:
            places[n] = len(free)
            free.append(post)
    both = sorted(
        [(p.start, 0, n) for n, p in enumerate(known)] + [(p.start, 1, n) for n, p in enumerate(free)]
    )
    index = {n: i for i, (_, new, n) in enumerate(both) if new}
    return tuple(_under(free[n], places, index) if new else known[n] for _, new, n in both)


def _under(post: FoundPost, places: dict[int, int], index: dict[int, int]) -> FoundPost:
    parent = None if post.parent is None else places.get(post.parent)
    return attrs.evolve(post, parent=None if parent is None else index[parent])


def _without_overlap(items: Iterable[Item]) -> Iterator[Item]:
    """Of items that overlap keep the one that begins first, of those the longest, of those the first rule."""
    end = 0
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if item.start >= end:
            end = item.end
            yield item


def _closed_by(frame: Frame, signs: list[Mark]) -> bool:
    """Tell whether the date that closes a frame is that of a sign-off: it closes no card then."""
    i = bisect_left(signs, frame.high, key=lambda sign: sign.start) - 1
    return i >= 0 and frame.low <= signs[i].start and frame.high < signs[i].end


@attrs.define
class Search:
    """The search through one text: it remembers where the last post ended.

    Args:
        tools: what was made for the platforms.
        text: the text.
    """

    tools: Tools
    text: str
    flat: bool = attrs.field(init=False)
    parted: bool = attrs.field(init=False)
    found: list[FoundPost] = attrs.field(init=False, factory=list)
    end: int = attrs.field(init=False, default=0)

    @flat.default
    def _is_flat(self) -> bool:
        return "\n" not in self.text

    @parted.default
    def _is_parted(self) -> bool:
        return regex.search(BLANK, self.text) is not None

    def posts(self) -> tuple[FoundPost, ...]:
        """Go through the candidates in text order."""
        items, inside = self._candidates()
        for item in sorted(items, key=lambda item: item.start):
            if item.start < self.end:
                continue
            if isinstance(item, Mark):
                self._signed(item)
            elif item.start in inside:
                self._signed_in(item, inside[item.start])
            else:
                self._framed(item)
        return tuple(self.found)

    def whole(self, words: int) -> FoundPost | None:
        """Read a text that is known to be one post: all that stands before its sign-off are its words."""
        items, inside = self._candidates()
        signs = [i for i in items if isinstance(i, Mark)]
        if not items:
            return None
        item = signs[-1] if signs else items[0]
        if not isinstance(item, Mark):
            if item.start in inside:
                self._signed_in(item, inside[item.start])
            else:
                self._framed(item)
        else:
            lead, own = self._lead(item, 0)
            if not item.shape.words:
                own = (item.start, item.start)
            elif lead is None:
                low = words if words < item.start else 0
                own = trim(self.text, low, item.start, self.tools.wording)
            self._add((0, len(self.text)), own, item, item.shape.rule)
        return self.found[0] if self.found else None

    def _candidates(self) -> tuple[list[Mark | Frame], dict[int, Mark]]:
        """Give frames and the marks outside them, and for the start of a frame the mark inside it."""
        signs = list(_without_overlap(self._marks()))
        framed = list(_without_overlap(f for f in self._frames() if not _closed_by(f, signs)))
        starts = [f.start for f in framed]
        items: list[Mark | Frame] = [*framed]
        inside: dict[int, Mark] = {}
        for sign in signs:
            i = bisect_right(starts, sign.end - 1) - 1
            frame = framed[i] if i >= 0 else None
            if frame is None or frame.end <= sign.start:
                items.append(sign)
            elif frame.low <= sign.start and sign.end <= frame.high and sign.shape.words:
                inside[frame.start] = sign
        return items, inside

    def _shapes(self, *, framed: bool) -> Iterator[CompiledShape]:
        for shape in self.tools.shapes:
            if shape.framed == framed and all(literal in self.text for literal in shape.literals):
                yield shape

    def _frames(self) -> Iterator[Frame]:
        for platform in self.tools.tagged:
            if f"<{platform.tag}" in self.text or f"&lt;{platform.tag}" in self.text:
                yield from tag_frames(self.text, platform)
        for shape in self._shapes(framed=True):
            yield from frames(self.text, shape)

    def _marks(self) -> Iterator[Mark]:
        for shape in self._shapes(framed=False):
            yield from marks(self.text, shape)

    def _signed(self, mark: Mark) -> None:
        """Take a sign-off or a stub that stands in no frame."""
        if self._quotes(mark) or self._amid(mark) or not (self._surely(mark) or self._alone(mark)):
            return
        lead, words = self._lead(mark, self.end)
        if not mark.shape.words:
            words = (mark.start, mark.start)
        elif lead is None:
            words = words_before(self.text, self.end, (mark.start, mark.end), self._look(mark))
        if not (self._evident(mark, words) and self._plausible(mark, words)):
            return
        start = words[0] if words[0] < words[1] else self._links_before(mark.start)
        end = mark.end if lead is not None else self._late_lead(mark)
        self._add((start if lead is None else lead, end), words, mark, mark.shape.rule)

    def _signed_in(self, frame: Frame, mark: Mark) -> None:
        """Take a sign-off in a frame: it tells more than the frame does."""
        lead, words = self._lead(mark, frame.low)
        if lead is None:
            words = trim(self.text, frame.low, mark.start, self.tools.wording)
        self._add((frame.start, frame.end), words, mark, frame.rule)

    def _framed(self, frame: Frame) -> None:
        opening, closing = frame.opening, frame.closing
        words = trim(self.text, frame.low, frame.high, self.tools.wording)
        if words[0] >= words[1] and not opening.handle and not opening.author:
            return
        address = self.text[closing.start : closing.end].strip() if opening.shape.name_line else None
        mark = opening._replace(
            author=opening.author or closing.author,
            handle=opening.handle or closing.handle,
            time=opening.time or closing.time,
            day=opening.day or closing.day,
            url=closing.url or address,
        )
        self._add((frame.start, frame.end), words, mark, frame.rule)

    def _look(self, mark: Mark) -> Look:
        shape = mark.shape
        return Look(
            wording=self.tools.wording,
            limit=shape.limit,
            one_line=shape.one_line,
            near=shape.platform in self.tools.leads,
            bare=mark.source is not None and mark.end == mark.source[1],
            flat=self.flat,
            parted=self.parted,
        )

    def _lead(self, mark: Mark, low: int) -> tuple[int | None, Range]:
        """Find the last opening before a sign-off, and the words between."""
        leads = self.tools.leads.get(mark.shape.platform) if mark.shape.words else None
        if leads is None:
            return None, (mark.start, mark.start)
        low = max(low, mark.start - mark.shape.limit)
        last = None
        for last in regex.finditer(leads, self.text, pos=low, endpos=mark.start):  # noqa: B007
            pass
        if last is None:
            return None, (mark.start, mark.start)
        return last.start(), trim(self.text, last.end(), mark.start, self.tools.wording)

    def _late_lead(self, mark: Mark) -> int:
        """Take an opening that stands behind its sign-off into the region."""
        leads = self.tools.leads.get(mark.shape.platform)
        late = regex.match(rf"[\s>]{{0,4}}(?:{leads})", self.text, pos=mark.end) if leads else None
        return late.end() if late else mark.end

    def _links_before(self, sign: int) -> int:
        """Take the links of a picture without words into its region."""
        start = sign
        for m in regex.finditer(r"\S+", self.text, pos=max(self.end, sign - 200), endpos=sign):
            if m.group().startswith(self.tools.media):
                start = min(start, m.start())
        return start

    def _surely(self, mark: Mark) -> bool:
        """Tell a sign-off that cannot be a credit or an entry of a list of speakers."""
        handle = (mark.handle or "").casefold()
        return (
            mark.shape.back != "dash"
            or mark.time is not None
            or mark.url is not None
            or (mark.author or "").lstrip("@").casefold() == handle
            or handle.endswith(".bsky.social")
            or self._pictured(mark)
        )

    def _pictured(self, mark: Mark) -> bool:
        before = self.text[max(0, mark.start - 80) : mark.start].split()
        return bool(before) and any(media in before[-1] for media in self.tools.media)

    def _amid(self, mark: Mark) -> bool:
        """Tell words that name an account amid a sentence: *A photo posted by Ruiz (@ruiz) showed the boat*."""
        bare = mark.source is not None and mark.end == mark.source[1] and mark.shape.back != "dash"
        return bare and regex.match(RUNS_ON, self.text, pos=mark.end) is not None

    def _alone(self, mark: Mark) -> bool:
        """Tell whether an undated sign-off is a line of its own, right below another line, and no list."""
        line = regex.match(LINE_END, self.text, pos=mark.end)
        if line is None or regex.match(ANOTHER, self.text, pos=line.end()):
            return False
        above = self.text[max(0, mark.start - 2) : mark.start].rstrip(" >")
        return above.endswith("\n") and above != "\n\n"

    def _evident(self, mark: Mark, words: Range) -> bool:
        """Ask more of a sign-off that is only a dash and a name: credits and lists of speakers look the same."""
        if self._surely(mark):
            return True
        own = self.text[words[0] : words[1]]
        listed = regex.match(ANOTHER, own, pos=own.rfind("\n") + 1)
        return listed is None and len(own.split()) >= FEW_WORDS and regex.search(SENTENCE, own) is not None

    def _plausible(self, mark: Mark, words: Range) -> bool:
        """Tell a sign-off without an account from a byline, and from a sentence that tells who posted what."""
        if mark.handle or not mark.shape.words:
            return True
        own = self.text[words[0] : words[1]]
        told = regex.search(SENTENCE, own) or regex.search(self.tools.wording.own, own)
        amid = regex.search(SENTENCE, self.text, pos=max(0, words[0] - mark.shape.limit), endpos=words[0] + 1)
        told = told or (amid and regex.search(NO_TITLE, own))
        return bool(told) and not regex.match(RUNS_ON, self.text, pos=mark.end)

    def _quotable(self, mark: Mark) -> FoundPost | None:
        """Give the post right before a sign-off that has no words of its own."""
        if not self.found or not mark.time or mark.shape.back != "dash" or mark.start - self.end > FEW_WORDS:
            return None
        inner = self.found[-1]
        blank = not self.text[self.end : mark.start].strip(SPACE)
        return (
            inner
            if blank and inner.parent is None and inner.content and inner.rule == "post-sign-off"
            else None
        )

    def _quotes(self, mark: Mark) -> bool:
        """Take two sign-offs in a row: the second is of one who quotes the post before it."""
        inner = self._quotable(mark)
        if inner is None:
            return False
        first, last = inner.content[0][0], inner.content[-1][1]
        self.found.pop()
        self._add((inner.start, mark.end), (first, inner.end), mark, mark.shape.rule)
        start = last_sentence(self.text, first, last, self.tools.wording)
        quoted = attrs.evolve(inner, start=start, content=((start, last),), parent=len(self.found) - 1)
        self.found.append(quoted)
        return True

    def _link(self, mark: Mark, end: int) -> tuple[str | None, int]:
        """Read the address around the date, or right behind the post; give where the region ends."""
        known = self.tools.links.read(mark.url) if mark.url else None
        bare = regex.match(BARE_LINK, self.text, pos=end) if known is None else None
        after = self.tools.links.read(bare["url"]) if bare else None
        if bare and after and after.platform == mark.shape.platform:
            return after.url, bare.end()
        return known.url if known else None, end

    def _add(self, region: Range, words: Range, mark: Mark, rule: str) -> None:
        url, end = self._link(mark, region[1])
        content = content_ranges(self.text, *words)
        post = Post(
            platform=mark.shape.platform, author=mark.author, handle=mark.handle, date=mark.day, url=url
        )  # fmt: skip
        found = FoundPost(
            start=region[0], end=end, content=content, cue=mark.cue, source=mark.source, time=mark.time,
            post=post, rule=rule if content else "post-stub",
        )  # fmt: skip
        self.found.append(found)
        self.end = end
