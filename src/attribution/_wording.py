"""Words for results: an attribution in, plain phrases out, for whatever shows results to people.

Knows results only, never rules. Linear in the length of what is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from attribution.model import Attribution, CueType, Kind, Polarity, Post, Speaker, SpeakerType

__all__ = ["about", "facts", "how", "notes", "posted", "visible", "who", "words"]

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
#: Whatever a terminal obeys: control characters but for line ends and tabs, and what turns the direction of writing.
OBEYED: Final = regex.compile(r"(?!\r?\n|\t)[\p{Cc}\p{Bidi_Control}]")


def visible(text: str) -> str:
    """Show control characters instead of sending them to a terminal, one mark for one character."""
    return OBEYED.sub("\ufffd", text)


def who(attribution: Attribution) -> str:
    """Name who speaks: by name, else by the words that stand for somebody, else by nothing."""
    if attribution.speaker:
        return attribution.speaker.name
    return attribution.source.text if attribution.source else "Nobody named"


def notes(attribution: Attribution) -> Iterator[str]:
    """Tell what else is known of who speaks: role, sort, and what the text calls them here."""
    speaker, source = attribution.speaker, attribution.source
    if speaker is None:
        if source:
            yield "speaker unknown"
        return
    yield from about(speaker)
    if source and speaker.name not in source.text:
        yield f"here “{source.text}”"


def about(speaker: Speaker) -> Iterator[str]:
    """Tell what is known of a speaker besides the name."""
    if speaker.role:
        yield speaker.role
    if speaker.type is not SpeakerType.UNKNOWN:
        yield speaker.type.value
    if speaker.anonymous:
        yield "name withheld"


def how(attribution: Attribution) -> str:
    """Give the cue as it stands, or what stands for one."""
    cue = attribution.cue
    if attribution.kind is Kind.POST and (cue is None or cue.type is CueType.PUNCTUATION):
        return "posted"
    if cue is None:
        return "no reporting word: the context tells"
    if cue.type is CueType.PUNCTUATION:
        return PUNCTUATION.get(cue.text.strip(), cue.text)
    return cue.text


def words(attribution: Attribution) -> str:
    """Give what is said, its spans joined, or why there are no words."""
    return " … ".join(span.text for span in attribution.content) or NO_WORDS[attribution.polarity]


def facts(attribution: Attribution) -> Iterator[str]:
    """Tell the circumstances: polarity, hearer, time, medium, who relayed it, the post; an address comes with it."""
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
    if attribution.post:
        yield posted(attribution.post)


def posted(post: Post) -> str:
    """Tell where, by which account and when something was posted, in one phrase."""
    told = ["posted"]
    if post.platform:
        told.append(f"on {PLATFORMS.get(post.platform, post.platform.replace('-', ' ').title())}")
    if post.handle:
        told.append(f"as @{post.handle}")
    if post.date:
        told.append(f"on {post.date.day} {post.date:%B %Y}")
    return " ".join(told)
