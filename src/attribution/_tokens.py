"""Tokens: the text cut into words and marks, each with its properties.

Takes a text and a ``Lexicon``; gives ``Tokens``: parallel tuples, one entry a token, in text order. White space
is no token, but the end of a line that ends a paragraph is one. One pass of one expression, one look-up a
token: linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import Any

import attrs

from attribution._lexicon import Bit, Lexicon

__all__ = ["Tokens", "tokenize"]

NEWLINE, NAME, DOUBTFUL, POINTING = Bit.NEWLINE, Bit.NAME, Bit.DOUBTFUL, Bit.POINTING
ABBREVIATION, DETERMINER, NUMBER = Bit.ABBREVIATION, Bit.DETERMINER, Bit.NUMBER
TO_EDIT = NEWLINE | POINTING
#: A token, and the start, end, word and bits of each that stands for it.
Edit = tuple[int, tuple[tuple[int, int, str, int], ...]]
BREAK = Bit.STOP | NEWLINE | Bit.MARK | Bit.COLON | Bit.OPEN | Bit.DASH


@attrs.frozen(eq=False)
class Tokens:
    """The tokens of a text: where each starts and ends, its lower-case word, its bits."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    bits: list[int]

    def __len__(self) -> int:
        return len(self.starts)

    def phrase(self, lo: int, hi: int) -> str:
        """Give the text of tokens ``lo`` to ``hi``, white space single."""
        return " ".join(self.text[self.starts[lo] : self.ends[hi - 1]].split())

    def abbreviates(self, k: int) -> bool:
        """Tell whether the word at ``k`` is an abbreviation, so that a stop behind it may be its own.

        A word that is one of another class as well abbreviates only before a number: *No. 5*, but *she said no.*
        """
        b = self.bits[k]
        return bool(b & ABBREVIATION) and (
            not b & DETERMINER or (k + 2 < len(self) and bool(self.bits[k + 2] & NUMBER))
        )

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


def tokenize(text: str, lexicon: Lexicon, borders: Iterable[int] = ()) -> Tokens:
    """Cut a text into tokens.

    Args:
        text: the text.
        lexicon: the compiled words.
        borders: offsets that no token reaches over, such as those of posts.
    """
    seen, look_up = lexicon.seen, lexicon.look_up
    starts: list[int] = []
    entries: list[tuple[str, int, int]] = []
    for lo, hi in pairwise(sorted({0, len(text), *borders})):
        parts = lexicon.token.findall(text, lo, hi)
        sizes = [*map(len, parts)]
        starts += accumulate(sizes[:-1], initial=hi - sum(sizes)) if sizes else ()
        entries += [seen.get(part) or look_up(part) for part in parts]
    ends = [start + entry[2] for start, entry in zip(starts, entries, strict=True)]
    words, bits = [entry[0] for entry in entries], [entry[1] for entry in entries]
    found = _edited(Tokens(text, starts, ends, words, bits), lexicon)
    bits = found.bits
    if "capital-nouns" in lexicon.traits:
        _read_small_words(found, bits)
    if "verb-second" in lexicon.traits:
        _find_relatives(bits)
    for index in [k for k, b in enumerate(bits) if b & DOUBTFUL]:
        if not bits[index] & Bit.AUXILIARY:
            if _opens_with_adverb(found, index):
                bits[index] = Bit.ADVERB | Bit.WORD
        elif _is_name(found, index):
            bits[index] = NAME | bits[index] & Bit.TIME
    return found


def _edited(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Leave out the ends of lines that end no paragraph; part a pronoun from the cue that is written onto it."""
    edits: list[Edit] = []
    for k in [k for k, b in enumerate(tokens.bits) if b & TO_EDIT]:
        start, end, word = tokens.starts[k], tokens.ends[k], tokens.words[k]
        if tokens.bits[k] & NEWLINE:
            if _is_soft(tokens.text, start, end, word):
                edits.append((k, ()))
        elif length := lexicon.pronoun_in(word):
            at = start + length  # demnach: a pronoun, and the cue behind it
            edits.append((k, ((start, at, word[:length], Bit.PRONOUN), (at, end, word, Bit.CUE_PHRASE))))
    if not edits:
        return tokens
    columns: tuple[Sequence[Any], ...] = (tokens.starts, tokens.ends, tokens.words, tokens.bits)
    return Tokens(tokens.text, *(_replaced(column, edits, n) for n, column in enumerate(columns)))


def _replaced(column: Sequence[Any], edits: Sequence[Edit], n: int) -> list[Any]:
    """Give a column with what stands for some of its entries: in each edit the ``n``-th of every row."""
    found: list[Any] = []
    done = 0
    for k, rows in edits:
        found += column[done:k]
        found += [row[n] for row in rows]
        done = k + 1
    return found + list(column[done:])


def _read_small_words(tokens: Tokens, bits: list[int]) -> None:
    """Where nouns have capitals, tell adjectives from verbs by the noun behind them; from right to left."""
    noun = False
    for k in range(len(bits) - 1, -1, -1):
        b = bits[k]
        if b & NAME and b & DOUBTFUL and not b & Bit.AUXILIARY and (not k or bits[k - 1] & BREAK):
            bits[k] = Bit.ADVERB  # Ausdrücklich lobte er
        elif b & NAME:
            noun = True
        elif b & Bit.MARK:
            noun = noun and tokens.ends[k] == tokens.starts[k + 1]  # der neue „Rat“
        elif b & ~SMALL:
            if b & Bit.NUMBER and noun and k and bits[k - 1] & NAME:
                bits[k] = b | Bit.FRESH
            noun = noun and bool(b & Bit.CONJUNCTION)
            if b & Bit.CUE:
                bits[k] = b & ~Bit.WORD
        elif not noun:
            bits[k] = Bit.VERB | b & Bit.SUBJUNCTIVE
        else:
            bits[k] = Bit.WORD | (Bit.FRESH if k and bits[k - 1] & NAME else 0)


def _find_relatives(bits: list[int]) -> None:
    """Where a subordinate clause ends with its verb, tell relative pronouns from articles: *…, der gestern kam, …*."""
    end = -1  # the last token before the next mark, if it is a finite verb
    for k in range(len(bits) - 1, -1, -1):
        b = bits[k]
        if b & (Bit.COMMA | Bit.STOP | NEWLINE | Bit.SEMICOLON | Bit.COLON | Bit.DASH | Bit.CLOSE):
            end = k - 1 if k and bits[k - 1] & FINITE and not bits[k - 1] & NAME else -1
        elif b & Bit.ARTICLE and 0 <= end - k <= CLAUSE and end > k and k:
            before = bits[k - 1]
            if before & Bit.PREPOSITION and not before & Bit.AS and k > 1:
                before = bits[k - 2]
            if before & Bit.COMMA and not _verb_second(bits, k + 1, end):
                bits[k] = Bit.RELATIVE | Bit.VERB_LAST


def _verb_second(bits: Sequence[int], lo: int, last: int) -> bool:
    """True for no relative clause: a finite verb stands apart from the verbs that end it: *die Lage sei ernst*."""
    while last > lo and bits[last - 1] & FINITE and not bits[last - 1] & (Bit.AUXILIARY | Bit.SUBJUNCTIVE):
        last -= 1
    if last > lo and bits[last - 1] & Bit.TO:
        return True  # den Brief gelesen zu haben
    return any(b & SURELY_FINITE and not b & (NAME | Bit.NON_FINITE) for b in bits[lo:last])


SURELY_FINITE = Bit.AUXILIARY | Bit.SUBJUNCTIVE | Bit.CUE
FINITE = Bit.VERB | Bit.AUXILIARY | Bit.CUE
CLAUSE = 30


#: All that an unknown word without a capital may be.
SMALL = Bit.WORD | Bit.ED | Bit.ING | Bit.PLURAL | Bit.SUBJUNCTIVE


def _opens_with_adverb(tokens: Tokens, index: int) -> bool:
    """Tell *Publicly, he agreed* from *Kelly said* and *Emily Shaw*."""
    if index and not tokens.bits[index - 1] & BREAK or index + 1 >= len(tokens):
        return False
    behind = tokens.bits[index + 1]
    return not behind & (
        NAME | Bit.CUE | Bit.AUXILIARY | Bit.POSSESSIVE_CLITIC | Bit.VERB | Bit.STOP | Bit.CONJUNCTION
    )


def _is_name(tokens: Tokens, index: int) -> bool:
    """Tell *said Will Doyle*, *Mark May said* from *Will they win?* and, in a headline, *Trump Will Win*."""
    text, bits, starts = tokens.text, tokens.bits, tokens.starts
    before = bits[index - 1] if index else NEWLINE
    behind = index + 1
    goes_on = behind < len(tokens) and text[starts[behind]].isupper()
    if behind < len(tokens) and _is_past(tokens, behind):
        return True  # Will wrote
    if before & BREAK:
        stops = (tokens.words[k] for k in range(behind, min(len(tokens), behind + 60)) if bits[k] & Bit.STOP)
        return goes_on and bool(bits[behind] & NAME) and next(stops, "?") != "?"
    if before & NAME:
        return not goes_on
    return bool(before & LEADS) or not text[starts[index - 1]].isupper()


def _is_past(tokens: Tokens, index: int) -> bool:
    """True for a word that follows no auxiliary: a past or a third person."""
    bits = tokens.bits[index]
    return (
        bool(bits & Bit.CUE and bits & (Bit.ED | Bit.PLURAL))
        and not tokens.text[tokens.starts[index]].isupper()
    )


LEADS = Bit.SUBORDINATOR | Bit.CONJUNCTION | Bit.PREPOSITION


def _is_soft(text: str, start: int, end: int, raw: str) -> bool:
    """Tell a hard-wrapped line from the end of a paragraph: it goes on in lower case after no stop."""
    if raw.count("\n") > 1 or raw.count("\r") > 1 or not start or end >= len(text):
        return False
    return text[end].islower() and (text[start - 1].isalnum() or text[start - 1] in ",-–—;")
