"""Elements left of the cue: each is read backwards from the edge that the pattern has reached.

Takes a ``Match`` and the item behind the element; gives the element's first item, or ``MISSING``.
"""

from __future__ import annotations

from attribution._bits import holds
from attribution._contents import clause_left
from attribution._joints import fronted
from attribution._lexicon import Bit
from attribution._match import MISSING, Match
from attribution._phrases import NOMINAL, has_finite, is_finite, is_nominal, verbal_cue
from attribution._shared import clause_subject
from attribution._sources import Phrase, subject
from attribution._units import Unit
from attribution.rules import CueVerb

__all__ = ["LEFT", "OBJECTS"]

B = Bit
(ADVERB, COLON, COMMA, CONJUNCTION, DASH, NAME, QUOTE, SEMICOLON, STOP, SUBORDINATOR, PREPOSITION) = (
    B.ADVERB, B.COLON, B.COMMA, B.CONJUNCTION, B.DASH, B.NAME, B.QUOTE, B.SEMICOLON, B.STOP, B.SUBORDINATOR, B.PREPOSITION,
)  # fmt: skip
OPENS_LATE = CONJUNCTION | COMMA | ADVERB | B.DISCOURSE
BESIDE_QUOTE = STOP | COMMA | SEMICOLON | COLON | DASH | QUOTE | CONJUNCTION
FRONTING = PREPOSITION | SUBORDINATOR | ADVERB | B.ING | B.ED | B.TIME
SENTENCE = 4
TURN = 6
LEADING = 16
FRONTED = 9
#: What a relative clause is about: its pronoun, or right before it the noun that it belongs to.
OBJECTS = B.RELATIVE | B.WH | B.THAT | NOMINAL
OWN_CONTENT = frozenset({"quote", "that", "clause", "wh"})
LEADS_TO = OWN_CONTENT | {"np", "to"}


def _source_left(match: Match, i: int) -> int:
    match.source = match.subject(i)
    return match.source.lo if match.source else MISSING


def _source_understood(match: Match, i: int) -> int:
    if match.cue.form == "finite" and match.subject(match.cue.lo):
        return MISSING  # Ruiz, who left, said
    match.source = clause_subject(match.unit, i)
    return i


def _owner(match: Match, i: int) -> int:
    """The possessor before a noun: *her*, *the mayor's*."""
    unit = match.unit
    k = i
    while k and is_nominal(unit, k - 1) and i - k < 3 and not unit.bits[k - 1] & (NAME | B.POSSESSIVE_CLITIC):
        k -= 1  # her latest claim
    if not k:
        return MISSING
    b = unit.bits[k - 1]
    if b & B.POSSESSIVE:
        match.source = Phrase(k - 1, k, "pronoun")
        return k - 1
    if b & B.POSSESSIVE_CLITIC and k > 1 and is_nominal(unit, k - 2):
        found = subject(unit, k - 1)
        if found:
            match.source = Phrase(found.lo, k, found.how)
            return found.lo
    return MISSING


def _unowned(match: Match, i: int) -> int:
    """Nothing, where a noun has no possessor."""
    if _owner(match, i) == MISSING:
        return i
    match.source = None
    return MISSING


def _start(match: Match, i: int) -> int:
    bits = match.unit.bits
    while i and bits[i - 1] & OPENS_LATE and not bits[i - 1] & NAME:
        i -= 1
    if not i or bits[i - 1] & (QUOTE | SEMICOLON | COLON | SUBORDINATOR):
        return i
    return i if i < FRONTED and bits[i] & COMMA and fronted(match.unit, i) else MISSING


def _first(_: Match, i: int) -> int:
    """The very start of the sentence."""
    return MISSING if i else i


def _opening(match: Match, i: int) -> int:
    """The very start of a paragraph, before a name that is no mere label."""
    source = match.source
    if i or not match.unit.opens or source is None or source.how != "name":
        return MISSING
    bits = match.unit.bits[source.lo : source.hi]
    return i if len(bits) <= TURN and not holds(bits, B.LABEL) else MISSING


def _quote_left(match: Match, i: int) -> int:
    if not i or not match.unit.bits[i - 1] & QUOTE:
        return MISSING
    lo = i - 1
    if lo and _amid_clause(match, lo):
        mark = match.unit.bits[lo - 1] & (COMMA | COLON)
        lo = clause_left(match.unit, lo - 1 if mark else i)
        if match.after.frame in OWN_CONTENT and any(verbal_cue(match.unit, k) for k in range(lo, i - 1)):
            return MISSING  # After she said it was “a gift,” he replied: “No.”
        if _is_fronted(match, lo):
            return MISSING  # Despite his “brash charm,” she said, he lost.
    match.content.append((lo, i))
    match.frame = "quote"
    return lo


def _is_fronted(match: Match, lo: int) -> bool:
    """True for a phrase that only leads to what is said behind the cue."""
    unit = match.unit
    hi = match.cue.hi
    goes_on = match.after.frame in LEADS_TO or (hi + 1 < unit.size and unit.bits[hi] & COMMA)
    return bool(goes_on and unit.bits[lo] & FRONTING and not unit.bits[lo] & NAME)


def _amid_clause(match: Match, lo: int) -> bool:
    """*Ruiz would “never resign,” she said*, *it failed and “had to,” she said*, *he said, “No,” the Echo reported*."""
    bits = match.unit.bits
    before = bits[lo - 1]
    if not before & BESIDE_QUOTE:
        return True
    if before & CONJUNCTION:
        return has_finite(match.unit, clause_left(match.unit, lo), lo - 1)
    return (
        bool(before & (COMMA | COLON)) and lo > 1 and bool(bits[lo - 2] & B.CUE) and not bits[lo - 2] & NAME
    )


def _clause_before(match: Match, i: int) -> int:
    unit = match.unit
    lo = clause_left(unit, i)
    main = lo
    if _is_subordinate(unit, lo, i):  # If they fail, the state steps in, she said
        main = next((k + 1 for k in range(lo, i) if unit.bits[k] & COMMA), i)
    if main >= i or not (
        has_finite(unit, main, i) or _quotes_long(unit, main, i) or _stands_alone(unit, lo, i)
    ):
        return MISSING
    match.content.append((lo, i))
    match.frame = "end"
    return lo


def _is_subordinate(unit: Unit, lo: int, hi: int) -> bool:
    """True for a clause that a subordinator opens: *If they fail*; but *So are a dozen others*."""
    return lo + 1 < hi and bool(unit.bits[lo] & SUBORDINATOR) and not unit.bits[lo + 1] & B.AUXILIARY


def _stands_alone(unit: Unit, lo: int, hi: int) -> bool:
    """True where what opens the sentence is long for a phrase, and may hold a verb that no rule knows."""
    return hi - lo >= SENTENCE and not unit.bits[lo] & FRONTING


def _quotes_long(unit: Unit, lo: int, hi: int) -> bool:
    """True where more than a few words are quoted amid others, so that the verb may stand among them."""
    return not unit.bits[hi - 1] & QUOTE and any(
        lo <= k < hi and quote.last - quote.first > QUOTED for k, quote in unit.quotes.items()
    )


QUOTED = 5


def _topic(match: Match, i: int) -> int:
    """What stands before a parenthesis that breaks its sentence: *The bridge, she said, is safe*."""
    unit = match.unit
    lo = clause_left(unit, i)
    if lo >= i:
        lo = i - 1 if i and i < 4 and unit.bits[i - 1] & B.DISCOURSE else i  # Instead, she said, …
    if lo >= i or (has_finite(unit, lo, i) and not unit.bits[lo] & SUBORDINATOR):
        return MISSING
    if unit.bits[lo] & (PREPOSITION | SUBORDINATOR) and match.after.frame in {"quote", "that"}:
        behind = unit.bits[match.cue.hi] if match.cue.hi < unit.size else 0
        if unit.bits[lo] & PREPOSITION or not behind & COMMA:
            return MISSING  # In a letter, she wrote: “…”; When he came, she said: “…”
    match.content.append((lo, i))
    match.frame = "end"
    return lo


def _phrase_left(match: Match, i: int) -> int:
    found = match.subject(i)
    if not found or found.how == "pronoun" and match.unit.bits[found.lo] & B.EXPLETIVE:
        return MISSING
    match.content.append((found.lo, found.hi))
    return found.lo


def _object_before(match: Match, i: int) -> int:
    """The noun that a relative clause without pronoun belongs to, or its pronoun: *a claim Kyiv denied*."""
    unit = match.unit
    if not i:
        return MISSING
    b = unit.bits[i - 1]
    if b & (B.RELATIVE | B.WH | B.THAT):
        match.content.append((i - 1, i))
    else:
        found = match.subject(i) if b & B.CUE_NOUN or _claims_of(match) else None
        if not found:
            return MISSING
        match.content.append((found.lo, found.hi))
    match.frame = "gap"
    return match.content[-1][0]


def _claims_of(match: Match) -> bool:
    """True where a finite verb follows the cue, whose subject stands before: *the files the agency says are secret*."""
    unit, hi = match.unit, match.cue.hi
    return (
        hi < unit.size
        and bool(unit.bits[hi] & B.AUXILIARY)
        and is_finite(unit, hi)
        and match.source is not None
    )


def _addressee_left(match: Match, i: int) -> int:
    rule = match.cue.rule
    if not (isinstance(rule, CueVerb) and rule.addressee) or match.cue.lo == match.cue.head:
        return MISSING
    found = match.subject(i)
    if not found:
        return MISSING
    match.addressee = (found.lo, found.hi)
    return found.lo


def _via_left(match: Match, i: int) -> int:
    found = match.subject(i)
    if not found:
        return MISSING
    match.via = (found.lo, found.hi)
    return found.lo


def _writing(match: Match, i: int) -> int:
    """Subject and verb of a clause that leads to words: *Her last tweet was*, *A diver's post was shared 900 times*."""
    unit = match.unit
    for k in range(i - 1, max(0, i - LEADING), -1):
        b = unit.bits[k]
        if b & (STOP | SEMICOLON | QUOTE | COLON | B.BY):
            break
        if _leads(unit, k, i):
            match.source = _written(unit, k)
            return match.source.lo if match.source else MISSING
    match.source = None
    return MISSING


def _written(unit: Unit, k: int) -> Phrase | None:
    """Find what is nothing but words before a verb, an occasion between: *Her first tweet after the vote* was."""
    phrase = subject(unit, k)
    if phrase and not _is_writing(unit, phrase):
        amid = phrase.lo and unit.bits[phrase.lo - 1] & PREPOSITION
        phrase = subject(unit, phrase.lo - 1) if amid else None
    return phrase if phrase and _is_writing(unit, phrase) else None


def _leads(unit: Unit, k: int, i: int) -> bool:
    """True for a finite verb that leads to words at item ``i``: *began*, *was*, *was simply*, *was shared 900 times*."""
    b, between = unit.bits[k], unit.bits[k + 1 : i]
    if not b & B.BE or b & B.NON_FINITE:
        return not between and bool(b & (B.VERB | B.ED))
    return not between or bool(between[0] & B.ED) or all(x & ADVERB for x in between)


def _is_writing(unit: Unit, phrase: Phrase) -> bool:
    """True where the head of a phrase names what is nothing but words."""
    bits = unit.bits
    head = next((k for k in range(phrase.lo + 1, phrase.hi) if bits[k] & PREPOSITION), phrase.hi) - 1
    return bool(bits[head] & B.WRITING)


#: How each element is read that may stand left of a cue.
LEFT = {
    "SOURCE": _source_left,
    "(SOURCE)": _source_understood,
    "OWNER": _owner,
    "UNOWNED": _unowned,
    "START": _start,
    "FIRST": _first,
    "OPENING": _opening,
    "QUOTE": _quote_left,
    "CLAUSE": _clause_before,
    "TOPIC": _topic,
    "PHRASE": _phrase_left,
    "OBJECT": _object_before,
    "ADDRESSEE": _addressee_left,
    "VIA": _via_left,
    "WRITING": _writing,
}
