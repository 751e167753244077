"""Complements: what follows a cue, up to where its content begins.

Takes a ``Candidate`` in its ``Unit``; gives the hearer, time and medium between cue and content, the frame (which
sort of content follows) and the item at which the content begins. Walks forward over a few phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from attribution._cues import Candidate
from attribution._lexicon import Bit
from attribution._phrases import OPENING, is_finite, is_nominal, medium, noun_phrase, time, verbal_cue
from attribution._units import Unit
from attribution.rules import CueVerb

__all__ = ["Complement", "complement"]

B = Bit
(ADVERB, AS, BY, COLON, COMMA, CONJUNCTION, CUE, DASH, DISCOURSE, ED, EXPLETIVE, ING, NAME, OBJECT,
    PREPOSITION) = (
    B.ADVERB, B.AS, B.BY, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.DASH, B.DISCOURSE, B.ED,
    B.EXPLETIVE, B.ING, B.NAME, B.OBJECT, B.PREPOSITION,
)  # fmt: skip
(PRONOUN, QUOTE, SEMICOLON, STOP, SUBORDINATOR, THAT, TO, VERB, WH, RELATIVE) = (
        B.PRONOUN, B.QUOTE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.THAT, B.TO, B.VERB, B.WH, B.RELATIVE,
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
    bits, words, limit = unit.bits, unit.words, len(unit)
    found: dict[str, tuple[int, int]] = {}
    j = cue_end = cue.hi
    while j < limit and bits[j] & ADVERB and not bits[j] & (NO_ADVERB | B.TIME) and not _opens_clause(unit, j):
        j += 1
        if j + 1 < limit and bits[j] & CONJUNCTION and bits[j + 1] & ADVERB and not bits[j + 1] & NO_ADVERB:
            j += 1  # flatly and repeatedly
        cue_end = j
    for _ in range(STEPS):
        step = _interlude(unit, j, cue, frames, found)
        if step == j:
            break
        j = step
    if "request" in frames and _requested(unit, j):
        return Complement(cue_end, j, "request", **found)
    frame, start = _frame(unit, j, frames)
    if frame not in frames or frame not in {"quote", "that", "clause", "wh", "to"}:
        frame, start = _instead(unit, j, frames, frame, start)
        if frame == "none" or "addressee" in found:
            that = _that_ahead(unit, j) if "that" in frames else j
            frame, start = ("that", that) if that > j else (frame, start)
    if frame == "none" and "np" in frames and "addressee" in found and not bits[found["addressee"][0] - 1] & TO:
        frame, start = "np", found.pop("addressee")[0]  # questioned his motives
    if start > j and (bits[j] & COLON or (frame in frames and frame == words[j])):
        cue_end = start if j == cue_end else cue_end
    return Complement(cue_end, start, frame, **found)


def frame_at(unit: Unit, j: int, cue: Candidate) -> tuple[str, int]:
    """Name the frame that begins at item ``j`` behind a cue and its copula, and where its content begins."""
    frames = dict.fromkeys((*cue.frames, "to", "that", "wh", "clause", "quote"), 1.0)
    frame, start = _frame(unit, j, frames)
    return _instead(unit, j, frames, frame, start) if frame in {"none", "np"} else (frame, start)


def _instead(unit: Unit, j: int, frames: Mapping[str, float], frame: str, start: int) -> tuple[str, int]:
    """Where the cue does not take the frame that it seems to have: a quotation further on, or a clause."""
    bits, limit = unit.bits, len(unit)
    if "quote" in frames and frame != "quote":
        for k in range(j, min(limit - 1, j + QUOTE_REACH)):
            if bits[k] & (STOP | SEMICOLON) and not is_nominal(unit, k) or verbal_cue(unit, k):
                break
            if bits[k] & COLON:
                below = bits[k + 1] & B.NEWLINE and k + 2 < limit
                if bits[k + 1 + bool(below)] & QUOTE:
                    return "quote", k + 1 + bool(below)
    if frame in frames:
        return frame, start
    opens = frame in {"as", "wh", "none"} and j < limit and bits[j] & (AS | WH | PREPOSITION | SUBORDINATOR)
    if "clause" in frames and opens and any(is_finite(unit, k) for k in range(j, min(limit, j + 30))):
        return "clause", j
    return frame, start


QUOTE_REACH = 25
THAT_REACH = 25


def _that_ahead(unit: Unit, j: int) -> int:
    """Give the item of *that* behind phrases about the saying, or ``j``: *told a crowd in Salem, Oregon, on Monday that*."""
    bits = unit.bits
    if j >= len(unit) or not bits[j] & PREPOSITION:
        return j
    for k in range(j, min(len(unit) - 1, j + THAT_REACH)):
        if bits[k] & (STOP | SEMICOLON | QUOTE | COLON | RELATIVE | WH | CONJUNCTION) and not is_nominal(unit, k):
            break
        if bits[k] & THAT:
            return k
        if is_finite(unit, k) or verbal_cue(unit, k) or (bits[k] & CUE and bits[k] & ING):
            break
    return j




def _requested(unit: Unit, j: int) -> bool:
    """True where *for comment* follows in the clause."""
    for k in range(j, min(len(unit), j + REQUEST_REACH)):
        if unit.bits[k] & (STOP | SEMICOLON | QUOTE):
            return False
        if unit.bits[k] & B.REQUEST:
            return k > 0 and bool(
                unit.bits[k - 1] & (PREPOSITION | OPENING | NAME) or unit.bits[k - 2] & PREPOSITION
            )
    return False


REQUEST_REACH = 20


def _interlude(
    unit: Unit, j: int, cue: Candidate, frames: Mapping[str, float], found: dict[str, tuple[int, int]]
) -> int:
    """Step over one phrase between cue and content; note what it is. Gives ``j`` where there is none."""
    bits, limit = unit.bits, len(unit)
    if j >= limit:
        return j
    b = bits[j]
    if "time" not in found:
        end = time(unit, j, limit)
        if end > j and not _is_subject(unit, j, end):
            found["time"] = (j, end)
            return end
    end = medium(unit, j, limit)
    if end > j and (unit.words[j] not in frames or any(b & B.PLATFORM and b & NAME for b in bits[j:end])):
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
    while k < len(unit) and unit.bits[k] & ADVERB and not unit.bits[k] & NAME:
        k += 1
    return k < len(unit) and is_finite(unit, k)


def _is_subject(unit: Unit, j: int, end: int) -> bool:
    """A time that a finite verb follows is the subject of the content: *said Tuesday was too late*."""
    return not unit.bits[j] & PREPOSITION and end < len(unit) and is_finite(unit, end)


def _aside(unit: Unit, j: int) -> int:
    """Step over an aside between commas or dashes that cannot be content: *said, however, that*."""
    bits, limit = unit.bits, len(unit)
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
    bits, limit = unit.bits, len(unit)
    k = j
    while k < limit and bits[k] & (PREPOSITION | B.OF) and k - j < ASIDE and not (bits[k] & B.TOPIC and k > j):
        if k + 1 < limit and bits[k + 1] & OBJECT:
            k += 2
            continue
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
    bits, limit = unit.bits, len(unit)
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


def _frame(unit: Unit, j: int, frames: Mapping[str, float]) -> tuple[str, int]:
    """Name the frame that begins at item ``j`` and the item at which its content begins."""
    bits, limit = unit.bits, len(unit)
    if j >= limit:
        return "none", j
    b = bits[j]
    if b & QUOTE:
        return "quote", j
    if b & (COMMA | COLON | DASH):
        return _behind_mark(unit, j)
    if b & THAT and not (j + 1 < limit and bits[j + 1] & STOP) and not _ends_with_that(unit, j):
        return "that", j
    if b & (PREPOSITION | AS):
        found = _preposition(unit, j, frames)
        if found:
            return found
    if b & WH:
        return "wh", j
    if b & ING and not b & NAME and "ing" in frames:
        return "ing", j
    if b & (STOP | SEMICOLON | CONJUNCTION | BY):
        return "none", j
    return _clause_or_phrase(unit, j, frames)


def _ends_with_that(unit: Unit, j: int) -> bool:
    """*He said that, and left*: no aside and no clause behind the comma."""
    if j + 2 >= len(unit) or not unit.bits[j + 1] & COMMA:
        return j + 1 >= len(unit)
    return not unit.bits[j + 2] & (SUBORDINATOR | PREPOSITION | DISCOURSE | ADVERB | AS | ED | ING | QUOTE | B.WH)


def _behind_mark(unit: Unit, j: int) -> tuple[str, int]:
    """A quotation behind a comma, colon or dash, on this line or the next."""
    bits, limit = unit.bits, len(unit)
    start = j + 1
    if start + 1 < limit and bits[start] & B.NEWLINE:
        start += 1
    if start < limit and bits[start] & QUOTE:
        return "quote", start
    if bits[j] & COMMA and start + 1 < limit:
        if bits[start] & THAT:
            return "that", start
        if bits[start] & PRONOUN and is_finite(unit, start + 1):
            return "clause", start  # said, he was staying
    return ("colon", j + 1) if bits[j] & COLON and j + 1 < limit else ("none", j)


def _preposition(unit: Unit, j: int, frames: Mapping[str, float]) -> tuple[str, int] | None:
    """The frames that a preposition, *as* or *to* opens."""
    b = unit.bits[j]
    if b & TO:
        noun = j + 1 < len(unit) and bool(unit.bits[j + 1] & (OPENING | NAME | OBJECT))
        if "to" in frames and not noun:
            return "to", j
        return ("to:", j + 1) if "to:" in frames else ("none", j)
    if b & PREPOSITION and (unit.words[j] in frames or (b & B.TOPIC and "asked" in frames)):
        return unit.words[j], j + 1
    return ("as", j) if b & AS else None


def _clause_or_phrase(unit: Unit, j: int, frames: Mapping[str, float]) -> tuple[str, int]:
    bits = unit.bits
    b = bits[j]
    if b & PRONOUN and not b & OBJECT or b & EXPLETIVE:
        return "clause", j
    if is_finite(unit, j) and not b & (NAME | OPENING | B.ED):
        return "none", j
    lenient = frames.get("clause", 0.0) > frames.get("np", 0.0) + CLAUSE_LEAD
    if "clause" in frames and _holds_clause(unit, j, lenient=lenient):
        return "clause", j
    if b & (PREPOSITION | SUBORDINATOR) and not b & OPENING:
        return "none", j
    if is_nominal(unit, j) or b & (OPENING | OBJECT | QUOTE) or b & ING or b & ED:
        return "np", j
    return "none", j


def _holds_clause(unit: Unit, start: int, *, lenient: bool) -> bool:
    """Tell a clause from a noun phrase by a finite verb that no relative or subordinate clause accounts for.

    Args:
        unit: the sentence.
        start: first item of the complement.
        lenient: True where the cue seldom takes an object, so that doubtful verb forms count.
    """
    bits, limit = unit.bits, min(len(unit), start + CLAUSE_REACH)
    waiting = 0  # clauses opened that have no verb yet
    k = start
    while k < limit:
        b = bits[k]
        if b & BEHIND_CLAUSE and not is_nominal(unit, k):
            return lenient and bool(b & QUOTE) and k > start  # said his successor “should like dogs”
        if b & COMMA:
            if k + 1 < limit and bits[k + 1] & BEHIND_COMMA:
                return False
        elif b & CONJUNCTION and not b & NAME:
            if k + 1 < limit and bits[k + 1] & (CUE | ED) and not bits[k + 1] & (NAME | B.CUE_NOUN):
                return False  # a picture of her arm and said
        elif k > start and b & OPENS_CLAUSE:
            waiting += not (k + 1 < limit and bits[k + 1] & ING)
        elif is_finite(unit, k) or _doubtful_verb(unit, k, start, lenient=lenient):
            if not waiting:
                return True
            waiting -= 1
            while k + 1 < limit and bits[k + 1] & VERB_GROUP and not bits[k + 1] & NAME:
                k += 1
        k += 1
    return False


def _doubtful_verb(unit: Unit, k: int, start: int, *, lenient: bool) -> bool:
    """A form that may be a verb in the past or present, where it stands behind what can be its subject."""
    bits = unit.bits
    b = bits[k]
    if k == start or b & NAME or not (is_nominal(unit, k - 1) or bits[k - 1] & (PRONOUN | ADVERB)):
        return False
    behind = bits[k + 1] if k + 1 < len(unit) else STOP
    if b & CUE and not b & (ING | B.CUE_NOUN | B.NOUN):
        return not behind & BY
    if b & ED:
        return not behind & BY and (lenient or bool(behind & BEHIND_PAST))
    if not b & B.PLURAL or b & (B.CUE_NOUN | B.NOUN | B.ROLE | B.MEDIUM | B.TIME_NOUN):
        return False
    return lenient and not bits[k - 1] & (B.PLURAL | OPENING) and bool(behind & BEHIND_PRESENT)


CLAUSE_LEAD = 0.1
CLAUSE_REACH = 40
BEHIND_CLAUSE = STOP | SEMICOLON | QUOTE | COLON | DASH
BEHIND_COMMA = CONJUNCTION | ING | SUBORDINATOR | AS
OPENS_CLAUSE = RELATIVE | THAT | WH | SUBORDINATOR | AS
BEHIND_PRESENT = OPENING | TO | ADVERB | PREPOSITION | NAME | B.PLURAL
VERB_GROUP = B.AUXILIARY | ADVERB | B.NEGATION | B.BE | VERB | ED
BEHIND_PAST = OPENING | NAME | PRONOUN | OBJECT | TO | THAT | ADVERB | WH
