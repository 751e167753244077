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
from attribution._posts.shapes import CompiledShape
from attribution.rules._platforms import Platform

__all__ = ["Frame", "frames", "tag_frames"]

ATTRIBUTE = r"(?P<key>[\w-]{1,30})\s?=\s?[\"“”](?P<value>[^\"“”]{0,80})[\"“”]"
AFTER_SENTENCE = r"(?:\A|\n|[.!?…:”\")\]])[\s>]{0,4}\Z"
BLANK = r"\n[\s>]*\n"
NAME_LINE = r"[\p{Lu}\p{Nd}][^.!?:;#@/\n]{0,49}[^.!?…:;,#@/\s\"”]"
LINES_UP = 14


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


def _fits(opening: Mark, closing: Mark) -> bool:
    """Tell whether both name one account; what follows the closing may be glued to it."""
    if not opening.handle or not closing.handle:
        return True
    return closing.handle.casefold().startswith(opening.handle.casefold())


def _glued(opening: Mark, closing: Mark) -> int:
    """Count the characters behind a closing that its handle has swallowed: ``@anaSkip``."""
    return len(closing.handle) - len(opening.handle) if opening.handle and closing.handle else 0


def _opening(text: str, low: int, tail: Mark, shape: CompiledShape) -> Mark | None:
    """Find the opening that belongs to a closing: the last before it.

    Of openings that are a mere @handle it is the first of the paragraph, since the words may mention others.
    """
    found = [m for m in _leads(text, low, tail.start, shape) if _fits(m, tail)]
    if shape.bare_handle:
        blanks = [m.end() for m in regex.finditer(BLANK, text, pos=low, endpos=tail.start)]
        found = [
            m for m in found if regex.search(AFTER_SENTENCE, text, pos=max(0, m.start - 6), endpos=m.start)
        ]
        here = [
            m
            for m in found
            if m.start >= max(blanks, default=0)
            and text[max(0, m.start - 8) : m.start].rstrip(" >")[-1:] in ("", "\n")
        ]
        return here[0] if here else found[-1] if found else None
    return found[-1] if found else None


def _name_line(text: str, low: int, tail: Mark, shape: CompiledShape) -> Mark | None:
    """Find the nearest line above the words that is nothing but a name."""
    lines = [m.span() for m in regex.finditer(r"[^\s>][^\n]*", text, pos=low, endpos=tail.start)]
    for i in range(len(lines) - 2, max(-1, len(lines) - LINES_UP), -1):
        start, end = lines[i][0], lines[i][0] + len(text[slice(*lines[i])].rstrip())
        if regex.fullmatch(NAME_LINE, text, pos=start, endpos=end) and len(text[start:end].split()) <= 6:
            return Mark(shape=shape, start=start, end=end, source=(start, end), author=text[start:end])
    return None


def frames(text: str, shape: CompiledShape) -> Iterator[Frame]:
    """Find the posts of a framed shape."""
    last = 0
    for tail in marks(text, shape):
        low = max(last, tail.start - shape.limit)
        opening = (_name_line if shape.name_line else _opening)(text, low, tail, shape)
        last = tail.end - (_glued(opening, tail) if opening else 0)
        if opening:
            yield Frame(
                start=opening.start, low=opening.end, high=tail.start, end=last,
                rule=shape.rule, opening=opening, closing=tail,
            )  # fmt: skip


def _tags(text: str, tag: str) -> Iterator[tuple[regex.Match[str], int, int]]:
    """Give each opening tag with the range of its closing; some pages close with the empty tag."""
    opening = None
    for m in regex.finditer(rf"<{tag}\b(?P<inner>[^<>]{{0,400}}+)(?<!/)>|</{tag}>|<{tag}\s?/>", text):
        if opening and m["inner"] is None:
            yield opening, m.start(), m.end()
        opening = m if m["inner"] is not None else None


def _tag_mark(shape: CompiledShape, m: regex.Match[str]) -> Mark:
    found = {a["key"].lower(): a for a in regex.finditer(ATTRIBUTE, m["inner"])}
    at = m.start("inner")
    who = next((a for k, a in found.items() if k.endswith("author") and a["value"].strip("@ ")), None)
    when = next((a for k, a in found.items() if k.endswith(("date", "datetime", "timestamp"))), None)
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
