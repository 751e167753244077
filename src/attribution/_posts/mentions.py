"""Platforms that running text names: "in a post on X", "his Telegram channel", "a now-deleted tweet".

In: a stretch of text. Out: a ``Post`` that knows the platform, and the handle where the text gives it beside
the platform; or None. Cost: linear in the stretch.

A platform is a company too, so its bare name says nothing: it must stand behind a preposition of place or
before a noun of the trade. The words that decide are English.
"""

from __future__ import annotations

import attrs
import regex

from attribution.model import Post
from attribution.rules._base import words_of
from attribution.rules._platforms import Platform

__all__ = ["Mentions"]

#: Behind the name: what people have, or do, on a platform.
NOUNS = words_of(
    "accounts? channels? pages? profiles? feeds? timelines? walls? handles? bios? groups? threads? posts? reposts? messages? videos? "
    "clips? reels? shorts? stor(?:y|ies) streams? livestreams? lives? spaces? broadcasts? photos? pictures? images? captions? comments? "
    "replies reply notes? updates? status(?:es)? statements? newsletters? blogs? articles? essays? polls? podcasts? chats? servers? "
    "users? posters? commenters? bloggers? creators? influencers? personalit(?:y|ies) followers? stars? conversations? exchanges? rants? "
    "announcements? tirades? screeds? missives? memes? gifs? selfies? dms? voice calls? community q&as? amas? live"
)
#: Between a preposition and the name: "on the Chinese social media platform Weibo", "on Elon Musk's X".
BETWEEN = words_of(
    "the a an his her their its my our your this that own official personal verified private public new popular messaging message "
    "social media network networks networking microblogging microblog micro-blogging video-sharing photo-sharing video short-video sharing "
    "chat live-streaming streaming "
    "both platform platforms site website app service forum giant formerly once previously known as called now rival alternative "
    "professional business encrypted right-wing far-right conservative blogging company company's then-"
)
#: Verbs of motion that lead to a place for words: "took to X", "posted a video to TikTok".
TO = (
    r"(?:took|taken|takes|taking|take|turn(?:ed|s|ing)?|went|goes|going|gone|return(?:ed|s|ing)?|head(?:ed|s|ing)?|flock(?:ed|s)?|resort(?:ed|s)?|rush(?:ed|es)?|"
    r"post(?:ed|s|ing)?|upload(?:ed|s|ing)?|shared?|sharing|publish(?:ed|ing)?|add(?:ed|ing)?|wrote|writing|back|straight|over|"
    r"(?:re|cross-)post(?:ed|ing)|stream(?:ed|ing)|leaked)"
)
#: Nouns and verbs that take "on" without being said there: "a ban on TikTok".
ABOUT = (
    r"(?<!\b(?:bans?|banned|attacks?|crackdowns?|crack(?:ed|s)? down|restrictions?|pressure|focus(?:ed|es|ing)?|tax(?:es)?|reports?|"
    r"sanctions?|assaults?|war|limits?|lawsuits?|impact|effects?|hearings?|decisions?|books?|depend(?:s|ed)?|rely|relies|relied|"
    r"spen[dt]|fines?|curbs?|views?|imposed|based)\s)"
)
SAID_IN = r"(?:wrote|writing|written|said|says|posted|published|messages?|posts?|comments?|chats?|groups?|videos?|conversations?)"
FROM = r"(?:posts?|messages?|videos?|clips?|footage|screenshots?|images?|photos?|tweets?|updates?)"
#: A name that stands for what is posted: "in a TikTok that went viral".
COUNTED = r"\b(?i:in|with|via)\s(?:an?|another|one|his|her|their)\s(?:[\p{L}-]{2,20}\s){0,2}\Z"
COUNTED_AFTER = (
    r"(?=\Z|[,.:;]|\s(?:that|which|on|posted|shared|uploaded|from|of|with|viewed|about|last|this)\b)"
)
NAMED = r"(?:\s(?:named|called|known as|with the handle|under the handle|using the handle|who goes by|going by)){0,1}"
#: Names that end in a lone letter: "Malcolm X", "Gen X users".
LONE = r"(?<!\b(?:Malcolm|Gen|Generation|Brand|Model|Formula|Mr|Ms|Planet|Project|OS|Racer|iPhone|Xbox|Series|Title|Section)\.?\s)"
#: A capital behind a lone letter is part of a name ("X Factor"), but for days, months and what the site has.
LONE_AFTER = r"(?!\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|\w{3,5}ember|October|Spaces?\b)\p{Lu})"


@attrs.frozen
class Mentions:
    """How running text names some platforms.

    Args:
        platforms: the rules.
        openings: the first words of all names, in lower case: a text without them names no platform.
    """

    platforms: tuple[Platform, ...]
    _names: dict[str, Platform] = attrs.field(init=False, eq=False, repr=False)
    _any: str = attrs.field(init=False, eq=False, repr=False)
    _around: tuple[str, str, str] = attrs.field(init=False, eq=False, repr=False)
    openings: frozenset[str] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        names = {name: p for p in self.platforms for name in p.names}
        words = {
            form: p
            for p in self.platforms
            for word in p.words
            for form in (word, word[:1].upper() + word[1:])
        }
        in_names = "|".join(_name(n) for n in sorted(names, key=len, reverse=True)) or "(?!)"
        in_words = "|".join(map(regex.escape, sorted(words, key=len, reverse=True))) or "(?!)"
        either = rf"(?<![\w@#./-])(?:(?P<name>{in_names})|(?P<word>{in_words}))(?![\w-])"
        object.__setattr__(self, "_names", names | words)
        openings = (regex.match(r"\w*", name.lower()) for name in (*names, *words))
        object.__setattr__(self, "openings", frozenset(m.group() for m in openings if m))
        object.__setattr__(self, "_any", either)
        object.__setattr__(self, "_around", (_before(), _after(), _handle(self.platforms)))

    def read(self, text: str, start: int, end: int) -> Post | None:
        """Give the platform that a stretch of text names first; see ``PostFinder.mentioned``."""
        for m in regex.finditer(self._any, text, pos=start, endpos=end):
            platform = self._names[m.group()]
            if m["word"] or self._placed(text, start, end, m):
                return Post(platform=platform.name, handle=self._handle(text, start, end, m, platform))
        return None

    def handle_of(self, text: str, start: int, end: int, platform: str | None) -> str | None:
        """Give the account that a stretch of text holds as one of the platform's is written."""
        rule = next((p for p in self.platforms if p.name == platform), None)
        for found in regex.finditer(self._around[2], text, pos=start, endpos=end) if rule else ():
            handle = regex.match(
                rf"(?:{rule.handle if rule else ''})(?![\w@])", text, pos=found.start("handle"), endpos=end
            )
            if handle:
                return handle.group()
        return None

    def _placed(self, text: str, start: int, end: int, m: regex.Match[str]) -> bool:
        before, after, _ = self._around
        if regex.match(after, text, pos=m.end(), endpos=end):
            return True
        counted = regex.match(COUNTED_AFTER, text, pos=m.end(), endpos=end) and regex.search(
            COUNTED, text, pos=max(start, m.start() - 60), endpos=m.start()
        )
        if counted:
            return True
        return regex.search(before, text, pos=max(start, m.start() - 120), endpos=m.start()) is not None

    def _handle(self, text: str, start: int, end: int, m: regex.Match[str], platform: Platform) -> str | None:
        """Read the account beside the platform: "X user @h", "@h on X", "Ana Ruiz (@h) tweeted"."""
        near = self._around[2]
        low = max(start, m.start() - 80)
        for found in regex.finditer(near, text, pos=low, endpos=min(end, m.end() + 80)):
            handle = regex.match(
                rf"(?:{platform.handle})(?![\w@])", text, pos=found.start("handle"), endpos=end
            )
            if handle and self._beside(text, found.start(), handle.end(), m):
                return handle.group()
        return None

    def _beside(self, text: str, start: int, end: int, m: regex.Match[str]) -> bool:
        if start >= m.end():
            return (
                regex.fullmatch(
                    rf"(?:['’]s)?(?:\s(?:{'|'.join(NOUNS)}))?{NAMED}[\s,(]{{1,2}}",
                    text,
                    pos=m.end(),
                    endpos=start,
                )
                is not None
            )
        if text[start - 1 : start] in ("(", "（") and "\n" not in text[end : m.start()]:
            return regex.search(r"[.!?]\s", text, pos=end, endpos=m.start()) is None
        return (
            regex.fullmatch(r"[\s,]{1,2}(?:(?:\w{2,12}\s){0,2}on|['’]s)\s", text, pos=end, endpos=m.start())
            is not None
        )


def _name(name: str) -> str:
    return rf"{LONE}{name}{LONE_AFTER}(?!['’])" if len(name) == 1 else regex.escape(name)


def _before() -> str:
    between = "|".join(sorted(map(regex.escape, BETWEEN), key=len, reverse=True))
    owner = r"(?:\p{Lu}[\w.-]{1,20}\s){0,2}\p{Lu}[\w.-]{1,20}['’]s?"
    adjective = r"(?:Chinese|Russian|Japanese|South\sKorean|Korean|Indian|American|U\.S\.|Iranian|Ukrainian|Turkish|Meta['’]s)"
    words = rf"(?:(?:(?i:{between})|[\p{{L}}-]{{2,20}}-like|{owner}|{adjective}),?\s{{1,2}}){{0,8}}+"
    to = rf"{TO}\s(?:[\w'’“”\"-]{{1,20}}\s){{0,5}}?to"
    also = r"(?:\p{Lu}\w{1,20}(?:,\s\p{Lu}\w{1,20}){0,3},?\sand\s)?"
    button = r"(?<!\b(?i:share|follow|pin|like|join|find|add|subscribe|connect)(?:\s[\w@.]{1,20}){0,3}?\s)"
    lead = (
        rf"(?:{button}{ABOUT}(?i:on)|(?i:via|through|over|using)|{SAID_IN}\sin|{FROM}\s(?:from|to)|(?i:{to}))"
    )
    return rf"\b{lead}\s{{1,2}}{words}{also}\Z"


def _after() -> str:
    company = r"(?!\s(?:users?|accounts?)['’])"
    adjectives = r"(?:social\smedia|official|live|video|group|direct|voice|community|fan|news)"
    return rf"{company}(?:\s(?:and|or|/)\s\p{{Lu}}\w{{1,20}})?\s{{1,2}}(?:{adjectives}\s){{0,2}}+(?i:{'|'.join(NOUNS)})(?!\w)"


def _handle(platforms: tuple[Platform, ...]) -> str:
    sigils = "|".join(sorted({regex.escape(p.sigil) for p in platforms if p.sigil})) or "@"
    return rf"(?<![\w.+-])(?:{sigils})(?P<handle>(?=\w))"
