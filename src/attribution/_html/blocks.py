"""Blocks: paragraphs of a page, and the parts of the page that they stand in.

In: blocks as they are read. Out: which of them are the article. Cost: linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import attrs

from attribution._posts import FoundPost

__all__ = ["Block", "Scopes"]

MOST = 0.5


class Block(NamedTuple):
    """A paragraph, a quotation or an embed. Offsets are within its text.

    Args:
        text: its text.
        scope: index of the part of the page that it stands in.
        post: the post that it is.
        quotation: True where it is a quotation that nothing signs yet.
        cited: parts of it that quote, with the address that their markup gives.
    """

    text: str
    scope: int
    post: FoundPost | None = None
    quotation: bool = False
    cited: tuple[tuple[int, int, str], ...] = ()


@attrs.define
class Scopes:
    """The parts of a page that are marked as an article or as its place; the first is the page itself.

    Args:
        parents: for each, the one around it.
        now: the one that is being read.
    """

    parents: list[int] = attrs.field(factory=lambda: [0])
    now: int = 0

    def open(self) -> int:
        """Enter a part of the page; give the one around it."""
        before = self.now
        self.parents.append(before)
        self.now = len(self.parents) - 1
        return before

    def article(self, blocks: Sequence[Block]) -> list[bool]:
        """Tell of each part whether it is the article, or within it.

        The article is the innermost part that holds most of the text of the part around it.
        """
        sizes = [0] * len(self.parents)
        for block in blocks:
            sizes[block.scope] += len(block.text)
        for n in range(len(sizes) - 1, 0, -1):
            sizes[self.parents[n]] += sizes[n]
        chosen = 0
        for n in range(1, len(sizes)):
            if self.parents[n] == chosen and sizes[n] > sizes[chosen] * MOST:
                chosen = n
        inside = [False] * len(sizes)
        for n in range(len(sizes)):
            inside[n] = n == chosen or (n > 0 and inside[self.parents[n]])
        return inside
