"""Addresses of posts: which platform, account and post an address names.

In: an address. Out: a ``Post`` or None. Cost: constant.
"""

from __future__ import annotations

import attrs
import regex

from attribution.model import Post
from attribution.rules._platforms import Platform

__all__ = ["Permalinks"]

LONGEST = 400
PART = {"id": r"[\w.:%-]{1,80}", "group": r"[\w.-]{1,50}"}


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
    """

    platforms: tuple[Platform, ...]
    patterns: tuple[tuple[str, str], ...] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        compiled = tuple((p.name, _regex(p, link)) for p in self.platforms for link in p.links)
        object.__setattr__(self, "patterns", compiled)

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
