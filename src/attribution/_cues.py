"""Cues: the words of a unit that may signal saying, with all that belongs to them.

Takes a ``Unit`` and the ``Lexicon``; gives ``Cue`` candidates from left to right: the verb group (auxiliaries,
negation, adverbs, chained verbs, particle), noun or fixed phrase, its rule, form and voice. A noun that merely
looks like a verb (*the claim was paid*) is left out by what stands before it. One look at each item.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from attribution._bits import holds
from attribution._brackets import brackets
from attribution._lexicon import Bit, CueEntry, Form, Lexicon
from attribution._phrases import is_finite, is_nominal, noun_phrase, verbal_cue
from attribution._units import Unit
from attribution._verbs import VerbGroup, verb_group
from attribution.rules import CueNoun, CuePhrase, CueVerb

__all__ = ["Candidate", "find_cues"]

B = Bit
CUES = B.CUE | B.CUE_NOUN | B.CUE_PHRASE
NAME, OPENING, PLURAL, PRONOUN, TO = B.NAME, B.DETERMINER, B.PLURAL, B.PRONOUN, B.TO
MAX_CUES = 24
SLOT_REACH = 16
BEFORE_REDUCED = B.COMMA | B.SUBORDINATOR | B.WH | B.CONJUNCTION | B.QUOTE
TITLE_SHARE = 0.6


class Candidate(NamedTuple):
    """A possible cue, in items of its unit.

    Args:
        lo: first item of the group.
        hi: item behind its last.
        head: item of the verb, noun or first word.
        entry: its rule and the words that the rule asks for.
        form: finite, passive, participle or infinitive.
        frames: what may follow it in this voice, with its safety.
        negated: True for *did not say*.
        refusing: for *declined to say* the item of *to*, else 0.
        slot: the noun phrase in a rule's ``*``: *quoted a soldier as saying*.
        tail: of a verb in two parts the item behind its last one, else 0.
        shown: the items that are named as the cue, where those are not ``lo`` to ``hi``.
    """

    lo: int
    hi: int
    head: int
    entry: CueEntry
    form: str
    frames: dict[str, float]
    negated: bool = False
    refusing: int = 0
    slot: tuple[int, int] | None = None
    tail: int = 0
    shown: tuple[int, int] | None = None

    @property
    def rule(self) -> CueVerb | CueNoun | CuePhrase:
        """The rule that knows this cue."""
        return self.entry.rule

    @property
    def present(self) -> bool:
        """True for a third person of the present that stands alone."""
        return bool(self.entry.form & Form.S)

    @property
    def base(self) -> bool:
        """True for a base form that is no past."""
        return bool(self.entry.form & Form.BASE) and not self.entry.form & Form.PAST

    @property
    def passive(self) -> bool:
        """True where somebody is told, quoted or called."""
        return self.form == "passive"


def find_cues(unit: Unit, lexicon: Lexicon) -> list[Candidate]:
    """Give the possible cues of a unit, about ``MAX_CUES`` at most."""
    found: list[Candidate] = []
    title: bool | None = None
    for i in [k for k, b in enumerate(unit.bits) if b & CUES]:
        bits = unit.bits[i]
        if bits & NAME and i and not bits & B.CUE_PHRASE:
            if title is None:
                title = _is_title(unit)
            if not title:
                continue
        found += _readings(unit, i, lexicon)
        if len(found) >= MAX_CUES:
            break
    refused = [(c.lo, c.refusing) for c in found if c.refusing]
    return [c for c in found if not any(lo <= c.head < to for lo, to in refused)]


def _is_title(unit: Unit) -> bool:
    """True for a headline in title case."""
    long = [b for w, b in zip(unit.words, unit.bits, strict=True) if len(w) > 3]
    return len(long) > 2 and sum(bool(b & NAME) for b in long) >= TITLE_SHARE * len(long)


def _readings(unit: Unit, i: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """Give the readings of the word at item ``i``: of each kind of rule the longest that stands here."""
    seen: set[type] = set()
    second = "verb-second" in lexicon.traits
    following = unit.words[i + 1] if i + 1 < unit.size else ""
    for entry in lexicon.cues.get(unit.words[i], ()):
        kind = type(entry.rule)
        if kind in seen or entry.rest and entry.rest[0] not in (following, "*"):
            continue
        end, slot = _rest(unit, i + 1, entry) if entry.rest else (i + 1, None)
        if not end:
            continue
        if entry.sort != "verb":
            found = [Candidate(i, end, i, entry, "any", entry.active, slot=slot)]
        elif not second:
            found = [*_verb(unit, i, end, entry, slot)]
        elif kind is CueVerb:
            found = [*_bracketed(unit, i, end, entry)]
        else:
            found = [Candidate(i, end, i, entry, "finite", entry.active, slot=slot)]
        if found:
            seen.add(kind)
            yield from found


def _rest(unit: Unit, i: int, entry: CueEntry) -> tuple[int, tuple[int, int] | None]:
    """Give the item behind the words that must follow the head, 0 where they do not: *quoted a man as saying*."""
    slot = None
    gap = -1
    for word in entry.rest:
        if word == "*":
            gap = i
            continue
        if gap >= 0:
            reach = min(unit.size, gap + SLOT_REACH)
            i = next((k for k in range(gap + 1, reach) if unit.words[k] == word), unit.size)
            slot = (gap, i)
            gap = -1
            if any(_speaks(unit, k) for k in range(*slot)):
                return 0, None
        if i >= unit.size or unit.words[i] != word:
            return 0, None
        i += 1
    if gap >= 0:
        end = noun_phrase(unit, gap, unit.size)
        return (end, (gap, end)) if end > gap else (0, None)
    return i, slot


def _speaks(unit: Unit, k: int) -> bool:
    """True for a quotation in which somebody says something: no name."""
    quote = unit.quotes.get(k)
    return quote is not None and holds(unit.tokens.bits[quote.first : quote.last], CUES)


def _verb(unit: Unit, i: int, end: int, entry: CueEntry, slot: tuple[int, int] | None) -> Iterator[Candidate]:
    """Give the readings of a verb: one, or two where a participle may be a past as well."""
    group = verb_group(unit, i, entry)
    for form in _forms(unit, group, i, end, entry):
        frames = entry.passive if form == "passive" else entry.active
        yield Candidate(group.lo, end, i, entry, form, frames, group.negated, group.refusing, slot)


def _bracketed(unit: Unit, i: int, end: int, entry: CueEntry) -> Iterator[Candidate]:
    """Give the readings of a verb of which a part may stand apart."""
    if i and end < unit.size and unit.bits[i - 1] & B.PREPOSITION and unit.bits[end] & NAME:
        return  # wegen wiederholten Foulspiels
    for bracket in brackets(unit, i, end, entry):
        frames = entry.passive if bracket.form == "passive" else entry.active
        yield Candidate(
            bracket.lo, bracket.hi, i, entry, bracket.form, frames, bracket.negated,
            tail=bracket.tail, shown=bracket.shown,
        )  # fmt: skip


def _forms(unit: Unit, group: VerbGroup, i: int, end: int, entry: CueEntry) -> Iterator[str]:
    """Name the forms that the verb at item ``i`` can have here, as patterns name them."""
    form = entry.form
    if group.infinitive:
        if form & Form.BASE:
            yield "infinitive"
    elif isinstance(entry.rule, CuePhrase):
        yield "finite"
    elif form & Form.ING:
        if (
            group.be
            or group.auxiliary
            or not (group.lo and unit.bits[group.lo - 1] & (B.ARTICLE | B.POSSESSIVE))
        ):  # not: the warning
            yield "finite" if group.be or group.auxiliary else "participle"
    elif group.auxiliary:
        if form & Form.PARTICIPLE or not group.be:
            yield "passive" if group.be else "finite"
    else:
        if form & Form.PARTICIPLE and entry.passive and _reduced(unit, group.lo, end):
            yield "passive"
        if form & (Form.BASE | Form.S | Form.PAST) and _reads_as_verb(unit, group.lo, i, end, form):
            yield "finite"


def _plural_subject(unit: Unit, lo: int) -> bool:
    """True where the noun phrase before item ``lo`` has a plural head: *figures from the agency*."""
    for k in range(lo - 1, max(-1, lo - 10), -1):
        bits = unit.bits[k]
        if bits & PLURAL and is_nominal(unit, k):
            return k == lo - 1 or bool(unit.bits[k + 1] & B.PREPOSITION)
        if not (is_nominal(unit, k) or bits & (B.PREPOSITION | B.DETERMINER)):
            return False
    return False


def _reduced(unit: Unit, lo: int, end: int) -> bool:
    """A participle without its auxiliary: *confirmed by*, *Asked whether*."""
    if end < unit.size and unit.bits[end] & (B.BY | B.AS):
        return True
    before = unit.bits[lo - 1] if lo else B.COMMA
    return bool(before & BEFORE_REDUCED) and not before & B.RELATIVE


def _names_subject(unit: Unit, i: int) -> bool:
    """True where a name and its verb follow: *a page called* | *Skerry Watch said*."""
    j = i
    while j < unit.size and unit.bits[j] & NAME:
        j += 1
    return i < j < unit.size and (is_finite(unit, j) or verbal_cue(unit, j))


def _in_medium(unit: Unit, lo: int) -> bool:
    """True behind a noun phrase that opens its sentence as a place for words: *Below a note* | *posted on X, she said*."""
    first = unit.bits[0]
    place = first & (B.PREPOSITION | B.MEDIUM_PREPOSITION) and not first & (B.AS | B.SUBORDINATOR)
    return bool(lo > 1 and place and noun_phrase(unit, 1, lo) == lo)


def _reads_as_verb(unit: Unit, lo: int, i: int, end: int, form: int) -> bool:
    """Tell a verb from a noun or adjective of the same form, by its neighbours."""
    bits = unit.bits
    before = bits[lo - 1] if lo else 0
    past = bool(form & Form.PAST)
    if bits[i] & B.NAMING and lo and is_nominal(unit, lo - 1) and _names_subject(unit, end):
        return False
    if before & OPENING and (not before & PRONOUN or (not past and bits[i] & (B.CUE_NOUN | B.NOUN))):
        return past and not before & (B.ARTICLE | B.POSSESSIVE)  # some said, this showed
    homograph = bits[i] & (B.CUE_NOUN | B.NOUN | B.ROLE | B.MEDIUM)
    if before & B.PREPOSITION and not before & (TO | NAME):
        return bool(form & Form.S) and not homograph  # a voice over says
    if past:
        return not (bits[i] & B.RELAY_MEDIUM and _in_medium(unit, lo))
    if before & B.POSSESSIVE_CLITIC:
        return False
    follows = bits[end] if end < unit.size else 0
    if homograph and (follows & (B.OF | B.BY) or (end < unit.size and is_finite(unit, end))):
        return False
    if form & Form.BASE:
        if not homograph and lo and is_nominal(unit, lo - 1):
            return True
        return (
            bool(before & (PRONOUN | (B.RELATIVE | B.CONJUNCTION | B.THAT)))
            or bool(is_nominal(unit, lo - 1) and _plural_subject(unit, lo))
            or bool(before & (B.COMMA | B.CLOSE | B.DASH) and lo > 2)
        )
    if not homograph or follows & B.THAT:
        return True
    return not (before & PLURAL and is_nominal(unit, lo - 1) and not before & NAME)
