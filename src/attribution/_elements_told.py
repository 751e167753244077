"""Elements that are content, for languages whose finite verb is second: reported clauses, clauses that a phrase breaks.

Takes a ``Match`` and the edge that the pattern has reached; gives the new edge, or ``MISSING``. A reported clause is
known by the word that opens it, by its mood, or by its order. Walks over a bounded number of items.
"""

from __future__ import annotations

from attribution._bits import holds
from attribution._contents import clause_left, clause_right
from attribution._lexicon import Bit
from attribution._match import MISSING, Match
from attribution._phrases import OPENING, has_finite, is_finite, is_nominal
from attribution._units import Unit

__all__ = ["TOLD_LEFT", "TOLD_RIGHT"]

B = Bit
(COLON, COMMA, CONJUNCTION, NAME, PREPOSITION, QUOTE, SEMICOLON, STOP, SUBORDINATOR, THAT, TO, WH) = (
    B.COLON, B.COMMA, B.CONJUNCTION, B.NAME, B.PREPOSITION, B.QUOTE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.THAT,
    B.TO, B.WH,
)  # fmt: skip
OPENS_CLAUSE = SUBORDINATOR | THAT | WH | B.AS | B.RELATIVE
REACH = 45
AMID_REACH = 25


def _speech(match: Match, i: int) -> int:
    """A quotation that begins its sentence or stands behind a mark."""
    unit = match.unit
    if i > 1 and not unit.bits[i - 2] & BESIDE_QUOTE:
        return MISSING
    lo = _fronted(match, i)
    if lo > 1 and unit.bits[lo - 1] & COMMA and _goes_on_from_before(unit, lo):
        first = clause_left(unit, lo)
        if _has_main_verb(unit, first, lo):
            lo = first
            match.content[-1] = (lo, i)
    return lo


def _goes_on_from_before(unit: Unit, i: int) -> bool:
    """True for a quotation that ends the clause before it: *Das sei teuer, „aber es lohnt sich“, sagte sie*."""
    quote = unit.quotes[i]
    opens = quote.first + 1 < quote.last and unit.tokens.text[unit.tokens.starts[quote.first + 1]]
    return bool(opens and opens.islower())


def _fronted(match: Match, i: int) -> int:
    """A quotation right before the verb in a phrase that opens the sentence: *Von „Unsinn“ sprach er*."""
    if not i or not _is_spoken(match.unit.bits[i - 1]):
        return MISSING
    match.content.append((i - 1, i))
    match.frame = "quote"
    return i - 1


def _is_spoken(bits: int) -> bool:
    """True for a quotation that is no name in marks."""
    return bool(bits & QUOTE and not bits & B.NAME_IN_MARKS)


BESIDE_QUOTE = STOP | COMMA | COLON | SEMICOLON | QUOTE | B.DASH | B.NEWLINE | B.CLOSE


def _main(match: Match, i: int) -> int:
    """A clause of its own before the cue."""
    unit = match.unit
    lo = clause_left(unit, i)
    if lo >= i or not _has_main_verb(unit, lo, i):
        return MISSING
    match.content.append((lo, i))
    match.frame = "end"
    return lo


def _has_main_verb(unit: Unit, lo: int, hi: int) -> bool:
    """True where one of the pieces between commas is a main clause."""
    start = lo
    for k in range(lo, hi + 1):
        if k == hi or unit.bits[k] & COMMA:
            if start < k and _is_main(unit, start, k, first=start == lo):
                return True
            start = k + 1
    return False


def _is_main(unit: Unit, lo: int, hi: int, *, first: bool) -> bool:
    bits = unit.bits
    if not has_finite(unit, lo, hi) and not any(map(_is_spoken, bits[lo:hi])):
        return False
    opens = bits[lo] & OPENS_CLAUSE and not (bits[lo] & PREPOSITION and _is_second(unit, lo, hi))
    if holds(bits[lo:hi], B.SUBJUNCTIVE) and not opens:
        return True
    if opens:
        return False
    relative = not first and bits[min(lo + bool(bits[lo] & PREPOSITION), hi - 1)] & (B.ARTICLE | B.OBJECT)
    return not (relative and is_finite(unit, hi - 1))


def _is_second(unit: Unit, lo: int, hi: int) -> bool:
    """True where an auxiliary stands apart from the verbs that end the piece: *Während der Ferien soll er ruhen*."""
    bits = unit.bits
    while hi > lo and bits[hi - 1] & (B.VERB | B.AUXILIARY | B.CUE) and not bits[hi - 1] & NAME:
        hi -= 1
    return any(b & B.AUXILIARY and not b & (NAME | B.NON_FINITE) for b in bits[lo:hi])


def _amid(match: Match, i: int) -> int:
    """A quotation between the subject and the verb that closes the clause: *weil sie es „Unsinn“ nannte*."""
    bits = match.unit.bits
    for k in range(i - 1, max(-1, i - AMID_REACH), -1):
        if bits[k] & (COMMA | STOP | SEMICOLON | COLON):
            return MISSING
        if _is_spoken(bits[k]):
            match.content.append((k, k + 1))
            match.frame = "quote"
            return i
    return MISSING


def _reported(match: Match, j: int) -> int:
    """Content behind the next mark that leads to any, whatever of the cue's clause stands before it."""
    unit, frames = match.unit, match.cue.frames
    bits, limit = unit.bits, unit.size
    begin = max(j, match.cue.tail)
    for k in range(j, begin if "quote" in frames else j):
        if _is_spoken(bits[k]):  # hat den Plan als „Unsinn“ bezeichnet
            match.content.append((k, k + 1))
            match.frame = "quote"
            return begin
    for k in range(begin, min(limit, begin + REACH)):
        b = bits[k]
        if b & (STOP | SEMICOLON) and not is_nominal(unit, k):
            return MISSING
        frame, start = _frame_of(unit, k)
        if frame and frame in frames:
            amid = frame == "quote" and start == k and not bits[k - 1] & (COLON | COMMA)
            if amid and _led_by_colon(unit, k + 1):
                continue  # heißt es auf der Seite des „Kuriers“ wörtlich: „…“
            end = k + 1 if amid else clause_right(unit, start, frame, match.ends)
            if amid and "np" in frames:
                start = _object(unit, begin, k)
            match.content.append((start, end))
            match.frame = frame
            return end
        if k > begin and b & B.CUE and is_finite(unit, k - 1):
            return MISSING
    return MISSING


def _led_by_colon(unit: Unit, j: int) -> bool:
    """True where a colon with a quotation behind it ends the clause that goes on at item ``j``."""
    bits = unit.bits
    for k in range(j, min(unit.size - 1, j + REACH)):
        if bits[k] & (STOP | SEMICOLON | COMMA | QUOTE | CONJUNCTION):
            return False
        if bits[k] & COLON:
            return _is_spoken(bits[k + 1])
    return False


def _object(unit: Unit, begin: int, k: int) -> int:
    """Give the first item of the phrase that a quotation ends: *forderte* | *eine Prüfung der „Zustände“*."""
    lo = k
    while lo > begin and (is_nominal(unit, lo - 1) or unit.bits[lo - 1] & OPENING):
        lo -= 1
        if unit.bits[lo] & OPENING and not unit.bits[lo] & B.OF:
            return lo
    return k


def _frame_of(unit: Unit, k: int) -> tuple[str, int]:
    """Name the frame of the content that item ``k`` opens, and where the content begins."""
    bits, limit = unit.bits, unit.size
    b = bits[k]
    if b & QUOTE:
        return ("", k) if b & B.NAME_IN_MARKS else ("quote", k)
    if b & THAT:
        return ("", k) if k and bits[k - 1] & SUBORDINATOR else ("that", k)
    if not b & (COMMA | COLON) or k + 1 >= limit:
        return "", k
    start = k + 1
    if b & COLON and bits[start] & B.NEWLINE and start + 1 < limit:
        start += 1
    if _is_spoken(bits[start]):
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
    if bits[start] & B.LEAVING:
        return ""  # rief an, um abzusagen
    end = next(
        (
            k
            for k in range(start, min(unit.size, start + REACH))
            if bits[k] & (SEMICOLON | STOP) and not is_nominal(unit, k)
        ),
        unit.size,
    )
    if holds(bits[start:end], B.SUBJUNCTIVE):
        return "clause"
    if (
        bits[start] & B.PRONOUN
        and not bits[start] & OPENING
        and start + 1 < end
        and is_finite(unit, start + 1)
    ):
        return "clause"
    comma = next((k for k in range(start, end) if bits[k] & COMMA), end)
    amid = next((k for k in range(start, comma) if _is_spoken(bits[k])), start)
    opens = bits[start] & (SUBORDINATOR | B.ADVERB) or is_finite(unit, start) or _is_relative(unit, start)
    if amid > start and not opens:
        return "clause"  # erklärte, ihr lägen „keine Belege“ vor
    last = bits[comma - 1] & B.VERB or holds(bits[start:comma], TO)
    return "to" if last else ""


def _before(match: Match, i: int) -> int:
    """What stands of the cue's clause before it."""
    unit = match.unit
    bits = unit.bits
    end = i
    if match.cue.hi < len(bits) and bits[match.cue.hi] & B.RELATIVE:
        return i  # Studien, nach denen …: what stands before is the author's
    while end and bits[end - 1] & (COMMA | B.DASH | B.OPEN):
        end -= 1
    lo = end
    while lo and not bits[lo - 1] & (SEMICOLON | COLON):
        if bits[lo - 1] & COMMA and lo < end and _is_own_clause(unit, lo, end):
            break
        lo -= 1
    while lo < end and bits[lo] & (CONJUNCTION | B.DISCOURSE | STOP) and not bits[lo] & NAME:
        lo += 1
    if lo >= end:
        return i
    match.content.append((lo, end))
    match.frame = "end"
    return lo


def _is_own_clause(unit: Unit, lo: int, hi: int) -> bool:
    """True for a piece behind a comma that does not go on with the clause before it: no finite verb opens it."""
    bits = unit.bits
    if bits[lo] & (OPENS_CLAUSE | CONJUNCTION) or _is_relative(unit, lo):
        return True
    return not is_finite(unit, lo) and not bits[lo] & B.CUE and has_finite(unit, lo, hi)


def _is_relative(unit: Unit, lo: int) -> bool:
    bits = unit.bits
    k = lo + bool(bits[lo] & PREPOSITION and lo + 1 < unit.size)
    return bool(bits[k] & (B.RELATIVE | B.ARTICLE | B.OBJECT)) and not (
        k + 1 < unit.size and bits[k + 1] & (NAME | B.WORD)
    )


def _behind(match: Match, j: int) -> int:
    """What stands of the cue's clause behind it; with what stands before it there must be a finite verb."""
    unit = match.unit
    bits, limit = unit.bits, unit.size
    while j < limit and bits[j] & (COMMA | B.CLOSE | B.DASH):
        j += 1
    first = match.content[0][0] if match.content else 0
    bounded = bool(
        first and bits[first - 1] & COMMA and (bits[first] & OPENS_CLAUSE or _is_relative(unit, first))
    )
    if j < limit and not bits[j] & (STOP | SEMICOLON):
        end = clause_right(unit, j, "that" if bits[j] & THAT else "clause", match.ends, bounded=bounded)
        match.content.append((j, end))
        match.frame = match.frame or "clause"
        j = end
    whole = match.content
    if whole and bits[whole[0][0]] & B.FRESH and whole[0][0] >= match.cue.hi:
        return j  # Nach Angaben der Polizei griffen …: what stands behind the first phrase is the verb
    told = any(has_finite(unit, lo, hi) or holds(bits[lo:hi], QUOTE) for lo, hi in whole)
    return j if told else MISSING


#: How each element is read that may stand left of a cue, and right of it.
TOLD_LEFT = {"SPEECH": _speech, "MAIN": _main, "FRONTED": _fronted, "AMID": _amid, "BEFORE": _before}
TOLD_RIGHT = {"REPORTED": _reported, "BEHIND": _behind}
