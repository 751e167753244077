"""Sentences with attributions marked inline: marked text in, plain text and spans out, and back.

    <source>Ana Ruiz</source> <cue>said</cue> <content>the bridge is safe</content>.
    <source 1,2>Ana Ruiz</source> <cue 1>spoke of</cue> <content 1>rust</content>, <cue 2>adding</cue> ...

Tags of one attribution share a number; no number is number 1. Marks nest, ``</role>`` closes the innermost
open mark, and whatever is no such tag stays text. ``mark`` writes found attributions in the same form, so
that a test compares two sentences and its failure can be read. Takes and gives strings; linear in their length.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import attrs
import regex

from attribution.model import Attribution

__all__ = ["CORE", "ROLES", "Marked", "canonical", "mark", "places_of", "read", "roles_of", "write"]

ROLES = ("source", "cue", "content", "addressee", "time", "medium", "via")
CORE = frozenset({"source", "cue", "content"})
TAG = regex.compile(rf"<(?P<close>/)?(?P<role>{'|'.join(ROLES)})(?: (?P<ids>\d+(?:,\d+)*))?>")

Place = tuple[int, int]
Roles = dict[str, tuple[Place, ...]]


@attrs.frozen
class Marked:
    """What marked text says: the text without marks, and the places of each attribution's roles."""

    text: str
    attributions: dict[int, Roles]

    @property
    def roles(self) -> frozenset[str]:
        """The roles that are marked at least once."""
        return frozenset(role for roles in self.attributions.values() for role in roles)


def read(marked: str) -> Marked:
    """Read marked text.

    Raises:
        ValueError: a mark is closed that is not open, or left open.
    """
    pieces: list[str] = []
    waiting: list[tuple[str, tuple[int, ...], int]] = []
    places: dict[int, dict[str, list[Place]]] = {}
    at = last = 0
    for tag in TAG.finditer(marked):
        pieces.append(marked[last : tag.start()])
        at += len(pieces[-1])
        last = tag.end()
        if not tag["close"]:
            waiting.append((tag["role"], _ids(tag["ids"]), at))
            continue
        if not waiting or waiting[-1][0] != tag["role"]:
            raise ValueError(f"{tag.group()} closes nothing in {marked!r}")
        role, ids, start = waiting.pop()
        for i in ids:
            places.setdefault(i, {}).setdefault(role, []).append((start, at))
    if waiting:
        raise ValueError(f"<{waiting[-1][0]}> is left open in {marked!r}")
    text = "".join([*pieces, marked[last:]])
    return Marked(text, {i: {r: tuple(sorted(p)) for r, p in places[i].items()} for i in sorted(places)})


def _ids(ids: str | None) -> tuple[int, ...]:
    return tuple(map(int, ids.split(","))) if ids else (1,)


def mark(text: str, attributions: Iterable[Attribution], roles: Collection[str] = ROLES) -> str:
    """Write attributions into their text as marks, numbered in text order where there are several.

    Args:
        text: the text that was parsed.
        attributions: what was found in it.
        roles: the roles to mark; others are left out.
    """
    return write(text, (roles_of(attribution, roles) for attribution in attributions))


def canonical(marked: str) -> str:
    """Write marked text the way ``mark`` does, whatever numbers and order its marks have."""
    given = read(marked)
    return write(given.text, given.attributions.values())


def roles_of(attribution: Attribution, roles: Collection[str] = ROLES) -> Roles:
    """Give the places of those roles that an attribution fills."""
    places = {role: places_of(attribution, role) for role in ROLES if role in roles}
    return {role: found for role, found in places.items() if found}


def places_of(attribution: Attribution, role: str) -> tuple[Place, ...]:
    """Give start and end of every span that an attribution has for a role."""
    value = getattr(attribution, role)
    spans = value if isinstance(value, tuple) else () if value is None else (value,)
    return tuple((span.start, span.end) for span in spans)


def write(text: str, attributions: Iterable[Roles]) -> str:
    """Put marks into plain text: ``<source 1>Ana</source>``; no numbers where one attribution is all."""
    ordered = sorted(attributions, key=lambda roles: sorted(p for places in roles.values() for p in places))
    holders: dict[tuple[int, int, str], list[int]] = {}
    for i, roles in enumerate(ordered, 1):
        for role, places in roles.items():
            for start, end in places:
                holders.setdefault((start, end, role), []).append(i)
    pieces: list[str] = []
    last = 0
    for at, *_, tag in sorted(_tags(holders, numbered=len(ordered) > 1)):
        pieces += [text[last:at], tag]
        last = at
    return "".join([*pieces, text[last:]])


def _tags(
    holders: dict[tuple[int, int, str], list[int]], *, numbered: bool
) -> Iterator[tuple[int, int, int, int, str]]:
    """Give each tag behind its sort key: at one place close before open, close inside out, open outside in."""
    for order, (start, end, role) in enumerate(sorted(holders, key=_outermost)):
        number = f" {','.join(map(str, holders[start, end, role]))}" if numbered else ""
        yield start, 1, -end, order, f"<{role}{number}>"
        yield end, 0, -start, -order, f"</{role}>"


def _outermost(place: tuple[int, int, str]) -> tuple[int, int, int]:
    start, end, role = place
    return start, -end, -ROLES.index(role)
