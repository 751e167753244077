"""Contents: where what is attributed begins and ends.

Takes a ``Unit`` and the item at which a content begins (or ends); gives the item at which it ends (or begins).
Indirect content runs to the end of its clause: a comma or conjunction ends it where the sentence plainly goes back
to its author: another cue, a new main clause, a participle of saying. Each search walks one way through its unit.
"""

from __future__ import annotations

from attribution._lexicon import Bit
from attribution._phrases import OPENING, is_finite, is_nominal, medium, noun_phrase, on_platform
from attribution._units import Unit

__all__ = ["clause_left", "clause_right", "ends_with_comma", "has_finite"]

B = Bit
OPEN, CLOSE = B.OPEN, B.CLOSE
(ADVERB, AS, COLON, COMMA, CONJUNCTION, CUE, CUE_NOUN, CUE_PHRASE, DASH, DISCOURSE, ED, ING, NAME, PRONOUN, QUOTE) = (
        B.ADVERB, B.AS, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.CUE_NOUN, B.CUE_PHRASE, B.DASH, B.DISCOURSE, B.ED,
        B.ING, B.NAME, B.PRONOUN, B.QUOTE,
    )  # fmt: skip
LEAVING = B.LEAVING
(RELATIVE, SEMICOLON, STOP, SUBORDINATOR, WH, THAT, NEGATION, AUXILIARY, TO) = (
        B.RELATIVE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.WH, B.THAT, B.NEGATION, B.AUXILIARY, B.TO,
    )  # fmt: skip


CONTRAST = B.CONTRAST
OBJECTS = frozenset({"np", "about", "for", "of", "on", "as", "in", "against", "gap"})
CLAUSAL = frozenset({"that", "clause", "wh", "quote", "to", "colon"})


def clause_right(unit: Unit, start: int, frame: str, *, bounded: bool = False) -> int:
    """Give the item behind the content that begins at item ``start``.

    Args:
        unit: the sentence.
        start: first item of the content.
        frame: the frame of the cue that leads to it.
        bounded: True where the next comma ends it.
    """
    limit = len(unit)
    j = start + 1
    brackets = 0
    while j < limit:
        b = unit.bits[j]
        brackets += bool(b & OPEN) - bool(b & CLOSE)
        if brackets < 0 or _ends_sentence(unit, j) or _ends_with_quote(unit, j, frame):
            break
        if frame in OBJECTS and b & B.MEDIUM_PREPOSITION and _on_platform(unit, j, last=True):
            break  # rejected the claims in a post on X
        if b & COMMA and j == start + 1 and unit.bits[start] & THAT:
            j = _behind_aside(unit, j)  # that, during the week, …
            continue
        if b & COMMA:
            if (bounded and not unit.bits[j - 1] & THAT) or (
                j + 1 < limit and _ends_at_comma(unit, j, start, frame)
            ):
                break
        elif (
            b & DASH
            and (frame not in CLAUSAL or (j + 1 < limit and unit.bits[j + 1] & CONJUNCTION))
            or b & CONJUNCTION
            and not b & NAME
            and _returns(unit, j, comma=False)
        ):
            break
        j += 1
    return _trim(unit, start, j)


def _behind_aside(unit: Unit, j: int) -> int:
    """The item behind the comma that closes the aside opened by the one at item ``j``."""
    for k in range(j + 1, min(len(unit), j + ASIDE)):
        if unit.bits[k] & (SEMICOLON | QUOTE) or _ends_sentence(unit, k):
            break
        if unit.bits[k] & COMMA:
            return k + 1
    return j + 1


ASIDE = 25


def _ends_sentence(unit: Unit, j: int) -> bool:
    b = unit.bits[j]
    return bool(b & SEMICOLON) or (bool(b & STOP) and not is_nominal(unit, j))


def _ends_with_quote(unit: Unit, j: int, frame: str) -> bool:
    """Tell whether the quotation before item ``j`` ends the content: *that it was “a gift,” but*."""
    bits = unit.bits
    if not bits[j - 1] & QUOTE or bits[j] & QUOTE:
        return False
    if bits[j] & CONJUNCTION and j + 1 < len(unit) and bits[j + 1] & (QUOTE | THAT | TO):
        return False  # that “a,” and that “b”
    return ends_with_comma(unit, j - 1) or (
        frame == "quote" and (bool(bits[j] & (SUBORDINATOR | AS | CONJUNCTION)) or _on_platform(unit, j))
    )


def _on_platform(unit: Unit, j: int, *, last: bool = False) -> bool:
    """Tell the place of what is said, behind it: *captioned it “The sea” on Instagram*; ``last`` in its clause."""
    end = medium(unit, j, len(unit))
    if last and end < len(unit) and not unit.bits[end] & (STOP | COMMA):
        return False
    return any(map(on_platform, unit.bits[j:end]))


def _trim(unit: Unit, start: int, end: int) -> int:
    while (
        end > start + 1
        and unit.bits[end - 1] & (COMMA | STOP | DASH | COLON)
        and not unit.bits[end - 1] & QUOTE
    ):
        if unit.bits[end - 1] & STOP and unit.text(end - 1, end) == "…":
            break
        end -= 1
    return end


def _ends_at_comma(unit: Unit, j: int, start: int, frame: str) -> bool:
    """Tell whether the content ends at the comma at item ``j``."""
    bits = unit.bits
    b = bits[j + 1]
    if b & CONJUNCTION:
        return _returns(unit, j + 1, comma=True) or (frame in OBJECTS and bool(b & CONTRAST))
    if b & QUOTE:
        return False
    if b & (LEAVING | RELATIVE) and frame in CLAUSAL and not has_finite(unit, start, j):
        return False  # that the flag, which includes a cross, be removed
    if b & LEAVING or (b & CUE_PHRASE and not b & (ADVERB | NAME | AS)):
        return True
    if b & OPENING and j + 2 < len(unit) and bits[j + 2] & CUE_NOUN:
        return True  # …, a claim that he denies
    if b & RELATIVE and (frame == "wh" or frame in OBJECTS):
        return True
    k = j + 1
    while k < len(unit) - 1 and bits[k] & (ADVERB | DISCOURSE) and not bits[k] & NAME:
        k += 1
    if bits[k] & CUE and bits[k] & ING and not bits[k] & NAME:
        return True  # …, then adding
    return _main_clause(unit, j, start) or _tail_cue(unit, k)


def _main_clause(unit: Unit, j: int, start: int) -> bool:
    """Behind the comma stands a clause with its own subject, and the content has had one already."""
    bits, limit = unit.bits, len(unit)
    first = start + 1 if bits[start] & THAT and start + 1 < limit else start
    if bits[first] & (SUBORDINATOR | B.PREPOSITION | AS | COMMA) or (
        bits[first] & WH and not bits[first] & THAT
    ):
        return False
    end = noun_phrase(unit, j + 1, limit)
    if end == j + 1:
        return False
    while end < limit and bits[end] & ADVERB and not bits[end] & NAME:
        end += 1
    return end < limit and is_finite(unit, end) and has_finite(unit, start, j)


def ends_with_comma(unit: Unit, j: int) -> bool:
    """A comma inside the closing mark ends the content with the quotation: *that it was “a gift,” but*."""
    quote = unit.quotes[j]
    inner = quote.last - 2
    return quote.closed and inner > quote.first and bool(unit.tokens.bits[inner] & COMMA)


def _tail_cue(unit: Unit, k: int) -> bool:
    """*…, she said.*: a subject and a cue with nothing behind them."""
    bits, limit = unit.bits, len(unit)
    end = noun_phrase(unit, k, limit)
    if end == k:
        return False
    while end < limit and bits[end] & (ADVERB | AUXILIARY):
        end += 1
    if end >= limit or not bits[end] & CUE or bits[end] & NAME:
        return False
    return end + 1 >= limit or bool(bits[end + 1] & (STOP | COMMA))


def _returns(unit: Unit, j: int, *, comma: bool) -> bool:
    """Tell whether the conjunction at item ``j`` leads back to the author: *and told*, *, but she added*."""
    bits, limit = unit.bits, len(unit)
    k = j + 1
    while (
        k < limit
        and bits[k] & (ADVERB | DISCOURSE | COMMA | AUXILIARY | NEGATION)
        and not bits[k] & (NAME | PRONOUN)
    ):
        k += 1
    if bits[j] & B.ALTERNATIVE and not comma:
        return False  # received or sent
    if k < limit and bits[k] & CUE and not bits[k] & NAME:
        return not bits[k] & (CUE_NOUN | B.NOUN) or bool(bits[k] & ED)
    if not comma:
        return k + 1 < limit and bool(bits[k] & PRONOUN) and bool(bits[k + 1] & CUE)
    end = noun_phrase(unit, k, limit)
    while k < end < limit and bits[end] & ADVERB and not bits[end] & NAME:
        end += 1
    return (
        end > k
        and end < limit
        and (is_finite(unit, end) or bool(bits[end] & CUE) and not bits[end] & (NAME | CUE_NOUN))
    )


def clause_left(unit: Unit, end: int) -> int:
    """Give the first item of the clause that ends before item ``end``; ``end`` where there is none."""
    bits = unit.bits
    j = end
    brackets = 0
    while j and not bits[j - 1] & (SEMICOLON | COLON):
        brackets += bool(bits[j - 1] & CLOSE) - bool(bits[j - 1] & OPEN)
        if brackets < 0:
            break
        j -= 1
    while (
        j < end and bits[j] & (CONJUNCTION | DISCOURSE | COMMA | DASH | STOP) and not bits[j] & (NAME | QUOTE)
    ):
        j += 1
    return j


def has_finite(unit: Unit, lo: int, hi: int) -> bool:
    """True where a finite verb stands between the items, as far as word forms tell."""
    return any(is_finite(unit, k) or _looks_finite(unit, k, lo) for k in range(lo, hi))


def _looks_finite(unit: Unit, k: int, lo: int) -> bool:
    """An unknown *-ed* form behind its subject; an *-s* form between a singular and what a verb is followed by."""
    bits = unit.bits
    b = bits[k]
    if b & CUE and not b & (NAME | ING | CUE_NOUN):
        return True
    if k == lo or b & NAME or not (is_nominal(unit, k - 1) or bits[k - 1] & (PRONOUN | ADVERB | RELATIVE)):
        return False
    if b & ED:
        return True
    if (
        not b & B.PLURAL
        or not b & B.WORD
        or b & NOUNS
        or bits[k - 1] & (B.PLURAL | B.OBJECT | B.POSSESSIVE_CLITIC)
    ):
        return False
    return k + 1 >= len(unit) or bool(bits[k + 1] & BEHIND_VERB)


NOUNS = B.CUE_NOUN | B.NOUN | B.ROLE | B.MEDIUM | B.TIME_NOUN
BEHIND_VERB = OPENING | COMMA | STOP | ADVERB | B.PREPOSITION | TO
