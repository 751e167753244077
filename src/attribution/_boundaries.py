"""Boundaries: where a content may end, and what speaks for its going on.

Takes a ``Unit``, the item at which a content begins and the frame that leads to it; gives the places where it might
end, each with its kind and the names of what stands around it. What each is worth is data of the rule set
(``Boundary`` rules), in log-odds, counted on a corpus. One walk over the content, a few look-ups a boundary.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from attribution._lexicon import Bit
from attribution._phrases import OPENING, is_finite, looks_finite, medium, noun_phrase, time
from attribution._units import Unit

__all__ = [
    "Ends",
    "Place",
    "ahead",
    "chance",
    "ends_with_comma",
    "finite_until",
    "places",
    "probability",
    "signs",
]

B = Bit
(ADVERB, AS, COLON, COMMA, CONJUNCTION, CUE, CUE_NOUN, DASH, DISCOURSE, NAME, PREPOSITION, QUOTE) = (
    B.ADVERB, B.AS, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.CUE_NOUN, B.DASH, B.DISCOURSE, B.NAME, B.PREPOSITION,
    B.QUOTE,
)  # fmt: skip
STOP, SUBORDINATOR, TIME, PRONOUN = B.STOP, B.SUBORDINATOR, B.TIME, B.PRONOUN

#: What a rule set says of boundaries: for each kind its own weight, under an empty name, and that of each sign.
Ends = Mapping[str, Mapping[str, float]]

#: Sorts of the word behind a boundary, the first that fits; ``noun`` where none does.
NEXT = (
    (QUOTE, 0, "quote"),
    (STOP, 0, "end"),
    (DISCOURSE, NAME, "discourse"),
    (B.THAT, 0, "that"),
    (B.RELATIVE, 0, "relative"),
    (B.TO, 0, "to"),
    (AS, 0, "as"),
    (SUBORDINATOR, 0, "subordinator"),
    (B.WH, 0, "wh"),
    (CONJUNCTION, 0, "conjunction"),
    (PRONOUN, OPENING, "pronoun"),
    (B.EXPLETIVE, 0, "pronoun"),
    (B.ING, NAME, "ing"),
    (B.ED, NAME, "ed"),
    (PREPOSITION, 0, "preposition"),
    (B.AUXILIARY, 0, "auxiliary"),
    (B.NUMBER, 0, "number"),
    (NAME, 0, "name"),
    (ADVERB, B.WORD, "adverb"),
    (OPENING, 0, "determiner"),
    (ADVERB, 0, "adverb"),
    (B.VERB, 0, "verb"),
    (COMMA | DASH | COLON | B.OPEN | B.CLOSE | B.SEMICOLON, 0, "mark"),
)
CLAUSAL = frozenset({"that", "clause", "wh", "to", "colon"})
CLAUSES = frozenset({"cue", "clause", "tail"})
SIZES = (3, 6, 12, 25)
SIZE_NAMES = tuple(f"size-{n}" for n in range(1, 6))
RESTS = (5, 12)
REST_NAMES = tuple(f"rest-{n}" for n in range(1, 4))
NO_VERB = NAME | CUE_NOUN
SUBORDINATE = SUBORDINATOR | PREPOSITION | AS
NEAR = 12
GROUP = B.AUXILIARY | ADVERB | B.NEGATION | DISCOURSE


#: Log-odds beyond which a probability is as good as none, and its exponential no number.
UNTHINKABLE = 700


class Place(NamedTuple):
    """A boundary.

    Args:
        at: the item at which the content would end.
        kind: one of ``BOUNDARIES``.
        behind: the item behind the mark, conjunction or subordinator.
    """

    at: int
    kind: str
    behind: int


#: What a boundary stands at, where no quotation ends.
MAY_BOUND = COMMA | DASH | COLON | CONJUNCTION | SUBORDINATOR | AS | PREPOSITION | TIME


def places(unit: Unit, start: int, limit: int, ends: Ends) -> Iterator[Place]:
    """Give the boundaries between a content's first item and ``limit``, in order."""
    bits = unit.bits
    prepositions = ends.get("preposition", {})
    for j in range(start + 1, limit):
        b, before = bits[j], bits[j - 1]
        if not (b & MAY_BOUND or before & QUOTE):
            continue
        quoted = "quote-" if before & QUOTE else ""
        if b & COMMA:
            yield _comma(unit, j, limit)
        elif b & (DASH | COLON):
            yield Place(j, "dash" if b & DASH else "colon", j + 1)
        elif before & (COMMA | DASH):
            continue
        elif b & CONJUNCTION and not b & NAME:
            yield Place(j, quoted + ("contrast" if b & B.CONTRAST else "conjunction"), j + 1)
        elif b & (SUBORDINATOR | AS) and not before & (CONJUNCTION | SUBORDINATOR | AS | ADVERB):
            yield Place(j, quoted + "subordinator", j + 1)
        elif j > start + 1 and b & (PREPOSITION | TIME) and not before & (PREPOSITION | CONJUNCTION):
            place = _phrase(unit, j, limit, quoted, prepositions)
            if place:
                yield place
            elif quoted:
                yield Place(j, "quote", j)
        elif quoted and not b & (STOP | QUOTE):
            yield Place(j, "quote", j)


def _comma(unit: Unit, j: int, limit: int) -> Place:
    k = j + 1
    if k < limit and unit.bits[k] & CONJUNCTION and not unit.bits[k] & NAME:
        return Place(j, "comma-contrast" if unit.bits[k] & B.CONTRAST else "comma-conjunction", k + 1)
    return Place(j, "comma", k)


def _phrase(unit: Unit, j: int, limit: int, quoted: str, prepositions: Mapping[str, float]) -> Place | None:
    """A time, a medium or a phrase with a preposition that has a weight."""
    bits = unit.bits
    if not bits[j] & PREPOSITION and bits[j - 1] & (OPENING | TIME | B.TIME_ADJECTIVE):
        return None
    for kind, phrase in (("time", time), ("medium", medium)):
        end = phrase(unit, j, limit)
        if end > j:
            last = end >= limit or bits[end] & (STOP | COMMA)
            return Place(j, kind + "-last" if last else kind, end)
    if bits[j] & PREPOSITION and "word-" + unit.words[j] in prepositions:
        return Place(j, quoted + "preposition", j + 1)
    return None


def probability(odds: float) -> float:
    """Give the probability that log-odds stand for, whatever figures a rule set has."""
    return 1 / (1 + math.exp(min(-odds, UNTHINKABLE)))


def chance(weights: Mapping[str, float], around: Iterable[str]) -> float:
    """Give how likely a content goes on across a boundary, 0 to 1.

    Args:
        weights: what the rule set says of boundaries of the kind.
        around: the signs of the boundary.
    """
    odds, worth = weights[""], weights.get
    for sign in around:
        odds += worth(sign, 0.0)
    return probability(odds)


def signs(unit: Unit, start: int, frame: str, place: Place, *, finite: bool) -> list[str]:
    """Give the names of what stands around a boundary.

    Args:
        unit: the sentence.
        start: the content's first item.
        frame: the frame of the cue that leads to it.
        place: the boundary.
        finite: True where a finite verb stands between ``start`` and the boundary.
    """
    bits, limit = unit.bits, unit.size
    at, kind, k = place
    word = at if kind.endswith(("preposition", "subordinator")) else k
    leads = ahead(unit, k)
    found = [
        "frame-quote" if frame == "quote" else "frame-clausal" if frame in CLAUSAL else "frame-object",
        "next-" + (_next(unit, k) if word == k else "subordinator"),
    ]
    if word < limit and unit.words[word] and not bits[word] & NAME:
        found.append("word-" + unit.words[word])
    found.append("ahead-" + leads)
    if leads in CLAUSES:
        if unit.inside is not None:
            found.append("spoken-clause")
        if frame == "quote" and bits[at - 1] & QUOTE:
            found.append("quoted-clause")
    found += (
        "finite" if finite else "verbless",
        SIZE_NAMES[bisect_right(SIZES, at - start)],
        REST_NAMES[bisect_right(RESTS, limit - at)],
        "cue-later" if _holds_cue(bits[k : k + NEAR]) else "cueless",
    )
    if kind == "comma" and _series(unit, k):
        found.append("series")
    if unit.inside is not None:
        found.append("spoken")
    found.append("quote-later" if unit.quotes and max(unit.quotes) >= k else "quoteless")
    if bits[at - 1] & QUOTE:
        found.append("comma-inside" if ends_with_comma(unit, at - 1) else "comma-outside")
    first = bits[start]
    if first & B.THAT:
        found.append("that-opened")
    if first & SUBORDINATE:
        found.append("subordinate-opened")
    return found


def _holds_cue(near: Iterable[int]) -> bool:
    """True where a verb that may be a cue is among these items."""
    for b in near:
        if b & CUE and not b & NO_VERB:
            return True
    return False


def _series(unit: Unit, k: int) -> bool:
    """True where *and* joins two things behind a comma: *it hired guards, bought locks and doubled the fence*."""
    for b in unit.bits[k + 1 : k + NEAR]:
        if b & (COMMA | STOP | QUOTE | DASH):
            return False
        if b & CONJUNCTION:
            return True
    return False


def _next(unit: Unit, k: int) -> str:
    """Name the sort of word at item ``k``."""
    bits, limit = unit.bits, unit.size
    if k >= limit:
        return "end"
    verb = k
    while verb < limit - 1 and bits[verb] & GROUP and not bits[verb] & (NAME | PRONOUN):
        verb += 1
    if not bits[verb] & CUE:
        verb = k
    b = bits[verb]
    if b & CUE and not b & (NAME | STOP):
        if verb + 1 < limit and bits[verb + 1] & (B.THAT | QUOTE | B.WH):
            return "cue-saying"
        if b & B.ING:
            return "cue-ing"
        return "cue-ed" if b & B.ED else "cue-noun" if b & (CUE_NOUN | B.NOUN) else "cue-verb"
    for sort, without, name in NEXT:
        if b & sort and not b & without:
            return name
    return "noun"


def ahead(unit: Unit, k: int) -> str:
    """Tell what a noun phrase at item ``k`` leads to."""
    bits, limit = unit.bits, unit.size
    while k < limit and bits[k] & (ADVERB | DISCOURSE) and not bits[k] & (NAME | PRONOUN):
        k += 1
    end = noun_phrase(unit, k, limit)
    if end == k:
        return "none"
    while end < limit and bits[end] & ADVERB and not bits[end] & NAME:
        end += 1
    if end < limit and is_finite(unit, end):
        while end < limit and bits[end] & GROUP:
            end += 1
        if end >= limit or not bits[end] & CUE or bits[end] & NAME:
            return "clause"
    if end >= limit or not bits[end] & CUE or bits[end] & NAME:
        return "phrase"
    if end + 1 >= limit or bits[end + 1] & (STOP | COMMA):
        return "tail"
    return "doubtful" if bits[end] & CUE_NOUN else "cue"


def ends_with_comma(unit: Unit, j: int) -> bool:
    """True where a comma stands inside the closing mark of the quotation at item ``j``: *that it was “a gift,”*."""
    quote = unit.quotes[j]
    inner = quote.last - 2
    return quote.closed and inner > quote.first and bool(unit.tokens.bits[inner] & COMMA)


def finite_until(unit: Unit, start: int, at: int, j: int) -> bool:
    """True where a finite verb, or a quotation that may hold it, stands in the content between ``at`` and ``j``."""
    for k in range(at, j):
        if unit.bits[k] & QUOTE or is_finite(unit, k) or looks_finite(unit, k, start):
            return True
    return False
