"""Tokens: the text cut into words and marks, each with its properties.

Takes a text and a ``Lexicon``; gives ``Tokens``: parallel tuples, one entry a token, in text order. White space
is no token, but the end of a line that ends a paragraph is one. One pass of one expression, one look-up a
token: linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from attribution._lexicon import Bit, Lexicon

__all__ = ["Tokens", "tokenize"]

NEWLINE = Bit.NEWLINE


@attrs.frozen(eq=False)
class Tokens:
    """The tokens of a text: where each starts and ends, its lower-case word, its bits."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    bits: Sequence[int]

    def __len__(self) -> int:
        return len(self.starts)

    def without(self, ranges: Sequence[tuple[int, int]]) -> Tokens:
        """Give the tokens with each of these ranges of the text, in order, made one end of a line."""
        if not ranges:
            return self
        starts, ends, words, bits = (list[int](), list[int](), list[str](), list[int]())
        done = 0
        for start, end in [*ranges, (len(self.text), -1)]:
            lo = bisect_left(self.starts, start)
            starts += self.starts[done:lo]
            ends += self.ends[done:lo]
            words += self.words[done:lo]
            bits += self.bits[done:lo]
            if end >= 0:
                starts.append(start)
                ends.append(end)
                words.append("\n")
                bits.append(NEWLINE)
                done = max(lo, bisect_left(self.starts, end))
        return Tokens(self.text, starts, ends, words, bits)


def tokenize(text: str, lexicon: Lexicon) -> Tokens:
    """Cut a text into tokens."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    bits: list[int] = []
    seen = lexicon.seen
    for match in lexicon.token.finditer(text):
        start, end = match.span()
        raw = match[0]
        entry = seen.get(raw) or lexicon.look_up(raw)
        if entry[1] & NEWLINE and _is_soft(text, start, end, raw):
            continue
        starts.append(start)
        ends.append(end)
        words.append(entry[0])
        bits.append(entry[1])
    return Tokens(text, starts, ends, words, bits)


def _is_soft(text: str, start: int, end: int, raw: str) -> bool:
    """Tell a hard-wrapped line from the end of a paragraph: it goes on in lower case after no stop."""
    if raw.count("\n") > 1 or raw.count("\r") > 1 or not start or end >= len(text):
        return False
    return text[end].islower() and (text[start - 1].isalnum() or text[start - 1] in ",-–—;")
