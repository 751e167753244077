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

import regex

from attribution._groups import group_by_speaker
from attribution.model import Attribution, CueType, Kind, Polarity, Speaker, SpeakerType

__all__ = ["listing"]

INDENT: Final = "    "
DEEPEST: Final = 4  # deeper nesting is not indented further, so that words still fit
NARROWEST, WIDEST = 40, 100

NO_WORDS: Final = {
    Polarity.ASSERTED: "(the words are not in the text)",
    Polarity.DENIED: "(the words are not in the text)",
    Polarity.SILENT: "(no comment)",
    Polarity.REQUESTED: "(asked for comment)",
}
POLARITY: Final = {
    Polarity.DENIED: "denied, or not said",
    Polarity.SILENT: "would not say",
    Polarity.REQUESTED: "a request for comment",
}
PUNCTUATION: Final = {":": "before a colon", "—": "after a dash", "–": "after a dash", "-": "after a dash"}
PLATFORMS: Final = {"x": "X", "youtube": "YouTube", "tiktok": "TikTok", "linkedin": "LinkedIn", "vk": "VK"}


def listing(attributions: Sequence[Attribution], *, width: int = 80) -> str:
    r"""Describe attributions in words.

    Args:
        attributions: what a parse gave, in its order.
        width: columns to fill, at most 100 and at least 40.

    Examples:
        >>> from attribution.model import Cue, Span
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
    blocks = [_block(attributions[i], depth, columns) for i, depth in _nested(attributions)]
    return "\n\n".join([*blocks, _count(attributions, columns)])


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
    words = " … ".join(span.text for span in attribution.content) or NO_WORDS[attribution.polarity]
    lines += _wrap(words, margin + INDENT, margin + INDENT, columns)
    facts = " · ".join(_facts(attribution))
    if facts:
        lines += _wrap(f"[{facts}]", margin + INDENT, margin + INDENT + " ", columns)
    return "\n".join(lines)


def _wrap(words: str, first: str, rest: str, columns: int) -> list[str]:
    return textwrap.wrap(
        _line(words),
        width=columns,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,  # cutting one long word again and again is quadratic
        break_on_hyphens=False,
    )


def _line(words: str) -> str:
    """Put words on one line, and show control characters instead of sending them to a terminal."""
    return regex.sub(r"[\p{Cc}\p{Bidi_Control}]", "\ufffd", " ".join(words.split()))


def _head(attribution: Attribution) -> str:
    how = _how(attribution)
    return f"{_who(attribution)} — {how}" if how else _who(attribution)


def _who(attribution: Attribution) -> str:
    speaker, source = attribution.speaker, attribution.source
    if speaker is None:
        return f"{source.text} (speaker unknown)" if source else "Nobody named"
    notes = [*_notes(speaker)]
    if source and speaker.name not in source.text:
        notes.append(f"here “{source.text}”")
    return f"{speaker.name} ({', '.join(notes)})" if notes else speaker.name


def _notes(speaker: Speaker) -> Iterator[str]:
    if speaker.role:
        yield speaker.role
    if speaker.type is not SpeakerType.UNKNOWN:
        yield speaker.type.value
    if speaker.anonymous:
        yield "name withheld"


def _how(attribution: Attribution) -> str:
    cue = attribution.cue
    if attribution.kind is Kind.POST and (cue is None or cue.type is CueType.PUNCTUATION):
        return "posted"
    if cue is None:
        return "no reporting word: the context tells"
    if cue.type is CueType.PUNCTUATION:
        return PUNCTUATION.get(cue.text.strip(), cue.text)
    return cue.text


def _facts(attribution: Attribution) -> Iterator[str]:
    if attribution.content and attribution.polarity in POLARITY:
        yield POLARITY[attribution.polarity]
    asked = attribution.polarity is Polarity.REQUESTED
    for label, span in (
        ("asked" if asked else "to", attribution.addressee),
        ("when", attribution.time),
        ("how", attribution.medium),
        ("relayed by", attribution.via),
    ):
        if span is not None:
            yield f"{label}: {span.text}"
    yield from _posted(attribution)


def _posted(attribution: Attribution) -> Iterator[str]:
    post = attribution.post
    if post is None:
        return
    words = ["posted"]
    if post.platform:
        words.append(f"on {PLATFORMS.get(post.platform, post.platform.replace('-', ' ').title())}")
    if post.handle:
        words.append(f"as @{post.handle}")
    if post.date:
        words.append(f"on {post.date.day} {post.date:%B %Y}")
    yield " ".join(words)
    if post.url:
        yield post.url


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
