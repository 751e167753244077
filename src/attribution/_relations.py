"""Relations: patterns laid over the cues of a unit.

Takes a ``Unit``, its cue candidates and the patterns; gives for each cue the best relation of source, cue and
content, with its confidence. A pattern is read outwards from the cue, left then right; each element moves one
edge. What a pattern costs is bounded by the unit's length, and most fail at their first element.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

import attrs

from attribution._boundaries import probability
from attribution._cues import Candidate
from attribution._elements import FROM_SUBJECT, first_left, first_right, held_by, step_left, step_right
from attribution._evidence import evidence
from attribution._lexicon import PASSIVE
from attribution._match import MISSING, Match, Site
from attribution._relation import Range, Relation
from attribution._units import Unit
from attribution.rules import Boundary, CueNoun, CueVerb, Evidence, Floor, Pattern, RuleSet

__all__ = [
    "NO_FRAME",
    "Grammar",
    "Range",
    "Relation",
    "Shape",
    "lay",
    "logit",
    "relate",
    "shapes_for",
]

FORMS = ("finite", "passive", "participle", "infinitive", "last", "any")


class Grammar(NamedTuple):
    """Patterns and evidence of a rule set, made ready.

    Args:
        shapes: for each sort of cue and form the patterns that fit it: the elements left of the cue, nearest
            first, and right of it, each with whether it may be missing.
        weights: what each piece of evidence is worth.
        ends: what speaks for a content's going on across a boundary, by its kind.
        floor: how sure a relation must be to be one.
    """

    shapes: dict[tuple[str, str], tuple[Shape, ...]]
    weights: dict[str, float]
    ends: dict[str, dict[str, float]]
    floor: float

    @classmethod
    def of(cls, rules: RuleSet) -> Grammar:
        """Compile the patterns and the evidence of a rule set."""
        shapes: dict[tuple[str, str], list[Shape]] = {}
        for pattern in rules.of(Pattern):
            shape = Shape.of(pattern)
            for form in FORMS if pattern.form == "any" or pattern.cue != "verb" else (pattern.form,):
                shapes.setdefault((pattern.cue, form), []).append(shape)
        weights = {e.name: e.weight for e in rules.of(Evidence)}
        ends = {b.name: {"": b.weight, **{s.name: s.weight for s in b.signs}} for b in rules.of(Boundary)}
        floor = min((f.least for f in rules.of(Floor)), default=0.0)
        return cls({key: tuple(value) for key, value in shapes.items()}, weights, ends, floor)


@attrs.frozen
class Shape:
    """A pattern with its elements split, and what a sentence must hold for it to fit.

    Args:
        pattern: the rule.
        left: its elements left of the cue, nearest first, each with whether it may be missing.
        right: those right of it.
        holds: bits that the sentence must hold.
        before: bits of which the item before the cue must have one; 0 for any item.
        beyond: the same of the item before the subject; 0 for any.
        behind: the same of the item behind the cue; 0 for any.
        subject: True where a subject must stand right before the cue.
        content: True where content must stand right behind it.
    """

    pattern: Pattern
    left: tuple[tuple[str, bool], ...]
    right: tuple[tuple[str, bool], ...]
    holds: int
    before: int
    beyond: int
    behind: int
    subject: bool
    content: bool

    @classmethod
    def of(cls, pattern: Pattern) -> Shape:
        """Split a pattern's elements."""
        left, right = _elements(pattern.left), _elements(pattern.right)
        holds = reduce(or_, (held_by(name) for name, optional in (*left, *right) if not optional), 0)
        subject = bool(left) and left[0][0] in FROM_SUBJECT and not left[0][1]
        return cls(
            pattern,
            left,
            right,
            holds,
            before=first_left(left),
            beyond=first_left(left[1:]) if subject else 0,
            behind=first_right(right),
            subject=subject,
            content=right[:1] == (("CONTENT", False),),
        )

    def may_fit(self, site: Site) -> bool:
        """Tell at little cost where a pattern cannot fit, although the sentence holds what it asks for."""
        cue = site.cue
        frame, frames = self.pattern.frame, self.pattern.frames
        if frame not in cue.frames if frame else frames and cue.frames.keys().isdisjoint(frames):
            return False
        bits = site.unit.bits
        if self.subject:
            phrase = site.subject
            if phrase is None or self.beyond and not (phrase.lo and bits[phrase.lo - 1] & self.beyond):
                return False
        return not self.content or site.after.frame != "none"


def _elements(names: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    return tuple((name.rstrip("?"), name.endswith("?")) for name in names)


def relate(unit: Unit, cues: Sequence[Candidate], grammar: Grammar) -> list[Relation]:
    """Give every relation that a pattern finds for the cues."""
    held = reduce(or_, unit.bits) if cues else 0
    return [relation for cue in cues for relation in _readings(Site(unit, cue, grammar.ends), held, grammar)]


def _readings(site: Site, held: int, grammar: Grammar) -> Iterator[Relation]:
    """Give every relation that a pattern finds for a cue; most patterns fail at what stands beside it."""
    cue, bits = site.cue, site.unit.bits
    before = bits[cue.lo - 1] if cue.lo else 0
    behind = bits[cue.hi] if cue.hi < len(bits) else 0
    for shape in shapes_for(cue, grammar):
        if shape.holds & ~held or shape.before and not shape.before & before:
            continue
        if shape.behind and not shape.behind & behind:
            continue
        if shape.may_fit(site):
            found = lay(site, shape, grammar)
            if not isinstance(found, str):
                yield found


def shapes_for(cue: Candidate, grammar: Grammar) -> tuple[Shape, ...]:
    """Give the patterns that fit what a cue is."""
    return grammar.shapes.get((_sort(cue), cue.form), ())


def lay(site: Site, shape: Shape, grammar: Grammar) -> Relation | str:
    """Lay one pattern over one cue; give what it finds, or the element that it misses, or ``NO_FRAME``."""
    match = Match(site)
    missing = _missing(match, shape)
    if missing:
        return missing
    relation = _relation(match, shape.pattern)
    if relation is None:
        return NO_FRAME
    weigh = grammar.weights.get
    odds = relation.confidence + sum([weigh(name, 0.0) for name in evidence(relation)])
    return relation._replace(confidence=probability(odds))


#: Why a pattern finds nothing although all of its elements are there: the cue may not have this frame.
NO_FRAME = "frame"


def _sort(cue: Candidate) -> str:
    """Name what a cue is as patterns do."""
    if isinstance(cue.rule, CueVerb):
        return "verb"
    return "noun" if isinstance(cue.rule, CueNoun) else cue.rule.type.value


def _missing(match: Match, shape: Shape) -> str:
    """Lay one pattern over one cue, outwards; name the first element that is not there, if there is one."""
    for elements, step, edge in (
        (shape.left, step_left, match.cue.lo),
        (shape.right, step_right, match.cue.hi),
    ):
        at = edge
        for element, optional in elements:
            reached = step(match, at, element)
            if reached != MISSING:
                at = reached
            elif not optional:
                return element
    return ""


def _relation(match: Match, pattern: Pattern) -> Relation | None:
    """Make the relation of a match, if the cue may have this frame."""
    cue, after = match.cue, match.after
    frame = pattern.frame or match.frame or "end"
    if pattern.frames and (match.frame or "end") not in pattern.frames:
        return None
    safety = cue.frames.get(frame)
    if safety is None or not (match.content or frame in WORDLESS):
        return None
    start, end = match.lo, match.hi
    if frame == "silence" and cue.refusing:
        end = cue.refusing
    elif cue.shown:
        start, end = cue.shown
    elif cue.slot and (match.via or match.source) and frame in {"slot", "relayed"}:
        end = cue.head + 1
    elif after.cue_end <= min((c[0] for c in match.content if c[0] >= cue.hi), default=match.unit.size):
        end = max(end, after.cue_end) if not (match.source and match.source.lo >= cue.hi) else end
    content = tuple(sorted(match.content))
    if frame == "unsaid":
        frame = "silence"
    addressee = match.addressee or after.addressee
    if addressee and match.source and addressee[0] < match.source.hi and match.source.lo < addressee[1]:
        addressee = None  # “…,” asked the clerk: who speaks is not told
    return Relation(
        match.unit,
        pattern,
        cue,
        (start, end),
        match.source,
        content,
        PASSIVE + frame if cue.passive else frame,
        logit(safety) + pattern.safety,
        addressee,
        after.time,
        after.medium,
        match.via,
    )


#: Frames in which nothing is said.
WORDLESS = frozenset({"request", "silence", "unsaid"})


def logit(p: float) -> float:
    """Give the log-odds of a share, kept off 0 and 1."""
    p = min(max(p, 0.001), 0.999)
    return math.log(p / (1 - p))
