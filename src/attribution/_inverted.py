"""Inverted sources: the phrase that names who speaks, behind its cue.

Takes a ``Unit`` and the item behind a cue; gives the items of an inverted source (*said Ana Ruiz, a deputy mayor*)
or of an agent (*by the council*). Title, apposition and relative clause belong to it. Walks right over its unit.
"""

from __future__ import annotations

from attribution._bits import holds
from attribution._lexicon import Bit
from attribution._phrases import OPENING, is_finite, is_nominal, noun_phrase, on_platform, time, verbal_cue
from attribution._sources import Phrase, kind_of
from attribution._units import Unit

__all__ = ["inverted"]

B = Bit
COLON, COMMA, CONJUNCTION, DASH, NAME, OPEN, QUOTE = (
    B.COLON, B.COMMA, B.CONJUNCTION, B.DASH, B.NAME, B.OPEN, B.QUOTE,
)  # fmt: skip
ADVERB, CLOSE, CUE, ED, ING, PREPOSITION, PRONOUN, RELATIVE, SEMICOLON, STOP, SUBORDINATOR = (
    B.ADVERB, B.CLOSE, B.CUE, B.ED, B.ING, B.PREPOSITION, B.PRONOUN, B.RELATIVE, B.SEMICOLON, B.STOP, B.SUBORDINATOR,
)  # fmt: skip
RELAY = B.RELAY | B.RELAY_MEDIUM
BRACKET = 20
NO_APPOSITION = PRONOUN | QUOTE | SUBORDINATOR | CONJUNCTION | CUE | DASH | B.DISCOURSE
APPOSITION_START = OPENING | B.NUMBER | NAME | B.ROLE | B.WORD | B.TITLE


def inverted(unit: Unit, i: int, *, bare: bool = False) -> Phrase | None:
    """Give the source that follows its cue: *said Ana Ruiz, a deputy mayor, who …*; ``bare`` up to its comma."""
    bits, limit = unit.bits, unit.size
    end = noun_phrase(unit, i, limit)
    if end == i:
        return None
    if bits[i] & PRONOUN and end == i + 1 and not (end < limit and bits[end] & (CONJUNCTION | B.OBJECT)):
        return Phrase(i, end, "pronoun")
    kind = kind_of(unit, i, end)
    last = end + 1 >= limit or bits[end + 1] & (COMMA | STOP)
    if last and end < limit and bits[end] & B.OBJECT and not bits[end] & OPENING:
        end += 1  # said he himself
    named = end + 1 < limit and bits[end] & PREPOSITION and on_platform(bits[end + 1])
    if named and (bits[end] & B.AS or holds(bits[i:end], B.BY)):
        end += 2  # a post by Ruiz on X, the platform formerly known as Twitter
    while end + 1 < limit:
        more = _longer(unit, end, bare=bare)
        if more == end:
            break
        end = more
    return Phrase(i, end, kind)


def _longer(unit: Unit, end: int, *, bare: bool) -> int:
    """Step over one thing that prolongs a source: *and others*, *and a friend*, an apposition, *who …*."""
    bits = unit.bits
    b, behind = bits[end], bits[end + 1]
    if b & CONJUNCTION and behind & PRONOUN:
        ends = end + 2 >= unit.size or bits[end + 2] & (COMMA | STOP)
        return end + 2 if ends else end  # said Doyle and others
    if b & CONJUNCTION and not behind & (QUOTE | ADVERB):
        more = noun_phrase(unit, end + 1, unit.size)
        return end if more == end + 1 or _predicate(unit, more) else more
    if b & (COMMA | DASH | OPEN) and not (bare and b & COMMA):
        return max(end, _apposition(unit, end))
    if b & B.NAMING and behind & NAME:
        return max(end, noun_phrase(unit, end + 1, unit.size))  # a user called Potty
    relayed = b & RELAY and (behind & B.BY or b & B.RELAY_MEDIUM)  # quoted by the Echo, published in it
    if b & ED and behind & PREPOSITION and not b & NAME and (relayed or not b & CUE):
        if relayed and time(unit, end + 1, unit.size) > end + 1:
            return end  # a survey | released on Monday
        return max(end, _prolonged(unit, end))
    if b & RELATIVE:
        return _to_comma(unit, end) if bare else _to_clause_end(unit, end, unit.size)
    return end


def _to_comma(unit: Unit, i: int) -> int:
    return next(
        (k for k in range(i, unit.size) if unit.bits[k] & (COMMA | STOP | QUOTE | SEMICOLON)), unit.size
    )


def _apposition(unit: Unit, k: int) -> int:
    """Give the end of the apposition that the mark at item ``k`` opens, or ``k``."""
    bits, limit = unit.bits, unit.size
    if bits[k] & OPEN:
        return next((j + 1 for j in range(k + 1, min(limit, k + BRACKET)) if bits[j] & CLOSE), k)
    if bits[k + 1] & ADVERB and not bits[k + 1] & NAME and k + 2 < limit and bits[k + 2] & (OPENING | B.ROLE):
        k += 1  # , now a pundit
    b = bits[k + 1]
    if b & RELATIVE:
        return k if _says(unit, k + 2) else _to_clause_end(unit, k + 1, limit)
    if b & NO_APPOSITION or (b & ING and not b & NAME) or not b & APPOSITION_START:
        return k
    if time(unit, k + 1, limit) > k + 1:
        return k
    end = noun_phrase(unit, k + 1, limit)
    if end == k + 1 or _predicate(unit, end):
        return k
    return _prolonged(unit, end)


def _says(unit: Unit, i: int) -> bool:
    """True where a relative clause is an attribution of its own: *who said he would stay*."""
    bits, limit = unit.bits, unit.size
    while i < limit and bits[i] & (B.AUXILIARY | ADVERB):
        i += 1
    if i + 1 >= limit or not bits[i] & CUE or bits[i] & (NAME | ING):
        return False
    return bool(bits[i + 1] & SAID)


SAID = B.THAT | PRONOUN | QUOTE | B.WH | B.EXPLETIVE | B.POSSESSIVE


def _predicate(unit: Unit, i: int) -> bool:
    """True where a verb follows, so that what stands before it is a subject."""
    return i < unit.size and (is_finite(unit, i) or verbal_cue(unit, i))


def _prolonged(unit: Unit, end: int) -> int:
    """Prolong an apposition by its relative clause, participle, prepositional phrases and conjuncts."""
    bits, limit = unit.bits, unit.size
    while (
        end < limit
        and bits[end] & (ED | PREPOSITION | RELATIVE | CONJUNCTION)
        and not bits[end] & (COMMA | STOP)
    ):
        if bits[end] & RELATIVE:
            return _to_clause_end(unit, end, limit)
        if time(unit, end, limit) > end:
            break
        more = noun_phrase(unit, end + 1, limit)
        if bits[end] & CONJUNCTION and (more == end + 1 or _predicate(unit, more)):
            break
        end = max(more, end + 1)
    return end


def _to_clause_end(unit: Unit, i: int, limit: int) -> int:
    """Walk over a relative clause: to a stop, a quotation, a participle or conjunction behind a comma."""
    bits = unit.bits
    if bits[i] & B.VERB_LAST:
        return _to_comma(unit, i)
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
