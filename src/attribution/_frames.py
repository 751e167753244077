"""Frames: which sort of content begins at an item.

Takes a ``Unit``, an item behind a cue and the frames that the cue takes; gives the name of the frame that begins
there (a quotation, *that*, a clause, an infinitive, a noun phrase …) and the item at which its content begins.
Looks at the next items only, ``CLAUSE_REACH`` at most.
"""

from __future__ import annotations

from collections.abc import Mapping

from attribution._boundaries import ahead
from attribution._lexicon import Bit
from attribution._phrases import OPENING, is_finite, is_nominal, verbal_cue
from attribution._units import Unit

__all__ = ["OPENS_CLAUSE", "VERB_GROUP", "frame_of", "is_request", "other_frame", "that_ahead"]

B = Bit
(ADVERB, AS, BY, COLON, COMMA, CONJUNCTION, CUE, DASH, DISCOURSE, ED, EXPLETIVE, ING, NAME, OBJECT, PREPOSITION, PRONOUN, QUOTE, SEMICOLON, STOP, SUBORDINATOR, THAT, TO, VERB, WH, RELATIVE) = (
    B.ADVERB, B.AS, B.BY, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.DASH, B.DISCOURSE, B.ED, B.EXPLETIVE, B.ING, B.NAME, B.OBJECT, B.PREPOSITION, B.PRONOUN, B.QUOTE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.THAT, B.TO, B.VERB, B.WH, B.RELATIVE,
)  # fmt: skip


def frame_of(unit: Unit, j: int, frames: Mapping[str, float]) -> tuple[str, int]:
    """Name the frame that begins at item ``j`` and the item at which its content begins."""
    bits, limit = unit.bits, unit.size
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
    if j + 2 >= unit.size or not unit.bits[j + 1] & COMMA:
        return j + 1 >= unit.size
    return not unit.bits[j + 2] & (
        SUBORDINATOR | PREPOSITION | DISCOURSE | ADVERB | AS | ED | ING | QUOTE | B.WH
    )


def _behind_mark(unit: Unit, j: int) -> tuple[str, int]:
    """A quotation behind a comma, colon or dash, on this line or the next."""
    bits, limit = unit.bits, unit.size
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
        noun = j + 1 < unit.size and bool(unit.bits[j + 1] & (OPENING | NAME | OBJECT))
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
    bits, limit = unit.bits, min(unit.size, start + CLAUSE_REACH)
    waiting = 0  # clauses opened that have no verb yet
    k = start
    while k < limit:
        b = bits[k]
        if b & (DASH | COMMA) and k > start and (behind := _behind_aside(unit, k, limit)):
            k = behind
            continue
        if b & BEHIND_CLAUSE and not is_nominal(unit, k):
            return lenient and bool(b & QUOTE) and k > start  # said his successor “should like dogs”
        if b & COMMA:
            if k + 1 < limit and (
                bits[k + 1] & BEHIND_COMMA or _goes_back(unit, k + 1, alone=k == start + 1)
            ):
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


def _behind_aside(unit: Unit, k: int, limit: int) -> int:
    """Give the item of the verb behind an aside, or 0: *her server* | *– there were two –* | *was safe*."""
    bits = unit.bits
    mark = bits[k] & (DASH | COMMA)
    if mark == COMMA and not (k + 1 < limit and bits[k + 1] & OPENS_ASIDE):
        return 0
    for j in range(k + 1, min(limit - 1, k + ASIDE)):
        if bits[j] & (STOP | SEMICOLON | QUOTE):
            return 0
        if bits[j] & mark:
            return j + 1 if is_finite(unit, j + 1) and not verbal_cue(unit, j + 1) else 0
    return 0


ASIDE = 16
OPENS_ASIDE = PREPOSITION | SUBORDINATOR | DISCOURSE


def _goes_back(unit: Unit, k: int, *, alone: bool) -> bool:
    """True where another subject has the verb behind a comma: *announced a review, the council said*.

    ``alone`` is true where one word stands before the comma: *if he said no, they would stay*.
    """
    if unit.bits[k] & (RELATIVE | WH):
        return False
    return ahead(unit, k) in ({"cue", "tail", "clause"} if alone else {"cue", "tail"})


def _doubtful_verb(unit: Unit, k: int, start: int, *, lenient: bool) -> bool:
    """A form that may be a verb in the past or present, where it stands behind what can be its subject."""
    bits = unit.bits
    b = bits[k]
    if k == start or b & NAME or not (is_nominal(unit, k - 1) or bits[k - 1] & (PRONOUN | ADVERB)):
        return False
    behind = bits[k + 1] if k + 1 < unit.size else STOP
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


def other_frame(unit: Unit, j: int, frames: Mapping[str, float], frame: str, start: int) -> tuple[str, int]:
    """Where the cue does not take the frame that it seems to have: a quotation further on, or a clause."""
    bits, limit = unit.bits, unit.size
    if "quote" in frames and frame != "quote":
        for k in range(j, min(limit - 1, j + QUOTE_REACH)):
            if (
                bits[k] & (STOP | SEMICOLON)
                and not is_nominal(unit, k)
                or verbal_cue(unit, k)
                or _adds(bits[k])
                or _goes_on(unit, k)
            ):
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


def that_ahead(unit: Unit, j: int) -> int:
    """Give the item of *that* behind phrases about the saying, or ``j``: *told a crowd in Salem, Oregon, on Monday that*."""
    bits = unit.bits
    if j >= unit.size or not bits[j] & (PREPOSITION | COMMA):
        return j
    for k in range(j, min(unit.size - 1, j + THAT_REACH)):
        if bits[k] & (STOP | SEMICOLON | QUOTE | COLON | RELATIVE | WH | CONJUNCTION) and not is_nominal(
            unit, k
        ):
            break
        if bits[k] & THAT:
            return k
        if is_finite(unit, k) or verbal_cue(unit, k) or _adds(bits[k]) or _goes_on(unit, k):
            break
    return j


def _goes_on(unit: Unit, k: int) -> bool:
    """True for a second cue of one source: *said on Monday, and then predicted: “…”*."""
    joined = k > 0 and bool(unit.bits[k - 1] & (CONJUNCTION | ADVERB | DISCOURSE))
    return joined and bool(unit.bits[k] & CUE and unit.bits[k] & ED and not unit.bits[k] & NAME)


def _adds(bits: int) -> bool:
    """True for a participle that is a cue itself: *said, adding: “…”*."""
    return bool(bits & CUE and bits & ING and not bits & NAME)


def is_request(unit: Unit, j: int) -> bool:
    """True where *for comment* follows in the clause."""
    for k in range(j, min(unit.size, j + REQUEST_REACH)):
        if unit.bits[k] & (STOP | SEMICOLON | QUOTE):
            return False
        if unit.bits[k] & B.REQUEST:
            return k > 0 and bool(
                unit.bits[k - 1] & (PREPOSITION | OPENING | NAME) or unit.bits[k - 2] & PREPOSITION
            )
    return False


REQUEST_REACH = 20
