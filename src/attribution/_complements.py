"""Complements: what follows a cue, up to where its content begins.

Takes a ``Candidate`` in its ``Unit``; gives the hearer, time and medium between cue and content, the frame (which
sort of content follows) and the item at which the content begins. Walks forward over a few phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from attribution._cues import Candidate
from attribution._frames import frame_of, is_request, other_frame, that_ahead
from attribution._lexicon import Bit
from attribution._phrases import OPENING, is_finite, is_nominal, medium, noun_phrase, on_platform, time
from attribution._units import Unit
from attribution.rules import CueVerb

__all__ = ["Complement", "complement"]

B = Bit
(ADVERB, COLON, COMMA, CONJUNCTION, CUE, DASH, DISCOURSE, ED, EXPLETIVE, ING, NAME, OBJECT, PREPOSITION, PRONOUN, QUOTE, SEMICOLON, STOP, SUBORDINATOR, THAT, TO, WH) = (
    B.ADVERB, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.DASH, B.DISCOURSE, B.ED, B.EXPLETIVE, B.ING, B.NAME, B.OBJECT, B.PREPOSITION, B.PRONOUN, B.QUOTE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.THAT, B.TO, B.WH,
)  # fmt: skip
NO_ADVERB = NAME | DISCOURSE | WH | SUBORDINATOR
STEPS = 6
ASIDE = 14


class Complement(NamedTuple):
    """What follows a cue, in items of its unit.

    Args:
        cue_end: item behind the cue, its adverb, preposition or colon included.
        start: item at which the content begins.
        frame: name of the frame, or ``none``.
        addressee: the hearer, between cue and content.
        time: when it was said.
        medium: in, on or through what.
    """

    cue_end: int
    start: int
    frame: str
    addressee: tuple[int, int] | None = None
    time: tuple[int, int] | None = None
    medium: tuple[int, int] | None = None


def complement(unit: Unit, cue: Candidate) -> Complement:
    """Read what follows a verb cue."""
    frames = cue.frames
    bits, words, limit = unit.bits, unit.words, unit.size
    found: dict[str, tuple[int, int]] = {}
    j = cue_end = cue.hi
    while (
        j < limit and bits[j] & ADVERB and not bits[j] & (NO_ADVERB | B.TIME) and not _opens_clause(unit, j)
    ):
        j += 1
        if j + 1 < limit and bits[j] & CONJUNCTION and bits[j + 1] & ADVERB and not bits[j + 1] & NO_ADVERB:
            j += 1  # flatly and repeatedly
        cue_end = j
    for _ in range(STEPS):
        step = _interlude(unit, j, cue, frames, found)
        if step == j:
            break
        j = step
    if "request" in frames and is_request(unit, j):
        return Complement(cue_end, j, "request", **found)
    frame, start = frame_of(unit, j, frames)
    if frame not in frames or frame not in {"quote", "that", "clause", "wh", "to"}:
        frame, start = other_frame(unit, j, frames, frame, start)
        if frame == "none" or "addressee" in found:
            that = that_ahead(unit, j) if "that" in frames else j
            frame, start = ("that", that) if that > j else (frame, start)
    if (
        frame == "none"
        and "np" in frames
        and "addressee" in found
        and not bits[found["addressee"][0] - 1] & TO
    ):
        frame, start = "np", found.pop("addressee")[0]  # questioned his motives
    if start > j and (bits[j] & COLON or (frame in frames and frame == words[j])):
        cue_end = start if j == cue_end else cue_end
    return Complement(cue_end, start, frame, **found)


def frame_at(unit: Unit, j: int, cue: Candidate) -> tuple[str, int]:
    """Name the frame that begins at item ``j`` behind a cue and its copula, and where its content begins."""
    frames = dict.fromkeys((*cue.frames, "to", "that", "wh", "clause", "quote"), 1.0)
    frame, start = frame_of(unit, j, frames)
    return other_frame(unit, j, frames, frame, start) if frame in {"none", "np"} else (frame, start)


def _interlude(
    unit: Unit, j: int, cue: Candidate, frames: Mapping[str, float], found: dict[str, tuple[int, int]]
) -> int:
    """Step over one phrase between cue and content; note what it is. Gives ``j`` where there is none."""
    bits, limit = unit.bits, unit.size
    if j >= limit:
        return j
    b = bits[j]
    if "time" not in found:
        end = time(unit, j, limit)
        if end > j and not _is_subject(unit, j, end):
            found["time"] = (j, end)
            return end
    end = medium(unit, j, limit)
    if end > j and (unit.words[j] not in frames or any(map(on_platform, bits[j:end]))):
        found.setdefault("medium", (j, end))
        return end
    if "addressee" not in found and isinstance(cue.rule, CueVerb):
        end = _addressee(unit, j, cue, frames)
        if end > j:
            start = j + 1 if b & TO else j
            found["addressee"] = (start, end)
            return end
    if b & (COMMA | DASH):
        return _aside(unit, j)
    if b & PREPOSITION and not b & (TO | OPENING) and unit.words[j] not in frames:
        return _passing(unit, j)
    if b & ADVERB and not b & (NO_ADVERB | PRONOUN) and not _opens_clause(unit, j):
        return j + 1
    if b & DISCOURSE and not b & NAME and j + 1 < limit and bits[j + 1] & (THAT | QUOTE):
        return j + 1  # said instead that
    return j


def _opens_clause(unit: Unit, j: int) -> bool:
    """*There were*, *there surely was* open a clause, *there* alone is a place."""
    if not unit.bits[j] & EXPLETIVE:
        return False
    k = j + 1
    while k < unit.size and unit.bits[k] & ADVERB and not unit.bits[k] & NAME:
        k += 1
    return k < unit.size and is_finite(unit, k)


def _is_subject(unit: Unit, j: int, end: int) -> bool:
    """A time that a finite verb follows is the subject of the content: *said Tuesday was too late*."""
    return not unit.bits[j] & PREPOSITION and end < unit.size and is_finite(unit, end)


def _aside(unit: Unit, j: int) -> int:
    """Step over an aside between commas or dashes that cannot be content: *said, however, that*."""
    bits, limit = unit.bits, unit.size
    mark = bits[j] & (COMMA | DASH)
    if j + 2 >= limit or not bits[j + 1] & (
        DISCOURSE | PREPOSITION | SUBORDINATOR | ADVERB | CONJUNCTION | ING | ED
    ):
        return j
    for k in range(j + 2, min(limit, j + ASIDE)):
        if bits[k] & (QUOTE | STOP | SEMICOLON | COLON):
            return j
        if bits[k] & mark:
            behind = bits[k + 1] if k + 1 < limit else STOP
            return k + 1 if behind & (THAT | QUOTE | TO | WH | PRONOUN) or bits[j + 1] & DISCOURSE else j
    return j


def _passing(unit: Unit, j: int) -> int:
    """Step over a prepositional phrase that plain content follows: *wrote in her will that*, *said of it: “…”*."""
    bits, limit = unit.bits, unit.size
    k = j
    while (
        k < limit and bits[k] & (PREPOSITION | B.OF) and k - j < ASIDE and not (bits[k] & B.TOPIC and k > j)
    ):
        if k + 1 < limit and bits[k + 1] & OBJECT:
            k += 2
            continue
        if k + 1 < limit and bits[k + 1] & CUE and bits[k + 1] & ING:
            return j  # said before adding: “…”
        end = noun_phrase(unit, k + 1, limit)
        if end == k + 1:
            return j
        k = end
    if k >= limit:
        return j
    mark = bits[k] & (COMMA | COLON) and k + 1 < limit and bits[k + 1] & QUOTE
    return k if mark or bits[k] & (THAT | QUOTE | B.TOPIC) else j


def _addressee(unit: Unit, j: int, cue: Candidate, frames: Mapping[str, float]) -> int:
    """Give the end of the hearer at item ``j``: *told reporters*, *said to the board*."""
    bits, limit = unit.bits, unit.size
    rule = cue.rule
    if bits[j] & TO:
        if "to:" in frames:
            return j
        if j + 1 >= limit or ("to" in frames and not bits[j + 1] & (OPENING | NAME | OBJECT | B.ROLE)):
            return j
        if (
            not (is_nominal(unit, j + 1) or bits[j + 1] & (OPENING | OBJECT))
            or bits[j + 1] & CUE
            and not bits[j + 1] & NAME
        ):
            return j
        end = noun_phrase(unit, j + 1, limit)
        if bits[j + 1] & OBJECT and end <= j + 1:
            end = j + 2
        return end if end > j + 1 else j
    if not (isinstance(rule, CueVerb) and rule.addressee) or cue.passive:
        return j
    if bits[j] & OBJECT and not (bits[j] & OPENING and j + 1 < limit and is_nominal(unit, j + 1)):
        return j if bits[j] & PRONOUN and j + 1 < limit and is_finite(unit, j + 1) else j + 1
    end = noun_phrase(unit, j, limit)
    if end > j and bits[j] & PRONOUN and not bits[j] & OBJECT:
        return j
    while (
        end > j
        and end + 1 < limit
        and bits[end] & CONJUNCTION
        and (is_nominal(unit, end + 1) or bits[end + 1] & OPENING)
    ):
        more = noun_phrase(unit, end + 1, limit)
        if more < limit and is_finite(unit, more):
            break
        end = more
    if end < limit and end > j and is_finite(unit, end):
        return j
    return end
