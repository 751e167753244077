"""Hinting: what named entities and coreference, found by another tool, add to names and to pronouns.

Takes names and entities, gives names; takes clusters and sightings, gives whom a cluster knows a place by. Linear in
the hints, sorting aside.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

from attribution._lexicon import Bit
from attribution._speakers.appositions import look_left, look_right
from attribution._speakers.candidates import Candidate, Name, Sighting
from attribution._speakers.people import People
from attribution._tokens import Tokens
from attribution.hints import Cluster, Entity
from attribution.model import SpeakerType
from attribution.rules import Pronoun

__all__ = ["Clusters", "with_entities"]

#: What no name begins or ends with: *the* Kelm Fund*'s*.
EDGES = Bit.ARTICLE | Bit.POSSESSIVE_CLITIC | Bit.MARK | Bit.COMMA
BOUNDARY = Bit.STOP | Bit.NEWLINE | Bit.MARK | Bit.COLON
#: How many sightings inside one mention are looked at.
MOST = 12


def with_entities(
    names: Sequence[Name], tokens: Tokens, people: People, entities: Sequence[Entity]
) -> list[Name]:
    """Give names with what entities tell of them: what bears them, how far those of bodies go, and some more.

    Args:
        names: the names of the text, in order.
        tokens: its tokens.
        people: the compiled rules about speakers.
        entities: the entities, in any order; of those that overlap, the first counts.
    """
    found: list[Name] = []
    k = done = 0
    for entity in sorted(entities, key=lambda e: (e.start, -e.end)):
        lo, hi = _tokens_of(tokens, entity)
        if lo >= hi or lo < done:
            continue
        done = hi
        while k < len(names) and names[k].hi <= lo:
            found.append(names[k])
            k += 1
        end = k
        while end < len(names) and names[end].lo < hi:
            end += 1
        if end == k:
            found.append(_made(tokens, people, lo, hi))
            found[-1].hint = entity.type
            continue
        names[k].hint = entity.type
        if entity.type is SpeakerType.ORGANIZATION and lo <= names[k].lo and names[end - 1].hi <= hi:
            names[k].left = min(names[k].left, lo)
            _stretch(tokens, names[k], lo, hi)
            found.append(names[k])
            k = end
    return [*found, *names[k:]]


def _tokens_of(tokens: Tokens, entity: Entity) -> tuple[int, int]:
    lo, hi = bisect_left(tokens.starts, entity.start), bisect_left(tokens.starts, entity.end)
    while lo < hi and tokens.bits[lo] & EDGES:
        lo += 1
    while lo < hi and tokens.bits[hi - 1] & EDGES:
        hi -= 1
    return lo, hi


def _made(tokens: Tokens, people: People, lo: int, hi: int) -> Name:
    name = Name(lo, hi, hi, (), "", lo, opens=not lo or bool(tokens.bits[lo - 1] & BOUNDARY))
    _stretch(tokens, name, lo, hi)
    look_left(tokens, people, name)
    look_right(tokens, people, name)
    return name


def _stretch(tokens: Tokens, name: Name, lo: int, hi: int) -> None:
    name.lo, name.hi, name.end = lo, hi, max(name.end, hi)
    name.words = tuple(w for w in tokens.words[lo:hi] if w != ".")
    name.text = tokens.phrase(lo, hi)


@attrs.define(eq=False, repr=False)
class Clusters:
    """Whom clusters of mentions stand for.

    Args:
        clusters: the spans of the mentions of each.
        sightings: where candidates stand, in text order.
    """

    clusters: Sequence[Cluster]
    sightings: Sequence[Sighting]
    _at: dict[int, int] = attrs.field(init=False)
    _told: dict[int, Candidate | None] = attrs.Factory(dict)

    def __attrs_post_init__(self) -> None:
        spans = [(end - start, start, n) for n, spans in enumerate(self.clusters) for start, end in spans]
        self._at = {start: n for _, start, n in sorted(spans, reverse=True)}  # her, not her brother

    def antecedent(self, start: int, pronoun: Pronoun) -> Candidate | None:
        """Give whom the pronoun at an offset stands for, unless its gender speaks against it; None where nothing tells."""
        candidate = self._candidate(self._at[start]) if start in self._at else None
        if candidate is None or not candidate.may_be(pronoun.gender):
            return None
        person = candidate.type is SpeakerType.PERSON
        sure = bool(candidate.sure or candidate.gender)
        if (pronoun.gender and not person) or (pronoun.neuter and person and sure):
            return None
        return candidate

    def _candidate(self, n: int) -> Candidate | None:
        """Give the first that a cluster names, else describes."""
        if n not in self._told:
            seen = [s for span in sorted(self.clusters[n]) for s in self._seen(*span)]
            named = next((s.candidate for s in seen if s.named), None)
            self._told[n] = named or next((s.candidate for s in seen), None)
        return self._told[n]

    def _seen(self, start: int, end: int) -> Iterator[Sighting]:
        """Give the sightings that a mention is: not those of others inside it, *Ana Ruiz* of *Ana Ruiz's brother*."""
        at = max(0, bisect_left(self.sightings, start, key=lambda s: s.start) - 1)
        for s in self.sightings[at : at + MOST]:
            held = s.start <= start and end <= s.end
            holds = start <= s.start and s.end == end
            if s.candidate is not None and (held or holds):
                yield s
