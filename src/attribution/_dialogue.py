"""Dialogue: quotations without a cue, whose turn it is.

Takes the units of a text with the relations found in them; gives ``Turn`` values: paragraphs that are all quotation,
behind two that tell who speaks and among which somebody asks. Turns alternate, so each belongs to the one before the
last. One look at each unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from attribution._bits import holds
from attribution._lexicon import Bit
from attribution._relation import Range, Relation
from attribution._tokens import Tokens
from attribution._units import Unit

__all__ = ["Turn", "turns"]

QUOTE, STOP, DASH, NEWLINE = Bit.QUOTE, Bit.STOP, Bit.DASH, Bit.NEWLINE
QUESTION = "?"


class Turn(NamedTuple):
    """A paragraph of dialogue that nobody is said to say. Offsets are characters.

    Args:
        content: the quotation.
        own: start of the cue of the turn that tells who speaks here.
        other: start of the cue of the turn that tells whom they speak with.
    """

    content: Range
    own: int
    other: int


def turns(
    tokens: Tokens, units: Sequence[Unit], kept: Sequence[Sequence[Relation]], taken: Sequence[Range]
) -> Iterator[Turn]:
    """Give the turns of a text in order.

    Args:
        tokens: the tokens of the text.
        units: its sentences.
        kept: the relations of each unit.
        taken: quotations that go on with a relation, as offsets.
    """
    begun = {start for start, _ in taken}
    last: list[tuple[int, bool]] = []
    at = 0
    for paragraph in _paragraphs(tokens, units):
        first = units[paragraph[0]]
        if first.first - at > 1:
            last = []  # other sentences stand between
        at = units[paragraph[-1]].last
        end = units[paragraph[-1]].ends[-1]
        asks = QUESTION in tokens.text[first.starts[0] : end]
        told = _told(units, kept, paragraph)
        if told is not None:
            last = [*last[-1:], (told, asks)]
        elif len(last) == 2 and _is_open(units, kept, paragraph, begun) and (asks or any(a for _, a in last)):
            yield Turn((first.starts[0], end), last[0][0], last[1][0])
            last = [last[1], (last[0][0], asks)]
        else:
            last = []


def _paragraphs(tokens: Tokens, units: Sequence[Unit]) -> Iterator[list[int]]:
    number = 0
    numbered: list[tuple[int, int]] = []
    for n, unit in enumerate(units):
        if unit.inside is None:
            number += bool(unit.first and tokens.bits[unit.first - 1] & NEWLINE)
            numbered.append((number, n))
    for _, group in groupby(numbered, key=lambda x: x[0]):
        yield [n for _, n in group]


def _told(units: Sequence[Unit], kept: Sequence[Sequence[Relation]], paragraph: Sequence[int]) -> int | None:
    """Give where the cue of a turn stands that opens with its quotation and says who speaks; None for no such turn."""
    unit = units[paragraph[0]]
    if not unit.bits[0] & QUOTE or any(kept[n] for n in paragraph[1:]):
        return None
    for relation in kept[paragraph[0]]:
        if relation.source and any(lo == 0 for lo, _ in relation.content):
            return unit.starts[relation.cue[0]]
    return None


def _is_open(
    units: Sequence[Unit], kept: Sequence[Sequence[Relation]], paragraph: Sequence[int], begun: set[int]
) -> bool:
    return all(
        not kept[n]
        and units[n].starts[0] not in begun
        and all(b & (QUOTE | STOP | DASH) for b in units[n].bits)
        and holds(units[n].bits, QUOTE)
        for n in paragraph
    )
