"""Places in a text where the shapes of posts occur.

In: a text and a shape. Out: ``Mark`` values for the sign-offs, stubs, openings and closings that the text
holds: who posts, and when. Which words belong to a mark is not known here. Cost: one search a shape; each
match is bounded.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

import regex

from attribution._posts.dates import date_at
from attribution._posts.shapes import DASH, GAP, LINK, SPACE, CompiledShape

__all__ = ["Mark", "marks", "read_mark"]

Range = tuple[int, int]

CLOCK = r"(?<!\w)\d{1,2}:\d\d(?:\s?[AaPp]\.?[Mm]\.?)?\s{0,3}[·∙]\s{0,3}\Z"
NAME_WINDOW, DATE_WINDOW = 70, 40
CLOSE = rf"(?:{LINK})?\s{{0,2}}[)）](?:{LINK})?"
BEFORE_DATE = r"[\s>\[,·]{0,5}"
#: Behind one of these a dash opens a sign-off; any other dash may stand in a name: Night Desk — Varnholm.
CLOSERS = frozenset('.!?…:;,)]"”’»*>')
#: Between two dashes, what shows that both are of the name: Night Desk — Varnholm.
NAMED = r"\s*+(?:\p{Lu}[\p{L}'’.]{1,20}\s{1,3}+){1,3}+"
SYMBOL = r"[\p{So}\p{Sk}\p{Cf}\p{Mn}]"
#: What shows that the characters behind a dash are words of the post, not the beginning of a name.
ENDED = r"(?<=\S\s{0,4})\n|[^\s.]\w[.!?…]{1,3}[\"”’)]?\s|\A\s*\p{Ll}"
NOT_A_NAME = r"(?s)(?:[^\w\p{So}]|_)*|.*https?:.*"


class Mark(NamedTuple):
    """A sign-off, an opening or a closing of a post, and what it tells."""

    shape: CompiledShape
    start: int
    end: int
    cue: tuple[int, int] | None = None
    source: tuple[int, int] | None = None
    time: tuple[int, int] | None = None
    author: str | None = None
    handle: str | None = None
    day: datetime.date | None = None
    url: str | None = None


def _opens(before: str) -> bool:
    """Tell whether something closes before a dash: a line, a sentence, a tag or a link."""
    before = before.rstrip(" \t\xa0>")
    if not before or before[-1].isspace() or before[-1] in CLOSERS or regex.match(SYMBOL, before[-1]):
        return True
    word = before.split()[-1]
    return word[0] in "#@" or "/" in word


def _dash(text: str, low: int, high: int) -> Range | None:
    """Find the dash that opens a sign-off: the first that something closes before it, else the nearest.

    A sentence or a line that ends behind a dash shows that the dash stands in the words of the post.
    """
    found: Range | None = None
    sure = False
    for m in regex.finditer(DASH, text, pos=low, endpos=high):
        if m.group() == "-" and not (_spaced(text, m.start() - 1) and _spaced(text, m.end())):
            continue
        opens = _opens(text[max(0, m.start() - 60) : m.start()])
        ended = regex.search(ENDED, text, pos=found[1], endpos=m.start()) if found else None
        named = regex.fullmatch(NAMED, text, pos=found[1], endpos=m.start()) if found else None
        if (sure and not (opens and ended)) or (named and not opens):
            continue
        found, sure = m.span(), opens
    return found


def _spaced(text: str, at: int) -> bool:
    return not 0 <= at < len(text) or text[at].isspace()


def _inner(text: str, start: int, end: int) -> Range:
    """Cut white space off both ends."""
    part = text[start:end]
    return end - len(part.lstrip(SPACE)), start + len(part.rstrip(SPACE))


def _back(text: str, shape: CompiledShape, low: int, at: int) -> tuple[Range | None, Range] | None:
    """Find the dash, if the shape has one, and the name that end at an offset."""
    low = max(low, at - NAME_WINDOW)
    dash = None
    if shape.back == "dash":
        dash = _dash(text, low, at)
        if dash is None:
            return None
        low = dash[1]
    else:
        end = _inner(text, low, at)[1]
        starts = f"{shape.name_starts}|{shape.lead}" if shape.lead else shape.name_starts
        low = max((m.end() for m in regex.finditer(starts, text, pos=low, endpos=end)), default=low)
    name = _inner(text, low, at)
    return (dash, name) if "\n" not in text[slice(*name)] else None


def _is_name(shape: CompiledShape, name: str) -> bool:
    if (
        name.endswith(("(", "（"))
        or regex.match(shape.credit, name)
        or regex.fullmatch(NOT_A_NAME, name.replace("@", "a"))
    ):
        return False
    return "handle" in shape.slots or not regex.match(shape.no_name, name)


def _group(m: regex.Match[str], name: str) -> str | None:
    return m.groupdict().get(name)


def _source(text: str, shape: CompiledShape, m: regex.Match[str], name: Range | None) -> Range | None:
    if _group(m, "handle") is None:
        return name
    start, end = m.span("handle")
    if name is None:
        return (start - len(shape.sigil) if text.endswith(shape.sigil, 0, start) else start), end
    close = regex.match(CLOSE, text, pos=end)
    return name[0], close.end() if close else end


def _cue(text: str, m: regex.Match[str], dash: Range | None, name: Range | None) -> Range | None:
    """Give the dash, the words before the name or, in languages that put them there, those behind the handle."""
    if dash or _group(m, "cue"):
        return dash or m.span("cue")
    behind = (
        regex.search(r"\p{L}.*+", text, pos=m.end("handle"), endpos=m.end())
        if name and _group(m, "handle")
        else None
    )
    return _inner(text, *behind.span()) if behind else None


def read_mark(text: str, low: int, shape: CompiledShape, m: regex.Match[str]) -> Mark | None:
    """Read a match of a shape's opening or closing: who posts, and which words say so.

    Args:
        text: the text.
        low: offset before which no name can begin.
        shape: the shape.
        m: a match of its ``lead`` or ``tail``.
    """
    dash, name = None, m.span("name") if _group(m, "name") else None
    if shape.back:
        found = _back(text, shape, low, m.start())
        if found is None:
            return None
        dash, name = found
    if name and not _is_name(shape, text[slice(*name)]):
        return None
    author = text[slice(*name)] if name else _group(m, "author")
    return Mark(
        shape=shape, start=(dash or name or m.span())[0] if shape.back else m.start(), end=m.end(),
        cue=_cue(text, m, dash, None if shape.framed else name), source=_source(text, shape, m, name),
        author=author.strip() if author else None, handle=_group(m, "handle"), url=_group(m, "url"),
    )  # fmt: skip


def _dated_before(text: str, mark: Mark) -> Mark | None:
    """Add the date that stands right before a closing, though what is counted may be glued to its year."""
    low = max(0, mark.start - DATE_WINDOW)
    found = None
    if not regex.search(r"\d{4}", text, pos=low, endpos=mark.end):
        return None
    for m in regex.finditer(r"(?<!\w)\w", text, pos=low, endpos=mark.end):
        dated = date_at(text, m.start(), mark.end) or date_at(text, m.start(), mark.start + len("2025"))
        if dated and dated.end >= mark.start - 3 and not text[dated.end : mark.start].strip(SPACE):
            found = dated
    if found is None:
        return None
    clock = regex.search(CLOCK, text, pos=low, endpos=found.start)
    start = clock.start() if clock else found.start
    end = _inner(text, start, mark.end)[1]
    return mark._replace(start=start, end=end, time=(start, found.end), day=found.day)


def _dated(text: str, mark: Mark, clock: int | None) -> Mark | None:
    """Add the date that follows a closing, and the link around it."""
    if mark.shape.date == "before":
        return _dated_before(text, mark)
    shape, end, found, url = mark.shape, mark.end, None, mark.url
    if shape.date != "no":
        gap = regex.match(BEFORE_DATE, text, pos=end)
        found = date_at(text, gap.end()) if gap else None
        if found is None and shape.back == "dash" and regex.match(shape.no_name, mark.author or ""):
            return None
        if (shape.date == "must" and not found) or (shape.date == "full" and not (found and found.weekday)):
            return None
        end = found.end if found else end
    linked = regex.match(LINK, text, pos=end)
    if linked:
        end, url = linked.end(), linked["url"]
    if shape.rest and found:
        rest = regex.match(GAP + shape.rest, text, pos=end)
        end = rest.end() if rest else end
    return mark._replace(
        end=_inner(text, mark.start, end)[1],
        time=(found.start if clock is None else clock, found.end) if found else None,
        day=found.day if found else None,
        url=url,
    )


def _closing(shape: CompiledShape, m: regex.Match[str]) -> Mark:
    author = (_group(m, "author") or _group(m, "name") or "").strip() or None
    return Mark(shape=shape, start=m.start(), end=m.end(), handle=_group(m, "handle"), author=author)


def marks(text: str, shape: CompiledShape) -> Iterator[Mark]:
    """Give the closings of a shape, or the whole of a shape without words, in text order."""
    low = 0
    for m in regex.finditer(shape.tail, text):
        mark = _closing(shape, m) if shape.framed else read_mark(text, low, shape, m)
        dated = _dated(text, mark, m.start("clock") if _group(m, "clock") else None) if mark else None
        low = dated.end if dated else m.end()  # no name reaches over another account
        if dated:
            yield dated
