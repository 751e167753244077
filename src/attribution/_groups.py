"""Groups: who said what in one article.

Takes attributions as a parse gave them; gives each speaker with what is theirs, in order. One look at each: linear.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable

import attrs

from attribution.model import Attribution, Speaker

__all__ = ["group_by_speaker"]


def group_by_speaker(
    attributions: Iterable[Attribution],
) -> dict[Speaker | None, tuple[Attribution, ...]]:
    """Tell who said what: each speaker, in the order in which they first speak, with all that is theirs.

    A speaker is one value however a source puts it ("Ana Ruiz", "the mayor", "she"), and equal only to itself:
    two who share a name are two groups. What no speaker can be told for stands under None, last.

    Args:
        attributions: what a parse of one text gave. Speakers of different texts are never one.

    Returns:
        The attributions of each speaker, in the order given.

    Examples:
        >>> from attribution import parse_attributions
        >>> text = "“It is safe,” said Ana Ruiz. Tom Oakes denied that it was. She said he was wrong."
        >>> for speaker, theirs in group_by_speaker(parse_attributions(text)).items():
        ...     print(speaker, "·", [a.content[0].text for a in theirs])
        Ana Ruiz · ['“It is safe,”', 'he was wrong']
        Tom Oakes · ['that it was']
    """
    groups: dict[Hashable, list[Attribution]] = {}
    unknown: list[Attribution] = []
    for attribution in attributions:
        theirs = groups.setdefault(_key(attribution.speaker), []) if attribution.speaker else unknown
        theirs.append(attribution)
    found: dict[Speaker | None, tuple[Attribution, ...]] = {g[0].speaker: tuple(g) for g in groups.values()}
    if unknown:
        found[None] = tuple(unknown)
    return found


def _key(speaker: Speaker) -> Hashable:
    """What tells speakers of one text apart; of their many mentions, which cost time to compare, the first does."""
    return attrs.evolve(speaker, mentions=speaker.mentions[:1])
