"""Circumstances: when, in what, and through whom something was said.

Takes a ``Relation``; gives it with time, medium and relaying outlet filled from what stands around source and cue:
at the start of the clause (*On Monday, …*), inside the source (*cited by the Times on Tuesday*), behind an inverted
source. What the complement found right behind the cue is kept. A few look-ups a relation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution._bits import holds
from attribution._hearers import hearer, occasion
from attribution._lexicon import Bit
from attribution._phrases import medium, noun_phrase, on_platform, time, time_follows
from attribution._relation import Range, Relation
from attribution._sources import Phrase, is_done
from attribution._units import Unit
from attribution.rules import CueVerb

__all__ = ["around", "with_circumstances"]

B = Bit
BY, COMMA, NAME, RELATIVE, RELAY, TIME = B.BY, B.COMMA, B.NAME, B.RELATIVE, B.RELAY, B.TIME
SKIP = B.CONJUNCTION | B.DISCOURSE | B.ADVERB | B.COMMA
LEAD = 24


def with_circumstances(relation: Relation) -> Relation:
    """Fill in time, medium and via; move a time out of the source."""
    for step in (
        _unbound,
        _from_gap,
        _settled,
        _from_source,
        _from_lead,
        _from_shared,
        _from_aside,
        _from_between,
        _from_tail,
        _from_silence,
        _within_medium,
    ):
        relation = step(relation)
    return _with_via(relation)


def _unbound(relation: Relation) -> Relation:
    """Take from a cue the preposition that opens a medium: *said* | *at a news conference* | *that …*."""
    unit, (lo, hi) = relation.unit, relation.cue
    p = hi - 1
    end = medium(unit, p, unit.size) if p >= relation.candidate.hi else p
    if end <= p + 1:
        return relation
    when = time(unit, end, unit.size)
    found = {"medium": (p, end), **({"time": (end, when)} if when > end else {})}
    if all(c[1] <= lo for c in relation.content):
        return _filled(relation._replace(cue=(lo, p)), found)
    behind = max(end, when)
    if behind < unit.size and unit.bits[behind] & (B.THAT | B.QUOTE):
        content = tuple((behind, c[1]) if c[0] == hi and c[1] > behind else c for c in relation.content)
        return _filled(relation._replace(cue=(lo, p), content=content), found)
    return relation


def _from_gap(relation: Relation) -> Relation:
    """Take a time from the content that its subject opens: *a plan that Ruiz said* | *on Monday* | *had failed*."""
    unit = relation.unit
    for lo, hi in relation.content:
        when = time(unit, lo, hi)
        if relation.frame == "gap" and lo >= relation.cue[1] and lo < when < hi and relation.time is None:
            content = tuple((when, hi) if c == (lo, hi) else c for c in relation.content)
            return relation._replace(content=content, time=(lo, when))
    return relation


def _settled(relation: Relation) -> Relation:
    """Mend what the complement took for something else: an inverted source for the hearer, a hearer for a medium."""
    source, addressee = relation.source, relation.addressee
    if source and addressee and source.lo <= addressee[0] < source.hi:
        relation = relation._replace(addressee=None)
    if relation.medium and _is_silence(relation) and relation.unit.bits[relation.medium[0]] & B.TO:
        return relation._replace(medium=None)  # did not reply to an e-mail
    if relation.medium and relation.unit.bits[relation.medium[0]] & B.ADDRESSING:
        who = hearer(relation.unit, *relation.medium)
        if who:
            return relation._replace(addressee=relation.addressee or who, medium=None)
    return relation


def _with_via(relation: Relation) -> Relation:
    """Fill in who relayed it; where words are relayed by a medium it is no medium besides."""
    if relation.via is None:
        any_relay = RELAY | B.RELAY_MEDIUM
        for phrase, relay in ((relation.medium, any_relay), (_range(relation.source), RELAY)):
            via = _relayed(relation.unit, phrase, relay) if phrase else None
            if via:
                return relation._replace(via=via)
        relation = _relayed_behind(relation)
    elif relation.medium and relation.medium[0] < relation.via[1] and relation.via[0] < relation.medium[1]:
        return relation._replace(medium=None)
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
        behind = min([unit.size, *(r.source.lo for r in beside if r.source and r.source.lo >= hi)])
    yield max([0, *before, *_clause_behind(unit, others, lo)]), behind
    end = max((c[1] for c in relation.content), default=0)
    if hi < end < unit.size:
        yield end, medium(unit, end, unit.size)


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
    if holds(unit.bits[source.lo : source.hi], COMMA | RELATIVE):
        return relation  # the time may be that of the relative clause
    for i in range(max(source.lo + 1, source.hi - 6), source.hi):
        if unit.bits[i] & B.PREPOSITION and not is_done(unit, i) and time(unit, i, source.hi) == source.hi:
            return relation._replace(source=source._replace(hi=i), time=(i, source.hi))
    return relation


def _from_lead(relation: Relation) -> Relation:
    """Read the phrases that open the clause: *In a video posted Wednesday, …*; *Speaking on the radio, …*."""
    source, unit = relation.source, relation.unit
    start = min([relation.cue[0], *([source.lo] if source else [])])
    if any(c[0] < start for c in relation.content) or _shares(relation):
        return relation
    i = start
    while i and start - i < LEAD and not unit.bits[i - 1] & (B.SEMICOLON | B.QUOTE | B.COLON):
        i -= 1
    found: dict[str, Range] = {}
    while i < start:
        bits = unit.bits[i]
        if bits & (SKIP | B.REACHING) and not (bits & NAME and not bits & B.REACHING):
            i += 1
            continue
        step = _circumstance(unit, i, start, found)
        if step == i:
            break
        if found.get("medium") == (i, step):
            step = _to_comma(unit, step, start)
            found["medium"] = (i, step)
        i = step
    return _filled(relation, found)


def _shares(relation: Relation) -> bool:
    """True for a second cue of one source, joined by *and*: what opens the sentence goes with the first."""
    at = relation.cue[0] - 1
    return at > 0 and bool(relation.unit.bits[at] & B.CONJUNCTION)


def _from_shared(relation: Relation) -> Relation:
    """Read where the verb before *and* put its thing: *posted a picture* | *on Instagram* | *and captioned it “…”*."""
    source, unit, end = relation.source, relation.unit, relation.cue[0] - 1
    if source is None or relation.medium or relation.addressee or not _shares(relation):
        return relation
    for i in range(end - 2, max(source.hi, end - LEAD), -1):
        if unit.bits[i] & B.MEDIUM_PREPOSITION and medium(unit, i, end) == end:
            on = any(map(on_platform, unit.bits[i:end]))
            return relation._replace(medium=(i, end)) if on else relation
    return relation


def _circumstance(unit: Unit, i: int, limit: int, found: dict[str, Range]) -> int:
    """Note the time or medium at item ``i``, if none is known; give the item behind it, or ``i``."""
    if i >= limit or (unit.bits[i] & B.ADDRESSING and hearer(unit, i, limit)):
        return i
    when = time(unit, i, limit)
    when = occasion(unit, i, limit) if when == i else when
    where = medium(unit, i, limit)
    kind, end = ("time", when) if when > i and when >= where else ("medium", where)
    if end == i or kind in found:
        return i
    found[kind] = (i, end)
    return end


def _from_aside(relation: Relation) -> Relation:
    """Read an aside between source and cue that holds nothing else: *Berg, in a speech on Saturday, said*."""
    source, unit = relation.source, relation.unit
    found: dict[str, Range] = {}
    if source is None or source.hi >= relation.cue[0]:
        return relation
    i = source.hi
    while i < relation.cue[0]:
        step = _circumstance(unit, i, relation.cue[0], found)
        if step == i and not unit.bits[i] & SKIP:
            return relation
        i = max(step, i + 1)
    return _filled(relation, found)


def _from_between(relation: Relation) -> Relation:
    """Read what stands between cue and content: *posted on Facebook on Friday that …*."""
    unit = relation.unit
    lo = relation.cue[1]
    hi = min((c[0] for c in relation.content if c[0] >= lo), default=-1)
    if hi < 0 or (relation.source and lo <= relation.source.lo < hi):
        return relation
    found: dict[str, Range] = {}
    rule = relation.candidate.rule
    hears = isinstance(rule, CueVerb) and rule.addressee and not relation.candidate.passive
    if hears and lo < hi and noun_phrase(unit, lo, hi) == hi:
        return relation if relation.addressee else relation._replace(addressee=(lo, hi))
    while lo < hi:
        lo = max(_circumstance(unit, lo, hi, found), lo + 1)
    return _filled(relation, found)


def _to_comma(unit: Unit, i: int, limit: int) -> int:
    """A medium that opens the sentence reaches to its comma: *In the first letter, dated 4 March, …*."""
    if time_follows(unit, i, limit):
        return i
    return next((k for k in range(i, min(limit, i + 8)) if unit.bits[k] & COMMA), i)


def _from_tail(relation: Relation) -> Relation:
    """Read what follows an inverted source, or a cue with its content before it."""
    i = max([relation.cue[1], *([relation.source.hi] if relation.source else [])])
    if relation.addressee:
        i = max(i, relation.addressee[1])
    return _read_on(relation, _behind_request(relation, i))


def _read_on(relation: Relation, i: int) -> Relation:
    unit = relation.unit
    found: dict[str, Range] = {}
    for _ in range(4):
        if i >= unit.size or any(lo <= i < hi for lo, hi in relation.content):
            break
        free = relation.addressee is None and not _is_silence(relation)
        who = hearer(unit, i, unit.size) if free else None
        if who is None and free and _turns(unit, i):
            who = hearer(unit, i + 2, unit.size)
        if who:
            found.setdefault("addressee", who)
            i = who[1]
            continue
        comma = i + 1 < unit.size and bool(unit.bits[i] & COMMA)
        step = _circumstance(unit, i + comma, unit.size, found)
        if step == i + comma:
            break
        i = step
    return _filled(relation, found)


def _turns(unit: Unit, i: int) -> bool:
    """Tell an aside that hearers may follow, *, turning to the crew*, from a cue: *, according to the crew*."""
    if i + 1 >= unit.size or not unit.bits[i] & COMMA:
        return False
    return bool(unit.bits[i + 1] & B.ING) and not unit.bits[i + 1] & B.CUE_PHRASE


def _behind_request(relation: Relation, i: int) -> int:
    """Give the item behind *for comment*."""
    if not relation.frame.endswith("request"):
        return i
    bits = relation.unit.bits
    return next((k + 1 for k in range(i, min(len(bits), i + LEAD)) if bits[k] & B.REQUEST), i)


def _from_silence(relation: Relation) -> Relation:
    """Read when and how silence was kept, further on in the clause: *declined to comment when reached by phone*."""
    cue, unit = relation.candidate, relation.unit
    if not _is_silence(relation):
        return relation
    found: dict[str, Range] = {}
    for i in range(max(cue.hi, relation.cue[1]), min(unit.size, cue.hi + LEAD)):
        if unit.bits[i] & (B.STOP | B.SEMICOLON | B.QUOTE | B.CONTRAST):
            break
        if not unit.bits[i] & B.TO and unit.bits[i] & (TIME | B.PREPOSITION):
            _circumstance(unit, i, unit.size, found)
    return _filled(relation, found)


def _is_silence(relation: Relation) -> bool:
    return bool(relation.candidate.refusing) or relation.frame.endswith("silence")


def _within_medium(relation: Relation) -> Relation:
    """Read the hearer of what the words stood in: *said in an e-mail to the Echo*."""
    if relation.addressee or not relation.medium or relation.medium[0] < relation.cue[0]:
        return relation
    lo, hi = relation.medium
    for k in range(lo + 1, hi):
        who = hearer(relation.unit, k, hi) if relation.unit.bits[k] & B.TO else None
        if who:
            return relation._replace(addressee=who)
    return relation


def _filled(relation: Relation, found: dict[str, Range]) -> Relation:
    """Set what is not known yet."""
    if not found:
        return relation
    time_ = relation.time or found.get("time")
    medium_ = relation.medium or found.get("medium")
    addressee = relation.addressee or found.get("addressee")
    return relation._replace(time=time_, medium=medium_, addressee=addressee)


def _relayed_behind(relation: Relation) -> Relation:
    """Read the outlet in *…, as reported by the Echo*, *…, quoted by the Echo*, *was quoted as saying by the Echo*."""
    unit, content = relation.unit, relation.content
    parts = (relation.cue, _range(relation.source), relation.time, relation.medium, *content)
    end = max(part[1] for part in parts if part)
    before = relation.source is not None and relation.source.hi <= relation.cue[0]
    saying = relation.candidate.passive and before
    via = _outlet(unit, relation.cue[1]) if saying else _relayed_at(unit, end)
    if via is None and content and content[-1][1] == end:
        lo, hi = content[-1]
        for k in range(max(lo + 1, hi - RELAY_REACH), hi):
            via = _relayed_at(unit, k) if unit.bits[k] & COMMA and unit.bits[k + 1] & B.AS else None
            if via and via[1] == hi:
                return relation._replace(via=via, content=(*content[:-1], (lo, k)))
        return relation
    return relation._replace(via=via) if via else relation


RELAY_REACH = 12


def _relayed_at(unit: Unit, i: int) -> Range | None:
    """Give the outlet of an aside behind a comma: *, as first reported by the Echo*."""
    bits, limit = unit.bits, unit.size
    if i + 3 >= limit or not bits[i] & COMMA:
        return None
    i += 1 + bool(bits[i + 1] & B.AS)
    i += bool(bits[i] & B.ADVERB)
    return _outlet(unit, i + 1) if bits[i] & (RELAY | B.RELAY_MEDIUM) else None


def _outlet(unit: Unit, i: int) -> Range | None:
    """Give the noun phrase behind *by* at item ``i``."""
    if i + 1 >= unit.size or not unit.bits[i] & BY:
        return None
    end = noun_phrase(unit, i + 1, unit.size)
    return (i + 1, end) if end > i + 1 else None


def _relayed(unit: Unit, phrase: Range, relay: int) -> Range | None:
    """Give the outlet in *cited by the Times*, *posted by the account*."""
    lo, hi = phrase
    for i in range(lo, hi - 2):
        if unit.bits[i] & relay and unit.bits[i + 1] & BY:
            end = min(max(noun_phrase(unit, i + 2, unit.size), i + 3), hi)
            return (i + 2, end)
    return None
