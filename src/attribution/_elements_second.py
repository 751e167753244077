"""Elements that are sources, for languages whose finite verb is second: subjects that stand apart from their verb.

Takes a ``Match`` and the edge that the pattern has reached; gives the new edge, or ``MISSING``. Walks over a bounded
number of items.
"""

from __future__ import annotations

from attribution._bits import holds
from attribution._contents import clause_left
from attribution._inverted import inverted
from attribution._lexicon import Bit
from attribution._match import MISSING, Match
from attribution._phrases import OPENING, is_finite, is_nominal, noun_phrase, time, verbal_cue
from attribution._sources import Phrase, kind_of, subject
from attribution._units import Unit

__all__ = ["SECOND_LEFT", "SECOND_RIGHT", "may_speak", "teller"]

B = Bit
(COLON, COMMA, CONJUNCTION, NAME, PREPOSITION, QUOTE, SEMICOLON, STOP, SUBORDINATOR) = (
    B.COLON, B.COMMA, B.CONJUNCTION, B.NAME, B.PREPOSITION, B.QUOTE, B.SEMICOLON, B.STOP, B.SUBORDINATOR,
)  # fmt: skip
OPENS_CLAUSE = SUBORDINATOR | B.THAT | B.WH | B.AS | B.RELATIVE
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
        hi + 1 < unit.size
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
    bits, limit = unit.bits, unit.size
    lo = match.cue.lo
    before = _before_verb(unit, match.subject(lo))
    if before and before.hi == lo and not match.content:
        return MISSING
    if lo > 1 and bits[lo - 1] & CONJUNCTION and not bits[lo - 1] & (B.CONTRAST | B.ADVERB):
        return MISSING  # lobte den Plan und forderte die Länder auf, …: who speaks was named before
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


def _teller(match: Match, i: int) -> int:
    """The subject of the clause that ends here, where nothing in it is a cue: *Der Trainer war zufrieden*."""
    unit = match.unit
    lo = clause_left(unit, i)
    cued = match.cue.rule.name in MARKS and any(b & B.CUE_PHRASE and not b & NAME for b in unit.bits[lo:i])
    found = None if cued else teller(unit, lo, i)
    if found and match.cue.rule.name in MARKS and not may_speak(unit, found):
        found = None  # Das Tor war enttäuschend: „…“
    match.source = found
    return lo if match.source else MISSING


def may_speak(unit: Unit, phrase: Phrase) -> bool:
    """True for a pronoun, a name without an article, and for nouns of those who speak."""
    bits = unit.bits
    person = holds(bits[phrase.lo : phrase.hi], B.ROLE | B.TITLE)
    return phrase.how == "pronoun" or person or not bits[phrase.lo] & OPENING


MARKS = frozenset(":;—–")


def teller(unit: Unit, lo: int, hi: int) -> Phrase | None:
    """Give the subject of the main clause between two items, where it is a name or a pronoun."""
    bits = unit.bits
    verb = next(
        (k for k in range(lo, hi) if (is_finite(unit, k) or verbal_cue(unit, k)) and not bits[k] & NAME), hi
    )
    if verb == hi or holds(bits[lo:verb], OPENS_CLAUSE):
        return None
    found = _before_verb(unit, subject(unit, verb))
    behind = bits[verb + 1] if verb + 1 < hi else 0
    if found is None or behind & B.PRONOUN and not behind & (OPENING | B.EXPLETIVE | B.OBJECT):
        k = verb + 1
        while k < hi and bits[k] & (B.ADVERB | B.OBJECT) and not bits[k] & (NAME | OPENING):
            k += 1
        found = inverted(unit, k) if k < hi and not bits[k] & B.OBJECT else None
    if found is None or found.hi > hi or found.how not in {"name", "pronoun"} or _is_time(unit, found):
        return None
    return None if found.how == "pronoun" and bits[found.lo] & B.EXPLETIVE else found


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
    told = not match.cue.passive or bits[lo] & B.BY or holds(bits[lo + 1 : end], B.MEDIUM | B.ROLE)
    match.source = Phrase(lo + 1, end, kind_of(unit, lo + 1, end)) if told and end > lo + 1 else None
    return lo if match.source else MISSING


def _account_left(match: Match, i: int) -> int:
    """What somebody tells or holds, before a preposition: *ihrer Meinung nach*."""
    if not i or not match.unit.bits[i - 1] & B.ACCOUNT:
        return MISSING
    bits, lo = match.unit.bits, i - 1
    while lo and i - lo < ACCOUNT_REACH and not bits[lo] & OPENING and _is_attribute(match.unit, lo - 1):
        lo -= 1
    if lo and bits[lo - 1] & (PREPOSITION | OPENING):
        return MISSING  # in seiner Stellungnahme nach …, die ihrer Ansicht nach falsche Politik
    match.source = Phrase(lo, i, "noun")
    return lo


def _is_attribute(unit: Unit, k: int) -> bool:
    """True for what stands in a noun phrase before its noun, with a small letter: articles, adjectives."""
    b = unit.bits[k]
    return bool(b & OPENING) or is_nominal(unit, k) and not b & (NAME | B.FRESH)


ACCOUNT_REACH = 5


def _account(match: Match, j: int) -> int:
    """*Angaben der Polizei*, *Polizeiangaben*: who owns what is told, else the phrase itself."""
    unit = match.unit
    bits, limit = unit.bits, unit.size
    if j < limit and bits[j] & B.RELATIVE and not bits[j] & (OPENING | B.VERB_LAST):
        match.source = Phrase(j, j + 1, "relative")  # Studien, nach denen …
        return j + 1
    k = j
    while (
        k < limit
        and not bits[k] & B.ACCOUNT
        and (is_nominal(unit, k) or bits[k] & OPENING)
        and k - j < ACCOUNT_REACH
    ):
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


def _back_left(match: Match, i: int) -> int:
    """A pronoun that opens the sentence and stands for the one before: *Dies teilte der Betreiber mit*."""
    bits = match.unit.bits
    lo = i - 1
    if lo < 0 or not _stands_for_all(match.unit, lo) or any(not b & LEADING for b in bits[:lo]):
        return MISSING
    match.content.append((lo, i))
    match.frame = "end"
    return lo


def _back_right(match: Match, j: int) -> int:
    """The same behind the verb, as all that it is said of: *Der Betreiber bestätigte dies am Montag*."""
    unit = match.unit
    bits, limit = unit.bits, unit.size
    while j < limit and bits[j] & B.ADVERB and not bits[j] & (NAME | OPENING):
        j += 1
    if j >= limit or not _stands_for_all(unit, j) or j + 1 < limit and is_nominal(unit, j + 1):
        return MISSING
    end = max(j + 1, match.cue.tail)
    if holds(bits[j + 1 :], COLON | QUOTE | B.THAT):
        return MISSING
    match.content.append((j, j + 1))
    match.frame = "end"
    return end


def _stands_for_all(unit: Unit, k: int) -> bool:
    """True for *das*, *dies* where a sentence stands before this one; *es* is none."""
    return bool(unit.bits[k] & B.EXPLETIVE and unit.bits[k] & OPENING) and unit.prior[1] > unit.prior[0]


LEADING = B.ADVERB | B.DISCOURSE | CONJUNCTION


def _via_right(match: Match, j: int) -> int:
    """Who relays, behind the verb and before whom it quotes: *zitierte* | *der Sender* | *den Minister*."""
    unit = match.unit
    end = noun_phrase(unit, j, unit.size)
    if end == j or end >= unit.size or not unit.bits[end] & OPENING:
        return MISSING
    match.via = (j, end)
    return end


#: How each element is read that may stand left of a cue, and right of it.
SECOND_LEFT = {
    "SUBJECT": _subject_left,
    "INNER": _inner,
    "TELLER": _teller,
    "FRONT": _front,
    "ACCOUNT": _account_left,
    "BACK": _back_left,
}
SECOND_RIGHT = {"SUBJECT": _subject_right, "ACCOUNT": _account, "BACK": _back_right, "VIA": _via_right}
