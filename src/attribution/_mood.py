"""Reported mood: sentences that go on with what somebody said, as the mood of their verbs alone tells.

Takes the units of a text with the relations found in them; gives ``Told`` values: *Die Lage sei ernst. Man habe
gewarnt.* behind a sentence that names who speaks. One look at each unit: linear. Asked for by the trait
``reported-mood`` alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attribution._elements_second import may_speak, teller
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


def told(
    units: Sequence[Unit], kept: Sequence[Sequence[Relation]], taken: Sequence[Range]
) -> Iterator[Told]:
    """Give the runs of sentences in reported mood, and quotations among them, in order.

    Args:
        units: the sentences of a text.
        kept: the relations of each.
        taken: quotations that go on with a relation, as offsets.
    """
    begun = {start for start, _ in taken}
    source: Range | None = None
    sure = True
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
            source, sure = _source(relations), True
        elif source and apart <= 1 and (run or not unit.opens) and is_reported(unit, hearsay=sure):
            run.append(unit)
            silent = 0
        elif source and apart <= 1 and (run or not unit.opens) and _is_quoted(unit) and unit.starts[0] not in begun:
            yield from _closed(run, source)
            yield Told((_edges(unit),), source, quoted=True)
            run, silent = [], 0
        else:
            yield from _closed(run, source)
            silent += 1
            before = None if unit.opens or apart > 1 or silent > REMEMBERED else source
            run = []
            found = _subject(unit)
            if found:
                source, sure = found
            else:
                source = before
    yield from _closed(run, source)


def _is_quoted(unit: Unit) -> bool:
    return unit.bits[0] & B.QUOTE and all(b & (B.QUOTE | B.STOP | B.DASH) for b in unit.bits)


def _closed(run: Sequence[Unit], source: Range | None) -> Iterator[Told]:
    if run and source:
        quoted = any(u.quotes for u in run)
        yield Told(tuple(_edges(u) for u in run), source, quoted)


def _edges(unit: Unit) -> Range:
    end = len(unit)
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


def _subject(unit: Unit) -> tuple[Range, bool] | None:
    """Who is the subject of a sentence with a verb of saying of which no pattern makes anything, and how sure it is."""
    found = teller(unit, 0, len(unit)) if any(b & B.CUE and not b & B.NAME for b in unit.bits) else None
    if found is None:
        return None
    sure = any(b & B.CUE and not b & B.NAME for b in unit.bits) and (found.how == "pronoun" or any(b & SPEAKS for b in unit.bits[found.lo : found.hi]))
    if not sure and not may_speak(unit, found):
        return None
    return (unit.starts[found.lo], unit.ends[found.hi - 1]), sure


SPEAKS = B.ROLE | B.TITLE


def is_reported(unit: Unit, *, hearsay: bool = True) -> bool:
    """True where the finite verb of a main clause, the first of the sentence or behind a comma, is in reported mood."""
    bits = unit.bits
    open_clause = False
    if any(b & B.CUE and b & B.ED and not b & (B.NAME | REPORTED) and is_finite(unit, k) for k, b in enumerate(bits)):
        return False
    if any(b & B.FIRST_PERSON for b in bits):
        return False
    if bits[0] & (B.CUE_PHRASE | B.AS):
        return False  # Laut Polizei sei …: somebody else speaks
    for k, b in enumerate(bits):
        if b & B.COMMA:
            open_clause = False
        elif b & OPENS_CLAUSE and (not k or bits[k - 1] & (B.COMMA | B.CONJUNCTION)):
            open_clause = True
        elif b & (REPORTED if hearsay else B.SUBJUNCTIVE) and not open_clause:
            return True
        elif is_finite(unit, k) and not open_clause and not is_nominal(unit, k) and not b & REPORTED:
            return False
    return False
