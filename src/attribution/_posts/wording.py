"""What tells the words of a post from the article around them, for one language.

In: a ``Vocabulary`` and platforms. Out: ``Wording``, expressions for the steps that look for words. Cost: paid once
for a rule set; each expression is bounded.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from attribution._posts.vocabulary import NOTHING, Vocabulary, any_of
from attribution.rules._platforms import Platform

__all__ = ["Wording"]

QUOTES = r"[‘’'“”\"«»„]"


class Wording(NamedTuple):
    """Expressions for what stands in, before and behind the words of a post.

    Args:
        closing: at the end of a stretch, what is not of the post: boilerplate, links to pictures.
        placeholders: what stands in the place of a picture.
        opening: at the start of a stretch, the same.
        reported: somebody, not "I", said something: a sentence of the article.
        posting: a sentence that introduces a post.
        introduction: a line that leads to the post below it.
        abbreviation: the end of a stretch whose stop ends no sentence.
        numbered: the start of one part of several.
        own: what shows that a line is of a post: first persons, hashtags, emoji.
        clear_after: behind a sign-off, a blank line.
        followed: behind a sign-off, text on the same line.
    """

    closing: str
    placeholders: str
    opening: str
    reported: str
    posting: str
    introduction: str
    abbreviation: str
    numbered: str
    own: str
    clear_after: str
    followed: str

    @classmethod
    def of(cls, words: Vocabulary, platforms: tuple[Platform, ...], leads: tuple[str, ...]) -> Wording:
        """Make it from what a language says, from the platforms, and from the patterns of their openings."""
        boilerplate = words.boilerplate()
        reporting = rf"\b{words.as_written('reporting')}"
        first = words.first_person()
        return cls(
            closing=_closing(boilerplate, platforms, leads),
            placeholders=_media(platforms, links=False),
            opening=_opening(words, boilerplate, platforms),
            reported=rf"(?<=\S\s{{1,2}})(?<!\b{words.speaking()}(?:['’]ve|['’]d|\s\w{{1,10}})?\s){reporting}",
            posting=_posting(words, reporting, platforms),
            introduction=rf":[\s*_]*\Z|\b{words.opening('introduction')}[:.]?\s*\Z",
            abbreviation=rf"\b{words.abbreviated()}\.\s{{1,4}}\Z",
            numbered=rf"(?:\d{{1,2}}(?:/\d{{0,2}}|[.):])(?=\s)|[-•*▪✅➡→]\s|{words.any_case('numbered')}[:,]\s)",
            own=rf"\b{first}\b|(?<!\S)#\w|\p{{Emoji_Presentation}}|\p{{So}}\uFE0F",
            clear_after=rf"[^\n]{{0,60}}(?:\n\s?(?:(?i:{boilerplate})|[—–―-])[^\n]{{0,70}})?(?:\n[\s>]*\n|\s*\Z)",
            followed=rf"[ \t\xa0.]{{0,4}}(?:{boilerplate}[ \t]{{0,4}}+)?+[^\s<.]",
        )


def _media(platforms: tuple[Platform, ...], *, links: bool) -> str:
    found = (m for p in platforms for m in p.media if m.endswith("/") == links)
    return "|".join(map(regex.escape, found)) or NOTHING


def _closing(boilerplate: str, platforms: tuple[Platform, ...], leads: tuple[str, ...]) -> str:
    links = _media(platforms, links=True)
    also = "".join(f"|{lead}" for lead in leads)
    linked = rf"\[[^\[\]\n]{{0,60}}\]\((?:{links})[^()\s]{{0,60}}\)|\[?(?:{links})[\w/]{{1,40}}…?"
    return rf"(?:{linked}|{_media(platforms, links=False)}|{boilerplate}{also}|[\s>\[]++)\Z"


def _opening(words: Vocabulary, boilerplate: str, platforms: tuple[Platform, ...]) -> str:
    banner = rf"{words.as_written('banner')}[\s\S]{{0,400}}?{QUOTES}{words.any_case('banner-end')}{QUOTES}\.?"
    lead = rf"{words.as_written('opening')}(?:\s@?\w(?:[\w.@-]{{0,60}}\w)?(?:,?\s@\w(?:[\w.@-]{{0,60}}\w)?){{0,9}})"
    return rf"(?:[\s>]++|{lead}|{banner}|{_media(platforms, links=False)}|{boilerplate})"


def _posting(words: Vocabulary, reporting: str, platforms: tuple[Platform, ...]) -> str:
    """A word for posting, or one of saying with a platform, or a noun of the trade, behind a preposition."""
    names = "|".join(regex.escape(name) for p in platforms for name in p.names)
    where = rf"{any_of(words.prepositions)}\s(?:{any_of(words.determiners)}\s)?"
    what = rf"(?:{names or NOTHING}|{words.any_case('noun')})\b"
    return rf"\b{words.as_written('posting')}|{reporting}[^.!?\n]{{0,60}}\b{where}{what}"
