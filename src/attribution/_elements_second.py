"""Elements for languages whose finite verb is second: subjects that stand apart, reported clauses, broken clauses.

Takes a ``Match`` and the edge that the pattern has reached; gives the new edge, or ``MISSING``. The content of a
reported clause is known by the word that opens it, by its mood, or by its order. Walks over a bounded number of items.
"""

from __future__ import annotations

from attribution._contents import clause_left, clause_right
from attribution._inverted import inverted
from attribution._lexicon import Bit
from attribution._match import MISSING, Match
from attribution._phrases import has_finite, is_finite, is_nominal, noun_phrase, time, verbal_cue
from attribution._sources import Phrase, kind_of, subject
from attribution._units import Unit

__all__ = ["SECOND_LEFT", "SECOND_RIGHT", "teller"]

B = Bit
(COLON, COMMA, CONJUNCTION, NAME, PREPOSITION, QUOTE, SEMICOLON, STOP, SUBORDINATOR, THAT, TO, WH) = (
    B.COLON, B.COMMA, B.CONJUNCTION, B.NAME, B.PREPOSITION, B.QUOTE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.THAT,
    B.TO, B.WH,
)  # fmt: skip
OPENING = B.DETERMINER | B.POSSESSIVE | B.ARTICLE
OPENS_CLAUSE = SUBORDINATOR | THAT | WH | B.AS | B.RELATIVE
REACH = 45
INNER_REACH = 25


def _subject_left(match: Match, i: int) -> int:
    """The subject before the verb: a noun phrase behind a preposition is none, nor is a time."""
    match.source = _before_verb(match.unit, match.subject(i))
    return match.source.lo if match.source else MISSING


def _before_verb(unit: Unit, found: Phrase | None) -> Phrase | None:
    if found is None or found.how == "relative":
        return found
    bits = unit.bits
    lo, hi = found.lo, found.hi
    if lo and bits[lo - 1] & (PREPOSITION | SUBORDINATOR | B.AS) and not bits[lo - 1] & NAME:
        return None  # Im Bericht …, Als Antwort …
    if bits[lo] & B.OBJECT or hi == lo + 1 and bits[lo] & (B.EXPLETIVE | B.NUMBER):
        return None  # den Plan, dies; 2008
    if (
        hi + 1 < len(unit)
        and bits[hi + 1] & B.PRONOUN
        and not bits[hi + 1] & (OPENING | B.EXPLETIVE | B.OBJECT)
    ):
        return None  # Deren Haltung nannte er
    return None if _is_time(unit, found) else found


def _is_time(unit: Unit, phrase: Phrase) -> bool:
    """True where the head of a phrase, its first noun, says when."""
    head = next((b for b in unit.bits[phrase.lo : phrase.hi] if b & NAME), unit.bits[phrase.lo])
    return bool(head & (B.TIME | B.TIME_NOUN))


def _subject_right(match: Match, j: int) -> int:
    """The subject behind the verb, where none stands before it; times, adverbs and *sich* are jumped."""
    unit = match.unit
    bits, limit = unit.bits, len(unit)
    lo = match.cue.lo
    before = _before_verb(unit, match.subject(lo))
    if before and before.hi == lo and not match.content:
        return MISSING
    for _ in range(INTERLUDES):
        end = time(unit, j, limit)
        if end > j:
            j = end
        elif (
            j < limit
            and bits[j] & (B.ADVERB | B.OBJECT)
            and not bits[j] & (NAME | OPENING | CONJUNCTION | B.PRONOUN)
        ):
            j += 1
        else:
            break
    source = inverted(unit, j) if j < limit and not bits[j] & B.OBJECT else None
    if not source or _is_time(unit, source) or source.hi == source.lo + 1 and bits[source.lo] & B.EXPLETIVE:
        return MISSING
    close = match.cue.tail - 1
    if source.lo < close < source.hi:
        source = source._replace(hi=close)  # … deelde de politie mee
    match.source = source
    return max(source.hi, match.cue.tail) if match.content else source.hi


INTERLUDES = 4


def _speech(match: Match, i: int) -> int:
    """A quotation that begins its sentence or stands behind a mark."""
    bits = match.unit.bits
    if not i or not bits[i - 1] & QUOTE or bits[i - 1] & B.NAME_IN_MARKS:
        return MISSING
    if i > 1 and not bits[i - 2] & BESIDE_QUOTE:
        return MISSING
    match.content.append((i - 1, i))
    match.frame = "quote"
    return i - 1


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
    if not has_finite(unit, lo, hi) and not any(b & QUOTE and not b & B.NAME_IN_MARKS for b in bits[lo:hi]):
        return False
    if any(b & B.SUBJUNCTIVE for b in bits[lo:hi]) and not bits[lo] & OPENS_CLAUSE:
        return True
    if bits[lo] & OPENS_CLAUSE:
        return False
    relative = not first and bits[min(lo + bool(bits[lo] & PREPOSITION), hi - 1)] & (B.ARTICLE | B.OBJECT)
    return not (relative and is_finite(unit, hi - 1))


def _teller(match: Match, i: int) -> int:
    """The subject of the clause that ends here, where nothing in it is a cue: *Der Trainer war zufrieden*."""
    unit = match.unit
    lo = clause_left(unit, i)
    cued = match.cue.rule.name in MARKS and any(b & B.CUE_PHRASE and not b & NAME for b in unit.bits[lo:i])
    match.source = None if cued else teller(unit, lo, i)
    return lo if match.source else MISSING


MARKS = frozenset(":;—–")


def teller(unit: Unit, lo: int, hi: int) -> Phrase | None:
    """Give the subject of the main clause between two items, where it is a name or a pronoun."""
    bits = unit.bits
    verb = next(
        (k for k in range(lo, hi) if (is_finite(unit, k) or verbal_cue(unit, k)) and not bits[k] & NAME), hi
    )
    if verb == hi or any(b & OPENS_CLAUSE for b in bits[lo:verb]):
        return None
    found = _before_verb(unit, subject(unit, verb))
    if found is None:
        k = verb + 1
        while k < hi and bits[k] & (B.ADVERB | B.OBJECT) and not bits[k] & (NAME | OPENING):
            k += 1
        found = inverted(unit, k) if k < hi and not bits[k] & B.OBJECT else None
    known = found and found.hi <= hi and found.how in {"name", "pronoun"}
    known = known and not (found and found.how == "pronoun" and bits[found.lo] & B.EXPLETIVE)
    return found if found and known and not _is_time(unit, found) else None


def _inner(match: Match, i: int) -> int:
    """The subject behind the word that opens the clause which ends with the cue: *wie der Minister gestern sagte*."""
    unit = match.unit
    for k in range(i - 1, max(-1, i - INNER_REACH), -1):
        b = unit.bits[k]
        if b & (STOP | SEMICOLON | COLON) and not is_nominal(unit, k):
            return MISSING
        if b & OPENS_CLAUSE and (not k or unit.bits[k - 1] & (COMMA | CONJUNCTION | QUOTE)):
            first = k + 1
            while first < i and unit.bits[first] & B.ADVERB and not unit.bits[first] & NAME:
                first += 1
            source = inverted(unit, first) if first < i and not unit.bits[first] & PREPOSITION else None
            match.source = source if source and source.hi <= i and not _is_time(unit, source) else None
            return k + 1 if match.source else MISSING
    return MISSING


def _front(match: Match, i: int) -> int:
    """What stands behind the preposition that opens the clause: *In dem Gutachten heißt es*."""
    unit = match.unit
    bits = unit.bits
    lo = clause_left(unit, i)
    if lo + 1 >= i or not bits[lo] & PREPOSITION or i - lo > INNER_REACH:
        return MISSING
    end = next((k for k in range(lo + 1, i) if bits[k] & COMMA), i)
    match.source = Phrase(lo + 1, end, kind_of(unit, lo + 1, end)) if end > lo + 1 else None
    return lo if match.source else MISSING


def _fronted(match: Match, i: int) -> int:
    """A quotation right before the verb in a phrase that opens the sentence: *Von „Unsinn“ sprach er*."""
    bits = match.unit.bits
    if not i or not bits[i - 1] & QUOTE or bits[i - 1] & B.NAME_IN_MARKS:
        return MISSING
    match.content.append((i - 1, i))
    match.frame = "quote"
    return i - 1


def _amid(match: Match, i: int) -> int:
    """A quotation between the subject and the verb that closes the clause: *weil sie es „Unsinn“ nannte*."""
    bits = match.unit.bits
    for k in range(i - 1, max(-1, i - INNER_REACH), -1):
        if bits[k] & (COMMA | STOP | SEMICOLON | COLON):
            return MISSING
        if bits[k] & QUOTE and not bits[k] & B.NAME_IN_MARKS:
            match.content.append((k, k + 1))
            match.frame = "quote"
            return i
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
    for k in range(j, begin if "quote" in frames else j):
        if bits[k] & QUOTE and not bits[k] & B.NAME_IN_MARKS:  # hat den Plan als „Unsinn“ bezeichnet
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
            end = k + 1 if amid else clause_right(unit, start, frame, match.ends)
            match.content.append((start, end))
            match.frame = frame
            return end
        if k > begin and b & B.CUE and is_finite(unit, k - 1):
            return MISSING
    return MISSING


def _frame_of(unit: Unit, k: int) -> tuple[str, int]:
    """Name the frame of the content that item ``k`` opens, and where the content begins."""
    bits, limit = unit.bits, len(unit)
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
    if bits[start] & QUOTE and not bits[start] & B.NAME_IN_MARKS:
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
    end = next(
        (
            k
            for k in range(start, min(len(unit), start + REACH))
            if bits[k] & (SEMICOLON | STOP) and not is_nominal(unit, k)
        ),
        len(unit),
    )
    if any(b & B.SUBJUNCTIVE for b in bits[start:end]):
        return "clause"
    if (
        bits[start] & B.PRONOUN
        and not bits[start] & OPENING
        and start + 1 < end
        and is_finite(unit, start + 1)
    ):
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
    k = lo + bool(bits[lo] & PREPOSITION and lo + 1 < len(unit))
    return bool(bits[k] & (B.RELATIVE | B.ARTICLE | B.OBJECT)) and not (
        k + 1 < len(unit) and bits[k + 1] & (NAME | B.WORD)
    )


def _behind(match: Match, j: int) -> int:
    """What stands of the cue's clause behind it; with what stands before it there must be a finite verb."""
    unit = match.unit
    bits, limit = unit.bits, len(unit)
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
    return (
        j
        if any(has_finite(unit, lo, hi) or any(b & QUOTE for b in bits[lo:hi]) for lo, hi in whole)
        else MISSING
    )


#: How each element is read that may stand left of a cue, and right of it.
SECOND_LEFT = {
    "SUBJECT": _subject_left,
    "INNER": _inner,
    "TELLER": _teller,
    "FRONT": _front,
    "FRONTED": _fronted,
    "AMID": _amid,
    "SPEECH": _speech,
    "MAIN": _main,
    "BEFORE": _before,
}
SECOND_RIGHT = {"SUBJECT": _subject_right, "ACCOUNT": _account, "REPORTED": _reported, "BEHIND": _behind}
