"""Sources: the phrase that names who speaks, before its cue.

Takes a ``Unit`` and the item at which a cue begins; gives the items of its subject. Title, apposition and
identifying relative clause belong to it, asides (*speaking on CNN*) do not. Each search walks a bounded number of
items to the left.
"""

from __future__ import annotations

from typing import NamedTuple

from attribution._bits import holds
from attribution._joints import coordinates, in_list, joins, pairs
from attribution._lexicon import Bit
from attribution._phrases import NOMINAL, OPENING, is_finite, is_nominal, time, verbal_cue
from attribution._units import Unit

__all__ = ["Phrase", "is_done", "kind_of", "subject"]

B = Bit
REACH = 60
TIME_LENGTH = 5
PIECES = 6

(AUXILIARY, CLOSE, COLON, COMMA, CONJUNCTION, CUE, DASH, DETERMINER, DISCOURSE, ED, ING, NAME,
    NUMBER, OBJECT, OPEN) = (
    B.AUXILIARY, B.CLOSE, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.DASH, B.DETERMINER, B.DISCOURSE,
    B.ED, B.ING, B.NAME, B.NUMBER, B.OBJECT, B.OPEN,
)  # fmt: skip
(POSSESSIVE, PREPOSITION, PRONOUN, QUOTE, RELATIVE, ROLE, SEMICOLON, STOP, SUBORDINATOR, THAT, TIME, TITLE, WH, WORD) = (
        B.POSSESSIVE, B.PREPOSITION, B.PRONOUN, B.QUOTE, B.RELATIVE, B.ROLE, B.SEMICOLON, B.STOP, B.SUBORDINATOR,
        B.THAT, B.TIME, B.TITLE, B.WH, B.WORD,
    )  # fmt: skip
FUNCTION_WORD = (
    OPENING | PRONOUN | OBJECT | RELATIVE | THAT | WH | SUBORDINATOR | AUXILIARY | B.TO | SEMICOLON | COLON
)
LEADS_VERB = B.TO | AUXILIARY | PRONOUN
EDGE = SEMICOLON | COLON | WH | SUBORDINATOR
APPOSITION_START = OPENING | NUMBER | NAME | ROLE | WORD | TITLE


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
    while i and unit.bits[i - 1] & DISCOURSE and not unit.bits[i - 1] & (NAME | CONJUNCTION):
        i -= 1  # Groberg then explained
    j = i - 1
    if j < 0:
        return None
    bits = unit.bits[j]
    if bits & (TIME | B.TIME_NOUN | NUMBER):
        start = next((k for k in range(max(1, j - TIME_LENGTH), j + 1) if time(unit, k, i) == i), i)
        if start < i and not is_done(unit, start):
            return subject(unit, start)  # Ruiz on Tuesday said
    if bits & RELATIVE or (bits & THAT and j and is_nominal(unit, j - 1)):
        return Phrase(j, i, "relative")
    if bits & PRONOUN:
        return _joined(unit, j, i)
    if bits & (COMMA | DASH | CLOSE):
        return _across_aside(unit, j)
    if bits & OBJECT and j and unit.bits[j - 1] & PREPOSITION:
        return _adjacent(unit, i)
    if bits & OBJECT and j and (unit.bits[j - 1] & PRONOUN or is_nominal(unit, j - 1)):
        found = subject(unit, j)  # he himself, Ruiz herself
        return found._replace(hi=i) if found else None
    if is_nominal(unit, j) or (bits & QUOTE and _nickname(unit, j)):
        return _adjacent(unit, i)
    if bits & DETERMINER and not bits & POSSESSIVE:
        return Phrase(_widen(unit, j), i, "noun")  # both, many, some said
    return None


def _joined(unit: Unit, j: int, i: int) -> Phrase:
    """A source that a pronoun ends: *he said*, *a few said*, *Ruiz and he said*, *he or she said*."""
    alone = Phrase(j, i, "pronoun")
    if j and unit.bits[j] & DETERMINER and unit.bits[j - 1] & B.ARTICLE:
        return Phrase(j - 1, i, "noun")
    if j < 2 or not pairs(unit, j - 1):
        return alone
    before = unit.bits[j - 2]
    if before & PRONOUN:
        return Phrase(j - 2, i, "noun")
    names = is_nominal(unit, j - 2) and (before & NAME or not before & ED)
    found = _adjacent(unit, j - 1) if names and coordinates(unit, j - 1) else None
    return found._replace(hi=i) if found and found.how != "pronoun" else alone


def is_done(unit: Unit, k: int) -> bool:
    """True for a time that tells when something was done, not when it was said: *a lawsuit filed* | *in March*."""
    before = unit.bits[k - 1] if k else 0
    return bool(before & ED and not before & NAME)


def _nickname(unit: Unit, j: int) -> bool:
    """A short quotation amid a name is a nickname or title, not speech."""
    return j > 0 and is_nominal(unit, j - 1) and unit.quotes[j].last - unit.quotes[j].first <= 6


def _adjacent(unit: Unit, i: int) -> Phrase | None:
    """The noun phrase that ends right before item ``i``."""
    lo = _left_edge(unit, i)
    if lo >= i:
        return None
    return Phrase(lo, i, kind_of(unit, lo, i))


def kind_of(unit: Unit, lo: int, hi: int) -> str:
    if unit.bits[lo] & PRONOUN and hi == lo + 1:
        return "pronoun"
    return "name" if holds(unit.bits[lo:hi], NAME | B.NAME_IN_MARKS) else "noun"


def _widen(unit: Unit, j: int) -> int:
    return j - 1 if j and unit.bits[j - 1] & DETERMINER else j


def _left_edge(unit: Unit, i: int) -> int:
    """Walk left from ``i`` over one noun phrase and what is joined to it; give its first item.

    ``safe`` is the first item of what surely belongs to the phrase. The walk goes on past a preposition or a
    conjunction, and what it finds there is taken only if a noun stands there.
    """
    safe = i
    walk: _Walk | None = _Walk(i - 1, opened=False, safe=False)
    while walk is not None and walk.k >= 0 and i - walk.k < REACH:
        k = walk.k
        walk = _over_function_word(unit, walk) if unit.bits[k] & FUNCTION_WORD else _over_word(unit, walk, i)
        if walk is not None and walk.safe:
            safe = k
    return _trim(unit, safe, i)


class _Walk(NamedTuple):
    """Where the walk stands; ``opened`` once a determiner has opened the phrase; ``safe`` if the last step took a word."""

    k: int
    opened: bool
    safe: bool


def _over_function_word(unit: Unit, walk: _Walk) -> _Walk | None:
    """One step over a determiner, pronoun, relative, auxiliary or *to*; None where the phrase begins behind it."""
    k = walk.k
    b = unit.bits[k]
    if b & OPENING:
        genitive = b & B.OF and k and is_nominal(unit, k - 1)  # der Sprecher der Polizei
        return _Walk(k - 1, opened=not genitive, safe=True)
    if b & NOMINAL and is_nominal(unit, k):
        return _over_word(unit, walk, k + 1)
    if b & OBJECT and k and unit.bits[k - 1] & PREPOSITION:
        return _Walk(k - 1, opened=False, safe=False)  # a card among them
    if b & PRONOUN and not b & OBJECT and (pairs(unit, k + 1) or unit.bits[k + 1] & B.OF):
        return _Walk(k - 1, opened=True, safe=True)  # he and Ruiz, none of them
    if b & (THAT | RELATIVE | EDGE):
        return None
    if b & B.TO and _leads_on(unit, k):
        return _Walk(k - 1, opened=False, safe=False)
    return _before_relative(unit, k)


def _leads_on(unit: Unit, k: int) -> bool:
    """True for *to* behind a noun or participle, inside its phrase: *aides to Ruiz*, *a man paid to lie*."""
    return k > 0 and joins(unit, k) and not unit.bits[k - 1] & (ING | B.ADVERB)


def _before_relative(unit: Unit, k: int) -> _Walk | None:
    """Step over the relative clause that the verb at item ``k`` stands in."""
    before = _relative_before(unit, k)
    return None if before < 0 else _Walk(before, opened=False, safe=False)


def _over_word(unit: Unit, walk: _Walk, i: int) -> _Walk | None:
    """One step over a noun, verb, preposition, conjunction or mark."""
    k = walk.k
    bits = unit.bits
    b = bits[k]
    if b & QUOTE and not b & B.NAME_IN_MARKS:
        return walk._replace(k=k - 1, safe=False) if _nickname(unit, k) else None
    if b & B.NAMING and k and k + 1 < i and bits[k + 1] & NAME and is_nominal(unit, k - 1):
        return _Walk(k - 1, opened=False, safe=False)  # a page called Skerry Watch
    verb = is_finite(unit, k) or verbal_cue(unit, k) or (b & B.VERB_BASE and k and bits[k - 1] & LEADS_VERB)
    if (verb or walk.opened) and k and bits[k - 1] & B.TO and not b & NAME and _leads_on(unit, k - 1):
        return _Walk(k - 2, opened=False, safe=False)
    if verb:
        return _before_relative(unit, k)
    if b & (PREPOSITION | CONJUNCTION) and not b & NAME:
        return _Walk(k - 1, opened=False, safe=False) if joins(unit, k) else None
    if is_nominal(unit, k):
        apart = b & TIME and k + 1 < i and bits[k + 1] & NAME and not bits[k + 1] & TIME
        if walk.opened or apart:
            return None
        return walk._replace(k=k - 1, safe=True, opened=bool(b & B.FRESH))
    if b & COMMA:
        return _Walk(k - 1, opened=False, safe=False) if in_list(unit, k, i) else None
    if b & CLOSE:
        return _Walk(_open_of(unit, k) - 1, opened=False, safe=False)
    return walk._replace(k=k - 1, safe=_opens_title(unit, k)) if b & B.ADVERB else None


def _opens_title(unit: Unit, k: int) -> bool:
    """True for an adverb that a title begins with: *First lady Ana Ruiz*."""
    after = unit.bits[k + 1] if k + 1 < unit.size else 0
    return bool(unit.bits[k] & B.ADVERB and after & TITLE and not after & NAME)


def _trim(unit: Unit, lo: int, hi: int) -> int:
    """Drop what cannot open a source: adverbs, discourse words, a time in front of a name."""
    bits = unit.bits
    while (
        lo < hi
        and bits[lo] & (B.ADVERB | DISCOURSE | CONJUNCTION | COMMA)
        and not bits[lo] & (NAME | OPENING | ROLE)
        and not _opens_title(unit, lo)
    ):
        lo += 1
    if lo + 2 < hi and bits[lo] & ED and bits[lo + 1] & B.TO and not bits[lo] & NAME:
        lo += 2  # nobody before it: compared to Ruiz
    end = time(unit, lo, hi)
    return end if lo < end < hi and unit.bits[end] & (NAME | OPENING | TITLE | ROLE) else lo


def _relative_before(unit: Unit, k: int) -> int:
    """For a finite verb inside a relative clause: the item before that clause; -1 where there is none."""
    for j in range(k - 1, max(-1, k - 16), -1):
        b = unit.bits[j]
        if b & RELATIVE or (b & THAT and j and is_nominal(unit, j - 1)):
            return j - 1 if j and is_nominal(unit, j - 1) else -1
        if b & (COMMA | SEMICOLON | QUOTE | COLON):
            return -1
    return -1


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
        while (
            k >= 0 and j - k < REACH and (not bits[k] & (mark | SEMICOLON | COLON | QUOTE) or _names(unit, k))
        ):
            k -= 1
        if k <= 0 or not bits[k] & mark or k + 1 >= hi:
            break
        if not _is_aside(unit, k + 1, hi) and not (mark == DASH and bits[k + 1] & CONJUNCTION):
            break
        head = subject(unit, k) if not bits[k - 1] & (mark | PRONOUN) else None
        if head and head.lo == 1 and _opens_sentence(unit, head.lo):
            break
        if head and not _opens_sentence(unit, head.lo) and head.how != "relative":
            kept = j if _belongs(unit, k + 1, ends[-1]) else k
            for end in reversed(ends):
                if _belongs(unit, k + 1, end):
                    kept = end
                    break
            found = Phrase(head.lo, max(kept, head.hi), head.how)
        ends.append(k)
        hi = k
    return found or (_across_relative(unit, j) if mark == COMMA else None)


def _names(unit: Unit, k: int) -> bool:
    """A quotation amid an aside is a title or a nickname where words lead to it: *the author of “Going Home,”*."""
    return (
        bool(unit.bits[k] & QUOTE) and k > 0 and not unit.bits[k - 1] & (COMMA | COLON | DASH | STOP | QUOTE)
    )


def _across_relative(unit: Unit, j: int) -> Phrase | None:
    """The subject before a relative clause that holds commas of its own: *Ruiz, whose town, Tarn, is wet, said*."""
    bits = unit.bits
    for k in range(j - 1, max(0, j - REACH), -1):
        if bits[k] & (SEMICOLON | COLON | QUOTE):
            return None
        if bits[k] & COMMA and bits[k + 1] & RELATIVE:
            head = subject(unit, k) if is_nominal(unit, k - 1) else None
            return head._replace(hi=j) if head and head.how != "relative" else None
    return None


def _opens_sentence(unit: Unit, lo: int) -> bool:
    """True for a phrase behind a preposition that opens the clause: *In a statement, …*."""
    if not lo or not unit.bits[lo - 1] & PREPOSITION or unit.bits[lo - 1] & B.AS:
        return False
    return lo == 1 or bool(unit.bits[lo - 2] & (COMMA | CONJUNCTION | SEMICOLON | QUOTE | STOP | DISCOURSE))


def _join(head: Phrase | None, hi: int) -> Phrase | None:
    return head._replace(hi=hi) if head else None


def _is_aside(unit: Unit, lo: int, hi: int) -> bool:
    """Tell whether the piece between two commas can be an aside: no main clause of its own."""
    b = unit.bits[lo]
    if b & CONJUNCTION and lo + 1 < hi and unit.bits[lo + 1] & (ED | ING) and not unit.bits[lo + 1] & NAME:
        return True  # , and obtained by the Echo,
    if b & (RELATIVE | PREPOSITION | ED | ING | DISCOURSE | B.ADVERB | B.AS | SUBORDINATOR) or b & QUOTE:
        return not b & PRONOUN
    if not b & (APPOSITION_START | DETERMINER):
        return False
    for k in range(lo, hi):
        if unit.bits[k] & (RELATIVE | THAT | WH):
            return True
        participle = unit.bits[k] & ED and not unit.bits[k] & B.VERB and not unit.bits[k - 1] & PRONOUN
        if not participle and (is_finite(unit, k) or verbal_cue(unit, k)):
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
    return not b & (PREPOSITION | DISCOURSE | SUBORDINATOR | B.ADVERB) or bool(
        b & (NAME | NUMBER | ROLE | OPENING)
    )
