"""Settling: which relations of a unit stand beside one another, and which quotations they go on with.

Takes the relations of all units, best first within a unit; drops those that claim words another one holds, and
joins quotations that follow without a cue of their own. Costs the square of a unit's cues, which are bounded.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attribution._bits import holds
from attribution._lexicon import Bit
from attribution._relation import Range, Relation
from attribution._sources import Phrase, kind_of
from attribution._units import Unit

__all__ = ["continuations", "rival", "settle"]

RELAY, RELAY_MEDIUM, ROLE = Bit.RELAY, Bit.RELAY_MEDIUM, Bit.ROLE
COMMA, QUOTE, STOP, DASH = Bit.COMMA, Bit.QUOTE, Bit.STOP, Bit.DASH


def settle(relations: Iterable[Relation], floor: float) -> list[Relation]:
    """Keep the relations of one unit that are as sure as ``floor`` and do not contradict a better one."""
    kept: list[Relation] = []
    for relation in sorted(relations, key=lambda r: -r.confidence):
        if relation.confidence < floor:
            break
        fitting = relation if rival(relation, kept) is None else _mended(relation, kept)
        if fitting:
            kept.append(fitting)
    return sorted((_cited(relation, kept) for relation in kept), key=lambda r: r.cue)


def _cited(relation: Relation, kept: Sequence[Relation]) -> Relation:
    """Let those whom an outlet cites say what it reports: *…, the Echo reported, citing* | *two officials*."""
    unit, source = relation.unit, relation.source
    citing = unit.bits[relation.candidate.head] & RELAY and relation.candidate.form == "participle"
    if not citing or source is None or len(relation.content) != 1:
        return relation
    lo, hi = relation.content[0]
    if not holds(unit.bits[lo:hi], ROLE) or holds(unit.bits[lo:hi], QUOTE):
        return relation
    for other in kept:
        reports = unit.bits[other.candidate.head] & RELAY_MEDIUM
        if reports and other.content and other.source and other.source[:2] == source[:2]:
            cited = Phrase(lo, hi, kind_of(unit, lo, hi))
            return relation._replace(source=cited, content=other.content, via=(source.lo, source.hi))
    return relation


def _mended(relation: Relation, kept: Sequence[Relation]) -> Relation | None:
    return _reattached(relation, kept) or _cut(relation, kept)


def _cut(relation: Relation, kept: Sequence[Relation]) -> Relation | None:
    """End a content before the cue that attributes the whole: *told me* | *that he left* |*, according to Ruiz*."""
    if not relation.content:
        return None
    lo, hi = relation.content[-1]
    for other in kept:
        at = min(other.cue[0], other.source.lo if other.source else other.cue[0])
        if lo < at - 1 < hi and any(_within(relation.cue, c) and c[1] < at for c in other.content):
            end = at - 1 if relation.unit.bits[at - 1] & COMMA else at
            cut = relation._replace(content=(*relation.content[:-1], (lo, end)))
            return cut if rival(cut, kept) is None else None
    return None


def _reattached(relation: Relation, kept: Sequence[Relation]) -> Relation | None:
    """Share the source of the saying that holds the seeming one: *told the Echo that he agrees and said “…”*."""
    source = relation.source
    if source is None or source.how != "shared":
        return None
    for other in kept:
        held = any(_within((source.lo, source.hi), c) and c[1] <= relation.cue[0] for c in other.content)
        if held and other.source:
            moved = relation._replace(source=other.source._replace(how="shared"))
            return moved if rival(moved, kept) is None else None
    return None


def rival(relation: Relation, others: Iterable[Relation]) -> Relation | None:
    """Give the first of the others that claims words which this one claims as well."""
    return next((other for other in others if not _agree(relation, other)), None)


def _agree(a: Relation, b: Relation) -> bool:
    if _overlap(a.cue, b.cue):
        return False
    for x, y in ((a, b), (b, a)):
        if x.source and _overlap((x.source.lo, x.source.hi), y.cue):
            return False
    if a.source and b.source:
        s, t = (a.source.lo, a.source.hi), (b.source.lo, b.source.hi)
        if s != t and _overlap(s, t):
            return False
    return all(_nested(c, d, a, b) for c in a.content for d in b.content) and _whole(a, b) and _whole(b, a)


def _nested(c: Range, d: Range, a: Relation, b: Relation) -> bool:
    """Two contents stand apart, or one holds the other and its cue."""
    if not _overlap(c, d):
        return True
    return _within(c, d) and _within(a.cue, d) or _within(d, c) and _within(b.cue, c)


def _whole(a: Relation, b: Relation) -> bool:
    """A cue inside another's content has its source there too, unless the source is shared or missing."""
    for d in b.content:
        if _within(a.cue, d):
            return (not a.source or _within((a.source.lo, a.source.hi), d)) and all(
                _within(c, d) for c in a.content
            )
        if a.source and _overlap((a.source.lo, a.source.hi), d):
            return False
        if _overlap(a.cue, d):
            return False
    return True


def _overlap(a: Range, b: Range) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _within(a: Range, b: Range) -> bool:
    return b[0] <= a[0] and a[1] <= b[1]


def continuations(units: Sequence[Unit], kept: Sequence[Sequence[Relation]]) -> list[list[tuple[int, int]]]:
    """Give, for each relation in order, the offsets of the quotations behind its sentence that go on with it."""
    offsets: dict[int, int] = {}
    count = 0
    for n, relations in enumerate(kept):
        offsets[n] = count
        count += len(relations)
    found: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    last = -1
    before: Unit | None = None
    outer = [n for n, unit in enumerate(units) if unit.inside is None]
    for at, n in enumerate(outer):
        unit = units[n]
        follows = before is not None and (before.last == unit.first or _reopens(before, unit))
        if before is not None and not follows and last >= 0 and units[last] is before:
            behind = units[outer[at + 1]] if at + 1 < len(outer) else None
            follows = _told(kept[last]) and _goes_on(before, unit, behind)
        if kept[n]:
            last = n
        elif last >= 0 and follows and _is_quotation(unit):
            owner = _quoting(kept[last])
            end = unit.size - bool(unit.bits[-1] & STOP and unit.size > 1 and not unit.bits[-2] & QUOTE)
            found[offsets[last] + owner].append((unit.starts[0], unit.ends[end - 1]))
        else:
            last = -1
        before = unit
    return found


def _is_quotation(unit: Unit) -> bool:
    """True where a sentence is a quotation of more than a word or two, but for a tail shorter than it."""
    quotes = list(unit.quotes.values())
    if not quotes or not any(q.last - q.first > 4 for q in quotes):
        return False
    rest = sum(not b & (QUOTE | STOP | DASH) for b in unit.bits)
    return not rest or (bool(unit.bits[0] & QUOTE) and rest <= sum(q.last - q.first for q in quotes))


def _reopens(before: Unit, unit: Unit) -> bool:
    """A quotation not closed at the end of its paragraph goes on in the next."""
    return unit.first - before.last <= 1 and any(not q.closed for q in before.quotes.values())


def _told(relations: Sequence[Relation]) -> bool:
    """True where a paragraph's quotation was told who said it behind its words, and asks nothing."""
    relation = relations[_quoting(relations)]
    lo, hi = relation.content[0] if relation.content else (0, 0)
    quote = relation.unit.quotes.get(hi - 1)
    if quote is None or lo >= relation.cue[0]:
        return False
    tokens = relation.unit.tokens
    return tokens.text[tokens.ends[quote.last - 2] - 1] != "?"


def _goes_on(before: Unit, unit: Unit, behind: Unit | None) -> bool:
    """A next paragraph that is all quotation goes on with the last one, unless a third makes it a dialogue."""

    def next_paragraph(one: Unit, other: Unit) -> bool:
        return other.opens and other.first - one.last == 1

    dialogue = behind is not None and next_paragraph(unit, behind) and _is_quotation(behind)
    return next_paragraph(before, unit) and not dialogue


def _quoting(relations: Sequence[Relation]) -> int:
    """The relation of a unit that a following quotation belongs to: the one that quotes, else the last."""
    outer = [
        n
        for n, r in enumerate(relations)
        if not any(r is not o and any(_within(r.cue, c) for c in o.content) for o in relations)
    ]
    for n in reversed(outer):
        relation = relations[n]
        if any(relation.unit.bits[i] & QUOTE for lo, hi in relation.content for i in range(lo, hi)):
            return n
    return outer[-1] if outer else len(relations) - 1
