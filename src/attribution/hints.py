"""Hints: what another tool has found in a text, as evidence for who its speakers are.

Values only; ``Parser.parse`` takes them. Hints tell who speaks, never what is found: spans, cues and confidence are the
same with and without them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import attrs

from attribution.model import SpeakerType

__all__ = ["Entity", "Hints"]

Cluster = tuple[tuple[int, int], ...]


class Entity(NamedTuple):
    """A named entity. Offsets are characters, half-open.

    Args:
        start: offset of its first character.
        end: offset behind its last character.
        type: what bears the name.
    """

    start: int
    end: int
    type: SpeakerType


def _entities(given: Iterable[tuple[int, int, SpeakerType]]) -> tuple[Entity, ...]:
    return tuple(Entity(start, end, SpeakerType(kind)) for start, end, kind in given)


def _clusters(given: Iterable[Iterable[tuple[int, int]]]) -> tuple[Cluster, ...]:
    return tuple(tuple((start, end) for start, end in cluster) for cluster in given)


@attrs.frozen(kw_only=True)
class Hints:
    """Named entities and coreference of a text, as another tool found them.

    Where the text itself tells (a title, a role, a given name), it is believed before a hint. An entity says what bears a
    name of which only the capital tells, makes a name of words that none was seen in, and tells how far the name of a body goes.
    A cluster says whom *he*, *she*, *it* or *they* stands for, unless its gender speaks against it.

    Args:
        entities: the named entities, in any order.
        clusters: for each who or what is mentioned several times, the spans of the mentions.

    Examples:
        >>> from attribution import Parser, SpeakerType, load_rules
        >>> from attribution.hints import Entity, Hints
        >>> text = "Ropewalk sued Vell. It said that the ropes broke."
        >>> entities = [Entity(0, 8, SpeakerType.ORGANIZATION), Entity(14, 18, SpeakerType.ORGANIZATION)]
        >>> parser = Parser(load_rules("en"))
        >>> parser.parse(text)[0].speaker.name
        'Ropewalk'
        >>> parser.parse(text, hints=Hints(entities=entities, clusters=[[(14, 18), (20, 22)]]))[0].speaker.name
        'Vell'
    """

    entities: tuple[Entity, ...] = attrs.field(default=(), converter=_entities)
    clusters: tuple[Cluster, ...] = attrs.field(default=(), converter=_clusters)
