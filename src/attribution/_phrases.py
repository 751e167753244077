"""Phrases: where noun phrases, times and media begin and end, by closed-class words and word shapes.

Takes a ``Unit`` and an item; gives the item at which the phrase ends. No tagger: a noun phrase is a run of words
that can be nominal, prolonged by *of* and by prepositions that join a role to its house. Every function walks
forward over a bounded number of items.
"""

from __future__ import annotations

from attribution._lexicon import Bit
from attribution._units import Unit

__all__ = [
    "has_finite",
    "is_finite",
    "is_nominal",
    "looks_finite",
    "medium",
    "noun_phrase",
    "on_platform",
    "time",
    "verbal_cue",
]

B = Bit
NOMINAL = int(
    B.NAME
    | B.WORD
    | B.TIME_NOUN
    | B.TIME_ADJECTIVE
    | B.NUMBER
    | B.ROLE
    | B.TITLE
    | B.MEDIUM
    | B.TIME
    | B.POSSESSIVE_CLITIC
    | B.ABBREVIATION
    | B.CUE_NOUN
    | B.NAME_IN_MARKS
)
OPENING = B.DETERMINER | B.POSSESSIVE | B.ARTICLE
PRONOUN = B.PRONOUN
PREPOSITION, OF, TIME, NUMBER, COMMA, NAME = B.PREPOSITION, B.OF, B.TIME, B.NUMBER, B.COMMA, B.NAME
ROLE_PREPOSITION = B.ROLE_PREPOSITION | B.OF
STOP = B.STOP
VERBAL = B.AUXILIARY | B.VERB
FOLLOWS_FINITE = B.DETERMINER | B.PRONOUN | B.OBJECT | B.THAT | B.POSSESSIVE | B.WH
PLURAL_SUBJECT = B.PRONOUN | B.RELATIVE | B.PLURAL | B.EXPLETIVE
NO_SUBJECT = B.POSSESSIVE_CLITIC | B.POSSESSIVE | B.AUXILIARY
MEDIUM_REACH = 8
PLATFORMS = 4
TIMED = B.TIME | B.TIME_ADJECTIVE | B.TIME_NOUN | B.NUMBER


def is_nominal(unit: Unit, i: int) -> bool:
    """True for a word that can stand inside a noun phrase, and for the stop of an abbreviation in it."""
    bits = unit.bits[i]
    if bits & B.POSSESSIVE_CLITIC:
        return not is_finite(unit, i)
    if bits & NOMINAL:
        return not bits & VERBAL or bool(bits & NAME)
    if bits & STOP and i:
        before = unit.bits[i - 1]
        return (
            unit.words[i] == "."
            and unit.ends[i - 1] == unit.starts[i]
            and (bool(before & B.ABBREVIATION) or (len(unit.words[i - 1]) == 1 and bool(before & NAME)))
            and i + 1 < unit.size
        )
    return False


def is_finite(unit: Unit, i: int) -> bool:
    """True for a verb that has a subject: an auxiliary, a known form, an *-ed* form that takes an object."""
    bits = unit.bits[i]
    if bits & B.AUXILIARY:
        if bits & B.POSSESSIVE_CLITIC:
            return bool(i and unit.bits[i - 1] & (B.PRONOUN | B.RELATIVE | B.EXPLETIVE | B.WH))
        return not bits & B.NON_FINITE and not (i and unit.bits[i - 1] & B.TO)
    if bits & NAME:
        return False
    if bits & B.VERB:
        return not (i and unit.bits[i - 1] & B.TO) and not (i + 1 < unit.size and unit.bits[i + 1] & B.BY)
    if bits & B.ED:
        return i + 1 < unit.size and bool(unit.bits[i + 1] & FOLLOWS_FINITE)
    return bool(
        bits & B.VERB_BASE and i and unit.bits[i - 1] & PLURAL_SUBJECT and not unit.bits[i - 1] & NO_SUBJECT
    )


def verbal_cue(unit: Unit, k: int) -> bool:
    """True for a cue form that is surely a verb here: a past, or a present form behind its own subject."""
    b = unit.bits[k]
    if not b & B.CUE or b & NAME or (k + 1 < unit.size and unit.bits[k + 1] & B.BY):
        return False
    if b & B.ED:
        return is_finite(unit, k) or bool(k and unit.bits[k - 1] & (NAME | PRONOUN | B.RELATIVE) & ~OPENING)
    if b & B.ING:
        return False
    if b & B.CUE_NOUN or b & B.ROLE or b & B.MEDIUM:
        return False
    before = unit.bits[k - 1] if k else 0
    if b & B.PLURAL:
        return bool(before & (NAME | PRONOUN | B.RELATIVE))
    if b & B.NOUN:
        return bool(before & (PRONOUN | B.RELATIVE))
    return not before & (OPENING | PREPOSITION | B.POSSESSIVE_CLITIC)


def has_finite(unit: Unit, lo: int, hi: int) -> bool:
    """True where a finite verb stands between the items, as far as word forms tell."""
    return any(is_finite(unit, k) or looks_finite(unit, k, lo) for k in range(lo, hi))


def looks_finite(unit: Unit, k: int, lo: int) -> bool:
    """An unknown *-ed* form behind its subject; an *-s* form between a singular and what a verb is followed by."""
    bits = unit.bits
    b = bits[k]
    if b & B.CUE and not b & (NAME | B.ING | B.CUE_NOUN | B.NOUN) or b & B.FRESH and not b & (NAME | NUMBER):
        return True
    follows_plural = k > lo and bits[k - 1] & B.PLURAL and k + 1 < unit.size
    if b & B.CUE and follows_plural and bits[k + 1] & (B.TO | B.THAT | OPENING):
        return not b & NAME  # supporters plan to leave, photos show the bridge
    if (
        k == lo
        or b & NAME
        or not (is_nominal(unit, k - 1) or bits[k - 1] & (PRONOUN | B.ADVERB | B.RELATIVE))
    ):
        return False
    if b & B.ED:
        return True
    if (
        not b & B.PLURAL
        or not b & B.WORD
        or b & OTHER_NOUNS
        or bits[k - 1] & (B.PLURAL | B.OBJECT | B.POSSESSIVE_CLITIC)
    ):
        return False
    return k + 1 >= unit.size or bool(bits[k + 1] & BEHIND_VERB)


OTHER_NOUNS = B.CUE_NOUN | B.NOUN | B.ROLE | B.MEDIUM | B.TIME_NOUN
BEHIND_VERB = OPENING | COMMA | STOP | B.ADVERB | B.PREPOSITION | B.TO


def noun_phrase(unit: Unit, i: int, limit: int) -> int:
    """Give the end of the noun phrase that begins at item ``i``, or ``i`` where none does."""
    bits = unit.bits
    if i >= limit:
        return i
    if bits[i] & PRONOUN and not bits[i] & OPENING:
        return i + 1
    end = _simple(unit, i, limit)
    while end > i and end + 1 < limit and bits[end] & ROLE_PREPOSITION and not time_follows(unit, end, limit):
        if bits[end] & B.TO and not bits[end + 1] & (OPENING | NAME | B.ROLE | NUMBER | B.PLURAL):
            break  # asked Britain to remain
        more = _simple(unit, end + 1, limit)
        if more == end + 1 or (_names_medium(unit, more) and not _is_posted(unit, end, more)):
            break
        end = more
    return end


def _simple(unit: Unit, i: int, limit: int) -> int:
    """A noun phrase without its prepositional phrases."""
    bits = unit.bits
    j = i
    while j < limit and bits[j] & OPENING:
        j += 1
    core = j
    while (
        j < limit
        and not (j > core and _verbish(unit, j, limit))
        and (is_nominal(unit, j) or _is_name_in_marks(unit, j, core, limit))
    ):
        if j > core and bits[j] & B.FRESH:
            break
        if j > core and bits[j] & TIMED and _time_ends_it(unit, j, limit):
            break
        j += 1
    if j == core:
        return j if core > i else i
    while j > core and bits[j - 1] & B.ADVERB:
        j -= 1
    return j


def _time_ends_it(unit: Unit, j: int, limit: int) -> bool:
    """A time behind a noun is no part of its phrase: *told the Echo last week*; but *the Monday meeting*."""
    bits = unit.bits
    if bits[j] & TIME and bits[j - 1] & NAME and not bits[j - 1] & TIME:
        return True
    if bits[j - 1] & (TIMED | PREPOSITION) and not bits[j - 1] & B.ROLE:
        return False
    end = time(unit, j, limit)
    return end > j and not (end < limit and is_nominal(unit, end))


def _is_name_in_marks(unit: Unit, j: int, core: int, limit: int) -> bool:
    """A short quotation between two names, or owned: *Anton “Lamp-post” Bruhl*, *the BBC's “Today”*."""
    if not unit.bits[j] & B.QUOTE or j == core or j + 1 >= limit:
        return False
    if unit.bits[j - 1] & B.POSSESSIVE_CLITIC:
        return unit.quotes[j].last - unit.quotes[j].first <= 8
    return (
        bool(unit.bits[j - 1] & unit.bits[j + 1] & NAME) and unit.quotes[j].last - unit.quotes[j].first <= 6
    )


def _verbish(unit: Unit, j: int, limit: int) -> bool:
    """True for a word behind a noun that is a verb rather than one more noun: *aides hinted*, *officials say*."""
    bits = unit.bits[j]
    if bits & NAME or bits & NOUNLIKE:
        return False
    if bits & B.CUE:
        return not bits & B.ING
    return bool(bits & B.ED) and not (j + 1 < limit and unit.bits[j + 1] & (NAME | (B.WORD | B.ROLE)))


NOUNLIKE = B.CUE_NOUN | B.NOUN | B.ROLE | B.MEDIUM | B.TIME


def _names_medium(unit: Unit, end: int) -> bool:
    return bool(unit.bits[end - 1] & (B.MEDIUM | B.TIME | B.REQUEST))


def _is_posted(unit: Unit, i: int, end: int) -> bool:
    """True for what stands on a platform or is somebody's: *a post on X*, *on the club's page*, not *the mayor on X*."""
    placed = any(on_platform(b) or b & B.POSSESSIVE_CLITIC for b in unit.bits[i:end])
    return placed and bool(unit.bits[i - 1] & B.MEDIUM)


def time_follows(unit: Unit, i: int, limit: int) -> bool:
    """True where a time expression begins at item ``i``."""
    return time(unit, i, limit) > i


def time(unit: Unit, i: int, limit: int) -> int:
    """Give the end of the time expression at item ``i``: ``on Tuesday``, ``last week``, ``in October 2007``."""
    bits, words = unit.bits, unit.words
    j = start = _behind_preposition(unit, i, limit)
    seen = False
    while j < limit and j - start < 7:
        b = bits[j]
        if b & TIME:
            seen = True
        elif b & B.TIME_NOUN and not b & NAME:
            seen = seen or j > i  # last week, at the time; but not: minutes
        elif b & NUMBER and (seen or j == start):
            seen = seen or (_year(words[j]) and start > i)
        elif seen and _joins_time(unit, j, limit):
            pass
        elif start > i and j == start and not bits[i] & B.TO and (feast := _feast(unit, j, limit)):
            seen, j = True, feast
            continue
        elif not (b & (OPENING | B.TIME_ADJECTIVE) and _opens_time(unit, j, start)):
            break
        j += 1
    if j < limit and bits[j] & B.POSSESSIVE_CLITIC:
        return i  # in Thursday's debate
    while j > start and (bits[j - 1] & COMMA or bits[j - 1] & OPENING and not bits[j - 1] & TIME):
        j -= 1
    if not seen or j == start:
        return i
    if j + 1 < limit and bits[j] & OF and bits[j - 1] & B.TIME_NOUN and start > i:
        return max(noun_phrase(unit, j + 1, limit), j)  # on the eve of the final
    return j


def _behind_preposition(unit: Unit, i: int, limit: int) -> int:
    """Step over the preposition that opens a time, and over what may stand before it: *late on* Monday."""
    bits = unit.bits
    j = i
    if j + 1 < limit and bits[j] & B.TIME_ADJECTIVE and bits[j + 1] & PREPOSITION:
        j += 1
    return j + 1 if j < limit and bits[j] & PREPOSITION and not bits[j] & OF else j


def _joins_time(unit: Unit, j: int, limit: int) -> bool:
    """True for the comma before a year and the stop of an abbreviation."""
    if unit.bits[j] & COMMA:
        return j + 1 < limit and bool(unit.bits[j + 1] & NUMBER) and _year(unit.words[j + 1])
    return bool(unit.bits[j] & STOP) and is_nominal(unit, j)


def _feast(unit: Unit, j: int, limit: int) -> int:
    """Give the end of a feast's name, *New Year's Day*; 0 where there is none."""
    for k in range(j, min(limit, j + 4)):
        if not unit.bits[k] & (NAME | B.POSSESSIVE_CLITIC):
            return 0
        if k > j and unit.bits[k] & B.TIME_NOUN and unit.bits[k - 1] & B.POSSESSIVE_CLITIC:
            return k + 1
    return 0


def _opens_time(unit: Unit, j: int, start: int) -> bool:
    """True for the words that open a time, *earlier this* week, and for what closes one: two days *later*."""
    if j == start:
        return True
    b = unit.bits
    if all(x & (OPENING | B.TIME_ADJECTIVE) for x in b[start:j]):
        return True
    return bool(b[j - 1] & (B.TIME_NOUN | B.TIME) and b[j] & B.TIME_ADJECTIVE) and not b[j] & PREPOSITION


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in {"18", "19", "20"}


def on_platform(bits: int) -> bool:
    """Tell a word that ends the name of a social-media platform: *X*, *Truth Social*."""
    return bool(bits & B.PLATFORM and bits & NAME)


def medium(unit: Unit, i: int, limit: int) -> int:
    """Give the end of the medium phrase at item ``i``: ``in a statement``, ``on Facebook``, ``by phone``."""
    bits = unit.bits
    if i >= limit or not bits[i] & B.MEDIUM_PREPOSITION:
        return i
    j = i + 1
    while j < limit and bits[j] & (OPENING | B.ADVERB):
        j += 1
    end = _platforms(unit, _simple(unit, j, min(limit, j + MEDIUM_REACH)), limit)
    if end == j or not (
        any(b & B.MEDIUM or on_platform(b) for b in bits[j:end])
        or (bits[i] & B.GO_BETWEEN and bits[end - 1] & B.ROLE)
    ):
        return i
    if bits[i] & B.TO and (j > i + 1 or not bits[j] & NAME):
        return i  # posted to Facebook; but replied to an e-mail, said to the Post
    while (
        end + 1 < limit
        and not bits[end + 1] & B.REQUEST
        and (bits[end] & PREPOSITION or bits[end] & B.ED)
        and not time_follows(unit, end, limit)
    ):
        if bits[end] & B.ED and not (end + 1 < limit and bits[end + 1] & PREPOSITION):
            break
        start = end + 1 + bool(bits[end] & B.ED)
        more = _simple(unit, start, limit)
        if more <= start:
            break
        end = more
    return end


def _platforms(unit: Unit, end: int, limit: int) -> int:
    """Step over platforms in a row, and over one in apposition: *X and Threads*, *his own network, Truth Social,*."""
    bits = unit.bits
    for _ in range(PLATFORMS):
        if not (end and end < limit and bits[end] & (COMMA | B.CONJUNCTION)):
            break
        start = end + 1 + bool(end + 1 < limit and bits[end] & COMMA and bits[end + 1] & B.CONJUNCTION)
        more = _simple(unit, start, limit)
        if more <= start or not on_platform(bits[more - 1]) or not all(b & NAME for b in bits[start:more]):
            break
        apart = bits[end] & COMMA and not on_platform(bits[end - 1])
        end = more + bool(apart and more < limit and bits[more] & COMMA)
    return end
