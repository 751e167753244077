"""Groups: who said what in one article.

Takes attributions as a parse gave them; gives each speaker with what is theirs, in order. One look at each: linear.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

import attrs

from attribution.model import Attribution, Speaker, SpeakerType

__all__ = ["group_by_speaker", "group_numbers"]


def group_by_speaker(
    attributions: Iterable[Attribution],
) -> dict[Speaker | None, tuple[Attribution, ...]]:
    """Tell who said what: each speaker, in the order in which they first speak, with all that is theirs.

    A speaker is one value however a source puts it ("Ana Ruiz", "the mayor", "she"), and equal only to itself:
    two who share a name are two groups. The posts of an account go with the one who bears its name, or whose account
    the text says it is. What no speaker can be told for stands under None, last.

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
    given = tuple(attributions)
    owners = _owners(a.speaker for a in given if a.speaker)
    groups: dict[Hashable, list[Attribution]] = {}
    shown: dict[Hashable, Speaker] = {}
    unknown: list[Attribution] = []
    for attribution in given:
        speaker = attribution.speaker
        if speaker is None:
            unknown.append(attribution)
            continue
        if speaker.type is SpeakerType.ACCOUNT:
            speaker = next((owners[name] for name in _names(speaker) if name in owners), speaker)
        key = _key(speaker)
        shown.setdefault(key, speaker)
        groups.setdefault(key, []).append(attribution)
    found: dict[Speaker | None, tuple[Attribution, ...]] = {shown[key]: tuple(g) for key, g in groups.items()}
    if unknown:
        found[None] = tuple(unknown)
    return found


def group_numbers(
    attributions: Sequence[Attribution], groups: Mapping[Speaker | None, Sequence[Attribution]]
) -> tuple[int, ...]:
    """Give for each attribution the place of its speaker among the groups made of them, from 0."""
    of = {id(a): n for n, theirs in enumerate(groups.values()) for a in theirs}
    return tuple(of[id(a)] for a in attributions)


def _owners(speakers: Iterable[Speaker]) -> dict[str, Speaker]:
    """Whose accounts those of a name are: the one named speaker who is no account; none where two share the name."""
    named: dict[str, dict[Hashable, Speaker]] = {}
    for speaker in speakers:
        if speaker.named and speaker.type is not SpeakerType.ACCOUNT:
            for name in _names(speaker):
                named.setdefault(name, {}).setdefault(_key(speaker), speaker)
    return {name: next(iter(same.values())) for name, same in named.items() if len(same) == 1}


def _names(speaker: Speaker) -> tuple[str, ...]:
    """The name, and the account as it is written."""
    return (speaker.name, f"@{speaker.handle.casefold()}") if speaker.handle else (speaker.name,)


def _key(speaker: Speaker) -> Hashable:
    """What tells speakers of one text apart; of their many mentions, which cost time to compare, the first does."""
    return attrs.evolve(speaker, mentions=speaker.mentions[:1])
