"""Reported mood: sentences that go on with what somebody said, as the mood of their verbs alone tells.

Takes the units of a text with the relations found in them; gives ``Told`` values: *Die Lage sei ernst. Man habe
gewarnt.* behind a sentence that names who speaks. One look at each unit: linear. Asked for by the trait
``reported-mood`` alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attribution._bits import holds
from attribution._elements_second import teller
from attribution._lexicon import Bit
from attribution._phrases import is_finite, is_nominal
from attribution._relation import Range, Relation
from attribution._units import Unit

__all__ = ["Told", "told"]

B = Bit
REPORTED = B.SUBJUNCTIVE | B.HEARSAY
MARKS = B.STOP | B.COMMA | B.COLON | B.DASH
#: How many sentences of the author's own may stand between what somebody says.
REMEMBERED = 1
OPENS_CLAUSE = B.SUBORDINATOR | B.THAT | B.WH | B.RELATIVE


class Told(NamedTuple):
    """Sentences in reported mood that nobody is said to say anew. Offsets are characters.

    Args:
        content: the sentences.
        source: who said what stands before them.
    """

    content: tuple[Range, ...]
    source: Range
    quoted: bool


def told(units: Sequence[Unit], kept: Sequence[Sequence[Relation]]) -> Iterator[Told]:
    """Give the runs of sentences in reported mood, in order."""
    source: Range | None = None
    run: list[Unit] = []
    last = silent = 0
    for unit, relations in zip(units, kept, strict=True):
        if unit.inside is not None:
            continue
        apart = unit.first - last  # 1 is the end of a paragraph, more are sentences that are no unit
        last = unit.last
        if relations:
            yield from _closed(run, source)
            run, silent = [], 0
            source = _source(relations)
        elif source and apart <= 1 and (run or not unit.opens) and is_reported(unit):
            run.append(unit)
            silent = 0
        else:
            yield from _closed(run, source)
            silent += 1
            before = None if unit.opens or apart > 1 or silent > REMEMBERED else source
            run, source = [], _subject(unit) or before
    yield from _closed(run, source)


def _closed(run: Sequence[Unit], source: Range | None) -> Iterator[Told]:
    if run and source:
        quoted = any(u.quotes for u in run)
        yield Told(tuple(_edges(u) for u in run), source, quoted)


def _edges(unit: Unit) -> Range:
    end = unit.size
    while end > 1 and unit.bits[end - 1] & MARKS:
        end -= 1
    return unit.starts[0], unit.ends[end - 1]


def _source(relations: Sequence[Relation]) -> Range | None:
    """Who speaks in a sentence: the source of its last relation that has one."""
    for relation in reversed(relations):
        if relation.source:
            unit = relation.unit
            return unit.starts[relation.source.lo], unit.ends[relation.source.hi - 1]
    return None


def _subject(unit: Unit) -> Range | None:
    """Who is the subject of a sentence with a verb of saying of which no pattern makes anything."""
    found = teller(unit, 0, unit.size) if any(b & B.CUE and not b & B.NAME for b in unit.bits) else None
    if found is None or found.how != "pronoun" and not holds(unit.bits[found.lo : found.hi], SPEAKS):
        return None
    return unit.starts[found.lo], unit.ends[found.hi - 1]


SPEAKS = B.ROLE | B.TITLE


def is_reported(unit: Unit) -> bool:
    """True where the finite verb of a main clause, the first of the sentence or behind a comma, is in reported mood."""
    bits = unit.bits
    open_clause = False
    if bits[0] & B.CUE_PHRASE:
        return False  # Laut Polizei sei …: somebody else speaks
    for k, b in enumerate(bits):
        if b & B.COMMA:
            open_clause = False
        elif b & OPENS_CLAUSE and (not k or bits[k - 1] & (B.COMMA | B.CONJUNCTION)):
            open_clause = True
        elif b & REPORTED and not open_clause:
            return True
        elif is_finite(unit, k) and not open_clause and not is_nominal(unit, k) and not b & REPORTED:
            return False
    return False
