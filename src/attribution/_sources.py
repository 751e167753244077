"""Sources: the phrase that names who speaks, to the left of a cue or to its right.

Takes a ``Unit`` and the item at which a cue begins or ends; gives the items of its subject, of an inverted source
(*said Ana Ruiz, a deputy mayor*) or of an agent (*by the council*). Title, apposition and identifying relative
clause belong to it, asides (*speaking on CNN*) do not. Each search walks a bounded number of items one way.
"""

from __future__ import annotations

from typing import NamedTuple

from attribution._lexicon import Bit
from attribution._phrases import NOMINAL, OPENING, is_finite, is_nominal, noun_phrase, time
from attribution._units import Unit

__all__ = ["Phrase", "clause_subject", "inverted", "subject"]

B = Bit
REACH = 60
PIECES = 6

(ADVERB, AUXILIARY, CLOSE, COLON, COMMA, CONJUNCTION, CUE, DASH, DETERMINER, DISCOURSE, ED, ING, NAME, NUMBER, OBJECT, OPEN) = (
        B.ADVERB, B.AUXILIARY, B.CLOSE, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.DASH, B.DETERMINER, B.DISCOURSE,
        B.ED, B.ING, B.NAME, B.NUMBER, B.OBJECT, B.OPEN,
    )  # fmt: skip
(POSSESSIVE, PREPOSITION, PRONOUN, QUOTE, RELATIVE, ROLE, SEMICOLON, STOP, SUBORDINATOR, THAT, TIME, TITLE, WH, WORD) = (
        B.POSSESSIVE, B.PREPOSITION, B.PRONOUN, B.QUOTE, B.RELATIVE, B.ROLE, B.SEMICOLON, B.STOP, B.SUBORDINATOR,
        B.THAT, B.TIME, B.TITLE, B.WH, B.WORD,
    )  # fmt: skip
EDGE = SEMICOLON | COLON | WH | SUBORDINATOR
APPOSITION_START = OPENING | NUMBER | NAME | ROLE | WORD | TITLE
ASIDE_ENDS = SUBORDINATOR | CONJUNCTION | QUOTE


class Phrase(NamedTuple):
    """Items ``lo`` to ``hi`` of a unit, and how they were found.

    Args:
        lo: first item.
        hi: item behind the last.
        how: ``pronoun``, ``name``, ``noun``, ``relative``, ``shared`` …: what the score looks at.
    """

    lo: int
    hi: int
    how: str


def subject(unit: Unit, i: int) -> Phrase | None:
    """Give the subject of the verb group that begins at item ``i``, asides between them jumped."""
    j = i - 1
    if j < 0:
        return None
    bits = unit.bits[j]
    if bits & RELATIVE or (bits & THAT and j and is_nominal(unit, j - 1)):
        return Phrase(j, i, "relative")
    if bits & PRONOUN:
        return Phrase(j, i, "pronoun")
    if bits & (COMMA | DASH | CLOSE):
        return _across_aside(unit, j)
    if bits & OBJECT and j and unit.bits[j - 1] & PREPOSITION:
        return _adjacent(unit, i)
    if is_nominal(unit, j) or (bits & QUOTE and _nickname(unit, j)):
        return _adjacent(unit, i)
    if bits & DETERMINER and not bits & POSSESSIVE:
        return Phrase(_widen(unit, j), i, "noun")  # both, many, some said
    return None


def _nickname(unit: Unit, j: int) -> bool:
    """A short quotation amid a name is a nickname or title, not speech."""
    return j > 0 and is_nominal(unit, j - 1) and unit.quotes[j].last - unit.quotes[j].first <= 6


def _adjacent(unit: Unit, i: int) -> Phrase | None:
    """The noun phrase that ends right before item ``i``."""
    lo = _left_edge(unit, i)
    if lo >= i:
        return None
    return Phrase(lo, i, _kind(unit, lo, i))


def _kind(unit: Unit, lo: int, hi: int) -> str:
    if unit.bits[lo] & PRONOUN and hi == lo + 1:
        return "pronoun"
    return "name" if any(b & NAME for b in unit.bits[lo:hi]) else "noun"


def _widen(unit: Unit, j: int) -> int:
    return j - 1 if j and unit.bits[j - 1] & DETERMINER else j


def _left_edge(unit: Unit, i: int) -> int:
    """Walk left from ``i`` over one noun phrase and what is joined to it; give its first item.

    ``safe`` is the first item of what surely belongs to the phrase; the walk goes on past a preposition or a
    conjunction and takes what it finds there only if no finite verb stands before the clause begins.
    """
    bits = unit.bits
    k = i - 1
    safe = i
    opened = False  # a determiner has opened the phrase at ``safe``: another noun before it is another phrase
    while k >= 0 and i - k < REACH:
        b = bits[k]
        if b & OPENING and not b & QUOTE:
            safe, opened = k, True
        elif b & QUOTE:
            if not _nickname(unit, k):
                break
        elif b & (THAT | RELATIVE):
            break
        elif b & OBJECT and k and bits[k - 1] & PREPOSITION:
            opened = False  # a card among them
        elif (b & (PRONOUN | EDGE | OBJECT | AUXILIARY | B.TO) and not b & (NOMINAL | OPENING)) or (
            is_finite(unit, k) or _verbal_cue(unit, k)
        ):
            jumped = -1 if b & EDGE else _relative_before(unit, k)
            if jumped < 0:
                break
            k, opened = jumped, False
            continue
        elif b & (PREPOSITION | CONJUNCTION) and not b & NAME:
            if not (k and (is_nominal(unit, k - 1) or bits[k - 1] & (ED | ING | B.ADVERB | CLOSE))):
                break
            if b & CONJUNCTION and not _coordinates(unit, k, safe):
                break
            opened = False
        elif is_nominal(unit, k):
            if opened or (b & TIME and k + 1 < i and bits[k + 1] & NAME and not bits[k + 1] & TIME):
                break
            safe = k
        elif b & COMMA:
            if not _in_list(unit, k, i):
                break
            opened = False
        elif b & CLOSE:
            k = _open_of(unit, k)
            opened = False
        elif not b & B.ADVERB:
            break
        k -= 1
    return _trim(unit, safe, i)


def _trim(unit: Unit, lo: int, hi: int) -> int:
    """Drop what cannot open a source: adverbs, discourse words, a time in front of a name."""
    while lo < hi and unit.bits[lo] & (B.ADVERB | DISCOURSE | CONJUNCTION | COMMA) and not unit.bits[lo] & (NAME | OPENING | ROLE):
        lo += 1
    end = time(unit, lo, hi)
    return end if lo < end < hi and unit.bits[end] & (NAME | OPENING | TITLE | ROLE) else lo


def _verbal_cue(unit: Unit, k: int) -> bool:
    """True for a cue form that is surely a verb here: a past, or a present form behind its own subject."""
    b = unit.bits[k]
    if not b & CUE or b & NAME:
        return False
    if b & ED:
        return is_finite(unit, k)
    if b & ING:
        return False
    if b & B.CUE_NOUN or b & ROLE or b & B.MEDIUM:
        return False
    before = unit.bits[k - 1] if k else 0
    if b & B.PLURAL:
        return bool(before & (NAME | PRONOUN | RELATIVE))
    return not before & (OPENING | PREPOSITION | B.POSSESSIVE_CLITIC)


def _relative_before(unit: Unit, k: int) -> int:
    """For a finite verb inside a relative clause: the item before that clause; -1 where there is none."""
    for j in range(k - 1, max(-1, k - 16), -1):
        b = unit.bits[j]
        if b & RELATIVE or (b & THAT and j and is_nominal(unit, j - 1)):
            return j - 1 if j and is_nominal(unit, j - 1) else -1
        if b & (COMMA | SEMICOLON | QUOTE | COLON):
            return -1
    return -1


def _coordinates(unit: Unit, k: int, safe: int) -> bool:
    """Tell *Ruiz and Okafor* from *it rained and Okafor*: no finite verb before the conjunction in its clause."""
    for j in range(k - 1, max(-1, k - 25), -1):
        b = unit.bits[j]
        if b & (SEMICOLON | COLON | QUOTE | SUBORDINATOR):
            return True
        if b & (PRONOUN | OBJECT) and not b & (OPENING | NOMINAL):
            return False
        if is_finite(unit, j) or _verbal_cue(unit, j):
            return False
    return True


def _in_list(unit: Unit, k: int, i: int) -> bool:
    """A comma belongs to a list of names if a conjunction joins the last two: *A, B and C said*."""
    return (
        k > 0
        and is_nominal(unit, k - 1)
        and any(b & CONJUNCTION for b in unit.bits[k + 1 : i])
        and not unit.bits[k + 1] & (CONJUNCTION | RELATIVE)
        and _coordinates(unit, k, k)
    )


def _open_of(unit: Unit, k: int) -> int:
    for j in range(k - 1, max(-1, k - 20), -1):
        if unit.bits[j] & OPEN:
            return j
    return k


def _across_aside(unit: Unit, j: int) -> Phrase | None:
    """The subject before an aside that ends with the comma, dash or bracket at item ``j``."""
    bits = unit.bits
    if bits[j] & CLOSE:
        start = _open_of(unit, j)
        return _join(subject(unit, start), j + 1) if start < j else None
    mark = COMMA if bits[j] & COMMA else DASH
    ends = [j]
    hi = j
    found: Phrase | None = None
    for _ in range(PIECES):
        k = hi - 1
        while k >= 0 and not bits[k] & (mark | SEMICOLON | COLON | QUOTE) and j - k < REACH:
            k -= 1
        if k <= 0 or not bits[k] & mark or k + 1 >= hi:
            break
        if not _is_aside(unit, k + 1, hi):
            break
        head = subject(unit, k) if not bits[k - 1] & (mark | PRONOUN) else None
        if head and _opens_sentence(unit, head.lo):
            break
        if head and head.how != "relative":
            kept = j if _belongs(unit, k + 1, ends[-1]) else k
            for end in reversed(ends):
                if _belongs(unit, k + 1, end):
                    kept = end
                    break
            found = Phrase(head.lo, max(kept, head.hi), head.how)
        ends.append(k)
        hi = k
    return found


def _opens_sentence(unit: Unit, lo: int) -> bool:
    """True for a phrase behind a preposition that opens the clause: *In a statement, …*."""
    if not lo or not unit.bits[lo - 1] & PREPOSITION:
        return False
    return lo == 1 or bool(unit.bits[lo - 2] & (COMMA | CONJUNCTION | SEMICOLON | QUOTE | STOP | DISCOURSE))


def _join(head: Phrase | None, hi: int) -> Phrase | None:
    return head._replace(hi=hi) if head else None


def _is_aside(unit: Unit, lo: int, hi: int) -> bool:
    """Tell whether the piece between two commas can be an aside: no main clause of its own."""
    b = unit.bits[lo]
    if b & (RELATIVE | PREPOSITION | ED | ING | DISCOURSE | B.ADVERB | B.AS | SUBORDINATOR) or b & QUOTE:
        return not b & PRONOUN
    if not b & (APPOSITION_START | DETERMINER):
        return False
    for k in range(lo, hi):
        if unit.bits[k] & (RELATIVE | THAT | WH):
            return True
        if is_finite(unit, k) or _verbal_cue(unit, k):
            return False
    return True


def _belongs(unit: Unit, lo: int, hi: int) -> bool:
    """Tell an apposition or relative clause, part of the source, from a passing aside."""
    last = lo
    for k in range(hi - 1, lo - 1, -1):
        if unit.bits[k] & (COMMA | DASH):
            last = k + 1
            break
    b = unit.bits[last]
    if b & (ED | ING) and not b & (NAME | ROLE):
        return False
    return not b & (PREPOSITION | DISCOURSE | SUBORDINATOR | B.ADVERB) or bool(b & (NAME | NUMBER | ROLE | OPENING))


def clause_subject(unit: Unit, i: int) -> Phrase | None:
    """Give the subject of the clause before item ``i``: for *and said*, for *, adding*."""
    bits = unit.bits
    for k in range(i - 2, max(-1, i - REACH * 2), -1):
        if bits[k] & SEMICOLON:
            break
        if bits[k] & CUE and (_verbal_cue(unit, k) or _past(unit, k)) and not (k and bits[k - 1] & B.MODAL):
            found = subject(unit, _group_start(unit, k)) or inverted(unit, k + 1)
            if found and found.how != "relative" and found.hi < i:
                return found._replace(how="shared")
    for k in range(i - 1, max(-1, i - REACH * 2), -1):
        if bits[k] & (SEMICOLON | QUOTE):
            return None
        if (is_finite(unit, k) or _verbal_cue(unit, k) or bits[k] & ED) and not (
            k + 1 < i and (is_finite(unit, k + 1) and bits[k + 1] & B.AUXILIARY)
        ):
            found = subject(unit, _group_start(unit, k))
            if found and found.how != "relative":
                    return found._replace(how="shared")
            break
    return _first_phrase(unit, i)


def _past(unit: Unit, k: int) -> bool:
    """True for an *-ed* form right behind what can be its subject: *Brandt testified on Thursday*."""
    bits = unit.bits
    if not bits[k] & ED or bits[k] & NAME or not k or (k + 1 < len(unit) and bits[k + 1] & B.BY):
        return False
    return bool(bits[k - 1] & (PRONOUN | COMMA | B.ADVERB | RELATIVE)) or is_nominal(unit, k - 1)


def _group_start(unit: Unit, k: int) -> int:
    """The first auxiliary or adverb of the verb group that ends at item ``k``."""
    while k and unit.bits[k - 1] & (B.ADVERB | B.AUXILIARY | B.NEGATION) and not unit.bits[k - 1] & (NAME | CONJUNCTION):
        k -= 1
    return k


def _first_phrase(unit: Unit, i: int) -> Phrase | None:
    """The noun phrase that opens the clause, where no verb behind it is known."""
    bits = unit.bits
    lo = i
    while lo and not bits[lo - 1] & (SEMICOLON | QUOTE | COLON) and i - lo < REACH:
        lo -= 1
    while lo < i and bits[lo] & (CONJUNCTION | DISCOURSE | COMMA | B.ADVERB) and not bits[lo] & NAME:
        lo += 1
    if lo < i and bits[lo] & (PREPOSITION | SUBORDINATOR):
        comma = next((k for k in range(lo, i) if bits[k] & COMMA), i)
        lo = min(comma + 1, i)
    end = noun_phrase(unit, lo, i)
    return Phrase(lo, end, "shared") if end > lo else None


def inverted(unit: Unit, i: int, *, bare: bool = False) -> Phrase | None:
    """Give the source that follows its cue: *said Ana Ruiz, a deputy mayor, who …*; ``bare`` up to its comma."""
    bits, limit = unit.bits, len(unit)
    end = noun_phrase(unit, i, limit)
    if end == i:
        return None
    if bits[i] & PRONOUN and end == i + 1:
        return Phrase(i, end, "pronoun")
    kind = _kind(unit, i, end)
    while end + 1 < limit:
        if bits[end] & CONJUNCTION and not bits[end + 1] & (QUOTE | PRONOUN | ADVERB):
            more = noun_phrase(unit, end + 1, limit)
            if more == end + 1 or (more < limit and (is_finite(unit, more) or _verbal_cue(unit, more))):
                break
            end = more
        elif bits[end] & (COMMA | DASH | OPEN) and not (bare and bits[end] & COMMA):
            more = _apposition(unit, end)
            if more <= end:
                break
            end = more
        elif bits[end] & RELATIVE:
            end = _to_clause_end(unit, end, limit)
        else:
            break
    return Phrase(i, end, kind)


def _apposition(unit: Unit, k: int) -> int:
    """Give the end of the apposition that the mark at item ``k`` opens, or ``k``."""
    bits, limit = unit.bits, len(unit)
    if bits[k] & OPEN:
        for j in range(k + 1, min(limit, k + 20)):
            if bits[j] & CLOSE:
                return j + 1
        return k
    b = bits[k + 1]
    if b & RELATIVE:
        return _to_clause_end(unit, k + 1, limit)
    if b & ING and not b & NAME or b & (PRONOUN | QUOTE | SUBORDINATOR | CONJUNCTION | CUE) or b & DASH:
        return k
    if not b & APPOSITION_START or b & DISCOURSE:
        return k
    if time(unit, k + 1, limit) > k + 1:
        return k
    end = noun_phrase(unit, k + 1, limit)
    if end == k + 1 or (end < limit and (is_finite(unit, end) or _verbal_cue(unit, end))):
        return k
    while end < limit and bits[end] & (ED | PREPOSITION | RELATIVE | CONJUNCTION) and not bits[end] & (COMMA | STOP):
        if bits[end] & RELATIVE:
            return _to_clause_end(unit, end, limit)
        if bits[end] & CONJUNCTION or time(unit, end, limit) > end:
            more = noun_phrase(unit, end + 1, limit) if bits[end] & CONJUNCTION else end
            if more <= end + 1 or (more < limit and (is_finite(unit, more) or _verbal_cue(unit, more))):
                break
            end = more
            continue
        more = noun_phrase(unit, end + 1, limit)
        end = max(more, end + 1)
    return end


def _to_clause_end(unit: Unit, i: int, limit: int) -> int:
    """Walk over a relative clause: to a stop, a quotation, a participle or conjunction behind a comma."""
    bits = unit.bits
    j = i + 1
    while j < limit:
        b = bits[j]
        if b & (SEMICOLON | COLON) or b & QUOTE and j and bits[j - 1] & COMMA:
            break
        if b & STOP and not is_nominal(unit, j):
            break
        if b & COMMA and j + 1 < limit and bits[j + 1] & (QUOTE | SUBORDINATOR | CONJUNCTION | ING | B.AS):
            break
        j += 1
    return j - 1 if j > i + 1 and bits[j - 1] & COMMA else j
