"""Hearers and events: the phrase that names who is told, and the one that tells when by an event.

Takes a ``Unit`` and an item; gives the items of the phrase. Reads one noun phrase and what follows it.
"""

from __future__ import annotations

from attribution._lexicon import Bit
from attribution._phrases import OPENING, PRONOUN, is_finite, noun_phrase
from attribution._units import Unit

__all__ = ["hearer", "occasion"]

B = Bit
NAME, PREPOSITION, TIME = B.NAME, B.PREPOSITION, B.TIME


def occasion(unit: Unit, i: int, limit: int) -> int:
    """Give the end of the event at item ``i`` that tells when: ``after the meeting``; no clause: *after he left*."""
    if i >= limit or not unit.bits[i] & B.OCCASION:
        return i
    bits = unit.bits
    end = noun_phrase(unit, i + 1, limit)
    if end == i + 1 or bits[end - 1] & OPENING or bits[i + 1] & PRONOUN or _goes_on(unit, end):
        return i
    return end


def hearer(unit: Unit, i: int, limit: int) -> tuple[int, int] | None:
    """Give the hearer behind the preposition at item ``i``: ``to the crew``, ``before the committee``."""
    bits = unit.bits
    if i + 1 >= limit or not bits[i] & (B.TO | B.ADDRESSING):
        return None
    end = noun_phrase(unit, i + 1, limit)
    while end > i + 2 and bits[end - 1] & B.POSSESSIVE_CLITIC:
        end -= 1
    if end <= i + 1 or _goes_on(unit, end):
        return None
    head = next((k for k in range(i + 2, end) if bits[k] & PREPOSITION and not bits[k] & NAME), end) - 1
    if bits[head] & B.ROLE:
        return None if bits[head] & B.MEDIUM and not bits[head] & NAME else (i + 1, end)
    named = bits[head] & NAME and not bits[head] & TIME
    article = bits[i + 1] & OPENING
    if named and (article or (bits[i] & B.TO and not bits[head] & B.MEDIUM)):
        return i + 1, end  # to the Post, to Reuters; but posted to Facebook
    return None


def _goes_on(unit: Unit, end: int) -> bool:
    """True where a verb follows: what was read is the subject of a clause."""
    return end < unit.size and (is_finite(unit, end) or bool(unit.bits[end] & (B.CUE | B.VERB | B.ED)))
