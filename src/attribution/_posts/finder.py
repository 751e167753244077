"""Social-media posts that stand in a text, as extractors of web pages leave them.

In: a text. Out: ``FoundPost`` values in text order: the region, the post's own words, who posted them, when.
Cost: a search for a few literals in a text without posts; else linear.

The steps, one a module: ``shapes``, ``vocabulary`` and ``wording`` make the rules ready, ``marks`` and ``frames`` find
where shapes occur, ``words`` finds the words that go with a sign-off, ``search`` joins all this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from attribution._posts.mentions import Mentions
from attribution._posts.permalinks import Permalinks
from attribution._posts.search import FoundPost, Search, Tools, joined
from attribution._posts.shapes import CompiledShape, compile_shapes
from attribution._posts.vocabulary import Vocabulary
from attribution._posts.wording import Wording
from attribution._posts.words import content_ranges, trim
from attribution.model import Post
from attribution.rules._platforms import Platform

__all__ = ["FoundPost", "PostFinder"]


def _leads(shapes: tuple[CompiledShape, ...]) -> dict[str, str]:
    """Join the openings that a sign-off may have, for each platform."""
    found: dict[str, dict[str, None]] = {}
    for shape in shapes:
        if shape.lead and not shape.framed:
            found.setdefault(shape.platform, {})[shape.lead] = None
    return {name: "|".join(patterns) for name, patterns in found.items()}


def _tools(platforms: tuple[Platform, ...], vocabulary: Vocabulary) -> Tools:
    shapes = compile_shapes(platforms, vocabulary)
    leads = _leads(shapes)
    media = tuple(m for p in platforms for m in p.media)
    tagged = tuple(p for p in platforms if p.tag)
    return Tools(
        tagged=tagged,
        shapes=shapes,
        leads=leads,
        media=media,
        wording=Wording.of(vocabulary, platforms, (*leads.values(), *(rf"</?{p.tag}\s?/?>" for p in tagged))),
        links=Permalinks(platforms),
    )


@attrs.frozen
class PostFinder:
    r"""Finds posts of some platforms. Everything is compiled once; there is no state between calls.

    Args:
        platforms: the rules.
        vocabulary: what the language of the text says of posts.

    Examples:
        >>> from attribution.rulesets.social import PLATFORMS
        >>> text = "We stay shut.\n— Ana Quill (@anaquill) May 9, 2025"
        >>> (found,) = PostFinder(PLATFORMS).find(text)
        >>> text[slice(*found.content[0])], found.post.handle, str(found.post.date)
        ('We stay shut.', 'anaquill', '2025-05-09')
    """

    platforms: tuple[Platform, ...]
    vocabulary: Vocabulary = attrs.field(factory=Vocabulary)
    _tools: Tools = attrs.field(init=False, eq=False, repr=False)
    _mentions: Mentions = attrs.field(init=False, eq=False, repr=False)
    _triggers: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        tools = _tools(self.platforms, self.vocabulary)
        triggers = {s.literals[0] for s in tools.shapes} | {f"<{p.tag}" for p in tools.tagged}
        triggers |= set(tools.links.hosts)
        object.__setattr__(self, "_tools", tools)
        object.__setattr__(self, "_mentions", Mentions(self.platforms, self.vocabulary))
        object.__setattr__(self, "_triggers", tuple(sorted(triggers)))

    def find(self, text: str) -> tuple[FoundPost, ...]:
        """Find the posts that stand in a text.

        Args:
            text: any text.

        Returns:
            The posts in text order. None overlaps another, but for a quoted post, which stands in the
            content of its ``parent``.
        """
        if not any(trigger in text for trigger in self._triggers):
            return ()
        return joined(Search(self._tools, text).posts(), tuple(self._linked(text)))

    def _linked(self, text: str) -> Iterator[FoundPost]:
        """Give the posts of which a text has the address alone, or an address below their words."""
        for start, end, source, words, post in self._tools.links.standing(text):
            content = content_ranges(text, *trim(text, *words, self._tools.wording))
            yield FoundPost(
                start=start, end=end, content=content, source=source, post=post,
                rule="post-frame" if content else "post-stub",
            )  # fmt: skip

    def whole(self, text: str, words: int = 0) -> FoundPost | None:
        r"""Read a text that is known to be one post, as the markup of a page tells.

        Args:
            text: the text of the embed.
            words: offset where the post's words begin, as far as the markup tells.

        Examples:
            >>> from attribution.rulesets.social import PLATFORMS
            >>> text = "One. He said: two.\n\nThree.\n— Ana (@ana) May 9, 2025"
            >>> text[slice(*PostFinder(PLATFORMS).whole(text).content[0])]
            'One. He said: two.\n\nThree.'
        """
        return Search(self._tools, text).whole(words)

    def words(self, text: str, end: int, start: int = 0) -> tuple[tuple[int, int], ...]:
        """Give the words of a post between two offsets, without links to pictures and the like."""
        return content_ranges(text, *trim(text, start, end, self._tools.wording))

    def may_mention(self, words: Iterable[str]) -> bool:
        """Tell cheaply whether lower-case words can hold the name of a platform."""
        return self._mentions.may_read(words)

    def mentioned(self, text: str, start: int, end: int) -> Post | None:
        """Tell which platform a stretch of running text names as the place where something was said.

        Args:
            text: any text.
            start: offset of the stretch.
            end: offset behind it.

        Examples:
            >>> from attribution import load_rules
            >>> from attribution.rulesets.social import PLATFORMS
            >>> finder = PostFinder(PLATFORMS, Vocabulary.of(load_rules("en")))
            >>> finder.mentioned("in a Telegram post", 0, 18).platform
            'telegram'
        """
        return self._mentions.read(text, start, end)

    def may_resume(self, words: Iterable[str]) -> bool:
        """Tell cheaply whether lower-case words can take a platform for known."""
        return self._mentions.may_resume(words)

    def resumed(self, text: str, start: int, end: int) -> Post | None:
        """Tell which platform a stretch takes for known, since it was named shortly before: *in a follow-up post*.

        Args:
            text: any text.
            start: offset of the stretch.
            end: offset behind it.
        """
        return self._mentions.resumed(text, start, end)

    def posted_by(self, post: Post, text: str, start: int, end: int) -> Post:
        """Add the account that a source names: *Lena Obi (@lenaobi)*, *the account @bridgewatch*.

        Args:
            post: what is known of the post.
            text: any text.
            start: offset of the source.
            end: offset behind it.
        """
        handle = post.handle or self._mentions.handle_of(text, start, end, post.platform)
        return attrs.evolve(post, handle=handle)

    def permalink(self, url: str) -> Post | None:
        """Tell which platform, account and post an address names; None for any other address.

        Args:
            url: the address.

        Examples:
            >>> from attribution.rulesets.social import PLATFORMS
            >>> PostFinder(PLATFORMS).permalink("https://t.me/skerry/204").handle
            'skerry'
        """
        return self._tools.links.read(url)
