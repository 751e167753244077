"""Stretches of text that are known to hold one post: between an opening and a closing, or between tags.

In: a text and compiled shapes. Out: ``Frame`` values in text order. Cost: linear; from each closing the
opening is sought no further back than the platform's limit and the closing before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from attribution._posts.dates import day_of
from attribution._posts.marks import Mark, marks, read_mark
from attribution._posts.shapes import SPACE, CompiledShape
from attribution.rules._platforms import Platform

__all__ = ["AUTHOR", "WHEN", "Frame", "frames", "tag_frames"]

QUOTE = r"(?:[\"“”]|&quot;|&#34;)"
ATTRIBUTE = rf"(?P<key>[\w-]{{1,30}})\s?=\s?(?:'(?P<value>[^']{{0,80}}+)'|{QUOTE}(?P<value>(?:(?!{QUOTE})[\s\S]){{0,80}}+){QUOTE})"
#: How the attributes of such tags end that tell who posts, and when.
AUTHOR, WHEN = ("author",), ("date", "datetime", "timestamp")
#: An opening or closing tag, and the empty one; their brackets may be escaped.
TAG = r"(?:<|&lt;)tag\b(?P<inner>(?:(?!&gt;)[^<>]){0,400}+)(?<!/)(?:>|&gt;)|(?:<|&lt;)(?:/tag|tag\s?/)(?:>|&gt;)"
AFTER_SENTENCE = r"(?:\G|\n|[.!?…:”\"])[\s>]{0,4}\Z"
BLANK = r"\n[\s>]*\n"
NAME_LINE = r"[\p{Lu}\p{Nd}][^.!?:;#@/\n]{0,49}[^.!?…:;,#@/\s\"”]"
#: A word that names seldom have.
LOWER_WORD = r"(?<![\w#@.])\p{Ll}{4}"
LINES_UP = 14
#: The least words of a card, and how far before the time *Updated* may stand.
CARD_WORDS, DATED = 3, 16
LONGEST_NAME = 60


class Frame(NamedTuple):
    """A stretch that holds one post.

    Args:
        start: offset of the opening.
        low: offset behind the opening, where the words begin.
        high: offset of the closing.
        end: offset behind the closing.
        rule: name of the sort of shape.
        opening: what the opening tells.
        closing: what the closing tells.
    """

    start: int
    low: int
    high: int
    end: int
    rule: str
    opening: Mark
    closing: Mark


def _leads(text: str, low: int, high: int, shape: CompiledShape) -> Iterator[Mark]:
    for m in regex.finditer(shape.lead, text, pos=low, endpos=high):
        mark = read_mark(text, low, shape, m)
        if mark and not (text[m.start()] == "@" and text[m.start() - 1 : m.start()].isalnum()):
            yield mark


def _ends(text: str, at: int) -> bool:
    """Tell whether a word ends at an offset, if only since the next one is glued to it: ``@anaSkip``."""
    before, after = text[at - 1 : at], text[at : at + 1]
    return not (before.isalnum() and after.isalnum()) or (after.isupper() and not before.isupper())


def _common(text: str, one: int, other: int, longest: int) -> int:
    """Count the characters that are the same behind two offsets, as far as words end behind both."""
    n = 0
    while n < longest and text[one + n] != "\n" and text[one + n] == text[other + n : other + n + 1]:
        n += 1
    while n and not (_ends(text, one + n) and _ends(text, other + n)):
        n -= 1
    return len(text[one : one + n].rstrip())


def _told_twice(text: str, opening: Mark, closing: Mark) -> tuple[Mark, int] | None:
    """Read the account that opening and closing both tell, though what follows may be glued to either.

    Returns:
        The opening with the account, and the offset behind the account in the closing; None if they differ.
    """
    handles = opening.handle and closing.handle
    one, other = (opening.handle, closing.handle) if handles else (opening.author, closing.author)
    if not one or not other:
        return opening, closing.end
    first, last = opening.end - len(one), closing.end - len(other)
    n = _common(text, first, last, min(len(one), len(other)) if handles else LONGEST_NAME)
    if not n:
        return None
    account = text[first : first + n]
    told = opening._replace(end=first + n, source=(opening.source[0] if opening.source else first, first + n))
    return (told._replace(handle=account) if handles else told._replace(author=account)), last + n


def _opening(text: str, low: int, tail: Mark, shape: CompiledShape) -> Mark | None:
    """Find the opening that belongs to a closing: the last before it.

    Of openings that are a mere @handle it is the first of the paragraph, since the words may mention others; of
    those that are a name and a handle the last whose name looks like one, if there is any, and has no other before it.
    """
    found = [m for m in _leads(text, low, tail.start, shape) if _told_twice(text, m, tail)]
    if shape.bare_handle:
        blanks = [m.end() for m in regex.finditer(BLANK, text, pos=low, endpos=tail.start)]
        found = [
            m for m in found if regex.search(AFTER_SENTENCE, text, pos=max(low, m.start - 6), endpos=m.start)
        ]
        here = [
            m
            for m in found
            if m.start >= max(blanks, default=0)
            and text[max(0, m.start - 8) : m.start].rstrip(" >")[-1:] in ("", "\n")
        ]
        return here[0] if here else found[-1] if found else None
    if shape.back:
        found = [m for n, m in enumerate(found) if not n or text[found[n - 1].end : m.start].strip(SPACE)]
        found = [m for m in found if not regex.search(LOWER_WORD, m.author or "")] or found
    return found[-1] if found else None


def _name_line(text: str, low: int, tail: Mark, shape: CompiledShape) -> Mark | None:
    """Find the nearest line above the words that is nothing but a name."""
    lines = [m.span() for m in regex.finditer(r"[^\s>][^\n]*", text, pos=low, endpos=tail.start)]
    for i in range(len(lines) - 2, max(-1, len(lines) - LINES_UP), -1):
        start, end = lines[i][0], lines[i][0] + len(text[slice(*lines[i])].rstrip())
        if regex.fullmatch(NAME_LINE, text, pos=start, endpos=end) and len(text[start:end].split()) <= 6:
            return Mark(shape=shape, start=start, end=end, source=(start, end), author=text[start:end])
    return None


def _like_byline(text: str, opening: Mark, tail: Mark) -> bool:
    """Tell a card from a byline and when it was published: few words, *Updated* before the time, no name."""
    words = text[opening.end : tail.start]
    dated = regex.search(rf"(?i:\b{opening.shape.no_name})\W{{0,3}}\Z", words[-DATED:])
    name = opening.author or ""
    lined = "\n" in text[opening.start : opening.end + 2]
    amid = not lined and (name[:1].islower() or ": " in name or regex.match(opening.shape.no_name, name))
    return bool(dated or amid) or len(regex.findall(r"\p{L}+", words)) < CARD_WORDS


def frames(text: str, shape: CompiledShape) -> Iterator[Frame]:
    """Find the posts of a framed shape."""
    last = 0
    for tail in marks(text, shape):
        low = max(last, tail.start - shape.limit)
        opening = (_name_line if shape.name_line else _opening)(text, low, tail, shape)
        told = _told_twice(text, opening, tail) if opening and not shape.name_line else None
        opening, last = told or (opening, tail.end)
        if opening and not (shape.card and _like_byline(text, opening, tail)):
            yield Frame(
                start=opening.start, low=opening.end, high=tail.start, end=last,
                rule=shape.rule, opening=opening, closing=tail,
            )  # fmt: skip


def _tags(text: str, tag: str) -> Iterator[tuple[regex.Match[str], int, int]]:
    """Give each opening tag with the range of its closing; some pages close with the empty tag."""
    opening = None
    for m in regex.finditer(TAG.replace("tag", tag), text):
        if opening and m["inner"] is None:
            yield opening, m.start(), m.end()
        opening = m if m["inner"] is not None else None


def _tag_mark(shape: CompiledShape, m: regex.Match[str]) -> Mark:
    found = {a["key"].lower(): a for a in regex.finditer(ATTRIBUTE, m["inner"])}
    at = m.start("inner")
    who = next((a for k, a in found.items() if k.endswith(AUTHOR) and a["value"].strip("@ ")), None)
    when = next((a for k, a in found.items() if k.endswith(WHEN)), None)
    return Mark(
        shape=shape, start=m.start(), end=m.end(),
        handle=who["value"].strip().lstrip("@") if who else None,
        source=(at + who.start("value"), at + who.end("value")) if who else None,
        time=(at + when.start("value"), at + when.end("value")) if when else None,
        day=day_of(when["value"]) if when else None,
    )  # fmt: skip


def tag_frames(text: str, platform: Platform) -> Iterator[Frame]:
    """Find posts in leftover tags: ``<tweet author="@ana" datetime="2016-09-01">words</tweet>``."""
    shape = CompiledShape.of_tag(platform)
    for m, high, end in _tags(text, platform.tag):
        mark = _tag_mark(shape, m)
        yield Frame(
            start=m.start(), low=m.end(), high=high, end=end, rule=shape.rule, opening=mark, closing=mark
        )
