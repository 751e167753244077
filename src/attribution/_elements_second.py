"""Elements for languages whose finite verb is second: subjects that stand apart, reported clauses, broken clauses.

Takes a ``Match`` and the edge that the pattern has reached; gives the new edge, or ``MISSING``. The content of a
reported clause is known by the word that opens it, by its mood, or by its order. Walks over a bounded number of items.
"""

from __future__ import annotations

from attribution._contents import clause_right
from attribution._inverted import inverted
from attribution._lexicon import Bit
from attribution._match import MISSING, Match
from attribution._phrases import has_finite, is_finite, is_nominal, noun_phrase
from attribution._sources import Phrase, kind_of
from attribution._units import Unit

__all__ = ["SECOND_LEFT", "SECOND_RIGHT"]

B = Bit
(COLON, COMMA, CONJUNCTION, NAME, PREPOSITION, QUOTE, SEMICOLON, STOP, SUBORDINATOR, THAT, TO, WH) = (
    B.COLON, B.COMMA, B.CONJUNCTION, B.NAME, B.PREPOSITION, B.QUOTE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.THAT,
    B.TO, B.WH,
)  # fmt: skip
OPENING = B.DETERMINER | B.POSSESSIVE | B.ARTICLE
OPENS_CLAUSE = SUBORDINATOR | THAT | WH | B.AS | B.RELATIVE
REACH = 45
INNER_REACH = 25
LONG_QUOTE = 7


def _subject(match: Match, i: int) -> int:
    """The subject before the verb: a noun phrase behind a preposition is none."""
    found = match.subject(i)
    bits = match.unit.bits
    if found is None or found.lo and bits[found.lo - 1] & PREPOSITION and not bits[found.lo - 1] & NAME:
        return MISSING
    match.source = found
    return found.lo


def _inner(match: Match, i: int) -> int:
    """The subject behind the word that opens the clause which ends with the cue: *wie der Minister gestern sagte*."""
    unit = match.unit
    for k in range(i - 1, max(-1, i - INNER_REACH), -1):
        b = unit.bits[k]
        if b & (STOP | SEMICOLON | COLON) and not is_nominal(unit, k):
            return MISSING
        if b & OPENS_CLAUSE:
            first = k + 1
            while first < i and unit.bits[first] & B.ADVERB and not unit.bits[first] & NAME:
                first += 1
            source = inverted(unit, first) if first < i and not unit.bits[first] & PREPOSITION else None
            match.source = source if source and source.hi <= i else None
            return k + 1 if match.source else MISSING
    return MISSING


def _account(match: Match, j: int) -> int:
    """*Angaben der Polizei*, *Polizeiangaben*: who owns what is told, else the phrase itself."""
    unit = match.unit
    bits, limit = unit.bits, len(unit)
    k = j
    while k < limit and not bits[k] & B.ACCOUNT and (is_nominal(unit, k) or bits[k] & OPENING) and k - j < 5:
        k += 1
    if k >= limit or not bits[k] & B.ACCOUNT:
        return MISSING
    owner = k + 1
    if owner < limit and bits[owner] & B.OF:
        start = owner if bits[owner] & OPENING else owner + 1
        found = inverted(unit, start, bare=True)
        if found:
            match.source = found
            return found.hi
    end = noun_phrase(unit, j, limit)
    end = max(end, k + 1)
    match.source = Phrase(j, end, kind_of(unit, k + 1, end) if end > k + 1 else "noun")
    return end


def _reported(match: Match, j: int) -> int:
    """Content behind the next mark that leads to any, whatever of the cue's clause stands before it."""
    unit, frames = match.unit, match.cue.frames
    bits, limit = unit.bits, len(unit)
    begin = max(j, match.cue.tail)
    for k in range(begin, min(limit, begin + REACH)):
        b = bits[k]
        if b & (STOP | SEMICOLON) and not is_nominal(unit, k):
            return MISSING
        frame, start = _frame_of(unit, k, begin)
        if frame and frame in frames:
            end = clause_right(unit, start, frame, match.ends)
            match.content.append((start, end))
            match.frame = frame
            return end
        if k > begin and b & B.CUE and is_finite(unit, k - 1):
            return MISSING
    return MISSING


def _frame_of(unit: Unit, k: int, begin: int) -> tuple[str, int]:
    """Name the frame of the content that item ``k`` opens, and where the content begins."""
    bits, limit = unit.bits, len(unit)
    b = bits[k]
    if b & QUOTE:
        long = unit.quotes[k].last - unit.quotes[k].first >= LONG_QUOTE
        return ("quote", k) if k == begin or long or bits[k - 1] & (COLON | COMMA) else ("", k)
    if b & THAT:
        return "that", k
    if not b & (COMMA | COLON) or k + 1 >= limit:
        return "", k
    start = k + 1
    if b & COLON and bits[start] & B.NEWLINE and start + 1 < limit:
        start += 1
    if bits[start] & QUOTE:
        return "quote", start
    if b & COLON:
        return "colon", start
    if bits[start] & THAT:
        return "that", start
    if bits[start] & WH:
        return "wh", start
    return _bare(unit, start), start


def _bare(unit: Unit, start: int) -> str:
    """Name the frame of a clause that no word opens: in reported mood, with *zu*, or as in speech."""
    bits = unit.bits
    if bits[start] & (OPENS_CLAUSE | CONJUNCTION) and not bits[start] & (SUBORDINATOR | B.ADVERB):
        return ""
    end = next((k for k in range(start, min(len(unit), start + REACH)) if bits[k] & (SEMICOLON | STOP) and not is_nominal(unit, k)), len(unit))
    if any(b & B.SUBJUNCTIVE for b in bits[start:end]):
        return "clause"
    if bits[start] & B.PRONOUN and not bits[start] & OPENING and start + 1 < end and is_finite(unit, start + 1):
        return "clause"
    comma = next((k for k in range(start, end) if bits[k] & COMMA), end)
    last = bits[comma - 1] & B.VERB or any(b & TO for b in bits[start:comma])
    return "to" if last else ""


def _before(match: Match, i: int) -> int:
    """What stands of the cue's clause before it."""
    unit = match.unit
    bits = unit.bits
    end = i
    while end and bits[end - 1] & (COMMA | B.DASH | B.OPEN):
        end -= 1
    lo = end
    while lo and not bits[lo - 1] & (SEMICOLON | COLON):
        if bits[lo - 1] & COMMA and lo < end and bits[lo] & (OPENS_CLAUSE | CONJUNCTION):
            break
        lo -= 1
    while lo < end and bits[lo] & (CONJUNCTION | B.DISCOURSE | STOP) and not bits[lo] & NAME:
        lo += 1
    if lo >= end:
        return i
    match.content.append((lo, end))
    match.frame = "end"
    return lo


def _behind(match: Match, j: int) -> int:
    """What stands of the cue's clause behind it; with what stands before it there must be a finite verb."""
    unit = match.unit
    bits, limit = unit.bits, len(unit)
    while j < limit and bits[j] & (COMMA | B.CLOSE | B.DASH):
        j += 1
    if j < limit and not bits[j] & (STOP | SEMICOLON):
        end = clause_right(unit, j, "clause", match.ends)
        match.content.append((j, end))
        match.frame = match.frame or "clause"
        j = end
    whole = match.content
    return j if any(has_finite(unit, lo, hi) or any(b & QUOTE for b in bits[lo:hi]) for lo, hi in whole) else MISSING


#: How each element is read that may stand left of a cue, and right of it.
SECOND_LEFT = {"SUBJECT": _subject, "INNER": _inner, "BEFORE": _before}
SECOND_RIGHT = {"ACCOUNT": _account, "REPORTED": _reported, "BEHIND": _behind}
