"""Elements: how each element of a pattern is read, outwards from the cue.

Takes a ``Match`` and the edge reached so far; gives the new edge, or ``MISSING``. An element to the left of the
cue ends where the last one began, one to the right begins where the last one ended.
"""

from __future__ import annotations

from attribution._complements import Complement, complement, frame_at
from attribution._contents import clause_left, clause_right, ends_with_comma, has_finite
from attribution._cues import Candidate
from attribution._inverted import inverted
from attribution._lexicon import CLASS_BITS, Bit
from attribution._phrases import is_finite, is_nominal, medium, time
from attribution._relation import Range
from attribution._shared import clause_subject
from attribution._sources import Phrase, subject
from attribution._units import Unit
from attribution.model import Polarity

__all__ = ["MISSING", "Match", "Site", "step_left", "step_right"]

B = Bit
(ADVERB, COLON, COMMA, CONJUNCTION, CUE, DASH, NAME, QUOTE, SEMICOLON, STOP, TO, ING, SUBORDINATOR, PREPOSITION) = (
        B.ADVERB, B.COLON, B.COMMA, B.CONJUNCTION, B.CUE, B.DASH, B.NAME, B.QUOTE, B.SEMICOLON, B.STOP, B.TO, B.ING,
        B.SUBORDINATOR, B.PREPOSITION,
    )  # fmt: skip
OPENS_LATE = CONJUNCTION | COMMA | ADVERB | B.DISCOURSE
BESIDE_QUOTE = STOP | COMMA | SEMICOLON | COLON | DASH | QUOTE | CONJUNCTION
CLAUSE_ENDS = STOP | COMMA | SEMICOLON | CONJUNCTION | DASH | PREPOSITION | SUBORDINATOR | QUOTE | COLON
MARKS = {",": COMMA, ":": COLON, "—": DASH, ";": SEMICOLON, "¶": B.NEWLINE}
MISSING = -1
COPULA = "be"
SPEAKING = NAME | B.ROLE | B.PLURAL | B.PRONOUN | B.MEDIUM | B.CUE_NOUN
TURN = 6
SHORT_WORD = 3
TITLE_SHARE = 0.6


class Site:
    """One cue in its unit, with what several patterns ask for: worked out once, when first asked for."""

    __slots__ = ("_after", "_subject", "cue", "unit")

    def __init__(self, unit: Unit, cue: Candidate) -> None:
        self.unit = unit
        self.cue = cue
        self._after: Complement | None = None
        self._subject: Phrase | bool | None = False

    @property
    def after(self) -> Complement:
        """What follows the cue."""
        if self._after is None:
            self._after = complement(self.unit, self.cue)
        return self._after

    @property
    def subject(self) -> Phrase | None:
        """The phrase right before the cue that can be its subject."""
        if self._subject is False:
            self._subject = subject(self.unit, self.cue.lo)
        return self._subject  # type: ignore[return-value]


class Match:
    """What a pattern has found so far around one cue."""

    __slots__ = ("addressee", "content", "cue", "frame", "hi", "lo", "site", "source", "unit", "via")

    def __init__(self, site: Site) -> None:
        self.site = site
        self.unit = site.unit
        self.cue = site.cue
        self.lo, self.hi = site.cue.lo, site.cue.hi  # a copula beside a noun belongs to its cue
        self.source: Phrase | None = None
        self.content: list[Range] = []
        self.addressee: Range | None = None
        self.via: Range | None = None
        self.frame = ""

    @property
    def after(self) -> Complement:
        """What follows the cue."""
        return self.site.after

    def subject(self, i: int) -> Phrase | None:
        """The phrase right before item ``i`` that can be a subject."""
        return self.site.subject if i == self.cue.lo else subject(self.unit, i)


def step_left(match: Match, i: int, element: str) -> int:
    """Read one element that ends before item ``i``; give its first item."""
    unit = match.unit
    read = LEFT.get(element)
    if read:
        return read(match, i)
    if element == "," and i and unit.bits[i - 1] & QUOTE and ends_with_comma(unit, i - 1):
        return i  # “…,” adding
    if not i or not unit.bits[i - 1] & _bit(element):
        return MISSING
    if element == COPULA and i == match.lo:
        match.lo = i - 1
    return i - 1


def step_right(match: Match, j: int, element: str) -> int:
    """Read one element that begins at item ``j``; give the item behind it."""
    unit = match.unit
    read = RIGHT.get(element)
    if read:
        return read(match, j)
    if j >= len(unit) or not unit.bits[j] & _bit(element):
        return MISSING
    if element == COPULA and j == match.hi:
        match.hi = j + 1
    return j + 1


def _bit(element: str) -> int:
    return MARKS.get(element) or int(CLASS_BITS[element])


def _source_left(match: Match, i: int) -> int:
    match.source = match.subject(i)
    return match.source.lo if match.source else MISSING


def _source_understood(match: Match, i: int) -> int:
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


def _start(match: Match, i: int) -> int:
    bits = match.unit.bits
    while i and bits[i - 1] & OPENS_LATE and not bits[i - 1] & NAME:
        i -= 1
    return i if not i or bits[i - 1] & (QUOTE | SEMICOLON | COLON | SUBORDINATOR) else MISSING


def _first(_: Match, i: int) -> int:
    """The very start of the sentence."""
    return MISSING if i else i


def _opening(match: Match, i: int) -> int:
    """The very start of a paragraph, before a name that is no mere label."""
    source = match.source
    if i or not match.unit.opens or source is None or source.how != "name":
        return MISSING
    bits = match.unit.bits[source.lo : source.hi]
    return i if len(bits) <= TURN and not any(b & B.LABEL for b in bits) else MISSING


def _quote_left(match: Match, i: int) -> int:
    if not i or not match.unit.bits[i - 1] & QUOTE:
        return MISSING
    lo = i - 1
    if lo and not match.unit.bits[lo - 1] & BESIDE_QUOTE:
        lo = clause_left(match.unit, i)  # Ruiz would “never resign,” she said
    match.content.append((lo, i))
    match.frame = "quote"
    return lo


def _clause_before(match: Match, i: int) -> int:
    unit = match.unit
    lo = clause_left(unit, i)
    main = lo
    if lo < i and unit.bits[lo] & SUBORDINATOR:  # If they fail, the state steps in, she said
        main = next((k + 1 for k in range(lo, i) if unit.bits[k] & COMMA), i)
    if main >= i or not has_finite(unit, main, i):
        return MISSING
    match.content.append((lo, i))
    match.frame = "end"
    return lo


def _topic(match: Match, i: int) -> int:
    """What stands before a parenthesis that breaks its sentence: *The bridge, she said, is safe*."""
    unit = match.unit
    lo = clause_left(unit, i)
    if lo >= i:
        lo = i - 1 if i and i < 4 and unit.bits[i - 1] & B.DISCOURSE else i  # Instead, she said, …
    if lo >= i or (has_finite(unit, lo, i) and not unit.bits[lo] & SUBORDINATOR):
        return MISSING
    if unit.bits[lo] & PREPOSITION and match.after.frame == "quote":
        return MISSING  # In a letter, she wrote: “…”
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
        found = match.subject(i) if b & B.CUE_NOUN else None
        if not found:
            return MISSING
        match.content.append((found.lo, found.hi))
    match.frame = "gap"
    return match.content[-1][0]


def _addressee_left(match: Match, i: int) -> int:
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


def _source_right(match: Match, j: int) -> int:
    bits, limit = match.unit.bits, len(match.unit)
    while j < limit and bits[j] & ADVERB and not bits[j] & NAME:
        j += 1
    match.source = _speaking(match, inverted(match.unit, j))
    return match.source.hi if match.source else MISSING


def _speaking(match: Match, source: Phrase | None) -> Phrase | None:
    """Leave out what cannot be a source behind a preposition: *according to plan*."""
    if source is None or match.cue.form != "any" or source.hi - source.lo > 1:
        return source
    return source if match.unit.bits[source.lo] & SPEAKING else None


def _agent(match: Match, j: int) -> int:
    """A source that ends at its comma."""
    match.source = _speaking(match, inverted(match.unit, j, bare=True))
    return match.source.hi if match.source else MISSING


def _slot(match: Match, j: int) -> int:
    """The noun phrase that fills the rule's ``*`` is the source."""
    if not match.cue.slot:
        return MISSING
    match.source = Phrase(*match.cue.slot, "noun")
    return j


def _slot_via(match: Match, j: int) -> int:
    """The noun phrase that fills the rule's ``*`` relays."""
    match.via = match.cue.slot
    return j if match.cue.slot else MISSING


def _quote_right(match: Match, j: int) -> int:
    if j >= len(match.unit) or not match.unit.bits[j] & QUOTE:
        return MISSING
    match.content.append((j, clause_right(match.unit, j, "quote")))
    match.frame = "quote"
    return match.content[-1][1]


def _clause_behind(match: Match, j: int) -> int:
    unit = match.unit
    if j >= len(unit):
        return MISSING
    end = clause_right(unit, j, "clause")
    if not has_finite(unit, j, end) and not any(b & QUOTE for b in unit.bits[j:end]):
        return MISSING
    match.content.append((j, end))
    match.frame = match.frame or "clause"
    return end


def _signature(match: Match, j: int) -> int:
    """A name that ends its line, with what is said of it: *— Ana Ruiz, engineer*."""
    unit = match.unit
    if j >= len(unit) or not unit.bits[j] & (NAME | B.TITLE):
        return MISSING
    match.source = inverted(unit, j)
    if not match.source or any(not b & (STOP | QUOTE) for b in unit.bits[match.source.hi :]):
        return MISSING
    match.frame = "end"
    return match.source.hi


def _headline(match: Match, j: int) -> int:
    """The rest of a headline, or of a turn behind a name in capitals."""
    unit = match.unit
    long = [b for w, b in zip(unit.words[j:], unit.bits[j:], strict=True) if len(w) > SHORT_WORD]
    titled = len(long) > 1 and sum(bool(b & NAME) for b in long) >= TITLE_SHARE * len(long)
    if not titled and not (match.cue.lo and unit.text(0, match.cue.lo).isupper()):
        return MISSING
    return _rest(match, j)


def _rest(match: Match, j: int) -> int:
    """The rest of the clause, whatever it is."""
    unit = match.unit
    if j >= len(unit) or unit.bits[j] & (STOP | COMMA):
        return MISSING
    end = clause_right(unit, j, "clause")
    match.content.append((j, end))
    match.frame = match.frame or "clause"
    return end


def _content(match: Match, j: int) -> int:
    """The content that follows a cue, as its frames allow."""
    unit, after = match.unit, match.after
    if after.frame == "request":
        match.frame = "request"
        return j
    frame, start = after.frame, after.start
    if j > start:
        frame, start = frame_at(unit, j, match.cue)
    if frame == "none" or start >= len(unit):
        return MISSING
    end = clause_right(unit, start, frame, bounded=_subordinate(match))
    match.content.append((start, end))
    match.frame = frame
    return end


def _subordinate(match: Match) -> bool:
    """True where the saying is itself in a subordinate clause: *When she said that …, he left*."""
    bits = match.unit.bits
    lo = match.source.lo if match.source and match.source.lo < match.cue.lo else match.cue.lo
    if match.cue.passive and not lo:
        return True
    return (
        lo > 0
        and bool(bits[lo - 1] & (SUBORDINATOR | B.WH))
        and (lo == 1 or bool(bits[lo - 2] & CLAUSE_ENDS))
    )


def _more(match: Match, j: int) -> int:
    """Content that goes on behind source and cue: “A,” she said, “b.” — The bridge, she said, is safe."""
    unit = match.unit
    bits, limit = unit.bits, len(unit)
    if j == match.cue.hi:
        j = match.after.start
        if 0 < j < limit and bits[j] & QUOTE and bits[j - 1] & COMMA:
            j -= 1
    else:
        j = _past_circumstances(match, j)
    comma = j < limit and bool(bits[j] & (COMMA | COLON | DASH))
    j += comma
    if j >= limit:
        return MISSING
    if bits[j] & QUOTE or (bits[j] & (CONJUNCTION | B.THAT) and j + 1 < limit and bits[j + 1] & QUOTE):
        return _append(match, j, "quote")
    if match.frame == "end" and comma and is_finite(unit, j):
        return _append(match, j, "clause")
    if match.frame == "end" and comma and not bits[j] & (ING | SUBORDINATOR | CONJUNCTION | B.RELATIVE):
        end = clause_right(unit, j, "clause")
        if has_finite(unit, j, end):
            return _append(match, j, "clause")
    if match.frame == "quote" and bits[j] & B.THAT and not comma:
        return _append(match, j, "that")
    return MISSING


def _append(match: Match, j: int, frame: str) -> int:
    end = clause_right(match.unit, j, frame)
    match.content.append((j, end))
    return end


def _past_circumstances(match: Match, j: int) -> int:
    """Step over time and medium behind an inverted source."""
    unit, limit = match.unit, len(match.unit)
    for _ in range(3):
        end = max(time(unit, j, limit), medium(unit, j, limit))
        if end == j:
            break
        j = end
    return j


def _finite_content(match: Match, j: int) -> int:
    """Content that must open with a finite verb, after a comma."""
    unit = match.unit
    j = match.after.start if j == match.cue.hi else _past_circumstances(match, j)
    comma = j < len(unit) and bool(unit.bits[j] & COMMA)
    j += comma
    if j >= len(unit):
        return MISSING
    if is_finite(unit, j) or unit.bits[j] & (QUOTE | ADVERB):
        match.content.append((j, clause_right(unit, j, "clause", bounded=match.frame == "gap")))
        return match.content[-1][1]
    end = clause_right(unit, j, "clause")
    if not comma or not has_finite(unit, j, end):
        return MISSING
    match.content.append((j, end))
    return end


def _silence(match: Match, j: int) -> int:
    """Nothing is said: *declined to comment*, *did not respond*; what is declined is the content."""
    cue = match.cue
    if not (cue.refusing or cue.negated or cue.rule.polarity is Polarity.SILENT):
        return MISSING
    if cue.refusing:
        end = clause_right(match.unit, cue.head, "to")
        match.content.append((cue.refusing, end))
        j = max(j, end)
    match.frame = "silence"
    return j


def _end(match: Match, j: int) -> int:
    bits, limit = match.unit.bits, len(match.unit)
    k = match.after.start if j == match.cue.hi else j
    return k if k >= limit or bits[k] & CLAUSE_ENDS else MISSING


LEFT = {
    "SOURCE": _source_left,
    "(SOURCE)": _source_understood,
    "OWNER": _owner,
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
}
RIGHT = {
    "SOURCE": _source_right,
    "AGENT": _agent,
    "SLOT": _slot,
    "(VIA)": _slot_via,
    "QUOTE": _quote_right,
    "CLAUSE": _clause_behind,
    "REST": _rest,
    "HEADLINE": _headline,
    "SIGNATURE": _signature,
    "CONTENT": _content,
    "MORE": _more,
    "PREDICATE": _finite_content,
    "SILENCE": _silence,
    "END": _end,
}
