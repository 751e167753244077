"""A listing that people read: attributions in, plain text out.

One block for each attribution: who speaks and how, the words, then what else the text tells about it.
An attribution that stands in another's content follows it, indented. Knows results only, never rules.
Linear in the length of what is listed.
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from attribution._groups import group_by_speaker
from attribution._wording import about, facts, how, notes, visible, who, words
from attribution.model import Attribution, Kind

__all__ = ["listing"]

INDENT: Final = "    "
DEEPEST: Final = 4  # deeper nesting is not indented further, so that words still fit
NARROWEST, WIDEST = 40, 100


def listing(attributions: Sequence[Attribution], *, width: int = 80, by_speaker: bool = False) -> str:
    r"""Describe attributions in words.

    Args:
        attributions: what a parse gave, in its order.
        width: columns to fill, at most 100 and at least 40.
        by_speaker: put together what each speaker says, who speaks first first; else in text order.

    Examples:
        >>> from attribution.model import Cue, CueType, Span, Speaker, SpeakerType
        >>> ana = Speaker(name="Ana Ruiz", type=SpeakerType.PERSON, role="deputy mayor")
        >>> said = Cue(14, 18, "said", "say", CueType.VERB)
        >>> found = Attribution(kind=Kind.DIRECT, content=(Span(0, 13, "“It is safe,”"),), cue=said, speaker=ana)
        >>> print(listing([found]))
        Ana Ruiz (deputy mayor, person) — said
            “It is safe,”
        <BLANKLINE>
        1 attribution (1 direct) by 1 speaker.
    """
    columns = min(max(width, NARROWEST), WIDEST)
    if by_speaker:
        blocks = [*_groups(attributions, columns)]
    else:
        blocks = [_block(attributions[i], depth, columns) for i, depth in _nested(attributions)]
    return "\n\n".join([*blocks, _count(attributions, columns)])


def _groups(attributions: Sequence[Attribution], columns: int) -> Iterator[str]:
    """Give a block for each speaker: the name, then each saying with its cue."""
    for speaker, theirs in group_by_speaker(attributions).items():
        noted = ", ".join(about(speaker)) if speaker else ""
        name = f"{speaker.name}{f' ({noted})' if noted else ''}" if speaker else "Nobody who can be told"
        lines = _wrap(f"{name}: {len(theirs)}", "", INDENT * 2, columns)
        for attribution in theirs:
            said = f"{how(attribution)}: {words(attribution)}"
            lines += _wrap(said, f"{INDENT}· ", INDENT + "  ", columns)
            lines += _told(attribution, INDENT + "  ", columns)
        yield "\n".join(lines)


def _told(attribution: Attribution, margin: str, columns: int) -> list[str]:
    told = [*facts(attribution)]
    if attribution.post and attribution.post.url:
        told.append(attribution.post.url)
    return _wrap(f"[{' · '.join(told)}]", margin, margin + " ", columns) if told else []


def _nested(attributions: Sequence[Attribution]) -> Iterator[tuple[int, int]]:
    """Give index and depth of each attribution: a child behind its parent, else in text order."""
    children: dict[int | None, list[int]] = {}
    for i, attribution in enumerate(attributions):
        children.setdefault(attribution.parent, []).append(i)
    waiting = [(i, 0) for i in reversed(children.get(None, ()))]
    while waiting:
        i, depth = waiting.pop()
        yield i, depth
        waiting += [(child, depth + 1) for child in reversed(children.get(i, ()))]


def _block(attribution: Attribution, depth: int, columns: int) -> str:
    margin = INDENT * min(depth, DEEPEST)
    opening = "In it, " if depth else ""
    lines = _wrap(opening + _head(attribution), margin, margin + INDENT * 2, columns)
    lines += _wrap(words(attribution), margin + INDENT, margin + INDENT, columns)
    lines += _told(attribution, margin + INDENT, columns)
    return "\n".join(lines)


def _wrap(line: str, first: str, rest: str, columns: int) -> list[str]:
    return textwrap.wrap(
        _line(line),
        width=columns,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,  # cutting one long word again and again is quadratic
        break_on_hyphens=False,
    )


def _line(words: str) -> str:
    """Put words on one line."""
    return visible(" ".join(words.split()))


def _head(attribution: Attribution) -> str:
    noted = ", ".join(notes(attribution))
    return f"{who(attribution)}{f' ({noted})' if noted else ''} — {how(attribution)}"


def _count(attributions: Sequence[Attribution], columns: int) -> str:
    """Give the last line: how many of which kind, and how many each speaker said."""
    if not attributions:
        return "No attributions found."
    kinds = Counter(attribution.kind for attribution in attributions)
    shares = ", ".join(f"{kinds[kind]} {kind}" for kind in Kind if kinds[kind])
    counted = f"{_number(len(attributions), 'attribution')} ({shares})"
    groups = [(speaker, theirs) for speaker, theirs in group_by_speaker(attributions).items() if speaker]
    if not groups:
        return f"{counted}."
    by = f"{counted} by {_number(len(groups), 'speaker')}"
    if len(groups) == 1:
        return f"{by}."
    shared = ", ".join(f"{speaker.name} ({len(theirs)})" for speaker, theirs in groups)
    return "\n".join(_wrap(f"{by}: {shared}.", "", INDENT, columns))


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
