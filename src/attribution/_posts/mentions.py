"""Platforms that running text names: "in a post on X", "his Telegram channel", "a now-deleted tweet".

In: a stretch of text. Out: a ``Post`` that knows the platform, and the handle where the text gives it beside
the platform; or None. Cost: linear in the stretch.

A platform is a company too, so its bare name says nothing: it must stand behind a preposition of place or
before a noun of the trade. The words that decide are the pack's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import attrs
import regex

from attribution._posts.vocabulary import NOTHING, Vocabulary, any_of
from attribution.model import Post
from attribution.rules._platforms import Platform

__all__ = ["Mentions"]

#: How far back the platform is looked for that words take for known.
REACH = 600


@attrs.frozen(eq=False, repr=False)
class Mentions:
    """How running text names some platforms.

    Args:
        platforms: the rules.
        vocabulary: what the language says around the names.
        openings: the first words of all names, in lower case: a text without them names no platform.
    """

    platforms: tuple[Platform, ...]
    vocabulary: Vocabulary
    _names: dict[str, Platform] = attrs.field(init=False, eq=False, repr=False)
    _any: str = attrs.field(init=False, eq=False, repr=False)
    _around: _Around = attrs.field(init=False, eq=False, repr=False)
    openings: frozenset[str] = attrs.field(init=False, eq=False, repr=False)
    _resuming: frozenset[str] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        names = {name: p for p in self.platforms for name in p.names}
        words = {
            form: p
            for p in self.platforms
            for word in p.words
            for form in (word, word[:1].upper() + word[1:])
        }
        in_names = "|".join(_name(n, self.vocabulary) for n in sorted(names, key=len, reverse=True))
        in_words = "|".join(map(regex.escape, sorted(words, key=len, reverse=True)))
        nouns = self.vocabulary.any_case("noun")
        behind = rf"(?!\w|-(?!{nouns}(?!\w)))"  # a Telegram-Kanal, but no X-ray
        either = rf"(?<![\w@#./-])(?:(?P<name>{in_names or NOTHING})|(?P<word>{in_words or NOTHING})){behind}"
        object.__setattr__(self, "_names", names | words)
        firsts = {
            name.lower().split()[0] for name in (*names, *words)
        }  # as tokens, "x.com", and as words, "x"
        firsts |= {regex.split(r"\W", first)[0] for first in firsts}
        object.__setattr__(self, "openings", frozenset(firsts))
        object.__setattr__(self, "_any", either)
        last = (regex.split(r"\W*\s", entry)[-1] for entry in self.vocabulary["again"])
        resuming = frozenset(word for part in last for word in regex.findall(r"[\w-]+", part.lower()))
        object.__setattr__(self, "_resuming", resuming)
        object.__setattr__(self, "_around", _Around.of(self.vocabulary, self.platforms))

    def may_read(self, words: Iterable[str]) -> bool:
        """Tell cheaply whether lower-case words can hold a name, alone or in a compound: *Telegram-Kanal*."""
        if self.vocabulary.noun_capitals:
            words = (word.partition("-")[0] for word in words)
        return not self.openings.isdisjoint(words)

    def read(self, text: str, start: int, end: int) -> Post | None:
        """Give the platform that a stretch of text names first; see ``PostFinder.mentioned``."""
        for m in regex.finditer(self._any, text, pos=start, endpos=end):
            platform = self._names[m.group()]
            if m["word"] or self._placed(text, start, end, m):
                return Post(platform=platform.name, handle=self._handle(text, start, end, m, platform))
        return None

    def may_resume(self, words: Iterable[str]) -> bool:
        """Tell cheaply whether lower-case words can mean the platform that was named last."""
        return not self._resuming.isdisjoint(words)

    def resumed(self, text: str, start: int, end: int) -> Post | None:
        """Give the platform named last before a stretch that takes it for known: *in a follow-up post*."""
        m = regex.search(self._around.again, text, pos=start, endpos=end)
        if m is None:
            return None
        found = None
        low = max(0, m.start() - REACH)
        there = regex.match(self._around.there, text, pos=m.start(), endpos=end)  # for it any name will do
        for named in regex.finditer(self._any, text, pos=low, endpos=m.start()):
            if there or named["word"] or self._placed(text, low, m.start(), named):
                found = Post(platform=self._names[named.group()].name)
        return found

    def handle_of(self, text: str, start: int, end: int, platform: str | None) -> str | None:
        """Give the account that a stretch of text holds as one of the platform's is written."""
        rule = next((p for p in self.platforms if p.name == platform), None)
        for found in regex.finditer(self._around.handle, text, pos=start, endpos=end) if rule else ():
            handle = regex.match(
                rf"(?i:{rule.handle if rule else ''})(?![\w@])", text, pos=found.start("handle"), endpos=end
            )
            if handle:
                return handle.group()
        return None

    def _placed(self, text: str, start: int, end: int, m: regex.Match[str]) -> bool:
        around = self._around
        if regex.match(around.noun, text, pos=m.end(), endpos=end):
            return True
        if regex.match(around.behind_post, text, pos=m.end(), endpos=end) and regex.search(
            around.as_post, text, pos=max(start, m.start() - 60), endpos=m.start()
        ):
            return True
        return regex.search(around.place, text, pos=max(start, m.start() - 120), endpos=m.start()) is not None

    def _handle(self, text: str, start: int, end: int, m: regex.Match[str], platform: Platform) -> str | None:
        """Read the account beside the platform: "X user @h", "@h on X", "Ana Ruiz (@h) tweeted"."""
        near = self._around.handle
        low = max(start, m.start() - 80)
        for found in regex.finditer(near, text, pos=low, endpos=min(end, m.end() + 80)):
            handle = regex.match(
                rf"(?i:{platform.handle})(?![\w@])", text, pos=found.start("handle"), endpos=end
            )
            if handle and self._beside(text, found.start(), handle.end(), m):
                return handle.group()
        return None

    def _beside(self, text: str, start: int, end: int, m: regex.Match[str]) -> bool:
        around = self._around
        if start >= m.end():
            return regex.fullmatch(around.account, text, pos=m.end(), endpos=start) is not None
        if text[start - 1 : start] in ("(", "（") and "\n" not in text[end : m.start()]:
            return regex.search(r"[.!?]\s", text, pos=end, endpos=m.start()) is None
        return regex.fullmatch(around.owner, text, pos=end, endpos=m.start()) is not None


class _Around(NamedTuple):
    """Expressions for what stands around a platform's name.

    Args:
        place: before it, a place where words are said: *on the social platform*, *took to*.
        noun: behind it, a noun of the trade: *user*, *fan page*.
        as_post: before it where it stands for a post: *in a* TikTok.
        behind_post: behind it, the same.
        account: between it and an account: *user*, *page called*.
        owner: between an account and it: *'s*, *wrote on*.
        handle: an account, with its sign.
        again: what is said on the platform named last.
        there: the same, with a word that stands for the platform: *in a post on the site*.
    """

    place: str
    noun: str
    as_post: str
    behind_post: str
    account: str
    owner: str
    handle: str
    again: str
    there: str

    @classmethod
    def of(cls, words: Vocabulary, platforms: tuple[Platform, ...]) -> _Around:
        noun, naming = words.any_case("noun"), words.any_case("naming")
        place = words.any_case("place")
        sigils = "|".join(sorted({regex.escape(p.sigil) for p in platforms if p.sigil})) or "@"
        joiners = any_of(words.joiners)
        return cls(
            place=_place(words),
            noun=rf"(?:\s{joiners}\s\p{{Lu}}\w{{1,20}})?(?:\s{{1,2}}(?:{words.any_case('adjective')}\s){{0,2}}|-){noun}(?!\w)",
            as_post=rf"\b{words.any_case('as-post')}\s(?:[\p{{L}}-]{{2,20}}\s){{0,2}}\Z",
            behind_post=rf"\Z|[,.:;]|\s{words.any_case('behind-post')}",
            account=rf"(?:['’]s)?(?:[\s-]{noun})?(?:\s{naming})?[\s,(]{{1,2}}",
            owner=rf"[\s,]{{1,2}}(?:\w{{2,12}}\s){{0,2}}{place}\s|['’]s\s",
            handle=rf"(?<![\w.+-])(?:{sigils})(?P<handle>(?=\w))",
            again=rf"\b{words.any_case('again')}",
            there=rf"\b{words.any_case('again')}\s{words.any_case('there')}(?!\w)",
        )


def _name(name: str, words: Vocabulary) -> str:
    """A name that is a lone letter is no part of another: *Malcolm X*, *X Factor*, but *on X Monday*, *X Spaces*."""
    if len(name) > 1:
        return regex.escape(name)
    no_part = rf"(?<!\b{words.as_written('lone')}\.?\s)"
    nouns = (
        NOTHING if words.noun_capitals else rf"\s(?!{any_of(words.dated)}|{words.any_case('noun')})\p{{Lu}}"
    )
    return rf"{no_part}{name}(?!{nouns})(?!['’])"


def _place(words: Vocabulary) -> str:
    owner = r"(?:\p{Lu}[\w.-]{1,20}\s){0,2}\p{Lu}[\w.-]{1,20}['’]s?"
    between = rf"(?:(?:{words.any_case('between')}|[\p{{L}}-]{{2,20}}-like|{owner}),?\s{{1,2}}){{0,8}}+"
    also = rf"(?:\p{{Lu}}\w{{1,20}}(?:,\s\p{{Lu}}\w{{1,20}}){{0,3}},?\s{any_of(words.joiners)}\s)?"
    no_topic = rf"(?<!\b{words.any_case('topic')}\s)"
    no_button = rf"(?<!\b{words.any_case('button')}(?:\s[\w@.]{{1,20}}){{0,3}}?\s)"
    lead = rf"(?:{no_button}{no_topic}{words.any_case('place')}|{words.any_case('way')})"
    return rf"\b{lead}\s{{1,2}}{between}{also}\Z"
