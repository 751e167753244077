"""Units: sentences as the later steps read them, each quotation inside them folded into one item.

Takes ``Tokens`` and ``Quote`` spans; gives ``Unit`` values for the sentences that hold a cue or a quotation, and
likewise for the sentences inside each quotation that holds a cue. Sentences without either cost one look at each
of their tokens. A unit is cut at ``MAX_ITEMS`` items, so that what later steps do a unit is bounded: linear.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from attribution._bits import holds
from attribution._lexicon import Bit
from attribution._quotes import Quote
from attribution._tokens import Tokens

__all__ = ["MAX_ITEMS", "Stretch", "Unit", "find_units"]

MAX_ITEMS = 200
MAX_NESTING = 4

B = Bit
CUES = B.CUE | B.CUE_NOUN | B.CUE_PHRASE
SIGNS = B.CUE | B.CUE_NOUN | B.CUE_PHRASE | B.MARK | B.COLON | B.SUBJUNCTIVE | B.HEARSAY
STOP, NEWLINE, NAME, NUMBER, CLOSE = (B.STOP, B.NEWLINE, B.NAME, B.NUMBER, B.CLOSE)
CLOSED_CLASS = int(
    B.ARTICLE
    | B.DETERMINER
    | B.PRONOUN
    | B.PREPOSITION
    | B.SUBORDINATOR
    | B.CONJUNCTION
    | B.DISCOURSE
    | B.WH
    | B.POSSESSIVE
)
QUOTE = B.QUOTE
MAY_END = STOP | NEWLINE | B.DOTTED
ENDING = frozenset(".!?…")
ASKING = frozenset("!?")


class Stretch(NamedTuple):
    """A part of the text that is read by itself, in token indices: a post's words, what stands between posts."""

    first: int
    last: int
    inside: object = None


@attrs.frozen(eq=False)
class Unit:
    """One sentence at one level of quotation. All sequences are parallel, an entry an item.

    Args:
        first: index of its first token.
        last: index behind its last token.
        size: how many items there are.
        words: lower-case words; an empty string for a folded quotation.
        bits: properties; ``Bit.QUOTE`` for a folded quotation.
        starts: offset of each item in the text.
        ends: offset behind each item.
        quotes: the folded quotations by item.
        inside: the quotation or post that this unit stands in; None for the text itself.
        opens: True where it is the first of its paragraph or quotation.
        prior: the sentence before it at its level, in tokens; empty where there is none.
    """

    tokens: Tokens
    first: int
    last: int
    size: int
    words: Sequence[str]
    bits: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]
    quotes: dict[int, Quote]
    inside: object
    opens: bool
    prior: tuple[int, int] = (0, 0)

    def text(self, lo: int, hi: int) -> str:
        """Give the text of items ``lo`` to ``hi``."""
        return self.tokens.text[self.starts[lo] : self.ends[hi - 1]] if lo < hi else ""

    def edges(self, items: tuple[int, int]) -> tuple[int, int]:
        """Give the offsets of a range of items, without the ends of lines at its edges."""
        lo, hi = items
        while lo + 1 < hi and self.bits[hi - 1] & NEWLINE:
            hi -= 1
        while lo + 1 < hi and self.bits[lo] & NEWLINE:
            lo += 1
        return self.starts[lo], self.ends[hi - 1]


def find_units(tokens: Tokens, quotes: Sequence[Quote], stretches: Sequence[Stretch] = ()) -> list[Unit]:
    """Give the units of a text in order, those inside a quotation right behind the one that holds it.

    Args:
        tokens: the text's tokens.
        quotes: its outermost quotations, in order.
        stretches: the parts of the text to read, each by itself; the whole text where none is given.
    """
    found: list[Unit] = []
    at = 0
    for stretch in stretches or (Stretch(0, len(tokens)),):
        while at < len(quotes) and quotes[at].first < stretch.first:
            at += 1
        end = at
        while end < len(quotes) and quotes[end].last <= stretch.last:
            end += 1
        _level(tokens, stretch, quotes[at:end], found, 0)
        at = end
    return found


def _level(tokens: Tokens, stretch: Stretch, quotes: Sequence[Quote], found: list[Unit], depth: int) -> None:
    """Add the units of a stretch, then those of the quotations in it."""
    bits = tokens.bits
    at = 0  # first quotation that ends behind the sentence's start
    opens = True
    prior = (stretch.first, stretch.first)
    for first, last in _sentences(tokens, stretch, quotes):
        while at < len(quotes) and quotes[at].last <= first:
            at += 1
        end = at
        while end < len(quotes) and quotes[end].first < last:
            end += 1
        held = quotes[at:end]
        if held or holds(bits[first:last], SIGNS):
            unit = _fold(tokens, Stretch(first, last, stretch.inside), held, opens=opens, prior=prior)
            found.append(unit)
            if depth < MAX_NESTING:
                for quote in held:
                    if holds(bits[quote.first : quote.last], CUES):
                        inner = Stretch(quote.first + 1, quote.last - quote.closed, quote)
                        _level(tokens, inner, quote.inner, found, depth + 1)
        opens = last < stretch.last and bool(bits[last] & NEWLINE)
        prior = first, last


def _fold(
    tokens: Tokens, sentence: Stretch, quotes: Sequence[Quote], *, opens: bool, prior: tuple[int, int]
) -> Unit:
    """Make the unit of a sentence, its quotations folded."""
    first, last, inside = sentence
    words: list[str] = []
    bits: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    folded: dict[int, Quote] = {}
    at = first
    for quote in quotes:
        words += tokens.words[at : quote.first]
        bits += tokens.bits[at : quote.first]
        starts += tokens.starts[at : quote.first]
        ends += tokens.ends[at : quote.first]
        folded[len(words)] = quote
        words.append("")
        bits.append(QUOTE | B.NAME_IN_MARKS if quote.name else QUOTE)
        starts.append(tokens.starts[quote.first])
        ends.append(tokens.ends[quote.last - 1])
        at = quote.last
    words += tokens.words[at:last]
    bits += tokens.bits[at:last]
    starts += tokens.starts[at:last]
    ends += tokens.ends[at:last]
    for i, b in enumerate(bits if "'" in words else ()):
        if b & B.MARK and i and words[i] == "'" and bits[i - 1] & B.PLURAL and ends[i - 1] == starts[i]:
            words[i], bits[i] = "'s", B.POSSESSIVE_CLITIC  # the ministers' claim
    return Unit(tokens, first, last, len(words), words, bits, starts, ends, folded, inside, opens, prior)


def _sentences(tokens: Tokens, stretch: Stretch, quotes: Sequence[Quote]) -> Iterator[tuple[int, int]]:
    """Give the sentences of a stretch, none longer than ``MAX_ITEMS`` outside quotations."""
    bits = tokens.bits
    lo, hi = stretch.first, stretch.last
    start = index = lo
    at = 0
    room = MAX_ITEMS
    while index < hi:
        if at < len(quotes) and quotes[at].first == index:
            index = quotes[at].last
            ended = _ends_with_quote(tokens, quotes[at], index, hi)
            at += 1
        elif not bits[index] & MAY_END:
            index += 1
            ended = False
        elif bits[index] & NEWLINE:
            quoted = at > 0 and quotes[at - 1].first == start and quotes[at - 1].last == index
            if (quoted and _signed(tokens, index, hi)) or _introduced(tokens, start, index, hi):
                index += 1
                continue
            if start < index:
                yield start, index
            index += 1
            start, room = index, MAX_ITEMS
            continue
        else:
            index += 1
            ended = _ends_with_word(tokens, index - 1, hi)
        while ended and index < hi and bits[index] & (STOP | CLOSE):
            index += 1
        room -= 1
        if ended or not room:
            yield start, index
            start, room = index, MAX_ITEMS
    if start < hi:
        yield start, hi


def _ends_with_word(tokens: Tokens, index: int, hi: int) -> bool:
    """Tell whether the stop, or the word with a stop in it, at ``index`` ends a sentence."""
    if tokens.bits[index] & STOP:
        return _ends(tokens, index, index + 1, hi)
    return _new_sentence(tokens, index + 1, hi)


def _signed(tokens: Tokens, index: int, hi: int) -> bool:
    """Below a line of quotation a line with a dash and a name belongs to it."""
    return index + 2 < hi and bool(tokens.bits[index + 1] & B.DASH and tokens.bits[index + 2] & NAME)


def _introduced(tokens: Tokens, start: int, index: int, hi: int) -> bool:
    """A line that ends in a colon and a quotation below it belong together."""
    if start == index or not tokens.bits[index - 1] & B.COLON:
        return False
    return index + 1 < hi and bool(tokens.bits[index + 1] & B.MARK)


def _ends(tokens: Tokens, stop: int, after: int, hi: int) -> bool:
    """Tell whether a stop ends its sentence."""
    if after >= hi:
        return True
    if tokens.words[stop] == "." and stop and tokens.ends[stop - 1] == tokens.starts[stop]:
        before = tokens.words[stop - 1]
        initial = len(before) == 1 and tokens.bits[stop - 1] & NAME and not _on_platform(tokens, stop - 1)
        if tokens.abbreviates(stop - 1) or initial:
            return _new_sentence(tokens, after, hi)
    if tokens.ends[stop] == tokens.starts[after] and not tokens.bits[after] & (STOP | CLOSE | B.MARK):
        return bool(stop) and _is_missing_space(tokens, stop, after)
    return _may_open(tokens, after)


def _is_missing_space(tokens: Tokens, stop: int, after: int) -> bool:
    """Tell *was closed.The council* from *1.5* and *St.Pauli*."""
    text, before = tokens.text, tokens.words[stop - 1]
    return (
        len(before) > 2 and text[tokens.ends[stop - 1] - 1].islower() and text[tokens.starts[after]].isupper()
    )


def _on_platform(tokens: Tokens, index: int) -> bool:
    """Tell the site in *wrote on X.* from an initial."""
    return bool(index and tokens.bits[index] & B.PLATFORM and tokens.bits[index - 1] & B.PREPOSITION)


def _may_open(tokens: Tokens, index: int) -> bool:
    return bool(tokens.bits[index] & (NAME | NUMBER | (B.MARK | B.NEWLINE | B.OPEN | B.DASH))) or (
        tokens.text[tokens.starts[index]].isupper()
    )


def _new_sentence(tokens: Tokens, index: int, hi: int) -> bool:
    """Behind an abbreviation only a capital on a closed-class word opens a sentence for sure."""
    if index >= hi:
        return True
    return bool(tokens.bits[index] & CLOSED_CLASS) and tokens.text[tokens.starts[index]].isupper()


def _ends_with_quote(tokens: Tokens, quote: Quote, after: int, hi: int) -> bool:
    """Tell whether a sentence ends with the quotation in it that ends here."""
    if after >= hi:
        return True
    while after < hi - 1 and tokens.bits[after] & CLOSE:
        after += 1
    last = quote.last - 1
    before = tokens.text[tokens.ends[last - 1] - 1] if last > quote.first + 1 else ""
    below = after + 1 if tokens.bits[after] & NEWLINE else after
    if below + 1 < hi and tokens.bits[below] & B.DASH and tokens.bits[below + 1] & NAME:
        return False
    if before not in ENDING or not _may_open(tokens, after):
        return False
    return not (before in ASKING and _asked(tokens, after, hi))


def _asked(tokens: Tokens, index: int, hi: int) -> bool:
    """“Who?” Ann Oak asked on Monday. — a tail whose cue has no content behind it belongs to the question."""
    if tokens.bits[index] & B.PRONOUN and tokens.text[tokens.starts[index]].isupper():
        return False  # “Who?” He shrugged.
    cue = 0
    for i in range(index, min(index + TAIL_LENGTH, hi)):
        bits = tokens.bits[i]
        if bits & (NEWLINE | STOP):
            if bits & STOP and _in_name(tokens, i):
                continue
            return bool(cue)
        if cue:
            if bits & B.TO and i + 1 < hi and tokens.bits[i + 1] & (NAME | B.DETERMINER | B.OBJECT):
                return True  # “Who?” she said to the board.
            if bits & CONTENT_BEHIND or (bits & B.PRONOUN and i == cue + 1 and not bits & B.OBJECT):
                return bool(bits & B.MARK)
            if bits & TAIL:
                return True
        elif bits & (B.MARK | B.COLON | B.SEMICOLON) or (bits & B.COMMA and i - index > 8):
            return False
        elif bits & B.CUE and not bits & NAME:
            cue = i
    return False


def _in_name(tokens: Tokens, i: int) -> bool:
    """True for the stop of an abbreviation or an initial."""
    return tokens.abbreviates(i - 1) or len(tokens.words[i - 1]) == 1


TAIL_LENGTH = 16
TAIL = B.COMMA | B.PREPOSITION | B.TIME | B.ADVERB
CONTENT_BEHIND = B.THAT | B.WH | B.TO | B.MARK | B.COLON | B.AUXILIARY | B.EXPLETIVE
