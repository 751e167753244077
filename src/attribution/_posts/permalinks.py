"""Addresses of posts: which platform, account and post an address names, and which stand in a text for an embed.

In: an address, or a text. Out: a ``Post`` or None, or ``Standing`` values. Cost: constant for an address, linear for a text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

import attrs
import regex

from attribution.model import Post
from attribution.rules._platforms import Platform

__all__ = ["Permalinks", "Standing"]

LONGEST = 400
PART = {"id": r"[\w.:%-]{1,80}", "group": r"[\w.-]{1,50}"}
ADDRESS = r"(?P<url>(?:https?://)?[A-Za-z][\w-]{0,62}\.[\w.-]{2,60}/[^\s<>()\[\]]{1,300})"
#: An address that is a line.
LINE = rf"(?m)^[ \t\xa0>]{{0,4}}+(?:\[{ADDRESS}\]\([^\s()]{{1,300}}\)|<?{ADDRESS}>?)(?=[ \t\r\xa0]*$)"
#: An address behind a sentence and before another, or before the end of the line.
AMID = rf"(?<=[^\n][.!?…][\"”’)]?[^\S\n]{{1,3}}){ADDRESS}(?=[^\S\n]*(?:\n|\Z|\s[\p{{Lu}}\p{{Nd}}]))"
#: Where a sentence begins.
BEGIN = r"(?<=(?:\A|\n|[.!?…:][\"”’)]?)\s{0,3})\p{Lu}"
#: How far the words of a post reach back from its address, and how many words a name has.
BACK, NAME_WORDS = 700, 5
#: More characters than may stand between the start of a line and its address.
MARGIN = 8


class Standing(NamedTuple):
    """An address that stands for a post. Offsets are characters, half-open.

    Args:
        start: where the post begins.
        end: behind its address.
        source: the account's name where the text has it, else the handle in the address.
        words: the post's words; empty where the text has lost them.
        post: what the address tells.
    """

    start: int
    end: int
    source: tuple[int, int] | None
    words: tuple[int, int]
    post: Post


def _regex(platform: Platform, link: str) -> str:
    parts = regex.split(r"\{(\w+)\}", link)
    slots = PART | {"handle": f"(?P<handle>{platform.handle})"}
    body = "".join(slots[p] if i % 2 else regex.escape(p) for i, p in enumerate(parts))
    return rf"(?s)(?:https?://)?(?:(?:www|m|mobile|old)\.)?(?P<clean>{body})(?:/[^?#]*)?(?:[?#].*)?"


@attrs.frozen
class Permalinks:
    """What the addresses of posts look like, for some platforms.

    Args:
        platforms: the rules.
        patterns: an expression for each form of address, with its platform.
        hosts: the strings without which a text has no address.
    """

    platforms: tuple[Platform, ...]
    patterns: tuple[tuple[str, str], ...] = attrs.field(init=False, eq=False, repr=False)
    hosts: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        compiled = tuple((p.name, _regex(p, link)) for p in self.platforms for link in p.links)
        fixed = {regex.sub(r"\{\w+\}\.?", "", link).split("/")[0] for p in self.platforms for link in p.links}
        object.__setattr__(self, "patterns", compiled)
        object.__setattr__(self, "hosts", tuple(sorted(fixed)))

    def read(self, url: str) -> Post | None:
        """Tell what an address says: platform, handle, and the address without what follows the post.

        Examples:
            >>> x = Platform("x", handle="[a-z]{1,9}", links="x.com/{handle}/status/{id}")
            >>> Permalinks((x,)).read("https://x.com/ana/status/12?s=20")
            Post(platform='x', author=None, handle='ana', date=None, url='https://x.com/ana/status/12')
        """
        if len(url) > LONGEST:
            return None
        for name, pattern in self.patterns:
            m = regex.fullmatch(pattern, url)
            if m:
                scheme = "" if url.startswith(("http://", "https://")) else "https://"
                return Post(
                    platform=name, handle=m.groupdict().get("handle"), url=scheme + url[: m.end("clean")]
                )
        return None

    def standing(self, text: str) -> Iterator[Standing]:
        """Find the addresses that stand where a page embeds a post: alone on a line, or behind the words of a channel.

        In text on one line an address between two sentences stands alone.
        """
        if not any(host in text for host in self.hosts):
            return
        flat = "\n" not in text
        for m in regex.finditer(AMID if flat else f"{LINE}|{AMID}", text):
            post = self.read(m["url"])
            if post is None:
                continue
            start = m.start("url")
            found = Standing(start, m.end(), _account(m, post.handle), (start, start), post)
            named = _named(text, found) if post.handle else None
            alone = text[max(0, start - MARGIN) : start].rstrip(" \t\xa0>[<")[-1:] in ("", "\n")
            if named or flat or alone:
                yield named or found


def _account(m: regex.Match[str], handle: str | None) -> tuple[int, int] | None:
    """Give where an address names the account."""
    if not handle:
        return None
    url = m["url"]
    at = next(
        (n for n in (url.find(f"/{handle}/") + 1, url.find(f"/@{handle}") + 2) if n > 1), url.find(handle)
    )
    return m.start("url") + at, m.start("url") + at + len(handle)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _named(text: str, found: Standing) -> Standing | None:
    """Find, on the line of an address, the words of a channel: they begin behind its name, which its handle repeats.

    *Skerry Signals No boat today. t.me/skerrysignals/204*
    """
    handle = _letters(found.post.handle or "")
    back = max(0, found.start - BACK)
    low = max(text.rfind("\n", back, found.start) + 1, back)
    for m in regex.finditer(BEGIN, text, pos=low, endpos=found.start):
        following = regex.finditer(r"\S+", text, pos=m.start(), endpos=found.start)
        words = [w.end() for w in islice(following, NAME_WORDS)]
        named = [e for e in words if _letters(text[m.start() : e]) == handle]  # the last with its ornaments
        if named and regex.match(r"\s+[^\s\p{Ll}]", text, pos=named[-1], endpos=found.start):
            post = attrs.evolve(found.post, author=text[m.start() : named[-1]])
            return Standing(m.start(), found.end, (m.start(), named[-1]), (named[-1], found.start), post)
    return None
