"""Elements: one step of a pattern outwards from the cue.

Takes a ``Match``, the edge reached so far and the element's name; gives the new edge, or ``MISSING``. An element to
the left of the cue ends where the last one began, one to the right begins where the last one ended.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attribution._boundaries import ends_with_comma
from attribution._elements_left import LEFT, OBJECTS
from attribution._elements_right import RIGHT
from attribution._elements_second import SECOND_LEFT, SECOND_RIGHT
from attribution._elements_told import TOLD_LEFT, TOLD_RIGHT
from attribution._lexicon import CLASS_BITS, Bit
from attribution._match import MISSING, Match

__all__ = ["FROM_SUBJECT", "first_left", "first_right", "held_by", "step_left", "step_right"]

B = Bit
QUOTE = B.QUOTE
MARKS = {",": B.COMMA, ":": B.COLON, "—": B.DASH, ";": B.SEMICOLON, "¶": B.NEWLINE}
LEFTWARDS = {**LEFT, **SECOND_LEFT, **TOLD_LEFT}
RIGHTWARDS = {**RIGHT, **SECOND_RIGHT, **TOLD_RIGHT}
#: Elements left of the cue that are the phrase which can be the cue's subject.
FROM_SUBJECT = frozenset({"SOURCE", "PHRASE", "ADDRESSEE", "VIA"})
#: Elements of which the outer ones begin where they do themselves.
BETWEEN = "(SOURCE)"
COPULA = "be"
EXPLETIVE = "expletive"


def step_left(match: Match, i: int, element: str) -> int:
    """Read one element that ends before item ``i``; give its first item."""
    unit = match.unit
    read = LEFTWARDS.get(element)
    if read:
        return read(match, i)
    if element == "," and i and unit.bits[i - 1] & QUOTE and ends_with_comma(unit, i - 1):
        return i  # “…,” adding
    if not i or not unit.bits[i - 1] & _bit(element):
        return MISSING
    if element in {COPULA, EXPLETIVE} and i == match.lo < match.cue.hi and match.cue.form == "any":
        match.lo = i - 1  # There are reports
    return i - 1


def step_right(match: Match, j: int, element: str) -> int:
    """Read one element that begins at item ``j``; give the item behind it."""
    unit = match.unit
    read = RIGHTWARDS.get(element)
    if read:
        return read(match, j)
    if j >= unit.size or not unit.bits[j] & _bit(element):
        return MISSING
    if element == COPULA and j == match.hi:
        match.hi = j + 1
    return j + 1


def held_by(element: str) -> int:
    """Give the bit that an item of the sentence has where an element stands; 0 where no single bit tells it.

    A comma may also be the one inside a quotation's closing mark, so that it tells nothing by itself.
    """
    if element == "QUOTE":
        return QUOTE
    return 0 if element == "," or element in LEFTWARDS or element in RIGHTWARDS else _bit(element)


def first_left(elements: Sequence[tuple[str, bool]]) -> int:
    """Give the bits of which the item before the edge has one, if elements to the left fit there; 0 for any item.

    Args:
        elements: the elements, nearest first, each with whether it may be missing.
    """
    return _first(elements, NEAREST_LEFT)


def first_right(elements: Sequence[tuple[str, bool]]) -> int:
    """Give the bits of which the item at the edge has one, if elements to the right fit there; 0 for any item."""
    return _first(elements, {})


def _first(elements: Sequence[tuple[str, bool]], known: Mapping[str, int]) -> int:
    found = 0
    for element, optional in elements:
        if element == BETWEEN:
            continue
        bits = known.get(element) or held_by(element)
        found |= bits
        if not bits or not optional:
            return found if bits else 0
    return 0


#: What the nearest item of an element is, where several bits may tell it.
NEAREST_LEFT = {",": B.COMMA | QUOTE, "OBJECT": OBJECTS}


def _bit(element: str) -> int:
    return MARKS.get(element) or int(CLASS_BITS[element])
