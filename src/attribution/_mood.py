"""Reported mood: sentences that go on with what somebody said, as the mood of their verbs alone tells.

Takes the units of a text with the relations found in them; gives ``Told`` values: *Die Lage sei ernst. Man habe
gewarnt.* behind a sentence that names who speaks, and quotations without a cue that stand there. One look at each
unit: linear. Asked for by the trait ``reported-mood`` alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attribution._bits import holds
from attribution._elements_second import may_speak, teller
from attribution._lexicon import Bit
from attribution._phrases import is_finite, is_nominal
from attribution._relation import Range, Relation
from attribution._units import Unit
from attribution.model import Kind

__all__ = ["Told", "told"]

B = Bit
REPORTED = B.SUBJUNCTIVE | B.HEARSAY
MARKS = B.STOP | B.COMMA | B.COLON | B.DASH
#: How many sentences of the author's own may stand between what somebody says.
REMEMBERED = 1
OPENS_CLAUSE = B.SUBORDINATOR | B.THAT | B.WH | B.RELATIVE


class Told(NamedTuple):
    """Sentences that nobody is said to say anew. Offsets are characters.

    Args:
        content: the sentences.
        source: who said what stands before them.
        kind: direct for a quotation, else what reported mood makes of them: mixed or indirect.
    """

    content: tuple[Range, ...]
    source: Range
    kind: Kind


class _Speaker(NamedTuple):
    """Who spoke last, and whether it is sure that they spoke."""

    source: Range
    sure: bool


def told(units: Sequence[Unit], kept: Sequence[Sequence[Relation]], taken: Iterable[Range]) -> Iterator[Told]:
    """Give the runs of sentences in reported mood and the quotations among them, in order.

    Args:
        units: the sentences of a text.
        kept: the relations of each.
        taken: quotations that somebody is found to say already, as offsets.
    """
    begun = {start for start, _ in taken}
    speaker: _Speaker | None = None
    run: list[Unit] = []
    last = silent = 0
    for unit, relations in zip(units, kept, strict=True):
        if unit.inside is not None:
            continue
        apart = unit.first - last  # 1 is the end of a paragraph, more are sentences that are no unit
        last = unit.last
        follows = speaker is not None and apart <= 1 and bool(run or not unit.opens)
        if speaker and follows and not relations and is_reported(unit, hearsay=speaker.sure):
            run.append(unit)
            silent = 0
            continue
        yield from _closed(run, speaker)
        run = []
        if relations:
            speaker, silent = _source(relations), 0
        elif speaker and follows and _is_quotation(unit) and unit.starts[0] not in begun:
            yield Told((_edges(unit),), speaker.source, Kind.DIRECT)
            silent = 0
        else:
            silent += 1
            before = None if unit.opens or apart > 1 or silent > REMEMBERED else speaker
            speaker = _subject(unit) or before
    yield from _closed(run, speaker)


def _closed(run: Sequence[Unit], speaker: _Speaker | None) -> Iterator[Told]:
    if run and speaker:
        kind = Kind.MIXED if any(u.quotes for u in run) else Kind.INDIRECT
        yield Told(tuple(_edges(u) for u in run), speaker.source, kind)


def _is_quotation(unit: Unit) -> bool:
    return bool(unit.bits[0] & B.QUOTE) and all(b & (B.QUOTE | MARKS) for b in unit.bits)


def _edges(unit: Unit) -> Range:
    end = unit.size
    while end > 1 and unit.bits[end - 1] & MARKS:
        end -= 1
    return unit.starts[0], unit.ends[end - 1]


def _source(relations: Sequence[Relation]) -> _Speaker | None:
    """Who speaks in a sentence: the source of its last relation that has one."""
    for relation in reversed(relations):
        if relation.source:
            starts, ends = relation.unit.starts, relation.unit.ends
            return _Speaker((starts[relation.source.lo], ends[relation.source.hi - 1]), sure=True)
    return None


def _subject(unit: Unit) -> _Speaker | None:
    """Who is the subject of a sentence with a verb of saying of which no pattern makes anything, if they may speak."""
    found = teller(unit, 0, unit.size) if any(b & B.CUE and not b & B.NAME for b in unit.bits) else None
    if found is None or not may_speak(unit, found):
        return None
    sure = found.how == "pronoun" or holds(unit.bits[found.lo : found.hi], SPEAKS)
    return _Speaker((unit.starts[found.lo], unit.ends[found.hi - 1]), sure)


SPEAKS = B.ROLE | B.TITLE


def is_reported(unit: Unit, *, hearsay: bool = True) -> bool:
    """True where the finite verb of a main clause, the first of the sentence or behind a comma, is in reported mood.

    Args:
        unit: the sentence.
        hearsay: whether words for hearsay tell it as well: *er soll geflohen sein*.
    """
    bits = unit.bits
    if bits[0] & (B.CUE_PHRASE | B.AS) or holds(bits, B.FIRST_PERSON):
        return False  # Laut Polizei sei …, Wie sie sagt, sei …: somebody else speaks
    mood = B.SUBJUNCTIVE | B.HEARSAY if hearsay else B.SUBJUNCTIVE
    open_clause = False
    for k, b in enumerate(bits):
        if b & B.COMMA:
            open_clause = False
        elif b & OPENS_CLAUSE and (not k or bits[k - 1] & (B.COMMA | B.CONJUNCTION)):
            open_clause = True
        elif b & mood and not open_clause:
            return True
        elif is_finite(unit, k) and not open_clause and not is_nominal(unit, k) and not b & REPORTED:
            return False
    return False
