"""Speakers: who the sources of a text turn out to be.

Takes the tokens of a text and a ``Mention`` for each attribution; gives a ``Speaker`` for each, equal for all
mentions of the same one, or None where it cannot be told. Sources are read in text order, those outside
quotations first. A bounded number of look-ups for each mention and each name: linear.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from attribution._speakers.antecedents import Scene
from attribution._speakers.candidates import Candidate, Mention
from attribution._speakers.cast import Cast
from attribution._speakers.hinting import Clusters
from attribution._speakers.people import People
from attribution._speakers.resolution import DEEPEST, Resolution
from attribution._tokens import Tokens
from attribution.hints import Hints
from attribution.model import Span, Speaker, SpeakerType

__all__ = ["Mention", "resolve"]


def resolve(
    tokens: Tokens, people: People, mentions: Sequence[Mention], hints: Hints | None = None
) -> list[Speaker | None]:
    """Give the speaker of each mention, in the order of the mentions.

    Args:
        tokens: the tokens of the text.
        people: the compiled rules about speakers.
        mentions: the sources to resolve, in any order.
        hints: what another tool found in the text.
    """
    if not mentions:
        return []
    cast = Cast.of(tokens, people, hints.entities if hints else ())
    depths = [_depth(mentions, k) for k in range(len(mentions))]
    quotes = [s for k, m in enumerate(mentions) if not depths[k] and (m.quoted or m.post) for s in m.content]
    clusters = Clusters(hints.clusters, cast.sightings) if hints else None
    work = Resolution(cast, Scene(cast, _disjoint(quotes)), mentions, clusters=clusters)
    for k in sorted(
        range(len(mentions)), key=lambda k: (depths[k], bool(mentions[k].turn), mentions[k].start, k)
    ):
        work.settle(k)
    _mark_anonymous(work)
    return _speakers(work)


def _depth(mentions: Sequence[Mention], k: int) -> int:
    depth = 0
    at = mentions[k].inside
    while at is not None and 0 <= at < len(mentions) and depth < DEEPEST:
        depth += 1
        at = mentions[at].inside
    return depth


def _disjoint(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give spans in order, without those that begin inside another."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


def _mark_anonymous(work: Resolution) -> None:
    """Mark those of whom the text says that their names are withheld."""
    spans = sorted(
        (m.start, m.end, k) for k, m in enumerate(work.mentions) if m.start >= 0 and k in work.found
    )
    starts = [s[0] for s in spans]
    for offset in _withheld(work.cast):
        at = bisect_left(starts, offset)
        near = [
            (abs(start - offset), k)
            for start, end, k in spans[max(0, at - 2) : at + 1]
            if start <= offset < end or not work.scene.distance(min(start, offset), max(start, offset))
        ]
        candidate = work.found[min(near)[1]] if near else _named_beside(work, offset)
        if candidate and not candidate.named:
            candidate.anonymous = True


def _named_beside(work: Resolution, offset: int) -> Candidate | None:
    """Give whom the sentence names last before it tells that a name is withheld: *The aide asked not to be named*."""
    cast = work.cast
    at = bisect_left(cast.starts, offset)
    for s in reversed(cast.sightings[max(0, at - 4) : at]):
        if s.candidate and not work.scene.distance(s.start, offset):
            return s.candidate
    return None


def _withheld(cast: Cast) -> list[int]:
    """Give where the text says that a name is withheld."""
    text = cast.tokens.text
    lower = text.lower()
    if len(lower) != len(text):
        lower = text
    found: list[int] = []
    for phrase in cast.people.anonymity:
        at = lower.find(phrase)
        while at >= 0:
            found.append(at)
            at = lower.find(phrase, at + len(phrase))
    return found


def _speakers(work: Resolution) -> list[Speaker | None]:
    """Give the results: one value for each candidate, shared by all its mentions."""
    spans: dict[int, list[Span]] = {}
    text = work.cast.tokens.text
    for k in sorted(work.found, key=lambda k: work.mentions[k].start):
        m = work.mentions[k]
        if m.start >= 0:
            spans.setdefault(id(work.found[k]), []).append(Span(m.start, m.end, text[m.start : m.end]))
    made: dict[tuple[int, bool], Speaker] = {}
    speakers: list[Speaker | None] = [None] * len(work.mentions)
    for k, candidate in work.found.items():
        account = work.accounts.only_signed(work.mentions[k], candidate)
        key = id(candidate), account
        if key not in made:
            speaker = _speaker(candidate, spans.get(id(candidate), ()))
            made[key] = attrs.evolve(speaker, type=SpeakerType.ACCOUNT) if account else speaker
        speakers[k] = made[key]
    return speakers


def _speaker(candidate: Candidate, mentions: Sequence[Span]) -> Speaker:
    return Speaker(
        name=candidate.name,
        type=candidate.type,
        named=candidate.named,
        anonymous=candidate.anonymous,
        role=candidate.roles[0] if candidate.roles else None,
        handle=candidate.handle,
        mentions=tuple(dict.fromkeys(mentions)),
    )
