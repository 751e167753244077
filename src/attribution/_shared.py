"""Shared sources: the subject that a verb without one of its own takes from the clause before it.

Takes a ``Unit`` and the item at which *and said* or *, adding* begins; gives the subject of the last verb of saying
before it, else of the clause's finite verb, else the noun phrase that opens the clause. One walk left.
"""

from __future__ import annotations

from attribution._inverted import inverted
from attribution._lexicon import Bit
from attribution._phrases import is_finite, is_nominal, noun_phrase, verbal_cue
from attribution._sources import REACH, Phrase, subject
from attribution._units import Unit

__all__ = ["clause_subject"]

B = Bit
COLON, COMMA, CONJUNCTION, CUE, DISCOURSE, ED, NAME, PREPOSITION = (
    B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.DISCOURSE, B.ED, B.NAME, B.PREPOSITION,
)  # fmt: skip
PRONOUN, QUOTE, RELATIVE, SEMICOLON, SUBORDINATOR = (
    B.PRONOUN, B.QUOTE, B.RELATIVE, B.SEMICOLON, B.SUBORDINATOR,
)  # fmt: skip


def clause_subject(unit: Unit, i: int) -> Phrase | None:
    """Give the subject of the clause before item ``i``: for *and said*, for *, adding*."""
    bits = unit.bits
    for k in range(i - 2, max(-1, i - REACH * 2), -1):
        if bits[k] & SEMICOLON:
            break
        if bits[k] & CUE and (verbal_cue(unit, k) or _past(unit, k)) and not (k and bits[k - 1] & B.MODAL):
            found = subject(unit, _group_start(unit, k)) or inverted(unit, k + 1)
            if found and found.how != "relative" and found.hi < i:
                return found._replace(how="shared")
    for k in range(i - 1, max(-1, i - REACH * 2), -1):
        if bits[k] & (SEMICOLON | QUOTE):
            return None
        if (is_finite(unit, k) or verbal_cue(unit, k) or _past(unit, k)) and not (
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
    if not bits[k] & ED or bits[k] & NAME or not k or (k + 1 < unit.size and bits[k + 1] & B.BY):
        return False
    return bool(bits[k - 1] & (PRONOUN | COMMA | B.ADVERB | RELATIVE)) or is_nominal(unit, k - 1)


def _group_start(unit: Unit, k: int) -> int:
    """The first auxiliary or adverb of the verb group that ends at item ``k``."""
    while (
        k
        and unit.bits[k - 1] & (B.ADVERB | B.AUXILIARY | B.NEGATION)
        and not unit.bits[k - 1] & (NAME | CONJUNCTION)
    ):
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
    if lo < i and bits[lo] & (PREPOSITION | SUBORDINATOR | ED | B.ING) and not bits[lo] & NAME:
        comma = next((k for k in range(lo, i) if bits[k] & COMMA), i)
        lo = min(comma + 1, i)
    end = noun_phrase(unit, lo, i)
    return Phrase(lo, end, "shared") if end > lo else None
