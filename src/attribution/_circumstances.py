"""Circumstances: when, in what, and through whom something was said.

Takes a ``Relation``; gives it with time, medium and relaying outlet filled from what stands around source and cue:
at the start of the clause (*On Monday, …*), inside the source (*cited by the Times on Tuesday*), behind an inverted
source. What the complement found right behind the cue is kept. A few look-ups a relation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution._lexicon import Bit
from attribution._phrases import medium, noun_phrase, time
from attribution._relation import Range, Relation
from attribution._sources import Phrase
from attribution._units import Unit

__all__ = ["around", "with_circumstances"]

B = Bit
BY, COMMA, NAME, RELATIVE, RELAY = B.BY, B.COMMA, B.NAME, B.RELATIVE, B.RELAY
SKIP = B.CONJUNCTION | B.DISCOURSE | B.ADVERB | B.COMMA
LEAD = 24


def with_circumstances(relation: Relation) -> Relation:
    """Fill in time, medium and via; move a time out of the source."""
    relation = _from_source(relation)
    relation = _from_lead(relation)
    relation = _from_tail(relation)
    if relation.via is None:
        for phrase, relay in ((relation.medium, RELAY | B.RELAY_MEDIUM), (_range(relation.source), RELAY)):
            via = _relayed(relation.unit, phrase, relay) if phrase else None
            if via:
                return relation._replace(via=via)
    return relation


def around(relation: Relation, beside: Sequence[Relation]) -> Iterator[Range]:
    """Give the items around source and cue that tell of the saying, not of what is said.

    They lie before the cue, back to the relation before it in the sentence, between the cue and its content, behind
    the cue where the content stands first, and behind a content that they end: *captioned it “The sea” on Instagram*.
    """
    unit = relation.unit
    own = [relation.cue, *([(relation.source.lo, relation.source.hi)] if relation.source else [])]
    lo, hi = min(r[0] for r in own), max(r[1] for r in own)
    before = [c[1] for c in relation.content if c[1] <= lo]
    others = [r.cue[1] for r in beside if r.cue[1] <= lo] + [
        c[1] for r in beside for c in r.content if c[1] <= lo
    ]
    behind = min((c[0] for c in relation.content if c[0] >= hi), default=-1)
    if behind < 0:
        behind = min([len(unit), *(r.source.lo for r in beside if r.source and r.source.lo >= hi)])
    yield max([0, *before, *_clause_behind(unit, others, lo)]), behind
    end = max((c[1] for c in relation.content), default=0)
    if hi < end < len(unit):
        yield end, medium(unit, end, len(unit))


def _clause_behind(unit: Unit, others: Sequence[int], lo: int) -> list[int]:
    """Behind another saying this one's clause begins at the last comma."""
    if not others:
        return []
    return [next((k for k in range(lo - 1, max(others), -1) if unit.bits[k] & COMMA), max(others))]


def _range(phrase: Phrase | None) -> Range | None:
    return (phrase.lo, phrase.hi) if phrase else None


def _from_source(relation: Relation) -> Relation:
    """A time between source and cue belongs to the saying: *An official cited by the Times on Tuesday said*."""
    source, unit = relation.source, relation.unit
    if source is None or relation.time or source.how == "pronoun":
        return relation
    if any(b & (COMMA | RELATIVE) for b in unit.bits[source.lo : source.hi]):
        return relation  # the time may be that of the relative clause
    for i in range(max(source.lo + 1, source.hi - 6), source.hi):
        if unit.bits[i] & B.PREPOSITION and time(unit, i, source.hi) == source.hi:
            return relation._replace(source=source._replace(hi=i), time=(i, source.hi))
    return relation


def _from_lead(relation: Relation) -> Relation:
    """Read the phrases that open the clause: *In a video posted Wednesday, …*."""
    source, unit = relation.source, relation.unit
    start = min([relation.cue[0], *([source.lo] if source else [])])
    if any(c[0] < start for c in relation.content):
        return relation
    i = start
    while i and start - i < LEAD and not unit.bits[i - 1] & (B.SEMICOLON | B.QUOTE | B.COLON):
        i -= 1
    found: dict[str, Range] = {}
    while i < start:
        if unit.bits[i] & SKIP and not unit.bits[i] & NAME:
            i += 1
            continue
        when = time(unit, i, start)
        where = medium(unit, i, start)
        if when > i and "time" not in found and when >= where:
            found["time"] = (i, when)
            i = when
        elif where > i and "medium" not in found:
            where = _to_comma(unit, where, start)
            found["medium"] = (i, where)
            i = where
        else:
            break
    return _filled(relation, found)


def _to_comma(unit: Unit, i: int, limit: int) -> int:
    """A medium that opens the sentence reaches to its comma: *In the first letter, dated 4 March, …*."""
    for k in range(i, min(limit, i + 8)):
        if unit.bits[k] & COMMA:
            return k
    return i


def _from_tail(relation: Relation) -> Relation:
    """Read what follows an inverted source, or a cue with its content before it."""
    unit = relation.unit
    i = max([relation.cue[1], *([relation.source.hi] if relation.source else [])])
    found: dict[str, Range] = {}
    for _ in range(3):
        if i < len(unit) and any(lo <= i < hi for lo, hi in relation.content):
            break
        when, where = time(unit, i, len(unit)), medium(unit, i, len(unit))
        if when > i and when >= where:
            found.setdefault("time", (i, when))
        elif where > i:
            found.setdefault("medium", (i, where))
        else:
            break
        i = max(when, where)
    return _filled(relation, found)


def _filled(relation: Relation, found: dict[str, Range]) -> Relation:
    """Set what is not known yet."""
    time_ = relation.time or found.get("time")
    medium_ = relation.medium or found.get("medium")
    return relation._replace(time=time_, medium=medium_)


def _relayed(unit: Unit, phrase: Range, relay: int) -> Range | None:
    """Give the outlet in *cited by the Times*, *posted by the account*."""
    lo, hi = phrase
    for i in range(lo, hi - 2):
        if unit.bits[i] & relay and unit.bits[i + 1] & BY:
            end = min(max(noun_phrase(unit, i + 2, len(unit)), i + 3), hi)
            return (i + 2, end)
    return None
