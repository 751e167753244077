"""Relations: patterns laid over the cues of a unit.

Takes a ``Unit``, its cue candidates and the patterns; gives for each cue the best relation of source, cue and
content, with its confidence. A pattern is read outwards from the cue, left then right; each element moves one
edge. What a pattern costs is bounded by the unit's length, and most fail at their first element.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import attrs

from attribution._complements import complement
from attribution._cues import Candidate
from attribution._elements import MISSING, Match, Range, step_left, step_right
from attribution._evidence import evidence
from attribution._lexicon import PASSIVE
from attribution._sources import Phrase
from attribution._units import Unit
from attribution.rules import CueNoun, CuePhrase, CueVerb, Pattern

__all__ = ["Range", "Relation", "readings", "relate"]


@attrs.frozen
class Relation:
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


def relate(
    unit: Unit, cues: Sequence[Candidate], patterns: Sequence[Pattern], weights: Mapping[str, float]
) -> list[Relation]:
    """Give the best relation of each cue that has one."""
    best = (max(readings(unit, cue, patterns, weights), key=lambda r: r.confidence, default=None) for cue in cues)
    return [relation for relation in best if relation]


def readings(
    unit: Unit, cue: Candidate, patterns: Sequence[Pattern], weights: Mapping[str, float]
) -> list[Relation]:
    """Give every relation that a pattern finds for a cue."""
    after = None
    found = []
    for pattern in patterns:
        if not _fits(pattern, cue):
            continue
        after = after or complement(unit, cue)
        match = Match(unit, cue, after)
        edges = _lay(match, pattern)
        relation = _relation(match, pattern, *edges) if edges else None
        if relation:
            found.append(_weighed(relation, weights))
    return found


def _weighed(relation: Relation, weights: Mapping[str, float]) -> Relation:
    """Add what the evidence is worth to what cue and pattern say."""
    odds = relation.confidence + sum(weights.get(name, 0.0) for name in evidence(relation))
    return attrs.evolve(relation, confidence=1 / (1 + math.exp(-odds)))


def _fits(pattern: Pattern, cue: Candidate) -> bool:
    rule = cue.rule
    if isinstance(rule, CueNoun):
        return pattern.cue == "noun"
    if isinstance(rule, CueVerb) or rule.type.value == "verb":
        return pattern.cue == "verb" and pattern.form in {"any", cue.form}
    return pattern.cue == rule.type.value


def _lay(match: Match, pattern: Pattern) -> Range | None:
    """Lay one pattern over one cue; give the edges that it reaches."""
    i, j = match.cue.lo, match.cue.hi
    for element in pattern.left:
        step = step_left(match, i, element.rstrip("?"))
        if step == MISSING and element[-1] != "?":
            return None
        i = i if step == MISSING else step
    for element in pattern.right:
        step = step_right(match, j, element.rstrip("?"))
        if step == MISSING and element[-1] != "?":
            return None
        j = j if step == MISSING else step
    return i, j


def _relation(match: Match, pattern: Pattern, lo: int, hi: int) -> Relation | None:
    """Make the relation of a match, if the cue may have this frame."""
    cue, after = match.cue, match.after
    frame = pattern.frame or match.frame or "end"
    if pattern.frames and (match.frame or "end") not in pattern.frames:
        return None
    safety = cue.frames.get(frame)
    if safety is None or not (match.content or frame in WORDLESS):
        return None
    start, end = cue.lo, cue.hi
    if frame == "silence" and cue.refusing:
        end = cue.refusing
    elif cue.slot and (match.via or match.source) and frame in {"slot", "relayed"}:
        end = cue.slot[0]
    elif after.cue_end <= min((c[0] for c in match.content if c[0] >= cue.hi), default=len(match.unit)):
        end = max(end, after.cue_end) if not (match.source and match.source.lo >= cue.hi) else end
    content = tuple(sorted(match.content))
    return Relation(
        match.unit,
        pattern,
        cue,
        (start, end),
        match.source,
        content,
        PASSIVE + frame if cue.passive else frame,
        _logit(safety) + pattern.safety,
        match.addressee or after.addressee,
        after.time,
        after.medium,
        match.via,
    )


#: Frames in which nothing is said.
WORDLESS = frozenset({"request", "silence"})


def _logit(p: float) -> float:
    p = min(max(p, 0.001), 0.999)
    return math.log(p / (1 - p))

