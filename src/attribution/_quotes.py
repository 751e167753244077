"""Quotation spans: what stands between quotation marks, by typography alone.

Takes ``Tokens`` and the rule set's marks; gives ``Quote`` spans, nested ones inside their outer ones. Whether a
span is speech, a title or a scare quote is decided later. One pass over the marks of a paragraph with a stack of
bounded depth: linear.

Marks that look alike on both sides are told apart by their neighbours: one opens before a word and after a space.
An apostrophe closes only where no later one in the paragraph closes more surely, beside a comma or a stop.
A mark never closed ends with its paragraph.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from attribution._lexicon import Bit, Lexicon
from attribution._tokens import Tokens

__all__ = ["Quote", "find_quotes"]

MARK, NEWLINE = Bit.MARK, Bit.NEWLINE
INTRODUCING = Bit.NEWLINE | Bit.COLON | Bit.COMMA | Bit.STOP
OPENERS = frozenset(" \t\n\r\u00a0\u2009\u202f([{—–-―/")
SENTENCE_MARKS = frozenset(".,!?…;:—–-\r\n")
APOSTROPHE = "'"
MAX_DEPTH = 6


class Quote(NamedTuple):
    """A quotation span, in token indices.

    Args:
        first: index of the opening mark.
        last: index behind the closing mark, or behind the paragraph's last token where it is never closed.
        closed: False where the paragraph ends before the quotation does.
        inner: quotations inside this one.
        name: True where it is a name: *die „Neue Zeitung“*.
    """

    first: int
    last: int
    closed: bool = True
    inner: tuple[Quote, ...] = ()
    name: bool = False


class _Open:
    """An opening mark that waits for its closing one, with the quotations found inside it so far."""

    __slots__ = ("closings", "index", "inner")

    def __init__(self, index: int, closings: frozenset[str]) -> None:
        self.index = index
        self.closings = closings
        self.inner: list[Quote] = []


def find_quotes(tokens: Tokens, lexicon: Lexicon) -> tuple[Quote, ...]:
    """Give the outermost quotations of a text, in order, never overlapping."""
    found: list[Quote] = []
    paragraph: list[int] = []
    for index, bits in enumerate(tokens.bits):
        if bits & MARK:
            paragraph.append(index)
        elif bits & NEWLINE and paragraph:
            found += _in_paragraph(tokens, lexicon, paragraph, index)
            paragraph = []
    if paragraph:
        found += _in_paragraph(tokens, lexicon, paragraph, len(tokens))
    if "names-in-marks" in lexicon.traits:
        found = [quote._replace(name=_is_name(tokens, quote)) for quote in found]
    return tuple(found)


def _is_name(tokens: Tokens, quote: Quote) -> bool:
    """True for a few words with capitals, right behind what leads to a name."""
    before = tokens.bits[quote.first - 1] if quote.first else MARK
    inside = range(quote.first + 1, quote.last - quote.closed)
    if (
        not quote.closed
        or not 0 < len(inside) <= LONGEST_NAME
        or not before & LEADS_TO_NAME
        or before & Bit.INDEFINITE
        or _describes(tokens, quote.first - 1)
    ):
        return False
    capital = [tokens.text[tokens.starts[k]].isupper() for k in inside]
    small = Bit.PREPOSITION | Bit.ARTICLE | Bit.CONJUNCTION
    return (
        capital[0]
        and all(
            c or tokens.bits[k] & small or not tokens.words[k][0].isalpha() or len(tokens.words[k]) < SHORT
            for c, k in zip(capital, inside, strict=True)
        )
        or bool(before & Bit.CUE_PHRASE)
        and len(inside) <= LONGEST_NAME
    )


def _describes(tokens: Tokens, k: int) -> bool:
    """True for an adjective behind *ein*: what follows is nobody's name: *eine wachsende „Kluft“*."""
    return k > 0 and bool(tokens.bits[k - 1] & Bit.INDEFINITE) and not tokens.text[tokens.starts[k]].isupper()


LONGEST_NAME = 6
SHORT = 4  # de, of, and
LEADS_TO_NAME = Bit.OPEN | Bit.ARTICLE | Bit.DETERMINER | Bit.PREPOSITION | Bit.NAME | Bit.WORD


def _in_paragraph(tokens: Tokens, lexicon: Lexicon, marks: Sequence[int], limit: int) -> list[Quote]:
    stack: list[_Open] = []
    found: list[Quote] = []
    sure = max((i for i in marks if tokens.words[i] == APOSTROPHE and _beside_stop(tokens, i)), default=-1)
    for index in marks:
        word = tokens.words[index]
        opens, closes = _sides(tokens, lexicon, index)
        if word == APOSTROPHE and index < sure and not _beside_stop(tokens, index):
            closes = False
        depth = _waiting(stack, word) if closes else -1
        if depth >= 0:
            quote = Quote(stack[depth].index, index + 1, inner=tuple(stack[depth].inner))
            del stack[depth:]
            (stack[-1].inner if stack else found).append(quote)
        elif opens and len(stack) < MAX_DEPTH:
            stack.append(_Open(index, lexicon.closings[word]))
    found += _unclosed(tokens, stack, limit)
    return sorted(found, key=lambda q: q.first)


def _sides(tokens: Tokens, lexicon: Lexicon, index: int) -> tuple[bool, bool]:
    """Tell whether a mark may open and whether it may close."""
    word = tokens.words[index]
    opener, closer = word in lexicon.closings, word in lexicon.closers
    if not (opener and closer):
        return opener, closer
    text, start, end = tokens.text, tokens.starts[index], tokens.ends[index]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    behind_mark = bool(index and tokens.bits[index - 1] & MARK and tokens.ends[index - 1] == start)
    if before in SENTENCE_MARKS and after.isalnum():
        return True, unicodedata.category(word[0]) != "Pi"  # said,“Look”; all of it,"said Ruiz
    opens = (before in OPENERS or behind_mark) and (
        not after.isspace() or unicodedata.category(word[0]) == "Pi"
    )
    closes = not after.isalnum() and (not before.isspace() or not opens)
    return opens, closes


def _beside_stop(tokens: Tokens, index: int) -> bool:
    text, start, end = tokens.text, tokens.starts[index], tokens.ends[index]
    return (
        text[start - 1 : start] in SENTENCE_MARKS or text[end : end + 1] in SENTENCE_MARKS or end >= len(text)
    )


def _waiting(stack: Sequence[_Open], word: str) -> int:
    """Find the opening mark that this mark closes, the innermost first; -1 where there is none."""
    for depth in range(len(stack) - 1, -1, -1):
        if word in stack[depth].closings:
            return depth
    return -1


def _unclosed(tokens: Tokens, stack: Sequence[_Open], limit: int) -> list[Quote]:
    """Close with its paragraph an outermost double mark that opens it or follows a colon or comma; drop others."""
    if not stack:
        return []
    inner = [q for waiting in stack for q in waiting.inner]
    first = stack[0].index
    before = tokens.bits[first - 1] if first else NEWLINE
    if APOSTROPHE not in stack[0].closings and before & INTRODUCING:
        return [Quote(first, limit, False, tuple(inner))]
    return inner
