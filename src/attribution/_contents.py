"""Contents: where what is attributed begins and ends.

Takes a ``Unit`` and the item at which a content begins (or ends); gives the item at which it ends (or begins).
Content to the right runs to the boundary (``_boundaries``) at which the sentence most probably goes back to its
author: of two that are nearly as likely, the one from which neither is far. Each search walks one way through its unit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from attribution._boundaries import Ends, chance, finite_until, places, signs
from attribution._lexicon import Bit
from attribution._phrases import is_nominal, medium, on_platform
from attribution._units import Unit
from attribution.rules import FRAMES, SPECIAL_FRAMES

__all__ = ["clause_left", "clause_right", "opening"]

B = Bit
(CLOSE, COLON, COMMA, CONJUNCTION, DASH, DISCOURSE, NAME, OPEN, QUOTE, SEMICOLON, STOP, THAT) = (
    B.CLOSE, B.COLON, B.COMMA, B.CONJUNCTION, B.DASH, B.DISCOURSE, B.NAME, B.OPEN, B.QUOTE, B.SEMICOLON, B.STOP, B.THAT,
)  # fmt: skip
ASIDE = 25
UNLIKELY = 0.3  # where a content ends beyond all but so little of the likelihood, the rest is not looked at
SHARE = 0.5  # two contents are nearly the same where the shorter holds so much of the longer
EXACTLY = 0.75  # what it is worth to meet the very end, beside coming near it


def clause_right(unit: Unit, start: int, frame: str, ends: Ends, *, bounded: bool = False) -> int:
    """Give the item behind the content that begins at item ``start``.

    Args:
        unit: the sentence.
        start: first item of the content.
        frame: the frame of the cue that leads to it.
        ends: what the rule set says of boundaries.
        bounded: True where the next comma ends it.
    """
    found = tuple(_ends(unit, start, frame, ends, bounded=bounded))
    end = found[0][0] if len(found) == 1 else _fairest(start, found)
    return _before_place(unit, start, _trim(unit, start, end), frame)


def _ends(unit: Unit, start: int, frame: str, ends: Ends, *, bounded: bool) -> Iterator[tuple[int, float]]:
    """Give the items at which a content may end, each with how likely it does."""
    limit = _hard_end(unit, start)
    skip = opening(unit, start, limit) if frame != "wh" else start
    finite, at, left = False, start, 1.0
    for place in places(unit, start, limit, ends):
        if place.at < skip:
            continue
        if bounded and unit.bits[place.at] & COMMA:
            yield place.at, left
            return
        finite = finite or finite_until(unit, start, at, place.at)
        at = place.at
        if not finite and frame in {"that", "clause"}:
            continue  # a clause has a verb
        weights = ends.get(place.kind)
        if weights:
            going_on = left * chance(weights, signs(unit, start, frame, place, finite=finite))
            yield at, left - going_on
            left = going_on
            if left < UNLIKELY:
                return
    yield limit, left


def _fairest(start: int, found: Sequence[tuple[int, float]]) -> int:
    """Give the end that is most probably right, or nearly so: two long ones outweigh a short one that is as likely."""
    lengths = [end - start for end, _ in found]
    sums = [0.0, *accumulate(share for _, share in found)]

    def worth(k: int) -> float:
        near = bisect_left(lengths, SHARE * lengths[k]), bisect_right(lengths, lengths[k] / SHARE)
        return sums[near[1]] - sums[near[0]] + EXACTLY * found[k][1]

    return found[max(range(len(found)), key=worth)][0]


def opening(unit: Unit, start: int, limit: int) -> int:
    """The item behind an aside or clause that opens the content: *that, at last, …*, *that if it rains, …*."""
    first = start + bool(unit.bits[start] & THAT)
    if first < limit and (first > start and unit.bits[first] & COMMA or unit.bits[first] & B.SUBORDINATOR):
        return _behind_aside(unit, first)
    return start


def _hard_end(unit: Unit, start: int) -> int:
    """The end of the sentence, a semicolon, or the bracket that closes around the content."""
    bits = unit.bits
    brackets = 0
    for j in range(start + 1, len(bits)):
        b = bits[j]
        if not b & MAY_END:
            continue
        brackets += bool(b & OPEN) - bool(b & CLOSE)
        if brackets < 0 or b & SEMICOLON or (b & STOP and not is_nominal(unit, j)):
            return j
    return len(bits)


MAY_END = OPEN | CLOSE | SEMICOLON | STOP


def _behind_aside(unit: Unit, j: int) -> int:
    """The item behind the comma that closes the aside opened by the one at item ``j``."""
    for k in range(j + 1, min(unit.size, j + ASIDE)):
        if unit.bits[k] & (SEMICOLON | QUOTE | STOP) and not is_nominal(unit, k):
            break
        if unit.bits[k] & COMMA:
            return k + 1
    return j + 1


def _before_place(unit: Unit, start: int, end: int, frame: str) -> int:
    """Leave out where it was posted: *captioned it “The sea” on Instagram*, *rejected the claims in a post on X*."""
    bits = unit.bits
    for j in range(end - 1, max(start, end - PLACE), -1):
        if not bits[j] & B.MEDIUM_PREPOSITION or medium(unit, j, end) != end:
            continue
        said = bool(unit.bits[j - 1] & QUOTE) if frame == "quote" else _is_object(frame)
        if said and any(map(on_platform, unit.bits[j:end])):
            return j
    return end


PLACE = 12


def _is_object(frame: str) -> bool:
    """True where the content is a thing: a noun phrase, also behind *as* or a preposition that is the frame's name."""
    return frame in THINGS or frame not in FRAMES and frame not in SPECIAL_FRAMES


THINGS = frozenset({"np", "as"})


def _trim(unit: Unit, start: int, end: int) -> int:
    while (
        end > start + 1
        and unit.bits[end - 1] & (COMMA | STOP | DASH | COLON)
        and not unit.bits[end - 1] & QUOTE
    ):
        if unit.bits[end - 1] & STOP and unit.text(end - 1, end) == "…":
            break
        end -= 1
    return end


def clause_left(unit: Unit, end: int) -> int:
    """Give the first item of the clause that ends before item ``end``; ``end`` where there is none."""
    bits = unit.bits
    j = end
    brackets = 0
    while j and not bits[j - 1] & (SEMICOLON | COLON):
        brackets += bool(bits[j - 1] & CLOSE) - bool(bits[j - 1] & OPEN)
        if brackets < 0:
            break
        j -= 1
    while (
        j < end and bits[j] & (CONJUNCTION | DISCOURSE | COMMA | DASH | STOP) and not bits[j] & (NAME | QUOTE)
    ):
        j += 1
    return j
