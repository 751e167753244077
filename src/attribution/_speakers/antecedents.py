"""Antecedents: who is meant by a pronoun, or by a description that names anew who has just been named.

Takes a ``Cast``, the places of quotations and the speakers told so far; gives the ``Candidate`` that fits best,
or None where none fits or two fit equally well. Looks back at a bounded number of sightings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

import attrs

from attribution._lexicon import Bit
from attribution._speakers.candidates import Candidate, Sighting
from attribution._speakers.cast import Cast
from attribution.model import SpeakerType
from attribution.rules import Pronoun

__all__ = ["Place", "Scene", "fits_pronoun"]

PERSON, GROUP, ORGANIZATION, DOCUMENT, ACCOUNT = (
    SpeakerType.PERSON,
    SpeakerType.GROUP,
    SpeakerType.ORGANIZATION,
    SpeakerType.DOCUMENT,
    SpeakerType.ACCOUNT,
)
STOP, NEWLINE, COMMA = Bit.STOP, Bit.NEWLINE, Bit.COMMA
#: How many sightings are looked back at.
WINDOW = 40
#: The least that an antecedent must score, and by how much it must be better than the next.
LEAST = -24.0
MARGIN = 0.5

Fit = Callable[[Candidate], float | None]


class Place(NamedTuple):
    """Where a pronoun stands.

    Args:
        start: its offset.
        inside: the quotation it stands in, as a span; None outside.
        barred: candidates that it cannot stand for: the addressee, those named in its own content.
    """

    start: int
    inside: tuple[int, int] | None
    barred: frozenset[int]


@attrs.define(eq=False, repr=False)
class Scene:
    """What antecedents are looked for in.

    Args:
        cast: the candidates and where they stand.
        quotes: the outermost quotations, in text order.
        spoken: offset and candidate of each source told so far, in text order.
    """

    cast: Cast
    quotes: Sequence[tuple[int, int]]
    spoken: list[tuple[int, Candidate]] = attrs.Factory(list)
    spoke: set[int] = attrs.Factory(set)
    _bounds: list[int] = attrs.field(init=False)
    _opens: list[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._opens = [s for s, _ in self.quotes]
        self._bounds = self._sentence_ends()

    def _sentence_ends(self) -> list[int]:
        """Give where sentences end; those inside a quotation are no step away from who spoke before it."""
        tokens = self.cast.tokens
        ends: list[int] = []
        ending = STOP | NEWLINE
        for k in [k for k, b in enumerate(tokens.bits) if b & ending]:
            b = tokens.bits[k]
            if b & STOP and k and tokens.words[k] == "." and self._abbreviates(k - 1):
                continue
            if k + 1 < len(tokens) and tokens.bits[k + 1] & COMMA:
                continue
            if self.quote_at(tokens.starts[k]) is None:
                ends.append(tokens.starts[k])
        return ends

    def _abbreviates(self, k: int) -> bool:
        tokens = self.cast.tokens
        glued = tokens.ends[k] == tokens.starts[k + 1]
        word = tokens.words[k]
        return glued and (tokens.abbreviates(k) or len(word) == 1 or word in self.cast.people.titles)

    def quote_at(self, offset: int) -> tuple[int, int] | None:
        """Give the outermost quotation that holds an offset."""
        k = bisect_right(self._opens, offset) - 1
        return self.quotes[k] if k >= 0 and offset < self.quotes[k][1] else None

    def distance(self, earlier: int, later: int) -> int:
        """Count the sentence ends between two offsets."""
        return bisect_left(self._bounds, later) - bisect_left(self._bounds, earlier)

    def sentence(self, offset: int) -> int:
        """Give the number of the sentence that holds an offset."""
        return bisect_left(self._bounds, offset)

    def find(self, place: Place, fit: Fit) -> Candidate | None:
        """Give the candidate that fits best before a place; None where two fit equally well."""
        best = self._scores(place, fit)
        ranked = sorted(best.values(), key=lambda x: -x[0])
        if not ranked or ranked[0][0] < LEAST:
            return None
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
            return None
        return ranked[0][1]

    def _scores(self, place: Place, fit: Fit) -> dict[int, tuple[float, Candidate]]:
        best: dict[int, tuple[float, Candidate]] = {}
        for offset, candidate, bonus in self._seen(place):
            own = None if id(candidate) in place.barred else fit(candidate)
            if own is None:
                continue
            score = own + bonus - 3.0 * self.distance(offset, place.start)
            if id(candidate) not in best or score > best[id(candidate)][0]:
                best[id(candidate)] = score, candidate
        return best

    def _seen(self, place: Place) -> list[tuple[int, Candidate, float]]:
        """Give the candidates seen before a place, with what speaks for each where it stands."""
        cast = self.cast
        upto = bisect_left(cast.starts, place.start)
        before = cast.sightings[max(0, upto - WINDOW) : upto]
        found = [(s.start, s.candidate, self._weight(s, place)) for s in before if s.candidate is not None]
        at = bisect_left(self.spoken, place.start, key=lambda x: x[0])
        here = place.inside
        told = self.spoken[max(0, at - WINDOW) : at]
        return found + [(o, c, 6.0 if here is None or self.quote_at(o) == here else 1.0) for o, c in told]

    def _weight(self, sighting: Sighting, place: Place) -> float:
        weight = 4.0 if sighting.subject else 0.0
        weight += 1.5 if sighting.first else 0.0  # who has just been introduced is talked of next
        quote = self.quote_at(sighting.start)
        if quote is None:
            return weight if place.inside is None else weight - 2.0
        return weight + 4.0 if quote == place.inside else weight - 9.0

    def sure_of(self, candidate: Candidate) -> float:
        """Weigh a person of whom only a capital tells that they are one."""
        return -2.5 if not candidate.sure and id(candidate) not in self.spoke else 0.0


def fits_pronoun(pronoun: Pronoun, scene: Scene) -> Fit:
    """Give the test that tells whom a pronoun of the third person may stand for, and how well."""
    if pronoun.neuter:
        return _thing
    if pronoun.gender:
        return lambda c: _person(c, pronoun.gender, scene)
    return lambda c: _several(c, scene)


def _person(candidate: Candidate, gender: str | None, scene: Scene) -> float | None:
    if candidate.type is not PERSON or candidate.plural or not candidate.may_be(gender):
        return None
    return (2.0 if candidate.gender else 0.0) + scene.sure_of(candidate)


def _thing(candidate: Candidate) -> float | None:
    if candidate.plural:
        return None
    if candidate.type is PERSON:
        weak = not candidate.sure and candidate.gender is None
        return -5.0 if weak else None
    if candidate.type is SpeakerType.UNKNOWN:
        return -3.0
    return -2.0 if candidate.type is GROUP else 0.0


def _several(candidate: Candidate, scene: Scene) -> float | None:
    if candidate.plural:
        return 3.0
    if candidate.type is PERSON:
        return -4.0 + scene.sure_of(candidate) if candidate.gender is None else None
    return -1.0 if candidate.type in {GROUP, ORGANIZATION} else -4.0
