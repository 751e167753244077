"""A relation: the value that ties a source, a cue and a content in one sentence.

Knows nothing of how it was found; the later steps fill in its confidence and circumstances. Costs nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from attribution._cues import Candidate
from attribution._sources import Phrase
from attribution._units import Unit
from attribution.rules import Pattern

__all__ = ["Range", "Relation"]

Range = tuple[int, int]


class Relation(NamedTuple):
    """A source, a cue and a content in one unit, as ranges of its items."""

    unit: Unit
    pattern: Pattern
    candidate: Candidate
    cue: Range
    source: Phrase | None
    content: tuple[Range, ...]
    frame: str
    confidence: float = 0.0
    addressee: Range | None = None
    time: Range | None = None
    medium: Range | None = None
    via: Range | None = None
