"""Elements right of the cue: each is read forwards from the edge that the pattern has reached.

Takes a ``Match`` and the element's first item; gives the item behind it, or ``MISSING``.
"""

from __future__ import annotations

from itertools import pairwise

from attribution._bits import holds
from attribution._complements import frame_at
from attribution._contents import clause_left, clause_right
from attribution._frames import OPENS_CLAUSE, VERB_GROUP
from attribution._inverted import inverted
from attribution._lexicon import Bit
from attribution._match import MISSING, Match
from attribution._phrases import has_finite, is_finite, is_nominal, medium, time
from attribution._sources import Phrase
from attribution.model import Polarity
from attribution.rules import CueNoun

__all__ = ["RIGHT"]

B = Bit
(ADVERB, COLON, COMMA, CONJUNCTION, DASH, NAME, QUOTE, SEMICOLON, STOP, ING, SUBORDINATOR, PREPOSITION) = (
    B.ADVERB, B.COLON, B.COMMA, B.CONJUNCTION, B.DASH, B.NAME, B.QUOTE, B.SEMICOLON, B.STOP, B.ING, B.SUBORDINATOR, B.PREPOSITION,
)  # fmt: skip
CLAUSE_ENDS = STOP | COMMA | SEMICOLON | CONJUNCTION | DASH | PREPOSITION | SUBORDINATOR | QUOTE | COLON
SPEAKING = NAME | B.NAME_IN_MARKS | B.ROLE | B.PLURAL | B.PRONOUN | B.MEDIUM | B.CUE_NOUN
SHORT_WORD = 3
ASIDE = 14
TITLE_SHARE = 0.6


def _source_right(match: Match, j: int) -> int:
    bits, limit = match.unit.bits, match.unit.size
    while j < limit and bits[j] & ADVERB and not bits[j] & (NAME | B.DETERMINER):
        j += 1
    match.source = _speaking(match, inverted(match.unit, j))
    if not match.source or is_finite(match.unit, min(match.source.hi, limit - 1)):
        return MISSING  # said the bridge is safe
    return match.source.hi


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
    if j >= match.unit.size or not match.unit.bits[j] & QUOTE:
        return MISSING
    match.content.append((j, clause_right(match.unit, j, "quote", match.ends)))
    match.frame = "quote"
    return match.content[-1][1]


def _clause_behind(match: Match, j: int) -> int:
    unit = match.unit
    if j >= unit.size or unit.bits[j] & COMMA:
        return MISSING
    end = clause_right(unit, j, "clause", match.ends)
    if not has_finite(unit, j, end) and not holds(unit.bits[j:end], QUOTE):
        return MISSING
    match.content.append((j, end))
    match.frame = match.frame or "clause"
    return end


def _signature(match: Match, j: int) -> int:
    """A name that ends its line, with what is said of it: *— Ana Ruiz, engineer*."""
    unit = match.unit
    if j >= unit.size or not unit.bits[j] & (NAME | B.TITLE):
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
    if j >= unit.size or unit.bits[j] & (STOP | COMMA) or match.cue.tail > match.cue.hi:
        return MISSING
    end = clause_right(unit, j, "clause", match.ends)
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
    if frame == "none" or start >= unit.size:
        return MISSING
    end = clause_right(unit, start, frame, match.ends, bounded=_subordinate(match))
    if frame != "quote" and _is_within_subject(match):
        end = _before_main_verb(match, start, end, int(frame in CLAUSES))
    match.content.append((start, end))
    match.frame = frame
    return end


def _is_within_subject(match: Match) -> bool:
    """True for a cue that may be part of a subject: *a man who said* …, *her claim that* …."""
    return isinstance(match.cue.rule, CueNoun) or match.source is not None and match.source.how == "relative"


def _before_main_verb(match: Match, start: int, end: int, waiting: int) -> int:
    """End a subject's content before the verb of its sentence: *a man who said he was ill* | *left*.

    Args:
        match: the match; its relative clause or noun belongs to a subject where no verb stands before it.
        start: first item of the content.
        end: the item behind the content, as far as its boundaries tell.
        waiting: how many verbs the content itself still needs.
    """
    unit = match.unit
    opens = match.source.lo if match.source and match.source.lo < match.lo else match.lo
    if has_finite(unit, clause_left(unit, opens), opens):
        return end
    bits = unit.bits
    k = start + bool(bits[start] & (B.THAT | B.WH))
    while k < end:
        b = bits[k]
        if b & OPENS_CLAUSE and not is_nominal(unit, k) or b & CONJUNCTION:
            waiting += 1
        elif is_finite(unit, k) and not waiting:
            while k > start + 1 and bits[k - 1] & (ADVERB | COMMA):
                k -= 1
            return k
        elif is_finite(unit, k):
            waiting -= 1
            while k + 1 < end and bits[k + 1] & VERB_GROUP and not bits[k + 1] & NAME:
                k += 1
        k += 1
    return end


CLAUSES = frozenset({"that", "clause", "wh"})


def _subordinate(match: Match) -> bool:
    """True where the saying is itself in a subordinate clause: *When she said that …, he left*."""
    bits = match.unit.bits
    if _amid_saying(match):
        return True
    lo = match.source.lo if match.source and match.source.lo < match.cue.lo else match.cue.lo
    opens = lo - 2
    while opens >= 0 and bits[opens] & ADVERB and not bits[opens] & NAME:
        opens -= 1  # Ever since, even after
    if match.cue.form in {"passive", "participle"} and match.source is None:
        return True  # Asked why, he left.
    return (
        lo > 0
        and bool(bits[lo - 1] & (SUBORDINATOR | B.WH))
        and (opens < 0 or bool(bits[opens] & CLAUSE_ENDS))
    )


def _amid_saying(match: Match) -> bool:
    """True for a participle between another cue and its *that*: *reported, citing two officials, that …*."""
    bits, cue = match.unit.bits, match.cue
    if cue.form != "participle" or cue.lo < 2 or not (bits[cue.lo - 1] & COMMA and bits[cue.lo - 2] & B.CUE):
        return False
    behind = bits[cue.hi : cue.hi + ASIDE]
    return any(b & COMMA and after & B.THAT for b, after in pairwise(behind))


def _more(match: Match, j: int) -> int:
    """Content that goes on behind source and cue: “A,” she said, “b.” — The bridge, she said, is safe."""
    unit = match.unit
    bits, limit = unit.bits, unit.size
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
    if bits[j] & QUOTE and not comma and bits[j - 1] & (B.POSSESSIVE_CLITIC | PREPOSITION | B.POSSESSIVE):
        return MISSING  # said on the BBC's “Today”
    if bits[j] & QUOTE or (bits[j] & (CONJUNCTION | B.THAT) and j + 1 < limit and bits[j + 1] & QUOTE):
        return _append(match, j, "quote")
    if match.frame == "end" and comma and is_finite(unit, j):
        return _append(match, j, "clause")
    if match.frame == "end" and comma and not bits[j] & (ING | SUBORDINATOR | CONJUNCTION | B.RELATIVE):
        end = clause_right(unit, j, "clause", match.ends)
        if has_finite(unit, j, end):
            return _append(match, j, "clause")
    if match.frame == "quote" and bits[j] & B.THAT and not comma:
        return _append(match, j, "that")
    return MISSING


def _append(match: Match, j: int, frame: str) -> int:
    end = clause_right(match.unit, j, frame, match.ends)
    match.content.append((j, end))
    return end


def _past_circumstances(match: Match, j: int) -> int:
    """Step over time and medium behind an inverted source."""
    unit, limit = match.unit, match.unit.size
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
    comma = j < unit.size and bool(unit.bits[j] & COMMA)
    j += comma
    if j >= unit.size:
        return MISSING
    if is_finite(unit, j) or unit.bits[j] & (QUOTE | ADVERB) and not unit.bits[j] & (B.EXPLETIVE | B.PRONOUN):
        match.content.append((j, clause_right(unit, j, "clause", match.ends, bounded=match.frame == "gap")))
        return match.content[-1][1]
    end = clause_right(unit, j, "clause", match.ends)
    if not comma or not has_finite(unit, j, end):
        return MISSING
    match.content.append((j, end))
    return end


def _circumstances(match: Match, j: int) -> int:
    """Hearer, time and medium behind the cue, as many as there are: *As Ruiz told the council last week, …*."""
    hearer = match.after.addressee
    return _past_circumstances(match, hearer[1] if hearer and j == match.cue.hi else j)


def _silence(match: Match, j: int) -> int:
    """Nothing is said: *declined to comment*, *did not respond*; what is declined is the content."""
    cue = match.cue
    nobody = match.source is not None and match.unit.bits[match.source.lo] & B.NEGATIVE
    if not (cue.refusing or cue.negated or nobody or cue.rule.polarity is Polarity.SILENT):
        return MISSING
    if cue.refusing:
        end = clause_right(match.unit, cue.head, "to", match.ends)
        match.content.append((cue.refusing, end))
        j = max(j, end)
    match.frame = "silence"
    return j


def _unsaid(match: Match, j: int) -> int:
    """Nothing is said by a verb that needs content, and the clause ends: *would not say*."""
    bits, k = match.unit.bits, match.after.start
    if not match.cue.negated or match.cue.refusing or k < len(bits) and not bits[k] & ENDS_MAIN:
        return MISSING
    match.frame = "silence"
    return j


ENDS_MAIN = STOP | COMMA | SEMICOLON | CONJUNCTION


def _end(match: Match, j: int) -> int:
    bits, limit = match.unit.bits, match.unit.size
    k = match.after.start if j == match.cue.hi else j
    return k if k >= limit or bits[k] & CLAUSE_ENDS else MISSING


#: How each element is read that may stand right of a cue.
RIGHT = {
    "SOURCE": _source_right,
    "AGENT": _agent,
    "CIRCUMSTANCES": _circumstances,
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
    "UNSAID": _unsaid,
    "END": _end,
}
